"""The consolidated report: what the units' answers come to, in sentences, tables, charts, quotations and appendices."""

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
    returned: Annotated[tuple[str, ...], "tên các đơn vị đã gửi nhưng báo cáo bị trả lại, chưa gửi lại"]


@dataclass(frozen=True, slots=True)
class ReportListView:
    """The rows of a list, of all units."""

    label: Annotated[str, "tên danh sách"]
    columns: Annotated[tuple[str, ...], "tên các cột"]
    rows: Annotated[tuple[tuple[str, ...], ...], "các dòng: tên đơn vị rồi đến các cột; trống khi in ở phụ lục"]
    count: Annotated[str, "số dòng của danh sách"]
    appendix: Annotated[str, "phụ lục in danh sách, ví dụ Phụ lục II; trống khi in ngay tại đây"]


@dataclass(frozen=True, slots=True)
class ResultRowView:
    """What one indicator comes to, in a table."""

    code: Annotated[str, "mã số"]
    label: Annotated[str, "nội dung"]
    unit: Annotated[str, "đơn vị tính"]
    groups: Annotated[tuple[str, ...], "số của từng nhóm đơn vị"]
    total: Annotated[str, "số của mọi đơn vị"]


@dataclass(frozen=True, slots=True)
class ChartView:
    """A chart."""

    number: Annotated[str, "số thứ tự của biểu đồ trong báo cáo"]
    title: Annotated[str, "tên biểu đồ"]
    place: Annotated[str, "chỗ vẽ biểu đồ; để riêng một đoạn"]


@dataclass(frozen=True, slots=True)
class ResultView:
    """The results of one group of indicators."""

    heading: Annotated[str, "tên phần của mẫu báo cáo"]
    sentences: Annotated[tuple[str, ...], "các câu kết quả, mỗi chỉ tiêu một câu"]
    zeros: Annotated[tuple[str, ...], "tên các chỉ tiêu mà mọi đơn vị báo cáo là 0"]
    groups: Annotated[tuple[str, ...], "tên các nhóm đơn vị là cột của bảng; trống khi chỉ có một nhóm"]
    rows: Annotated[tuple[ResultRowView, ...], "bảng số liệu, mỗi chỉ tiêu một dòng"]
    lists: Annotated[tuple[ReportListView, ...], "các danh sách đã gộp"]
    charts: Annotated[tuple[ChartView, ...], "các biểu đồ của phần này"]


@dataclass(frozen=True, slots=True)
class QuoteView:
    """Something that units said."""

    text: Annotated[str, "ý kiến, những ý trùng nhau chỉ in một lần"]
    units: Annotated[str, "tên các đơn vị có ý kiến đó"]
    count: Annotated[str, "số đơn vị có ý kiến đó"]


@dataclass(frozen=True, slots=True)
class WordsView:
    """What units said to one question."""

    label: Annotated[str, "tên mục"]
    quotes: Annotated[tuple[QuoteView, ...], "các ý kiến, nhiều đơn vị nêu đứng trước"]
    more: Annotated[str, "số ý kiến không in hết; trống khi in đủ"]
    without: Annotated[str, "số đơn vị ghi là không có ý kiến; trống khi không có đơn vị nào"]
    is_cut: Annotated[bool, "có ý kiến dài chỉ in phần đầu; bảng tổng hợp có đủ"]


@dataclass(frozen=True, slots=True)
class AppendixRowView:
    """A row of a table by unit."""

    kind: Annotated[str, "loại dòng: unit (đơn vị), group (nhóm), total (tổng số)"]
    cells: Annotated[tuple[str, ...], "các ô: số thứ tự, tên, các số"]


@dataclass(frozen=True, slots=True)
class AppendixTableView:
    """A table of an appendix."""

    heading: Annotated[str, "tên phần; trống khi phụ lục chỉ có một bảng"]
    columns: Annotated[tuple[str, ...], "tên các cột sau cột đơn vị"]
    codes: Annotated[tuple[str, ...], "mã số của các cột; trống với danh sách"]
    rows: Annotated[tuple[AppendixRowView, ...], "các dòng"]


@dataclass(frozen=True, slots=True)
class AppendixView:
    """An appendix of tables."""

    name: Annotated[str, "Phụ lục I, Phụ lục II, ...; chỉ là Phụ lục khi có một"]
    kind: Annotated[str, "loại phụ lục: units (số liệu theo đơn vị), list (danh sách), silent (đơn vị chưa gửi)"]
    label: Annotated[str, "tên danh sách"]
    tables: Annotated[tuple[AppendixTableView, ...], "các bảng"]
    more: Annotated[str, "số dòng không in hết; trống khi in đủ"]


@dataclass(frozen=True, slots=True)
class PhotoView:
    """A picture that a unit sent."""

    caption: Annotated[str, "lời chú thích ảnh, có tên đơn vị"]
    place: Annotated[str, "chỗ đặt ảnh; để riêng một đoạn"]


@dataclass(frozen=True, slots=True)
class PhotosView:
    """The appendix of pictures."""

    name: Annotated[str, "Phụ lục số mấy"]
    rows: Annotated[tuple[tuple[PhotoView, ...], ...], "các hàng, mỗi hàng hai ảnh"]
    notes: Annotated[tuple[str, ...], "những ảnh không in và vì sao"]


@dataclass(frozen=True, slots=True)
class ReportView:
    """Everything that the report says of the units' answers."""

    reported: Annotated[str, "số đơn vị đã báo cáo"]
    expected: Annotated[str, "số đơn vị phải báo cáo"]
    moment: Annotated[str, "ngày tổng hợp, ví dụ 12/10/2024"]
    coverage: Annotated[tuple[CoverageView, ...], "số đơn vị đã báo cáo theo từng nhóm"]
    silent: Annotated[tuple[str, ...], "tên các đơn vị chưa gửi báo cáo"]
    silent_appendix: Annotated[str, "phụ lục in danh sách đơn vị chưa gửi; trống khi danh sách ngắn, in trong bài"]
    late: Annotated[tuple[str, ...], "tên các đơn vị gửi chậm"]
    direction: Annotated[tuple[ResultView, ...], "công tác chỉ đạo"]
    results: Annotated[tuple[ResultView, ...], "kết quả thực hiện, từng phần"]
    evaluation: Annotated[tuple[WordsView, ...], "đánh giá"]
    proposals: Annotated[tuple[WordsView, ...], "kiến nghị, đề xuất"]
    coverage_charts: Annotated[tuple[ChartView, ...], "biểu đồ số đơn vị đã gửi báo cáo"]
    charts: Annotated[tuple[ChartView, ...], "mọi biểu đồ, theo thứ tự"]
    units_appendix: Annotated[str, "phụ lục in số liệu theo đơn vị; trống khi quá nhiều đơn vị"]
    appendices: Annotated[tuple[AppendixView, ...], "các phụ lục là bảng"]
    photos: Annotated[PhotosView | None, "phụ lục ảnh; trống khi không có ảnh"]
