"""Vietnamese text: equal what readers call equal, sorted as dictionaries sort."""

from __future__ import annotations

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.vietnamese.text import capital_first, matching_key, nearest, nfc, sorting_key

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
TEXTS = st.text(alphabet=st.sampled_from([*LETTERS, *LETTERS.upper(), " ", *"àảãáạòỏõóọùủũúụỳỷỹýỵ"]), max_size=30)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("hoà", "hòa"),
        ("HOÀ", "hòa"),
        ("thuý", "thúy"),
        ("uỷ", "ủy"),
        ("Thành uỷ", "Thành ủy"),
        ("khoẻ", "khỏe"),
        ("Thanh Hoá", "THANH HÓA"),
        ("toà án", "tòa án"),
    ],
)
def test_the_place_of_the_tone_does_not_count(old: str, new: str) -> None:
    assert matching_key(old) == matching_key(new)


def test_syllables_with_one_spelling_keep_it() -> None:
    words = "quý quỳ quỷ giữ giá khuỷu hoài loại tuổi thuở hoàng khoẳn nguyễn"
    assert matching_key(words) == words


def test_different_words_stay_different() -> None:
    assert matching_key("kỷ") != matching_key("kỉ")
    assert matching_key("Ban Truyền hình") != matching_key("Ban Truyền thông")


def test_blanks_and_invisible_signs_do_not_count() -> None:
    assert matching_key("  Phòng\u00a0GD&ĐT \u200b") == matching_key("phòng gd&đt")


@given(TEXTS)
def test_a_key_is_its_own_key_however_the_text_is_composed(text: str) -> None:
    key = matching_key(text)
    assert matching_key(key) == key
    assert matching_key(unicodedata.normalize("NFD", text)) == key
    assert nfc(unicodedata.normalize("NFD", text)) == nfc(text)


@pytest.mark.parametrize(
    "ordered",
    [
        ["ba", "bà", "bả", "bã", "bá", "bạ", "băm", "bân", "cá"],
        ["da", "đa", "e", "ê", "i"],
        ["o", "ô", "ơ", "p", "u", "ư", "v"],
        ["Đức Xuân", "Huyền Tụng", "Nguyễn Thị Minh Khai", "Phùng Chí Kiên", "Sông Cầu", "Xuất Hóa"],
        ["Dương Quang", "Đức Xuân", "Nông Thượng"],
    ],
)
def test_the_order_of_the_dictionary(ordered: list[str]) -> None:
    mixed = ordered[:]
    random.Random(7).shuffle(mixed)  # noqa: S311 - no secret
    assert sorted(mixed, key=sorting_key) == ordered


def test_the_nearest_name() -> None:
    assert nearest("deadlin", ["deadline", "address"]) == "deadline"
    assert nearest("Thcs Bắc Kan", ["thcs-bac-kan", "THCS Bắc Kạn"]) == "THCS Bắc Kạn"
    assert nearest("zzz", ["deadline"]) is None


def test_only_the_first_letter_becomes_a_capital() -> None:
    assert capital_first("đại biểu HĐND") == "Đại biểu HĐND"
    assert capital_first("") == ""
