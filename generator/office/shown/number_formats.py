"""A number as a list writes it, and the bullets of symbol fonts as letters everybody has.

Source: ECMA-376 Part 1, §17.18.59.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ROMAN: Final = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
MOST: Final = 32_767
"""The highest number that Word counts to."""
DIGITS: Final = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
SYMBOLS: Final = {
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf06c": "●",
    "\uf06e": "■",
    "\uf0d8": "➢",
    "\uf0fc": "✓",
    "\uf076": "❖",
}
"""What the usual bullets of Symbol and Wingdings look like."""
PRIVATE: Final = range(0xF020, 0xF100)
"""Where symbol fonts have their letters; those below F07F are ASCII's."""
LAST_PLAIN: Final = 0xF07E


def formatted(number: int, kind: str) -> str:
    """Write a number in one of Word's formats; decimal in those that no Vietnamese office uses."""
    return FORMATS.get(kind, str)(min(max(number, 0), MOST))


def roman(number: int) -> str:
    """Write a number in small Roman numerals."""
    found = []
    for value, sign in ROMAN:
        times, number = divmod(number, value)
        found.append(sign * times)
    return "".join(found)


def letters(number: int) -> str:
    """Write a number as Word counts with letters: a to z, aa, bb, ..."""
    if number < 1:
        return ""
    times, index = divmod(number - 1, len(LETTERS))
    return LETTERS[index] * (times + 1)


def bullet(text: str) -> str:
    """Give a bullet as a letter that says the same in any font."""
    return "".join(symbol(letter) for letter in text)


def symbol(letter: str) -> str:
    """Give a symbol font's letter as one that everybody has, where it is known."""
    if letter in SYMBOLS:
        return SYMBOLS[letter]
    code = ord(letter)
    return chr(code - 0xF000) if code in PRIVATE and code <= LAST_PLAIN else letter


FORMATS: Final[Mapping[str, Callable[[int], str]]] = {
    "none": lambda _: "",
    "decimalZero": lambda number: f"{number:02}",
    "upperRoman": lambda number: roman(number).upper(),
    "lowerRoman": roman,
    "upperLetter": lambda number: letters(number).upper(),
    "lowerLetter": letters,
    "vietnameseCounting": lambda number: DIGITS[number] if 0 < number < len(DIGITS) else str(number),
}
