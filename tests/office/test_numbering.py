"""Lists inside loops: what a reader counts in the finished document."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from docx import Document

from generator.office.word import WordTemplate

if TYPE_CHECKING:
    from pathlib import Path

UNITS = {"units": [{"name": "A", "duties": ["a", "b"]}, {"name": "B", "duties": ["c"]}, {"name": "C", "duties": []}]}


def lists_of(path: Path, paragraphs: list[tuple[str, str]], values: dict[str, Any]) -> list[tuple[str, str]]:
    """Give text and list of every numbered paragraph, lists named in the order in which they come up."""
    source = Document()
    for text, style in paragraphs:
        source.add_paragraph(text, style=style or None)
    source.save(str(path))
    made = Document(io.BytesIO(WordTemplate(path).render(values)))
    names: dict[int, str] = {}
    found = []
    for paragraph in made.paragraphs:
        properties = paragraph._p.pPr  # noqa: SLF001 - python-docx has no public name for it
        if properties is not None and properties.numPr is not None and properties.numPr.numId is not None:
            number = properties.numPr.numId.val
            found.append((paragraph.text, names.setdefault(number, f"list {len(names) + 1}")))
    return found


def test_a_list_starts_again_for_every_unit(tmp_path: Path) -> None:
    template = [
        ("{%p for unit in units %}", ""),
        ("{{ unit.name }}", ""),
        ("{%p for duty in unit.duties %}", ""),
        ("{{ duty }}", "List Number"),
        ("{%p endfor %}", ""),
        ("{%p endfor %}", ""),
    ]
    assert lists_of(tmp_path / "t.docx", template, UNITS) == [("a", "list 1"), ("b", "list 1"), ("c", "list 2")]


def test_several_items_in_one_pass_start_again_together(tmp_path: Path) -> None:
    template = [
        ("{%p for unit in units %}", ""),
        ("{{ unit.name }} một", "List Number"),
        ("{{ unit.name }} hai", "List Number"),
        ("{%p endfor %}", ""),
    ]
    found = lists_of(tmp_path / "t.docx", template, UNITS)
    assert [name for _, name in found] == ["list 1", "list 1", "list 2", "list 2", "list 3", "list 3"]


def test_one_item_a_pass_is_one_list(tmp_path: Path) -> None:
    template = [("{%p for unit in units %}", ""), ("{{ unit.name }}", "List Number"), ("{%p endfor %}", "")]
    assert lists_of(tmp_path / "t.docx", template, UNITS) == []  # numbered by its style alone, as the template has it


def test_bullets_are_left_alone(tmp_path: Path) -> None:
    template = [
        ("{%p for unit in units %}", ""),
        ("{%p for duty in unit.duties %}", ""),
        ("{{ duty }}", "List Bullet"),
        ("{%p endfor %}", ""),
        ("{%p endfor %}", ""),
    ]
    assert lists_of(tmp_path / "t.docx", template, UNITS) == []


def test_lists_begun_again_are_defined(tmp_path: Path) -> None:
    path = tmp_path / "t.docx"
    test_a_list_starts_again_for_every_unit(tmp_path)
    made = Document(io.BytesIO(WordTemplate(path).render(UNITS)))
    used = set(made.element.body.xpath(".//w:numId/@w:val"))
    defined = set(made.part.numbering_part.element.xpath("./w:num/@w:numId"))
    assert used <= defined
    again = made.part.numbering_part.element.xpath("./w:num[w:lvlOverride/w:startOverride]/@w:numId")
    assert set(again) & used


def test_the_next_document_knows_nothing_of_the_last(tmp_path: Path) -> None:
    path = tmp_path / "t.docx"
    test_a_list_starts_again_for_every_unit(tmp_path)
    template = WordTemplate(path)
    assert template.render(UNITS) == template.render(UNITS)
