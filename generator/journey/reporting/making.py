"""The consolidated workbook and the consolidated report: made, written down, and made again from what they used."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, NamedTuple

from generator import files
from generator.documents import contexts
from generator.documents.grounds import issued
from generator.documents.jobs import template_at
from generator.documents.values import as_values
from generator.errors import KehoachError, Place, Problem, Severity
from generator.journey.receiving.receiving import RETURNED
from generator.journey.record.inputs import TEMPLATES
from generator.journey.reporting.files import ReportShelf
from generator.journey.reporting.inputs import kept_inputs, laid_out
from generator.journey.reporting.photos import chosen_photos, parts_of, photos_of, unprinted
from generator.journey.standing.consolidating import figures_of
from generator.journey.standing.reported import form_of, open_ledger
from generator.ledger import Vault
from generator.ledger.reports import INPUT, PHOTO, ReportRecord
from generator.plan.reading import load_plan
from generator.report.finishing import finished
from generator.report.narrative import CHART, report_view
from generator.report.report_charts import report_charts
from generator.report.workbook import write_workbook
from generator.vietnamese.dates import short_date
from generator.vietnamese.filenames import safe_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.ledger import Ledger
    from generator.plan.kinds import Document
    from generator.plan.model import Plan
    from generator.report.consolidated import Consolidated
    from generator.report.photo_choice import Chosen

REPORT: Final = "report"
SOURCES: Final = f"{REPORT}/nguon"
"""Plans and templates as they were when reports were made, by their fingerprints."""
AGAIN: Final = "lan-{number}"
WORKBOOK: Final = "Tổng hợp - {campaign}"
TITLE: Final = "TỔNG HỢP {title}"
COVERED: Final = "(Sau khi tổng hợp báo cáo của {reported}/{expected} đơn vị, tính đến {moment})"
OLD: Final = "lần tổng hợp số {number} không giữ kế hoạch và mẫu lúc đó; làm lại theo kế hoạch và mẫu hiện nay"


class NoReportError(KehoachError):
    """No report of that number has been made."""

    def __init__(self, number: int) -> None:
        super().__init__(f"chưa có lần tổng hợp số {number}", "xem số ở dòng đầu mỗi lần chạy kehoach report")


class ReportMade(NamedTuple):
    """What a report came to: its number in the ledger, its files, how many units it covers, what to look at."""

    number: int
    files: tuple[Path, ...]
    reported: int
    expected: int
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Basis:
    """What a report is made from."""

    plan: Plan
    plan_path: Path
    found: Consolidated
    photos: Chosen
    moment: datetime


def report(plan_path: Path, out: Path, *, as_of: datetime | None = None) -> ReportMade:
    """Write the consolidated workbook, and the report to each of its addressees.

    Args:
        plan_path: the plan; the templates lie beside it.
        out: the folder of results.
        as_of: the moment at which the returns count; now, when not given.

    Raises:
        KehoachError: the plan has errors or no form, nothing was received, or a file cannot be written.
    """
    plan = load_plan(plan_path)
    form = form_of(plan, plan_path.as_posix())
    with open_ledger(out) as ledger:
        inputs = kept_inputs(plan, plan_path, Vault(out / SOURCES))
        moment = as_of or datetime.now(UTC)
        found, returns = figures_of(plan, form, ledger, as_of=moment)
        photos = photos_of(ledger, returns, moment, None)
        basis = _Basis(plan, plan_path, found, chosen_photos(photos, found, Vault(out / RETURNED)), moment)
        shelf = ReportShelf(ledger, out / REPORT, ledger.next_report())
        _make(basis, shelf)
        record = ReportRecord(
            moment=moment,
            plan=files.fingerprint(files.read_whole(plan_path)),
            returns=[one.id for one in returns],
            last=max((one.id for one in ledger.each_return()), default=0),
            parts=[*shelf.parts, *inputs, *parts_of(photos)],
        )
        number = ledger.record_report(datetime.now(UTC), record)
    return _told(number, basis, shelf)


def report_again(plan_path: Path, out: Path, number: int) -> ReportMade:
    """Write an earlier report once more, into a folder of its own: from the returns, plan and templates that it used.

    Raises:
        KehoachError: no such report, what it used is gone, or a file cannot be written.
    """
    with open_ledger(out) as ledger, tempfile.TemporaryDirectory() as folder:
        record = ledger.report(number)
        if record is None:
            raise NoReportError(number)
        inputs = record.named(INPUT)
        path = laid_out(inputs, Vault(out / SOURCES), Path(folder)) if inputs else plan_path
        basis = _basis_again(path, out, ledger, record)
        shelf = ReportShelf(ledger, out / REPORT, number, under=AGAIN.format(number=number))
        if not inputs:
            shelf.problems.append(Problem(Place(""), "", OLD.format(number=number), "", Severity.WARNING))
        _make(basis, shelf)
        ledger.report_remade(number, shelf.parts)
    return _told(number, basis, shelf)


def _basis_again(path: Path, out: Path, ledger: Ledger, record: ReportRecord) -> _Basis:
    plan = load_plan(path)
    found, returns = figures_of(plan, form_of(plan), ledger, as_of=record.moment, used=record)
    only = set(record.named(PHOTO)) if record.last else None
    photos = photos_of(ledger, returns, record.moment, only)
    return _Basis(plan, path, found, chosen_photos(photos, found, Vault(out / RETURNED)), record.moment)


def _told(number: int, basis: _Basis, shelf: ReportShelf) -> ReportMade:
    problems = (*shelf.problems, *unprinted(basis.photos))
    reported = basis.found.figures.reported.get("", 0)
    return ReportMade(number, tuple(shelf.paths), reported, len(basis.found.units), problems)


def _make(basis: _Basis, shelf: ReportShelf) -> None:
    """Make the workbook, then every report in Word, and put each in place."""
    with tempfile.TemporaryFile() as workbook:
        _workbook(basis, workbook)
        shelf.put_stream(safe_name(WORKBOOK.format(campaign=basis.plan.campaign.name)), ".xlsx", workbook)
    drawn = report_charts(basis.found)
    charts = {CHART.format(number=number): chart for number, (_, chart) in enumerate(drawn, start=1)}
    titles = [one for one, _ in drawn]
    day = basis.moment.astimezone().date()
    view = as_values(report_view(basis.found, day, charts=titles, photos=basis.photos.pictures))
    for kind in basis.plan.documents:
        if kind.audience != "report":
            continue
        template = template_at(basis.plan_path.parent / TEMPLATES / "documents" / kind.template)
        shared = {**as_values(contexts.shared_context(basis.plan, kind)), "issued": list(issued(basis.plan, kind))}
        for addressee in _addressees(basis.plan):
            printed = template.render({**shared, "addressee": addressee, "report": view})
            shelf.put(_stem(kind, addressee), ".docx", finished(printed, charts, basis.photos.by_place))


def _workbook(basis: _Basis, target: BinaryIO) -> None:
    covered = COVERED.format(
        reported=basis.found.figures.reported.get("", 0),
        expected=len(basis.found.units),
        moment=short_date(basis.moment.astimezone().date()),
    )
    write_workbook(target, [TITLE.format(title=basis.found.form.title).upper(), covered], basis.found)


def _addressees(plan: Plan) -> Sequence[str]:
    reporting = plan.reporting
    return (reporting.forwarded_to or reporting.to) if reporting else ()


def _stem(kind: Document, addressee: str) -> str:
    return safe_name(kind.file.replace("{addressee}", addressee).replace("{number}", kind.number or ""))
