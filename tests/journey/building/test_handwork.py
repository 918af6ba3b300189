from __future__ import annotations

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from generator.journey.building.handwork import codes, handwork
from generator.office.words import words_of


def letter(text: str) -> bytes:
    body = "".join(f'<w:p><w:r><w:t xml:space="preserve">{line}</w:t></w:r></w:p>' for line in text.splitlines())
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        package.writestr("word/document.xml", f"<w:document>{body}</w:document>")
        package.writestr("word/styles.xml", "<w:t>not a word of it</w:t>")
    return data.getvalue()


def told(made: str, now: str, fresh: str) -> str:
    found = handwork("a.docx", now=letter(now), made=codes(words_of(letter(made)) or ()), fresh=letter(fresh))
    return found.text


def test_the_words_of_both_versions_are_told() -> None:
    made = "Kính mời ông Hạnh\ntới dự Lễ khai mạc hồi 14h00"
    assert told(made, made.replace("14h00", "15h00"), made).endswith("«14h00» → «15h00»")
    assert told(made, made + " đúng giờ", made).endswith("thêm «đúng giờ»")
    assert told(made, made.replace("ông ", ""), made).endswith("bỏ «ông»")


def test_a_word_that_stands_nowhere_any_more_is_shown_as_a_gap() -> None:
    assert told("Kính mời ông Hạnh", "Kính mời bà Hạnh", "Kính mời đồng chí Hạnh").endswith("«…» → «bà»")


def test_only_the_look_changed() -> None:
    assert "chỉ khác cách trình bày" in told("một hai", "một hai", "một hai")


def test_a_file_that_is_no_word_document_any_more() -> None:
    found = handwork("a.docx", now=b"another story", made=None, fresh=letter("một"))
    assert "không còn là văn bản Word" in found.text


def test_a_file_that_the_program_does_not_know() -> None:
    found = handwork("a.docx", now=letter("một ba"), made=None, fresh=letter("một hai"))
    assert "không do chương trình làm ra" in found.text
    assert found.text.endswith("«hai» → «ba»")


def test_many_changes_are_counted_not_listed() -> None:
    made = " ".join(f"chữ{number} số" for number in range(40))
    assert "chỗ nữa" in told(made, made.replace("chữ1", "CHỮ1"), made)


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reading(data: bytes) -> None:
    assert words_of(data) is None or isinstance(words_of(data), list)
