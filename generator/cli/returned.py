"""What the commands about returned files show, for people and for machines."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from generator import journey
from generator.cli import screen
from generator.cli.pictures import picture_as_json, show_pictures
from generator.cli.slips import show_slips
from generator.errors import CellPlace, Exit, Place, Problem, Severity, has_errors
from generator.ledger import Standing
from generator.report.appendices import written
from generator.report.sources import Reported

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from pathlib import Path

    from generator.cli.screen import Answer
    from generator.errors import FileError
    from generator.journey import Settled
    from generator.journey.picture_desk import PictureArrived
    from generator.journey.receiving import Arrived
    from generator.journey.reporting import Stood
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
STOOD: Final = {
    Standing.SUPERSEDED: "; đã thay bằng tệp [{number}]",
    Standing.EXCLUDED: "; không tính, theo quyết định của cán bộ: {reason}",
}
PREFERRED: Final = "; được lấy theo quyết định của cán bộ: {reason}"
KNOWN: Final = "{count} tệp đã nhận từ trước, không có gì thay đổi."
COUNTED: Final = "Đã nhận {count} tệp: {states}."
MOST: Final = 20
"""Problems of one file that are shown; the rest is counted."""
MORE: Final = "    ... và {count} chỗ nữa."
GROUP: Final = "{name}: {came}/{all} đơn vị đã gửi ({rate}%), {in_time} đúng hạn"
SILENT: Final = "    {standing}: {names}"
EXCEL: Final = "Đã ghi bảng theo dõi ra {file}."
MADE: Final = "Tổng hợp lần {number}: {reported}/{expected} đơn vị."
FILE: Final = "  {file}"
ORIGIN: Final = "{unit}: {value}  ← {file} [{sheet}!{cell}] ghi «{seen}»{note}"
NOTE: Final = " ({note})"
TOTAL: Final = "{code} tổng hợp từ {count} đơn vị: {value}"
NOTHING: Final = "Chưa đơn vị nào ghi chỉ tiêu này."
NOTHING_OF: Final = (
    "«{unit}» chưa có số liệu nào được tính cho chỉ tiêu này; xem tệp của đơn vị ở kehoach status --files."
)
DECIDED: Final = "Đã ghi: tệp [{number}] {file} {what}."
WHAT: Final = {"exclude": "không được tính nữa", "prefer": "được lấy thay tệp mới hơn"}
_PERCENT: Final = 100


def receive(plan: Path, paths: Sequence[Path], *, out: Path | None, on: date | None, answer: Answer | None) -> Exit:
    """Take files in and tell what became of each."""
    if answer is not None:
        answer.open("files")
    counts: Counter[str] = Counter()
    known = 0
    told: list[Problem] = []
    slips: list[Settled] = []
    pictures: list[PictureArrived] = []
    unread: list[FileError] = []
    hears = {"slip": slips.append, "picture": pictures.append, "unread": unread.append}
    for found in journey.receive(plan, paths, out=out, on=on, **hears):  # type: ignore[arg-type]
        if answer is not None:
            answer.add(_as_json(found))
            told += _problems(found)
        elif not found.known:
            _show(found)
        known += found.known
        counts[found.record.state.value] += not found.known
    unmade = [problem for error in unread for problem in error.problems()]
    unmade += list(dict.fromkeys(problem for slip in slips for problem in slip.problems))
    if answer is not None:
        answer.end(
            [*told, *unmade],
            slips=[slip.as_json() for slip in slips],
            pictures=[picture_as_json(picture) for picture in pictures],
        )
    else:
        _count(counts, known)
        show_pictures(pictures)
        show_slips(slips, out or plan.parent / journey.OUTPUT)
        screen.show_urgent(unmade)
    bad = counts["sent_back"] + counts["unreadable"] + counts["not_ours"]
    return Exit.INPUT if bad or has_errors(unmade) else Exit.DONE


def _show(found: Arrived) -> None:
    screen.say(_line(found.record))
    problems = [one for one in _problems(found) if one.severity is not Severity.ADVICE]
    for problem in sorted(problems, key=lambda one: one.severity is not Severity.ERROR)[:MOST]:
        screen.show(problem)
    if len(problems) > MOST:
        screen.say(MORE.format(count=len(problems) - MOST))


def _line(record: Return) -> str:
    return LINE.format(
        number=record.id,
        file=record.file,
        state=STATES[record.state.value],
        unit=OF.format(unit=record.unit) if record.unit else "",
        late=LATE if record.late and record.unit else "",
        reason=SAID.format(reason=record.reason) if record.reason else "",
    )


def _stood(stood: Stood) -> str:
    """Tell why a file that was taken in does not count, and what a clerk said of it."""
    told = STOOD.get(stood.standing, "").format(number=stood.instead, reason=stood.reason)
    preferred = stood.reason and stood.standing is Standing.COUNTS
    return told or (PREFERRED.format(reason=stood.reason) if preferred else "")


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


def status(plan: Path, *, out: Path | None, excel: Path | None, files: bool, answer: Answer | None) -> Exit:
    """Show who has reported, group by group."""
    groups = journey.status(plan, out=out, excel=excel)
    records = journey.returns(plan, out=out) if files else []
    stood = journey.standings(plan, out=out) if files else {}
    if answer is not None:
        units = [
            {"unit": unit.id, "name": unit.name, "group": unit.group, "standing": source.standing.name.lower()}
            | {"file": source.file}
            for group in groups
            for unit, source in group.units
        ]
        listed = [
            {"number": one.id, "file": one.file, "state": one.state.value, "unit": one.unit, "late": one.late}
            | {"standing": stood[one.id].standing.value, "decision": stood[one.id].reason}
            for one in records
        ]
        answer.end((), units=units, **({"files": listed} if files else {}))
        return Exit.DONE
    for group in groups:
        came = group.count(Reported.ON_TIME, Reported.LATE)
        rate = round(came * _PERCENT / len(group.units)) if group.units else 0
        in_time = group.count(Reported.ON_TIME)
        screen.say(GROUP.format(name=group.name, came=came, all=len(group.units), rate=rate, in_time=in_time))
        for standing in (Reported.LATE, Reported.SENT_BACK, Reported.MISSING):
            names = [unit.name for unit, source in group.units if source.standing is standing]
            if names:
                screen.say(SILENT.format(standing=standing.value, names=", ".join(names)))
    for record in records:
        screen.say(_line(record) + _stood(stood[record.id]))
    if excel is not None:
        screen.say(EXCEL.format(file=excel))
    return Exit.DONE


def report(plan: Path, *, out: Path | None, as_of: datetime | None, again: int | None, answer: Answer | None) -> Exit:
    """Make the workbook and the reports, and name them."""
    made = journey.report(plan, out=out, as_of=as_of, again=again)
    if answer is not None:
        files = [str(path) for path in made.files]
        answer.end(made.problems, files=files, number=made.number, reported=made.reported, expected=made.expected)
        return Exit.DONE
    screen.say(MADE.format(number=made.number, reported=made.reported, expected=made.expected))
    for path in made.files:
        screen.say(FILE.format(file=path))
    screen.show_urgent(made.problems)
    return Exit.DONE


def trace(plan: Path, code: str, unit: str, *, out: Path | None, answer: Answer | None) -> Exit:
    """Show every answer behind a number."""
    origins, total = journey.trace(plan, code, unit, out=out)
    if answer is not None:
        figures = [
            {"unit": one.unit, "code": one.answer.code, "value": str(one.answer.value), "seen": one.answer.seen}
            | {"file": one.source.file, "fingerprint": one.source.fingerprint}
            | {"sheet": one.answer.sheet, "cell": one.answer.cell, "note": one.answer.note}
            for one in origins
        ]
        answer.end((), figures=figures, total=None if total is None else str(total))
        return Exit.DONE
    for one in origins:
        screen.say(
            ORIGIN.format(
                unit=one.unit,
                value=written(one.answer.value),
                file=one.source.file,
                sheet=one.answer.sheet,
                cell=one.answer.cell,
                seen=one.answer.seen,
                note=NOTE.format(note=one.answer.note) if one.answer.note else "",
            )
        )
    if total is not None:
        screen.say(TOTAL.format(code=code, value=written(total), count=len({one.unit for one in origins})))
    if not origins:
        screen.say(NOTHING_OF.format(unit=unit) if unit else NOTHING)
    return Exit.DONE


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
