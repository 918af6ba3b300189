"""A returned workbook is held against the form that it answers: answers with their cells, and what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.errors import CellPlace, Problem, Severity
from generator.plan.relations import Relation
from generator.returns.answer_cells import NUMBERS, AnswerCells
from generator.returns.answers import Answer
from generator.returns.cells.readings import Reading, quoted, shown
from generator.returns.cells.wording import Wordings
from generator.returns.declared import Measures
from generator.returns.lists import ListReader
from generator.returns.places import Places, Spot
from generator.returns.said import Assessment, Noticed
from generator.returns.totals import parts_are_asked, total_of
from generator.returns.workbook import cell_name
from generator.vietnamese.numbers import grouped

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from generator.plan.indicators import Indicator, ReportForm
    from generator.returns.cells.readings import Finding
    from generator.returns.workbook import Cell, Workbook

RECOGNISED: Final = 0.3
"""At least this part of a form's codes must be there for a workbook to be that form."""
WORKED_OUT: Final = "Tính lại từ các chỉ tiêu thành phần."
ADVISED: Final = "Sửa trong tệp rồi gửi lại."


def assessed(
    workbook: Workbook, file: str, form: ReportForm, indicators: Sequence[Indicator], *, year: int | None = None
) -> Assessment:
    """Read the answers of a workbook.

    Args:
        workbook: as it was sent.
        file: what places call it.
        form: the form that it answers.
        indicators: those of the form that its unit reports.
        year: the campaign's; days outside it are doubted.
    """
    return _Assessor(workbook, file, form, indicators, year).read()


