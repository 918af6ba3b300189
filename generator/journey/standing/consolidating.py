"""From the ledger to figures: which return counts for each unit, and what all of them come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.ledger import DecisionKind, State
from generator.plan.reporters import reporting_units
from generator.report.consolidated import Consolidated, Evidence
from generator.report.figures import Unit, consolidated
from generator.report.sources import Remark, Reported, Source
from generator.vietnamese.text import capital_first

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from datetime import datetime

    from generator.ledger import Ledger, Return
    from generator.ledger.reports import ReportRecord
    from generator.plan.indicators import ReportForm
    from generator.plan.model import Plan

_WORTH_TELLING = frozenset({"error", "warning"})


def units_of(plan: Plan) -> list[Unit]:
    """Give every unit that is to report, group by group, in the order of the plan."""
    return [
        Unit(unit.id, unit.name, group.id, group.name, unit.short_name or "", capital_first(group.short_name or ""))
        for group, unit in reporting_units(plan)
    ]


def sources_of(ledger: Ledger, units: list[Unit], as_of: datetime | None) -> dict[str, Source]:
    """Give how each unit stands: the file that counts for it, or why none does."""
    return _sources(units, *_counting(ledger, as_of))


def _sources(units: list[Unit], counting: Mapping[str, Return], tried: Collection[str]) -> dict[str, Source]:
    return {unit.id: _source(counting.get(unit.id), returned=unit.id in tried) for unit in units}


def _counting(ledger: Ledger, as_of: datetime | None) -> tuple[dict[str, Return], dict[str, Return]]:
    """Give, by unit, the return that counts, and the last one that was sent back and that no clerk excluded."""
    excluded = _excluded(ledger, as_of)
    sent_back = (one for one in ledger.each_return(as_of) if one.state is State.SENT_BACK)
    return ledger.standing(as_of), {one.unit: one for one in sent_back if one.id not in excluded}


def _excluded(ledger: Ledger, as_of: datetime | None) -> set[int]:
    """Give the numbers of the returns that shall not count; the last decision about a return is the one that holds."""
    decided = {decision.return_id: decision.kind for decision in ledger.decisions(as_of)}
    return {number for number, kind in decided.items() if kind is DecisionKind.EXCLUDE}


def _counted(ledger: Ledger, used: ReportRecord) -> tuple[dict[str, Return], dict[str, Return]]:
    """Give the same as it was when a report was made, whatever came, or was decided, since."""
    counted: dict[str, Return] = {}
    tried: dict[str, Return] = {}
    ids = frozenset(used.returns)
    excluded = _excluded(ledger, used.moment)
    for one in ledger.each_return():
        if one.id in ids:
            counted[one.unit] = one
        known = one.received <= used.moment and (one.id <= used.last or not used.last)
        if one.state is State.SENT_BACK and known and one.id not in excluded:
            tried[one.unit] = one
    return counted, tried


def _source(one: Return | None, *, returned: bool) -> Source:
    if one is None:
        return Source(Reported.SENT_BACK if returned else Reported.MISSING)
    return Source(Reported.LATE if one.late else Reported.ON_TIME, one.file, one.fingerprint, one.received, one.id)


def figures_of(
    plan: Plan, form: ReportForm, ledger: Ledger, *, as_of: datetime | None = None, used: ReportRecord | None = None
) -> tuple[Consolidated, list[Return]]:
    """Give the figures with everything behind them, and the returns that they come from.

    Args:
        plan: whose units are to report.
        form: the indicators.
        ledger: what came back.
        as_of: the moment at which the returns count; now, when not given.
        used: what an earlier report used, when it is made again.
    """
    units = units_of(plan)
    counting, tried = _counting(ledger, as_of) if used is None else _counted(ledger, used)
    sources = _sources(units, counting, tried)
    returns = [counting[unit.id] for unit in units if unit.id in counting]
    codes = [indicator.code for indicator in form.indicators]
    evidence = Evidence(
        by_unit=lambda: ledger.answers(returns),
        by_code=lambda: ledger.answers(returns, codes=codes),
        counts=ledger.counts(returns, codes),
        to=lambda wanted: ledger.answers(returns, codes=wanted),
    )
    figures = consolidated(form, units, evidence.by_unit())
    refused = _refused(sources, tried)
    remarks = list(_remarks(ledger, [*returns, *refused], {unit.id: unit.name for unit in units}))
    return Consolidated(form, units, sources, figures, evidence, remarks), returns


def _refused(sources: Mapping[str, Source], tried: Mapping[str, Return]) -> list[Return]:
    """Give the last file of every unit that has only such as were sent back: its faults are why the unit is missing."""
    return [tried[unit] for unit, source in sources.items() if source.standing is Reported.SENT_BACK and unit in tried]


def _remarks(ledger: Ledger, returns: list[Return], names: dict[str, str]) -> Iterator[Remark]:
    for one in returns:
        for problem in ledger.problems(one.id):
            if problem.severity in _WORTH_TELLING:
                place = (problem.code, problem.sheet, problem.cell, problem.text, problem.hint)
                yield Remark(names[one.unit], problem.severity, *place, one.file)
