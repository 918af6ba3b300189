"""What the model forms of one kind print word for word (Phụ lục III, Mẫu 1.1 to 1.10)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.conformity import faces, signs
from generator.conformity.finding import ADVICE, WARNING, Kind, Rule, Seen
from generator.conformity.paper import seen
from generator.conformity.parts import Part
from generator.conformity.rules.decree import MODEL
from generator.office.shown.looks import Alignment
from generator.vietnamese.text import nfc

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.conformity.lines import Line
    from generator.conformity.paper import Paper
    from generator.errors import Severity

DECIDING: Final = frozenset({Kind.DECISION, Kind.RESOLUTION})


@dataclass(frozen=True)
class Wording:
    """What documents of one kind say somewhere: each name with the pattern that knows it."""

    id: str
    model: str
    kind: Kind
    said: tuple[tuple[str, str], ...]
    severity: Severity = WARNING


WORDINGS: Final = (
    Wording("M-1.6", "1.6", Kind.TELEGRAM, (("«… điện:»", r"\bđiện\s*:"),)),
    Wording("M-1.7", "1.7", Kind.INVITATION, (
        ("«trân trọng kính mời»", r"\b(?:kính|trân trọng) mời\b"), ("«Thời gian:»", r"thời gian\b"),
        ("«Địa điểm:»", r"địa điểm\b"),
    )),
    Wording("M-1.7.more", "1.7", Kind.INVITATION, (("«Tới dự»", r"\b(?:tới|đến|tham) dự\b"),), ADVICE),
    Wording("M-1.8", "1.8", Kind.INTRODUCTION, (
        ("«trân trọng giới thiệu:»", r"giới thiệu\b.*:"), ("«Chức vụ:»", r"chức vụ\b"),
        ("«Được cử đến:»", r"được cử đến\b"), ("«Về việc:»", r"về việc\b"),
        ("«Giấy này có giá trị đến hết ngày»", r"có giá trị đến\b"),
    )),
    Wording("M-1.9", "1.9", Kind.MINUTES, (
        ("«Thời gian bắt đầu:»", r"thời gian\b"), ("«Địa điểm:»", r"địa điểm\b"),
        ("«Thành phần tham dự:»", r"thành phần\b"), ("«Chủ trì:»", r"chủ (?:trì|tọa|toạ)\b"),
        ("«Thư ký:»", r"thư ký\b"), ("giờ kết thúc", r"kết thúc\b"),
    )),
    Wording("M-1.10", "1.10", Kind.LEAVE, (
        ("«Xét Đơn đề nghị nghỉ phép»", r"xét đơn\b"), ("«Chức vụ:»", r"chức vụ\b"),
        ("«Được nghỉ phép trong thời gian»", r"được nghỉ phép\b"),
    )),
)  # fmt: skip


def _unsaid(one: Wording) -> Callable[[Paper], Iterator[Seen]]:
    def check(paper: Paper) -> Iterator[Seen]:
        text = nfc(paper.text).casefold()
        for name, pattern in one.said:
            if not re.search(pattern, text):
                yield Seen(f"{paper.kind.value} không có {name}", "", "6")

    return check


def _order(paper: Paper) -> Line | None:
    return next((line for line in paper.lines if signs.ORDER.fullmatch(line.text.casefold())), None)


def decisions_decide(paper: Paper) -> Iterator[Seen]:
    """`QUYẾT ĐỊNH:` or `QUYẾT NGHỊ:` on a line of its own: centred, bold, in capitals."""
    line = _order(paper)
    if line is None:
        yield Seen(f"{paper.kind.value} không có dòng «{_words(paper)}:»", "", "6")
        return
    faults = faces.style_faults(line.runs, bold=True, italic=False)
    if line.paragraph.layout.alignment is not Alignment.CENTRE:
        faults.append("không canh giữa")
    if not signs.in_capitals(line.text):
        faults.append("không in hoa")
    if faults:
        yield seen(line, None, f"«{line.text}»: {', '.join(faults)}")


def _words(paper: Paper) -> str:
    return "QUYẾT ĐỊNH" if paper.kind is Kind.DECISION else "QUYẾT NGHỊ"


def who_decides_is_named(paper: Paper) -> Iterator[Seen]:
    """The one who decides stands above the grounds, centred, in capitals."""
    order, above = _order(paper), paper.parts.get(Part.SUMMARY) or paper.parts.get(Part.TITLE)
    if order is None or not above:
        return
    between = [line for line in paper.lines if above[-1].number < line.number < order.number and line.text]
    if not any(signs.in_capitals(line.text) for line in between):
        yield seen(above[0], Part.TITLE, "trên phần căn cứ không ghi thẩm quyền ban hành")


RULES: Final = (
    *(
        Rule(one.id, one.severity, MODEL.format(one.model), f"Ghi {', '.join(name for name, _ in one.said)}.",
             _unsaid(one), frozenset({one.kind}))
        for one in WORDINGS
    ),
    Rule("M-1.2.order", WARNING, MODEL.format("1.1 - 1.3"),
         "Dưới căn cứ ghi «QUYẾT ĐỊNH:» («QUYẾT NGHỊ:»), chữ in hoa, đứng, đậm, canh giữa.", decisions_decide,
         DECIDING),
    Rule("M-1.2.who", WARNING, MODEL.format("1.1 - 1.3"),
         "Dưới trích yếu ghi thẩm quyền ban hành, chữ in hoa, canh giữa.", who_decides_is_named, DECIDING),
)  # fmt: skip
