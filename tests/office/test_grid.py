"""A table laid by `{% grid ... %}` is as large as its value says, twip for twip, in every shape a template has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from office.comparing import by_us
from office.drafting import cell, p, row, table, unpacked, word_file

from generator.errors import KehoachError
from generator.office.checking.faults import template_faults
from generator.office.grid_values import Grid, grid_height
from generator.office.xml import parse, word

if TYPE_CHECKING:
    from pathlib import Path

GRID = {"left": 408, "top": 2000, "widths": [3000, 2900, 2800], "heights": [1000, 900, 800]}
ROWS = [["a", "b", "c"], ["d", "e", "f"], ["g", "h", "i"]]
TAG = p("{% grid g %}")
LOOPS = table(
    row("{%tr for line in rows %}", ""),
    f"<w:tr>{cell('{%tc for x in line %}')}{cell('{{ x }}')}{cell('{%tc endfor %}')}</w:tr>",
    row("{%tr endfor %}", ""),
)
MARGIN_LEFT, MARGIN_TOP, PAGE = 1701, 1134, 16838
"""Of the page of `drafting`."""
SHAPE = {"g": dict.fromkeys(GRID), "rows": [[None]], "x": None}


def laid(body: str, folder: Path, grid: Any = None, **values: Any) -> Any:
    made = by_us(word_file(body), {"g": GRID if grid is None else grid, "rows": ROWS, **values}, folder)
    return parse(unpacked(made)["word/document.xml"])


def numbers(root: Any, path: str, name: str = "w") -> list[int]:
    return [int(node.get(word(name))) for node in root.iter(word(path))]


@pytest.mark.parametrize("grid", [GRID, Grid(408, 2000, (3000, 2900, 2800), (1000, 900, 800))])
def test_columns_rows_and_place(grid: Any, tmp_path: Path) -> None:
    root = laid(TAG + LOOPS, tmp_path, grid)
    assert numbers(root, "gridCol") == [3000, 2900, 2800]
    assert numbers(root, "tcW") == [3000, 2900, 2800] * 3
    assert numbers(root, "tblW") == [8700]
    assert numbers(root, "trHeight", "val") == [1000, 900, 800]
    assert {node.get(word("hRule")) for node in root.iter(word("trHeight"))} == {"exact"}
    assert numbers(root, "tblInd") == [408 - MARGIN_LEFT]
    assert numbers(root, "spacing", "line") == [2000 - MARGIN_TOP]
    assert [node.text for node in root.iter(word("t"))] == [x for line in ROWS for x in line]


def test_a_table_drawn_cell_by_cell(tmp_path: Path) -> None:
    root = laid(TAG + table(row("a", "b"), row("c", "d")), tmp_path)
    assert numbers(root, "tcW") == [3000, 2900] * 2
    assert numbers(root, "trHeight", "val") == [1000, 900]


def test_rows_before_and_behind_a_loop(tmp_path: Path) -> None:
    body = table(row("a"), row("{%tr for line in rows[:1] %}"), row("{{ line[0] }}"), row("{%tr endfor %}"), row("z"))
    assert numbers(laid(TAG + body, tmp_path), "trHeight", "val") == [1000, 900, 800]


def test_a_table_for_each_sheet(tmp_path: Path) -> None:
    body = p("{%p for sheet in [1, 2] %}") + TAG + LOOPS + p("{%p endfor %}")
    root = laid(body, tmp_path)
    assert len(list(root.iter(word("tbl")))) == 2
    assert numbers(root, "gridCol") == [3000, 2900, 2800] * 2


def test_other_sizes_of_the_template_give_way(tmp_path: Path) -> None:
    own = LOOPS.replace("<w:tblPr>", '<w:tblPr><w:tblStyle w:val="A"/><w:jc w:val="center"/>', 1).replace(
        "<w:tblGrid>", '<w:tblGrid><w:gridCol w:w="9"/>', 1
    )
    root = laid(TAG + own, tmp_path)
    properties = next(root.iter(word("tblPr")))
    assert [child.tag for child in properties] == [word(n) for n in ("tblStyle", "tblW", "tblInd", "tblLayout")]


def test_what_lies_outside_the_text_is_taken_from_the_outer_rows() -> None:
    high = {**GRID, "top": 0, "heights": [5000, 5000, 6838]}
    at = [grid_height(high, index, 300, PAGE - 400) for index in range(3)]
    assert at == [5000 - 320, 5000, 6838 - 420]
    assert 320 + sum(at) == PAGE - 420


@pytest.mark.parametrize("grid", ["chữ", {"left": 1}, {**GRID, "widths": []}, None, 5])
def test_what_is_no_grid_is_refused(grid: Any, tmp_path: Path) -> None:
    with pytest.raises(KehoachError, match="không phải là khung của bảng"):
        laid(p("{% grid h %}") + LOOPS, tmp_path, h=grid)


def test_an_unknown_name_is_named(tmp_path: Path) -> None:
    with pytest.raises(KehoachError, match="«nothing»"):
        laid(p("{% grid nothing %}") + LOOPS, tmp_path)


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (TAG + LOOPS, []),
        (p("{% grid gg %}") + LOOPS, ["không có tên «gg»"]),
        (TAG + p("a"), ["thẻ grid không đứng một mình ngay trên một bảng"]),
        (p("a {% grid g %}") + LOOPS, ["thẻ grid không đứng một mình ngay trên một bảng"]),
        (table(row("{% grid g %}", "")), ["thẻ grid không đứng một mình ngay trên một bảng"]),
        (p("{% grid %}") + LOOPS, ["thẻ grid phải lấy kích thước từ một khung"]),
        (p("{% grid rows %}") + LOOPS, ["thẻ grid phải lấy kích thước từ một khung"]),
        (p("{% gird g %}") + LOOPS, ["không có thẻ «gird»"]),
    ],
)
def test_faults_are_told_before_printing(body: str, says: list[str], tmp_path: Path) -> None:
    file = tmp_path / "mau.docx"
    file.write_bytes(word_file(body))
    assert [problem.text for problem in template_faults(file, shape=SHAPE)] == says
