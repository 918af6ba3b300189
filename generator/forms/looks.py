"""How the form looks: the fonts and sizes of official papers, yellow where units write, grey where they do not."""

from __future__ import annotations

from copy import copy
from functools import cache
from typing import TYPE_CHECKING, Any, Final
from weakref import WeakKeyDictionary

from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink

if TYPE_CHECKING:
    from collections.abc import Sequence

FACE: Final = "Times New Roman"
INPUT: Final = PatternFill("solid", fgColor="FFF9DB")
HEAD: Final = PatternFill("solid", fgColor="DDEBF7")
GROUP: Final = PatternFill("solid", fgColor="F2F2F2")
WORKED_OUT: Final = PatternFill("solid", fgColor="EDEDED")
MISSING: Final = PatternFill("solid", bgColor="FFD9D9")
EDGE: Final = Side(style="thin", color="808080")
BOX: Final = Border(left=EDGE, right=EDGE, top=EDGE, bottom=EDGE)
UNLOCKED: Final = Protection(locked=False)
MILLIMETRES: Final = 25.4
MARGINS: Final = {
    "left": 30 / MILLIMETRES,
    "right": 15 / MILLIMETRES,
    "top": 20 / MILLIMETRES,
    "bottom": 20 / MILLIMETRES,
}
"""Inches; Nghị định 30/2020/NĐ-CP, Phụ lục I, I.4."""

_MIDDLE: Final = Alignment(horizontal="center", vertical="center", wrap_text=True)
_PAINTED: Final[WeakKeyDictionary[Any, dict[tuple[Any, ...], tuple[Any, dict[str, Any]]]]] = WeakKeyDictionary()
"""The styles of each workbook by the looks they were made of; these are held, so that no other takes their number."""


@cache
def font(size: float = 12, **more: Any) -> Font:  # noqa: ANN401 - openpyxl's own
    """Give the one face of official papers."""
    return Font(name=FACE, size=size, **more)


def put(sheet: Any, place: tuple[int, int], value: object = None, **looks: Any) -> Any:  # noqa: ANN401 - openpyxl has no types
    """Write a cell and give it its looks; a text stays a text whatever it begins with."""
    cell = sheet.cell(*place)
    if value is not None:
        cell.value = value
        if isinstance(value, str) and not looks.pop("formula", False):
            cell.data_type = "s"
    looks.pop("formula", None)
    _paint(cell, {"font": font(), **looks})
    return cell


def _paint(cell: Any, looks: dict[str, Any]) -> None:  # noqa: ANN401 - openpyxl has no types
    """Give a cell its looks; the same ones are looked up once in a workbook, for looking up is what takes the time."""
    painted = _PAINTED.setdefault(cell.parent.parent, {})
    key = tuple((name, look if isinstance(look, str) else id(look)) for name, look in looks.items())
    if key not in painted:
        for name, look in looks.items():
            setattr(cell, name, look)
        painted[key] = (copy(cell._style), looks)  # noqa: SLF001 - as openpyxl's manual copies looks
    cell._style = copy(painted[key][0])  # noqa: SLF001 - the same


def across(sheet: Any, row: int, columns: tuple[int, int], value: str, **looks: Any) -> Any:  # noqa: ANN401 - the same
    """Write a text over several columns."""
    first, last = columns
    sheet.merge_cells(start_row=row, start_column=first, end_row=row, end_column=last)
    looks.setdefault("alignment", _MIDDLE)
    return put(sheet, (row, first), value, **looks)


def widths(sheet: Any, given: Sequence[float]) -> None:  # noqa: ANN401 - the same
    """Set the widths of the first columns, in digits."""
    for column, width in enumerate(given, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width


def lead(cell: Any, place: str) -> None:  # noqa: ANN401 - the same
    """Make a cell lead to another place of the workbook when it is clicked."""
    look = copy(cell._style)  # noqa: SLF001 - openpyxl gives links a look of their own
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=place)
    cell._style = look  # noqa: SLF001 - the same


def a4(sheet: Any, *, repeat: str = "", landscape: bool = False, columns: int = 0, rows: int = 0) -> None:  # noqa: ANN401 - the same
    """Set the sheet up to be printed on A4, one page wide, its head on every page; the first columns and rows alone."""
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    for side, inches in MARGINS.items():
        setattr(sheet.page_margins, side, inches)
    sheet.oddFooter.center.text = "&P/&N"
    if columns and rows:
        sheet.print_area = f"A1:{get_column_letter(columns)}{rows}"
    if repeat:
        sheet.print_title_rows = repeat


def protect(sheet: Any, *, rows: bool = False) -> None:  # noqa: ANN401 - the same
    """Lock everything but the cells to fill in; looks may be changed, and rows of lists added and sorted."""
    sheet.protection.sheet = True
    sheet.protection.formatCells = False
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False
    sheet.protection.sort = False
    sheet.protection.autoFilter = False
    sheet.protection.insertRows = not rows
