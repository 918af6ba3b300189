"""The ledger itself: one transaction for each returned file, and questions answered as a stream."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING, Self

from generator.ledger.entries import Decision, DecisionKind, KeptProblem
from generator.ledger.moments import moment_of, moment_text
from generator.ledger.pictures import Pictures
from generator.ledger.questions import answers_of, counts_of
from generator.ledger.received import Received
from generator.ledger.reports import Reports
from generator.ledger.standing import standing
from generator.ledger.tables import BrokenLedgerError, opened, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from generator.ledger.entries import Entry, Photo, Return
    from generator.ledger.reports import Part, ReportRecord
    from generator.returns.answers import Answer


class Ledger:
    """What came back, as far as it was acknowledged."""

    def __init__(self, path: Path) -> None:
        """Take the file; it is made when the ledger is opened."""
        self._path = path
        self._connection: sqlite3.Connection

    def __enter__(self) -> Self:
        """Open it.

        Raises:
            LedgerError: broken, newer than the program, or locked.
        """
        self._connection = opened(self._path)
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self._connection.close()

    def receive(self, entry: Entry) -> Return:
        """Write a returned file down, all of it or nothing, and give it as it stands.

        The same bytes under the same name are known already and change nothing. The same bytes under another name, and
        the same answers of the same unit, are duplicates, of which only the first counts.

        Raises:
            LedgerError: another program keeps the ledger.
        """
        with self._transaction():
            return self.known(entry.fingerprint, entry.file) or Received(self._connection).put(entry)

    def judge_again(self, number: int, entry: Entry) -> Return:
        """Write down what became of a return that was not taken in before, now that the plan says more; all or nothing.

        It keeps its number and the moment at which it came; duplicates among the answers are told as ever.

        Raises:
            LedgerError: another program keeps the ledger.
        """
        with self._transaction():
            return Received(self._connection).judge_again(number, entry)

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[None]:
        """Write all that happens inside, or nothing of it."""
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            yield
            self._connection.execute("COMMIT")
        except BaseException as error:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            if isinstance(error, sqlite3.Error):
                raise told(error, str(self._path)) from error
            raise

    def known(self, fingerprint: str, file: str) -> Return | None:
        """Give the return of these bytes under this name; nothing when there is none."""
        return Received(self._connection).known(fingerprint, file)

    def remember_form(self, form: str, version: int, definition: str) -> None:
        """Keep what a version of the form asked, to be read when the plan has gone on; the first one stays."""
        with self._transaction():
            self._connection.execute("INSERT OR IGNORE INTO forms VALUES (?, ?, ?)", (form, version, definition))

    def form(self, form: str, version: int) -> str | None:
        """Give what a version of the form asked."""
        row = self._connection.execute(
            "SELECT definition FROM forms WHERE form = ? AND version = ?", (form, version)
        ).fetchone()
        return row[0] if row else None

    def decide(self, decision: Decision) -> None:
        """Write down what a clerk decided about a return."""
        values = (decision.return_id, decision.kind, decision.reason, moment_text(decision.at))
        with self._transaction():
            self._connection.execute("INSERT INTO decisions (return, kind, reason, at) VALUES (?, ?, ?, ?)", values)

    def is_empty(self) -> bool:
        """Whether nothing has come back yet; what was sent out may be written down already."""
        return self._connection.execute("SELECT id FROM returns LIMIT 1").fetchone() is None

    def returns(self, as_of: datetime | None = None) -> list[Return]:
        """Give every return, in the order of writing down; those known at a moment, when one is named."""
        return list(self.each_return(as_of))

    def each_return(self, as_of: datetime | None = None) -> Iterator[Return]:
        """Give the same one by one, holding none of them."""
        returns = Received(self._connection).each()
        return returns if as_of is None else (one for one in returns if one.received <= as_of)

    def decisions(self, as_of: datetime | None = None) -> list[Decision]:
        """Give every decision, in order."""
        rows = self._connection.execute("SELECT return, kind, reason, at FROM decisions ORDER BY id")
        found = [Decision(number, DecisionKind(kind), reason, moment_of(at)) for number, kind, reason, at in rows]
        return [one for one in found if as_of is None or one.at <= as_of]

    def standing(self, as_of: datetime | None = None) -> dict[str, Return]:
        """Give the return that counts for each unit; as it was at a moment, when one is named."""
        return standing(self.each_return(as_of), self.decisions(as_of))

    def problems(self, number: int) -> list[KeptProblem]:
        """Give what was noticed in a return, in the order of its form."""
        rows = self._connection.execute(
            "SELECT severity, rule, code, sheet, cell, text, hint FROM problems WHERE return = ? ORDER BY number",
            (number,),
        )
        return [KeptProblem(*row) for row in rows]

    def keep_photo(self, photo: Photo) -> bool:
        """Write a picture down, and tell whether anything is new.

        One that is known changes nothing, unless it was nobody's and is a unit's now.
        """
        with self._transaction():
            return Pictures(self._connection).put(photo)

    def photos(self, as_of: datetime | None = None) -> list[Photo]:
        """Give every picture, in the order of writing down; those known at a moment, when one is named."""
        return [one for one in Pictures(self._connection).all() if as_of is None or one.received <= as_of]

    def photos_of(self, returns: Sequence[Return], as_of: datetime | None = None) -> list[Photo]:
        """Give the pictures of the units of some returns, unit by unit, each picture of a unit once.

        They are all that is certainly theirs, whichever of their files it came with, but not what came with a return
        that a clerk excluded.
        """
        dropped = {decision.return_id: decision.kind for decision in self.decisions(as_of)}
        found: dict[str, dict[str, Photo]] = {one.unit: {} for one in returns}
        for photo in self.photos(as_of):
            if photo.unit in found and dropped.get(photo.return_id) is not DecisionKind.EXCLUDE:
                found[photo.unit].setdefault(photo.digest, photo)
        return [photo for photos in found.values() for photo in photos.values()]

    def answers(self, returns: Sequence[Return], *, codes: Sequence[str] = ()) -> Iterator[tuple[str, Answer]]:
        """Give the answers of some returns as a stream, each with its unit: return by return, or code by code."""
        return answers_of(self._connection, returns, codes)

    def counts(self, returns: Sequence[Return], codes: Sequence[str]) -> list[tuple[str, int]]:
        """Give how many answers each code has among some returns, in the order of the codes."""
        return counts_of(self._connection, returns, codes)

    def record_report(self, made: datetime, record: ReportRecord) -> int:
        """Write down a report with exactly what it used, and give its number."""
        with self._transaction():
            return Reports(self._connection).put(made, record)

    def report_remade(self, number: int, parts: Sequence[Part]) -> None:
        """Write down the files of a report that was made again."""
        with self._transaction():
            Reports(self._connection).add(number, parts)

    def report(self, number: int) -> ReportRecord | None:
        """Give what a report was made from."""
        return Reports(self._connection).get(number)

    def next_report(self) -> int:
        """Give the number that the next report will have."""
        return Reports(self._connection).next()

    def announce_report_file(self, name: str, fingerprint: str) -> None:
        """Write down which file of reports is about to be put in place, so that a killed run is known by its files."""
        with self._transaction():
            Reports(self._connection).announce(name, fingerprint)

    def report_marks(self, name: str) -> set[str]:
        """Give every fingerprint that this program gave a file of reports, or was about to when it was killed."""
        return Reports(self._connection).marks(name)

    def checked(self) -> None:
        """See that the file is whole.

        Raises:
            BrokenLedgerError: it is not.
        """
        if self._connection.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            raise BrokenLedgerError(str(self._path))
