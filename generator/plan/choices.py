"""The words that a field may hold, each with its meaning in Vietnamese: for hints and for the schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.plan.body import MARKS
from generator.plan.indicators import CONSOLIDATIONS, INDICATOR_TYPES, REPORT_SECTIONS
from generator.plan.issuer import LEVELS
from generator.plan.kinds import AUDIENCES
from generator.plan.units import RANKS
from generator.vietnamese.document_types import TYPES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MEANINGS: Final[dict[str, dict[str, str]]] = {
    "for": AUDIENCES,
    "level": LEVELS,
    "numbering": MARKS,
    "rank": RANKS,
    "consolidate": CONSOLIDATIONS,
    "section": REPORT_SECTIONS,
    "type": TYPES,
    "indicators.type": INDICATOR_TYPES,
    "columns.type": {name: meaning for name, meaning in INDICATOR_TYPES.items() if name != "list"},
}
"""Meanings by the key of the field; where a key means different things, with the list that it stands in before it."""


def meanings_at(names: Sequence[str]) -> dict[str, str]:
    """Give the words that a field may hold, by the names on the way to it, the field's own last."""
    key = names[-1] if names else ""
    return MEANINGS.get(".".join(names[-2:])) or MEANINGS.get(key, {})


def meanings_of(key: str, words: Iterable[str]) -> dict[str, str]:
    """Give the meanings of just these words under a key; none when they are not all known."""
    wanted = set(words)
    holders = (meanings for name, meanings in MEANINGS.items() if name.rpartition(".")[2] == key)
    return next((meanings for meanings in holders if wanted <= set(meanings)), {})
