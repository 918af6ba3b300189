"""The answers of many returns as a stream, in the order that a report is written in; the database does the ordering."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.returns.answers import Answer, value_of

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
    _order(connection, returns, codes)
    among = "JOIN chosen_codes ON chosen_codes.code = answers.code" if codes else ""
    by_code = "chosen_codes.place, " if codes else ""
    query = f"""
        SELECT chosen.unit, answers.code, answers.row, answers."column", answers.value, answers.type, answers.seen,
               answers.sheet, answers.cell, answers.note
        FROM chosen JOIN answers ON answers.return = chosen.return {among}
        ORDER BY {by_code}chosen.place, answers.code, answers.row
    """  # noqa: S608 - nothing but constants
    for unit, code, row, column, value, kind, seen, sheet, cell, note in connection.execute(query):
        yield unit, Answer(code, value_of(value, kind), seen, sheet, cell, row, column, note)


def counts_of(connection: sqlite3.Connection, returns: Sequence[Return], codes: Sequence[str]) -> list[tuple[str, int]]:
    """Give how many answers each code has among some returns, in the order of the codes; none is left out."""
    _order(connection, returns, codes)
    rows = connection.execute(
        "SELECT code, count(*) FROM chosen JOIN answers ON answers.return = chosen.return GROUP BY code"
    )
    counted = dict(rows.fetchall())
    return [(code, counted[code]) for code in codes if code in counted]


def _order(connection: sqlite3.Connection, returns: Sequence[Return], codes: Sequence[str]) -> None:
    """Write down the order of returns and codes, so that the database gives answers in it."""
    for table in ("chosen", "chosen_codes"):
        connection.execute(f"DROP TABLE IF EXISTS temp.{table}")
    connection.execute("CREATE TEMP TABLE chosen (return INTEGER PRIMARY KEY, place INTEGER, unit TEXT)")
    connection.execute("CREATE TEMP TABLE chosen_codes (code TEXT PRIMARY KEY, place INTEGER)")
    places = [(one.id, place, one.unit) for place, one in enumerate(returns)]
    connection.executemany("INSERT INTO chosen VALUES (?, ?, ?)", places)
    connection.executemany("INSERT INTO chosen_codes VALUES (?, ?)", [(code, at) for at, code in enumerate(codes)])
