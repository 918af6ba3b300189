"""How programs that are not here write a workbook: what WPS, Google Sheets and the libraries of web sites change."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from samples.recipes.packages import BOOK, SHEET, changed, packed, parts, replaced, without

if TYPE_CHECKING:
    from collections.abc import Mapping

TRANSITIONAL = "http://schemas.openxmlformats.org"
WPS_PROPERTY = (
    '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="90" name="KSOProductBuildVer">'
    '<vt:lpwstr xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">1066-12.2.0.13266'
    "</vt:lpwstr></property></Properties>"
)


def wps(data: bytes) -> bytes:
    """Give a workbook as WPS Office saves it: a dimension that is wrong, a namespace and a property of its own."""
    return changed(
        data,
        replaced(SHEET, r'<dimension ref="[^"]*" ?/>', '<dimension ref="A1"/>'),
        replaced(SHEET, "<worksheet ", '<worksheet xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" '),
        replaced("docProps/app.xml", "<Application>[^<]*<", "<Application>WPS Office<"),
        replaced("docProps/custom.xml", "</Properties>", WPS_PROPERTY),
    )


def google(data: bytes) -> bytes:
    """Give a workbook as Google Sheets exports it: nothing said of the file, hidden sheets merely hidden, an empty
    drawing for each sheet."""
    shown = [name for name in parts(data) if re.fullmatch(r"xl/worksheets/sheet\d\.xml", name)]

    def drawn(found: dict[str, str]) -> None:
        for name in shown:
            number = name[len(SHEET) - 5 : -4]
            found[name] = found[name].replace("</worksheet>", '<drawing r:id="rId1"/></worksheet>')
            if "xmlns:r=" not in found[name]:
                link = f'xmlns:r="{TRANSITIONAL}/officeDocument/2006/relationships"'
                found[name] = found[name].replace("<worksheet ", f"<worksheet {link} ", 1)
            found[f"xl/worksheets/_rels/sheet{number}.xml.rels"] = (
                f'<Relationships xmlns="{TRANSITIONAL}/package/2006/relationships"><Relationship Id="rId1" '
                f'Type="{TRANSITIONAL}/officeDocument/2006/relationships/drawing" '
                f'Target="../drawings/drawing{number}.xml"/></Relationships>'
            )
            found[f"xl/drawings/drawing{number}.xml"] = (
                f'<xdr:wsDr xmlns:xdr="{TRANSITIONAL}/drawingml/2006/spreadsheetDrawing"/>'
            )

    properties = [name for name in parts(data) if name.startswith("docProps/")]
    return changed(
        data,
        without(*properties),
        replaced(BOOK, 'state="(?:veryHidden|hidden)"', 'state="hidden"'),
        replaced(SHEET, r"<dimension[^>]*/>", ""),
        drawn,
    )


def inline(data: bytes) -> bytes:
    """Give a workbook without a table of texts: each stands in its cell, as exporters of web sites write."""
    found = parts(data)
    texts = re.findall(r"<si>(.*?)</si>", found["xl/sharedStrings.xml"], re.DOTALL)
    cell = re.compile(r'<c ([^>]*?)t="s"([^>]*)><v>(\d+)</v></c>')
    for name in found:
        if name.startswith("xl/worksheets/sheet"):
            found[name] = cell.sub(
                lambda match: f'<c {match[1]}t="inlineStr"{match[2]}><is>{texts[int(match[3])]}</is></c>', found[name]
            )
    without("xl/sharedStrings.xml")(found)
    return packed(found)


def strict(data: bytes) -> bytes:
    """Give a workbook as Excel's "Strict Open XML Spreadsheet"."""
    found = parts(data)
    for name, part in found.items():
        if not name.startswith(("[", "docProps/core")):
            found[name] = re.sub(
                rf"{TRANSITIONAL}/(spreadsheetml|drawingml|officeDocument)/2006/",
                r"http://purl.oclc.org/ooxml/\1/",
                part,
            )
    replaced(BOOK, "<workbook ", '<workbook conformance="strict" ')(found)
    return packed(found)


def from_1904(data: bytes) -> bytes:
    """Give a workbook that counts its days from 1904, as Excel for the Mac once did."""
    found = parts(data)
    found[BOOK] = re.sub(r"<workbookPr[^>]*?/>", "", found[BOOK])
    found[BOOK] = re.sub(r"(<workbook [^>]*>)", r'\1<workbookPr date1904="1"/>', found[BOOK], count=1)
    for name in found:
        if name.startswith("xl/worksheets/sheet"):
            found[name] = re.sub(r"<v>(45\d{3})</v>", lambda match: f"<v>{int(match[1]) - 1462}</v>", found[name])
    return packed(found)


def prefixed(data: bytes) -> bytes:
    """Give a workbook whose elements all have a prefix, as Microsoft's own library writes them."""

    def prefix(found: dict[str, str]) -> None:
        for name, part in found.items():
            if name.startswith("xl/worksheets/sheet") or name in {BOOK, "xl/sharedStrings.xml"}:
                text = re.sub(r"<(/?)(\w+)(?=[\s/>])", r"<\1x:\2", re.sub(r"<\?xml.*?\?>", "", part))
                found[name] = text.replace(
                    f' xmlns="{TRANSITIONAL}/spreadsheetml', f' xmlns:x="{TRANSITIONAL}/spreadsheetml'
                )

    return changed(data, prefix)


def unaddressed(data: bytes) -> bytes:
    """Give a workbook whose rows and cells say no place where they follow the one before."""

    def strip(found: dict[str, str]) -> None:
        for name, part in found.items():
            if name.startswith("xl/worksheets/sheet"):
                found[name] = re.sub(r"<row\b.*?</row>|<row\b[^>]*/>", _row, part, flags=re.DOTALL)

    return changed(data, strip)


def _row(match: re.Match[str]) -> str:
    at = 0

    def bare(cell: re.Match[str]) -> str:
        nonlocal at
        column = 0
        for letter in cell[1]:
            column = column * 26 + ord(letter) - 64
        follows, at = column == at + 1, column
        return "<c" if follows else cell[0]

    return re.sub(r'<c r="([A-Z]+)\d+"', bare, match[0])


def web_page(rows: Mapping[int, Mapping[int, tuple[str, str]]], title: str) -> bytes:
    """Give a table as Excel saves a web page: numbers beside what they are shown as, in the attribute `x:num`."""
    lines = []
    for row in range(1, max(rows) + 1):
        cells = (_web_cell(*rows.get(row, {}).get(column, ("", ""))) for column in range(1, 8))
        lines.append(f"<tr>{''.join(cells)}</tr>")
    office = "urn:schemas-microsoft-com:office"
    return (
        f'<html xmlns:o="{office}:office" xmlns:x="{office}:excel" xmlns="http://www.w3.org/TR/REC-html40"><head>'
        '<meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet>'
        '<meta name=Generator content="Microsoft Excel 11"></head>'
        f"<body><table x:str><caption>{escape(title)}</caption>{''.join(lines)}</table></body></html>"
    ).encode()


def _web_cell(number: str, shown: str) -> str:
    text = escape(shown).replace("\n", "<br>")
    return f'<td x:num="{number}">{text}</td>' if number else f"<td>{text}</td>"
