"""What people write into the cells of a form, and in which letters."""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from samples.recipes.encodings import tcvn3, vni
from samples.recipes.filling import REPORT, at, blank, cell, fonts, listing, typed
from samples.recipes.packages import changed, replaced
from samples.recipes.programs import resaved

if TYPE_CHECKING:
    from collections.abc import Callable

GOOD: Final = "Được phụ huynh ủng hộ, học sinh hào hứng tham gia"
HARD: Final = "Kinh phí hạn hẹp; đường đến trường khó đi"


def given(unit: str, *changes: Callable[[Any], object], **values: Any) -> Callable[[], bytes]:
    return lambda: typed(unit, values, *changes)


def shown(unit: str, *changes: Callable[[Any], object], to: str = "xlsx", **values: Any) -> Callable[[], bytes]:
    """Give a form saved by LibreOffice, so with its formulas worked out."""
    return lambda: resaved(typed(unit, values, *changes), to)


def formatted(**formats: str) -> Callable[[Any], None]:
    def change(book: Any) -> None:
        for code, number_format in formats.items():
            cell(book, code).number_format = number_format

    return change


def measured(**units: str) -> Callable[[Any], None]:
    """Give a change that writes other units of measure beside the answers."""

    def change(book: Any) -> None:
        for code, unit in units.items():
            cell(book, code).offset(column=-1).value = unit

    return change


def mixed(book: Any) -> None:
    old, new = InlineFont(rFont=".VnTime", sz=12), InlineFont(rFont="Times New Roman", sz=12)
    cell(book, "H1").value = CellRichText(TextBlock(old, tcvn3("Hội khuyến học ")), TextBlock(new, "phường ủng hộ"))


def beside(book: Any) -> None:
    """Write the answers into the column of notes."""
    for code in ("A5", "B1", "C1"):
        cell(book, code).offset(column=1).value, cell(book, code).value = cell(book, code).value, None


def stale(unit: str) -> bytes:
    """Give a form whose total was worked out before its parts were changed, by a program that does not work it out."""
    data = resaved(typed(unit, {"G1": 2_000_000, "G2": 500_000}), "xlsx")
    return changed(data, replaced("xl/worksheets/sheet1.xml", "<v>2000000</v>", "<v>3000000</v>"))


