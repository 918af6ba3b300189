"""What Excel hides in its web pages: names of sheets, defined names, properties; and how LibreOffice says the same.

Source: Microsoft Office HTML and XML Reference (x:ExcelWorkbook, x:ExcelName, o:DocumentProperties).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from generator.returns.web.markup import Raw, Tag, tokens
from generator.returns.workbook import Visibility

if TYPE_CHECKING:
    from collections.abc import Mapping

_VISIBILITIES: Final = {"sheethidden": Visibility.HIDDEN, "sheetveryhidden": Visibility.VERY_HIDDEN}
_PROPERTIES: Final = {"title": "title", "subject": "subject", "author": "creator", "lastauthor": "lastModifiedBy"}
_META: Final = {"author": "creator", "ooxmlcorepropertyidentifier": "identifier"}
"""What LibreOffice calls properties in its pages; those of the form's own keep their names."""
_NOT_PROPERTIES: Final = frozenset({"generator", "viewport", "keywords", "description", "progid", "robots"})
_MOST: Final = 2_000
_DEEPEST: Final = 50


@dataclass
class SheetSaid:
    """A sheet as Excel lists it."""

    name: str = ""
    visibility: Visibility = Visibility.VISIBLE
    source: str = ""
    """The page that holds it, where a workbook is several pages."""


@dataclass
class Island:
    """What the hidden parts of pages say of the workbook."""

    sheets: list[SheetSaid] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    properties: dict[str, str] = field(default_factory=dict)
    date_1904: bool = False
    has_links: bool = False

    def read(self, text: str) -> None:
        """Take the inside of an `xml` element."""
        reader = _Reader(self)
        for token in tokens(text):
            if isinstance(token, Tag):
                if not token.is_end:
                    reader.start(_plain(token.name), token.attributes)
                if token.is_end or token.is_closed:
                    reader.end(_plain(token.name))
            elif isinstance(token, Raw):
                reader.text(token.text)
            else:
                reader.text(token)

    def take_meta(self, attributes: Mapping[str, str]) -> None:
        """Take a `meta` element."""
        name, said = attributes.get("name", "").strip(), attributes.get("content", "").strip()
        if said and name and name.lower() not in _NOT_PROPERTIES:
            self.keep(_META.get(name.lower(), name), said)

    def keep(self, name: str, said: str) -> None:
        """Keep a property; the first of a name stays."""
        if name and said and len(self.properties) < _MOST:
            self.properties.setdefault(name, said)


class _Reader:
    """Goes through one island."""

    def __init__(self, island: Island) -> None:
        self._island = island
        self._inside: list[str] = []
        self._pieces: list[str] = []
        self._name = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._pieces = []
        if name == "excelworksheet" and len(self._island.sheets) < _MOST:
            self._island.sheets.append(SheetSaid())
        elif name == "worksheetsource" and self._island.sheets:
            self._island.sheets[-1].source = attributes.get("href", "")
        elif name == "date1904":
            self._island.date_1904 = True
        elif name == "supbook":
            self._island.has_links = True
        if len(self._inside) < _DEEPEST:
            self._inside.append(name)

    def text(self, text: str) -> None:
        self._pieces.append(text)

    def end(self, name: str) -> None:
        if name in self._inside:
            while self._inside.pop() != name:
                pass
        said, self._pieces = "".join(self._pieces).strip(), []
        within = self._inside[-1] if self._inside else ""
        if within == "excelworksheet" and name == "name":
            self._island.sheets[-1].name = said
        elif name == "visible" and self._island.sheets:
            self._island.sheets[-1].visibility = _VISIBILITIES.get(said.lower(), Visibility.VISIBLE)
        elif within == "excelname" and name == "name":
            self._name = said
        elif within == "excelname" and name == "formula" and len(self._island.names) < _MOST:
            self._island.names.setdefault(self._name, said.removeprefix("="))
        elif within == "documentproperties":
            self._island.keep(_PROPERTIES.get(name, ""), said)
        elif within == "customdocumentproperties":
            self._island.keep(name, said)


def _plain(name: str) -> str:
    return name.rpartition(":")[2].rstrip("/")
