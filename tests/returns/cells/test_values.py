"""Percentages, yes and no, and narratives as units type them; and what every kind of value has in common."""

from __future__ import annotations

from decimal import Decimal
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import Severity
from generator.returns.cells.readings import RawValue, Reading, Wanted
from generator.returns.cells.values import read_value
from generator.returns.cells.wording import text_of
from generator.returns.workbook import Cell, Kind, Sheet, Style, Workbook
from generator.vietnamese.numbers import grouped


def typed(text: str, wanted: Wanted) -> Reading:
    return read_value(RawValue(Kind.TEXT, text, "@"), wanted, unit="%" if wanted is Wanted.PERCENTAGE else "")


def stored(digits: str, wanted: Wanted, number_format: str = "General", *, is_date: bool = False) -> Reading:
    return read_value(RawValue(Kind.NUMBER, digits, number_format, is_date=is_date), wanted)


def rules(reading: Reading) -> list[str]:
    return [finding.rule for finding in reading.findings]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("85%", "85"),
        ("85 %", "85"),
        ("85,5%", "85.5"),
        ("85.5", "85.5"),
        ("85", "85"),
        ("0,85%", "0.85"),
        ("0", "0"),
        ("100 phần trăm", "100"),
    ],
)
def test_percentages_typed_as_text(text: str, value: str) -> None:
    assert typed(text, Wanted.PERCENTAGE) == (Decimal(value), ())


@pytest.mark.parametrize(
    ("digits", "number_format", "value"),
    [
        ("0.85", "0%", "85"),
        ("0.855", "0.0%", "85.5"),
        ("85", "General", "85"),
        ("85", '0"%"', "85"),
        ("1", "0%", "100"),
        ("0.07", "0.00%", "7"),
    ],
)
def test_percentages_as_spreadsheets_store_them(digits: str, number_format: str, value: str) -> None:
    assert stored(digits, Wanted.PERCENTAGE, number_format) == (Decimal(value), ())


def test_percentages_that_are_doubted_or_refused() -> None:
    assert typed("đạt trên 85%", Wanted.PERCENTAGE).value == 85
    assert "number.rounded" in rules(typed("đạt trên 85%", Wanted.PERCENTAGE))
    over = typed("150%", Wanted.PERCENTAGE)
    assert over.value == 150
    assert [(finding.rule, finding.severity) for finding in over.findings] == [("percentage.over", Severity.WARNING)]
    assert rules(stored("1.2", Wanted.PERCENTAGE, "0%")) == ["percentage.over"]
    assert typed("85,125", Wanted.PERCENTAGE).value == Decimal("85.125")
    assert rules(typed("85,125", Wanted.PERCENTAGE)) == ["percentage.decimals"]
    for reading in (typed("0,85", Wanted.PERCENTAGE), stored("0.85", Wanted.PERCENTAGE)):
        assert reading.value is None
        assert rules(reading) == ["percentage.ambiguous"]
        assert "0,85% hoặc 85%" in reading.findings[0].text
    assert rules(typed("-5%", Wanted.PERCENTAGE)) == ["percentage.negative"]
    assert rules(typed("85 người", Wanted.PERCENTAGE)) == ["number.other_unit"]
    assert rules(typed("85/100", Wanted.PERCENTAGE)) == ["number.several"]
    assert rules(typed("80% và 90%", Wanted.PERCENTAGE)) == ["number.several"]
    assert rules(stored("45566", Wanted.PERCENTAGE, "dd/mm/yyyy", is_date=True)) == ["number.date_format"]


@pytest.mark.parametrize(
    "text",
    ["x", "X", "v", "✓", "✔", "có", "Có", "CÓ.", "đã", "Đúng", "TRUE", "1", "☑", "(x)", "- Có", "hoàn thành", "co"],
)
def test_ticks_and_words_for_yes(text: str) -> None:
    assert typed(text, Wanted.YES_NO) == (True, ())


@pytest.mark.parametrize("text", ["không", "Không", "chưa", "ko", "FALSE", "0", "☐", "Chưa có"])
def test_words_for_no(text: str) -> None:
    assert typed(text, Wanted.YES_NO) == (False, ())


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("đã tổ chức", True),
        ("Đã tổ chức ngày 03/10/2024", True),
        ("có tổ chức", True),
        ("chưa tổ chức", False),
        ("Không tổ chức", False),
        ("không có điều kiện tổ chức", False),
    ],
)
def test_sentences_that_say_yes_or_no_are_read_and_noted(text: str, answer: bool) -> None:  # noqa: FBT001
    reading = typed(text, Wanted.YES_NO)
    assert reading.value is answer
    assert [(finding.rule, finding.severity) for finding in reading.findings] == [("truth.sentence", Severity.ADVICE)]


@pytest.mark.parametrize(
    "text",
    ["Có/Không", "có nhưng chưa xong", "chưa tổ chức lễ nhưng đã treo băng rôn", "đang làm", "2", "a", "hoàn tất"],
)
def test_answers_that_say_both_or_neither_are_problems(text: str) -> None:
    reading = typed(text, Wanted.YES_NO)
    assert (reading.value, rules(reading)) == (None, ["truth.unclear"])
    assert "«Có»" in reading.findings[0].hint


