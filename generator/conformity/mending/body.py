"""The body set right: sides, size, first line, spaces, lines, upright or italic (Phụ lục I, Phần I, Mục II.6)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from generator.conformity.columns import first_letter_at
from generator.conformity.mending import hands
from generator.conformity.mending.looks import size_to, style_to
from generator.conformity.rules import body as rules
from generator.office.shown.looks import LineRule

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.conformity.finding import Seen
    from generator.conformity.mending.bench import Bench

SIZES: Final = (13.0, 14.0)
ABOVE: Final = 6.0


def justify(bench: Bench, seen: Seen) -> str:
    """Both sides even."""
    paragraph = bench.body_paragraph(seen)
    if paragraph is None:
        return ""
    hands.set_alignment(bench.element(paragraph), "both")
    return "canh đều hai lề"


def size(bench: Bench, seen: Seen) -> str:
    """13 to 14: what most of the body has, else the nearer."""
    paragraph = bench.body_paragraph(seen)
    if paragraph is None:
        return ""
    letters: Counter[float] = Counter()
    for body in bench.paper.body:
        for run in body.paragraph.runs:
            if SIZES[0] <= run.look.size <= SIZES[1]:
                letters[run.look.size] += len(run.text)
    usual = letters.most_common(1)
    change = size_to(usual[0][0], usual[0][0]) if usual else size_to(*SIZES)
    return change(bench, list(paragraph.runs))


def first_line(bench: Bench, seen: Seen) -> str:
    """1 or 1.27 cm: what most of the body has, else the nearer; blanks and tabs typed to set it in go."""
    paragraph = bench.body_paragraph(seen)
    if paragraph is None:
        return ""
    start = first_letter_at(paragraph) / rules.CM
    usual = _usual_indent(bench)
    right = min(rules.INDENTS, key=lambda indent: abs(indent - start)) if usual is None else usual
    element = bench.element(paragraph)
    hands.drop_blanks_before(element)
    hands.set_indents(element, left=0.0, first=right * rules.CM)
    return f"đặt đầu dòng lùi vào {right:g} cm".replace(".", ",")


def _usual_indent(bench: Bench) -> float | None:
    starts = [first_letter_at(body.paragraph) / rules.CM for body in bench.paper.body]
    found = Counter(
        right for start in starts for right in rules.INDENTS if abs(start - right) <= rules.INDENT_SLACK
    ).most_common(1)
    return found[0][0] if found else None


def apart(bench: Bench, seen: Seen) -> str:
    """6 pt above."""
    paragraph = bench.body_paragraph(seen)
    if paragraph is None:
        return ""
    hands.set_before(bench.element(paragraph), ABOVE)
    return "đặt khoảng cách trên đoạn 6 pt"


def lines(bench: Bench, seen: Seen) -> str:
    """Single lines at least, 1.5 lines at most."""
    paragraph = bench.body_paragraph(seen)
    if paragraph is None:
        return ""
    layout = paragraph.layout
    low, high = rules.LINES
    times = layout.line if layout.line_rule is LineRule.MULTIPLE else low if layout.line < SINGLE_AND_A_HALF else high
    right = min(max(times, low), high)
    hands.set_lines(bench.element(paragraph), right)
    return f"đặt giãn dòng {right:g} lines".replace(".", ",")


SINGLE_AND_A_HALF: Final = 22.0
"""Points between lines of 13 to 14 pt from which they are nearer to 1.5 lines than to single ones."""


def upright(bench: Bench, seen: Seen) -> str:
    """Kiểu chữ đứng."""
    paragraph = bench.body_paragraph(seen)
    if paragraph is None:
        return ""
    style_to(bench, list(paragraph.runs), bold=None, italic=False)
    return "đặt kiểu chữ đứng"


def italic(bench: Bench, seen: Seen) -> str:
    """Kiểu chữ nghiêng."""
    paragraph = bench.body_paragraph(seen)
    if paragraph is None:
        return ""
    style_to(bench, list(paragraph.runs), bold=None, italic=True)
    return "đặt kiểu chữ nghiêng"


MENDERS: Final[dict[str, Callable[[Bench, Seen], str]]] = {
    "BD-01": justify,
    "BD-02": size,
    "BD-03": first_line,
    "BD-04": apart,
    "BD-05": lines,
    "C6.style": upright,
    "C6b.style": italic,
}
