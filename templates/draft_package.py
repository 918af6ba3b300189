"""A Word file as small as Word writes it: the parts that every template shares, and a zip of fixed bytes."""

# ruff: noqa: INP001 - a script beside the templates, not a package
from __future__ import annotations

import io
import zipfile
from typing import Final
from xml.sax.saxutils import escape

from draft_styles import WORD_NAMESPACE, style_sheet

OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
FIXED_DATE: Final = (1980, 1, 1, 0, 0, 0)
SHEET: Final = (
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="283" w:right="283" w:bottom="283" w:left="283" w:header="0" w:footer="0" w:gutter="0"/>'
)
"""A4 with the margins that every printer keeps (5 mm), for labels and cards."""
TEXT_WIDTH: Final = 9354
"""A4 less the margins of 30 and 15 mm, in twips."""
PAGE: Final = (
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>'
)
"""A4; top and bottom 20 mm, left 30 mm, right 15 mm, page number 10 mm from the edge (Phụ lục I, Phần I, I.1-3)."""
LANDSCAPE: Final = (
    '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>'
)
"""A4 on its side, for the tables of appendices."""
LANDSCAPE_WIDTH: Final = 14286
ROOT: Final = f'xmlns:w="{WORD_NAMESPACE}" xmlns:r="{OFFICE}/relationships"'
OPENING: Final = "{% if grounds %}Thực hiện {{ grounds }}, {% endif %}{{ issuer.name }}"
LIST_ENDING: Final = "{% if loop.last %}.{% else %};{% endif %}"
"""How an item of a list closes: ";", and "." after the last (Phụ lục I, II.9.d)."""
MAIN_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def paragraph(style: str, *runs: str) -> str:
    """Give a paragraph: plain texts become runs, what is markup already stays."""
    inner = "".join(text if text.startswith("<w:") else run(text) for text in runs)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{inner}</w:p>'


def run(text: str, style: str = "") -> str:
    """Give a run, in a character style when one is named."""
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def control(tag: str) -> str:
    """Give a paragraph that only steers the template and leaves nothing in the document."""
    return paragraph("LenhMau", f"{{%p {tag} %}}")


def include(block: str) -> str:
    """Give the place where a block is drawn in."""
    return control(f'include "{block}"')


def lines(values: str) -> str:
    """Give the place where lines of the plan's text are printed, each in its style."""
    return control(f"for line in {values}") + include("dong.docx") + control("endfor")


def frame(widths: tuple[int, ...], rows: list[list[list[str]]], *, top: int = 0) -> str:
    """Give a table without lines, which only holds components side by side; its rows never break across pages.

    Args:
        widths: the columns, in twips.
        rows: the paragraphs of each cell.
        top: the distance from the text above, in twips.
    """
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    margin = f'<w:tcMar><w:top w:w="{top}" w:type="dxa"/></w:tcMar>' if top else ""
    body = "".join(
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{margin}</w:tcPr>{"".join(cell)}</w:tc>'
            for width, cell in zip(widths, row, strict=True)
        )
        + "</w:tr>"
        for row in rows
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    )


