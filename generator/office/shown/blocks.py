"""What a document is made of: runs in paragraphs, paragraphs in cells, rows and tables.

Everything is in points, and in the order in which it stands in the file. What there are thousands of is a named tuple,
made four times as fast as a frozen dataclass.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.office.shown.drawings import DrawnLine, Picture, TextBox
    from generator.office.shown.looks import Alignment, Borders, Layout, Look
    from generator.office.shown.spots import Spot

PAGE_BREAK = "\f"
COLUMN_BREAK = "\v"


class Holder(StrEnum):
    """What a paragraph stands in."""

    STORY = "story"
    CELL = "cell"
    BOX = "box"


class Run(NamedTuple):
    r"""Text of one look. Neighbours that look alike are one run, however Word has cut them up.

    Attributes:
        text: as typed: tabs are tabs, a line break is a newline, a page break `PAGE_BREAK`.
        look: how it looks.
        field: the instruction of the field whose result this is, such as `PAGE \\* MERGEFORMAT`; empty for plain text.
        link: where a click leads; empty when nowhere.
        inserted: whether it is an insertion that nobody has accepted yet.
        spot: where it stands.
    """

    text: str
    look: Look
    field: str
    link: str
    inserted: bool
    spot: Spot

    @property
    def shown(self) -> str:
        """The text as it is printed: in capitals where the look says so, empty where it is hidden."""
        if self.look.hidden:
            return ""
        return self.text.upper() if self.look.capitals or self.look.small_capitals else self.text


class Where(NamedTuple):
    """What a paragraph stands in, and how much room there is.

    Attributes:
        holder: the story itself, a table's cell, or a text box.
        section: which section of the body, from 0 (of headers: the first that shows them).
        room: how wide the lines may be before the paragraph's own indents.
        x: from the page's left edge to the left edge of that room; `None` where only Word's layout knows.
        depth: how many tables and boxes are around it.
    """

    holder: Holder
    section: int
    room: float
    x: float | None
    depth: int = 0


class Paragraph(NamedTuple):
    """A paragraph as Word shows it.

    Attributes:
        runs: its text, hidden text included (see `Run.shown`).
        layout: how it is set.
        label: what automatic numbering writes before it, such as `1.` or `-`; empty when nothing.
        label_look: how that label looks; `None` without one.
        where: what it stands in.
        page: the page it begins on, from 1, as far as breaks say that and Word left a note of its last layout.
        lines: lines drawn in it or anchored to it.
        boxes: text boxes and shapes anchored to it.
        pictures: pictures in it or anchored to it.
        spot: where it stands in the file.
    """

    runs: tuple[Run, ...]
    layout: Layout
    label: str
    label_look: Look | None
    where: Where
    page: int
    lines: tuple[DrawnLine, ...]
    boxes: tuple[TextBox, ...]
    pictures: tuple[Picture, ...]
    spot: Spot

    @property
    def text(self) -> str:
        """What it says, as typed, without hidden text and without the label."""
        return "".join([run.text for run in self.runs if not run.look.hidden])

    @property
    def shown(self) -> str:
        """What it says as printed: label first, capitals where the look says so."""
        said = "".join([run.shown for run in self.runs])
        return f"{self.label} {said}" if self.label else said

    @property
    def empty(self) -> bool:
        """Whether there is no text in it but blanks."""
        return not self.text.strip()


class Cell(NamedTuple):
    """A cell of a table.

    Attributes:
        blocks: the paragraphs and tables in it.
        row: of the table, from 0; `column` of its grid alike.
        rows: how many rows it covers; `columns` alike.
        width: with its margins, in points.
        borders: as drawn: its own, else the table's, else the table style's.
        vertical: `top`, `center` or `bottom`.
    """

    blocks: tuple[Block, ...]
    row: int
    column: int
    rows: int
    columns: int
    width: float
    borders: Borders
    shade: str = ""
    vertical: str = "top"

    @property
    def text(self) -> str:
        """What its paragraphs say, one to a line."""
        return "\n".join(paragraph.text for paragraph in paragraphs_of(self.blocks))


class Row(NamedTuple):
    """A row of a table; cells merged downwards stand in their first row alone.

    Attributes:
        height: in points; 0 when the text decides.
        exact: whether that height is kept when the text needs more.
        header: repeated on each page.
    """

    cells: tuple[Cell, ...]
    height: float = 0.0
    exact: bool = False
    header: bool = False
    breakable: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """A table as Word shows it.

    Attributes:
        grid: the widths of its columns, in points.
        alignment: of the whole table between the margins.
        indent: from the left margin, in points.
        x: from the page's left edge to the table's; `None` where only Word's layout knows.
        floating: text flows around it.
        spot: of its first paragraph.
    """

    rows: tuple[Row, ...]
    grid: tuple[float, ...]
    style: str
    alignment: Alignment
    indent: float
    x: float | None
    floating: bool
    spot: Spot | None

    @property
    def width(self) -> float:
        """All columns together, in points."""
        return sum(self.grid)


Block = Paragraph | Table


def paragraphs_of(blocks: tuple[Block, ...], *, boxes: bool = True) -> Iterator[Paragraph]:
    """Give all paragraphs in some blocks, in the order of the file, those in tables included.

    Args:
        blocks: of a story, a cell or a box.
        boxes: whether those in text boxes come too, each after the paragraph that its box is anchored to.
    """
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    if len(cell.blocks) == 1 and isinstance(only := cell.blocks[0], Paragraph) and not only.boxes:
                        yield only  # most cells hold no more
                    else:
                        yield from paragraphs_of(cell.blocks, boxes=boxes)
            continue
        yield block
        if boxes:
            for box in block.boxes:
                yield from paragraphs_of(box.blocks)


def tables_of(blocks: tuple[Block, ...]) -> Iterator[Table]:
    """Give all tables in some blocks, outer ones before those inside them, text boxes included."""
    for block in blocks:
        if isinstance(block, Table):
            yield block
            for row in block.rows:
                for cell in row.cells:
                    yield from tables_of(cell.blocks)
        else:
            for box in block.boxes:
                yield from tables_of(box.blocks)
