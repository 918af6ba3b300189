"""`kehoach lint --fix` and `--comment`: copies beside the file, which stays as it came."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import docx as word
import pytest
from conformity.mending.spoiling import everything_wrong
from conformity.rights import RIGHT
from conformity.writing import docx

from generator.cli import main
from generator.errors import Exit

if TYPE_CHECKING:
    from pathlib import Path

CAPTURE = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def spoilt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> bytes:
    monkeypatch.chdir(tmp_path)
    data = docx(everything_wrong("plan"))
    (tmp_path / "thu.docx").write_bytes(data)
    return data


def test_a_mended_copy_keeps_every_rule_and_the_file_is_as_it_came(
    spoilt: bytes, tmp_path: Path, capsys: CAPTURE
) -> None:
    assert main(["lint", "thu.docx", "--fix", "ban-sua.docx"]) == Exit.DONE
    said = capsys.readouterr().out
    assert "Bản đã sửa: ban-sua.docx, " in said
    assert "đã sửa DD-02 «Thái Nguyên, ngày 5 tháng 09 năm 2026»: ghi «05» thay «5», ghi «9» thay «09»" in said
    assert (tmp_path / "thu.docx").read_bytes() == spoilt
    assert main(["lint", "ban-sua.docx"]) == Exit.DONE
    assert "không có chỗ nào sai thể thức" in capsys.readouterr().out


def test_what_a_person_must_mend_is_named_and_ends_with_one(tmp_path: Path, capsys: CAPTURE) -> None:
    sheet = everything_wrong("plan").change("number", text="Số: 15/2026/KH-SGDĐT")
    (tmp_path / "thu.docx").write_bytes(docx(sheet))
    assert main(["lint", "thu.docx", "--fix", "ban-sua.docx"]) == Exit.INPUT
    assert "Còn 1 chỗ phải có người sửa: SK-05" in capsys.readouterr().out


def test_a_commented_copy_says_every_finding_at_its_place(tmp_path: Path, capsys: CAPTURE) -> None:
    assert main(["lint", "thu.docx", "--comment", "ghi-chu.docx", "--json"]) == Exit.INPUT
    answer = json.loads(capsys.readouterr().out)
    assert answer["files"] == ["ghi-chu.docx"]
    made = word.Document(io.BytesIO((tmp_path / "ghi-chu.docx").read_bytes()))
    comments = [comment.text for comment in made.comments]
    assert len(comments) == len(answer["findings"])
    assert any(comment.startswith("Lỗi DD-02: «tháng 09».\nGhi «tháng 9».\n(NĐ 30/2020/NĐ-CP") for comment in comments)


def test_machines_are_told_of_changes_and_of_what_is_left(capsys: CAPTURE) -> None:
    assert main(["lint", "thu.docx", "--fix", "ban-sua.docx", "--json"]) == Exit.DONE
    answer = json.loads(capsys.readouterr().out)
    assert {"file", "copy", "rule", "text", "found", "done"} == set(answer["changes"][0])
    assert answer["files"] == ["ban-sua.docx"]
    assert answer["findings"]
    assert "left" not in answer


def test_several_files_go_into_a_folder(tmp_path: Path, capsys: CAPTURE) -> None:
    (tmp_path / "khac").mkdir()
    (tmp_path / "khac" / "thu.docx").write_bytes(docx(RIGHT["letter"]()))
    assert main(["lint", "thu.docx", "khac/thu.docx", "--fix", "da-sua"]) == Exit.DONE
    assert sorted(path.name for path in (tmp_path / "da-sua").iterdir()) == ["thu (2).docx", "thu.docx"]
    assert "không có chỗ nào máy sửa được" in capsys.readouterr().out
    assert main(["lint", "thu.docx", "khac/thu.docx", "--fix", "mot.docx"]) == Exit.INPUT
    assert "có nhiều tệp nhưng chỉ một tên" in capsys.readouterr().err


@pytest.mark.parametrize("option", ["--fix", "--comment"])
def test_the_file_itself_is_never_written_over(option: str, spoilt: bytes, tmp_path: Path, capsys: CAPTURE) -> None:
    assert main(["lint", "thu.docx", option, "./thu.docx"]) == Exit.INPUT
    assert "bản sao trùng với chính tệp này" in capsys.readouterr().out
    assert (tmp_path / "thu.docx").read_bytes() == spoilt


def test_a_file_with_macros_is_judged_but_not_copied(tmp_path: Path, capsys: CAPTURE) -> None:
    from office.drafting import packed, unpacked  # noqa: PLC0415 - only here

    parts = {**unpacked((tmp_path / "thu.docx").read_bytes()), "word/vbaProject.bin": b"x"}
    (tmp_path / "thu.docm").write_bytes(packed(parts))
    assert main(["lint", "thu.docm", "--fix", "ban-sua.docx"]) == Exit.INPUT
    assert "tệp Word có macro" in capsys.readouterr().out
    assert not (tmp_path / "ban-sua.docx").exists()


@pytest.mark.parametrize("option", ["--fix", "--comment"])
def test_a_file_of_somebody_elses_is_not_written_over(option: str, tmp_path: Path, capsys: CAPTURE) -> None:
    (tmp_path / "khac.docx").write_bytes(b"PK of somebody")
    assert main(["lint", "thu.docx", option, "khac.docx"]) == Exit.INPUT
    assert "khac.docx: đã có tệp này" in capsys.readouterr().out
    assert (tmp_path / "khac.docx").read_bytes() == b"PK of somebody"


@pytest.mark.parametrize("option", ["--fix", "--comment"])
def test_a_copy_is_renewed_until_somebody_saves_it_again(option: str, tmp_path: Path, capsys: CAPTURE) -> None:
    copy = tmp_path / "sao.docx"
    main(["lint", "thu.docx", option, "sao.docx"])
    copied = copy.read_bytes()
    (tmp_path / "thu.docx").write_bytes(docx(everything_wrong("letter")))
    main(["lint", "thu.docx", option, "sao.docx"])
    renewed = copy.read_bytes()
    assert renewed != copied
    word.Document(io.BytesIO(renewed)).save(copy)
    saved = copy.read_bytes()
    capsys.readouterr()
    assert main(["lint", "thu.docx", option, "sao.docx"]) == Exit.INPUT
    assert "giữ nguyên, không ghi đè" in capsys.readouterr().out
    assert copy.read_bytes() == saved


def test_a_file_with_nothing_to_mend_is_copied_again_where_it_already_is(tmp_path: Path) -> None:
    (tmp_path / "thu.docx").write_bytes(docx(RIGHT["plan"]()))
    assert main(["lint", "thu.docx", "--fix", "sao.docx"]) == Exit.DONE
    assert main(["lint", "thu.docx", "--fix", "sao.docx"]) == Exit.DONE
    assert (tmp_path / "sao.docx").read_bytes() == (tmp_path / "thu.docx").read_bytes()
