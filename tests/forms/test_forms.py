"""The workbooks that units fill in: what they ask, what they let be written, and whose they say they are."""

from __future__ import annotations

import io
import subprocess
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generator.forms import Forms, jobs
from generator.forms.formulas import worked_out
from generator.forms.layout import REPORT
from generator.forms.workbook import FormWorkbook
from generator.plan.reading import load_plan
from generator.plan.reporters import reporting_units
from generator.returns.excel.xlsx import read_xlsx

if TYPE_CHECKING:
    from generator.plan.model import Plan

SCHOOL = "mn-song-cau"
OFFICE = "hoi-khuyen-hoc"


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan(Path(__file__).parents[2] / "plan.yaml")


@pytest.fixture(scope="module")
def forms(plan: Plan) -> Forms:
    return Forms(plan)


def made(plan: Plan, forms: Forms, unit: str) -> bytes:
    return forms.make(next(job for job in jobs(plan) if job.unit == unit)).data


def opened(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))


def answer(book: Any, code: str) -> Any:
    """Give the cell of an answer, by its defined name."""
    sheet, _, cell = book.defined_names[f"KH_{code}"].attr_text.rpartition("!")
    return book[sheet.strip("'")][cell.replace("$", "")]


def test_every_unit_that_reports_has_a_form_and_none_that_stands_for_many(plan: Plan) -> None:
    names = {unit.id for _, unit in reporting_units(plan)}
    assert len(names) == len(list(jobs(plan))) == 25
    assert "phong-ban-khac" not in names
    assert len({job.file for job in jobs(plan)}) == 25


def test_each_unit_is_asked_what_it_reports_and_nothing_else(plan: Plan, forms: Forms) -> None:
    school, office = opened(made(plan, forms, SCHOOL)), opened(made(plan, forms, OFFICE))
    assert "KH_E1" in school.defined_names
    assert "KH_E1" not in office.defined_names
    codes = [row[1].value for row in office[REPORT].iter_rows(min_row=10) if row[1].value]
    assert codes[:3] == ["A1", "A2", "A3"]
    assert not [code for code in codes if code.startswith("E")]


def test_only_answers_are_open_and_each_takes_what_it_asks_for(plan: Plan, forms: Forms) -> None:
    book = opened(made(plan, forms, SCHOOL))
    sheet = book[REPORT]
    assert sheet.protection.sheet
    assert book.security.lockStructure
    assert not answer(book, "C1").protection.locked
    assert answer(book, "G3").protection.locked
    assert sheet["C12"].protection.locked
    rules = {str(cells): rule for rule in sheet.data_validations.dataValidation for cells in rule.sqref.ranges}
    count = rules[answer(book, "C1").coordinate]
    assert (count.type, count.formula1, count.errorStyle) == ("whole", "0", "stop")
    assert "không kèm đơn vị tính" in count.error
    assert rules[answer(book, "A2").coordinate].formula1 == '"Có,Không"'
    assert rules[answer(book, "A2").coordinate].promptTitle == "A2 Đã tổ chức Lễ khai mạc hoặc…"
    assert max(len(rule.promptTitle) for rule in rules.values()) <= 32
    assert rules[answer(book, "A3").coordinate].type == "date"
    assert answer(book, "H1").number_format == "@"


def test_what_the_form_works_out_is_a_formula(plan: Plan, forms: Forms) -> None:
    book = opened(made(plan, forms, SCHOOL))
    first, second = answer(book, "G1").coordinate, answer(book, "G2").coordinate
    assert answer(book, "G3").value == f'=IF(COUNT({first},{second})=0,"",N({first})+N({second}))'
    assert answer(book, "C13").value == "=COUNTA('Danh sách C13'!B5:B14)"


def test_an_indicator_whose_parts_are_not_asked_of_the_unit_is_filled_in_by_hand(forms: Forms) -> None:
    layout = forms.layout(("E3", "E4"))
    field = layout.field("E4")
    assert field is not None
    assert worked_out(layout, field) is None


