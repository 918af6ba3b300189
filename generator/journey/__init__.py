"""The story: read the plan, make what it asks for, settle every file. The only code that writes files and records."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from generator.journey.form_files import settle_forms
from generator.journey.pdf_files import Gathering, settle_pdfs, stale_pdfs
from generator.journey.results import Listener, Settled, Silence, Unmade
from generator.journey.unchanged import unchanged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date, datetime

    from generator.documents import Field
    from generator.errors import FileError, Problem
    from generator.files import Outcome
    from generator.journey.finding import Finding
    from generator.journey.lint_copies import Copied
    from generator.journey.linting import Linted
    from generator.journey.picture_desk import PictureArrived
    from generator.journey.print_parts import Printed
    from generator.journey.proofing import Proofed
    from generator.journey.receiving import Arrived
    from generator.journey.report_making import ReportMade
    from generator.journey.reporting import GroupStatus, Stood, Trace
    from generator.ledger import Return

__all__ = [
    "OUTPUT",
    "Listener",
    "Settled",
    "Silence",
    "Unmade",
    "build",
    "changes",
    "check",
    "comment",
    "decide",
    "examine",
    "fields",
    "lint",
    "lint_commented",
    "lint_mended",
    "lint_sheet",
    "print_run",
    "proof",
    "questions",
    "receive",
    "renew",
    "report",
    "returns",
    "schema",
    "schema_text",
    "start",
    "status",
    "trace",
]

OUTPUT = "output"


def check(plan_path: Path) -> list[Problem]:
    """Give everything wrong with a plan, and with the templates it names, in the order of the plan."""
    from generator.journey.reading import read  # noqa: PLC0415 - a build with nothing to do must not wait for it

    return list(read(plan_path).problems)


def build(  # noqa: PLR0913 - one parameter for each option
    plan_path: Path,
    *,
    out: Path | None = None,
    only: Sequence[str] = (),
    jobs: int | None = None,
    print_file: bool = False,
    pdf: bool = False,
    pdf_a: bool = False,
    cluster: str = "",
    listener: Listener | None = None,
) -> list[Problem]:
    """Make the documents of a plan into `out`, and give every problem met on the way.

    Args:
        plan_path: the plan; its templates lie beside it.
        out: the folder of results; `output` beside the plan when not given.
        only: the ids of the documents to make; all when empty.
        jobs: how many processes; as many as are worth starting when not given.
        print_file: whether to make, for each kind, one file of all its letters too.
        pdf: whether to make a PDF of every Word document as well.
        pdf_a: the same, in the form for archives (PDF/A-2b).
        cluster: the address of a Dask scheduler whose workers do the work instead.
        listener: hears what becomes of each file.

    Raises:
        KehoachError: nothing was made: the plan has errors, or the folder cannot be used.
    """
    folder = out or plan_path.parent / OUTPUT
    hears = Gathering(listener or Silence())
    found = unchanged(plan_path, folder, only=only, print_file=print_file, listener=hears)
    if found is None:
        from generator.journey.building import Building  # noqa: PLC0415 - the same

        building = Building(plan_path, folder, only=only, jobs=jobs, print_file=print_file, cluster=cluster)
        found = building.run(hears)
    wishes = list(hears.wishes)
    if not only:
        found = [*found, *settle_forms(plan_path, folder, hears)]
    if pdf or pdf_a:
        found = [*found, *settle_pdfs(plan_path, folder, wishes, archive=pdf_a, jobs=jobs, listener=hears)]
    return [*found, *stale_pdfs(folder)]


def examine(plan_path: Path, *, out: Path | None = None) -> Iterator[Finding]:
    """Tell whether this machine is ready, thing by thing; `out` is where results go, `output` beside the plan."""
    from generator.journey.examining import examined  # noqa: PLC0415 - the same

    return examined(out or plan_path.parent / OUTPUT)


def print_run(  # noqa: PLR0913 - one parameter for each option
    plan_path: Path,
    name: str,
    *,
    out: Path | None = None,
    only: Sequence[str] = (),
    two_sided: bool = True,
    jobs: int | None = None,
    listener: Listener | None = None,
) -> tuple[Printed, list[Problem]]:
    """Join all letters of a kind, or all that a group or a unit gets, into one PDF; give it and what must be known.

    Documents and PDFs that are missing, or older than the plan, are made first.

    Args:
        plan_path: the plan; its templates lie beside it.
        name: the id of a kind, the code of its type, or the id of a group or a unit.
        out: the folder of results; `output` beside the plan when not given.
        only: of a group, the kinds to print; all when empty.
        two_sided: whether blank backs are put in so that each letter begins on a front.
        jobs: how many office programs at a time; as many as there are processors when not given.
        listener: hears what becomes of each file on the way.

    Raises:
        KehoachError: the plan has errors, nothing has that name, or a letter could not be made.
    """
    from generator.journey.printing import printed_run  # noqa: PLC0415 - the same

    hears = listener or Silence()
    folder = out or plan_path.parent / OUTPUT
    return printed_run(plan_path, name, out=folder, only=only, two_sided=two_sided, jobs=jobs, listener=hears)


def proof(
    plan_path: Path, kind: str, *, out: Path | None = None, listener: Listener | None = None
) -> tuple[list[Proofed], list[Problem]]:
    """Build a kind of document, and write the sheet that is read before its letters go out; one sheet a kind.

    Raises:
        KehoachError: the plan has errors or no such kind, nothing of it is made, or a file cannot be written.
    """
    from generator.journey.proofing import kinds_of, proofed  # noqa: PLC0415 - the same
    from generator.plan.reading import load_plan  # noqa: PLC0415 - the same

    plan, folder = load_plan(plan_path), out or plan_path.parent / OUTPUT
    kinds = kinds_of(plan, kind)
    problems = build(plan_path, out=folder, only=[one.id for one in kinds], listener=listener)
    sheets = [proofed(plan, one, plan_path=plan_path, out=folder) for one in kinds]
    return sheets, [*problems, *(problem for sheet in sheets for problem in sheet.problems)]


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
    from generator.journey.inputs import TEMPLATES  # noqa: PLC0415 - the same
    from generator.journey.receiving import received  # noqa: PLC0415 - the same
    from generator.journey.slips import followed_by_slips  # noqa: PLC0415 - the same
    from generator.plan.reading import load_plan  # noqa: PLC0415 - the same

    plan, folder = load_plan(plan_path), out or plan_path.parent / OUTPUT
    file = plan_path.as_posix()
    arrived = received(plan, paths, folder, on=on, plan_file=file, picture=picture, unread=unread)
    hears = slip or Silence().settled
    return followed_by_slips(arrived, plan, templates=plan_path.parent / TEMPLATES, out=folder, hears=hears)


def decide(plan_path: Path, number: int, kind: str, reason: str, *, out: Path | None = None) -> Return:
    """Write down that a return shall not count, or shall count before newer ones; give it as it is.

    Raises:
        KehoachError: nothing was received, or no return has that number.
    """
    from generator.journey.deciding import decided  # noqa: PLC0415 - the same

    return decided(out or plan_path.parent / OUTPUT, number, kind, reason)


def returns(plan_path: Path, *, out: Path | None = None) -> list[Return]:
    """Give every file that was received, in order.

    Raises:
        KehoachError: nothing was received.
    """
    from generator.journey.reporting import received_files  # noqa: PLC0415 - the same

    return received_files(out or plan_path.parent / OUTPUT)


def standings(plan_path: Path, *, out: Path | None = None) -> dict[int, Stood]:
    """Give for every file that was received whether it counts, by its number, and what a clerk said of it.

    Raises:
        KehoachError: nothing was received.
    """
    from generator.journey.reporting import standings_of  # noqa: PLC0415 - the same

    return standings_of(out or plan_path.parent / OUTPUT)


def status(plan_path: Path, *, out: Path | None = None, excel: Path | None = None) -> list[GroupStatus]:
    """Give how every unit stands, group by group; where asked, write it as a workbook too.

    Raises:
        KehoachError: the plan has errors or no form, or nothing was received.
    """
    from generator.journey import reporting  # noqa: PLC0415 - the same
    from generator.plan.reading import load_plan  # noqa: PLC0415 - the same

    groups = reporting.status(load_plan(plan_path), out or plan_path.parent / OUTPUT)
    if excel is not None:
        reporting.write_status(groups, excel)
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
    from generator.journey import report_making  # noqa: PLC0415 - the same

    folder = out or plan_path.parent / OUTPUT
    if again is not None:
        return report_making.report_again(plan_path, folder, again)
    return report_making.report(plan_path, folder, as_of=as_of)


def trace(plan_path: Path, code: str, unit: str = "", *, out: Path | None = None) -> Trace:
    """Give every answer behind a number of the report, each with its file, sheet and cell.

    Raises:
        KehoachError: no such code or unit, or nothing was received.
    """
    from generator.journey import reporting  # noqa: PLC0415 - the same
    from generator.plan.reading import load_plan  # noqa: PLC0415 - the same

    return reporting.trace(load_plan(plan_path), out or plan_path.parent / OUTPUT, code, unit)


def comment(plan_path: Path, folder: Path) -> list[Path]:
    """Write copies of the templates that have faults, each fault a Word comment at its place; give the copies.

    Raises:
        KehoachError: the plan cannot be read, or the folder cannot be used.
    """
    from generator.journey.commenting import commented_copies  # noqa: PLC0415 - the same

    return commented_copies(plan_path, folder)


def lint(paths: Sequence[Path], *, jobs: int | None = None) -> Iterator[Linted]:
    """Judge Word files by the form of Nghị định 30/2020/NĐ-CP, and tell of each what it is and what is wrong.

    Args:
        paths: files, folders and patterns.
        jobs: how many processes; as many as are worth starting when not given.

    Raises:
        KehoachError: a path leads to no Word file.
    """
    from generator.journey.linting import linted  # noqa: PLC0415 - the same

    return linted(paths, jobs=jobs)


def lint_sheet(found: Sequence[Linted], path: Path) -> None:
    """Write what is wrong with files as one page of HTML, their pages pictured and the places marked.

    Raises:
        KehoachError: it cannot be written there.
    """
    from generator.journey.lint_page import write_sheet  # noqa: PLC0415 - the same

    write_sheet(found, path)


def lint_mended(found: Sequence[Linted], out: Path) -> Iterator[Copied]:
    """Write copies of judged files in which what is mechanical is mended, into a file or folder.

    Raises:
        KehoachError: one name for several files.
    """
    from generator.journey.lint_copies import mended_copies  # noqa: PLC0415 - the same

    return mended_copies(found, out)


def lint_commented(found: Sequence[Linted], out: Path) -> Iterator[Copied]:
    """Write copies of judged files with what is wrong as Word comments, into a file or folder.

    Raises:
        KehoachError: one name for several files.
    """
    from generator.journey.lint_copies import commented_copies  # noqa: PLC0415 - the same

    return commented_copies(found, out)


def fields(plan_path: Path, kind: str = "") -> dict[str, list[Field]]:
    """Give the names that the templates of a plan may use, by kind of document; of one kind when it is named.

    Raises:
        KehoachError: the plan has errors, or no such kind.
    """
    from generator import documents  # noqa: PLC0415 - the same
    from generator.journey.choosing import chosen  # noqa: PLC0415 - the same
    from generator.journey.inputs import TEMPLATES  # noqa: PLC0415 - the same
    from generator.plan.reading import load_plan  # noqa: PLC0415 - the same

    plan = load_plan(plan_path)
    kinds = {document.id: document for document in plan.documents}
    types = {name: document.type or "" for name, document in kinds.items()}
    names = chosen([kind] if kind else [], types, option="")
    templates = plan_path.parent / TEMPLATES
    return {
        name: documents.fields_of(plan, document, templates)
        for name, document in kinds.items()
        if not names or name in names
    }


def start(folder: Path, answers: Mapping[str, str]) -> list[Path]:
    """Begin a plan in a folder from the answers to `questions`; give the files made."""
    from generator.journey.starting import started  # noqa: PLC0415 - the same
    from generator.plan.starting import Answers  # noqa: PLC0415 - the same

    return started(folder, Answers(**answers))


def questions() -> dict[str, str]:
    """Give what is asked before a new plan is begun: the questions, by the names of their answers."""
    from generator.plan.starting import QUESTIONS  # noqa: PLC0415 - the same

    return dict(QUESTIONS)


def mistake(name: str, answer: str) -> str:
    """Say why an answer cannot stand in a new plan; nothing where it can."""
    from generator.plan.starting import mistake as found  # noqa: PLC0415 - the same

    return found(name, answer)


def renew(folder: Path, old_plan: Path, *, year: int) -> tuple[list[Path], list[Problem]]:
    """Begin a plan in a folder from last year's; give the files made, and what still names the old year."""
    from generator.journey.starting import renewed_from  # noqa: PLC0415 - the same

    return renewed_from(folder, old_plan, year=year)


def changes(plan_path: Path) -> Iterator[tuple[str, ...]]:
    """Give the names of saved files each time the plan or its templates change; never ends."""
    from generator.journey.watching import changes as seen  # noqa: PLC0415 - the same
    from generator.plan.lists.drawing import named_lists  # noqa: PLC0415 - the same

    return seen(plan_path, lists=lambda: named_lists(plan_path))


def schema_text() -> str:
    """Give the JSON Schema of plans, as editors read it."""
    from generator.plan.schema import text  # noqa: PLC0415 - the same

    return text()


def schema(file: str) -> Outcome:
    """Write the JSON Schema of plans to `file`, and tell what became of it."""
    from generator import files  # noqa: PLC0415 - the same

    path = Path(file)
    data = schema_text().encode()
    old = files.read_whole(path) if path.exists() else None
    if old == data:
        return files.Outcome.SAME
    files.write_whole(path, data)
    return files.Outcome.CREATED if old is None else files.Outcome.REPLACED
