"""What comes back: returned files taken in, who has reported, and what it all comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.journey.record.inputs import output_of
from generator.journey.record.results import Silence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from generator.errors import FileError
    from generator.journey.receiving.picture_desk import PictureArrived
    from generator.journey.receiving.receiving import Arrived
    from generator.journey.record.results import Settled
    from generator.journey.reporting.making import ReportMade
    from generator.journey.standing.reported import GroupStatus, Stood, Trace
    from generator.ledger import Return


def receive(  # noqa: PLR0913 - each is a word of the command, or hears what became of it
    plan_path: Path,
    paths: Sequence[Path],
    *,
    out: Path | None = None,
    on: date | None = None,
    slip: Callable[[Settled], None] | None = None,
    picture: Callable[[PictureArrived], object] | None = None,
    unread: Callable[[FileError], object] | None = None,
) -> Iterator[Arrived]:
    """Take returned files in, and tell what became of each; then make the requests for corrections that are due.

    Args:
        plan_path: the plan whose forms were sent out; its templates lie beside it.
        paths: files, folders and zip archives.
        out: the folder of results; `output` beside the plan when not given.
        on: the day on which they came, when it was not today.
        picture: hears, when all files are in, of each picture that lay beside reports, and whose it is.
        unread: hears of each file that the disk does not give; the others are taken in.
        slip: hears, when all files are in, what became of each request and of the e-mail that carries it.

    Raises:
        KehoachError: the plan has errors or no form, a path is not there, or the ledger cannot be used.
    """
    from generator.journey.receiving.receiving import received
    from generator.journey.record.inputs import TEMPLATES
    from generator.journey.slips.writing import followed_by_slips
    from generator.plan.reading import load_plan

    plan, folder = load_plan(plan_path), output_of(plan_path, out)
    file = plan_path.as_posix()
    arrived = received(plan, paths, folder, on=on, plan_file=file, picture=picture, unread=unread)
    hears = slip or Silence().settled
    return followed_by_slips(arrived, plan, templates=plan_path.parent / TEMPLATES, out=folder, hears=hears)


def decide(plan_path: Path, number: int, kind: str, reason: str, *, out: Path | None = None) -> Return:
    """Write down that a return shall not count, or shall count before newer ones; give it as it is.

    Raises:
        KehoachError: there is no such plan, nothing was received, or no return has that number.
    """
    from generator.files import read_whole
    from generator.journey.standing.deciding import decided

    read_whole(plan_path)
    return decided(output_of(plan_path, out), number, kind, reason)


def returns(plan_path: Path, *, out: Path | None = None) -> list[Return]:
    """Give every file that was received, in order.

    Raises:
        KehoachError: nothing was received.
    """
    from generator.journey.standing.reported import received_files

    return received_files(output_of(plan_path, out))


def standings(plan_path: Path, *, out: Path | None = None) -> dict[int, Stood]:
    """Give for every file that was received whether it counts, by its number, and what a clerk said of it.

    Raises:
        KehoachError: nothing was received.
    """
    from generator.journey.standing.reported import standings_of

    return standings_of(output_of(plan_path, out))


def status(plan_path: Path, *, out: Path | None = None, excel: Path | None = None) -> list[GroupStatus]:
    """Give how every unit stands, group by group; where asked, write it as a workbook too.

    Raises:
        KehoachError: the plan has errors or no form, or nothing was received.
    """
    from generator.journey.standing import reported
    from generator.plan.reading import load_plan

    groups = reported.status(load_plan(plan_path), output_of(plan_path, out), plan_file=plan_path.as_posix())
    if excel is not None:
        reported.write_status(groups, excel)
    return groups


def report(
    plan_path: Path, *, out: Path | None = None, as_of: datetime | None = None, again: int | None = None
) -> ReportMade:
    """Write the consolidated workbook, and the consolidated report to each of its addressees.

    Args:
        plan_path: the plan.
        out: the folder of results.
        as_of: the moment at which the returns count; now, when not given.
        again: the number of an earlier report, to be made once more from exactly what it used.

    Raises:
        KehoachError: the plan has errors or no form, nothing was received, or a file cannot be written.
    """
    from generator.files import read_whole
    from generator.journey.reporting import making

    folder = output_of(plan_path, out)
    if again is not None:
        if out is None:
            read_whole(plan_path)
        return making.report_again(plan_path, folder, again)
    return making.report(plan_path, folder, as_of=as_of)


def trace(plan_path: Path, code: str, unit: str = "", *, out: Path | None = None) -> Trace:
    """Give every answer behind a number of the report, each with its file, sheet and cell.

    Raises:
        KehoachError: no such code or unit, or nothing was received.
    """
    from generator.journey.standing import reported
    from generator.plan.reading import load_plan

    plan, folder = load_plan(plan_path), output_of(plan_path, out)
    return reported.trace(plan, folder, code, unit, plan_file=plan_path.as_posix())
