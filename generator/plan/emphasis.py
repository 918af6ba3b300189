"""Marks of bold and italic in the plan's words: `**bold**`, `*italic*`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

MARKS: Final = re.compile(
    r"\*\*(?=\S)(?P<bold>.+?)(?<=\S)\*\*|(?<![\w*])\*(?=[^\s*])(?P<italic>[^*]+?)(?<=\S)\*(?![\w*])", re.DOTALL
)


def plain(text: str) -> str:
    """Give a text without its marks of bold and italic."""
    return "".join(words for words, _, _ in pieces(text)) if "*" in text else text


def pieces(text: str) -> Iterator[tuple[str, bool, bool]]:
    """Give a text in pieces, each with whether it is bold and whether it is italic."""
    at = 0
    for found in MARKS.finditer(text):
        if found.start() > at:
            yield text[at : found.start()], False, False
        yield found["bold"] or found["italic"], found["bold"] is not None, found["italic"] is not None
        at = found.end()
    if at < len(text):
        yield text[at:], False, False
