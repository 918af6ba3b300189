"""Makes single documents of a plan with the project's own templates."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from generator.documents.jobs import jobs, make

if TYPE_CHECKING:
    from generator.plan.model import Plan

TEMPLATES: Final = Path(__file__).parents[2] / "templates"


def make_one(plan: Plan, kind: str, recipient: str = "") -> bytes:
    """Make the first document of a kind whose recipient's name holds the words."""
    job = next(job for job in jobs(plan, TEMPLATES) if job.document_id == kind and recipient in job.recipient)
    return make(job).data
