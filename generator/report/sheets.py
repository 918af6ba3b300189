"""A worksheet written row by row from the top, with the looks that all sheets of the consolidated workbook share."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING, Any, Final

import xlsxwriter

from generator.report.lines import LineSheet
from generator.vietnamese.dates import short_date

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import BinaryIO

FONT: Final = "Times New Roman"
FIXED: Final = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""The same figures make the same bytes, whenever they are written."""
SIZE: Final = 12
MOST_ROWS: Final = 1_000_000
"""Rows of data on one sheet; Excel itself ends at 1,048,576."""
LONGEST_TEXT: Final = 32_767
"""Characters in one cell (ECMA-376 part 1, 18.18.93; Excel's own limit)."""
FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\t", "\r")
"""What spreadsheet programs take a formula to begin with (OWASP, CSV Injection)."""
FIRST_YEAR: Final = 1900
"""Before it, spreadsheets have no days."""
LINE_HEIGHT: Final = 15.75
HIGHEST_ROW: Final = 409.0
"""Points; Excel has no higher rows."""
WIDE_LETTER: Final = 1.08
"""A letter of Times New Roman 12 beside the digits that column widths are counted in, with some room."""
_LOOKS: Final[dict[str, dict[str, Any]]] = {
    "plain": {},
    "bold": {"bold": True},
    "title": {"bold": True, "align": "center", "valign": "vcenter", "text_wrap": True, "font_size": 14},
    "note": {"italic": True, "align": "center", "valign": "vcenter", "text_wrap": True},
    "head": {
        "bold": True,
        "align": "center",
        "valign": "vcenter",
        "text_wrap": True,
        "border": 1,
        "bg_color": "#DDEBF7",
    },
    "code": {"italic": True, "align": "center", "border": 1, "font_size": 10},
    "text": {"border": 1, "text_wrap": True, "valign": "top"},
    "quoted": {"border": 1, "text_wrap": True, "valign": "top", "quote_prefix": True},
    "uncut": {"border": 1, "valign": "top", "align": "fill", "font_size": 9},
    "centre": {"border": 1, "align": "center", "valign": "top"},
    "number": {"border": 1, "num_format": "#,##0", "valign": "top"},
    "decimal": {"border": 1, "num_format": "#,##0.00", "valign": "top"},
    "date": {"border": 1, "num_format": "dd/mm/yyyy", "align": "center", "valign": "top"},
    "group": {"border": 1, "valign": "top", "bold": True, "text_wrap": True, "bg_color": "#F2F2F2"},
    "group number": {"border": 1, "valign": "top", "bold": True, "num_format": "#,##0", "bg_color": "#F2F2F2"},
    "group decimal": {"border": 1, "valign": "top", "bold": True, "num_format": "#,##0.00", "bg_color": "#F2F2F2"},
    "total": {"border": 1, "valign": "top", "bold": True, "bg_color": "#FFF2CC"},
    "total number": {"border": 1, "valign": "top", "bold": True, "num_format": "#,##0", "bg_color": "#FFF2CC"},
    "total decimal": {"border": 1, "valign": "top", "bold": True, "num_format": "#,##0.00", "bg_color": "#FFF2CC"},
    "silent": {"border": 1, "valign": "top", "italic": True, "font_color": "#C00000"},
    "link": {"border": 1, "font_color": "#0563C1", "underline": 1, "align": "center"},
}


