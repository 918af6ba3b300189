"""The lines under Tiêu ngữ, the issuer's name and the trích yếu (Phụ lục I, Phần I, Mục II.1, II.2, II.5)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.conformity import faces
from generator.conformity.drawn import Drawn, lengths_of, line_under
from generator.conformity.finding import ERROR, EVERY, WARNING, Kind, Rule
from generator.conformity.paper import seen
from generator.conformity.parts import Part
from generator.conformity.rules.decree import ARTICLE, MODEL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.conformity.finding import Seen
    from generator.conformity.paper import Paper

SLACK: Final = 0.07
"""Measuring by the font's own widths is as exact as this, in parts of the text's length."""
LETTERS: Final = 0.12
"""A line of underscores goes by whole letters, whose raised size each program sees its own way."""
SHARES: Final = {(1.0, 1.0): "bằng độ dài của dòng chữ", (1 / 3, 1 / 2): "bằng từ 1/3 đến 1/2 độ dài của dòng chữ"}


@dataclass(frozen=True)
class Underline:
    """A part that has a line under it, and the line's length in parts of the text's."""

    id: str
    part: Part
    name: str
    article: str
    share: tuple[float, float]
    kinds: frozenset[Kind] = EVERY


NONE_THERE: Final = frozenset({Kind.MINUTES, Kind.ATTACHED, Kind.PAPER, Kind.FORM})
UNDERLINES: Final = (
    Underline("C1b.line", Part.MOTTO, "Tiêu ngữ", "II.1", (1.0, 1.0)),
    Underline("C2b.line", Part.ISSUER, "tên cơ quan ban hành", "II.2", (1 / 3, 1 / 2)),
    # Mẫu 1.9 has none; Mẫu 1.3 has it under `(Kèm theo ...)` where a decision issues another text
    Underline(
        "C5a2.line",
        Part.SUMMARY,
        "trích yếu",
        "II.5",
        (1 / 3, 1 / 2),
        EVERY - NONE_THERE,
    ),
)


def _missing(one: Underline) -> Callable[[Paper], Iterator[Seen]]:
    def check(paper: Paper) -> Iterator[Seen]:
        if paper.has(one.part) and line_under(paper, paper.parts[one.part]) is None:
            yield seen(paper.parts[one.part][-1], one.part, f"không có đường kẻ ngang dưới {one.name}")

    return check


def _length(one: Underline) -> Callable[[Paper], Iterator[Seen]]:
    def check(paper: Paper) -> Iterator[Seen]:
        lines = paper.parts.get(one.part, ())
        if not lines or faces.is_room(paper.said(one.part)):
            return
        drawn = line_under(paper, lines)
        if drawn is None or not (lengths := [length for length in lengths_of(lines) if length > 0]):
            return
        shares = [drawn.length / length for length in lengths]
        if not any(_fits(share, one.share, drawn) for share in shares):
            told = f"đường kẻ dưới {one.name} dài {round(shares[0] * 100)}% dòng chữ"
            yield seen(lines[-1], one.part, told)

    return check


def _fits(share: float, wanted: tuple[float, float], drawn: Drawn) -> bool:
    slack = LETTERS if drawn.typed else SLACK
    return wanted[0] - slack <= share <= wanted[1] + slack


def _pen(one: Underline) -> Callable[[Paper], Iterator[Seen]]:
    def check(paper: Paper) -> Iterator[Seen]:
        lines = paper.parts.get(one.part, ())
        drawn = line_under(paper, lines) if lines else None
        if drawn is not None and not drawn.solid:
            yield seen(lines[-1], one.part, f"đường kẻ dưới {one.name} không phải nét liền, nằm ngang")

    return check


def _rules() -> Iterator[Rule]:
    for one in UNDERLINES:
        article = ARTICLE.format(one.article)
        said = f"Dưới {one.name} có đường kẻ ngang, nét liền, độ dài {SHARES[one.share]}."
        yield Rule(one.id, ERROR, article, said, _missing(one), one.kinds)
        yield Rule(f"{one.id}-length", ERROR, article, said, _length(one), one.kinds)
        yield Rule(f"{one.id}-pen", ERROR, article, said, _pen(one), one.kinds)


def letters_have_none(paper: Paper) -> Iterator[Seen]:
    """Mẫu 1.5 draws no line under V/v."""
    lines = paper.parts.get(Part.SUBJECT, ())
    if lines and line_under(paper, lines) is not None:
        yield seen(lines[-1], Part.SUBJECT, "có đường kẻ dưới trích yếu công văn")


RULES: Final = (
    *_rules(),
    Rule(
        "C5b.line", WARNING, MODEL.format("1.5"),
        "Dưới trích yếu công văn không có đường kẻ.", letters_have_none, frozenset({Kind.LETTER}),
    ),
)  # fmt: skip
