"""Vietnamese text: equal what readers call equal, sorted as dictionaries sort."""

from __future__ import annotations

import random
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.vietnamese.text import capital_first, matching_key, nfc, sorting_key, unmarked

TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
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
        ("Thành uỷ", "THÀNH ỦY"),
        ("tuỳ, luỹ, suý, xoè, oà", "tùy, lũy, súy, xòe, òa"),
        ("Gía trị qủa, qùa, qúy", "giá trị quả, quà, quý"),
        ("hòan, lọai, cuả, muà, tuôỉ, thủơ", "hoàn, loại, của, mùa, tuổi, thuở"),
    ],
)
def test_the_place_of_the_tone_does_not_count(old: str, new: str) -> None:
    assert matching_key(old) == matching_key(new)


def test_syllables_with_one_spelling_keep_it() -> None:
    words = "quý quỳ quỷ giữ giá khuỷu hoài loại tuổi thuở hoàng khoẳn nguyễn"
    assert matching_key(words) == words


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("vowel", "aăâeêioôơuưy")
def test_every_vowel_with_every_tone_keeps_its_place(vowel: str, tone: str) -> None:
    letter = nfc(vowel + tone)
    assert len(letter) == 1
    behind_gi = [f"gi{letter}"] if vowel != "i" else []
    for syllable in (letter, f"t{letter}", f"t{letter}n", f"qu{letter}", f"ng{letter}ng", *behind_gi):
        assert matching_key(syllable) == syllable
        assert matching_key(syllable.upper()) == syllable


def test_dictionary_spellings_are_their_own_key() -> None:
    words = (
        "già giạ giết giếng giữ giữa giũa gìn gì giáo giỏi giục quả quẻ quạt quốc quyển quýt quỳnh quở quậy quẩy "
        "của mùa nữa cứu nghĩa kịa hoặc khoắng khuấy khuỵu nguyệt nghiệp yếu ướt ưỡn ươm ruộng xoong goòng ngoèo "
        "khuỷu ngoáy hoài tuổi chuối rượu hươu tiêu yểu uể huệ thuế oẳn loét thủy hóa khỏe"
    )
    assert matching_key(words) == words


def test_words_that_are_no_syllable_are_left_alone() -> None:
    assert matching_key("Café résumé Noël naïve") == "café résumé noël naïve"
    assert matching_key("THCS&ĐT") == "thcs&đt"


def test_letters_that_only_look_like_d_with_a_stroke() -> None:
    assert matching_key("\u00d0ảng \u0189oàn") == matching_key("Đảng Đoàn")


def test_different_words_stay_different() -> None:
    assert matching_key("kỷ") != matching_key("kỉ")
    assert matching_key("Ban Truyền hình") != matching_key("Ban Truyền thông")


def test_blanks_and_invisible_signs_do_not_count() -> None:
    assert matching_key("  Phòng\u00a0GD&ĐT \u200b") == matching_key("phòng gd&đt")


@given(TEXTS | st.text(max_size=30))
def test_a_key_is_its_own_key_however_the_text_is_composed(text: str) -> None:
    key = matching_key(text)
    assert matching_key(key) == key
    assert matching_key(unicodedata.normalize("NFD", text)) == key
    assert nfc(unicodedata.normalize("NFD", text)) == nfc(text)


PROVINCES = """An Giang, Bà Rịa - Vũng Tàu, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Ninh, Bến Tre, Bình Dương, Bình Định,
Bình Phước, Bình Thuận, Cà Mau, Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk, Đắk Nông, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai,
Hà Giang, Hà Nam, Hà Nội, Hà Tĩnh, Hải Dương, Hải Phòng, Hậu Giang, Hòa Bình, Hưng Yên, Khánh Hòa, Kiên Giang, Kon Tum,
Lai Châu, Lạng Sơn, Lào Cai, Lâm Đồng, Long An, Nam Định, Nghệ An, Ninh Bình, Ninh Thuận, Phú Thọ, Phú Yên, Quảng Bình,
Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sóc Trăng, Sơn La, Tây Ninh, Thái Bình, Thái Nguyên, Thanh Hóa,
Thành phố Hồ Chí Minh, Thừa Thiên Huế, Tiền Giang, Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc, Yên Bái"""


@pytest.mark.parametrize(
    "ordered",
    [
        ["ba", "bà", "bả", "bã", "bá", "bạ", "băm", "bân", "cá"],
        ["da", "đa", "e", "ê", "i"],
        ["o", "ô", "ơ", "p", "u", "ư", "v"],
        [nfc(letter + tone) for letter in LETTERS if letter in "aăâeêioôơuưy" for tone in TONES],
        ["hoa", "hoà", "hỏa", "hoã", "hóa", "hoạ"],
        ["Đức Xuân", "Huyền Tụng", "Nguyễn Thị Minh Khai", "Phùng Chí Kiên", "Sông Cầu", "Xuất Hóa"],
        ["Dương Quang", "Đức Xuân", "Nông Thượng"],
        ["01", "An", "Kone", "Köner", "Kontum", "漢"],
        re.split(r",\s+", PROVINCES),
    ],
)
def test_the_order_of_the_dictionary(ordered: list[str]) -> None:
    mixed = ordered[:]
    random.Random(7).shuffle(mixed)  # noqa: S311 - no secret
    assert sorted(mixed, key=sorting_key) == ordered
    capitals = [name.upper() for name in ordered]
    random.Random(7).shuffle(mixed := capitals[:])  # noqa: S311 - no secret
    assert sorted(mixed, key=sorting_key) == capitals


@given(TEXTS | st.text(max_size=20), TEXTS | st.text(max_size=20))
def test_only_one_and_the_same_text_shares_a_place(one: str, other: str) -> None:
    assert (sorting_key(one) == sorting_key(other)) is (nfc(one) == nfc(other))


def test_only_the_first_letter_becomes_a_capital() -> None:
    assert capital_first("đại biểu HĐND") == "Đại biểu HĐND"
    assert capital_first("") == ""


def test_marks_and_case_are_set_aside() -> None:
    assert unmarked("Đức XUÂN, Ứng\u200b Hòe") == "duc xuan, ung hoe"
