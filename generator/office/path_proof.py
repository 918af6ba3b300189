"""What can be said of a template on every path through it, before any document is made.

A compiled template is XML with Jinja statements in it. If every branch and every pass of a loop leaves the XML exactly
as deep as it found it, then whatever the values are, as long as they are escaped text, what comes out is well formed:
the proof is made once for the template and holds for all its documents. The same walk finds out whether a table cell
can lose its last paragraph, whether a table can lose its rows or columns, and whether a drawing can be repeated.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from generator.office.xml import MARKS, NO_PARAGRAPH_INSIDE, NO_RUN_INSIDE, STORIES

TOKEN: Final = re.compile(r"\{%[-+]?(?P<statement>.*?)[-+]?%\}|\{\{[-+]?(?P<print>.*?)[-+]?\}\}|\{#.*?#\}", re.DOTALL)
SPAN: Final = re.compile(r'w:val="(\d+)"')
ELSEWHERE: Final = "\0"
"""Stands in a tag's text for what Jinja will write there."""
BRANCHING: Final = frozenset({"for", "if"})
ENCLOSING: Final = frozenset({"with"})
"""Statements that print what they enclose as it is; `filter` and `autoescape` do not."""
STRING: Final = re.compile(r"""\"(?:\\.|[^"\\])*\"|'(?:\\.|[^'\\])*'""", re.DOTALL)
IN_A_RUN: Final = re.compile(r"\|_run\s*$")
"""The filter with which `{{r ... }}` prints plain text in a run of its own."""
QUOTE: Final = re.compile(r"[\"']")
LINK: Final = re.compile(f'\\sr:\\w+="[^"]*{ELSEWHERE}')
TEXT_ELEMENTS: Final = frozenset({"w:t", "w:instrText", "w:delText", "w:delInstrText"})
RUN_HOLDERS: Final = frozenset(
    {"w:hyperlink", "w:ins", "w:del", "w:moveTo", "w:moveFrom", "w:smartTag", "w:fldSimple", "w:sdt", "w:sdtContent"}
)
RUN_PARENTS: Final = RUN_HOLDERS - {"w:sdt"} | {"w:p"}
NO_TEXT: Final = NO_RUN_INSIDE - {"t"} | NO_PARAGRAPH_INSIDE - {"t"} | {"sdtContent"}
"""The elements of WordprocessingML that hold no text themselves."""


@dataclass
class PathProof:
    """What holds on every path; each `False` names what has to be looked at again in every single document."""

    well_formed: bool = True
    cells_end_in_paragraphs: bool = True
    tables_keep_their_grid: bool = True
    """Of the tables that stand in every document."""
    branch_tables_keep_their_grid: bool = True
    """Of those that a condition or a loop decides about."""
    sure_tables: int = 0
    """How many tables stand in every document."""
    tables_keep_a_row: bool = True
    stories_keep_a_paragraph: bool = True
    drawings_stand_once: bool = True
    emptied_cells: list[int] = field(default_factory=list)
    """Where in the source a cell closes that some path leaves without a paragraph at its end."""

    @property
    def complete(self) -> bool:
        """Whether documents need no second look, but for tables that are only sometimes there, or left without rows."""
        return (
            self.well_formed
            and self.cells_end_in_paragraphs
            and self.stories_keep_a_paragraph
            and self.tables_keep_their_grid
            and self.drawings_stand_once
        )


def prove(source: str) -> PathProof:
    """Walk all paths of a compiled part at once."""
    walk = _Walk()
    try:
        walk.through(source)
    except _BrokenError:
        walk.proof.well_formed = False
    return walk.proof


class _BrokenError(Exception):
    """Some path through the template does not close what it opens, or cannot be followed."""


@dataclass
class _Frame:
    """An element that is open: what its last child may be so far, and what a table's grid needs."""

    name: str
    last: set[str] = field(default_factory=lambda: {""})
    columns: int = 0
    cells: int = 0

    def copy(self) -> _Frame:
        return _Frame(self.name, set(self.last), self.columns, self.cells)


@dataclass
class _Position:
    """Where in the XML one path stands: between tags, inside a tag, or inside a quoted attribute."""

    mode: str = "text"
    tag: str = ""
    frames: list[_Frame] = field(default_factory=list)

    def copy(self) -> _Position:
        return _Position(self.mode, self.tag, [frame.copy() for frame in self.frames])

    def agrees_with(self, other: _Position) -> bool:
        names = [frame.name for frame in self.frames]
        return self.mode == other.mode and names == [frame.name for frame in other.frames]

    def merge(self, other: _Position) -> None:
        for frame, same in zip(self.frames, other.frames, strict=True):
            frame.last |= same.last


