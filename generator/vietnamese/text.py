"""Vietnamese text: one spelling inside, equal what readers call equal, and the dictionary's order.

Text is kept in NFC. When texts are compared, the place of the tone mark does not count ("hoà" is "hòa"), nor do case
and odd blanks; what was typed is what is quoted.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

TONES: Final = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
"""Ngang, huyền, hỏi, ngã, sắc, nặng: the order of Vietnamese dictionaries."""
ALPHABET: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
VOWELS: Final = "aăâeêioôơuưy"
OPEN_PAIRS: Final = ("oa", "oe", "uy")
"""Vowel pairs that end a syllable, where old and new spelling put the tone on different letters."""
ODD_BLANKS: Final = re.compile(r"[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
UNSEEN: Final = re.compile("[\u200b-\u200d\u2060\ufeff\u00ad]")
WORD: Final = re.compile(r"[^\W\d_]+")


def nfc(text: str) -> str:
    """Give the text in the one composed spelling (Unicode NFC), as TCVN 6909:2001 documents keep it."""
    return unicodedata.normalize("NFC", text)


def matching_key(text: str) -> str:
    """Give what two texts have in common when a reader calls them the same: case, blanks, place of tone set aside."""
    folded = ODD_BLANKS.sub(" ", UNSEEN.sub("", nfc(text))).strip().casefold()
    return WORD.sub(lambda found: _new_style(found.group()), nfc(folded))


@lru_cache(maxsize=8192)
def _new_style(syllable: str) -> str:
    letters, tone = _parted(syllable)
    if not tone:
        return syllable
    start = 2 if letters.startswith("qu") else 0
    first = len(letters) - 2
    if first < start or not letters.endswith(OPEN_PAIRS) or _longer_vowel(letters, start):
        return syllable
    return nfc(letters[: first + 1] + tone + letters[first + 1 :])


def _longer_vowel(letters: str, start: int) -> bool:
    before = len(letters) - 3
    return before >= start and letters[before] in VOWELS and not letters.startswith("gi")


def _parted(syllable: str) -> tuple[str, str]:
    """Give the letters of a syllable without its tone, composed, and the tone; no tone when there is not just one."""
    pieces = unicodedata.normalize("NFD", syllable)
    tones = [mark for mark in pieces if mark in TONES[1:]]
    letters = nfc("".join(mark for mark in pieces if mark not in TONES[1:]))
    return letters, tones[0] if len(tones) == 1 else ""


def sorting_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """Give a key that sorts texts in Vietnamese order: letters first, tones where letters agree, capitals last."""
    letters: list[int] = []
    tones: list[int] = []
    for character in nfc(text).casefold():
        plain, tone = _parted(character)
        place = ALPHABET.find(plain) if len(plain) == 1 else -1
        letters.append(place + 0x1000 if place >= 0 else min(ord(plain[:1] or " "), 0xFFF))
        tones.append(TONES.index(tone))
    return tuple(letters), tuple(tones), nfc(text).swapcase()


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """Give the choice that was probably meant, or `None` when none is near."""
    by_key = {matching_key(choice): choice for choice in choices}
    found = difflib.get_close_matches(matching_key(word), by_key, n=1, cutoff=0.6)
    return by_key[found[0]] if found else None


def capital_first(text: str) -> str:
    """Give the text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]
