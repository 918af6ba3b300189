"""Weekdays named beside a date are the calendar's own, anywhere in the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.errors import Problem
from generator.vietnamese.dates import short_date, stated_dates, weekday

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.plan.nodes import Node


def weekdays_are_true(root: Node) -> Iterator[Problem]:
    """Name every weekday that does not fall on the date beside it."""
    for node in root.texts():
        for stated in stated_dates(str(node.value)):
            if not stated.is_true:
                text = f"«{stated.text}»: ngày {short_date(stated.date)} là {weekday(stated.date)}"
                yield Problem(node.place, node.path, text, "Sửa thứ hoặc sửa ngày.")
