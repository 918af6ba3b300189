"""What xlrd finds in a workbook of an older Excel; runs in the jail alone.

Texts stay in the letters that the file's code page gives: what TCVN3 and VNI make of them is told later, by their font.
Source: [MS-XLS].
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

import xlrd
from xlrd.biffh import (
    XL_CELL_BOOLEAN,
    XL_CELL_DATE,
    XL_CELL_ERROR,
    XL_CELL_NUMBER,
    XL_CELL_TEXT,
    XLRDError,
    error_text_from_code,
)

from generator.returns.cells.formats import is_date
from generator.returns.excel.figures import digits
from generator.returns.excel.xls_names import names_of
from generator.returns.excel.xls_pictures import pictures_of
from generator.returns.faults import EncryptedError, TooLargeError
from generator.returns.workbook import Cell, Kind, Note, Picture, Run, Sheet, Span, Style, Visibility, Workbook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.returns.limits import Limits

_MACROS: Final = "_VBA_PROJECT".encode("utf-16-le")
_ENCRYPTED: Final = "Workbook is encrypted"
_CODE_PAGES: Final = (None, "cp1252", "latin-1")
"""The file's own; then what its bytes are read as when it names none or the wrong one."""
_VISIBILITIES: Final = (Visibility.VISIBLE, Visibility.HIDDEN, Visibility.VERY_HIDDEN)
_UNIT: Final = 2
"""Bytes of a UTF-16 code unit, in which the file counts the letters of a text."""


def read(data: bytes, file: str, limits: Limits) -> Workbook:
    """Give the workbook.

    Raises:
        ReturnedFileError: it asks for a password, or for more than it may.
        Exception: whatever xlrd raises when something in it is broken.
    """
    book = _opened(data, file)
    if book.nsheets > limits.parts:
        raise TooLargeError(file, f"hơn {limits.parts} trang")
    reader = _Reader(book, file, limits.cells)
    return Workbook(
        sheets=[reader.sheet(sheet) for sheet in book.sheets()],
        styles=reader.styles,
        names=names_of(book),
        date_1904=book.datemode == 1,
        notes=frozenset({Note.MACROS} if _MACROS in data else ()),
        pictures=_pictures(data),
        dialect="xls",
    )


def _pictures(data: bytes) -> list[Picture]:
    try:
        return pictures_of(data)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - figures are worth more than pictures that cannot be found
        return []


def _opened(data: bytes, file: str) -> xlrd.Book:
    for code_page in _CODE_PAGES:
        try:
            return xlrd.open_workbook(
                file_contents=data,
                logfile=io.StringIO(),
                encoding_override=code_page,
                formatting_info=True,
                on_demand=False,
                ragged_rows=True,
            )
        except (UnicodeDecodeError, LookupError):
            if code_page == _CODE_PAGES[-1]:
                raise
        except XLRDError as error:
            if _ENCRYPTED in str(error):
                raise EncryptedError(file) from error
            raise
    raise AssertionError


class _Reader:
    """One workbook, sheet by sheet."""

    def __init__(self, book: xlrd.Book, file: str, most: int) -> None:
        self._fonts = [font.name or "" for font in book.font_list]
        self.styles = [self._style(book, xf) for xf in book.xf_list] or [Style()]
        self._file = file
        self._left = self._most = most

    def _style(self, book: xlrd.Book, xf: xlrd.formatting.XF) -> Style:
        shown = book.format_map[xf.format_key].format_str if xf.format_key in book.format_map else "General"
        locked = xf.protection is None or bool(xf.protection.cell_locked)
        return Style(self._font(xf.font_index), shown, is_date(shown), locked)

    def _font(self, at: int) -> str:
        return self._fonts[at] if 0 <= at < len(self._fonts) else ""

    def sheet(self, sheet: xlrd.sheet.Sheet) -> Sheet:
        """Give one sheet."""
        cells: dict[tuple[int, int], Cell] = {}
        for cell in self._cells(sheet):
            cells[cell.row, cell.column] = cell
            self._left -= 1
            if self._left < 0:
                raise TooLargeError(self._file, f"hơn {self._most} ô")
        return Sheet(
            sheet.name,
            cells,
            _VISIBILITIES[sheet.visibility] if sheet.visibility in range(3) else Visibility.HIDDEN,
            [Span(top + 1, left + 1, bottom, right) for top, bottom, left, right in sheet.merged_cells],
            frozenset(row + 1 for row, info in sheet.rowinfo_map.items() if info.hidden),
            frozenset(column + 1 for column, info in sheet.colinfo_map.items() if info.hidden),
            dict(self._runs(sheet, cells)),
        )

    def _cells(self, sheet: xlrd.sheet.Sheet) -> Iterator[Cell]:
        last = len(self.styles) - 1
        for row in range(sheet.nrows):
            for column, (kind, value) in enumerate(zip(sheet.row_types(row), sheet.row_values(row), strict=True)):
                said = _said(kind, value)
                if said is not None:
                    style = min(sheet.cell_xf_index(row, column), last)
                    yield Cell(row + 1, column + 1, *said, None, style)

    def _runs(
        self, sheet: xlrd.sheet.Sheet, cells: dict[tuple[int, int], Cell]
    ) -> Iterator[tuple[tuple[int, int], tuple[Run, ...]]]:
        """Give the parts of those texts that change their font on the way."""
        for (row, column), changes in sheet.rich_text_runlist_map.items():
            cell = cells.get((row + 1, column + 1))
            if cell is None or cell.kind is not Kind.TEXT:
                continue
            text = cell.value.encode("utf-16-le", "surrogatepass")
            starts = [(0, self.styles[cell.style].font), *((at, self._font(font)) for at, font in changes)]
            ends = [at for at, _ in starts[1:]] + [len(text)]
            parts = [
                Run(text[start * _UNIT : end * _UNIT].decode("utf-16-le", "surrogatepass"), font)
                for (start, font), end in zip(starts, ends, strict=True)
            ]
            parts = [part for part in parts if part.text]
            if len({part.font for part in parts}) > 1:
                yield (row + 1, column + 1), tuple(parts)


def _said(kind: int, value: object) -> tuple[Kind, str] | None:
    """Give what a cell holds; nothing when it is empty."""
    if kind == XL_CELL_TEXT:
        return (Kind.TEXT, str(value)) if value else None
    if kind in {XL_CELL_NUMBER, XL_CELL_DATE}:
        return digits(float(str(value)))
    if kind == XL_CELL_BOOLEAN:
        return Kind.TRUTH, "1" if value else "0"
    if kind == XL_CELL_ERROR:
        return Kind.ERROR, error_text_from_code.get(int(str(value)), "#N/A")
    return None
