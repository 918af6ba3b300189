"""What a form asked, as text: units answer it when the plan has long gone on to another version."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.plan.indicators import ReportForm


def definition(form: ReportForm) -> str:
    """Give a form as text from which `Reception` reads it again when the plan has gone on to another version."""
    return json.dumps(form.model_dump(exclude_none=True), ensure_ascii=False, default=str)
