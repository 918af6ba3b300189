"""The looks of headings in the body, and the distances of the head, set right; numbers and words stay."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.conformity import faces
from generator.conformity.mending import hands
from generator.conformity.mending.looks import style_to
from generator.conformity.parts import Part

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.conformity.finding import Seen
    from generator.conformity.mending.bench import Bench

STYLE_FAULTS: Final = ("không đậm", "nghiêng", "không canh giữa")
"""What the rules of headings say of looks; the rest of what they say concerns words and numbers."""
SUBJECT_GAP: Final = 6.0


def _heading(*, centred: bool, all_of_it: bool = True) -> Callable[[Bench, Seen], str]:
    def mend(bench: Bench, seen: Seen) -> str:
        paragraph = bench.body_paragraph(seen)
        if paragraph is None or not any(fault in seen.found for fault in STYLE_FAULTS):
            return ""
        runs = list(paragraph.runs if all_of_it else list(faces.words(paragraph.runs))[:1])
        style_to(bench, runs, bold=True, italic=False)
        if centred:
            hands.set_alignment(bench.element(paragraph), "center")
            hands.set_indents(bench.element(paragraph), left=0.0, right=0.0)
        return "đặt kiểu chữ đứng, đậm" + (", canh giữa" if centred else "")

    return mend


def subject_gap(bench: Bench, seen: Seen) -> str:
    """6 pt between the number and the trích yếu of a công văn; blank lines between them stay."""
    number, subject = bench.paper.the(Part.NUMBER), bench.paper.the(Part.SUBJECT)
    if number is None or subject is None or subject.paragraph.spot != seen.spot:
        return ""
    between = [line for line in bench.paper.lines if number.number < line.number < subject.number]
    rest = number.paragraph.layout.after + sum(line.paragraph.layout.mark.size for line in between)
    if rest > SUBJECT_GAP:
        return ""
    hands.set_before(bench.element(subject.paragraph), SUBJECT_GAP - rest)
    return "đặt khoảng cách 6 pt"


def head_gap(bench: Bench, seen: Seen) -> str:
    """Single lines between Quốc hiệu and Tiêu ngữ, between the body above and the issuer."""
    below = bench.line(seen)
    at = -1 if below is None else bench.paper.lines.index(below)
    if below is None or at < 1:
        return ""
    above = bench.paper.lines[at - 1]
    if above.cell != below.cell or not above.text:
        return ""  # blank lines between them may be somebody's
    hands.set_after(bench.element(above.paragraph), 0.0)
    hands.set_before(bench.element(below.paragraph), 0.0)
    hands.set_lines(bench.element(below.paragraph), 1.0)
    return "đặt cách dòng đơn"


MENDERS: Final[dict[str, Callable[[Bench, Seen], str]]] = {
    "BD-06": _heading(centred=True),
    "BD-07": _heading(centred=True),
    "BD-12": _heading(centred=True),
    "M-1.2.order": _heading(centred=True),
    "BD-08": _heading(centred=False, all_of_it=False),
    "BD-11": _heading(centred=False),
    "BD-09.title": _heading(centred=False),
    "C1.gap": head_gap,
    "C5b.gap": subject_gap,
}
