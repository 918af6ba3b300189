"""Chương, điều, khoản, điểm follow each other, none left out (Phụ lục I, Phần I, Mục II.6.đ)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.conformity import outline
from generator.conformity.body import is_numbered
from generator.conformity.finding import ERROR, TEXTS, WARNING, Rule
from generator.conformity.outline import Level
from generator.conformity.paper import seen_in
from generator.conformity.rules.decree import ARTICLE
from generator.vietnamese.numbers import LETTERS, ROMAN_VALUES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.conformity.body import BodyText
    from generator.conformity.finding import Seen
    from generator.conformity.paper import Paper

COUNTED: Final = (Level.CHAPTER, Level.ARTICLE, Level.ROMAN, Level.CLAUSE)


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
    if found is None or (body.level is Level.ARTICLE and not is_numbered(body, found)):
        return 0
    text = found["number"].upper()
    return int(text) if text.isdecimal() else ROMAN_VALUES.get(text, 0)


_D: Final = ARTICLE.format("II.6.đ")
RULES: Final = (
    Rule("BD-10.order", ERROR, _D, "Điểm theo thứ tự bảng chữ cái tiếng Việt: a, b, c, d, đ, e, g, h, ...",
         points_in_order, TEXTS),
    Rule("BD-20", WARNING, _D, "Số thứ tự liên tiếp, không bỏ cách, không lặp lại.", numbers_in_order, TEXTS),
)  # fmt: skip
