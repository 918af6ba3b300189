"""Formats that LibreOffice does not write: Excel's binary workbook and web archive, a table pasted into Word."""

from __future__ import annotations

import io
import quopri
import struct
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

import docx
import openpyxl
from returns.excel.binary_book import DAY, PLAIN, book, real, row, sheet, text
from samples.recipes.elsewhere import ROWS, web_page
from samples.recipes.filling import REPORT, at, typed
from samples.recipes.packages import parts
from samples.recipes.programs import resaved

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_FIRST_DAY: Final = datetime(1899, 12, 30)  # noqa: DTZ001 - Excel's own
_WRITE_ACCESS, _FILE_PASS, _FILLER = 0x005C, 0x002F, 0x0FE0


def worked_out(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(resaved(data, "xlsx")), data_only=True)


def binary(unit: str) -> bytes:
    """Give a form as Excel's binary workbook, without names of cells."""
    data = typed(unit, {}, ROWS)
    sheets = [(page.title, page.sheet_state, sheet(*_rows(page.iter_rows()))) for page in worked_out(data)]
    kept = {name: part for name, part in parts(data).items() if name.startswith(("docProps/", "_rels/"))}
    return book(sheets, more={**kept, "_rels/.rels": kept["_rels/.rels"].replace("workbook.xml", "workbook.bin")})


def _rows(lines: Iterable[Any]) -> Iterable[bytes]:
    for line in lines:
        cells = [_binary(one) for one in line if one.value is not None]
        if cells:
            yield row(line[0].row - 1, *cells)


def _binary(one: Any) -> bytes:
    column, value = one.column - 1, one.value
    if isinstance(value, datetime):
        return real(column, (value - _FIRST_DAY).days, DAY)
    return real(column, value, PLAIN) if isinstance(value, (int, float)) else text(column, str(value))


def web_archive(unit: str) -> bytes:
    """Give "Single File Web Page" of Excel."""
    head = (
        "MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n"
        'Content-Type: multipart/related; boundary="----=_Next"\r\n\r\n'
        "------=_Next\r\nContent-Location: file:///C:/BC.htm\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        'Content-Type: text/html; charset="utf-8"\r\n\r\n'
    )
    return head.encode() + quopri.encodestring(web_page(unit)) + b"\r\n------=_Next--\r\n"


def pasted_into_word(unit: str) -> bytes:
    """Give a Word document of the unit's own with the report's table pasted in."""
    page = worked_out(typed(unit))[REPORT]
    document = docx.Document()
    document.add_paragraph(str(page["A1"].value))
    lines = [line for line in page.iter_rows(min_row=8, max_row=35, max_col=6) if line[0].value is not None]
    table = document.add_table(rows=len(lines), cols=6)
    for cells, line in zip(table.rows, lines, strict=True):
        for cell, one in zip(cells.cells, line, strict=True):
            value = f"{one.value:%d/%m/%Y}" if isinstance(one.value, datetime) else one.value
            cell.text = (
                "" if value is None else f"{value:,}".replace(",", ".") if isinstance(value, int) else str(value)
            )
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def locked_xls(unit: str) -> bytes:
    """Give an old workbook that says that it is locked; what is behind is left, for nobody can read it anyway."""
    data = bytearray(resaved(typed(unit), "xls"))
    start = data.find(struct.pack("<HH", _WRITE_ACCESS, 112))
    assert start > 0, "no place for a password"
    passed = struct.pack("<HH", _FILE_PASS, 54) + struct.pack("<HHH", 1, 1, 1) + bytes(range(48))
    data[start : start + 116] = passed + struct.pack("<HH", _FILLER, 54) + bytes(54)
    return bytes(data)


RECIPES: Final[dict[str, Callable[[], bytes]]] = {
    "phần mềm khác/nhị phân.xlsb": lambda: binary("thcs-duc-xuan"),
    "phần mềm khác/lưu trữ web.mht": lambda: web_archive("ccb-xuat-hoa"),
    "Word/dán bảng.docx": lambda: pasted_into_word("hcgc-tong-neng"),
    "tệp lạ/có mật khẩu.xls": lambda: locked_xls("ccb-xuat-hoa"),
    "số liệu/hai đơn vị tiền một trang.xlsx": lambda: typed("hcgc-nong-thuong", {}, at(REPORT, F4="ĐVT: 1000 đồng")),
}
