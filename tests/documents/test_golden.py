"""The sample's documents, part by part, held against tests/golden/; `pytest --renew-golden` writes those anew."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from documents.making import make_one
from documents.word_pages import part_lines

if TYPE_CHECKING:
    from generator.plan.model import Plan

GOLDEN = Path(__file__).parents[1] / "golden"
OWN = ("word/document.xml", "word/footer1.xml", "docProps/core.xml")
"""The parts that differ from document to document; the others are the template's, and held by test_templates."""
CASES = {
    "ke-hoach": ("ke-hoach", ""),
    "giay-moi": ("giay-moi", ""),
    "giay-moi-khach": ("giay-moi-khach", "Sở Giáo dục và Đào tạo"),
    "cong-van-truong": ("cong-van-giao-nhiem-vu", "Trường Trung học cơ sở Đức Xuân"),
    "cong-van-xa": ("cong-van-giao-nhiem-vu", "Ủy ban nhân dân xã Nông Thượng"),
    "cong-van-hoi": ("cong-van-giao-nhiem-vu", "Hội Khuyến học thành phố Bắc Kạn"),
    "cong-van-phong": ("cong-van-giao-nhiem-vu", "Phòng Giáo dục và Đào tạo"),
}


@pytest.mark.parametrize("name", CASES)
def test_documents_are_as_they_were(name: str, sample: Plan, request: pytest.FixtureRequest) -> None:
    found = [
        line for part, lines in part_lines(make_one(sample, *CASES[name])).items() for line in (f"== {part}", *lines)
    ]
    golden = GOLDEN / f"{name}.txt"
    if request.config.getoption("--renew-golden"):
        golden.write_text("\n".join(found) + "\n", encoding="utf-8", newline="\n")
    wanted = golden.read_text(encoding="utf-8").splitlines()
    assert found == wanted, (
        f"{golden.name} differs; when the change is meant: pytest --renew-golden {Path(__file__).name}"
    )


def test_every_golden_file_has_its_case() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(CASES)


def test_the_same_job_gives_the_same_bytes(sample: Plan) -> None:
    assert make_one(sample, "ke-hoach") == make_one(sample, "ke-hoach")
