"""Paper, margins and page numbers (Phụ lục I, Phần I, Mục I)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.conformity import faces
from generator.conformity.finding import EVERY, Kind, Rule, Seen
from generator.conformity.paper import Part
from generator.conformity.room import pages_at_least
from generator.conformity.rules.components import ARTICLE
from generator.errors import Severity
from generator.office.shown.blocks import Table
from generator.office.shown.document import PageKind
from generator.office.shown.looks import Alignment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.conformity.paper import Paper
    from generator.office.shown.blocks import Paragraph
    from generator.office.shown.document import Section, Story

MM: Final = 72 / 25.4
A4: Final = (210.0, 297.0)
SLACK: Final = 1.0
"""Millimetres that printers and programs do not agree about."""
MARGIN_SLACK: Final = 0.3
JUDGED: Final = EVERY - {Kind.OTHER}
TOP_BOTTOM: Final = (20, 25)
LEFT: Final = (30, 35)
RIGHT: Final = (15, 20)
DIGITS: Final = frozenset({"", "decimal", "numberInDash"})


def _sections(paper: Paper) -> Iterator[tuple[int, Section]]:
    for number in paper.sections:
        yield number, paper.document.sections[number]


def _mm(points: float) -> str:
    return f"{points / MM:.1f}".rstrip("0").rstrip(".").replace(".", ",")


def paper_is_a4(paper: Paper) -> Iterator[Seen]:
    """Khổ giấy A4."""
    for number, section in _sections(paper):
        sides = sorted((section.width / MM, section.height / MM))
        if any(abs(side - right) > SLACK for side, right in zip(sides, A4, strict=True)):
            yield Seen(f"khổ giấy {_mm(section.width)} mm x {_mm(section.height)} mm", section=number)


def paper_stands(paper: Paper) -> Iterator[Seen]:
    """Along the long side; across it only for tables that are no annex."""
    for number, section in _sections(paper):
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
    for number, section in _sections(paper):
        if section.width > section.height:
            margins = (section.top, section.bottom, section.left + section.gutter, section.right)
            if any(not 15 - SLACK <= abs(points) / MM <= 35 + SLACK for points in margins):
                said = ", ".join(_mm(abs(points)) for points in margins)
                yield Seen(f"lề trang nằm ngang (trên, dưới, trái, phải): {said} mm", section=number)


def _upright(paper: Paper) -> Iterator[tuple[int, Section]]:
    return ((number, section) for number, section in _sections(paper) if section.width <= section.height)


def _outside(points: float, allowed: tuple[int, int]) -> bool:
    return not allowed[0] - MARGIN_SLACK <= points / MM <= allowed[1] + MARGIN_SLACK


def _numbers(story: Story | None) -> Iterator[Paragraph]:
    for paragraph in story.paragraphs() if story else ():
        if any(run.field.split()[:1] == ["PAGE"] for run in paragraph.runs):
            yield paragraph


def _shows_numbers(section: Section) -> bool:
    return any(True for story in section.headers.values() for _ in _numbers(story))


def numbers_are_there(paper: Paper) -> Iterator[Seen]:
    """From the second page on there is a page number, in the header."""
    section = paper.section
    if any(True for story in section.footers.values() for _ in _numbers(story)):
        yield Seen("số trang đặt ở chân trang", section=paper.sections[0])
    elif not _shows_numbers(section) and pages_at_least(paper) > 1:
        yield Seen("văn bản nhiều trang không đánh số trang", section=paper.sections[0])


def later_sections_show_numbers(paper: Paper) -> Iterator[Seen]:
    """Only the first page shows no number, and counting goes on: a section further on is no new document."""
    if not _shows_numbers(paper.section):
        return
    for number, section in _later(paper):
        first = section.headers.get(PageKind.FIRST) if section.first_differs else section.headers.get(PageKind.DEFAULT)
        if not any(True for _ in _numbers(first)):
            yield Seen("trang đầu của phần (section) này không hiển thị số trang", section=number)


def counting_goes_on(paper: Paper) -> Iterator[Seen]:
    """One document, one count."""
    for number, section in _later(paper):
        if section.number_start is not None and _shows_numbers(section):
            told = f"số trang của phần (section) này bắt đầu lại từ {section.number_start}"
            yield Seen(told, section=number)


def _later(paper: Paper) -> Iterator[tuple[int, Section]]:
    """Give the sections behind the first that begin on a page of their own and say something."""
    said = {line.paragraph.where.section for line in paper.lines if line.text} if len(paper.sections) > 1 else set()
    for number, section in list(_sections(paper))[1:]:
        if number in said and section.starts != "continuous":
            yield number, section


def first_page_has_none(paper: Paper) -> Iterator[Seen]:
    """The first page's number is not shown."""
    section = paper.section
    first = section.headers.get(PageKind.FIRST) if section.first_differs else section.headers.get(PageKind.DEFAULT)
    if any(True for _ in _numbers(first)):
        yield Seen("trang thứ nhất hiển thị số trang", section=paper.sections[0])


