"""The cells of a plainly written sheet, column by column of what a pattern found: made all at once, not one by one.

Whatever does not depend on the rest of the workbook is worked out once for all files that share the sheet. What cells
point at, texts and styles, is put in for each file.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import repeat
from typing import TYPE_CHECKING, Final

from generator.returns.excel.escapes import plain
from generator.returns.excel.shared import unescaped
from generator.returns.workbook import Cell, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.returns.excel.row_shapes import RowShape
    from generator.returns.excel.shared import SharedTexts
    from generator.returns.workbook import Run

_POINTING: Final = "s"
_AS_WRITTEN: Final = frozenset({"", "n"})
KINDS: Final = {
    "": Kind.NUMBER,
    "n": Kind.NUMBER,
    "s": Kind.TEXT,
    "str": Kind.TEXT,
    "inlineStr": Kind.TEXT,
    "b": Kind.TRUTH,
    "e": Kind.ERROR,
    "d": Kind.DATE,
}
"""What cells hold, by the types that they are written with (ECMA-376 Part 1, §18.18.11)."""
_TRUE: Final = frozenset({"1", "true"})


@dataclass(frozen=True, slots=True)
class PlainCells:
    """Cells as far as a sheet itself says what they are; the sequences are as long as each other."""

    rows: Sequence[int]
    columns: Sequence[int]
    kinds: Sequence[Kind]
    values: Sequence[str]
    """Empty for a cell that points at a text which several cells may share."""
    pointers: Sequence[tuple[int, int]]
    """The cells that point at a text, by their place in the sequences, each with the number of its text."""
    formulas: Sequence[str | None]
    styles: Sequence[int]

    @classmethod
    def of(cls, shapes: Iterable[RowShape], values: Sequence[str]) -> PlainCells | None:
        """Give the cells of rows and the values that were taken out of them.

        Nothing is given when a cell points at a text by something that is no number.
        """
        rows: list[int] = []
        columns: list[int] = []
        types: list[str] = []
        formulas: list[str | None] = []
        styles: list[int] = []
        fixed: list[str | None] = []
        for shape in shapes:
            rows += shape.rows
            columns += shape.columns
            types += shape.types
            formulas += shape.formulas
            styles += shape.styles
            fixed += shape.fixed
        taken = iter(values)
        written = [next(taken) if text is None else text for text in fixed]
        try:
            pointers = [(at, int(written[at])) for at, kind in enumerate(types) if kind == _POINTING]
        except ValueError:
            return None
        said = [
            text if kind in _AS_WRITTEN else "" if kind == _POINTING else _said(kind, text)
            for kind, text in zip(types, written, strict=True)
        ]
        return cls(rows, columns, list(map(KINDS.__getitem__, types)), said, pointers, formulas, styles)

    def cells(self, shared: SharedTexts, styles: int) -> dict[tuple[int, int], Cell]:
        """Give the cells by row and column, those that hold nothing left out.

        Args:
            shared: what cells may point at.
            styles: how many there are; a cell with another has the last one.

        Raises:
            IndexError: a cell points at a text that is not there.
        """
        values, texts = list(self.values), shared.texts
        for at, number in self.pointers:
            values[at] = texts[number]
        looks = self.styles if max(self.styles, default=0) < styles else [min(look, styles - 1) for look in self.styles]
        parts = zip(self.rows, self.columns, self.kinds, values, self.formulas, looks, strict=True)
        made: Iterable[Cell] = map(tuple.__new__, repeat(Cell), parts)
        found = dict(zip(zip(self.rows, self.columns, strict=True), made, strict=True))
        if "" in values:
            return {place: cell for place, cell in found.items() if cell.value or cell.formula is not None}
        return found

    def runs(self, shared: SharedTexts) -> dict[tuple[int, int], tuple[Run, ...]]:
        """Give the parts of those texts that change their font on the way."""
        if not shared.runs:
            return {}
        return {
            (self.rows[at], self.columns[at]): shared.runs[number]
            for at, number in self.pointers
            if number in shared.runs
        }


def _said(kind: str, value: str) -> str:
    if kind in {"str", "inlineStr"}:
        return unescaped(plain(value))
    return truth(value) if kind == "b" else plain(value).strip()


def truth(value: str) -> str:
    """Give a truth as every cell holds it."""
    return "1" if value.strip() in _TRUE else "0"
