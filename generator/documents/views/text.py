"""The plan's own text, line by line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

if TYPE_CHECKING:
    from generator.documents.wording import Words


@dataclass(frozen=True, slots=True)
class TableView:
    """A table in the text."""

    caption: Annotated[str | None, "tên bảng"]
    columns: Annotated[tuple[str, ...], "tên các cột"]
    rows: Annotated[tuple[tuple[str, ...], ...], "các dòng, mỗi dòng là danh sách ô"]
    widths: Annotated[tuple[int, ...], "bề rộng các cột; ghi {% columns … %} ngay trên bảng"]


@dataclass(frozen=True, slots=True)
class LineView:
    """A line of the plan's text: a heading, a paragraph, a bullet or a table."""

    style: Annotated[str, "kiểu đoạn: Mục lớn, Mục nhỏ, Khoản, Điểm, Gạch đầu dòng, Dấu cộng, Nội dung, Bảng"]
    mark: Annotated[str, "số thứ tự hoặc dấu đầu dòng"]
    text: Annotated[Words, "nội dung không có dấu đầu dòng; in bằng {{r ... }}"]
    full: Annotated[Words, "cả dấu đầu dòng và nội dung; in bằng {{r ... }}"]
    table: Annotated[TableView | None, "bảng, khi kiểu là Bảng"] = None


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section of the plan."""

    name: Annotated[str, "tên mục trong plan.yaml: purpose, theme, ..."]
    mark: Annotated[str, "số thứ tự của mục"]
    heading: Annotated[str, "tên mục, không có số thứ tự"]
    lines: Annotated[tuple[LineView, ...], "tên mục và các đoạn của mục, theo thứ tự in"]