def ruled_table(widths: tuple[int, ...], rows: list[str], *, style: str = "BangKe") -> str:
    """Give a table with lines, as wide as the text; one without a style has none."""
    look = f'<w:tblStyle w:val="{style}"/>' if style else ""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr>{look}<w:tblW w:w="5000" w:type="pct"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def table_row(cells: list[str], widths: tuple[int, ...], *, header: bool = False, fixed: bool = True) -> str:
    """Give a row that stays whole; a header row is repeated on every page; columns not fixed follow their words."""
    repeated = "<w:tblHeader/>" if header else ""
    kind = "dxa" if fixed else "auto"
    inner = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="{kind}"/></w:tcPr>{cell}</w:tc>'
        for width, cell in zip(widths if fixed else (0,) * len(widths), cells, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{inner}</w:tr>"


def end_of_pages(*, landscape: bool = False) -> str:
    """Give the paragraph that ends pages which are numbered by themselves, upright or on their side."""
    return f'<w:p><w:pPr><w:pStyle w:val="CuoiVanBan"/>{_numbered_section(landscape=landscape)}</w:pPr></w:p>'


def _numbered_section(*, landscape: bool = False) -> str:
    references = '<w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="first" r:id="rId5"/>'
    page = LANDSCAPE if landscape else PAGE
    return f'<w:sectPr>{references}{page}<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'


def word_file(body: str, *, footer: str = "", sheet: bool = False) -> bytes:
    """Give a `.docx` with the office's page, styles and page number, always the same bytes for the same body.

    Args:
        body: paragraphs and tables.
        footer: the foot of the first page, when it has one.
        sheet: whether it is a sheet of labels or cards, which has no page number and hardly a margin.
    """
    references = '<w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="first" r:id="rId5"/>'
    if footer:
        references += '<w:footerReference w:type="first" r:id="rId6"/>'
    section = f'<w:sectPr>{references}{PAGE}<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
    if sheet:
        section = f"<w:sectPr>{SHEET}</w:sectPr>"
    number = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'
    stories = {
        "word/document.xml": f"<w:document {ROOT}><w:body>{body}{section}</w:body></w:document>",
        "word/header1.xml": f"<w:hdr {ROOT}>{paragraph('SoTrang', number)}</w:hdr>",
        "word/header2.xml": f"<w:hdr {ROOT}>{paragraph('SoTrang')}</w:hdr>",
    }
    if footer:
        stories["word/footer1.xml"] = f"<w:ftr {ROOT}>{footer}</w:ftr>"
    return _zipped({**_frame_parts(with_footer=bool(footer)), **stories})


def _frame_parts(*, with_footer: bool) -> dict[str, str]:
    return {
        "[Content_Types].xml": _content_types(with_footer=with_footer),
        "_rels/.rels": _relationships(
            (f"{OFFICE}/relationships/officeDocument", "word/document.xml"),
            (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{OFFICE}/relationships/extended-properties", "docProps/app.xml"),
        ),
        "docProps/core.xml": CORE,
        "docProps/app.xml": APP,
        "word/_rels/document.xml.rels": _relationships(
            *((f"{OFFICE}/relationships/{kind}", target) for kind, target in _document_links(with_footer))
        ),
        "word/styles.xml": style_sheet(),
        "word/settings.xml": SETTINGS,
        "word/fontTable.xml": FONTS,
    }


def _document_links(with_footer: bool) -> list[tuple[str, str]]:  # noqa: FBT001 - one fact, named by its only caller
    links = [("styles", "styles.xml"), ("settings", "settings.xml"), ("fontTable", "fontTable.xml")]
    links += [("header", "header1.xml"), ("header", "header2.xml")]
    return [*links, ("footer", "footer1.xml")] if with_footer else links


def _relationships(*links: tuple[str, str]) -> str:
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(links, start=1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


def _content_types(*, with_footer: bool) -> str:
    parts = {
        "/word/document.xml": f"{MAIN_TYPE}.document.main+xml",
        "/word/styles.xml": f"{MAIN_TYPE}.styles+xml",
        "/word/settings.xml": f"{MAIN_TYPE}.settings+xml",
        "/word/fontTable.xml": f"{MAIN_TYPE}.fontTable+xml",
        "/word/header1.xml": f"{MAIN_TYPE}.header+xml",
        "/word/header2.xml": f"{MAIN_TYPE}.header+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    }
    if with_footer:
        parts["/word/footer1.xml"] = f"{MAIN_TYPE}.footer+xml"
    lines = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts.items())
    return (
        f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{lines}</Types>'
    )


CORE: Final = (
    f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>{{ document.title }}</dc:title><dc:subject>{{ document.subject }}</dc:subject>"
    "<dc:creator>{{ issuer.name }}</dc:creator><dc:language>vi-VN</dc:language></cp:coreProperties>"
)
APP: Final = (
    f'<Properties xmlns="{OFFICE}/extended-properties"><Application>Microsoft Office Word</Application>'
    "<AppVersion>16.0000</AppVersion></Properties>"
)
SETTINGS: Final = (
    f'<w:settings {ROOT}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
)
FONTS: Final = (
    f'<w:fonts {ROOT}><w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/>'
    '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
)


def _zipped(parts: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, FIXED_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, DECLARATION + text)
    return buffer.getvalue()
