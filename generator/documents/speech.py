"""What the speech that opens the ceremony takes from the plan: whom it greets, why, and what will be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.documents.views import SpeechView
from generator.documents.wording import ended, filled
from generator.plan.emphasis import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.plan.body import Item, Section
    from generator.plan.model import Plan

WHOLE: Final = ("các ", "đại diện ")
"""How the names of groups begin that need nothing before them."""
PERSONS: Final = {"lãnh đạo": "các đồng chí", "khách": "các vị", "đại biểu": "các vị"}
"""How the names of groups of persons begin, and how these are addressed."""
COMMON: Final = (
    "cơ quan",
    "cơ sở",
    "doanh nghiệp",
    "đoàn thể",
    "đơn vị",
    "phòng",
    "phường",
    "sở",
    "tổ chức",
    "trường",
    "xã",
)
"""Common nouns with which the names of groups begin: several of them come."""
CLAUSE_MARKS: Final = " ,.:;"


def speech_view(plan: Plan) -> SpeechView:
    """Give the parts of the opening speech that the plan knows."""
    groups = plan.participants.groups if plan.participants else ()
    return SpeechView(
        greetings=tuple(greeting(plain(group.name)) for group in groups if group.name),
        purposes=tuple(_purposes(plan.purpose)),
        activities=tuple(_activities(plan.activities)),
    )


def greeting(name: str) -> str:
    """Give the words after "Kính thưa" for a group of guests, by the group's name."""
    small = f"{name[:1].lower()}{name[1:]}"
    if small.startswith(WHOLE):
        return small
    addressed = next((words for noun, words in PERSONS.items() if small.startswith(noun)), None)
    if addressed:
        return f"{addressed} {small}"
    following = next((name[len(noun) :].lstrip(" ,;") for noun in COMMON if small.startswith(noun)), "")
    several = any(small == noun for noun in COMMON) or following[:1].islower()
    return f"đại diện các {small}" if several else f"đại diện {name}"


def _purposes(section: Section | None) -> Iterator[str]:
    if section is None:
        return
    texts = list(_leaves(section.items)) or [section.text or ""]
    yield from (ended(plain(text).rstrip(CLAUSE_MARKS)) for text in texts if text)


def _leaves(items: Sequence[Item]) -> Iterator[str]:
    """Give the bullets, those that only head others left out."""
    for item in items:
        if item.items:
            yield from _leaves(item.items)
        elif item.text:
            yield filled(item.text)


def _activities(section: Section | None) -> Iterator[str]:
    for item in section.items if section else ():
        clause = plain(item.text).partition(";")[0].rstrip(CLAUSE_MARKS)
        if clause:
            yield clause
