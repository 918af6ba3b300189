"""Encodings from before Unicode are recognised by what they say; Unicode never is."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.vietnamese import legacy
from generator.vietnamese.legacy import looks_like_tcvn3, looks_like_vni
from generator.vietnamese.text import nfc

LAW = Path(__file__).parents[3] / "shared" / "nd30"
TCVN3 = [
    "Uû ban nh©n d©n thµnh phè B¾c K¹n",
    "Céng hoµ x· héi chñ nghÜa ViÖt Nam",
    "KÕ ho¹ch tæ chøc TuÇn lÔ h­ëng øng häc tËp suèt ®êi",
    "name: Phßng Gi¸o dôc vµ §µo t¹o",
    "KÝnh göi:",
    "Tªn chØ tiªu",
    "§iÒu kho¶n",
    "QUYÕT TO¸N N¡M 2004",
    "TriÖu tÊn thãc",
    "Ng\u00adêi d©n",
    "1. Ph«i thÐp",
    "So víi tæng xuÊt khÈu",
    "Q§-UBND H§ND tØnh L¹ng S¬n",
]
VNI = [
    "UÛy ban nhaân daân thaønh phoá Baéc Kaïn",
    "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam",
    "name: Phoøng Giaùo duïc vaø Ñaøo taïo",
    "Kính göûi:",
    "Giaù trò saûn xuaát",
    "QUYEÁT TOAÙN NAÊM 2004",
    "Trieäu taán thoùc",
    "Ngöôøi daân",
    "Thuyû saûn",
    "HUYEÄN CAÀN GIÔØ",
    "QÑ-UBND HÑND tænh Laïng Sôn",
]
OTHERS = [
    "Ủy ban nhân dân thành phố Bắc Kạn",
    "Đại biểu",
    "lớp",
    "plain English text, with nothing strange",
    "un café à la crème, déjà vu, naïve, Noël, coïncidence, © 2024, garçon",
    "Müller über Straße, größer, Öl",
    "id: phong-gddt\nname: nam\n",
    "100 µm ± 5 °C, §5, 3 × 4 ½",
    "",
    "Cá, hoà, thoà, và, xã, phòng, giáo, là, hàng, nhà, Bà Rịa",
    "Toà nhà, chùa cô Sáu, Sóc Sơn, Hà Nam, Cà Mau, Tô Hoài",
    "QUYẾT TOÁN NĂM 2004",
    "Le comité a décidé à l'unanimité « d'améliorer » l'école près du château, où l'été a été très chaud",
    "Côté août, goût, coûte, ambiguë, Loïc, Caïn, Haïti, maïs, né, là, tôt",
    "El niño pequeño comió jalapeño en España; sí, señor, está él, tú también",
    "São Paulo não é só João; coração, irmãos, mãos, ações, aviões",
    "Tromsø, smørrebrød, Malmö, Köln, Õismäe, Gdańsk, Győr, Łódź",
    "Copyright © 2024 Contoso® «quoted» 50¢ £5 ¥100 §2 ¶3 a·b 1×2 ÷3",
    "Phòng Müller & Söhne, Hà Nội; café Noël",
]
SENTENCES = [
    "Ủy ban nhân dân thành phố yêu cầu các đơn vị nghiêm túc triển khai thực hiện kế hoạch này",
    "Tổ chức Lễ khai mạc Tuần lễ hưởng ứng học tập suốt đời tại phường Phùng Chí Kiên",
    "Đẩy mạnh vai trò của hệ thống cơ sở giáo dục trong việc hướng dẫn cán bộ, giáo viên, học sinh",
    "Treo băng rôn, khẩu hiệu ở những nơi công cộng; quyên góp sách cho vùng sâu, vùng xa",
]
TO_TCVN3 = {chr(letter): chr(code) for code, letter in legacy.TCVN3.items()}  # type: ignore[arg-type]
TO_VNI = {letter: signs for signs, letter in legacy.VNI.items()}


def in_tcvn3(text: str) -> str:
    return "".join(TO_TCVN3.get(letter) or TO_TCVN3.get(letter.lower(), letter) for letter in text)


def in_vni(text: str) -> str:
    signs = ((letter, TO_VNI.get(letter.lower(), letter.lower())) for letter in text)
    return "".join(written.upper() if letter.isupper() else written for letter, written in signs)


@pytest.mark.parametrize("text", TCVN3)
def test_tcvn3_is_recognised_as_text_and_as_bytes(text: str) -> None:
    assert looks_like_tcvn3(text)
    assert looks_like_tcvn3(text.encode("cp1252"))
    assert not looks_like_vni(text)


@pytest.mark.parametrize("text", VNI)
def test_vni_is_recognised_as_text_and_as_bytes(text: str) -> None:
    assert looks_like_vni(text)
    assert looks_like_vni(text.encode("cp1252"))
    assert not looks_like_tcvn3(text)


@pytest.mark.parametrize("text", OTHERS)
def test_nothing_else_is_taken_for_either(text: str) -> None:
    assert not looks_like_tcvn3(text)
    assert not looks_like_vni(text)


@given(st.sampled_from(SENTENCES).flatmap(lambda text: st.permutations(text.split())))
def test_whole_sentences_in_any_order(words: list[str]) -> None:
    text = " ".join(words)
    assert (looks_like_tcvn3(in_tcvn3(text)), looks_like_vni(in_tcvn3(text))) == (True, False)
    assert (looks_like_tcvn3(in_vni(text)), looks_like_vni(in_vni(text))) == (False, True)
    assert (looks_like_tcvn3(in_vni(text.upper())), looks_like_vni(in_vni(text.upper()))) == (False, True)
    assert (looks_like_tcvn3(text), looks_like_vni(text)) == (False, False)
    assert not looks_like_tcvn3(text.encode())
    assert not looks_like_vni(text.encode())


def test_both_tables_know_every_vowel_with_every_tone() -> None:
    letters = {
        nfc(vowel + tone) for vowel, tone in product("aăâeêioôơuưy", ("", *"\u0300\u0309\u0303\u0301\u0323"))
    } | {"đ"}
    strange = {letter for letter in letters if not letter.isascii()}
    assert strange | set("ĂÂÊÔƠƯĐ") == set(TO_TCVN3)
    assert strange == set(TO_VNI)
    assert len(TO_TCVN3) == len(legacy.TCVN3)


def test_a_soft_hyphen_is_a_letter_in_tcvn3() -> None:
    assert looks_like_tcvn3("tr\u00adêng häc")
    assert not looks_like_tcvn3("tr\u00adường học")


def test_a_few_lines_in_unicode_do_not_hide_an_old_file() -> None:
    old = "\n".join(in_tcvn3(text) for text in SENTENCES)
    assert looks_like_tcvn3(f"{old}\nĐường Trường Chinh")
    assert not looks_like_tcvn3("\n".join([*SENTENCES, "Gi¸o dôc"]))


@given(st.text() | st.binary())
def test_anything_can_be_asked_about(text: str | bytes) -> None:
    assert not (looks_like_tcvn3(text) and looks_like_vni(text))


@pytest.mark.shared
@pytest.mark.skipif(not LAW.exists(), reason="the law's own files do not lie beside the project")
def test_the_law_in_either_encoding() -> None:
    for file in sorted(LAW.glob("*.md")):
        lines = nfc(file.read_text(encoding="utf-8")).splitlines()
        paragraphs = [line for line in lines if len(re.findall("[\u0102-\u1ef9]", line)) > 12]
        assert [text for text in paragraphs if looks_like_tcvn3(text) or looks_like_vni(text)] == []
        for text in map(in_tcvn3, paragraphs):
            assert (looks_like_tcvn3(text), looks_like_vni(text)) == (True, False), text
        for text in map(in_vni, paragraphs):
            assert (looks_like_tcvn3(text), looks_like_vni(text)) == (False, True), text
