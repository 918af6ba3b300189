"""The forms stand beside the documents, and one that somebody has changed is never written over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl

if TYPE_CHECKING:
    from journey.conftest import Office

FORM = "forms/BC - Trường Mầm non Sông Cầu.xlsx"


def test_a_build_makes_a_form_for_every_unit_that_reports(office: Office) -> None:
    heard = office.build()
    forms = [file for file in heard.of("created") if file.startswith("forms/")]
    assert len(forms) == 25
    assert FORM in forms
    assert openpyxl.load_workbook(office.path(FORM))["Báo cáo"]["A1"].value == "TRƯỜNG MẦM NON SÔNG CẦU"


def test_a_form_that_was_deleted_is_made_again_and_nothing_else(office: Office) -> None:
    office.build()
    office.path(FORM).unlink()
    assert office.build().of("created") == [FORM]


def test_a_form_with_handwork_is_kept_and_told_of(office: Office) -> None:
    office.build()
    book = openpyxl.load_workbook(office.path(FORM))
    book["Báo cáo"]["A1"].value = "ghi tay"
    book.save(office.path(FORM))
    before = office.path(FORM).read_bytes()
    heard = office.build()
    assert heard.of("edited") == [FORM]
    assert "biểu mẫu này đã có người sửa" in heard.said()
    assert office.path(FORM).read_bytes() == before


def test_only_some_kinds_leave_the_forms_alone(office: Office) -> None:
    heard = office.build("ke-hoach")
    assert not [found.file for found in heard.files if found.file.startswith("forms/")]


def test_a_plan_without_a_form_makes_none(office: Office) -> None:
    text = office.plan.read_text(encoding="utf-8")
    start, end = text.index("  form:\n"), text.index("  unreported: []")
    office.plan.write_text(text[:start] + text[end:], encoding="utf-8")
    heard = office.build()
    assert not [found.file for found in heard.files if found.file.startswith("forms/")]
