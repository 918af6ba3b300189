"""What can be a Vietnamese syllable, and what cannot."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.vietnamese.syllables import is_syllable, tone_in_place


def test_syllables_of_all_shapes() -> None:
    words = (
        "ạ ơi uỷ ủy hoà hòa thuý thúy khoẻ khỏe quý quỳnh quốc quyển giữ giết giếng gì gìn khuỷu khuya hoài ngoèo xoáy "
        "nghiêng ngoằn thuở huơ rượu hươu yêu yến chuyện nguyễn đường được kẹp kẻng ghế gớm kạn đắk lắk soóc xoong "
        "oàn quýt quở tuần phường trách nhiệm bích ếch thành phố"
    )
    assert [word for word in words.split() if not is_syllable(word)] == []


def test_what_no_vietnamese_mouth_says() -> None:
    words = "café déjà où naïf cet ngê cí ghà daò nhảưng tac học1 bcd aei đượ quoà thuyềnn résumé ngghe xuânn kýnh òan"
    assert [word for word in words.split() if is_syllable(word)] == []
    assert not is_syllable("")


@given(
    st.text(alphabet="aăâeêioôơuưybcdđghklmnpqrstvx\u0300\u0301\u0303\u0309\u0323", max_size=8) | st.text(max_size=8)
)
def test_a_tone_in_place_stays_there(word: str) -> None:
    placed = tone_in_place(word)
    assert tone_in_place(placed) == placed


@pytest.mark.parametrize(("typed", "right"), [("gía", "giá"), ("qúy", "quý"), ("hoà", "hòa"), ("tuôỉ", "tuổi")])
def test_a_tone_goes_where_it_belongs(typed: str, right: str) -> None:
    assert tone_in_place(typed) == right
