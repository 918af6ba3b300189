from __future__ import annotations

from dataclasses import replace

from generator.journey.record.reasons import NEW, PlanChange, changed_paths, reason
from generator.journey.record.rows import MadeFrom, Row

FROM = MadeFrom(
    program="p",
    plan="old",
    template={"giay-moi.docx": "1"},
    blocks={"dau-van-ban.docx": "1"},
    context={"ceremony": "1", "reporting": "1"},
)
ROW = Row(file="a", document="gm", recipient="", sha256="aa", size=1, made_from=FROM)
CHANGE = PlanChange("old", ("ceremony.start", "reporting.deadline"))


def why(now: MadeFrom, *, there: bool = True, change: PlanChange = CHANGE) -> str:
    return reason(now, ROW, there=there, change=change)


def test_new_and_lost_files() -> None:
    assert reason(FROM, None, there=False, change=CHANGE) == NEW
    assert why(FROM, there=False) == "tệp đã bị xóa hoặc chuyển đi"


def test_a_template_and_a_block_are_named() -> None:
    assert why(replace(FROM, template={"giay-moi.docx": "2"})) == "mẫu giay-moi.docx đã sửa"
    assert why(replace(FROM, blocks={"dau-van-ban.docx": "2"})) == "khối dau-van-ban.docx đã sửa"
    assert why(replace(FROM, program="q")) == "chương trình có bản mới"


def test_only_the_paths_that_the_document_prints_are_its_reason() -> None:
    now = replace(FROM, plan="new", context={"ceremony": "1", "reporting": "2"})
    assert why(now) == "kế hoạch: đổi reporting.deadline"


def test_without_the_plan_before_the_part_is_named() -> None:
    now = replace(FROM, plan="new", context={"ceremony": "2", "reporting": "1"})
    assert why(now, change=PlanChange("another", ("reporting.deadline",))) == "kế hoạch: đổi ceremony"


def test_many_paths_are_counted() -> None:
    now = replace(FROM, plan="new", context={"ceremony": "2", "reporting": "1"})
    paths = tuple(f"ceremony.notes[{number}]" for number in range(9))
    assert why(now, change=PlanChange("old", paths)).endswith("ceremony.notes[2] và 6 chỗ nữa")


def test_paths_changed_added_and_taken_away() -> None:
    assert changed_paths({"a": "1", "b": "1", "c": "1"}, {"a": "1", "b": "2", "d": "1"}) == ("b", "d", "c")
