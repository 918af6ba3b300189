"""The journey's memory: `manifest.jsonl`, one line for each file that the program has made.

A row is added to a log before the file it speaks of is replaced, so a run that dies at any moment leaves every file
recognisable: its bytes are those of the newest row or of one before. When the build is done, the logs become the new
manifest. Two numbers a row are held in memory, whatever the size of the plan.
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import threading
from array import array
from bisect import bisect_left
from contextlib import ExitStack
from functools import cache
from hashlib import blake2b
from typing import IO, TYPE_CHECKING, Self

from generator.journey.record.disk import refusals_named, swept
from generator.journey.record.rows import Row, Stamp

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

NAME = "manifest.jsonl"
LOGS = ".manifest-*.jsonl"
HALF = ".manifest.part"


def log_path(folder: Path) -> Path:
    """Give the log that this thread writes; no two share one, not even on two machines."""
    return folder / f".manifest-{_machine()}-{os.getpid()}-{threading.get_native_id()}.jsonl"


@cache
def _machine() -> str:
    return blake2b(platform.node().encode(), digest_size=4).hexdigest()


def log(folder: Path, rows: Iterable[Row]) -> None:
    """Add rows to this process's log, and return when they are on the disk."""
    with refusals_named(folder), log_path(folder).open("ab") as target:
        target.writelines(row.line() for row in rows)
        target.flush()
        os.fsync(target.fileno())


def key_of(file: str) -> int:
    """Give 64 bits that stand for a file's name, so that a hundred thousand names need not be held."""
    return int.from_bytes(blake2b(file.encode(), digest_size=8).digest())


def places_in_order(keys: array[int]) -> array[int]:
    """Give the places of keys in the order of the keys; equal keys stay in the order of their places.

    Keys are sorted by their first byte, then each lot by itself: sorting all at once would hold them all as objects.
    """
    lots = [array("L") for _ in range(256)]
    for place, key in enumerate(keys):
        lots[key >> 56].append(place)
    ordered = array("L")
    for lot in lots:
        ordered.extend(sorted(lot, key=keys.__getitem__))
    return ordered


class Manifest:
    """The manifest of one output folder during a build, with whatever logs a killed run left behind.

    Use as a context manager, while holding the folder. `rows` gives all that is known of a file. `finish` writes the
    new manifest; without it the logs stay, and the next run picks them up.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open = ExitStack()
        self._sources: list[IO[bytes]] = []
        self._keys = array("Q")
        self._spots = array("Q")
        self._places: array[int] = array("L")
        self.stamp: Stamp | None = None

    def __enter__(self) -> Self:
        """Index what is there, the logs of a killed run included."""
        swept(self._folder)
        path = self._folder / NAME
        with refusals_named(path):
            take_over_logs(self._folder)
            if path.exists():
                self._read(path)
                self._sources[0].seek(0)
                self.stamp = Stamp.read(self._sources[0].readline())
        self._sort()
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of the files."""
        self._open.close()

    def rows(self, file: str) -> tuple[Row, ...]:
        """Give all that is known of a file, the newest last."""
        key = key_of(file)
        first = bisect_left(self._places, key, key=self._keys.__getitem__)
        found = []
        for place in self._places[first:]:
            if self._keys[place] != key:
                break
            row = Row.read(self._line(place))
            if row is not None and row.file == file:
                found.append(row)
        return tuple(found)

    def others(self, order: array[int]) -> Iterator[Row]:
        """Give the newest row of every file that is not among `order`, in the order of the manifest."""
        asked = array("Q", (order[place] for place in places_in_order(order)))
        for place in self._newest():
            key = self._keys[place]
            spot = bisect_left(asked, key)
            if spot == len(asked) or asked[spot] != key:
                row = Row.read(self._line(place))
                if row is not None and row.stands:
                    yield row

    def finish(self, stamp: Stamp, order: array[int], others: Iterable[Row] = ()) -> None:
        """Write the manifest anew, whole or not at all: the rows of `order`, then `others`; then drop the logs."""
        half = self._folder / HALF
        logs = sorted(self._folder.glob(LOGS))
        for path in logs:
            self._read(path)
        self._sort()
        with refusals_named(self._folder / NAME):
            try:
                with half.open("wb") as target:
                    target.write(stamp.line())
                    target.writelines(self._standing(order))
                    target.writelines(row.line() for row in others)
                self._open.close()
                half.replace(self._folder / NAME)
            finally:
                half.unlink(missing_ok=True)
        for path in logs:
            path.unlink()

    def _standing(self, order: array[int]) -> Iterator[bytes]:
        for key in order:
            after = bisect_left(self._places, key + 1, key=self._keys.__getitem__)
            if after and self._keys[self._places[after - 1]] == key:
                line = self._line(self._places[after - 1])
                if (row := Row.read(line)) is not None and row.stands:
                    yield line

    def _read(self, path: Path) -> None:
        """Index one file of rows; a line cut short by a crash is passed over."""
        source = self._open.enter_context(path.open("rb"))
        self._sources.append(source)
        number = (len(self._sources) - 1) << 48
        start = 0
        for line in source:
            if (file := name_in(line)) is not None:
                self._keys.append(key_of(file))
                self._spots.append(number | start)
            start += len(line)

    def _sort(self) -> None:
        self._places = places_in_order(self._keys)

    def _newest(self) -> Iterator[int]:
        """Give the places of the newest rows, in the order of the manifest."""
        newest = bytearray(len(self._keys))
        for at, place in enumerate(self._places):
            following = self._places[at + 1] if at + 1 < len(self._places) else None
            newest[place] = following is None or self._keys[following] != self._keys[place]
        yield from (place for place, is_newest in enumerate(newest) if is_newest)

    def _line(self, place: int) -> bytes:
        number, start = divmod(self._spots[place], 1 << 48)
        source = self._sources[number]
        source.seek(start)
        return source.readline()


def name_in(line: bytes) -> str | None:
    """Give the file that a line speaks of; None for a stamp or a line cut short."""
    try:
        found = json.loads(line)
    except ValueError:
        return None
    name = found.get("file") if isinstance(found, dict) else None
    return name if isinstance(name, str) else None


def take_over_logs(folder: Path) -> None:
    """Add what a killed run had logged to the manifest, so that its files are recognised as ours."""
    logs = sorted(folder.glob(LOGS), key=lambda path: path.stat().st_mtime_ns)
    if not logs:
        return
    half = folder / HALF
    with half.open("wb") as target:
        for path in [folder / NAME, *logs]:
            if path.exists():
                with path.open("rb") as source:
                    shutil.copyfileobj(source, target)
                # the last line may have been cut short
                target.write(b"\n")
    half.replace(folder / NAME)
    for path in logs:
        path.unlink()
