"""One returned file becomes a workbook, whatever program made it; or a sentence says why it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.returns.archives import unpacked
from generator.returns.content_type import ContentType, content_type
from generator.returns.delimited import read_delimited
from generator.returns.excel.xls import read_xls
from generator.returns.excel.xlsb import read_xlsb
from generator.returns.excel.xlsx import read_xlsx
from generator.returns.excel.xml_2003 import read_xml_2003
from generator.returns.faults import (
    BrokenArchiveError,
    DamagedError,
    EncryptedArchiveError,
    EncryptedError,
    ForbiddenError,
    NotWorkbookError,
    TooLargeArchiveError,
    TooLargeError,
    UnsafeArchiveError,
)
from generator.returns.open_document.ods import read_ods
from generator.returns.web.web_page import read_web_page
from generator.returns.word.form import read_word_form

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.returns.workbook import Workbook

_OFFICE: Final = (".xlsx", ".xlsm", ".xltx", ".xlsb", ".ods", ".docx")
"""Files that office programs pack: whoever sent a broken one saves it again, and packs nothing."""
_WHAT: Final = {
    ContentType.DOC: "đây là tệp Word kiểu cũ (.doc)",
    ContentType.PDF: "đây là tệp PDF",
    ContentType.PICTURE: "đây là ảnh",
    ContentType.ODT: "đây là tệp OpenDocument nhưng không phải loại bảng tính (.ods)",
    ContentType.RTF: "đây là tệp văn bản .rtf",
    ContentType.SLIDES: "đây là tệp trình chiếu",
    ContentType.ZIP: "tệp nén không chứa tệp nào đọc được, hoặc nén nhiều lần lồng nhau",
    ContentType.OTHER_ARCHIVE: "đây là tệp nén .rar, .7z hoặc tương tự, cần giải nén rồi gửi các tệp bên trong",
    ContentType.EMPTY: "tệp trống",
    ContentType.JUNK: "đây là tệp tạm của hệ thống",
    ContentType.UNKNOWN: "không rõ là tệp gì",
}


def read_workbook(data: bytes, name: str) -> Workbook:
    """Give the sheets and cells of a returned file.

    Args:
        data: the file as it came.
        name: what errors call it; says nothing about what the file is.

    Raises:
        ReturnedFileError: it is no workbook, asks for a password, is broken, or asks for more than any form does.
    """
    kind = content_type(data, name)
    if kind is ContentType.ENCRYPTED:
        raise EncryptedError(name)
    if kind is ContentType.ZIP:
        _opened(data, name)
    reader = _READERS.get(kind)
    if reader is None:
        raise NotWorkbookError(name, _WHAT.get(kind, _WHAT[ContentType.UNKNOWN]))
    return reader(data, name)


def _opened(data: bytes, name: str) -> None:
    """See that a zip archive can be opened, with all that is in it.

    Raises:
        ReturnedFileError: it cannot.
    """
    try:
        for _ in unpacked(data, name):
            pass
    except EncryptedError:
        raise EncryptedArchiveError(name) from None
    except TooLargeError as error:
        raise TooLargeArchiveError(name, error.reason) from error
    except UnsafeArchiveError:
        raise
    except ForbiddenError as error:
        raise UnsafeArchiveError(name, error.what) from error
    except DamagedError as error:
        kind = DamagedError if name.casefold().endswith(_OFFICE) else BrokenArchiveError
        raise kind(name, error.reason.partition(": ")[2]) from error


_READERS: Final[dict[ContentType, Callable[[bytes, str], Workbook]]] = {
    ContentType.XLSX: read_xlsx,
    ContentType.XLS: read_xls,
    ContentType.XLSB: read_xlsb,
    ContentType.ODS: read_ods,
    ContentType.SPREADSHEET_2003: read_xml_2003,
    ContentType.HTML: read_web_page,
    ContentType.TEXT: read_delimited,
    ContentType.DOCX: read_word_form,
}
