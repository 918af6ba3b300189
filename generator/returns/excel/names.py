"""The namespaces of SpreadsheetML, transitional and strict, and the names that a reader looks for in them.

Sources: ECMA-376 Part 1, §18 and annex A (strict); Part 4, annex A (transitional).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.returns.xml_events import SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Mapping

MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT_MAIN: Final = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_RELATIONSHIPS: Final = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)


def elements(*names: str) -> Mapping[str, str]:
    """Give the plain name of each element as a reader is given it, in either namespace or in none."""
    spaces = (f"{MAIN}{SEPARATOR}", f"{STRICT_MAIN}{SEPARATOR}", "")
    return {f"{space}{name}": name for name in names for space in spaces}


def link_of(attributes: Mapping[str, str]) -> str:
    """Give the `r:id` of an element."""
    found = (attributes.get(f"{space}{SEPARATOR}id") for space in _RELATIONSHIPS)
    return next((link for link in found if link), "")
