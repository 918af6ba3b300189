"""Names that point at each other: nothing is named twice, nothing points at what is not there, nothing is left over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.plan.body import Item
from generator.plan.event import Guest
from generator.plan.indicators import Indicator
from generator.plan.rules.walk import Steps, found, parts, warned
from generator.plan.units import FROM_LEDGER, Duty
from generator.vietnamese.likeness import nearest
from generator.vietnamese.text import matching_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.errors import Problem
    from generator.plan.model import Plan
    from generator.plan.nodes import Node

_LIKE_AN_ID: Final = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)+")


def unit_names(plan: Plan) -> dict[str, str]:
    """Give the ids of units and of their groups, each with the name people use."""
    names = {group.id: group.name for group in plan.units.groups}
    names.update({unit.id: unit.name for group in plan.units.groups for unit in group.units})
    return names


def guest_groups(plan: Plan) -> dict[str, str]:
    """Give the ids of the groups of guests, each with its name."""
    groups = plan.participants.groups if plan.participants else ()
    return {group.id: group.name or group.text for group in groups}


def ids_are_unique(plan: Plan) -> Iterator[Problem]:
    """No two units, groups of units, groups of guests or kinds of document share an id."""
    yield from _repeated(plan, _unit_ids(plan))
    groups = plan.participants.groups if plan.participants else ()
    yield from _repeated(plan, [(("participants", "groups", at, "id"), group.id) for at, group in enumerate(groups)])
    yield from _repeated(plan, [(("documents", at, "id"), kind.id) for at, kind in enumerate(plan.documents)])


def _at(node: Node) -> str:
    return f"ô {node.cell}" if node.cell else f"dòng {node.line}"


def _unit_ids(plan: Plan) -> Iterator[tuple[Steps, str]]:
    for at, group in enumerate(plan.units.groups):
        yield ("units", "groups", at, "id"), group.id
        for within, unit in enumerate(group.units):
            yield ("units", "groups", at, "units", within, "id"), unit.id


def _repeated(plan: Plan, ids: Iterable[tuple[Steps, str]]) -> Iterator[Problem]:
    first: dict[str, Steps] = {}
    for steps, name in ids:
        if name and first.setdefault(name, steps) != steps:
            before = plan.node(first[name])
            line = f", lần đầu ở {_at(before)}" if before else ""
            yield found(plan, steps, f"mã «{name}» dùng hai lần{line}", "Đặt mã khác cho một trong hai.")


def unit_spellings_are_unique(plan: Plan) -> Iterator[Problem]:
    """No two units answer to the same name, or a returned file could not be told whose it is."""
    first: dict[str, tuple[str, Steps]] = {}
    for at, group in enumerate(plan.units.groups):
        for within, unit in enumerate(group.units):
            steps: Steps = ("units", "groups", at, "units", within)
            for spelling in {matching_key(name): name for name in (unit.name, unit.short_name, *unit.aliases) if name}:
                other, where = first.setdefault(spelling, (unit.id, steps))
                if other != unit.id:
                    node = plan.node(where)
                    line = f" ({_at(node)})" if node else ""
                    told = f"tên «{spelling}» trùng với đơn vị «{other}»{line}"
                    yield found(plan, steps, told, "Mỗi tên, tên gọi khác chỉ thuộc một đơn vị.")


def duties_know_their_units(plan: Plan) -> Iterator[Problem]:
    """Duties name units and groups that the plan has, and single units out of those they are given to."""
    if plan.duties is None:
        return
    names = unit_names(plan)
    members = {group.id: {unit.id for unit in group.units} for group in plan.units.groups}
    for at, group in enumerate(plan.duties.groups):
        steps: Steps = ("duties", "groups", at)
        yield from _unknown(plan, (*steps, "to"), group.to, names)
        reached = set(group.to).union(*(members.get(to, set()) for to in group.to))
        for path, duty in parts(group, Duty, steps):
            yield from _unknown(plan, (*path, "only"), duty.only, names)
            for place, name in enumerate(duty.only):
                if name in names and name not in reached:
                    told = f"«{name}» không thuộc «{', '.join(group.to)}» được giao mục này"
                    yield found(plan, (*path, "only", place), told, "Chuyển ý này sang mục của đơn vị đó.")


def items_know_their_units(plan: Plan) -> Iterator[Problem]:
    """A bullet anywhere that is also a duty of some units names units and groups that the plan has."""
    names = unit_names(plan)
    for steps, item in parts(plan, Item):
        yield from _unknown(plan, (*steps, "duty_of"), item.duty_of, names)


def _unknown(plan: Plan, steps: Steps, typed: tuple[str, ...], names: Mapping[str, str]) -> Iterator[Problem]:
    for at, name in enumerate(typed):
        if name not in names:
            yield found(plan, (*steps, at), f"không có mã «{name}» trong kế hoạch", _proposed(name, names))


def _proposed(typed: str, names: Mapping[str, str]) -> str:
    by_name = {matching_key(name): key for key, name in names.items()}
    close = by_name.get(matching_key(typed)) or nearest(typed, list(names))
    if close:
        return f"Có phải là «{close}» ({names[close]})?"
    return f"Các mã có: {', '.join(names)}." if names else "Thêm đơn vị này vào mục units."


def guests_know_their_units(plan: Plan) -> Iterator[Problem]:
    """A guest who stands for a unit names one that the plan has."""
    names = unit_names(plan)
    for steps, guest in parts(plan.participants, Guest, ("participants",)) if plan.participants else ():
        if guest.unit and guest.unit not in names:
            told = f"«{guest.name}»: không có mã «{guest.unit}» trong kế hoạch"
            yield found(plan, (*steps, "unit"), told, _proposed(guest.unit, names))


def guests_are_invited_once(plan: Plan) -> Iterator[Problem]:
    """No guest stands on the list twice; one who stands there a thousand times is told of once."""
    lines: dict[tuple[str, ...], list[tuple[Steps, str]]] = {}
    for steps, guest in parts(plan.participants, Guest, ("participants",)) if plan.participants else ():
        if guest.name:
            known = tuple(matching_key(text or "") for text in (guest.name, guest.title, guest.organization))
            lines.setdefault(known, []).append((steps, guest.name))
    for (first, _), (second, name), *more in (spots for spots in lines.values() if len(spots) > 1):
        node = plan.node(first)
        line = f", lần đầu ở {_at(node)}" if node else ""
        times = f"{2 + len(more)}" if more else "hai"
        yield warned(plan, second, f"khách «{name}» ghi {times} lần{line}", "Chỉ để một lần, hoặc ghi rõ chức vụ.")


def documents_know_their_groups(plan: Plan) -> Iterator[Problem]:
    """A kind of document is limited to groups or units that the plan has."""
    units, guests = unit_names(plan), guest_groups(plan)
    for at, document in enumerate(plan.documents):
        names = guests if document.audience in {"each_guest", "each_group"} else units
        names = {**units, **guests} if document.audience == "once" else names
        yield from _unknown(plan, ("documents", at, "to"), document.to, names)


def reporting_knows_its_units(plan: Plan) -> Iterator[Problem]:
    """The form, its indicators and the list of silent units name units and groups that the plan has."""
    if plan.reporting is None:
        return
    names = unit_names(plan)
    silent = {**names, FROM_LEDGER: ""}
    yield from _unknown(plan, ("reporting", "unreported"), plan.reporting.unreported, silent)
    if plan.reporting.form is None:
        return
    yield from _unknown(plan, ("reporting", "form", "to"), plan.reporting.form.to, names)
    for steps, indicator in parts(plan.reporting, Indicator, ("reporting",)):
        yield from _unknown(plan, (*steps, "to"), indicator.to, names)


def preparation_knows_its_units(plan: Plan) -> Iterator[Problem]:
    """Who prepares the ceremony is a unit of the plan, or a name in ordinary writing."""
    names = unit_names(plan)
    for at, item in enumerate(plan.ceremony.preparation if plan.ceremony else ()):
        for field, typed in (("by", (item.by,)), ("together", item.together)):
            for name in typed:
                if name and _LIKE_AN_ID.fullmatch(name) and name not in names:
                    path: Steps = ("ceremony", "preparation", at, field)
                    yield warned(plan, path, f"không có mã «{name}» trong kế hoạch", _proposed(name, names))


def groups_are_used(plan: Plan) -> Iterator[Problem]:
    """Every group of units has a duty, a letter or a guest."""
    used = {name for document in plan.documents for name in document.to}
    used |= {name for group in plan.duties.groups for name in group.to} if plan.duties else set()
    if plan.participants:
        used |= {guest.unit for _, guest in parts(plan.participants, Guest) if guest.unit}
    for at, group in enumerate(plan.units.groups):
        if group.id not in used and used.isdisjoint(unit.id for unit in group.units):
            told = f"nhóm «{group.name}» không được giao việc, không được mời, không nhận văn bản nào"
            yield warned(plan, ("units", "groups", at), told, "Thêm nhiệm vụ ở mục duties, hoặc bỏ nhóm này.")


RULES: Final = (
    ids_are_unique,
    unit_spellings_are_unique,
    duties_know_their_units,
    items_know_their_units,
    guests_know_their_units,
    guests_are_invited_once,
    documents_know_their_groups,
    reporting_knows_its_units,
    preparation_knows_its_units,
    groups_are_used,
)
