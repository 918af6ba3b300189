"""Moments as the ledger writes them: in UTC, so that their texts are in their order."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache


def moment_text(moment: datetime) -> str:
    """Give a moment as it is written down."""
    return moment.astimezone(UTC).isoformat()


@lru_cache(maxsize=256)
def moment_of(text: str) -> datetime:
    """Give a moment that was written down; most returns of a day came in a few of them."""
    return datetime.fromisoformat(text)
