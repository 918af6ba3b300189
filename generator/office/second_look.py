"""The second look: a rendered part is repaired where docxtpl's is wrong, and proved before anybody sees it.

Needed only where the walk over all paths (`path_proof`) could not promise enough, or where values brought markup or
line breaks with them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lxml import etree

from generator.errors import KehoachError
from generator.office.table_grids import mend_grids
from generator.office.template_source import LANGUAGE
from generator.office.xml import (
    DRAWING,
    MARKS,
    NO_PARAGRAPH_INSIDE,
    NO_RUN_INSIDE,
    RELATIONSHIP,
    STORIES,
    parse,
    word,
)

if TYPE_CHECKING:
    from collections.abc import Collection

NO_RUN: Final = frozenset(word(name) for name in NO_RUN_INSIDE)
NO_PARAGRAPH: Final = frozenset(word(name) for name in NO_PARAGRAPH_INSIDE)
NO_TEXT: Final = (NO_RUN | NO_PARAGRAPH | {word("sdtContent")}) - {word("t")}
MARK_TAGS: Final = frozenset(word(name) for name in MARKS)
STORY_TAGS: Final = frozenset(word(name) for name in STORIES)


class UnprovedError(KehoachError):
    """A document that Word would not open, or not open as meant; it is not written."""

    def __init__(self, text: str, hint: str = "") -> None:
        super().__init__(text, hint or "sửa mẫu ở chỗ vừa nêu; chạy «kehoach check» để xem vị trí")


@dataclass(frozen=True)
class DrawingNumbers:
    """From which number the drawings of a part are numbered: every one of them, or only what a loop repeated."""

    first: int
    every: bool


def mended(xml: str, *, listing: bool, body: bool, drawings: DrawingNumbers) -> etree._Element:
    """Give the rendered part as a tree, with what values did to its tables and drawings mended.

    Args:
        xml: the rendered part.
        listing: whether values held line breaks, tabs, new paragraphs or pages, in docxtpl's notation.
        body: whether the part is the document's body, where the grids of tables are docxtpl's to mend.
        drawings: how the part's drawings are numbered.

    Raises:
        UnprovedError: what came out is no XML.
    """
    if listing:
        xml = LANGUAGE.resolve_listing(xml)
    try:
        tree = parse(xml.encode())
    except etree.XMLSyntaxError as error:
        raise UnprovedError(f"nội dung in ra không còn là văn bản Word hợp lệ ({error.msg})") from error
    if body:
        mend_grids(tree)
    _number_drawings(tree, drawings)
    _drop_empty_tables(tree)
    _fill_empty_cells(tree)
    return tree


def prove_tree(tree: etree._Element, relationships: Collection[str]) -> None:
    """Check what Word checks beyond well-formedness: cells, texts in their place, ids, relationships.

    Raises:
        UnprovedError: naming the first fault.
    """
    for cell in tree.iter(word("tc")):
        if not _ends_in_paragraph(cell):
            raise UnprovedError("một ô bảng không kết thúc bằng một đoạn văn")
    for node in tree.iter(etree.Element):
        _prove_place(node)
        for name, value in node.attrib.items():
            if str(name).startswith(f"{{{RELATIONSHIP}}}") and value and value not in relationships:
                raise UnprovedError(f"liên kết {value!r} không có trong tệp")
    ids = [drawing.get("id") for drawing in tree.iter(f"{{{DRAWING}}}docPr")]
    if len(ids) != len(set(ids)):
        raise UnprovedError("hai hình vẽ trùng mã số")


def _prove_place(node: etree._Element) -> None:
    parent = node.getparent()
    if node.tag == word("t") and len(node):
        raise UnprovedError(
            f"định dạng nằm lẫn trong chữ «{(node.text or '')[:40]}»",
            "đoạn văn hoặc tài liệu chèn thêm in bằng {{p ... }}, chữ có định dạng in bằng {{r ... }}",
        )
    if node.tag in NO_TEXT and _stray(node):
        raise UnprovedError(
            f"chữ «{_stray(node)[:40]}» đứng ngoài đoạn văn", "chữ thường in bằng thẻ {{ ... }}, không có p hay r"
        )
    if parent is None:
        return
    if node.tag == word("r") and parent.tag in NO_RUN:
        text = "".join(piece.text or "" for piece in node.iter(word("t")))
        raise UnprovedError(f"chữ «{text[:40]}» đứng ngoài đoạn văn", "chữ có định dạng in bằng thẻ {{r ... }}")
    if node.tag == word("p") and parent.tag in NO_PARAGRAPH:
        text = "".join(piece.text or "" for piece in node.iter(word("t")))
        raise UnprovedError(f"đoạn văn «{text[:40]}» nằm trong một đoạn văn khác", "in cả đoạn bằng thẻ {{p ... }}")


def _ends_in_paragraph(cell: etree._Element) -> bool:
    """Whether the last thing in a cell is a paragraph; marks, which take no room, may follow it."""
    last = next((child for child in reversed(cell) if child.tag not in MARK_TAGS), None)
    return last is not None and last.tag == word("p")


def _stray(node: etree._Element) -> str:
    texts = [node.text, *(child.tail for child in node)]
    return next((text.strip() for text in texts if text and text.strip()), "")


def _number_drawings(tree: etree._Element, drawings: DrawingNumbers) -> None:
    seen: set[str | None] = set()
    number = drawings.first
    for drawing in tree.iter(f"{{{DRAWING}}}docPr"):
        if drawings.every or drawing.get("id") in seen:
            drawing.set("id", str(number))
            number += 1
        seen.add(drawing.get("id"))


def _drop_empty_tables(tree: etree._Element) -> None:
    for table in list(tree.iter(word("tbl"))):
        parent = table.getparent()
        if parent is not None and next(table.iter(word("tr")), None) is None:
            parent.remove(table)


def _fill_empty_cells(tree: etree._Element) -> None:
    for cell in tree.iter(word("tc")):
        if not _ends_in_paragraph(cell):
            cell.append(cell.makeelement(word("p")))
    for story in tree.iter(*STORY_TAGS):
        if all(child.tag in MARK_TAGS for child in story):
            story.append(story.makeelement(word("p")))
