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


def test_the_clerks_guide_tells_of_every_command() -> None:
    assert set(re.findall(r"kehoach (\w+)", GUIDE)) == set(COMMANDS)


def test_the_clerks_guides_contents_lead_to_every_section() -> None:
    text = re.sub(r"^ *```.*?^ *```$", "", GUIDE, flags=re.MULTILINE | re.DOTALL)
    headings = re.findall(r"^###? (.+)$", text, re.MULTILINE)
    anchors = [re.sub(r"[^\w\s-]", "", heading.lower()).replace(" ", "-") for heading in headings]
    contents = re.findall(r"^ *(?:\d\.|-) \[(.+)\]\(#(.+)\)$", GUIDE, re.MULTILINE)
    assert contents == [(re.sub(r"^\d\. ", "", one), anchor) for one, anchor in zip(headings, anchors, strict=True)]
    numbers = re.findall(r"^## (\d+)\. ", text, re.MULTILINE)
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]


def test_the_map_shows_every_room() -> None:
    shown = set(re.findall(r"^    ([\w.]+?)/?  ", README, re.MULTILINE))
    rooms = {path.name for path in (ROOT / "generator").iterdir() if not path.name.startswith(("_", "py."))}
    assert shown == rooms


def test_only_two_set_up_commands() -> None:
    assert re.findall(r"^(make .+?)  ", README, re.MULTILINE) == ["make demo", "make test"]
