"""A document is read as Word shows it: who says what in which look, wherever it stands."""

from __future__ import annotations

from office.drafting import cell, p, row, run, table, text_box, word_file

from generator.office.shown.blocks import Table
from generator.office.shown.reading import read_document


def test_paragraphs_say_what_they_say_and_how_they_look() -> None:
    document = read_document(word_file(p(run("Kính ", "<w:b/>"), run("gửi:", "<w:b/>"), " Bộ Nội vụ")), "a.docx")
    paragraph = next(document.paragraphs())
    assert paragraph.text == "Kính gửi: Bộ Nội vụ"
    assert [(item.text, item.look.bold, item.look.size) for item in paragraph.runs] == [
        ("Kính gửi:", True, 14.0),
        (" Bộ Nội vụ", False, 14.0),
    ]
    assert paragraph.runs[0].look.font == "Times New Roman"


def test_tables_and_text_boxes_are_read_once_in_the_order_of_the_file() -> None:
    document = read_document(word_file(table(row("1", cell("2"))), p("3", text_box(p("4"))), p("5")), "a.docx")
    assert [item.text for item in document.paragraphs()] == ["1", "2", "3", "4", "5"]
    first = document.body.blocks[0]
    assert isinstance(first, Table)
    assert first.grid == (100.0, 100.0)
