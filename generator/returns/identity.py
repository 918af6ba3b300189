"""Whose form a returned workbook is: what it says of itself in several places, counted as votes.

A unit is known by its id or by its exact name; a name that is only like one is a suggestion for the clerk and no more.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.returns.cells.wording import Wordings
from generator.returns.targets import target_of
from generator.returns.workbook import Kind
from generator.vietnamese.likeness import nearest
from generator.vietnamese.text import matching_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.returns.workbook import Cell, Sheet, Workbook

IDENTITY_SHEET: Final = "_kehoach"
MARK_NAME: Final = "KH_MAU"
_MARK: Final = re.compile(r".{1,12}: ?([\w.-]{1,80})/([\w.-]{1,80})/([0-9]{1,6})/([\w.-]{1,80})")
"""Whatever became of the letters in front of it in old encodings."""
_KEYS: Final = ("plan", "form", "version", "unit")
_LOOKED_AT: Final = 8
"""Rows of a sheet in which a unit writes its name."""


class Claim(NamedTuple):
    """What one place in a file says: an empty text where it says nothing."""

    channel: str
    plan: str = ""
    form: str = ""
    version: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a file is from, and for which form."""

    plan: str
    form: str
    version: int | None
    unit: str
    """The id of the unit; empty when the file does not say for certain."""
    named: str = ""
    """The unit whose name stands in the report, when the name is one that the plan knows."""
    suggestion: str = ""
    """The id of the unit whose name is most like what stands there, when nothing else is known."""
    claims: tuple[Claim, ...] = ()

    @property
    def disagrees(self) -> bool:
        """Whether the report is signed with another unit's name than the form was made for."""
        return bool(self.unit and self.named and self.unit != self.named)

    @property
    def outvoted(self) -> frozenset[str]:
        """Give the other units that some of the hidden places name, where most name this one."""
        return frozenset(claim.unit for claim in self.claims if claim.unit and self.unit) - {self.unit}

    @property
    def is_divided(self) -> bool:
        """Whether the hidden places name different units, and none more often than the others."""
        return not self.unit and len({claim.unit for claim in self.claims if claim.unit}) > 1


class UnitNames:
    """The units of a plan by every way in which they are written."""

    def __init__(self, names: Mapping[str, Iterable[str]]) -> None:
        """Take, for each unit's id, its names and aliases."""
        self._ids = {matching_key(name): unit for unit, spelled in names.items() for name in spelled if name}
        self.known = frozenset(names)

    def find(self, text: str) -> str:
        """Give the id of the unit that a text names exactly; letters' case and tone marks' places aside."""
        return self._ids.get(matching_key(text), "")

    def like(self, text: str) -> str:
        """Give the id of the unit whose name is most like a text; for a suggestion only."""
        close = nearest(matching_key(text), list(self._ids))
        return self._ids[close] if close else ""


def identity_of(workbook: Workbook, units: UnitNames) -> Identity:
    """Give who a workbook is from, by what most of its places say."""
    claims = tuple(claim for claim in _claims(workbook) if any(claim[1:]))
    named = next((found for text in _names_shown(workbook) if (found := units.find(text))), "")
    named = named or next((found for text in _names_decoded(workbook) if (found := units.find(text))), "")
    voted = _most(claim.unit for claim in claims if claim.unit in units.known)
    unit = voted or (named if not any(claim.unit for claim in claims) else "")
    suggestion = "" if unit else next((like for text in _names_decoded(workbook) if (like := units.like(text))), "")
    version = _most(claim.version for claim in claims)
    return Identity(
        plan=_most(claim.plan for claim in claims),
        form=_most(claim.form for claim in claims),
        version=int(version) if version.isdecimal() else None,
        unit=unit,
        named=named,
        suggestion=suggestion,
        claims=claims,
    )


def _claims(workbook: Workbook) -> Iterator[Claim]:
    properties = workbook.properties
    yield Claim("properties", *(properties.get(key, "") for key in _KEYS))
    parts = properties.get("identifier", "").split("/")
    if len(parts) == len(_KEYS):
        yield Claim("identifier", *parts)
    hidden = next((sheet for sheet in workbook.sheets if sheet.name.casefold() == IDENTITY_SHEET), None)
    if hidden is not None:
        yield Claim("hidden sheet", *(_said(hidden, key) for key in _KEYS))
    yield from _marked(workbook)


def _marked(workbook: Workbook) -> Iterator[Claim]:
    """Give what the page itself says: in the cell that is named for it, and in any other that says the like."""
    target = target_of(workbook.names.get(MARK_NAME, ""))
    named = (target.sheet, *target.first) if target else None
    for sheet in workbook.sheets:
        for (row, column), cell in sheet.cells.items():
            if row <= _LOOKED_AT and cell.kind is Kind.TEXT and (found := _MARK.fullmatch(cell.value.strip())):
                channel = "defined name" if (sheet.name, row, column) == named else "visible code"
                yield Claim(channel, *found.groups())


def _said(sheet: Sheet, key: str) -> str:
    """Give what stands beside a word in the first column."""
    for (row, column), cell in sheet.cells.items():
        if column == 1 and cell.value == key:
            beside = sheet.cells.get((row, 2))
            return beside.value.strip() if beside else ""
    return ""


def _names_shown(workbook: Workbook) -> Iterator[str]:
    """Give the texts at the head of the visible sheets, where a report names its unit."""
    return (cell.value for _, cell in _heads(workbook))


def _names_decoded(workbook: Workbook) -> Iterator[str]:
    """Give the same texts in Unicode; most files have their unit's name in it, and need not be asked."""
    wordings = Wordings(workbook)
    return (wordings.of(sheet, cell).text for sheet, cell in _heads(workbook))


def _heads(workbook: Workbook) -> Iterator[tuple[Sheet, Cell]]:
    for sheet in workbook.sheets:
        if sheet.name.casefold() != IDENTITY_SHEET:
            for (row, _), cell in sorted(sheet.cells.items()):
                if row > _LOOKED_AT:
                    break
                if not cell.value.replace(".", "").isdecimal():
                    yield sheet, cell


def _most(votes: Iterable[str]) -> str:
    """Give what is said most often; nothing when two things are said equally often."""
    counted = Counter(vote for vote in votes if vote).most_common(2)
    if not counted or (len(counted) > 1 and counted[0][1] == counted[1][1]):
        return ""
    return counted[0][0]
