"""Random values typed into a form come back exactly, or as a problem that names their cell: never as something else."""

from __future__ import annotations

import io
import string
import unicodedata
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import openpyxl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from samples.recipes.filling import LIST, blank, cell, plan, saved

from generator.plan.reporters import indicators_for, reporting_units
from generator.returns.assessment import assessed
from generator.returns.excel.xlsx import read_xlsx
from generator.vietnamese.numbers import grouped

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from generator.plan.indicators import Indicator, ReportForm
    from generator.returns.said import Assessment

SCHOOL = "mn-song-cau"
WORKED_OUT = frozenset({"G3", "E4"})


class Typed(NamedTuple):
    """What is put into a cell, and what it means; nothing where it means nothing that was asked for."""

    value: Any
    meaning: Any = None


def exact(values: SearchStrategy[Any]) -> SearchStrategy[Typed]:
    return values.map(lambda value: Typed(value, value))


def meant(values: SearchStrategy[Any], *written: Any) -> SearchStrategy[Typed]:
    """Give values, each written in one of several ways."""
    return st.tuples(values, st.sampled_from(written)).map(lambda pair: Typed(pair[1](pair[0]), pair[0]))


def nonsense(values: list[Any]) -> SearchStrategy[Typed]:
    return st.sampled_from([Typed(value) for value in values])


NUMBERS = st.integers(0, 10**14).map(Decimal)
SMALL = st.integers(0, 999).map(Decimal)
LARGE = st.integers(10**6, 10**12).map(Decimal)
NUMBER = st.one_of(
    meant(NUMBERS, int, str, lambda n: f" {n}\u00a0", lambda n: float(n) if n < 2**53 else int(n)),
    meant(LARGE, grouped, lambda n: f"{int(n):,}", lambda n: grouped(n).replace(".", " ")),
    st.integers(-(10**9), -1).map(Typed),
    nonsense([10**17, "10-15", "200 + 300", "nhiều", "1.234", "1,234", "x", True, "0912345678", "5 con gà, 3 con vịt"]),
)
COUNT = NUMBER | nonsense([2.5, date(2024, 3, 2)])
PERSONS = COUNT | meant(SMALL, lambda n: f"{n} người", lambda n: f"Tổng số: {n} người")
MONEY = (
    NUMBER.filter(lambda typed: not isinstance(typed.value, int) or typed.value >= 0)
    | st.integers(1, 999).map(lambda n: Typed(f"{n} triệu đồng", Decimal(n * 10**6)))
    | meant(LARGE, lambda n: f"{grouped(n)} đồng", lambda n: f"{grouped(n)}đ")
    | nonsense([0.5, date(2024, 3, 2), "5 con lợn"])
)
SHARES = st.decimals(1, 100, places=2)
PERCENTAGE = (
    meant(SHARES, float, lambda share: f"{share}%".replace(".", ","), lambda share: f"{share} %".replace(".", ","))
    | st.just(Typed(0, Decimal(0)))
    | nonsense([0.85, -5, "0,85", "khá", "85/100", date(2024, 3, 2), True])
)
DAYS = st.integers(0, 365).map(lambda day: date(2024, 1, 1) + timedelta(day))
DAY = meant(
    DAYS,
    lambda day: day,
    lambda day: f"{day:%d/%m/%Y}",
    lambda day: f"{day.day}/{day.month}/{day.year}",
    lambda day: f"ngày {day.day} tháng {day.month} năm {day.year}",
    lambda day: f"{day:%d.%m.%Y}",
    lambda day: day.isoformat(),
) | nonsense(["31/4/2024", "10/2024", "02/10/20226", "tuần trước", "13/13/2024", "2-5/10/2024", True, -3])
TRUTH = (
    st.sampled_from(["Có", "CÓ", " có ", "x", "Đã tổ chức", True, 1]).map(lambda word: Typed(word, meaning=True))
    | st.sampled_from(["Không", "không", "Chưa", "Chưa tổ chức", False, 0]).map(lambda word: Typed(word, meaning=False))
    | nonsense(["sáng 2/10", "2 lần", 7, date(2024, 10, 2)])
)
LETTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"))
WORDS = st.sampled_from(
    [
        "học sinh,",
        "phụ huynh;",
        "được",
        "ủng hộ",
        "-",
        "Tuần lễ:",
        "Ở",
        "ấp",
        "Đức Xuân",
        "5.000.000đ",
        "+",
        "(100%)",
        "\n",
    ]
)
TEXT = st.one_of(st.lists(WORDS, max_size=12).map(" ".join), st.text(LETTERS, max_size=30)).map(
    lambda text: Typed(text, as_kept(text))
)
BY_TYPE = {"count": COUNT, "money": MONEY, "percentage": PERCENTAGE, "date": DAY, "yes_no": TRUTH, "text": TEXT}
ROW = st.tuples(
    exact(st.sampled_from(["Ngày hội", "Thi kể chuyện", "Tổng vệ sinh", "Cộng đồng đọc sách"])), DAY, TEXT, PERSONS
)


