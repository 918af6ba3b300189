"""The list that lies on top of a print run: who gets which pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated


@dataclass(frozen=True, slots=True)
class PrintRowView:
    """One letter of the run."""

    number: Annotated[str, "số thứ tự trong bản in"]
    recipient: Annotated[str, "nơi nhận; bản chung thì là tên giấy tờ"]
    document: Annotated[str, "tên loại giấy tờ"]
    pages: Annotated[str, "từ trang nào đến trang nào của tệp in, ví dụ 3-4"]
    count: Annotated[int, "số trang, không kể trang trắng"]


@dataclass(frozen=True, slots=True)
class PrintRunView:
    """All letters of the run, in the order of printing."""

    name: Annotated[str, "in những gì"]
    two_sided: Annotated[bool, "in hai mặt"]
    letters: Annotated[int, "số bản"]
    pages: Annotated[int, "số trang của tệp in, kể cả trang trắng và danh sách này"]
    sheets: Annotated[int, "số tờ giấy"]
    kinds: Annotated[int, "số loại giấy tờ"]
    rows: Annotated[tuple[PrintRowView, ...], "từng bản, theo thứ tự in"]
