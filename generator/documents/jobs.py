"""Kinds become jobs: one document each, with its name, its template and its values."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from generator.documents import contexts
from generator.documents.fitting import fitted, headed
from generator.documents.merge_names import SPELLINGS
from generator.documents.papers import papers
from generator.documents.values import as_values, shape
from generator.documents.views import CONTEXTS
from generator.documents.wording import listed
from generator.office.checking.names import dotted_names
from generator.office.word import WordTemplate

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from generator.documents.papers import Paper
    from generator.plan.model import Plan

FILTERS: Final[dict[str, Callable[..., object]]] = {"listed": listed, "fitted": fitted, "headed": headed}
"""What tags may pass values through: `{{ reporting.to|listed }}` gives `A, B và C`."""
COMPILED_MOST: Final = 64
SENTENCES: Final = "document.texts.*"
"""The sentences of a kind's own, whose names only the plan knows."""


@dataclass(frozen=True, slots=True)
class Job:
    """One document to make: of which kind, for whom, under what file name, from which template and values."""

    document_id: str
    recipient: str
    name: str
    template: str
    context: Mapping[str, Any]
    letters: Sequence[Mapping[str, Any]] = ()
    """In a file for printing, what each letter has of its own; the context is what they share."""

    @property
    def values(self) -> Mapping[str, Any]:
        """Give all that the document is made from."""
        return {**self.context, "letters": self.letters} if self.letters else self.context


@dataclass(frozen=True, slots=True)
class Made:
    """A document: its file name and its bytes."""

    name: str
    data: bytes


class Named(NamedTuple):
    """A document before it has values: its kind, whom it is for, its file name, and which of its kind it is.

    `groups` are the ids by which the plan's `to` would choose it.
    """

    document_id: str
    recipient: str
    name: str
    number: int
    groups: tuple[str, ...] = ()


def names(plan: Plan, *, printed: Collection[str] = ()) -> Iterator[Named]:
    """Give the name of every document of the plan, in the plan's order, without working out what it will say.

    Args:
        plan: the plan.
        printed: the kinds whose letters also come in one file, for printing.
    """
    for document in plan.documents:
        for number, paper in enumerate(papers(plan, document, printed=document.id in printed)):
            yield Named(document.id, paper.recipient, paper.name, number, paper.groups)


def jobs(plan: Plan, templates: Path, *, printed: Collection[str] = ()) -> Iterator[Job]:
    """Give every document of the plan with its values, in the order of `names`."""
    office = Office(plan, templates, printed=printed)
    return (office.job(named) for named in names(plan, printed=printed))


class Office:
    """Works out the values of documents, here or wherever a copy of it is sent.

    Documents asked for in their order cost what they hold; the memory used does not grow with their number.
    """

    def __init__(self, plan: Plan, templates: Path, *, printed: Collection[str] = ()) -> None:
        """Take the plan, the folder with `documents/` and `blocks/`, and the kinds that come in one file as well."""
        self._plan = plan
        self._templates = templates
        self._printed = frozenset(printed)
        self._desks: dict[str, _Desk] = {}
        self._lock = Lock()

    def __reduce__(self) -> tuple[Callable[..., Office], tuple[object, ...]]:
        """Send what it knows, and not how far it has come."""
        return partial(Office, printed=self._printed), (self._plan, self._templates)

    def job(self, named: Named) -> Job:
        """Give the document of a name, with its values."""
        with self._lock:
            desk = self._desks.get(named.document_id)
            if desk is None:
                desk = self._desks[named.document_id] = self._desk(named.document_id)
            paper = desk.paper(named.number)
        if paper.lot:
            letters = tuple(recipient.values() for recipient in paper.lot)
            return Job(named.document_id, paper.recipient, paper.name, desk.template, desk.shared, letters)
        return Job(named.document_id, paper.recipient, paper.name, desk.template, {**desk.shared, **paper.values()})

    def _desk(self, document_id: str) -> _Desk:
        document = next(kind for kind in self._plan.documents if kind.id == document_id)
        shared = as_values(contexts.shared_context(self._plan, document))
        template = str(self._templates / "documents" / document.template)
        return _Desk(template, shared, partial(papers, self._plan, document, printed=document_id in self._printed))


class _Desk:
    """The documents of one kind, one after the other."""

    def __init__(self, template: str, shared: Mapping[str, Any], papers_anew: Callable[[], Iterator[Paper]]) -> None:
        self.template = template
        self.shared = shared
        self._papers_anew = papers_anew
        self._papers = papers_anew()
        self._next = 0

    def paper(self, number: int) -> Paper:
        """Give the paper of that number; going back begins anew."""
        if number < self._next:
            self._papers, self._next = self._papers_anew(), 0
        paper = next(islice(self._papers, number - self._next, None))
        self._next = number + 1
        return paper


def make(job: Job) -> Made:
    """Make one document; the same job always gives the same bytes.

    Raises:
        KehoachError: the template cannot be read, or asks for what is not there.
    """
    template = template_at(Path(job.template))
    if job.letters:
        return Made(job.name, template.render_all({**job.context, **own} for own in job.letters))
    return Made(job.name, template.render(job.context))


def template_at(path: Path) -> WordTemplate:
    """Give a compiled template, compiled anew when the file or one of the blocks has changed."""
    file = str(path)
    folder = f"{path.parent.parent}/blocks"
    blocks = _blocks_in(folder, _stamp(folder))
    return _compiled(file, folder, tuple(_stamp(name) for name in (file, *blocks)))


def _stamp(file: str) -> int:
    try:
        return os.stat(file).st_mtime_ns  # noqa: PTH116 - asked for every document, and four times as fast as Path
    except OSError:
        return 0


@lru_cache(maxsize=COMPILED_MOST)
def _blocks_in(folder: str, _changed: int) -> tuple[str, ...]:
    return tuple(sorted(str(block) for block in Path(folder).glob("*.docx")))


@lru_cache(maxsize=COMPILED_MOST)
def _compiled(file: str, blocks: str, _changed: tuple[int, ...]) -> WordTemplate:
    return WordTemplate(file, blocks=Path(blocks), filters=FILTERS, fields=field_names, spellings=SPELLINGS)


@lru_cache(maxsize=1)
def field_names() -> tuple[str, ...]:
    """Give the names that Word's merge fields may mean, in templates of any kind."""
    found = (name for context in CONTEXTS.values() for name in dotted_names(shape(context)))
    return (SENTENCES, *dict.fromkeys(found))
