"""Lines that go to the file as they are written are read by everybody as the library's own rows are."""

from __future__ import annotations

import io
from datetime import date

import openpyxl
import pytest

from generator.report.sheets import HIGHEST_ROW, LINE_HEIGHT, Book
from generator.returns.read import read_workbook

TEXTS = ["=1+1", "<r>đậm</r>", " trước và sau ", "a & b < c", "_x0041_", "một\nhai", "", "Đơn vị"]


def written(*rows: list[tuple[object, str]]) -> bytes:
    target = io.BytesIO()
    book = Book(target)
    sheet = book.sheet("Trang", widths=(10.0, 10.0))
    sheet.write_string(0, 0, "đầu", book.look("head"))
    for number, cells in enumerate(rows, start=1):
        book.line(sheet, number, cells, (10.0,))
    sheet.write_string(len(rows) + 1, 0, "cuối", book.look("text"))
    book.close()
    return target.getvalue()


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_stays_what_it_is(text: str) -> None:
    data = written([(text, "text"), (7, "number")])
    assert (openpyxl.load_workbook(io.BytesIO(data)).active["A2"].value or "") == text.replace(
        "_x0041_", "_x005F_x0041_"
    )
    cells = {cell.name: cell.value for cell in read_workbook(data, "a.xlsx").sheets[0].cells.values()}
    assert (cells.get("A2", ""), cells["B2"]) == (text, "7")


def test_numbers_days_and_blanks_have_their_looks() -> None:
    sheet = openpyxl.load_workbook(
        io.BytesIO(written([(1.5, "decimal"), (date(2024, 10, 3), "date"), (None, "text")]))
    ).active
    assert [cell.value for cell in sheet[1]][:1] + [cell.value for cell in sheet[3]][:1] == ["đầu", "cuối"]
    number, day, blank = sheet[2]
    assert (number.value, number.number_format) == (1.5, "#,##0.00")
    assert (day.value.date(), day.number_format) == (date(2024, 10, 3), "dd/mm/yyyy")
    assert (blank.value, blank.border.left.style) == (None, "thin")
    assert sheet.dimensions == "A1:C3"


def test_a_row_is_as_high_as_its_longest_text_needs() -> None:
    sheet = openpyxl.load_workbook(
        io.BytesIO(written([("ngắn", "text")], [("chữ " * 5, "text")], [("a\n" * 99, "text")]))
    ).active
    heights = [sheet.row_dimensions[row].height for row in (2, 3, 4)]
    assert heights == [None, 3 * LINE_HEIGHT, HIGHEST_ROW]
