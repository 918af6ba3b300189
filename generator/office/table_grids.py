"""A table's grid after its cells were repeated or left out: a column for each cell, the table as wide as before.

docxtpl does this for the tables of the body; the rules and the rounding are its own, so that the numbers are the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.office.xml import word

if TYPE_CHECKING:
    from lxml import etree


def mend_grids(tree: etree._Element) -> None:
    """Make the grid of every table fit its rows, in place."""
    for table in tree.iter(word("tbl")):
        grid = table.find(word("tblGrid"))
        if grid is not None:
            rows = [row.findall(word("tc")) for row in table.iter(word("tr"))]
            _widen(grid, max((len(cells) for cells in rows), default=0))
            spans = next(table.iter(word("gridSpan")), None) is not None
            _narrow(grid, max((sum(map(_span, cells)) if spans else len(cells) for cells in rows), default=0))


def _widen(grid: etree._Element, wanted: int) -> None:
    columns = grid.findall(word("gridCol"))
    missing = wanted - len(columns)
    width = sum(map(_width, columns))
    if missing <= 0 or width <= 0:
        return
    old_average, new_average = width / len(columns), width / wanted
    for column in columns:
        column.set(word("w"), str(int(_width(column) * new_average / old_average)))
    for _ in range(missing):
        column = grid.makeelement(word("gridCol"))
        column.set(word("w"), str(int(new_average)))
        grid.append(column)


def _narrow(grid: etree._Element, wanted: int) -> None:
    columns = grid.findall(word("gridCol"))
    if len(columns) <= wanted:
        return
    removed = sum(_width(column) for column in columns[wanted:])
    for column in columns[wanted:]:
        grid.remove(column)
    if wanted:
        for column in columns[:wanted]:
            column.set(word("w"), str(int(_width(column) + int(removed / wanted))))


def _width(column: etree._Element) -> float:
    return float(column.get(word("w")) or 0)


def _span(cell: etree._Element) -> int:
    span = cell.find(f"{word('tcPr')}/{word('gridSpan')}")
    value = "" if span is None else span.get(word("val"), "")
    return int(value) if value.isdigit() else 1
