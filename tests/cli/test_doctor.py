"""`kehoach doctor` ends with 0 where documents can be made, and tells machines the same as people."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from generator.cli import main
from generator.errors import Severity
from generator.journey.machine.finding import Finding

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Finding]:
    findings = [Finding("Python", "3.11.2")]
    monkeypatch.setattr("generator.journey.machine.examining.examined", lambda _: iter(findings))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    return findings


def test_all_is_well(found: list[Finding], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor"]) == 0
    assert capsys.readouterr().out == "được: Python: 3.11.2\n\nMáy đã sẵn sàng.\n"
    assert found


def test_something_is_missing_that_can_be_done_without(
    found: list[Finding], capsys: pytest.CaptureFixture[str]
) -> None:
    found.append(Finding("Chương trình làm PDF", "chưa có", "cài LibreOffice", Severity.WARNING))
    assert main(["doctor"]) == 0
    said = capsys.readouterr().out
    assert "chú ý: Chương trình làm PDF: chưa có\n    → cài LibreOffice\n" in said
    assert "1 chỗ cần chú ý" in said


def test_something_is_missing_that_cannot(found: list[Finding], capsys: pytest.CaptureFixture[str]) -> None:
    found.append(Finding("Thư mục kết quả", "không ghi được", "xin quyền ghi", Severity.ERROR))
    assert main(["doctor", "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert [check["state"] for check in told["checks"]] == ["ok", "error"]
    assert [problem["text"] for problem in told["problems"]] == ["không ghi được"]
    assert main(["doctor"]) == 1
    assert "Chưa dùng được" in capsys.readouterr().out
