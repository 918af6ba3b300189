"""Where the pictures of an older Excel's workbook lie, and what was written for them; runs in the jail alone.

Sources: [MS-XLS] 2.4.28 (BoundSheet8), 2.4.170 (MsoDrawing), 2.5.193 (OfficeArtClientAnchorSheet); [MS-ODRAW] 2.2.14
(the container of a shape), 2.3.23.5 (pib), 2.3.4.3 (wzDescription).
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.returns.workbook import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

RECORD: Final = struct.Struct("<HH")
ART: Final = struct.Struct("<HHI")
CONTINUE: Final = 0x003C
_END: Final = 0x000A
_START: Final = 0x0809
_SHEET: Final = 0x0085
_SHEET_HEAD: Final = struct.Struct("<IBBBB")
_WIDE: Final = 1
_DRAWING: Final = 0x00EC
_CONTAINERS: Final = frozenset({0xF002, 0xF003, 0xF004})
_SHAPE: Final = 0xF00A
_PROPERTIES: Final = 0xF00B
_ANCHOR: Final = 0xF010
_CORNERS: Final = struct.Struct("<9H")
_PROPERTY: Final = struct.Struct("<HI")
_COMPLEX: Final = 0x8000
_PICTURE: Final = 0x0104
_DESCRIPTION: Final = 0x0381
_NUMBERS: Final = 0x3FFF


class Place(NamedTuple):
    """Where a picture lies, and its description."""

    sheet: str
    at: Span
    caption: str


def places_of(stream: bytes) -> dict[int, Place]:
    """Give the first place of each picture on the sheets, by its number in the workbook's store, from 1."""
    found: dict[int, Place] = {}
    for name, start in _sheets(stream):
        for number, at, caption in _shapes(records(stream, _DRAWING, start=start)):
            found.setdefault(number, Place(name, at, caption))
    return found


def records(stream: bytes, wanted: int, *, start: int = 0) -> bytes:
    """Give what the records of a kind hold from a place on to the end of its sheet, those that go on included."""
    at, depth, inside = start, 0, False
    held: list[bytes] = []
    while at + RECORD.size <= len(stream):
        kind, size = RECORD.unpack_from(stream, at)
        at += RECORD.size
        depth += (kind == _START) - (kind == _END)
        if depth <= 0:
            break
        inside = kind == wanted or (inside and kind == CONTINUE)
        if inside:
            held.append(stream[at : at + size])
        at += size
    return b"".join(held)


def _sheets(stream: bytes) -> Iterator[tuple[str, int]]:
    """Give the names of the sheets, and where each begins."""
    at = 0
    while at + RECORD.size <= len(stream):
        kind, size = RECORD.unpack_from(stream, at)
        at += RECORD.size
        if kind == _END:
            return
        if kind == _SHEET and size > _SHEET_HEAD.size:
            start, _, _, length, flags = _SHEET_HEAD.unpack_from(stream, at)
            letters = stream[at + _SHEET_HEAD.size : at + size]
            yield letters.decode("utf-16-le" if flags & _WIDE else "latin-1", "replace")[:length], start
        at += size


def _shapes(drawing: bytes) -> Iterator[tuple[int, Span, str]]:
    """Give the pictures of a sheet: number in the store, cells, description."""
    at, number, caption = 0, 0, ""
    while at + ART.size <= len(drawing):
        head, kind, size = ART.unpack_from(drawing, at)
        at += ART.size
        if kind in _CONTAINERS:
            continue
        body = drawing[at : at + size]
        if kind == _SHAPE:
            number, caption = 0, ""
        elif kind == _PROPERTIES:
            number, caption = _picture(body, head >> 4)
        elif kind == _ANCHOR and number and size >= _CORNERS.size:
            _, left, _, top, _, right, _, bottom, _ = _CORNERS.unpack_from(body)
            yield number, Span(top + 1, left + 1, max(top, bottom) + 1, max(left, right) + 1), caption
        at += size


def _picture(properties: bytes, count: int) -> tuple[int, str]:
    """Give which picture a shape shows, 0 for none, and its description."""
    number, caption = 0, ""
    behind = count * _PROPERTY.size
    for at in range(0, min(behind, len(properties) - _PROPERTY.size + 1), _PROPERTY.size):
        name, value = _PROPERTY.unpack_from(properties, at)
        length = value if name & _COMPLEX else 0
        if name & _NUMBERS == _PICTURE:
            number = value if not length else 0
        elif name & _NUMBERS == _DESCRIPTION and length:
            caption = properties[behind : behind + length].decode("utf-16-le", "replace").rstrip("\0")
        behind += length
    return number, caption
