"""The consolidated workbook and the consolidated report, written and recorded; who has reported, and where from."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from generator import files
from generator.documents import contexts
from generator.documents.grounds import issued
from generator.documents.jobs import template_at
from generator.documents.values import as_values
from generator.errors import KehoachError
from generator.journey.consolidating import figures_of, sources_of, units_of
from generator.journey.receiving import LEDGER, NoFormError
from generator.ledger import Ledger
from generator.report.finishing import finished
from generator.report.narrative import CHART, report_view
from generator.report.report_charts import report_charts
from generator.report.status_sheet import status_workbook
from generator.report.workbook import write_workbook
from generator.vietnamese.dates import short_date
from generator.vietnamese.filenames import safe_name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from generator.ledger import Return
    from generator.plan.kinds import Document
    from generator.plan.model import Plan
    from generator.report.consolidated import Consolidated
    from generator.report.figures import Unit
    from generator.report.sources import Reported, Source
    from generator.returns.answers import Answer

REPORT: Final = "report"
WORKBOOK: Final = "Tổng hợp - {campaign}.xlsx"
TITLE: Final = "TỔNG HỢP {title}"
COVERED: Final = "(Sau khi tổng hợp báo cáo của {reported}/{expected} đơn vị, tính đến {moment})"


class NoLedgerError(KehoachError):
    """Nothing has been received yet."""

    def __init__(self, out: str) -> None:
        super().__init__(f"{out}: chưa nhận báo cáo nào", "nhận trước bằng lệnh: kehoach receive THƯ-MỤC")


class NoReportError(KehoachError):
    """No report of that number has been made."""

    def __init__(self, number: int) -> None:
        super().__init__(f"chưa có lần tổng hợp số {number}", "xem số ở dòng cuối mỗi lần chạy kehoach report")


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
    with _ledger(out) as ledger:
        sources = sources_of(ledger, units, None)
    groups: dict[str, list[tuple[Unit, Source]]] = {}
    for unit in units:
        groups.setdefault(unit.group_name, []).append((unit, sources[unit.id]))
    return [GroupStatus(name, tuple(members)) for name, members in groups.items()]


def received_files(out: Path) -> list[Return]:
    """Give every file that was received, in order."""
    with _ledger(out) as ledger:
        return ledger.returns()


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
    form = _form(plan)
    codes = [indicator.code for indicator in form.indicators]
    if code not in codes:
        raise NoCodeError(code, codes)
    with _ledger(out) as ledger:
        found, returns = figures_of(plan, form, ledger)
        wanted = {one.id for one in found.units if not unit or unit in {one.id, one.name}}
        if not wanted:
            raise NoCodeError(unit, [one.id for one in found.units])
        return [
            Origin(found.by_id[owner].name, answer, found.sources[owner])
            for owner, answer in ledger.answers(returns, codes=[code])
            if owner in wanted
        ]


class ReportMade(NamedTuple):
    """What a report came to: its number in the ledger, its files, how many units it covers."""

    number: int
    files: tuple[Path, ...]
    reported: int
    expected: int


def report(
    plan: Plan, plan_path: Path, out: Path, *, as_of: datetime | None = None, again: int | None = None
) -> ReportMade:
    """Write the consolidated workbook, and the report to each of its addressees.

    Args:
        plan: the plan.
        plan_path: its file; the templates lie beside it.
        out: the folder of results.
        as_of: the moment at which the returns count; now, when not given.
        again: the number of an earlier report, to be made again from exactly the returns that it used.

    Raises:
        KehoachError: no form, nothing received, or a file cannot be written.
    """
    form = _form(plan)
    with _ledger(out) as ledger:
        moment, only = as_of or datetime.now(UTC), list[int]()
        if again is not None:
            earlier = ledger.report(again)
            if earlier is None:
                raise NoReportError(again)
            moment, only = earlier
        found, returns = figures_of(plan, form, ledger, as_of=moment, only=only)
        made = [_workbook(plan, found, moment, out / REPORT), *_letters(plan, plan_path, found, moment, out / REPORT)]
        number = again or ledger.record_report(
            made=datetime.now(UTC),
            moment=moment,
            plan=files.fingerprint(files.read_whole(plan_path)),
            files=[path.name for path in made],
            ids=[one.id for one in returns],
        )
    return ReportMade(number, tuple(made), found.figures.reported.get("", 0), len(found.units))


def _form(plan: Plan) -> Any:  # noqa: ANN401 - a form, or an error
    if plan.reporting is None or plan.reporting.form is None:
        raise NoFormError("plan.yaml")
    return plan.reporting.form


def _ledger(out: Path) -> Ledger:
    if not (out / LEDGER).exists():
        raise NoLedgerError(str(out))
    return Ledger(out / LEDGER)


def _workbook(plan: Plan, found: Consolidated, moment: datetime, folder: Path) -> Path:
    target = io.BytesIO()
    name = plan.campaign.name
    covered = COVERED.format(
        reported=found.figures.reported.get("", 0),
        expected=len(found.units),
        moment=short_date(moment.astimezone().date()),
    )
    write_workbook(target, [TITLE.format(title=found.form.title).upper(), covered], found)
    path = folder / f"{safe_name(WORKBOOK.format(campaign=name).removesuffix('.xlsx'))}.xlsx"
    return _written(path, target.getvalue())


def _letters(plan: Plan, plan_path: Path, found: Consolidated, moment: datetime, folder: Path) -> list[Path]:
    """Write the report of every kind that is one, to each of its addressees."""
    made = []
    drawn = report_charts(found)
    view = as_values(report_view(found, moment.astimezone().date(), charts=[one for one, _ in drawn]))
    places = {CHART.format(number=number): chart for number, (_, chart) in enumerate(drawn, start=1)}
    for kind in plan.documents:
        if kind.audience == "report":
            template = template_at(plan_path.parent / "templates" / "documents" / kind.template)
            shared = {**as_values(contexts.shared_context(plan, kind)), "issued": list(issued(plan, kind))}
            for addressee in _addressees(plan):
                data = finished(template.render({**shared, "addressee": addressee, "report": view}), places)
                made.append(_written(folder / f"{_file_name(kind, addressee)}.docx", data))
    return made


def _addressees(plan: Plan) -> Sequence[str]:
    reporting = plan.reporting
    return (reporting.forwarded_to or reporting.to) if reporting else ()


def _file_name(kind: Document, addressee: str) -> str:
    return safe_name(kind.file.replace("{addressee}", addressee).replace("{number}", kind.number or ""))


def _written(path: Path, data: bytes) -> Path:
    files.make_folder(path.parent)
    files.write_whole(path, data)
    return path
