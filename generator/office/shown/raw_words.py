"""The properties of paragraphs, runs and cells as the bytes they were written with: the cheapest key to them.

Most documents say the same few things thousands of times. Comparing what was written costs a third of comparing what it
says; where the two may differ, there is no key, and what it says is compared.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.office.shown.names import CELL, P, R
from generator.office.xml import WORD, has_declarations

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

RUN: Final = rb"<w:r(?: [^<>]*+)?>(?:<w:rPr>%b</w:rPr>)?<w:t(?: xml:space=\"preserve\")?"
PROPERTIES: Final = rb"(?:<(?!/?w:rPr)[^>]*+>)*+"
EMPTY: Final = rb"(?:%b(?:/>|></w:t>)</w:r>)*+" % (RUN % PROPERTIES)
STARTS: Final = re.compile(
    rb"<w:(p|r|tc)(?: [^<>]*+)?/?>(?:<w:\1Pr>((?:<(?!/?w:\1Pr)[^>]*+>)*+)</w:\1Pr>)?"
    rb"(?=(%b)%b>([^<]++)</w:t></w:r>%b</w:p>)?" % (EMPTY, RUN % (b"(%b)" % PROPERTIES), EMPTY)
)
"""The start of a paragraph, run or cell, and its properties behind it: elements without text, no older properties in
them. Then, where a paragraph has but one run of plain text: the empty runs before it, its properties, and the text."""
NAMESPACE: Final = f'xmlns:w="{WORD}"'.encode()


class RawWords(NamedTuple):
    """What was written in a part; nothing, where bytes cannot stand for what they say.

    Attributes:
        properties: of each paragraph, run and cell, `b""` where there may be none.
        plain: of the paragraphs with one run of plain text and else empty ones: their own properties, the empty runs
            before that run, its properties, and the text.
    """

    properties: Mapping[etree._Element, bytes]
    plain: Mapping[etree._Element, tuple[bytes, bytes, bytes, bytes]]


NOTHING: Final = RawWords({}, {})


def raw_words(data: bytes, root: etree._Element) -> RawWords:
    """Give what was written in a part of a Word file.

    Args:
        data: the part, as it was written.
        root: the same, read.
    """
    declared = data.find(NAMESPACE)
    if declared < 0 or data.find(b"xmlns:w=") < declared or data.rfind(b"xmlns:w=") > declared:
        return NOTHING  # `w:` may mean something else
    if has_declarations(data):
        return NOTHING  # in comments and sections of characters text may look like elements
    elements = list(root.iter(P, R, CELL))
    written = STARTS.findall(data)
    if len(elements) != len(written):
        return NOTHING
    return RawWords(
        dict(zip(elements, [properties for _, properties, *_ in written], strict=True)),
        {element: words[1:] for element, words in zip(elements, written, strict=True) if words[4]},
    )
