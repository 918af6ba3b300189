"""The columns of tables are as wide as their words need."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from documents.word_pages import MAIN, part

from generator.documents.columns import PADDING, TEXT_WIDTH, column_widths
from generator.office.text_width import text_width
from generator.office.xml import word

if TYPE_CHECKING:
    from collections.abc import Callable

LONG = "In phông chữ sân khấu, băng rôn, khẩu hiệu treo tại hội trường và các tuyến đường chính"


@pytest.mark.parametrize(
    ("headings", "rows"),
    [
        (["TT", "Nội dung"], []),
        (["TT", "Nội dung", "Ghi chú"], [["1", LONG, ""], ["2", "Nước uống", ""]]),
        (["A"] * 7, [[LONG] * 7]),
        (["Nghiêng"] * 30, [["x"] * 30]),
    ],
)
def test_widths_add_up_to_the_texts_width(headings: list[str], rows: list[list[str]]) -> None:
    widths = column_widths(headings, rows)
    assert len(widths) == len(headings)
    assert sum(widths) == TEXT_WIDTH
    assert min(widths) > 0


def test_a_number_takes_less_than_a_sentence_and_no_word_is_broken() -> None:
    widths = column_widths(["TT", "Nội dung", "Thành tiền (đồng)"], [["1", LONG, "12.500.000"]])
    assert widths[0] < widths[2] < widths[1]
    assert widths[2] >= text_width("12.500.000", size=13) * 20 + PADDING - 1


def test_a_table_of_the_plan_is_printed_so(build: Callable[..., bytes]) -> None:
    more = f"activities: {{heading: H, table: {{columns: [TT, Nội dung], rows: [['1', '{LONG}'], ['2', 'Ngắn']]}}}}\n"
    body = part(build("ke-hoach", more), MAIN)
    table = next(one for one in body.iter(word("tbl")) if one.find(f"{word('tblPr')}/{word('tblStyle')}") is not None)
    columns = [int(column.get(word("w"))) for column in table.iter(word("gridCol"))]
    assert columns == list(column_widths(["TT", "Nội dung"], [["1", LONG], ["2", "Ngắn"]]))
    for row in table.iter(word("tr")):
        assert [int(width.get(word("w"))) for width in row.iter(word("tcW"))] == columns
