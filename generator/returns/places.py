"""Where the answers of a returned workbook stand: by code and by defined name, wherever rows and columns were moved.

A code in the column "Mã số" goes with its row when rows are sorted or inserted; a defined name does not. So the code
decides, and the name stands in where the codes are gone.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.returns.identity import IDENTITY_SHEET
from generator.returns.targets import Target, target_of
from generator.vietnamese.text import matching_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.returns.cells.wording import Wordings
    from generator.returns.workbook import Sheet, Span, Workbook

ANSWERS: Final = "kết quả"
MEASURES: Final = "đơn vị tính"
_NAME: Final = re.compile(r"^KH_([A-ZĐ]{1,3}[0-9]{1,3})(?:_(\w+))?$", re.IGNORECASE)
_LONGEST_CODE: Final = 12
_USUAL_DISTANCE: Final = 3
"""From the column of codes to the column of answers, in the form as it was sent out."""


class Spot(NamedTuple):
    """A cell of a returned workbook."""

    sheet: str
    row: int
    column: int


@dataclass(frozen=True)
class Places:
    """Finds answers in one workbook."""

    workbook: Workbook
    wordings: Wordings
    codes: frozenset[str]

    @cached_property
    def names(self) -> Mapping[tuple[str, str], Target]:
        """Give what the form's names point at, by code and column of a list (an empty text for a single answer)."""
        found: dict[tuple[str, str], Target] = {}
        for name, pointed in self.workbook.names.items():
            named, target = _NAME.match(name), target_of(pointed)
            if named and target:
                found[named[1].upper(), (named[2] or "").replace("_", "-")] = target
        return found

    @cached_property
    def rows(self) -> Mapping[str, list[Spot]]:
        """Give the cells in which each code stands, in the column of codes of each sheet."""
        found: defaultdict[str, list[Spot]] = defaultdict(list)
        for sheet in self._sheets:
            by_column: defaultdict[int, list[tuple[str, Spot]]] = defaultdict(list)
            for (row, column), cell in sheet.cells.items():
                if len(cell.value) <= _LONGEST_CODE and (code := cell.value.strip().upper()) in self.codes:
                    by_column[column].append((code, Spot(sheet.name, row, column)))
            if by_column:
                for code, spot in max(by_column.values(), key=len):
                    found[code].append(spot)
        return found

    @cached_property
    def _sheets(self) -> list[Sheet]:
        return [sheet for sheet in self.workbook.sheets if sheet.name.casefold() != IDENTITY_SHEET]

    def answers(self, code: str) -> list[Spot]:
        """Give the cells in which the answer to a code may stand: one, unless the code stands there several times.

        A name that points at the row of another code is not believed: not every program moves names with their rows.
        """
        if code not in self._answers:
            self._answers[code] = self._found(code)
        return self._answers[code]

    @cached_property
    def _answers(self) -> dict[str, list[Spot]]:
        return {}

    def _found(self, code: str) -> list[Spot]:
        by_code = [Spot(spot.sheet, spot.row, self.column(spot.sheet, ANSWERS)) for spot in self.rows.get(code, ())]
        spots = [spot for spot in by_code if spot.column]
        if spots:
            return spots
        target = self.names.get((code, ""))
        is_free = target is not None and (target.sheet, target.first[0]) not in self._coded
        return [Spot(target.sheet, *target.first)] if target and is_free else []

    @cached_property
    def _coded(self) -> frozenset[tuple[str, int]]:
        """Give the rows in which codes stand, by sheet."""
        return frozenset((spot.sheet, spot.row) for spots in self.rows.values() for spot in spots)

    def coded_rows(self, sheet: str) -> frozenset[int]:
        """Give the rows of a sheet in which codes stand."""
        return frozenset(row for name, row in self._coded if name == sheet)

    def column(self, sheet: str, heading: str) -> int:
        """Give the column under a heading of a sheet's table; 0 when there is none.

        For the answers themselves, the column that most names point at stands in, then the usual one.
        """
        return self._columns.get((sheet, heading), 0)

    @cached_property
    def _columns(self) -> Mapping[tuple[str, str], int]:
        found: dict[tuple[str, str], int] = {}
        for sheet in self._sheets:
            codes = [spot for spots in self.rows.values() for spot in spots if spot.sheet == sheet.name]
            if not codes:
                continue
            top = min(spot.row for spot in codes)
            for (_, column), cell in sorted(place for place in sheet.cells.items() if place[0][0] < top):
                key = matching_key(self.wordings.of(sheet, cell).text).strip()
                if key in {ANSWERS, MEASURES}:
                    found[sheet.name, key] = column
            if (sheet.name, ANSWERS) not in found:
                found[sheet.name, ANSWERS] = self._pointed_at(sheet.name) or codes[0].column + _USUAL_DISTANCE
        return found

    def _pointed_at(self, sheet: str) -> int:
        columns = Counter(
            target.first[1] for (_, column), target in self.names.items() if not column and target.sheet == sheet
        )
        return columns.most_common(1)[0][0] if columns else 0


def covered_by(sheet: Sheet, row: int, column: int) -> Span | None:
    """Give the merge that covers a cell, when there is one."""
    return next(
        (span for span in sheet.merges if span.top <= row <= span.bottom and span.left <= column <= span.right), None
    )
