"""The same document written in other ways: looks from styles, heads in boxes or tabs, lines drawn with other means."""

from __future__ import annotations

import copy
import io
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from conformity.writing import P, Sheet, T, _block, _runs, docx
from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Callable

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STYLES: Final = (
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>'
)
EMU: Final = 12700
POINTS: Final = 72 / 2.54
EDGES: Final = 0.38
"""Centimetres that a cell keeps free on both sides together."""
TEXT: Final = 16.0
"""Centimetres between the margins of the right documents."""
SHAPE: Final = (
    '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice '
    'Requires="wps"><w:drawing><wp:anchor behindDoc="0" simplePos="0"><wp:simplePos x="0" y="0"/><wp:positionH '
    'relativeFrom="column"><wp:posOffset>{x}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph">'
    '<wp:posOffset>{y}</wp:posOffset></wp:positionV><wp:extent cx="{width}" cy="{height}"/><wp:docPr id="{id}" '
    'name="a"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
    '<wps:wsp>{start}<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
    '<a:prstGeom prst="{shape}"/>{pen}</wps:spPr>{inside}<wps:bodyPr lIns="0" rIns="0"/></wps:wsp></a:graphicData>'
    "</a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
)
PENS: Final = {"single": "solid", "dashed": "dash", "dotted": "sysDot", "double": "solid"}
VML: Final = (
    '<w:r><w:pict><v:line xmlns:v="urn:schemas-microsoft-com:vml" style="position:absolute" from="{x}pt,2pt" '
    'to="{to}pt,2pt"{more}>{inside}</v:line></w:pict></w:r>'
)


def by_styles(data: bytes) -> bytes:
    """Give a Word file whose paragraphs and runs get from styles what they said of themselves."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    styles = etree.fromstring(STYLES)
    root = etree.fromstring(parts["word/document.xml"])
    for kind, tag, look in (("paragraph", "p", "pPr"), ("character", "r", "rPr")):
        for element in root.iter(f"{W}{tag}"):
            _moved(element, styles, kind=kind, look=look)
    parts["word/document.xml"] = etree.tostring(root)
    parts["word/styles.xml"] = etree.tostring(styles)
    link = '<Relationship Id="rIdS" Target="styles.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    links = parts["word/_rels/document.xml.rels"].decode()
    parts["word/_rels/document.xml.rels"] = links.replace(
        "</Relationships>", f'{link}relationships/styles"/></Relationships>'
    ).encode()
    kind = '<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    types = parts["[Content_Types].xml"].decode()
    parts["[Content_Types].xml"] = types.replace("</Types>", f'{kind}wordprocessingml.styles+xml"/></Types>').encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()


def _moved(element: etree._Element, styles: etree._Element, *, kind: str, look: str) -> None:
    """Move the properties of a paragraph or a run into a new style, and name that style there."""
    properties = element.find(f"{W}{look}")
    if properties is None:
        return
    name = f"{kind}{len(styles)}"
    style = etree.SubElement(styles, f"{W}style", {f"{W}type": kind, f"{W}styleId": name})
    etree.SubElement(style, f"{W}name", {f"{W}val": name})
    moved = copy.deepcopy(properties)
    for inner in moved.findall(f"{W}sectPr") + moved.findall(f"{W}rPr"):
        moved.remove(inner)
    style.append(moved)
    for inner in list(properties):
        if inner.tag not in {f"{W}sectPr", f"{W}rPr"}:
            properties.remove(inner)
    properties.insert(0, etree.Element(f"{W}{look[0]}Style", {f"{W}val": name}))


def _length(one: P, room: float) -> tuple[float, float]:
    """Give where a line that a paragraph draws begins, and how long it is, in points."""
    return one.left * POINTS, (room - one.left - one.right) * POINTS


def with_shapes(sheet: Sheet) -> Sheet:
    """Draw the lines with shapes, as most offices do: each floats, anchored to an empty paragraph."""
    return _drawn(sheet, shape)


def with_vml(sheet: Sheet) -> Sheet:
    """Draw the lines with the shapes of older Words."""
    return _drawn(sheet, vml)


def with_letters(sheet: Sheet) -> Sheet:
    """Write the lines as rows of underscores, as the decree's own forms do."""

    def letters(one: P, room: float) -> P:
        if one.rule not in {"single", ""}:
            return one
        _, length = _length(one, room)
        return replace(one, text="_" * round(length / 6.5), size=13, rule="", left=0, right=0)

    return _each_rule(sheet, letters)


def with_shapes_beside_words(sheet: Sheet) -> Sheet:
    """Anchor the shape of each line to the words above it, where Word puts it when the pen is drawn there."""
    above: dict[str, str] = {"motto_rule": "motto", "issuer_rule": "issuer", "summary_rule": "summary"}
    rooms: dict[str, tuple[P, float]] = {}
    _each_rule(sheet, lambda one, room: rooms.setdefault(one.key, (one, room)) and one)
    for rule, key in above.items():
        words = next((one for one in sheet.paragraphs() if one.key == key), None)
        if rule in rooms and words is not None and not words.raw:
            one, room = rooms[rule]
            sheet = sheet.change(key, raw=_runs(words) + shape(one, room, y=20)).drop(rule)
    return sheet


