"""`kehoach fields`: what a template may name, for people and for machines."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cli import main
from generator.errors import Exit

if TYPE_CHECKING:
    import pytest

PLAN = str(Path(__file__).resolve().parents[2] / "plan.yaml")


def test_names_are_shown_as_they_are_typed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fields", "giay-moi-khach", "--plan", PLAN]) == Exit.DONE
    shown = capsys.readouterr().out
    assert "{{ guest.line }}" in shown
    assert "[hiện nay: Lê Đăng Trường]" in shown
    assert "{%p for item in basis %} … {%p endfor %}" in shown
    assert "{{ item.number }}" in shown


def test_machines_get_every_kind(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fields", "--plan", PLAN, "--json"]) == Exit.DONE
    found = json.loads(capsys.readouterr().out)
    assert {"ke-hoach", "giay-moi", "giay-moi-khach", "cong-van-giao-nhiem-vu"} <= set(found["fields"])
    assert found["problems"] == []
    assert {"name", "meaning", "value", "kind"} == set(found["fields"]["ke-hoach"][0])


def test_an_unknown_kind_is_answered_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fields", "giay-moi-khac", "--plan", PLAN]) != Exit.DONE
    said = capsys.readouterr().err
    assert "giay-moi-khach" in said
    assert "--only" not in said


def test_a_missing_plan_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["fields", "--plan", str(tmp_path / "khong-co.yaml")]) == Exit.INPUT
    assert "khong-co.yaml" in capsys.readouterr().err
