"""The tables of the ledger, and how an older ledger becomes one of today."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING, Final

from generator.errors import FileError

if TYPE_CHECKING:
    from pathlib import Path

WAIT_SECONDS: Final = 10.0
MIGRATIONS: Final[tuple[str, ...]] = (
    """
    CREATE TABLE returns (
        id INTEGER PRIMARY KEY, fingerprint TEXT NOT NULL, file TEXT NOT NULL, received TEXT NOT NULL,
        state TEXT NOT NULL, unit TEXT NOT NULL, form TEXT NOT NULL, version INTEGER NOT NULL, reason TEXT NOT NULL,
        "values" TEXT NOT NULL, late INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX returns_by_file ON returns (fingerprint, file);
    CREATE INDEX returns_by_unit ON returns (unit, form, "values");
    CREATE TABLE answers (
        return INTEGER NOT NULL REFERENCES returns (id), code TEXT NOT NULL, row INTEGER NOT NULL,
        "column" TEXT NOT NULL, value TEXT NOT NULL, type TEXT NOT NULL, seen TEXT NOT NULL,
        sheet TEXT NOT NULL, cell TEXT NOT NULL, note TEXT NOT NULL, PRIMARY KEY (return, code, row, "column")
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE problems (
        return INTEGER NOT NULL REFERENCES returns (id), number INTEGER NOT NULL, severity TEXT NOT NULL,
        rule TEXT NOT NULL, code TEXT NOT NULL, sheet TEXT NOT NULL, cell TEXT NOT NULL, text TEXT NOT NULL,
        hint TEXT NOT NULL, PRIMARY KEY (return, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE photos (
        return INTEGER NOT NULL REFERENCES returns (id), number INTEGER NOT NULL, fingerprint TEXT NOT NULL,
        name TEXT NOT NULL, PRIMARY KEY (return, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE decisions (
        id INTEGER PRIMARY KEY, return INTEGER NOT NULL REFERENCES returns (id), kind TEXT NOT NULL,
        reason TEXT NOT NULL, at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE forms (
        form TEXT NOT NULL, version INTEGER NOT NULL, definition TEXT NOT NULL, PRIMARY KEY (form, version)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE reports (
        id INTEGER PRIMARY KEY, made TEXT NOT NULL, moment TEXT NOT NULL, plan TEXT NOT NULL, files TEXT NOT NULL
    ) STRICT;
    CREATE TABLE report_returns (
        report INTEGER NOT NULL REFERENCES reports (id), return INTEGER NOT NULL REFERENCES returns (id),
        PRIMARY KEY (report, return)
    ) STRICT, WITHOUT ROWID;
    """,
    """
    ALTER TABLE returns ADD COLUMN certain INTEGER NOT NULL DEFAULT 0;
    UPDATE returns SET certain = 1
        WHERE unit <> '' AND (state <> 'sent_back' OR reason LIKE 'có % chỗ phải sửa');
    CREATE TABLE pictures (
        id INTEGER PRIMARY KEY, fingerprint TEXT NOT NULL, source TEXT NOT NULL, name TEXT NOT NULL,
        media_type TEXT NOT NULL, received TEXT NOT NULL, unit TEXT NOT NULL, return INTEGER REFERENCES returns (id),
        caption TEXT NOT NULL, note TEXT NOT NULL
    ) STRICT;
    INSERT INTO pictures (fingerprint, source, name, media_type, received, unit, return, caption, note)
        SELECT photos.fingerprint, file || ' [' || name || ' ' || number || ']', name, '', received,
               CASE certain WHEN 1 THEN unit ELSE '' END, return, '', ''
        FROM photos JOIN returns ON returns.id = photos.return ORDER BY return, number;
    DROP TABLE photos;
    CREATE UNIQUE INDEX pictures_by_source ON pictures (fingerprint, source);
    CREATE INDEX pictures_by_unit ON pictures (unit);
    """,
    """
    ALTER TABLE reports ADD COLUMN last INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE report_parts (
        report INTEGER NOT NULL REFERENCES reports (id), kind TEXT NOT NULL, name TEXT NOT NULL,
        fingerprint TEXT NOT NULL, PRIMARY KEY (report, kind, name, fingerprint)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX report_parts_by_name ON report_parts (kind, name);
    """,
    """
    CREATE TABLE report_files (
        name TEXT NOT NULL, fingerprint TEXT NOT NULL, PRIMARY KEY (name, fingerprint)
    ) STRICT, WITHOUT ROWID;
    """,
)
"""What each version adds to the one before; a ledger is brought up to date when it is opened."""


class LedgerError(FileError):
    """The ledger cannot be used."""


class NewerLedgerError(LedgerError):
    """A newer program has written the ledger."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "sổ này do bản chương trình mới hơn ghi", "cập nhật chương trình rồi chạy lại")


class BrokenLedgerError(LedgerError):
    """The file is no ledger, or a broken one."""

    def __init__(self, file: str) -> None:
        hint = "lấy lại bản sao lưu; hoặc chuyển tệp này đi và chạy lại kehoach receive với thư mục output/returned"
        super().__init__(file, "sổ nhận báo cáo hỏng", hint)


_SAID: Final = {
    "attempt to write a readonly database": "chỉ được đọc",
    "unable to open database file": "không mở được tệp",
    "disk I/O error": "ổ đĩa báo lỗi",
    "database or disk is full": "ổ đĩa đã đầy",
}
"""What SQLite says most, in Vietnamese."""
_OTHER: Final = "phần mềm sổ báo lỗi"


class UnusableLedgerError(LedgerError):
    """The file can be neither read nor written where it is."""

    def __init__(self, file: str, said: str) -> None:
        hint = "kiểm tra thư mục còn đó, ổ đĩa còn chỗ và được phép ghi, rồi chạy lại"
        super().__init__(file, f"không mở hoặc không ghi được sổ ({_SAID.get(said, _OTHER)})", hint)


class LockedLedgerError(LedgerError):
    """Another program is writing to the ledger."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "sổ đang được chương trình khác dùng", "đợi chương trình kia xong rồi chạy lại")


def opened(path: Path) -> sqlite3.Connection:
    """Open the ledger, new or old, in today's form.

    Every transaction is on the disk before it counts as done (`synchronous=FULL`), so that what was acknowledged
    survives a loss of power. Where a network folder cannot do with a write-ahead log, the usual journal serves.

    Raises:
        LedgerError: broken, newer than the program, or locked.
    """
    file = str(path)
    try:
        connection = sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None)
    except sqlite3.Error as error:
        raise told(error, file) from error
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        with contextlib.suppress(sqlite3.OperationalError):
            connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        _migrate(connection, file)
    except (sqlite3.Error, LedgerError) as error:
        connection.close()
        raise told(error, file) from error
    return connection


def told(error: Exception, file: str) -> LedgerError:
    """Give what the database says, in words that an office can act on."""
    if isinstance(error, LedgerError):
        return error
    if not isinstance(error, sqlite3.OperationalError):
        return BrokenLedgerError(file)
    if "locked" in str(error) or "busy" in str(error):
        return LockedLedgerError(file)
    return UnusableLedgerError(file, str(error))


def _migrate(connection: sqlite3.Connection, file: str) -> None:
    if _version(connection, file) == len(MIGRATIONS):
        return
    connection.execute("BEGIN IMMEDIATE")
    # another program may have done it while this one waited
    for number in range(_version(connection, file), len(MIGRATIONS)):
        for step in MIGRATIONS[number].split(";"):
            connection.execute(step)
        connection.execute(f"PRAGMA user_version = {number + 1}")
    connection.execute("COMMIT")


def _version(connection: sqlite3.Connection, file: str) -> int:
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > len(MIGRATIONS):
        raise NewerLedgerError(file)
    return version
