"""Every name that a template may use, with what it means and what it would print today."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from markupsafe import Markup

from generator.documents.jobs import jobs
from generator.documents.values import meanings
from generator.documents.views import CONTEXTS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.documents.jobs import Job
    from generator.plan.kinds import Document
    from generator.plan.model import Plan

LONGEST: Final = 80
TEXTS: Final = "document.texts"


@dataclass(frozen=True, slots=True)
class Field:
    """A name of a kind of document: as a tag writes it, its meaning, its value in the first document of that kind.

    A name inside a loop has the loop's name and `[]` before it. `value` is `None` where the plan has none, and where
    there is no document of the kind yet.
    """

    name: str
    meaning: str
    value: str | None
    kind: Literal["value", "list", "group"]
    """What it stands for: one value to print, several to loop over, or a group of further names."""

    def as_json(self) -> dict[str, object]:
        """Give the field as an entry of `fields` in `--json`."""
        return {"name": self.name, "meaning": self.meaning, "value": self.value, "kind": self.kind}


def fields_of(plan: Plan, document: Document, templates: Path) -> list[Field]:
    """Give the names of one kind of document, in the order in which the vocabulary has them."""
    alone = plan.model_copy(update={"documents": (document,)})
    first = next(jobs(alone, templates), None)
    return list(_fields(document, first))


def _fields(document: Document, job: Job | None) -> Iterator[Field]:
    listed = meanings(CONTEXTS[document.audience])
    groups = {name.rpartition(".")[0] for name, _ in listed}
    for name, meaning in listed:
        path = name.removesuffix("[]")
        if path == TEXTS:
            yield from (
                Field(f"{TEXTS}.{text}", meaning, _value(job, f"{TEXTS}.{text}"), "value") for text in document.texts
            )
        elif name != path:
            yield Field(path, meaning, _counted(job, path), "list")
        else:
            yield Field(path, meaning, _value(job, path), "group" if path in groups else "value")


def _value(job: Job | None, path: str) -> str | None:
    found = _at(job, path)
    if found is None or isinstance(found, (dict, list)):
        return None
    text = " ".join((found.striptags() if isinstance(found, Markup) else str(found)).split())
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _counted(job: Job | None, path: str) -> str | None:
    found = _at(job, path)
    if not isinstance(found, list):
        return None
    texts = [item for item in found if isinstance(item, str)]
    return "; ".join(texts)[:LONGEST] if texts else f"{len(found)} mục"


def _at(job: Job | None, path: str) -> Any:  # noqa: ANN401 - whatever a context holds
    """Give what a context holds under a dotted name; of a list, its first element."""
    found: Any = None if job is None else job.context
    for step in path.split("."):
        name = step.removesuffix("[]")
        found = found.get(name) if isinstance(found, dict) else None
        if name != step:
            found = found[0] if found else None
    return found
