"""The sheet as a secretary reads it: the letter with its looks, the table, what to look at, the pictures."""

from __future__ import annotations

import io

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from lxml import html

from generator.documents.proof import Letter, Sight, Sights, compare, sheet
from generator.office.shown.reading import read_document


def document(*lines: str) -> bytes:
    made = docx.Document()
    for line in lines:
        made.add_paragraph().add_run(line).bold = True
    made.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
    table = made.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "Nơi nhận <VT>"
    table.cell(0, 1).text = lines[-1]
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def page(*names: str, sights: Sights) -> html.HtmlElement:
    made = [document("GIẤY MỜI", f"Kính mời: {name}") for name in names]
    letters = [
        Letter(name, f"{name}.docx", tuple(one.text for one in read_document(data, "").body.paragraphs()), {"n": name})
        for name, data in zip(names, made, strict=True)
    ]
    text = sheet(
        "Giấy mời",
        compare(letters),
        read_document(made[0], ""),
        meanings={"n": "tên khách"},
        sights=sights,
    )
    return html.fromstring(text)


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_one_letter_in_full_with_the_places_that_vary_marked() -> None:
    tree = page("Lê An", "Trần Bình", sights=Sights())
    letter = tree.find_class("sheet")[0]
    assert "GIẤY MỜI" in words(letter)
    assert [words(mark) for mark in letter.iter("mark")] == ["1Lê An", "1Lê An"]
    assert "Nơi nhận <VT>" in words(letter)
    assert "text-align:center" in next(p for p in letter.iter("p") if "GIẤY MỜI" in words(p)).get("style", "")
    assert "font-weight:bold" in next(p for p in letter.iter("p") if "GIẤY MỜI" in words(p))[0].get("style", "")


def test_of_a_single_letter_nothing_is_said_to_be_marked() -> None:
    assert "Chỉ có một bản nên không có gì để so với nhau." in words(page("Lê An", sights=Sights()))
    assert "Chỗ tô vàng" in words(page("Lê An", "Trần Bình", sights=Sights()))


def test_all_remarks_on_a_place_stand_in_its_cell() -> None:
    long = "Công ty trách nhiệm hữu hạn một thành viên Sách và Thiết bị trường học 🌸"
    tree = page("Lê An", "Lê Bình", "Lê Dung", long, sights=Sights())
    (cell,) = tree.find_class("noted")
    assert cell.get("data-note", "").startswith("dài khác thường")
    assert cell.get("data-note", "").endswith("; có ký tự «🌸» mà bản in không hiện được")


def test_the_table_says_what_stands_there_for_each() -> None:
    tree = page("Lê An", "Trần Bình", "…………", sights=Sights())
    rows = [[words(cell) for cell in row] for row in tree.find_class("wide")[0].iter("tr")]
    assert rows[0] == ["TT", "Nơi nhận", "1 tên khách"]
    assert rows[2] == ["2", "Trần Bình", "Trần Bình"]
    assert [cell.get("data-note") for cell in tree.find_class("noted")] == ["để trống"]


def test_pictures_and_how_many_pages() -> None:
    dot = b"\x89PNG"
    sights = Sights((Sight(dot, 1), Sight(dot, 1), Sight(dot, 2)))
    tree = page("Lê An", "Trần Bình", "Công Cẩn", sights=sights)
    captions = [words(caption) for caption in tree.iter("figcaption")]
    assert captions == ["1. Lê An", "2. Trần Bình", "3. Công Cẩn 2 trang"]
    assert all(image.get("src", "").startswith("data:image/png;base64,") for image in tree.iter("img"))


def test_why_there_are_no_pictures() -> None:
    tree = page("Lê An", "Trần Bình", sights=Sights((), "Không có hình trang: máy chưa có LibreOffice."))
    assert "Không có hình trang: máy chưa có LibreOffice." in words(tree)


def test_of_very_many_letters_only_the_first_have_pictures() -> None:
    sights = Sights((Sight(b"\x89PNG", 1),), "Có hình của 1 bản đầu.")
    tree = page("Lê An", "Trần Bình", sights=sights)
    assert len(list(tree.iter("figure"))) == 1
    assert "Có hình của 1 bản đầu." in words(tree)
    rows = [[words(cell) for cell in row] for row in tree.find_class("wide")[0].iter("tr")]
    assert [row[2] for row in rows] == ["Số trang", "1", ""]
