"""Pictures pasted into a workbook of Excel or its likes: which sheet each lies on, which cells it covers.

Sources: ECMA-376 Part 1, §20.5 (drawings on sheets); WPS's own cell images, which a formula DISPIMG shows in a cell.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.returns.content_type import media_type
from generator.returns.faults import DamagedError
from generator.returns.parts import links_of
from generator.returns.workbook import Picture, Span
from generator.returns.xml_events import SEPARATOR, number, read_xml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.returns.archive import Archive
    from generator.returns.workbook import Sheet

MEDIA: Final = "xl/media/"
_ANCHORS: Final = frozenset({"twoCellAnchor", "oneCellAnchor", "absoluteAnchor", "cellImage"})
_CELL_IMAGES: Final = "xl/cellimages.xml"
_SHOWN: Final = re.compile(r"DISPIMG\(\"([^\"]{1,64})\"", re.IGNORECASE)
_MOST: Final = 5_000


class Placed(NamedTuple):
    """A picture in a drawing."""

    link: str
    name: str
    at: Span | None
    caption: str


def pictures_of(archive: Archive, sheets: Iterable[tuple[Sheet, str]], file: str) -> list[Picture]:
    """Give the photos of a workbook, those on sheets first; what is drawn from lines or is no photo is left out.

    Args:
        archive: its parts.
        sheets: each with the name of its part.
        file: what errors call it.
    """
    media = {name.casefold(): name for name in archive if name.casefold().startswith(MEDIA)}
    if not media:
        return []
    listed = list(sheets)
    found: dict[str, Picture] = {}
    for target, picture in (*_on_sheets(archive, listed, file), *_in_cells(archive, listed, file)):
        if target.casefold() in media:
            found.setdefault(target.casefold(), picture)
    kept = []
    for key in (*found, *(key for key in media if key not in found)):
        try:
            data = archive.read(media[key])
        except DamagedError:
            continue  # figures are worth more than a picture that is lost anyhow
        if media_type(data):
            kept.append(found.get(key, Picture("", b""))._replace(name=media[key].rpartition("/")[2], data=data))
    return kept


def _on_sheets(archive: Archive, sheets: list[tuple[Sheet, str]], file: str) -> Iterator[tuple[str, Picture]]:
    for sheet, part in sheets:
        for drawing in links_of(archive, part, file):
            if drawing.kind == "drawing" and drawing.target in archive:
                targets = {link.id: link.target for link in links_of(archive, drawing.target, file)}
                for placed in _placed(archive.read(drawing.target), file):
                    if placed.link in targets:
                        yield targets[placed.link], Picture("", b"", sheet.name, placed.at, placed.caption)


def _in_cells(archive: Archive, sheets: list[tuple[Sheet, str]], file: str) -> Iterator[tuple[str, Picture]]:
    """Give the pictures that WPS shows in cells."""
    if _CELL_IMAGES not in archive:
        return
    places: dict[str, tuple[str, Span]] = {}
    for sheet, _ in sheets:
        for (row, column), cell in sheet.cells.items():
            if shown := _SHOWN.search(cell.formula or cell.value):
                places.setdefault(shown[1], (sheet.name, Span(row, column, row, column)))
    targets = {link.id: link.target for link in links_of(archive, _CELL_IMAGES, file)}
    for placed in _placed(archive.read(_CELL_IMAGES), file):
        if placed.link in targets and placed.name in places:
            yield targets[placed.link], Picture("", b"", *places[placed.name], placed.caption)


def _placed(data: bytes, file: str) -> list[Placed]:
    reader = _Drawing()
    with suppress(DamagedError):  # then the pictures lie nowhere, and the figures are read all the same
        read_xml(data, file, start=reader.start, end=reader.end, text=reader.text)
    return reader.found


class _Drawing:
    """Goes through a drawing, anchor by anchor."""

    def __init__(self) -> None:
        self.found: list[Placed] = []
        self._corners: list[int] = []
        self._pieces: list[str] = []
        self._is_corner = False
        self._name = self._caption = ""

    def start(self, element: str, attributes: dict[str, str]) -> None:
        name = element.rpartition(SEPARATOR)[2]
        self._pieces = []
        if name in _ANCHORS:
            self._corners, self._name, self._caption = [], "", ""
        elif name in {"from", "to"}:
            self._is_corner = True
        elif name == "cNvPr":
            self._name = attributes.get("name", "")
            self._caption = attributes.get("descr", "") or attributes.get("title", "")
        elif name == "blip" and len(self.found) < _MOST:
            link = next((value for key, value in attributes.items() if key.endswith(f"{SEPARATOR}embed")), "")
            self.found.append(Placed(link, self._name, self._span(), self._caption))

    def text(self, text: str) -> None:
        self._pieces.append(text)

    def end(self, element: str) -> None:
        name = element.rpartition(SEPARATOR)[2]
        if self._is_corner and name in {"col", "row"}:
            self._corners.append(number("".join(self._pieces).strip()) + 1)
        elif name in {"from", "to"}:
            self._is_corner = False

    def _span(self) -> Span | None:
        """Give the cells from the corners: left and top, then right and bottom."""
        if len(self._corners) < 2:  # noqa: PLR2004 - one corner
            return None
        left, top, *last = self._corners
        right, bottom = last if len(last) == 2 else (left, top)  # noqa: PLR2004 - another corner
        return Span(top, left, max(bottom, top), max(right, left))
