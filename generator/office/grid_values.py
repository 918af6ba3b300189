"""What a grid comes to when a document is printed: the sizes that `sheet_grids.py` has a table ask for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from generator.errors import KehoachError

if TYPE_CHECKING:
    from collections.abc import Sequence

LOWEST: Final = 20
"""One point, in twips: the lowest line of text."""
PARTS: Final = ("left", "top", "widths", "heights")


class NoGridError(KehoachError):
    """A template lays a table by a value that is no grid."""

    def __init__(self) -> None:
        super().__init__("giá trị ở thẻ grid không phải là khung của bảng", "ghi như {% grid labels.grid %}")


@dataclass(frozen=True, slots=True)
class Grid:
    """Where a table's columns and rows lie on the paper, in twips from its upper left corner."""

    left: int
    top: int
    widths: tuple[int, ...]
    heights: tuple[int, ...]


def grid_columns(value: Any) -> Sequence[int]:  # noqa: ANN401 - a grid, or its fields by name
    """Give the widths of the columns.

    Raises:
        NoGridError: the value is none.
    """
    return _grid(value).widths


def grid_left(value: Any, margin: int) -> int:  # noqa: ANN401 - the same
    """Give the table's indent from the page's left margin; below zero where it begins in the margin."""
    return _grid(value).left - margin


def grid_width(value: Any, index: int) -> int:  # noqa: ANN401 - the same
    """Give the width of a cell by its place in the row; cells beyond the grid are as wide as its last."""
    widths = _grid(value).widths
    return widths[min(index, len(widths) - 1)]


def grid_space(value: Any, margin: int) -> int:  # noqa: ANN401 - the same
    """Give the height of the paragraph above the table, from the page's upper margin."""
    return max(_grid(value).top - margin, LOWEST)


def grid_height(value: Any, index: int, margin: int, bottom: int) -> int:  # noqa: ANN401 - the same
    """Give the height of a row by its place, less what would lie above or below the text's area."""
    grid = _grid(value)
    index = len(grid.heights) - 1 if index < 0 else min(index, len(grid.heights) - 1)
    height = grid.heights[index]
    if index == 0:
        height -= max(0, margin + LOWEST - grid.top)
    if index == len(grid.heights) - 1:
        height -= max(0, grid.top + sum(grid.heights) - (bottom - LOWEST))
    return max(height, LOWEST)


def _grid(value: Any) -> Grid:  # noqa: ANN401 - the same
    found = {name: value.get(name) if isinstance(value, Mapping) else getattr(value, name, None) for name in PARTS}
    left, top, widths, heights = found.values()
    if left is None or top is None or not widths or not heights:
        raise NoGridError
    return Grid(left, top, tuple(widths), tuple(heights))


FUNCTIONS: Final = {
    f"_{function.__name__}": function for function in (grid_columns, grid_left, grid_width, grid_space, grid_height)
}
"""What templates call for it, by the name they call it."""
