"""The words behind numbers: what is counted, how much a unit of money is, and which words mean the same thing."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Final, TypeVar

from generator.vietnamese.text import matching_key

if TYPE_CHECKING:
    from collections.abc import Mapping

Meaning = TypeVar("Meaning", int, Decimal)


class Likeness(Enum):
    """How the unit that was typed compares with the unit that was asked for."""

    SAME = "same"
    KIN = "kin"
    """Another word for what is counted: học viên where người is asked."""
    NEAR = "near"
    """Close, but counted differently: người where lượt người is asked, or only some of it: người cao tuổi."""
    OTHER = "other"
    UNKNOWN = "unknown"


_KINS: Final = (
    (
        "người; học sinh; học viên; sinh viên; đại biểu; em; cháu; cán bộ; giáo viên; hội viên; đoàn viên; người dân; "
        "công dân; thành viên; phụ huynh; bạn đọc; lao động; nhân dân; cá nhân; khách; khách mời; "
        "cán bộ, giáo viên; đồng chí; đ/c; hs; hv; gv; cb; ng"
    ),
    "lượt người; lượt; lượt học viên; lượt học sinh; lượt cán bộ; lượt bạn đọc; lượt người dân; lượt đại biểu; lượt em",
    "lớp; lớp học; lớp tập huấn; chuyên đề; khóa; khóa học",
    "cuộc; buổi; hội nghị; hội thảo; cuộc thi; tọa đàm; hoạt động; đợt; lần; buổi lễ; buổi tuyên truyền; giải; hội thi",
    "tin, bài; tin; bài; tin bài; bài viết; phóng sự; bản tin; chuyên mục; bài đăng",
    "chiếc; cái; tấm; bộ; băng rôn; pa nô; panô; áp phích; khẩu hiệu; biển; băng zôn; cờ; máy",
    "cuốn; quyển; bản; tờ; sách; cuốn sách; đầu sách; tờ rơi; bản sách; quyển sách; đầu báo",
    "tủ; tủ sách",
    "câu lạc bộ; clb",
    "điểm; điểm cầu; thư viện; điểm thư viện; nhà văn hóa",
    "tổ chức; đơn vị; cơ quan; doanh nghiệp; trường; cơ sở; trung tâm; công ty; nhóm",
    "hộ; gia đình; hộ gia đình; dòng họ",
    "thôn; xóm; tổ; tổ dân phố; xã; phường; thôn, tổ; khu; khu phố",
    "suất; phần; phần quà; suất quà; quà; học bổng; suất học bổng",
    "văn bản; kế hoạch; công văn; quyết định",
    "%; phần trăm",
    "km; ki lô mét",
    "m; mét",
    "cm",
    "mm",
    "m2; m²; mét vuông",
    "ha; héc ta",
    "km2; km²",
    "kg; ki lô gam; cân",
    "g; gam",
    "tấn",
    "tạ",
    "yến",
    "lít; l",
    "giờ",
    "phút",
    "tiết",
    "ngày",
    "tuần",
    "tháng",
    "quý",
    "năm",
    "đồng; đ; vnđ; vnd",
    "nghìn đồng; ngàn đồng",
    "triệu đồng; triệu; tr; trđ",
    "tỷ đồng; tỉ đồng; tỷ; tỉ",
    "usd; đô la; $",
    "eur; euro",
)
"""Words of one line count the same things."""
_NEAR: Final = (("người", "lượt người"),)
"""One person may come many times: the two are never one figure."""
SCALES: Final = {
    "đồng": 1, "đ": 1, "₫": 1, "vnđ": 1, "vnd": 1, "đồng vn": 1, "đồng việt nam": 1,
    "nghìn": 10**3, "ngàn": 10**3, "nghìn đồng": 10**3, "ngàn đồng": 10**3, "k": 10**3, "1000 đồng": 10**3,
    "1.000 đồng": 10**3, "1000đ": 10**3, "1.000đ": 10**3,
    "1.000.000 đồng": 10**6, "1000000 đồng": 10**6, "1.000.000đ": 10**6,
    "triệu": 10**6, "tr": 10**6, "triệu đồng": 10**6, "tr đồng": 10**6, "trđ": 10**6, "tr.đ": 10**6, "tr.đồng": 10**6,
    "tr đ": 10**6, "triệu đ": 10**6, "triệu vnđ": 10**6,
    "tỷ": 10**9, "tỉ": 10**9, "tỷ đồng": 10**9, "tỉ đồng": 10**9, "tỷ đ": 10**9,
    "nghìn tỷ": 10**12, "nghìn tỷ đồng": 10**12, "ngàn tỷ đồng": 10**12,
}  # fmt: skip
"""What the units of money come to in đồng."""


def scale_of(unit: str) -> Decimal | None:
    """Give what a unit of money comes to in đồng; nothing when it is none."""
    return _scales().get(_key(unit))


def likeness(typed: str, asked: str) -> Likeness:
    """Compare the unit behind a number with the unit that was asked for; an empty one was not said."""
    mine, theirs = _key(typed), _key(asked)
    if mine == theirs or _unmarked(theirs) == mine:
        return Likeness.SAME
    if theirs and mine.startswith(f"{theirs} "):
        return Likeness.NEAR
    typed_kin, asked_kin = _kin().get(mine), _kin().get(theirs)
    if theirs.startswith(f"{mine} ") or (typed_kin is not None and (not theirs or typed_kin == asked_kin)):
        return Likeness.KIN
    if typed_kin is None:
        return Likeness.UNKNOWN
    return Likeness.NEAR if {typed_kin, asked_kin} in _near_groups() else Likeness.OTHER


@cache
def _kin() -> dict[str, int]:
    return _with_unmarked({word: group for group, words in enumerate(_KINS) for word in words.split("; ")})


@cache
def _scales() -> dict[str, Decimal]:
    return _with_unmarked({word: Decimal(scale) for word, scale in SCALES.items()})


@cache
def _near_groups() -> tuple[set[int | None], ...]:
    return tuple({_kin()[_key(one)], _kin()[_key(other)]} for one, other in _NEAR)


def _with_unmarked(meanings: Mapping[str, Meaning]) -> dict[str, Meaning]:
    """Add how words look without their marks, where that leaves one meaning: `trieu`, but not `to`."""
    marked = {_key(word): meaning for word, meaning in meanings.items()}
    unmarked: dict[str, set[Meaning]] = {}
    for word, meaning in marked.items():
        unmarked.setdefault(_unmarked(word), set()).add(meaning)
    return {word: next(iter(found)) for word, found in unmarked.items() if len(found) == 1} | marked


def _unmarked(word: str) -> str:
    pieces = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(piece for piece in pieces if not unicodedata.combining(piece))


def _key(unit: str) -> str:
    return matching_key(unit).strip(" .;:,()")
