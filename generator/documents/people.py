"""Guests and units, as templates print them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.documents import views
from generator.documents.moments import day_of
from generator.documents.wording import DOTS, filled, inside_sentence, shown
from generator.plan.emphasis import plain
from generator.vietnamese.numbers import grouped, in_words
from generator.vietnamese.text import matching_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.plan.event import Guest, GuestGroup
    from generator.plan.issuer import Issuer
    from generator.plan.sponsors import Sponsor
    from generator.plan.units import Unit, UnitGroup

ON_ONE_LINE: Final = 4
"""How many posts or bodies of one group a common invitation names on a line."""


def guest_view(guest: Guest) -> views.GuestView:
    """Give a guest, with the whole line as an invitation prints it."""
    name = " ".join(part for part in (guest.honorific, filled(guest.name)) if part)
    line = ", ".join(part for part in (name, post_of(guest)) if part)
    notes = (guest.role_note, f"do {guest.invited_by} mời" if guest.invited_by else None)
    return views.GuestView(
        name=filled(guest.name),
        title=shown(guest.title),
        organization=shown(guest.organization),
        honorific=shown(guest.honorific),
        role_note=shown(guest.role_note),
        invited_by=shown(guest.invited_by),
        line=" ".join([line, *(f"({note})" for note in notes if note)]),
    )


def post_of(guest: Guest) -> str:
    """Give a guest's post as one reads it: «Phó Giám đốc Sở Giáo dục và Đào tạo»."""
    title, body = guest.title or "", guest.organization or ""
    is_named = bool(body) and matching_key(body) in matching_key(title)
    return title if is_named else " ".join(part for part in (title, body) if part)


def group_view(group: GuestGroup, *, guests: bool = True) -> views.GroupView:
    """Give a group of guests; without its guests where each of them gets a document of their own."""
    members = tuple(guest_view(guest) for guest in group.guests) if guests else ()
    return views.GroupView(group.id, shown(group.name), plain(filled(group.text)), members)


def guest_lines(group: views.GroupView) -> Iterator[str]:
    """Give the lines of a group in a common invitation: one line for a few posts or bodies, else one for each guest."""
    lines = [guest.line for guest in group.guests]
    bare = all(guest.line == guest.name for guest in group.guests)
    if bare and 1 < len(lines) <= ON_ONE_LINE:
        yield "; ".join(lines)
    else:
        yield from lines


def unit_view(unit: Unit, group: UnitGroup, *, issuer: Issuer) -> views.UnitView:
    """Give a unit; a part of the school that issues the plan stands below the school."""
    short_name = unit.short_name or filled(unit.name)
    head = views.HeadView(filled(unit.head.title), shown(unit.head.name)) if unit.head else None
    return views.UnitView(
        id=unit.id,
        name=filled(unit.name),
        short_name=short_name,
        in_text=inside_sentence(short_name),
        superior=shown(unit.superior or group.superior or _house(unit, group, issuer)),
        code=shown(unit.code),
        head=head,
        email=shown(unit.email),
        phone=shown(unit.phone),
        address=shown(unit.address),
        rank=unit.rank or group.rank,
        collective=unit.collective,
        group=filled(group.name),
    )


def _house(unit: Unit, group: UnitGroup, issuer: Issuer) -> str | None:
    is_inside = issuer.level == "school" and (unit.rank or group.rank) == "subordinate" and not unit.collective
    return issuer.name if is_inside else None


def sponsor_view(sponsor: Sponsor) -> views.SponsorView:
    """Give somebody who has given something, with the gift as a sentence names it."""
    amount = None if sponsor.amount is None else grouped(sponsor.amount)
    money = f"{amount} đồng" if amount else None
    return views.SponsorView(
        name=filled(sponsor.name),
        honorific=shown(sponsor.honorific),
        line=" ".join(part for part in (sponsor.honorific, filled(sponsor.name)) if part),
        address=shown(sponsor.address),
        gift=plain(" và ".join(part for part in (sponsor.gift, money) if part)) or DOTS,
        amount=amount,
        amount_in_words=None if sponsor.amount is None else in_words(int(sponsor.amount)),
        received=day_of(sponsor.received) if sponsor.received else None,
        use=shown(sponsor.use),
    )
