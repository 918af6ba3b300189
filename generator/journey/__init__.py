"""The story: read the plan, make what it asks for, settle every file. The only code that writes files and records."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from generator.journey.results import Listener, Settled, Silence, Unmade
from generator.journey.unchanged import unchanged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.errors import Problem
    from generator.files import Outcome

__all__ = ["OUTPUT", "Listener", "Settled", "Silence", "Unmade", "build", "check", "schema", "schema_text"]

OUTPUT = "output"


def check(plan_path: Path) -> list[Problem]:
    """Give everything wrong with a plan, and with the templates it names, in the order of the plan."""
    from generator.journey.reading import read  # noqa: PLC0415 - a build with nothing to do must not wait for it

    return list(read(plan_path).problems)


def build(
    plan_path: Path,
    *,
    out: Path | None = None,
    only: Sequence[str] = (),
    jobs: int | None = None,
    listener: Listener | None = None,
) -> list[Problem]:
    """Make the documents of a plan into `out`, and give every problem met on the way.

    Args:
        plan_path: the plan; its templates lie beside it.
        out: the folder of results; `output` beside the plan when not given.
        only: the ids of the documents to make; all when empty.
        jobs: how many processes; as many as are worth starting when not given.
        listener: hears what becomes of each file.

    Raises:
        KehoachError: nothing was made: the plan has errors, or the folder cannot be used.
    """
    folder = out or plan_path.parent / OUTPUT
    hears = listener or Silence()
    found = unchanged(plan_path, folder, only=only, listener=hears)
    if found is not None:
        return found
    from generator.journey.building import Building  # noqa: PLC0415 - the same

    return Building(plan_path, folder, only=only, jobs=jobs).run(hears)


def schema_text() -> str:
    """Give the JSON Schema of plans, as editors read it."""
    from generator.plan.schema import text  # noqa: PLC0415 - the same

    return text()


def schema(file: str) -> Outcome:
    """Write the JSON Schema of plans to `file`, and tell what became of it."""
    from generator import files  # noqa: PLC0415 - the same

    path = Path(file)
    data = schema_text().encode()
    old = files.read_whole(path) if path.exists() else None
    if old == data:
        return files.Outcome.SAME
    files.write_whole(path, data)
    return files.Outcome.CREATED if old is None else files.Outcome.REPLACED
