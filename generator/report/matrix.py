"""The sheet "Tổng hợp": units by indicators, group by group, with totals that are formulas and carry their values."""

from __future__ import annotations

from decimal import Decimal
from itertools import takewhile
from typing import TYPE_CHECKING, Any, Final

from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

from generator.report.sheets import valued
from generator.report.sources import Reported
from generator.vietnamese.numbers import roman

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.plan.indicators import Indicator, ReportForm
    from generator.report.consolidated import Consolidated
    from generator.report.evidence import FirstRow
    from generator.report.figures import Unit
    from generator.report.sheets import Book
    from generator.report.sources import Source
    from generator.returns.answers import Answer

NAME: Final = "Tổng hợp"
FIRST_COLUMN: Final = 3
"""Before it: number, unit, how it reported."""
_HEADINGS: Final = ("TT", "Đơn vị", "Báo cáo")
_YES: Final = "Có"
_WIDTHS: Final = (6.0, 46.0, 18.0)
_COLUMN_WIDTH: Final = 13.0
_SCALE: Final = 65
"""Percent: some ten indicators beside the names of the units on a page."""
_TITLE_WIDTH: Final = 56.0
"""Letters of the title in a line: it stands over the columns that are repeated, so that every page has all of it."""
NOT_ASKED: Final = "x"
"""What stands where a unit is not asked for an indicator, as on state forms; an answer that is missing is blank."""
TOTAL: Final = "TỔNG SỐ"


def columns_of(form: ReportForm) -> tuple[Indicator, ...]:
    """Give the indicators that are columns: all that come to a number."""
    return tuple(indicator for indicator in form.indicators if indicator.way in {"sum", "average", "share"})


