"""What the ledger holds: returns and what became of them, what was noticed, what a clerk decided."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from generator.returns.answers import Answer


class State(StrEnum):
    """What became of a returned file. That a later one supersedes it, or that a unit sent none, is worked out."""

    ACCEPTED = "accepted"
    WARNED = "accepted_with_warnings"
    SENT_BACK = "sent_back"
    UNREADABLE = "unreadable"
    FOREIGN = "not_ours"
    DUPLICATE = "duplicate"


COUNTING = frozenset({State.ACCEPTED, State.WARNED})
"""The states in which a return can count for its unit."""


@dataclass(frozen=True, slots=True)
class Return:
    """A returned file."""

    id: int
    fingerprint: str
    """SHA-256 of its bytes, under which they are kept."""
    file: str
    """Its name as it came, behind the name of the archive that it came in."""
    received: datetime
    """In UTC."""
    state: State
    unit: str = ""
    form: str = ""
    version: int = 0
    reason: str = ""
    """Why it is in its state, in a sentence."""
    values: str = ""
    """A fingerprint of what it answers."""
    late: bool = False


class KeptProblem(NamedTuple):
    """Something noticed in a return."""

    severity: str
    rule: str
    code: str
    sheet: str
    cell: str
    text: str
    hint: str


class Photo(NamedTuple):
    """A picture that came with a return."""

    fingerprint: str
    name: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A returned file with everything that is to be remembered of it."""

    fingerprint: str
    file: str
    received: datetime
    state: State
    unit: str = ""
    form: str = ""
    version: int = 0
    reason: str = ""
    values: str = ""
    late: bool = False
    answers: Sequence[tuple[Answer, str]] = ()
    """Each with the type of its value."""
    problems: Sequence[KeptProblem] = ()
    photos: Sequence[Photo] = ()


class DecisionKind(StrEnum):
    """What a clerk can decide about a return."""

    EXCLUDE = "exclude"
    """It does not count, whatever it says."""
    PREFER = "prefer"
    """It counts, though a later one is there."""


class Decision(NamedTuple):
    """What a clerk decided, and why."""

    return_id: int
    kind: DecisionKind
    reason: str
    at: datetime
