"""The papers around reports: who is asked, what for, who is reminded, who is thanked; and the form in Word."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import docx
from documents.making import TEMPLATES, make_one
from documents.word_pages import MAIN, part, texts

from generator.documents.jobs import names
from generator.documents.report_form import reporters
from generator.office.xml import word
from generator.plan.sponsors import Sponsor

if TYPE_CHECKING:
    from generator.plan.model import Plan

FORM = "mau-bao-cao"
SCHOOL = "Trường Mầm non Sông Cầu"


def tables(data: bytes) -> list[list[list[str]]]:
    return [[[cell.text for cell in row.cells] for row in one.rows] for one in docx.Document(io.BytesIO(data)).tables]


def controls(data: bytes) -> dict[str, str]:
    """Give what stands in each content control, by its tag."""
    found = {}
    for control in part(data, MAIN).iter(word("sdt")):
        tag = control.find(f".//{word('tag')}")
        assert tag is not None
        found[str(tag.get(word("val")))] = "".join(text.text or "" for text in control.iter(word("t")))
    return found


def without_form(plan: Plan) -> Plan:
    assert plan.reporting is not None
    return plan.model_copy(update={"reporting": plan.reporting.model_copy(update={"form": None})})


def test_the_guide_is_addressed_to_all_who_report(sample: Plan) -> None:
    data = make_one(sample, "huong-dan-bao-cao")
    assert texts(data, "Kính gửi nhiều nơi") == ["Kính gửi:"]
    assert texts(data, "Dòng kính gửi") == [
        "- Các phòng, ban, ngành, đoàn thể, tổ chức hội thành phố;",
        "- Ủy ban nhân dân các xã, phường;",
        "- Các cơ sở giáo dục trực thuộc thành phố.",
    ]


def test_the_guide_says_what_how_when_and_to_whom(sample: Plan) -> None:
    data = make_one(sample, "huong-dan-bao-cao")
    said = "\n".join(texts(data))
    assert texts(data, "Mục nhỏ") == ["1. Nội dung báo cáo", "2. Cách ghi", "3. Thời hạn và nơi nhận"]
    assert "gồm 7 phần:" in said
    assert "- Phần VII: Đánh giá chung." in said
    assert "- Số tiền ghi bằng đồng, ví dụ 5.000.000." in said
    assert "gửi về UBND thành phố (qua Phòng Giáo dục và Đào tạo" in said
    assert "trước ngày 10/10/2024 để tổng hợp báo cáo UBND tỉnh và Sở Giáo dục và Đào tạo" in said


def test_without_a_form_the_guide_asks_for_each_duty(sample: Plan) -> None:
    data = make_one(without_form(sample), "huong-dan-bao-cao")
    assert texts(data, "Mục nhỏ") == ["1. Nội dung báo cáo", "2. Thời hạn và nơi nhận"]
    assert not any("mẫu" in text for text in texts(data, "Nội dung"))


def test_a_group_of_which_some_report_is_addressed_by_its_members(sample: Plan) -> None:
    assert sample.reporting is not None
    assert sample.reporting.form is not None
    form = sample.reporting.form.model_copy(update={"to": ("xa-phuong", "mn-song-cau")})
    plan = sample.model_copy(update={"reporting": sample.reporting.model_copy(update={"form": form})})
    assert list(reporters(plan)) == ["Ủy ban nhân dân các xã, phường", SCHOOL]


def test_every_reporting_unit_has_a_form_and_no_other(sample: Plan) -> None:
    asked = [one.recipient for one in names(sample) if one.document_id == FORM]
    assert len(asked) == len(set(asked)) == 25
    assert not any("khác" in name for name in asked)
    assert not [one for one in names(without_form(sample)) if one.document_id == FORM]


def test_the_form_has_a_content_control_for_every_answer(sample: Plan) -> None:
    data = make_one(sample, FORM, SCHOOL)
    found = controls(data)
    assert found.pop("_form") == "ubnd-bac-kan-2024/bao-cao/1/mn-song-cau"
    assert found["A2"] == "Chọn Có hoặc Không"
    assert found["A3"] == "Ghi ngày/tháng/năm"
    assert found["B1"] == "Ghi tại đây"
    assert not {"A1", "C13", "D4", "E4", "G3"} & set(found)
    assert {"E1", "E2", "E3", "G1", "H4"} <= set(found)


def test_a_unit_is_asked_only_for_its_own_indicators(sample: Plan) -> None:
    assert not {"E1", "E2", "E3"} & set(controls(make_one(sample, FORM, "Phòng Giáo dục và Đào tạo")))


def test_the_form_shows_codes_measures_and_lists(sample: Plan) -> None:
    head, figures, *lists, signatures = tables(make_one(sample, FORM, SCHOOL))
    assert head[0][0].split("\n")[:2] == ["Trường Mầm non", "Sông Cầu"]
    assert figures[0] == ["TT", "Mã số", "Nội dung", "Đơn vị tính", "Kết quả"]
    assert figures[1][:3] == ["I", "", "Công tác chỉ đạo, tổ chức"]
    assert figures[2] == [
        "1",
        "A1",
        "Kế hoạch, văn bản đã ban hành để triển khai Tuần lễ",
        "",
        "Ghi ở bảng A1 phía dưới",
    ]
    assert ["35", "G3", "Tổng kinh phí", "đồng", "Không phải ghi, bằng G1 + G2"] in figures
    assert [one[0] for one in lists] == [
        ["TT", "Số, ký hiệu (*)", "Ngày ban hành", "Trích yếu"],
        ["TT", "Tên hoạt động (*)", "Ngày tổ chức", "Địa điểm", "Số người tham gia (người)"],
        ["TT", "Tên tổ chức, cá nhân (*)", "Hiện vật ủng hộ", "Số tiền ủng hộ (đồng)"],
    ]
    assert [len(one) for one in lists] == [6, 11, 11]
    assert [cell.strip() for cell in signatures[0]] == ["Người lập biểu", "Thủ trưởng đơn vị"]


def test_units_that_have_not_reported_are_reminded_by_rank(sample: Plan) -> None:
    assert sample.reporting is not None
    late = sample.reporting.model_copy(update={"unreported": ("mn-song-cau", "xa-phuong")})
    plan = sample.model_copy(update={"reporting": late})
    reminded = [one.recipient for one in names(plan) if one.document_id == "don-doc-bao-cao"]
    assert len(reminded) == 9
    assert reminded[-1] == SCHOOL
    said = "\n".join(texts(make_one(plan, "don-doc-bao-cao", SCHOOL)))
    assert f"chưa nhận được báo cáo của {SCHOOL}." in said
    assert f"yêu cầu {SCHOOL} khẩn trương hoàn thành báo cáo" in said
    assert f"Yêu cầu {SCHOOL} nghiêm túc thực hiện./." in said


def test_nobody_is_reminded_or_thanked_without_being_named(sample: Plan) -> None:
    assert not [one for one in names(sample) if one.document_id in {"don-doc-bao-cao", "thu-cam-on"}]


def test_sponsors_are_thanked_for_what_they_gave(sample: Plan) -> None:
    firm = Sponsor(name="Công ty Sách", gift="200 cuốn sách", amount=Decimal(5_000_000), received=date(2024, 10, 2))
    person = Sponsor(name="Nguyễn Văn A", honorific="Ông", gift="02 tủ sách", use="Thư viện trường")
    plan = sample.model_copy(update={"sponsors": (firm, person)})
    said = "\n".join(texts(make_one(plan, "thu-cam-on", "Công ty Sách")))
    assert "Kính gửi: Công ty Sách" in said
    assert "đã ủng hộ 200 cuốn sách và 5.000.000 đồng (số tiền bằng chữ: năm triệu đồng), nhận ngày 02/10/2024." in said
    other = "\n".join(texts(make_one(plan, "thu-cam-on", "Nguyễn Văn A")))
    assert "cảm ơn Ông Nguyễn Văn A đã ủng hộ 02 tủ sách cho Thư viện trường." in other
    assert "bằng chữ" not in other
    assert "Số:" not in said


def test_marks_in_a_label_do_not_break_the_form(sample: Plan) -> None:
    assert sample.reporting is not None
    assert sample.reporting.form is not None
    form = sample.reporting.form
    first = form.groups[1].indicators[0].model_copy(update={"label": 'Băng rôn "A & B" <to>'})
    group = form.groups[1].model_copy(update={"indicators": (first, *form.groups[1].indicators[1:])})
    changed = form.model_copy(update={"groups": (form.groups[0], group, *form.groups[2:])})
    plan = sample.model_copy(update={"reporting": sample.reporting.model_copy(update={"form": changed})})
    aliases = [alias.get(word("val")) for alias in part(make_one(plan, FORM), MAIN).iter(word("alias"))]
    assert 'B1. Băng rôn "A & B" <to>' in aliases


def test_the_templates_are_there() -> None:
    for name in ("cong-van-huong-dan-bao-cao", FORM, "cong-van-don-doc", "thu-cam-on"):
        assert (TEMPLATES / "documents" / f"{name}.docx").is_file()


def heads_of_form(plan: Plan) -> tuple[list[str], list[str]]:
    data = make_one(plan, FORM)
    return texts(data, "Cơ quan chủ quản"), texts(data, "Cơ quan ban hành")


def test_a_part_of_a_school_stands_below_the_school_in_its_form(sample: Plan) -> None:
    assert heads_of_form(sample)[0] == []
    issuer = sample.issuer.model_copy(update={"level": "school", "name": "Trường THCS Đức Xuân"})
    assert heads_of_form(sample.model_copy(update={"issuer": issuer}))[0] == ["Trường THCS Đức Xuân"]


def test_the_plan_says_what_stands_above_the_units_of_a_group(sample: Plan) -> None:
    groups = tuple(one.model_copy(update={"superior": "Ủy ban nhân dân thành phố"}) for one in sample.units.groups)
    units = sample.units.model_copy(update={"groups": groups})
    above, name = heads_of_form(sample.model_copy(update={"units": units}))
    assert above == ["Ủy ban nhân dân", "thành phố"]
    assert name
