"""A workbook on its way from one process to another, as JSON: text that can do nothing but be read."""

from __future__ import annotations

import base64
import json
from itertools import starmap
from typing import TYPE_CHECKING, Any

from generator.returns.workbook import Cell, Kind, Note, Picture, Run, Sheet, Span, Style, Visibility, Workbook

if TYPE_CHECKING:
    from collections.abc import Iterable


def packed(workbook: Workbook) -> bytes:
    """Give a workbook as JSON."""
    carried = {
        "sheets": [_packed_sheet(sheet) for sheet in workbook.sheets],
        "styles": workbook.styles,
        "names": dict(workbook.names),
        "properties": dict(workbook.properties),
        "date_1904": workbook.date_1904,
        "notes": sorted(workbook.notes),
        "dialect": workbook.dialect,
        "pictures": [
            (one.name, base64.b64encode(one.data).decode("ascii"), one.sheet, one.at, one.caption)
            for one in workbook.pictures
        ],
    }
    return json.dumps(carried, separators=(",", ":")).encode("ascii")


def opened(data: bytes) -> Workbook:
    """Give the workbook that was packed.

    Raises:
        ValueError, TypeError, KeyError: it is none.
    """
    carried = json.loads(data)
    return Workbook(
        sheets=[_sheet(*parts) for parts in carried["sheets"]],
        styles=list(starmap(Style, carried["styles"])),
        names=carried["names"],
        properties=carried["properties"],
        date_1904=carried["date_1904"],
        notes=frozenset(map(Note, carried["notes"])),
        dialect=carried["dialect"],
        pictures=[
            Picture(name, base64.b64decode(data), sheet, at and Span(*at), caption)
            for name, data, sheet, at, caption in carried["pictures"]
        ],
    )


def _packed_sheet(sheet: Sheet) -> tuple[Any, ...]:
    return (
        sheet.name,
        list(sheet.cells.values()),
        sheet.visibility,
        list(sheet.merges),
        sorted(sheet.hidden_rows),
        sorted(sheet.hidden_columns),
        [(*place, runs) for place, runs in sheet.runs.items()],
    )


def _sheet(name: str, cells: Iterable[Any], visibility: str, *more: Iterable[Any]) -> Sheet:
    merges, rows, columns, runs = more
    kinds = {kind.value: kind for kind in Kind}
    made = [Cell(row, column, kinds[kind], *said) for row, column, kind, *said in cells]
    return Sheet(
        name,
        {(cell.row, cell.column): cell for cell in made},
        Visibility(visibility),
        list(starmap(Span, merges)),
        frozenset(rows),
        frozenset(columns),
        {(row, column): tuple(starmap(Run, parts)) for row, column, parts in runs},
    )
