"""Before anything is made: a plan begun, checked, watched; what templates may name; whether the machine is ready."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from generator.journey.record.inputs import output_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.documents import Field
    from generator.errors import Problem
    from generator.files import Outcome
    from generator.journey.machine.finding import Finding


def check(plan_path: Path) -> list[Problem]:
    """Give everything wrong with a plan, and with the templates it names, in the order of the plan."""
    from generator.journey.preparing.reading import read

    return list(read(plan_path).problems)


def comment(plan_path: Path, folder: Path) -> list[Path]:
    """Write copies of the templates that have faults, each fault a Word comment at its place; give the copies.

    Raises:
        KehoachError: the plan cannot be read, or the folder cannot be used.
    """
    from generator.journey.preparing.commenting import commented_copies

    return commented_copies(plan_path, folder)


def fields(plan_path: Path, kind: str = "") -> dict[str, list[Field]]:
    """Give the names that the templates of a plan may use, by kind of document; of one kind when it is named.

    Raises:
        KehoachError: the plan has errors, or no such kind.
    """
    from generator import documents
    from generator.journey.preparing.choosing import chosen
    from generator.journey.record.inputs import TEMPLATES
    from generator.plan.reading import load_plan

    plan = load_plan(plan_path)
    kinds = {document.id: document for document in plan.documents}
    types = {name: document.type or "" for name, document in kinds.items()}
    names = chosen([kind] if kind else [], types, option="")
    templates = plan_path.parent / TEMPLATES
    return {
        name: documents.fields_of(plan, document, templates)
        for name, document in kinds.items()
        if not names or name in names
    }


def examine(plan_path: Path | None = None, *, out: Path | None = None) -> Iterator[Finding]:
    """Tell whether this machine is ready, thing by thing.

    Args:
        plan_path: the plan that results lie beside; none yet when not given.
        out: where results go; `output` beside the plan, or in the present folder.

    Raises:
        FileError: a plan was named that is not there.
    """
    from generator.files import read_whole
    from generator.journey.machine.examining import examined

    if plan_path is not None:
        read_whole(plan_path)
    return examined(output_of(plan_path or Path("plan.yaml"), out))


def questions() -> dict[str, str]:
    """Give what is asked before a new plan is begun: the questions, by the names of their answers."""
    from generator.plan.starting import QUESTIONS

    return dict(QUESTIONS)


def mistake(name: str, answer: str) -> str:
    """Say why an answer cannot stand in a new plan; nothing where it can."""
    from generator.plan.starting import mistake as found

    return found(name, answer)


def start(folder: Path, answers: Mapping[str, str]) -> list[Path]:
    """Begin a plan in a folder from the answers to `questions`; give the files made."""
    from generator.journey.preparing.starting import started
    from generator.plan.starting import Answers

    return started(folder, Answers(**answers))


def renew(folder: Path, old_plan: Path, *, year: int) -> tuple[list[Path], list[Problem]]:
    """Begin a plan in a folder from last year's; give the files made, and what still names the old year."""
    from generator.journey.preparing.starting import renewed_from

    return renewed_from(folder, old_plan, year=year)


def changes(plan_path: Path) -> Iterator[tuple[str, ...]]:
    """Give the names of saved files each time the plan or its templates change; never ends."""
    from generator.journey.preparing.watching import changes as seen
    from generator.plan.lists.drawing import named_lists

    return seen(plan_path, lists=lambda: named_lists(plan_path))


def schema_text() -> str:
    """Give the JSON Schema of plans, as editors read it."""
    from generator.plan.schema import text

    return text()


def schema(file: str) -> Outcome:
    """Write the JSON Schema of plans to `file`, and tell what became of it."""
    from generator import files

    path = Path(file)
    data = schema_text().encode()
    old = files.read_whole(path) if path.exists() else None
    if old == data:
        return files.Outcome.SAME
    files.write_whole(path, data)
    return files.Outcome.CREATED if old is None else files.Outcome.REPLACED
