"""The sample's documents, and documents of plans that differ from it."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from documents.making import make_one

from generator.errors import has_errors
from generator.plan.reading import load_plan, read_plan_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.plan.model import Plan

ROOT = Path(__file__).parents[2]
SMALL = """\
campaign: {name: Tuần lễ học tập suốt đời năm 2026, year: 2026}
issuer: {name: Trường THPT Chuyên, header: [TRƯỜNG THPT CHUYÊN], symbol: THPTC, place: Bắc Kạn}
signer: {authority: [HIỆU TRƯỞNG], name: Nguyễn Văn A}
ceremony: {name: Lễ khai mạc, start: 7h30 05/10/2026, venue: Sân trường}
documents:
- {id: ke-hoach, name: KH, type: KH, template: ke-hoach.docx, for: once, file: KH, subject: Tổ chức Tuần lễ}
- {id: giay-moi, name: GM, type: GM, template: giay-moi.docx, for: once, file: GM, subject: Dự Lễ khai mạc}
- {id: moi-khach, name: GM, type: GM, template: giay-moi-khach.docx, for: each_guest, file: "{guest}", subject: Dự Lễ}
- {id: moi-nhom, name: GM, type: GM, template: giay-moi-khach.docx, for: each_group, file: "GM {group}", subject: Dự Lễ}
- {id: cong-van, name: CV, type: CV, template: cong-van-giao-nhiem-vu.docx, for: each_unit, file: "CV {unit}",
   subject: giao nhiệm vụ, symbol: VP}
"""


@pytest.fixture(scope="session")
def sample() -> Plan:
    return load_plan(ROOT / "plan.yaml")


@pytest.fixture(scope="session")
def made(sample: Plan) -> Callable[[str, str], bytes]:
    """Make a document of the sample: its kind, and a part of the recipient's name."""

    def making(kind: str, recipient: str = "") -> bytes:
        return make_one(sample, kind, recipient)

    return making


@pytest.fixture
def small() -> Callable[..., Plan]:
    """Give a small plan with `more` added at its end."""

    def giving(more: str = "", *swap: tuple[str, str]) -> Plan:
        text = SMALL
        for old, new in swap:
            assert old in text
            text = text.replace(old, new)
        plan, problems = read_plan_text((text + textwrap.dedent(more)).encode(), "plan.yaml")
        assert not has_errors(problems), [str(problem) for problem in problems]
        assert plan is not None
        return plan

    return giving


@pytest.fixture
def build(small: Callable[..., Plan]) -> Callable[..., bytes]:
    """Make a document of a small plan: its kind, what is added to the plan, what is exchanged in it."""

    def building(kind: str, more: str = "", *swap: tuple[str, str]) -> bytes:
        return make_one(small(more, *swap), kind)

    return building