def as_kept(text: str) -> str | None:
    """Give a text as answers hold it: composed, blanks plain; nothing for a text that only marks a cell as empty."""
    kept = unicodedata.normalize("NFC", text)
    kept = "".join(" " if unicodedata.category(sign) == "Zs" else sign for sign in kept)
    return None if not kept.strip(string.whitespace + ".…_-–—/*") else kept


@cache
def form() -> ReportForm:
    reporting = plan().reporting
    assert reporting is not None
    assert reporting.form is not None
    return reporting.form


@cache
def indicators() -> dict[str, Indicator]:
    found = next(indicators_for(form(), group, unit) for group, unit in reporting_units(plan()) if unit.id == SCHOOL)
    return {one.code: one for one in found}


def typed_in(answers: dict[str, Typed], rows: list[tuple[Typed, ...]]) -> Assessment:
    book = openpyxl.load_workbook(io.BytesIO(blank(SCHOOL)))
    for code, typed in answers.items():
        put(cell(book, code), typed.value)
    for row, values in enumerate(rows, start=5):
        for column, typed in enumerate(values, start=2):
            put(book[LIST].cell(row, column), typed.value)
    return assessed(read_xlsx(saved(book), "bc.xlsx"), "bc.xlsx", form(), tuple(indicators().values()), year=2024)


def put(target: Any, value: Any) -> None:
    """Type a value; a text stays a text, whatever it begins with, as in cells of the format "text"."""
    looks = target.number_format
    target.value = value
    if target.data_type != "d" or "yy" in looks:  # a day typed elsewhere brings its own format
        target.number_format = looks
    if isinstance(value, str):
        target.data_type = "s"


@st.composite
def fillings(draw: st.DrawFn) -> tuple[dict[str, Typed], list[tuple[Typed, ...]]]:
    asked = {code: one.type for code, one in indicators().items() if one.type in BY_TYPE and code not in WORKED_OUT}
    chosen = draw(st.sets(st.sampled_from(sorted(asked)), min_size=1))
    values = {code: PERSONS if indicators()[code].unit == "người" else BY_TYPE[asked[code]] for code in sorted(chosen)}
    return {code: draw(value) for code, value in values.items()}, draw(st.lists(ROW, max_size=4))


@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(fillings())
def test_what_is_typed_comes_back_exactly_or_as_a_problem_at_its_cell(
    filling: tuple[dict[str, Typed], list[tuple[Typed, ...]]],
) -> None:
    answers, rows = filling
    result = typed_in(answers, rows)
    found = {(one.code, one.row, one.column): one.value for one in result.answers if one.code not in WORKED_OUT}
    columns = [column.id for column in indicators()["C13"].columns]
    typed = {(code, 0, ""): one for code, one in answers.items()}
    typed |= {
        ("C13", number, column): one
        for number, row in enumerate(rows, start=1)
        for column, one in zip(columns, row, strict=True)
    }
    stopped = {one.code for one in result.noticed if one.problem.severity == "error" and one.rule != "answer.relation"}
    for (code, row, column), one in typed.items():
        path = f"{code}.{column}" if column else code
        if one.meaning is None or (isinstance(one.value, str) and not one.value.strip()):
            assert (code, row, column) not in found
            assert path in stopped or is_blank(one.value)
        else:
            assert found.pop((code, row, column)) == one.meaning, one
    assert not found


def is_blank(value: Any) -> bool:
    return isinstance(value, str) and as_kept(value) is None


WILD = st.one_of(
    st.text(max_size=12),
    st.text(st.sampled_from("0123456789.,-/ %đgườitrệunghìn"), max_size=10),
    st.integers(-(10**16), 10**16),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(date(1901, 1, 1), date(2100, 1, 1)),
)


@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from(["A5", "C2", "D3", "E5", "G1"]), WILD, min_size=1))
def test_no_number_is_ever_read_that_was_not_typed_without_saying_so(values: dict[str, Any]) -> None:
    result = typed_in({code: Typed(value) for code, value in values.items() if writable(value)}, [])
    told = {one.code for one in result.noticed}
    for answer in result.answers:
        if answer.code in WORKED_OUT or answer.code in told:
            continue
        typed = values[answer.code]
        assert isinstance(answer.value, Decimal)
        if isinstance(typed, str):
            assert digits(typed) == digits(f"{answer.value:f}"), typed
        else:
            assert not isinstance(typed, (bool, date))
            assert abs(answer.value - Decimal(typed)) <= Decimal("1e-9") * max(1, abs(Decimal(typed)))


def digits(text: str) -> str:
    """Give the digits of a number, those that change nothing left out."""
    plain = "".join(str(unicodedata.digit(sign)) for sign in text if sign.isdigit())
    return plain.strip("0")


def writable(value: Any) -> bool:
    """Whether a workbook can hold a value at all."""
    return not isinstance(value, str) or all(sign >= " " and unicodedata.category(sign) != "Cs" for sign in value)
