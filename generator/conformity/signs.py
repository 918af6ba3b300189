"""The words by which the parts of a document are known, as the decree prints them and as people type them.

Sources: Nghị định 30/2020/NĐ-CP, Phụ lục I (Mục II, III, IV) and III (names of types, model forms).
"""

from __future__ import annotations

import difflib
import re
from functools import lru_cache
from typing import Final

from generator.vietnamese.document_types import TYPES
from generator.vietnamese.text import matching_key

NATION: Final = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO: Final = "Độc lập - Tự do - Hạnh phúc"
DASHES: Final = re.compile("[-–—−‐‑]")
RULE: Final = re.compile(r"[_─—–\-]{4,}")
"""A line made of letters, as the decree's own model forms have it."""
STROKES: Final = frozenset("_─—–-")
FILL: Final = re.compile(r"[….·_]{2,}|…")
"""Room for the pen."""
NUMBER: Final = re.compile(
    r"s[ốôoồổỗộ]\s*(?P<colon>[:.;]?)\s*(?P<number>[\d\s….·_a-zđ]{0,24}?)\s*(?P<slash>[/\\|])(?P<symbol>.{0,60})",
    re.IGNORECASE,
)
BARE_NUMBER: Final = re.compile(r"s[ốô]\s*:\s*\S{0,30}$", re.IGNORECASE)
DATE: Final = re.compile(
    r"(?P<place>[^,;:]{0,60}?)\s*(?P<comma>[,;.]?)\s*\bngày(?P<day>[\s\d….·_]{0,40})tháng(?P<month>[\s\d….·_]{0,40})năm(?P<year>[\s\d….·_]{0,40})",
    re.IGNORECASE,
)
SHORT_DATE: Final = re.compile(
    r"(?P<place>[^\W\d][^,;:]{1,40}),\s*(?:ngày\s*)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}", re.IGNORECASE
)
SUBJECT: Final = re.compile(r"(?:v\s*[/.\\]\s*v|về việc)\b", re.IGNORECASE)
ADDRESSED: Final = re.compile(r"kính\s+gửi\b", re.IGNORECASE)
SIGNED: Final = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?")
"""The time that a digital signature shows."""
WIRED: Final = re.compile(r"\bđiện\s*:$", re.IGNORECASE)
RECIPIENTS: Final = re.compile(r"n[ơo]i\s+nh[ậâ]n\s*[:.]?", re.IGNORECASE)
ATTACHED: Final = re.compile(r"\(?\s*(?:ban hành\s+)?kèm theo\b", re.IGNORECASE)
ANNEX: Final = re.compile(
    r"ph[ụu] l[ụu]c(?:\s+s[ốo])?(?:\s*(?P<number>[ivxlc]+|\d+|[a-z]|[….]+\d*[….]*))?\s*(?P<rest>[:.–-].*)?",
    re.IGNORECASE,
)
COPY: Final = re.compile(r"(?:bản\s+)?(?:sao y|sao lục|trích sao)(?:\s+bản chính)?", re.IGNORECASE)
URGENCY: Final = re.compile(r"(?:h(?:oả|ỏa) tốc(?: hẹn giờ)?|thượng khẩn|khẩn)", re.IGNORECASE)
SECRECY: Final = re.compile(r"(?:tuyệt mật|tối mật|mật)", re.IGNORECASE)
SCOPE: Final = re.compile(r"(?:xem xong trả lại|lưu hành nội bộ|tài liệu thu hồi)", re.IGNORECASE)
DRAFTER: Final = re.compile(r"(?P<who>[^\W\d_]{1,6})\s*\.?\s*\(?\s*(?P<copies>\d{1,4})\s*(?:bản)?\s*\)?\.?")
CONTACT: Final = re.compile(
    r"(?:đt|điện thoại|tel|fax|e-?mail|website|thư điện tử|trang thông tin)\b\s*[:.…]", re.IGNORECASE
)
WAYS: Final = ("đt", "thoại", "tel", "fax", "mail", "website", "điện tử", "thông tin")
"""One of these stands in each of them, and is found far faster."""
CONTACTS: Final = 2
"""An address line names at least so many ways to reach the office."""
ORDER: Final = re.compile(r"(?:quyết nghị|quyết định|chỉ thị)\s*:", re.IGNORECASE)
BODY_OF: Final = re.compile(
    r"(?:SỞ|PHÒNG|TRƯỜNG|CỤC|CHI CỤC|VỤ|TRUNG TÂM|BAN|VĂN PHÒNG|HỘI|VIỆN|BỆNH VIỆN|CÔNG TY|THANH TRA|ĐỘI|TRẠM|KHOA|"
    r"TỔNG CỤC|KHO BẠC|HỌC VIỆN|CÔNG AN|TÒA ÁN|ỦY BAN|UỶ BAN|UBND|CƠ QUAN|TỔNG CÔNG TY|TÊN CƠ QUAN)\b"
)
"""How the name of an issuer begins, so that the line before it is the body above."""
BODY_ABOVE: Final = re.compile(r"(?:UBND|[ỦU][ỶY] BAN NHÂN DÂN|BỘ|SỞ|TỔNG CỤC|CỤC|PHÒNG|ĐẠI HỌC|TÊN CQ|TÊN CƠ QUAN) \S")
"""How the name of a body above begins; not the first half of a name in two lines, such as VĂN PHÒNG."""
FORM: Final = re.compile(r"người lập (?:biểu|bảng)\b.*", re.IGNORECASE)
"""Who signs a form of figures, beside the head; no document of the decree is signed so."""
FORM_FIRST: Final = frozenset("Nn")
CLOSE: Final = 0.82
SOME_WORDS: Final = 3
"""A line that was meant to be Quốc hiệu or Tiêu ngữ has at least so many of its words right."""
LONGEST_OPENING: Final = 120
"""Longer lines begin no document."""
OPENING: Final = frozenset("CcPpSsTtBb")
"""The first letters of Cộng hòa, Phụ lục, Sao, Trích sao, Bản sao."""
KEPT: Final = 1024
"""Lists and labels say the same hundreds of times."""

