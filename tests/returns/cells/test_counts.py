"""Counts as units type them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import CellPlace, Severity
from generator.returns.cells.readings import RawValue, Reading, Wanted
from generator.returns.cells.values import read_value
from generator.returns.workbook import Kind
from generator.vietnamese.numbers import grouped


def typed(text: str, unit: str = "người") -> Reading:
    return read_value(RawValue(Kind.TEXT, text, "@"), Wanted.COUNT, unit=unit)


def stored(digits: str, number_format: str = "General", unit: str = "người", *, is_date: bool = False) -> Reading:
    return read_value(RawValue(Kind.NUMBER, digits, number_format, is_date=is_date), Wanted.COUNT, unit=unit)


def rules(reading: Reading) -> list[str]:
    return [finding.rule for finding in reading.findings]


@pytest.mark.parametrize(
    ("digits", "value"),
    [("120", "120"), ("120.0", "120"), ("1.2E3", "1200"), ("0", "0"), ("2.9999999999999996", "3"), ("1E-15", "0")],
)
def test_numbers_are_read_without_the_noise_of_arithmetic(digits: str, value: str) -> None:
    reading = stored(digits)
    assert reading == (Decimal(value), ())
    assert str(reading.value) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("120", 120),
        (" 1.234.567 ", 1234567),
        ("1 234 567", 1234567),
        ("1\u00a0234\u00a0567", 1234567),
        ("1,234,567", 1234567),
        ("02", 2),
        ("'15", 15),
        ("１２０", 120),
        ("0", 0),
        ("120,0", 120),
        ("120.", 120),
        ("+5", 5),
    ],
)
def test_numbers_typed_as_text(text: str, value: int) -> None:
    assert typed(text) == (Decimal(value), ())


@pytest.mark.parametrize(
    ("text", "unit", "value", "rule"),
    [
        ("120 người", "người", 120, "number.unit"),
        ("120 (người)", "người", 120, "number.unit"),
        ("120 NGƯỜI.", "người", 120, "number.unit"),
        ("120người", "người", 120, "number.unit"),
        ("120 học viên", "người", 120, "number.unit"),
        ("120 người tham gia", "người", 120, "number.unit"),
        ("02 lớp", "lớp", 2, "number.unit"),
        ("5 cây", "cây", 5, "number.unit"),
        ("có 120 người", "người", 120, "number.lead"),
        ("Tổng số: 120", "người", 120, "number.lead"),
        ("1.234 người", "người", 1234, "number.thousands"),
        ("1,2 nghìn người", "người", 1200, "number.scaled"),
        ("1,5 triệu người", "người", 1_500_000, "number.scaled"),
        ("120 hs", "người", 120, "number.unit"),
        ("120 nguoi", "người", 120, "number.unit"),
        ("12 bài", "tin, bài", 12, "number.unit"),
        ("5 lượt", "lượt xem", 5, "number.unit"),
        ("không", "người", 0, "number.none"),
        ("không có lớp nào", "lớp", 0, "number.none"),
        ("Không có.", "người", 0, "number.none"),
    ],
)
def test_what_is_clear_is_read_and_noted(text: str, unit: str, value: int, rule: str) -> None:
    reading = typed(text, unit)
    assert reading.value == value
    assert rule in rules(reading)
    assert {finding.severity for finding in reading.findings} == {Severity.ADVICE}


@pytest.mark.parametrize(
    ("text", "value", "word"),
    [
        ("hơn 1.500", 1500, "hơn"),
        ("gần 1.500 người", 1500, "gần"),
        ("khoảng 20", 20, "khoảng"),
        ("~20", 20, "~"),
        ("Trên 2.500 lượt người", 2500, "Trên"),
        ("20 người trở lên", 20, "trở lên"),
        ("đạt trên 300", 300, "trên"),
    ],
)
def test_rounded_numbers_are_read_with_a_warning(text: str, value: int, word: str) -> None:
    reading = typed(text, "lượt người" if "lượt" in text else "người")
    assert reading.value == value
    doubts = [finding for finding in reading.findings if finding.severity is Severity.WARNING]
    assert [finding.rule for finding in doubts] == ["number.rounded"]
    assert f"«{word}»" in doubts[0].text


@pytest.mark.parametrize(
    ("text", "rule", "words"),
    [
        ("1.234", "number.ambiguous", "1234 hoặc 1,234"),
        ("1,234", "number.ambiguous", "1234 hoặc 1,234"),
        ("1,234 người", "number.ambiguous", "1234 hoặc 1,234"),
        ("12,5", "count.fraction", "số nguyên"),
        ("1.234,5", "count.fraction", "số nguyên"),
        ("-5", "count.negative", "âm"),
        ("- 5", "count.negative", "âm"),
        ("x", "number.tick", "cần một con số"),
        ("X", "number.tick", "cần một con số"),
        ("có", "number.tick", "cần một con số"),
        ("khoảng 100-120 người", "number.range", "từ 100 đến 120"),
        ("0912345678", "number.code", "số điện thoại"),
        ("5 km", "number.other_unit", "«km», chỉ tiêu này tính theo «người»"),
        ("5 lớp", "number.other_unit", "«lớp»"),
        ("5 triệu đồng", "number.other_unit", "«triệu đồng»"),
        ("85%", "number.other_unit", "«%»"),
        ("12 abc", "number.unknown_unit", "«abc»"),
        ("12O", "number.unknown_unit", "«O»"),
        ("3 lớp, 120 học viên", "number.several", "2 con số (3, 120)"),
        ("120 (60 nữ)", "number.several", "2 con số"),
        ("3/5", "number.several", "hai con số"),
        ("12+15", "number.sum", "phép cộng"),
        ("12 + 15 = 27", "number.sum", "phép cộng"),
        ("10-15", "number.range", "từ 10 đến 15"),
        ("từ 10 đến 15 người", "number.range", "từ 10 đến 15"),
        ("dưới 20", "number.bound", "giới hạn"),
        ("03/10/2024", "number.date", "ngày tháng"),
        ("1,2E+06", "number.shortened", "rút gọn"),
        ("1.2.3", "number.separators", "đặt sai chỗ"),
        ("hai mươi", "number.words", "không đọc được"),
        ("(120)", "number.words", "không đọc được"),
        ("lớp 5", "number.words", "không đọc được"),
        ("9 " * 150, "number.words", "không đọc được"),
        ("#REF!", "cell.error", "đã bị xóa"),
        ("#####", "cell.hidden", "quá hẹp"),
    ],
)
def test_what_is_not_clear_is_a_problem_and_never_a_guess(text: str, rule: str, words: str) -> None:
    reading = typed(text)
    assert reading.value is None
    assert not reading.is_certain
    finding = next(finding for finding in reading.findings if finding.severity is Severity.ERROR)
    assert finding.rule == rule
    assert words in finding.text
    assert finding.hint


def test_hints_say_what_to_type() -> None:
    assert "27" in typed("12+15").findings[0].hint
    assert "27" not in typed("1.212+15").findings[0].hint
    assert "1234" in typed("1.234").findings[0].hint
    assert "«người»" in typed("5 km").findings[0].hint


def test_persons_and_their_visits_are_not_the_same() -> None:
    reading = typed("120 người", "lượt người")
    assert reading.value == 120
    assert [(finding.rule, finding.severity) for finding in reading.findings] == [
        ("number.near_unit", Severity.WARNING)
    ]


def test_kinds_of_what_is_asked_for_are_doubted() -> None:
    assert rules(typed("120 người khuyết tật")) == ["number.near_unit"]
    assert rules(typed("5 tháng", "ngày")) == ["number.other_unit"]
    assert rules(typed("5 m", "km")) == ["number.other_unit"]
    assert "được đọc là 1.500.000." in typed("1,5 triệu người").findings[-1].text


@pytest.mark.parametrize("text", ["-", "–", "...", ". . .", "…", "____", "- -"])
def test_dashes_and_dots_are_an_empty_cell_with_a_note(text: str) -> None:
    reading = typed(text)
    assert reading.value is None
    assert rules(reading) == ["cell.blank"]
    assert reading.is_certain


@pytest.mark.parametrize("text", ["chưa có", "Chưa có số liệu", "không có số liệu"])
def test_not_yet_is_not_nothing(text: str) -> None:
    reading = typed(text)
    assert reading.value is None
    assert [(finding.rule, finding.severity) for finding in reading.findings] == [("number.unknown", Severity.WARNING)]


@pytest.mark.parametrize("text", ["", "   ", "\n", "\u00a0"])
def test_an_empty_cell_says_nothing(text: str) -> None:
    assert typed(text) == (None, ())


def test_numbers_that_no_count_can_be() -> None:
    assert rules(stored("-5")) == ["count.negative"]
    assert rules(stored("12.5")) == ["count.fraction"]
    assert rules(stored("1E300")) == ["number.too_large"]
    assert rules(stored("NaN")) == ["number.too_large"]


def test_a_number_that_is_shown_as_something_else() -> None:
    shown = stored("45566", "dd/mm/yyyy", is_date=True)
    assert rules(shown) == ["number.date_format"]
    assert "45566 đang hiển thị là 01/10/2024" in shown.findings[0].text
    percent = stored("0.85", "0%")
    assert rules(percent) == ["number.percent"]
    assert "85%" in percent.findings[0].text
    assert stored("120", '#,##0" người"').value == 120
    assert rules(stored("120", '0" km"')) == ["number.other_unit"]
    assert stored("120", "#,##0").findings == ()


def test_truths_and_dates_are_no_counts() -> None:
    assert rules(read_value(RawValue(Kind.TRUTH, "1"), Wanted.COUNT)) == ["number.truth"]
    assert rules(read_value(RawValue(Kind.DATE, "2024-10-03"), Wanted.COUNT)) == ["number.date_format"]


def test_cells_whose_program_failed() -> None:
    assert rules(read_value(RawValue(Kind.ERROR, "#DIV/0!"), Wanted.COUNT)) == ["cell.error"]
    assert rules(read_value(RawValue(Kind.TEXT, "", formula="SUM(A1:A3)"), Wanted.COUNT)) == ["cell.uncalculated"]
    assert read_value(RawValue(Kind.NUMBER, "6", formula="SUM(A1:A3)"), Wanted.COUNT) == (Decimal(6), ())


def test_a_decoded_text_is_read_and_quoted() -> None:
    reading = read_value(RawValue(Kind.TEXT, "120 ng\u00adêi", wording="120 người"), Wanted.COUNT, unit="người")
    assert reading.value == 120
    assert "«người»" in reading.findings[0].text


def test_a_finding_becomes_a_problem_at_its_cell() -> None:
    problem = typed("x").findings[0].at(CellPlace("xa-nong-thuong.xlsx", "Biểu 1", "D7"), "A1")
    assert str(problem).startswith("xa-nong-thuong.xlsx [Biểu 1!D7]: A1: Ô chỉ đánh dấu «x»")


@given(st.integers(0, 10**14))
def test_any_count_comes_back_as_it_was_or_as_a_problem(number: int) -> None:
    assert stored(str(number)).value == number
    assert typed(str(number)).value == number
    reading = typed(grouped(number))
    assert reading.value == number or rules(reading) == ["number.ambiguous"]


@given(st.text() | st.text(alphabet="0123456789., -+/%xngườilớp()E#"))
def test_any_text_is_read_or_refused(text: str) -> None:
    reading = typed(text)
    assert reading.value is None or (isinstance(reading.value, Decimal) and reading.value >= 0)
    assert all(finding.text for finding in reading.findings)
