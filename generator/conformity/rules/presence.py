"""What a document must have, and what its fixed words are (Điều 8; Phụ lục I, Phần I, Mục II)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.conformity import signs
from generator.conformity.finding import ERROR, ISSUED, WARNING, Kind, Rule, Seen
from generator.conformity.lines import said_by
from generator.conformity.paper import seen
from generator.conformity.parts import Part
from generator.conformity.rules.decree import ARTICLE
from generator.office.shown.looks import LineRule
from generator.vietnamese.text import matching_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.conformity.lines import Line
    from generator.conformity.paper import Paper

MUST: Final = (
    ("TP-1", Part.NATION, "Quốc hiệu", "II.1", ISSUED | {Kind.ATTACHED}),
    ("TP-1b", Part.MOTTO, "Tiêu ngữ", "II.1", ISSUED | {Kind.ATTACHED}),
    ("TP-2", Part.ISSUER, "tên cơ quan, tổ chức ban hành", "II.2", ISSUED | {Kind.ATTACHED}),
    ("TP-3", Part.NUMBER, "số, ký hiệu", "II.3", ISSUED),
    # Mẫu 1.9 prints no place and date
    ("TP-4", Part.DATE, "địa danh và thời gian ban hành", "II.4", ISSUED - {Kind.MINUTES}),
    ("TP-7", Part.AUTHORITY, "quyền hạn, chức vụ của người ký", "II.7", ISSUED),
    ("TP-7b", Part.SIGNER, "họ tên người ký", "II.7", ISSUED),
    ("TP-9b", Part.RECIPIENTS, "nơi nhận", "II.9", ISSUED),
)
HEAD_GAP: Final = 6.0
SINGLE_AT_MOST: Final = 1.2
SUBJECT_GAP: Final = (3.0, 9.0)
"""6 pt, less and more what an eye does not see."""


def _missing(part: Part, name: str) -> Callable[[Paper], Iterator[Seen]]:
    def check(paper: Paper) -> Iterator[Seen]:
        if not paper.has(part):
            first = next((line for line in paper.lines if line.text), None)
            yield Seen(f"không thấy {name}", "", part.cell, first.paragraph.spot if first else None)

    return check


def nation_word_by_word(paper: Paper) -> Iterator[Seen]:
    """Quốc hiệu as the law writes it; HOÀ is the older spelling, which the law itself uses."""
    line = paper.the(Part.NATION)
    if line is not None and line.text.upper().replace("HOÀ", "HÒA") != signs.NATION:
        yield seen(line, Part.NATION, f"Quốc hiệu ghi «{line.text}»")


def motto_word_by_word(paper: Paper) -> Iterator[Seen]:
    """Tiêu ngữ as the law writes it: three capitals, plain hyphens, blanks around them."""
    line = paper.the(Part.MOTTO)
    if line is None or signs.in_capitals(line.text) or line.text == signs.MOTTO:
        return
    # the law's own forms write the hyphens with whatever width Word gave them
    yield seen(line, Part.MOTTO, f"Tiêu ngữ ghi «{line.text}»")


def head_lines_are_close(paper: Paper) -> Iterator[Seen]:
    """Quốc hiệu and Tiêu ngữ, the body above and the issuer, stand one single line apart."""
    for above, below in ((Part.NATION, Part.MOTTO), (Part.SUPERIOR, Part.ISSUER)):
        lines = [*paper.parts.get(above, ())[-1:], *paper.parts.get(below, ())[:1]]
        if len(lines) == 2 and lines[0].paragraph is not lines[1].paragraph:  # noqa: PLR2004 - one of each
            first, second = (line.paragraph.layout for line in lines)
            wide = second.line_rule is LineRule.MULTIPLE and second.line > SINGLE_AT_MOST
            if first.after + second.before > HEAD_GAP or wide or _apart(paper, *lines):
                name = above.value.partition(" ")[2]
                yield seen(lines[1], below, f"{name} và {below.value.partition(' ')[2]} không cách nhau dòng đơn")


def _apart(paper: Paper, above: Line, below: Line) -> bool:
    """Whether anything stands between two lines of one column."""
    between = paper.around(above, above=0, below=below.number - above.number - 1)
    return any(above.stands_over(line) for line in between)


def title_has_a_summary(paper: Paper) -> Iterator[Seen]:
    """A trích yếu stands under the name of the type."""
    title = paper.the(Part.TITLE)
    if title is not None and not paper.has(Part.SUMMARY) and paper.code:
        alone = signs.type_of(title.text)[1]
        told = (
            "dưới tên loại không có trích yếu" if alone else "tên loại và trích yếu viết liền một dòng, cùng kiểu chữ"
        )
        yield seen(title, Part.TITLE, told)


def title_stands_alone(paper: Paper) -> Iterator[Seen]:
    """The name of the type has a line of its own."""
    title = paper.the(Part.TITLE)
    if title is not None and paper.has(Part.SUMMARY):
        code, alone = signs.type_of(title.text)
        if code and not alone:
            yield seen(title, Part.TITLE, f"tên loại viết liền với trích yếu: «{title.text}»")


def named_documents_have_a_title(paper: Paper) -> Iterator[Seen]:
    """A symbol that names a type asks for that type's name as a title."""
    number = paper.the(Part.NUMBER)
    if number is not None and not paper.has(Part.TITLE) and not paper.has(Part.SUBJECT):
        yield seen(number, Part.NUMBER, "không thấy tên loại, trích yếu hoặc «V/v»")