_NATION_KEY: Final = matching_key(NATION)
_MOTTO_KEY: Final = "độc lập tự do hạnh phúc"
_TYPES: Final = {matching_key(name): code for code, name in TYPES.items()}
_LONGEST_FIRST: Final = sorted(_TYPES, key=len, reverse=True)


@lru_cache(maxsize=KEPT)
def is_nation(text: str) -> bool:
    """Whether a line is the Quốc hiệu, or was meant to be."""
    if not len(NATION) - 9 <= len(text) <= len(NATION) + 9:
        return False
    return _near(matching_key(text), _NATION_KEY)


@lru_cache(maxsize=KEPT)
def is_motto(text: str) -> bool:
    """Whether a line is the Tiêu ngữ, or was meant to be."""
    if not len(MOTTO) - 9 <= len(text) <= len(MOTTO) + 9:
        return False
    return _near(" ".join(DASHES.sub(" ", matching_key(text)).split()), _MOTTO_KEY)


def _near(key: str, right: str) -> bool:
    if key == right:
        return True
    if len(set(key.split()) & set(right.split())) < SOME_WORDS:
        return False
    return difflib.SequenceMatcher(None, key, right).ratio() >= CLOSE


@lru_cache(maxsize=KEPT)
def type_of(title: str) -> tuple[str, bool]:
    """Give the code of the type that a title begins with, and whether it says nothing else; no code when none."""
    key = matching_key(title).rstrip(" .:")
    for name in _LONGEST_FIRST:
        if key == name:
            return _TYPES[name], True
        if key.startswith(f"{name} "):
            return _TYPES[name], False
    return "", False


def is_contact(text: str) -> bool:
    """Whether a line is the office's address: it names more than one way to reach it, each with a sign behind it."""
    if ":" not in text and "." not in text and "…" not in text:
        return False
    folded = text.casefold()
    return any(way in folded for way in WAYS) and len(CONTACT.findall(text)) >= CONTACTS


def in_capitals(text: str) -> bool:
    """Whether all letters of a text are capitals, and there are some."""
    return text == text.upper() and text != text.lower()
