"""What a table, and its style, say of the looks of its cells: conditional formatting, borders, margins.

Source: ECMA-376 Part 1, §17.7.6.5 (conditional formatting), §17.4.55 (`w:tblLook`), §17.4.38 (borders).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.office.shown.looks import NO_BORDERS, Borders
from generator.office.shown.measures import OFF, VALUE, whole
from generator.office.shown.paragraph_properties import deep_key_of
from generator.office.shown.table_words import cell_words, margins_of, sides_of
from generator.office.xml import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from generator.office.shown.cascade import Cascade, TableText
    from generator.office.shown.table_words import CellWords, Margins, Sides
    from generator.office.shown.text_properties import Key

CELL_MARGIN: Final = 5.4
"""Word's own left and right cell margin, in points, where nobody says another."""
BITS: Final = {
    "firstRow": 0x20,
    "lastRow": 0x40,
    "firstColumn": 0x80,
    "lastColumn": 0x100,
    "noHBand": 0x200,
    "noVBand": 0x400,
}
INSIDE: Final = {"top": "insideH", "bottom": "insideH", "left": "insideV", "right": "insideV"}
Place = tuple[bool, bool, bool, bool]
"""Whether a cell stands in the first row, the last row, the first column, the last column."""


@dataclass(frozen=True, slots=True, eq=False)
class CellLook:
    """How a cell looks: what its style says of its text, its left and right margin, its borders.

    One for all cells of a table that say the same and stand alike.
    """

    text: TableText
    margins: tuple[float, float]
    borders: Borders


def look_of_table(cascade: Cascade, properties: etree._Element | None) -> TableLook:
    """Give the looks of a table; tables that say the same share them."""
    key = () if properties is None else deep_key_of(properties)
    found = cascade.table_looks.get(key)
    if not isinstance(found, TableLook):
        found = cascade.table_looks[key] = TableLook(cascade, properties)
    return found


class TableLook:
    """The looks of one table.

    Attributes:
        known: what the `w:tcPr` say that were read so far, by their bytes where these are known.
    """

    def __init__(self, cascade: Cascade, properties: etree._Element | None) -> None:
        self._cascade = cascade
        self._own = properties
        named = None if properties is None else properties.find(word("tblStyle"))
        self.style = cascade.styles.named("table", None if named is None else named.get(VALUE))
        self._parts = cascade.styles.table(self.style)
        self._wanted = self._flags()
        self.known: dict[Key | bytes, CellWords] = {}
        self._cells: dict[tuple[CellWords, Place, tuple[str, ...]], CellLook] = {}
        self._sides = [sides_of(holder.find(word("tblBorders"))) for holder in self._holders()]
        self._margins = [margins_of(holder.find(word("tblCellMar"))) for holder in self._holders()]

    def said(self, name: str) -> etree._Element | None:
        """Give what the table, or else its style, says of itself: the element of `w:tblPr` with this name."""
        for holder in self._holders():
            found = holder.find(word(name))
            if found is not None:
                return found
        return None

    @property
    def banded(self) -> bool:
        """Whether the table's style makes some of its rows, columns or corners look otherwise."""
        return len(self._parts) > 1

    def words(self, properties: etree._Element | None, written: bytes | None = None) -> CellWords:
        """Give what a cell's `w:tcPr` says; `written` are its bytes, where they are known."""
        key: Key | bytes = () if properties is None else written or deep_key_of(properties)
        found = self.known.get(key)
        if found is None:
            found = self.known[key] = cell_words(properties)
        return found

    def cell(self, words: CellWords, place: Place, *, row: int, column: int) -> CellLook:
        """Give how a cell looks, by its own words and by where it stands in the table."""
        kinds = self._kinds(place, row, column) if self.banded else ()
        key = (words, place, kinds)
        found = self._cells.get(key)
        if found is None:
            text = self._cascade.table_text(self.style, kinds)
            found = CellLook(text, self.margins(words.margins), self._borders(words, place, kinds))
            self._cells[key] = found
        return found

    def margins(self, own: Margins) -> tuple[float, float]:
        """Give the left and right margin of a cell: its own, the table's, its style's, Word's."""
        said = [own, *self._margins]
        left, right = (next((one[side] for one in said if one[side] is not None), None) for side in (0, 1))
        return CELL_MARGIN if left is None else left, CELL_MARGIN if right is None else right

    def _kinds(self, place: Place, row: int, column: int) -> tuple[str, ...]:
        """Give the kinds of cell that a cell is, those that count least first."""
        wanted = self._wanted
        first_row, last_row = place[0] and wanted["firstRow"], place[1] and wanted["lastRow"]
        first_column, last_column = place[2] and wanted["firstColumn"], place[3] and wanted["lastColumn"]
        found = [
            (self._band("Vert", column, "firstColumn"), not wanted["noVBand"]),
            (self._band("Horz", row, "firstRow"), not wanted["noHBand"]),
            ("lastCol", last_column),
            ("firstCol", first_column),
            ("lastRow", last_row),
            ("firstRow", first_row),
            ("seCell", last_row and last_column),
            ("swCell", last_row and first_column),
            ("neCell", first_row and last_column),
            ("nwCell", first_row and first_column),
        ]
        return tuple([kind for kind, holds in found if holds and kind in self._parts])

    def _borders(self, words: CellWords, place: Place, kinds: tuple[str, ...]) -> Borders:
        """Give a cell's borders: its own, those of its kinds, the table's, its style's."""
        nearest = [words.borders]
        for kind in reversed(kinds):
            for part in reversed(self._parts[kind]):
                nearest += [] if part.cell is None else [sides_of(part.cell.find(word("tcBorders")))]
        found: Sides = {}
        for side, outer in zip(("top", "bottom", "left", "right"), place, strict=True):
            shared = side if outer else INSIDE[side]
            said = [one[side] for one in nearest if side in one] + [one[shared] for one in self._sides if shared in one]
            found[side] = said[0] if said else None
        return Borders(**found) if any(found.values()) else NO_BORDERS

    def _band(self, direction: str, index: int, first: str) -> str:
        size = self._band_size(direction)
        if not size:
            return ""
        skipped = 1 if self._wanted[first] and first.replace("Column", "Col") in self._parts else 0
        if index < skipped:
            return ""
        return f"band{(index - skipped) // size % 2 + 1}{direction}"

    def _band_size(self, direction: str) -> int:
        said = self.said("tblStyleRowBandSize" if direction == "Horz" else "tblStyleColBandSize")
        return 0 if said is None else max(whole(said.get(VALUE)) or 0, 0)

    def _flags(self) -> dict[str, bool]:
        look = self.said("tblLook")
        if look is None:
            return dict.fromkeys(BITS, False)
        try:
            bits = int(look.get(VALUE) or "0", 16)
        except ValueError:
            bits = 0
        said = {name: look.get(word(name)) for name in BITS}
        return {name: bool(bits & bit) if (own := said[name]) is None else own not in OFF for name, bit in BITS.items()}

    def _holders(self) -> Iterator[etree._Element]:
        """Give the properties of the table, then those of its style, nearest first."""
        if self._own is not None:
            yield self._own
        for part in reversed(self._parts.get("", [])):
            if part.table is not None:
                yield part.table
