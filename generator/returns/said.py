"""What a returned workbook says: its answers, and what was noticed while they were read."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from generator.errors import Problem, Severity
from generator.returns.answers import Answer, canonical


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something about an answer, with its code and its cell as the unit sees it."""

    rule: str
    code: str
    problem: Problem


@dataclass
class Assessment:
    """What a returned workbook says."""

    answers: list[Answer] = field(default_factory=list)
    noticed: list[Noticed] = field(default_factory=list)
    found: int = 0
    """How many of the form's codes are in it."""

    @property
    def errors(self) -> int:
        """Give how many things stand against taking it in."""
        return sum(one.problem.severity is Severity.ERROR for one in self.noticed)

    @property
    def warnings(self) -> int:
        """Give how many things a clerk should look at."""
        return sum(one.problem.severity is Severity.WARNING for one in self.noticed)

    @property
    def values_fingerprint(self) -> str:
        """Give a fingerprint of what was answered, wherever in the file it stood."""
        said = sorted((answer.code, answer.row, answer.column, canonical(answer.value)) for answer in self.answers)
        return hashlib.sha256(repr(said).encode("utf-8", "surrogatepass")).hexdigest()
