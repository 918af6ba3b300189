"""Writes workbooks as Excel 2003 saves them as XML, as a web page and as a web archive, from what our readers give."""

from __future__ import annotations

import base64
import re
from functools import cache
from html import escape
from typing import TYPE_CHECKING

from returns.sample_book import made

from generator.returns.excel.xlsx import read_xlsx
from generator.returns.workbook import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.returns.workbook import Cell, Sheet, Style, Workbook

OFFICE = "urn:schemas-microsoft-com:office"
TYPES = {
    Kind.NUMBER: "Number",
    Kind.TEXT: "String",
    Kind.DATE: "DateTime",
    Kind.TRUTH: "Boolean",
    Kind.ERROR: "Error",
}
SHOWN = {"hidden": "SheetHidden", "veryHidden": "SheetVeryHidden"}


@cache
def original(*, date_1904: bool = False) -> Workbook:
    return read_xlsx(made(date_1904=date_1904), "a.xlsx")


def said(book: Workbook, sheet: Sheet) -> dict[str, tuple[object, ...]]:
    """Give kind, value, font, format and protection by cell."""
    return {cell.name: (cell.kind.value, cell.value, *book.styles[cell.style]) for cell in sheet.cells.values()}


def quoted(text: str) -> str:
    return escape(text).replace("&#x27;", "'").replace("\n", "&#10;")


def as_xml_2003(book: Workbook, *, encoding: str = "utf-8") -> bytes:
    declared = "" if encoding == "utf-8" else f' encoding="{encoding.upper()}"'
    styles = "".join(_xml_style(number, style) for number, style in enumerate(book.styles))
    names = "".join(f'<NamedRange ss:Name="{n}" ss:RefersTo="={_r1c1(to)}"/>' for n, to in book.names.items())
    custom = "".join(
        f'<{key} dt:dt="string">{quoted(said)}</{key}>'
        for key, said in book.properties.items()
        if key in {"plan", "form", "version", "unit"}
    )
    text = f"""<?xml version="1.0"{declared}?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="{OFFICE}:spreadsheet" xmlns:o="{OFFICE}:office" xmlns:x="{OFFICE}:excel"
 xmlns:ss="{OFFICE}:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40"
 xmlns:dt="uuid:C2F41010-65B3-11d1-A29F-00AA00C14882">
 <DocumentProperties xmlns="{OFFICE}:office"><Title>{quoted(book.properties.get("title", ""))}</Title>
  <Author>Nguyễn Văn A</Author></DocumentProperties>
 <CustomDocumentProperties xmlns="{OFFICE}:office">{custom}</CustomDocumentProperties>
 <ExcelWorkbook xmlns="{OFFICE}:excel"><WindowHeight>9000</WindowHeight>{"<Date1904/>" * book.date_1904}</ExcelWorkbook>
 <Styles>{styles}</Styles>
 <Names>{names}</Names>
 {"".join(_xml_sheet(book, sheet) for sheet in book.sheets)}
</Workbook>"""
    return text.encode(encoding)


def _xml_style(number: int, style: Style) -> str:
    name = "Default" if not number else f"s{20 + number}"
    shown = f' ss:Format="{quoted(style.number_format)}"' if style.number_format != "General" else ""
    return (
        f'<Style ss:ID="{name}"><Font ss:FontName="{style.font}" x:Family="Roman" ss:Size="12"/>'
        f'<NumberFormat{shown}/><Protection ss:Protected="{int(style.locked)}"/></Style>'
    )


def _xml_sheet(book: Workbook, sheet: Sheet) -> str:
    columns = "".join(f'<Column ss:Index="{column}" ss:Hidden="1"/>' for column in sorted(sheet.hidden_columns))
    rows = []
    for row, cells in _rows(sheet):
        hidden = ' ss:Hidden="1"' if row in sheet.hidden_rows else ""
        rows.append(f'<Row ss:Index="{row}"{hidden}>{"".join(_xml_cell(book, sheet, one) for one in cells)}</Row>')
    options = f"<Visible>{SHOWN[sheet.visibility]}</Visible>" if sheet.visibility in SHOWN else ""
    return (
        f'<Worksheet ss:Name="{quoted(sheet.name)}"><Table>{columns}{"".join(rows)}</Table>'
        f'<WorksheetOptions xmlns="{OFFICE}:excel">{options}</WorksheetOptions></Worksheet>'
    )


