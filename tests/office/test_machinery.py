"""Pictures and subdocuments meet what else a template can do: lists begun again, blocks, values with attributes."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docx import Document
from docxtpl import DocxTemplate, InlineImage
from office.comparing import by_us
from office.drafting import STYLES, p, picture, unpacked, word_file

from generator.office.word import WordTemplate
from generator.office.xml import parse, word

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Stamped:
    name: str
    image: Any
    inner: Any = None


def test_values_with_attributes_may_hold_pictures_and_subdocuments(tmp_path: Path) -> None:
    template = word_file(p("{{ x.name }}{{ x.image }}") + p("{{p x.inner }}"))
    machine = DocxTemplate(io.BytesIO(template))
    inner = machine.new_subdoc()
    inner.add_paragraph("đoạn")
    made = by_us(template, {"x": Stamped("A", InlineImage(machine, io.BytesIO(picture())), inner)}, tmp_path)
    assert [paragraph.text for paragraph in Document(io.BytesIO(made)).paragraphs] == ["A", "đoạn"]
    assert len([name for name in unpacked(made) if "/media/" in name]) == 1


def test_lists_of_a_subdocument_are_not_those_begun_again(tmp_path: Path) -> None:
    source = Document()
    for text, style in (
        ("{%p for unit in units %}", None),
        ("{%p for duty in unit %}", None),
        ("{{ duty }}", "List Number"),
        ("{%p endfor %}", None),
        ("{%p endfor %}", None),
        ("{{p inner }}", None),
    ):
        source.add_paragraph(text, style=style)
    path = tmp_path / "mau.docx"
    source.save(str(path))
    child = Document()
    child.add_paragraph("của riêng", style="List Number")
    child.add_paragraph("của riêng nữa", style="List Number 2")
    child.save(str(tmp_path / "con.docx"))
    machine = DocxTemplate(path)
    inner = machine.new_subdoc(str(tmp_path / "con.docx"))
    made = unpacked(WordTemplate(path).render({"units": [["a", "b"], ["c"], ["d"]], "inner": inner}))
    lists = [item.get(word("numId")) for item in parse(made["word/numbering.xml"]).iter(word("num"))]
    assert len(lists) == len(set(lists))
    used = [number.get(word("val")) for number in parse(made["word/document.xml"]).iter(word("numId"))]
    assert set(used) <= set(lists)
    assert len(set(used[:4])) == 3


def test_styles_that_a_block_brought_stay_beside_a_subdocument(tmp_path: Path) -> None:
    style = '<w:style w:type="paragraph" w:styleId="Khoi"><w:name w:val="Khối"/></w:style></w:styles>'
    block = word_file(p("khối", properties='<w:pStyle w:val="Khoi"/>'), styles=STYLES.replace("</w:styles>", style))
    (tmp_path / "khoi.docx").write_bytes(block)
    template = word_file(p('{%p include "khoi.docx" %}') + p("{{p inner }}"))
    inner = DocxTemplate(io.BytesIO(template)).new_subdoc()
    inner.add_paragraph("đoạn")
    made = by_us(template, {"inner": inner}, tmp_path)
    assert b'w:styleId="Khoi"' in unpacked(made)["word/styles.xml"]
    assert [paragraph.text for paragraph in Document(io.BytesIO(made)).paragraphs] == ["khối", "đoạn"]


def test_a_picture_in_a_footnote_s_document_leaves_the_footnote_printed(tmp_path: Path) -> None:
    template = word_file(p("{{ x }}"), footnotes=p("{{ y }}"), endnotes=p("{{ y }}"), title="{{ y }}")
    image = InlineImage(DocxTemplate(io.BytesIO(template)), io.BytesIO(picture()))
    made = unpacked(by_us(template, {"x": image, "y": "A & B"}, tmp_path))
    for part in ("word/footnotes.xml", "word/endnotes.xml", "docProps/core.xml"):
        assert b"A &amp; B" in made[part]
