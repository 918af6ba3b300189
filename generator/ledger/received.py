"""The returns themselves: one row for each file, with its answers, its problems and its pictures."""

from __future__ import annotations

import dataclasses
import sys
from typing import TYPE_CHECKING, Final

from generator.ledger.entries import COUNTING, Return, State
from generator.ledger.moments import moment_of, moment_text
from generator.ledger.pictures import Pictures
from generator.returns.answers import canonical

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from generator.ledger.entries import Entry

_RETURN: Final = 'id, fingerprint, file, received, state, unit, form, version, reason, "values", late, certain'
_PUT_ANSWER: Final = "INSERT INTO answers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_PUT_PROBLEM: Final = "INSERT INTO problems VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
SAME_BYTES: Final = "tệp giống hệt tệp đã nhận: {file}"
SAME_VALUES: Final = "số liệu giống hệt tệp đã nhận: {file}"


class Received:
    """The tables of returns of an open ledger. Whoever writes to them sees to it that all is written, or nothing."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Take the ledger's connection."""
        self._connection = connection

    def put(self, entry: Entry) -> Return:
        """Write a return down, as a duplicate where it is one; give it as it stands."""
        state, reason = self._state(entry)
        cursor = self._connection.execute(
            "INSERT INTO returns"
            ' (fingerprint, file, received, state, unit, form, version, reason, "values", late, certain)'
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                entry.fingerprint,
                entry.file,
                moment_text(entry.received),
                state,
                entry.unit,
                entry.form,
                entry.version,
                reason,
                entry.values,
                int(entry.late),
                int(entry.is_certain),
            ),
        )
        number = cursor.lastrowid or 0
        if state is not State.DUPLICATE:
            self._details(number, entry)
        return _as_put(number, entry, state, reason)

    def judge_again(self, number: int, entry: Entry) -> Return:
        """Write down anew what became of a return; its number, name and moment stay."""
        state, reason = self._same_values(entry) or (entry.state, entry.reason)
        for table in ("answers", "problems"):
            self._connection.execute(f"DELETE FROM {table} WHERE return = ?", (number,))  # noqa: S608 - constants
        self._connection.execute(
            'UPDATE returns SET state = ?, unit = ?, form = ?, version = ?, reason = ?, "values" = ?, certain = ?'
            " WHERE id = ?",
            (state, entry.unit, entry.form, entry.version, reason, entry.values, int(entry.is_certain), number),
        )
        if state is not State.DUPLICATE:
            self._details(number, entry)
        found = self.known(entry.fingerprint, entry.file)
        assert found is not None  # noqa: S101 - it has a number
        return found

    def known(self, fingerprint: str, file: str) -> Return | None:
        """Give the return of these bytes under this name; nothing when there is none."""
        query = f"SELECT {_RETURN} FROM returns WHERE fingerprint = ? AND file = ?"  # noqa: S608 - constants
        row = self._connection.execute(query, (fingerprint, file)).fetchone()
        return _return(row) if row else None

    def each(self) -> Iterator[Return]:
        """Give every return in the order of writing down, holding none of them."""
        for row in self._connection.execute(f"SELECT {_RETURN} FROM returns ORDER BY id"):  # noqa: S608 - constants
            yield _return(row)

    def _state(self, entry: Entry) -> tuple[State, str]:
        first = self._connection.execute(
            "SELECT file FROM returns WHERE fingerprint = ? ORDER BY id", (entry.fingerprint,)
        ).fetchone()
        if first:
            return State.DUPLICATE, SAME_BYTES.format(file=first[0])
        return self._same_values(entry) or (entry.state, entry.reason)

    def _same_values(self, entry: Entry) -> tuple[State, str] | None:
        """Give the state of a return that says what its unit's latest says already; nothing when it does not."""
        if entry.unit and entry.values and entry.state in COUNTING:
            # of the unit's accepted returns only the latest: what is sent again after something else counts anew
            last = self._connection.execute(
                'SELECT file, "values" FROM returns WHERE unit = ? AND form = ? AND state IN (?, ?) ORDER BY id DESC',
                (entry.unit, entry.form, State.ACCEPTED, State.WARNED),
            ).fetchone()
            if last and last[1] == entry.values:
                return State.DUPLICATE, SAME_VALUES.format(file=last[0])
        return None

    def _details(self, number: int, entry: Entry) -> None:
        answers = [
            (number, one.code, one.row, one.column, canonical(one.value), kind, one.seen, one.sheet, one.cell, one.note)
            for one, kind in entry.answers
        ]
        self._connection.executemany(_PUT_ANSWER, answers)
        problems = [(number, at, *problem) for at, problem in enumerate(entry.problems)]
        self._connection.executemany(_PUT_PROBLEM, problems)
        for photo in entry.photos:
            Pictures(self._connection).put(dataclasses.replace(photo, return_id=number))


def _as_put(number: int, entry: Entry, state: State, reason: str) -> Return:
    return Return(
        number,
        entry.fingerprint,
        entry.file,
        entry.received,
        state,
        entry.unit,
        entry.form,
        entry.version,
        reason,
        entry.values,
        entry.late,
        entry.is_certain,
    )


def _return(row: Sequence[object]) -> Return:
    number, fingerprint, file, received, state, unit, form, version, reason, values, late, certain = row
    return Return(
        int(str(number)),
        str(fingerprint),
        str(file),
        moment_of(str(received)),
        State(str(state)),
        str(unit),
        sys.intern(str(form)),
        int(str(version)),
        str(reason),
        str(values),
        bool(late),
        bool(certain),
    )