def _xml_cell(book: Workbook, sheet: Sheet, cell: Cell) -> str:
    span = next((one for one in sheet.merges if (one.top, one.left) == (cell.row, cell.column)), None)
    across = f' ss:MergeAcross="{span.right - span.left}"' if span and span.right > span.left else ""
    down = f' ss:MergeDown="{span.bottom - span.top}"' if span and span.bottom > span.top else ""
    formula = "" if cell.formula is None else f' ss:Formula="={quoted(_r1c1(cell.formula))}"'
    style = f' ss:StyleID="s{20 + cell.style}"' if cell.style else ""
    kind, value = TYPES[cell.kind], cell.value
    if book.styles[cell.style].is_date and cell.kind is Kind.NUMBER:
        kind, value = "DateTime", f"{_day(book, value)}T00:00:00.000"
    said = f'<Data ss:Type="{kind}">{quoted(value)}</Data>' if value else ""
    if runs := sheet.runs.get((cell.row, cell.column)):
        fonts = "".join(f'<Font html:Face="{run.font}">{quoted(run.text)}</Font>' for run in runs)
        said = f'<ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">{fonts}</ss:Data>'
    note = '<Comment ss:Author="A"><ss:Data xmlns="http://www.w3.org/TR/REC-html40">ghi chú</ss:Data></Comment>'
    return (
        f'<Cell ss:Index="{cell.column}"{across}{down}{style}{formula}>{said}{note if cell.name == "B2" else ""}</Cell>'
    )


def _rows(sheet: Sheet) -> Iterator[tuple[int, list[Cell]]]:
    for row in sorted({row for row, _ in sheet.cells}):
        yield row, [cell for (at, _), cell in sorted(sheet.cells.items()) if at == row]


def _day(book: Workbook, serial: str) -> str:
    from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel  # noqa: PLC0415

    epoch = CALENDAR_MAC_1904 if book.date_1904 else CALENDAR_WINDOWS_1900
    return from_excel(float(serial), epoch).date().isoformat()


def _r1c1(reference: str) -> str:
    """Give a reference or formula with its addresses counted from the first cell of the sheet."""

    def counted(found: re.Match[str]) -> str:
        column = 0
        for letter in found[1]:
            column = column * 26 + ord(letter) - 64
        return f"R{found[2]}C{column}"

    return re.sub(r"(?<![\w'])\$?([A-Z]{1,2})\$?(\d+)(?![\w(])", counted, reference)


def as_web_page(book: Workbook, *, charset: str = "utf-8", one: int | None = None) -> bytes:
    """Give a workbook as the web page that Excel makes of its first sheet, or of another one."""
    sheet = book.sheets[one or 0]
    text = (
        f"{_page_head(charset)}{_island(book, [sheet], archived=False)}{_page_style(book)}</head><body link=blue>"
        f"{_page_table(book, sheet)}</body></html>"
    )
    return text.encode(charset, "xmlcharrefreplace")


def as_web_archive(book: Workbook, picture: bytes = b"") -> bytes:
    """Give a workbook as the single file web page that Excel makes of it."""
    parts = [("workbook.htm", f"{_page_head('utf-8')}{_island(book, book.sheets, archived=True)}</head></html>")]
    for number, sheet in enumerate(book.sheets, start=1):
        table = f"<link rel=Stylesheet href=stylesheet.css></head><body>{_page_table(book, sheet)}</body></html>"
        parts.append((f"workbook_files/sheet{number:03}.htm", f"{_page_head('utf-8')}{table}"))
    lines = ["MIME-Version: 1.0", "X-Document-Type: Workbook"]
    lines += ['Content-Type: multipart/related; boundary="----=_NextPart_01"', "", "Tài liệu này là trang web lưu trữ."]
    for place, text in parts:
        lines += ["", "------=_NextPart_01", f"Content-Location: file:///C:/1234/{place}"]
        lines += ["Content-Transfer-Encoding: base64", 'Content-Type: text/html; charset="utf-8"', ""]
        lines += [base64.encodebytes(text.encode()).decode().replace("\n", "\r\n").strip()]
    lines += ["", "------=_NextPart_01", "Content-Location: file:///C:/1234/workbook_files/stylesheet.css"]
    lines += ["Content-Transfer-Encoding: quoted-printable", 'Content-Type: text/css; charset="utf-8"', ""]
    lines += [_css(book).replace("=", "=3D")]
    if picture:
        lines += ["", "------=_NextPart_01", "Content-Location: file:///C:/1234/workbook_files/image001.png"]
        lines += [
            "Content-Transfer-Encoding: base64",
            "Content-Type: image/png",
            "",
            base64.b64encode(picture).decode(),
        ]
    return "\r\n".join([*lines, "", "------=_NextPart_01--", ""]).encode()


def _page_head(charset: str) -> str:
    return (
        f'<html xmlns:o="{OFFICE}:office" xmlns:x="{OFFICE}:excel" xmlns="http://www.w3.org/TR/REC-html40">\n<head>\n'
        f'<meta http-equiv=Content-Type content="text/html; charset={charset}">\n'
        "<meta name=ProgId content=Excel.Sheet>\n"
    )


