"""The answers of many returns as a stream, in the order that a report is written in; the database does the ordering."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Final

from generator.returns.answers import Answer, value_of

_NUMBERS: Final = count()
"""Of the orders written down: two streams of answers can be read side by side."""

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from generator.ledger.entries import Return


def answers_of(
    connection: sqlite3.Connection, returns: Sequence[Return], codes: Sequence[str] = ()
) -> Iterator[tuple[str, Answer]]:
    """Give the answers of some returns, each with its unit.

    Args:
        connection: the ledger's.
        returns: in the order in which their answers are given.
        codes: when named, the answers come code by code in this order, and within a code in that of the returns.
    """
    chosen, wanted = _order(connection, returns, codes)
    among = f"JOIN {wanted} ON {wanted}.code = answers.code" if codes else ""
    by_code = f"{wanted}.place, " if codes else ""
    query = f"""
        SELECT {chosen}.unit, answers.code, answers.row, answers."column", answers.value, answers.type, answers.seen,
               answers.sheet, answers.cell, answers.note
        FROM {chosen} JOIN answers ON answers.return = {chosen}.return {among}
        ORDER BY {by_code}{chosen}.place, answers.code, answers.row
    """  # noqa: S608 - nothing but constants
    for unit, code, row, column, value, kind, seen, sheet, cell, note in connection.execute(query):
        yield unit, Answer(code, value_of(value, kind), seen, sheet, cell, row, column, note)


def counts_of(connection: sqlite3.Connection, returns: Sequence[Return], codes: Sequence[str]) -> list[tuple[str, int]]:
    """Give how many answers each code has among some returns, in the order of the codes; none is left out."""
    chosen, _ = _order(connection, returns, codes)
    query = f"SELECT code, count(*) FROM {chosen} JOIN answers ON answers.return = {chosen}.return GROUP BY code"  # noqa: S608 - the same
    rows = connection.execute(query)
    counted = dict(rows.fetchall())
    return [(code, counted[code]) for code in codes if code in counted]


def _order(connection: sqlite3.Connection, returns: Sequence[Return], codes: Sequence[str]) -> tuple[str, str]:
    """Write down the order of returns and codes, so that the database gives answers in it; gives the tables' names."""
    number = next(_NUMBERS)
    chosen, wanted = f"chosen_{number}", f"wanted_{number}"
    connection.execute(f"CREATE TEMP TABLE {chosen} (return INTEGER PRIMARY KEY, place INTEGER, unit TEXT)")
    connection.execute(f"CREATE TEMP TABLE {wanted} (code TEXT PRIMARY KEY, place INTEGER)")
    places = [(one.id, place, one.unit) for place, one in enumerate(returns)]
    connection.executemany(f"INSERT INTO {chosen} VALUES (?, ?, ?)", places)  # noqa: S608 - a number
    connection.executemany(f"INSERT INTO {wanted} VALUES (?, ?)", [(code, at) for at, code in enumerate(codes)])  # noqa: S608 - the same
    return chosen, wanted
