"""The body of the plan, section by section, with its numbers and marks and the style that each line asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.documents.columns import column_widths
from generator.documents.moments import place_of, start_of
from generator.documents.views import LineView, SectionView, TableView
from generator.documents.wording import ended, filled, listed, shown, styled
from generator.plan.body import Section, Theme
from generator.plan.emphasis import plain
from generator.plan.event import Ceremony, Participants
from generator.plan.model import NUMBERING
from generator.plan.units import Duties
from generator.vietnamese.numbers import letter, roman

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.documents.wording import Words
    from generator.plan.body import Item, Mark, Table
    from generator.plan.event import GuestGroup
    from generator.plan.model import Plan

HEADING: Final = 0
GROUP: Final = 1
BULLET: Final = 2
"""The levels of `numbering`: sections, headed groups within them, bullets, and what stands below bullets."""
HEADING_STYLES: Final = {"roman": "Mục lớn", "arabic": "Mục nhỏ", "none": "Mục nhỏ"}
LINE_STYLES: Final = {
    "roman": "Khoản",
    "arabic": "Khoản",
    "letter": "Điểm",
    "dash": "Gạch đầu dòng",
    "plus": "Dấu cộng",
    "none": "Nội dung",
}
PARAGRAPH: Final = "Nội dung"
TABLE: Final = "Bảng"


def marked(kind: Mark, number: int) -> str:
    """Give the mark before a line: `II.`, `2.`, `b)`, `-`, `+`, or nothing."""
    marks = {"dash": "-", "plus": "+", "none": ""}
    if kind in marks:
        return marks[kind]
    numbered = {"roman": f"{roman(number)}.", "arabic": f"{number}.", "letter": f"{letter(number)})"}
    return numbered[kind]


def sections(plan: Plan) -> tuple[SectionView, ...]:
    """Give the sections in printed order; one that holds nothing is passed over and takes no number."""
    found: list[SectionView] = []
    for name in plan.outline:
        part = plan.sections.get(name) or getattr(plan, name, None)
        if not isinstance(part, (Section, Theme, Ceremony, Participants, Duties)):
            continue
        lines = tuple(_section_lines(plan, part))
        if lines:
            mark = marked(level(plan, HEADING), len(found) + 1)
            heading = line(level(plan, HEADING), len(found) + 1, part.heading, heading=True)
            found.append(SectionView(name, mark, plain(part.heading), (heading, *lines)))
    return tuple(found)


def level(plan: Plan, depth: int) -> Mark:
    """Give the mark of a level; deeper levels than `numbering` names go on as plans usually do, then stay the same."""
    marks = (*plan.numbering, *NUMBERING[len(plan.numbering) :])
    return marks[min(depth, len(marks) - 1)]


def line(kind: Mark, number: int, text: str, *, heading: bool = False) -> LineView:
    """Give one numbered or marked line."""
    styles = {**LINE_STYLES, **HEADING_STYLES} if heading else LINE_STYLES
    mark = marked(kind, number)
    full = f"{mark} {filled(text)}" if mark else filled(text)
    return LineView(styles[kind], mark, styled(filled(text)), styled(full))


def paragraph(text: str) -> LineView:
    """Give a line without a mark."""
    words: Words = styled(filled(text))
    return LineView(PARAGRAPH, "", words, words)


def item_lines(plan: Plan, items: Sequence[Item], depth: int = BULLET) -> Iterator[LineView]:
    """Give bullets with all that stands below them."""
    number = 0
    for item in items:
        if item.text or not item.table:
            number += 1
            yield line(level(plan, depth), number, item.text)
        if item.table:
            yield table_line(item.table)
        yield from item_lines(plan, item.items, depth + 1)


def table_line(table: Table) -> LineView:
    """Give a table as a line; a row that is too short is filled up, one that is too long is cut."""
    width = len(table.columns)
    rows = tuple(tuple(plain(cell) for cell in (*row, *[""] * width)[:width]) for row in table.rows)
    caption = shown(table.caption)
    columns = tuple(plain(column) for column in table.columns)
    view = TableView(plain(caption) if caption else None, columns, rows, column_widths(columns, rows))
    return LineView(TABLE, "", "", "", view)


def _section_lines(plan: Plan, part: Section | Theme | Ceremony | Participants | Duties) -> Iterator[LineView]:
    if isinstance(part, Theme):
        yield paragraph(ended(f"{part.lead or ''} {filled(part.text)}".strip()))
    elif isinstance(part, Ceremony):
        yield from _ceremony_lines(plan, part)
    elif isinstance(part, Participants):
        yield from _lead(part.lead)
        for number, group in enumerate(part.groups, start=1):
            yield line(level(plan, BULLET), number, _group_words(group))
    elif isinstance(part, Duties):
        yield from _duty_lines(plan, part)
    else:
        yield from _lead(part.lead)
        yield from _lead(part.text)
        yield from item_lines(plan, part.items)
        if part.table:
            yield table_line(part.table)


def _lead(text: str | None) -> Iterator[LineView]:
    if text is not None:
        yield paragraph(text)


def _ceremony_lines(plan: Plan, ceremony: Ceremony) -> Iterator[LineView]:
    if ceremony.wording is not None:
        yield paragraph(ceremony.wording)
        return
    kind = level(plan, BULLET)
    yield line(kind, 1, f"Thời gian: {start_of(ceremony)}.")
    yield line(kind, 2, f"Địa điểm: {place_of(ceremony)}.")
    if ceremony.chair:
        yield line(kind, 3, f"Chủ trì: {ceremony.chair}.")


def _group_words(group: GuestGroup) -> str:
    return group.text or ended(listed([filled(guest.name) for guest in group.guests]) or group.name or "")


def _duty_lines(plan: Plan, duties: Duties) -> Iterator[LineView]:
    yield from _lead(duties.lead)
    for number, group in enumerate(duties.groups, start=1):
        yield line(level(plan, GROUP), number, group.heading, heading=True)
        yield from _lead(group.lead)
        yield from item_lines(plan, group.items)
