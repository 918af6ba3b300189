"""Text from before Unicode: TCVN3 (fonts named .VnTime) and VNI, recognised so that it can be refused by name.

Both put Vietnamese letters where other alphabets have theirs, so such text reads "ñy ban nh©n d©n" or "uûy ban nhaân
daân". It is recognised by what it says, never by a font's name: its words are Vietnamese syllables once they are
decoded, and none as they stand.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from generator.vietnamese.syllables import TONES, is_syllable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

TCVN3: Final = str.maketrans(
    "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉËÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ®§¡¢£¤¥¦",
    "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđĐĂÂÊÔƠƯ",
)
"""TCVN 5712:1993, third form. It has no capitals with tones: fonts with a name in H show small letters as capitals."""
VNI_ALONE: Final = {
    "ñ": "đ", "ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ",
}  # fmt: skip
VNI_TONES: Final = (
    ("aeouy", "", "øûõùï"),
    ("ôö", "\u031b", "øûõùï"),
    ("aeo", "\u0302", "àåãáä"),
    ("a", "\u0306", "èúüéë"),
)
"""Vowels, the mark they take, and the signs behind them for the tones from huyền to nặng."""
VNI_MARKS: Final = {"aâ": "â", "eâ": "ê", "oâ": "ô", "aê": "ă"}

WORD: Final = re.compile("[A-Za-z\u00a1-\u024f\u1ea0-\u1ef9]+")
FOREIGN: Final = re.compile("[^\x00-\x7f]")
TCVN3_TELLING: Final = re.compile("[A-Za-z®][µ¸¶·¹¨»¾¼½©®ª«¬\u00ad]|®[A-Za-z]")
"""Signs that no alphabet uses inside a word."""
VNI_TELLING: Final = re.compile("[aeouy][øõåãäáàâ]|[ôö][øûõùï]")
"""Pairs that French and German words do not have."""
SHORTEST: Final = 3
"""Shorter words prove nothing: "où", "né" and "15 µm" mean what they say."""
ENOUGH: Final = 2
MOST_WORDS: Final = 20_000
"""As many words of a long text decide for the rest."""


def _vni_letters() -> dict[str, str]:
    letters = dict(VNI_ALONE | VNI_MARKS)
    for vowels, mark, signs in VNI_TONES:
        for vowel in vowels:
            plain = vowel.translate(str.maketrans("ôö", "ou")) + mark
            for sign, tone in zip(signs, TONES[1:], strict=True):
                letters[vowel + sign] = unicodedata.normalize("NFC", plain + tone)
    return letters


VNI: Final = _vni_letters()
VNI_PIECES: Final = re.compile("|".join(sorted(map(re.escape, VNI), key=len, reverse=True)))


@dataclass
class _Verdict:
    """What the words of a text say about one encoding."""

    for_it: int = 0
    telling: int = 0
    against: int = 0

    def holds(self) -> bool:
        """Whether the text can be in the encoding: enough words are, and more than are not."""
        return (self.for_it >= ENOUGH or self.telling > 0) and self.for_it > self.against

    def weight(self) -> tuple[int, int]:
        """Give what decides between two encodings that can both be meant."""
        return self.for_it - self.against, self.telling


def looks_like_tcvn3(text: str | bytes) -> bool:
    """Whether a text is Vietnamese in TCVN3 (TCVN 5712:1993), the encoding of the .VnTime fonts."""
    tcvn3, vni = _verdicts(text)
    return tcvn3.holds() and tcvn3.weight() >= vni.weight()


def looks_like_vni(text: str | bytes) -> bool:
    """Whether a text is Vietnamese in VNI, the encoding of the VNI-Times fonts."""
    tcvn3, vni = _verdicts(text)
    return vni.holds() and vni.weight() > tcvn3.weight()


def _verdicts(text: str | bytes) -> tuple[_Verdict, _Verdict]:
    found = (match[0] for match in WORD.finditer(_read(text)))
    words = list(islice((word for word in found if FOREIGN.search(word)), MOST_WORDS))
    return _judged(words, _from_tcvn3, TCVN3_TELLING), _judged(words, _from_vni, VNI_TELLING)


def _judged(words: Sequence[str], decoded: Callable[[str], str], telling: re.Pattern[str]) -> _Verdict:
    verdict = _Verdict()
    for word in words:
        as_it_stands, as_decoded = word.lower(), decoded(word)
        if len(as_decoded) < SHORTEST:
            continue
        if not is_syllable(as_decoded):
            verdict.against += 1
        elif not is_syllable(as_it_stands):
            verdict.for_it += 1
            verdict.telling += telling.search(as_it_stands) is not None
    return verdict


def _from_tcvn3(word: str) -> str:
    return word.translate(TCVN3).lower()


def _from_vni(word: str) -> str:
    return VNI_PIECES.sub(lambda found: VNI[found[0]], word.lower())


def _read(text: str | bytes) -> str:
    if isinstance(text, str):
        return text
    try:
        return text.decode()
    except UnicodeDecodeError:
        return text.decode("cp1252", errors="replace")
