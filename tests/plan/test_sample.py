"""The sample plan: the seed, whole and word for word, and the facts the documents need beyond it."""

from __future__ import annotations

import pickle
import re
import subprocess
import sys
import time
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.errors import Place, Severity
from generator.plan.reading import load_plan, read_plan, read_plan_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.plan.body import Item
    from generator.plan.model import Plan

SEED = Path(__file__).parents[3] / "shared" / "seed" / "ke-hoach-2024.txt"


@pytest.fixture(scope="module")
def plan(sample_path: Path) -> Plan:
    return load_plan(sample_path)


def bullets(items: tuple[Item, ...], mark: str = "-") -> Iterator[str]:
    for item in items:
        yield f"{mark} {item.text}"
        yield from bullets(item.items, "+")


def section(number: str, heading: str) -> str:
    return f"{number}. {heading}"


def lines(plan: Plan) -> Iterator[str]:
    assert plan.purpose
    assert plan.theme
    assert plan.ceremony
    assert plan.participants
    assert plan.activities
    assert plan.budget
    yield from [
        "Số: /KH-UBND",
        "TP. Bắc Kạn, ngày tháng 9 năm 2024",
        "KẾ HOẠCH",
        plan.documents[0].subject,
        plan.lead or "",
    ]
    yield from [section("I", plan.purpose.heading), *bullets(plan.purpose.items)]
    yield from [section("II", plan.theme.heading), f"{plan.theme.lead} {plan.theme.text}."]
    yield from [section("III", plan.ceremony.heading), plan.ceremony.wording or ""]
    yield section("IV", plan.participants.heading)
    yield from [f"- {group.text}" for group in plan.participants.groups]
    yield from [section("V", plan.activities.heading), plan.activities.lead or "", *bullets(plan.activities.items)]
    yield from [section("VI", plan.budget.heading), plan.budget.text or ""]
    yield from last_lines(plan)


def last_lines(plan: Plan) -> Iterator[str]:
    assert plan.duties
    assert plan.reporting
    assert plan.recipients
    yield section("VII", plan.duties.heading)
    for at, group in enumerate(plan.duties.groups, 1):
        yield from [f"{at}. {group.heading}", *bullets(group.items)]
    yield from [plan.reporting.text or "", plan.closing or "", "Nơi nhận:", plan.recipients.note or ""]
    yield from [f"- {item};" for item in plan.recipients.items]
    yield from [f"- Lưu {plan.recipients.archive}.", *plan.signer.authority, plan.signer.name]


def plainly(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"[*#]", "", text)).strip()


@pytest.mark.shared
@pytest.mark.skipif(not SEED.exists(), reason="the seed is not beside the project")
def test_the_plan_carries_the_seed_in_order_and_word_for_word(plan: Plan) -> None:
    seed = SEED.read_text(encoding="utf-8")
    # the law writes Nhân dân with a capital (Phụ lục II, V.1), and so does the seed elsewhere
    assert plainly(" ".join(lines(plan))) == plainly(seed.replace("lớp nhân dân", "lớp Nhân dân"))


@pytest.mark.shared
@pytest.mark.skipif(not SEED.exists(), reason="the seed is not beside the project")
def test_emphasis_inside_sentences_is_the_seeds(plan: Plan) -> None:
    seed = SEED.read_text(encoding="utf-8")
    kept = re.findall(r"\*+[^*]+\*+", " ".join(lines(plan)))
    assert len(kept) == 4
    assert all(words in seed for words in kept)


def test_the_sample_has_advice_and_nothing_else(sample_path: Path) -> None:
    _, problems = read_plan(sample_path)
    assert problems
    assert {problem.severity for problem in problems} == {Severity.ADVICE}


def test_facts_are_data(plan: Plan) -> None:
    assert plan.ceremony
    assert plan.ceremony.start == datetime(2024, 10, 3, 14, 0)  # noqa: DTZ001 (local to the office)
    assert plan.reporting
    assert plan.reporting.deadline == date(2024, 10, 10)
    assert plan.reporting.before
    assert plan.basis[0].date == date(2024, 9, 19)
    period = plan.activities.items[2].items[0].period if plan.activities else None
    assert period
    assert (period.start, period.end) == (date(2024, 10, 1), date(2024, 10, 5))


