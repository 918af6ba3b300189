"""File names that keep their marks and survive Windows."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.vietnamese.filenames import MOST_BYTES, MOST_LETTERS, collision_key, safe_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("GM - UBND phường Xuất Hóa", "GM - UBND phường Xuất Hóa"),
        ("KH: Tuần lễ?", "KH- Tuần lễ-"),
        ("CON", "_CON"),
        ("con.txt", "_con.txt"),
        ("Lpt1", "_Lpt1"),
        ("aux .docx", "_aux .docx"),
        ("CONIN$", "_CONIN$"),
        ("COM¹.1", "_COM¹.1"),
        ("\u200bNUL:", "NUL-"),
        ("\u200bNUL", "_NUL"),
        ("Công", "Công"),
        ("console", "console"),
        ("~$ hoạch", "_~$ hoạch"),
        (".ẩn", "ẩn"),
        ("a/b\\c", "a-b-c"),
        ("\ud800", "-"),
        ("Hòa\u00a0Bình", "Hòa Bình"),
        ("Công văn.", "Công văn"),
        ("...", "khong-ten"),
        ("", "khong-ten"),
        ("a\tb\nc", "a b c"),
        ("Tru\u031bo\u031b\u0300ng", "Trường"),
    ],
)
def test_what_becomes_of_a_name(text: str, name: str) -> None:
    assert safe_name(text) == name


def test_two_long_names_stay_two() -> None:
    one, two = (safe_name("Trường " * 40 + end) for end in "ab")
    assert one != two
    assert len(one) <= MOST_LETTERS


def test_a_cut_leaves_whole_letters() -> None:
    assert safe_name("ệ\u0301" * 60).rpartition("~")[0].endswith("ệ\u0301")


@pytest.mark.parametrize("text", ["\u0301" * 90, "e" + "\u0301" * 300, "~$" + "\u0301" * 90, "😀" * 100, "ệ" * 100])
def test_a_name_of_odd_letters_alone_comes_to_an_end(text: str) -> None:
    name = safe_name(text)
    assert 0 < len(name) <= MOST_LETTERS
    assert len(name.encode()) <= MOST_BYTES
    assert safe_name(name) == name


WILD = st.text(
    alphabet=st.characters() | st.sampled_from([*"\u0301\u0323 .~$:/", "\ud800", "C", "O", "N"]), max_size=300
)


@given(WILD)
def test_every_name_can_be_a_file(text: str) -> None:
    name = safe_name(text)
    assert name
    assert len(name) <= MOST_LETTERS
    assert len(name.encode()) <= MOST_BYTES
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f]', name)
    assert not name.endswith((" ", "."))
    assert safe_name(name) == name
    assert unicodedata.is_normalized("NFC", name)


def test_windows_takes_these_for_one_file() -> None:
    assert collision_key("GM - Hòa.docx") == collision_key("gm - ho\u0300a.DOCX")
    assert collision_key("a. ") == collision_key("a")
    assert collision_key("hoà") != collision_key("hòa")
