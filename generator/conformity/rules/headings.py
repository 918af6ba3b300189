"""Điều, mục La Mã, khoản, điểm: their numbers, signs and looks (Phụ lục I, Phần I, Mục II.6.d, II.6.đ and V)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.conformity import faces, outline, signs
from generator.conformity.body import is_numbered
from generator.conformity.finding import ADVICE, ERROR, TEXTS, Kind, Rule
from generator.conformity.outline import Level
from generator.conformity.paper import seen_in
from generator.conformity.rules.decree import ARTICLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.conformity.finding import Seen
    from generator.conformity.paper import Paper

HEADING: Final = 140
"""A title of a khoản is no longer than this, and ends without a full stop."""


def articles(paper: Paper) -> Iterator[Seen]:
    """Điều: `Điều 1.`, bold, upright, the size of the text."""
    for _, body in paper.levels[Level.ARTICLE]:
        found = outline.ARTICLE.match(body.text)
        if found is None or not is_numbered(body, found):
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


def romans(paper: Paper) -> Iterator[Seen]:
    """I. TÊN MỤC: in capitals, bold, upright, a full stop behind the number."""
    for _, body in paper.levels[Level.ROMAN]:
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
    for _, body in paper.levels[Level.ROMAN]:
        if body.text.endswith((":", ".", ";", ",")) and signs.in_capitals(body.text):
            yield seen_in(body, f"tiêu đề kết thúc bằng «{body.text[-1]}»")


def clauses(paper: Paper) -> Iterator[Seen]:
    """Khoản: Arabic number and a full stop."""
    for _, body in paper.levels[Level.CLAUSE]:
        found = outline.CLAUSE.match(body.text)
        if found is not None and found["mark"] in {"/", ")", "-", "–", ":"}:
            yield seen_in(
                body,
                f"sau số thứ tự «{found['number']}» là «{found['mark']}»",
                f"Ghi «{found['number']}. {found['title'][:30]}».",
            )


def clause_titles(paper: Paper) -> Iterator[Seen]:
    """The title of a khoản is upright and bold, number and all."""
    for _, body in paper.levels[Level.CLAUSE]:
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
    for _, body in paper.levels[Level.POINT]:
        found = outline.POINT.match(body.text)
        if found is None or (found["mark"] == "." and found["letter"].isupper()):
            continue
        if found["mark"] != ")":
            yield seen_in(body, f"điểm «{found['letter']}» có dấu «{found['mark']}»", f"Ghi «{found['letter']})».")
        elif found["letter"].isupper():
            yield seen_in(body, f"điểm «{found['letter']})» in hoa", f"Ghi «{found['letter'].lower()})».")


_D: Final = ARTICLE.format("II.6.đ")
RULES: Final = (
    Rule("BD-08", ERROR, _D, "«Điều 1.»: chữ in thường, đứng, đậm, số Ả Rập, sau số có dấu chấm.", articles, TEXTS),
    Rule("BD-11", ERROR, ARTICLE.format("V"), "Số thứ tự và tiêu đề của mục: «I. TÊN MỤC», chữ in hoa, đứng, đậm.",
         romans, TEXTS - {Kind.LETTER}),
    Rule("BD-11.end", ADVICE, ARTICLE.format("V"), "Cuối tiêu đề không có dấu.", roman_ends, TEXTS),
    Rule("BD-09", ERROR, _D, "Khoản: số Ả Rập, sau số có dấu chấm.", clauses, TEXTS),
    Rule("BD-09.title", ERROR, _D, "Số thứ tự và tiêu đề của khoản: chữ in thường, đứng, đậm.", clause_titles, TEXTS),
    Rule("BD-10", ERROR, _D, "Điểm: chữ cái in thường, sau có dấu đóng ngoặc đơn.", points, TEXTS),
)  # fmt: skip
