"""What a file keeps as the result of a formula is worked out again where that is simple, and never believed alone."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from returns.filling import filled, read

from generator.returns.recomputed import stale, worked_out
from generator.returns.workbook import Cell, Kind, Sheet

SHEET = Sheet(
    "A",
    {
        (1, 1): Cell(1, 1, Kind.NUMBER, "3"),
        (2, 1): Cell(2, 1, Kind.NUMBER, "4.5"),
        (3, 1): Cell(3, 1, Kind.TEXT, "x"),
        (4, 1): Cell(4, 1, Kind.ERROR, "#N/A"),
        (5, 1): Cell(5, 1, Kind.NUMBER, "", "A1*2"),
    },
)


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("1+3", 4),
        ("100 + 20*2", 140),
        ("-(2-5)*4/2", 6),
        ("A1+A2", Decimal("7.5")),
        ("$A$1*B9", 0),
        ("SUM(A1:A3)", Decimal("7.5")),
        ("SUM(A1,A2;10)+1", Decimal("18.5")),
        ("sum(A3:A1)", Decimal("7.5")),
        ("[.A1]*2", 6),
        ("SUM([.A1:.A2])", Decimal("7.5")),
        ("--2", 2),
        ("A1+A3", None),
        ("SUM(A1:A4)", None),
        ("A5+1", None),
        ("1/0", None),
        ("A1/B9", None),
        ("Sheet2!A1", None),
        ("IF(A1>0,1,2)", None),
        ("A1:A3", None),
        ("SUM(A1:A3", None),
        ("SUM(A1:XFD1048576)", None),
        ("Kinh phí", None),
        ("(" * 100 + "1" + ")" * 100, None),
        ("1+" * 300 + "1", None),
        ("", None),
    ],
)
def test_sums_and_products_are_worked_out_and_nothing_else(formula: str, value: object) -> None:
    assert worked_out(formula, SHEET) == value


@pytest.mark.parametrize(
    ("formula", "kept", "is_stale"),
    [
        ("1+3", "3", True),
        ("1+3", "4", False),
        ("1/3", "0.333333333333333", False),
        ("A1*2", "7", True),
        ("X()", "1", False),
    ],
)
def test_a_result_that_is_out_of_date_is_told(formula: str, kept: str, *, is_stale: bool) -> None:
    found = stale(SHEET, Cell(9, 9, Kind.NUMBER, kept, formula))
    assert (found is not None) == is_stale
    if found is not None:
        assert "tệp chưa được tính lại" in found.findings[0].text


def test_an_answer_with_a_result_that_is_out_of_date_is_sent_back_with_its_cell() -> None:
    data = filled({"A5": "=100+20", "B2": "=7*2"})
    for formula, kept in ((b"100+20", b"110"), (b"7*2", b"14")):
        data = with_result(data, formula, kept)
    result = read(data)
    assert [(one.rule, one.problem.place.cell) for one in result.noticed] == [("cell.stale", "E15")]  # type: ignore[union-attr]
    assert {one.code: one.value for one in result.answers if one.code in {"A5", "B2"}} == {"B2": 14}


def with_result(data: bytes, formula: bytes, kept: bytes) -> bytes:
    import io  # noqa: PLC0415 - for this alone
    import zipfile  # noqa: PLC0415 - the same

    from returns.packages import zipped  # noqa: PLC0415 - the same

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts: dict[str, str | bytes | None] = {name: archive.read(name) for name in archive.namelist()}
    page = parts["xl/worksheets/sheet1.xml"]
    assert isinstance(page, bytes)
    for empty in (b"<v/>", b"<v></v>", b"<v />"):
        page = page.replace(b"<f>" + formula + b"</f>" + empty, b"<f>" + formula + b"</f><v>" + kept + b"</v>")
    parts["xl/worksheets/sheet1.xml"] = page
    return zipped(parts)


@given(st.text(alphabet="0123456789+-*/()A1$:,;SUM. ", max_size=40))
def test_any_formula_comes_to_a_number_or_to_nothing(formula: str) -> None:
    assert isinstance(worked_out(formula, SHEET), Decimal | None)
