"""The consolidated report: what the units' answers come to, in sentences, tables, charts and quotations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated


@dataclass(frozen=True, slots=True)
class CoverageView:
    """How many units of a group reported."""

    name: Annotated[str, "tên nhóm đơn vị"]
    reported: Annotated[str, "số đơn vị đã báo cáo"]
    expected: Annotated[str, "số đơn vị phải báo cáo"]
    silent: Annotated[tuple[str, ...], "tên các đơn vị chưa gửi báo cáo"]


@dataclass(frozen=True, slots=True)
class ReportListView:
    """The rows of a list, of all units."""

    label: Annotated[str, "tên danh sách"]
    columns: Annotated[tuple[str, ...], "tên các cột"]
    rows: Annotated[tuple[tuple[str, ...], ...], "các dòng: tên đơn vị rồi đến các cột"]
    more: Annotated[int, "số dòng không in hết"]


@dataclass(frozen=True, slots=True)
class ResultView:
    """The results of one group of indicators."""

    heading: Annotated[str, "tên phần của mẫu báo cáo"]
    sentences: Annotated[tuple[str, ...], "các câu kết quả, mỗi chỉ tiêu một câu"]
    rows: Annotated[tuple[tuple[str, str, str, str], ...], "bảng số liệu: mã số, nội dung, đơn vị tính, kết quả"]
    lists: Annotated[tuple[ReportListView, ...], "các danh sách đã gộp"]


@dataclass(frozen=True, slots=True)
class QuoteView:
    """Something that units said."""

    text: Annotated[str, "ý kiến, những ý trùng nhau chỉ in một lần"]
    units: Annotated[str, "tên các đơn vị có ý kiến đó"]


@dataclass(frozen=True, slots=True)
class WordsView:
    """What units said to one question."""

    label: Annotated[str, "tên mục"]
    quotes: Annotated[tuple[QuoteView, ...], "các ý kiến"]


@dataclass(frozen=True, slots=True)
class ChartView:
    """A chart."""

    title: Annotated[str, "tên biểu đồ"]
    place: Annotated[str, "chỗ vẽ biểu đồ; để riêng một đoạn"]


@dataclass(frozen=True, slots=True)
class PhotoView:
    """A picture that a unit sent."""

    caption: Annotated[str, "lời chú thích ảnh"]
    place: Annotated[str, "chỗ đặt ảnh; để riêng một đoạn"]


@dataclass(frozen=True, slots=True)
class AppendixView:
    """A table by unit."""

    heading: Annotated[str, "tên phần"]
    columns: Annotated[tuple[str, ...], "tên các chỉ tiêu"]
    rows: Annotated[tuple[tuple[str, ...], ...], "các dòng: số thứ tự, tên đơn vị, các số"]


@dataclass(frozen=True, slots=True)
class ReportView:
    """Everything that the report says of the units' answers."""

    reported: Annotated[str, "số đơn vị đã báo cáo"]
    expected: Annotated[str, "số đơn vị phải báo cáo"]
    moment: Annotated[str, "ngày tổng hợp, ví dụ 12/10/2024"]
    coverage: Annotated[tuple[CoverageView, ...], "số đơn vị đã báo cáo theo từng nhóm"]
    silent: Annotated[tuple[str, ...], "tên các đơn vị chưa gửi báo cáo"]
    late: Annotated[tuple[str, ...], "tên các đơn vị gửi chậm"]
    direction: Annotated[tuple[ResultView, ...], "công tác chỉ đạo"]
    results: Annotated[tuple[ResultView, ...], "kết quả thực hiện, từng phần"]
    evaluation: Annotated[tuple[WordsView, ...], "đánh giá"]
    proposals: Annotated[tuple[WordsView, ...], "kiến nghị, đề xuất"]
    charts: Annotated[tuple[ChartView, ...], "các biểu đồ"]
    appendices: Annotated[tuple[AppendixView, ...], "phụ lục: bảng số liệu theo đơn vị"]
    photos: Annotated[tuple[PhotoView, ...], "ảnh các đơn vị gửi"]
