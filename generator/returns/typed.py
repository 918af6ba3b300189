"""What stands in some cells of a returned file, asked for again after it was judged."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from generator.returns.cells.numbers import LARGEST, tidy
from generator.returns.cells.readings import RawValue
from generator.returns.cells.serials import day_of
from generator.returns.cells.wording import Wordings
from generator.returns.excel.sheet_part import place_of
from generator.returns.faults import ReturnedFileError
from generator.returns.places import covered_by
from generator.returns.read import read_workbook
from generator.returns.workbook import Kind
from generator.vietnamese.dates import short_date

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.returns.workbook import Cell, Sheet


def typed_texts(data: bytes, file: str, cells: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """Give what cells say, by sheet and address, empty ones as an empty text; nothing of cells that are not there.

    Args:
        data: the file as it came; one that cannot be read says nothing.
        file: what errors call it.
        cells: sheets and addresses, such as `("Báo cáo", "E15")`.
    """
    try:
        workbook = read_workbook(data, file)
    except ReturnedFileError:
        return {}
    wordings = Wordings(workbook)
    found: dict[tuple[str, str], str] = {}
    for name, address in cells:
        sheet, place = workbook.sheet(name), place_of(address)
        if sheet is not None and place is not None:
            cell = _cell(sheet, *place)
            raw = RawValue.of(workbook, cell, wordings.of(sheet, cell)) if cell else None
            found[name, address] = _said(raw) if raw else ""
    return found


def _cell(sheet: Sheet, row: int, column: int) -> Cell | None:
    """Give a cell; under a merge, the one that shows."""
    span = covered_by(sheet, row, column) if sheet.merges and (row, column) not in sheet.cells else None
    return sheet.cells.get((span.top, span.left) if span else (row, column))


def _said(raw: RawValue) -> str:
    """Give what a person sees: a day where a number stands for one, a formula where it was never worked out."""
    if not raw.text and raw.formula is not None:
        return f"={raw.formula}"
    day = day_of(raw) if raw.is_date and raw.kind in {Kind.NUMBER, Kind.DATE} else None
    if day is not None:
        return short_date(day)
    return _number(raw.text) if raw.kind is Kind.NUMBER else raw.said


def _number(text: str) -> str:
    """Give a number with a decimal comma and without the noise of binary fractions; thousands are not set apart."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return text
    if not number.is_finite() or abs(number) >= LARGEST:
        return text
    return f"{tidy(number):f}".replace(".", ",")
