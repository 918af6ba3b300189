"""The pictures that came back, written down once for each place where they lay."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.ledger.entries import Photo
from generator.ledger.moments import moment_of, moment_text

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

_COLUMNS: Final = "fingerprint, name, media_type, source, received, unit, caption, note, return"


class Pictures:
    """The table of pictures of an open ledger."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Take the ledger's connection."""
        self._connection = connection

    def put(self, photo: Photo) -> bool:
        """Write a picture down, and tell whether anything is new; one that was nobody's can become a unit's."""
        values = (
            photo.digest,
            photo.name,
            photo.media_type,
            photo.source,
            moment_text(photo.received),
            photo.unit,
            photo.caption,
            photo.note,
            photo.return_id or None,
        )
        cursor = self._connection.execute(
            f"INSERT INTO pictures ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - constants
            " ON CONFLICT (fingerprint, source) DO UPDATE SET unit = excluded.unit, note = excluded.note,"
            " return = excluded.return, received = excluded.received WHERE unit = '' AND excluded.unit <> ''",
            values,
        )
        return cursor.rowcount > 0

    def all(self) -> Iterator[Photo]:
        """Give every picture, in the order of writing down."""
        rows = self._connection.execute(f"SELECT {_COLUMNS} FROM pictures ORDER BY id")  # noqa: S608 - constants
        for digest, name, media_type, source, received, unit, caption, note, number in rows:
            moment = moment_of(received)
            yield Photo(digest, name, media_type, source, moment, unit, caption, note, number or 0)
