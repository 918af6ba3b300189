"""What units report: the indicators of the form, from which the form is made, read back and consolidated."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generator.plan.fields import Code, Count, Figure, Many, Name, Part, Text, Truth, Worded

IndicatorType = Literal["count", "money", "percentage", "yes_no", "date", "text", "list"]
INDICATOR_TYPES: dict[str, str] = {
    "count": "số đếm, số nguyên không âm",
    "money": "số tiền, tính bằng đồng",
    "percentage": "tỷ lệ phần trăm",
    "yes_no": "có hoặc không",
    "date": "ngày",
    "text": "lời văn",
    "list": "danh sách nhiều dòng",
}
ColumnType = Literal["count", "money", "percentage", "yes_no", "date", "text"]
Consolidation = Literal["sum", "share", "span", "gather", "average", "merge", "none"]
CONSOLIDATIONS: dict[str, str] = {
    "sum": "cộng các đơn vị",
    "share": "đếm số đơn vị trả lời có",
    "span": "từ ngày sớm nhất đến ngày muộn nhất",
    "gather": "gom lời văn, ghi tên đơn vị",
    "average": "bình quân các đơn vị",
    "merge": "nối các danh sách",
    "none": "không tổng hợp",
}
USUAL: dict[str, Consolidation] = {
    "count": "sum",
    "money": "sum",
    "percentage": "average",
    "yes_no": "share",
    "date": "span",
    "text": "gather",
    "list": "merge",
}
"""How each type is consolidated unless the indicator says otherwise."""

ReportSection = Literal["direction", "results", "evaluation", "proposals"]
REPORT_SECTIONS: dict[str, str] = {
    "direction": "công tác chỉ đạo",
    "results": "kết quả thực hiện",
    "evaluation": "đánh giá",
    "proposals": "kiến nghị, đề xuất",
}
"""The parts of the consolidated report."""

IndicatorCode = Annotated[str, StringConstraints(pattern=r"^[A-ZĐ]{1,3}[0-9]{1,3}$")]
"""The code that stands in the form's column "Mã số": letters, then a number, such as `B2`."""


class Column(Part):
    """A column of a list."""

    id: Annotated[Name, Field(title="Mã cột", description="Chữ thường không dấu.")]
    """The name other places point at."""
    label: Annotated[Text, Field(title="Tên cột", examples=["Tên hoạt động"])]
    """The heading as the form prints it."""
    type: Annotated[ColumnType, Field(title="Kiểu số liệu")] = "text"
    """What the column holds."""
    unit: Annotated[Text | None, Field(title="Đơn vị tính")] = None
    """The unit of measure."""
    required: Annotated[Truth, Field(title="Bắt buộc")] = False
    """Whether every row that is filled in must have it."""

    @property
    def is_summed(self) -> bool:
        """Whether its cells of all rows come to a sum."""
        return self.type in {"count", "money"}


class Ratio(Part):
    """A percentage worked out of two other indicators, for a unit and for all of them alike."""

    part: Annotated[IndicatorCode, Field(title="Tử số")]
    """The indicator that is counted."""
    of: Annotated[IndicatorCode, Field(title="Mẫu số")]
    """The indicator it is a part of."""


