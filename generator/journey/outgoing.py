"""What goes out: documents made, printed, read before they are sent; and the form of any Word file judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.journey.building.form_files import settle_forms
from generator.journey.building.unchanged import unchanged
from generator.journey.pdf.files import Gathering, settle_pdfs, stale_pdfs
from generator.journey.record.inputs import output_of
from generator.journey.record.results import Silence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from generator.errors import Problem
    from generator.journey.linting.copies import Copied
    from generator.journey.linting.judging import Linted
    from generator.journey.printing.parts import Printed
    from generator.journey.printing.proofing import Proofed
    from generator.journey.record.results import Listener


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
    folder = output_of(plan_path, out)
    wishes = Gathering(listener or Silence()) if pdf or pdf_a else None
    hears = wishes or listener or Silence()
    found = unchanged(plan_path, folder, only=only, print_file=print_file, listener=hears)
    plan = None
    if found is None:
        from generator.journey.building.building import Building

        building = Building(plan_path, folder, only=only, jobs=jobs, print_file=print_file, cluster=cluster)
        found, plan = building.run(hears), building.plan
    documents = wishes.wishes.copy() if wishes else []
    if not only:
        found = [*found, *settle_forms(plan_path, folder, hears, plan=plan)]
    if wishes:
        found = [*found, *settle_pdfs(plan_path, folder, documents, archive=pdf_a, jobs=jobs, listener=hears)]
    return [*found, *stale_pdfs(folder)]


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
    from generator.journey.printing.asking import asked_for
    from generator.journey.printing.run import Noticing, PrintRun
    from generator.journey.record.inputs import TEMPLATES
    from generator.journey.standing.silent_units import with_silent_units
    from generator.plan.reading import load_plan

    folder = output_of(plan_path, out)
    plan = with_silent_units(load_plan(plan_path), folder)
    asked = asked_for(plan, name, only)
    noticing = Noticing(listener or Silence())
    hears = Gathering(noticing)
    problems = build(plan_path, out=folder, only=asked.kinds, listener=hears)
    wishes = [wish for wish in hears.wishes if wish.word in asked.files]
    problems += settle_pdfs(plan_path, folder, wishes, archive=False, jobs=jobs, listener=noticing)
    run = PrintRun(plan, plan_path.parent / TEMPLATES, asked, out=folder, two_sided=two_sided)
    return run.after(problems, wishes, failed=noticing.failed)


def proof(
    plan_path: Path, kind: str, *, out: Path | None = None, listener: Listener | None = None
) -> tuple[list[Proofed], list[Problem]]:
    """Build a kind of document, and write the sheet that is read before its letters go out; one sheet a kind.

    Raises:
        KehoachError: the plan has errors or no such kind, nothing of it is made, or a file cannot be written.
    """
    from generator.journey.printing.proofing import kinds_of, proofed
    from generator.journey.standing.silent_units import with_silent_units
    from generator.plan.reading import load_plan

    folder = output_of(plan_path, out)
    plan = with_silent_units(load_plan(plan_path), folder)
    kinds = kinds_of(plan, kind)
    problems = build(plan_path, out=folder, only=[one.id for one in kinds], listener=listener)
    sheets = [proofed(plan, one, plan_path=plan_path, out=folder) for one in kinds]
    return sheets, [*problems, *(problem for sheet in sheets for problem in sheet.problems)]


def lint(paths: Sequence[Path], *, jobs: int | None = None) -> Iterator[Linted]:
    """Judge Word files by the form of Nghị định 30/2020/NĐ-CP, and tell of each what it is and what is wrong.

    Args:
        paths: files, folders and patterns.
        jobs: how many processes; as many as are worth starting when not given.

    Raises:
        KehoachError: a path leads to no Word file.
    """
    from generator.journey.linting.judging import linted

    return linted(paths, jobs=jobs)


def lint_sheet(found: Sequence[Linted], path: Path) -> None:
    """Write what is wrong with files as one page of HTML, their pages pictured and the places marked.

    Raises:
        KehoachError: it cannot be written there.
    """
    from generator.journey.linting.page import write_sheet

    write_sheet(found, path)


def lint_mended(found: Sequence[Linted], out: Path) -> Iterator[Copied]:
    """Write copies of judged files in which what is mechanical is mended, into a file or folder.

    Raises:
        KehoachError: one name for several files.
    """
    from generator.journey.linting.copies import mended_copies

    return mended_copies(found, out)


def lint_commented(found: Sequence[Linted], out: Path) -> Iterator[Copied]:
    """Write copies of judged files with what is wrong as Word comments, into a file or folder.

    Raises:
        KehoachError: one name for several files.
    """
    from generator.journey.linting.copies import commented_copies

    return commented_copies(found, out)
