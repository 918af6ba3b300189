"""A part of a Word file, read: its plain paragraphs taken out as they were written, the rest as XML.

Most of a document is paragraphs of one run of plain text, and most of these say of their looks the same few things
thousands of times. What was written is the cheapest key to what it says, and making XML of it costs more than all that
is asked of it later. Where bytes cannot stand for what they say, everything is read as XML.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from xml.sax.saxutils import quoteattr

from lxml import etree

from generator.office.shown.names import CELL, P, R
from generator.office.xml import WORD, has_declarations, parse

if TYPE_CHECKING:
    from collections.abc import Mapping

ATTRIBUTES: Final = rb"(?: [\w:]+=\"[^\"<&]*+\")*+"
LOOK: Final = rb"(?:<(?!/?w:rPr)[^>]*+>)*+"
SETTING: Final = rb"(?:<(?!/?w:pPr|w:(?:sectPr|del|moveFrom)[ />])[^>]*+>)*+"
"""Properties without older ones in them, without the end of a section, and of a paragraph that was not deleted."""
RUN: Final = rb"<w:r%b>(?:<w:rPr>%b</w:rPr>)?<w:t"
EMPTY: Final = rb"(?:%b(?: xml:space=\"preserve\")?(?:/>|></w:t>)</w:r>)*+" % (RUN % (ATTRIBUTES, LOOK))
PLAIN: Final = rb"p(%b)>(?:<w:pPr>(%b)</w:pPr>)?(%b)(?:%b( xml:space=\"preserve\")?>([^<]++)</w:t></w:r>%b)?</w:p>" % (
    ATTRIBUTES, SETTING, EMPTY, RUN % (ATTRIBUTES, b"(%b)" % LOOK), EMPTY,
)  # fmt: skip
CELL_START: Final = rb"(?:tc><w:tcPr>((?:<(?!/?w:tcPr)[^>]*+>)++)</w:tcPr><w:)?"
START: Final = rb"((p|r|tc)(?: [^<>]*+)?/?>(?:<w:\9Pr>((?:<(?!/?w:\9Pr)[^>]*+>)*+)</w:\9Pr>)?)"
PIECES: Final = re.compile(rb"<w:(?:%b%b(?(1)</w:tc>)|%b)" % (CELL_START, PLAIN, START))
"""A plain paragraph, whole, with its cell if that holds nothing else: the properties of the cell, the attributes of the
paragraph, its properties, the empty runs before its text, the properties of its run, whether blanks are kept, and the
text. Else the start of a paragraph, run or cell: all of it, its name, its properties.
"""
STEP: Final = PIECES.groups + 1
NAMESPACE: Final = f'xmlns:w="{WORD}"'.encode()
UNSPEAKABLE: Final = tuple(bytes((code,)) for code in range(0x20) if code not in {0x09, 0x0A, 0x0D})
NO_LETTERS: Final = b"\xef\xbf"
"""How U+FFFE and U+FFFF begin, which XML 1.0 (§2.2) does not allow in a text either."""
SIGNS: Final = (b"&", b"\r", b"\n", b"\t")
TEXT: Final = etree.XMLParser(resolve_entities=False, no_network=True)


class Plain(NamedTuple):
    """A paragraph of no run but empty ones and one of plain text, as it was written; that one may be missing.

    Attributes:
        properties: inside its `w:pPr`.
        before: how many empty runs stand before the text.
        look: inside the `w:rPr` of its run.
        text: as written; `b""` where there is none.
        kept: whether blanks at its ends are kept.
    """

    properties: bytes
    before: int
    look: bytes
    text: bytes
    kept: bool

    @property
    def said(self) -> str:
        """The text.

        Raises:
            lxml.etree.XMLSyntaxError, UnicodeDecodeError: it is none.
        """
        if b"&" in self.text or b"\r" in self.text:
            return etree.fromstring(b"<t>%b</t>" % self.text, TEXT).text or ""
        return self.text.decode()


class RawWords(NamedTuple):
    """A part, read.

    Attributes:
        root: its XML; of plain paragraphs there is only the element.
        properties: of the other paragraphs, of runs and cells, as they were written; `b""` where there may be none.
        plain: the plain paragraphs, by their elements, or by that of the cell around them where it holds nothing else.
        numbers: which paragraph of the part each is, from 0; those that are alone in a cell by the cell.
        literal: whether no text of these has a sign that stands for another: what was written is what they say.
    """

    root: etree._Element
    properties: Mapping[etree._Element, bytes]
    plain: Mapping[etree._Element, Plain]
    numbers: Mapping[etree._Element, int]
    literal: bool = False

    def element(self, name: str, inside: bytes) -> etree._Element:
        """Give properties of the part as the element that they were written in, such as `pPr`.

        Raises:
            lxml.etree.XMLSyntaxError: they are not well formed, or use names that only an element around them declares.
        """
        names = " ".join(f"xmlns:{prefix}={quoteattr(uri)}" for prefix, uri in self.root.nsmap.items() if prefix)
        return parse(b"<w:%b %b>%b</w:%b>" % (name.encode(), names.encode(), inside, name.encode()))


def raw_words(data: bytes) -> RawWords:
    """Read a part of a Word file; fragments may still turn out not to stand alone (`element`, `Plain.said`).

    Raises:
        DoctypeError, lxml.etree.XMLSyntaxError: as `parse`.
    """
    pieces = PIECES.split(data) if _stands_for_itself(data) else []
    cells, attributes, starts = (pieces[group::STEP] for group in (1, 2, 8))
    rest = [
        b"<w:" + start if own is None else b"<w:p%b/>" % own if cell is None else b"<w:tc%b/>" % own
        for cell, own, start in zip(cells, attributes, starts, strict=True)
    ]
    try:
        root = parse(b"".join(chain.from_iterable(zip(pieces[0::STEP], [*rest, b""], strict=True)))) if rest else None
    except etree.XMLSyntaxError:
        root = None
    elements = [] if root is None else list(root.iter(P, R, CELL))
    if root is None or len(elements) != len(rest):
        return as_xml(data)
    return _aligned(root, elements, pieces)


def as_xml(data: bytes) -> RawWords:
    """Read a part of a Word file as XML alone: slower, and always what it says.

    Raises:
        DoctypeError, lxml.etree.XMLSyntaxError: as `parse`.
    """
    root = parse(data)
    return RawWords(root, {}, {}, {paragraph: number for number, paragraph in enumerate(root.iter(P))})


def _aligned(root: etree._Element, elements: list[etree._Element], pieces: list[Any]) -> RawWords:
    cells, attributes, kinds = (pieces[group::STEP] for group in (1, 2, 9))
    starts = zip(elements, attributes, cells, pieces[10::STEP], strict=True)
    plain = zip(elements, attributes, *(pieces[group::STEP] for group in range(3, 8)), strict=True)
    paragraphs = [
        element
        for element, own, kind in zip(elements, attributes, kinds, strict=True)
        if own is not None or kind == b"p"
    ]
    return RawWords(
        root,
        {element: cell or properties or b"" for element, own, cell, properties in starts if own is None or cell},
        {
            element: _plain(properties or b"", empty.count(b"</w:r>"), look or b"", text or b"", kept is not None)
            for element, own, properties, empty, look, kept, text in plain
            if own is not None
        },
        {paragraph: number for number, paragraph in enumerate(paragraphs)},
        not any(map(b"".join(filter(None, pieces[7::STEP])).count, SIGNS)),
    )


def _plain(*said: bytes | int) -> Plain:
    return tuple.__new__(Plain, said)  # a third of the time that the class takes: there are thousands of them


def _stands_for_itself(data: bytes) -> bool:
    """Whether bytes stand for what they say: `w:` means one thing, and nothing but elements looks like one."""
    declared = data.find(NAMESPACE)
    if declared < 0 or data.find(b"xmlns:w=") < declared or data.rfind(b"xmlns:w=") > declared:
        return False
    if has_declarations(data) or any(sign in data for sign in UNSPEAKABLE):
        return False
    return NO_LETTERS[:1] not in data or NO_LETTERS not in data
