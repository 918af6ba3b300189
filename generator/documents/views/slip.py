"""The request for corrections: what in a unit's file stands against taking it in, cell by cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated


@dataclass(frozen=True, slots=True)
class SlipRowView:
    """One thing to correct, or to look at."""

    number: Annotated[str, "số thứ tự, đánh liền qua các nhóm"]
    sheet: Annotated[str, "trang (sheet) trong tệp của đơn vị"]
    cell: Annotated[str, "ô trong trang đó, ví dụ E15"]
    code: Annotated[str, "mã số chỉ tiêu"]
    label: Annotated[str, "nội dung của chỉ tiêu"]
    typed: Annotated[str, "chữ đơn vị ghi trong ô, rút gọn"]
    is_blank: Annotated[bool, "ô để trống"]
    problem: Annotated[str, "vấn đề"]
    advice: Annotated[str, "đề nghị ghi thế nào"]


@dataclass(frozen=True, slots=True)
class SlipPartView:
    """What is wrong in one way."""

    name: Annotated[str, "loại vấn đề, viết trong câu: chưa ghi số liệu"]
    must: Annotated[bool, "phải sửa thì mới nhận được; không thì chỉ nên xem lại"]
    count: Annotated[int, "có bao nhiêu chỗ thuộc loại này, kể cả những chỗ không in"]
    rows: Annotated[tuple[SlipRowView, ...], "các chỗ được in"]


@dataclass(frozen=True, slots=True)
class SlipMoreView:
    """What is not printed any more, counted."""

    name: Annotated[str, "loại vấn đề, viết trong câu"]
    must: Annotated[bool, "phải sửa thì mới nhận được"]
    count: Annotated[int, "còn bao nhiêu chỗ"]


@dataclass(frozen=True, slots=True)
class SlipView:
    """Everything that the request says of the unit's file."""

    file: Annotated[str, "tên tệp như đơn vị đã gửi"]
    form: Annotated[str, "tên mẫu báo cáo"]
    received: Annotated[str, "ngày nhận, ví dụ 09/10/2024"]
    reason: Annotated[str, "vì sao cả tệp chưa nhận được; trống khi chỉ sai từng ô"]
    errors: Annotated[int, "số chỗ phải sửa"]
    warnings: Annotated[int, "số chỗ nên xem lại"]
    parts: Annotated[tuple[SlipPartView, ...], "các chỗ cần sửa theo loại, chỗ phải sửa trước"]
    printed: Annotated[int, "số chỗ in trong bảng"]
    more_count: Annotated[int, "số chỗ không in hết"]
    more: Annotated[tuple[SlipMoreView, ...], "những chỗ không in hết, theo loại"]
    is_overdue: Annotated[bool, "hạn báo cáo đã qua khi nhận tệp"]
