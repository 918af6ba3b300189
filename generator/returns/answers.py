"""What a unit answered, code by code, each answer with the cell that it comes from."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from generator.returns.cells.readings import Value

YES: Final = "1"
NO: Final = "0"


class Answer(NamedTuple):
    """One value of a return, and where it stands."""

    code: str
    """The indicator's code."""
    value: Value
    """What it says."""
    seen: str
    """The text as the unit typed it."""
    sheet: str
    cell: str
    """Its address, such as `E12`; empty where a file has no cells."""
    row: int = 0
    """In a list, which of its rows, from 1; else 0."""
    column: str = ""
    """In a list, the id of its column."""
    note: str = ""
    """How it was read, where that is not plain."""


def canonical(value: Value) -> str:
    """Give a value as text from which `value_of` gives it back: `120`, `1`, `2024-10-03`, or a text itself."""
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, Decimal):
        return f"{value.normalize():f}" if value else "0"
    if isinstance(value, date):
        return value.isoformat()
    return value


def value_of(text: str, wanted: str) -> Value:
    """Give the value of a canonical text, by the type of its indicator or column."""
    if wanted == "yes_no":
        return text == YES
    if wanted == "date":
        return date.fromisoformat(text)
    return text if wanted == "text" else Decimal(text)
