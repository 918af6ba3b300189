"""What a request for corrections tells a unit: its errors before its warnings, kind by kind, the longest lists cut."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.documents import views
from generator.documents.moments import day_of
from generator.errors import Severity
from generator.office.xml import ILLEGAL
from generator.returns.cells.readings import quoted
from generator.vietnamese.text import capital_first

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

MOST: Final = 20
"""Rows that are printed; the rest is counted."""
LONGEST: Final = 240
"""As many letters of a sentence stand in the table."""
QUOTED: Final = 100
"""As many letters of what a unit wrote, and of what its cell is called."""
KINDS: Final = {
    "answer.missing": "chưa ghi số liệu",
    "answer.lost": "mất dòng của mẫu",
    "list.missing": "chưa ghi đủ cột của danh sách",
    "answer.twice": "mẫu bị thay đổi",
    "answer.merged": "mẫu bị thay đổi",
    "answer.measure": "mẫu bị thay đổi",
    "answer.range": "số liệu ngoài khoảng cho phép",
    "answer.relation": "các số liệu không khớp nhau",
    "answer.total": "số cộng không khớp",
    "list.total": "số cộng không khớp",
    "answer.hidden": "số liệu nằm trong phần bị ẩn",
    "cell.hidden": "số liệu nằm trong phần bị ẩn",
    "cell": "ô có lỗi của Excel",
    "number": "số ghi chưa rõ",
    "count": "số đếm ghi chưa đúng",
    "money": "số tiền ghi chưa đúng",
    "percentage": "tỷ lệ ghi chưa đúng",
    "date": "ngày tháng ghi chưa rõ",
    "truth": "chưa rõ «Có» hay «Không»",
    "text": "lời văn ghi chưa đúng chỗ",
}
"""What the kinds are called inside a sentence: by the rule that noticed something, or by the first part of its name."""
OTHER: Final = "điều khác"


class Doubt(NamedTuple):
    """Something noticed in a return, with what its unit wrote there."""

    severity: str
    rule: str
    sheet: str
    cell: str
    code: str
    label: str
    typed: str | None
    """What the cell says; an empty text when it is empty, nothing when that is not known."""
    text: str
    hint: str


@dataclass(frozen=True, slots=True)
class SentBack:
    """A return that its unit is to send again."""

    file: str
    """Its name as it came, behind the folders and the archive that it came in."""
    form: str
    received: date
    reason: str
    """Why all of it was refused; an empty text when only some cells were."""
    is_overdue: bool
    doubts: Sequence[Doubt] = ()


def slip_view(returned: SentBack, *, most: int = MOST) -> views.SlipView:
    """Give what the request says; advice is left out, for it asks nothing of the unit."""
    doubts = _in_order(returned.doubts)
    counts = Counter(map(_kind, doubts))
    printed = doubts[:most]
    left = Counter(map(_kind, doubts[most:]))
    return views.SlipView(
        file=line(returned.file.rpartition("/")[2]),
        form=line(returned.form),
        received=day_of(returned.received),
        reason=line(returned.reason).rstrip("."),
        errors=sum(count for (must, _), count in counts.items() if must),
        warnings=sum(count for (must, _), count in counts.items() if not must),
        parts=tuple(_parts(printed, counts)),
        printed=len(printed),
        more_count=left.total(),
        more=tuple(views.SlipMoreView(name, must, count) for (must, name), count in left.items()),
        is_overdue=returned.is_overdue,
    )


def _in_order(doubts: Iterable[Doubt]) -> list[Doubt]:
    """Sort errors before warnings and kind by kind, the kinds as they first appear, each in the order of the form."""
    asked = [doubt for doubt in doubts if doubt.severity != Severity.ADVICE]
    first: dict[tuple[bool, str], int] = {}
    for doubt in asked:
        first.setdefault(_kind(doubt), len(first))
    return sorted(asked, key=lambda doubt: (not _kind(doubt)[0], first[_kind(doubt)]))


def _kind(doubt: Doubt) -> tuple[bool, str]:
    name = KINDS.get(doubt.rule) or KINDS.get(doubt.rule.partition(".")[0], OTHER)
    return doubt.severity == Severity.ERROR, name


def _parts(doubts: Sequence[Doubt], counts: Counter[tuple[bool, str]]) -> Iterable[views.SlipPartView]:
    rows: dict[tuple[bool, str], list[views.SlipRowView]] = {}
    for number, doubt in enumerate(doubts, start=1):
        rows.setdefault(_kind(doubt), []).append(_row(number, doubt))
    for (must, name), inside in rows.items():
        yield views.SlipPartView(name, must, counts[must, name], tuple(inside))


def _row(number: int, doubt: Doubt) -> views.SlipRowView:
    return views.SlipRowView(
        number=str(number),
        sheet=line(doubt.sheet),
        cell=line(doubt.cell),
        code=line(doubt.code),
        label=line(doubt.label, QUOTED),
        typed=line(doubt.typed or "", QUOTED),
        is_blank=bool(doubt.cell) and doubt.typed is not None and not line(doubt.typed),
        problem=line(_without_quotation(doubt)),
        advice=line(doubt.hint),
    )


def _without_quotation(doubt: Doubt) -> str:
    """Give what is wrong; what the cell says has a column of its own."""
    said = f"Ô ghi {quoted(doubt.typed or '')}"
    for sign in (": ", ", "):
        if doubt.typed and doubt.text.startswith(said + sign):
            return capital_first(doubt.text.removeprefix(said + sign))
    return doubt.text


def line(text: str, longest: int = LONGEST) -> str:
    """Give a unit's text as one short line of letters that every Word file and e-mail can hold."""
    found = " ".join(ILLEGAL.sub(" ", text).replace("\a", " ").split())
    return found if len(found) <= longest else f"{found[: longest - 1].rstrip()}…"
