"""Which fonts this machine prints Times New Roman with, found out on a page that was printed with them.

A font's name says nothing: Debian's first Liberation Serif is as wide as Times New Roman and lacks two thirds of the
Vietnamese letters, which are then borrowed, one by one, from another font.
"""

from __future__ import annotations

import ctypes
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

import pypdfium2.raw as pdfium

from generator.office.pdf.probe import LOOKS, SIZE, letters
from generator.office.pdf.reading import opened
from generator.office.text_width import text_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pypdfium2

SAME: Final = 0.15
"""Points by which a letter's width may differ: office programs place letters on a grid of tenths."""
REAL: Final = "timesnewroman"


class Letter(NamedTuple):
    """A printed letter: what it is, the font it was drawn with, where it stands (points from the lower left corner)."""

    text: str
    font: str
    across: float
    up: float


@dataclass(frozen=True, slots=True)
class Face:
    """What one look of Times New Roman was printed with.

    Attributes:
        look: upright, bold, ..., in Vietnamese.
        font: that most letters have.
        borrowed: the letters that another font had to lend.
        lender: that font.
        off: the letters that are not as wide as in Times New Roman; known of upright and bold.
        wider: by how much a line of all letters is wider than in Times New Roman, as a share; negative if narrower.
    """

    look: str
    font: str
    borrowed: str = ""
    lender: str = ""
    off: str = ""
    wider: float = 0.0

    @property
    def is_real(self) -> bool:
        """Whether it is Times New Roman itself."""
        return self.font.casefold().replace(" ", "").startswith(REAL)


def faces(pdf: bytes) -> tuple[Face, ...]:
    """Give what each look was printed with, from the PDF of `probe`; none when letters are missing from it.

    Raises:
        PdfDamagedError: it is no PDF that can be read to its end.
    """
    with opened(pdf) as document:
        printed = [letter for page in document for letter in _letters(page)]
    count = len(letters())
    if len(printed) != count * len(LOOKS):
        return ()
    return tuple(
        _face(name, printed[number * count : (number + 1) * count], is_bold="b" in look, is_known="i" not in look)
        for number, (look, name) in enumerate(LOOKS.items())
    )


def _letters(page: pypdfium2.PdfPage) -> Iterator[Letter]:
    text = page.get_textpage()
    for at in range(text.count_chars()):
        letter = chr(pdfium.FPDFText_GetUnicode(text.raw, at))
        if letter.strip("\0\ufffe").strip():
            across, up = ctypes.c_double(), ctypes.c_double()
            pdfium.FPDFText_GetCharOrigin(text.raw, at, across, up)
            yield Letter(letter, _font(text, at), across.value, up.value)


def _font(text: pypdfium2.PdfTextPage, at: int) -> str:
    flags = ctypes.c_int()
    size = pdfium.FPDFText_GetFontInfo(text.raw, at, None, 0, flags)
    name = ctypes.create_string_buffer(max(size, 1))
    pdfium.FPDFText_GetFontInfo(text.raw, at, name, size, flags)
    return name.value.decode("utf-8", errors="replace").rpartition("+")[2]


def _face(look: str, printed: Sequence[Letter], *, is_bold: bool, is_known: bool) -> Face:
    fonts = Counter(letter.font for letter in printed).most_common()
    font = fonts[0][0]
    borrowed = "".join(letter.text for letter in printed if letter.font != font)
    lender = fonts[1][0] if borrowed else ""
    if not is_known:
        return Face(look, font, borrowed, lender)
    widths = list(_widths(printed, is_bold=is_bold))
    off = "".join(letter for letter, width, right in widths if abs(width - right) > SAME)
    total = sum(right for _, _, right in widths)
    wider = (sum(width for _, width, _ in widths) - total) / total if total else 0.0
    return Face(look, font, borrowed, lender, off, wider)


def _widths(printed: Sequence[Letter], *, is_bold: bool) -> Iterator[tuple[str, float, float]]:
    """Give each letter that another follows on its line, how wide it is, and how wide it is in Times New Roman."""
    for letter, following in pairwise(printed):
        if following.across > letter.across and following.up == letter.up:
            yield letter.text, following.across - letter.across, text_width(letter.text, size=SIZE, bold=is_bold)
