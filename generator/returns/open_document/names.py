"""The names of elements and attributes of OpenDocument, short as its standard writes them: `table:table-cell`.

Source: OASIS OpenDocument 1.3, part 3, §1.4; `calcext` is LibreOffice's own.
"""

from __future__ import annotations

from typing import Final

from generator.returns.xml_events import SEPARATOR

_OASIS: Final = "urn:oasis:names:tc:opendocument:xmlns"
_PREFIXES: Final = {
    f"{_OASIS}:office:1.0": "office",
    f"{_OASIS}:table:1.0": "table",
    f"{_OASIS}:text:1.0": "text",
    f"{_OASIS}:style:1.0": "style",
    f"{_OASIS}:datastyle:1.0": "number",
    f"{_OASIS}:xsl-fo-compatible:1.0": "fo",
    f"{_OASIS}:svg-compatible:1.0": "svg",
    f"{_OASIS}:drawing:1.0": "draw",
    f"{_OASIS}:meta:1.0": "meta",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://www.w3.org/1999/xlink": "xlink",
    "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0": "calcext",
}


class _Short(dict[str, str]):
    """Short names by whole ones; those not met before are worked out."""

    def __missing__(self, whole: str) -> str:
        space, _, name = whole.rpartition(SEPARATOR)
        prefix = _PREFIXES.get(space)
        short = f"{prefix}:{name}" if prefix else whole
        if len(self) < _MOST:
            self[whole] = short
        return short


_MOST: Final = 2000
"""As many are kept: a file may hold any number of names of its own."""
SHORT: Final = _Short()


def attributes_of(whole: dict[str, str]) -> dict[str, str]:
    """Give an element's attributes by their short names."""
    return {SHORT[name]: value for name, value in whole.items()}
