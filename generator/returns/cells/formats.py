"""What a number format adds to a number: a percent sign, words, thousands left out, months before days."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_SECTION: Final = re.compile(r'(?:"[^"]*"|\\.|[^;"\\])*')
_WORDS: Final = re.compile(r'"(?P<quoted>[^"]*)"|\\(?P<single>.)|\[[^\]]*\]|_.|\*.')
_SCALING: Final = re.compile(r"[0#?](?P<commas>,+)(?![0#?,])")
_MONTH_FIRST: Final = re.compile(r"m{1,2}[/.-]d{1,2}[/.-]y{2,4}", re.IGNORECASE)
_BUILT_IN: Final = frozenset({"mm-dd-yy", "m/d/yy"})
"""How libraries spell the format that follows each computer's own habit: nothing can be told from it."""
_NO_DATE: Final = re.compile(r'"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]|General|_.|\*.', re.IGNORECASE)
_DATE: Final = re.compile(r"[dmyhs]", re.IGNORECASE)


def is_date(number_format: str) -> bool:
    """Whether a format shows a number as a date or a time (ECMA-376 Part 1, §18.8.31)."""
    return _DATE.search(_NO_DATE.sub("", number_format.partition(";")[0])) is not None


@lru_cache(maxsize=1024)
def is_percent(number_format: str) -> bool:
    """Whether a number is shown a hundred times as large, with a percent sign."""
    return "%" in _WORDS.sub("", _first(number_format))


@lru_cache(maxsize=1024)
def words_of(number_format: str) -> str:
    """Give the words that the format puts beside a number: `người` for `#,##0" người"`."""
    section = _first(number_format)
    if section in {"General", "@"}:
        return ""
    words = "".join(found["quoted"] or found["single"] or "" for found in _WORDS.finditer(section))
    return words.strip(" .,-()/") if any(letter.isalpha() for letter in words) else ""


@lru_cache(maxsize=1024)
def thousands_left_out(number_format: str) -> int:
    """Give how many times a number is shown a thousandth of what it is: once for `#,##0,`."""
    found = _SCALING.search(_WORDS.sub("", _first(number_format)))
    return len(found["commas"]) if found else 0


@lru_cache(maxsize=1024)
def is_month_first(number_format: str) -> bool:
    """Whether a date is shown with its month before its day, on every computer."""
    section = _WORDS.sub("", _first(number_format)).strip()
    return section.lower() not in _BUILT_IN and _MONTH_FIRST.match(section) is not None


def _first(number_format: str) -> str:
    found = _SECTION.match(number_format)
    return found[0] if found else ""
