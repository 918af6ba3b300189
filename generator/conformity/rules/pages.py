"""Paper and margins (Phụ lục I, Phần I, Mục I.1 to I.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.conformity.finding import ERROR, JUDGED, WARNING, Kind, Rule, Seen
from generator.conformity.rules.decree import ARTICLE
from generator.office.shown.measures import POINTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.conformity.paper import Paper
    from generator.office.shown.document import Section

MM: Final = POINTS["mm"]
A4: Final = (210.0, 297.0)
SLACK: Final = 1.0
"""Millimetres that printers and programs do not agree about."""
MARGIN_SLACK: Final = 0.3
TOP_BOTTOM: Final = (20, 25)
LEFT: Final = (30, 35)
RIGHT: Final = (15, 20)


def _mm(points: float) -> str:
    return f"{points / MM:.1f}".rstrip("0").rstrip(".").replace(".", ",")


def paper_is_a4(paper: Paper) -> Iterator[Seen]:
    """Khổ giấy A4."""
    for number, section in paper.own_sections():
        sides = sorted((section.width / MM, section.height / MM))
        if any(abs(side - right) > SLACK for side, right in zip(sides, A4, strict=True)):
            yield Seen(f"khổ giấy {_mm(section.width)} mm x {_mm(section.height)} mm", section=number)


def paper_stands(paper: Paper) -> Iterator[Seen]:
    """Along the long side; across it only for tables that are no annex."""
    for number, section in paper.own_sections():
        if section.width > section.height and not _has_table(paper, number):
            yield Seen("trang nằm ngang mà không có bảng, biểu", section=number)


def _has_table(paper: Paper, number: int) -> bool:
    head = {line.cell[0] for lines in paper.parts.values() for line in lines if line.cell}
    return any(line.cell and line.cell[0] not in head for line in paper.lines if line.paragraph.where.section == number)


def top_and_bottom(paper: Paper) -> Iterator[Seen]:
    """20 to 25 mm."""
    for number, section in _upright(paper):
        for name, points in (("trên", abs(section.top)), ("dưới", abs(section.bottom))):
            if _outside(points, TOP_BOTTOM):
                yield Seen(f"lề {name} {_mm(points)} mm", section=number)


def left_margin(paper: Paper) -> Iterator[Seen]:
    """30 to 35 mm."""
    for number, section in _upright(paper):
        if _outside(section.left + section.gutter, LEFT):
            yield Seen(f"lề trái {_mm(section.left + section.gutter)} mm", section=number)


def right_margin(paper: Paper) -> Iterator[Seen]:
    """15 to 20 mm."""
    for number, section in _upright(paper):
        if _outside(section.right, RIGHT):
            yield Seen(f"lề phải {_mm(section.right)} mm", section=number)


def margins_across(paper: Paper) -> Iterator[Seen]:
    """The decree says nothing of pages that lie across; its own has 15 mm where others have 20."""
    for number, section in paper.own_sections():
        if section.width > section.height:
            margins = (section.top, section.bottom, section.left + section.gutter, section.right)
            if any(not 15 - SLACK <= abs(points) / MM <= 35 + SLACK for points in margins):
                said = ", ".join(_mm(abs(points)) for points in margins)
                yield Seen(f"lề trang nằm ngang (trên, dưới, trái, phải): {said} mm", section=number)


def _upright(paper: Paper) -> Iterator[tuple[int, Section]]:
    return ((number, section) for number, section in paper.own_sections() if section.width <= section.height)


def _outside(points: float, allowed: tuple[int, int]) -> bool:
    return not allowed[0] - MARGIN_SLACK <= points / MM <= allowed[1] + MARGIN_SLACK


ONE: Final = ARTICLE.format("I")
RULES: Final = (
    Rule("PG-01", ERROR, f"{ONE}.1", "Khổ giấy A4 (210 mm x 297 mm).", paper_is_a4, JUDGED),
    Rule(
        "PG-02", ERROR, f"{ONE}.2",
        "Trình bày theo chiều dài của khổ A4; chỉ theo chiều rộng khi có bảng, biểu không làm thành phụ lục.",
        paper_stands, JUDGED - {Kind.ANNEX},
    ),
    Rule("PG-03", ERROR, f"{ONE}.3", "Cách mép trên và mép dưới 20 - 25 mm.", top_and_bottom, JUDGED),
    Rule("PG-04", ERROR, f"{ONE}.3", "Cách mép trái 30 - 35 mm.", left_margin, JUDGED),
    Rule("PG-05", ERROR, f"{ONE}.3", "Cách mép phải 15 - 20 mm.", right_margin, JUDGED),
    Rule(
        "PG-12", WARNING, f"{ONE}.3", "Trang nằm ngang: lề như trang đứng xoay đi.", margins_across, JUDGED
    ),
)  # fmt: skip
