"""What a form's cells are called and what they let be written, kept for all its sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from openpyxl.workbook.defined_name import DefinedName

from generator.forms.validation import validation_of

if TYPE_CHECKING:
    from generator.plan.indicators import Column, Indicator


class Names:
    """Names the cells of a workbook and guards them."""

    def __init__(self, book: Any, *, year: int | None) -> None:  # noqa: ANN401 - openpyxl has no types
        """Take the workbook, and the campaign's year."""
        self._book = book
        self._year = year

    def name(self, name: str, sheet: str, cells: str) -> None:
        """Call cells by a name."""
        corners = ":".join(_fixed(corner) for corner in cells.split(":"))
        self._book.defined_names[name] = DefinedName(name, attr_text=f"'{sheet}'!{corners}")

    def rule(self, sheet: Any, field: Indicator | Column, cells: str) -> None:  # noqa: ANN401 - the same
        """Let only what is asked for be written into cells."""
        rule = validation_of(field, year=self._year)
        if rule is not None:
            sheet.add_data_validation(rule)
            rule.add(cells)


def _fixed(cell: str) -> str:
    letters = cell.rstrip("0123456789")
    return f"${letters}${cell[len(letters) :]}"
