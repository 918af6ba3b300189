"""What merge fields of an office's old letters mean that are named like the columns of its lists: `Họ_và_tên`."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from generator.documents.values import shape
from generator.documents.views import GuestView, UnitView
from generator.plan.lists.headings import GUESTS, UNITS, heading_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ELSEWHERE: Final = frozenset({"Kính gửi", "Ký hiệu", "Mã"})
"""Headings that mean something else in a letter than in a list."""


def _meanings() -> Iterator[tuple[str, str]]:
    """Give every heading with the name of the context that it stands for; those with two meanings are left out."""
    owners = (("guest", GUESTS, shape(GuestView)), ("unit", UNITS, shape(UnitView)))
    meant: dict[str, tuple[str, str]] = {}
    twice: set[str] = set()
    for owner, headings, fields in owners:
        for name, words in headings.items():
            for heading in words if name in fields and fields[name] is None else ():
                if heading in ELSEWHERE:
                    continue
                key = heading_key(heading)
                found = meant.setdefault(key, (heading, f"{owner}.{name}"))
                if found[1] != f"{owner}.{name}":
                    twice.add(key)
    return (found for key, found in meant.items() if key not in twice)


SPELLINGS: Final[Mapping[str, str]] = MappingProxyType(dict(_meanings()))
