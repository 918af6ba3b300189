"""Copies of templates with their faults as Word comments, put where the clerk asked for them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from generator import files
from generator.errors import KehoachError, Problem, TemplatePlace
from generator.journey.preparing.reading import read
from generator.journey.record.inputs import TEMPLATES
from generator.office.comments import commented
from generator.office.package import read_package

if TYPE_CHECKING:
    from pathlib import Path

FOLDERS = ("documents", "blocks")
ENDING = " - ghi chú.docx"


def commented_copies(plan_path: Path, folder: Path) -> list[Path]:
    """Write one copy for each template or block with faults; files that Word cannot open are passed over."""
    by_file: dict[str, list[Problem]] = defaultdict(list)
    for problem in read(plan_path).problems:
        if isinstance(problem.place, TemplatePlace):
            by_file[problem.place.file].append(problem)
    templates = plan_path.parent / TEMPLATES
    copies = []
    for name, problems in by_file.items():
        path = next((templates / room / name for room in FOLDERS if (templates / room / name).is_file()), None)
        if path is not None and (data := _opened(path)) is not None:
            copy = folder / f"{path.stem}{ENDING}"
            files.write_whole(copy, commented(data, problems))
            copies.append(copy)
    return copies


def _opened(path: Path) -> bytes | None:
    try:
        data = files.read_whole(path)
        read_package(data, path.name)
    except KehoachError:
        return None
    return data
