"""One sheet, one description: where every answer of a form stands, by the code of its indicator.

The workbook is written from it. Returned workbooks are read by names and codes, wherever people have moved them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.plan.indicators import Column, Indicator, ReportForm

REPORT: Final = "Báo cáo"
GUIDE: Final = "Hướng dẫn"
IDENTITY: Final = "_kehoach"
LIST: Final = "Danh sách {code}"
NAME: Final = "KH_{code}"
"""What the cell of an answer is named; `KH_C13_ngay` for a column of a list."""
MARK: Final = "Mã biểu: {plan}/{form}/{version}/{unit}"
"""What a form says of itself on its first page, and keeps saying on paper, as a text file, copied elsewhere."""
MARK_NAME: Final = "KH_MAU"
"""What the cell with the mark is named."""
FIRST_ROW: Final = 10
"""Of the table in the report; above it stand the unit, the title and the column headings."""
LIST_FIRST_ROW: Final = 5
CODE_COLUMN, LABEL_COLUMN, UNIT_COLUMN, ANSWER_COLUMN, NOTE_COLUMN, CHECK_COLUMN = 2, 3, 4, 5, 6, 7


@dataclass(frozen=True, slots=True)
class Field:
    """Where one answer stands."""

    indicator: Indicator
    row: int
    """On the sheet `REPORT`, in `ANSWER_COLUMN`."""

    @property
    def name(self) -> str:
        """Give the defined name of its cell."""
        return NAME.format(code=self.indicator.code)


@dataclass(frozen=True, slots=True)
class Heading:
    """A row that names a group of indicators."""

    text: str
    number: int
    row: int


@dataclass(frozen=True, slots=True)
class ListField:
    """Where the rows of a list stand: a sheet of its own."""

    indicator: Indicator
    sheet: str
    first: int
    last: int

    def column(self, at: int) -> int:
        """Give the sheet's column, from 1, for a column of the list, from 0: before them stands the running number."""
        return at + 2

    def name(self, column: Column) -> str:
        """Give the defined name of a column's cells."""
        return f"{NAME.format(code=self.indicator.code)}_{column.id.replace('-', '_')}"


@dataclass(frozen=True, slots=True)
class Layout:
    """The whole form of some units."""

    headings: tuple[Heading, ...]
    fields: tuple[Field, ...]
    lists: tuple[ListField, ...]
    last_row: int

    @property
    def codes(self) -> tuple[str, ...]:
        """Give the codes in it; units with the same codes have the same form."""
        return tuple(field.indicator.code for field in self.fields)

    def field(self, code: str) -> Field | None:
        """Give where the answer of a code stands."""
        return next((field for field in self.fields if field.indicator.code == code), None)


def layout_of(form: ReportForm, indicators: Sequence[Indicator]) -> Layout:
    """Lay out some indicators of a form, group by group; groups without any are left out."""
    wanted = {indicator.code for indicator in indicators}
    headings: list[Heading] = []
    fields: list[Field] = []
    row = FIRST_ROW
    for group in form.groups:
        inside = [indicator for indicator in group.indicators if indicator.code in wanted]
        if not inside:
            continue
        headings.append(Heading(group.heading, len(headings) + 1, row))
        fields += [Field(indicator, row + at) for at, indicator in enumerate(inside, start=1)]
        row += len(inside) + 1
    lists = tuple(_list(field.indicator) for field in fields if field.indicator.type == "list")
    return Layout(tuple(headings), tuple(fields), lists, row - 1)


def _list(indicator: Indicator) -> ListField:
    last = LIST_FIRST_ROW + max(indicator.rows, 1) - 1
    return ListField(indicator, LIST.format(code=indicator.code), LIST_FIRST_ROW, last)
