"""The workbooks that units fill in, put beside the documents; one that somebody has changed is never written over."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from generator import files
from generator.errors import KehoachError, Place, Problem, Severity
from generator.files import Outcome
from generator.journey.record.inputs import mark_at, program
from generator.journey.record.results import Settled, Unmade

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from generator.forms import FormJob, MadeForm
    from generator.journey.record.results import Listener
    from generator.plan.indicators import ReportForm
    from generator.plan.model import Plan

FOLDER: Final = "forms"
RECORD: Final = "forms.jsonl"
KIND: Final = "bieu-mau"
"""What the forms are called among the kinds of document."""
NEW: Final = "mới"
CHANGED: Final = "nội dung của biểu mẫu đã đổi"
EDITED: Final = "biểu mẫu này đã có người sửa, giữ nguyên; bản mới khác bản đang có"
EDITED_HINT: Final = "muốn lấy bản mới thì đổi tên hoặc xóa tệp này rồi chạy lại"
FORGOTTEN: Final = "chưa ghi được vào sổ là mẫu hỏi những gì, sau này sửa mẫu thì tệp theo mẫu cũ không đọc được"


@dataclass(slots=True)
class _Record:
    """What the forms were made from last time, and every fingerprint that this program has given a file."""

    inputs: dict[str, str] = field(default_factory=dict)
    marks: dict[str, list[str]] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)


def settle_forms(plan_path: Path, out: Path, listener: Listener, *, plan: Plan | None = None) -> list[Problem]:
    """Make the forms of a plan into `out/forms`, and give what a person must know; nothing when it has no form.

    When plan and program are as they were and every file stands as it was made, the plan is not even read; where it
    has been read already, it is given.
    """
    record = _read(out / RECORD)
    inputs = _inputs(plan_path, record.inputs)
    if record.marks and inputs == record.inputs and _all_stand(out, record):
        listener.counted(len(record.units))
        for file, unit in record.units.items():
            listener.settled(Settled(f"{FOLDER}/{file}", KIND, unit, Outcome.SAME))
        return []
    if plan is None:
        from generator.plan.reading import load_plan  # noqa: PLC0415 - a build with nothing to do must not wait for it

        plan = load_plan(plan_path)
    if plan.reporting is None or plan.reporting.form is None:
        return []
    files.make_folder(out / FOLDER)
    problems = _remembered(out, plan.reporting.form)
    lists = {name: mark_at(plan_path.parent / name) for name in plan.list_files}
    now = _Record({**_own(plan_path), **lists})
    problems += _put_in_place(plan, out, listener, before=record, now=now)
    _write(out / RECORD, now)
    return problems


def _put_in_place(plan: Plan, out: Path, listener: Listener, *, before: _Record, now: _Record) -> Iterator[Problem]:
    """Make every form, settle its file and write it down in `now`; give what a person must know."""
    every = list(_jobs(plan))
    listener.counted(len(every))
    for unit, made in _made(plan, every):
        marks = before.marks.get(made.file, [])
        found = _settled(out / FOLDER / made.file, made, marks, unit)
        yield from found.problems
        listener.settled(found)
        now.marks[made.file] = list(dict.fromkeys([*marks, files.fingerprint(made.data)]))
        now.units[made.file] = unit


def _remembered(out: Path, form: ReportForm) -> list[Problem]:
    """Write down what the form asks before it goes out: units answer it when the plan has long gone on to another."""
    from generator.journey.record.disk import LEDGER  # noqa: PLC0415 - the same
    from generator.ledger import Ledger  # noqa: PLC0415 - the same
    from generator.ledger.tables import LedgerError  # noqa: PLC0415 - the same
    from generator.returns.definitions import definition  # noqa: PLC0415 - the same

    try:
        with Ledger(out / LEDGER) as ledger:
            if ledger.form(form.id, form.version) is None:
                ledger.remember_form(form.id, form.version, definition(form))
    except LedgerError as error:
        told = f"{FORGOTTEN}: {error.reason}"
        return [Problem(Place((out / LEDGER).as_posix()), "", told, error.hint, Severity.WARNING)]
    return []


def _jobs(plan: Plan) -> Iterator[FormJob]:
    from generator.forms import jobs  # noqa: PLC0415 - the same

    return jobs(plan)


def _made(plan: Plan, jobs: Sequence[FormJob]) -> Iterator[tuple[str, MadeForm]]:
    from generator.forms import Forms  # noqa: PLC0415 - the same

    forms = Forms(plan)
    for job in jobs:
        yield job.name, forms.make(job)


def _settled(path: Path, made: MadeForm, before: Sequence[str], unit: str) -> Settled:
    """Put one form in place, unless somebody has changed the one that is there."""
    file = f"{FOLDER}/{made.file}"
    try:
        there = files.fingerprint(files.read_whole(path)) if path.exists() else ""
        if there == files.fingerprint(made.data):
            return Settled(file, KIND, unit, Outcome.SAME)
        if there and there not in before:
            told = Problem(Place(path.as_posix()), "", EDITED, EDITED_HINT, Severity.WARNING)
            return Settled(file, KIND, unit, Outcome.EDITED, problems=(told,))
        files.write_whole(path, made.data)
    except KehoachError as error:
        return Settled(file, KIND, unit, Unmade.FAILED, problems=error.problems())
    return (
        Settled(file, KIND, unit, Outcome.REPLACED, CHANGED)
        if there
        else Settled(file, KIND, unit, Outcome.CREATED, NEW)
    )


def _inputs(plan_path: Path, last: Mapping[str, str]) -> dict[str, str]:
    lists = [name for name in last if name not in {"program", "plan"}]
    return {**_own(plan_path), **{name: mark_at(plan_path.parent / name) for name in lists}}


def _own(plan_path: Path) -> dict[str, str]:
    return {"program": program(), "plan": mark_at(plan_path)}


def _all_stand(out: Path, record: _Record) -> bool:
    for file, marks in record.marks.items():
        path = out / FOLDER / file
        if not path.exists() or files.fingerprint(files.read_whole(path)) != marks[-1]:
            return False
    return True


def _read(path: Path) -> _Record:
    """Give the record; a missing or broken one says nothing, and files that are there are then taken for changed."""
    record = _Record()
    try:
        lines = files.read_whole(path).decode().splitlines()
        record.inputs = json.loads(lines[0])
        for line in lines[1:]:
            row = json.loads(line)
            record.marks[row["file"]] = row["marks"]
            record.units[row["file"]] = row["unit"]
    except (KehoachError, ValueError, KeyError, IndexError, TypeError):
        return _Record()
    return record


def _write(path: Path, record: _Record) -> None:
    lines = [json.dumps(record.inputs, ensure_ascii=False)]
    lines += [
        json.dumps({"file": file, "unit": record.units[file], "marks": marks}, ensure_ascii=False)
        for file, marks in record.marks.items()
    ]
    files.write_whole(path, ("\n".join(lines) + "\n").encode())
