from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
import zipfile
from typing import TYPE_CHECKING

import pytest
from journey.conftest import Heard, rewritten

from generator import files, journey
from generator.errors import KehoachError, ProblemsError, has_errors
from generator.journey.building import settling
from generator.journey.preparing.choosing import UnknownKindError
from generator.journey.record.holding import FolderHeldError, held

if TYPE_CHECKING:
    from journey.conftest import Office

LETTER = "documents/cong-van-giao-nhiem-vu/CV - UBND phường Đức Xuân.docx"
INVITATION = "documents/giay-moi-khach/GM - Hội Khuyến học tỉnh.docx"
PLAN = "documents/ke-hoach/KH - Tuần lễ hưởng ứng học tập suốt đời năm 2024.docx"


def test_a_second_build_touches_nothing(office: Office) -> None:
    first = office.build()
    assert first.of("created") == [found.file for found in first.files]
    assert first.reasons("created") == {"mới"}
    stamps = {path: path.stat().st_mtime_ns for path in office.out.rglob("*")}
    second = office.build()
    assert second.of("same") == first.of("created")
    assert [str(problem) for problem in second.problems] == [str(problem) for problem in first.problems]
    assert {path: path.stat().st_mtime_ns for path in office.out.rglob("*")} == stamps


def test_only_what_prints_the_change_is_made_again_and_says_why(office: Office) -> None:
    office.build()
    office.change("10/10/2024", "11/10/2024")
    heard = office.build()
    assert LETTER in heard.of("replaced")
    assert heard.reasons("replaced") == {
        "kế hoạch: đổi reporting.deadline, reporting.text",
        "nội dung của biểu mẫu đã đổi",
    }
    assert office.build().of("replaced") == []


def test_an_edited_template_and_an_edited_block_are_named(office: Office) -> None:
    office.build()
    template = office.templates / "documents" / "ke-hoach.docx"
    template.write_bytes(rewritten(template.read_bytes(), "</w:body>", " </w:body>"))
    heard = office.build()
    assert heard.reasons("replaced") <= {"mẫu ke-hoach.docx đã sửa"}
    block = office.templates / "blocks" / "dau-van-ban.docx"
    block.write_bytes(rewritten(block.read_bytes(), "Độc lập", "Ðộc lập"))
    assert office.build().reasons("replaced") == {"khối dau-van-ban.docx đã sửa"}


def test_a_file_that_is_gone_is_made_again(office: Office) -> None:
    office.build()
    before = office.path(LETTER).read_bytes()
    office.path(LETTER).unlink()
    heard = office.build()
    assert heard.of("created") == [LETTER]
    assert heard.reasons("created") == {"tệp đã bị xóa hoặc chuyển đi"}
    assert office.path(LETTER).read_bytes() == before


def test_a_hand_edit_is_kept_and_its_words_are_told(office: Office) -> None:
    office.build()
    edited = office.edit(LETTER, "Đức Xuân", "Đức Xuân (bản sửa)")
    for change in (None, ("10/10/2024", "11/10/2024")):
        if change:
            office.change(*change)
        heard = office.build()
        assert heard.of("edited") == [LETTER]
        assert not has_errors(heard.problems)
        assert f"{office.out.as_posix()}/{LETTER}: có người đã sửa, giữ nguyên" in heard.said()
        assert "(bản sửa)" in heard.said()
        assert "đổi tên hoặc chuyển tệp này đi" in heard.said()
        assert office.path(LETTER).read_bytes() == edited
    office.path(LETTER).unlink()
    assert LETTER in office.build().of("created")


def test_a_hand_edit_of_the_same_size_and_date_is_seen(office: Office) -> None:
    office.build()
    path = office.path(LETTER)
    data, stat = path.read_bytes(), path.stat()
    path.write_bytes(bytes([*data[:-1], data[-1] ^ 1]))
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert office.build().of("edited") == [LETTER]


def test_a_file_put_there_by_somebody_is_kept(office: Office) -> None:
    office.path(LETTER).parent.mkdir(parents=True)
    office.path(LETTER).write_bytes(b"mine")
    heard = office.build()
    assert heard.of("edited") == [LETTER]
    assert office.path(LETTER).read_bytes() == b"mine"


def test_without_the_manifest_equal_files_are_taken_over_and_others_kept(office: Office) -> None:
    office.build()
    (office.out / "manifest.jsonl").unlink()
    edited = office.edit(LETTER, "Đức Xuân", "Đức")
    heard = office.build()
    assert heard.of("edited") == [LETTER]
    assert len(heard.of("same")) == heard.total - 1
    assert office.path(LETTER).read_bytes() == edited


def test_files_nobody_receives_any_more_are_named_not_deleted(office: Office) -> None:
    office.build()
    office.change("    for: each_guest\n", "    for: each_guest\n    to: [khach-cap-tinh]\n")
    heard = office.build()
    gone = heard.of("orphan")
    assert gone
    assert INVITATION not in gone
    assert all(office.path(file).exists() for file in gone)
    assert "không còn giấy tờ này" in heard.said()
    assert office.build().of("orphan") == gone
    for file in gone:
        office.path(file).unlink()
    assert office.build().of("orphan") == []


def test_only_makes_what_it_names_and_leaves_the_rest_known(office: Office) -> None:
    heard = office.build("ke-hoach")
    assert heard.of("created") == [PLAN]
    assert {file.split("/")[1] for file in office.build("gm").of("created")} == {"giay-moi", "giay-moi-khach"}
    rest = office.build()
    assert PLAN in rest.of("same")
    created = {file.split("/")[1] for file in rest.of("created")}
    assert "cong-van-giao-nhiem-vu" in created
    assert not created & {"ke-hoach", "giay-moi", "giay-moi-khach"}
    office.change("10/10/2024", "11/10/2024")
    assert office.build("giay-moi").of("orphan") == []
    assert LETTER in office.build().of("replaced")
    assert office.build("CV").of("same")


