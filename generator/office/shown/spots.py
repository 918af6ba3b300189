"""Where something stands in a Word file, so that a copy of the file can be changed at that very place."""

from __future__ import annotations

from typing import NamedTuple


class Spot(NamedTuple):
    """A paragraph, or some of its runs, in one part of the file; the same for every reading of the same bytes.

    Attributes:
        part: the part's name, such as `word/document.xml` or `word/header1.xml`.
        paragraph: which `w:p` of the part, in the order of its XML from 0, those in text boxes and tables counted too.
        runs: the first of the paragraph's shown `w:r` elements and the one after the last; `None` for all of it.
    """

    part: str
    paragraph: int
    runs: tuple[int, int] | None = None
