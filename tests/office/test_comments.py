"""Faults as Word comments, where whoever mends the template reads them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx

from generator.office.checking.faults import template_faults
from generator.office.comments import commented
from generator.office.xml import word

if TYPE_CHECKING:
    from pathlib import Path

SHAPE = {"guest": {"name": None}, "groups": [{"name": None}]}


def comments_of(path: Path) -> list[tuple[str, str]]:
    """Give, for every comment, the paragraph it stands at and what it says."""
    copy = docx.Document(io.BytesIO(commented(path.read_bytes(), template_faults(path, shape=SHAPE))))
    texts = {comment.comment_id: comment.text for comment in copy.comments}
    found = []
    for paragraph in copy.element.body.iter("{*}p"):
        words = "".join(node.text or "" for node in paragraph.iter("{*}t"))
        found += [(words, texts[int(mark.get(word("id")))]) for mark in paragraph.iter("{*}commentReference")]
    return found


def test_each_fault_is_a_comment_on_its_paragraph(tmp_path: Path) -> None:
    source = docx.Document()
    source.add_paragraph("Kính mời {{ guest.name }}")
    source.add_paragraph("Kính mời {{ guest.nmae }}")
    table = source.add_table(1, 1)
    table.cell(0, 0).text = "{{ grups }}"
    source.save(str(tmp_path / "t.docx"))
    first, second = comments_of(tmp_path / "t.docx")
    assert first[0] == "Kính mời {{ guest.nmae }}"
    assert "không có tên «nmae»" in first[1]
    assert "có phải «name»?" in first[1]
    assert second[0] == "{{ grups }}"


def test_the_same_fault_twice_is_told_at_both_places(tmp_path: Path) -> None:
    source = docx.Document()
    for _ in range(2):
        source.add_paragraph("{{ gest }}")
    source.save(str(tmp_path / "t.docx"))
    copy = commented((tmp_path / "t.docx").read_bytes(), template_faults(tmp_path / "t.docx", shape=SHAPE))
    marked = [
        paragraph
        for paragraph in docx.Document(io.BytesIO(copy)).paragraphs
        if paragraph._p.xpath(".//w:commentReference")  # noqa: SLF001 - python-docx has no public name for it
    ]
    assert len(marked) == 2


def test_a_fault_in_a_header_is_told_at_the_first_paragraph(tmp_path: Path) -> None:
    source = docx.Document()
    source.add_paragraph("Đoạn đầu")
    source.sections[0].header.paragraphs[0].text = "{{ gest }}"
    source.save(str(tmp_path / "t.docx"))
    [(paragraph, text)] = comments_of(tmp_path / "t.docx")
    assert paragraph == "Đoạn đầu"
    assert text.startswith("Ở đầu trang, đoạn «{{ gest }}»")
