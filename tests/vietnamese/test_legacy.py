"""Encodings from before Unicode are recognised by what they say; Unicode never is."""

from __future__ import annotations

import pytest

from generator.vietnamese.legacy import looks_like_tcvn3, looks_like_vni

TCVN3 = [
    "Uû ban nh©n d©n thµnh phè B¾c K¹n",
    "Céng hoµ x· héi chñ nghÜa ViÖt Nam",
    "KÕ ho¹ch tæ chøc TuÇn lÔ h­ëng øng häc tËp suèt ®êi",
    "name: Phßng Gi¸o dôc vµ §µo t¹o",
]
VNI = [
    "UÛy ban nhaân daân thaønh phoá Baéc Kaïn",
    "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam",
    "name: Phoøng Giaùo duïc vaø Ñaøo taïo",
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
]


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
