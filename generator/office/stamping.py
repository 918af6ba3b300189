"""Office files from parts that mostly never change: what is constant is compressed once, for all documents.

A package is a zip (ECMA-376 Part 2, §7; PKWARE APPNOTE 6.3). Its constant entries are laid out when a template is
compiled; a document adds its own entries behind them. Inside such an entry, too, the pieces of text that every document
shares are kept as ready blocks of a deflate stream (RFC 1951): blocks that refer to nothing before them can follow each
other in any order, and what is new in a document goes between them. Dates are fixed, so the same content gives the same
bytes.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

SMALL: Final = 160
"""Below this many characters a block of its own saves nothing."""
STORED_MOST: Final = 900
"""Up to this many bytes are laid into the stream as they are: deflating them would cost more than it saves."""
LAST_BLOCK: Final = b"\x03\x00"
FIXED_DATE: Final = (1 << 5) | 1
"""1 January 1980, the first day that a zip can name (MS-DOS date)."""
DEFLATED: Final = 8
LOCAL: Final = struct.Struct("<4s5H3L2H")
CENTRAL: Final = struct.Struct("<4s6H3L5H2L")
END: Final = struct.Struct("<4s4H2LH")


@dataclass(frozen=True)
class Block:
    """A piece of text as bytes, and the same as a closed part of a deflate stream."""

    plain: bytes
    deflated: bytes


def block(text: str) -> Block:
    """Compress a piece of text so that it can follow any other block."""
    plain = text.encode()
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return Block(plain, squeezer.compress(plain) + squeezer.flush(zlib.Z_FULL_FLUSH))


def _between(plain: bytes) -> bytes:
    if len(plain) <= STORED_MOST:
        return struct.pack("<BHH", 0, len(plain), len(plain) ^ 0xFFFF) + plain
    squeezer = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    return squeezer.compress(plain) + squeezer.flush(zlib.Z_FULL_FLUSH)


@dataclass(frozen=True)
class Entry:
    """One part of a package, compressed: its name, check sum, size, and the bytes of its deflate stream."""

    name: str
    checksum: int
    size: int
    deflated: bytes


def entry(name: str, data: bytes) -> Entry:
    """Compress a part as a whole."""
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return Entry(name, zlib.crc32(data), len(data), squeezer.compress(data) + squeezer.flush())


def entry_of_pieces(name: str, pieces: Iterable[str], blocks: Mapping[str, Block]) -> Entry:
    """Compress a part from its pieces of text, taking the ready block of every piece that has one."""
    data, deflated = _deflated(pieces, blocks)
    return Entry(name, zlib.crc32(data), len(data), deflated + LAST_BLOCK)


class LongEntry:
    """A part that grows by pieces of text; what is there already is held only in its compressed form."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._checksum = 0
        self._size = 0
        self._deflated: list[bytes] = []

    def add(self, pieces: Iterable[str], blocks: Mapping[str, Block]) -> None:
        """Add pieces of text, taking the ready block of every piece that has one."""
        data, deflated = _deflated(pieces, blocks)
        self._checksum = zlib.crc32(data, self._checksum)
        self._size += len(data)
        self._deflated.append(deflated)

    def closed(self) -> Entry:
        """Give the whole part."""
        return Entry(self._name, self._checksum, self._size, b"".join((*self._deflated, LAST_BLOCK)))


def _deflated(pieces: Iterable[str], blocks: Mapping[str, Block]) -> tuple[bytes, bytes]:
    """Give pieces of text as bytes, and as a stretch of a deflate stream that refers to nothing outside itself."""
    plain: list[bytes] = []
    deflated: list[bytes] = []
    waiting: list[str] = []
    ready = blocks.get
    for piece in pieces:
        found = ready(piece)
        if found is None:
            waiting.append(piece)
            continue
        if waiting:
            new = "".join(waiting).encode()
            waiting.clear()
            plain.append(new)
            deflated.append(_between(new))
        plain.append(found.plain)
        deflated.append(found.deflated)
    if waiting:
        new = "".join(waiting).encode()
        plain.append(new)
        deflated.append(_between(new))
    return b"".join(plain), b"".join(deflated)


def _headers(item: Entry, offset: int) -> tuple[bytes, bytes]:
    name = item.name.encode()
    flags = 0 if item.name.isascii() else 1 << 11
    common = (20, flags, DEFLATED, 0, FIXED_DATE, item.checksum, len(item.deflated), item.size, len(name), 0)
    local = LOCAL.pack(b"PK\x03\x04", *common) + name
    central = CENTRAL.pack(b"PK\x01\x02", 20, *common, 0, 0, 0, 0, offset) + name
    return local, central


class StampedPackage:
    """A zip whose constant entries are laid out already."""

    def __init__(self, constant: Sequence[Entry]) -> None:
        body: list[bytes] = []
        directory: list[bytes] = []
        offset = 0
        for item in constant:
            local, central = _headers(item, offset)
            body += [local, item.deflated]
            directory.append(central)
            offset += len(local) + len(item.deflated)
        self._body = b"".join(body)
        self._directory = b"".join(directory)
        self._count = len(constant)

    def with_entries(self, changing: Sequence[Entry]) -> bytes:
        """Give the bytes of the package with a document's own entries added."""
        body = [self._body]
        directory = [self._directory]
        offset = len(self._body)
        for item in changing:
            local, central = _headers(item, offset)
            body += (local, item.deflated)
            directory.append(central)
            offset += len(local) + len(item.deflated)
        listing = b"".join(directory)
        count = self._count + len(changing)
        end = END.pack(b"PK\x05\x06", 0, 0, count, count, len(listing), offset, 0)
        return b"".join((*body, listing, end))