def _island(book: Workbook, sheets: list[Sheet], *, archived: bool) -> str:
    custom = "".join(
        f'<o:{key} dt:dt="string">{quoted(said)}</o:{key}>'
        for key, said in book.properties.items()
        if key in {"plan", "form", "version", "unit"}
    )
    listed = ""
    for number, sheet in enumerate(sheets, start=1):
        source = f'<x:WorksheetSource HRef="workbook_files/sheet{number:03}.htm"/>' if archived else ""
        visible = f"<x:Visible>{SHOWN[sheet.visibility]}</x:Visible>" if sheet.visibility in SHOWN else ""
        options = f"<x:WorksheetOptions>{visible}<x:Selected/></x:WorksheetOptions>"
        listed += f"<x:ExcelWorksheet><x:Name>{quoted(sheet.name)}</x:Name>{source}{options}</x:ExcelWorksheet>\n"
    names = "".join(
        f"<x:ExcelName><x:Name>{name}</x:Name><x:Formula>={quoted(to)}</x:Formula></x:ExcelName>"
        for name, to in book.names.items()
    )
    return (
        "<!--[if gte mso 9]><xml>\n <o:DocumentProperties>"
        f"<o:Title>{quoted(book.properties.get('title', ''))}</o:Title></o:DocumentProperties>\n"
        f"<o:CustomDocumentProperties>{custom}</o:CustomDocumentProperties></xml><![endif]-->\n"
        f"<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets>{listed}</x:ExcelWorksheets>"
        f"{'<x:Date1904/>' * book.date_1904}</x:ExcelWorkbook>{names}</xml><![endif]-->\n"
    )


def _page_style(book: Workbook) -> str:
    return f"<style>\n<!--table\n\t{{mso-displayed-decimal-separator:'\\,';}}\n{_css(book)}-->\n</style>\n"


def _css(book: Workbook) -> str:
    rules = [".style0\n\t{mso-number-format:General;\n\tfont-family:Calibri, sans-serif;}", "td\n\t{padding:0px;}"]
    for number, style in enumerate(book.styles):
        shown = re.sub(r"[^\w ]", lambda found: "\\0022" if found[0] == '"' else f"\\{found[0]}", style.number_format)
        locked = "locked" if style.locked else "unlocked"
        rules.append(
            f'.xl{64 + number}\n\t{{mso-style-parent:style0;\n\tfont-family:"{style.font or "Calibri"}", serif;\n'
            f'\tmso-number-format:"{shown}";\n\tmso-protection:{locked} visible;}}'
        )
    runs = sorted({run.font for sheet in book.sheets for runs in sheet.runs.values() for run in runs})
    rules += [f'.font{5 + number}\n\t{{font-family:"{font}", serif;}}' for number, font in enumerate(runs)]
    return "\n".join(rules)


def _page_table(book: Workbook, sheet: Sheet) -> str:
    wide = max((column for _, column in sheet.cells), default=0)
    high = max((row for row, _ in sheet.cells), default=0)
    columns = "".join(
        f"<col width=64{' style=display:none' * (column in sheet.hidden_columns)}>" for column in range(1, wide + 1)
    )
    inner = {
        (row, column)
        for span in sheet.merges
        for row in range(span.top, span.bottom + 1)
        for column in range(span.left, span.right + 1)
    }
    lines = []
    for row in range(1, high + 1):
        hidden = " style='mso-height-source:userset;display:none'" if row in sheet.hidden_rows else ""
        cells = []
        for column in range(1, wide + 1):
            span = next((one for one in sheet.merges if (one.top, one.left) == (row, column)), None)
            if span or (row, column) not in inner:
                joined = (
                    f" colspan={span.right - span.left + 1} rowspan={span.bottom - span.top + 1}".replace(
                        " colspan=1 ", " "
                    )
                    if span
                    else ""
                )
                cells.append(_page_cell(book, sheet, (row, column), joined))
        lines.append(f" <tr height=20{hidden}>\n  {''.join(cells)}\n </tr>\n")
    return (
        f"<table x:str border=0 cellpadding=0>{columns}\n{''.join(lines)}"
        "<![if supportMisalignedColumns]>\n <tr height=0 style='display:none'><td width=64></td></tr>\n"
        "<![endif]>\n</table>"
    )


def _page_cell(book: Workbook, sheet: Sheet, at: tuple[int, int], joined: str) -> str:
    cell = sheet.cells.get(at)
    if cell is None:
        return f"<td{joined}></td>"
    fonts = sorted({run.font for one in book.sheets for runs in one.runs.values() for run in runs})
    text = quoted(cell.value).replace("&#10;", "<br>\n    ").replace("\u00ad", "&shy;")
    if runs := sheet.runs.get(at):
        text = "".join(f"<font class=font{5 + fonts.index(run.font)}>{quoted(run.text)}</font>" for run in runs)
    kind = {
        Kind.NUMBER: f' x:num="{cell.value}"',
        Kind.TRUTH: f' x:bool="{"TRUE" if cell.value == "1" else "FALSE"}"',
        Kind.ERROR: f' x:err="{cell.value}"',
    }.get(cell.kind, "")
    formula = "" if cell.formula is None else f' x:fmla="={quoted(cell.formula)}"'
    return f"<td height=20{joined} class=xl{64 + cell.style}{kind}{formula}>{text}</td>"
