"""Which name was probably meant: the same letters with marks set aside, or a slip of the hand away from them.

Names are compared word by word, since one that differs in a whole word names another thing: «Trường TH Đức Xuân» is no
misspelt «Trường THCS Đức Xuân», nor is `C12` a misspelt `C11`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.vietnamese.text import matching_key, unmarked

if TYPE_CHECKING:
    from collections.abc import Iterable

SLIPS: Final = ((12, 3), (7, 2), (3, 1))
"""From how many letters on how many slips leave a word what it was; one is a letter more, fewer or other, or two that
changed places."""
FIRST_LETTER: Final = 5
"""Up to so many letters, a word with another first letter is another word: `date` and `late`."""
SHORTENED: Final = 3
"""So many letters, when they are half of a name, are the name shortened: `addr` is `address`."""
SHORTEST: Final = 3
"""With fewer letters than these, nothing tells a slip from another name."""
HEARD_ALIKE: Final = (("tr", "ch"), ("x", "s"), ("gi", "d"))
"""Beginnings of syllables that many people say, and so write, in one way; taking one for the other is one slip."""
_WORDS: Final = re.compile(r"[^\W_]+")
_NUMBERS: Final = re.compile(r"\d+")


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """Give the choice that was probably meant, or `None` when none is near."""
    typed = matching_key(word)
    found = []
    for choice in choices:
        known = matching_key(choice)
        apart = _apart(_WORDS.findall(unmarked(typed)), _WORDS.findall(unmarked(known)))
        if apart is not None:
            found.append((apart, slips(typed, known), choice))
    return min(found)[2] if found else None


def slips(one: str, other: str) -> int:
    """Give how many slips make one text into the other (Damerau and Levenshtein's distance, each letter moved once)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one):
        last, row, above = before, [at + 1], row
        before = above
        for to, known in enumerate(other):
            cost = min(above[to] + (letter != known), above[to + 1] + 1, row[to] + 1)
            if at and to and letter == other[to - 1] and known == one[at - 1]:
                cost = min(cost, last[to - 1] + 1)
            row.append(cost)
    return row[-1]


def _apart(typed: list[str], known: list[str]) -> int | None:
    """Give how far apart two names are that may be one; `None` when they name two things."""
    ours, theirs = "".join(typed), "".join(known)
    if ours and ours == theirs:
        return 0
    if min(len(ours), len(theirs)) < SHORTEST or _NUMBERS.findall(ours) != _NUMBERS.findall(theirs):
        return None
    if len(typed) == len(known):
        total = _slips_word_by_word(typed, known)
    else:
        total = _word_slips(ours, theirs) if ours[0] == theirs[0] else None
    if total is not None and total <= _forgiven(ours, theirs):
        return total
    return len(theirs) - len(ours) if _is_shortened(typed, known) else None


def _slips_word_by_word(typed: list[str], known: list[str]) -> int | None:
    total = 0
    for one, other in zip(typed, known, strict=True):
        count = _word_slips(one, other)
        if count is None:
            return None
        total += count
    return total


def _word_slips(one: str, other: str) -> int | None:
    """Give how many slips lie between two spellings of a word; `None` when they are two words."""
    if one == other:
        return 0
    if _as_heard(one) == _as_heard(other):
        return 1
    forgiven = _forgiven(one, other)
    begins_apart = one[0] != other[0] and len(one) == len(other) and one[:2] != other[1::-1]
    if abs(len(one) - len(other)) > forgiven or (begins_apart and len(one) <= FIRST_LETTER):
        return None
    count = slips(one, other)
    return count if count <= forgiven else None


def _as_heard(word: str) -> str:
    return next(
        (sound + word.removeprefix(letters) for letters, sound in HEARD_ALIKE if word.startswith(letters)), word
    )


def _forgiven(one: str, other: str) -> int:
    return next((count for letters, count in SLIPS if max(len(one), len(other)) >= letters), 0)


def _is_shortened(typed: list[str], known: list[str]) -> bool:
    """Whether a name was left off after some of its words, or in the middle of one."""
    ours, theirs = "".join(typed), "".join(known)
    if not theirs.startswith(ours) or len(ours) < SHORTENED:
        return False
    return len(ours) * 2 >= len(theirs) or typed == known[: len(typed)]
