"""Names that ended on 1 July 2025, when the district level was abolished and provinces were merged.

Sources: Luật Tổ chức chính quyền địa phương 72/2025/QH15; Nghị quyết 202/2025/QH15.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

TURN: Final = date(2025, 7, 1)
_UPPER: Final = "A-ZĐƠƯ" + "".join(
    chr(code) for code in (*range(0xC0, 0x180), *range(0x1EA0, 0x1EFA)) if chr(code).isupper()
)
_NAMED: Final = rf"(?: [{_UPPER}0-9][^\s,.;:]*){{0,2}}"
_CENTRAL: Final = r"(?!Hà Nội|Hồ Chí Minh|Hải Phòng|Đà Nẵng|Cần Thơ|Huế)"
_CITY: Final = rf"thành phố {_CENTRAL}(?=[{_UPPER}])[^\s,.;:]+(?: (?=[{_UPPER}])[^\s,.;:]+)?"
_BODY: Final = r"(?:UBND|HĐND|(?:[UỦ][ỷy] ban|Ủy ban|Uỷ ban) nhân dân|Hội đồng nhân dân)"
MERGED: Final = {
    "Tuyên Quang": ("Hà Giang",), "Lào Cai": ("Yên Bái",), "Thái Nguyên": ("Bắc Kạn",),
    "Phú Thọ": ("Vĩnh Phúc", "Hòa Bình", "Hoà Bình"), "Bắc Ninh": ("Bắc Giang",), "Hưng Yên": ("Thái Bình",),
    "Hải Phòng": ("Hải Dương",), "Ninh Bình": ("Hà Nam", "Nam Định"), "Quảng Trị": ("Quảng Bình",),
    "Đà Nẵng": ("Quảng Nam",), "Quảng Ngãi": ("Kon Tum",), "Gia Lai": ("Bình Định",), "Khánh Hòa": ("Ninh Thuận",),
    "Lâm Đồng": ("Đắk Nông", "Bình Thuận"), "Đắk Lắk": ("Phú Yên",),
    "Thành phố Hồ Chí Minh": ("Bà Rịa - Vũng Tàu", "Bình Dương"), "Đồng Nai": ("Bình Phước",),
    "Tây Ninh": ("Long An",), "Cần Thơ": ("Sóc Trăng", "Hậu Giang"), "Vĩnh Long": ("Bến Tre", "Trà Vinh"),
    "Đồng Tháp": ("Tiền Giang",), "Cà Mau": ("Bạc Liêu",), "An Giang": ("Kiên Giang",),
}  # fmt: skip
"""The provinces that ended, by the one that each became part of (Nghị quyết 202/2025/QH15, Điều 1)."""


CITIES: Final = frozenset({"Hải Phòng", "Đà Nẵng", "Cần Thơ"})
_WHOLES: Final = {name: whole for whole, parts in MERGED.items() for name in parts}
_PROVINCE: Final = re.compile(rf"\b[Tt]ỉnh (?:{'|'.join(_WHOLES)})\b")
_ENDED: Final = (
    (
        re.compile(r"[Pp]hòng (?:[Gg]iáo dục (?:và|&) [Đđ]ào tạo|GD\s?[&-]\s?ĐT|GDĐT)"),
        "Việc của phòng nay thuộc UBND cấp xã hoặc Sở.",
    ),
    (
        re.compile(rf"{_BODY} (?:các )?(?:huyện|quận|thị xã)\b(?: [{_UPPER}0-9][^\s,.;:]*){{0,2}}"),
        "Không còn cấp huyện.",
    ),
    (re.compile(rf"{_BODY} {_CITY}"), "Không còn thành phố thuộc tỉnh."),
    (_PROVINCE, ""),
    (re.compile(rf"\b[Tt]hị trấn (?=[{_UPPER}])[^\s,.;:]+(?: [{_UPPER}][^\s,.;:]*)?"), "Không còn thị trấn."),
    (
        re.compile(rf"\b(?:Huyện ủy|Huyện uỷ|Quận ủy|Quận uỷ|Thị ủy|Thị uỷ)\b(?: [{_UPPER}][^\s,.;:]*){{0,2}}"),
        "Không còn cấp huyện.",
    ),
    (re.compile(r"\bcấp huyện\b"), "Không còn cấp huyện."),
    (re.compile(rf"(?<!dân )\b{_CITY}"), "Không còn thành phố thuộc tỉnh."),
    (
        re.compile(rf"(?<!dân )\b(?:huyện|quận|thị xã) (?=[{_UPPER}0-9])[^\s,.;:]+(?: [{_UPPER}][^\s,.;:]*)?"),
        "Không còn cấp huyện.",
    ),
)


NAMING: Final = ("uyện", "uận", "hị xã", "hị trấn", "Thị ủy", "hành phố", "hòng G", "hòng g", "ỉnh ")
"""Without one of these a text names nothing that ended; first letters are left out, for they may be capitals."""


def may_name_ended(text: str) -> bool:
    """Whether a text should be looked through; asked first, for it is quick and the looking is not."""
    return any(word in text for word in NAMING)


def ended_in(text: str) -> Iterator[tuple[str, str]]:
    """Give every such name in a text, and why it ended."""
    if not may_name_ended(text):
        return
    rest = text
    for pattern, why in _ENDED:
        for match in pattern.finditer(rest):
            yield match[0], why or _merged(match[0])
        rest = pattern.sub(" ", rest)


def _merged(province: str) -> str:
    name = province.partition(" ")[2]
    whole = _WHOLES[name]
    kind = "" if whole.startswith("Thành phố") else "thành phố " if whole in CITIES else "tỉnh "
    return f"Tỉnh {name} đã hợp nhất vào {kind}{whole}."
