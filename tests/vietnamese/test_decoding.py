"""Text from before Unicode, decoded by its font and by what it says."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
import xlrd
from hypothesis import given
from hypothesis import strategies as st

from generator.vietnamese import legacy
from generator.vietnamese.decoding import (
    Encoding,
    decoded,
    encoding_of,
    evidence,
    family_of,
    in_unicode,
    shows_capitals,
)
from generator.vietnamese.text import matching_key, nfc

WORKBOOKS = Path(__file__).parents[3] / "shared" / "samples" / "legacy-xls"
UNTOLD = {"Mía", "Triệu lít", "So với xuất khẩu", "So với tổng xuất khẩu"}
"""What the transcripts themselves got wrong: they say "MÝa" and "So víi xŭt khÈu"."""
SENTENCES = [
    "Ủy ban nhân dân thành phố yêu cầu các đơn vị nghiêm túc triển khai thực hiện kế hoạch này",
    "Tổ chức Lễ khai mạc Tuần lễ hưởng ứng học tập suốt đời tại phường Phùng Chí Kiên",
    "Đẩy mạnh vai trò của hệ thống cơ sở giáo dục trong việc hướng dẫn cán bộ, giáo viên, học sinh",
    "Treo băng rôn, khẩu hiệu ở những nơi công cộng; quyên góp sách cho vùng sâu, vùng xa",
]
TO_TCVN3 = {chr(letter): chr(code) for code, letter in legacy.TCVN3.items()}  # type: ignore[arg-type]
TO_VNI = {letter: signs for signs, letter in legacy.VNI.items()}


def in_tcvn3(text: str) -> str:
    return "".join(TO_TCVN3.get(letter, letter) for letter in text)


def in_vni(text: str) -> str:
    signs = ((letter, TO_VNI.get(letter.lower(), letter.lower())) for letter in text)
    return "".join(written.upper() if letter.isupper() else written for letter, written in signs)


@pytest.mark.parametrize(
    ("typed", "font", "read"),
    [
        ("Uû ban nh©n d©n thµnh phè B¾c K¹n", ".VnTime", "Uỷ ban nhân dân thành phố Bắc Kạn"),
        ("KÕ ho¹ch h\u00ad\u00ebng øng häc tËp suèt ®êi", ".VnTime ", "Kế hoạch hưởng ứng học tập suốt đời"),
        ("Ng\u00adêi d©n", ".VnArial Narrow", "Người dân"),
        ("®\u00ada vµo H§", "UVnTime", "đưa vào HĐ"),
        ("tÊn", ".VnTime", "tấn"),
        ("T\u00ad", ".VnTime", "Tư"),
        ("Ph©n Urª", ".VnAvant", "Phân Urê"),
        ("céng hoµ x· héi", ".VnTimeH", "CỘNG HOÀ XÃ HỘI"),
        ("céng hoµ x· héi", ".VnTimeh", "CỘNG HOÀ XÃ HỘI"),
        ("Urª", ".VnTime", "Urê"),
        ("quý II n\u00adíc", ".VnTime", "quý II nước"),
        ("UBND HUYEÄN CAÀN GIÔØ", "VNI-Times", "UBND HUYỆN CẦN GIỜ"),
        ("ÑVT: ñoàng", "vni-times", "ĐVT: đồng"),
        ("Trieäu taán thoùc", "VN-NTime", "Triệu tấn thóc"),
        ("Ñöùc Xuaân, AÙnh, OÂng", "VNI-Helve", "Đức Xuân, Ánh, Ông"),
        ("CÑ", "VNI-Times", "CĐ"),
        ("Ñôn vò tính", "VNI-Times", "Đơn vị tính"),
        ("Caùc khoaûn thu phaân chia NS xaõ höôûng %", "VNI-Times", "Các khoản thu phân chia NS xã hưởng %"),
    ],
)
def test_a_font_and_what_it_shows(typed: str, font: str, read: str) -> None:
    assert decoded(typed, font) == (read, Encoding.VNI if font.lower().startswith("vn") else Encoding.TCVN3)


@pytest.mark.parametrize(
    ("typed", "read", "encoding"),
    [
        ("Céng hoµ x· héi chñ nghÜa ViÖt Nam", "Cộng hoà xã hội chủ nghĩa Việt Nam", Encoding.TCVN3),
        ("Tªn chØ tiªu", "Tên chỉ tiêu", Encoding.TCVN3),
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam", Encoding.VNI),
        ("Giaù trò saûn xuaát", "Giá trị sản xuất", Encoding.VNI),
    ],
)
@pytest.mark.parametrize("font", ["", "Times New Roman", "Calibri"])
def test_what_the_words_say_where_the_font_is_silent(typed: str, read: str, encoding: Encoding, font: str) -> None:
    assert decoded(typed, font) == (read, encoding)


@pytest.mark.parametrize(
    "text",
    [
        "Ủy ban nhân dân thành phố Bắc Kạn",
        "Đường",
        "Hà Nam",
        "xã Dương Quang",
        "Nam",
        "120",
        "1.234,5 %",
        "UBND",
        "",
        "- Như trên;",
        "Cà Mau",
        "Toà nhà",
        "học tập – học tập",
        "²",
    ],
)
@pytest.mark.parametrize("font", ["", ".VnTime", ".VnTimeH", "VNI-Times", "Arial"])
def test_unicode_stays_whatever_the_font_is_called(text: str, font: str) -> None:
    assert decoded(text, font) == (text, Encoding.UNICODE)


@pytest.mark.parametrize(
    ("typed", "read"), [("Lóa", "Lúa"), ("Sè", "Số"), ("trong kú", "trong kỳ"), ("Mai Dòng", "Mai Dũng")]
)
def test_what_reads_both_ways_is_for_the_rest_of_the_file_to_decide(typed: str, read: str) -> None:
    assert decoded(typed, ".VnTime") == (typed, Encoding.UNICODE)
    assert decoded(typed, ".VnTime", believed=False) == (typed, Encoding.UNICODE)
    assert decoded(typed, ".VnTime", believed=True) == (read, Encoding.TCVN3)


def test_a_tcvn3_text_under_a_vni_font_is_what_it_says() -> None:
    assert decoded("Gi¸o dôc vµ §µo t¹o", "VNI-Times") == ("Giáo dục và Đào tạo", Encoding.TCVN3)
    assert decoded("Giaùo duïc vaø Ñaøo taïo", ".VnTime") == ("Giáo dục và Đào tạo", Encoding.VNI)


def test_a_soft_hyphen_behind_a_whole_word_is_no_letter() -> None:
    assert decoded("ViÖt Nam\u00ad", ".VnTime").text == "Việt Nam\u00ad"
    assert decoded("®Çu t\u00ad", ".VnTime").text == "đầu tư"
    assert decoded("tr\u00adường", ".VnTime").encoding is Encoding.UNICODE


def test_fonts_and_their_families() -> None:
    assert [family_of(name) for name in (".VnTime", ".VnTimeH", "UVnTime", "VNSTCVN3", ".VnAvant ", ".vnarial")] == [
        Encoding.TCVN3
    ] * 6
    assert [family_of(name) for name in ("VNI-Times", "vni-times", "VN-NTime")] == [Encoding.VNI] * 3
    assert [family_of(name) for name in ("", "Times New Roman", "Arial", "Vnxyz")] == [Encoding.UNICODE] * 4
    assert [shows_capitals(name) for name in (".VnTimeH", ".VnTimeh ", ".VnTime", "Arial H", "VNI-TimesH")] == [
        True,
        True,
        False,
        False,
        False,
    ]


def test_what_the_words_of_a_file_say_about_its_font() -> None:
    assert evidence("Lóa n\u00adíc 5 tÊn", Encoding.TCVN3) == (2, 0, 1)
    assert evidence("Hà Nam, xã", Encoding.TCVN3) == (0, 1, 1)
    assert evidence("Nam 2004", Encoding.TCVN3) == (0, 0, 0)
    assert evidence("Hà Nam", Encoding.UNICODE) == (0, 0, 0)


@given(st.sampled_from(SENTENCES).flatmap(lambda text: st.permutations(text.split())))
def test_whole_sentences_in_any_order_come_back(words: list[str]) -> None:
    text = " ".join(words)
    assert decoded(in_vni(text), "VNI-Times") == (text, Encoding.VNI)
    assert decoded(in_vni(text)) == (text, Encoding.VNI)
    assert decoded(in_vni(text.upper())) == (text.upper(), Encoding.VNI)
    assert decoded(in_tcvn3(text.lower())) == (text.lower(), Encoding.TCVN3)
    assert decoded(in_tcvn3(text.lower()), ".VnTimeH") == (text.upper(), Encoding.TCVN3)
    for font in ("", ".VnTime", "VNI-Times"):
        assert decoded(text, font) == (text, Encoding.UNICODE)


def test_every_vowel_with_every_tone_is_decoded() -> None:
    letters = {nfc(vowel + tone) for vowel, tone in product("aăâeêioôơuưy", ("", *"\u0300\u0309\u0303\u0301\u0323"))}
    for letter in (*letters, "đ"):
        assert in_unicode(in_tcvn3(letter), Encoding.TCVN3) == letter
        assert in_unicode(in_vni(letter), Encoding.VNI) == letter
        assert in_unicode(in_vni(letter.upper()), Encoding.VNI) == letter.upper()


@given(
    st.text() | st.text(alphabet="µ¸¶·ĐđăabcnghUøûõ\u00ad "), st.sampled_from(["", ".VnTime", ".VnTimeH", "VNI-Times"])
)
def test_any_text_is_decoded_or_left_alone(text: str, font: str) -> None:
    read, encoding = decoded(text, font)
    assert encoding is not Encoding.UNICODE or read == text
    assert encoding is encoding_of(text, font)
    assert len(in_unicode(text, Encoding.TCVN3)) == len(text)


@pytest.mark.shared
@pytest.mark.skipif(not WORKBOOKS.exists(), reason="the real workbooks do not lie beside the project")
@pytest.mark.parametrize(
    "name", ["2005-KH2003-bieu", "2006-Bang-bieu", "2006-Mau21_CKTC_NSH", "2006-download", "2007-74Z4A_solieu9thang-2"]
)
def test_real_workbooks_read_as_their_transcripts(name: str) -> None:
    transcript = (WORKBOOKS / f"{name}.txt").read_text(encoding="utf-8")
    told = matching_key(transcript)
    read = {decoded(text, font, believed=True).text.strip(' "') for text, font in _texts(name)}
    assert {text for text in read if matching_key(text) not in told} - UNTOLD == set()


def _texts(name: str) -> set[tuple[str, str]]:
    book = xlrd.open_workbook(WORKBOOKS / f"{name}.xls", formatting_info=True)
    return {
        (cell.value, book.font_list[book.xf_list[cell.xf_index].font_index].name)
        for sheet in book.sheets()
        for row in sheet.get_rows()
        for cell in row
        if cell.ctype == xlrd.XL_CELL_TEXT
    }
