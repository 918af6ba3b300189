"""Kính gửi: cell 9a (Phụ lục I, Phần I, Mục II.9)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.conformity.columns import first_letter_at
from generator.conformity.finding import ERROR, ISSUED, Kind, Rule, Seen
from generator.conformity.paper import seen
from generator.conformity.parts import Part
from generator.conformity.rules.decree import ARTICLE
from generator.conformity.rules.recipients import DASH, WITH_ADDRESS
from generator.conformity.sides import centre_of, width_of
from generator.office.shown.measures import POINTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.conformity.lines import Line
    from generator.conformity.paper import Paper

ASKEW: Final = 3.0
UNDER: Final = 36.0
"""Points: further from the colon, a dash is not under it."""
CM: Final = POINTS["cm"]


def only_where_it_belongs(paper: Paper) -> Iterator[Seen]:
    """Kính gửi is for công văn, tờ trình and báo cáo to a higher body."""
    line = paper.the(Part.ADDRESSED)
    if line is not None and paper.code and paper.code not in WITH_ADDRESS:
        yield seen(line, Part.ADDRESSED, f"{paper.kind.value} có «Kính gửi»")


def letters_are_addressed(paper: Paper) -> Iterator[Seen]:
    """A công văn has Kính gửi."""
    if not paper.has(Part.ADDRESSED):
        yield Seen("công văn không có «Kính gửi»", "", "9a")


def colon_behind(paper: Paper) -> Iterator[Seen]:
    """`Kính gửi:`."""
    line = paper.the(Part.ADDRESSED)
    if line is not None and not line.text.casefold().startswith("kính gửi:"):
        yield seen(line, Part.ADDRESSED, f"«{line.text[:40]}»")


def one_is_on_the_same_line(paper: Paper) -> Iterator[Seen]:
    """A single one addressed stands on the line of Kính gửi, without a dash."""
    line, others = paper.the(Part.ADDRESSED), paper.all(Part.ADDRESSEE)
    if line is None:
        return
    rest = line.text.partition(":")[2].strip()
    if not rest and len(others) == 1 and others[0].text.startswith("-"):
        yield seen(others[0], Part.ADDRESSED, "chỉ gửi một nơi nhưng xuống dòng, gạch đầu dòng")
    elif rest and others and not rest.startswith("-"):
        yield seen(line, Part.ADDRESSED, "gửi nhiều nơi nhưng nơi đầu cùng dòng với «Kính gửi»")
    elif rest.count(";") and not others:
        yield seen(line, Part.ADDRESSED, "gửi nhiều nơi nhưng ghi trên một dòng")


def addressees_end_right(paper: Paper) -> Iterator[Seen]:
    """Several: each with a dash, ending with a semicolon, the last with a full stop."""
    lines = [line for line in paper.all(Part.ADDRESSEE) if line.text]
    if len(lines) < 2:  # noqa: PLR2004 - several
        return
    for at, line in enumerate(lines):
        last = at == len(lines) - 1
        right = "." if last else ";"
        if not line.text.startswith("-"):
            continue
        if not line.text.endswith(right) and not _goes_on(lines, at):
            yield seen(line, Part.ADDRESSEE, f"«{line.text[-25:]}»", f"Cuối dòng ghi dấu «{right}».")


def _goes_on(lines: list[Line], at: int) -> bool:
    """Whether a line is only the first of several that name one recipient."""
    return at + 1 < len(lines) and not lines[at + 1].text.startswith("-")


def dashes_are_in_line(paper: Paper) -> Iterator[Seen]:
    """The dashes stand under each other."""
    lines = [line for line in paper.all(Part.ADDRESSEE) if DASH.match(line.text) and line.columns == 1]
    starts = {
        round((line.paragraph.layout.left + line.paragraph.layout.first_line) / ASKEW)
        for line in lines
        if not line.paragraph.text.startswith(("\t", " "))
    }
    if lines and max(starts, default=0) - min(starts, default=0) > 1:
        yield seen(lines[-1], Part.ADDRESSEE, "các gạch đầu dòng không thẳng hàng")


def dashes_stand_under_the_colon(paper: Paper) -> Iterator[Seen]:
    """The dashes stand under the colon of `Kính gửi:`."""
    label = paper.the(Part.ADDRESSED)
    first = next((line for line in paper.all(Part.ADDRESSEE) if DASH.match(line.text)), None)
    if label is None or first is None or not label.text.endswith(":") or label.columns + first.columns > 2:  # noqa: PLR2004
        return
    here, there = label.paragraph.where, first.paragraph.where
    if here.x is None or there.x is None:
        return
    colon = here.x + centre_of(label, here.room) + width_of(label) / 2
    away = there.x + first_letter_at(first.paragraph) - colon
    if abs(away) > UNDER:
        yield seen(first, Part.ADDRESSEE, f"gạch đầu dòng cách dấu hai chấm {abs(away) / CM:.1f} cm".replace(".", ","))


_NINE: Final = ARTICLE.format("II.9")
RULES: Final = (
    Rule("KG-01", ERROR, _NINE, "«Kính gửi» chỉ dùng cho công văn, tờ trình, báo cáo gửi cấp trên.",
         only_where_it_belongs, ISSUED),
    Rule("KG-05", ERROR, _NINE, "Công văn có «Kính gửi» và tên nơi trực tiếp giải quyết.", letters_are_addressed,
         frozenset({Kind.LETTER})),
    Rule("KG-02", ERROR, _NINE, "Ghi «Kính gửi:», sau có dấu hai chấm.", colon_behind),
    Rule("KG-03", ERROR, _NINE, "Gửi một nơi: cùng dòng với «Kính gửi:»; gửi nhiều nơi: xuống dòng, mỗi nơi một dòng.",
         one_is_on_the_same_line),
    Rule("KG-04", ERROR, _NINE, "Mỗi nơi một dòng, gạch đầu dòng, cuối dòng dấu chấm phẩy, dòng cuối cùng dấu chấm.",
         addressees_end_right),
    Rule("KG-04.line", ERROR, _NINE, "Các gạch đầu dòng thẳng hàng với nhau dưới dấu hai chấm.", dashes_are_in_line),
    Rule("KG-04.under", ERROR, _NINE, "Các gạch đầu dòng đặt dưới dấu hai chấm của «Kính gửi:».",
         dashes_stand_under_the_colon),
)  # fmt: skip
