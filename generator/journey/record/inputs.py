"""What a build is made from, as fingerprints: the program, the plan file, the templates and their blocks.

Nothing heavy is imported here, so a build with nothing to do ends before the plan is read.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from generator import files

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.journey.record.rows import Stamp

SHORT = 16
OUTPUT = "output"
TEMPLATES = "templates"
LIBRARIES = ("docxcompose", "docxtpl", "jinja2", "lxml", "markupsafe", "openpyxl", "pydantic", "python_docx", "pyyaml")


@dataclass(frozen=True, slots=True)
class Inputs:
    """The fingerprints of everything a build reads. `templates` is by name from the templates folder, with `/`."""

    program: str
    plan: str
    plan_file: str
    templates: Mapping[str, str]
    lists: Mapping[str, str]

    def same(self, stamp: Stamp) -> bool:
        """Whether the last build was made from exactly these."""
        mine = (self.program, self.plan, self.plan_file, self.templates, self.lists)
        return mine == (stamp.program, stamp.plan, stamp.plan_file, stamp.templates, stamp.lists)

    def template(self, name: str) -> dict[str, str]:
        """Give the fingerprint of one template, by its name in `templates/documents`."""
        return {name: self.templates.get(f"documents/{name}", "")}

    def blocks(self) -> dict[str, str]:
        """Give the fingerprints of the blocks, by their names in `templates/blocks`."""
        start = "blocks/"
        return {name.removeprefix(start): mark for name, mark in self.templates.items() if name.startswith(start)}


def output_of(plan_path: Path, out: Path | None) -> Path:
    """Give the folder of results: the one that was named, or `output` beside the plan."""
    return out or plan_path.parent / OUTPUT


def inputs_of(plan_path: Path, templates: Path, *, lists: Iterable[str]) -> Inputs:
    """Give the fingerprints of a plan, of the templates beside it, and of the list files that it names.

    Raises:
        FileError: the plan or a template cannot be read.
    """
    return Inputs(
        program=program(),
        plan=short(files.read_whole(plan_path)),
        plan_file=plan_path.as_posix(),
        templates={
            path.relative_to(templates).as_posix(): short(files.read_whole(path))
            for folder in ("blocks", "documents")
            for path in sorted((templates / folder).glob("*.docx"))
            if not path.name.startswith("~$")
        },
        lists={name: mark_at(plan_path.parent / name) for name in lists},
    )


def mark_at(path: Path) -> str:
    """Give the short fingerprint of a file; an empty text where there is none."""
    return short(files.read_whole(path)) if path.is_file() else ""


def short(data: bytes) -> str:
    """Give the beginning of the fingerprint of `data`: enough to see that it changed."""
    return files.fingerprint(data)[:SHORT]


@cache
def program() -> str:
    """Give the fingerprint of the program itself and of the libraries that decide how a document looks."""
    mark = sha256("\n".join([sys.version, *_libraries()]).encode())
    home = Path(__file__).parents[2]
    for path in sorted(home.rglob("*.py")):
        mark.update(path.relative_to(home).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return mark.hexdigest()[:SHORT]


def _libraries() -> list[str]:
    """Give `name-version` of the libraries as their folders say it: importlib.metadata takes longer than all else."""
    found: set[str] = set()
    for folder in map(Path, sys.path):
        if folder.is_dir():
            found.update(path.stem for path in folder.glob("*.dist-info"))
    return sorted(name for name in found if name.lower().replace("-", "_").rpartition("_")[0] in LIBRARIES)
