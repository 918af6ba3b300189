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
    is_certain: bool = False
    """Whether it is certain that the unit is who sent it, whatever its answers are worth."""


class KeptProblem(NamedTuple):
    """Something noticed in a return."""

    severity: str
    rule: str
    code: str
    sheet: str
    cell: str
    text: str
    hint: str


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture that came back; the vault keeps it byte for byte under its digest."""

    digest: str
    """SHA-256 of its bytes."""
    name: str
    """What its file is called, or the picture inside its workbook: `anh 1.jpg`, `image2.png`."""
    media_type: str
    """By its content: `image/jpeg`, `image/png`, `image/heic`, ..."""
    source: str
    """Where it was: `gui-ve/anh 1.jpg`, `gui-ve/bc.xlsx [Báo cáo!B60]`."""
    received: datetime
    """In UTC."""
    unit: str = ""
    """The id of the unit whose it is; empty where that is not certain."""
    caption: str = ""
    """What its unit wrote for it or beside it; empty where nothing was written."""
    note: str = ""
    """What was assumed when it was taken for this unit's, in a sentence; or why it is nobody's."""
    return_id: int = 0
    """The return that it came in or lay beside; 0 where there is none."""


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
    is_certain: bool = False
    """Whether it is certain that the unit is who sent it."""
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


class Standing(StrEnum):
    """Whether a return counts, and why not."""

    COUNTS = "counts"
    SUPERSEDED = "superseded"
    """A newer one of its unit counts, or one that a clerk prefers."""
    EXCLUDED = "excluded"
    """A clerk decided that it does not count."""
    NOT_TAKEN = "not_taken"
    """It was not accepted."""


class Decision(NamedTuple):
    """What a clerk decided, and why."""

    return_id: int
    kind: DecisionKind
    reason: str
    at: datetime
