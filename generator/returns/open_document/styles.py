"""The styles of an OpenDocument workbook: fonts, formats and protection of its cells, and which sheets they hide.

Source: OASIS OpenDocument 1.3, part 3, §16 (styles), §20 (their properties).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from generator.returns.cells.formats import is_date, is_percent
from generator.returns.open_document.formats import Formats
from generator.returns.workbook import Style

if TYPE_CHECKING:
    from collections.abc import Mapping

CELL: Final = "table-cell"
TEXT: Final = "text"
TABLE: Final = "table"
PERCENT: Final = "0.00%"
_DEEPEST: Final = 20
_OPEN: Final = frozenset({"none", "formula-hidden"})


class _Said(NamedTuple):
    """What a style says itself; what it does not say, its parent does."""

    parent: str = ""
    font: str | None = None
    data: str | None = None
    locked: bool | None = None
    shown: bool | None = None


class Styles:
    """Reads the styles of both parts that have them; afterwards numbers those of cells as they are asked for."""

    def __init__(self) -> None:
        self.styles: list[Style] = []
        self._numbers: dict[tuple[str, bool], int] = {}
        self._said: dict[tuple[str, str], _Said] = {}
        self._fonts: dict[str, str] = {}
        self._formats = Formats()
        self._place: tuple[str, str] | None = None

    def start(self, element: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element."""
        if element == "style:font-face":
            family = attributes.get("svg:font-family", "")
            self._fonts[attributes.get("style:name", "")] = family.strip("'\"")
        elif element in {"style:style", "style:default-style"}:
            name = attributes.get("style:name", "") if element == "style:style" else ""
            self._place = (attributes.get("style:family", ""), name)
            self._said[self._place] = _Said(
                attributes.get("style:parent-style-name", ""), data=attributes.get("style:data-style-name")
            )
        elif self._place is not None:
            self._property(self._place, element, attributes)
        else:
            self._formats.start(element, attributes)

    def text(self, text: str) -> None:
        """Take characters."""
        self._formats.text(text)

    def end(self, element: str) -> None:
        """Take the end of an element."""
        if element in {"style:style", "style:default-style"}:
            self._place = None
        else:
            self._formats.end(element)

    def number(self, name: str, *, is_share: bool) -> int:
        """Give which of the styles a cell has; a share is shown in hundredths whatever its style says."""
        found = self._numbers.get((name, is_share))
        if found is None:
            said = self._whole(CELL, name)
            shown = self._formats.of(said.data or "")
            shown = PERCENT if is_share and not is_percent(shown) else shown
            found = self._numbers[name, is_share] = len(self.styles)
            self.styles.append(Style(said.font or "", shown, is_date(shown), said.locked is not False))
        return found

    def font(self, name: str) -> str:
        """Give the font of a part of a text, by its style; an empty text when that says nothing."""
        return self._whole(TEXT, name).font or ""

    def is_shown(self, name: str) -> bool:
        """Whether the sheets of a style are shown."""
        return self._whole(TABLE, name).shown is not False

    def _property(self, place: tuple[str, str], element: str, attributes: Mapping[str, str]) -> None:
        said = self._said[place]
        if element == "style:text-properties":
            named, family = attributes.get("style:font-name"), attributes.get("fo:font-family")
            font = self._fonts.get(named, named) if named else family and family.strip("'\"")
            self._said[place] = said._replace(font=font or said.font)
        elif element == "style:table-cell-properties" and "style:cell-protect" in attributes:
            self._said[place] = said._replace(locked=attributes["style:cell-protect"] not in _OPEN)
        elif element == "style:table-properties" and "table:display" in attributes:
            self._said[place] = said._replace(shown=attributes["table:display"] != "false")

    def _whole(self, family: str, name: str) -> _Said:
        """Give what a style, its parents and the default of its family say, the nearest first."""
        found = _Said()
        for _ in range(_DEEPEST):
            said = self._said.get((family, name), _Said())
            found = _Said(
                font=said.font if found.font is None else found.font,
                data=said.data if found.data is None else found.data,
                locked=said.locked if found.locked is None else found.locked,
                shown=said.shown if found.shown is None else found.shown,
            )
            if not name:
                break
            name = said.parent
        return found
