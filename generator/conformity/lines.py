"""A document as a reader meets it: line after line.

A paragraph is one line, or several: line breaks part it, and so do tabs and rows of blanks where the head of a document
is typed in two columns without a table.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import filterfalse
from typing import TYPE_CHECKING, Final

from generator.conformity.pieces import pieces_of
from generator.conformity.writing import ODD_BLANKS
from generator.office.shown.blocks import Table
from generator.vietnamese.decoding import Encoding, decoded, family_of, is_surely_unicode
from generator.vietnamese.text import nfc

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.conformity.writing import Writing
    from generator.office.shown.blocks import Block, Paragraph, Run
    from generator.office.shown.document import ShownDocument
    from generator.office.shown.drawings import TextBox
    from generator.office.shown.looks import Look

MOST_TABLES: Final = 10_000
"""A letterhead has fewer."""
PAGEWISE: Final = frozenset({"page", "margin", "topMargin"})
NOTE_MARK: Final = re.compile(r"[\d*()\s]+")


@dataclass(slots=True, eq=False)  # not frozen, which takes three times as long to make: there are thousands of them
class Line:
    """One line as its writer meant it; nobody changes it.

    Attributes:
        text: what is printed: NFC, old encodings read, capitals where the look says so, blanks single, note marks left
            out.
        runs: the runs it is made of, each with the text of this line alone.
        paragraph: the paragraph it is in.
        block: which block of the body's own that is or is in.
        cell: table, row and column of the innermost cell around it; `None` outside tables.
        box: the text box around it.
        column: which of several columns typed in one line; 0 alone or first.
        columns: how many.
        number: its place in the reading order.
    """

    text: str
    runs: tuple[Run, ...]
    paragraph: Paragraph
    block: int
    cell: tuple[int, int, int] | None
    box: TextBox | None
    column: int
    columns: int
    number: int

    @property
    def owns_its_runs(self) -> bool:
        """Whether its runs say nothing in other lines: what is done to them is done to it alone."""
        if self.runs is self.paragraph.runs:
            return True
        said = {run.spot: "" for run in self.runs}
        for run in self.paragraph.runs:
            if run.spot in said:
                said[run.spot] += run.text
        own = dict.fromkeys(said, "")
        for run in self.runs:
            own[run.spot] += run.text
        return all(own[spot].strip() == text.strip() for spot, text in said.items())

    def stands_over(self, other: Line) -> bool:
        """Whether another line comes below it in one column: of a table, of a box, or typed with tabs or blanks."""
        if self.box is not other.box or other.number <= self.number:
            return False
        if self.cell is None or other.cell is None:
            return self.cell is other.cell and (self.column == other.column or 1 in {self.columns, other.columns})
        return self.shares_column(other)

    def shares_column(self, other: Line) -> bool:
        """Whether another line stands in the same column of the same table."""
        if self.cell is None or other.cell is None:
            return False
        return self.cell[0] == other.cell[0] and self.cell[2] == other.cell[2]

    @property
    def whole(self) -> bool:
        """Whether it is all that its paragraph says."""
        return self.runs is self.paragraph.runs


def lines_of(document: ShownDocument, writing: Writing, letterhead: Sequence[Block] = ()) -> list[Line]:
    """Give the lines of a document's body that say something or have a line drawn in them, in reading order.

    Args:
        document: the whole file.
        writing: how its letters are written.
        letterhead: what stands above the body; blocks and tables of it have numbers below zero.
    """
    lines: list[Line] = []
    above = _Walk(replace(writing, odd=ODD_BLANKS), lines, tables=-MOST_TABLES)
    for at, block in enumerate(letterhead, start=-len(letterhead)):
        above.take(block, at, None, None)
    walk = _Walk(writing, lines)
    for at, block in enumerate(document.body.blocks):
        walk.take(block, at, None, None)
    return lines


class _Walk:
    def __init__(self, writing: Writing, lines: list[Line], *, tables: int = 0) -> None:
        self.lines = lines
        self._writing = writing
        self._as_written = not writing.legacy and not writing.marked
        self._tables = tables
        self._typed: dict[int, bool] = {}

    def take(self, block: Block, at: int, cell: tuple[int, int, int] | None, box: TextBox | None) -> None:
        if isinstance(block, Table):
            self._tables += 1
            table = self._tables
            for row in block.rows:
                for one in row.cells:
                    for inner in one.blocks:
                        self.take(inner, at, (table, one.row, one.column), box)
            return
        if not block.boxes:
            self._paragraph(block, at, cell, box)
            return
        for shape in filter(_stands_before, block.boxes):
            self._box(shape, at, cell)
        self._paragraph(block, at, cell, box)
        for shape in filterfalse(_stands_before, block.boxes):
            self._box(shape, at, cell)

    def _paragraph(self, block: Paragraph, at: int, cell: tuple[int, int, int] | None, box: TextBox | None) -> None:
        typed = self._as_typed(block.runs)
        if typed is None:
            self._take_pieces(block, at, cell, box)
            return
        said = f"{block.label} {typed}".strip() if block.label else typed
        self.lines.append(Line(said, block.runs, block, at, cell, box, 0, 1, len(self.lines)))

    def _take_pieces(self, block: Paragraph, at: int, cell: tuple[int, int, int] | None, box: TextBox | None) -> None:
        for column, columns, runs in pieces_of(block):
            text = said_by(runs, legacy=self._writing.legacy, marked=self._writing.marked)
            if column == 0 and block.label:
                text = f"{block.label} {text}".strip()
            self.lines.append(Line(text, runs, block, at, cell, box, column, columns, len(self.lines)))

    def _box(self, shape: TextBox, at: int, cell: tuple[int, int, int] | None) -> None:
        for inner in shape.blocks:
            self.take(inner, at, cell, shape)

    def _as_typed(self, runs: tuple[Run, ...]) -> str | None:
        """Give what some runs say where that is what was typed: most text. `None` where it is not, or may not be."""
        if not runs:
            return ""
        if not self._as_written:
            return None
        for run in runs:
            look = run.look
            if not self._typed.get(id(look)) and not self._shows_as_typed(look):
                return None
        text = runs[0].text if len(runs) == 1 else "".join([run.text for run in runs])
        for blank in self._writing.odd:
            if blank in text:
                return None
        return text if text[:1] != " " and text[-1:] != " " else None

    def _shows_as_typed(self, look: Look) -> bool:
        changed = look.hidden or look.capitals or look.small_capitals or look.raised or _is_old(look.font)
        self._typed[id(look)] = not changed
        return not changed


def _stands_before(shape: TextBox) -> bool:
    """Whether a text box has its own place on the page, down from its top, whatever text it is anchored to."""
    return shape.down is not None and shape.down.of in PAGEWISE


def said_by(runs: tuple[Run, ...], *, legacy: bool = False, marked: bool = True) -> str:
    """Give what some runs say as one clean line.

    Args:
        runs: the runs.
        legacy: some of them may be from before Unicode.
        marked: some letters may be apart from their marks.
    """
    parts = []
    for run in runs:
        text = run.shown
        if run.look.raised == 1 and NOTE_MARK.fullmatch(text):
            continue
        if (legacy or _is_old(run.look.font)) and not is_surely_unicode(text):
            text = decoded(text, run.look.font).text
        parts.append(text)
    said = " ".join("".join(parts).split())
    return nfc(said) if marked else said


@cache
def _is_old(font: str) -> bool:
    return family_of(font) is not Encoding.UNICODE
