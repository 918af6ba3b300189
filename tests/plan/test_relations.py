"""What must hold between indicators, read, tried on values, and said."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.plan.relations import Relation, RelationError, Sum


def figures(**values: int | None) -> dict[str, Decimal | None]:
    return {code: None if value is None else Decimal(value) for code, value in values.items()}


@pytest.mark.parametrize(
    ("text", "shown", "said"),
    [
        ("A1 = A2 + A3", "A1 = A2 + A3", "A1 phải bằng A2 + A3"),
        ("G3=G1+G2-5", "G3 = G1 + G2 - 5", "G3 phải bằng G1 + G2 - 5"),
        ("  A6  <=  A5 ", "A6 <= A5", "A6 không được lớn hơn A5"),
        ("A6 ≤ A5", "A6 <= A5", "A6 không được lớn hơn A5"),
        ("A6 ≥ A5", "A6 >= A5", "A6 không được nhỏ hơn A5"),
        ("ĐT12 < 100", "ĐT12 < 100", "ĐT12 phải nhỏ hơn 100"),
        ("A1 > -B1 + 3", "A1 > -B1 + 3", "A1 phải lớn hơn -B1 + 3"),
        ("A1\u00a0=\u00a0A2 – A3", "A1 = A2 - A3", "A1 phải bằng A2 - A3"),
    ],
)
def test_relations_as_they_are_typed(text: str, shown: str, said: str) -> None:
    relation = Relation.parse(text)
    assert str(relation) == shown
    assert relation.in_words() == said
    assert Relation.parse(str(relation)) == relation


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("", 1),
        ("A1", 3),
        ("A1 + A2", 8),
        ("A1 =", 5),
        ("= A1", 1),
        ("A1 = A2 A3", 9),
        ("A1 = A2 + ", 11),
        ("A1 = A2 ++ A3", 10),
        ("A1 = a2", 6),
        ("A1 = A2 * 2", 9),
        ("A1 = (A2 + A3)", 6),
        ("A1 = 1,5", 6),
        ("A1 = A1234", 6),
        ("A1 = A2 = A3", 9),
        ("A1 <> A2", 5),
        ("A1 ≤ A2 B", 9),
        ("A1 = A2 + __import__('os')", 11),
        ("A1 = " + "A2 + " * 500 + "A2", 1001),
    ],
)
def test_a_mistake_says_where_it_stands(text: str, position: int) -> None:
    with pytest.raises(RelationError, match="ký tự thứ") as raised:
        Relation.parse(text)
    assert raised.value.position == position
    assert "Ví dụ" in raised.value.hint


def test_it_holds_or_fails_or_nobody_knows() -> None:
    total = Relation.parse("G3 = G1 + G2")
    assert total.codes == ("G3", "G1", "G2")
    assert total.holds(figures(G3=5, G1=2, G2=3)) is True
    assert total.holds(figures(G3=6, G1=2, G2=3)) is False
    assert total.expected(figures(G3=6, G1=2, G2=3)) == 5
    assert total.holds(figures(G3=6, G1=2, G2=None)) is None
    assert total.holds(figures(G1=2, G2=3)) is None
    assert total.expected(figures(G1=2, G2=3)) == 5
    assert total.expected(figures(G1=2)) is None


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("A1 = A2", (False, True, False)),
        ("A1 <= A2", (True, True, False)),
        ("A1 >= A2", (False, True, True)),
        ("A1 < A2", (True, False, False)),
        ("A1 > A2", (False, False, True)),
    ],
)
def test_every_comparison(text: str, verdicts: tuple[bool, ...]) -> None:
    relation = Relation.parse(text)
    assert tuple(relation.holds(figures(A1=value, A2=2)) for value in (1, 2, 3)) == verdicts


def test_a_sum_by_itself() -> None:
    assert Sum.parse("G1 + G2 - 5").value(figures(G1=10, G2=1)) == 6
    assert Sum.parse("G1 + G1").codes == ("G1",)
    assert str(Sum.parse("-G1")) == "-G1"
    with pytest.raises(RelationError):
        Sum.parse("G1 = G2")


CODES = st.from_regex("[A-ZĐ]{1,3}[0-9]{1,3}", fullmatch=True)


@given(st.lists(st.tuples(st.sampled_from("+-"), CODES | st.integers(0, 10**14).map(str)), min_size=1, max_size=8))
def test_any_sum_is_read_back_and_adds_up(terms: list[tuple[str, str]]) -> None:
    text = "".join(sign + operand for sign, operand in terms)
    read = Sum.parse(text)
    values = {code: Decimal(number) for number, code in enumerate(read.codes, 7)}
    known = [
        int(sign + "1") * values.get(operand, Decimal(operand if operand.isdecimal() else 0)) for sign, operand in terms
    ]
    assert read.value(values) == sum(known)
    assert Sum.parse(str(read)) == read


@given(st.text() | st.text(alphabet="A1B2 +-<=>≤"))
def test_any_text_is_read_or_refused_with_its_place(text: str) -> None:
    try:
        Relation.parse(text)
    except RelationError as error:
        position = error.position
    else:
        position = 1
    assert 1 <= position <= len(text) + 1
