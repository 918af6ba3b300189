"""What `kehoach receive` says of the requests for corrections, to people and to machines."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from returns.filling import filled

from generator.cli import main
from generator.errors import Exit

ROOT = Path(__file__).parents[2]
HERE = "returned/de-nghi-chinh-sua/Trường Mầm non Huyền Tụng"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copy(ROOT / "plan.yaml", tmp_path)
    for folder in ("documents", "blocks"):
        shutil.copytree(ROOT / "templates" / folder, tmp_path / "templates" / folder)
    (tmp_path / "a.xlsx").write_bytes(filled({"A5": "1.234"}, unit="mn-huyen-tung"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    return tmp_path


@pytest.mark.usefixtures("office")
def test_the_papers_are_named_where_they_lie(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["receive", "a.xlsx"]) == Exit.INPUT
    shown = capsys.readouterr().out
    assert "Đã làm 1 phiếu đề nghị chỉnh sửa, mỗi phiếu kèm một thư nháp (.eml):\n" in shown
    assert Path(f"output/{HERE}.docx").is_file()
    assert str(Path(f"output/{HERE}.docx")) in shown


@pytest.mark.usefixtures("office")
def test_machines_get_every_file_with_its_outcome(capsys: pytest.CaptureFixture[str]) -> None:
    main(["receive", "a.xlsx", "--json"])
    slips = json.loads(capsys.readouterr().out)["slips"]
    assert [(slip["file"], slip["outcome"]) for slip in slips] == [
        (f"{HERE}.docx", "created"),
        (f"{HERE}.eml", "created"),
    ]
    main(["receive", "a.xlsx", "--json"])
    assert json.loads(capsys.readouterr().out)["slips"] == []


def test_a_missing_template_is_told_once_and_the_file_is_taken_in(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (office / "b.xlsx").write_bytes(filled({"A5": "1.234"}))
    (office / "templates" / "documents" / "phieu-de-nghi-chinh-sua.docx").unlink()
    assert main(["receive", "a.xlsx", "b.xlsx"]) == Exit.INPUT
    told = capsys.readouterr()
    assert "Đã nhận 2 tệp: 2 trả lại để sửa." in told.out
    assert told.err.count("chưa có mẫu phiếu đề nghị chỉnh sửa") == 1
