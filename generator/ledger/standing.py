"""Which of its returns counts for each unit: the newest accepted one, unless a clerk decided otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.ledger.entries import COUNTING, DecisionKind, Standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from generator.ledger.entries import Decision, Return


def standing(returns: Iterable[Return], decisions: Iterable[Decision] = ()) -> dict[str, Return]:
    """Give the return that counts, by unit.

    A return that is not accepted never counts, nor does one that a clerk excluded; one that a clerk prefers counts
    before newer ones. The last decision about a return is the one that holds.
    """
    decided = {decision.return_id: decision.kind for decision in sorted(decisions, key=lambda one: one.at)}
    best: dict[str, tuple[bool, datetime, int]] = {}
    found: dict[str, Return] = {}
    for one in returns:
        kind = decided.get(one.id)
        if not one.unit or one.state not in COUNTING or kind is DecisionKind.EXCLUDE:
            continue
        rank = (kind is DecisionKind.PREFER, one.received, one.id)
        if one.unit not in best or rank > best[one.unit]:
            best[one.unit] = rank
            found[one.unit] = one
    return found


def standings(returns: Sequence[Return], decisions: Sequence[Decision] = ()) -> dict[int, Standing]:
    """Give whether each return counts, by its number."""
    counting = {one.id for one in standing(returns, decisions).values()}
    decided = {decision.return_id: decision.kind for decision in sorted(decisions, key=lambda one: one.at)}
    return {one.id: _standing(one, decided.get(one.id), counts=one.id in counting) for one in returns}


def _standing(one: Return, decided: DecisionKind | None, *, counts: bool) -> Standing:
    if counts:
        return Standing.COUNTS
    if decided is DecisionKind.EXCLUDE:
        return Standing.EXCLUDED
    return Standing.SUPERSEDED if one.state in COUNTING else Standing.NOT_TAKEN
