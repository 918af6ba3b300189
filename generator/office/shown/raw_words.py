"""The properties of paragraphs, runs and cells as the bytes they were written with: the cheapest key to them.

Most documents say the same few things thousands of times. Comparing what was written costs a third of comparing what it
says; where the two may differ, there is no key, and what it says is compared.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.office.shown.names import CELL, P, R
from generator.office.xml import WORD

if TYPE_CHECKING:
    from lxml import etree

STARTS: Final = re.compile(rb"<w:(p|r|tc)(?: [^<>]*+)?/?>(?:<w:\1Pr>((?:<(?!/w:\1Pr>)[^>]*+>)*+)</w:\1Pr>)?")
"""The start of a paragraph, run or cell, and its properties behind it: elements without text."""
FEW: Final = 3
NAMESPACE: Final = f'xmlns:w="{WORD}"'.encode()
UNUSUAL: Final = (b"<!", b"PrChange")
"""Comments and sections of characters, which may look like elements; properties that stand in properties."""


def raw_words(data: bytes, root: etree._Element) -> dict[etree._Element, bytes]:
    """Give what was written as the properties of each paragraph, run and cell, `b""` where there may be none.

    Args:
        data: a part of a Word file, as it was written.
        root: the same, read.

    Returns:
        Nothing, when the part is written so that bytes cannot stand for what they say.
    """
    if (data.count(b"<w:rPr>") + data.count(b"<w:tcPr>")) * FEW < data.count(b"<w:p>") + data.count(b"<w:p "):
        return {}  # what says little of itself is told apart sooner
    if data.count(b"xmlns:w=") != 1 or NAMESPACE not in data or any(sign in data for sign in UNUSUAL):
        return {}
    elements = list(root.iter(P, R, CELL))
    written = STARTS.findall(data)
    if len(elements) != len(written):
        return {}
    return dict(zip(elements, [properties for _, properties in written], strict=True))
