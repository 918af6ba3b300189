"""The text of a cell of a web page: blanks folded as browsers fold them, lines parted where they part them."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

from generator.returns.workbook import Run

if TYPE_CHECKING:
    from collections.abc import Sequence

_BLANKS: Final = re.compile(r"[ \t\r\n\f]+")
"""Not U+00A0: that is how pages keep their blanks."""
_LINE: Final = "\n"


class PageText:
    """A text in the making; every part has its font, an empty one where the cell's own stands."""

    def __init__(self) -> None:
        self._pieces: list[Run] = []

    def add(self, text: str, font: str) -> None:
        """Take characters."""
        folded = _BLANKS.sub(" ", text)
        if self._ends_with_blank():
            folded = folded.lstrip(" ")
        if folded:
            self._pieces.append(Run(folded, font))

    def end_line(self) -> None:
        """Take the end of a line."""
        while self._pieces and self._pieces[-1].text.endswith(" "):
            last = self._pieces.pop()
            if left := last.text.rstrip(" "):
                self._pieces.append(last._replace(text=left))
                break
        self._pieces.append(Run(_LINE, self._pieces[-1].font if self._pieces else ""))

    def begin_block(self) -> None:
        """Take the beginning or the end of a paragraph: what comes stands on a line of its own."""
        if self._pieces and self._pieces[-1].text != _LINE:
            self.end_line()

    def parts(self) -> Sequence[Run]:
        """Give the text, font by font, without empty lines around it."""
        pieces = list(self._pieces)
        while pieces and pieces[-1].text in {_LINE, " "}:
            pieces.pop()
        while pieces and pieces[0].text in {_LINE, " "}:
            pieces.pop(0)
        if pieces:
            pieces[-1] = pieces[-1]._replace(text=pieces[-1].text.rstrip(" "))
        return [
            Run("".join(piece.text for piece in same), font)
            for font, same in groupby(pieces, key=lambda piece: piece.font)
        ]

    def _ends_with_blank(self) -> bool:
        return not self._pieces or self._pieces[-1].text.endswith((" ", _LINE))
