"""Requests for corrections: one for each unit whose last file was sent back, with an e-mail that carries it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from generator import files
from generator.errors import KehoachError, Place, Problem, Severity
from generator.files import Outcome
from generator.journey.receiving.arrivals import SLIPS
from generator.journey.receiving.receiving import RETURNED
from generator.journey.record.disk import LEDGER
from generator.journey.record.results import Settled, Unmade
from generator.journey.slips.desk import KIND, SlipDesk
from generator.ledger import DecisionKind, Ledger, State, Vault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from generator.journey.receiving.receiving import Arrived
    from generator.ledger import Return
    from generator.plan.model import Plan

RECORD: Final = "slips.jsonl"
REFUSED: Final = frozenset({State.SENT_BACK, State.UNREADABLE})
PASSED_OVER: Final = frozenset({State.DUPLICATE, State.FOREIGN})
"""Files that say nothing new of their unit."""
EDITED: Final = "phiếu này đã có người sửa, giữ nguyên; đơn vị đã gửi tệp mới hơn: {file}"
EDITED_HINT: Final = "muốn lấy phiếu mới thì đổi tên hoặc xóa tệp này rồi nhận lại"


@dataclass(frozen=True, slots=True)
class _Made:
    """The last slip of a unit: for which return, and every fingerprint that this program has given its files."""

    number: int = 0
    marks: Mapping[str, list[str]] = field(default_factory=dict)


def followed_by_slips(
    arrived: Iterable[Arrived], plan: Plan, *, templates: Path, out: Path, hears: Callable[[Settled], None]
) -> Iterator[Arrived]:
    """Pass on what arrives, and when all of it is in, make the slips that are due.

    Args:
        arrived: files as they are taken in.
        plan: the plan whose form they answer.
        templates: the folder with `documents/` and `blocks/`.
        out: the folder of results, with the ledger.
        hears: is told what became of each slip and each e-mail.
    """
    yield from arrived
    for settled in settle_slips(plan, templates=templates, out=out):
        hears(settled)


def settle_slips(plan: Plan, *, templates: Path, out: Path) -> Iterator[Settled]:
    """Make the slips that are due, and tell what became of each file; where nothing is due, nothing is told.

    A slip is due when the last file of a unit was refused and none was made for it yet, or is gone. One that somebody
    has changed stays, and so does the e-mail beside it.

    Raises:
        KehoachError: the ledger cannot be read, or the record not be written.
    """
    record = _read(out / RECORD)
    with Ledger(out / LEDGER) as ledger:
        due = [one for one in _refused(ledger) if _is_due(out, one, record.get(one.unit))]
        if not due:
            return
        desk = SlipDesk(plan, templates, ledger, Vault(out / RETURNED))
        for returned in due:
            if desk.knows(returned.unit):
                yield from _settled(out, desk, returned, record)
    _write(out / RECORD, record)


def _refused(ledger: Ledger) -> list[Return]:
    """Give the last file of each unit, where it was refused and no clerk has put it aside."""
    aside = {decision.return_id for decision in ledger.decisions() if decision.kind is DecisionKind.EXCLUDE}
    last = {one.unit: one for one in ledger.returns() if one.unit and one.state not in PASSED_OVER}
    return [one for one in last.values() if one.state in REFUSED and one.id not in aside]


def _is_due(out: Path, returned: Return, made: _Made | None) -> bool:
    return made is None or made.number != returned.id or not all((out / file).exists() for file in made.marks)


def _settled(out: Path, desk: SlipDesk, returned: Return, record: dict[str, _Made]) -> Iterator[Settled]:
    """Make the two files of one slip, unless somebody has changed one of those that are there."""
    name, stem = desk.name(returned.unit), f"{SLIPS}/{desk.stem(returned.unit)}"
    before = record.get(returned.unit, _Made()).marks
    file = f"{stem}.docx"
    try:
        made = dict(zip((file, f"{stem}.eml"), desk.make(returned), strict=True))
        there = {file: _mark(out / file) for file in made}
        new = {file: files.fingerprint(data) for file, data in made.items()}
        edited = [file for file, mark in there.items() if mark and mark not in {new[file], *before.get(file, ())}]
        if edited:
            yield from (_kept(out, file, name, returned) for file in edited)
            return
        for file, data in made.items():
            yield Settled(file, KIND, name, _put(out / file, data, there[file], new[file]))
    except KehoachError as error:
        yield Settled(file, KIND, name, Unmade.FAILED, error.text, error.problems())
        return
    marks = {file: list(dict.fromkeys([*before.get(file, ()), mark])) for file, mark in new.items()}
    record[returned.unit] = _Made(returned.id, marks)


def _kept(out: Path, file: str, name: str, returned: Return) -> Settled:
    place = Place((out / file).as_posix())
    told = Problem(place, "", EDITED.format(file=returned.file), EDITED_HINT, Severity.WARNING)
    return Settled(file, KIND, name, Outcome.EDITED, problems=(told,))


def _put(path: Path, data: bytes, there: str, new: str) -> Outcome:
    if there == new:
        return Outcome.SAME
    files.write_whole(path, data)
    return Outcome.REPLACED if there else Outcome.CREATED


def _mark(path: Path) -> str:
    return files.fingerprint(files.read_whole(path)) if path.exists() else ""


def _read(path: Path) -> dict[str, _Made]:
    """Give the record by unit; a missing or broken one says nothing, and other files than those made now then stay."""
    record: dict[str, _Made] = {}
    try:
        for line in files.read_whole(path).decode().splitlines():
            row = json.loads(line)
            record[row["unit"]] = _Made(row["return"], row["marks"])
    except (KehoachError, ValueError, KeyError, TypeError):
        return {}
    return record


def _write(path: Path, record: Mapping[str, _Made]) -> None:
    lines = [
        json.dumps({"unit": unit, "return": made.number, "marks": made.marks}, ensure_ascii=False)
        for unit, made in record.items()
    ]
    files.write_whole(path, "".join(f"{line}\n" for line in lines).encode())
