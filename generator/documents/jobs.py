"""Kinds become jobs: one document each, with its name, its template and its values."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import count, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from generator.documents import contexts, people
from generator.documents.assignment import assignment_view
from generator.documents.file_names import FileNames
from generator.documents.values import as_values, shape
from generator.documents.views import CONTEXTS
from generator.documents.wording import listed
from generator.office.template_names import dotted_names
from generator.office.word import WordTemplate

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from generator.documents.views import GuestView, SponsorView
    from generator.plan.event import GuestGroup
    from generator.plan.kinds import Document
    from generator.plan.model import Plan
    from generator.plan.units import Unit, UnitGroup

FILTERS: Final[dict[str, Callable[..., object]]] = {"listed": listed}
"""What tags may pass values through: `{{ reporting.to|listed }}` gives `A, B và C`."""
COMPILED_MOST: Final = 64
SENTENCES: Final = "document.texts.*"
"""The sentences of a kind's own, whose names only the plan knows."""
PRINTED: Final = "in chung"
"""What a file with all letters of a kind is called, for printing them at one go."""
PRINTED_PART: Final = "tệp"
PRINTED_MOST: Final = 500
"""Letters in one such file: as many as Word opens and a printer takes at one go."""


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


@dataclass(frozen=True, slots=True)
class _Recipient:
    """For whom a document is: the words that its file name may quote, and how to get the values of its own."""

    name: str
    words: Mapping[str, str]
    values: Callable[[], Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class _Paper:
    """A document with its file name: for one recipient, or one file for a whole lot of them."""

    name: str
    recipient: str
    values: Callable[[], Mapping[str, Any]] = dict
    lot: tuple[_Recipient, ...] = ()


class Named(NamedTuple):
    """A document before it has values: its kind, whom it is for, and its file name."""

    document_id: str
    recipient: str
    name: str


def names(plan: Plan, *, printed: Collection[str] = ()) -> Iterator[Named]:
    """Give the name of every document of the plan, in the order of `jobs`, without working out what it will say."""
    for document in plan.documents:
        for paper in _papers(plan, document, printed=document.id in printed):
            yield Named(document.id, paper.recipient, paper.name)


def jobs(plan: Plan, templates: Path, *, printed: Collection[str] = ()) -> Iterator[Job]:
    """Give every document of the plan, kind by kind, in the plan's order.

    Args:
        plan: the plan.
        templates: the folder with `documents/` and `blocks/`.
        printed: the kinds whose letters also come in one file, for printing.
    """
    for document in plan.documents:
        shared = as_values(contexts.shared_context(plan, document))
        path = str(templates / "documents" / document.template)
        for paper in _papers(plan, document, printed=document.id in printed):
            if paper.lot:
                letters = tuple(recipient.values() for recipient in paper.lot)
                yield Job(document.id, paper.recipient, paper.name, path, shared, letters)
            else:
                yield Job(document.id, paper.recipient, paper.name, path, {**shared, **paper.values()})


def print_file_name(document: Document, number: int) -> str:
    """Give the name of a file with all letters of a kind; very many letters take several files."""
    return f"{document.name} - {PRINTED}" + (f" ({PRINTED_PART} {number + 1})" if number else "")


def print_file(document: Document) -> str:
    """Give the file name of the first file with all letters of a kind."""
    return FileNames().name(print_file_name(document, 0))


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
    return WordTemplate(file, blocks=Path(blocks), filters=FILTERS, fields=field_names)


@lru_cache(maxsize=1)
def field_names() -> tuple[str, ...]:
    """Give the names that Word's merge fields may mean, in templates of any kind."""
    found = (name for context in CONTEXTS.values() for name in dotted_names(shape(context)))
    return (SENTENCES, *dict.fromkeys(found))


def _papers(plan: Plan, document: Document, *, printed: bool) -> Iterator[_Paper]:
    """Give the documents of a kind; where it is printed, a file of all letters behind every lot of them."""
    given = FileNames()
    recipients = iter(_recipients(plan, document))
    for number in count():
        lot = tuple(islice(recipients, PRINTED_MOST))
        if not lot:
            return
        for recipient in lot:
            yield _Paper(given.name(_named(plan, document, recipient)), recipient.name, recipient.values)
        if printed:
            yield _Paper(given.name(print_file_name(document, number)), PRINTED, lot=lot)


def _named(plan: Plan, document: Document, recipient: _Recipient) -> str:
    """Give what the kind's pattern of names makes for a recipient."""
    words = {
        "number": document.number or "",
        "year": str(plan.campaign.year or ""),
        "issuer": plan.issuer.short_name or plan.issuer.name,
        **recipient.words,
    }
    name = document.file
    for key, value in words.items():
        name = name.replace(f"{{{key}}}", value)
    return name


def _recipients(plan: Plan, document: Document) -> Iterator[_Recipient]:
    if document.audience == "once":
        parts = contexts.plan_parts
        yield _Recipient("", {}, lambda: {name: as_values(view) for name, view in parts(plan).items()})
    elif document.audience == "each_guest":
        yield from _guests(plan, document)
    elif document.audience == "each_group":
        yield from _groups(plan, document)
    elif document.audience == "each_sponsor":
        yield from _sponsors(plan)
    else:
        yield from _units(plan, document)


def _guests(plan: Plan, document: Document) -> Iterator[_Recipient]:
    for group in plan.participants.groups if plan.participants else ():
        if document.to and group.id not in document.to:
            continue
        group_values = as_values(people.group_view(group, guests=False))
        for guest in group.guests:
            view = people.guest_view(guest)
            words = {"guest": guest.name, "group": group.name or group.id}
            yield _Recipient(view.line, words, partial(_guest_values, view, group_values))


def _groups(plan: Plan, document: Document) -> Iterator[_Recipient]:
    for group in plan.participants.groups if plan.participants else ():
        if document.to and group.id not in document.to:
            continue
        name = group.name or group.id
        yield _Recipient(name, {"group": name}, partial(_group_values, group))


def _units(plan: Plan, document: Document) -> Iterator[_Recipient]:
    for group, unit in _chosen_units(plan, document):
        words = {"unit": unit.short_name or unit.name, "group": group.short_name or group.name}
        yield _Recipient(unit.name, words, partial(_unit_values, plan, unit, group))


def _sponsors(plan: Plan) -> Iterator[_Recipient]:
    for sponsor in plan.sponsors:
        view = people.sponsor_view(sponsor)
        yield _Recipient(view.line, {"sponsor": view.line}, partial(_sponsor_values, view))


def _sponsor_values(view: SponsorView) -> Mapping[str, Any]:
    return {"sponsor": as_values(view)}


def _guest_values(view: GuestView, group: Mapping[str, Any]) -> Mapping[str, Any]:
    guest = as_values(view)
    return {"guest": guest, "guests": [guest], "group": group}


def _group_values(group: GuestGroup) -> Mapping[str, Any]:
    values = as_values(people.group_view(group))
    return {"group": values, "guests": values["guests"]}


def _unit_values(plan: Plan, unit: Unit, group: UnitGroup) -> Mapping[str, Any]:
    return {
        "unit": as_values(people.unit_view(unit, group)),
        "assignment": as_values(assignment_view(plan, unit, group)),
    }


def _chosen_units(plan: Plan, document: Document) -> Iterator[tuple[UnitGroup, Unit]]:
    unreported = plan.reporting.unreported if plan.reporting else ()
    for group in plan.units.groups:
        for unit in group.units:
            names = {group.id, unit.id}
            asked = not document.to or not names.isdisjoint(document.to)
            if asked and (document.audience != "each_unreported" or not names.isdisjoint(unreported)):
                yield group, unit
