"""Small Word templates, written as the XML that they are: one line of a test shows all that is in them."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from html import escape
from typing import TYPE_CHECKING

from generator.office.xml import DRAWING, PACKAGE_RELATIONSHIPS, RELATIONSHIP, WORD

if TYPE_CHECKING:
    from collections.abc import Mapping

NAMES = (
    f'xmlns:w="{WORD}" xmlns:r="{RELATIONSHIP}" xmlns:wp="{DRAWING}"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" mc:Ignorable="w14"'
)
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SECTION = (
    '<w:sectPr>{references}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134"'
    ' w:left="1701" w:header="708" w:footer="708" w:gutter="0"/>{after}</w:sectPr>'
)
STYLES = (
    f'<w:styles xmlns:w="{WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"'
    ' w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="character" w:styleId="Manh"><w:name w:val="Manh"/><w:rPr><w:b/></w:rPr></w:style>'
    "</w:styles>"
)
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>'
    "<cp:lastModifiedBy>một người</cp:lastModifiedBy></cp:coreProperties>"
)


def run(text: str, properties: str = "") -> str:
    """Give a run that says `text`."""
    face = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    space = ' xml:space="preserve"' if text != text.strip() else ""
    return f"<w:r>{face}<w:t{space}>{escape(text, quote=False)}</w:t></w:r>"


def p(*texts: str, properties: str = "") -> str:
    """Give a paragraph with one run for each text; a text that is markup already stays as it is."""
    own = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{own}{''.join(text if text.startswith('<w:') else run(text) for text in texts)}</w:p>"


def cell(*blocks: str, properties: str = '<w:tcW w:w="2000" w:type="dxa"/>') -> str:
    """Give a cell of whole paragraphs; a text becomes a paragraph."""
    own = f"<w:tcPr>{properties}</w:tcPr>" if properties else ""
    return f"<w:tc>{own}{''.join(block if block.startswith('<w:') else p(block) for block in blocks)}</w:tc>"


def row(*cells: str) -> str:
    """Give a row; a text becomes a cell."""
    return f"<w:tr>{''.join(item if item.startswith('<w:tc>') else cell(item) for item in cells)}</w:tr>"


def table(*rows: str, columns: int = 2) -> str:
    """Give a table whose columns are 2000 twips wide."""
    grid = '<w:gridCol w:w="2000"/>' * columns
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )


def drawing(identity: int = 1, link: str = "") -> str:
    """Give a run with an empty drawing; `link` names the picture it shows."""
    blip = f'<a:blip r:embed="{link}"/>' if link else "<a:blip/>"
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent cx="9525" cy="9525"/><wp:docPr id="{identity}" name="Hình {identity}"/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="0" name="a.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>{blip}<a:stretch><a:fillRect/>'
        '</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9525" cy="9525"/></a:xfrm>'
        '<a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )


def text_box(*paragraphs: str) -> str:
    """Give a run with a text box as Word writes it: once for new readers, once for old ones."""
    inside = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="9525" cy="9525"/>'
        '<wp:docPr id="7" name="Khung"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/'
        f'wordprocessingShape"><wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline>'
        "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
        f"{inside}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def word_file(
    *body: str,
    headers: Mapping[str, str] | None = None,
    footers: Mapping[str, str] | None = None,
    footnotes: str = "",
    endnotes: str = "",
    title: str = "",
    author: str = "",
    numbering: str = "",
    styles: str = STYLES,
    section: str = "",
    names: str = NAMES,
) -> bytes:
    """Give a Word file with this body; headers and footers by their kind: `default`, `first`, `even`."""
    parts = {"word/styles.xml": styles, "docProps/core.xml": CORE.format(title=escape(title), author=escape(author))}
    types = {"word/styles.xml": f"{KIND}.styles+xml"}
    links = [("styles", "styles.xml")]
    references = ""
    for kind, stories in (("header", headers or {}), ("footer", footers or {})):
        for which, inside in stories.items():
            name = f"{kind}-{which}.xml"
            root = "hdr" if kind == "header" else "ftr"
            parts[f"word/{name}"] = f"<w:{root} {names}>{inside}</w:{root}>"
            types[f"word/{name}"] = f"{KIND}.{kind}+xml"
            links.append((kind, name))
            references += f'<w:{kind}Reference w:type="{which}" r:id="rId{len(links)}"/>'
    for kind, inside in (("footnotes", footnotes), ("endnotes", endnotes)):
        if inside:
            note = f'<w:{kind[:-1]} w:id="1">{inside}</w:{kind[:-1]}>'
            parts[f"word/{kind}.xml"] = f"<w:{kind} {names}>{note}</w:{kind}>"
            types[f"word/{kind}.xml"] = f"{KIND}.{kind}+xml"
            links.append((kind, f"{kind}.xml"))
    if numbering:
        parts["word/numbering.xml"] = f"<w:numbering {names}>{numbering}</w:numbering>"
        types["word/numbering.xml"] = f"{KIND}.numbering+xml"
        links.append(("numbering", "numbering.xml"))
    after = "<w:titlePg/>" if headers and "first" in headers else ""
    end = section or SECTION.format(references=references, after=after)
    parts["word/document.xml"] = f"<w:document {names}><w:body>{''.join(body)}{end}</w:body></w:document>"
    types["word/document.xml"] = f"{KIND}.document.main+xml"
    types["docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    parts["word/_rels/document.xml.rels"] = _relationships(links)
    return packed({"[Content_Types].xml": _content_types(types), "_rels/.rels": PACKAGE_LINKS, **parts})


PACKAGE_LINKS = (
    f'<Relationships xmlns="{PACKAGE_RELATIONSHIPS}"><Relationship Id="rId1" Type="{RELATIONSHIP}/officeDocument"'
    ' Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/'
    'relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>'
)


def _relationships(links: list[tuple[str, str]]) -> str:
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{RELATIONSHIP}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(links, start=1)
    )
    return f'<Relationships xmlns="{PACKAGE_RELATIONSHIPS}">{lines}</Relationships>'


def _content_types(types: Mapping[str, str]) -> str:
    lines = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in types.items())
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml"'
        f' ContentType="application/xml"/>{lines}</Types>'
    )


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """Give a zip of these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def unpacked(data: bytes) -> dict[str, bytes]:
    """Give the parts of a zip."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def picture(width: int = 2, height: int = 2) -> bytes:
    """Give a grey picture as PNG."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = struct.pack(">2I5B", width, height, 8, 0, 0, 0, 0)
    lines = (b"\0" + b"\x80" * width) * height
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")
