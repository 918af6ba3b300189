"""The plan and its templates, read and judged together before anything is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import documents
from generator.errors import has_errors
from generator.journey.preparing.choosing import chosen
from generator.journey.record.inputs import TEMPLATES
from generator.plan.reading import read_plan

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from generator.errors import Problem
    from generator.plan.model import Plan


@dataclass(frozen=True, slots=True)
class Reading:
    """A plan, or none when it cannot be understood, with everything that is wrong with it and with its templates.

    `faults` is by kind of document; a kind whose template has an error makes nothing, the others do.
    """

    plan: Plan | None
    of_plan: tuple[Problem, ...]
    faults: dict[str, list[Problem]]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Give all problems; a fault that several kinds share is told once."""
        return tuple(dict.fromkeys([*self.of_plan, *(fault for found in self.faults.values() for fault in found)]))

    @property
    def broken(self) -> frozenset[str]:
        """Give the kinds that cannot be made."""
        return frozenset(kind for kind, found in self.faults.items() if has_errors(found))


def read(plan_path: Path, only: Sequence[str] = ()) -> Reading:
    """Give a plan with the problems of its own and of its templates; where kinds are named, theirs alone are compiled.

    Raises:
        UnknownKindError: `only` names a kind that a plan without errors has not.
    """
    plan, problems = read_plan(plan_path)
    if plan is None:
        return Reading(None, tuple(problems), {})
    wanted = () if has_errors(problems) else chosen(only, {kind.id: kind.type or "" for kind in plan.documents})
    found = documents.judged(plan, plan_path.parent / TEMPLATES, only=wanted)
    unused = () if found.faults else documents.unused_facts(plan, found.used)
    return Reading(plan, (*problems, *unused), found.faults)
