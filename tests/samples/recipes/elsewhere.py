"""Forms saved by other programs: LibreOffice itself, and the dialects of those that are not here."""

from __future__ import annotations

import io
import re
import unicodedata
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import docx
import openpyxl
from docx.oxml.ns import qn
from lxml import etree
from samples.recipes import dialects
from samples.recipes.encodings import tcvn3
from samples.recipes.filling import REPORT, listing, plan, saved, typed
from samples.recipes.packages import SHEET, changed, packed, parts, replaced, without
from samples.recipes.programs import resaved

from generator.documents.jobs import jobs, make

if TYPE_CHECKING:
    from collections.abc import Callable

STYLES: Final = Path("/usr/lib/libreoffice/share/xslt/export/spreadsheetml/ooo2spreadsheetml.xsl")
ROWS: Final = listing(
    ("Ngày hội đọc sách", date(2024, 10, 2), "Sân trường", 300), ("Thi kể chuyện", date(2024, 10, 3), "Hội trường", 45)
)


def office(unit: str, to: str) -> Callable[[], bytes]:
    return lambda: resaved(typed(unit, {}, ROWS), to)


def after_office(unit: str, *steps: Callable[[bytes], bytes]) -> Callable[[], bytes]:
    """Give a form saved by LibreOffice, so with a table of texts and worked-out formulas, then written differently."""

    def made() -> bytes:
        data = resaved(typed(unit, {}, ROWS), "xlsx")
        for step in steps:
            data = step(data)
        return data

    return made


def excel_2003(unit: str) -> bytes:
    """Give "MS Excel 2003 XML" by LibreOffice's own style sheet, which lxml does not let repeat 16,384 columns."""
    flat = resaved(typed(unit, {}, ROWS), "fods").decode()
    flat = re.sub(r'(number-(?:columns|rows)-repeated)="\d{4,}"', r'\1="1"', flat)
    etree.XSLT.set_global_max_depth(100_000)
    return bytes(etree.XSLT(etree.parse(STYLES))(etree.fromstring(flat.encode())))


def web_page(unit: str) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(resaved(typed(unit), "xlsx")), data_only=True)
    rows: dict[int, dict[int, tuple[str, str]]] = {}
    for line in book[REPORT].iter_rows():
        for one in line:
            if isinstance(one.value, int):
                rows.setdefault(one.row, {})[one.column] = (str(one.value), f"{one.value:,}".replace(",", "."))
            elif isinstance(one.value, date):
                rows.setdefault(one.row, {})[one.column] = ("45567", f"{one.value:%d/%m/%Y}")
            elif one.value is not None:
                rows.setdefault(one.row, {})[one.column] = ("", str(one.value))
    return dialects.web_page(rows, REPORT)


def combining_1258(unit: str) -> bytes:
    """Give a CSV file in the Windows code page for Vietnamese, which has the tones as signs of their own."""
    text = resaved(typed(unit), "csv").decode("utf-8-sig")
    return "".join(_with_tone(sign) for sign in text).encode("cp1258")


def _with_tone(sign: str) -> str:
    try:
        sign.encode("cp1258")
    except UnicodeEncodeError:
        apart = unicodedata.normalize("NFD", sign)
        tone = next(mark for mark in apart if mark in "\u0300\u0301\u0303\u0309\u0323")
        return unicodedata.normalize("NFC", apart.replace(tone, "")) + tone
    return sign


def old_letters(unit: str) -> bytes:
    """Give a tab-separated file in TCVN3, in which nothing says so."""
    text = resaved(typed(unit), "csv").decode("utf-8-sig").replace(",", "\t")
    return tcvn3(text).encode("cp1252", errors="replace")


def word(unit: str, values: dict[str, str], to: str = "") -> Callable[[], bytes]:
    """Give the Word form, filled in by its content controls."""

    def made() -> bytes:
        templates = Path(__file__).parents[3] / "templates"
        name = next(one.name for group in plan().units.groups for one in group.units if one.id == unit)
        job = next(one for one in jobs(plan(), templates) if one.recipient == name)
        document: Any = docx.Document(io.BytesIO(make(job).data))
        for control in document.element.body.iter(qn("w:sdt")):
            tag = control.find(f".//{qn('w:tag')}")
            words = values.get(tag.get(qn("w:val"))) if tag is not None else None
            if words is not None:
                for mark in list(control.iter(qn("w:showingPlcHdr"), qn("w:rStyle"))):
                    mark.getparent().remove(mark)
                next(control.iter(qn("w:t"))).text = words
        target = io.BytesIO()
        document.save(target)
        return resaved(target.getvalue(), to, was="docx") if to else target.getvalue()

    return made


def bare_of_hidden(data: bytes, *, marked: bool = False) -> bytes:
    """Give what remains when the report is copied into a new workbook: nothing hidden, no names, no properties.

    The form's own mark on its page stays when it is wanted.
    """
    book: Any = openpyxl.load_workbook(io.BytesIO(data))
    if not marked:
        book[REPORT]["A3"].value = None
    del book["_kehoach"]
    book.defined_names.clear()
    book.properties.identifier = None
    while book.custom_doc_props.names:
        del book.custom_doc_props[book.custom_doc_props.names[0]]
    return saved(book)


