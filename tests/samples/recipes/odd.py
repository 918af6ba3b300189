"""What else comes with reports: archives, locked and broken files, wrong endings, pictures, what systems leave."""

from __future__ import annotations

import io
import unicodedata
import zipfile
from functools import cache
from typing import TYPE_CHECKING, Final

from samples.recipes.elsewhere import ROWS
from samples.recipes.filling import typed
from samples.recipes.pictures import photo
from samples.recipes.programs import locked, resaved

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

JPEG: Final = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xd9"
THUMBS: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
LOCK: Final = b"\x0eNguyen Thi Mai" + b" " * 150
LOGIN: Final = (
    "<!DOCTYPE html><html><head><title>Đăng nhập</title></head><body><h1>Phiên làm việc đã hết</h1></body></html>"
)


def zipped(files: Mapping[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return target.getvalue()


def several() -> bytes:
    """Give what a ward's clerk sends for three: packed on a Mac, its names taken apart, a thumbnail among them."""
    return zipped(
        {
            "BC/CCB Đức Xuân.xlsx": typed("ccb-duc-xuan"),
            unicodedata.normalize("NFD", "BC/CCB Phùng Chí Kiên.xls"): resaved(
                typed("ccb-phung-chi-kien", {"A5": "1.234"}), "xls"
            ),
            "BC/Thumbs.db": THUMBS,
            "__MACOSX/BC/._CCB Đức Xuân.xlsx": b"\0\5\x16\7",
            "BC/ghi chú.txt": "Em gửi báo cáo ạ".encode(),
        }
    )


def with_password() -> bytes:
    """Give an archive whose one entry is marked as locked."""
    data = bytearray(zipped({"bc.xlsx": b"sealed"}))
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(sign) + offset] |= 1
    return bytes(data)


@cache
def sent_again() -> bytes:
    return typed("ccb-na-po", {"A5": 410})


def cut(data: bytes, part: float) -> bytes:
    return data[: int(len(data) * part)]


RECIPES: Final[dict[str, Callable[[], bytes]]] = {
    "tệp lạ/ba đơn vị.zip": several,
    "tệp lạ/zip trong zip.zip": lambda: zipped({"phường.zip": zipped({"CCB.xlsx": typed("ccb-huyen-tung")})}),
    "tệp lạ/zip có mật khẩu.zip": with_password,
    "tệp lạ/rar.rar": lambda: b"Rar!\x1a\x07\x01\x00" + bytes(range(120)),
    "tệp lạ/7z.7z": lambda: b"7z\xbc\xaf\x27\x1c\x00\x04" + bytes(range(120)),
    "tệp lạ/có mật khẩu.xlsx": lambda: locked(typed("ccb-xuat-hoa"), "xlsx"),
    "tệp lạ/có mật khẩu.ods": lambda: locked(typed("ccb-xuat-hoa"), "ods"),
    "tệp lạ/đứt nửa chừng.xlsx": lambda: cut(typed("ccb-xuat-hoa"), 0.6),
    "tệp lạ/đứt nửa chừng.xls": lambda: cut(resaved(typed("ccb-xuat-hoa"), "xls"), 0.3),
    "tệp lạ/rỗng.xlsx": lambda: b"",
    "tệp lạ/toàn số không.xlsx": lambda: b"\0" * 4096,
    "tệp lạ/trang đăng nhập.xlsx": LOGIN.encode,
    "tệp lạ/xlsx đuôi xls.xls": lambda: typed("ccb-nong-thuong", {}, ROWS),
    "tệp lạ/xls đuôi xlsx.xlsx": lambda: resaved(typed("ccb-duong-quang", {}, ROWS), "xls"),
    "tệp lạ/ods đuôi xlsx.xlsx": lambda: resaved(typed("ccb-minh-khai", {}, ROWS), "ods"),
    "tệp lạ/không đuôi": lambda: typed("ccb-bac-kan"),
    "tệp lạ/bản in.pdf": lambda: (
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
    ),
    "tệp lạ/trình chiếu.pptx": lambda: zipped({"[Content_Types].xml": b"<Types/>", "ppt/presentation.xml": b"<p/>"}),
    "chỉ có ảnh/IMG_2041.jpg": lambda: JPEG + b"1",
    "chỉ có ảnh/IMG_2042.jpg": lambda: JPEG + b"2",
    "báo cáo kèm ảnh/BC.xlsx": lambda: typed("ccb-khuoi-nim"),
    "báo cáo kèm ảnh/khai mạc.png": lambda: photo(3),
    "báo cáo kèm ảnh/đọc sách.jpg": lambda: JPEG + b"3",
    "báo cáo kèm ảnh/~$BC.xlsx": lambda: LOCK,
    "báo cáo kèm ảnh/.~lock.BC.xlsx#": lambda: b",Nguyen Thi Mai,may-1,08.10.2024 09:12,file:///C:/;",
    "báo cáo kèm ảnh/Thumbs.db": lambda: THUMBS,
    "gửi lại/1 BC.xlsx": sent_again,
    "gửi lại/2 BC (1).xlsx": sent_again,
    "gửi lại/3 BC lưu lại.xls": lambda: resaved(sent_again(), "xls"),
    "gửi lại/4 BC sửa.xlsx": lambda: typed("ccb-na-po", {"A5": 415}),
}
"""Those in `gửi lại/` are of one unit: a report, its bytes again, its values again, and other values."""
LATER: Final[dict[str, Callable[[], bytes]]] = {
    "nộp muộn/CCB Tổng Nẻng.xlsx": lambda: typed("ccb-tong-neng"),
    "nộp muộn/MN Sông Cầu gửi lại.xlsx": lambda: typed("mn-song-cau", {"A5": 333}, ROWS),
    "nộp muộn/HCGC Xuất Hóa gửi lại.xlsx": lambda: typed("hcgc-xuat-hoa"),
}
"""What comes after the deadline: a first report, one after an accepted one, one after one that was sent back."""
