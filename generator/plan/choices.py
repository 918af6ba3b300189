"""The words that a field may hold, each with its meaning in Vietnamese: for hints and for the schema."""

from __future__ import annotations

from typing import Final

from generator.plan.body import MARKS
from generator.plan.issuer import LEVELS
from generator.plan.kinds import AUDIENCES, TYPES
from generator.plan.units import RANKS

MEANINGS: Final[dict[str, dict[str, str]]] = {
    "for": AUDIENCES,
    "level": LEVELS,
    "numbering": MARKS,
    "rank": RANKS,
    "type": TYPES,
}
"""Meanings by the key of the field."""
