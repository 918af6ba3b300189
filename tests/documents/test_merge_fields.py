"""An office's old mail-merge letter as a kind of its own: its fields mean the plan's names."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from documents.word_pages import texts
from office.drafting import p, run, word_file

from generator.documents import jobs, make, template_faults
from generator.documents.jobs import field_names
from generator.documents.merge_names import SPELLINGS
from generator.plan.reading import load_plan

if TYPE_CHECKING:
    from generator.plan.model import Plan

ROOT = Path(__file__).parents[2]
KIND = """
  - {id: thu-cu, name: Thư cũ, type: CV, template: thu-cu.docx, for: each_guest, file: "Thư {guest}", subject: dự Lễ,
     symbol: GDĐT, texts: {mo_dau: Thân gửi}}
"""


def field(name: str) -> str:
    return f'<w:fldSimple w:instr=" MERGEFIELD {name} ">{run("«x»")}</w:fldSimple>'


def office(folder: Path, *body: str) -> tuple[Plan, Path]:
    shutil.copytree(ROOT / "templates", folder / "templates")
    (folder / "templates" / "documents" / "thu-cu.docx").write_bytes(word_file(*body))
    plan = folder / "plan.yaml"
    plan.write_text((ROOT / "plan.yaml").read_text(encoding="utf-8").rstrip() + KIND, encoding="utf-8")
    return load_plan(plan), folder / "templates"


def test_fields_of_an_old_letter_mean_the_plans_names(tmp_path: Path) -> None:
    plan, templates = office(
        tmp_path,
        p(field("Document_Texts_Mo_Dau"), " ", field("Guest_Line")),
        p(field("ceremony_start \\@ &quot;dd/MM/yyyy&quot;"), " {{ ceremony.name }}"),
    )
    assert "thu-cu" not in template_faults(plan, templates)
    letters = [job for job in jobs(plan, templates) if job.document_id == "thu-cu"]
    assert texts(make(letters[0]).data) == [
        f"Thân gửi {letters[0].recipient}",
        f"03/10/2024 {letters[0].context['ceremony']['name']}",
    ]


def test_a_field_that_nothing_answers_to_is_told_with_the_nearest(tmp_path: Path) -> None:
    plan, templates = office(tmp_path, p("Kính gửi ", field("Guest_Lines")))
    found = template_faults(plan, templates)["thu-cu"]
    assert [problem.severity for problem in found] == ["error"]
    assert "guest.line" in found[0].hint


def test_fields_named_like_the_columns_of_lists(tmp_path: Path) -> None:
    plan, templates = office(tmp_path, p(field("Họ_và_tên"), ", ", field("Chuc_vu"), ", ", field("Don_vi_cong_tac")))
    assert "thu-cu" not in template_faults(plan, templates)
    letter = next(job for job in jobs(plan, templates) if job.document_id == "thu-cu")
    guest = {"name": "Nguyễn Văn A", "title": "Giám đốc", "organization": "Sở Y tế"}
    letter = replace(letter, context={**letter.context, "guest": {**letter.context["guest"], **guest}})
    assert texts(make(letter).data) == ["Nguyễn Văn A, Giám đốc, Sở Y tế"]


def test_a_column_of_another_list_is_no_name_here(tmp_path: Path) -> None:
    plan, templates = office(tmp_path, p("Kính gửi ", field("Tên_đơn_vị")))
    (found,) = template_faults(plan, templates)["thu-cu"]
    assert "Tên_đơn_vị" in found.text
    assert "_grid" not in found.hint


def test_every_spelling_leads_to_one_name() -> None:
    assert SPELLINGS["Họ và tên"] == "guest.name"
    assert SPELLINGS["Tên đơn vị"] == "unit.name"
    assert "Đơn vị" not in SPELLINGS
    known = field_names()
    assert all(meant in known for meant in SPELLINGS.values())
