"""Names that ended on 1 July 2025, when the district level was abolished and provinces were merged."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from generator.errors import Problem, Severity
from generator.plan.rules.walk import warned
from generator.vietnamese.dates import short_date
from generator.vietnamese.ended_units import TURN, ended_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.plan.model import Plan
    from generator.plan.nodes import Node

_PASSED_OVER: Final = frozenset({"basis", "aliases", "successors", "valid_until"})


def plan_date(plan: Plan) -> date | None:
    """Give the day from which the plan speaks, as far as it is known: its document's, its ceremony's, its year's."""
    days = [found for document in plan.documents if (found := _first_day(document.date))]
    if days:
        return max(days)
    if plan.ceremony and plan.ceremony.start:
        return plan.ceremony.start.date()
    if plan.campaign.period and plan.campaign.period.start:
        return plan.campaign.period.start
    return date(plan.campaign.year, 1, 1) if plan.campaign.year else None


def _first_day(known: object) -> date | None:
    year, month, day = (getattr(known, name) for name in ("year", "month", "day"))
    return date(year, month or 1, day or 1) if year else None


def ended_terms(plan: Plan) -> Iterator[Problem]:
    """Warn of bodies and places that no longer exist when the plan is issued."""
    issued = plan_date(plan)
    if plan.root is None or issued is None or issued < TURN:
        return
    for node in plan.root.texts():
        if _PASSED_OVER.isdisjoint(node.steps):
            yield from _ended_in(node)


def _ended_in(node: Node) -> Iterator[Problem]:
    for name, why in ended_in(str(node.value)):
        told = f"«{name.strip()}» không còn từ ngày 01/7/2025"
        yield Problem(node.place_of(name), node.path, told, f"{why} Thay bằng tên hiện nay.", Severity.WARNING)


def ended_units(plan: Plan) -> Iterator[Problem]:
    """Warn of an issuer and of units whose last day lies before the plan."""
    issued = plan_date(plan)
    if issued is None:
        return
    if plan.issuer.valid_until and plan.issuer.valid_until < issued:
        told = f"{plan.issuer.name} chỉ tồn tại đến ngày {short_date(plan.issuer.valid_until)}"
        yield warned(plan, ("issuer", "valid_until"), told, "Ghi cơ quan ban hành hiện nay.")
    for at, group in enumerate(plan.units.groups):
        for within, unit in enumerate(group.units):
            if unit.valid_until and unit.valid_until < issued:
                told = f"«{unit.name}» chỉ tồn tại đến ngày {short_date(unit.valid_until)}"
                after = (
                    f"Đơn vị kế thừa: {', '.join(unit.successors)}."
                    if unit.successors
                    else "Thay bằng đơn vị hiện nay."
                )
                yield warned(plan, ("units", "groups", at, "units", within, "valid_until"), told, after)
            if unit.valid_from and unit.valid_from > issued:
                told = f"«{unit.name}» mới có từ ngày {short_date(unit.valid_from)}"
                yield warned(plan, ("units", "groups", at, "units", within, "valid_from"), told, "Ghi đơn vị lúc đó.")


RULES: Final = (ended_terms, ended_units)
