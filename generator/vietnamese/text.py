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
MARKED: Final = "ăâêôơư"
SYLLABLE: Final = re.compile(
    "(?P<onset>qu(?=[aăâeêioôơuưy])|gi(?=[aăâeêoôơuưy])|[bcdđghjklmnpqrstvxwz]*)(?P<vowels>[aăâeêioôơuưy]{1,3})"
    "(?P<coda>[bcdghkmnpt]*)"
)
AFTER_SIGNS: Final = 0x1000
"""Letters sort behind all signs below this code."""
ODD_BLANKS: Final = re.compile(r"[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
UNSEEN: Final = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")
LOOKALIKES: Final = str.maketrans("ðɖ", "đđ")
"""Small forms of the letters Ð and Ɖ, which look like Đ and come out of old converters in its place."""
WORD: Final = re.compile(r"[^\W\d_]+")


def nfc(text: str) -> str:
    """Give the text in the one composed spelling (Unicode NFC), as TCVN 6909:2001 documents keep it."""
    return unicodedata.normalize("NFC", text)


def matching_key(text: str) -> str:
    """Give what two texts have in common when a reader calls them the same: case, blanks, place of tone set aside."""
    folded = ODD_BLANKS.sub(" ", UNSEEN.sub("", nfc(text))).strip().casefold()
    return WORD.sub(lambda found: tone_in_place(found.group()), nfc(folded).translate(LOOKALIKES))


@lru_cache(maxsize=8192)
def tone_in_place(syllable: str) -> str:
    """Give a small-lettered syllable with its tone on the letter where it belongs: `hòa` for `hoà`, `giá` for `gía`.

    What is no Vietnamese syllable, and what has no tone or two, comes back as it is.
    """
    letters, tone = _parted(syllable)
    found = SYLLABLE.fullmatch(letters) if tone else None
    if found is None:
        return syllable
    at = found.start("vowels") + _bearer(found["vowels"], found["coda"])
    return nfc(letters[: at + 1] + tone + letters[at + 1 :])


def _bearer(vowels: str, coda: str) -> int:
    """Give which of the vowels bears the tone: the last marked one, else the one in the middle, counted to the end."""
    marked = [place for place, vowel in enumerate(vowels) if vowel in MARKED]
    if marked:
        return marked[-1]
    if coda:
        return len(vowels) - 1
    return len(vowels) - 2 if len(vowels) > 1 else 0


def _parted(syllable: str) -> tuple[str, str]:
    """Give the letters of a syllable without its tone, composed, and the tone; no tone when there is not just one."""
    pieces = unicodedata.normalize("NFD", syllable)
    tones = [mark for mark in pieces if mark in TONES[1:]]
    letters = nfc("".join(mark for mark in pieces if mark not in TONES[1:]))
    return letters, tones[0] if len(tones) == 1 else ""


def sorting_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...], str, str]:
    """Give a key that sorts texts in Vietnamese order: letters first, tones where letters agree, capitals last.

    No two texts share a key, except spellings of one and the same text.
    """
    composed = nfc(text)
    letters: list[int] = []
    tones: list[int] = []
    for character in WORD.sub(lambda found: tone_in_place(found.group()), nfc(composed.casefold())):
        plain, tone = _parted(character)
        letters.append(_letter_place(plain))
        tones.append(TONES.index(tone))
    return tuple(letters), tuple(tones), composed.swapcase(), composed


def _letter_place(letter: str) -> int:
    """Give where a letter stands; behind blanks, signs and digits; a foreign letter beside its base."""
    base = letter if letter in ALPHABET else unicodedata.normalize("NFD", letter)[:1]
    place = ALPHABET.find(base) if base else -1
    if place >= 0:
        return place + AFTER_SIGNS
    code = ord(base or " ")
    return code if code < AFTER_SIGNS else code + len(ALPHABET)


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """Give the choice that was probably meant, or `None` when none is near."""
    by_key = {matching_key(choice): choice for choice in choices}
    found = difflib.get_close_matches(matching_key(word), by_key, n=1, cutoff=0.6)
    return by_key[found[0]] if found else None


def capital_first(text: str) -> str:
    """Give the text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]
