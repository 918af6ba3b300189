"""The sample's own one-page invitation, for as many made-up guests as the bench asks for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from generator.documents.jobs import FILTERS, jobs, template_at
from generator.plan.reading import load_plan

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.office.word import WordTemplate

ROOT: Final = Path(__file__).resolve().parents[2]
KIND: Final = "giay-moi-khach"
GUESTS: Final = 1000
VARYING: Final = ("line",)
"""What differs from one guest's letter to the next."""


@dataclass(frozen=True)
class Invitation:
    """A compiled template, the values that all guests share, and the guests."""

    template: WordTemplate
    shared: Mapping[str, Any]
    guests: list[dict[str, Any]]
    filters: Mapping[str, Callable[..., object]]

    def values(self, guest: Mapping[str, Any]) -> dict[str, Any]:
        """Give the values of one guest's letter."""
        return {**self.shared, "guest": guest, "guests": [guest]}


def invitation(count: int) -> Invitation:
    """Give the sample's invitation for a number of guests, each with a name of its own."""
    plan = load_plan(ROOT / "plan.yaml")
    job = next(job for job in jobs(plan, ROOT / "templates") if job.document_id == KIND)
    guest = job.context["guest"]
    guests = [{**guest, "line": f"Đại biểu số {number}, Phòng GD&ĐT"} for number in range(1, count + 1)]
    return Invitation(template_at(Path(job.template)), job.context, guests, FILTERS)
