"""Units of measure that stand on a sheet beside those of the form: "ĐVT: 1000 đồng" above a column of đồng.

Which of the two a sum was typed in, nobody can tell from the sheet: such sums are asked for again, never converted.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.returns.cells.formats import words_of
from generator.returns.cells.measures import scale_of
from generator.returns.cells.readings import Finding, quoted
from generator.returns.places import MEASURES, Spot
from generator.returns.workbook import Kind, cell_name
from generator.vietnamese.text import matching_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from generator.returns.cells.readings import RawValue, Value
    from generator.returns.cells.wording import Wordings
    from generator.returns.places import Places
    from generator.returns.workbook import Sheet, Workbook

_SAID: Final = re.compile(
    r"(?:đvt|đv tính|đơn vị(?: tính)?|tính bằng)\s*[:：.]?\s*(?P<unit>[^()\n;:]{1,40})", re.IGNORECASE
)
_IN_BRACKETS: Final = re.compile(
    r"\((?:đvt|đơn vị(?: tính)?|tính bằng)?\s*[:.]?\s*(?P<unit>[^()]{1,40})\)", re.IGNORECASE
)
_PARTS: Final = re.compile(r",| và | hoặc ")
_TAIL: Final = re.compile(r"\d\s*(?P<unit>[^\d]*)$")
_LIKELY: Final = re.compile(r"vt|n[ \u00a0]v|nh[ \u00a0]b", re.IGNORECASE)
"""What "ĐVT", "đơn vị" and "tính bằng" have in every encoding; most texts need not be decoded."""
_LONGEST: Final = 120
"""Longer texts are no headings."""
HINT: Final = (
    "Ghi số tiền bằng {unit} và bỏ dòng ghi đơn vị khác; hoặc ghi đơn vị ngay trong ô, ví dụ 5.000 nghìn đồng."
)


class Declared(NamedTuple):
    """A unit of money that a cell names."""

    spot: Spot
    text: str
    scale: Decimal


class Measures:
    """Knows which units of measure the sheets of one workbook name."""

    def __init__(self, workbook: Workbook, wordings: Wordings, places: Places) -> None:
        """Take a workbook, its texts, and where its answers stand."""
        self._sheets = {sheet.name: sheet for sheet in workbook.sheets}
        self._wordings = wordings
        self._places = places
        self._known: dict[str, list[Declared]] = {}

    def changed(self, unit: str, spot: Spot) -> tuple[Spot, Finding] | None:
        """Tell that the unit in an answer's row is not the form's, and in which cell it stands."""
        column = self._places.column(spot.sheet, MEASURES)
        cell = self._sheets[spot.sheet].cells.get((spot.row, column)) if column and unit else None
        if cell is None:
            return None
        said = self._wordings.of(self._sheets[spot.sheet], cell).text.strip()
        if not said or said == unit or matching_key(said) == matching_key(unit):
            return None
        told = f"Đơn vị tính đã đổi thành {quoted(said)}, mẫu ghi «{unit}»."
        return Spot(spot.sheet, spot.row, column), Finding("answer.measure", told, f"Ghi số liệu theo «{unit}».")

    def doubt(
        self, raw: RawValue, value: Value | None, *, unit: str, spot: Spot, headings: Sequence[Spot] = ()
    ) -> Finding | None:
        """Tell that a sum of money may be in another unit than was asked for.

        Args:
            raw: the cell.
            value: what it was read as; nothing and zero are the same in every unit.
            unit: what the form asks for, such as `đồng`.
            spot: where the cell is.
            headings: the cells that name what stands there; a unit in brackets behind the name is one too.
        """
        asked = scale_of(unit)
        if not value or asked is None or _says_its_unit(raw):
            return None
        named = [*self._declared(spot.sheet), *self._bracketed(headings)]
        other = next((one for one in named if one.scale != asked), None)
        if other is None:
            return None
        at = cell_name(other.spot.row, other.spot.column)
        told = (
            f"Ô ghi {quoted(raw.said)}, không rõ đơn vị tính: mẫu tính bằng «{unit}» nhưng ô {at} của trang này ghi "
            f"{quoted(other.text)}."
        )
        return Finding("money.two_measures", told, HINT.format(unit=unit))

    def _declared(self, name: str) -> list[Declared]:
        """Give the units of money that a sheet names for all of itself."""
        found = self._known.get(name)
        if found is None:
            sheet, column = self._sheets[name], self._places.column(name, MEASURES)
            likely = [place for place, cell in sheet.cells.items() if _LIKELY.search(cell.value)]
            coded = self._places.coded_rows(name) if likely else frozenset[int]()
            spots = [Spot(name, row, at) for row, at in likely if not (at == column and row in coded)]
            found = self._known[name] = [one for spot in spots for one in self._in_cell(sheet, spot, _SAID)]
        return found

    def _bracketed(self, headings: Sequence[Spot]) -> Iterator[Declared]:
        for spot in headings:
            yield from self._in_cell(self._sheets[spot.sheet], spot, _IN_BRACKETS)

    def _in_cell(self, sheet: Sheet, spot: Spot, pattern: re.Pattern[str]) -> Iterator[Declared]:
        cell = sheet.cells.get((spot.row, spot.column))
        if cell is None or cell.kind is not Kind.TEXT or len(cell.value) > _LONGEST:
            return
        text = self._wordings.of(sheet, cell).text
        for scale in _scales(text, pattern):
            yield Declared(spot, text.strip(), scale)


@lru_cache(maxsize=8192)
def _scales(text: str, pattern: re.Pattern[str]) -> tuple[Decimal, ...]:
    """Give what the units of money in a text come to in đồng; forms of one kind share nearly all their texts."""
    units = (part.strip(" .)") for said in pattern.finditer(text) for part in _PARTS.split(said["unit"]))
    return tuple(scale for unit in units if (scale := scale_of(unit)) is not None)


def _says_its_unit(raw: RawValue) -> bool:
    """Whether a cell names its unit itself, behind its number or by its format."""
    tail = _TAIL.search(" ".join(raw.said.split())) if raw.kind is Kind.TEXT else None
    written = tail["unit"].strip(" .)") if tail else words_of(raw.number_format)
    return scale_of(written) is not None if written else False
