"""The consolidated workbook and the consolidated report, written and recorded; who has reported, and where from."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator import files
from generator.errors import KehoachError
from generator.journey.consolidating import figures_of, sources_of, units_of
from generator.journey.receiving import LEDGER, NoFormError
from generator.ledger import Ledger, standing, standings
from generator.report.status_sheet import status_workbook

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from generator.ledger import Return, Standing
    from generator.plan.indicators import ReportForm
    from generator.plan.model import Plan
    from generator.report.figures import Unit
    from generator.report.sources import Reported, Source
    from generator.returns.answers import Answer


class NoLedgerError(KehoachError):
    """Nothing has been received yet."""

    def __init__(self, out: str) -> None:
        super().__init__(f"{out}: chưa nhận báo cáo nào", "nhận trước bằng lệnh: kehoach receive THƯ-MỤC")


class NoCodeError(KehoachError):
    """The form has no such code, or the plan no such unit."""

    def __init__(self, what: str, known: Sequence[str]) -> None:
        super().__init__(f"không có «{what}» trong kế hoạch", f"các mã: {', '.join(known)}")


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


def status(plan: Plan, out: Path) -> list[GroupStatus]:
    """Give how every unit stands, group by group."""
    units = units_of(plan)
    if not units:
        raise NoFormError("plan.yaml")
    with open_ledger(out) as ledger:
        sources = sources_of(ledger, units, None)
    groups: dict[str, list[tuple[Unit, Source]]] = {}
    for unit in units:
        groups.setdefault(unit.group_name, []).append((unit, sources[unit.id]))
    return [GroupStatus(name, tuple(members)) for name, members in groups.items()]


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


def trace(plan: Plan, out: Path, code: str, unit: str = "") -> list[Origin]:
    """Give every answer behind a number, each with its file, sheet and cell.

    Args:
        plan: the plan.
        out: the folder of results.
        code: an indicator's.
        unit: the id or the name of a unit; all units when empty.
    """
    form = form_of(plan)
    codes = [indicator.code for indicator in form.indicators]
    if code not in codes:
        raise NoCodeError(code, codes)
    with open_ledger(out) as ledger:
        found, returns = figures_of(plan, form, ledger)
        wanted = {one.id for one in found.units if not unit or unit in {one.id, one.name}}
        if not wanted:
            raise NoCodeError(unit, [one.id for one in found.units])
        return [
            Origin(found.by_id[owner].name, answer, found.sources[owner])
            for owner, answer in ledger.answers(returns, codes=[code])
            if owner in wanted
        ]


def form_of(plan: Plan) -> ReportForm:
    """Give the form of a plan.

    Raises:
        NoFormError: it has none.
    """
    if plan.reporting is None or plan.reporting.form is None:
        raise NoFormError("plan.yaml")
    return plan.reporting.form


def open_ledger(out: Path) -> Ledger:
    """Give the ledger of a folder of results.

    Raises:
        NoLedgerError: nothing has been received there.
    """
    if not (out / LEDGER).exists():
        raise NoLedgerError(str(out))
    return Ledger(out / LEDGER)
