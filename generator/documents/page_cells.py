"""Where labels and cards lie on their sheets, and whether what is printed lies on them."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.documents.stationery import TWIPS_PER_MM
from generator.errors import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.documents.views import StationeryView
    from generator.office.pdf.reading import Page, TextBox

Found = tuple[str, str, Severity]
"""What is wrong, what to do, and how much it weighs."""
SLACK: Final = 1.0
"""Millimetres by which a letter's box may reach over an edge that its ink does not touch."""
QUOTED: Final = 40
OVER: Final = "chữ «{text}» ở trang {page} tràn ra ngoài ô của nó (hàng {row}, cột {column})"
BETWEEN: Final = "chữ «{text}» ở trang {page} nằm ngoài mọi ô"
EMPTY: Final = "trang {page}, hàng {row}, cột {column}: ô này phải có tên mà bản in không có"
GRID_HINT: Final = "rút ngắn tên hoặc chức danh, hoặc tăng kích thước ô ở mục stationery"


class Cell(NamedTuple):
    """A label, or one face of a card: its edges in millimetres, its place on the sheet, whether a name stands there."""

    left: float
    top: float
    right: float
    bottom: float
    row: int
    column: int
    is_named: bool


def off_the_grid(page: Page, cells: Sequence[Cell], number: int) -> Iterator[Found]:
    """Tell the first text that does not lie in its cell, and the first cell without its text."""
    named: set[Cell] = set()
    for box in page.boxes:
        cell = _cell_of(box, cells)
        if cell is None:
            yield BETWEEN.format(text=quoted(box.text), page=number), GRID_HINT, Severity.ERROR
            return
        if _reaches_over(box, cell):
            said = OVER.format(text=quoted(box.text), page=number, row=cell.row, column=cell.column)
            yield said, GRID_HINT, Severity.ERROR
            return
        named.add(cell)
    for cell in cells:
        if cell.is_named and cell not in named:
            yield EMPTY.format(page=number, row=cell.row, column=cell.column), GRID_HINT, Severity.ERROR
            return


def _cell_of(box: TextBox, cells: Sequence[Cell]) -> Cell | None:
    across, down = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    inside = (cell for cell in cells if cell.left <= across <= cell.right and cell.top <= down <= cell.bottom)
    return next((cell for cell in inside if cell.is_named), None)


def _reaches_over(box: TextBox, cell: Cell) -> bool:
    return (
        box.left < cell.left - SLACK
        or box.right > cell.right + SLACK
        or box.top < cell.top - SLACK
        or box.bottom > cell.bottom + SLACK
    )


def cells_of(view: StationeryView, sheet: int) -> Iterator[Cell]:
    """Give the cells of a sheet, row by row; gaps have no number of their own."""
    lefts = _edges(view.grid.left, view.grid.widths)
    tops = _edges(view.grid.top, view.grid.heights)
    rows = view.sheets[sheet].rows
    number_of_row = list(accumulate(int(any(cell.name for cell in row.cells)) for row in rows))
    number_of_column = list(accumulate(int(any(row.cells[at].name for row in rows)) for at in range(len(lefts) - 1)))
    for row, line in enumerate(rows):
        for column, cell in enumerate(line.cells):
            edges = (lefts[column], tops[row], lefts[column + 1], tops[row + 1])
            yield Cell(*edges, number_of_row[row], number_of_column[column], bool(cell.name))


def _edges(start: int, steps: Sequence[int]) -> list[float]:
    return [float(twips / TWIPS_PER_MM) for twips in accumulate(steps, initial=start)]


def quoted(text: str) -> str:
    """Give a text short enough to stand in a sentence."""
    return text if len(text) <= QUOTED else f"{text[: QUOTED - 1].rstrip()}…"
