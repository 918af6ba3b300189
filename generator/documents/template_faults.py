"""Are the templates fit for the plan: do they exist, can they be understood, do they name only what there is?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from generator.documents.jobs import FILTERS, template_at
from generator.documents.merge_names import SPELLINGS
from generator.documents.values import shape
from generator.documents.views import CONTEXTS
from generator.errors import FileError, KehoachError, Problem, TemplatePlace, has_errors
from generator.office.checking import faults
from generator.office.package import read_package
from generator.office.xml import parse, word

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from generator.plan.kinds import Document
    from generator.plan.model import Plan

NO_EVENT: Final = "giấy tờ này cần có buổi lễ, nhưng kế hoạch không có mục «ceremony»"
NO_EVENT_HINT: Final = "thêm mục ceremony: vào plan.yaml, hoặc bỏ loại giấy tờ này khỏi documents:"
EVENT_NAMES: Final = ("ceremony.", "speech.")
ASKED: Final = re.compile(r"\bif\s[^%]*\bceremony\b(?![.\[])")
"""A tag that asks whether there is a ceremony: its template does without one."""


class Judged(NamedTuple):
    """What is wrong with the templates of a plan, and which names each reads, by the id of its kind of document."""

    faults: dict[str, list[Problem]]
    used: dict[str, set[str]]


def judged(plan: Plan, templates: Path, *, only: Collection[str] = ()) -> Judged:
    """Look through the template of each kind of document; kinds without a fault are left out of the faults.

    Args:
        plan: the plan.
        templates: the folder with `documents/` and `blocks/`.
        only: the kinds whose templates are compiled as well, all when empty; the names they read are told of all.
    """
    found = {
        document.id: _inspected(plan, document, templates, compiled=not only or document.id in only)
        for document in plan.documents
    }
    faults_found = {name: list(one.problems) for name, one in found.items() if one.problems}
    return Judged(faults_found, {name: one.used for name, one in found.items()})


def template_faults(plan: Plan, templates: Path) -> dict[str, list[Problem]]:
    """Give everything wrong with the template of each kind of document, by the kind's id; empty lists are left out."""
    return judged(plan, templates).faults


def _inspected(plan: Plan, document: Document, templates: Path, *, compiled: bool) -> faults.Inspected:
    path, blocks = templates / "documents" / document.template, templates / "blocks"
    found = faults.inspect(path, blocks=blocks, filters=FILTERS, shape=names_for(document), spellings=SPELLINGS)
    if plan.ceremony is None and (document.type == "GM" or _needs_event(path, found.used)):
        node = plan.node(("documents", plan.documents.index(document)))
        place = node.place if node else TemplatePlace(document.template)
        missing = Problem(place, f"documents.{document.id}", NO_EVENT, NO_EVENT_HINT)
        return faults.Inspected([missing, *found.problems], found.used)
    if not compiled or has_errors(found.problems):
        return found
    try:
        more = faults.emptied_cells(template_at(path))
    except KehoachError as error:
        more = list(error.problems())
    return faults.Inspected([*found.problems, *more], found.used)


def names_used(document: Document, templates: Path) -> set[str]:
    """Give the names that the template of a kind of document reads; none where it cannot be read."""
    path, blocks = templates / "documents" / document.template, templates / "blocks"
    return faults.inspect(path, blocks=blocks, filters=FILTERS, shape=names_for(document), spellings=SPELLINGS).used


def _needs_event(path: Path, used: set[str]) -> bool:
    """Tell whether a template prints facts of the ceremony without asking first whether there is one."""
    if not any(name.startswith(EVENT_NAMES) for name in used):
        return False
    try:
        package = read_package(path.read_bytes(), path.name)
    except (FileError, OSError):
        return False
    text = "".join(node.text or "" for node in parse(package.parts[package.main]).iter(word("t")))
    return not ASKED.search(text)


def names_for(document: Document) -> dict[str, Any]:
    """Give the names that the template of a kind of document may use."""
    names = shape(CONTEXTS[document.audience])
    return {**names, "document": {**names["document"], "texts": dict.fromkeys(document.texts)}}
