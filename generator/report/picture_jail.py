"""Photos of units made smaller in a process of its own, which a broken or hostile picture may bring down."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING, Final, NamedTuple, Self

from generator.returns.apart.keeper import EndedError, Keeper
from generator.returns.limits import MEGABYTE, USUAL

if TYPE_CHECKING:
    from types import TracebackType

READING: Final = "generator.report.shrinking:shrunk"
MEMORY: Final = 1024 * MEGABYTE
SECONDS: Final = 15.0
MOST: Final = 40 * MEGABYTE
"""Bytes of a photo that is looked at at all."""
_SIZE: Final = 8
"""Bytes before the picture: width and height."""
HEAVY: Final = f"ảnh nặng hơn {MOST // MEGABYTE} MB"
ENDED: Final = "ảnh không mở được"
SLOW: Final = "mở ảnh quá lâu nên đã dừng"


class UnusablePhotoError(Exception):
    """A picture that cannot be printed; its text says why."""


class SmallPhoto(NamedTuple):
    """A JPEG, with its size in pixels."""

    data: bytes
    width: int
    height: int


class PictureJail:
    """One process, kept for the next picture and started again after one that brought it down."""

    def __init__(self, *, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        """Prepare: a picture may take so many seconds, the process so many bytes."""
        self._keeper = Keeper(memory)
        self._seconds = seconds

    def __enter__(self) -> Self:
        """Begin; the process starts with the first picture."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the process."""
        self._keeper.close()

    def shrunk(self, data: bytes, file: str) -> SmallPhoto:
        """Give a picture as the report prints it.

        Raises:
            UnusablePhotoError: it is none, broken, a bomb, or takes too long.
        """
        if len(data) > MOST:
            raise UnusablePhotoError(HEAVY)
        limits = json.dumps(dataclasses.asdict(dataclasses.replace(USUAL, seconds=self._seconds)))
        asked = json.dumps({"reading": READING, "file": file, "limits": limits}).encode("ascii")
        try:
            found, answer = self._keeper.ask(asked, data, seconds=self._seconds)
        except EndedError as end:
            raise UnusablePhotoError(SLOW if end.is_late else ENDED) from None
        if not found:
            _, reason, _ = json.loads(answer)
            raise UnusablePhotoError(reason.partition(": ")[2] or reason)
        width, height = (int.from_bytes(part) for part in (answer[:4], answer[4:_SIZE]))
        return SmallPhoto(answer[_SIZE:], width, height)
