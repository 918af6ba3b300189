"""Small Word files written by hand, every look said at its place, so that one thing can be changed at a time."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field, fields, replace
from typing import Any
from xml.sax.saxutils import escape

CM = 567
PT = 20
MM = 56.7
TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>{more}</Types>'
)
RELS = (
    '<?xml version="1.0" encoding="UTF-8"?><Relationships '
    'xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}</Relationships>'
)
LINK = '<Relationship Id="{id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" '
LINK += 'Target="{target}"/>'
OPEN = (
    '<w:{name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
)


@dataclass(frozen=True)
class P:
    """A paragraph: its key in the document, its words, its look. Sizes in points, indents and stops in centimetres."""

    key: str
    text: str = ""
    size: float = 14
    bold: bool = False
    italic: bool = False
    underline: str = ""
    caps: bool = False
    font: str = "Times New Roman"
    colour: str = ""
    align: str = "both"
    first: float = 0
    left: float = 0
    right: float = 0
    before: float = 0
    after: float = 0
    line: float = 1.0
    rule: str = ""
    box: bool = False
    page_break: bool = False
    runs: tuple[tuple[str, dict[str, Any]], ...] = ()
    section: Page | None = None
    raw: str = ""
    frame: str = ""
    stops: tuple[float, ...] = ()


@dataclass(frozen=True)
class T:
    """A table: rows of cells, each cell paragraphs; widths in centimetres."""

    widths: tuple[float, ...]
    rows: tuple[tuple[tuple[P, ...], ...], ...]


@dataclass(frozen=True)
class Page:
    """A section: paper and margins in millimetres, the page number's look."""

    width: float = 210
    height: float = 297
    top: float = 20
    bottom: float = 20
    left: float = 30
    right: float = 20
    number: P | None = field(default_factory=lambda: P("number", align="center"))
    place: str = "header"
    first_differs: bool = True
    first_number: bool = False
    start: int | None = None
    format: str = ""


@dataclass(frozen=True)
class Sheet:
    """A whole document."""

    blocks: tuple[P | T, ...]
    page: Page = field(default_factory=Page)

    def change(self, key: str, **looks: Any) -> Sheet:
        """Give the sheet with one paragraph changed."""
        return self.each(lambda paragraph: (replace(paragraph, **looks),) if paragraph.key == key else (paragraph,))

    def drop(self, *keys: str) -> Sheet:
        """Give the sheet without some paragraphs; a cell keeps an empty one."""
        return self.each(lambda paragraph: () if paragraph.key in keys else (paragraph,))

    def add(self, key: str, *new: P) -> Sheet:
        """Give the sheet with paragraphs behind one."""
        return self.each(lambda paragraph: (paragraph, *new) if paragraph.key == key else (paragraph,))

    def swap(self, first: str, second: str) -> Sheet:
        """Give the sheet with two paragraphs in each other's place."""
        found = {paragraph.key: paragraph for paragraph in self.paragraphs()}
        other = {first: found[second], second: found[first]}
        return self.each(lambda paragraph: (other.get(paragraph.key, paragraph),))

    def paged(self, **settings: Any) -> Sheet:
        """Give the sheet on other pages."""
        return replace(self, page=replace(self.page, **settings))

    def paragraphs(self) -> list[P]:
        """Give all paragraphs."""
        found: list[P] = []
        self.each(lambda paragraph: found.append(paragraph) or (paragraph,))  # type: ignore[func-returns-value]
        return found

    def each(self, change: Any) -> Sheet:
        """Give the sheet with every paragraph changed."""
        blocks: list[P | T] = []
        for block in self.blocks:
            if isinstance(block, P):
                blocks += change(block)
                continue
            rows = tuple(
                tuple(tuple(new for old in cell for new in change(old)) or (P("empty"),) for cell in row)
                for row in block.rows
            )
            blocks.append(replace(block, rows=rows))
        return replace(self, blocks=tuple(blocks))


def docx(sheet: Sheet) -> bytes:
    """Write a sheet as a Word file."""
    parts: dict[str, str] = {}
    links = []
    pages = [p.section for p in sheet.paragraphs() if p.section] + [sheet.page]
    sections = {}
    for at, page in enumerate(pages):
        sections[id(page)] = _section(page, at, parts, links)
    body = "".join(_block(block, sections) for block in sheet.blocks) + sections[id(sheet.page)]
    parts["word/document.xml"] = f"{OPEN.format(name='document')}<w:body>{body}</w:body></w:document>"
    more = "".join(
        f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.'
        f'{name[5:11]}+xml"/>'
        for name in parts
        if name[5:11] in {"header", "footer"}
    )
    parts["[Content_Types].xml"] = TYPES.format(more=more)
    parts["_rels/.rels"] = RELS.format(links=LINK.format(id="rId1", kind="officeDocument", target="word/document.xml"))
    parts["word/_rels/document.xml.rels"] = RELS.format(links="".join(links))
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name, text)
    return data.getvalue()


