"""The text of the plan: sections, their bullets at any depth, and tables among them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.plan.campaign import Period  # noqa: TC001 (pydantic reads the annotations)
from generator.plan.fields import Code, Many, MaybeDay, Name, Part, Text, Worded

Mark = Literal["roman", "arabic", "letter", "dash", "plus", "none"]
MARKS: dict[str, str] = {
    "roman": "I. II. III.",
    "arabic": "1. 2. 3.",
    "letter": "a) b) c) d) đ)",
    "dash": "gạch đầu dòng -",
    "plus": "dấu cộng +",
    "none": "không đánh số",
}


class Table(Part):
    """A table inside the body."""

    caption: Annotated[Text | None, Field(title="Tên bảng")] = None
    """The line above the table."""
    columns: Annotated[Many[Text], Field(title="Tên các cột", min_length=1)]
    """The header row."""
    rows: Annotated[
        Many[Many[Code]], Field(title="Các dòng", description="Mỗi dòng là một danh sách ô, đủ số cột.")
    ] = ()
    """The cells, row by row; each row as long as the header."""


class Item(Worded):
    """A bullet: a plain text, or a mapping with bullets, a table or dates of its own."""

    alone = "text"
    text: Annotated[
        Text,
        Field(title="Nội dung", description="Một ý, viết như in; **đậm** và *nghiêng* được giữ."),
    ] = ""
    """The words, as printed; empty only where a table stands instead."""
    items: Annotated[
        Many[Item],
        Field(title="Các ý bên dưới", description="Ý con, in ở cấp đánh số tiếp theo."),
    ] = ()
    """Bullets one level deeper."""
    table: Annotated[Table | None, Field(title="Bảng", description="Bảng in sau nội dung của ý này.")] = None
    """A table that follows the words."""
    date: Annotated[
        MaybeDay,
        Field(
            title="Ngày phải làm", description="Ghi một lần ở đây để giấy tờ khác dùng lại; chữ ở text được đối chiếu."
        ),
    ] = None
    """The day this is to be done; the words are checked against it."""
    period: Annotated[
        Period | None,
        Field(title="Khoảng thời gian phải làm", description="Chữ ở text được đối chiếu với hai ngày này."),
    ] = None
    """The days in which this is to be done; the words are checked against them."""
    duty_of: Annotated[
        Many[Name],
        Field(
            title="Cũng là nhiệm vụ của",
            description="Mã đơn vị hoặc nhóm đơn vị mà ý này nói đến; công văn gửi các đơn vị đó in lại ý này.",
        ),
    ] = ()
    """The units or groups that this speaks of, wherever it stands; their letters repeat it."""


class Section(Part):
    """A section of the plan with a heading."""

    heading: Annotated[Text, Field(title="Tên mục", description="Không ghi số thứ tự; chương trình tự đánh số.")]
    """The heading, without its number."""
    lead: Annotated[Text | None, Field(title="Đoạn mở đầu mục")] = None
    """A paragraph before the bullets."""
    text: Annotated[Text | None, Field(title="Nội dung viết thành đoạn")] = None
    """The section's words, when they are a paragraph and not bullets."""
    items: Annotated[Many[Item], Field(title="Các ý")] = ()
    """The bullets."""
    table: Annotated[Table | None, Field(title="Bảng")] = None
    """A table after the bullets."""


class Theme(Part):
    """The section that gives the theme."""

    heading: Annotated[Text, Field(title="Tên mục")] = "Chủ đề"
    """The heading, without its number."""
    lead: Annotated[Text | None, Field(title="Lời dẫn", examples=["Chủ đề của Tuần lễ:"])] = None
    """The words before the theme, on the same line."""
    text: Annotated[Text, Field(title="Chủ đề", description="Chỉ lời của chủ đề, không có dấu chấm cuối câu.")]
    """The theme itself, without a full stop."""
