"""How wide words print: the numbers are those of the font, read here from the free font with the same widths."""

from __future__ import annotations

import struct
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.office.drawn_lines import rule_indent
from generator.office.text_width import text_width, wrapped

FONTS = Path("/usr/share/fonts/truetype/liberation2")
"""Liberation Serif was made to print in the widths of Times New Roman."""
VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
ASCII = "".join(map(chr, range(32, 127)))
VIETNAMESE = "đĐ" + "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES)
SIGNS = "\u00a0°«»§“”‘’–—…"
ISSUER = "ỦY BAN NHÂN DÂN THÀNH PHỐ BẮC KẠN VÀ CÁC ĐƠN VỊ SỰ NGHIỆP CÔNG LẬP TRỰC THUỘC"


def advances(font: bytes) -> dict[str, int]:
    """Give the width of every letter of a TrueType font (OpenType 1.9: tables `cmap` format 4, `hhea`, `hmtx`)."""
    count = struct.unpack_from(">H", font, 4)[0]
    tables = {font[at : at + 4]: struct.unpack_from(">L", font, at + 8)[0] for at in range(12, 12 + 16 * count, 16)}
    widths, letters = tables[b"hmtx"], tables[b"cmap"]
    last = struct.unpack_from(">H", font, tables[b"hhea"] + 34)[0] - 1
    subtables = struct.unpack_from(">H", font, letters + 2)[0]
    starts = [letters + struct.unpack_from(">L", font, letters + 8 + 8 * number)[0] for number in range(subtables)]
    at = next(start for start in starts if struct.unpack_from(">H", font, start)[0] == 4)
    size = struct.unpack_from(">H", font, at + 6)[0]
    columns = [struct.unpack_from(f">{size // 2}H", font, at + 14 + shift + size * number)
               for number, shift in enumerate((0, 2, 2, 2))]  # fmt: skip
    found = {}
    for segment, (end, start, delta, offset) in enumerate(zip(*columns, strict=True)):
        for code in range(start, min(end, 0xFFFE) + 1):
            place = at + 16 + 3 * size + 2 * segment + offset + 2 * (code - start)
            glyph = struct.unpack_from(">H", font, place)[0] if offset else (code + delta) & 0xFFFF
            found[chr(code)] = struct.unpack_from(">H", font, widths + 4 * min(glyph, last))[0]
    return found


@pytest.mark.skipif(not FONTS.exists(), reason="the Liberation fonts are not installed here")
@pytest.mark.parametrize("bold", [False, True])
def test_every_letter_is_as_wide_as_in_the_font(*, bold: bool) -> None:
    known = advances((FONTS / f"LiberationSerif-{'Bold' if bold else 'Regular'}.ttf").read_bytes())
    for letter in ASCII + VIETNAMESE + SIGNS:
        assert (letter, text_width(letter, size=2048, bold=bold)) == (letter, known[letter])


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("text", ["Thứ trưởng Ngô Đức Vượng", VIETNAMESE])
def test_letters_in_pieces_are_as_wide_as_whole_ones(text: str, *, bold: bool) -> None:
    pieces = unicodedata.normalize("NFD", text)
    assert pieces != text
    assert text_width(pieces, size=14, bold=bold) == text_width(text, size=14, bold=bold)


@pytest.mark.parametrize("unseen", ["\u200b", "\u200d", "\u00ad", "\ufe0f", "\u0323", "\u202e"])
def test_what_is_not_seen_takes_no_room(unseen: str) -> None:
    assert text_width(f"x{unseen}x", size=14) == text_width("xx", size=14)


def test_an_unknown_letter_takes_half_a_square() -> None:
    assert text_width("中😀", size=14) == 14


@given(st.text(max_size=40), st.text(max_size=40))
@settings(max_examples=100, deadline=None, derandomize=True)
def test_words_side_by_side_add_up(one: str, two: str) -> None:
    both = text_width(one, size=14) + text_width(" ", size=14) + text_width(two, size=14)
    assert text_width(f"{one} {two}", size=14) == pytest.approx(both)


@given(st.lists(st.text("ab ơữM", min_size=1, max_size=12), max_size=12).map(" ".join), st.floats(20, 400))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_lines_keep_every_word_and_their_width(text: str, width: float) -> None:
    lines = wrapped(text, width=width, size=14)
    assert " ".join(lines).split() == text.split()
    for line in lines:
        assert text_width(line, size=14) <= width or " " not in line.strip()


def test_a_line_is_filled_as_far_as_it_goes() -> None:
    first, second = wrapped(ISSUER, width=420, size=13, bold=True)
    assert f"{first} {second}" == ISSUER
    assert text_width(f"{first} {second.split()[0]}", size=13, bold=True) > 420


def test_a_space_that_binds_is_no_place_to_break() -> None:
    assert wrapped("a b\u00a0c", width=15, size=14) == ["a", "b\u00a0c"]


def test_a_word_longer_than_its_line_counts_as_the_whole_line() -> None:
    assert rule_indent(0.5, "M" * 200, 14, bold=False, width=4_000) == 1_000
