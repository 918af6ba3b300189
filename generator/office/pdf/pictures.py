"""Pages of a PDF as PNG pictures, for everything that shows pages on a screen.

Source of the format: Portable Network Graphics (ISO/IEC 15948), §5 and §11.2.
"""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, Final

from generator.office.pdf.reading import USUAL_NAME, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pypdfium2

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
TRUE_COLOUR: Final = 2
GREY: Final = 0
WIDEST: Final = 6_000
"""Pixels; a page of A4 on a printer with 600 dots to the inch has fewer."""


class NoSuchPageError(IndexError):
    """The PDF has fewer pages."""


def page_picture(pdf: bytes, page: int, *, width: int, file: str = USUAL_NAME) -> bytes:
    """Give a page, counted from 0, as a PNG so many pixels wide.

    Raises:
        PdfDamagedError: it is no PDF that can be read to its end.
        NoSuchPageError: it has fewer pages.
    """
    with opened(pdf, file) as document:
        if not 0 <= page < len(document):
            raise NoSuchPageError(page)
        return _picture(document[page], width)


def page_pictures(pdf: bytes, *, width: int, file: str = USUAL_NAME) -> tuple[bytes, ...]:
    """Give every page as a PNG so many pixels wide.

    Raises:
        PdfDamagedError: it is no PDF that can be read to its end.
    """
    with opened(pdf, file) as document:
        return tuple(_picture(page, width) for page in document)


def _picture(page: pypdfium2.PdfPage, width: int) -> bytes:
    width = max(1, min(width, WIDEST))
    # a hair less, because pypdfium2 rounds up what has one too many digits
    bitmap = page.render(scale=(width - 0.001) / page.get_width(), rev_byteorder=True)
    rows = list(_rows(bytes(bitmap.buffer), stride=bitmap.stride, length=bitmap.width * bitmap.n_channels))
    if bitmap.n_channels == 3 and all(_is_grey(row) for row in rows):  # noqa: PLR2004 - red, green, blue
        return _png([row[::3] for row in rows], bitmap.width, GREY)
    return _png(rows, bitmap.width, TRUE_COLOUR)


def _rows(pixels: bytes, *, stride: int, length: int) -> Iterator[bytes]:
    return (pixels[start : start + length] for start in range(0, len(pixels), stride))


def _is_grey(row: bytes) -> bool:
    return row[::3] == row[1::3] == row[2::3]


def _png(rows: list[bytes], width: int, colour: int) -> bytes:
    head = struct.pack(">IIBBBBB", width, len(rows), 8, colour, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows), 6)
    return SIGNATURE + _chunk(b"IHDR", head) + _chunk(b"IDAT", pixels) + _chunk(b"IEND", b"")


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
