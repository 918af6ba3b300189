"""Text in TCVN3 or VNI becomes Unicode, judged by its font and by what it says together.

A font's name proves little: nearly half of all files that name .VnTime are in Unicode already. What the words are once
decoded, and as they stand, outweighs it; the font decides where the words leave both open.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple

from generator.vietnamese.legacy import (
    FOREIGN,
    TCVN3,
    VNI,
    VNI_PIECES,
    WORD,
    looks_like_tcvn3,
    looks_like_vni,
)
from generator.vietnamese.syllables import is_syllable


class Encoding(StrEnum):
    """How a text was written."""

    UNICODE = "Unicode"
    TCVN3 = "TCVN3"
    VNI = "VNI"


class Decoded(NamedTuple):
    """A text in Unicode, and the encoding that it was found in."""

    text: str
    encoding: Encoding


class Evidence(NamedTuple):
    """How many words of a text speak for a font's encoding, how many for Unicode, and how many for either."""

    for_it: int = 0
    against: int = 0
    either: int = 0


_TCVN3_FONT: Final = re.compile(r"^\.vn|vntime|tcvn", re.IGNORECASE)
_VNI_FONT: Final = re.compile(r"^vni|^vn-n", re.IGNORECASE)
_BEYOND: Final = re.compile("[\u0100-\u024f\u0300-\u036f\u1e00-\u1eff]")
"""Letters and marks that neither encoding has."""
_RIVAL: Final = {Encoding.TCVN3: Encoding.VNI, Encoding.VNI: Encoding.TCVN3}
_SAME_IN_VNI: Final = frozenset("íìÍÌ")
"""Letters that VNI writes as Unicode does: they say nothing about either."""
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_VNI_PIECES: Final = re.compile(VNI_PIECES.pattern, re.IGNORECASE)
_SOFT_HYPHEN: Final = "\u00ad"


def decoded(text: str, font: str = "", *, believed: bool | None = None) -> Decoded:
    """Give a text in Unicode, whichever of the three encodings it is in.

    Args:
        text: what the cell or the run holds.
        font: the name of its font, where one is known.
        believed: whether the font's name tells the truth elsewhere in the file; decides what can be read both ways.
    """
    encoding = encoding_of(text, font, believed=believed)
    shown = in_unicode(text, encoding)
    return Decoded(shown.upper() if encoding is Encoding.TCVN3 and shows_capitals(font) else shown, encoding)


def encoding_of(text: str, font: str = "", *, believed: bool | None = None) -> Encoding:
    """Tell which encoding a text is in; what is the same in all of them is Unicode. Arguments as for `decoded`."""
    if is_surely_unicode(text):
        return Encoding.UNICODE
    family = family_of(font)
    if family is Encoding.UNICODE:
        return _by_content(text)
    if in_unicode(text, family) == text:
        return Encoding.UNICODE
    found = evidence(text, family)
    if evidence(text, _RIVAL[family]).for_it > found.for_it and (content := _by_content(text)) is not Encoding.UNICODE:
        return content
    if found.for_it != found.against:
        return family if found.for_it > found.against else Encoding.UNICODE
    said = found.either == 0 if believed is None else believed
    return family if said else Encoding.UNICODE


def is_surely_unicode(text: str) -> bool:
    """Whether a text reads the same in all encodings, or has letters that neither of the old ones has."""
    return text.isascii() or _BEYOND.search(text) is not None


def evidence(text: str, family: Encoding) -> Evidence:
    """Count the words of a text that speak for an encoding and against it; words of plain letters say nothing."""
    if family is Encoding.UNICODE or text.isascii():
        return Evidence()
    for_it = against = either = 0
    words = (match[0] for match in (WORD if family is Encoding.TCVN3 else _LETTERS).finditer(text))
    for word in filter(FOREIGN.search, words):
        shown = in_unicode(word, family)
        if shown == word and family is Encoding.VNI and _SAME_IN_VNI.issuperset(FOREIGN.findall(word)):
            continue
        as_typed, as_shown = _is_word(word), shown != word and is_syllable(shown.lower())
        for_it += as_shown and not as_typed
        against += as_typed and not as_shown
        either += as_typed and as_shown
    return Evidence(for_it, against, either)


def in_unicode(text: str, encoding: Encoding) -> str:
    """Give a text that is known to be in an encoding. TCVN3 gives one letter for each that it gets."""
    if encoding is Encoding.TCVN3:
        return WORD.sub(lambda found: _from_tcvn3(found[0]), text)
    if encoding is Encoding.VNI:
        return _VNI_PIECES.sub(_vni_letter, text)
    return text


@lru_cache(maxsize=1024)
def family_of(font: str) -> Encoding:
    """Tell which encoding a font was made for, by its name."""
    name = font.strip()
    if _TCVN3_FONT.search(name):
        return Encoding.TCVN3
    return Encoding.VNI if _VNI_FONT.search(name) else Encoding.UNICODE


def shows_capitals(font: str) -> bool:
    """Whether a font shows small letters as capitals: .VnTimeH does."""
    return family_of(font) is Encoding.TCVN3 and font.strip().lower().endswith("h")


def _is_word(word: str) -> bool:
    """Whether it is a syllable whose capitals stand as people put them, unlike "tÊn" and "phÈm"."""
    return is_syllable(word.lower()) and (word.islower() or word.isupper() or word.istitle())


def _from_tcvn3(word: str) -> str:
    shown = word.translate(TCVN3)
    if _SOFT_HYPHEN not in word or is_syllable(shown.lower()):
        return shown
    # behind a whole word it is what Word puts there, and no letter
    whole = word.rstrip(_SOFT_HYPHEN)
    rest = word[len(whole) :]
    return whole.translate(TCVN3) + rest if rest and is_syllable(whole.translate(TCVN3).lower()) else shown


def _vni_letter(found: re.Match[str]) -> str:
    letter = VNI[found[0].lower()]
    return letter.upper() if found[0][0].isupper() else letter


def _by_content(text: str) -> Encoding:
    if looks_like_tcvn3(text):
        return Encoding.TCVN3
    return Encoding.VNI if looks_like_vni(text) else Encoding.UNICODE
