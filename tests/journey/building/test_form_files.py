"""The forms stand beside the documents, and one that somebody has changed is never written over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl

from generator import journey

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


def test_a_form_that_went_out_is_read_when_the_plan_has_gone_on_to_another(office: Office) -> None:
    office.build()
    book = openpyxl.load_workbook(office.path(FORM))
    for cell, value in (("E12", "Có"), ("E18", 3), ("E24", 2)):
        book["Báo cáo"][cell].value = value
    book.save(office.plan.parent / "bc.xlsx")
    text = office.plan.read_text(encoding="utf-8")
    start = text.index("  form:\n")
    renewed = text[start:].replace("version: 1", "version: 2", 1).replace("label: Số người dự lễ", "label: Số người", 1)
    office.plan.write_text(text[:start] + renewed, encoding="utf-8")
    office.build()
    (arrived,) = journey.receive(office.plan, [office.plan.parent / "bc.xlsx"], out=office.out)
    assert (arrived.record.state.value, arrived.record.version) == ("accepted", 1)


def test_forms_are_made_though_the_ledger_is_broken(office: Office) -> None:
    office.out.mkdir(exist_ok=True)
    (office.out / "ledger.db").write_bytes(b"no ledger at all" * 100)
    heard = office.build()
    assert FORM in heard.of("created")
    assert "chưa ghi được vào sổ là mẫu hỏi những gì" in heard.said()
