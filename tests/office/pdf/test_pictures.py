"""Pages as pictures and as text, from a PDF written out in full."""

from __future__ import annotations

import struct
import zlib

import pytest
from office.pdf.paper import pdf

from generator.office.pdf.pictures import NoSuchPageError, page_picture, page_pictures
from generator.office.pdf.reading import PdfDamagedError, page_count, pages_of

RED = b"1 0 0 rg 0 421 595 421 re f"
TEXT = b"BT /F1 24 Tf 72 700 Td (Giay moi) Tj ET"


def pixels(png: bytes) -> tuple[int, int, list[bytes]]:
    """Give width, channels and rows of a PNG that is made of one block of data."""
    width, _, depth, colour = struct.unpack(">IIBB", png[16:26])
    assert depth == 8
    start = png.index(b"IDAT")
    (length,) = struct.unpack(">I", png[start - 4 : start])
    raw = zlib.decompress(png[start + 4 : start + 4 + length])
    channels = {0: 1, 2: 3}[colour]
    step = 1 + width * channels
    return width, channels, [raw[at + 1 : at + step] for at in range(0, len(raw), step)]


def test_a_page_is_pictured_as_wide_as_it_is_asked_for() -> None:
    width, channels, rows = pixels(page_picture(pdf(TEXT, RED), 1, width=200))
    assert (width, channels, len(rows)) == (200, 3, 284)
    assert rows[10] == b"\xff\0\0" * 200
    assert rows[-10] == b"\xff\xff\xff" * 200


def test_a_page_without_colour_takes_a_third() -> None:
    width, channels, rows = pixels(page_picture(pdf(TEXT), 0, width=300))
    assert (width, channels) == (300, 1)
    assert min(b"".join(rows)) < 100


def test_every_page_is_pictured() -> None:
    assert len(page_pictures(pdf(TEXT, RED, TEXT), width=50)) == 3


def test_a_page_that_is_not_there() -> None:
    with pytest.raises(NoSuchPageError):
        page_picture(pdf(TEXT), 1, width=50)


def test_text_has_its_place_in_millimetres_from_above() -> None:
    (page,) = pages_of(pdf(TEXT))
    (box,) = page.boxes
    assert box.text == "Giay moi"
    assert (round(page.width), round(page.height)) == (210, 297)
    assert box.left == pytest.approx(25.4, abs=1)
    assert box.bottom == pytest.approx((842 - 700) * 25.4 / 72, abs=2.5)
    assert box.top < box.bottom


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4 %%EOF", pdf(TEXT)[:-9], b"PK\x03\x04 %%EOF"])
def test_what_is_no_whole_pdf_is_named(data: bytes) -> None:
    with pytest.raises(PdfDamagedError, match=r"thu\.pdf: "):
        page_count(data, "thu.pdf")
    with pytest.raises(PdfDamagedError):
        page_picture(data, 0, width=50)


def test_text_of_close_lines_is_told_apart() -> None:
    close = b"BT /F1 24 Tf 72 700 Td (Giay moi gap) Tj 0 -18 Td (Kinh gui Quy vi) Tj 0 -18 Td (Tran trong) Tj ET"
    [page] = pages_of(pdf(close))
    assert [box.text for box in page.boxes] == ["Giay moi gap", "Kinh gui Quy vi", "Tran trong"]