def test_an_unknown_name_offers_the_nearest(office: Office) -> None:
    with pytest.raises(UnknownKindError) as caught:
        office.build("giay-moj")
    assert "«giay-moi»" in caught.value.hint


def test_a_plan_with_errors_makes_nothing(office: Office) -> None:
    office.change("    for: each_guest\n", "    for: each_gest\n")
    with pytest.raises(ProblemsError, match="each_guest"):
        office.build()
    assert not office.out.exists()


@pytest.mark.parametrize("data", [b"not a zip", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), b""])
def test_a_bad_template_stops_its_own_documents_only(office: Office, data: bytes) -> None:
    (office.templates / "documents" / "ke-hoach.docx").write_bytes(data)
    heard = office.build()
    assert has_errors(heard.problems)
    assert "ke-hoach.docx" in heard.said()
    assert LETTER in heard.of("created")
    assert not office.path(PLAN).exists()


def test_a_missing_template_stops_its_own_documents_only(office: Office) -> None:
    office.build()
    (office.templates / "documents" / "ke-hoach.docx").unlink()
    heard = office.build()
    assert "ke-hoach.docx" in heard.said()
    assert heard.of("orphan") == []
    assert office.path(PLAN).exists()


def test_a_file_open_in_word_is_named_and_the_rest_goes_on(office: Office) -> None:
    office.build()
    office.change("10/10/2024", "11/10/2024")
    note = office.path(LETTER).with_name("~$" + office.path(LETTER).name[2:])
    note.touch()
    before = office.path(LETTER).read_bytes()
    heard = office.build()
    assert heard.of("failed") == [LETTER]
    assert "đang mở trong Word" in heard.said()
    assert office.path(LETTER).read_bytes() == before
    note.unlink()
    assert office.build().of("replaced") == [LETTER]


def test_a_full_disk_leaves_whole_files_and_the_next_build_goes_on(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = []

    def filling(path: object, data: bytes) -> None:
        if len(written) == 10:
            raise files.DiskFullError(str(path))
        written.append(path)
        real(path, data)  # type: ignore[arg-type]

    real = files.write_whole
    monkeypatch.setattr(settling.files, "write_whole", filling)
    with pytest.raises(ProblemsError, match="ổ đĩa đã đầy"):
        office.build()
    assert len(office.bytes()) == 10
    monkeypatch.undo()
    again = office.build()
    assert len(again.of("same")) == 10
    assert len(again.of("created")) == again.total - 10


def test_a_build_stopped_by_hand_goes_on_where_it_was(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.build()
    office.change("10/10/2024", "11/10/2024")
    written = []

    def stopping(path: object, data: bytes) -> None:
        if len(written) == 5:
            raise KeyboardInterrupt
        written.append(path)
        real(path, data)  # type: ignore[arg-type]

    real = files.write_whole
    monkeypatch.setattr(settling.files, "write_whole", stopping)
    with pytest.raises(KeyboardInterrupt):
        office.build()
    monkeypatch.undo()
    # the plan changes once more: neither the old files nor the half of new ones may look like hand edits
    office.change("11/10/2024", "12/10/2024")
    heard = office.build()
    assert heard.of("edited") == []
    assert LETTER in heard.of("replaced")


@pytest.mark.slow
def test_a_killed_build_leaves_whole_files_and_no_hand_edits(office: Office) -> None:
    program = f"from generator.cli import main; main(['build', {str(office.plan)!r}])"
    for number, wait in enumerate((0.35, 0.45, 0.55, 0.65)):
        office.change(f"{10 + number}/10/2024", f"{11 + number}/10/2024")
        with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
            time.sleep(wait)
            run.send_signal(signal.SIGKILL)
        for data in office.bytes().values():
            assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None
    office.change("14/10/2024", "10/10/2024")
    heard = office.build()
    assert heard.of("edited") == []
    assert not list(office.out.rglob("*.part"))


def test_two_processes_give_the_same_bytes_as_one(office: Office) -> None:
    one = office.build(jobs=1)
    alone, book = office.bytes(), (office.out / "manifest.jsonl").read_bytes()
    office.out.rename(office.home / "before")
    two = office.build(jobs=2)
    assert two.files == one.files
    assert office.bytes() == alone
    assert (office.out / "manifest.jsonl").read_bytes() == book


def test_a_folder_that_another_run_holds(office: Office) -> None:
    with held(office.out), pytest.raises(FolderHeldError):
        office.build()


def test_an_output_that_is_a_file(office: Office) -> None:
    office.out.write_text("not a folder", encoding="utf-8")
    with pytest.raises(KehoachError, match="đây là tệp, không phải thư mục"):
        office.build()
    assert office.out.read_text(encoding="utf-8") == "not a folder"


def test_an_output_whose_name_no_disk_takes(office: Office) -> None:
    office.out = office.home / ("x" * 300)
    with pytest.raises(files.PathTooLongError):
        journey.build(office.plan, out=office.out)


def test_a_path_longer_than_word_opens_is_told_each_time(office: Office) -> None:
    out = office.home / "/".join(["thư mục rất sâu"] * 15)
    for _ in range(2):
        heard = Heard()
        heard.problems = journey.build(office.plan, out=out, listener=heard)
        assert "dài quá 259 ký tự" in heard.said()
        assert heard.total == len(heard.files)
