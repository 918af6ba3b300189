"""What is shown of files that come in, for people and for machines; and what a clerk decides about one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from generator import journey
from generator.cli import screen
from generator.cli.pictures import picture_as_json, show_pictures
from generator.cli.slips import show_slips
from generator.errors import CellPlace, Exit, Place, Problem, Severity, has_errors

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from generator.cli.screen import Answer
    from generator.errors import FileError
    from generator.journey import Settled
    from generator.journey.receiving.picture_desk import PictureArrived
    from generator.journey.receiving.receiving import Arrived
    from generator.ledger import Return

STATES: Final = {
    "accepted": "nhận",
    "accepted_with_warnings": "nhận, có chỗ cần xem lại",
    "sent_back": "trả lại để sửa",
    "unreadable": "không đọc được",
    "not_ours": "không phải báo cáo theo mẫu",
    "duplicate": "trùng tệp đã nhận",
}
LINE: Final = "[{number}] {file}: {state}{unit}{late}{reason}"
OF: Final = " - {unit}"
LATE: Final = " (gửi chậm)"
SAID: Final = ": {reason}"
KNOWN: Final = "{count} tệp đã nhận từ trước, không có gì thay đổi."
COUNTED: Final = "Đã nhận {count} tệp: {states}."
MOST: Final = 20
"""Problems of one file that are shown; the rest is counted."""
MORE: Final = "    ... và {count} chỗ nữa."
DECIDED: Final = "Đã ghi: tệp [{number}] {file} {what}."
WHAT: Final = {"exclude": "không được tính nữa", "prefer": "được lấy thay tệp mới hơn"}


def receive(plan: Path, paths: Sequence[Path], *, out: Path | None, on: date | None, answer: Answer | None) -> Exit:
    """Take files in and tell what became of each."""
    if answer is not None:
        answer.open("files")
    counts: Counter[str] = Counter()
    known = 0
    told: list[Problem] = []
    beside = _Beside()
    hears = {"slip": beside.slips.append, "picture": beside.pictures.append, "unread": beside.unread.append}
    for found in journey.receive(plan, paths, out=out, on=on, **hears):  # type: ignore[arg-type]
        if answer is not None:
            answer.add(_as_json(found))
            told += _problems(found)
        elif not found.known:
            _show(found)
        known += found.known
        counts[found.record.state.value] += not found.known
    if answer is not None:
        answer.end([*told, *beside.problems()], **beside.as_json())
    else:
        _count(counts, known)
        beside.show(journey.output_of(plan, out))
    bad = counts["sent_back"] + counts["unreadable"] + counts["not_ours"]
    return Exit.INPUT if bad or has_errors(beside.problems()) else Exit.DONE


@dataclass(frozen=True, slots=True)
class _Beside:
    """What is heard beside the files that came: slips made of them, loose pictures, files that nobody can read."""

    slips: list[Settled] = field(default_factory=list)
    pictures: list[PictureArrived] = field(default_factory=list)
    unread: list[FileError] = field(default_factory=list)

    def problems(self) -> list[Problem]:
        of_slips = dict.fromkeys(problem for slip in self.slips for problem in slip.problems)
        return [*(problem for error in self.unread for problem in error.problems()), *of_slips]

    def as_json(self) -> dict[str, list[dict[str, object]]]:
        return {
            "slips": [dict(slip.as_json()) for slip in self.slips],
            "pictures": [picture_as_json(picture) for picture in self.pictures],
        }

    def show(self, out: Path) -> None:
        show_pictures(self.pictures)
        show_slips(self.slips, out)
        screen.show_urgent(self.problems())


def _show(found: Arrived) -> None:
    screen.say(line_of(found.record))
    problems = [one for one in _problems(found) if one.severity is not Severity.ADVICE]
    for problem in sorted(problems, key=lambda one: one.severity is not Severity.ERROR)[:MOST]:
        screen.show(problem)
    if len(problems) > MOST:
        screen.say(MORE.format(count=len(problems) - MOST))


def line_of(record: Return) -> str:
    """Give one line about a received file: its number and name, what became of it, whose it is, and why."""
    return LINE.format(
        number=record.id,
        file=record.file,
        state=STATES[record.state.value],
        unit=OF.format(unit=record.unit) if record.unit else "",
        late=LATE if record.late and record.unit else "",
        reason=SAID.format(reason=record.reason) if record.reason else "",
    )


def _count(counts: Counter[str], known: int) -> None:
    new = sum(counts.values())
    if new:
        states = ", ".join(f"{counts[state]} {name}" for state, name in STATES.items() if counts[state])
        screen.say(COUNTED.format(count=new, states=states))
    if known:
        screen.say(KNOWN.format(count=known))


def _problems(found: Arrived) -> list[Problem]:
    record = found.record
    own = [
        Problem(
            CellPlace(record.file, one.sheet, one.cell) if one.cell else Place(record.file),
            one.code,
            one.text,
            one.hint,
            Severity(one.severity),
        )
        for one in found.problems
    ]
    return own or ([Problem(Place(record.file), "", record.reason)] if _is_refused(record) else [])


def _is_refused(record: Return) -> bool:
    return record.state.value in {"unreadable", "not_ours", "sent_back"} and bool(record.reason)


def _as_json(found: Arrived) -> dict[str, object]:
    record = found.record
    return {
        "number": record.id,
        "file": record.file,
        "state": record.state.value,
        "unit": record.unit,
        "late": record.late,
        "reason": record.reason,
        "fingerprint": record.fingerprint,
        "known": found.known,
    }


def decide(  # noqa: PLR0913 - one parameter for each word
    plan: Path, number: int, handling: str, reason: str, *, out: Path | None, answer: Answer | None
) -> Exit:
    """Write a clerk's decision down and say so."""
    record = journey.decide(plan, number, handling, reason, out=out)
    if answer is not None:
        answer.end((), files=[{"number": record.id, "file": record.file, "decision": handling}])
        return Exit.DONE
    screen.say(DECIDED.format(number=record.id, file=record.file, what=WHAT[handling]))
    return Exit.DONE
