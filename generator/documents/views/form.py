"""The reporting form, as templates print it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated


@dataclass(frozen=True, slots=True)
class FormRowView:
    """One thing to report."""

    number: Annotated[str, "số thứ tự"]
    code: Annotated[str, "mã số"]
    label: Annotated[str, "nội dung phải báo cáo"]
    unit: Annotated[str, "đơn vị tính"]
    kind: Annotated[str, "kiểu số liệu: count, money, percentage, yes_no, date, text, list"]
    required: Annotated[bool, "bắt buộc phải ghi"]
    worked_out: Annotated[str, "cách tính từ các mã khác; trống khi đơn vị tự ghi"]


@dataclass(frozen=True, slots=True)
class FormGroupView:
    """Rows under one heading."""

    number: Annotated[str, "số La Mã của phần"]
    heading: Annotated[str, "tên phần"]
    rows: Annotated[tuple[FormRowView, ...], "các chỉ tiêu của phần"]


@dataclass(frozen=True, slots=True)
class FormListView:
    """A list that units fill in row by row."""

    code: Annotated[str, "mã số"]
    label: Annotated[str, "tên danh sách"]
    columns: Annotated[tuple[str, ...], "tên các cột, kèm đơn vị tính"]
    rows: Annotated[tuple[tuple[str, ...], ...], "các dòng trống để ghi, ô đầu là số thứ tự"]
    widths: Annotated[tuple[int, ...], "bề rộng các cột, kể cả cột số thứ tự; ghi {% columns … %} ngay trên bảng"]


@dataclass(frozen=True, slots=True)
class FormView:
    """The form."""

    number: Annotated[str | None, "mẫu số, in ở góc trên"]
    version: Annotated[str, "lần sửa mẫu"]
    title: Annotated[str, "tên mẫu báo cáo"]
    subject: Annotated[str, "phần tên mẫu sau chữ «Báo cáo», in như trích yếu; trống khi tên mẫu mở đầu khác"]
    groups: Annotated[tuple[FormGroupView, ...], "các phần của mẫu"]
    lists: Annotated[tuple[FormListView, ...], "các danh sách, in sau bảng chỉ tiêu"]
    instructions: Annotated[tuple[str, ...], "hướng dẫn cách ghi"]
    relations: Annotated[tuple[str, ...], "những điều phải đúng giữa các chỉ tiêu"]