class Indicator(Part):
    """One thing that units report."""

    code: Annotated[
        IndicatorCode, Field(title="Mã số", description="In trong cột Mã số, giữ nguyên qua các lần sửa mẫu.")
    ]
    """What identifies it, in every version of the form."""
    label: Annotated[Text, Field(title="Nội dung", examples=["Số lớp học, tập huấn, chuyên đề đã mở"])]
    """What the form asks for."""
    type: Annotated[IndicatorType, Field(title="Kiểu số liệu")]
    """What the answer is."""
    unit: Annotated[Text | None, Field(title="Đơn vị tính", examples=["lớp", "lượt người", "đồng"])] = None
    """The unit of measure."""
    to: Annotated[
        Many[Name], Field(title="Đơn vị báo cáo", description="Mã nhóm hoặc đơn vị; bỏ trống là mọi đơn vị.")
    ] = ()
    """The groups or units that report it; all that have the form when empty."""
    required: Annotated[Truth, Field(title="Bắt buộc")] = False
    """Whether a return without it is sent back."""
    least: Annotated[Figure, Field(title="Nhỏ nhất")] = None
    """The smallest value that is right."""
    most: Annotated[Figure, Field(title="Lớn nhất")] = None
    """The largest value that is right."""
    formula: Annotated[
        Text | None,
        Field(title="Công thức", description="Tổng, hiệu của mã khác; ô do Excel tự tính.", examples=["G1 + G2"]),
    ] = None
    """The sum that it is, in codes; such a cell is worked out, not filled in."""
    ratio: Annotated[Ratio | None, Field(title="Tỷ lệ của hai mã", description="Chỉ với kiểu percentage.")] = None
    """The two indicators that a percentage is worked out of."""
    consolidate: Annotated[
        Consolidation | None, Field(title="Cách tổng hợp", description="Bỏ trống thì theo kiểu số liệu.")
    ] = None
    """How the units' answers become one, when it is not the usual way of its type."""
    columns: Annotated[Many[Column], Field(title="Các cột", description="Chỉ với kiểu list.")] = ()
    """The columns of a list."""
    rows: Annotated[Count, Field(title="Số dòng trống", description="Chỉ với kiểu list.")] = 10
    """How many rows of a list the form has room for."""
    hint: Annotated[Text | None, Field(title="Hướng dẫn cách ghi")] = None
    """How to fill it in, shown when the cell is chosen."""
    sentence: Annotated[
        Text | None,
        Field(
            title="Câu trong báo cáo tổng hợp",
            description=(
                "Số để trong ngoặc nhọn: {total}, {words}, {about}, {yes}, {units}, {reported}, {expected}, {first}, "
                "{last}; số của mã khác: {C2}; của một nhóm: {yes@xa-phuong}. Phần trong [ngoặc vuông] bỏ khi không có."
            ),
            examples=["đã mở {total} lớp học[ với {C2} lượt người tham gia]"],
        ),
    ] = None
    """What the consolidated report says about it."""
    section: Annotated[
        ReportSection | None, Field(title="Phần của báo cáo tổng hợp", description="Bỏ trống thì theo phần của mẫu.")
    ] = None
    """Where the consolidated report speaks of it, when not where its group does."""
    source: Annotated[Text | None, Field(title="Căn cứ của chỉ tiêu", examples=["Mục VII.4 của kế hoạch"])] = None
    """Where the wish to know it comes from."""

    @property
    def way(self) -> Consolidation:
        """Give how the units' answers become one."""
        return self.consolidate or USUAL[self.type]

    def asks(self, unit: str, group: str) -> bool:
        """Whether a unit of a group reports it; both by their ids."""
        return not self.to or not {unit, group}.isdisjoint(self.to)

    @property
    def is_worked_out(self) -> bool:
        """Whether the form works it out by itself."""
        return self.formula is not None or self.ratio is not None


class IndicatorGroup(Part):
    """Indicators under one heading of the form."""

    heading: Annotated[Text, Field(title="Tên phần", examples=["Công tác chỉ đạo, tổ chức"])]
    """The heading, without its number."""
    section: Annotated[ReportSection, Field(title="Phần của báo cáo tổng hợp")] = "results"
    """Where the consolidated report speaks of them."""
    indicators: Annotated[Many[Indicator], Field(title="Các chỉ tiêu", min_length=1)]
    """The indicators, in order."""


class Relation(Worded):
    """What must hold between indicators: a plain text such as `A6 <= A5`, or that with the reason in words."""

    alone = "rule"
    rule: Annotated[Text, Field(title="Quan hệ", examples=["A6 <= A5", "G3 = G1 + G2"])]
    """The relation, in codes."""
    text: Annotated[Text | None, Field(title="Câu báo khi sai")] = None
    """What a unit is told when it does not hold."""


class ReportForm(Part):
    """The form that units fill in."""

    id: Annotated[Name, Field(title="Mã mẫu", description="Chữ thường không dấu.")] = "bao-cao"
    """The name by which a returned file says which form it is."""
    number: Annotated[Code | None, Field(title="Mẫu số", examples=["01/HTSĐ"])] = None
    """The number printed in the corner."""
    version: Annotated[Count, Field(title="Lần sửa mẫu", description="Tăng thêm 1 mỗi lần sửa chỉ tiêu.")] = 1
    """Raised by one whenever the indicators change; forms already sent out keep theirs."""
    title: Annotated[Text, Field(title="Tên mẫu báo cáo")]
    """The form's title."""
    to: Annotated[
        Many[Name], Field(title="Đơn vị báo cáo", description="Mã nhóm hoặc đơn vị; bỏ trống là mọi đơn vị.")
    ] = ()
    """The groups or units that report; all when empty. Those that stand for many have no form of their own."""
    instructions: Annotated[Many[Text], Field(title="Hướng dẫn cách ghi")] = ()
    """How to fill the form in, printed on a sheet of its own."""
    groups: Annotated[Many[IndicatorGroup], Field(title="Các phần", min_length=1)]
    """The indicators, group by group."""
    relations: Annotated[Many[Relation], Field(title="Quan hệ phải đúng")] = ()
    """What must hold between them."""

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """Give every indicator, in the order of the form."""
        return tuple(indicator for group in self.groups for indicator in group.indicators)
