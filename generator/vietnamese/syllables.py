"""The Vietnamese syllable: what it is made of, which letter bears its tone, and what cannot be one.

Syllables come in small letters; case is the caller's affair.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

TONES: Final = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
"""Ngang, huyền, hỏi, ngã, sắc, nặng: the order of Vietnamese dictionaries."""
MARKED: Final = "ăâêôơư"
SHAPE: Final = re.compile(
    "(?P<onset>qu(?=[aăâeêioôơuưy])|gi(?=[aăâeêoôơuưy])|[bcdđghjklmnpqrstvxwz]*)(?P<vowels>[aăâeêioôơuưy]{1,3})"
    "(?P<coda>[bcdghkmnpt]*)"
)
ONSETS: Final = frozenset(
    {
        "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
        "qu", "r", "s", "t", "th", "tr", "v", "x",
    }
)  # fmt: skip
OPEN: Final = frozenset(
    {
        "a", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ai", "ao", "au", "âu", "ay", "ây", "eo", "êu", "ia", "iu",
        "oi", "ôi", "ơi", "oa", "oe", "ua", "uê", "ui", "uơ", "ưa", "ưi", "ưu", "uy", "iêu", "yêu", "oai", "oao",
        "oay", "oeo", "uây", "uôi", "uya", "uyu", "ươi", "ươu",
    }
)  # fmt: skip
CLOSED: Final = frozenset(
    {
        "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "iê", "yê", "oa", "oă", "oe", "oo", "uâ", "uê",
        "uô", "ươ", "uy", "uyê",
    }
)  # fmt: skip
CODAS: Final = frozenset({"c", "ch", "k", "m", "n", "ng", "nh", "p", "t"})
STOPS: Final = frozenset({"c", "ch", "p", "t"})
TONES_OF_STOPS: Final = frozenset({"\u0301", "\u0323"})
TWO_SPELLINGS: Final = frozenset({"oa", "oe", "uy"})
"""Vowel pairs that end a syllable, where old and new spelling put the tone on different letters."""
NEVER_BEHIND: Final = {"c": "eêiy", "ng": "eêiy", "gh": "aăâoôơuư", "ngh": "aăâoôơuư", "qu": "ouư"}
"""Which vowels never follow an onset."""


def parted(syllable: str) -> tuple[str, str]:
    """Give the letters of a syllable without its tone, composed, and the tone; no tone when there is not just one."""
    pieces = unicodedata.normalize("NFD", syllable)
    tones = [mark for mark in pieces if mark in TONES[1:]]
    letters = unicodedata.normalize("NFC", "".join(mark for mark in pieces if mark not in TONES[1:]))
    return letters, tones[0] if len(tones) == 1 else ""


@lru_cache(maxsize=8192)
def tone_in_place(syllable: str) -> str:
    """Give a syllable with its tone on the letter where it belongs: `hòa` for `hoà`, `giá` for `gía`.

    What is no Vietnamese syllable, and what has no tone or two, comes back as it is.
    """
    letters, tone = parted(syllable)
    found = SHAPE.fullmatch(letters) if tone else None
    if found is None:
        return syllable
    at = found.start("vowels") + _bearer(found["vowels"], found["coda"])
    return unicodedata.normalize("NFC", letters[: at + 1] + tone + letters[at + 1 :])


def _bearer(vowels: str, coda: str) -> int:
    """Give which of the vowels bears the tone: the last marked one, the last before a coda, else the last but one."""
    marked = [place for place, vowel in enumerate(vowels) if vowel in MARKED]
    if marked:
        return marked[-1]
    if coda:
        return len(vowels) - 1
    return max(len(vowels) - 2, 0)


@lru_cache(maxsize=8192)
def is_syllable(word: str) -> bool:
    """Whether a word can be one Vietnamese syllable, its tone on the right letter by the old or the new spelling."""
    letters, tone = parted(word)
    found = SHAPE.fullmatch(letters)
    if found is None or not _fits(found["onset"], found["vowels"], found["coda"]):
        return False
    if found["coda"] in STOPS and tone not in TONES_OF_STOPS:
        return False
    if not tone:
        return letters == unicodedata.normalize("NFC", word)
    return tone_in_place(word) == word or (found["vowels"] in TWO_SPELLINGS and not found["coda"])


def _fits(onset: str, vowels: str, coda: str) -> bool:
    """Whether sounds go together; Kạn and Đắk are names that Vietnamese took over."""
    if onset not in ONSETS or vowels[0] in NEVER_BEHIND.get(onset, ""):
        return False
    if not coda:
        return vowels in OPEN
    return vowels in CLOSED and coda in CODAS and (vowels != "y" or onset == "qu")
