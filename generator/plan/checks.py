"""The rules a plan is held to, and the one call that asks them all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.plan.rules import (
    blanks,
    completeness,
    dates,
    files,
    form,
    references,
    reporting,
    stationery,
    terms,
    weekdays,
)

if TYPE_CHECKING:
    from generator.errors import Problem
    from generator.plan.model import Plan
    from generator.plan.nodes import Node

RULES: Final = (
    *dates.RULES,
    *references.RULES,
    *completeness.RULES,
    *form.RULES,
    *files.RULES,
    *reporting.RULES,
    *terms.RULES,
    *stationery.RULES,
    *blanks.RULES,
)
"""Rules for a plan that could be read."""

WORD_RULES: Final = (weekdays.dates_exist, weekdays.weekdays_are_true, blanks.blanks)
"""Rules for words, which need no more than the nodes."""


def check(plan: Plan) -> list[Problem]:
    """Everything the rules find in a plan; places are the file's own when the plan was read from one."""
    found = [problem for rule in RULES for problem in rule(plan)]
    return [*found, *check_words(plan.root)] if plan.root else found


def check_words(root: Node) -> list[Problem]:
    """What can be found in the words alone, whether or not they make a plan."""
    return [problem for rule in WORD_RULES for problem in rule(root)]
