"""A table on its way from XML to rows and cells: merged cells once, borders and margins from wherever they come.

Source: ECMA-376 Part 1, §17.4 (tables), §17.7.6 (table styles).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from generator.office.shown.blocks import Cell, Holder, Row, Table, Where, paragraphs_of
from generator.office.shown.looks import Alignment
from generator.office.shown.measures import VALUE, twips
from generator.office.shown.names import CELL, ROW, TRANSPARENT, looked_through
from generator.office.shown.paragraph_properties import ALIGNMENTS
from generator.office.shown.table_looks import look_of_table
from generator.office.shown.table_words import RowWords, row_words
from generator.office.xml import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from generator.office.shown.story_reading import StoryReader
    from generator.office.shown.table_looks import CellLook
    from generator.office.shown.table_words import CellWords

PROPERTIES, ROW_PROPERTIES = word("tblPr"), word("trPr")
DELETED_ROW: Final = word("del")
MODERN: Final = 15
"""From this mode on a table's edge, not its text, stands at the indent."""
MOST_COLUMNS: Final = 1000
DEEPEST: Final = 50
Alike = tuple["CellWords", int, int, bool, bool]
"""What cells that look alike have in common: words, column, columns, and standing in the first row or in the last."""
Place = tuple[Where, float, "CellLook"]


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
    words: CellWords
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
        self._known = story.plain.known
        self._rows = list(_rows(element))
        properties = element.find(PROPERTIES)
        self._look = look_of_table(story.cascade, properties)
        columns = element.iterfind(f"{word('tblGrid')}/{word('gridCol')}")
        self._grid = [
            twips(column.get(word("w"))) or 0.0 for column, _ in zip(columns, range(MOST_COLUMNS), strict=False)
        ]
        alike = (self._look, tuple(self._grid), where)
        self._places: dict[Alike, Place] = story.places.setdefault(alike, {}) if sum(self._grid) else {}
        self._open: dict[int, Span] = {}
        self._row_number = 0

    def table(self) -> Table:
        rows: list[tuple[RowWords, list[Span]]] = []
        for row, properties in self._rows:
            own = row_words(properties)
            rows.append((own, self._cells(row, own)))
        grid = tuple(self._grid) if sum(self._grid) else _widths(rows)
        placed = self._own(grid)
        made = tuple([self._row(own, cells, placed["x"]) for own, cells in rows])
        first = next((item for row in made for cell in row.cells for item in paragraphs_of(cell.blocks)), None)
        return Table(
            rows=made,
            grid=grid,
            style=self._look.style,
            alignment=placed["alignment"],
            indent=placed["indent"],
            x=placed["x"],
            floating=placed["floating"],
            spot=None if first is None else first.spot,
        )

    def _cells(self, row: etree._Element, own: RowWords) -> list[Span]:
        """Give a row's cells; those that go on from the row above make theirs longer."""
        found: list[Span] = []
        column, written, known = own.before, self._story.written, self._look.known
        for element in _inside(row, CELL):
            said = written.get(element)
            words = known.get(said) if said else None
            words = words or self._look.words(self._story.plain.cell(element, said), said)
            if words.beside == "continue" and found:
                found[-1].columns += words.columns
            elif words.below == "continue" and column in self._open:
                self._open[column].rows += 1
            else:
                found.append(Span(element, words, self._row_number, column, 1, words.columns))
                self._open.pop(column, None)
                if words.below == "restart":
                    self._open[column] = found[-1]
            column += words.columns
        self._row_number += 1
        return found

    def _row(self, own: RowWords, cells: list[Span], x: float | None) -> Row:
        made = tuple([self._cell(cell, x) for cell in cells])
        return Row(made, own.height, own.exact, own.header, own.breakable)

    def _cell(self, cell: Span, x: float | None) -> Cell:
        words = cell.words
        alike = (words, cell.column, cell.columns, cell.row == 0, cell.row + cell.rows >= len(self._rows))
        where, width, look = self._places.get(alike) or self._place(cell, alike, x)
        known = self._known(cell.element, where, look.text)
        blocks = self._story.cell(cell.element, where, look.text) if known is None else (known,)
        return tuple.__new__(  # a third of the time that the class takes: there are thousands of them
            Cell,
            (blocks, cell.row, cell.column, cell.rows, cell.columns, width, look.borders, words.shade, words.vertical),
        )

    def _place(self, cell: Span, alike: Alike, x: float | None) -> Place:
        """Give where the text of a cell stands, how wide the cell is, and how it looks: as in every row alike."""
        words, column, columns, first_row, last_row = alike
        last = column + columns
        place = (first_row, last_row, column == 0, last >= len(self._grid))
        look = self._look.cell(words, place, row=cell.row, column=column)
        width = words.width or sum(self._grid[column:last])
        left, right = look.margins
        start = None if x is None else x + sum(self._grid[:column]) + left
        where = Where(Holder.CELL, self._where.section, max(width - left - right, 0.0), start, self._where.depth + 1)
        if not self._look.banded:
            self._places[alike] = where, width, look
        return where, width, look

    def _own(self, grid: tuple[float, ...]) -> dict[str, Any]:
        said = self._look.said
        alignment, indent = said("jc"), said("tblInd")
        found = ALIGNMENTS.get("" if alignment is None else alignment.get(VALUE, ""), Alignment.LEFT)
        inward = 0.0 if indent is None else twips(indent.get(word("w"))) or 0.0
        room, edge = self._where.room, self._where.x
        width = sum(grid)
        moved = inward if self._story.around.mode >= MODERN else inward - self._look.margins((None, None))[0]
        moved = {Alignment.CENTRE: (room - width) / 2, Alignment.RIGHT: room - width}.get(found, moved)
        floating = said("tblpPr") is not None
        x = None if edge is None or floating else edge + moved
        return {"alignment": found, "indent": inward, "x": x, "floating": floating}


def _inside(element: etree._Element, wanted: str) -> Iterator[etree._Element]:
    for child in element:
        if child.tag == wanted:
            yield child
        elif child.tag in TRANSPARENT and (inner := looked_through(child)) is not None:
            yield from _inside(inner, wanted)


def _rows(table: etree._Element) -> Iterator[tuple[etree._Element, etree._Element | None]]:
    """Give a table's rows with their properties; deleted ones are gone."""
    for row in _inside(table, ROW):
        properties = next(row.iterchildren(ROW_PROPERTIES), None)
        if properties is None or next(properties.iterchildren(DELETED_ROW), None) is None:
            yield row, properties


def _widths(rows: list[tuple[RowWords, list[Span]]]) -> tuple[float, ...]:
    """Give the columns of a table that says none: those of its row with most cells."""
    cells = max((cells for _, cells in rows), key=len, default=[])
    return tuple(cell.words.width for cell in cells)
