"""The records of a binary workbook of Excel, and the fields that many of them share.

Source: [MS-XLSB] 2.1.4 (records), 2.5.122 (numbers in four bytes), 2.5.166 (texts).
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

SEVEN: Final = 0x7F
MORE: Final = 0x80
_SIZE_BYTES: Final = 4
_COUNT: Final = struct.Struct("<L")
_SIGNED: Final = struct.Struct("<l")
_DOUBLE: Final = struct.Struct("<d")
_NO_TEXT: Final = 0xFFFFFFFF
_HUNDREDTHS: Final = 1
_WHOLE: Final = 2


class BrokenError(Exception):
    """A record ends before what it holds."""


def records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Give the kind and the content of each record of a part.

    Raises:
        BrokenError: a record is longer than what is left of the part.
    """
    at, last = 0, len(data)
    while at < last:
        kind = data[at]
        at += 1
        if kind & MORE:
            if at >= last:
                raise BrokenError
            kind = kind & SEVEN | (data[at] & SEVEN) << 7
            at += 1
        size = 0
        for place in range(_SIZE_BYTES):
            if at >= last:
                raise BrokenError
            byte = data[at]
            at += 1
            size |= (byte & SEVEN) << 7 * place
            if not byte & MORE:
                break
        if at + size > last:
            raise BrokenError
        yield kind, data[at : at + size]
        at += size


def count(data: bytes, at: int) -> int:
    """Give a number of four bytes without a sign.

    Raises:
        struct.error: the record ends before it; so do all of these.
    """
    number: int = _COUNT.unpack_from(data, at)[0]
    return number


def signed(data: bytes, at: int) -> int:
    """Give a number of four bytes."""
    number: int = _SIGNED.unpack_from(data, at)[0]
    return number


def double(data: bytes, at: int) -> float:
    """Give a number of eight bytes."""
    number: float = _DOUBLE.unpack_from(data, at)[0]
    return number


def squeezed(data: bytes, at: int) -> float:
    """Give a number stored in four bytes: a whole one or the first half of one of eight bytes, perhaps times 100."""
    bits = signed(data, at)
    number: float = bits >> 2 if bits & _WHOLE else double(b"\0\0\0\0" + _SIGNED.pack(bits & ~3), 0)
    return number / 100 if bits & _HUNDREDTHS else number


def text(data: bytes, at: int) -> tuple[str, int]:
    """Give a text, and where it ends."""
    units = count(data, at)
    start = at + _COUNT.size
    if units == _NO_TEXT:
        return "", start
    end = start + 2 * units
    if end > len(data):
        raise BrokenError
    return data[start:end].decode("utf-16-le", errors="replace"), end
