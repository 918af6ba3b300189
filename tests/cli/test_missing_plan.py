"""Whatever is asked about a plan that is not there is answered with one sentence, and nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.cli import main
from generator.errors import Exit

if TYPE_CHECKING:
    from pathlib import Path

SAID = "lỗi: khong-co.yaml: không có tệp này\n    → kiểm tra lại tên tệp và thư mục\n"


@pytest.mark.parametrize(
    "words",
    [
        ["check", "khong-co.yaml"],
        ["build", "khong-co.yaml"],
        ["watch", "khong-co.yaml"],
        ["new", "moi", "--from", "khong-co.yaml", "--year", "2026"],
        *(
            [*words, "--plan", "khong-co.yaml"]
            for words in (
                ["proof", "giay-moi"],
                ["print", "GM"],
                ["fields"],
                ["receive", "."],
                ["status"],
                ["report"],
                ["report", "--again", "1"],
                ["trace", "C1"],
                ["decide", "1", "exclude", "--reason", "gửi nhầm"],
                ["decide", "1", "exclude", "--reason", "gửi nhầm", "--out", "output"],
                ["doctor"],
            )
        ),
    ],
    ids=lambda words: " ".join(words[:2]),
)
def test_a_plan_that_is_not_there_is_said_in_one_way(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    assert main(words) == Exit.INPUT
    told = capsys.readouterr()
    assert SAID in told.out + told.err
    assert "chưa nhận" not in told.err
    assert not list(tmp_path.iterdir())


def test_before_there_is_a_plan_the_machine_can_be_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("generator.journey.machine.examining.office_findings", lambda: iter(()))
    assert main(["doctor"]) == Exit.DONE