def test_a_form_says_whose_it_is_in_four_ways(plan: Plan, forms: Forms) -> None:
    found = read_xlsx(made(plan, forms, SCHOOL), "a.xlsx")
    assert {name: found.properties[name] for name in ("plan", "form", "version", "unit")} == {
        "plan": "ubnd-bac-kan-2024",
        "form": "bao-cao",
        "version": "1",
        "unit": SCHOOL,
    }
    assert found.properties["identifier"] == f"ubnd-bac-kan-2024/bao-cao/1/{SCHOOL}"
    hidden = found.sheet("_kehoach")
    assert hidden is not None
    assert hidden.visibility == "veryHidden"
    assert [hidden.cells[row, 2].value for row in range(1, 5)] == ["ubnd-bac-kan-2024", "bao-cao", "1", SCHOOL]
    report = found.sheet(REPORT)
    assert report is not None
    assert report.cells[1, 1].value == "TRƯỜNG MẦM NON SÔNG CẦU"
    assert (
        found.names["KH_C1"]
        == f"'{REPORT}'!$E${next(row for (row, column), cell in report.cells.items() if cell.value == 'C1')}"
    )


def test_it_prints_on_a4_with_the_head_on_every_page(plan: Plan, forms: Forms) -> None:
    sheet = opened(made(plan, forms, SCHOOL))[REPORT]
    assert (sheet.page_setup.paperSize, sheet.page_setup.fitToWidth, sheet.print_title_rows) == (9, 1, "$8:$9")
    assert round(sheet.page_margins.left * 25.4) == 30


def test_the_same_unit_gets_the_same_bytes(plan: Plan) -> None:
    assert made(plan, Forms(plan), SCHOOL) == made(plan, Forms(plan), SCHOOL)


@given(st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=40))
def test_any_name_is_stamped_as_it_is(forms: Forms, plan: Plan, name: str) -> None:
    job = next(iter(jobs(plan)))
    data = forms.make(type(job)(job.unit, name, job.file, job.codes)).data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        for part in archive.namelist():
            etree.fromstring(archive.read(part))
        sheet = etree.fromstring(archive.read("xl/worksheets/sheet2.xml"))
    shown = "".join(sheet.itertext("{*}t"))
    kept = "".join(sign for sign in name if sign in "\t\n" or (sign >= " " and sign not in "\ufffe\uffff"))
    assert "".join(kept.split()) in "".join(shown.split())


@pytest.mark.office
def test_formulas_come_out_right_and_the_form_survives_another_program(
    plan: Plan, forms: Forms, tmp_path: Path
) -> None:
    book = opened(made(plan, forms, SCHOOL))
    for code, value in {
        "A2": "Có",
        "B1": 3,
        "C1": 2,
        "G1": 1_000_000,
        "G2": 500_000,
        "E1": 5,
        "E2": 4,
        "E3": 9,
    }.items():
        answer(book, code).value = value
    book["Danh sách C13"]["B5"] = "Ngày hội đọc sách"
    source = tmp_path / "dien.xlsx"
    book.save(source)
    (tmp_path / "ra").mkdir()
    command = [
        "soffice",
        f"-env:UserInstallation={(tmp_path / 'ho-so').as_uri()}",
        "--headless",
        "--convert-to",
        "xlsx",
    ]
    subprocess.run(
        [*command, "--outdir", str(tmp_path / "ra"), str(source)], check=True, capture_output=True, timeout=120
    )
    data = (tmp_path / "ra" / "dien.xlsx").read_bytes()
    found = read_xlsx(data, "a.xlsx")
    shown = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    assert answer(shown, "G3").value == 1_500_000
    assert answer(shown, "E4").value == 225
    assert answer(shown, "C13").value == 1
    assert shown[REPORT]["A7"].value == "Đã ghi đủ các ô bắt buộc"
    row = answer(shown, "E3").row
    assert shown[REPORT].cell(row, 7).value == "Số người đạt không được lớn hơn số người đã tự đánh giá"
    again = opened(data)[REPORT]
    rules = {rule.type for rule in again.data_validations.dataValidation}
    assert again.protection.sheet
    assert rules == {"list", "date", "whole"}
    assert not answer(opened(data), "C1").protection.locked
    assert again.print_title_rows == "$8:$9"
    assert found.names["KH_C1"].startswith("'Báo cáo'!")
    assert found.properties["identifier"].endswith(SCHOOL)
    assert found.sheet("_kehoach") is not None


