"""The pictures pasted into a workbook of an older Excel; runs in the jail alone.

Sources: [MS-XLS] 2.4.171 (MsoDrawingGroup), [MS-ODRAW] 2.2.20-2.2.32 (the store of pictures).
"""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING, Final

from xlrd.compdoc import CompDoc

from generator.returns.content_type import COMPOUND, media_type
from generator.returns.workbook import Picture

if TYPE_CHECKING:
    from collections.abc import Iterator

_RECORD: Final = struct.Struct("<HH")
_DRAWINGS: Final = 0x00EB
_CONTINUE: Final = 0x003C
_ART: Final = struct.Struct("<HHI")
_CONTAINERS: Final = frozenset({0xF000, 0xF001})
_ENTRY: Final = 0xF007
_FIRST_BYTES: Final = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")
_NEAR: Final = 160
"""Within so many bytes of its entry a picture begins, behind its fingerprints and its name."""
_NAME: Final = "{number}.{ending}"
_MOST: Final = 2_000


def pictures_of(data: bytes) -> list[Picture]:
    """Give the photos of a workbook; on which sheet they lie is not told.

    Raises:
        Exception: whatever xlrd raises when the compound file is broken.
    """
    stream = _stream(data)
    found: list[Picture] = []
    for picture in _stored(b"".join(_drawings(stream))):
        kind = media_type(picture)
        found.append(Picture(_NAME.format(number=len(found) + 1, ending=kind.rpartition("/")[2]), picture))
        if len(found) == _MOST:
            break
    return found


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


def _drawings(stream: bytes) -> Iterator[bytes]:
    """Give what the records of drawings hold, those that go on from record to record too."""
    at, inside = 0, False
    while at + _RECORD.size <= len(stream):
        kind, size = _RECORD.unpack_from(stream, at)
        at += _RECORD.size
        inside = kind == _DRAWINGS or (inside and kind == _CONTINUE)
        if inside:
            yield stream[at : at + size]
        at += size


def _stored(drawings: bytes) -> Iterator[bytes]:
    at = 0
    while at + _ART.size <= len(drawings):
        _, kind, size = _ART.unpack_from(drawings, at)
        at += _ART.size
        if kind in _CONTAINERS:
            continue
        if kind == _ENTRY:
            entry = drawings[at : at + size]
            starts = [start for mark in _FIRST_BYTES if (start := entry.find(mark, 0, _NEAR)) >= 0]
            if starts:
                yield entry[min(starts) :]
        at += size