def numbers_begin_with_one(paper: Paper) -> Iterator[Seen]:
    """Pages are counted from 1."""
    section = paper.section
    if paper.kind is Kind.ANNEX or not _shows_numbers(section):
        return
    start = section.number_start
    later = start is None and paper.sections[0] > 0 and not paper.first
    if start not in {None, 1} or (later and paper.has(Part.NUMBER)):
        told = f"số trang bắt đầu từ {start}" if start is not None else "số trang đếm tiếp văn bản đứng trước trong tệp"
        yield Seen(told, section=paper.sections[0])


def annexes_count_anew(paper: Paper) -> Iterator[Seen]:
    """Each annex has page numbers of its own."""
    if paper.first or not _shows_numbers(paper.section):
        return
    before = paper.document.sections[paper.sections[0]]
    shared = paper.lines[0].paragraph.where.section == _section_before(paper)
    if before.number_start != 1 or shared:
        label = paper.the(Part.ANNEX_LABEL)
        spot = label.paragraph.spot if label else None
        text = label.text if label else ""
        yield Seen("số trang của phụ lục đánh tiếp văn bản", text, "", spot, paper.sections[0])


def _section_before(paper: Paper) -> int:
    first = paper.lines[0].block
    sections = [block.where.section for block in paper.document.body.blocks[:first] if not isinstance(block, Table)]
    return sections[-1] if sections else -1


def numbers_look_right(paper: Paper) -> Iterator[Seen]:
    """Arabic digits, 13 to 14, upright, centred."""
    told: set[str] = set()
    for number, section in _sections(paper):
        stories = [story for story in section.headers.values() if story.part not in told]
        told.update(story.part for story in stories)
        for paragraph in (paragraph for story in stories for paragraph in _numbers(story)):
            runs = [run for run in paragraph.runs if run.field.split()[:1] == ["PAGE"]]
            faults = []
            if odd := faces.odd_sizes(faces.words(runs), 13, 14):
                faults.append(faces.said_sizes(odd))
            if any(run.look.italic for run in runs):
                faults.append("chữ nghiêng")
            if section.number_format not in DIGITS:
                faults.append("không phải chữ số Ả Rập")
            if paragraph.layout.alignment is not Alignment.CENTRE and not _aside(paragraph):
                faults.append("không canh giữa")
            if faults:
                yield Seen(f"số trang: {', '.join(faults)}", "", "", paragraph.spot, number)


def _aside(paragraph: Paragraph) -> bool:
    """Whether only Word's layout knows where a number stands: in a frame, a box, a table, or behind a tab."""
    return paragraph.layout.framed or paragraph.where.depth > 0 or "\t" in paragraph.text


NUMBERED: Final = JUDGED - {Kind.ATTACHED, Kind.PAPER, Kind.FORM, Kind.COPY, Kind.ANNEX}
ONE: Final = ARTICLE.format("I")
_NUMBER: Final = (
    "Số trang từ số 1, chữ số Ả Rập, cỡ chữ 13 đến 14, kiểu chữ đứng, canh giữa trong phần lề trên, "
    "không hiển thị ở trang thứ nhất."
)
RULES: Final = (
    Rule("PG-01", Severity.ERROR, f"{ONE}.1", "Khổ giấy A4 (210 mm x 297 mm).", paper_is_a4, JUDGED),
    Rule(
        "PG-02", Severity.ERROR, f"{ONE}.2",
        "Trình bày theo chiều dài của khổ A4; chỉ theo chiều rộng khi có bảng, biểu không làm thành phụ lục.",
        paper_stands, JUDGED - {Kind.ANNEX},
    ),
    Rule("PG-03", Severity.ERROR, f"{ONE}.3", "Cách mép trên và mép dưới 20 - 25 mm.", top_and_bottom, JUDGED),
    Rule("PG-04", Severity.ERROR, f"{ONE}.3", "Cách mép trái 30 - 35 mm.", left_margin, JUDGED),
    Rule("PG-05", Severity.ERROR, f"{ONE}.3", "Cách mép phải 15 - 20 mm.", right_margin, JUDGED),
    Rule(
        "PG-12", Severity.WARNING, f"{ONE}.3", "Trang nằm ngang: lề như trang đứng xoay đi.", margins_across, JUDGED
    ),
    Rule("PG-08.there", Severity.ERROR, f"{ONE}.7", _NUMBER, numbers_are_there, NUMBERED),
    Rule("PG-08.first", Severity.ERROR, f"{ONE}.7", _NUMBER, first_page_has_none, NUMBERED),
    Rule("PG-08.start", Severity.ERROR, f"{ONE}.7", _NUMBER, numbers_begin_with_one, NUMBERED),
    Rule("PG-08.look", Severity.ERROR, f"{ONE}.7", _NUMBER, numbers_look_right, NUMBERED | {Kind.ANNEX}),
    Rule("PG-08.later", Severity.ERROR, f"{ONE}.7", _NUMBER, later_sections_show_numbers, NUMBERED),
    Rule("PG-08.on", Severity.ERROR, f"{ONE}.7", "Số trang của một văn bản đếm liên tục từ số 1.", counting_goes_on,
         NUMBERED),
    Rule(
        "PG-09", Severity.ERROR, ARTICLE.format("III.1.đ"),
        "Số trang của phụ lục được đánh số riêng theo từng phụ lục.",
        annexes_count_anew, frozenset({Kind.ANNEX}),
    ),
)  # fmt: skip
