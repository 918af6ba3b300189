"""Numbers that a library gives as Python's own, as the digits that a cell is taken to hold."""

from __future__ import annotations

import math
from typing import Final

from generator.returns.workbook import Kind

_EXACT: Final = 2**53
"""Whole numbers up to here are what they look like."""


def digits(number: float) -> tuple[Kind, str]:
    """Give the shortest digits that mean the same number: `420`, `0.1`; what is no number is an error."""
    if not math.isfinite(number):
        return Kind.ERROR, "#NUM!"
    if number == int(number) and abs(number) <= _EXACT:
        return Kind.NUMBER, str(int(number))
    return Kind.NUMBER, repr(number)