def _section(page: Page, at: int, parts: dict[str, str], links: list[str]) -> str:
    references = ""
    if page.number is not None:
        field_ = f'<w:fldSimple w:instr=" PAGE "><w:r>{_run_look(page.number, {})}<w:t>2</w:t></w:r></w:fldSimple>'
        story = f"<w:p>{_paragraph_look(page.number, '')}{field_}</w:p>"
        for kind in ("default", *(["first"] if page.first_number else [])):
            name = f"{page.place}{at}{kind}"
            tag = "hdr" if page.place == "header" else "ftr"
            parts[f"word/{name}.xml"] = f"{OPEN.format(name=tag)}{story}</w:{tag}>"
            links.append(LINK.format(id=name, kind=page.place, target=f"{name}.xml"))
            references += f'<w:{page.place}Reference w:type="{kind}" r:id="{name}"/>'
    number = f' w:start="{page.start}"' if page.start is not None else ""
    number += f' w:fmt="{page.format}"' if page.format else ""
    sides = ' w:orient="landscape"' if page.width > page.height else ""
    return (
        f'<w:sectPr>{references}<w:pgSz w:w="{round(page.width * MM)}" w:h="{round(page.height * MM)}"{sides}/>'
        f'<w:pgMar w:top="{round(page.top * MM)}" w:right="{round(page.right * MM)}" '
        f'w:bottom="{round(page.bottom * MM)}" '
        f'w:left="{round(page.left * MM)}" w:header="567" w:footer="567" w:gutter="0"/>'
        + (f"<w:pgNumType{number}/>" if number else "")
        + ("<w:titlePg/>" if page.first_differs else "")
        + "</w:sectPr>"
    )


def _block(block: P | T, sections: dict[int, str]) -> str:
    if isinstance(block, P):
        section = sections[id(block.section)] if block.section else ""
        return f"<w:p>{_paragraph_look(block, section)}{_runs(block)}</w:p>"
    grid = "".join(f'<w:gridCol w:w="{round(width * CM)}"/>' for width in block.widths)
    rows = ""
    for row in block.rows:
        cells = ""
        for width, cell in zip(block.widths, row, strict=True):
            inside = "".join(_block(paragraph, sections) for paragraph in cell)
            cells += f'<w:tc><w:tcPr><w:tcW w:w="{round(width * CM)}" w:type="dxa"/></w:tcPr>{inside}</w:tc>'
        rows += f"<w:tr>{cells}</w:tr>"
    return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'


def _paragraph_look(p: P, section: str) -> str:
    border = f'<w:bottom w:val="{p.rule}" w:sz="6" w:space="1" w:color="auto"/>' if p.rule else ""
    if p.box:
        border = "".join(
            f'<w:{side} w:val="single" w:sz="6" w:space="1"/>' for side in ("top", "left", "bottom", "right")
        )
    stops = "".join(f'<w:tab w:val="center" w:pos="{round(at * CM)}"/>' for at in p.stops)
    return (
        "<w:pPr>"
        + ("<w:pageBreakBefore/>" if p.page_break else "")
        + (f"<w:framePr {p.frame}/>" if p.frame else "")
        + (f"<w:pBdr>{border}</w:pBdr>" if border else "")
        + (f"<w:tabs>{stops}</w:tabs>" if stops else "")
        + f'<w:spacing w:before="{round(p.before * PT)}" w:after="{round(p.after * PT)}" '
        f'w:line="{round(p.line * 240)}" w:lineRule="auto"/>'
        f'<w:ind w:left="{round(p.left * CM)}" w:right="{round(p.right * CM)}" '
        + (f'w:firstLine="{round(p.first * CM)}"/>' if p.first >= 0 else f'w:hanging="{round(-p.first * CM)}"/>')
        + f'<w:jc w:val="{p.align}"/>{_run_look(p, {})}{section}</w:pPr>'
    )


def _runs(p: P) -> str:
    if p.raw:
        return p.raw
    pieces = p.runs or ((p.text, {}),)
    return "".join(f"<w:r>{_run_look(p, looks)}{_text(text)}</w:r>" for text, looks in pieces if text)


def _text(text: str) -> str:
    parts = []
    for at, line in enumerate(text.split("\n")):
        parts.append("<w:br/>" if at else "")
        for column, piece in enumerate(line.split("\t")):
            parts.append("<w:tab/>" if column else "")
            parts.append(f'<w:t xml:space="preserve">{escape(piece)}</w:t>' if piece else "")
    return "".join(parts)


def _run_look(p: P, looks: dict[str, Any]) -> str:
    values = {one.name: getattr(p, one.name) for one in fields(p)} | looks
    return (
        f'<w:rPr><w:rFonts w:ascii="{values["font"]}" w:hAnsi="{values["font"]}" w:cs="{values["font"]}"/>'
        + ("<w:b/>" if values["bold"] else "")
        + ("<w:i/>" if values["italic"] else "")
        + ("<w:caps/>" if values["caps"] else "")
        + (f'<w:color w:val="{values["colour"]}"/>' if values["colour"] else "")
        + f'<w:sz w:val="{round(values["size"] * 2)}"/>'
        + (f'<w:u w:val="{values["underline"]}"/>' if values["underline"] else "")
        + "</w:rPr>"
    )
