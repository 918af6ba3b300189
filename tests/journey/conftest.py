from __future__ import annotations

import io
import shutil
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from journey.pdf.acting import Acting

from generator import journey

if TYPE_CHECKING:
    from generator.errors import Problem
    from generator.journey import Settled

ROOT = Path(__file__).parents[2]


@dataclass
class Heard:
    """What a build told."""

    total: int = 0
    files: list[Settled] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def counted(self, total: int) -> None:
        self.total += total

    def settled(self, found: Settled) -> None:
        self.files.append(found)

    def of(self, outcome: str) -> list[str]:
        return [found.file for found in self.files if found.outcome == outcome]

    def reasons(self, outcome: str) -> set[str]:
        return {found.reason for found in self.files if found.outcome == outcome}

    def said(self) -> str:
        return "\n".join(str(problem) for problem in self.problems if problem.severity != "advice")


class Office:
    """A copy of the sample: its plan, its templates, its output."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.plan = home / "plan.yaml"
        self.out = home / "output"
        self.templates = home / "templates"

    def build(self, *only: str, jobs: int | None = None, print_file: bool = False) -> Heard:
        heard = Heard()
        heard.problems = journey.build(self.plan, only=only, jobs=jobs, print_file=print_file, listener=heard)
        return heard

    def change(self, before: str, after: str) -> None:
        text = self.plan.read_text(encoding="utf-8")
        assert before in text
        self.plan.write_text(text.replace(before, after), encoding="utf-8")

    def path(self, file: str) -> Path:
        return self.out / file

    def edit(self, file: str, before: str, after: str) -> bytes:
        """Do what a person does in Word: open, change a word, save."""
        path = self.path(file)
        changed = rewritten(path.read_bytes(), before, after)
        path.write_bytes(changed)
        return changed

    def bytes(self) -> dict[str, bytes]:
        return {path.relative_to(self.out).as_posix(): path.read_bytes() for path in sorted(self.out.rglob("*.docx"))}


def rewritten(data: bytes, before: str, after: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w") as new:
        for item in old.infolist():
            text = old.read(item)
            if item.filename == "word/document.xml":
                assert before.encode() in text
                text = text.replace(before.encode(), after.encode())
            new.writestr(item, text)
    return target.getvalue()


@pytest.fixture
def office(tmp_path: Path) -> Office:
    shutil.copy(ROOT / "plan.yaml", tmp_path)
    for folder in ("documents", "blocks"):
        shutil.copytree(ROOT / "templates" / folder, tmp_path / "templates" / folder)
    return Office(tmp_path)


@pytest.fixture
def acting(monkeypatch: pytest.MonkeyPatch) -> Acting:
    """Make PDFs without an office program."""
    found = Acting()
    monkeypatch.setattr("generator.office.pdf.converting.convert", found.convert)
    return found