def letters_have_no_title(paper: Paper) -> Iterator[Seen]:
    """A công văn prints no name of its type."""
    title = paper.the(Part.TITLE)
    if title is not None and matching_key(title.text).startswith("công văn"):
        yield seen(title, Part.TITLE, "công văn không ghi tên loại")


def subject_begins_with_v_v(paper: Paper) -> Iterator[Seen]:
    """`V/v` and a blank."""
    line = paper.the(Part.SUBJECT)
    if line is not None and not re.match(r"V/v[ \u00a0]\S", line.text):
        yield seen(line, Part.SUBJECT, f"trích yếu công văn ghi «{line.text[:20]}…»")


def subject_is_there(paper: Paper) -> Iterator[Seen]:
    """A công văn says what it is about, under its number."""
    if not paper.has(Part.SUBJECT):
        number = paper.the(Part.NUMBER)
        yield Seen("công văn không có trích yếu «V/v …»", "", "5b", number.paragraph.spot if number else None)


def subject_gap(paper: Paper) -> Iterator[Seen]:
    """6 pt between number and V/v; a warning, for the law's own Mẫu 1.5 leaves none."""
    number, subject = paper.the(Part.NUMBER), paper.the(Part.SUBJECT)
    if number is None or subject is None or number.paragraph is subject.paragraph or not number.stands_over(subject):
        return
    between = [line for line in paper.lines if number.stands_over(line) and line.number < subject.number]
    if any(said_by(line.runs) for line in between):
        return
    gap = number.paragraph.layout.after + subject.paragraph.layout.before
    gap += sum(line.paragraph.layout.mark.size for line in between)
    if not SUBJECT_GAP[0] <= gap <= SUBJECT_GAP[1]:
        yield seen(subject, Part.SUBJECT, f"trích yếu cách số, ký hiệu {gap:g} pt".replace(".", ","))


TITLED: Final = ISSUED - {Kind.LETTER, Kind.INTRODUCTION, Kind.LEAVE, Kind.MINUTES}
RULES: Final = (
    *(
        Rule(id_, ERROR, ARTICLE.format(article), f"Văn bản phải có {name}.", _missing(part, name), kinds)
        for id_, part, name, article, kinds in MUST
    ),
    Rule("C1a.text", ERROR, ARTICLE.format("II.1.a"), f"Ghi «{signs.NATION}».", nation_word_by_word),
    Rule("C1b.text", ERROR, ARTICLE.format("II.1.b"), f"Ghi «{signs.MOTTO}».", motto_word_by_word),
    Rule("C1.gap", ERROR, ARTICLE.format("II.1.c, II.2.b"), "Hai dòng chữ cách nhau dòng đơn.", head_lines_are_close),
    Rule(
        "C5a.summary", WARNING, ARTICLE.format("II.5"),
        "Trích yếu đặt ngay dưới tên loại, chữ in thường, đậm.", title_has_a_summary, TITLED,
    ),
    Rule(
        "C5a.alone", ERROR, ARTICLE.format("II.5"), "Tên loại một dòng, trích yếu đặt ngay dưới, chữ in thường.",
        title_stands_alone, ISSUED,
    ),
    Rule(
        "C5a.missing", ERROR, ARTICLE.format("II.5"), "Văn bản có tên loại và trích yếu; công văn có «V/v».",
        named_documents_have_a_title, ISSUED - {Kind.LETTER},
    ),
    Rule(
        "C5b.title", ERROR, ARTICLE.format("II.5"), "Công văn chỉ ghi trích yếu sau chữ «V/v».", letters_have_no_title,
        frozenset({Kind.LETTER}),
    ),
    Rule("C5b.missing", ERROR, ARTICLE.format("II.5"), "Dưới số, ký hiệu ghi «V/v» và trích yếu.", subject_is_there,
         frozenset({Kind.LETTER})),
    Rule("C5b.text", ERROR, ARTICLE.format("II.5"), "Trích yếu công văn sau chữ «V/v ».", subject_begins_with_v_v,
         frozenset({Kind.LETTER})),
    Rule("C5b.gap", WARNING, ARTICLE.format("II.5"), "Cách dòng 6pt với số và ký hiệu văn bản.", subject_gap,
         frozenset({Kind.LETTER})),
)  # fmt: skip
