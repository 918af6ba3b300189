"""A small office whose units have reported, for the tests of the consolidated workbook and report."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from generator.report.consolidated import Consolidated, Evidence
from generator.report.figures import Unit, consolidated
from generator.report.sources import Reported, Source
from generator.returns.answers import Answer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.plan.indicators import ReportForm

UNITS = (
    Unit("a", "Trường Tiểu học A", "truong", "Các trường học", "Trường A", "Trường học"),
    Unit("b", "Trường Tiểu học B", "truong", "Các trường học", "Trường B", "Trường học"),
    Unit("c", "Ủy ban nhân dân xã C", "xa", "Ủy ban nhân dân các xã", "UBND xã C", "Xã"),
)
SENT = Source(Reported.ON_TIME, "bao cao.xlsx", "ab" * 32, datetime(2024, 10, 8, tzinfo=UTC), 1)


def answers_of(unit: str, given: Mapping[str, Any]) -> list[tuple[str, Answer]]:
    """Give a unit's answers; a list is a list of rows, each a mapping by column."""
    made = []
    for code, value in given.items():
        if isinstance(value, list):
            for row, cells in enumerate(value, start=1):
                made += [(unit, Answer(code, cell, str(cell), "Báo cáo", "E7", row, at)) for at, cell in cells.items()]
        else:
            made.append((unit, Answer(code, value, str(value), "Báo cáo", "E7")))
    return made


def office(
    form: ReportForm,
    given: Mapping[str, Mapping[str, Any]],
    *,
    units: Sequence[Unit] = UNITS,
    standing: Mapping[str, Reported] | None = None,
) -> Consolidated:
    """Give what the answers of some units come to; a unit without any has sent nothing."""
    answers = [pair for unit in units for pair in answers_of(unit.id, given.get(unit.id, {}))]
    order = [one.code for one in form.indicators]
    by_code = sorted(answers, key=lambda pair: order.index(pair[1].code))
    counts = [(code, sum(one.code == code for _, one in answers)) for code in order]
    sources = {
        unit.id: replaced(SENT, (standing or {}).get(unit.id))
        if unit.id in given
        else Source((standing or {}).get(unit.id, Reported.MISSING))
        for unit in units
    }
    evidence = Evidence(lambda: answers, lambda: by_code, [pair for pair in counts if pair[1]])
    return Consolidated(form, units, sources, consolidated(form, units, answers), evidence)


def replaced(source: Source, standing: Reported | None) -> Source:
    return source if standing is None else source._replace(standing=standing)
