"""What the plan is for: the campaign, its year and its days."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.plan.fields import Many, MaybeDay, Part, Text, Year


class Period(Part):
    """Days from a first to a last one, which may hold shorter periods inside."""

    name: Annotated[Text | None, Field(title="Tên khoảng thời gian", examples=["Tuần lễ cấp xã"])] = None
    """What happens in these days, when it has a name of its own."""
    start: Annotated[MaybeDay, Field(title="Ngày bắt đầu", description="Ngày đầu tiên, ví dụ 01/10/2024.")] = None
    """The first day."""
    end: Annotated[MaybeDay, Field(title="Ngày kết thúc", description="Ngày cuối cùng, tính cả ngày đó.")] = None
    """The last day, included."""
    periods: Annotated[
        Many[Period],
        Field(title="Các khoảng thời gian bên trong", description="Các đợt nhỏ hơn nằm trong khoảng thời gian này."),
    ] = ()
    """Shorter periods within this one."""


class Campaign(Part):
    """The campaign itself, by its names."""

    name: Annotated[
        Text,
        Field(
            title="Tên đợt hoạt động",
            description="Tên đầy đủ, viết như trong câu văn.",
            examples=["Tuần lễ hưởng ứng học tập suốt đời năm 2024"],
        ),
    ]
    """The full name, as it stands inside a sentence."""
    short_name: Annotated[Text | None, Field(title="Tên gọi tắt", examples=["Tuần lễ"])] = None
    """What the text calls it after the first time."""
    year: Annotated[Year, Field(title="Năm tổ chức")] = None
    """The year it is held in."""
    period: Annotated[
        Period | None,
        Field(title="Thời gian diễn ra", description="Ngày bắt đầu và ngày kết thúc của cả đợt, nếu kế hoạch có nêu."),
    ] = None
    """Its days, when the plan names them."""
    periods: Annotated[
        Many[Period],
        Field(title="Các đợt", description="Nhiều đợt nối nhau hoặc lồng nhau, mỗi đợt có tên và ngày riêng."),
    ] = ()
    """Several periods, side by side or nested."""
