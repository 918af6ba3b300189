"""The document properties of an Office file: title, identifier, who made it, and those of the form's own.

Source: ECMA-376 Part 2, §11 (core properties), Part 1, §22.3 (custom properties).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.returns.xml_events import SEPARATOR, read_xml

if TYPE_CHECKING:
    from generator.returns.archive import Archive

CORE: Final = "docProps/core.xml"
CUSTOM: Final = "docProps/custom.xml"
MOST: Final = 200


def properties_of(archive: Archive, file: str) -> dict[str, str]:
    """Give the properties by name; core ones by their element's name (`title`, `identifier`, `creator`)."""
    found: dict[str, str] = {}
    for part, reader in ((CORE, _Core(found)), (CUSTOM, _Custom(found))):
        if part in archive:
            read_xml(archive.read(part), file, start=reader.start, end=reader.end, text=reader.text)
    return found


class _Core:
    """Properties that are elements."""

    def __init__(self, found: dict[str, str]) -> None:
        self._found = found
        self._pieces: list[str] = []

    def start(self, _element: str, _attributes: dict[str, str]) -> None:
        self._pieces = []

    def text(self, text: str) -> None:
        self._pieces.append(text)

    def end(self, element: str) -> None:
        name = element.rpartition(SEPARATOR)[2]
        if self._pieces and len(self._found) < MOST:
            self._found.setdefault(name, "".join(self._pieces))
        self._pieces = []


class _Custom(_Core):
    """Properties that have their name in an attribute."""

    def __init__(self, found: dict[str, str]) -> None:
        super().__init__(found)
        self._name = ""

    def start(self, element: str, attributes: dict[str, str]) -> None:
        if element.rpartition(SEPARATOR)[2] == "property":
            self._name = attributes.get("name", "")
        self._pieces = []

    def end(self, element: str) -> None:
        if self._name and self._pieces and len(self._found) < MOST:
            self._found[self._name] = "".join(self._pieces)
        if element.rpartition(SEPARATOR)[2] == "property":
            self._name = ""
        self._pieces = []
