"""Days and times that contradict each other are found wherever they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Told = Callable[..., list[str]]

CEREMONY = "ceremony: {name: Lễ, start: 14h00 03/10/2024, venue: Hội trường, wording: %s}\n"


@pytest.mark.parametrize(
    ("wording", "says"),
    [
        ("14h00' ngày 04/10/2024", "câu in ra ghi ngày 04/10/2024, khác ngày của buổi lễ"),
        ("14h00' ngày 04 tháng 10 năm 2024", "câu in ra ghi ngày 04/10/2024, khác ngày của buổi lễ"),
        ("15h00' ngày 03/10/2024", "câu in ra ghi 15h00, khác giờ của buổi lễ"),
        ("14 giờ 30 phút ngày 03/10/2024", "câu in ra ghi 14h30, khác giờ của buổi lễ"),
        ('"14:15 ngày 03/10/2024"', "câu in ra ghi 14h15, khác giờ của buổi lễ"),
    ],
)
def test_the_printed_sentence_may_not_contradict_the_start(told: Told, wording: str, says: str) -> None:
    assert told(CEREMONY % wording) == [f"ceremony.wording: {says}"]


def test_a_weekday_that_the_calendar_denies_is_found_in_any_text(told: Told) -> None:
    assert told("purpose: {heading: a, items: ['Họp thứ Hai, ngày 01/10/2024', 'Chủ nhật, ngày 06/10/2024']}") == [
        "purpose.items[0]: «thứ Hai, ngày 01/10/2024»: ngày 01/10/2024 là thứ Ba"
    ]


def test_a_day_that_no_calendar_has_is_found_in_any_text(told: Told) -> None:
    assert told("closing: Xong trước ngày 31/9/2024./.") == ["closing: không có ngày 31/9/2024"]


def test_a_bullets_days_stand_in_its_words(told: Told) -> None:
    assert told("""\
        duties:
          groups: [{to: [a], heading: A, items: [{text: "Làm ngày 30/9/2024", date: 01/10/2024}]}]
        activities:
          heading: b
          items: [{text: từ ngày 01/10/2024 đến ngày 05/10/2024, period: {start: 01/10/2024, end: 06/10/2024}}]
        units: {groups: [{id: a, name: A, rank: peer, units: [{id: b, name: B}]}]}
    """) == [
        "duties.groups[0].items[0].text: câu ghi ngày 30/09/2024, dữ liệu ghi ngày 01/10/2024",
        "activities.items[0].text: câu ghi ngày 01/10/2024, 05/10/2024, dữ liệu ghi ngày 06/10/2024",
    ]


def test_the_reporting_paragraph_agrees_with_the_deadline(told: Told) -> None:
    reporting = "reporting: {deadline: 10/10/2024, to: [A], text: Gửi về A %s để tổng hợp., before: %s}"
    assert told(reporting % ("trước ngày 10/10/2024", "true")) == []
    assert told(reporting % ("**trước ngày 10/10/2024**", "có")) == []
    assert told(reporting % ("chậm nhất ngày 10/10/2024", "false")) == []
    assert told(reporting % ("trước ngày 12/10/2024", "true")) == [
        "reporting.text: câu ghi hạn 12/10/2024, dữ liệu ghi hạn 10/10/2024"
    ]
    assert told(reporting % ("trước ngày 10/10/2024", "false")) == [
        "reporting.text: câu ghi «trước ngày», dữ liệu ghi before: false"
    ]
    assert told(reporting % ("chậm nhất ngày 10/10/2024", "true")) == [
        "reporting.text: câu không ghi «trước ngày», dữ liệu ghi before: true"
    ]


def test_the_lead_cites_the_basis_as_it_is(told: Told) -> None:
    basis = "basis: [{type: Kế hoạch, number: 628/KH-UBND, date: 19/9/2024}]\nlead: Thực hiện Kế hoạch số %s như sau\n"
    assert told(basis % "628/KH-UBND ngày 19/9/2024") == []
    assert told(basis.partition("lead:")[0]) == []
    assert told(basis % "628/KH-UBND ngày 18/9/2024") == [
        "lead: câu ghi 628/KH-UBND ngày 18/09/2024, dữ liệu ghi ngày 19/09/2024"
    ]
    assert told(basis % "682/KH-UBND ngày 19/9/2024") == ["basis[0].number: không thấy số 628/KH-UBND trong câu in ra"]


def test_periods_run_forward_and_lie_inside_each_other(told: Told) -> None:
    assert told("", ("year: 2024}", "year: 2024, period: {start: 07/10/2024, end: 01/10/2024}}")) == [
        "campaign.period.end: ngày kết thúc 01/10/2024 trước ngày bắt đầu 07/10/2024"
    ]
    nested = "period: {start: 01/10/2024, end: 07/10/2024, periods: [{start: 06/10/2024, end: 08/10/2024}]}"
    assert told("", ("year: 2024}", f"year: 2024, {nested}}}")) == [
        "campaign.period.periods[0]: khoảng thời gian vượt ra ngoài khoảng chứa nó"
    ]


def test_reports_are_due_after_the_event_and_the_period(told: Told) -> None:
    assert told(CEREMONY % "x" + "reporting: {deadline: 03/10/2024, to: [A]}") == [
        "reporting.deadline: hạn báo cáo 03/10/2024 không sau buổi lễ ngày 03/10/2024"
    ]
    (said,) = told(
        "reporting: {deadline: 05/10/2024, to: [A]}",
        ("year: 2024}", "year: 2024, period: {start: 01/10/2024, end: 07/10/2024}}"),
    )
    assert said.startswith("reporting.deadline: hạn báo cáo 05/10/2024 trước ngày kết thúc 07/10/2024")


def test_last_years_plan_copied_is_noticed(told: Told) -> None:
    assert told("", ("year: 2024", "year: 2025")) == ["campaign.name: tên ghi năm 2024, year ghi 2025"]
    assert told(CEREMONY % "x", ("năm 2024, year: 2024", "năm 2023, year: 2023")) == [
        "ceremony.start: buổi lễ ở năm 2024, year ghi 2023"
    ]


@pytest.mark.parametrize(
    ("day", "says"),
    [
        ("27/9/2024", []),
        ("30/9/2024", []),
        ("01/10/2024", ["giấy mời đề ngày 01/10/2024 (thứ Ba), chỉ còn 2 ngày làm việc trước buổi lễ"]),
        ("04/10/2024", ["giấy mời đề ngày 04/10/2024 (thứ Sáu), sau buổi lễ ngày 03/10/2024"]),
        ("tháng 9 năm 2024", []),
        ("cần điền", []),
    ],
)
def test_invitations_leave_three_working_days(told: Told, day: str, says: list[str]) -> None:
    invitation = (
        f"- {{id: gm, name: Giấy mời, type: GM, template: g.docx, for: once, file: GM, subject: Dự lễ, date: {day}}}\n"
    )
    assert told(invitation + CEREMONY % "x") == [f"documents[1].date: {said}" for said in says]
