"""Page numbers (Phụ lục I, Phần I, Mục I.7 and III.1.đ)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.conformity import faces
from generator.conformity.finding import ERROR, JUDGED, Kind, Rule, Seen
from generator.conformity.parts import Part
from generator.conformity.room import pages_at_least
from generator.conformity.rules.decree import ARTICLE
from generator.office.shown.blocks import Table
from generator.office.shown.looks import Alignment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.conformity.paper import Paper
    from generator.office.shown.blocks import Paragraph, Run
    from generator.office.shown.document import Section, Story

DIGITS: Final = frozenset({"", "decimal", "numberInDash"})


def is_number(run: Run) -> bool:
    """Whether a run is the number of its page."""
    return run.field.split()[:1] == ["PAGE"]


def _numbers(story: Story | None) -> Iterator[Paragraph]:
    for paragraph in story.paragraphs() if story else ():
        if any(map(is_number, paragraph.runs)):
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
        if not any(True for _ in _numbers(section.first_header)):
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
    for number, section in list(paper.own_sections())[1:]:
        if number in said and section.starts != "continuous":
            yield number, section


def first_page_has_none(paper: Paper) -> Iterator[Seen]:
    """The first page's number is not shown."""
    if any(True for _ in _numbers(paper.section.first_header)):
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
    for number, section in paper.own_sections():
        stories = [story for story in section.headers.values() if story.part not in told]
        told.update(story.part for story in stories)
        for paragraph in (paragraph for story in stories for paragraph in _numbers(story)):
            runs = [run for run in paragraph.runs if is_number(run)]
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
_SEVEN: Final = ARTICLE.format("I.7")
_NUMBER: Final = (
    "Số trang từ số 1, chữ số Ả Rập, cỡ chữ 13 đến 14, kiểu chữ đứng, canh giữa trong phần lề trên, "
    "không hiển thị ở trang thứ nhất."
)
RULES: Final = (
    Rule("PG-08.there", ERROR, _SEVEN, _NUMBER, numbers_are_there, NUMBERED),
    Rule("PG-08.first", ERROR, _SEVEN, _NUMBER, first_page_has_none, NUMBERED),
    Rule("PG-08.start", ERROR, _SEVEN, _NUMBER, numbers_begin_with_one, NUMBERED),
    Rule("PG-08.look", ERROR, _SEVEN, _NUMBER, numbers_look_right, NUMBERED | {Kind.ANNEX}),
    Rule("PG-08.later", ERROR, _SEVEN, _NUMBER, later_sections_show_numbers, NUMBERED),
    Rule("PG-08.on", ERROR, _SEVEN, "Số trang của một văn bản đếm liên tục từ số 1.", counting_goes_on,
         NUMBERED),
    Rule(
        "PG-09", ERROR, ARTICLE.format("III.1.đ"),
        "Số trang của phụ lục được đánh số riêng theo từng phụ lục.",
        annexes_count_anew, frozenset({Kind.ANNEX}),
    ),
)  # fmt: skip
