"""`kehoach print` says where the run lies and how much paper it takes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from journey.pdf.acting import Acting

from generator.cli import main

ROOT = Path(__file__).parents[2]


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copy(ROOT / "plan.yaml", tmp_path)
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("generator.office.pdf.converting.convert", Acting().convert)
    return tmp_path


def test_the_paper_is_counted(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["print", "giay-moi-khach"]) == 0
    said = capsys.readouterr().out
    assert f"Tệp in: {Path('output/print/In - Giấy mời (mỗi khách một bản).pdf')}" in said
    assert "17 bản, 36 trang, 18 tờ giấy in hai mặt." in said
    assert list(office.glob("output/print/*.pdf"))


def test_machines_hear_of_each_letter(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["print", "giay-moi-khach", "--one-sided", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["print"]["pages"] == found["print"]["sheets"] == 18
    assert found["print"]["letters"][0]["first"] == 2
    assert office


def test_a_name_that_is_unknown_is_wrong_usage(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["print", "giay-moi-kach"]) == 2
    assert "có phải «giay-moi-khach»?" in capsys.readouterr().err
    assert office


def test_the_page_of_help_is_vietnamese(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["print", "--help"]) == 0
    said = capsys.readouterr().out
    assert "[phải có]" in said
    assert "required" not in said
