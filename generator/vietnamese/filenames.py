"""File names that keep their Vietnamese marks and survive Windows.

Source of the forbidden names and characters: Microsoft, "Naming Files, Paths, and Namespaces".
"""

from __future__ import annotations

import re
import unicodedata
from hashlib import blake2b
from typing import Final

from generator.vietnamese.text import UNSEEN, nfc

FORBIDDEN: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]')
BLANKS: Final = re.compile(r"\s+")
RESERVED: Final = re.compile(
    r"^(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|COM[0-9¹²³]|LPT[0-9¹²³])[ ]*(?:\.|$)|^~\$", re.IGNORECASE
)
"""Names of devices, with whatever ending, and the beginning by which Word knows its own notes."""
MOST_LETTERS: Final = 80
MOST_BYTES: Final = 200
"""Linux counts bytes (255 for a whole name), Windows letters; a name with its ending has to fit both."""
ASCII_MOST: Final = 60
NAMELESS: Final = "khong-ten"


def safe_name(text: str) -> str:
    """Give a file's stem for any text: never empty, never reserved, at most 80 letters and 200 bytes.

    A stem that had to be cut ends in four hexadecimal digits of the whole text, so two long names stay two.
    """
    cleaned = BLANKS.sub(" ", UNSEEN.sub("", FORBIDDEN.sub("-", BLANKS.sub(" ", nfc(text)))))
    stem = cleaned.strip(" .") or NAMELESS
    if RESERVED.match(stem):
        stem = f"_{stem}"
    return _cut(stem)


def _cut(stem: str) -> str:
    if len(stem) <= MOST_LETTERS and len(stem.encode()) <= MOST_BYTES:
        return stem
    mark = "~" + blake2b(stem.encode(), digest_size=2).hexdigest()
    kept = stem[: MOST_LETTERS - len(mark)]
    while len(kept.encode()) > MOST_BYTES - len(mark):
        kept = kept[:-1]
    return _whole_letters(kept, stem[len(kept)]).rstrip(" .") + mark


def _whole_letters(kept: str, cut_off: str) -> str:
    """Give what was kept without a last letter that lost some of its marks; marks that have no end are cut anywhere."""
    if not unicodedata.combining(cut_off):
        return kept
    bare = kept
    while bare and unicodedata.combining(bare[-1]):
        bare = bare[:-1]
    return bare[:-1] or kept


def ascii_name(text: str) -> str:
    """Give a short name of small letters without marks, digits and hyphens: `truong-thcs-duc-xuan`."""
    plain = "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", plain.casefold().replace("đ", "d")).strip("-")[:ASCII_MOST].strip("-") or NAMELESS


def collision_key(name: str) -> str:
    """Give what two names have in common when Windows takes them for one file."""
    return nfc(nfc(name).casefold()).rstrip(" .")
