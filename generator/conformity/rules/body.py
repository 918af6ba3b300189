"""How the body is set: cell 6 (Phụ lục I, Phần I, Mục II.6.a and II.6.e)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from generator.conformity import faces, signs
from generator.conformity.columns import first_letter_at
from generator.conformity.finding import BODIED, ERROR, ISSUED, WARNING, Kind, Rule
from generator.conformity.outline import Level
from generator.conformity.paper import seen_in
from generator.conformity.room import SINGLE, lines_needed
from generator.conformity.rules.decree import ARTICLE
from generator.office.shown.looks import Alignment, LineRule
from generator.office.shown.measures import POINTS
from generator.office.text_width import text_width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.conformity.body import BodyText
    from generator.conformity.finding import Seen
    from generator.conformity.paper import Paper
    from generator.office.shown.blocks import Paragraph
from generator.office.shown.looks import Layout

CM: Final = POINTS["cm"]
INDENTS: Final = (1.0, 1.27)
INDENT_SLACK: Final = 0.015
"""Centimetres; 1.25 is a common defect, and not a rounding."""
GAP: Final = 6.0
LINES: Final = (1.0, 1.5)
SLACK: Final = 0.02
POINTS_SLACK: Final = 0.5
GROUND: Final = re.compile(r"(?:căn cứ|theo đề nghị|xét đề nghị|xét)\b", re.IGNORECASE)
GROUND_END: Final = re.compile(r"[;.,:]$")
ASIDE: Final = re.compile(r"[(\[“\"*]")
"""Notes and quotations may be in italics."""


def is_justified(paper: Paper) -> Iterator[Seen]:
    """Text of more than one line is justified."""
    for body in paper.prose:
        layout = body.paragraph.layout
        if layout.alignment in {Alignment.JUSTIFIED, Alignment.DISTRIBUTED}:
            continue
        if lines_needed(body.paragraph, _width(body.paragraph)) > 1:
            yield seen_in(body, "đoạn văn không canh đều hai lề")


def _width(paragraph: Paragraph) -> float:
    return sum(text_width(run.shown, size=run.look.size, bold=run.look.bold) for run in paragraph.runs)


def size_is_right(paper: Paper) -> Iterator[Seen]:
    """13 to 14."""
    if all(13 <= look.size <= 14 for look in paper.looks):  # noqa: PLR2004 - the decree's
        return
    for body in paper.body:
        if not body.room and (odd := faces.odd_sizes(body.words, 13, 14)):
            yield seen_in(body, f"lời văn {faces.said_sizes(odd)}")


def first_line_is_set_in(paper: Paper) -> Iterator[Seen]:
    """The first line begins 1 or 1.27 cm from the edge."""
    for body in paper.prose:
        start = first_letter_at(body.paragraph)
        if not _is_set_in(start) and not _is_below_the_levels(body.text):
            yield seen_in(body, f"đầu dòng lùi {start / CM:.2f} cm".replace(".", ","))


@lru_cache(maxsize=64)
def _is_set_in(start: float) -> bool:
    return min(abs(start / CM - right) for right in INDENTS) <= INDENT_SLACK


def _is_below_the_levels(text: str) -> bool:
    """Whether a paragraph is of a level that the decree does not know: `-`, `+`, `•`."""
    return text[:1] in {"+", "•", "*", "o", "·", "▪"} and not text[1:2].isalpha()


def paragraphs_are_apart(paper: Paper) -> Iterator[Seen]:
    """6 pt at least between two paragraphs."""
    above: BodyText | None = None
    for body in paper.body:
        if above is not None and body.follows:
            gap = _gap(above.paragraph.layout, body.paragraph.layout)
            if gap < GAP - POINTS_SLACK and not _keeps_close(above, body):
                yield seen_in(body, f"cách đoạn trên {gap:g} pt".replace(".", ","))
        above = body


def _keeps_close(above: BodyText, body: BodyText) -> bool:
    """Whether two paragraphs are a heading in two lines, or room for the pen."""
    heading = Level.CHAPTER, Level.SECTION
    if above.room or body.room:
        return True
    centred = all(one.paragraph.layout.alignment is Alignment.CENTRE for one in (above, body))
    return centred or above.level in heading


def _gap(above: Layout, below: Layout) -> float:
    same = above.style == below.style
    after = 0.0 if above.contextual and same else above.after
    before = 0.0 if below.contextual and same else below.before
    return after + before


def lines_are_apart(paper: Paper) -> Iterator[Seen]:
    """Single lines at least, 1.5 lines at most."""
    for body in paper.body:
        layout = body.paragraph.layout
        if layout.line_rule is LineRule.MULTIPLE:
            if not LINES[0] - SLACK <= layout.line <= LINES[1] + SLACK:
                yield seen_in(body, f"giãn dòng {layout.line:.2g} lines".replace(".", ","))
            continue
        single = SINGLE * max((run.look.size for run in body.words), default=14)
        low = layout.line_rule is LineRule.EXACT and layout.line < single - 1
        if low or layout.line > LINES[1] * single + 1:
            yield seen_in(body, f"giãn dòng {layout.line:g} pt".replace(".", ","))


def text_is_upright(paper: Paper) -> Iterator[Seen]:
    """Kiểu chữ đứng, less grounds, notes and quotations."""
    if not any(look.italic for look in paper.looks):
        return
    for body in paper.prose:
        if not body.italic:
            continue
        if GROUND.match(body.text) or ASIDE.match(body.text) or body.text.startswith("Kính thưa"):
            continue
        if body.level in {Level.CLAUSE, Level.ROMAN} and all(run.look.bold for run in body.paragraph.runs):
            continue  # a heading, which has a rule of its own
        yield seen_in(body, "lời văn chữ nghiêng")


def grounds_of(paper: Paper) -> list[BodyText]:
    """Give the grounds that stand together at the beginning of the body, each a paragraph."""
    found: list[BodyText] = []
    for body in paper.body:
        if found and not any(letter.isalnum() for letter in body.text):
            found.append(body)  # a last ground that is only room for the pen
        elif GROUND.match(body.text) and (GROUND_END.search(body.text) or body.italic):
            found.append(body)
        elif found or not _before_grounds(body):
            break
    sentence = [body for body in found if body.text.endswith(":") or re.search(r"như sau\W*$", body.text)]
    alone = len(found) == 1 and not found[0].italic and paper.kind not in {Kind.DECISION, Kind.RESOLUTION}
    return [] if alone or (sentence and len(found) == 1) else [body for body in found if body not in sentence]


def _before_grounds(body: BodyText) -> bool:
    return signs.in_capitals(body.text) or body.paragraph.layout.alignment is Alignment.CENTRE


def grounds_are_italic(paper: Paper) -> Iterator[Seen]:
    """Căn cứ: chữ nghiêng."""
    for body in grounds_of(paper):
        if not body.italic and not body.room:
            yield seen_in(body, "căn cứ không viết chữ nghiêng")


def grounds_end_right(paper: Paper) -> Iterator[Seen]:
    """Each ground ends with a semicolon, the last with a full stop."""
    grounds = grounds_of(paper)
    for at, body in enumerate(grounds):
        last = at == len(grounds) - 1
        right = "." if last else ";"
        if not body.text.endswith(right):
            yield seen_in(body, f"căn cứ kết thúc bằng «{body.text[-1]}»", f"Cuối dòng ghi dấu «{right}».")


def grounds_have_lines_of_their_own(paper: Paper) -> Iterator[Seen]:
    """A new line behind every ground."""
    for body in grounds_of(paper):
        if re.search(r"[;.,]\s*Căn cứ\b", body.text):
            yield seen_in(body, "hai căn cứ viết liền một đoạn")


def text_ends_with_its_sign(paper: Paper) -> Iterator[Seen]:
    """The body ends with `./.`."""
    last = paper.body[-1] if paper.body else None
    if last is None or any("./." in line.text[-4:] for line in paper.lines):
        return
    yield seen_in(last, f"nội dung kết thúc bằng «{last.text[-20:]}»")


_SIX: Final = ARTICLE.format("II.6.e")
RULES: Final = (
    Rule("BD-01", ERROR, _SIX, "Nội dung được canh đều cả hai lề.", is_justified, ISSUED),
    Rule("BD-02", ERROR, _SIX, "Cỡ chữ từ 13 đến 14.", size_is_right, ISSUED),
    Rule("BD-03", ERROR, _SIX, "Khi xuống dòng, chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm.", first_line_is_set_in, ISSUED),
    Rule("BD-04", ERROR, _SIX, "Khoảng cách giữa các đoạn văn tối thiểu là 6pt.", paragraphs_are_apart, ISSUED),
    Rule("BD-05", ERROR, _SIX, "Khoảng cách giữa các dòng tối thiểu là dòng đơn, tối đa là 1,5 lines.", lines_are_apart,
         BODIED),
    Rule("C6.style", ERROR, _SIX, "Lời văn kiểu chữ đứng.", text_is_upright, ISSUED),
    Rule("C6b.style", ERROR, ARTICLE.format("II.6.a"), "Căn cứ viết chữ in thường, kiểu chữ nghiêng.",
         grounds_are_italic, ISSUED),
    Rule("C6b.end", ERROR, ARTICLE.format("II.6.a"),
         "Sau mỗi căn cứ xuống dòng, cuối dòng có dấu chấm phẩy; dòng cuối cùng kết thúc bằng dấu chấm.",
         grounds_end_right, ISSUED),
    Rule("C6b.row", ERROR, ARTICLE.format("II.6.a"), "Sau mỗi căn cứ phải xuống dòng.",
         grounds_have_lines_of_their_own, ISSUED),
    Rule("BD-16", WARNING, "NĐ 30/2020/NĐ-CP, Phụ lục III, các Mẫu 1.1 - 2.2",
         "Hết phần nội dung ghi «./.».", text_ends_with_its_sign, ISSUED),
)  # fmt: skip