def test_the_page_has_what_is_reported_and_the_screen_what_is_checked(plan: Plan, forms: Forms) -> None:
    sheet = opened(made(plan, forms, SCHOOL))[REPORT]
    last = sheet.max_row
    assert sheet.print_area == f"'{REPORT}'!$A$1:$F${last}"
    assert sheet["G8"].value == "Kiểm tra"
    assert sheet["D3"].value == "Mẫu số ………… (lần sửa 1)"
    assert sheet.cell(last - 5, 4).value == "THỦ TRƯỞNG ĐƠN VỊ"
    assert [sheet.cell(row, 4).protection.locked for row in (last - 6, last - 5, last)] == [False, True, False]


def test_rows_are_as_tall_as_the_longest_name_of_a_unit_needs(plan: Plan) -> None:
    group = plan.units.groups[0]
    office = group.units[0].model_copy(update={"name": "Trung tâm Văn hóa, Thông tin và Truyền thông " * 4})
    units = plan.units.model_copy(update={"groups": (group.model_copy(update={"units": (office,)}),)})
    longer = plan.model_copy(update={"units": units})
    tall, usual = (opened(Forms(one).make(next(jobs(one))).data) for one in (longer, plan))
    for sheet, row in ((REPORT, 1), ("Danh sách C13", 2)):
        assert tall[sheet].row_dimensions[row].height > usual[sheet].row_dimensions[row].height


def test_a_list_is_a_click_away_and_has_room_to_grow(plan: Plan, forms: Forms) -> None:
    book = opened(made(plan, forms, SCHOOL))
    note = answer(book, "C13").offset(column=1)
    assert (note.value, note.hyperlink.location) == ("→ Danh sách C13", "'Danh sách C13'!A1")
    sheet = book["Danh sách C13"]
    assert sheet.protection.sheet
    assert not sheet.protection.insertRows
    assert not sheet.protection.formatColumns
    assert not sheet["B14"].protection.locked
    assert sheet.row_dimensions[4].height > 30


def test_the_guide_says_until_when_and_where(plan: Plan) -> None:
    assert plan.reporting is not None
    reporting = plan.reporting.model_copy(update={"address": "phonggddt@backan.example"})
    told = plan.model_copy(update={"reporting": reporting})
    sheet = opened(Forms(told).make(next(jobs(told))).data)["Hướng dẫn"]
    lines = [row[1].value for row in sheet.iter_rows(min_row=3) if row[1].value]
    assert "Gửi UBND thành phố (qua Phòng Giáo dục và Đào tạo) trước ngày 10/10/2024." in lines
    assert "Địa chỉ nhận: phonggddt@backan.example." in lines


def test_forms_of_units_that_report_the_same_are_built_once(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    built: list[object] = []
    data = FormWorkbook.data

    def counted(book: FormWorkbook) -> bytes:
        built.append(book)
        return data(book)

    monkeypatch.setattr(FormWorkbook, "data", counted)
    once = Forms(plan)
    files = [once.make(job) for job in jobs(plan)]
    assert (len(files), len(built)) == (25, 2)


def test_what_is_missing_is_counted_over_cells_below_one_another_at_once(plan: Plan) -> None:
    assert plan.reporting is not None
    assert plan.reporting.form is not None
    groups = tuple(
        group.model_copy(
            update={"indicators": tuple(one.model_copy(update={"required": True}) for one in group.indicators)}
        )
        for group in plan.reporting.form.groups
    )
    form = plan.reporting.form.model_copy(update={"groups": groups})
    asking = plan.model_copy(update={"reporting": plan.reporting.model_copy(update={"form": form})})
    formula = opened(Forms(asking).make(next(jobs(asking))).data)[REPORT]["A7"].value
    assert "COUNTBLANK(E12:E16)+COUNTBLANK(E18:E22)" in formula
    assert "IF(E11=0,1,0)" in formula


def test_marks_of_bold_in_the_plan_are_not_shown_as_signs(plan: Plan) -> None:
    assert plan.reporting is not None
    assert plan.reporting.form is not None
    form = plan.reporting.form.model_copy(update={"instructions": ("Ghi **đủ** các ô, *không* bỏ trống.",)})
    told = plan.model_copy(update={"reporting": plan.reporting.model_copy(update={"form": form})})
    sheet = opened(Forms(told).make(next(jobs(told))).data)["Hướng dẫn"]
    assert sheet["B3"].value == "Ghi đủ các ô, không bỏ trống."
