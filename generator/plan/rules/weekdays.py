"""Days named anywhere in the plan are days of the calendar, and fall on the weekdays named beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.errors import Problem
from generator.vietnamese.dates import parse_date, short_date, stated_dates, weekday

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.plan.nodes import Node


_DATE: Final = re.compile(r"(?<![\d/])\d{1,2}/\d{1,2}/\d{4}(?![\d/])")


def dates_exist(root: Node) -> Iterator[Problem]:
    """Name every full date in the words that no calendar has."""
    for node in root.texts():
        value = str(node.value)
        for match in _DATE.finditer(value) if "/" in value and " " in value else ():
            try:
                parse_date(match[0])
            except ValueError:
                yield Problem(node.place_of(match[0]), node.path, f"không có ngày {match[0]}", "Sửa ngày hoặc tháng.")


def weekdays_are_true(root: Node) -> Iterator[Problem]:
    """Name every weekday that does not fall on the date beside it."""
    for node in root.texts():
        for stated in stated_dates(str(node.value)):
            if not stated.is_true:
                text = f"«{stated.text}»: ngày {short_date(stated.date)} là {weekday(stated.date)}"
                yield Problem(node.place_of(stated.text), node.path, text, "Sửa thứ hoặc sửa ngày.")
