"""Vietnamese text: one spelling inside, equal what readers call equal, and the dictionary's order.

Text is kept in NFC. When texts are compared, the place of the tone mark does not count ("hoà" is "hòa"), nor do case
and odd blanks; what was typed is what is quoted.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from generator.vietnamese.syllables import TONES, parted, tone_in_place

ALPHABET: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
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


def unmarked(text: str) -> str:
    """Give a text in small letters without tones and marks: `duc xuan` for «Đức Xuân»."""
    pieces = unicodedata.normalize("NFD", UNSEEN.sub("", text).casefold().replace("đ", "d"))
    return "".join(letter for letter in pieces if not unicodedata.combining(letter))


def sorting_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...], str, str]:
    """Give a key that sorts texts in Vietnamese order: letters first, tones where letters agree, capitals last.

    No two texts share a key, except spellings of one and the same text.
    """
    composed = nfc(text)
    letters: list[int] = []
    tones: list[int] = []
    for character in WORD.sub(lambda found: tone_in_place(found.group()), nfc(composed.casefold())):
        plain, tone = parted(character)
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


def capital_first(text: str) -> str:
    """Give the text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]
