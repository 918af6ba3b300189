"""Letters beside each other: what varies, what stands there in each, and what it is called."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.documents.proof import Comparison, Letter, compare, remarks


def letters(*texts: tuple[str, ...], values: tuple[dict[str, str], ...] = ()) -> list[Letter]:
    given = values or tuple({} for _ in texts)
    return [Letter(f"nơi {at}", f"{at}.docx", text, given[at]) for at, text in enumerate(texts)]


def standing(comparison: Comparison) -> list[tuple[str, ...]]:
    return [place.texts for place in comparison.places]


def test_a_name_is_one_place_though_some_of_its_words_are_equal() -> None:
    people = ("Bà Nguyễn Thị An", "Bà Nguyễn Thị Bích Hằng", "Ông Lê Văn Cường")
    found = compare(
        letters(
            *((f"Trân trọng kính mời: {who}", "Tới dự Lễ khai mạc") for who in people),
            values=tuple({"guest.line": who} for who in people),
        )
    )
    assert standing(found) == [people]
    assert found.places[0].name == "guest.line"


def test_what_is_said_twice_is_one_place_with_two_spans() -> None:
    found = compare(letters(("Gửi A, ngày 1", "Mời A."), ("Gửi B, ngày 1", "Mời B.")))
    assert standing(found) == [("A", "B")]
    assert [(span.paragraph, span.start, span.end) for span in found.places[0].spans] == [(0, 4, 5), (1, 4, 5)]


def test_a_paragraph_that_only_some_have() -> None:
    found = compare(letters(("Đầu", "Kèm theo: biểu mẫu", "Cuối"), ("Đầu", "Cuối")))
    assert standing(found) == [("Kèm theo: biểu mẫu", "")]


def test_a_paragraph_that_the_model_has_not() -> None:
    long, other = ("Đầu", "a b c", "d e f", "Cuối"), ("Đầu", "xin chào quý vị", "Cuối")
    found = compare(letters(long, other))
    assert {texts[1] for texts in standing(found)} == {"", "xin chào quý vị"}


def test_letters_that_are_alike_have_no_places() -> None:
    found = compare(letters(("Một", "Hai"), ("Một", "Hai")))
    assert found.places == ()
    assert [(remark.letter, remark.text) for remark in remarks(found)] == [(1, "giống hệt bản của nơi 0")]


def test_what_is_equal_in_all_is_told_by_name() -> None:
    values = ({"guest.name": "An", "guest.title": "Ông"}, {"guest.name": "Bình", "guest.title": "Ông"})
    found = compare(letters(("Ông An",), ("Ông Bình",), values=values))
    assert found.constants == {"guest.title": "Ông"}


def test_letters_that_no_font_prints_are_noted() -> None:
    found = compare(letters(*((f"Kính gửi: {name}.",) for name in ("Lê An 🌸🎉🌸", "Lê Bình 20°", "Lê Dung"))))
    noted = [(remark.letter, remark.text) for remark in remarks(found)]
    assert noted == [(0, "có ký tự «🌸🎉» mà bản in không hiện được")]


def test_missing_and_unusually_long_texts_are_noted() -> None:
    names = ("Lê An", "Lê Bình", "…………", "Công ty trách nhiệm hữu hạn một thành viên Sách và Thiết bị trường học")
    found = compare(letters(*((f"Kính gửi: {name}.",) for name in names)))
    noted = [(remark.letter, remark.text) for remark in remarks(found)]
    assert noted[0] == (2, "để trống")
    assert noted[1][0] == 3
    assert noted[1][1].startswith("dài khác thường (70 chữ cái")


def test_the_only_letter_without_a_line_is_noted() -> None:
    found = compare(letters(*[("Đầu", "Kèm theo biểu mẫu", "Cuối")] * 4, ("Đầu", "Cuối")))
    assert [(remark.letter, remark.text) for remark in remarks(found) if remark.place] == [
        (4, "chỉ bản này không có đoạn này")
    ]


def test_something_that_few_have_more_is_not_missing_in_the_others() -> None:
    found = compare(letters(("A", "Riêng trường: cử 50 học sinh"), ("A",), ("A",)))
    assert [remark for remark in remarks(found) if remark.text == "để trống"] == []


WORDS = st.lists(st.sampled_from(["hội", "nghị", "a", "b", "ngày", "10", ",", "  "]), max_size=6).map(" ".join)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(WORDS, max_size=5), min_size=1, max_size=4))
def test_the_model_with_a_letters_texts_put_in_is_that_letter(wild: list[list[str]]) -> None:
    """What is not marked is equal in all: putting a letter's texts into the places gives all its words back."""
    found = compare(letters(*(tuple(text) for text in wild)))
    for at, letter in enumerate(found.letters):
        spans = sorted(
            ((span.paragraph, span.start, span.end, place.texts[at]) for place in found.places for span in place.spans),
            key=lambda span: span[:3],
        )
        rebuilt = []
        for number, text in enumerate(found.shown.paragraphs):
            here = 0
            for _, start, end, said in [span for span in spans if span[0] == number]:
                rebuilt += [text[here:start], said]
                here = end
            rebuilt.append(text[here:])
        assert "".join("".join(rebuilt).split()) == "".join("".join(letter.paragraphs).split())
