"""A table on its way from XML to rows and cells: merged cells once, borders and margins from wherever they come.

Source: ECMA-376 Part 1, §17.4 (tables), §17.7.6 (table styles).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from generator.office.shown.blocks import Cell, Holder, Row, Table, Where, paragraphs_of
from generator.office.shown.looks import Alignment, Borders
from generator.office.shown.measures import VALUE, switch, twips, whole
from generator.office.shown.names import CELL, ROW, looked_through
from generator.office.shown.paragraph_properties import ALIGNMENTS, border_of
from generator.office.shown.table_looks import TableLook
from generator.office.shown.text_properties import shade_of
from generator.office.xml import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from generator.office.shown.story_reading import StoryReader

PROPERTIES, ROW_PROPERTIES, CELL_PROPERTIES = word("tblPr"), word("trPr"), word("tcPr")
MODERN: Final = 15
"""From this mode on a table's edge, not its text, stands at the indent."""
MOST_COLUMNS: Final = 1000
DEEPEST: Final = 50


class TooDeepError(Exception):
    """Tables or boxes stand in one another deeper than Word allows."""


def read_table(story: StoryReader, element: etree._Element, where: Where) -> Table:
    """Give a table as it is shown.

    Raises:
        TooDeepError: it stands too deep in other tables or boxes.
    """
    if where.depth >= DEEPEST:
        raise TooDeepError
    return _Reading(story, element, where).table()


@dataclass(slots=True)
class Span:
    """A cell while its table is read: where it begins, and over how many rows and columns it goes."""

    element: etree._Element
    own: etree._Element | None
    row: int
    column: int
    rows: int
    columns: int


