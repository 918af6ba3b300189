"""The sheets behind the totals: where each number comes from, lists, words, who is silent, what was noticed."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from xlsxwriter.utility import xl_range

from generator.report.sheets import MOST_ROWS, typed, valued
from generator.report.sources import Reported

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.plan.indicators import Indicator
    from generator.report.consolidated import Consolidated
    from generator.report.figures import Unit
    from generator.report.sheets import Book
    from generator.report.sources import Remark, Source
    from generator.returns.answers import Answer

ORIGINS: Final = "Nguồn số liệu"
WORDS: Final = "Ý kiến đơn vị"
SILENT: Final = "Chưa gửi, gửi chậm"
REMARKS: Final = "Lưu ý"
SUM: Final = "Tổng số"
SEVERITIES: Final = {"error": "lỗi", "warning": "cần xem lại", "advice": "lưu ý"}
_ORIGIN_HEADINGS: Final = (
    "Mã số", "Nội dung", "Đơn vị", "Giá trị", "Ghi trong tệp", "Trang", "Ô", "Ghi chú khi đọc", "Tệp", "Mã băm SHA-256",
)  # fmt: skip
_ORIGIN_WIDTHS: Final = (8.0, 40.0, 36.0, 16.0, 20.0, 16.0, 8.0, 30.0, 40.0, 20.0)
_ORIGIN_FITTED: Final = _ORIGIN_WIDTHS[:-1]
"""No row is made higher for its fingerprint, which nobody reads to its end."""


class Origins:
    """The sheet of provenance, code by code; more rows than a sheet holds go on in another one."""

    def __init__(self, book: Book, found: Consolidated) -> None:
        """Begin the first sheet."""
        self._book = book
        self._indicators = {indicator.code: indicator for indicator in found.form.indicators}
        self._units = found.by_id
        self._sources = found.sources
        self._sheets = 0
        self._row = 0
        self._sheet: Any = None
        self._begin()

    def write(self, answers: Iterable[tuple[str, Answer]]) -> None:
        """Write the answers, which come code by code."""
        for unit, answer in answers:
            if unit not in self._units or answer.code not in self._indicators:
                continue
            if self._row > MOST_ROWS:
                self._end()
                self._begin()
            self._answer(self._units[unit], self._sources[unit], answer)
            self._row += 1
        self._end()

    def _end(self) -> None:
        self._book.filtered(self._sheet, self._row - 1, len(_ORIGIN_HEADINGS))

    def _begin(self) -> None:
        self._sheets += 1
        name = ORIGINS if self._sheets == 1 else f"{ORIGINS} ({self._sheets})"
        self._sheet = self._book.sheet(name, widths=_ORIGIN_WIDTHS, landscape=True)
        self._book.headings(self._sheet, _ORIGIN_HEADINGS)
        self._row = 1

    def _answer(self, unit: Unit, source: Source, answer: Answer) -> None:
        indicator = self._indicators[answer.code]
        label = indicator.label
        if answer.row:
            column = next((column.label for column in indicator.columns if column.id == answer.column), answer.column)
            label = f"{label}, dòng {answer.row}: {column}"
        before = map(typed, (answer.code, label, unit.name))
        place = map(typed, (answer.seen, answer.sheet, answer.cell, answer.note, source.file))
        cells = [*before, valued(answer.value), *place, (source.fingerprint, "uncut")]
        self._book.line(self._sheet, self._row, cells, _ORIGIN_FITTED)


class FirstRow(NamedTuple):
    """Where an indicator's rows of provenance begin."""

    row: int
    """Counted through all sheets of provenance, from 0."""

    def link(self, skipped: int = 0) -> str:
        """Give the link to the first row, or to one behind it."""
        sheet, at = divmod(self.row + skipped, MOST_ROWS)
        name = ORIGINS if not sheet else f"{ORIGINS} ({sheet + 1})"
        return f"internal:'{name}'!A{at + 2}"


def first_rows(counts: Iterable[tuple[str, int]]) -> dict[str, FirstRow]:
    """Give where each code's rows of provenance begin, from how many answers each code has."""
    rows: dict[str, FirstRow] = {}
    row = 0
    for code, count in counts:
        rows[code] = FirstRow(row)
        row += count
    return rows


def write_lists(book: Book, found: Consolidated) -> None:
    """Write a sheet for each list: its rows of all units, one after the other."""
    lists = [indicator for indicator in found.form.indicators if indicator.type == "list"]
    stream = (pair for pair in found.evidence.among([one.code for one in lists]) if pair[0] in found.by_id)
    rows = groupby(stream, key=lambda pair: (pair[1].code, pair[0], pair[1].row))
    held = next(rows, None)
    for indicator in lists:
        merged = _MergedList(book, indicator)
        while held is not None and held[0][0] == indicator.code:
            merged.add(found.by_id[held[0][1]], [answer for _, answer in held[1]])
            held = next(rows, None)
        merged.end()


