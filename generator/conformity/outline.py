"""The levels of a text, by how its paragraphs begin: phần, chương, mục, điều, khoản, điểm (Phụ lục I, II.6.đ)."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final


class Level(StrEnum):
    """What a paragraph begins."""

    CHAPTER = "phần, chương"
    SECTION = "mục, tiểu mục"
    ARTICLE = "điều"
    ROMAN = "mục La Mã"
    CLAUSE = "khoản"
    POINT = "điểm"
    DECIMAL = "1.1"


NUMERALS: Final = re.compile(r"[IVXLC]+")
CHAPTER: Final = re.compile(
    r"(?P<word>phần|chương)\s+(?P<number>[ivxlc]+|\d{1,4}|thứ\s+\w+)\s*(?P<rest>[.:–-].*)?", re.IGNORECASE
)
SECTION: Final = re.compile(
    r"(?P<word>mục|tiểu mục)\s+(?P<number>[ivxlc]+|\d{1,4})\s*(?P<rest>[.:–-].*)?", re.IGNORECASE
)
ARTICLE: Final = re.compile(r"điều\s+(?P<number>\d{1,4}(?!\d)|[IVXL]+)\s*(?P<mark>[.:\-–)]?)", re.IGNORECASE)
ROMAN: Final = re.compile(r"(?P<number>[IVX]{1,6})\s*(?P<mark>[./)\-–:])\s*(?P<title>\S.*)")
DECIMAL: Final = re.compile(r"\d{1,2}\.\d{1,2}(?:\.\d{1,2})*[.)]?\s+\D")
CLAUSE: Final = re.compile(r"(?P<number>\d{1,2})\s?(?P<mark>[./)\-–:])\s*(?P<title>(?!\d)\S.*)")
POINT: Final = re.compile(r"(?P<letter>[a-zđA-ZĐ])\s?(?P<mark>[.)/])\s*(?P<title>\S.*)")
LONGEST: Final = 150
BEGINNINGS: Final = frozenset("PpCcMmTtĐđIVX0123456789")
"""The first letters of the words and numbers above, so that most paragraphs need no closer look."""
SIGNS: Final = frozenset(".)/ ")


def level_of(text: str) -> Level | None:
    """Tell what level a paragraph begins, if any."""
    if not text or not text[0].isalnum() or (text[0] not in BEGINNINGS and text[1:2] not in SIGNS):
        return None
    short = len(text) <= LONGEST
    for level, pattern, whole in _TRIED:
        if (pattern.fullmatch(text) if whole else pattern.match(text)) and (short or not whole):
            return level
    return None


_TRIED: Final = (
    (Level.CHAPTER, CHAPTER, True),
    (Level.SECTION, SECTION, True),
    (Level.ARTICLE, ARTICLE, False),
    (Level.DECIMAL, DECIMAL, False),
    (Level.ROMAN, ROMAN, False),
    (Level.CLAUSE, CLAUSE, False),
    (Level.POINT, POINT, False),
)