class _Assessor:
    """One workbook, indicator by indicator."""

    def __init__(
        self, workbook: Workbook, file: str, form: ReportForm, indicators: Sequence[Indicator], year: int | None
    ) -> None:
        self._workbook = workbook
        self._file = file
        self._form = form
        self._indicators = indicators
        self._year = year
        wordings = Wordings(workbook)
        self._places = Places(workbook, wordings, frozenset(one.code for one in indicators))
        self._measures = Measures(workbook, wordings, self._places)
        self._cells = AnswerCells(workbook, wordings, self._measures, year=year)
        self._result = Assessment()
        self._numbers: dict[str, Decimal | None] = {}
        self._spots: dict[str, Spot] = {}
        self._refused: set[str] = set()

    def read(self) -> Assessment:
        self._result.found = sum(bool(self._places.answers(one.code)) for one in self._indicators)
        for indicator in self._indicators:
            if indicator.type == "list":
                self._list(indicator)
            elif not indicator.is_worked_out:
                self._single(indicator)
        for indicator in self._indicators:
            if indicator.is_worked_out:
                self._worked_out(indicator)
        self._relations()
        self._gone()
        return self._result

    def _single(self, indicator: Indicator) -> None:
        spots = self._places.answers(indicator.code)
        spot = self._chosen(indicator, spots)
        if spot is None:
            if not spots:
                self._lost(indicator)
            return
        self._spots[indicator.code] = spot
        cell = self._cells.at(spot)
        reading, doubt = self._cells.reading(indicator, spot, cell)
        if doubt is not None:
            self._find(indicator.code, *doubt)
        self._note(indicator, spot, reading)
        if reading.value is not None:
            self._keep(indicator, spot, cell, reading)
            self._hidden(indicator, spot)
        elif not reading.is_certain:
            self._refused.add(indicator.code)
        elif indicator.required:
            told = f"Chưa ghi «{indicator.label}»."
            self._notice("answer.missing", indicator.code, spot, told, "Ghi kết quả; không có thì ghi 0.")

    def _chosen(self, indicator: Indicator, spots: Sequence[Spot]) -> Spot | None:
        """Give the one cell that answers; a code that stands there twice is taken only when one place is filled in."""
        if len(spots) < 2:  # noqa: PLR2004 - one or none
            return spots[0] if spots else None
        filled = [spot for spot in spots if self._cells.at(spot) is not None]
        if len(filled) > 1:
            told = f"Mã số {indicator.code} có ở {len(filled)} dòng cùng có số liệu."
            self._notice("answer.twice", indicator.code, filled[1], told, "Giữ một dòng cho mỗi mã số.")
            return None
        return (filled or list(spots))[0]

    def _lost(self, indicator: Indicator) -> None:
        if self._result.found and indicator.required:
            place = CellPlace(self._file, self._workbook.sheets[0].name if self._workbook.sheets else "", "")
            told = f"Không tìm thấy dòng mã số {indicator.code} «{indicator.label}»."
            hint = "Dùng đúng mẫu đã phát, không xóa cột Mã số."
            self._result.noticed.append(Noticed("answer.lost", indicator.code, Problem(place, "", told, hint)))

    def _note(self, indicator: Indicator, spot: Spot, reading: Reading) -> None:
        for finding in reading.findings:
            self._find(indicator.code, spot, finding)
        value = reading.value
        if indicator.type not in NUMBERS or value is None or isinstance(value, (str, bool)):
            return
        least, most = indicator.least, indicator.most
        if (least is not None and value < least) or (most is not None and value > most):  # type: ignore[operator]
            ends = " ".join(f"{word} {grouped(end)}" for word, end in (("từ", least), ("đến", most)) if end is not None)
            self._notice("answer.range", indicator.code, spot, f"Số ngoài khoảng cho phép ({ends}).", ADVISED)

    def _keep(self, indicator: Indicator, spot: Spot, cell: Cell | None, reading: Reading) -> None:
        assert reading.value is not None  # noqa: S101 - asked by whoever calls
        seen = shown(reading.value, cell.kind, self._cells.said(spot, cell)) if cell is not None else ""
        note = "; ".join(finding.text for finding in reading.findings)
        self._result.answers.append(Answer(indicator.code, reading.value, seen, spot.sheet, _name(spot), note=note))
        if indicator.type in NUMBERS:
            self._numbers[indicator.code] = reading.value  # type: ignore[assignment]

    def _hidden(self, indicator: Indicator, spot: Spot) -> None:
        if told := self._cells.hidden(spot):
            self._notice("answer.hidden", indicator.code, spot, told, "Bỏ ẩn nếu cần.", Severity.WARNING)

    def _list(self, indicator: Indicator) -> None:
        reader = ListReader(self._workbook, self._measures, self._places, indicator, self._year)
        for answer in reader.answers():
            self._result.answers.append(answer)
        for column, spot, finding in reader.findings:
            self._find(f"{indicator.code}.{column}" if column else indicator.code, spot, finding)
        if indicator.required and not reader.filled:
            place = reader.place or Spot(self._workbook.sheets[0].name, 1, 1)
            told = f"Chưa ghi danh sách «{indicator.label}»."
            self._notice("answer.missing", indicator.code, place, told, "Ghi ít nhất một dòng.")

    def _worked_out(self, indicator: Indicator) -> None:
        """Work a total out of its parts; what stands in the cell is compared with it and never believed."""
        value = total_of(indicator, self._numbers, self._refused)
        spots = self._places.answers(indicator.code)
        spot = spots[0] if spots else None
        cell = self._cells.at(spot) if spot else None
        if value is None:
            asked = {one.code for one in self._indicators}
            if not parts_are_asked(indicator, asked) and spot is not None:
                self._single(indicator)
            return
        self._numbers[indicator.code] = value
        where = (spot.sheet, _name(spot)) if spot else ("", "")
        seen = self._cells.said(spot, cell) if spot and cell else ""
        self._result.answers.append(Answer(indicator.code, value, seen, *where, note=WORKED_OUT))
        if spot is not None and cell is not None and cell.value:
            self._compare(indicator, spot, cell, value)

    def _compare(self, indicator: Indicator, spot: Spot, cell: Cell, value: Decimal) -> None:
        raw, read = self._cells.value(indicator, spot, cell)
        stated = read.value
        if stated is None or isinstance(stated, str) or stated == value:
            return
        told = f"Ô ghi {quoted(raw.said)}, tính lại từ các chỉ tiêu thành phần là {grouped(value)}."
        self._notice("answer.total", indicator.code, spot, told, "Lấy số tính lại.", Severity.WARNING)

    def _relations(self) -> None:
        for rule in self._form.relations:
            relation = Relation.parse(rule.rule)
            if relation.holds(self._numbers) is False:
                code = relation.codes[0]
                told = f"{rule.text or relation.in_words()} ({rule.rule})."
                self._notice("answer.relation", code, self._spots.get(code), told, ADVISED)

    def _gone(self) -> None:
        """Tell once of all rows that were taken out of the form though nobody has to fill them in."""
        gone = [
            one.code
            for one in self._indicators
            if not one.required and not one.is_worked_out and not self._places.answers(one.code)
        ]
        if gone and self._result.found and self._workbook.sheets:
            place = CellPlace(self._file, self._workbook.sheets[0].name, "")
            told = f"Tệp không còn dòng của các mã số: {', '.join(gone)}; coi là chưa báo cáo các chỉ tiêu này."
            problem = Problem(place, "", told, "Dùng đúng mẫu đã phát, không xóa dòng.", Severity.WARNING)
            self._result.noticed.append(Noticed("answer.gone", gone[0], problem))

    def _find(self, code: str, spot: Spot, finding: Finding) -> None:
        self._notice(finding.rule, code, spot, finding.text, finding.hint, finding.severity)

    def _notice(  # noqa: PLR0913, PLR0917 - private; each is a part of the sentence
        self,
        rule: str,
        code: str,
        spot: Spot | None,
        text: str,
        hint: str,
        severity: Severity = Severity.ERROR,
    ) -> None:
        place = CellPlace(self._file, spot.sheet if spot else "", _name(spot) if spot else "")
        self._result.noticed.append(Noticed(rule, code, Problem(place, code, text, hint, severity)))


def _name(spot: Spot) -> str:
    return cell_name(spot.row, spot.column)
