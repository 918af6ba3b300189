"""Workbooks of LibreOffice and its likes (.ods), read by ourselves: values, formulas, fonts, formats.

Source: OASIS OpenDocument 1.3, parts 2 (packages) and 3 (content). Macros are noted and never run, copies of other
files' sheets are noted and left out.
"""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, Final

from generator.returns.archive import Archive
from generator.returns.content_type import media_type
from generator.returns.faults import NotWorkbookError
from generator.returns.limits import USUAL
from generator.returns.open_document.names import SHORT, attributes_of
from generator.returns.open_document.styles import Styles
from generator.returns.open_document.tables import Tables
from generator.returns.workbook import Note, Picture, Span, Style, Workbook
from generator.returns.xml_events import read_xml

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.returns.limits import Limits

_ASIDE: Final = frozenset({
    "office:annotation", "office:forms", "table:shapes", "table:tracked-changes", "text:tracked-changes",
})  # fmt: skip
"""What lies in or beside cells and is none of their text."""
_DESCRIBED: Final = frozenset({"svg:title", "svg:desc"})
_DRAWN: Final = "draw:"
_ADDRESS: Final = re.compile(
    r"\$?(?P<sheet>'(?:[^']|'')+'|[^.'$]+)\.(?P<first>\$?[A-Z]{1,3}\$?[0-9]{1,7})"
    r"(?::(?:\$?(?:'(?:[^']|'')+'|[^.'$:]+))?\.(?P<last>\$?[A-Z]{1,3}\$?[0-9]{1,7}))?"
)
_PROPERTIES: Final = {
    "dc:title": "title",
    "dc:subject": "subject",
    "dc:identifier": "identifier",
    "dc:creator": "lastModifiedBy",
    "meta:initial-creator": "creator",
}
_CARRIED: Final = {"OOXMLCorePropertyIdentifier": "identifier"}
"""What LibreOffice calls the properties of other programs' files that OpenDocument has no place for."""
_MACROS: Final = re.compile(r"(?:Basic/.*(?<!/script-lb)(?<!/script-lc)\.xml|Scripts/.*\w)", re.IGNORECASE)
_NO_STYLES: Final = (Style(),)


def read_ods(data: bytes, file: str, *, limits: Limits = USUAL) -> Workbook:
    """Read a returned workbook.

    Args:
        data: the file as it came.
        file: what errors call it.
        limits: how much it may ask for.

    Raises:
        ReturnedFileError: it cannot be read, or not safely.
    """
    archive = Archive(data, file, limits)
    if "content.xml" not in archive:
        raise NotWorkbookError(file, "tệp nén này không chứa bảng tính")
    styles = Styles()
    content = _Content(styles, Tables(file, styles, limits, until=time.monotonic() + limits.seconds))
    for part in ("styles.xml", "content.xml"):
        if part in archive:
            read_xml(archive.read(part), file, start=content.start, end=content.end, text=content.text)
    meta = _Meta()
    if "meta.xml" in archive:
        read_xml(archive.read("meta.xml"), file, start=meta.start, end=meta.end, text=meta.text)
    notes = {Note.MACROS: any(map(_MACROS.fullmatch, archive)), Note.EXTERNAL_LINKS: content.tables.has_links}
    return Workbook(
        sheets=content.tables.sheets,
        styles=tuple(styles.styles) or _NO_STYLES,
        names=content.names,
        properties=meta.found,
        notes=frozenset(note for note, is_so in notes.items() if is_so),
        pictures=_pictures(archive, content.pictures),
        dialect="ods",
    )


def _pictures(archive: Archive, placed: Mapping[str, Picture]) -> list[Picture]:
    found = []
    for name in archive:
        data = archive.read(name) if name.casefold().startswith("pictures/") else b""
        if media_type(data):
            found.append(placed.get(name, Picture("", b""))._replace(name=name.rpartition("/")[2], data=data))
    return found


class _Content:
    """Hands styles and sheets to who reads them, and keeps names and the places of pictures."""

    def __init__(self, styles: Styles, tables: Tables) -> None:
        self.tables = tables
        self.names: dict[str, str] = {}
        self.pictures: dict[str, Picture] = {}
        """Where each picture lies, by the name of its part."""
        self._styles = styles
        self._is_body = False
        self._aside = 0
        self._sheet = ""
        self._drawn: list[str] = []
        """The pictures of the drawing that is being read."""
        self._written: list[str] | None = None

    def start(self, element: str, attributes: dict[str, str]) -> None:
        name = SHORT[element]
        if not self._is_body:
            self._is_body = name == "office:body"
            self._styles.start(name, attributes_of(attributes))
            return
        if self._aside or name in _ASIDE or name.startswith(_DRAWN):
            self._start_aside(name, attributes)
            return
        said = attributes_of(attributes)
        if name == "table:table":
            self._sheet = said.get("table:name", "")
        elif name == "table:named-range":
            self._named(said)
        self.tables.start(name, said)

    def _start_aside(self, name: str, attributes: dict[str, str]) -> None:
        if not self._aside:
            self._drawn = []
        self._aside += 1
        if name == "draw:image":
            href = attributes_of(attributes).get("xlink:href", "").removeprefix("./")
            at = self.tables.place
            span = Span(*at, *at) if at else None
            self.pictures.setdefault(href, Picture("", b"", self._sheet, span))
            self._drawn.append(href)
        elif name in _DESCRIBED:
            self._written = []

    def text(self, text: str) -> None:
        if not self._is_body:
            self._styles.text(text)
        elif self._written is not None:
            self._written.append(text)
        elif not self._aside:
            self.tables.text(text)

    def end(self, element: str) -> None:
        name = SHORT[element]
        if not self._is_body:
            self._styles.end(name)
        elif self._aside:
            self._aside -= 1
            if self._written is not None:
                for href in self._drawn:
                    self.pictures[href] = self.pictures[href]._replace(caption="".join(self._written))
                self._written = None
        elif name == "office:body":
            self._is_body = False
        else:
            self.tables.end(name)

    def _named(self, said: Mapping[str, str]) -> None:
        found = _ADDRESS.fullmatch(said.get("table:cell-range-address", ""))
        if found is None:
            return
        sheet = found["sheet"] if found["sheet"].startswith("'") else f"'{found['sheet']}'"
        last = found["last"]
        block = found["first"] if last in {None, found["first"]} else f"{found['first']}:{last}"
        self.names.setdefault(said.get("table:name", ""), f"{sheet}!{block}")


class _Meta:
    """The document properties by name; core ones as other files call them."""

    def __init__(self) -> None:
        self.found: dict[str, str] = {}
        self._name = ""
        self._pieces: list[str] = []

    def start(self, element: str, attributes: dict[str, str]) -> None:
        name = SHORT[element]
        self._pieces = []
        if name == "meta:user-defined":
            named = attributes_of(attributes).get("meta:name", "")
            self._name = _CARRIED.get(named, named)
        else:
            self._name = _PROPERTIES.get(name, "")

    def text(self, text: str) -> None:
        self._pieces.append(text)

    def end(self, _element: str) -> None:
        if self._name and self._pieces:
            self.found.setdefault(self._name, "".join(self._pieces))
        self._name = ""
