"""Stamps in boxes, the drafter's mark, the office's address: cells 10 to 13 (Phụ lục I, Phần I, Mục III.2 to III.4)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.conformity import signs
from generator.conformity.finding import ERROR, Rule
from generator.conformity.paper import seen
from generator.conformity.parts import Part
from generator.conformity.rules.decree import ARTICLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.conformity.finding import Seen
    from generator.conformity.paper import Paper
    from generator.office.shown.blocks import Paragraph


def stamps_are_in_boxes(paper: Paper) -> Iterator[Seen]:
    """Urgency and scope stand in a frame of single lines."""
    for part in (Part.URGENCY, Part.SCOPE):
        for line in paper.all(part):
            boxed = line.box is not None and line.box.outline is not None
            bordered = line.paragraph.layout.borders.boxed or paper.boxed(line)
            if not boxed and not bordered:
                yield seen(line, part, f"«{line.text}» không có khung viền đơn")


def drafter_has_a_bracket(paper: Paper) -> Iterator[Seen]:
    """`PL.(300)`."""
    for line in paper.all(Part.DRAFTER):
        if not re.fullmatch(r"[^\W\d_]{1,6}\.\s?\(\d+\)\.?", line.text) or not line.text[0].isupper():
            yield seen(line, Part.DRAFTER, f"«{line.text}»")


def line_above_the_address(paper: Paper) -> Iterator[Seen]:
    """A line over the whole width stands above the office's address."""
    lines = paper.parts.get(Part.CONTACT, ())
    if lines and not _line_above(paper, lines[0].paragraph.spot.part, lines[0].number):
        yield seen(lines[0], Part.CONTACT, "không có đường kẻ phía trên địa chỉ cơ quan")


def _line_above(paper: Paper, part: str, number: int) -> bool:
    if number >= 0:
        line = next(line for line in paper.lines if line.number == number)
        near = [one for one in paper.lines if number - 3 <= one.number <= number]
        if line.box is not None and line.box.outline is not None:
            return True
        return paper.boxed(line) or any(_draws(one.paragraph) or signs.RULE.fullmatch(one.text) for one in near)
    stories = [story for story in paper.section.footers.values() if story.part == part]
    return any(
        _draws(paragraph) or signs.RULE.fullmatch(paragraph.text.strip())
        for story in stories
        for paragraph in story.paragraphs()
    )


def _draws(paragraph: Paragraph) -> bool:
    borders = paragraph.layout.borders
    return bool(borders.top or borders.bottom or paragraph.lines)


RULES: Final = (
    Rule("C10b.box", ERROR, ARTICLE.format("III.2"), "Đặt trong khung hình chữ nhật viền đơn.", stamps_are_in_boxes),
    Rule("C12.form", ERROR, ARTICLE.format("III.3"), "Ghi «PL.(300)»: ký hiệu in hoa, số bản trong ngoặc.",
         drafter_has_a_bracket),
    Rule("C13.line", ERROR, ARTICLE.format("III.4"), "Địa chỉ ở dưới một đường kẻ nét liền hết chiều ngang.",
         line_above_the_address),
)  # fmt: skip
