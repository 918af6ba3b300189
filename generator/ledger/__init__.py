"""The ledger: what came back, what it said, and which of it counts; and every returned file, byte for byte."""

from __future__ import annotations

from generator.ledger.book import Ledger
from generator.ledger.entries import Decision, DecisionKind, Entry, KeptProblem, Photo, Return, Standing, State
from generator.ledger.standing import standing, standings
from generator.ledger.vault import Vault

__all__ = [
    "Decision",
    "DecisionKind",
    "Entry",
    "KeptProblem",
    "Ledger",
    "Photo",
    "Return",
    "Standing",
    "State",
    "Vault",
    "standing",
    "standings",
]
