"""Ticks and boxes drawn with picture fonts: a "ü" in Wingdings is a tick."""

from __future__ import annotations

from typing import Final

LONGEST: Final = 3
"""Longer texts are no tick."""
_PRIVATE: Final = range(0xF000, 0xF100)
"""Some programs keep the signs of picture fonts here."""
_FONTS: Final = {
    "wingdings": {"ü": "✓", "û": "✗", "þ": "☑", "ý": "☒", "x": "☒", "o": "☐", "q": "☐", "¨": "☐"},
    "wingdings 2": {"P": "✓", "O": "✗", "R": "☑", "T": "☒", "S": "☒", "£": "☐"},
    "webdings": {"a": "✓", "r": "✗", "c": "☐", "g": "■"},
}


def drawn(text: str, font: str) -> str | None:
    """Give the tick or box that a picture font shows for a text; nothing when it is no such font or sign."""
    signs = _FONTS.get(font.strip().casefold())
    if signs is None or len(text) > LONGEST:
        return None
    letters = (chr(ord(letter) - _PRIVATE.start) if ord(letter) in _PRIVATE else letter for letter in text.strip())
    shown = [signs.get(letter) for letter in letters]
    return "".join(sign for sign in shown if sign) if shown and all(shown) else None
