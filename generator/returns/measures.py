"""The words behind numbers: what is counted, how much a unit of money is, and which words mean the same thing."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Final

from generator.vietnamese.text import matching_key


class Likeness(Enum):
    """How the unit that was typed compares with the unit that was asked for."""

    SAME = "same"
    KIN = "kin"
    """Another word for what is counted: học viên where người is asked."""
    NEAR = "near"
    """Close, but counted differently: người where lượt người is asked."""
    OTHER = "other"
    UNKNOWN = "unknown"


_KINS: Final = (
    (
        "người; học sinh; học viên; sinh viên; đại biểu; em; cháu; cán bộ; giáo viên; hội viên; đoàn viên; người dân; "
        "công dân; thành viên; phụ huynh; bạn đọc; lao động; nhân dân; cá nhân; khách; khách mời; cán bộ, giáo viên"
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
    "đồng; đ; vnđ; vnd; nghìn; ngàn; nghìn đồng; ngàn đồng; triệu; tr; triệu đồng; trđ; tỷ; tỉ; tỷ đồng; tỉ đồng",
    "%; phần trăm; ‰",
    "km; m; cm; mm; ki lô mét; mét",
    "m2; m²; ha; km2; km²; héc ta",
    "kg; g; tấn; tạ; yến; lít; l",
    "giờ; phút; tiết; giờ học; tiếng",
    "ngày; tháng; năm; tuần; quý",
    "usd; đô la; euro; eur",
)
"""Words of one line count the same things."""
_NEAR: Final = (("người", "lượt người"),)
"""One person may come many times: the two are never one figure."""
SCALES: Final = {
    "đồng": 1, "đ": 1, "vnđ": 1, "vnd": 1, "đồng vn": 1, "đồng việt nam": 1,
    "nghìn": 10**3, "ngàn": 10**3, "nghìn đồng": 10**3, "ngàn đồng": 10**3, "k": 10**3, "1000 đồng": 10**3,
    "1.000 đồng": 10**3, "1000đ": 10**3, "1.000đ": 10**3,
    "triệu": 10**6, "tr": 10**6, "triệu đồng": 10**6, "tr đồng": 10**6, "trđ": 10**6, "tr.đ": 10**6, "tr.đồng": 10**6,
    "tr đ": 10**6, "triệu đ": 10**6, "triệu vnđ": 10**6,
    "tỷ": 10**9, "tỉ": 10**9, "tỷ đồng": 10**9, "tỉ đồng": 10**9, "tỷ đ": 10**9,
}  # fmt: skip
"""What the units of money come to in đồng."""


@cache
def _kin() -> dict[str, int]:
    return {matching_key(word): group for group, words in enumerate(_KINS) for word in words.split("; ")}


@cache
def _scales() -> dict[str, Decimal]:
    return {matching_key(word): Decimal(scale) for word, scale in SCALES.items()}


def scale_of(unit: str) -> Decimal | None:
    """Give what a unit of money comes to in đồng; nothing when it is none."""
    return _scales().get(_key(unit))


def likeness(typed: str, asked: str) -> Likeness:
    """Compare the unit behind a number with the unit that was asked for; an empty one was not said."""
    if _key(typed) == _key(asked):
        return Likeness.SAME
    mine, theirs = _kin().get(_key(typed)), _kin().get(_key(asked))
    if mine is None:
        return Likeness.UNKNOWN
    if theirs is None:
        return Likeness.KIN if not asked else Likeness.OTHER
    if mine == theirs:
        return Likeness.KIN
    return Likeness.NEAR if {mine, theirs} in _near_groups() else Likeness.OTHER


@cache
def _near_groups() -> tuple[set[int], ...]:
    return tuple({_kin()[matching_key(one)], _kin()[matching_key(other)]} for one, other in _NEAR)


def _key(unit: str) -> str:
    return matching_key(unit).strip(" .;:,()")