class Matrix:
    """Writes the sheet from the top: headings, the total, then each group with its units."""

    def __init__(self, book: Book, found: Consolidated) -> None:
        """Take what the sheet shows; rows are given numbers before any is written, for totals stand above."""
        self._book = book
        self.columns = columns_of(found.form)
        self._found = found
        self._figures = found.figures
        widths = (*_WIDTHS, *(_COLUMN_WIDTH for _ in self.columns))
        self._sheet = book.sheet(NAME, widths=widths, landscape=True, pages=0)
        self._sheet.set_print_scale(_SCALE)
        self._sheet.repeat_columns(0, FIRST_COLUMN - 1)
        self._links: Mapping[str, FirstRow] = {}
        self.at = {indicator.code: FIRST_COLUMN + at for at, indicator in enumerate(self.columns)}

    def write(self, title: Sequence[str], links: Mapping[str, FirstRow]) -> int:
        """Write everything, and give the row of the grand total.

        Args:
            title: the lines above the table.
            links: for each code, where in this workbook it is told where its numbers come from.
        """
        top = self._head(title)
        spans = self._spans(top + 1)
        self._links = links
        self._total(top, list(spans.values()))
        by_unit = _ByUnit(iter(self._found.evidence.by_unit()))
        row = top + 1
        for number, (group, name) in enumerate(self._found.groups.items(), start=1):
            self._group(row, number, group, name, spans[group])
            members = [unit for unit in self._found.units if unit.group == group]
            for at, unit in enumerate(members, start=1):
                self._unit(row + at, at, unit, self._found.sources[unit.id], by_unit)
            row += len(members) + 1
        self._sheet.freeze_panes(top, FIRST_COLUMN)
        return top

    def _head(self, title: Sequence[str]) -> int:
        for row, line in enumerate(title):
            self._book.fit(self._sheet, row, (line,), (_TITLE_WIDTH,))
            self._sheet.merge_range(row, 0, row, FIRST_COLUMN - 1, line, self._book.look("note" if row else "title"))
        row = len(title) + 1
        self._sheet.set_row(row, 96)
        for column, heading in enumerate(_HEADINGS):
            self._sheet.write_string(row, column, heading, self._book.look("head"))
        for indicator in self.columns:
            unit = f" ({indicator.unit})" if indicator.unit else ""
            self._sheet.write_string(row, self.at[indicator.code], indicator.label + unit, self._book.look("head"))
        for column in range(FIRST_COLUMN):
            self._sheet.write_blank(row + 1, column, None, self._book.look("code"))
        for indicator in self.columns:
            self._sheet.write_string(row + 1, self.at[indicator.code], indicator.code, self._book.look("code"))
        self._sheet.repeat_rows(row, row + 1)
        return row + 2

    def _spans(self, row: int) -> dict[str, tuple[int, int]]:
        """Give the first and last row of each group's units."""
        spans: dict[str, tuple[int, int]] = {}
        for group in self._found.groups:
            count = sum(unit.group == group for unit in self._found.units)
            spans[group] = (row + 1, row + count)
            row += count + 1
        return spans

    def _total(self, row: int, spans: list[tuple[int, int]]) -> None:
        look = self._book.look
        self._sheet.write_blank(row, 0, None, look("total"))
        self._sheet.write_string(row, 1, TOTAL, look("total"))
        self._sheet.write_string(row, 2, self._coverage(""), look("total"))
        for indicator in self.columns:
            column = self.at[indicator.code]
            if origin := self._links.get(indicator.code):
                self._sheet.write_url(row, column, origin.link(), look("total"), indicator.code)
            self._figure(row, indicator, "", self._formula(indicator, row, spans), "total")

    def _link(self, row: int, indicator: Indicator, group: str, look: str) -> None:
        """Make a group's total lead to the first of its numbers, which stand behind those of the groups before it."""
        if indicator.code in self._links and self._figures.tally(indicator.code, group).answered:
            before = takewhile(lambda one: one != group, self._found.groups)
            skipped = sum(self._figures.tally(indicator.code, one).answered for one in before)
            place = self._links[indicator.code].link(skipped)
            self._sheet.write_url(row, self.at[indicator.code], place, self._book.look(look), indicator.code)

    def _group(self, row: int, number: int, group: str, name: str, span: tuple[int, int]) -> None:
        self._book.fit(self._sheet, row, ("", name, ""), _WIDTHS)
        self._sheet.write_string(row, 0, roman(number), self._book.look("group"))
        self._sheet.write_string(row, 1, name, self._book.look("group"))
        self._sheet.write_string(row, 2, self._coverage(group), self._book.look("group"))
        for indicator in self.columns:
            self._link(row, indicator, group, "group")
            self._figure(row, indicator, group, self._formula(indicator, row, [span]), "group")

    def group_rows(self, top: int) -> dict[str, int]:
        """Give the row of each group's totals, from the row of the grand total."""
        return {group: first - 1 for group, (first, _) in self._spans(top + 1).items()}

    def _coverage(self, group: str) -> str:
        return f"{self._figures.reported.get(group, 0)}/{self._figures.expected.get(group, 0)}"

    def _figure(self, row: int, indicator: Indicator, group: str, formula: str, look: str) -> None:
        value = self._figures.value(indicator, group)
        whole = indicator.way != "average" and indicator.ratio is None
        form = self._book.look(f"{look} {'number' if whole else 'decimal'}")
        column = self.at[indicator.code]
        if value is None:
            self._sheet.write_blank(row, column, None, form)
        else:
            self._sheet.write_formula(row, column, formula, form, _number(value))

    def _formula(self, indicator: Indicator, row: int, spans: list[tuple[int, int]]) -> str:
        column = self.at[indicator.code]
        letters = xl_col_to_name(column)
        ranges = [f"{letters}{first + 1}:{letters}{last + 1}" for first, last in spans]
        if indicator.ratio is not None and {indicator.ratio.part, indicator.ratio.of} <= set(self.at):
            part = xl_rowcol_to_cell(row, self.at[indicator.ratio.part])
            whole = xl_rowcol_to_cell(row, self.at[indicator.ratio.of])
            return f'=IF(N({whole})=0,"",ROUND({part}/{whole}*100,2))'
        if indicator.way == "share":
            return "=" + "+".join(f'COUNTIF({span},"{_YES}")' for span in ranges)
        if indicator.way == "average":
            return f"=ROUND(AVERAGE({','.join(ranges)}),2)"
        return f"=SUM({','.join(ranges)})"

    def _unit(self, row: int, number: int, unit: Unit, source: Source, by_unit: _ByUnit) -> None:
        silent = source.standing in {Reported.MISSING, Reported.SENT_BACK}
        given = {answer.code: answer.value for answer in by_unit.of(unit.id) if not answer.row}
        head = [(number, "centre"), (unit.name, "text"), (source.standing.value, "silent" if silent else "centre")]
        values = [self._shown(unit, indicator, given.get(indicator.code)) for indicator in self.columns]
        self._book.line(self._sheet, row, [*head, *values], _WIDTHS[:2])

    @staticmethod
    def _shown(unit: Unit, indicator: Indicator, value: object) -> tuple[object, str]:
        """Give what the table shows of an answer: a number, yes or no."""
        if value is None and not indicator.asks(unit.id, unit.group):
            return NOT_ASKED, "centre"
        return valued(value) if isinstance(value, (bool, Decimal)) else (None, "text")


class _ByUnit:
    """The answers of one unit after another, from a stream that has them in that order."""

    def __init__(self, answers: Iterator[tuple[str, Answer]]) -> None:
        self._answers = answers
        self._next = next(answers, None)

    def of(self, unit: str) -> Iterator[Answer]:
        """Give the answers of a unit, when it is the next in the stream."""
        while self._next is not None and self._next[0] == unit:
            yield self._next[1]
            self._next = next(self._answers, None)


def _number(value: Decimal) -> Any:  # noqa: ANN401 - the library takes whole numbers and fractions
    return int(value) if value == value // 1 else float(value)
