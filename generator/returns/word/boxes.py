"""What a Word document is made of, for who reads a form: cells, content controls, tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.returns.workbook import Run


@dataclass(slots=True)
class Box:
    """A cell of a table, or a content control: what it says, run by run."""

    row: int = 0
    column: int = 0
    across: int = 1
    tag: str = ""
    is_prompt: bool = False
    """Whether the control is marked as showing its prompt."""
    pieces: list[Run] = field(default_factory=list)
    controls: list[Box] = field(default_factory=list)

    @property
    def runs(self) -> list[Run]:
        """Give the runs, without the paragraph ends behind the last of them."""
        runs = list(self.pieces)
        while runs and runs[-1].text == "\n":
            runs.pop()
        return runs

    @property
    def text(self) -> str:
        """Give the whole text."""
        return "".join(run.text for run in self.runs)


@dataclass(slots=True)
class Table:
    """A table; the text outside of tables is kept as one of a single column."""

    caption: str = ""
    """The paragraph before it."""
    boxes: list[Box] = field(default_factory=list)
    rows: int = 0
    columns: int = 0
    """Columns of the present row that are taken."""