@dataclass
class _OpenBlock:
    """A statement that is open, where it began, and where its earlier branches ended."""

    keyword: str
    before: _Position
    branches: list[_Position] = field(default_factory=list)
    has_else: bool = False


class _Walk:
    def __init__(self) -> None:
        self.proof = PathProof()
        self._here = _Position()
        self._open: list[_OpenBlock] = []
        self._sure: list[bool] = []
        """For each table that is open: whether it stands in every document."""

    def through(self, source: str) -> None:
        at = 0
        for token in TOKEN.finditer(source):
            self._markup(source[at : token.start()], at)
            at = token.end()
            if not token.group().startswith("{#") and QUOTE.search(STRING.sub("", token.group())):
                raise _BrokenError  # a string goes on behind what looks like the tag's end
            if token.group("statement") is not None:
                self._statement(token.group("statement").strip())
            elif token.group("print") is not None:
                self._printed(token)
        self._markup(source[at:], at)
        if self._open or self._here.frames or self._here.mode != "text":
            raise _BrokenError

    def _printed(self, token: re.Match[str]) -> None:
        if self._here.mode == "tag":
            raise _BrokenError
        if self._here.mode == "quote":
            self._here.tag += ELSEWHERE
            return
        name = self._here.frames[-1].name if self._here.frames else ""
        if name in RUN_PARENTS and self._in_paragraph() and IN_A_RUN.search(token["print"]):
            return
        if name.startswith("w:") and name not in TEXT_ELEMENTS:
            self.proof.well_formed = False  # whole paragraphs printed: markup, looked at in each document

    def _in_paragraph(self) -> bool:
        """Whether what stands here is part of a paragraph, however many content controls or revisions are between."""
        return next((frame.name for frame in reversed(self._here.frames) if frame.name not in RUN_HOLDERS), "") == "w:p"

    def _statement(self, statement: str) -> None:
        keyword = statement.split(None, 1)[0] if statement else ""
        if self._here.mode == "tag":
            raise _BrokenError
        if self._here.frames and self._here.frames[-1].name in {"w:tr", "w:tblGrid"}:
            self._grid_broken()
        if keyword in BRANCHING or keyword in ENCLOSING:
            self._open.append(_OpenBlock(keyword, self._here.copy()))
        elif keyword in {"elif", "else"} and self._open:
            self._branch(self._open[-1], last=keyword == "else")
        elif keyword.startswith("end") and self._open and keyword == f"end{self._open[-1].keyword}":
            self._close(self._open.pop())
        elif keyword != "do" and not (keyword == "set" and "=" in statement):
            raise _BrokenError

    def _branch(self, block: _OpenBlock, *, last: bool) -> None:
        if not self._here.agrees_with(block.before):
            raise _BrokenError
        block.branches.append(self._here)
        block.has_else = last and block.keyword == "if"
        self._here = block.before.copy()

    def _close(self, block: _OpenBlock) -> None:
        if not self._here.agrees_with(block.before):
            raise _BrokenError
        if self._here.mode == "quote":
            self._here.tag += ELSEWHERE
        for branch in block.branches:
            self._here.merge(branch)
        if block.keyword in BRANCHING and not block.has_else:
            self._here.merge(block.before)

    def _markup(self, text: str, offset: int) -> None:
        here = self._here
        at = 0
        while at < len(text):
            if here.mode == "text":
                start = text.find("<", at)
                self._words(text[at:] if start < 0 else text[at:start])
                if start < 0:
                    return
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
        for index in range(at, len(text)):
            if text[index] == '"':
                here.tag += text[at : index + 1]
                here.mode = "quote"
                return index + 1
            if text[index] == ">":
                here.tag += text[at:index]
                here.mode = "text"
                self._element(here.tag, offset + index + 1)
                return index + 1
        here.tag += text[at:]
        return len(text)

    def _element(self, tag: str, end: int) -> None:
        if tag.startswith(("?", "!")):
            return
        name = tag.strip("/").split(None, 1)[0].rstrip("/")
        if ELSEWHERE in name or LINK.search(tag):
            raise _BrokenError
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
        frames.append(_Frame(name))

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
            raise _BrokenError
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

    def _cell_closed(self, cell: _Frame, row: _Frame, end: int) -> None:
        row.columns += cell.columns or 1
        row.cells += 1
        if cell.last != {"w:p"}:
            self.proof.cells_end_in_paragraphs = False
            self.proof.emptied_cells.append(end)
