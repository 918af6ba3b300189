"""One batch of documents, made and put in place: the work that a process of the pool does.

Everything a batch needs comes in its arguments and everything it did goes out in its answer, so the same function runs
here, in another process, or on another machine that sees the same folder.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator import documents, files
from generator.errors import KehoachError
from generator.files import Outcome
from generator.journey.building.contexts import ContextMarks
from generator.journey.building.handwork import codes, handwork, print_file_edited
from generator.journey.record import manifest
from generator.journey.record.reasons import PlanChange, reason
from generator.journey.record.results import Settled, Unmade
from generator.journey.record.rows import MadeFrom, Row
from generator.office.words import words_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from generator.documents import Job, Named, Office
    from generator.errors import Problem


@dataclass(frozen=True, slots=True)
class Workshop:
    """What all batches of a build share: where files go, and what the documents are made from."""

    out: Path
    office: Office
    program: str
    plan: str
    templates: Mapping[str, Mapping[str, str]]
    blocks: Mapping[str, str]
    change: PlanChange


@dataclass(frozen=True, slots=True)
class Task:
    """One document to make or to find unchanged, its file in the output folder, and what is known of that file."""

    named: Named
    file: str
    known: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why the work as a whole cannot go on; an error itself might not survive the way to another process."""

    problems: tuple[Problem, ...]


@dataclass(slots=True)
class _Intent:
    """A file as it will be, between deciding and writing."""

    task: Task
    row: Row
    settled: Settled
    data: bytes | None = None


@dataclass(slots=True)
class _Bench:
    """The tools of one batch."""

    workshop: Workshop
    marks: ContextMarks = field(default_factory=ContextMarks)


def settle_batch(workshop: Workshop, tasks: Sequence[Task]) -> tuple[Settled, ...] | Refusal:
    """Make what must be made, log it, put it in place, and tell what became of each document."""
    try:
        return _settled(workshop, tasks)
    except KehoachError as error:
        return Refusal(error.problems())


def _settled(workshop: Workshop, tasks: Sequence[Task]) -> tuple[Settled, ...]:
    bench = _Bench(workshop)
    found = [_intent(bench, task) for task in tasks]
    intents = [item for item in found if isinstance(item, _Intent)]
    if intents:
        manifest.log(workshop.out, (intent.row for intent in intents))
    done = {id(intent): _placed(workshop, intent) for intent in intents}
    return tuple(done[id(item)] if isinstance(item, _Intent) else item for item in found)


def _intent(bench: _Bench, task: Task) -> _Intent | Settled:
    """Decide about one document: it stands already, it cannot be made, or this is how it will be."""
    try:
        return _decided(bench, task)
    except KehoachError as error:
        return _told(task, Unmade.FAILED, problems=error.problems())


def _decided(bench: _Bench, task: Task) -> _Intent | Settled:
    job = bench.workshop.office.job(task.named)
    made_from = _made_from(bench, job)
    last = task.known[-1] if task.known and task.known[-1].stands else None
    old = _present(bench.workshop.out / task.file)
    mark = files.fingerprint(old) if old is not None else ""
    if last is not None and mark == last.sha256 and made_from.same(last.made_from):
        return _told(task, Outcome.SAME)
    data = documents.make(job).data
    row = _row(job, task.file, data, made_from)
    if mark == row.sha256:
        return _Intent(task, row, _told(task, Outcome.SAME))
    if old is not None and mark not in {known.sha256 for known in task.known}:
        return _told(
            task, Outcome.EDITED, problems=(_edited(bench, task, now=old, fresh=None if job.letters else data),)
        )
    outcome = Outcome.CREATED if old is None else Outcome.REPLACED
    why = reason(made_from, last, there=old is not None, change=bench.workshop.change)
    return _Intent(task, row, _told(task, outcome, why=why), data)


def _edited(bench: _Bench, task: Task, *, now: bytes, fresh: bytes | None) -> Problem:
    """Tell of a file that somebody has changed; `fresh` is what it would be, unless it holds many letters."""
    file = f"{bench.workshop.out.as_posix()}/{task.file}"
    if fresh is None:
        return print_file_edited(file)
    return handwork(
        file, now=now, made=task.known[-1].words if task.known and task.known[-1].stands else None, fresh=fresh
    )


def _placed(workshop: Workshop, intent: _Intent) -> Settled:
    """Put one file in place; when that fails, take its row back and say why."""
    if intent.data is None:
        return intent.settled
    try:
        files.write_whole(workshop.out / intent.task.file, intent.data)
    except files.DiskFullError:
        # the others would fare no better
        raise
    except KehoachError as error:
        manifest.log(workshop.out, [_before(intent)])
        return _told(intent.task, Unmade.FAILED, problems=error.problems())
    return intent.settled


def _before(intent: _Intent) -> Row:
    """Give the row that held before the intent; one without a fingerprint when there was none."""
    known = intent.task.known
    if known:
        return known[-1]
    return replace(intent.row, sha256="", size=0, words="")


def _made_from(bench: _Bench, job: Job) -> MadeFrom:
    workshop = bench.workshop
    return MadeFrom(
        program=workshop.program,
        plan=workshop.plan,
        template=workshop.templates[job.document_id],
        blocks=workshop.blocks,
        context=bench.marks.of(job.values),
    )


def _row(job: Job, file: str, data: bytes, made_from: MadeFrom) -> Row:
    return Row(
        file=file,
        document=job.document_id,
        recipient=job.recipient,
        sha256=files.fingerprint(data),
        size=len(data),
        made_from=made_from,
        words="" if job.letters else codes(words_of(data) or ()),
    )


def _present(path: Path) -> bytes | None:
    try:
        return files.read_whole(path)
    except files.MissingError:
        return None


def _told(task: Task, outcome: Outcome | Unmade, *, why: str = "", problems: tuple[Problem, ...] = ()) -> Settled:
    return Settled(task.file, task.named.document_id, task.named.recipient, outcome, why, problems)
