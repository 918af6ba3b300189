"""The ceremony as its papers print it: when and where, in what order, who prepares what, who comes."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from generator.documents import views
from generator.documents.moments import day_of, place_of, start_of, venues_of
from generator.documents.wording import DOTS, ended, filled, shown
from generator.plan.emphasis import plain
from generator.vietnamese.dates import clock, weekday

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.plan.event import Banner, Ceremony, Guest, Preparation
    from generator.plan.model import Plan
    from generator.plan.units import Units


def ceremony_view(ceremony: Ceremony, units: Units) -> views.CeremonyView:
    """Give the ceremony; what is prepared names the units instead of their ids."""
    start = ceremony.start
    steps = tuple(
        views.StepView(
            clock(step.time) if step.time else DOTS, plain(filled(step.content)), plain(shown(step.by) or "")
        )
        for step in ceremony.programme
    )
    names = _unit_names(units)
    return views.CeremonyView(
        name=plain(filled(ceremony.name)),
        start=start_of(ceremony),
        time=clock(start.time()) if start else DOTS,
        weekday=weekday(start.date()) if start else DOTS,
        date=day_of(start.date()) if start else DOTS,
        venue=place_of(ceremony),
        venues=venues_of(ceremony),
        chair=shown(ceremony.chair),
        programme=steps,
        programme_is_timed=bool(steps) and all(step.time for step in ceremony.programme),
        preparation=tuple(_preparation(item, names) for item in ceremony.preparation),
        banners=tuple(_banner(banner) for banner in ceremony.banners),
        notes=tuple(ended(plain(filled(note))) for note in ceremony.notes),
    )


def attendance(plan: Plan) -> Iterator[views.AttendanceView]:
    """Give the guests, group by group, numbered through as a list to be signed has them."""
    names = _unit_names(plan.units)
    numbers = count(1)
    for group in plan.participants.groups if plan.participants else ():
        guests = tuple(_attendee(guest, next(numbers), names) for guest in group.guests)
        yield views.AttendanceView(plain(filled(group.name or group.text)), guests)


def _attendee(guest: Guest, number: int, units: Mapping[str, str]) -> views.AttendeeView:
    name = " ".join(part for part in (guest.honorific, filled(guest.name)) if part)
    notes = (guest.role_note, f"do {guest.invited_by} mời" if guest.invited_by else None)
    return views.AttendeeView(
        number=str(number),
        name=", ".join(part for part in (name, guest.title) if part),
        organization=guest.organization or units.get(guest.unit or "", ""),
        note="; ".join(note for note in notes if note),
    )


def _unit_names(units: Units) -> dict[str, str]:
    return {unit.id: unit.short_name or filled(unit.name) for group in units.groups for unit in group.units}


def _preparation(item: Preparation, names: Mapping[str, str]) -> views.PreparationView:
    return views.PreparationView(
        task=plain(filled(item.task)),
        by=plain(names.get(item.by or "", shown(item.by) or "")),
        together="; ".join(plain(names.get(name, filled(name))) for name in item.together),
        due=day_of(item.due) if item.due else "",
        note=plain(item.note or ""),
    )


def _banner(banner: Banner) -> views.BannerView:
    return views.BannerView(
        kind=plain(filled(banner.kind)),
        lines=tuple(plain(filled(line)) for line in banner.lines),
        place=plain(banner.place or ""),
        size=plain(banner.size or ""),
        count=f"{banner.count:02d}",
    )
