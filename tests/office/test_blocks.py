"""Blocks are written once and drawn in where a template asks for them; what cannot be drawn in is named."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from docx import Document
from office.drafting import STYLES, cell, drawing, p, row, table, unpacked, word_file

from generator.errors import FileError
from generator.office.blocks import BlockError
from generator.office.word import TemplateMissingError, WordTemplate

if TYPE_CHECKING:
    from pathlib import Path

INCLUDE = p('{%p include "khoi.docx" %}')


def template(folder: Path, *body: str, **blocks: bytes) -> WordTemplate:
    (folder / "blocks").mkdir(exist_ok=True)
    for name, data in blocks.items():
        (folder / "blocks" / f"{name}.docx").write_bytes(data)
    (folder / "mau.docx").write_bytes(word_file(*body))
    return WordTemplate(folder / "mau.docx", blocks=folder / "blocks")


def texts(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in Document(io.BytesIO(data)).paragraphs]


def test_a_block_s_tags_are_the_template_s_own(tmp_path: Path) -> None:
    made = template(tmp_path, p("a"), INCLUDE, p("b"), khoi=word_file(p("Kính gửi {{ name }}"))).render(
        {"name": "A & B"}
    )
    assert texts(made) == ["a", "Kính gửi A & B", "b"]


@pytest.mark.parametrize("quoted", ['"khoi.docx"', "'khoi.docx'", "“khoi.docx”"])
def test_a_block_in_a_cell_in_a_condition(quoted: str, tmp_path: Path) -> None:
    inside = cell(p("{%p if yes %}"), p(f"{{%p include {quoted} %}}"), p("{%p endif %}"))
    made = template(tmp_path, table(row(inside, "b")), khoi=word_file(p("khối")))
    for yes in (True, False):
        found = Document(io.BytesIO(made.render({"yes": yes}))).tables[0].cell(0, 0).text
        assert found == ("khối" if yes else "")


def test_a_block_in_a_header(tmp_path: Path) -> None:
    (tmp_path / "khoi.docx").write_bytes(word_file(p("{{ name }}")))
    (tmp_path / "mau.docx").write_bytes(word_file(p("thân"), headers={"default": INCLUDE}))
    made = WordTemplate(tmp_path / "mau.docx").render({"name": "A"})
    assert b">A<" in unpacked(made)["word/header-default.xml"]


def test_styles_come_along_and_the_template_s_own_stay(tmp_path: Path) -> None:
    new = '<w:style w:type="paragraph" w:styleId="Moi"><w:name w:val="Mới"/></w:style></w:styles>'
    block = word_file(p("x"), styles=STYLES.replace('w:val="Normal"', 'w:val="Khác"').replace("</w:styles>", new))
    styles = unpacked(template(tmp_path, INCLUDE, khoi=block).render({}))["word/styles.xml"].decode()
    assert 'w:styleId="Moi"' in styles
    assert "Khác" not in styles


def test_blocks_within_blocks(tmp_path: Path) -> None:
    made = template(tmp_path, INCLUDE, khoi=word_file(p('{%p include "trong.docx" %}')), trong=word_file(p("sâu")))
    assert texts(made.render({})) == ["sâu"]


def test_a_block_that_draws_in_itself_is_named(tmp_path: Path) -> None:
    with pytest.raises(BlockError, match="khoi"):
        template(tmp_path, INCLUDE, khoi=word_file(INCLUDE, INCLUDE))


def test_a_block_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(TemplateMissingError, match=r"khoi\.docx"):
        template(tmp_path, INCLUDE)


@pytest.mark.parametrize("data", [b"", b"PK", word_file(p("a"))[:200]])
def test_a_broken_block_is_named(data: bytes, tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"khoi\.docx"):
        template(tmp_path, INCLUDE, khoi=data)


def test_a_block_with_a_picture_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BlockError, match="hình"):
        template(tmp_path, INCLUDE, khoi=word_file(p(drawing(1, "rId1"))))


@pytest.mark.parametrize("name", ["../mau.docx", "/etc/passwd", "..\\mau.docx", "C:/mau.docx", ".."])
def test_a_block_lies_in_the_folder_of_blocks(name: str, tmp_path: Path) -> None:
    with pytest.raises(TemplateMissingError):
        template(tmp_path, p(f'{{%p include "{name}" %}}'))
