"""Which column of a list is which: by its heading, as offices word it, and by nothing else."""

from __future__ import annotations

from typing import Final

from generator.vietnamese.filenames import ascii_name

GUESTS: Final[dict[str, tuple[str, ...]]] = {
    "name": (
        "Họ và tên",
        "Họ tên",
        "Tên",
        "Tên khách mời",
        "Khách mời",
        "Đại biểu",
        "Họ và tên đại biểu",
        "Tên đại biểu",
    ),
    "title": ("Chức vụ", "Chức danh", "Chức vụ, chức danh"),
    "organization": ("Đơn vị", "Cơ quan", "Đơn vị công tác", "Cơ quan công tác", "Cơ quan, đơn vị", "Nơi công tác"),
    "honorific": ("Danh xưng", "Xưng hô", "Ông/Bà", "Kính gửi"),
    "role_note": ("Vai trò", "Ghi chú vai trò"),
    "invited_by": ("Đơn vị mời", "Đơn vị mời thay"),
    "unit": ("Mã đơn vị",),
    "email": ("Email", "E-mail", "Thư điện tử", "Địa chỉ email"),
}
UNITS: Final[dict[str, tuple[str, ...]]] = {
    "id": ("Mã", "Mã đơn vị", "Ký hiệu"),
    "name": ("Tên đơn vị", "Tên", "Đơn vị", "Cơ quan", "Tên cơ quan", "Tên trường", "Cơ quan, đơn vị"),
    "short_name": ("Tên viết tắt", "Viết tắt", "Tên gọi tắt", "Tên ngắn"),
    "code": ("Mã hành chính", "Mã số"),
    "head": ("Người đứng đầu", "Chức danh người đứng đầu", "Thủ trưởng"),
    "email": ("Email", "E-mail", "Thư điện tử"),
    "phone": ("Điện thoại", "Số điện thoại", "ĐT", "SĐT"),
    "address": ("Địa chỉ",),
}
UNUSED: Final = ("STT", "TT", "Số TT", "Số thứ tự", "Ghi chú", "Ký tên", "Chữ ký")
"""Columns that lists have for people's eyes only."""


def keys(aliases: dict[str, tuple[str, ...]]) -> dict[str, str]:
    """Give the field of every heading, by what all its spellings have in common."""
    return {heading_key(alias): name for name, words in aliases.items() for alias in words}


def heading_key(text: str) -> str:
    """Give what all spellings of a heading have in common: case, marks, blanks and signs are set aside."""
    return ascii_name(text)


UNUSED_KEYS: Final = frozenset(heading_key(text) for text in UNUSED)
