"""The properties of paragraphs and runs as the bytes they were written with: the cheapest key to what they come to.

Most documents say the same few things thousands of times. Comparing what was written costs a third of comparing what it
says; where the two may differ, there is no key, and what it says is compared.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.office.shown.names import P, R
from generator.office.xml import WORD

if TYPE_CHECKING:
    from lxml import etree

STARTS: Final = re.compile(rb"<w:([pr])(?: [^<>]*+)?/?>(?:<w:\1Pr>((?:<(?!/w:\1Pr>)[^>]*+>)*+)</w:\1Pr>)?")
"""A paragraph's or run's start, and its properties behind it: elements without text."""
FEW: Final = 3
NAMESPACE: Final = f'xmlns:w="{WORD}"'.encode()
UNUSUAL: Final = (b"<!", b"PrChange")
"""Comments and sections of characters, which may look like elements; properties that stand in properties."""


def raw_words(data: bytes, root: etree._Element) -> dict[etree._Element, bytes]:
    """Give what was written as the properties of each paragraph and run, `b""` where there may be none.

    Args:
        data: a part of a Word file, as it was written.
        root: the same, read.

    Returns:
        Nothing, when the part is written so that bytes cannot stand for what they say.
    """
    if data.count(b"<w:rPr>") * FEW < data.count(b"<w:r"):
        return {}  # runs that say nothing of themselves are told apart sooner
    if data.count(b"xmlns:w=") != 1 or NAMESPACE not in data or any(sign in data for sign in UNUSUAL):
        return {}
    elements = list(root.iter(P, R))
    written = STARTS.findall(data)
    if len(elements) != len(written):
        return {}
    return dict(zip(elements, [properties for _, properties in written], strict=True))
