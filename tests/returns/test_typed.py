"""What stands in a cell of a returned file, as its unit sees it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from returns.filling import filled

from generator.returns.typed import typed_texts

if TYPE_CHECKING:
    from collections.abc import Callable

SHEET = "Báo cáo"


@pytest.mark.parametrize(
    ("value", "typed"),
    [
        ("1.234", "1.234"),
        (1234, "1234"),
        (12.5, "12,5"),
        (0.1 + 0.2, "0,3"),
        (-5, "-5"),
        (1e300, "1e+300"),
        (date(2024, 10, 3), "03/10/2024"),
        ("=1/0", "=1/0"),
        ("khoảng 5 người", "khoảng 5 người"),
        (None, ""),
    ],
)
def test_a_cell_is_quoted_as_it_is_seen(value: Any, typed: str) -> None:
    assert typed_texts(filled({"A5": value}), "bc.xlsx", [(SHEET, "E15")]) == {(SHEET, "E15"): typed}


def merged(across: str) -> Callable[[Any], None]:
    def change(book: Any) -> None:
        book[SHEET]["D15"].value = "dưới ô gộp"
        book[SHEET].merge_cells(across)

    return change


def test_under_a_merge_stands_what_shows() -> None:
    data = filled({}, change=merged("D15:E15"))
    assert typed_texts(data, "bc.xlsx", [(SHEET, "E15")]) == {(SHEET, "E15"): "dưới ô gộp"}


def test_of_cells_and_files_that_are_not_there_nothing_is_said() -> None:
    assert typed_texts(filled({}), "bc.xlsx", [("Trang khác", "E15"), (SHEET, "?")]) == {}
    assert typed_texts(b"%PDF-1.7", "bc.pdf", [(SHEET, "E15")]) == {}