def _drawn(sheet: Sheet, draw: Callable[[P, float], str]) -> Sheet:
    return _each_rule(sheet, lambda one, room: replace(one, raw=draw(one, room), rule="", left=0, right=0))


def _each_rule(sheet: Sheet, change: Callable[[P, float], P]) -> Sheet:
    blocks: list[P | T] = []
    for block in sheet.blocks:
        if isinstance(block, P):
            blocks.append(change(block, TEXT) if block.rule else block)
            continue
        rows = tuple(
            tuple(
                tuple(change(one, width - EDGES) if one.rule else one for one in cell)
                for width, cell in zip(block.widths, row, strict=True)
            )
            for row in block.rows
        )
        blocks.append(replace(block, rows=rows))
    return replace(sheet, blocks=tuple(blocks))


def shape(one: P, room: float, y: int = 2) -> str:
    """Give the line of a paragraph as a shape of DrawingML."""
    x, length = _length(one, room)
    compound = ' cmpd="dbl"' if one.rule == "double" else ""
    pen = f'<a:ln w="9525"{compound}><a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
    pen += f'<a:prstDash val="{PENS[one.rule]}"/></a:ln>'
    return SHAPE.format(
        x=round(x * EMU), y=y * EMU, width=round(length * EMU), height=0, id=7, shape="line", pen=pen, inside="",
        start="<wps:cNvCnPr/>",
    )  # fmt: skip


def vml(one: P, room: float) -> str:
    """Give the line of a paragraph as a shape of VML."""
    x, length = _length(one, room)
    dash = {"dashed": "dash", "dotted": "1 1"}.get(one.rule, "")
    inside = f'<v:stroke dashstyle="{dash}"/>' if dash else ""
    inside = '<v:stroke linestyle="thinThin"/>' if one.rule == "double" else inside
    return VML.format(x=f"{x:.1f}", to=f"{x + length:.1f}", more="", inside=inside)


def in_one_row(sheet: Sheet) -> Sheet:
    """Put the head into one row: what stood below each other stands in one cell."""
    head, *rest = sheet.blocks
    if not isinstance(head, T):
        return sheet
    columns = tuple(tuple(one for row in head.rows for one in row[at]) for at in range(len(head.widths)))
    return replace(sheet, blocks=(T(head.widths, (columns,)), *rest))


def in_text_boxes(sheet: Sheet) -> Sheet:
    """Put each half of the head into a text box."""
    head, *rest = in_one_row(sheet).blocks
    if not isinstance(head, T):
        return sheet
    boxes, x = "", 0.0
    for at, (width, cell) in enumerate(zip(head.widths, head.rows[0], strict=True)):
        inside = "".join(_block(one, {}) for one in cell)
        room = width - EDGES
        boxes += SHAPE.format(
            x=round((x + EDGES / 2) * POINTS * EMU), y=0, width=round(room * POINTS * EMU), height=1400000, id=at + 1,
            shape="rect", pen="<a:ln><a:noFill/></a:ln>", start='<wps:cNvSpPr txBox="1"/>',
            inside=f"<wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx>",
        )  # fmt: skip
        x += width
    return replace(sheet, blocks=(P("anchor", raw=boxes), *rest))


def in_many_rows(sheet: Sheet) -> Sheet:
    """Give every line of the head a row of the table, with a narrow column between the halves."""
    head, *rest = sheet.blocks
    if not isinstance(head, T):
        return sheet
    rows: list[tuple[tuple[P, ...], ...]] = []
    for left, right in head.rows:
        for at in range(max(len(left), len(right))):
            pair = [half[at] if at < len(half) else P("empty", size=2) for half in (left, right)]
            rows.append(((pair[0],), (P("empty", size=2),), (pair[1],)))
    width, other = head.widths
    return replace(sheet, blocks=(T((width - 0.4, 0.4, other), tuple(rows)), *rest))


def signed_in_tabs(sheet: Sheet) -> Sheet:
    """Type the end of the document in two columns of tabs, without a table."""
    *rest, foot = sheet.blocks
    if not isinstance(foot, T) or len(foot.widths) != 2:
        return sheet
    left, right = foot.rows[0]
    lines = []
    for at in range(max(len(left), len(right))):
        pair = [half[at] if at < len(half) else P("empty") for half in (left, right)]
        looks = [{name: getattr(one, name) for name in ("size", "bold", "italic", "font", "colour")} for one in pair]
        gap = "\t" * (3 if len(pair[0].text) > 12 else 6)
        runs = ((pair[0].text, looks[0]), (gap + pair[1].text if pair[1].text else "", looks[1]))
        lines.append(replace(pair[0], key=f"line{at}", text="", runs=runs))
    return replace(sheet, blocks=(*rest, *lines))


DIRECT: Final = {
    "in one row": in_one_row,
    "in many rows": in_many_rows,
    "signed in tabs": signed_in_tabs,
    "in text boxes": in_text_boxes,
    "with shapes": with_shapes,
    "with VML": with_vml,
    "with letters": with_letters,
    "with shapes beside words": with_shapes_beside_words,
}


def written(sheet: Sheet, way: str) -> bytes:
    """Write a sheet in one of the ways."""
    return by_styles(docx(sheet)) if way == "by styles" else docx(DIRECT[way](sheet))


WAYS: Final = ("by styles", *DIRECT)
