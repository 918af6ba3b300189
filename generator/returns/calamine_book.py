"""What calamine finds in a binary workbook of Excel; runs in the jail alone.

It gives a cell with an error as an empty one, and a number under a percent format as the number.
"""

from __future__ import annotations

import io
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from python_calamine import CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from generator.returns.archive import Archive
from generator.returns.faults import EncryptedError, TooLargeError
from generator.returns.figures import digits
from generator.returns.workbook import Cell, Kind, Note, Sheet, Span, Style, Visibility, Workbook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from python_calamine import CalamineSheet

    from generator.returns.limits import Limits

PLAIN: Final = Style()
TIME: Final = Style(number_format="h:mm:ss", is_date=True)
_A_DAY: Final = timedelta(days=1)
_MACROS: Final = "vbaproject.bin"


def read(data: bytes, file: str, limits: Limits) -> Workbook:
    """Give the workbook.

    Raises:
        ReturnedFileError: it asks for a password or for more than it may, or is made to mislead.
        BaseException: whatever calamine raises when something in it is broken; its panics are no `Exception`.
    """
    archive = Archive(data, file, limits)
    for name in archive:
        archive.read(name)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    except PasswordError as error:
        raise EncryptedError(file) from error
    sheets = [sheet for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
    reader = _Reader(file, limits.cells)
    return Workbook(
        sheets=[reader.sheet(book.get_sheet_by_name(sheet.name), _visibility(sheet.visible)) for sheet in sheets],
        styles=(PLAIN, TIME),
        notes=frozenset({Note.MACROS} if any(name.casefold().endswith(_MACROS) for name in archive) else ()),
        dialect="xlsb",
    )


class _Reader:
    """One workbook, sheet by sheet."""

    def __init__(self, file: str, most: int) -> None:
        self._file = file
        self._left = self._most = most

    def sheet(self, sheet: CalamineSheet, visibility: Visibility) -> Sheet:
        """Give one sheet."""
        cells: dict[tuple[int, int], Cell] = {}
        for cell in _cells(sheet):
            cells[cell.row, cell.column] = cell
            self._left -= 1
            if self._left < 0:
                raise TooLargeError(self._file, f"hơn {self._most} ô")
        merges = [
            Span(top + 1, left + 1, bottom + 1, right + 1)
            for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
        ]
        return Sheet(sheet.name, cells, visibility, merges)


def _cells(sheet: CalamineSheet) -> Iterator[Cell]:
    top, left = sheet.start or (0, 0)
    for row, values in enumerate(sheet.to_python(skip_empty_area=True), start=top + 1):
        for column, value in enumerate(values, start=left + 1):
            if value != "":
                kind, text = _said(value)
                yield Cell(row, column, kind, text, None, int(isinstance(value, (time, timedelta))))


def _said(value: float | str | date | time | timedelta) -> tuple[Kind, str]:
    if isinstance(value, str):
        return Kind.TEXT, value
    if isinstance(value, bool):
        return Kind.TRUTH, "1" if value else "0"
    if isinstance(value, datetime):
        return Kind.DATE, (value if value.time() != time() else value.date()).isoformat()
    if isinstance(value, date):
        return Kind.DATE, value.isoformat()
    if isinstance(value, time):
        value = timedelta(hours=value.hour, minutes=value.minute, seconds=value.second, microseconds=value.microsecond)
    return digits(value / _A_DAY if isinstance(value, timedelta) else float(value))


def _visibility(visible: SheetVisibleEnum) -> Visibility:
    if visible == SheetVisibleEnum.Visible:
        return Visibility.VISIBLE
    return Visibility.VERY_HIDDEN if visible == SheetVisibleEnum.VeryHidden else Visibility.HIDDEN
