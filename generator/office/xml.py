"""The XML inside Office files: the names it uses, and one strict way to read and write it.

Sources: ECMA-376 Part 1 (WordprocessingML, §17) and Part 2 (Open Packaging Conventions).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Mapping

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIP: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"

DOCTYPE: Final = re.compile(rb"<!DOCTYPE|<!ENTITY", re.IGNORECASE)
ENCODING: Final = re.compile(rb"^\s*<\?xml[^>]*\sencoding\s*=\s*[\"']([\w.-]+)")
ENCODINGS: Final = frozenset({b"utf-8", b"utf8", b"us-ascii", b"ascii"})
FEW_SIGNS: Final = 100
UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
UTF_8_MARK: Final = b"\xef\xbb\xbf"
NO_RUN_INSIDE: Final = frozenset(
    {"body", "tbl", "tr", "tc", "hdr", "ftr", "txbxContent", "footnote", "endnote", "r", "t"}
)
"""The elements of WordprocessingML that hold no `w:r` themselves."""
NO_PARAGRAPH_INSIDE: Final = frozenset({"p", "r", "t", "tbl", "tr", "hyperlink"})
"""The elements of WordprocessingML that hold no `w:p` themselves."""
STORIES: Final = frozenset({"hdr", "ftr", "txbxContent", "footnote", "endnote"})
"""What must hold at least one paragraph or table, beside table cells (which must end in one)."""
MARKS: Final = frozenset(
    {
        *("bookmarkStart", "bookmarkEnd", "proofErr", "permStart", "permEnd", "commentRangeStart", "commentRangeEnd"),
        *("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"),
    }
)
"""Marks between paragraphs, which take no room and change nothing in what holds them (`EG_RangeMarkupElements`)."""
ILLEGAL = re.compile("[\x00-\x06\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 (§2.2) cannot hold, less \\a and \\f, which docxtpl's language gives a meaning."""


@cache
def word(name: str) -> str:
    """Give the qualified name of a WordprocessingML element or attribute: `word("p")` is `w:p`."""
    return f"{{{WORD}}}{name}"


class DoctypeError(ValueError):
    """A part holds a document type definition, or is written in an encoding, that no Office program writes."""


def parse(data: bytes) -> etree._Element:
    """Read one XML part strictly: no entities, no network, no document type.

    Blanks between elements, comments and processing instructions are dropped.

    Raises:
        DoctypeError: the part defines a document type or an entity, or is in another encoding than UTF-8 or UTF-16.
        lxml.etree.XMLSyntaxError: the part is not well formed.
    """
    parser = etree.XMLParser(
        encoding="utf-8",
        remove_blank_text=True,
        remove_comments=True,
        remove_pis=True,
        resolve_entities=False,
        no_network=True,
        huge_tree=True,
        collect_ids=False,  # nobody asks for elements by their XML ids
    )
    data = _in_utf_8(data)
    if has_declarations(data) and DOCTYPE.search(data):
        raise DoctypeError
    return etree.fromstring(data, parser)


def has_declarations(data: bytes) -> bool:
    """Whether `<!` stands in a part: a document type, a comment or a section of characters (XML 1.0, §2.5, §2.7, §2.8).

    The rarer of the two signs is looked for, thirty times as fast as both.
    """
    at = -1
    for _ in range(FEW_SIGNS):
        at = data.find(b"!", at + 1)
        if at < 0:
            return False
        if data[at - 1 : at] == b"<":
            return True
    return b"<!" in data


def _in_utf_8(data: bytes) -> bytes:
    if data.startswith(UTF_16) or b"\0" in data[:4]:
        order = "utf-16" if data.startswith(UTF_16) else "utf-16-le" if data[1:2] == b"\0" else "utf-16-be"
        return data.decode(order).encode()
    data = data.removeprefix(UTF_8_MARK)
    declared = ENCODING.match(data)
    if declared and declared[1].lower() not in ENCODINGS:
        raise DoctypeError
    return data


def with_usual_prefixes(root: etree._Element) -> etree._Element:
    """Give a part with the prefixes that Word writes: docxtpl's language is read in XML as text, where they count."""
    usual = {WORD: "w", DRAWING: "wp"}
    # asked of the names of a part, not of each of its elements: there are few in thousands
    wrong = any(_prefixes(root, uri) - {prefix} for uri, prefix in usual.items())
    return _copied(root, None, usual) if wrong else root


def _prefixes(root: etree._Element, uri: str) -> set[str | None]:
    return {node.prefix for node in root.iter(f"{{{uri}}}*")}


def _copied(node: etree._Element, parent: etree._Element | None, usual: Mapping[str, str]) -> etree._Element:
    names: dict[Any, str] = {prefix: uri for prefix, uri in node.nsmap.items() if uri not in usual}
    names |= {prefix: uri for uri, prefix in usual.items()}
    if parent is None:
        copied = etree.Element(node.tag, _attributes(node), names)
    else:
        copied = etree.SubElement(parent, node.tag, _attributes(node), names)
    copied.text, copied.tail = node.text, node.tail
    for child in node:
        _copied(child, copied, usual)
    return copied


def _attributes(node: etree._Element) -> dict[str, str]:
    return {str(name): str(value) for name, value in node.attrib.items()}


def serialise(element: etree._Element) -> str:
    """Write an element as text, on one line, the way docxtpl's language expects to find it."""
    return etree.tostring(element, encoding="unicode", with_tail=False)


def document(element: etree._Element) -> bytes:
    """Write a whole part: XML declaration, UTF-8, standalone, as Word does."""
    return etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True)


def text_of(paragraph: etree._Element) -> str:
    """Give what a paragraph says: its own text runs joined, text boxes inside it left out."""
    if next(paragraph.iterdescendants(word("p")), None) is None:
        return "".join([node.text or "" for node in paragraph.iter(word("t"))])
    return "".join(node.text or "" for node in paragraph.iter(word("t")) if _paragraph_of(node) is paragraph)


def _paragraph_of(node: etree._Element) -> etree._Element | None:
    return next(node.iterancestors(word("p")), None)
