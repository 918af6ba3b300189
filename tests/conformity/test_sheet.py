"""The page of what is wrong: the text found in print and marked, findings beside it."""

from __future__ import annotations

from lxml import html

from generator.conformity.finding import Finding
from generator.conformity.sheet import Examined, marks, sheet
from generator.errors import Severity
from generator.office.pdf.reading import Page, TextBox
from generator.office.shown.spots import Spot

PAGES = (
    Page(
        210.0,
        297.0,
        (
            TextBox("CỘNG HÒA XÃ HỘI", 100, 20, 150, 26),
            TextBox("Kính gửi: Sở Giáo", 30, 60, 180, 66),
            TextBox("dục và Đào tạo", 30, 67, 80, 73),
            TextBox("- Như trên;", 30, 200, 60, 205),
        ),
    ),
    Page(210.0, 297.0, (TextBox("- Như trên;", 30, 40, 60, 45),)),
)


def finding(text: str, paragraph: int, *, severity: Severity = Severity.ERROR) -> Finding:
    spot = Spot("word/document.xml", paragraph)
    return Finding("C9a", severity, "Phụ lục I", "9a", text, "cỡ chữ 12", "cỡ chữ 13 đến 14", spot)


def test_a_paragraph_of_two_lines_has_one_box_around_both() -> None:
    (mark,) = marks([finding("Kính gửi: Sở Giáo dục  và Đào tạo", 4)], PAGES)
    assert (mark.numbers, mark.page) == ((1,), 0)
    assert round(mark.top * 2.97, 1) == 59.2
    assert round((mark.top + mark.height) * 2.97, 1) == 73.8


def test_capitals_made_by_the_style_are_found() -> None:
    assert len(marks([finding("Cộng hòa xã hội", 0)], PAGES)) == 1


def test_paragraphs_that_say_the_same_are_told_apart_by_their_order() -> None:
    found = marks([finding("- Như trên;", 20), finding("- Như trên;", 9), finding("- Như trên;", 9)], PAGES)
    assert [(mark.numbers, mark.page) for mark in found] == [((2, 3), 0), ((1,), 1)]


def test_a_line_of_its_own_is_marked_rather_than_the_same_words_in_a_sentence() -> None:
    sentence = TextBox("1. Thực hiện theo Phụ lục", 30, 60, 100, 66), TextBox("kèm theo", 101, 60, 140, 66)
    bold = TextBox("theo", 30, 80, 40, 86), TextBox("Phụ lục", 41, 80, 60, 86)
    own = TextBox("Phụ lục", 90, 40, 120, 46)
    pages = (Page(210.0, 297.0, (*sentence, *bold)), Page(297.0, 210.0, (TextBox("2", 140, 10, 145, 15), own)))
    [mark] = marks([finding("Phụ lục", 20)], pages)
    assert (mark.page, round(mark.top * 2.1, 1)) == (1, 39.2)
    assert [mark.page for mark in marks([finding("Phụ lục", 20)], pages[:1])] == [0]


def test_what_is_not_printed_has_no_mark() -> None:
    assert marks([finding("Nơi nhận:", 1)], PAGES) == []


def test_the_page_shows_each_finding_and_links_its_mark_to_it() -> None:
    findings = (finding("Kính gửi: Sở Giáo dục và Đào tạo", 4), finding("<b>", 5, severity=Severity.WARNING))
    examined = Examined(
        "thư <1>.docx", "công văn", findings, pictures=(b"\x89PNG",), marks=tuple(marks(findings, PAGES))
    )
    tree = html.fromstring(sheet([examined, Examined("hỏng.docx", refusal="hỏng.docx: tệp hỏng")]))
    said = " ".join(tree.text_content().split())
    assert "2 tệp: 1 lỗi, 1 chỗ cần chú ý, 0 chỗ nên xem." in said
    assert "thư <1>.docx" in said
    assert "Phụ lục I; ô số 9a; trang 1; quy tắc C9a" in said
    assert "hỏng.docx: tệp hỏng" in said
    (mark,) = tree.find_class("mark")
    (badge,) = mark.iter("a")
    assert tree.get_element_by_id(badge.get("href", "")[1:]).get("class") == "error"


def test_a_file_without_faults_says_so() -> None:
    tree = html.fromstring(sheet([Examined("tốt.docx", "công văn")], unpictured="Không có hình trang: ..."))
    said = " ".join(tree.text_content().split())
    assert "công văn: không có chỗ nào sai" in said
    assert "Không có hình trang" in said
