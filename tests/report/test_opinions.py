"""What units said in words: folded, attributed, cut, and told from having nothing to say."""

from __future__ import annotations

import pytest

from generator.report.opinions import CUT, LONGEST, Opinions, attributed, quoted, spoken


def test_what_differs_in_tones_places_marks_and_blanks_is_said_once() -> None:
    opinions = Opinions()
    opinions.add("H1", "Trường A", "- Nguồn xã hội hoá còn ít.")
    opinions.add("H1", "Trường B", "1. nguồn xã hội  hóa còn ít;\n2) Thiếu sách")
    opinions.add("H1", "Trường B", "+ Thiếu sách")
    assert [tuple(quote) for quote in opinions.quotes()["H1"]] == [
        ("Nguồn xã hội hoá còn ít.", ("Trường A", "Trường B")),
        ("Thiếu sách", ("Trường B",)),
    ]


@pytest.mark.parametrize(
    "text", ["Không", "không có.", "Không có ý kiến gì", "Không có kiến nghị, đề xuất", "-", "...", "Chưa có", "x"]
)
def test_nothing_to_say_is_counted_and_not_quoted(text: str) -> None:
    opinions = Opinions()
    opinions.add("H4", "Trường A", text)
    assert opinions.quotes() == {}
    assert opinions.without() == {"H4": 1}


@pytest.mark.parametrize("text", ["Không có kinh phí", "2.500 lượt người tham gia", "Không đủ sách"])
def test_what_begins_like_nothing_is_still_said(text: str) -> None:
    assert spoken(text) == [text]


def test_a_long_text_is_cut_at_a_sentence() -> None:
    text = "Nhà trường đã tổ chức nhiều hoạt động. " * 40
    cut = quoted(text)
    assert len(cut) <= LONGEST + len(CUT)
    assert cut.endswith("hoạt động …")
    assert quoted("Bổ sung\nkinh phí. ") == "Bổ sung kinh phí"
    assert len(quoted("a" * 5000)) <= LONGEST + len(CUT)


def test_a_few_names_are_all_told_and_many_are_counted() -> None:
    assert attributed(["A", "B", "C", "D"]) == "A; B; C; D"
    assert attributed(["A", "B", "C", "D", "E"]) == "A; B; C và 2 đơn vị khác"
