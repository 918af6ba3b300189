"""Phần, chương, mục, điều, khoản, điểm: numbers, titles and looks (Phụ lục I, Phần I, Mục II.6.d and II.6.đ)."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from generator.conformity import faces, outline, signs
from generator.conformity.finding import ISSUED, Kind, Rule
from generator.conformity.outline import Level
from generator.conformity.paper import seen_in
from generator.conformity.rules.components import ARTICLE
from generator.errors import Severity
from generator.office.shown.looks import Alignment
from generator.vietnamese.numbers import LETTERS, roman

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.conformity.finding import Seen
    from generator.conformity.paper import BodyText, Paper

NUMERALS: Final = re.compile(r"[IVXLC]+")
HEADING: Final = 140
"""A title of a khoản is no longer than this, and ends without a full stop."""


def _at(paper: Paper, level: Level) -> Iterator[tuple[int, BodyText]]:
    yield from paper.levels.get(level, ())


def _look(body: BodyText) -> list[str]:
    faults = faces.style_faults(body.paragraph.runs, bold=True, italic=False)
    if body.paragraph.layout.alignment is not Alignment.CENTRE:
        faults.append("không canh giữa")
    return faults


def chapters(paper: Paper) -> Iterator[Seen]:
    """Phần, chương: a line of its own, centred, bold, Roman digits."""
    for _, body in _at(paper, Level.CHAPTER):
        found = outline.CHAPTER.fullmatch(body.text)
        is_roman = found is None or NUMERALS.fullmatch(found["number"]) is not None
        yield from _divided(body, found, digits="" if is_roman else "La Mã")


def sections(paper: Paper) -> Iterator[Seen]:
    """Mục, tiểu mục: a line of its own, centred, bold, Arabic digits."""
    for _, body in _at(paper, Level.SECTION):
        found = outline.SECTION.fullmatch(body.text)
        is_arabic = found is None or found["number"].isdecimal()
        yield from _divided(body, found, digits="" if is_arabic else "Ả Rập")


def _divided(body: BodyText, found: re.Match[str] | None, *, digits: str) -> Iterator[Seen]:
    """Tell what is wrong with the line that names a part; `digits` names those that its number should be written in."""
    faults = _look(body)
    if found and digits:
        faults.append(f"số thứ tự «{found['number']}» không phải chữ số {digits}")
    if found and found["word"].isupper():
        faults.append(f"chữ «{found['word']}» in hoa")
    if found and found["rest"] and found["rest"].strip(" .:"):
        faults.append("tiêu đề cùng dòng với số thứ tự")
    if faults:
        yield seen_in(body, f"«{body.text[:40]}»: {', '.join(faults)}")


def titles(paper: Paper) -> Iterator[Seen]:
    """Under phần, chương, mục stands a title: centred, bold, in capitals."""
    for level in (Level.CHAPTER, Level.SECTION):
        for at, body in _at(paper, level):
            if re.search(r"[.:–-]\s*\S", body.text):
                continue
            title = paper.body[at + 1] if at + 1 < len(paper.body) else None
            if title is None or title.level in {Level.CHAPTER, Level.SECTION, Level.ARTICLE, Level.CLAUSE}:
                yield seen_in(body, f"«{body.text}» không có tiêu đề")
            elif not title.room:
                faults = _look(title)
                if title.text != title.text.upper():
                    faults.append("không in hoa")
                if faults:
                    yield seen_in(title, f"tiêu đề của «{body.text}»: {', '.join(faults)}")


def articles(paper: Paper) -> Iterator[Seen]:
    """Điều: `Điều 1.`, bold, upright, the size of the text."""
    for _, body in _at(paper, Level.ARTICLE):
        found = outline.ARTICLE.match(body.text)
        if found is None or not _is_numbered(body, found):
            continue
        faults = []
        if found["mark"] != ".":
            faults.append("sau số thứ tự không có dấu chấm")
        if not found["number"].isdecimal():
            faults.append("số thứ tự không phải chữ số Ả Rập")
        if not body.text.startswith("Điều"):
            faults.append("chữ «Điều» không viết in thường, hoa chữ đầu")
        first = next(iter(body.words), None)
        if not body.paragraph.label and first is not None and not first.look.bold:
            faults.append("chữ không đậm")
        if first is not None and first.look.italic:
            faults.append("chữ nghiêng")
        if faults:
            yield seen_in(body, f"«{body.text[: found.end()]}»: {', '.join(faults)}")


def _is_numbered(body: BodyText, found: re.Match[str]) -> bool:
    """Whether it is the head of an article, not a sentence that cites one: `Điều 5 của Luật này ...`."""
    if found["mark"]:
        return True
    first = next(iter(body.words), None)
    return first is not None and first.look.bold


def romans(paper: Paper) -> Iterator[Seen]:
    """I. TÊN MỤC: in capitals, bold, upright, a full stop behind the number."""
    for _, body in _at(paper, Level.ROMAN):
        found = outline.ROMAN.match(body.text)
        if found is None or (found["mark"] != "." and len(found["number"]) == 1 and found["number"] in "XV"):
            continue
        faults = faces.style_faults(body.paragraph.runs, bold=True, italic=False)
        if found["mark"] != ".":
            faults.append(f"sau số thứ tự là «{found['mark']}», không phải dấu chấm")
        if len(body.text) <= HEADING and found["title"] != found["title"].upper():
            faults.append("tiêu đề không in hoa")
        if faults and len(body.text) <= HEADING * 2:
            yield seen_in(body, f"«{body.text[:60]}»: {', '.join(faults)}")


def roman_ends(paper: Paper) -> Iterator[Seen]:
    """A heading ends without a sign."""
    for _, body in _at(paper, Level.ROMAN):
        if body.text.endswith((":", ".", ";", ",")) and signs.in_capitals(body.text):
            yield seen_in(body, f"tiêu đề kết thúc bằng «{body.text[-1]}»")


def clauses(paper: Paper) -> Iterator[Seen]:
    """Khoản: Arabic number and a full stop."""
    for _, body in _at(paper, Level.CLAUSE):
        found = outline.CLAUSE.match(body.text)
        if found is not None and found["mark"] in {"/", ")", "-", "–", ":"}:
            yield seen_in(
                body,
                f"sau số thứ tự «{found['number']}» là «{found['mark']}»",
                f"Ghi «{found['number']}. {found['title'][:30]}».",
            )


def clause_titles(paper: Paper) -> Iterator[Seen]:
    """The title of a khoản is upright and bold, number and all."""
    for _, body in _at(paper, Level.CLAUSE):
        if len(body.text) > HEADING or body.text.endswith((".", ";", ",")) or body.paragraph.label:
            continue
        found = body.words
        bold = [run.look.bold for run in found]
        if any(bold) and not all(bold) and bold[-1] and len(found[0].text.strip()) <= 3:  # noqa: PLR2004 - `10.`
            yield seen_in(body, "số thứ tự không đậm như tiêu đề của khoản")
        elif found and all(run.look.bold and run.look.italic for run in found):
            yield seen_in(body, "tiêu đề của khoản viết chữ nghiêng")


def points(paper: Paper) -> Iterator[Seen]:
    """Điểm: a small letter and a closing bracket."""
    for _, body in _at(paper, Level.POINT):
        found = outline.POINT.match(body.text)
        if found is None or (found["mark"] == "." and found["letter"].isupper()):
            continue
        if found["mark"] != ")":
            yield seen_in(body, f"điểm «{found['letter']}» có dấu «{found['mark']}»", f"Ghi «{found['letter']})».")
        elif found["letter"].isupper():
            yield seen_in(body, f"điểm «{found['letter']})» in hoa", f"Ghi «{found['letter'].lower()})».")


def points_in_order(paper: Paper) -> Iterator[Seen]:
    """The letters of điểm follow the Vietnamese alphabet from a: đ behind d; no f, j, w, z."""
    last, inside = "", False
    for body in paper.body:
        if body.level is not None and body.level is not Level.POINT:
            last, inside = "", re.search(r"\ba\)", body.text) is not None
        found = outline.POINT.match(body.text) if body.level is Level.POINT else None
        if found is None or (found["mark"] != ")" and found["letter"].isupper()):
            continue
        letter = found["letter"].lower()
        if letter not in LETTERS:
            yield seen_in(body, f"điểm «{letter})»: bảng chữ cái tiếng Việt không có chữ này")
        elif not last and letter != "a" and not inside:
            yield seen_in(body, f"điểm đầu tiên là «{letter})»", "Ghi «a)».")
        elif last and letter != "a" and last in LETTERS and _skips(last, letter):
            yield seen_in(body, f"sau điểm «{last})» là điểm «{letter})»", f"Ghi «{_next_letter(last)})».")
        last = letter


def _skips(last: str, letter: str) -> bool:
    """Whether a letter is the one before again, or leaves some out; lists inside lists may go back."""
    return LETTERS.index(letter) - LETTERS.index(last) not in {1, *range(-len(LETTERS), 0)}


def _next_letter(letter: str) -> str:
    at = LETTERS.index(letter) + 1
    return LETTERS[at] if at < len(LETTERS) else ""


def decimals(paper: Paper) -> Iterator[Seen]:
    """The decree has no 1.1, 1.1.1."""
    for _, body in _at(paper, Level.DECIMAL):
        yield seen_in(body, f"đánh số «{body.text.split()[0]}»")


def numbers_in_order(paper: Paper) -> Iterator[Seen]:
    """Chương, mục La Mã, điều and khoản are counted without leaving one out; each may begin anew with 1."""
    last: dict[Level, int] = {}
    for body in paper.body:
        if body.level not in COUNTED:
            continue
        number = _counted(body)
        if not number:
            continue
        before = last.get(body.level, 0)
        if number not in {1, before + 1} and (before or body.level is Level.ROMAN) and number >= before:
            told = f"sau «{before}»" if before else "đầu tiên"
            yield seen_in(body, f"số thứ tự «{body.text.split()[0][:12]}» của {body.level}: {told} không phải {number}")
        last[body.level] = number
        for lower in COUNTED[COUNTED.index(body.level) + 1 :]:
            if lower is not Level.ARTICLE:
                last.pop(lower, None)


def _counted(body: BodyText) -> int:
    """Give the number of what a paragraph begins; 0 when it only cites one, or has none that can be read."""
    pattern = {Level.CHAPTER: outline.CHAPTER, Level.ARTICLE: outline.ARTICLE, Level.ROMAN: outline.ROMAN}
    found = pattern.get(body.level or Level.CLAUSE, outline.CLAUSE).match(body.text)
    if found is None or (body.level is Level.ARTICLE and not _is_numbered(body, found)):
        return 0
    text = found["number"].upper()
    return int(text) if text.isdecimal() else _VALUES.get(text, 0)


def articles_have_titles(paper: Paper) -> Iterator[Seen]:
    """Where a text has chapters, every Điều has a title."""
    if Level.CHAPTER not in paper.levels:
        return
    for _, body in _at(paper, Level.ARTICLE):
        found = outline.ARTICLE.match(body.text)
        bold = "".join([run.text for run in body.words if run.look.bold])
        untitled = not re.sub(r"(?i)điều|[\W\d_]", "", bold)
        if found and found["mark"] and bold and untitled and not body.room and not signs.FILL.search(body.text):
            yield seen_in(body, f"«{body.text[: found.end()]}» không có tiêu đề")


def headings_are_not_centred(paper: Paper) -> Iterator[Seen]:
    """The decree's own texts set `I. TÊN MỤC` at the indent of the paragraphs."""
    for _, body in _at(paper, Level.ROMAN):
        if body.paragraph.layout.alignment is Alignment.CENTRE:
            yield seen_in(body, f"«{body.text[:40]}» canh giữa")


