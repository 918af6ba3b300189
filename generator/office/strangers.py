"""What a file is that is called a Word document and is none: told by how it begins."""

from __future__ import annotations

from typing import Final

SAVE_AS: Final = "mở tệp bằng Word rồi lưu lại với kiểu «Word Document (*.docx)»"
RICH_TEXT: Final = ("đây là tệp RTF được đổi tên thành .docx", SAVE_AS)
WEB_PAGE: Final = ("đây là trang web (HTML) được đổi tên thành .docx", SAVE_AS)
OLD_XML: Final = ("đây là tệp Word kiểu XML, không phải .docx", SAVE_AS)
PDF: Final = ("đây là tệp PDF, không phải tệp Word", "lấy tệp Word gốc mà từ đó đã làm ra bản PDF này")
PICTURE: Final = ("đây là tệp ảnh, không phải tệp Word", "lấy tệp Word gốc của văn bản")
OPEN_DOCUMENT: Final = ("đây là tệp của LibreOffice (.odt)", "mở tệp rồi lưu lại với kiểu «Word 2007-365 (.docx)»")
EMPTY: Final = ("tệp rỗng, không phải tệp Word", "có thể tệp chưa tải về hết: chép hoặc tải lại tệp")
CUT_OFF: Final = (
    "không phải tệp Word .docx nguyên vẹn: tệp đã hỏng hoặc chưa tải về hết",
    f"chép hoặc tải lại tệp; nếu vẫn thế, {SAVE_AS}",
)
UNKNOWN: Final = ("không phải tệp Word .docx, hoặc tệp đã hỏng", SAVE_AS)
STARTS: Final = (
    (b"{\\rtf", RICH_TEXT),
    (b"%pdf", PDF),
    (b"<!doctype html", WEB_PAGE),
    (b"<html", WEB_PAGE),
    (b"mime-version:", WEB_PAGE),
    (b"<?xml", OLD_XML),
    (b"\x89png", PICTURE),
    (b"\xff\xd8\xff", PICTURE),
    (b"pk\x03\x04", CUT_OFF),
)


def stranger(data: bytes) -> tuple[str, str]:
    """Say what a file is that cannot be opened as a Word document, and what to do with it."""
    if not data.strip(b"\0 \r\n\t"):
        return EMPTY
    start = data[:200].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return next((said for begins, said in STARTS if start.startswith(begins)), UNKNOWN)