def far_below(data: bytes) -> bytes:
    """Give a workbook with a stray sign in the last row of its sheet, and all rows between as used."""
    stray = '<row r="1048576"><c r="B1048576" t="inlineStr"><is><t>.</t></is></c></row></sheetData>'
    return changed(
        data,
        replaced(SHEET, r'<dimension ref="[^"]*" ?/>', '<dimension ref="A1:XFD1048576"/>'),
        replaced(SHEET, "</sheetData>", stray),
    )


def unlinked_texts(data: bytes) -> bytes:
    return changed(data, replaced("xl/_rels/workbook.xml.rels", 'Target="sharedStrings.xml"', 'Target="strings.xml"'))


def backslashes(data: bytes) -> bytes:
    """Give a workbook whose parts are named as paths of Windows, as some libraries pack them."""
    return packed({name.replace("/", "\\"): part for name, part in parts(data).items()})


def with_macros(data: bytes) -> bytes:
    macro = (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main",
        "application/vnd.ms-excel.sheet.macroEnabled.main",
    )
    found = {
        name: part.replace(*macro) if name == "[Content_Types].xml" else part for name, part in parts(data).items()
    }
    return packed({**found, "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"Sub Auto_Open()" * 20})


def with_links(data: bytes) -> bytes:
    """Give a workbook that takes a number from a file on the clerk's own disk."""
    link = '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    return packed({**parts(data), "xl/externalLinks/externalLink1.xml": link})


WORDS: Final = {"A2": "Có", "A3": "02/10/2024", "A5": "312", "B1": "4", "C1": "2", "D3": "1.250.000 đồng", "H1": "Tốt"}
RECIPES: Final[dict[str, Callable[[], bytes]]] = {
    "LibreOffice/xlsx.xlsx": office("mn-song-cau", "xlsx"),
    "LibreOffice/xlsm.xlsm": office("mn-duc-xuan", "xlsm"),
    "LibreOffice/xls.xls": office("mn-phung-chi-kien", "xls"),
    "LibreOffice/ods.ods": office("mn-huyen-tung", "ods"),
    "LibreOffice/Excel 2003 XML.xls": lambda: excel_2003("mn-nong-thuong"),
    "LibreOffice/trang web.xls": office("mn-duong-quang", "html"),
    "LibreOffice/csv.csv": office("mn-minh-khai", "csv"),
    "LibreOffice/chấm phẩy, UTF-16.csv": office("mn-bac-kan", "csv-semicolon-utf16"),
    "LibreOffice/Windows-1258.csv": lambda: combining_1258("mn-khuoi-nim"),
    "LibreOffice/TCVN3.txt": lambda: old_letters("mn-na-po"),
    "LibreOffice/xls rồi xlsx.xlsx": lambda: resaved(
        resaved(typed("mn-tong-neng", {}, ROWS), "xls"), "xlsx", was="xls"
    ),
    "phần mềm khác/openpyxl.xlsx": lambda: typed("th-song-cau", {}, ROWS),
    "phần mềm khác/WPS.xlsx": after_office("th-duc-xuan", dialects.wps),
    "phần mềm khác/WPS.et": office("th-phung-chi-kien", "xls"),
    "phần mềm khác/Google.xlsx": after_office("th-huyen-tung", dialects.google),
    "phần mềm khác/chữ trong ô.xlsx": after_office("th-xuat-hoa", dialects.inline),
    "phần mềm khác/strict.xlsx": after_office("th-nong-thuong", dialects.strict),
    "phần mềm khác/từ năm 1904.xlsx": after_office("th-duong-quang", dialects.from_1904),
    "phần mềm khác/tiền tố.xlsx": after_office("th-minh-khai", dialects.prefixed),
    "phần mềm khác/không địa chỉ.xlsx": after_office("th-bac-kan", dialects.unaddressed),
    "phần mềm khác/Excel lưu trang web.xls": lambda: web_page("th-khuoi-nim"),
    "phần mềm khác/sổ mới.xlsx": lambda: bare_of_hidden(typed("th-na-po", {}, ROWS)),
    "phần mềm khác/thiếu styles.xlsx": after_office(
        "th-tong-neng", lambda data: changed(data, without("xl/styles.xml"))
    ),
    "phần mềm khác/lạc sharedStrings.xlsx": after_office("thcs-song-cau", unlinked_texts),
    "phần mềm khác/mất sharedStrings.xlsx": after_office(
        "thcs-duc-xuan", lambda data: changed(data, without("xl/sharedStrings.xml"))
    ),
    "phần mềm khác/ô lạc cuối trang.xlsx": after_office("thcs-phung-chi-kien", far_below),
    "phần mềm khác/gạch chéo ngược.xlsx": after_office("thcs-huyen-tung", backslashes),
    "phần mềm khác/có macro.xlsm": after_office("thcs-xuat-hoa", with_macros),
    "phần mềm khác/liên kết ngoài.xlsx": after_office("thcs-nong-thuong", with_links),
    "Word/ghi đủ.docx": word("thcs-duong-quang", WORDS),
    "Word/LibreOffice lưu.docx": word("thcs-minh-khai", {**WORDS, "A5": "120 người"}, "docx"),
    "Word/kiểu cũ.doc": word("thcs-bac-kan", WORDS, "doc"),
    "Word/rtf.rtf": word("thcs-khuoi-nim", WORDS, "rtf"),
    "Word/odt.odt": word("thcs-na-po", WORDS, "odt"),
}