OLD_NAMES: Final = listing((tcvn3("Ngày hội đọc sách"), date(2024, 10, 2), tcvn3("Sân trường"), 120))
RECIPES: Final[dict[str, Callable[[], bytes]]] = {
    "phông chữ/VnTime.xlsx": shown(
        "ubnd-song-cau", fonts(".VnTime", A4=tcvn3("Hội trường"), H1=tcvn3(GOOD), H2=tcvn3(HARD))
    ),
    "phông chữ/VnTime.xls": shown("ubnd-duc-xuan", fonts(".VnTime", A4=tcvn3("Hội trường"), H1=tcvn3(GOOD)), to="xls"),
    "phông chữ/VnTime.ods": shown("ubnd-phung-chi-kien", fonts(".VnTime", H1=tcvn3(GOOD)), to="ods"),
    "phông chữ/VNI-Times.xlsx": shown(
        "ubnd-huyen-tung", fonts("VNI-Times", A4=vni("Hội trường"), H1=vni(GOOD), H2=vni(HARD))
    ),
    "phông chữ/VnTimeH.xlsx": shown(
        "ubnd-xuat-hoa",
        fonts(".VnTimeH", A4=tcvn3("hội trường")),
        fonts(".VnTime", H1=tcvn3(GOOD)),
    ),
    "phông chữ/tên phông nói dối.xlsx": shown("ubnd-nong-thuong", fonts(".VnTime", A4="Hội trường", H1=GOOD, H2=HARD)),
    "phông chữ/hai phông một ô.xlsx": given("ubnd-duong-quang", mixed),
    "phông chữ/danh sách VnTime, không nói phông.xlsx": given(
        "ubnd-minh-khai", OLD_NAMES, H1=tcvn3(GOOD), H2=tcvn3(HARD)
    ),
    "phông chữ/dựng sẵn và tổ hợp.xlsx": given(
        "ubnd-bac-kan",
        at(REPORT, A1=unicodedata.normalize("NFD", "ỦY BAN NHÂN DÂN PHƯỜNG BẮC KẠN")),
        A2=unicodedata.normalize("NFD", "Có"),
        H1=unicodedata.normalize("NFD", GOOD),
    ),
    "phông chữ/dấu cách lạ.xlsx": given(
        "ubnd-khuoi-nim",
        A2="\u00a0Có\u00a0",
        A5="1\u00a0250",
        A6="\u00a01200 ",
        C2="\u200b85",
        H1="Thuận\u00a0lợi\u2003nhiều\u00ad",
    ),
    "phông chữ/dấu kiểu cũ.xlsx": given(
        "ubnd-na-po", at(REPORT, A1="UBND PHƯỜNG NÀ PÒ"), H1="Uỷ ban và hoà giải viên ủng hộ", A2="CÓ"
    ),
    "số liệu/kèm đơn vị.xlsx": given(
        "ubnd-tong-neng",
        A5="1.200 người",
        A6="350 em",
        B1="12 cái",
        C1="02 lớp",
        C2="85 lượt người",
        C7="1.050 cuốn",
        D3="5 triệu đồng",
        G1="2,5 triệu",
        G2="500 nghìn đồng",
    ),
    "số liệu/tiền bằng chữ số lớn.xlsx": given(
        "hkh-song-cau", D3="1.250.000đ", G1="10 triệu 500 nghìn đồng", G2="3.000.000 VNĐ"
    ),
    "số liệu/làm tròn.xlsx": given("hkh-duc-xuan", A5="hơn 1.500", C2="khoảng 200 lượt", D3="gần 14 triệu đồng"),
    "số liệu/không có.xlsx": given(
        "hkh-phung-chi-kien", A5="-", A6="...", C2="…", C7="không có", D3="0", G1="Không", G2="-"
    ),
    "số liệu/dấu x.xlsx": given("hkh-huyen-tung", A2="x", A5="x", C7="v"),
    "số liệu/chấm hàng nghìn là chữ.xlsx": given("hkh-xuat-hoa", A5="1.234", D3="12.500.000"),
    "số liệu/phẩy hàng nghìn là chữ.xlsx": given("hkh-nong-thuong", A5="1,234", D3="1,500,000"),
    "số liệu/số là chữ.xlsx": given("hkh-duong-quang", A5="350", A6="'120", B1="03", C1=" 2 ", D3="1500000"),
    "số liệu/không phải số.xlsx": given(
        "hkh-minh-khai", A5="10-15", B1="200 + 300", C1="nhiều", C2="0912345678", D3="1,2E+07"
    ),
    "số liệu/âm và lẻ.xlsx": given("hkh-bac-kan", A5=-120, B1=3.5, C1=2.0000000001),
    "số liệu/phần trăm.xlsx": given("thcs-tong-neng", formatted(E5="0%"), E2=200, E3=150, E5=0.925),
    "số liệu/phần trăm quá 100.xlsx": given("thcs-khuoi-nim", E2=200, E3=150, E5=925),
    "số liệu/tỷ lệ là chữ.xlsx": given("thcs-na-po", E2=200, E3=150, E5="92,5%"),
    "số liệu/định dạng.xlsx": given(
        "hkh-khuoi-nim",
        formatted(A5='#,##0" người"', C2='0" lượt"', D3='#,##0.0,,"triệu"', A6="0%", B1="dd/mm"),
        A6=120,
        B1=5,
    ),
    "số liệu/đổi đơn vị tính.xlsx": given("hkh-na-po", measured(D3="triệu đồng", G1="1000 đồng"), D3=5, G1=2500),
    "số liệu/hai cách gọi đơn vị.xlsx": given("hkh-tong-neng", measured(D3="Đồng", A5="Người ")),
    "số liệu/ô lỗi.xlsx": shown("tt-song-cau", A5="=1/0", C2="=VLOOKUP(9,B1:C2,2,FALSE)", C7="=TONG(A5)"),
    "số liệu/công thức chưa tính.xlsx": given("tt-duc-xuan", A5="=120+35", C2="=60*2"),
    "số liệu/công thức đã tính.xlsx": shown("tt-phung-chi-kien", A5="=120+255", C2="=60*2", D3="=1500000/3"),
    "số liệu/tổng cũ.xlsx": lambda: stale("tt-huyen-tung"),
    "số liệu/tổng gõ tay.xlsx": given("tt-xuat-hoa", G1=2_000_000, G2=500_000, G3=2_600_000),
    "số liệu/sai quan hệ.xlsx": given("tt-nong-thuong", A5=100, A6=140),
    "số liệu/ngày là chữ.xlsx": given(
        "tt-duong-quang",
        listing(
            ("Ngày hội", "ngày 02 tháng 10 năm 2024", "Sân", "300 người"),
            ("Thi", "3/10/2024", "Sân", 45),
            ("Hội sách", "04.10.2024", "", ""),
        ),
        A3="1/10/2024",
    ),
    "số liệu/ngày sai.xlsx": given(
        "tt-minh-khai",
        listing(
            ("Ngày hội", "10/2024", "Sân", 300),
            ("Thi", "02/10/20226", "Sân", 45),
            ("Giao lưu", date(2029, 10, 2), "", 5),
        ),
        A3="31/9/2024",
    ),
    "số liệu/số thành ngày.xlsx": given("tt-bac-kan", A5=date(2024, 3, 2), C7=date(2024, 10, 15)),
    "số liệu/gạch đầu dòng.xlsx": given(
        "tt-khuoi-nim", H1="- Được quan tâm\n+ Có kinh phí\n= Đạt kết quả", H2="+ Thiếu sách", H4="@ Bổ sung"
    ),
    "số liệu/gạch đầu dòng thành công thức.xlsx": shown("hcgc-song-cau", H2="=-Thiếu", H4="=+Bổ"),
    "số liệu/ghi ở cột Ghi chú.xlsx": given("tt-na-po", beside),
    "số liệu/thiếu ô bắt buộc.xlsx": given("tt-tong-neng", A2=None, B1=None),
    "số liệu/chưa ghi gì.xlsx": lambda: blank("dtn-song-cau"),
    "số liệu/dấu tích Wingdings.xlsx": given("dtn-duc-xuan", fonts("Wingdings", A2="\u00fc")),
    "số liệu/có không các kiểu.xlsx": given("dtn-phung-chi-kien", A2="Không tổ chức"),
    "số liệu/đúng sai.xlsx": given("dtn-huyen-tung", A2=True),
    "số liệu/số quá lớn.xlsx": given("dtn-xuat-hoa", D3=1.5e21, A5=123456789012345678),
}
