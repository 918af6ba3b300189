"""Who has reported, shown for people and for machines; and every file that was received, where it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator import journey
from generator.cli import screen
from generator.cli.returned import line_of
from generator.errors import Exit
from generator.ledger import Standing
from generator.report.sources import Reported

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from generator.cli.screen import Answer
    from generator.journey.standing.reported import GroupStatus, Stood
    from generator.ledger import Return

STOOD: Final = {
    Standing.SUPERSEDED: "; đã thay bằng tệp [{number}]",
    Standing.EXCLUDED: "; không tính, theo quyết định của cán bộ: {reason}",
}
PREFERRED: Final = "; được lấy theo quyết định của cán bộ: {reason}"
GROUP: Final = "{name}: {came}/{all} đơn vị đã gửi ({rate}%), {in_time} đúng hạn"
SILENT: Final = "    {standing}: {names}"
EXCEL: Final = "Đã ghi bảng theo dõi ra {file}."
_PERCENT: Final = 100


def status(plan: Path, *, out: Path | None, excel: Path | None, files: bool, answer: Answer | None) -> Exit:
    """Show who has reported, group by group."""
    groups = journey.status(plan, out=out, excel=excel)
    records = journey.returns(plan, out=out) if files else []
    stood = journey.standings(plan, out=out) if files else {}
    if answer is not None:
        answer.end((), units=_units_as_json(groups), **({"files": _files_as_json(records, stood)} if files else {}))
        return Exit.DONE
    for group in groups:
        _show(group)
    for record in records:
        screen.say(line_of(record) + _stood(stood[record.id]))
    if excel is not None:
        screen.say(EXCEL.format(file=excel))
    return Exit.DONE


def _units_as_json(groups: Sequence[GroupStatus]) -> list[dict[str, object]]:
    return [
        {
            "unit": unit.id,
            "name": unit.name,
            "group": unit.group,
            "standing": source.standing.name.lower(),
            "file": source.file,
        }
        for group in groups
        for unit, source in group.units
    ]


def _files_as_json(records: Sequence[Return], stood: Mapping[int, Stood]) -> list[dict[str, object]]:
    return [
        {
            "number": one.id,
            "file": one.file,
            "state": one.state.value,
            "unit": one.unit,
            "late": one.late,
            "standing": stood[one.id].standing.value,
            "decision": stood[one.id].reason,
        }
        for one in records
    ]


def _show(group: GroupStatus) -> None:
    came = group.count(Reported.ON_TIME, Reported.LATE)
    rate = round(came * _PERCENT / len(group.units)) if group.units else 0
    in_time = group.count(Reported.ON_TIME)
    screen.say(GROUP.format(name=group.name, came=came, all=len(group.units), rate=rate, in_time=in_time))
    for standing in (Reported.LATE, Reported.SENT_BACK, Reported.MISSING):
        names = [unit.name for unit, source in group.units if source.standing is standing]
        if names:
            screen.say(SILENT.format(standing=standing.value, names=", ".join(names)))


def _stood(stood: Stood) -> str:
    """Tell why a file that was taken in does not count, and what a clerk said of it."""
    told = STOOD.get(stood.standing, "").format(number=stood.instead, reason=stood.reason)
    preferred = stood.reason and stood.standing is Standing.COUNTS
    return told or (PREFERRED.format(reason=stood.reason) if preferred else "")
