"""Names point at what is there, and nothing is named twice."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.errors import Problem
    from generator.plan.model import Plan

    Told = Callable[..., list[str]]
    Read = Callable[..., tuple[Plan | None, list[Problem]]]

UNITS = """\
units:
  groups:
    - id: truong
      name: Các trường
      rank: subordinate
      units:
        - {id: thcs-a, name: Trường THCS A, aliases: [THCS A]}
        - {id: thcs-b, name: Trường THCS B}
    - {id: phong, name: Các phòng, rank: subordinate, units: [{id: phong-gddt, name: Phòng Giáo dục}]}
"""
DUTIES = UNITS + "duties: {groups: [{to: [truong, phong], heading: A, items: [{text: b, only: [%s]}]}]}\n"


def test_ids_are_given_once_and_both_lines_are_named(told: Told) -> None:
    assert told(DUTIES % "thcs-a", ("id: ke-hoach", "id: ke-hoach")) == []
    assert told((DUTIES % "thcs-a").replace("id: thcs-b", "id: thcs-a")) == [
        "units.groups[0].units[1].id: mã «thcs-a» dùng hai lần, lần đầu ở dòng 16"
    ]
    twice = "- {id: ke-hoach, name: B, type: KH, template: b.docx, for: once, file: B, subject: b}\n"
    assert told(twice) == ["documents[1].id: mã «ke-hoach» dùng hai lần, lần đầu ở dòng 9"]
    guests = "participants: {groups: [{id: a, guests: [x]}, {id: a, guests: [y]}]}\n"
    assert told(guests) == ["participants.groups[1].id: mã «a» dùng hai lần, lần đầu ở dòng 10"]


def test_two_units_may_not_answer_to_one_name(told: Told) -> None:
    (said,) = told((DUTIES % "thcs-a").replace("name: Trường THCS B", "name: Trường THCS B, aliases: [thcs  a]"))
    assert said == "units.groups[0].units[1]: tên «thcs a» trùng với đơn vị «thcs-a» (dòng 16)"


def test_a_duty_for_an_unknown_unit_proposes_the_nearest(read: Read) -> None:
    _, (problem,) = read(DUTIES % "thsc-a")
    assert str(problem.place).startswith("plan.yaml:19:")
    assert problem.path == "duties.groups[0].items[0].only[0]"
    assert problem.text == "không có mã «thsc-a» trong kế hoạch"
    assert problem.hint == "Có phải là «thcs-a» (Trường THCS A)?"


def test_a_group_of_duties_for_an_unknown_unit(read: Read) -> None:
    _, problems = read((DUTIES % "thcs-a").replace("to: [truong, phong]", "to: [truong, phong-gdt]"))
    (problem,) = [problem for problem in problems if problem.path == "duties.groups[0].to[1]"]
    assert problem.hint == "Có phải là «phong-gddt» (Phòng Giáo dục)?"


def test_only_names_units_of_the_group(told: Told) -> None:
    assert told((DUTIES % "phong-gddt").replace("to: [truong, phong]", "to: [truong]")) == [
        "units.groups[1]: nhóm «Các phòng» không được giao việc, không được mời, không nhận văn bản nào",
        "duties.groups[0].items[0].only[0]: «phong-gddt» không thuộc «truong» được giao mục này",
    ]


def test_only_may_stand_on_a_deeper_bullet(told: Told) -> None:
    deeper = (DUTIES % "thcs-a").replace("only: [thcs-a]", "items: [{text: c, only: [thcs-x]}]")
    assert told(deeper) == ["duties.groups[0].items[0].items[0].only[0]: không có mã «thcs-x» trong kế hoạch"]


def test_a_bullet_that_is_a_duty_names_units_of_the_plan(told: Told) -> None:
    more = "activities: {heading: A, items: [{text: b, duty_of: [truong, thcs-b]}, {text: c, duty_of: [thcs-c]}]}\n"
    assert told((DUTIES % "thcs-a") + more) == ["activities.items[1].duty_of[0]: không có mã «thcs-c» trong kế hoạch"]


def test_guests_and_documents_point_at_what_is_there(told: Told) -> None:
    more = """\
        - {id: gm, name: GM, type: GM, template: g.docx, for: each_guest, to: [khac], file: "GM {guest}", subject: a}
        - {id: cv, name: CV, type: CV, symbol: VX, template: c.docx, for: each_unit, to: [truon], file: "{unit}", subject: a}
        participants: {groups: [{id: khach, guests: [{name: Trường A, unit: thcs-x}]}]}
    """  # noqa: E501 (YAML as a clerk writes it)
    assert told(dedent(more) + DUTIES % "thcs-a") == [
        "documents[1].to[0]: không có mã «khac» trong kế hoạch",
        "documents[2].to[0]: không có mã «truon» trong kế hoạch",
        "participants.groups[0].guests[0].unit: «Trường A»: không có mã «thcs-x» trong kế hoạch",
    ]


def test_a_guest_is_invited_once(told: Told) -> None:
    guests = "Sở Y tế, {name: Ông A, title: X}, {name: Ông A, title: Y}, sở  y tế"
    assert told(f"participants: {{groups: [{{id: a, guests: [{guests}]}}]}}") == [
        "participants.groups[0].guests[3]: khách «sở  y tế» ghi hai lần, lần đầu ở dòng 10"
    ]


def test_a_guest_invited_many_times_is_told_of_once(told: Told) -> None:
    [said] = told(f"participants: {{groups: [{{id: a, guests: [{', '.join(['Ông A'] * 3000)}]}}]}}")
    assert said == "participants.groups[0].guests[1]: khách «Ông A» ghi 3000 lần, lần đầu ở dòng 10"