def test_stored_truths() -> None:
    assert read_value(RawValue(Kind.TRUTH, "1"), Wanted.YES_NO).value is True
    assert read_value(RawValue(Kind.TRUTH, "0"), Wanted.YES_NO).value is False
    assert stored("1", Wanted.YES_NO).value is True
    assert stored("0", Wanted.YES_NO).value is False
    assert rules(stored("5", Wanted.YES_NO)) == ["truth.number"]
    assert rules(stored("45566", Wanted.YES_NO, "d/m/yyyy", is_date=True)) == ["truth.date"]


@pytest.mark.parametrize(
    "text",
    [
        "- Tổ chức lễ khai mạc\n- Treo băng rôn",
        "=SUM(A1)",
        "+ Thuận lợi",
        "hoà bình và hòa bình",
        "không",
        "  lùi vào",
        "120",
        "x",
    ],
)
def test_narratives_are_kept_as_typed(text: str) -> None:
    assert typed(text, Wanted.TEXT) == (text, ())


def test_narratives_in_one_spelling_and_without_control_signs() -> None:
    assert typed("hoa\u0300 bi\u0300nh", Wanted.TEXT) == ("hoà bình", ())
    assert typed("một\x07hai", Wanted.TEXT).value == "mộthai"
    assert rules(typed("một\x07hai", Wanted.TEXT)) == ["text.controls"]
    long = typed("a" * 32_767, Wanted.TEXT)
    assert rules(long) == ["text.long"]
    assert long.value == "a" * 32_767
    assert rules(typed("a" * 32_766, Wanted.TEXT)) == []


def test_numbers_and_dates_in_a_narrative_read_as_they_are_shown() -> None:
    assert stored("120", Wanted.TEXT).value == "120"
    assert stored("12.5", Wanted.TEXT).value == "12,5"
    assert stored("45568", Wanted.TEXT, "dd/mm/yyyy", is_date=True).value == "03/10/2024"
    assert read_value(RawValue(Kind.TRUTH, "1"), Wanted.TEXT).value == "Có"


@pytest.mark.parametrize("formula", ["-Tổ chức lễ khai mạc", "- treo băng rôn", "+Thuận lợi", "-Tuyên"])
def test_a_narrative_that_was_taken_for_a_formula_is_explained(formula: str) -> None:
    reading = read_value(RawValue(Kind.ERROR, "#NAME?", formula=formula), Wanted.TEXT)
    assert rules(reading) == ["text.taken_for_formula"]
    assert formula in reading.findings[0].text
    assert "dấu nháy đơn" in reading.findings[0].hint


@pytest.mark.parametrize("formula", ["-A1", "-SUM(A1:A3)", "-$B$2+C3", "A1+B1", None])
def test_real_formulas_that_fail_are_errors_of_formulas(formula: str | None) -> None:
    for wanted in Wanted:
        assert rules(read_value(RawValue(Kind.ERROR, "#NAME?", formula=formula), wanted)) == ["cell.error"]


@pytest.mark.parametrize("wanted", Wanted)
def test_what_every_kind_of_value_has_in_common(wanted: Wanted) -> None:
    assert typed("", wanted) == (None, ())
    assert typed(" \u00a0 ", wanted) == (None, ())
    assert rules(typed("...", wanted)) == ["cell.blank"]
    assert rules(typed("-", wanted)) == ["cell.blank"]
    assert rules(read_value(RawValue(Kind.ERROR, "#DIV/0!"), wanted)) == ["cell.error"]
    assert rules(read_value(RawValue(Kind.TEXT, "", formula="A1"), wanted)) == ["cell.uncalculated"]


def test_a_cell_of_a_workbook_is_read_through_its_font() -> None:
    sheet = Sheet("Biểu 1", {(1, 1): Cell(1, 1, Kind.TEXT, "5 triÖu ®ång")})
    book = Workbook([sheet], [Style(".VnTime")])
    cell = sheet.cells[1, 1]
    reading = read_value(RawValue.of(book, cell, text_of(book, sheet, cell)), Wanted.MONEY, unit="đồng")
    assert reading.value == 5_000_000
    assert "«5 triệu đồng»" in reading.findings[0].text


@pytest.mark.parametrize(
    "piece",
    [" ", "1", "1.", "(", "( ", "1+", "1 ", ",", "ngày ", "không ", "từ 1 đến ", "1/1/2024 ", "a", "-", "#", "…", "\n"],
)
@pytest.mark.parametrize("wanted", Wanted)
def test_no_text_however_long_holds_the_reader_up(piece: str, wanted: Wanted) -> None:
    started = process_time()
    typed(f"{piece * 10_000}!", wanted)
    typed(f"1{piece * 10_000}", wanted)
    typed(piece * 150, wanted)
    assert process_time() - started < 2


@given(st.decimals(min_value=1, max_value=10**9, places=2))
def test_any_number_printed_the_vietnamese_way_is_read_back(number: Decimal) -> None:
    printed = grouped(number)
    reading = typed(f"{printed}%", Wanted.PERCENTAGE)
    assert reading.value == number


@given(
    st.text() | st.text(alphabet="0123456789., -xXcókhôngđã%#\n"),
    st.sampled_from([Kind.TEXT, Kind.NUMBER, Kind.ERROR, Kind.TRUTH, Kind.DATE]),
    st.sampled_from(Wanted),
)
def test_whatever_a_cell_holds_it_is_read_or_told(text: str, kind: Kind, wanted: Wanted) -> None:
    for is_date in (False, True):
        reading = read_value(RawValue(kind, text, "0%", is_date=is_date, formula=text or None), wanted, year=2024)
        assert reading.value is None or reading.is_certain
        assert all(finding.text and finding.rule for finding in reading.findings)
