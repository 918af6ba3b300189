"""The second look: a rendered part is repaired where docxtpl's is wrong, and proved before anybody sees it.

Needed only where the walk over all paths (`path_proof`) could not promise enough, or where values brought markup or
line breaks with them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from generator.errors import KehoachError
from generator.office.template_source import FIRST_DRAWING_ID, LANGUAGE
from generator.office.xml import DRAWING, RELATIONSHIP, parse, word

if TYPE_CHECKING:
    from collections.abc import Collection

TEXT_IN_STRUCTURE: Final = frozenset(
    word(name) for name in ("body", "p", "tbl", "tr", "tc", "r", "hdr", "ftr", "sdtContent", "txbxContent", "hyperlink")
)


class UnprovedError(KehoachError):
    """A document that Word would not open, or not open as meant; it is not written."""

    def __init__(self, text: str, hint: str = "") -> None:
        super().__init__(text, hint or "sửa mẫu ở chỗ vừa nêu; chạy «kehoach check» để xem vị trí")


def settled(xml: str, *, listing: bool, body: bool, relationships: Collection[str]) -> etree._Element:
    """Give the rendered part as a tree that Word will open.

    Args:
        xml: the rendered part.
        listing: whether values held line breaks, tabs, new paragraphs or pages, in docxtpl's notation.
        body: whether the part is the document's body, where tables and drawing ids are docxtpl's to mend.
        relationships: the relationship ids that the part may use.

    Raises:
        UnprovedError: what came out is no Word document.
    """
    if listing:
        xml = LANGUAGE.resolve_listing(xml)
    try:
        tree = parse(xml.encode())
    except etree.XMLSyntaxError as error:
        raise UnprovedError(f"nội dung in ra không còn là văn bản Word hợp lệ ({error.msg})") from error
    if body:
        _mend_grids(tree)
        _number_drawings(tree)
    _drop_empty_tables(tree)
    _fill_empty_cells(tree)
    prove_tree(tree, relationships)
    return tree


def prove_tree(tree: etree._Element, relationships: Collection[str]) -> None:
    """Check what Word checks beyond well-formedness: cells, texts in their place, ids, relationships.

    Raises:
        UnprovedError: naming the first fault.
    """
    for cell in tree.iter(word("tc")):
        if len(cell) == 0 or cell[-1].tag != word("p"):
            raise UnprovedError("một ô bảng không kết thúc bằng một đoạn văn")
    for node in tree.iter(etree.Element):
        if node.tag == word("t") and len(node):
            raise UnprovedError(f"định dạng nằm lẫn trong chữ «{(node.text or '')[:40]}»")
        if node.tag in TEXT_IN_STRUCTURE and _stray(node):
            raise UnprovedError(f"chữ «{_stray(node)[:40]}» đứng ngoài đoạn văn")
        for name, value in node.attrib.items():
            if str(name).startswith(f"{{{RELATIONSHIP}}}") and value and value not in relationships:
                raise UnprovedError(f"liên kết {value!r} không có trong tệp")
    ids = [drawing.get("id") for drawing in tree.iter(f"{{{DRAWING}}}docPr")]
    if len(ids) != len(set(ids)):
        raise UnprovedError("hai hình vẽ trùng mã số")


def _stray(node: etree._Element) -> str:
    texts = [node.text, *(child.tail for child in node)]
    return next((text.strip() for text in texts if text and text.strip()), "")


def _mend_grids(tree: etree._Element) -> None:
    mended = LANGUAGE.fix_tables(etree.tostring(tree, encoding="unicode"))
    for old, new in zip(tree.iter(word("tblGrid")), mended.iter(word("tblGrid")), strict=True):
        old[:] = list(new)


def _number_drawings(tree: etree._Element) -> None:
    for number, drawing in enumerate(tree.iter(f"{{{DRAWING}}}docPr"), start=FIRST_DRAWING_ID):
        drawing.set("id", str(number))


def _drop_empty_tables(tree: etree._Element) -> None:
    for table in list(tree.iter(word("tbl"))):
        parent = table.getparent()
        if parent is not None and next(table.iter(word("tr")), None) is None:
            parent.remove(table)


def _fill_empty_cells(tree: etree._Element) -> None:
    for cell in tree.iter(word("tc")):
        if len(cell) == 0 or cell[-1].tag != word("p"):
            cell.append(cell.makeelement(word("p")))
