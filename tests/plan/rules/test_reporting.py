"""The form of the plan: what its indicators must have, and what they may point at."""

from __future__ import annotations

from textwrap import indent
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Told = Callable[..., list[str]]

FORM = """\
reporting:
  to: [UBND thành phố]
  form:
    title: Báo cáo kết quả
    groups:
      - heading: Chung
        indicators:
"""
AT = "reporting.form.groups[0].indicators"


def form(*indicators: str) -> str:
    return FORM + indent("".join(f"- {one}\n" for one in indicators), " " * 8)


def test_a_code_is_given_once(told: Told) -> None:
    one = "{code: A1, label: Lớp, type: count, unit: lớp}"
    assert told(form(one, one)) == [f"{AT}[1].code: mã số «A1» dùng hai lần, lần đầu ở dòng 17"]


def test_what_a_type_needs_is_asked_for(told: Told) -> None:
    assert told(form("{code: A1, label: Lớp, type: count}")) == [f"{AT}[0]: «A1» chưa có đơn vị tính"]
    assert told(form("{code: A1, label: Quà, type: list}")) == [f"{AT}[0]: danh sách «A1» chưa có cột"]
    columns = "columns: [{id: ten, label: Tên}]"
    assert told(form(f"{{code: A1, label: Quà, type: text, {columns}}}")) == [
        f"{AT}[0].columns: chỉ kiểu list mới có cột"
    ]


def test_bounds_stand_in_order(told: Told) -> None:
    one = '{code: A1, label: Lớp, type: count, unit: lớp, least: 5, most: "1.000.000"}'
    assert told(form(one)) == []
    assert told(form(one.replace('"1.000.000"', "4"))) == [f"{AT}[0].most: số lớn nhất nhỏ hơn số nhỏ nhất"]
    assert told(form(one.replace("least: 5", 'least: "1.234"'))) == [
        f"{AT}[0].least: «Chung»: «1.234» không phải là một số rõ ràng"
    ]


def test_a_way_of_consolidating_suits_its_type(told: Told) -> None:
    one = "{code: A1, label: Ý kiến, type: text, consolidate: sum}"
    assert told(form(one)) == [f"{AT}[0].consolidate: kiểu text không tổng hợp được theo cách sum"]


def test_a_ratio_is_of_two_numbers_of_the_form(told: Told) -> None:
    total = "{code: A1, label: Học sinh, type: count, unit: người}"
    share = "{code: A2, label: Tỷ lệ, type: percentage, unit: '%', ratio: {part: B9, of: A1}}"
    assert told(form(total, share)) == [f"{AT}[1].ratio.part: không có mã số «B9»"]
    assert told(form(total, share.replace("B9", "A1"))) == []


def test_a_formula_adds_up_numbers_of_the_form(told: Told) -> None:
    first = "{code: A1, label: Lớp, type: count, unit: lớp}"
    second = "{code: A2, label: Lời, type: text}"
    total = "{code: A3, label: Tổng, type: count, unit: lớp, formula: A1 + B9}"
    assert told(form(first, second, total)) == [f"{AT}[2].formula: không có mã số «B9»"]
    assert told(form(first, second, total.replace("B9", "A2"))) == [
        f"{AT}[2].formula: «A2» không phải số đếm, số tiền hay tỷ lệ"
    ]
    assert told(form(first, second, total.replace("B9", "5"))) == []
    (wrong,) = told(form(first, second, total.replace("B9", "x")))
    assert "«A1 + x» viết sai ở ký tự thứ 6" in wrong


def test_no_formula_leads_back_to_itself(told: Told) -> None:
    one = "{code: A1, label: Lớp, type: count, unit: lớp, formula: A2 + 1}"
    two = "{code: A2, label: Lớp, type: count, unit: lớp, formula: A1 + 1}"
    assert told(form(one, two)) == [f"{AT}[1].formula: công thức của «A2» quay về chính nó"]


def test_a_relation_names_numbers_of_the_form(told: Told) -> None:
    one = form("{code: A1, label: Lớp, type: count, unit: lớp}")
    assert told(one + "    relations: [A1 <= A7]\n") == ["reporting.form.relations[0]: không có mã số «A7»"]
    (wrong,) = told(one + "    relations: [A1 A1]\n")
    assert "thiếu dấu so sánh" in wrong


def test_the_form_and_the_list_of_silent_units_name_units_of_the_plan(told: Told) -> None:
    one = form("{code: A1, label: Lớp, type: count, unit: lớp, to: [truong-x]}")
    assert told(one.replace("    title", "    to: [truong-y]\n    title") + "  unreported: [truong-z]\n") == [
        "reporting.form.to[0]: không có mã «truong-y» trong kế hoạch",
        f"{AT}[0].to[0]: không có mã «truong-x» trong kế hoạch",
        "reporting.unreported[0]: không có mã «truong-z» trong kế hoạch",
    ]


def test_a_misspelt_type_is_answered_with_the_types_of_indicators(told: Told) -> None:
    assert told(form("{code: A1, label: Lớp, type: cout, unit: lớp}")) == [
        f"{AT}[0].type: «Chung»: «cout» không dùng được cho trường «type» (Kiểu số liệu)"
    ]


def test_a_sentence_names_figures_codes_and_groups_that_there_are(told: Told) -> None:
    one = "{{code: A1, label: Lớp, type: count, unit: lớp, sentence: '{}'}}"
    assert told(form(one.format("đã mở {total} lớp[ với {A1.about} người]"))) == []
    (wrong,) = told(form(one.format("đã mở {tong} lớp")))
    assert wrong == f"{AT}[0].sentence: câu trong báo cáo tổng hợp viết sai: không có «{{tong}}»"
    assert told(form(one.format("với {C9} lượt"))) == [f"{AT}[0].sentence: không có mã số «C9»"]
    assert told(form(one.format("{total@xa-xoi} xã"))) == [f"{AT}[0].sentence: không có nhóm đơn vị «xa-xoi»"]
