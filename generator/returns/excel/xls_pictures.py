"""The pictures pasted into a workbook of an older Excel; runs in the jail alone.

Sources: [MS-XLS] 2.4.171 (MsoDrawingGroup), [MS-ODRAW] 2.2.20-2.2.32 (the store of pictures).
"""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING, Final

from xlrd.compdoc import CompDoc

from generator.returns.content_type import COMPOUND, media_type
from generator.returns.excel.xls_places import ART, Place, places_of, records
from generator.returns.workbook import Picture

if TYPE_CHECKING:
    from collections.abc import Iterator

_DRAWINGS: Final = 0x00EB
_CONTAINERS: Final = frozenset({0xF000, 0xF001})
_ENTRY: Final = 0xF007
_FIRST_BYTES: Final = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")
_NEAR: Final = 160
"""Within so many bytes of its entry a picture begins, behind its fingerprints and its name."""
_NAME: Final = "{number}.{ending}"
_MOST: Final = 2_000


def pictures_of(data: bytes) -> list[Picture]:
    """Give the photos of a workbook, each with the place where it lies first; nowhere, where no sheet shows it.

    Raises:
        Exception: whatever xlrd raises when the compound file is broken.
    """
    stream = _stream(data)
    places = _places(stream)
    found: list[Picture] = []
    for number, picture in _stored(records(stream, _DRAWINGS)):
        name = _NAME.format(number=len(found) + 1, ending=media_type(picture).rpartition("/")[2])
        place = places.get(number)
        found.append(Picture(name, picture, *place) if place else Picture(name, picture))
        if len(found) == _MOST:
            break
    return found


def _places(stream: bytes) -> dict[int, Place]:
    try:
        return places_of(stream)
    except (struct.error, ValueError):
        return {}  # a photo is worth more than its place


def _stream(data: bytes) -> bytes:
    """Give the workbook's stream; the file itself when it is no compound file."""
    if not data.startswith(COMPOUND):
        return data
    document = CompDoc(data, logfile=io.StringIO())
    for name in ("Workbook", "Book"):
        stream = document.get_named_stream(name)
        if stream:
            return bytes(stream)
    return b""


def _stored(drawings: bytes) -> Iterator[tuple[int, bytes]]:
    """Give the photos of the store, each with its number; other pictures have numbers too."""
    at, number = 0, 0
    while at + ART.size <= len(drawings):
        _, kind, size = ART.unpack_from(drawings, at)
        at += ART.size
        if kind in _CONTAINERS:
            continue
        if kind == _ENTRY:
            number += 1
            entry = drawings[at : at + size]
            starts = [start for mark in _FIRST_BYTES if (start := entry.find(mark, 0, _NEAR)) >= 0]
            if starts:
                yield number, entry[min(starts) :]
        at += size
