"""The defined names of a workbook of an older Excel, written as newer ones write them: `'Biểu 1'!$D$7`.

Source: [MS-XLS] 2.4.150 (Lbl).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.returns.workbook import column_letters

if TYPE_CHECKING:
    import xlrd


def names_of(book: xlrd.Book) -> dict[str, str]:
    """Give the names that point at one block of cells of one sheet, and what they point at."""
    found: dict[str, str] = {}
    for name in book.name_obj_list:
        pointed = _pointed_at(book, name)
        if pointed:
            found.setdefault(name.name, pointed)
    return found


def _pointed_at(book: xlrd.Book, name: xlrd.book.Name) -> str:
    value = name.result.value if name.result is not None else None
    coordinates = getattr(value[0], "coords", None) if isinstance(value, list) and len(value) == 1 else None
    if coordinates is None:
        return ""
    sheet, sheet_end, top, bottom, left, right = coordinates
    if not 0 <= sheet < book.nsheets or sheet_end != sheet + 1 or top >= bottom or left >= right:
        return ""
    quoted = book.sheet_by_index(sheet).name.replace("'", "''")
    first, last = _place(top, left), _place(bottom - 1, right - 1)
    return f"'{quoted}'!{first}" if first == last else f"'{quoted}'!{first}:{last}"


def _place(row: int, column: int) -> str:
    return f"${column_letters(column + 1)}${row + 1}"
