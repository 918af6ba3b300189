"""The consolidated workbook: live totals that carry their values, each with the cells that it comes from."""

from __future__ import annotations

import io
import time
from datetime import UTC, date, datetime
from decimal import Decimal

import openpyxl
import pytest
from report.office import office
from report.test_figures import FORM, UNITS, answer

from generator.plan.indicators import Indicator, IndicatorGroup, ReportForm
from generator.report.consolidated import Consolidated, Evidence
from generator.report.figures import consolidated
from generator.report.sources import Remark, Reported, Source
from generator.report.workbook import write_workbook

HOSTILE = '=HYPERLINK("http://x")'
SIGNS = ("=cmd|' /C calc'!A0", "-1+1", "+84 912", "@SUM(A1)", "\t=1")
ANSWERS = [
    ("a", answer("A1", Decimal(2))),
    ("a", answer("A2", True)),  # noqa: FBT003 - the value
    ("a", answer("A3", date(2024, 10, 3))),
    ("a", answer("A4", HOSTILE)),
    ("a", answer("A7", "Ngày hội", 1, "ten")),
    ("c", answer("A1", Decimal(5))),
]
SOURCES = {
    "a": Source(Reported.ON_TIME, "truong a.xlsx", "ab" * 32, datetime(2024, 10, 8, tzinfo=UTC), 1),
    "b": Source(Reported.MISSING),
    "c": Source(Reported.LATE, "xa c.xls", "cd" * 32, datetime(2024, 10, 12, tzinfo=UTC), 2),
}


def by_code() -> list[tuple[str, object]]:
    order = [indicator.code for indicator in FORM.indicators]
    return sorted(ANSWERS, key=lambda pair: order.index(pair[1].code))


@pytest.fixture(scope="module")
def data() -> bytes:
    counts = [(code, sum(pair[1].code == code for pair in ANSWERS)) for code in ("A1", "A2", "A3", "A4", "A7")]
    remarks = [Remark("Xã C", "warning", "A1", "Báo cáo", "E7", "số làm tròn", "ghi số đúng", "xa c.xls")]
    evidence = Evidence(lambda: ANSWERS, by_code, counts)  # type: ignore[arg-type, return-value]
    found = Consolidated(FORM, UNITS, SOURCES, consolidated(FORM, UNITS, ANSWERS), evidence, remarks)
    target = io.BytesIO()
    write_workbook(target, ["TỔNG HỢP KẾT QUẢ", "(2/3 đơn vị)"], found)
    return target.getvalue()


def rows(data: bytes, sheet: str, *, values: bool = True) -> list[list[object]]:
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=values)
    return [[cell.value for cell in row] for row in book[sheet].iter_rows()]


def test_totals_are_formulas_that_carry_their_values(data: bytes) -> None:
    shown = {row[1]: row for row in rows(data, "Tổng hợp")}
    typed = {row[1]: row for row in rows(data, "Tổng hợp", values=False)}
    assert shown["TỔNG SỐ"][2:5] == ["2/3", 7, 1]
    assert typed["TỔNG SỐ"][3] == "=SUM(D8:D9,D11:D11)"
    assert shown["Các trường"][2:5] == ["1/2", 2, 1]
    assert typed["Các trường"][4] == '=COUNTIF(E8:E9,"Có")'


def test_a_silent_unit_is_named_as_silent_and_has_no_numbers(data: bytes) -> None:
    shown = {row[1]: row for row in rows(data, "Tổng hợp")}
    assert shown["Trường B"][2:] == ["chưa gửi báo cáo", *[None] * len(shown["Trường B"][3:])]
    assert [row[1:4:2] for row in rows(data, "Chưa gửi, gửi chậm")[1:]] == [
        ["Trường B", "chưa gửi báo cáo"],
        ["Xã C", "chậm"],
    ]


def test_a_total_leads_to_the_cells_it_comes_from(data: bytes) -> None:
    book = openpyxl.load_workbook(io.BytesIO(data))
    sheet = book["Tổng hợp"]
    total = next(row for row in sheet.iter_rows() if row[1].value == "TỔNG SỐ")
    assert total[3].hyperlink.location == "'Nguồn số liệu'!A2"
    assert total[4].hyperlink.location == "'Nguồn số liệu'!A4"
    origin = rows(data, "Nguồn số liệu")
    assert origin[1] == ["A1", "Lớp", "Trường A", 2, "2", "Báo cáo", "E7", "", "truong a.xlsx", "ab" * 32]
    assert origin[3][0] == "A2"


def test_no_text_of_a_unit_becomes_a_formula(data: bytes) -> None:
    book = openpyxl.load_workbook(io.BytesIO(data))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value == HOSTILE]
    assert len(cells) == 3
    assert {cell.data_type for cell in cells} == {"s"}


@pytest.mark.parametrize("typed", SIGNS)
def test_what_begins_like_a_formula_is_a_text_even_when_the_cell_is_edited(typed: str) -> None:
    target = io.BytesIO()
    found = office(FORM, {"a": {"A4": typed, "A7": [{"ten": typed}]}})
    write_workbook(target, ["TỔNG HỢP"], found)
    book = openpyxl.load_workbook(target)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value == typed]
    assert len(cells) == 6  # value and text as typed of both answers, the list, the words
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in cells)


def test_a_groups_total_leads_to_its_own_first_number(data: bytes) -> None:
    book = openpyxl.load_workbook(io.BytesIO(data))
    links = {row[1].value: row[3].hyperlink.location for row in book["Tổng hợp"].iter_rows() if row[3].hyperlink}
    assert links == {
        "TỔNG SỐ": "'Nguồn số liệu'!A2",
        "Các trường": "'Nguồn số liệu'!A2",
        "Các xã": "'Nguồn số liệu'!A3",
    }
    assert [cell.value for cell in book["Nguồn số liệu"][3]][:3] == ["A1", "Lớp", "Xã C"]


def test_not_asked_is_told_from_not_answered() -> None:
    asked = Indicator(code="A1", label="Lớp", type="count", unit="lớp")
    other = Indicator(code="A2", label="Học sinh", type="count", unit="người", to=("truong",))
    form = ReportForm(title="Báo cáo", groups=(IndicatorGroup(heading="Chung", indicators=(asked, other)),))
    target = io.BytesIO()
    write_workbook(target, ["TỔNG HỢP"], office(form, {"b": {"A2": Decimal(1)}, "c": {"A1": Decimal(1)}}))
    shown = {row[1]: row[3:5] for row in rows(target.getvalue(), "Tổng hợp")}
    assert shown["Trường Tiểu học B"] == [None, 1]
    assert shown["Ủy ban nhân dân xã C"] == [1, "x"]


def test_the_same_figures_make_the_same_bytes() -> None:
    def made() -> bytes:
        target = io.BytesIO()
        write_workbook(target, ["TỔNG HỢP"], office(FORM, {"a": {"A1": Decimal(1)}}))
        return target.getvalue()

    first = made()
    time.sleep(1.1)
    assert made() == first


def test_lists_words_and_remarks_have_their_sheets(data: bytes) -> None:
    assert rows(data, "Danh sách A7")[1] == [1, "Trường A", "Ngày hội", "Báo cáo!E7"]
    assert rows(data, "Ý kiến đơn vị")[1][2:] == ["Trường A", HOSTILE]
    assert rows(data, "Lưu ý")[1][:3] == ["Xã C", "cần xem lại", "A1"]


def test_charts_are_native(data: bytes) -> None:
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert len(book["Biểu đồ"]._charts) == 2  # noqa: SLF001 - openpyxl keeps charts there