class _Reading:
    """One table while it is read."""

    def __init__(self, story: StoryReader, element: etree._Element, where: Where) -> None:
        self._story = story
        self._element = element
        self._where = where
        self._rows = list(_rows(element))
        properties = element.find(PROPERTIES)
        self._look = TableLook(story.cascade, properties, rows=len(self._rows))
        columns = element.iterfind(f"{word('tblGrid')}/{word('gridCol')}")
        self._grid = [
            twips(column.get(word("w"))) or 0.0 for column, _ in zip(columns, range(MOST_COLUMNS), strict=False)
        ]
        self._open: dict[int, Span] = {}

    def table(self) -> Table:
        rows: list[tuple[etree._Element, list[Span]]] = []
        for number, row in enumerate(self._rows):
            rows.append((row, self._cells(row, number)))
        grid = tuple(self._grid) if sum(self._grid) else _widths(rows)
        own = self._own(grid)
        made = tuple(self._row(row, cells, own["x"]) for row, cells in rows)
        first = next((item for row in made for cell in row.cells for item in paragraphs_of(cell.blocks)), None)
        return Table(
            rows=made,
            grid=grid,
            style=self._look.style,
            alignment=own["alignment"],
            indent=own["indent"],
            x=own["x"],
            floating=own["floating"],
            spot=None if first is None else first.spot,
        )

    def _cells(self, row: etree._Element, number: int) -> list[Span]:
        """Give a row's cells; those that go on from the row above make theirs longer."""
        found: list[Span] = []
        properties = row.find(ROW_PROPERTIES)
        column = _number(properties, "gridBefore") or 0
        for element in _inside(row, CELL):
            own = element.find(CELL_PROPERTIES)
            span = min(max(_number(own, "gridSpan") or 1, 1), MOST_COLUMNS)
            if _merged(own, "hMerge") == "continue" and found:
                found[-1].columns += span
            elif _merged(own, "vMerge") == "continue" and column in self._open:
                self._open[column].rows += 1
            else:
                found.append(Span(element, own, number, column, 1, span))
                self._open.pop(column, None)
                if _merged(own, "vMerge") == "restart":
                    self._open[column] = found[-1]
            column += span
        return found

    def _row(self, element: etree._Element, cells: list[Span], x: float | None) -> Row:
        own = element.find(ROW_PROPERTIES)
        height = None if own is None else own.find(word("trHeight"))
        return Row(
            cells=tuple(self._cell(cell, x) for cell in cells),
            height=0.0 if height is None else twips(height.get(VALUE)) or 0.0,
            exact=height is not None and height.get(word("hRule")) == "exact",
            header=_on(own, "tblHeader"),
            breakable=not _on(own, "cantSplit"),
        )

    def _cell(self, cell: Span, x: float | None) -> Cell:
        own = cell.own
        column, last = cell.column, cell.column + cell.columns
        width = _width(own, "tcW") or sum(self._grid[column:last])
        kinds = self._look.kinds(cell, columns=max(len(self._grid), last))
        left, right = self._look.margins(own)
        start = None if x is None else x + sum(self._grid[:column]) + left
        where = Where(Holder.CELL, self._where.section, max(width - left - right, 0.0), start, self._where.depth + 1)
        shade = None if own is None else own.find(word("shd"))
        vertical = None if own is None else own.find(word("vAlign"))
        return Cell(
            blocks=self._story.blocks(cell.element, where, self._look.text(kinds)),
            row=cell.row,
            column=column,
            rows=cell.rows,
            columns=cell.columns,
            width=width,
            borders=self._borders(own, cell, kinds, last=last),
            shade="" if shade is None else shade_of(shade),
            vertical="top" if vertical is None else vertical.get(VALUE, "top"),
        )

    def _borders(self, own: etree._Element | None, cell: Span, kinds: tuple[str, ...], *, last: int) -> Borders:
        edges = {
            "top": cell.row == 0,
            "bottom": cell.row + cell.rows >= len(self._rows),
            "left": cell.column == 0,
            "right": last >= len(self._grid),
        }
        said = self._look.borders(own, kinds, edges)
        return Borders(**{side: border_of(border) for side, border in said.items() if border is not None})

    def _own(self, grid: tuple[float, ...]) -> dict[str, Any]:
        said = self._look.said
        alignment, indent = said("jc"), said("tblInd")
        found = ALIGNMENTS.get("" if alignment is None else alignment.get(VALUE, ""), Alignment.LEFT)
        inward = 0.0 if indent is None else twips(indent.get(word("w"))) or 0.0
        room, edge = self._where.room, self._where.x
        width = sum(grid)
        moved = inward if self._story.around.mode >= MODERN else inward - self._look.margins(None)[0]
        moved = {Alignment.CENTRE: (room - width) / 2, Alignment.RIGHT: room - width}.get(found, moved)
        floating = said("tblpPr") is not None
        x = None if edge is None or floating else edge + moved
        return {"alignment": found, "indent": inward, "x": x, "floating": floating}


def _inside(element: etree._Element, wanted: str) -> Iterator[etree._Element]:
    for child in element:
        if child.tag == wanted:
            yield child
        elif (inner := looked_through(child)) is not None:
            yield from _inside(inner, wanted)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    """Give a table's rows; deleted ones are gone."""
    for row in _inside(table, ROW):
        properties = row.find(ROW_PROPERTIES)
        if properties is None or properties.find(word("del")) is None:
            yield row


def _merged(own: etree._Element | None, name: str) -> str:
    found = None if own is None else own.find(word(name))
    return "" if found is None else found.get(VALUE, "continue")


def _number(own: etree._Element | None, name: str) -> int | None:
    found = None if own is None else own.find(word(name))
    return None if found is None else whole(found.get(VALUE))


def _on(own: etree._Element | None, name: str) -> bool:
    found = None if own is None else own.find(word(name))
    return found is not None and switch(found)


def _width(own: etree._Element | None, name: str) -> float:
    """Give a width that is said in points; 0 when it is left to the columns."""
    found = None if own is None else own.find(word(name))
    if found is None or found.get(word("type"), "dxa") != "dxa":
        return 0.0
    return max(twips(found.get(word("w"))) or 0.0, 0.0)


def _widths(rows: list[tuple[etree._Element, list[Span]]]) -> tuple[float, ...]:
    """Give the columns of a table that says none: those of its row with most cells."""
    cells = max((cells for _, cells in rows), key=len, default=[])
    return tuple(_width(cell.own, "tcW") for cell in cells)
