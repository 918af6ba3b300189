from __future__ import annotations

import re
from pathlib import Path

import typer

from generator.cli import lint_door, pages_door, returns_door  # noqa: F401 - half of the commands
from generator.cli.door import app

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "docs" / "huong-dan.md").read_text(encoding="utf-8")
COMMANDS = sorted(typer.main.get_command(app).commands)  # type: ignore[attr-defined]


def test_every_command_is_in_the_readme_and_every_one_named_there_exists() -> None:
    assert sorted(set(re.findall(r"^kehoach (\w+)", README, re.MULTILINE))) == COMMANDS


def test_the_clerks_guide_names_only_commands_that_exist() -> None:
    assert set(re.findall(r"kehoach (\w+)", GUIDE)) <= set(COMMANDS)


def test_the_map_shows_every_room() -> None:
    shown = set(re.findall(r"^    ([\w.]+?)/?  ", README, re.MULTILINE))
    rooms = {path.name for path in (ROOT / "generator").iterdir() if not path.name.startswith(("_", "py."))}
    assert shown == rooms


def test_only_two_set_up_commands() -> None:
    assert re.findall(r"^(make .+?)  ", README, re.MULTILINE) == ["make demo", "make test"]