class _MergedList:
    """The sheet of one list, row by row."""

    def __init__(self, book: Book, indicator: Indicator) -> None:
        self._book = book
        self._columns = indicator.columns
        self._row = 0
        self._sums = {at: Decimal(0) for at, one in enumerate(indicator.columns, start=2) if one.is_summed}
        self._widths = (5.0, 34.0, *(24.0 for _ in indicator.columns), 22.0)
        self._sheet = book.sheet(f"Danh sách {indicator.code}", widths=self._widths, landscape=True)
        labels = (f"{one.label} ({one.unit})" if one.unit else one.label for one in indicator.columns)
        book.headings(self._sheet, ("TT", "Đơn vị", *labels, "Nguồn (trang, các ô)"))

    def add(self, unit: Unit, answers: Sequence[Answer]) -> None:
        """Write a row of a unit's list."""
        self._row += 1
        cells = {answer.column: answer for answer in answers}
        where = f"{answers[0].sheet}!{', '.join(answer.cell for answer in answers)}"
        row = [valued(cells[one.id].value) if one.id in cells else (None, "text") for one in self._columns]
        for at, column in enumerate(self._columns, start=2):
            if at in self._sums and column.id in cells:
                value = cells[column.id].value
                self._sums[at] += value if isinstance(value, Decimal) else 0
        head = [(self._row, "centre"), typed(unit.name)]
        self._book.line(self._sheet, self._row, [*head, *row, typed(where)], self._widths)

    def end(self) -> None:
        """Write the sums of columns that are numbers, and finish the sheet."""
        self._book.filtered(self._sheet, self._row, len(self._widths))
        if not self._sums or not self._row:
            return
        below = self._row + 1
        for at in range(len(self._widths)):
            self._sheet.write_blank(below, at, None, self._book.look("total"))
        self._sheet.write_string(below, 1, SUM, self._book.look("total"))
        for at, value in self._sums.items():
            cells = xl_range(1, at, self._row, at)
            self._sheet.write_formula(below, at, f"=SUM({cells})", self._book.look("total number"), float(value))


def write_words(book: Book, found: Consolidated) -> None:
    """Write what units said in words, indicator by indicator, as they said it."""
    labels = {indicator.code: indicator.label for indicator in found.form.indicators if indicator.type == "text"}
    widths = (8.0, 30.0, 34.0, 90.0)
    sheet = book.sheet(WORDS, widths=widths)
    book.headings(sheet, ("Mã số", "Nội dung", "Đơn vị", "Ý kiến"))
    row = 0
    said = ((unit, answer) for unit, answer in found.evidence.among(list(labels)) if unit in found.by_id)
    for row, (unit, answer) in enumerate(said, start=1):
        texts = (answer.code, labels[answer.code], found.by_id[unit].name, str(answer.value))
        book.line(sheet, row, list(map(typed, texts)), widths)
    book.filtered(sheet, row, len(widths))


def write_silent(book: Book, found: Consolidated) -> None:
    """Write the units whose report is missing, was sent back or came late."""
    widths = (5.0, 40.0, 34.0, 24.0, 20.0, 44.0)
    sheet = book.sheet(SILENT, widths=widths)
    book.headings(sheet, ("TT", "Đơn vị", "Nhóm", "Tình trạng", "Ngày nhận", "Tệp"))
    late = [unit for unit in found.units if found.sources[unit.id].standing is not Reported.ON_TIME]
    for row, unit in enumerate(late, start=1):
        source = found.sources[unit.id]
        received = source.received.astimezone().strftime("%d/%m/%Y %H:%M") if source.received else ""
        texts = (unit.name, unit.group_name, source.standing.value, received, source.file)
        book.line(sheet, row, [(row, "centre"), *map(typed, texts)], widths)
    book.filtered(sheet, len(late), len(widths))


def write_remarks(book: Book, remarks: Iterable[Remark]) -> None:
    """Write everything that was noticed in the returns that count, with its cell."""
    widths = (36.0, 10.0, 8.0, 16.0, 8.0, 60.0, 50.0, 40.0)
    sheet = book.sheet(REMARKS, widths=widths, landscape=True)
    book.headings(sheet, ("Đơn vị", "Mức", "Mã số", "Trang", "Ô", "Nội dung", "Cách xử lý", "Tệp"))
    row = 0
    for row, remark in enumerate(remarks, start=1):
        texts = remark._replace(severity=SEVERITIES.get(remark.severity, remark.severity))
        book.line(sheet, row, list(map(typed, texts)), widths)
    book.filtered(sheet, row, len(widths))
