"""Who has to be reminded: the units that the ledger has no report of, where the plan leaves that to the ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.plan.units import FROM_LEDGER

if TYPE_CHECKING:
    from pathlib import Path

    from generator.plan.model import Plan


def asks_the_ledger(plan: Plan) -> bool:
    """Whether the plan leaves the list of silent units to the ledger, which changes without the plan changing."""
    return plan.reporting is not None and FROM_LEDGER in plan.reporting.unreported


def with_silent_units(plan: Plan, out: Path) -> Plan:
    """Give the plan with the silent units named, where it leaves them to the ledger in a folder of results.

    Raises:
        KehoachError: the ledger cannot be read.
    """
    if plan.reporting is None or not asks_the_ledger(plan):
        return plan
    from generator.journey.standing.reported import status  # noqa: PLC0415 - few plans ask, and it reads the ledger
    from generator.report.sources import Reported  # noqa: PLC0415 - the same

    silent = tuple(
        unit.id
        for group in status(plan, out)
        for unit, source in group.units
        if source.standing in {Reported.MISSING, Reported.SENT_BACK}
    )
    by_hand = tuple(name for name in plan.reporting.unreported if name != FROM_LEDGER)
    reporting = plan.reporting.model_copy(update={"unreported": (*by_hand, *silent)})
    return plan.model_copy(update={"reporting": reporting})
