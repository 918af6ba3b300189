"""What a report is made from beside the returns, kept so that it can be made again: the plan, its lists, templates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator import files
from generator.journey.record.inputs import TEMPLATES
from generator.ledger.reports import INPUT, Part
from generator.plan.lists.drawing import named_lists

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from generator.ledger import Vault
    from generator.plan.model import Plan

PLAN: Final = "plan.yaml"


def kept_inputs(plan: Plan, plan_path: Path, vault: Vault) -> list[Part]:
    """Keep what a report is made from, byte for byte, and give it by its name beside the plan.

    Raises:
        FileError: a template cannot be read, or the folder cannot be written to.
    """
    return [Part(INPUT, name, vault.put(files.read_whole(path))) for name, path in _inputs(plan, plan_path)]


def laid_out(inputs: Sequence[tuple[str, str]], vault: Vault, folder: Path) -> Path:
    """Lay kept inputs out in an empty folder as they lay beside the plan, and give the plan's path there.

    Raises:
        FileError: one of them is gone, or the folder cannot be written to.
    """
    for name, mark in inputs:
        path = folder / name
        files.make_folder(path.parent)
        files.write_whole(path, vault.get(mark))
    return folder / PLAN


def _inputs(plan: Plan, plan_path: Path) -> Iterator[tuple[str, Path]]:
    yield PLAN, plan_path
    home = plan_path.parent
    for path in named_lists(plan_path):
        if path.is_file() and path.is_relative_to(home):
            yield path.relative_to(home).as_posix(), path
    folder = home / TEMPLATES
    names = [f"documents/{kind.template}" for kind in plan.documents if kind.audience == "report"]
    names += [f"blocks/{path.name}" for path in sorted((folder / "blocks").glob("*.docx"))]
    for name in dict.fromkeys(names):
        if (folder / name).is_file() and not (folder / name).name.startswith("~$"):
            yield f"{TEMPLATES}/{name}", folder / name
