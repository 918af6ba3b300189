"""Who has reported, which of the received files count, and where a number of the report came from."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator import files
from generator.errors import KehoachError
from generator.journey.receiving.receiving import NoFormError
from generator.journey.record.disk import LEDGER
from generator.journey.standing.consolidating import figures_of, sources_of, units_of
from generator.ledger import Ledger, standing, standings
from generator.report.sources import Reported, Source
from generator.report.status_sheet import status_workbook
from generator.vietnamese.likeness import nearest
from generator.vietnamese.text import matching_key

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal
    from pathlib import Path

    from generator.ledger import Return, Standing
    from generator.plan.indicators import ReportForm
    from generator.plan.model import Plan
    from generator.report.figures import Unit
    from generator.returns.answers import Answer


class NoLedgerError(KehoachError):
    """Nothing has been received yet."""

    def __init__(self, out: str) -> None:
        super().__init__(f"{out}: chưa nhận báo cáo nào", "nhận trước bằng lệnh: kehoach receive THƯ-MỤC")


class NoCodeError(KehoachError):
    """The form has no such code."""

    def __init__(self, code: str, known: Sequence[str]) -> None:
        super().__init__(f"mẫu báo cáo không có mã số «{code}»", f"các mã: {', '.join(known)}")


class NoUnitError(KehoachError):
    """No unit that reports has such a name."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        close = nearest(name, known)
        hint = f"có phải là «{close}»?" if close else "xem tên đơn vị ở kehoach status"
        super().__init__(f"không có đơn vị phải báo cáo nào tên là «{name}»", hint)


@dataclass(frozen=True, slots=True)
class GroupStatus:
    """How a group of units stands."""

    name: str
    units: tuple[tuple[Unit, Source], ...]

    def count(self, *standings: Reported) -> int:
        """Give how many units stand so."""
        return sum(source.standing in standings for _, source in self.units)


class Origin(NamedTuple):
    """Where a number came from."""

    unit: str
    answer: Answer
    source: Source


class Trace(NamedTuple):
    """Where the numbers of an indicator came from, and what they come to."""

    origins: list[Origin]
    total: Decimal | None
    """As the report has it; nothing when one unit is asked for, or nobody answered."""


def status(plan: Plan, out: Path, *, plan_file: str = "") -> list[GroupStatus]:
    """Give how every unit stands, group by group.

    Raises:
        NoFormError: the plan, called `plan_file` there, has no form.
    """
    units = units_of(plan)
    if not units:
        raise NoFormError(plan_file)
    sources = _standing_sources(units, out)
    groups: dict[str, list[tuple[Unit, Source]]] = {}
    for unit in units:
        groups.setdefault(unit.group_name, []).append((unit, sources[unit.id]))
    return [GroupStatus(name, tuple(members)) for name, members in groups.items()]


def _standing_sources(units: Sequence[Unit], out: Path) -> dict[str, Source]:
    """Give how every unit stands; before anything has come, none of them has sent anything."""
    try:
        with open_ledger(out) as ledger:
            return sources_of(ledger, list(units), None)
    except NoLedgerError:
        return {unit.id: Source(Reported.MISSING) for unit in units}


def received_files(out: Path) -> list[Return]:
    """Give every file that was received, in order."""
    with open_ledger(out) as ledger:
        return ledger.returns()


class Stood(NamedTuple):
    """Whether a return counts, and what a clerk said of it."""

    standing: Standing
    instead: int = 0
    """The number of the return that counts for its unit; 0 when none does."""
    reason: str = ""
    """Why a clerk decided so; empty when nobody did."""


def standings_of(out: Path) -> dict[int, Stood]:
    """Give for every file that was received whether it counts, by its number."""
    with open_ledger(out) as ledger:
        returns, decisions = ledger.returns(), ledger.decisions()
    counting = {unit: one.id for unit, one in standing(returns, decisions).items()}
    reasons = {decision.return_id: decision.reason for decision in decisions}
    units = {one.id: one.unit for one in returns}
    return {
        number: Stood(stands, counting.get(units[number], 0), reasons.get(number, ""))
        for number, stands in standings(returns, decisions).items()
    }


def write_status(groups: Sequence[GroupStatus], path: Path) -> None:
    """Write how the units stand as a workbook: a line for each group with its rates, then every unit.

    Raises:
        FileError: the file cannot be written.
    """
    target = io.BytesIO()
    status_workbook(target, [(group.name, group.units) for group in groups])
    files.write_whole(path, target.getvalue())


def trace(plan: Plan, out: Path, code: str, unit: str = "", *, plan_file: str = "") -> Trace:
    """Give every answer behind a number, each with its file, sheet and cell.

    Args:
        plan: the plan.
        out: the folder of results.
        code: an indicator's, in capitals or not.
        unit: the id of a unit, or any of its names in the plan; all units when empty.
        plan_file: what the plan is called in messages.
    """
    form = form_of(plan, plan_file)
    code = _code(code, [indicator.code for indicator in form.indicators])
    with open_ledger(out) as ledger:
        found, returns = figures_of(plan, form, ledger)
        wanted = _named(plan, unit) & set(found.by_id) if unit else set(found.by_id)
        if not wanted:
            raise NoUnitError(unit, [name for one in found.units for name in (one.id, one.name)])
        origins = [
            Origin(found.by_id[owner].name, answer, found.sources[owner])
            for owner, answer in ledger.answers(returns, codes=[code])
            if owner in wanted
        ]
        return Trace(origins, None if unit else found.figures.value(found.indicators[code]))


def _code(typed: str, codes: Sequence[str]) -> str:
    """Give the code that was typed; its capitals are asked for only when codes differ by nothing else."""
    alike = [code for code in codes if code.casefold() == typed.strip().casefold()]
    if typed not in codes and len(alike) != 1:
        raise NoCodeError(typed, codes)
    return typed if typed in codes else alike[0]


def _named(plan: Plan, name: str) -> set[str]:
    """Give the units that have a name, whatever the place of its tones and its capitals."""
    key = matching_key(name)
    return {
        unit.id
        for group in plan.units.groups
        for unit in group.units
        if key in {matching_key(one) for one in (unit.id, unit.name, unit.short_name or "", *unit.aliases)}
    }


def form_of(plan: Plan, plan_file: str = "") -> ReportForm:
    """Give the form of a plan, called `plan_file` in messages.

    Raises:
        NoFormError: it has none.
    """
    if plan.reporting is None or plan.reporting.form is None:
        raise NoFormError(plan_file)
    return plan.reporting.form


def open_ledger(out: Path) -> Ledger:
    """Give the ledger of a folder of results.

    Raises:
        NoLedgerError: nothing has been received there.
    """
    ledger = Ledger(out / LEDGER)
    if (out / LEDGER).exists():
        with ledger:
            if not ledger.is_empty():
                return ledger
    raise NoLedgerError(str(out))
