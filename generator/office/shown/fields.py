"""Fields on the way through a story: which text is an instruction, and which is a field's result.

Source: ECMA-376 Part 1, §17.16.18 (complex fields); they may begin in one paragraph and end in another.
"""

from __future__ import annotations

from typing import Final

DEEPEST: Final = 100


class Fields:
    """The fields that are open at a place in a story.

    Attributes:
        instruction: of the innermost field whose result is being read; empty outside of fields.
        silent: what is read now is an instruction, which nobody sees.
        none_open: what is read stands outside of all fields.
    """

    def __init__(self) -> None:
        self.instruction = ""
        self.silent = False
        self.none_open = True
        self._open: list[tuple[list[str], bool]] = []
        self._results = 0

    def begin(self, instruction: str = "", *, shown: bool = False) -> None:
        """A field begins; a simple one has its instruction already, and its result follows."""
        if len(self._open) < DEEPEST:
            self._open.append(([instruction], shown))
        self._results = 0
        self._settle()

    def say(self, text: str) -> None:
        """Take a piece of the instruction."""
        if self._open:
            self._open[-1][0].append(text)

    def separate(self) -> None:
        """The instruction is over; the result follows."""
        if self._open:
            self._open[-1] = (self._open[-1][0], True)
        self._settle()

    def end(self) -> str:
        """The field is over; gives its instruction when it had no result to read."""
        empty = ""
        if self._open:
            pieces, _ = self._open.pop()
            empty = "" if self._results else "".join(pieces).strip()
        self._results = 1
        self._settle()
        return "" if self.silent else empty

    def seen(self) -> None:
        """Some text of a result was read."""
        self._results = 1

    def _settle(self) -> None:
        self.none_open = not self._open
        self.silent = any(not shown for _, shown in self._open)
        self.instruction = "".join(self._open[-1][0]).strip() if self._open and not self.silent else ""
