"""What a build tells about each file while it runs, and at its end."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from generator.errors import Problem
    from generator.files import Outcome


class Unmade(StrEnum):
    """What becomes of a file besides being written or kept: it could not be made, or nobody receives it any more."""

    FAILED = "failed"
    ORPHAN = "orphan"


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of one file. `file` counts from the output folder; the problems say what a person must know."""

    file: str
    document: str
    recipient: str
    outcome: Outcome | Unmade
    reason: str = ""
    problems: tuple[Problem, ...] = ()

    def as_json(self) -> dict[str, str]:
        """Give the file as an entry of `files` in `--json`."""
        return {
            "file": self.file,
            "document": self.document,
            "recipient": self.recipient,
            "outcome": str(self.outcome),
            "reason": self.reason,
        }


class Listener(Protocol):
    """Hears what a build does while it does it; nothing is kept for the end, so memory does not grow with the plan."""

    def counted(self, total: int) -> None:
        """Hear how many files come next: the documents, then the forms."""

    def settled(self, found: Settled) -> None:
        """Hear what became of one file, in the order of the plan."""


class Silence:
    """Hears nothing."""

    def counted(self, total: int) -> None:
        """Ignore it."""

    def settled(self, found: Settled) -> None:
        """Ignore it."""
