"""Words between the plan and the page."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from generator.documents.wording import (
    DOTS,
    cited_subject,
    ended,
    filled,
    inside_sentence,
    listed,
    shown,
    styled,
)
from generator.plan.emphasis import plain


@pytest.mark.parametrize("text", ["", "chữ thường", "2 * 3 * 4", "* Riêng phòng", "a*b*c", "**", "**mở", "***", "* *"])
def test_text_without_marks_stays_plain(text: str) -> None:
    assert styled(text) == text
    assert not isinstance(styled(text), Markup)
    assert plain(text) == text


def test_bold_and_italic_become_runs() -> None:
    markup = str(styled("a **b & c** d *e*"))
    assert re.findall(r"<w:b/>.*?<w:t[^>]*>([^<]*)", markup) == ["b &amp; c"]
    assert re.findall(r"<w:i/>.*?<w:t[^>]*>([^<]*)", markup) == ["e"]
    assert plain("a **b & c** d *e*") == "a b & c d e"


@given(st.text(alphabet="ab *<&\n", max_size=40))
def test_no_letter_is_lost(text: str) -> None:
    found = styled(text)
    letters = re.sub(r"<w:[^>]*>|</w:[^>]*>", "", str(found)) if isinstance(found, Markup) else str(escape(found))
    assert letters.replace("*", "") == str(escape(text)).replace("*", "")


def test_what_is_blank_is_dotted_and_what_is_absent_is_not() -> None:
    assert (shown(None), shown(""), shown("a")) == (None, DOTS, "a")
    assert (filled(""), filled("a")) == (DOTS, "a")


@pytest.mark.parametrize(
    ("items", "sentence"), [([], ""), (["A"], "A"), (["A", "B"], "A và B"), (list("ABC"), "A, B và C")]
)
def test_names_in_a_sentence(items: list[str], sentence: str) -> None:
    assert listed(items) == sentence


@pytest.mark.parametrize(
    ("text", "closed"), [("a", "a."), ("a.", "a."), ("a;", "a;"), ("a...", "a..."), ("**a**", "**a**.")]
)
def test_sentences_end(text: str, closed: str) -> None:
    assert ended(text) == closed


def test_common_nouns_are_small_inside_a_sentence() -> None:
    assert inside_sentence("Các trường") == "các trường"
    assert inside_sentence("Trường THCS") == "Trường THCS"


@pytest.mark.parametrize(
    ("subject", "cited"),
    [
        ("Tổ chức Tuần lễ", "về việc tổ chức Tuần lễ"),
        ("tổ chức Tuần lễ", "về việc tổ chức Tuần lễ"),
        ("Về công tác văn thư", "về công tác văn thư"),
        ("Tuần lễ đọc sách", "Tuần lễ đọc sách"),
        ("phê duyệt Đề án", "về việc phê duyệt Đề án"),
    ],
)
def test_a_subject_quoted_elsewhere(subject: str, cited: str) -> None:
    assert cited_subject(subject) == cited
