"""Text files with one row to a line (.csv, .tsv): every cell is a text."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from generator.returns.charsets import letters
from generator.returns.faults import DamagedError, TooLargeError
from generator.returns.limits import MEGABYTE, USUAL
from generator.returns.workbook import Cell, Kind, Sheet, Workbook

if TYPE_CHECKING:
    from generator.returns.limits import Limits

SHEET: Final = "csv"
_DELIMITERS: Final = ";\t,|"
_LOOKED_AT: Final = 20
_LONGEST_FIELD: Final = 1_000_000


def read_delimited(data: bytes, file: str, *, limits: Limits = USUAL) -> Workbook:
    """Read a text file as a workbook of one sheet.

    Raises:
        ReturnedFileError: it is too large, or its quotes never end.
    """
    if len(data) > limits.file:
        raise TooLargeError(file, f"hơn {limits.file // MEGABYTE} MB")
    text = letters(data)
    cells: dict[tuple[int, int], Cell] = {}
    csv.field_size_limit(_LONGEST_FIELD)
    try:
        for row, values in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)), start=1):
            for column, value in enumerate(values[: limits.columns], start=1):
                if value:
                    cells[row, column] = Cell(row, column, Kind.TEXT, value)
            if len(cells) > limits.cells or row > limits.rows:
                raise TooLargeError(file, f"hơn {limits.cells} ô")
    except csv.Error as error:
        raise DamagedError(file, "dấu ngoặc kép không khớp") from error
    return Workbook(sheets=[Sheet(SHEET, cells)], dialect="csv")


def _delimiter(text: str) -> str:
    """Give the sign that most evenly parts the first lines."""
    lines = [line for line in text.splitlines()[:_LOOKED_AT] if line.strip()]
    counts = {sign: [line.count(sign) for line in lines] for sign in _DELIMITERS}
    return max(_DELIMITERS, key=lambda sign: (sum(count > 0 for count in counts[sign]), sum(counts[sign])))
