"""Whom the documents of a kind are for, and what their files are called."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import count, islice
from typing import TYPE_CHECKING, Any, Final

from generator.documents import contexts, people
from generator.documents.assignment import assignment_view
from generator.documents.file_names import FileNames
from generator.documents.report_form import form_identity, form_view
from generator.documents.values import as_values
from generator.plan.reporters import indicators_for, reporting_units

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.documents.views import GuestView, SponsorView
    from generator.plan.event import GuestGroup
    from generator.plan.kinds import Document
    from generator.plan.model import Plan
    from generator.plan.units import Unit, UnitGroup

PRINTED: Final = "in chung"
"""What a file with all letters of a kind is called, for printing them at one go."""
PRINTED_PART: Final = "tệp"
PRINTED_MOST: Final = 500
"""Letters in one such file: as many as Word opens and a printer takes at one go."""

NO_NAME: Final = "chưa có tên"
NO_YEAR: Final = "chưa có năm"
"""What files are called while the plan leaves open whose, or which year's, they are."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """For whom a document is: the words that its file name may quote, and how to get the values of its own.

    `groups` are the ids by which the plan's `to` would choose it: of the group, and of the unit if it is one.
    """

    name: str
    words: Mapping[str, str]
    values: Callable[[], Mapping[str, Any]]
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """A document with its file name: for one recipient, or one file for a whole lot of them."""

    name: str
    recipient: str
    values: Callable[[], Mapping[str, Any]] = dict
    lot: tuple[Recipient, ...] = ()
    groups: tuple[str, ...] = ()


def print_file_name(document: Document, number: int) -> str:
    """Give the name of a file with all letters of a kind; very many letters take several files."""
    return f"{document.name} - {PRINTED}" + (f" ({PRINTED_PART} {number + 1})" if number else "")


def print_file(document: Document) -> str:
    """Give the file name of the first file with all letters of a kind."""
    return FileNames().name(print_file_name(document, 0))


def papers(plan: Plan, document: Document, *, printed: bool) -> Iterator[Paper]:
    """Give the documents of a kind; where it is printed, a file of all letters behind every lot of them."""
    given = FileNames()
    recipients = iter(_recipients(plan, document))
    for number in count():
        lot = tuple(islice(recipients, PRINTED_MOST))
        if not lot:
            return
        for recipient in lot:
            name = given.name(_named(plan, document, recipient))
            yield Paper(name, recipient.name, recipient.values, groups=recipient.groups)
        if printed:
            yield Paper(given.name(print_file_name(document, number)), PRINTED, lot=lot)


def _named(plan: Plan, document: Document, recipient: Recipient) -> str:
    """Give what the kind's pattern of names makes for a recipient."""
    words = {
        "number": document.number or "",
        "year": str(plan.campaign.year or NO_YEAR),
        "issuer": plan.issuer.short_name or plan.issuer.name or NO_NAME,
        **{key: value or NO_NAME for key, value in recipient.words.items()},
    }
    name = document.file
    for key, value in words.items():
        name = name.replace(f"{{{key}}}", value)
    return name


def _recipients(plan: Plan, document: Document) -> Iterator[Recipient]:
    if document.audience == "once":
        parts = contexts.plan_parts
        yield Recipient("", {}, lambda: {name: as_values(view) for name, view in parts(plan).items()})
    elif document.audience == "each_guest":
        yield from _guests(plan, document)
    elif document.audience == "each_group":
        yield from _groups(plan, document)
    elif document.audience == "each_reporting":
        yield from _reporting(plan, document)
    elif document.audience == "each_sponsor":
        yield from _sponsors(plan)
    elif document.audience == "report":
        return
    else:
        yield from _units(plan, document)


def _guests(plan: Plan, document: Document) -> Iterator[Recipient]:
    for group in plan.participants.groups if plan.participants else ():
        if document.to and group.id not in document.to:
            continue
        group_values = as_values(people.group_view(group, guests=False))
        for guest in group.guests:
            view = people.guest_view(guest)
            words = {"guest": guest.name, "group": group.name or group.id}
            yield Recipient(view.line, words, partial(_guest_values, view, group_values), (group.id,))


def _groups(plan: Plan, document: Document) -> Iterator[Recipient]:
    for group in plan.participants.groups if plan.participants else ():
        if document.to and group.id not in document.to:
            continue
        name = group.name or group.id
        yield Recipient(name, {"group": name}, partial(_group_values, group), (group.id,))


def _units(plan: Plan, document: Document) -> Iterator[Recipient]:
    for group, unit in _chosen_units(plan, document):
        words = {"unit": unit.short_name or unit.name, "group": group.short_name or group.name}
        yield Recipient(unit.name, words, partial(_unit_values, plan, unit, group), (group.id, unit.id))


def _reporting(plan: Plan, document: Document) -> Iterator[Recipient]:
    form = plan.reporting.form if plan.reporting else None
    if form is None:
        return
    forms: dict[tuple[str, ...], Mapping[str, Any]] = {}
    for group, unit in reporting_units(plan):
        if not document.to or not {group.id, unit.id}.isdisjoint(document.to):
            indicators = indicators_for(form, group, unit)
            codes = tuple(one.code for one in indicators)
            if codes not in forms:
                forms[codes] = as_values(form_view(form, indicators))
            words = {"unit": unit.short_name or unit.name, "group": group.short_name or group.name}
            own = {"form": forms[codes], "form_identity": form_identity(plan, form, unit)}
            yield Recipient(unit.name, words, partial(_form_values, plan, unit, group, own), (group.id, unit.id))


def _form_values(plan: Plan, unit: Unit, group: UnitGroup, own: Mapping[str, Any]) -> Mapping[str, Any]:
    return {**_unit_values(plan, unit, group), **own}


def _sponsors(plan: Plan) -> Iterator[Recipient]:
    for sponsor in plan.sponsors:
        view = people.sponsor_view(sponsor)
        yield Recipient(view.line, {"sponsor": view.line}, partial(_sponsor_values, view))


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
        "unit": as_values(people.unit_view(unit, group, issuer=plan.issuer)),
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
