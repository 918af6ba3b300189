"""Who supports the campaign with money, books or things."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.plan.fields import Figure, MaybeDay, Part, Text


class Sponsor(Part):
    """Somebody who has given something."""

    name: Annotated[Text, Field(title="Tên tổ chức, cá nhân", examples=["Công ty ...", "Ông ..."])]
    """The name as printed after "Kính gửi"."""
    honorific: Annotated[Text | None, Field(title="Danh xưng", examples=["Ông", "Bà"])] = None
    """How a person is addressed; nothing for an organisation."""
    address: Annotated[Text | None, Field(title="Địa chỉ")] = None
    """Where the letter goes."""
    gift: Annotated[Text | None, Field(title="Hiện vật ủng hộ", examples=["200 cuốn sách"])] = None
    """What was given, when it was not money alone."""
    amount: Annotated[Figure, Field(title="Số tiền ủng hộ", description="Tính bằng đồng.")] = None
    """Money given, in đồng."""
    received: Annotated[MaybeDay, Field(title="Ngày nhận")] = None
    """The day on which it was received."""
    use: Annotated[Text | None, Field(title="Dùng vào việc", examples=["Quỹ khuyến học thành phố"])] = None
    """What it is for."""
