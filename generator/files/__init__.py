"""Whole files: written completely or not at all; every refusal of the disk is said in words (`refusals.py`).

A file is written beside its place and moved over it, so a reader sees the old one or the new one. On Windows a file
that Word has open cannot be replaced; a virus scanner holds one for moments only, so a few short waits come first.
"""

from __future__ import annotations

import contextlib
import ntpath
import os
import sys
import time
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from generator.files.refusals import (
    HELD_BY_ANOTHER,
    LONGEST_PATH,
    DiskFullError,
    FileInFolderPlaceError,
    FileLockedError,
    FolderReadOnlyError,
    IsFolderError,
    MissingError,
    NotReadableError,
    NotWritableError,
    PathTooLongError,
    refusal,
    unread,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = [
    "LONGEST_PATH",
    "DiskFullError",
    "FileInFolderPlaceError",
    "FileLockedError",
    "FolderReadOnlyError",
    "IsFolderError",
    "MissingError",
    "NotReadableError",
    "NotWritableError",
    "Outcome",
    "PathTooLongError",
    "being_written",
    "fingerprint",
    "fingerprint_of",
    "lock_note",
    "long_path",
    "make_folder",
    "read_whole",
    "refusal",
    "write_whole",
]

WAITS: Final = (0.05, 0.1, 0.2, 0.4, 0.8)
SHORT_STEM: Final = 6
"""Up to this many letters before the ending, Word's note carries the whole name."""


class Outcome(StrEnum):
    """What became of a file."""

    CREATED = "created"
    SAME = "same"
    REPLACED = "replaced"
    EDITED = "edited"


def fingerprint(data: bytes) -> str:
    """Give the SHA-256 of some bytes, in hexadecimal."""
    return sha256(data).hexdigest()


def fingerprint_of(stream: BinaryIO) -> str:
    """Give the SHA-256 of all that a stream holds, without holding it; the stream is at its end then."""
    stream.seek(0)
    found = sha256()
    for piece in iter(lambda: stream.read(1 << 20), b""):
        found.update(piece)
    return found.hexdigest()


def read_whole(path: Path) -> bytes:
    """Give the bytes of a file.

    Raises:
        MissingError, IsFolderError, PathTooLongError, NotReadableError: why not.
    """
    try:
        return long_path(path).read_bytes()
    except OSError as error:
        raise unread(path, error) from error


def make_folder(path: Path) -> None:
    """Make a folder, and those on the way to it, where they are missing.

    Raises:
        FileError: the disk refuses, or a file has that name.
    """
    try:
        long_path(path).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise refusal(path, error) from error


def write_whole(path: Path, data: bytes, *, durable: bool = False) -> None:
    """Put a file in place, completely or not at all; folders on the way are made.

    Args:
        path: where it goes.
        data: what it holds.
        durable: whether to wait until the disk itself has it, name and all.

    Raises:
        FileError: the disk refuses; the file that stood there stands as it was.
    """
    with _half(path, durable=durable) as half:
        _write(half, data, durable=durable)


@contextlib.contextmanager
def being_written(path: Path) -> Iterator[BinaryIO]:
    """Give a stream for a file too large to be held in memory: it is in place when the block ends, unless it fails.

    Raises:
        FileError: as `write_whole` does.
    """
    with _half(path) as half, half.open("xb") as stream:
        yield stream


@contextlib.contextmanager
def _half(path: Path, *, durable: bool = False) -> Iterator[Path]:
    """Give the place beside a file where it is written before it is moved over it."""
    if note := lock_note(path):
        raise FileLockedError(str(path), note)
    make_folder(path.parent)
    target = long_path(path)
    half = long_path(path.with_name(f".{os.getpid()}-{os.urandom(6).hex()}.part"))
    try:
        yield half
        _patiently(lambda: half.replace(target))
        if durable:
            _settle_names(target.parent)
    except OSError as error:
        raise refusal(path, error) from error
    finally:
        with contextlib.suppress(OSError):
            half.unlink(missing_ok=True)


def _write(half: Path, data: bytes, *, durable: bool) -> None:
    with half.open("xb") as stream:
        stream.write(data)
        if durable:
            stream.flush()
            os.fsync(stream.fileno())


def _settle_names(folder: Path) -> None:
    """Wait until the disk has the folder's list of names; Windows has no such wish, some network drives refuse it."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _patiently(action: Callable[[], object]) -> None:
    for wait in WAITS:
        try:
            action()
        except PermissionError as error:
            if getattr(error, "winerror", None) not in HELD_BY_ANOTHER:
                raise
            time.sleep(wait)
        else:
            return
    action()


def lock_note(path: Path) -> str:
    """Give the name of the note that Word or LibreOffice left beside an open file; "" when there is none.

    Word's note covers the first two letters of a long name, the first of a name of seven, and none of a short one.
    """
    covered = min(max(len(path.stem) - SHORT_STEM, 0), 2)
    notes = (f"~${path.name}", f"~${path.name[covered:]}", f".~lock.{path.name}#")
    # os.path, because Path.exists raises for a name that is too long
    if not os.path.exists(path):  # noqa: PTH110
        return ""
    return next((note for note in notes if os.path.exists(path.with_name(note))), "")  # noqa: PTH110


def long_path(path: Path) -> Path:
    """Give the path in the form in which Windows opens more than 260 letters; elsewhere as it is."""
    if sys.platform != "win32" or len(str(path.absolute())) <= LONGEST_PATH:
        return path
    return Path(_extended(str(path.absolute())))


def _extended(text: str) -> str:
    """Give an absolute Windows path as the form that has no limit; it takes no dots and no forward slashes."""
    plain = ntpath.normpath(text)
    if plain.startswith("\\\\?\\"):
        return plain
    return f"\\\\?\\UNC\\{plain[2:]}" if plain.startswith("\\\\") else f"\\\\?\\{plain}"
