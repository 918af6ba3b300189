"""What a table, and its style, say of the looks of its cells: conditional formatting, borders, margins.

Source: ECMA-376 Part 1, §17.7.6.5 (conditional formatting), §17.4.55 (`w:tblLook`), §17.4.38 (borders).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.office.shown.measures import OFF, VALUE, twips, whole
from generator.office.xml import word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

    from generator.office.shown.cascade import Cascade, TableText
    from generator.office.shown.table_reading import Span

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
LOGICAL: Final = {"left": "start", "right": "end"}


class TableLook:
    """The looks of one table."""

    def __init__(self, cascade: Cascade, properties: etree._Element | None, *, rows: int) -> None:
        self._cascade = cascade
        self._own = properties
        self._rows = rows
        named = None if properties is None else properties.find(word("tblStyle"))
        self.style = cascade.styles.named("table", None if named is None else named.get(VALUE))
        self._parts = cascade.styles.table(self.style)
        self._wanted = self._flags()

    def said(self, name: str) -> etree._Element | None:
        """Give what the table, or else its style, says of itself: the element of `w:tblPr` with this name."""
        for holder in self._holders():
            found = holder.find(word(name))
            if found is not None:
                return found
        return None

    def kinds(self, cell: Span, *, columns: int) -> tuple[str, ...]:
        """Give the kinds of cell that a cell is, those that count least first; none where the style knows no kinds."""
        if len(self._parts) < 2:  # noqa: PLR2004 - nothing but what holds for all cells
            return ()
        row, column = cell.row, cell.column
        first_row, last_row = row == 0 and self._wanted["firstRow"], self._wanted["lastRow"]
        last_row = last_row and row + cell.rows >= self._rows
        first_column, last_column = column == 0 and self._wanted["firstColumn"], self._wanted["lastColumn"]
        last_column = last_column and column + cell.columns >= columns
        found = [
            (self._band("Vert", column, "firstColumn"), not self._wanted["noVBand"]),
            (self._band("Horz", row, "firstRow"), not self._wanted["noHBand"]),
            ("lastCol", last_column),
            ("firstCol", first_column),
            ("lastRow", last_row),
            ("firstRow", first_row),
            ("seCell", last_row and last_column),
            ("swCell", last_row and first_column),
            ("neCell", first_row and last_column),
            ("nwCell", first_row and first_column),
        ]
        return tuple(kind for kind, holds in found if holds and kind in self._parts)

    def text(self, kinds: tuple[str, ...]) -> TableText:
        """Give what the style says of paragraphs and text in cells of these kinds."""
        return self._cascade.table_text(self.style, kinds)

    def margins(self, cell: etree._Element | None) -> tuple[float, float]:
        """Give the left and right margin of a cell: its own, the table's, its style's, Word's."""
        holders = [None if cell is None else cell.find(word("tcMar"))]
        holders += [holder.find(word("tblCellMar")) for holder in self._holders()]
        found = []
        for side in ("left", "right"):
            said = (item for holder in holders if holder is not None for item in _side(holder, side))
            found.append(next((twips(item.get(word("w"))) or 0.0 for item in said), CELL_MARGIN))
        return found[0], found[1]

    def borders(
        self, cell: etree._Element | None, kinds: tuple[str, ...], edges: Mapping[str, bool]
    ) -> dict[str, etree._Element | None]:
        """Give the elements that say a cell's borders: its own, its kinds', the table's, its style's."""
        own = None if cell is None else cell.find(word("tcBorders"))
        by_kind = [part.cell for kind in reversed(kinds) for part in reversed(self._parts[kind])]
        kind_borders = [
            item for part in by_kind if part is not None and (item := part.find(word("tcBorders"))) is not None
        ]
        tables = [item for holder in self._holders() if (item := holder.find(word("tblBorders"))) is not None]
        found: dict[str, etree._Element | None] = {}
        for side, outer in edges.items():
            names = (side,) if outer else (INSIDE[side],)
            candidates = [item for item in (own, *kind_borders) if item is not None]
            said = [item for holder in candidates for item in _side(holder, side)]
            said += [item for holder in tables for name in names for item in _side(holder, name)]
            found[side] = next(iter(said), None)
        return found

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


def _side(holder: etree._Element, side: str) -> Iterator[etree._Element]:
    for name in (side, LOGICAL.get(side, side)):
        found = holder.find(word(name))
        if found is not None:
            yield found
            return
