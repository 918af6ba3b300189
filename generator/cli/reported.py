"""What the consolidated report says of itself: the files that were made, and the answers behind a number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator import journey
from generator.cli import screen
from generator.errors import Exit
from generator.report.appendices import written

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from generator.cli.screen import Answer
    from generator.journey.standing.reported import Origin

MADE: Final = "Tổng hợp lần {number}: {reported}/{expected} đơn vị."
FILE: Final = "  {file}"
ORIGIN: Final = "{unit}: {value}  ← {file} [{sheet}!{cell}] ghi «{seen}»{note}"
NOTE: Final = " ({note})"
TOTAL: Final = "{code} tổng hợp từ {count} đơn vị: {value}"
NOTHING: Final = "Chưa đơn vị nào ghi chỉ tiêu này."
NOTHING_OF: Final = (
    "«{unit}» chưa có số liệu nào được tính cho chỉ tiêu này; xem tệp của đơn vị ở kehoach status --files."
)


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
        figures = [_as_json(one) for one in origins]
        answer.end((), figures=figures, total=None if total is None else str(total))
        return Exit.DONE
    for one in origins:
        screen.say(_line(one))
    if total is not None:
        screen.say(TOTAL.format(code=code, value=written(total), count=len({one.unit for one in origins})))
    if not origins:
        screen.say(NOTHING_OF.format(unit=unit) if unit else NOTHING)
    return Exit.DONE


def _as_json(one: Origin) -> dict[str, object]:
    return {
        "unit": one.unit,
        "code": one.answer.code,
        "value": str(one.answer.value),
        "seen": one.answer.seen,
        "file": one.source.file,
        "fingerprint": one.source.fingerprint,
        "sheet": one.answer.sheet,
        "cell": one.answer.cell,
        "note": one.answer.note,
    }


def _line(one: Origin) -> str:
    return ORIGIN.format(
        unit=one.unit,
        value=written(one.answer.value),
        file=one.source.file,
        sheet=one.answer.sheet,
        cell=one.answer.cell,
        seen=one.answer.seen,
        note=NOTE.format(note=one.answer.note) if one.answer.note else "",
    )
