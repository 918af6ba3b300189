"""The reports that were made: as of when, from which returns, photos, plan and templates, and which files they are."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.ledger.moments import moment_of, moment_text

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence
    from datetime import datetime

FILE: Final = "file"
"""What was written; by its name in the folder of reports."""
INPUT: Final = "input"
"""What it was made from beside the returns: the plan, its lists, templates; by its name beside the plan."""
PHOTO: Final = "photo"
"""A picture that was there; by where it was."""


@dataclass(frozen=True, slots=True)
class Part:
    """A file that belongs to a report."""

    kind: str
    name: str
    fingerprint: str
    """SHA-256 of its bytes."""


@dataclass(frozen=True, slots=True)
class ReportRecord:
    """A report, with all that it takes to make it again."""

    moment: datetime
    """As of when the returns count."""
    plan: str
    """The fingerprint of the plan's file."""
    returns: Sequence[int]
    """The numbers of exactly the returns that it used."""
    last: int
    """The number of the last return that was known; 0 in ledgers that did not keep it."""
    parts: Sequence[Part]

    def named(self, kind: str) -> list[tuple[str, str]]:
        """Give name and fingerprint of every part of a kind."""
        return [(part.name, part.fingerprint) for part in self.parts if part.kind == kind]


class Reports:
    """The tables of reports of an open ledger."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Take the ledger's connection."""
        self._connection = connection

    def put(self, made: datetime, record: ReportRecord) -> int:
        """Write a report down, and give its number."""
        names = json.dumps([name for name, _ in record.named(FILE)], ensure_ascii=False)
        values = (moment_text(made), moment_text(record.moment), record.plan, names, record.last)
        cursor = self._connection.execute(
            "INSERT INTO reports (made, moment, plan, files, last) VALUES (?, ?, ?, ?, ?)", values
        )
        number = cursor.lastrowid or 0
        used = [(number, one) for one in record.returns]
        self._connection.executemany("INSERT INTO report_returns VALUES (?, ?)", used)
        self.add(number, record.parts)
        return number

    def add(self, number: int, parts: Sequence[Part]) -> None:
        """Write more parts of a report down; those that are known change nothing."""
        rows = [(number, part.kind, part.name, part.fingerprint) for part in parts]
        self._connection.executemany("INSERT OR IGNORE INTO report_parts VALUES (?, ?, ?, ?)", rows)

    def get(self, number: int) -> ReportRecord | None:
        """Give a report by its number."""
        query = "SELECT moment, plan, last FROM reports WHERE id = ?"
        row = self._connection.execute(query, (number,)).fetchone()
        if row is None:
            return None
        moment, plan, last = row
        used = self._connection.execute("SELECT return FROM report_returns WHERE report = ? ORDER BY return", (number,))
        returns = [one for (one,) in used]
        return ReportRecord(moment_of(moment), plan, returns, last, list(self._parts(number)))

    def next(self) -> int:
        """Give the number that the next report will have."""
        return int(self._connection.execute("SELECT coalesce(max(id), 0) + 1 FROM reports").fetchone()[0])

    def announce(self, name: str, fingerprint: str) -> None:
        """Write down which file of reports is about to be put in place."""
        self._connection.execute("INSERT OR IGNORE INTO report_files VALUES (?, ?)", (name, fingerprint))

    def marks(self, name: str) -> set[str]:
        """Give every fingerprint that this program has given a file of reports, or was about to when it was killed."""
        query = "SELECT fingerprint FROM report_parts WHERE kind = ? AND name = ?"
        written = self._connection.execute(query, (FILE, name))
        announced = self._connection.execute("SELECT fingerprint FROM report_files WHERE name = ?", (name,))
        return {mark for (mark,) in (*written, *announced)}

    def _parts(self, number: int) -> Iterator[Part]:
        query = "SELECT kind, name, fingerprint FROM report_parts WHERE report = ? ORDER BY kind, name, fingerprint"
        for row in self._connection.execute(query, (number,)):
            yield Part(*row)
