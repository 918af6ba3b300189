"""The cells that answers stand in: found under merges, read as what was asked for, held against their measures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.returns.cells.money import DONG
from generator.returns.cells.readings import RawValue, Reading, Wanted, refused
from generator.returns.cells.values import read_value
from generator.returns.places import Spot, covered_by
from generator.returns.recomputed import stale

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.plan.indicators import Indicator
    from generator.returns.cells.readings import Finding
    from generator.returns.cells.wording import Wordings
    from generator.returns.declared import Measures
    from generator.returns.workbook import Cell, Sheet, Workbook

NUMBERS: Final = frozenset({"count", "money", "percentage"})
"""The types of indicators whose answers are numbers."""
MERGED: Final = "Ô kết quả bị gộp với dòng khác, không biết số liệu của dòng nào."
MERGED_HINT: Final = "Bỏ gộp ô (Merge Cells) rồi ghi riêng từng dòng."
HIDDEN_SHEET: Final = "Trang này đang ẩn; số liệu trong trang vẫn được lấy."
HIDDEN_LINE: Final = "Số liệu nằm trong hàng hoặc cột đang ẩn; vẫn được lấy."


class AnswerCells:
    """Reads the single cells of one workbook."""

    def __init__(self, workbook: Workbook, wordings: Wordings, measures: Measures, *, year: int | None) -> None:
        """Take the workbook with what its cells say and are measured in; days outside the year are doubted."""
        self._workbook = workbook
        self._sheets: Mapping[str, Sheet] = {sheet.name: sheet for sheet in workbook.sheets}
        self._wordings = wordings
        self._measures = measures
        self._year = year
        self._told_hidden: set[str] = set()

    def at(self, spot: Spot) -> Cell | None:
        """Give the cell of an answer; under a merge within its row, the one that shows."""
        sheet = self._sheets.get(spot.sheet)
        if sheet is None:
            return None
        found = sheet.cells.get((spot.row, spot.column))
        span = covered_by(sheet, spot.row, spot.column) if sheet.merges and found is None else None
        return sheet.cells.get((span.top, span.left)) if span and span.top == span.bottom == spot.row else found

    def said(self, spot: Spot, cell: Cell) -> str:
        """Give what a cell on the sheet of a spot says."""
        return self._wordings.of(self._sheets[spot.sheet], cell).text

    def value(self, indicator: Indicator, spot: Spot, cell: Cell) -> tuple[RawValue, Reading]:
        """Give what a cell holds, and what it is when read as what was asked for."""
        raw = RawValue.of(self._workbook, cell, self._wordings.of(self._sheets[spot.sheet], cell))
        return raw, read_value(raw, Wanted(indicator.type), unit=indicator.unit or "", year=self._year)

    def reading(
        self, indicator: Indicator, spot: Spot, cell: Cell | None
    ) -> tuple[Reading, tuple[Spot, Finding] | None]:
        """Give what a cell answers; and where the unit of measure in the form was changed into another one."""
        sheet = self._sheets.get(spot.sheet)
        if sheet is None:
            return Reading(), None
        span = covered_by(sheet, spot.row, spot.column) if sheet.merges else None
        if span is not None and span.top != span.bottom:
            return refused("answer.merged", MERGED, MERGED_HINT), None
        if cell is None or (cell.formula is None and not cell.value):
            return Reading(), None
        changed = self._measures.changed(indicator.unit or "", spot)
        if indicator.type in NUMBERS and (outdated := stale(sheet, cell)):
            return outdated, changed
        raw, reading = self.value(indicator, spot, cell)
        return self._measured_once(indicator, spot, raw, reading), changed

    def _measured_once(self, indicator: Indicator, spot: Spot, raw: RawValue, reading: Reading) -> Reading:
        """See that the sheet does not name another unit of money beside the form's."""
        if indicator.type != "money":
            return reading
        row = [Spot(spot.sheet, spot.row, column) for column in range(1, spot.column)]
        doubt = self._measures.doubt(raw, reading.value, unit=indicator.unit or DONG, spot=spot, headings=row)
        return reading.noticing(doubt) if doubt else reading

    def hidden(self, spot: Spot) -> str:
        """Tell that nobody sees where an answer stands, of a hidden sheet once; an empty text where it is seen."""
        sheet = self._sheets[spot.sheet]
        if sheet.visibility != "visible":
            is_new = sheet.name not in self._told_hidden
            self._told_hidden.add(sheet.name)
            return HIDDEN_SHEET if is_new else ""
        is_hidden = spot.row in sheet.hidden_rows or spot.column in sheet.hidden_columns
        return HIDDEN_LINE if is_hidden else ""
