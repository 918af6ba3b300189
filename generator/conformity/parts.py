"""The parts that the decree knows (Phụ lục I, Phần I, Mục IV)."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from generator.conformity.lines import Line


class Part(StrEnum):
    """A part of the decree's diagram; the value is its cell, then its name."""

    NATION = "1 Quốc hiệu"
    MOTTO = "1 Tiêu ngữ"
    SUPERIOR = "2 cơ quan chủ quản"
    ISSUER = "2 cơ quan ban hành"
    NUMBER = "3 số, ký hiệu"
    DATE = "4 địa danh, thời gian"
    TITLE = "5a tên loại"
    SUMMARY = "5a trích yếu"
    SUBJECT = "5b trích yếu công văn"
    AUTHORITY = "7a quyền hạn, chức vụ"
    OTHER_TITLE = "7b chức vụ khác"
    SIGNER = "7b họ tên"
    ADDRESSED = "9a Kính gửi"
    ADDRESSEE = "9a nơi được gửi"
    RECIPIENTS = "9b Nơi nhận"
    RECIPIENT = "9b nơi nhận"
    RECIPIENT_HEADING = "9b lời ghi giữa nơi nhận"
    SECRECY = "10a độ mật"
    URGENCY = "10b mức độ khẩn"
    SCOPE = "11 phạm vi lưu hành"
    DRAFTER = "12 người soạn thảo"
    CONTACT = "13 địa chỉ"
    SIGNED = "14 chữ ký số bản sao"
    ANNEX_LABEL = "phụ lục"
    ANNEX_TITLE = "tên phụ lục"
    ATTACHED_TO = "chỉ dẫn kèm theo"
    COPY = "hình thức sao"

    @property
    def cell(self) -> str:
        """The number of its cell; empty for the parts of annexes and copies, which have none."""
        number = self.partition(" ")[0]
        return number if number[0].isdigit() else ""


Parts = dict[Part, list["Line"]]
"""The lines of each part that was found."""
TAIL: Final = frozenset(
    {
        *(Part.RECIPIENTS, Part.RECIPIENT, Part.RECIPIENT_HEADING, Part.DRAFTER),
        *(Part.AUTHORITY, Part.SIGNER, Part.OTHER_TITLE, Part.CONTACT),
    }
)
"""The parts of the end; all others are of the head."""
