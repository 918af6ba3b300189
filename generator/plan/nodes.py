"""The plan's values as nodes that know where they stand: mappings, lists and texts, nothing guessed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.errors import CellPlace, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

MARK: Final = "cần điền"


@dataclass(slots=True, eq=False)
class Node:
    """A value of the plan with its place: a mapping, a list or a text. Never changed once the file is read."""

    value: dict[str, Node] | list[Node] | str
    file: str
    line: int
    column: int
    parent: Node | None = None
    step: str | int = ""
    key_column: int = 0
    key_line: int = 0
    empty: bool = False
    raw: str = ""
    """The text as it stands in the file, where it is quoted or runs over lines."""
    sheet: str = ""
    cell: str = ""
    """The cell of a value that comes from a list file, such as `B7`; such a value has no line."""

    @property
    def place(self) -> Place | CellPlace:
        """Where the value stands."""
        return CellPlace(self.file, self.sheet, self.cell) if self.cell else Place(self.file, self.line, self.column)

    @property
    def key_place(self) -> Place | CellPlace:
        """Where the value's key stands; the value's own place in a list."""
        return Place(self.file, self.key_line, self.key_column) if self.key_line else self.place

    def place_of(self, words: str) -> Place | CellPlace:
        """Where some words of the text stand; where the text begins, when they cannot be found."""
        if self.cell:
            return self.place
        pattern = r"\s+".join(re.escape(word) for word in words.split())
        found = re.search(pattern, self.raw or str(self.value))
        if not words or not found:
            return self.place
        before = (self.raw or str(self.value))[: found.start()]
        if "\n" not in before:
            return Place(self.file, self.line, self.column + len(before))
        return Place(self.file, self.line + before.count("\n"), len(before) - before.rindex("\n"))

    @property
    def path(self) -> str:
        """Give `units.groups[2].units[0].name`."""
        if self.parent is None:
            return ""
        before = self.parent.path
        if isinstance(self.step, int):
            return f"{before}[{self.step}]"
        return f"{before}.{self.step}" if before else self.step

    @property
    def steps(self) -> tuple[str | int, ...]:
        """The path as keys and positions."""
        return () if self.parent is None else (*self.parent.steps, self.step)

    @property
    def is_blank(self) -> bool:
        """Whether the office must still fill this in."""
        return isinstance(self.value, str) and self.value[: len(MARK)].casefold() == MARK

    def child(self, step: str | int) -> Node | None:
        """Give the value under a key or at a position, if there is one."""
        if isinstance(self.value, dict) and isinstance(step, str):
            return self.value.get(step)
        if isinstance(self.value, list) and isinstance(step, int) and step < len(self.value):
            return self.value[step]
        return None

    def nearest(self, steps: tuple[str | int, ...]) -> Node:
        """Follow the steps as far as they lead."""
        node = self
        for step in steps:
            below = node.child(step)
            if below is None:
                break
            node = below
        return node

    def texts(self) -> Iterator[Node]:
        """Give every text below, in the order of the file."""
        if isinstance(self.value, str):
            yield self
            return
        for node in self.value.values() if isinstance(self.value, dict) else self.value:
            yield from node.texts()
