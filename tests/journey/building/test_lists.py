"""A list file beside the plan: a change in it is a change of the plan."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator import journey
from generator.plan.lists.drawing import named_lists

ROOT = Path(__file__).resolve().parents[3]
GUESTS = "Họ và tên,Chức vụ\nNguyễn Văn Một,Giám đốc\n"


def office(folder: Path) -> Path:
    shutil.copytree(ROOT / "templates", folder / "templates")
    text = (ROOT / "plan.yaml").read_text(encoding="utf-8")
    start = text.index("      guests:\n        - Sở Giáo dục và Đào tạo")
    end = text.index("    - id: khach-thuong-truc")
    (folder / "plan.yaml").write_text(
        f"{text[:start]}      guests: {{file: khach.csv}}\n{text[end:]}", encoding="utf-8"
    )
    (folder / "khach.csv").write_text(GUESTS, encoding="utf-8")
    return folder / "plan.yaml"


def made(folder: Path) -> set[str]:
    return {path.name for path in (folder / "output" / "documents" / "giay-moi-khach").glob("*.docx")}


def test_a_changed_list_is_noticed(tmp_path: Path) -> None:
    plan = office(tmp_path)
    journey.build(plan)
    assert "GM - Nguyễn Văn Một.docx" in made(tmp_path)
    (tmp_path / "khach.csv").write_text(GUESTS + "Trần Thị Hai,Phó Giám đốc\n", encoding="utf-8")
    journey.build(plan)
    assert "GM - Trần Thị Hai.docx" in made(tmp_path)


def test_a_list_is_watched_while_the_plan_names_it(tmp_path: Path) -> None:
    plan = office(tmp_path)
    assert named_lists(plan) == [tmp_path / "khach.csv"]
    plan.write_text("campaign: [", encoding="utf-8")
    assert named_lists(plan) == []
