"""How the letters of a document are written, told once for all of it: old encodings, marks apart, odd blanks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.vietnamese.decoding import is_surely_unicode
from generator.vietnamese.legacy import TCVN3_TELLING, VNI_TELLING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.office.shown.document import ShownDocument

MARKS: Final = ("\u0300", "\u0301", "\u0302", "\u0303", "\u0306", "\u0309", "\u031b", "\u0323")
"""The marks of Vietnamese letters that are not composed."""
ODD_BLANKS: Final = (
    *("  ", "\t", "\n", "\v", "\f", "\r", "\x1c", "\x1d", "\x1e", "\x1f", "\x85", "\xa0", "\u1680"),
    *map(chr, range(0x2000, 0x200B)),
    *("\u2028", "\u2029", "\u202f", "\u205f", "\u3000"),
)
"""All that parts words (`str.isspace`), but one blank."""


@dataclass(frozen=True, slots=True)
class Writing:
    """How the letters of a document are written.

    Attributes:
        legacy: some text of the body may be in an encoding from before Unicode.
        marked: some letters may be apart from their marks; headers, footers and notes count.
        odd: the odd blanks (`ODD_BLANKS`) that stand in the body.
    """

    legacy: bool
    marked: bool
    odd: tuple[str, ...]


def writing_of(document: ShownDocument) -> Writing:
    """Tell how the letters of a document are written."""
    body, *around = (
        [run.text for paragraph in story.paragraphs() for run in paragraph.runs] for story in document.stories()
    )
    text = "".join(body)
    there = _among((*MARKS, *ODD_BLANKS), text)
    marked = not there.isdisjoint(MARKS) or any(mark in piece for texts in around for piece in texts for mark in MARKS)
    return Writing(_is_legacy(body), marked, tuple(sign for sign in ODD_BLANKS if sign in there))


def _is_legacy(texts: Iterable[str]) -> bool:
    doubtful = "\n".join([text for text in texts if not is_surely_unicode(text)])
    return TCVN3_TELLING.search(doubtful) is not None or VNI_TELLING.search(doubtful) is not None


def _among(signs: Iterable[str], text: str) -> set[str]:
    """Give those of some signs that stand in a text: a sign's first byte, rare in Vietnamese, is looked for first."""
    written = text.encode(errors="surrogatepass")
    return {sign for sign in signs if sign.encode()[0] in written and text.rfind(sign) >= 0}
