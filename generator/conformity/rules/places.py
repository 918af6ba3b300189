"""Where on the page some parts stand (Phụ lục I, Phần I, Mục II.1, II.4, III.1.d and IV)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.conformity.finding import ERROR, Kind, Rule
from generator.conformity.paper import seen
from generator.conformity.parts import Part
from generator.conformity.rules.decree import ARTICLE
from generator.conformity.sides import Side, side_of
from generator.office.shown.blocks import Holder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.conformity.finding import Seen
    from generator.conformity.paper import Paper


def nation_on_the_right(paper: Paper) -> Iterator[Seen]:
    """Quốc hiệu stands at the top of the first page, on the right."""
    line = paper.the(Part.NATION)
    if line is not None and paper.has(Part.ISSUER) and side_of(line, paper.section) is Side.LEFT:
        yield seen(line, Part.NATION, "Quốc hiệu ở bên trái trang")


def number_and_date_on_one_line(paper: Paper) -> Iterator[Seen]:
    """Place and date stand on the line of number and symbol."""
    number, date = paper.the(Part.NUMBER), paper.the(Part.DATE)
    if number is None or date is None or date.columns > 1 or number.columns > 1:
        return
    plain = all(line.paragraph.where.holder is Holder.STORY for line in (number, date))
    stacked = number.shares_column(date) or (number.box is not None and number.box is date.box)
    if plain or stacked:
        yield seen(date, Part.DATE, "Địa danh và thời gian không cùng dòng với số, ký hiệu")


def signature_on_the_right(paper: Paper) -> Iterator[Seen]:
    """What a digital signature writes stands at the top of the first page, on the right."""
    for line in paper.all(Part.SIGNED):
        if side_of(line, paper.section) is not Side.RIGHT:
            yield seen(line, Part.SIGNED, "thông tin chữ ký số không ở góc trên, bên phải")


def recipients_on_the_left(paper: Paper) -> Iterator[Seen]:
    """Nơi nhận stands on the left, who signs on the right."""
    line = paper.the(Part.RECIPIENTS)
    if line is not None and line.paragraph.where.holder is Holder.CELL and side_of(line, paper.section) is Side.RIGHT:
        yield seen(line, Part.RECIPIENTS, "«Nơi nhận» ở bên phải trang")


def urgency_on_the_left(paper: Paper) -> Iterator[Seen]:
    """The stamp of urgency stands under number and symbol, on the left."""
    for line in paper.all(Part.URGENCY):
        layout, room = line.paragraph.layout, line.paragraph.where.room
        aside = line.box is None and layout.left > room / 2
        if aside or (line.cell is not None and side_of(line, paper.section) is Side.RIGHT):
            yield seen(line, Part.URGENCY, f"«{line.text}» ở bên phải trang")


RULES: Final = (
    Rule("C14.side", ERROR, ARTICLE.format("III.1.d"), "Góc trên, bên phải, trang đầu.",
         signature_on_the_right, frozenset({Kind.ANNEX})),
    Rule("C9b.side", ERROR, ARTICLE.format("IV"), "«Nơi nhận» ở ô số 9b, bên trái, dưới cùng.",
         recipients_on_the_left),
    Rule("C10b.side", ERROR, ARTICLE.format("IV"), "Dấu chỉ mức độ khẩn ở ô số 10b, bên trái.",
         urgency_on_the_left),
    Rule(
        "C1.side", ERROR, ARTICLE.format("II.1"), "Quốc hiệu ở phía trên cùng, bên phải trang đầu tiên.",
        nation_on_the_right,
    ),
    Rule(
        "C4.row", ERROR, ARTICLE.format("II.4"),
        "Địa danh và thời gian trình bày trên cùng một dòng với số, ký hiệu văn bản.", number_and_date_on_one_line,
    ),
)  # fmt: skip
