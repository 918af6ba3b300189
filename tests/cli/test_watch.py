"""`kehoach watch`: what is saved is made again, faults are told, and the watch goes on until Ctrl-C."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator import journey
from generator.cli import main
from generator.errors import Exit

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "plan.yaml", tmp_path)
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    return tmp_path / "plan.yaml"


def test_saved_changes_are_made_until_ctrl_c(
    plan: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = plan.read_text(encoding="utf-8")

    def saved(_: Path) -> Iterator[tuple[str, ...]]:
        plan.write_text(text.replace("name: Lê Đăng Trường", "name: Lê Văn Một"), encoding="utf-8")
        yield ("plan.yaml",)
        plan.write_text(text.replace("signer:", "singer:"), encoding="utf-8")
        yield ("plan.yaml",)
        raise KeyboardInterrupt

    monkeypatch.setattr(journey, "changes", saved)
    assert main(["watch", str(plan)]) == Exit.DONE
    shown = capsys.readouterr()
    assert "Vừa lưu: plan.yaml" in shown.out
    assert "signer.name" in shown.out
    assert "singer" in shown.err
    assert "Đã thôi chờ" in shown.out


def test_a_plan_that_is_not_there_is_not_waited_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["watch", str(tmp_path / "plan.yaml")]) == Exit.INPUT
    assert "không có tệp này" in capsys.readouterr().err
