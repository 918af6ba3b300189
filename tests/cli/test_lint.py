"""`kehoach lint`: what a clerk reads, what machines read, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conformity.right import letter, plan
from conformity.writing import P, Sheet, docx

from generator.cli import main
from generator.errors import Exit


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    (tmp_path / "right.docx").write_bytes(docx(plan()))
    (tmp_path / "wrong.docx").write_bytes(docx(letter().change("number", text="Số: 5/SGDĐT-GDTX")))
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_a_right_document_is_called_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "right.docx"]) == Exit.DONE
    assert capsys.readouterr().out == (
        "right.docx: kế hoạch, không có chỗ nào sai thể thức\n"
        "1 tệp: 0 lỗi, 0 chỗ cần chú ý, 0 chỗ nên xem lại.\n"
    )  # fmt: skip


@pytest.mark.usefixtures("folder")
def test_a_fault_is_told_with_rule_cell_text_and_article(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "wrong.docx"]) == Exit.INPUT
    assert capsys.readouterr().out.splitlines()[:3] == [
        "wrong.docx: công văn",
        "  lỗi SK-01.zero (ô số 3) «Số: 5/SGDĐT-GDTX»: số «5»",
        "      → Ghi «Số: 05/SGDĐT-GDTX». (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3)",
    ]


def test_the_files_of_a_folder_come_in_the_order_of_the_vietnamese_alphabet(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inside = folder / "văn bản"
    inside.mkdir()
    for name in ("Đức", "Dương", "Em", "Ân", "An", "Ăn"):
        (inside / f"{name}.docx").write_bytes(docx(plan()))
    main(["lint", str(inside)])
    told = [line.partition(".docx")[0] for line in capsys.readouterr().out.splitlines()[:-1]]
    assert [Path(name).name for name in told] == ["An", "Ăn", "Ân", "Dương", "Đức", "Em"]


def test_a_year_that_no_calendar_counts_to_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = f"Bắc Kạn, ngày 03 tháng 10 năm {'9' * 30}"
    (folder / "late.docx").write_bytes(docx(letter().change("date", text=told)))
    assert main(["lint", "late.docx"]) == Exit.INPUT
    assert "lịch không có ngày này" in capsys.readouterr().out


def test_warnings_alone_do_not_fail(folder: Path) -> None:
    (folder / "warned.docx").write_bytes(docx(plan().change("nation", size=12)))
    assert main(["lint", "warned.docx"]) == Exit.DONE


def test_many_places_of_one_rule_are_counted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sheet = letter()
    for key in ("text1", "point1", "point2", "point3", "point4", "clause2"):
        sheet = sheet.change(key, align="left")
    (folder / "left.docx").write_bytes(docx(sheet))
    main(["lint", "left.docx"])
    shown = capsys.readouterr().out
    assert shown.count("BD-01") == 3
    assert "… và 3 chỗ nữa như thế" in shown


def test_what_is_no_document_of_the_decree_is_not_judged(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "labels.docx").write_bytes(docx(Sheet((P("a", "Nguyễn Văn An", 8),))))
    assert main(["lint", "labels.docx"]) == Exit.DONE
    assert "labels.docx: không phải văn bản hành chính, không xét thể thức" in capsys.readouterr().out


def test_files_that_cannot_be_read_are_named_and_the_rest_goes_on(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "old.docx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    (folder / "empty.docx").write_bytes(b"")
    assert main(["lint", "old.docx", "empty.docx", "right.docx"]) == Exit.INPUT
    shown = capsys.readouterr().out
    assert "lỗi: old.docx: " in shown
    assert "lỗi: empty.docx: tệp rỗng" in shown
    assert "right.docx: kế hoạch, không có chỗ nào sai thể thức" in shown
    assert "3 tệp: 0 lỗi, 0 chỗ cần chú ý, 0 chỗ nên xem lại. 2 tệp không đọc được." in shown


def test_machines_get_findings_beside_problems(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "empty.docx").write_bytes(b"")
    assert main(["lint", "--json", "wrong.docx", "empty.docx"]) == Exit.INPUT
    answer = json.loads(capsys.readouterr().out)
    [found] = answer["findings"]
    assert {key: found[key] for key in ("file", "rule", "severity", "cell", "text", "found", "expected", "page")} == {
        "file": "wrong.docx",
        "rule": "SK-01.zero",
        "severity": "error",
        "cell": "3",
        "text": "Số: 5/SGDĐT-GDTX",
        "found": "số «5»",
        "expected": "Ghi «Số: 05/SGDĐT-GDTX».",
        "page": 1,
    }
    assert found["part"] == "word/document.xml"
    assert [problem["file"] for problem in answer["problems"]] == ["empty.docx"]
    assert [document["kinds"] for document in answer["documents"]] == [["công văn"], []]


def test_folders_and_patterns_give_their_word_files(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    below = folder / "van-ban" / "2026"
    below.mkdir(parents=True)
    for name in ("a.docx", "b.DOCX", "~$a.docx", "note.txt"):
        (below / name).write_bytes(docx(plan()))
    main(["lint", "--json", "van-ban", "r*.docx"])
    files = [document["file"] for document in json.loads(capsys.readouterr().out)["documents"]]
    assert [Path(file).name for file in files] == ["a.docx", "b.DOCX", "right.docx"]


def test_many_files_keep_their_order_over_several_processes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    many = folder / "many"
    many.mkdir()
    for number in range(20):
        sheet = plan() if number % 2 else plan().change("title", size=16)
        (many / f"{number:02}.docx").write_bytes(docx(sheet))
    assert main(["lint", "--json", "--jobs", "2", "many"]) == Exit.INPUT
    answer = json.loads(capsys.readouterr().out)
    assert [Path(document["file"]).stem for document in answer["documents"]] == [f"{at:02}" for at in range(20)]
    assert [Path(found["file"]).stem for found in answer["findings"]] == [f"{at:02}" for at in range(0, 20, 2)]


@pytest.mark.usefixtures("folder")
def test_a_path_without_word_files_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "nowhere.docx"]) == Exit.INPUT
    assert "nowhere.docx: không có tệp này" in capsys.readouterr().out
    assert main(["lint", "no*.docx"]) == Exit.INPUT
    assert "no*.docx: không có tệp Word nào ở đây" in capsys.readouterr().err
    assert main(["lint", "a" * 300 + ".docx"]) == Exit.INPUT
    assert "rút ngắn" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_nothing_to_lint_is_a_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint"]) == Exit.USAGE
    assert "TỆP.docx" in capsys.readouterr().err
