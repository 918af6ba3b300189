"""What is printed for the table and the post: tent cards and sheets of labels, in millimetres."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Final

from pydantic import Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from generator.plan.fields import BLANK, Count, Parsed, Part

A4_WIDTH: Final = Decimal(210)
A4_HEIGHT: Final = Decimal(297)
_LENGTH: Final = re.compile(r"(?P<number>[0-9]{1,4}(?:[.,][0-9]{1,3})?)\s*(?:mm)?", re.IGNORECASE)


def _millimetres(value: object) -> Decimal:
    if isinstance(value, Decimal):
        return value
    found = _LENGTH.fullmatch(str(value).strip())
    if found is None:
        raise PydanticCustomError("millimetres", "{value}", {"value": str(value)})
    return Decimal(found["number"].replace(",", "."))


Millimetres = Annotated[
    Decimal,
    Parsed(_millimetres),
    WithJsonSchema({"type": ["number", "string"], "examples": [63.5, "63,5", "63,5 mm"]}),
]
"""A length in millimetres, also written 63,5 or 63,5 mm."""


class _Measured(Part):
    """A part whose measures have usual values, which stand for every blank."""

    @model_validator(mode="before")
    @classmethod
    def _usual_for_blanks(cls, value: object) -> object:
        if isinstance(value, dict):
            return {key: item for key, item in value.items() if item is not None and item != BLANK}
        return {} if value == BLANK else value


class NameCards(_Measured):
    """Tent cards: the paper that is cut and put into a stand on the table, a face on each side of it."""

    width: Annotated[Millimetres, Field(title="Chiều rộng một mặt biển (mm)")] = Decimal(200)
    """Of one face."""
    height: Annotated[Millimetres, Field(title="Chiều cao một mặt biển (mm)")] = Decimal(100)
    """Of one face."""
    faces: Annotated[
        Count, Field(title="Số mặt in cho mỗi người", description="2: trước và sau; 1: chỉ mặt trước.")
    ] = 2
    """How often a name is printed, one face under the other."""


class Labels(_Measured):
    """Sheets of labels for envelopes, as they are sold: A4, so many across and down."""

    columns: Annotated[Count, Field(title="Số nhãn theo chiều ngang")] = 3
    """Labels across the sheet."""
    rows: Annotated[Count, Field(title="Số nhãn theo chiều dọc")] = 7
    """Labels down the sheet."""
    width: Annotated[Millimetres, Field(title="Chiều rộng một nhãn (mm)")] = Decimal("63.5")
    """Of one label."""
    height: Annotated[Millimetres, Field(title="Chiều cao một nhãn (mm)")] = Decimal("38.1")
    """Of one label."""
    left: Annotated[Millimetres, Field(title="Từ mép trái tờ giấy đến nhãn đầu (mm)")] = Decimal("7.2")
    """From the paper's edge to the first label."""
    top: Annotated[Millimetres, Field(title="Từ mép trên tờ giấy đến nhãn đầu (mm)")] = Decimal("15.1")
    """From the paper's edge to the first label."""
    gap_x: Annotated[Millimetres, Field(title="Khe giữa hai nhãn cạnh nhau (mm)")] = Decimal("2.5")
    """Between neighbours."""
    gap_y: Annotated[Millimetres, Field(title="Khe giữa hai hàng nhãn (mm)")] = Decimal(0)
    """Between rows."""


class Stationery(_Measured):
    """The sizes of what is cut and stuck; usual ones where the plan says nothing."""

    name_cards: Annotated[NameCards, Field(title="Biển tên để bàn")] = NameCards()
    """Cards with the names of guests."""
    labels: Annotated[Labels, Field(title="Nhãn phong bì")] = Labels()
    """Labels with the addresses of guests and units."""
