"""Who reports what to a plan, and by what name its forms know the plan."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.vietnamese.text import unmarked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.plan.indicators import Indicator, ReportForm
    from generator.plan.model import Plan
    from generator.plan.units import Unit, UnitGroup

_NOT_PLAIN: Final = re.compile(r"[^a-z0-9]+")


def plan_id(plan: Plan) -> str:
    """Give how forms name their plan: the issuer's symbol, its place and the year, in plain letters.

    Stable while a plan is edited, so that forms already sent out still say whose they are.
    """
    words = f"{plan.issuer.symbol} {plan.issuer.place} {plan.campaign.year or ''}"
    return _NOT_PLAIN.sub("-", unmarked(words)).strip("-")


def reporting_units(plan: Plan) -> Iterator[tuple[UnitGroup, Unit]]:
    """Give the units that report, in the order of the plan; those that stand for many have no form of their own."""
    form = plan.reporting.form if plan.reporting else None
    if form is None:
        return
    for group in plan.units.groups:
        for unit in group.units:
            if not unit.collective and (not form.to or not {group.id, unit.id}.isdisjoint(form.to)):
                yield group, unit


def indicators_for(form: ReportForm, group: UnitGroup, unit: Unit) -> tuple[Indicator, ...]:
    """Give what a unit reports."""
    return tuple(one for one in form.indicators if one.asks(unit.id, group.id))
