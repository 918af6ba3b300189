"""What is kept with the next paragraph is printed with it, whatever LibreOffice makes of it at first."""

from __future__ import annotations

import io
import zipfile

import pytest

from generator.office.pdf.converting import WordFile, convert
from generator.office.pdf.left_behind import kept_together
from generator.office.pdf.probe import LINKS, TYPES, WORD
from generator.office.pdf.reading import Page, TextBox, pages_of
from generator.office.shown.reading import read_document

HEIGHT = 16838 - 2 * 1134
"""Of a page's text, in twips."""
LINE = 320
HEADING = "3. Thời hạn và nơi nhận"
BODY = "Báo cáo gửi về Ủy ban nhân dân thành phố trước ngày quy định để tổng hợp. " * 4
KEEP = "<w:keepNext/>"


def paragraph(text: str, properties: str = "", *, height: int = LINE) -> str:
    spacing = f'<w:spacing w:line="{height}" w:lineRule="exact"/>'
    return f"<w:p><w:pPr>{properties}{spacing}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def word_file(*paragraphs: str) -> bytes:
    section = (
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>'
        "</w:sectPr>"
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("[Content_Types].xml", TYPES)
        package.writestr("_rels/.rels", LINKS)
        body = "".join(paragraphs) + section
        package.writestr("word/document.xml", f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>')
    return buffer.getvalue()


def page(*lines: str, footer: str = "") -> Page:
    boxes = [TextBox(text, 30, 20 + 6 * at, 150, 25 + 6 * at) for at, text in enumerate(lines)]
    return Page(210, 297, (*boxes, *([TextBox(footer, 30, 284, 150, 288)] if footer else [])))


def broken_before(data: bytes | None) -> list[str]:
    """Give the paragraphs of a copy that begin a page."""
    assert data is not None
    found = read_document(data, "bản sao").body.paragraphs()
    return [one.text for one in found if one.layout.page_break_before]


def test_a_heading_at_the_foot_goes_with_its_text() -> None:
    file = word_file(paragraph("Mở đầu."), paragraph(HEADING, KEEP), paragraph(BODY))
    pages = (page("Mở đầu.", HEADING, footer="Địa chỉ: tổ 6"), page(BODY[:60], BODY[60:]))
    assert broken_before(kept_together(file, "a.docx", pages)) == [HEADING]


def test_all_headings_that_are_kept_with_each_other_go() -> None:
    file = word_file(paragraph("Mở đầu."), paragraph("II. KẾT QUẢ", KEEP), paragraph(HEADING, KEEP), paragraph(BODY))
    pages = (page("Mở đầu.", "II. KẾT QUẢ", HEADING), page(BODY))
    assert broken_before(kept_together(file, "a.docx", pages)) == ["II. KẾT QUẢ"]


@pytest.mark.parametrize(
    ("properties", "pages"),
    [
        (KEEP, (page("Mở đầu.", HEADING, BODY[:60]), page(BODY[60:]))),
        (KEEP, (page("Mở đầu."), page(HEADING, BODY))),
        (KEEP, (page("Mở đầu.", HEADING, BODY),)),
        (KEEP, (page(HEADING), page(BODY))),
        ("", (page("Mở đầu.", HEADING), page(BODY))),
    ],
    ids=["with a line of its text", "on its page", "one page", "a page of its own is no cure", "not kept"],
)
def test_nothing_else_is_touched(properties: str, pages: tuple[Page, ...]) -> None:
    file = word_file(paragraph("Mở đầu."), paragraph(HEADING, properties), paragraph(BODY))
    assert kept_together(file, "a.docx", pages) is None


def test_where_the_same_words_come_again_nothing_is_guessed() -> None:
    letter = (paragraph("Mở đầu."), paragraph(HEADING, KEEP), paragraph(BODY))
    pages = (page("Mở đầu.", HEADING), page(BODY, "Mở đầu.", HEADING, BODY[:60]), page(BODY[60:]))
    assert kept_together(word_file(*letter, *letter), "a.docx", pages) is None


@pytest.mark.office
def test_no_heading_is_printed_alone_at_the_foot() -> None:
    files = []
    for count in range(20, 31):
        first = HEIGHT - 40 - LINE * (count + 1)
        lines = [paragraph("Đầu", height=first), *(paragraph(f"Dòng {at}") for at in range(count))]
        files.append(WordFile(f"{count}.docx", word_file(*lines, paragraph(HEADING, KEEP), paragraph(BODY))))
    for found in convert(files):
        before, after = pages_of(found.pdf)
        assert HEADING not in [box.text for box in before.boxes], found.name
        assert after.boxes[0].text == HEADING, found.name
