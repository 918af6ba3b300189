"""Totals and ratios worked out of their parts: of what a unit was asked, and of what it answered certainly."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from generator.plan.relations import Sum

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from collections.abc import Set as AbstractSet

    from generator.plan.indicators import Indicator

ZERO: Final = Decimal(0)


def parts_are_asked(indicator: Indicator, codes: Collection[str]) -> bool:
    """Whether the parts of a total are among the codes that its unit is asked at all."""
    if indicator.ratio is not None:
        return {indicator.ratio.part, indicator.ratio.of} <= set(codes)
    return indicator.formula is not None and set(Sum.parse(indicator.formula).codes) <= set(codes)


def total_of(indicator: Indicator, numbers: Mapping[str, Decimal | None], refused: AbstractSet[str]) -> Decimal | None:
    """Give what a total comes to; nothing when all its parts are silent, or one was refused.

    Args:
        indicator: with a formula or a ratio.
        numbers: what was answered, by code.
        refused: the codes whose answers could not be read with certainty.
    """
    if indicator.ratio is not None:
        part, whole = numbers.get(indicator.ratio.part), numbers.get(indicator.ratio.of)
        return round(part * 100 / whole, 2) if part is not None and whole else None
    if indicator.formula is None:
        return None
    total = Sum.parse(indicator.formula)
    if not refused.isdisjoint(total.codes) or all(numbers.get(code) is None for code in total.codes):
        return None
    return total.value({code: numbers.get(code) or ZERO for code in total.codes})
