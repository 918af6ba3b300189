"""What one unit is told to do: its own duties, its group's, whom it must send, and how it reports."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from generator.documents.body import item_lines
from generator.documents.views import AssignmentView, NumbersView, ProvisionView
from generator.documents.wording import ended, filled, inside_sentence, listed
from generator.plan.emphasis import plain
from generator.plan.units import Duty
from generator.vietnamese.numbers import quantity
from generator.vietnamese.text import matching_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.plan.body import Item
    from generator.plan.model import Plan
    from generator.plan.units import Unit, UnitGroup

THIS_PLAN: Final = re.compile(r"\bKế hoạch này\b")
PARTS: Final = ("own", "shared", "provides", "ceremony", "reporting")


@dataclass
class _Duties:
    """Duties of one unit, as they are gathered."""

    own: list[Item] = field(default_factory=list)
    shared: list[Item] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)


def assignment_view(plan: Plan, unit: Unit, group: UnitGroup) -> AssignmentView:
    """Give what a unit is told to do."""
    duties = _duties(plan, unit, group)
    provides = tuple(_provisions([*duties.own, *duties.shared]))
    filled_parts = (duties.own, duties.shared, provides, plan.ceremony, plan.reporting)
    numbers = iter(range(1, len(PARTS) + 1))
    return AssignmentView(
        own=tuple(item_lines(plan, [_in_letter(duty) for duty in duties.own])),
        shared=tuple(item_lines(plan, [_in_letter(duty) for duty in duties.shared])),
        shared_by=listed([inside_sentence(plain(heading)) for heading in duties.headings or [group.name]]),
        provides=provides,
        collects_reports=_collects_reports(plan, unit),
        numbers=NumbersView(*(str(next(numbers)) if part else "" for part in filled_parts)),
    )


def _duties(plan: Plan, unit: Unit, group: UnitGroup) -> _Duties:
    found = _Duties()
    for duties in plan.duties.groups if plan.duties else ():
        if unit.id not in duties.to and group.id not in duties.to:
            continue
        mine = [duty for duty in duties.items if not duty.only or unit.id in duty.only]
        if unit.id in duties.to:
            found.own += mine
            continue
        found.own += [duty for duty in mine if duty.only]
        shared = [duty for duty in mine if not duty.only]
        found.shared += shared
        found.headings += [duties.heading] if shared else []
    for is_own, item in _elsewhere(plan, unit, group):
        (found.own if is_own else found.shared).append(item)
    return found


def _elsewhere(plan: Plan, unit: Unit, group: UnitGroup) -> Iterator[tuple[bool, Item]]:
    """Give the bullets of other sections that are this unit's duty, and whether they are its own or its group's."""
    for section in (plan.purpose, plan.activities, plan.budget, *plan.sections.values()):
        for item in _all(section.items if section else ()):
            if unit.id in item.duty_of or group.id in item.duty_of:
                yield unit.id in item.duty_of, item


def _all(items: Sequence[Item]) -> Iterator[Item]:
    for item in items:
        yield item
        yield from _all(item.items)


def _in_letter(duty: Item) -> Item:
    """Give a duty as a letter words it: "this plan" is another document there, and a sentence ends with its mark."""
    items = tuple(_in_letter(item) for item in duty.items)
    return duty.model_copy(update={"text": _said_in_letter(duty.text) if duty.text else "", "items": items})


@lru_cache(maxsize=4096)
def _said_in_letter(text: str) -> str:
    return THIS_PLAN.sub("Kế hoạch nêu trên", ended(filled(text)))


def _provisions(duties: Sequence[Item]) -> Iterator[ProvisionView]:
    for duty in duties:
        for provision in duty.provides if isinstance(duty, Duty) else ():
            yield ProvisionView(quantity(provision.count), plain(filled(provision.what)))
        yield from _provisions(duty.items)


def _collects_reports(plan: Plan, unit: Unit) -> bool:
    if plan.reporting is None or not plan.reporting.via:
        return False
    names = {matching_key(name) for name in (unit.name, unit.short_name, *unit.aliases) if name}
    return matching_key(plan.reporting.via) in names
