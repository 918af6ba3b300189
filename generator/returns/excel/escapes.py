"""The escapes of XML (XML 1.0, §4.1 and §4.6), undone where a text was taken out of a part by pattern."""

from __future__ import annotations

import re
import sys
from typing import Final

OTHER_ENTITY: Final = re.compile("&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)")
"""An escape that XML itself does not know: its meaning would have to be defined, and that is refused elsewhere."""
_ENTITY: Final = re.compile("&(?:(amp|lt|gt|quot|apos)|#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6}));")
_SIGNS: Final = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}


def plain(text: str) -> str:
    """Give a text without its escapes."""
    return _ENTITY.sub(_sign, text) if "&" in text else text


def _sign(found: re.Match[str]) -> str:
    if found[1]:
        return _SIGNS[found[1]]
    number = int(found[2]) if found[2] else int(found[3], 16)
    return chr(number) if number <= sys.maxunicode else ""
