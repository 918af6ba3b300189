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

from generator.office.path_markup import ELSEWHERE, BrokenError, MarkupWalk, OpenBlock

TOKEN: Final = re.compile(r"\{%[-+]?(?P<statement>.*?)[-+]?%\}|\{\{[-+]?(?P<print>.*?)[-+]?\}\}|\{#.*?#\}", re.DOTALL)
BRANCHING: Final = frozenset({"for", "if"})
ENCLOSING: Final = frozenset({"with"})
"""Statements that print what they enclose as it is; `filter` and `autoescape` do not."""
STRING: Final = re.compile(r"""\"(?:\\.|[^"\\])*\"|'(?:\\.|[^'\\])*'""", re.DOTALL)
IN_A_RUN: Final = re.compile(r"\|_run\s*$")
"""The filter with which `{{r ... }}` prints plain text in a run of its own."""
QUOTE: Final = re.compile(r"[\"']")
TEXT_ELEMENTS: Final = frozenset({"w:t", "w:instrText", "w:delText", "w:delInstrText"})
RUN_HOLDERS: Final = frozenset(
    {"w:hyperlink", "w:ins", "w:del", "w:moveTo", "w:moveFrom", "w:smartTag", "w:fldSimple", "w:sdt", "w:sdtContent"}
)
RUN_PARENTS: Final = RUN_HOLDERS - {"w:sdt"} | {"w:p"}


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
    walk = _Walk(PathProof())
    try:
        walk.through(source)
    except BrokenError:
        walk.proof.well_formed = False
    return walk.proof


class _Walk(MarkupWalk):
    """Follows the statements too: each branch and each pass of a loop from where its statement began."""

    def through(self, source: str) -> None:
        at = 0
        for token in TOKEN.finditer(source):
            self._markup(source[at : token.start()], at)
            at = token.end()
            if not token.group().startswith("{#") and QUOTE.search(STRING.sub("", token.group())):
                raise BrokenError  # a string goes on behind what looks like the tag's end
            if token.group("statement") is not None:
                self._statement(token.group("statement").strip())
            elif token.group("print") is not None:
                self._printed(token)
        self._markup(source[at:], at)
        if self._open or self._here.frames or self._here.mode != "text":
            raise BrokenError

    def _printed(self, token: re.Match[str]) -> None:
        if self._here.mode == "tag":
            raise BrokenError
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
            raise BrokenError
        if self._here.frames and self._here.frames[-1].name in {"w:tr", "w:tblGrid"}:
            self._grid_broken()
        if keyword in BRANCHING or keyword in ENCLOSING:
            self._open.append(OpenBlock(keyword, self._here.copy()))
        elif keyword in {"elif", "else"} and self._open:
            self._branch(self._open[-1], last=keyword == "else")
        elif keyword.startswith("end") and self._open and keyword == f"end{self._open[-1].keyword}":
            self._close(self._open.pop())
        elif keyword != "do" and not (keyword == "set" and "=" in statement):
            raise BrokenError

    def _branch(self, block: OpenBlock, *, last: bool) -> None:
        if not self._here.agrees_with(block.before):
            raise BrokenError
        block.branches.append(self._here)
        block.has_else = last and block.keyword == "if"
        self._here = block.before.copy()

    def _close(self, block: OpenBlock) -> None:
        if not self._here.agrees_with(block.before):
            raise BrokenError
        if self._here.mode == "quote":
            self._here.tag += ELSEWHERE
        for branch in block.branches:
            self._here.merge(branch)
        if block.keyword in BRANCHING and not block.has_else:
            self._here.merge(block.before)
