"""A new plan can be read at once, whatever was answered."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import Severity
from generator.plan.reading import read_plan_text
from generator.plan.starting import QUESTIONS, Answers, header_of, mistake, new_plan

SKELETON = (Path(__file__).resolve().parents[2] / "templates" / "new-plan.yaml").read_text(encoding="utf-8")
WORDS = st.text(st.characters(exclude_categories=["C", "Z"], exclude_characters="\ufeff"), max_size=20)


def errors(text: str) -> list[str]:
    _, problems = read_plan_text(text.encode(), "plan.yaml")
    return [str(problem) for problem in problems if problem.severity is Severity.ERROR]


def test_nothing_answered_is_a_plan_to_fill_in() -> None:
    text = new_plan(SKELETON, Answers())
    assert errors(text) == []
    assert "@" not in text.replace("# ", "")


def test_answers_stand_where_they_belong() -> None:
    answers = Answers(
        issuer="Ủy ban nhân dân phường Đức Xuân",
        symbol="UBND",
        place="Đức Xuân",
        campaign="Tuần lễ học tập suốt đời năm 2026",
        year="2026",
        ceremony="Lễ khai mạc: Tuần lễ",
        start="14h00 01/10/2026",
        venue='Hội trường "A"',
        authority="TM. ủy ban nhân dân / kt. chủ tịch / phó chủ tịch",
        signer="Nguyễn Văn A",
    )
    plan, _ = read_plan_text(new_plan(SKELETON, answers).encode(), "plan.yaml")
    assert plan is not None
    assert plan.issuer.header == ("ỦY BAN NHÂN DÂN", "PHƯỜNG ĐỨC XUÂN")
    assert plan.signer.authority == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert plan.campaign.year == 2026
    assert plan.ceremony is not None
    assert plan.ceremony.name == "Lễ khai mạc: Tuần lễ"


def test_a_school_has_one_line() -> None:
    assert header_of("Trường Tiểu học Sông Cầu") == ["TRƯỜNG TIỂU HỌC SÔNG CẦU"]


def test_every_answer_has_its_question() -> None:
    assert list(QUESTIONS) == list(Answers.__dataclass_fields__)


@given(st.builds(Answers, issuer=WORDS, place=WORDS, campaign=WORDS, venue=WORDS, signer=WORDS))
def test_no_answer_breaks_the_plan(answers: Answers) -> None:
    plan, _ = read_plan_text(new_plan(SKELETON, answers).encode(), "plan.yaml")
    assert plan is not None


def test_a_comment_stays_apart_from_a_long_answer() -> None:
    text = new_plan("name: @issuer@    # tên", Answers(issuer="Ủy ban nhân dân phường Nguyễn Thị Minh Khai"))
    assert text.endswith('Khai" # tên')


@pytest.mark.parametrize(
    ("name", "answer", "stands"),
    [
        ("year", "2026", True),
        ("year", "", True),
        ("year", "abc", False),
        ("year", "26", False),
        ("start", "14h00 03/10/2026", True),
        ("start", "30/2/2026", False),
        ("start", "14h00 30/2/2026", False),
        ("signer", "bất kỳ", True),
    ],
)
def test_what_no_plan_can_hold_is_asked_again(name: str, answer: str, stands: bool) -> None:  # noqa: FBT001
    assert (mistake(name, answer) == "") is stands
