"""A filled form is read back wherever units have moved its cells; what is wrong is told with its cell."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from returns.filling import blank, cell, filled, names, read, told

from generator.returns.excel.xlsx import read_xlsx
from generator.returns.identity import identity_of
from generator.returns.read import read_workbook

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.returns.answers import Answer
    from generator.returns.said import Assessment


def answers(result: Assessment) -> dict[str, object]:
    return {answer.code: answer.value for answer in result.answers if not answer.row}


def answer(result: Assessment, code: str) -> Answer:
    return next(one for one in result.answers if one.code == code)


def test_what_a_unit_writes_is_read_with_its_cell() -> None:
    result = read(filled({"A3": date(2024, 9, 30), "A5": 420, "D3": 5_000_000, "H2": "- Kinh phí hạn hẹp"}))
    assert told(result) == []
    assert answers(result) == {
        "A2": True,
        "A3": date(2024, 9, 30),
        "A5": Decimal(420),
        "B1": Decimal(3),
        "C1": Decimal(2),
        "D3": Decimal(5_000_000),
        "H2": "- Kinh phí hạn hẹp",
    }
    assert (answer(result, "A5").sheet, answer(result, "A5").cell, answer(result, "A5").seen) == (
        "Báo cáo",
        "E15",
        "420",
    )
    assert answer(result, "A3").seen == "30/09/2024"


def test_what_must_be_answered_is_asked_for_by_its_cell() -> None:
    result = read(filled({}, needed=False))
    assert told(result) == ["E12 answer.missing", "E18 answer.missing", "E24 answer.missing"]
    assert result.noticed[0].problem.text == "Chưa ghi «Đã tổ chức Lễ khai mạc hoặc Lễ phát động Tuần lễ»."
    assert answers(result) == {}


def test_a_total_is_worked_out_again_and_never_believed() -> None:
    def lie(book: Any) -> None:
        cell(book, "G3").value = 9

    result = read(filled({"G1": 1_000_000, "G2": 500_000}, change=lie))
    assert answers(result)["G3"] == Decimal(1_500_000)
    assert told(result) == ["E50 answer.total"]
    assert "tính lại từ các chỉ tiêu thành phần là 1.500.000" in result.noticed[0].problem.text


def test_relations_that_do_not_hold_are_told_at_their_first_cell() -> None:
    result = read(filled({"A5": 10, "A6": 11}))
    assert told(result) == ["E16 answer.relation"]


def test_inserted_rows_and_columns_renamed_sheets_and_sorted_rows_change_nothing() -> None:
    def move(book: Any) -> None:
        sheet = book["Báo cáo"]
        sheet.protection.sheet = False
        for merged in list(sheet.merged_cells.ranges):
            sheet.unmerge_cells(str(merged))
        sheet.insert_rows(12, 3)
        sheet.insert_cols(4)
        sheet["D14"] = "ghi thêm của trường"
        sheet.title = "BC trường Sông Cầu"

    plain, moved = read(filled({"A5": 420, "H1": "Tốt"})), read(filled({"A5": 420, "H1": "Tốt"}, change=move))
    assert answers(moved) == answers(plain)
    assert answer(moved, "A5").cell == "F18"


def test_codes_that_are_gone_are_found_by_name() -> None:
    def lose(book: Any) -> None:
        for row in book["Báo cáo"].iter_rows(min_row=10, max_row=50, min_col=2, max_col=2):
            row[0].value = None

    assert answers(read(filled({"A5": 420}, change=lose)))["A5"] == Decimal(420)


def test_a_code_answered_twice_is_nobodys_guess() -> None:
    def twice(book: Any) -> None:
        sheet = book["Báo cáo"]
        sheet["B70"], sheet["E70"] = "B1", 8

    result = read(filled({}, change=twice))
    assert told(result) == ["E70 answer.twice"]
    assert "B1" not in answers(result)


def test_a_cell_merged_over_rows_is_not_read() -> None:
    def merge(book: Any) -> None:
        book["Báo cáo"].merge_cells("E18:E19")

    assert told(read(filled({}, change=merge))) == ["E18 answer.merged", "E19 answer.merged"]


def test_hidden_answers_are_taken_and_told_of() -> None:
    def hide(book: Any) -> None:
        book["Báo cáo"].row_dimensions[18].hidden = True

    result = read(filled({}, change=hide))
    assert told(result) == ["E18 answer.hidden"]
    assert answers(result)["B1"] == Decimal(3)


def test_another_unit_of_measure_is_an_error() -> None:
    def change(book: Any) -> None:
        cell(book, "D3").offset(column=-1).value = "triệu đồng"

    result = read(filled({"D3": 5}, change=change))
    assert "D40 answer.measure" in told(result)


def declared(place: str, text: str, page: str = "Báo cáo") -> Callable[[Any], None]:
    def change(book: Any) -> None:
        sheet = book[page]
        sheet.protection.sheet = False
        for merged in list(sheet.merged_cells.ranges):
            if place in merged:
                sheet.unmerge_cells(str(merged))
        sheet[place].value = text

    return change


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("F4", "ĐVT: 1000 đồng"),
        ("E4", "Đơn vị tính: triệu đồng"),
        ("A2", "(Đơn vị: nghìn đồng, người)"),
        ("C40", "Số tiền ủng hộ (triệu đồng)"),
    ],
)
def test_two_units_of_money_on_one_sheet_make_sums_doubtful_each_in_its_cell(place: str, text: str) -> None:
    result = read(filled({"D3": 5000, "G1": 0, "G2": "120 triệu đồng", "A5": 12}, change=declared(place, text)))
    assert [line for line in told(result) if "money.two" in line] == ["E40 money.two_measures"]
    (one,) = [one.problem for one in result.noticed if one.rule == "money.two_measures"]
    assert f"ô {place} của trang này ghi «{text}»" in one.text
    said = answers(result)
    assert "D3" not in said
    assert (said["G1"], said["G2"], said["A5"]) == (0, 120_000_000, 12)


@pytest.mark.parametrize("text", ["ĐVT: đồng", "Đơn vị: Trường Mầm non Triệu Sơn", "ĐVT: lượt người", "Tính bằng đồng"])
def test_the_forms_own_unit_of_money_and_other_words_raise_no_doubt(text: str) -> None:
    result = read(filled({"D3": 5_000_000}, change=declared("F4", text)))
    assert told(result) == []
    assert answers(result)["D3"] == 5_000_000


@pytest.mark.parametrize(("place", "text"), [("D4", "Số tiền ủng hộ (nghìn đồng)"), ("A2", "ĐVT: 1000đ")])
def test_sums_in_lists_are_doubtful_too(place: str, text: str) -> None:
    def change(book: Any) -> None:
        sheet = book["Danh sách D4"]
        sheet["B5"].value, sheet["D5"].value, sheet["B6"].value, sheet["D6"].value = (
            "Ông A",
            5000,
            "Bà B",
            "2 triệu đồng",
        )
        declared(place, text, "Danh sách D4")(book)

    result = read(filled({}, change=change))
    assert [line for line in told(result) if "money" in line] == ["D5 money.two_measures"]
    assert [one.value for one in result.answers if one.code == "D4" and one.column == "so-tien"] == [2_000_000]


def test_lists_are_read_row_by_row_past_totals_and_blank_rows() -> None:
    def write(book: Any) -> None:
        sheet = book["Danh sách C13"]
        rows = [
            ("Ngày hội đọc sách", date(2024, 10, 2), "Sân trường", 300),
            ("Kể chuyện theo sách", "3/10/2024", "", "120 người"),
        ]
        for at, values in zip((5, 7), rows, strict=True):
            for column, value in enumerate(values, start=2):
                sheet.cell(at, column).value = value
        sheet["B9"], sheet["E9"] = "Tổng cộng", 420
        sheet["D10"] = "chỉ có địa điểm"

    result = read(filled({}, change=write))
    rows = [(one.row, one.column, one.value) for one in result.answers if one.code == "C13"]
    assert rows == [
        (1, "ten", "Ngày hội đọc sách"),
        (1, "ngay", date(2024, 10, 2)),
        (1, "dia-diem", "Sân trường"),
        (1, "nguoi", Decimal(300)),
        (2, "ten", "Kể chuyện theo sách"),
        (2, "ngay", date(2024, 10, 3)),
        (2, "nguoi", Decimal(120)),
        (3, "dia-diem", "chỉ có địa điểm"),
    ]
    assert told(result) == ["B10 list.missing"]


def test_who_it_is_from_is_what_most_places_say() -> None:
    def rename(book: Any) -> None:
        book["Báo cáo"]["A1"].value = "Trường TH nào đó"
        book.custom_doc_props["unit"].value = "mn-huyen-tung"

    found = identity_of(read_xlsx(filled({}, change=rename), "a.xlsx"), names())
    assert (found.unit, found.form, found.version, found.disagrees) == ("mn-song-cau", "bao-cao", 1, False)


def test_a_form_signed_by_another_unit_is_nobodys() -> None:
    def sign(book: Any) -> None:
        book["Báo cáo"]["A1"].value = "TRƯỜNG MẦM NON HUYỀN TỤNG"

    found = identity_of(read_xlsx(filled({}, change=sign), "a.xlsx"), names())
    assert (found.unit, found.named, found.disagrees) == ("mn-song-cau", "mn-huyen-tung", True)


def test_a_name_that_is_only_like_one_is_a_suggestion() -> None:
    def strip(book: Any) -> None:
        book["Báo cáo"]["A1"].value = "Trường mầm non Sông Cầ"
        book["Báo cáo"]["A3"].value = None
        del book["_kehoach"]
        book.properties.identifier = None
        for name in ("plan", "form", "version", "unit"):
            del book.custom_doc_props[name]

    found = identity_of(read_xlsx(filled({}, change=strip), "a.xlsx"), names())
    assert (found.unit, found.suggestion) == ("", "mn-song-cau")


def test_signs_that_nobody_sees_are_not_part_of_an_answer() -> None:
    result = read(filled({"H1": "học\u200b tập\ufeff su\u00adốt đời"}))
    assert answers(result)["H1"] == "học tập suốt đời"


def test_the_page_itself_says_whose_form_it_is_when_nothing_else_does() -> None:
    copied = openpyxl.Workbook()
    page = copied.active
    for line in openpyxl.load_workbook(io.BytesIO(blank()))["Báo cáo"].iter_rows():
        for one in line:
            page[one.coordinate].value = one.value
    page["A1"].value = "Trường chúng em"
    target = io.BytesIO()
    copied.save(target)
    found = identity_of(read_xlsx(target.getvalue(), "bc.xlsx"), names())
    assert [claim.channel for claim in found.claims] == ["visible code"]
    assert (found.plan, found.form, found.version, found.unit) == ("ubnd-bac-kan-2024", "bao-cao", 1, "mn-song-cau")


def test_all_four_channels_vote_and_most_of_them_win() -> None:
    def change(book: Any) -> None:
        book["_kehoach"]["B4"].value = "mn-huyen-tung"

    found = identity_of(read_xlsx(filled({}, change=change), "bc.xlsx"), names())
    assert [(claim.channel, claim.unit) for claim in found.claims] == [
        ("properties", "mn-song-cau"),
        ("identifier", "mn-song-cau"),
        ("hidden sheet", "mn-huyen-tung"),
        ("defined name", "mn-song-cau"),
    ]
    assert found.unit == "mn-song-cau"


def test_a_form_kept_as_text_still_says_whose_it_is() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(filled({"A5": 7})))["Báo cáo"]
    lines = [";".join(str(one.value or "") for one in line).replace("\n", " ") for line in sheet.iter_rows()]
    found = identity_of(read_workbook("\n".join(lines).encode("utf-8-sig"), "bc.csv"), names())
    assert (found.plan, found.version, found.unit) == ("ubnd-bac-kan-2024", 1, "mn-song-cau")
