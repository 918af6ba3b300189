"""`{% columns ... %}` gives the table below it columns of the widths that its value says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from office.comparing import by_us
from office.drafting import cell, p, row, table, unpacked, word_file

from generator.errors import KehoachError
from generator.office.checking.faults import template_faults
from generator.office.xml import parse, word

if TYPE_CHECKING:
    from pathlib import Path

WIDTHS = [500, 3000, 1500]
ROWS = [["1", "b", "c"], ["2", "e", "f"]]
TAG = p("{% columns widths %}")
LOOPS = table(
    row("{%tr for line in rows %}", "", "", ""),
    f"<w:tr>{cell('{{ line[0] }}')}{cell('{%tc for x in line[1:] %}')}{cell('{{ x }}')}{cell('{%tc endfor %}')}</w:tr>",
    row("{%tr endfor %}", "", "", ""),
)


def laid(body: str, folder: Path, **values: Any) -> Any:
    made = by_us(word_file(body), {"widths": WIDTHS, "rows": ROWS, **values}, folder)
    return parse(unpacked(made)["word/document.xml"])


def widths(root: Any, element: str) -> list[int]:
    return [int(node.get(word("w"))) for node in root.iter(word(element))]


def test_columns_and_cells_are_as_wide_and_the_tag_is_gone(tmp_path: Path) -> None:
    root = laid(p("Trên") + TAG + LOOPS, tmp_path)
    assert widths(root, "gridCol") == WIDTHS
    assert widths(root, "tcW") == WIDTHS * 2
    assert [node.text for node in root.iter(word("t"))] == ["Trên", "1", "b", "c", "2", "e", "f"]
    body = root.find(word("body"))
    assert [child.tag for child in body][:2] == [word("p"), word("tbl")]


def test_a_table_for_each_turn_of_a_loop(tmp_path: Path) -> None:
    root = laid(p("{%p for one in [1, 2] %}") + TAG + LOOPS + p("{%p endfor %}"), tmp_path)
    assert widths(root, "gridCol") == WIDTHS * 2


@pytest.mark.parametrize("value", ["chữ", [], None, 5, ["a"]])
def test_what_is_no_list_of_widths_is_refused(value: Any, tmp_path: Path) -> None:
    with pytest.raises(KehoachError, match="không phải là bề rộng các cột"):
        laid(TAG + LOOPS, tmp_path, widths=value)


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (TAG + LOOPS, []),
        (p("{% columns width %}") + LOOPS, ["không có tên «width»"]),
        (TAG + p("a"), ["thẻ columns không đứng một mình ngay trên một bảng"]),
        (p("a {% columns widths %}") + LOOPS, ["thẻ columns không đứng một mình ngay trên một bảng"]),
        (p("{% columns one %}") + LOOPS, ["thẻ columns phải lấy bề rộng từ một danh sách"]),
    ],
)
def test_faults_are_told_before_printing(body: str, says: list[str], tmp_path: Path) -> None:
    file = tmp_path / "mau.docx"
    file.write_bytes(word_file(body))
    shape = {"widths": [None], "one": None, "rows": [[None]], "x": None}
    assert [problem.text for problem in template_faults(file, shape=shape)] == says
