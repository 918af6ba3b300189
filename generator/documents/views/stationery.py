"""Tent cards and labels: sheets, rows and cells, each row as long as the sheet is wide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated


@dataclass(frozen=True, slots=True)
class GridView:
    """Where the columns and rows of a sheet lie, in twentieths of a point."""

    left: Annotated[int, "từ mép trái tờ giấy"]
    top: Annotated[int, "từ mép trên tờ giấy"]
    widths: Annotated[tuple[int, ...], "chiều rộng từng cột, kể cả khe"]
    heights: Annotated[tuple[int, ...], "chiều cao từng hàng, kể cả khe"]


@dataclass(frozen=True, slots=True)
class CellView:
    """One label, or one face of a card; without a name where the sheet has a gap, or nobody is left."""

    name: Annotated[str, "danh xưng và tên người, hoặc tên cơ quan; trống ở khe và ở ô thừa"]
    detail: Annotated[str | None, "chức vụ, cơ quan"]
    address: Annotated[str | None, "địa chỉ, nếu kế hoạch có"]
    name_lines: Annotated[int, "số dòng dành cho tên"]
    detail_lines: Annotated[int, "số dòng dành cho chức vụ, cơ quan"]


@dataclass(frozen=True, slots=True)
class RowView:
    """A row of a sheet."""

    cells: Annotated[tuple[CellView, ...], "các ô của một hàng"]


@dataclass(frozen=True, slots=True)
class SheetView:
    """A sheet of paper."""

    rows: Annotated[tuple[RowView, ...], "các hàng của một tờ"]


@dataclass(frozen=True, slots=True)
class StationeryView:
    """Sheets of cards or labels."""

    grid: Annotated[GridView, "khung của tờ; ghi {% grid … %} ngay trên bảng"]
    text_width: Annotated[float, "chiều rộng chỗ in chữ trong một ô, mm"]
    size: Annotated[float, "cỡ chữ lớn nhất của tên, để mọi dòng vừa một ô"]
    small_size: Annotated[float, "cỡ chữ lớn nhất của các dòng khác"]
    sheets: Annotated[tuple[SheetView, ...], "các tờ"]
