"""The names that templates may use, as the office asks for them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
import pytest
from documents.making import TEMPLATES

from generator.documents import fields_of, jobs
from generator.office.word import WordTemplate

if TYPE_CHECKING:
    from pathlib import Path

    from generator.plan.model import Plan

KINDS = ["ke-hoach", "giay-moi", "giay-moi-khach", "cong-van-giao-nhiem-vu"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_listed_name_prints_in_a_template(kind: str, sample: Plan, tmp_path: Path) -> None:
    document = next(item for item in sample.documents if item.id == kind)
    job = next(job for job in jobs(sample, TEMPLATES) if job.document_id == kind)
    listed = fields_of(sample, document, TEMPLATES)
    whole = [field.name for field in listed if field.kind == "value" and "[]" not in field.name]
    template = docx.Document()
    for name in whole:
        owner = name.rpartition(".")[0]
        template.add_paragraph(f"{{% if {owner or name} %}}{name}: {{{{r {name} }}}}{{% endif %}}")
    template.save(str(tmp_path / "t.docx"))
    made = docx.Document(io.BytesIO(WordTemplate(tmp_path / "t.docx").render(job.context)))
    printed = {text.partition(":")[0] for text in (paragraph.text for paragraph in made.paragraphs) if text}
    shown = {field.name for field in listed if field.value and field.name in whole}
    assert shown <= printed


def test_values_are_todays(sample: Plan) -> None:
    document = next(item for item in sample.documents if item.id == "giay-moi-khach")
    found = {field.name: field for field in fields_of(sample, document, TEMPLATES)}
    assert found["guest.line"].value == "Sở Giáo dục và Đào tạo"
    assert found["issuer.header"].kind == "list"
    assert found["issuer.header"].value == "ỦY BAN NHÂN DÂN; THÀNH PHỐ BẮC KẠN"
    assert found["issuer"].kind == "group"
    assert all(field.meaning for field in found.values())


def test_a_kinds_own_sentences_are_listed_by_name(sample: Plan) -> None:
    document = sample.documents[0].model_copy(update={"texts": {"mo_dau": "Kính thưa quý vị"}})
    found = {field.name: field.value for field in fields_of(sample, document, TEMPLATES)}
    assert found["document.texts.mo_dau"] == "Kính thưa quý vị"


def test_a_kind_nobody_receives_lists_its_names_without_values(sample: Plan) -> None:
    document = next(item for item in sample.documents if item.id == "giay-moi-khach")
    alone = sample.model_copy(update={"participants": None})
    found = {field.name: field for field in fields_of(alone, document, TEMPLATES)}
    assert found["guest.name"].value is None
