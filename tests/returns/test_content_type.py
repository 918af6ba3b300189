"""A file is what it holds, whatever it is called."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from returns.packages import workbook

from generator.returns.content_type import COMPOUND, ContentType, content_type, is_junk
from generator.returns.faults import (
    DamagedError,
    EncryptedError,
    NotWorkbookError,
    ReturnedFileError,
    UnsafeArchiveError,
)
from generator.returns.read import read_workbook


def archive(*names: str, **parts: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        for name in names:
            made.writestr(name, b"x")
        for name, part in parts.items():
            made.writestr(name, part)
    return target.getvalue()


def compound(stream: str) -> bytes:
    return COMPOUND + b"\0" * 504 + stream.encode("utf-16-le") + b"\0" * 64


SPREADSHEET = b"application/vnd.oasis.opendocument.spreadsheet"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (workbook(), ContentType.XLSX),
        (archive("xl/workbook.bin"), ContentType.XLSB),
        (archive("word/document.xml"), ContentType.DOCX),
        (archive("bc truong a.xlsx", "bc truong b.xlsx"), ContentType.ZIP),
        (archive(mimetype=SPREADSHEET), ContentType.ODS),
        (compound("Workbook"), ContentType.XLS),
        (compound("Book"), ContentType.XLS),
        (compound("EncryptedPackage"), ContentType.ENCRYPTED),
        (compound("WordDocument"), ContentType.DOC),
        (b"\x09\x08\x10\x00\x00\x06\x05\x00" + b"\0" * 20, ContentType.XLS),
        (b"%PDF-1.7 ...", ContentType.PDF),
        (b"Rar!\x1a\x07\x01\x00 ...", ContentType.OTHER_ARCHIVE),
        (b"7z\xbc\xaf\x27\x1c ...", ContentType.OTHER_ARCHIVE),
        (b"\x1f\x8b\x08\0 ...", ContentType.OTHER_ARCHIVE),
        (b"\xff\xd8\xff\xe0 jpeg", ContentType.PICTURE),
        (
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
            ContentType.SPREADSHEET_2003,
        ),
        (b"<html xmlns:x='urn'><table><tr><td>1", ContentType.HTML),
        ("Mã số;Kết quả\nA1;3\n".encode(), ContentType.TEXT),
        ("Mã số\tKết quả\n".encode("utf-16"), ContentType.TEXT),
        (b"", ContentType.EMPTY),
        (b"\0\0\0\0", ContentType.EMPTY),
        (b"\x01\x02\x03 what is this", ContentType.UNKNOWN),
    ],
)
def test_a_file_is_known_by_its_bytes(data: bytes, kind: ContentType) -> None:
    assert content_type(data, "ten sai.jpg") is kind


@pytest.mark.parametrize("name", ["~$bc.xlsx", "Thumbs.db", "a/__MACOSX/._bc.xlsx", ".DS_Store", "thư mục/desktop.ini"])
def test_what_systems_leave_lying_about_is_junk(name: str) -> None:
    assert is_junk(name)
    assert content_type(workbook(), name) is ContentType.JUNK


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7", "đây là tệp PDF"),
        (compound("WordDocument"), "tệp Word kiểu cũ"),
        (b"", "tệp trống"),
        (b"Rar!\x1a\x07\x01\x00", "cần giải nén rồi gửi các tệp bên trong"),
        (archive(), "tệp nén không chứa tệp nào"),
    ],
)
def test_what_is_no_workbook_is_named(data: bytes, said: str) -> None:
    with pytest.raises(NotWorkbookError, match=said):
        read_workbook(data, "bc.xlsx")


def test_an_archive_that_cannot_be_opened_says_why() -> None:
    whole = archive("bc.xlsx")
    with pytest.raises(DamagedError, match="tệp nén hỏng") as packed:
        read_workbook(whole[:40], "bc.zip")
    assert "nén lại" in packed.value.hint
    with pytest.raises(DamagedError, match="tệp hỏng") as saved:
        read_workbook(whole[:40], "bc.xlsx")
    assert "mở bằng Excel" in saved.value.hint
    locked = whole.replace(b"PK\x03\x04\x14\0\0", b"PK\x03\x04\x14\0\1").replace(b"\x14\0\0\0", b"\x14\0\1\0")
    with pytest.raises(EncryptedError, match="mật khẩu"):
        read_workbook(locked, "bc.zip")


def test_an_archive_made_to_fill_the_disk_is_called_what_it_is() -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("bc.xlsx", bytes(20_000_000))
    with pytest.raises(UnsafeArchiveError, match=r"tệp nén không an toàn: «bc\.xlsx»: .*bom nén") as refused:
        read_workbook(bomb.getvalue(), "bc.zip")
    assert "đừng mở tệp này" in refused.value.hint


def test_an_archive_whose_files_share_bytes_is_called_what_it_is() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name in ("a.xlsx", "b.xlsx"):
            made.writestr(name, bytes(5000))
        made.filelist[1].header_offset = 1
    with pytest.raises(UnsafeArchiveError, match="tệp nén không an toàn: các phần chồng lên nhau"):
        read_workbook(target.getvalue(), "bc.zip")


def test_a_password_is_asked_to_be_taken_away() -> None:
    with pytest.raises(EncryptedError, match="mật khẩu"):
        read_workbook(compound("EncryptedPackage"), "bc.xlsx")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_text_files_are_read_with_their_own_delimiter(encoding: str, delimiter: str) -> None:
    text = f'Mã số{delimiter}Kết quả\nA1{delimiter}"một\nhai"\n'
    cells = read_workbook(text.encode(encoding), "bc.csv").sheets[0].cells
    assert {cell.name: cell.value for cell in cells.values()} == {
        "A1": "Mã số",
        "B1": "Kết quả",
        "A2": "A1",
        "B2": "một\nhai",
    }


@given(st.binary(max_size=300))
def test_any_bytes_are_something(data: bytes) -> None:
    assert content_type(data, "a.xlsx") in ContentType
    try:
        read_workbook(data, "a.xlsx")
    except ReturnedFileError as error:
        assert error.hint  # noqa: PT017 - most bytes are refused, some are a text