def test_two_schools_have_duties_of_their_own(plan: Plan) -> None:
    assert plan.duties
    own = {duty.only[0]: duty for duty in plan.duties.groups[6].items if duty.only}
    assert {unit: [(it.count, it.what) for it in duty.provides] for unit, duty in own.items()} == {
        "thcs-bac-kan": [(2, "lớp học")],
        "thcs-duc-xuan": [(1, "học sinh kể chuyện"), (2, "lớp học")],
    }


def test_units_are_the_confirmed_ones(plan: Plan) -> None:
    offices, communes, schools, provincial = plan.units.groups
    assert [unit.id for unit in offices.units if not unit.collective] == [
        "phong-gddt",
        "hoi-khuyen-hoc",
        "van-phong",
        "trung-tam-van-hoa",
    ]
    assert [unit.code for unit in communes.units] == [
        "01834", "01837", "01840", "01843", "01846", "01855", "01849", "01852",
    ]  # fmt: skip
    assert {unit.valid_until for unit in communes.units} == {date(2025, 6, 30)}
    assert len([unit for unit in schools.units if not unit.collective]) == 13
    assert "Trường THPT Nội trú tỉnh" in provincial.units[1].aliases


def test_what_is_not_known_is_blank(plan: Plan) -> None:
    assert plan.ceremony
    assert plan.ceremony.chair == ""
    assert plan.ceremony.programme[0].time is None
    assert plan.documents[0].number == ""
    assert plan.documents[0].date.month == 9
    assert plan.documents[0].date.day is None
    assert plan.documents[1].date.year is None


def test_places_are_known_by_path(plan: Plan, sample_text: str) -> None:
    line = plan.place("units.groups[2].units[9].name").line
    assert sample_text.splitlines()[line - 1].strip() == "name: Trường Trung học cơ sở Bắc Kạn"
    assert plan.place("documents[0].nothing").line == plan.place("documents[0]").line


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("thứ Hai, **ngày 30/9/2024**", "thứ Ba, **ngày 30/9/2024**"),
        ("thứ 5, ngày 03/10/2024", "thứ 6, ngày 03/10/2024"),
        ("từ ngày 01/10/2024", "từ thứ Tư, ngày 01/10/2024"),
    ],
)
def test_a_wrong_weekday_is_shown_on_its_own_line(sample_text: str, old: str, new: str) -> None:
    changed = sample_text.replace(old, new)
    _, problems = read_plan_text(changed.encode(), "plan.yaml")
    place = next(problem.place for problem in problems if problem.severity is Severity.ERROR)
    words = new.removeprefix("từ ").split(",")[0]
    assert isinstance(place, Place)
    assert changed.splitlines()[place.line - 1][place.column - 1 :].startswith(words)


def test_a_plan_travels_between_processes(plan: Plan) -> None:
    there = pickle.loads(pickle.dumps(plan))  # noqa: S301 (our own bytes)
    assert there.model_dump() == plan.model_dump()
    assert there.place("signer.name") == plan.place("signer.name")


def test_two_thousand_guests_are_read_in_half_a_second(sample_text: str) -> None:
    guest = (
        "        - {{name: Nguyễn Văn Khách {0}, title: Hiệu trưởng, organization: Trường số {0}, honorific: Ông, "
        "role_note: dự, email: khach{0}@example.vn}}\n"
    )
    mark = "        - Các doanh nghiệp trên địa bàn\n"
    text = sample_text.replace(mark, mark + "".join(guest.format(at) for at in range(2000)))
    started = time.process_time()
    plan, _ = read_plan_text(text.encode(), "plan.yaml")
    taken = time.process_time() - started
    assert plan
    assert plan.participants
    assert len(plan.participants.groups[-1].guests) == 2001
    assert taken < 1.0, "0.25 s when measured alone; the bound leaves room for a busy machine"


@pytest.mark.slow
def test_a_fresh_process_reads_the_sample_quickly(sample_path: Path) -> None:
    reading = "from pathlib import Path; from generator.plan.reading import read_plan; read_plan(Path(sys.argv[1]))"
    ours, imports = (processor_seconds(code, sample_path) for code in (reading, "import pydantic, yaml"))
    assert ours < 6 * imports, "2.5 times when measured alone"


def processor_seconds(code: str, sample_path: Path) -> float:
    """Give the processor's time of a fresh process, the best of three, so that a busy machine does not matter."""
    timed = f"import sys, time; {code}; print(time.process_time())"
    command = [sys.executable, "-c", timed, str(sample_path)]
    return min(float(subprocess.run(command, capture_output=True, check=True).stdout) for _ in range(3))
