"""How wide text prints in Times New Roman, the one font of Nghị định 30/2020/NĐ-CP (Phụ lục I, I.2).

The advance widths are those of the font, in 1/2048 of the size; a letter with a tone or a circumflex is as wide as the
letter under it, ơ and ư have widths of their own.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

UNITS_PER_EM: Final = 2048
HORN: Final = "\u031b"
UNSEEN: Final = frozenset({"Mn", "Me", "Cf"})
"""The categories of letters that take no room: marks over or under another letter, joiners, soft hyphens."""


class _Widths(dict[str, int]):
    """The advance of every letter; one that the font's list does not name is worked out once."""

    def __missing__(self, letter: str) -> int:
        parts = unicodedata.normalize("NFD", letter)
        under = unicodedata.normalize("NFC", parts[0] + HORN) if HORN in parts else parts[0]
        width = 0 if unicodedata.category(letter) in UNSEEN else self.get(under, UNITS_PER_EM // 2)
        self[letter] = width
        return width


def _table(groups: Mapping[int, str]) -> _Widths:
    return _Widths({letter: width for width, letters in groups.items() for letter in letters})


REGULAR: Final = _table(
    {
        369: "'",
        410: "|",
        512: " ,.\u00a0",
        569: "/:;\\ijlt",
        682: "!()-I[]`fr‘’",
        797: "Js",
        819: "°",
        836: '"',
        909: "?acez“”",
        961: "^",
        983: "{}",
        1024: "#$*0123456789_bdghknopquvxyđ–«»§",
        1083: "ơ",
        1108: "~",
        1110: "ư",
        1139: "FPS",
        1155: "+<=>",
        1251: "ELTZ",
        1366: "BCR",
        1479: "ADGHKNOQUVXYwĐƠ",
        1589: "Ư",
        1593: "&m",
        1706: "%",
        1821: "M",
        1886: "@",
        1933: "W",
        2048: "—…",
    }
)
BOLD: Final = _table(
    {
        451: "|",
        512: " ,.\u00a0",
        569: "'/\\il",
        682: "!()-:;[]`fjt‘’",
        797: "Is",
        807: "{}",
        819: "°",
        909: "cerz",
        1024: "#$*0123456789?J_agovxy–“”«»§",
        1065: "~",
        1134: "ơ",
        1137: '"',
        1139: "Sbdhknpquđ",
        1167: "+<=>",
        1190: "^",
        1229: "ư",
        1251: "FP",
        1366: "BELTZ",
        1479: "ACDNRUVXYwĐ",
        1593: "GHKOQƠ",
        1630: "Ư",
        1706: "&m",
        1905: "@",
        1933: "M",
        2048: "%W—…",
    }
)


def text_width(text: str, *, size: float, bold: bool = False) -> float:
    """Give the width of a line of text in the unit of `size` (points in, points out)."""
    table = BOLD if bold else REGULAR
    letters = unicodedata.normalize("NFC", text)  # a horn makes its letter wider only where both are one
    return sum(map(table.__getitem__, letters)) * size / UNITS_PER_EM


def wrapped(text: str, *, width: float, size: float, bold: bool = False) -> list[str]:
    """Give the lines that a paragraph of `width` prints: words fill a line as far as they fit, as Word fills it."""
    lines: list[str] = []
    line = ""
    for item in text.split(" "):
        longer = f"{line} {item}" if line else item
        if line and text_width(longer, size=size, bold=bold) > width:
            lines.append(line)
            line = item
        else:
            line = longer
    return [*lines, line] if line else lines
