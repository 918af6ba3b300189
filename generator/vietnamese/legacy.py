"""Text from before Unicode: TCVN3 (fonts named .VnTime) and VNI, recognised so that it can be refused by name.

Both put Vietnamese letters where other alphabets have theirs, so such text reads "ñy ban nh©n d©n" or "uyû ban nhaân
daân". It is recognised by what it says, never by a font's name.
"""

from __future__ import annotations

import re
from typing import Final

UNICODE_VIETNAMESE: Final = re.compile("[ăắằẳẵặấầẩẫậđếềểễệốồổỗộơớờởỡợưứừửữựạảẹẻẽỉĩịọỏụủũỳỵỷỹ]", re.IGNORECASE)
TCVN3_SIGNS: Final = re.compile("[µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ]")
TCVN3_ONLY: Final = re.compile("[µ¸¶·¹¨»¾¼½©®ª«¬\u00ad]")
TCVN3_WORDS: Final = re.compile(
    r"(?<!\w)(?:vµ|cña|c¸c|®­îc|®ång|nh©n|d©n|viÖt|nam|ñy|uû|tØnh|huyÖn|x·|phßng|gi¸o|dôc|tr­êng|häc|n¨m|th¸ng|sè|ngµy"
    r"|céng|hoµ|héi|®Õn|thµnh|phè|ph­êng|kÕ|ho¹ch|lÔ|tuÇn|b¾c|k¹n|®éc|lËp)(?!\w)",
    re.IGNORECASE,
)
VNI_MARKS: Final = re.compile("[aeouyôöâê][øõ]", re.IGNORECASE)
"""Huyền and ngã behind their vowel; the signs of the other tones stand behind vowels in French, too."""
VNI_WORDS: Final = re.compile(
    r"(?<!\w)(?:vaø|cuûa|caùc|ñöôïc|ñoàng|nhaân|daân|vieät|uûy|uyû|tænh|huyeän|xaõ|phoøng|giaùo|duïc|tröôøng|hoïc|naêm"
    r"|thaùng|soá|ngaøy|coäng|hoaø|hoäi|ñeán|thaønh|phoá|phöôøng|keá|hoaïch|leã|tuaàn|baéc|kaïn|ñoäc|laäp)(?!\w)",
    re.IGNORECASE,
)
ENOUGH_SIGNS: Final = 2


def looks_like_tcvn3(text: str | bytes) -> bool:
    """Whether a text is Vietnamese in TCVN3 (TCVN 5712:1993), the encoding of the .VnTime fonts."""
    read = _read(text)
    if UNICODE_VIETNAMESE.search(read):
        return False
    if TCVN3_WORDS.search(read) and TCVN3_SIGNS.search(read):
        return _strange_words(read, TCVN3_SIGNS) > 0
    return len(TCVN3_ONLY.findall(read)) >= ENOUGH_SIGNS and _inside_words(read, TCVN3_ONLY) >= ENOUGH_SIGNS


def looks_like_vni(text: str | bytes) -> bool:
    """Whether a text is Vietnamese in VNI, the encoding of the VNI-Times fonts."""
    read = _read(text)
    if UNICODE_VIETNAMESE.search(read):
        return False
    if VNI_WORDS.search(read):
        return True
    return len(VNI_MARKS.findall(read)) >= ENOUGH_SIGNS


def _read(text: str | bytes) -> str:
    return text.decode("cp1252", errors="replace") if isinstance(text, bytes) else text


def _strange_words(text: str, signs: re.Pattern[str]) -> int:
    return sum(1 for word in TCVN3_WORDS.findall(text) if signs.search(word))


def _inside_words(text: str, signs: re.Pattern[str]) -> int:
    return sum(1 for word in re.split(r"\s+", text) if signs.search(word) and re.search(r"[A-Za-z]", word))
