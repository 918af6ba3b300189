"""Who has reported is asked of the ledger; a plan that asks nobody anything is named by its own file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator import journey
from generator.journey.receiving.receiving import NoFormError

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    "asked", [journey.status, lambda plan: journey.trace(plan, "A5"), journey.report], ids=["status", "trace", "report"]
)
def test_a_plan_without_a_form_is_named_by_its_file(asked: Callable[[Path], object], tmp_path: Path) -> None:
    text = (ROOT / "plan.yaml").read_text(encoding="utf-8")
    plan = tmp_path / "ke-hoach-2024.yaml"
    plan.write_text(re.sub(r"(?ms)^  form:.*?(?=^  \w|^\w)", "", text), encoding="utf-8")
    with pytest.raises(NoFormError, match=r"ke-hoach-2024\.yaml: kế hoạch chưa có mẫu báo cáo"):
        asked(plan)
