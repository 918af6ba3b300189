"""The ceremony as its papers print it: when and where, in what order, who prepares what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.documents import views
from generator.documents.moments import day_of, place_of, start_of, venues_of
from generator.documents.wording import DOTS, ended, filled, plain, shown
from generator.vietnamese.dates import clock, weekday

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.plan.event import Ceremony, Preparation
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
    names = {unit.id: unit.short_name or filled(unit.name) for group in units.groups for unit in group.units}
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
        notes=tuple(ended(plain(filled(note))) for note in ceremony.notes),
    )


def _preparation(item: Preparation, names: Mapping[str, str]) -> views.PreparationView:
    return views.PreparationView(
        task=plain(filled(item.task)),
        by=plain(names.get(item.by or "", shown(item.by) or "")),
        together="; ".join(plain(names.get(name, filled(name))) for name in item.together),
        due=day_of(item.due) if item.due else "",
        note=plain(item.note or ""),
    )
