"""One file of all letters of a kind: made when it is asked for, kept up to date, never made twice for nothing."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

from docx import Document

if TYPE_CHECKING:
    import pytest
    from journey.conftest import Office

KIND = "giay-moi-khach"
TOGETHER = f"documents/{KIND}/Giấy mời (mỗi khách một bản) - in chung.docx"


def said(office: Office, file: str) -> list[str]:
    return [paragraph.text for paragraph in Document(io.BytesIO(office.path(file).read_bytes())).paragraphs]


def test_a_kind_says_itself_that_it_is_printed(office: Office) -> None:
    office.change(f"  - id: {KIND}\n", f"  - id: {KIND}\n    print_file: có\n")
    first = office.build()
    assert [found.file for found in first.files if found.recipient == "in chung"] == [TOGETHER]
    letters = [found.file for found in first.files if found.document == KIND and found.file != TOGETHER]
    assert said(office, TOGETHER) == [line for file in letters for line in said(office, file)]
    assert office.build().of("same") == first.of("created")


def test_the_option_prints_every_kind_with_several_recipients(office: Office) -> None:
    office.build()
    heard = office.build(print_file=True)
    assert heard.of("created")
    assert {found.recipient for found in heard.files if found.outcome == "created"} == {"in chung"}
    assert TOGETHER in heard.of("created")
    again = office.build(print_file=True)
    assert again.of("same") == [found.file for found in again.files]


def test_a_file_that_was_asked_for_once_does_not_grow_old(office: Office) -> None:
    office.build(KIND, print_file=True)
    office.change("Lê Đăng Trường", "Lê Đăng Tường")
    heard = office.build(KIND)
    assert TOGETHER in heard.of("replaced")
    assert heard.reasons("replaced") == {"kế hoạch: đổi signer.name"}
    office.path(TOGETHER).unlink()
    assert all(found.file != TOGETHER for found in office.build(KIND).files)


def test_one_kind_is_printed_and_the_others_are_not(office: Office) -> None:
    office.build(print_file=False)
    heard = office.build(KIND, print_file=True)
    assert heard.of("created") == [TOGETHER]
    assert office.build(KIND, print_file=True).of("created") == []
    assert len(office.build(print_file=True).of("created")) >= 1


def test_a_file_changed_by_hand_is_kept(office: Office) -> None:
    office.build(KIND, print_file=True)
    changed = office.edit(TOGETHER, "Hội Khuyến học", "Hội Khuyến đọc")
    office.change("Lê Đăng Trường", "Lê Đăng Tường")
    heard = office.build(KIND)
    assert heard.of("edited") == [TOGETHER]
    assert office.path(TOGETHER).read_bytes() == changed


def test_very_many_letters_take_several_files(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["generator.documents.papers"], "PRINTED_MOST", 10)
    heard = office.build(KIND, print_file=True)
    parts = [found.file for found in heard.files if found.recipient == "in chung"]
    letters = len(heard.files) - len(parts)
    assert len(parts) == -(-letters // 10)
    assert parts[1] == TOGETHER.replace(".docx", " (tệp 2).docx")
    assert [len(Document(io.BytesIO(office.path(file).read_bytes())).sections) for file in parts][:-1] == [10] * (
        len(parts) - 1
    )