def levels_are_as_large_as_the_text(paper: Paper) -> Iterator[Seen]:
    """Điều, khoản, điểm: the size of the text."""
    if len({run.look.size for body in paper.body for run in body.words}) < 2:  # noqa: PLR2004 - all of one size
        return
    letters: Counter[float] = Counter()
    for body in paper.prose:
        if body.level is None:
            letters.update({run.look.size: len(run.text) for run in body.words})
    if not letters:
        return
    [(size, _)] = letters.most_common(1)
    for level in (Level.ARTICLE, Level.CLAUSE, Level.POINT):
        for _, body in _at(paper, level):
            odd = {run.look.size for run in body.words} - {size}
            if odd and not body.room and not faces.odd_sizes(body.words, 13, 14):
                yield seen_in(body, f"{level}: {faces.said_sizes(odd)}, lời văn {faces.said_sizes([size])}")


_VALUES: Final = {roman(value): value for value in range(1, 100)}
COUNTED: Final = (Level.CHAPTER, Level.ARTICLE, Level.ROMAN, Level.CLAUSE)
_D: Final = ARTICLE.format("II.6.đ")
E_: Final = Severity.ERROR
TEXTS: Final = ISSUED | {Kind.ATTACHED}
RULES: Final = (
    Rule("BD-06", E_, _D, "«Phần I», «Chương I»: một dòng riêng, canh giữa, chữ in thường, đứng, đậm, số La Mã.",
         chapters, TEXTS),
    Rule("BD-07", E_, _D, "«Mục 1», «Tiểu mục 1»: một dòng riêng, canh giữa, chữ in thường, đứng, đậm, số Ả Rập.",
         sections, TEXTS),
    Rule("BD-12", E_, ARTICLE.format("II.6.d"),
         "Dưới phần, chương, mục, tiểu mục có tiêu đề: canh giữa, chữ in hoa, đứng, đậm.", titles, TEXTS),
    Rule("BD-08", E_, _D, "«Điều 1.»: chữ in thường, đứng, đậm, số Ả Rập, sau số có dấu chấm.", articles, TEXTS),
    Rule("BD-11", E_, ARTICLE.format("V"), "Số thứ tự và tiêu đề của mục: «I. TÊN MỤC», chữ in hoa, đứng, đậm.",
         romans, TEXTS - {Kind.LETTER}),
    Rule("BD-11.end", Severity.ADVICE, ARTICLE.format("V"), "Cuối tiêu đề không có dấu.", roman_ends, TEXTS),
    Rule("BD-09", E_, _D, "Khoản: số Ả Rập, sau số có dấu chấm.", clauses, TEXTS),
    Rule("BD-09.title", E_, _D, "Số thứ tự và tiêu đề của khoản: chữ in thường, đứng, đậm.", clause_titles, TEXTS),
    Rule("BD-10", E_, _D, "Điểm: chữ cái in thường, sau có dấu đóng ngoặc đơn.", points, TEXTS),
    Rule("BD-10.order", E_, _D, "Điểm theo thứ tự bảng chữ cái tiếng Việt: a, b, c, d, đ, e, g, h, ...",
         points_in_order, TEXTS),
    Rule("BD-20", Severity.WARNING, _D, "Số thứ tự liên tiếp, không bỏ cách, không lặp lại.", numbers_in_order, TEXTS),
    Rule("BD-12.article", E_, ARTICLE.format("II.6.d"), "Văn bản có chương: mỗi điều có tiêu đề.",
         articles_have_titles, TEXTS),
    Rule("BD-13", Severity.ADVICE, ARTICLE.format("V"), "Mục La Mã lùi đầu dòng như lời văn, không canh giữa.",
         headings_are_not_centred, TEXTS),
    Rule("BD-02.level", E_, _D, "Điều, khoản, điểm: cỡ chữ bằng cỡ chữ của phần lời văn.",
         levels_are_as_large_as_the_text, ISSUED),
    Rule("BD-15", Severity.WARNING, _D, "Bố cục theo phần, chương, mục, điều, khoản, điểm; không đánh số 1.1.",
         decimals, TEXTS),
)  # fmt: skip
