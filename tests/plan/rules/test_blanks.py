"""What is still to be filled in is listed as advice, and stops nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.errors import Severity

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.errors import Problem
    from generator.plan.model import Plan

    Read = Callable[..., tuple[Plan | None, list[Problem]]]


def test_blanks_are_advice_with_their_title_and_note(read: Read) -> None:
    plan, problems = read(
        """\
        ceremony:
          name: Lễ
          start: cần điền
          venue: Cần điền (hỏi Văn phòng)
          chair: "cần điền: Chủ tịch hoặc Phó Chủ tịch"
        participants: {groups: [{id: khach, guests: cần điền}]}
        """,
        ("file: KH,", "file: KH, number: CẦN ĐIỀN, date: cần điền,"),
    )
    assert plan
    assert plan.ceremony
    assert plan.ceremony.start is None
    assert plan.ceremony.chair == ""
    assert plan.participants
    assert plan.participants.groups[0].guests == ()
    assert {problem.severity for problem in problems} == {Severity.ADVICE}
    assert [(problem.path, problem.text, problem.hint) for problem in problems] == [
        ("documents[0].number", "«Kế hoạch»: còn phải điền: Số", ""),
        ("documents[0].date", "«Kế hoạch»: còn phải điền: Ngày tháng văn bản", ""),
        ("ceremony.start", "còn phải điền: Giờ, ngày bắt đầu", ""),
        ("ceremony.venue", "còn phải điền: Địa điểm", "(hỏi Văn phòng)"),
        ("ceremony.chair", "còn phải điền: Người chủ trì", "Chủ tịch hoặc Phó Chủ tịch"),
        ("participants.groups[0].guests", "«khach»: còn phải điền: Khách mời", ""),
    ]


def test_units_named_together_are_still_to_be_listed(read: Read) -> None:
    _, problems = read("""\
        units: {groups: [{id: a, name: A, rank: peer, units: [{id: b, name: Các phòng, collective: true}]}]}
        duties: {groups: [{to: [a], heading: A, items: [c]}]}
    """)
    assert [problem.text for problem in problems] == ["«Các phòng» là cách gọi chung, còn phải lập danh sách"]
    assert problems[0].severity is Severity.ADVICE