class Book:
    """A workbook in the making: rows go straight to the file, so that its length takes no memory."""

    def __init__(self, target: BinaryIO) -> None:
        """Write into an open file."""
        options = {
            "constant_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "default_format_properties": {"font_name": FONT, "font_size": SIZE},
        }
        self.file: Any = xlsxwriter.Workbook(target, options)
        self.file.set_calc_mode("auto")
        self.file.set_properties({"created": FIXED})
        self.look = lru_cache(maxsize=None)(self._look)

    def _look(self, name: str) -> Any:  # noqa: ANN401 - the library has no types
        return self.file.add_format({"font_name": FONT, "font_size": SIZE, **_LOOKS[name]})

    def sheet(self, name: str, *, widths: Sequence[float] = (), landscape: bool = False, pages: int = 1) -> Any:  # noqa: ANN401 - the same
        """Add a sheet for A4, `pages` pages wide; 0 is as many as it takes."""
        sheet = self.file.add_worksheet(name, LineSheet)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        if landscape:
            sheet.set_landscape()
        sheet.set_paper(9)
        if pages:
            sheet.fit_to_pages(pages, 0)
        sheet.set_margins(left=0.79, right=0.59, top=0.79, bottom=0.79)
        sheet.set_footer("&C&P/&N")
        return sheet

    def fit(self, sheet: Any, row: int, texts: Sequence[str], widths: Sequence[float]) -> None:  # noqa: ANN401 - the same
        """Make a row as high as its longest text needs, before its cells are written: not every program does so."""
        lines = max(map(_lines, texts, widths))
        if lines > 1:
            sheet.set_row(row, min(lines * LINE_HEIGHT, HIGHEST_ROW))

    def line(self, sheet: LineSheet, row: int, cells: Sequence[tuple[object, str]], widths: Sequence[float]) -> None:
        """Write a row from its first column on, as high as its texts need.

        Args:
            sheet: one of this book's.
            row: from 0, below all rows written before.
            cells: a text, a number, a day or nothing, each with the name of its look.
            widths: of the columns whose texts count for the height; the last ones may be left out.
        """
        texts = ((value, width) for (value, _), width in zip(cells, widths, strict=False) if isinstance(value, str))
        lines = max((_lines(value, width) for value, width in texts), default=1)
        written = [(value, self.look(look)) for value, look in cells]
        sheet.write_line(row, written, height=min(lines * LINE_HEIGHT, HIGHEST_ROW) if lines > 1 else 0)

    def headings(self, sheet: Any, headings: Sequence[str]) -> None:  # noqa: ANN401 - the same
        """Write the first row: it stays in sight, is repeated on every page, and filters what is below it."""
        for column, heading in enumerate(headings):
            sheet.write_string(0, column, heading, self.look("head"))
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)

    def filtered(self, sheet: Any, last: int, columns: int) -> None:  # noqa: ANN401 - the same
        """Let rows up to `last` be filtered by their headings."""
        if last:
            sheet.autofilter(0, 0, last, columns - 1)

    def close(self) -> None:
        """Finish the file."""
        self.file.close()


def _lines(words: str, width: float) -> int:
    """Give how many lines a text takes in a column."""
    if len(words) * WIDE_LETTER <= width and "\n" not in words:
        return 1
    return sum(ceil(max(1, len(line)) * WIDE_LETTER / width) for line in words.split("\n"))


def valued(value: object) -> tuple[object, str]:
    """Give a value as a cell holds it, and the look that it has; a text never becomes anything else."""
    if isinstance(value, bool):
        return ("Có" if value else "Không"), "centre"
    if isinstance(value, Decimal):
        return (int(value), "number") if value == value // 1 else (float(value), "decimal")
    if isinstance(value, date):
        return (short_date(value), "date") if value.year < FIRST_YEAR else (value, "date")
    return typed(str(value))


def typed(words: str) -> tuple[str, str]:
    """Give what somebody typed, and its look: a text whatever it begins with, and still one when the cell is edited."""
    return text(words), "quoted" if words.startswith(FORMULA_SIGNS) else "text"


def text(value: str) -> str:
    """Give a text as one cell can hold it, without signs that XML does not know."""
    if len(value) <= LONGEST_TEXT and value.isprintable():
        return value
    kept = "".join(sign for sign in value if sign in "\n\t" or sign.isprintable() or sign > "\u00a0")
    return kept if len(kept) <= LONGEST_TEXT else kept[: LONGEST_TEXT - 1] + "…"
