"""Are the templates fit for the plan: do they exist, can they be understood, do they name only what there is?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from generator.documents.jobs import FILTERS, template_at
from generator.documents.values import shape
from generator.documents.views import CONTEXTS
from generator.errors import KehoachError, Problem, TemplatePlace, has_errors
from generator.office import faults

if TYPE_CHECKING:
    from pathlib import Path

    from generator.plan.kinds import Document
    from generator.plan.model import Plan

NO_EVENT: Final = "giấy mời cần có buổi lễ, nhưng kế hoạch không có mục «ceremony»"
NO_EVENT_HINT: Final = "thêm mục ceremony: vào plan.yaml, hoặc bỏ loại giấy tờ này khỏi documents:"


def template_faults(plan: Plan, templates: Path) -> dict[str, list[Problem]]:
    """Give everything wrong with the template of each kind of document, by the kind's id; empty lists are left out."""
    found = {document.id: _faults(plan, document, templates) for document in plan.documents}
    return {name: faults for name, faults in found.items() if faults}


def _faults(plan: Plan, document: Document, templates: Path) -> list[Problem]:
    if document.type == "GM" and plan.ceremony is None:
        return [Problem(TemplatePlace(document.template), f"documents.{document.id}", NO_EVENT, NO_EVENT_HINT)]
    path, blocks = templates / "documents" / document.template, templates / "blocks"
    found = faults.template_faults(path, blocks=blocks, filters=FILTERS, shape=names_for(document))
    if has_errors(found):
        return found
    try:
        return [*found, *faults.emptied_cells(template_at(path))]
    except KehoachError as error:
        return [*found, *error.problems()]


def names_for(document: Document) -> dict[str, Any]:
    """Give the names that the template of a kind of document may use."""
    names = shape(CONTEXTS[document.audience])
    names["document"]["texts"] = dict.fromkeys(document.texts)
    return names
