"""Each document has a name of its own, and a hundred thousand names need little room."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.documents.file_names import FileNames, Remembered


def test_the_second_of_one_name_is_numbered() -> None:
    names = FileNames()
    given = [names.name(text) for text in ("GM - An", "GM - An", "gm - an", "GM - An (2)", "GM - An", "GM - Bình")]
    assert given == [
        "GM - An.docx",
        "GM - An (2).docx",
        "gm - an (3).docx",
        "GM - An (2) (2).docx",
        "GM - An (4).docx",
        "GM - Bình.docx",
    ]


@given(st.lists(st.integers(1, 2**64 - 1), max_size=3000))
def test_numbers_are_remembered_as_a_set_remembers_them(numbers: list[int]) -> None:
    remembered, plain = Remembered(), set()
    for number in numbers:
        assert (number in remembered) is (number in plain)
        remembered.add(number)
        plain.add(number)
    assert all(number in remembered for number in plain)


def test_a_hundred_thousand_names_are_still_told_apart() -> None:
    names = FileNames()
    given = {names.name(f"Đại biểu số {number}") for number in range(100_000)}
    assert len(given) == 100_000
    assert names.name("Đại biểu số 77") == "Đại biểu số 77 (2).docx"
