"""The markup on a path through a template: what is open, whether it is closed, what cells and tables are left with."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from generator.office.xml import MARKS, NO_PARAGRAPH_INSIDE, NO_RUN_INSIDE, STORIES

if TYPE_CHECKING:
    from generator.office.path_proof import PathProof

SPAN: Final = re.compile(r'w:val="(\d+)"')
ELSEWHERE: Final = "\0"
"""Stands in a tag's text for what Jinja will write there."""
LINK: Final = re.compile(f'\\sr:\\w+="[^"]*{ELSEWHERE}')
QUOTE_OR_END: Final = re.compile('[">]')
WHOLE_TAG: Final = re.compile(r'<([^<>"]*(?:"[^"]*"[^<>"]*)*)>')
"""A tag of XML into which Jinja writes nothing: nearly all are such."""
NO_TEXT: Final = NO_RUN_INSIDE - {"t"} | NO_PARAGRAPH_INSIDE - {"t"} | {"sdtContent"}
"""The elements of WordprocessingML that hold no text themselves."""


class BrokenError(Exception):
    """Some path through the template does not close what it opens, or cannot be followed."""


@dataclass
class Frame:
    """An element that is open: what its last child may be so far, and what a table's grid needs."""

    name: str
    last: set[str] = field(default_factory=lambda: {""})
    columns: int = 0
    cells: int = 0

    def copy(self) -> Frame:
        """Give one of its own for another branch."""
        return Frame(self.name, set(self.last), self.columns, self.cells)


@dataclass
class Position:
    """Where in the XML one path stands: between tags, inside a tag, or inside a quoted attribute."""

    mode: str = "text"
    tag: str = ""
    frames: list[Frame] = field(default_factory=list)

    def copy(self) -> Position:
        """Give one of its own for another branch."""
        return Position(self.mode, self.tag, [frame.copy() for frame in self.frames])

    def agrees_with(self, other: Position) -> bool:
        """Whether the same elements are open at both."""
        names = [frame.name for frame in self.frames]
        return self.mode == other.mode and names == [frame.name for frame in other.frames]

    def merge(self, other: Position) -> None:
        """Take in what may have come last on another branch."""
        for frame, same in zip(self.frames, other.frames, strict=True):
            frame.last |= same.last


@dataclass
class OpenBlock:
    """A statement that is open, where it began, and where its earlier branches ended."""

    keyword: str
    before: Position
    branches: list[Position] = field(default_factory=list)
    has_else: bool = False


class MarkupWalk:
    """Follows the tags between the statements of a template, and takes out of a proof what they break."""

    def __init__(self, proof: PathProof) -> None:
        """Take the proof; it holds until something says otherwise."""
        self.proof = proof
        self._here = Position()
        self._open: list[OpenBlock] = []
        self._sure: list[bool] = []
        """For each table that is open: whether it stands in every document."""

    def _markup(self, text: str, offset: int) -> None:
        here = self._here
        at = 0
        while at < len(text):
            if here.mode == "text":
                start = text.find("<", at)
                self._words(text[at:] if start < 0 else text[at:start])
                if start < 0:
                    return
                if whole := WHOLE_TAG.match(text, start):
                    at = whole.end()
                    self._element(whole[1], offset + at)
                    continue
                here.mode, here.tag, at = "tag", "", start + 1
            elif here.mode == "quote":
                end = text.find('"', at)
                here.tag += text[at:] if end < 0 else text[at : end + 1]
                if end < 0:
                    return
                here.mode, at = "tag", end + 1
            else:
                at = self._inside_tag(text, at, offset)

    def _words(self, text: str) -> None:
        parent = self._here.frames[-1].name if self._here.frames else ""
        if text.strip() and parent.removeprefix("w:") in NO_TEXT:
            self.proof.well_formed = False

    def _inside_tag(self, text: str, at: int, offset: int) -> int:
        here = self._here
        found = QUOTE_OR_END.search(text, at)
        if found is None:
            here.tag += text[at:]
            return len(text)
        if found.group() == '"':
            here.tag += text[at : found.end()]
            here.mode = "quote"
        else:
            here.tag += text[at : found.start()]
            here.mode = "text"
            self._element(here.tag, offset + found.end())
        return found.end()

    def _element(self, tag: str, end: int) -> None:
        if tag.startswith(("?", "!")):
            return
        name = tag.strip("/").split(None, 1)[0].rstrip("/")
        if ELSEWHERE in tag and (ELSEWHERE in name or LINK.search(tag)):
            raise BrokenError
        if tag.startswith("/"):
            self._closed(name, end)
            return
        self._opened(name, tag)
        if tag.endswith("/"):
            self._closed(name, end)

    def _opened(self, name: str, tag: str) -> None:
        frames = self._here.frames
        parent = frames[-1].name.removeprefix("w:") if frames else ""
        misplaced = (name == "w:r" and parent in NO_RUN_INSIDE) or (name == "w:p" and parent in NO_PARAGRAPH_INSIDE)
        if misplaced or parent == "t":
            self.proof.well_formed = False
        if name == "w:tbl" and any(frame.name == "w:tbl" for frame in frames):
            self._grid_broken()  # docxtpl counts the cells of inner tables as the outer's
        if name == "w:tbl":
            self._sure.append(not self._open)
        if name == "wp:docPr" and self._open:
            self.proof.drawings_stand_once = False
        if name == "w:gridSpan":
            self._spanned(tag)
        frames.append(Frame(name))

    def _grid_broken(self) -> None:
        self._grid_holds(False)  # noqa: FBT003 - says it all

    def _grid_holds(self, holds: bool) -> None:  # noqa: FBT001 - says it all
        if self._sure and self._sure[0]:
            self.proof.tables_keep_their_grid &= holds
        else:
            self.proof.branch_tables_keep_their_grid &= holds

    def _spanned(self, tag: str) -> None:
        depth = max((depth for depth, frame in enumerate(self._here.frames) if frame.name == "w:tc"), default=None)
        width = SPAN.search(tag)
        conditional = self._open and depth is not None and len(self._open[-1].before.frames) > depth
        if depth is None or width is None or conditional:
            self._grid_broken()
        else:
            self._here.frames[depth].columns = int(width.group(1))

    def _closed(self, name: str, end: int) -> None:
        frames = self._here.frames
        if not frames or frames[-1].name != name:
            raise BrokenError
        closed = frames.pop()
        if name.removeprefix("w:") in STORIES and "" in closed.last:
            self.proof.stories_keep_a_paragraph = False
        if not frames:
            return
        if name.removeprefix("w:") in MARKS:
            self._grid_holds(frames[-1].name != "w:tbl")
            return
        frames[-1].last = {name}
        if name == "w:gridCol":
            frames[-1].columns += 1
        elif name == "w:tblGrid":
            frames[-1].columns = closed.columns
        elif name == "w:tc":
            self._cell_closed(closed, frames[-1], end)
        elif name == "w:tr":
            whole = closed.columns == frames[-1].columns and closed.cells <= frames[-1].columns
            self._grid_holds(whole)
        elif name == "w:tbl":
            self.proof.tables_keep_a_row &= closed.last == {"w:tr"}
            self._grid_holds(closed.columns > 0 and closed.last <= {"w:tr", "w:tblGrid"})
            self.proof.sure_tables += self._sure.pop()

    def _cell_closed(self, cell: Frame, row: Frame, end: int) -> None:
        row.columns += cell.columns or 1
        row.cells += 1
        if cell.last != {"w:p"}:
            self.proof.cells_end_in_paragraphs = False
            self.proof.emptied_cells.append(end)
