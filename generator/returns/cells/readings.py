"""One returned cell, what an indicator wants of it, and what was read and noticed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.errors import Problem, Severity
from generator.returns.cells.wording import plain
from generator.returns.workbook import Kind
from generator.vietnamese.dates import short_date

if TYPE_CHECKING:
    from generator.errors import CellPlace
    from generator.returns.cells.wording import Wording
    from generator.returns.workbook import Cell, Workbook

Value = Decimal | bool | date | str

QUOTED: Final = 60
"""As many letters of a cell are quoted in a sentence about it."""


class Wanted(StrEnum):
    """What an indicator, or a column of a list, asks for."""

    COUNT = "count"
    MONEY = "money"
    PERCENTAGE = "percentage"
    YES_NO = "yes_no"
    DATE = "date"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class RawValue:
    """A cell as the file holds it, with what bears on its meaning."""

    kind: Kind
    text: str
    """As the file stores it: a text as typed, a number's digits, an error's name."""
    number_format: str = "General"
    is_date: bool = False
    """Whether the format shows a number as a date or a time."""
    date_1904: bool = False
    formula: str | None = None
    wording: str | None = None
    """The text in Unicode, where decoding changed it."""

    @classmethod
    def of(cls, workbook: Workbook, cell: Cell, wording: Wording) -> RawValue:
        """Give a cell of a workbook, its text decoded."""
        style = workbook.styles[cell.style]
        return cls(
            cell.kind,
            cell.value,
            number_format=style.number_format,
            is_date=style.is_date,
            date_1904=workbook.date_1904,
            formula=cell.formula,
            wording=wording.text,
        )

    @property
    def said(self) -> str:
        """Give what the cell says, in Unicode."""
        return plain(self.text) if self.wording is None else self.wording


def shown(value: Value, kind: Kind, said: str) -> str:
    """Give what a person sees in a cell: a day where the file has the number of one."""
    return short_date(value) if isinstance(value, date) and kind is not Kind.TEXT else said


class Finding(NamedTuple):
    """Something noticed while a cell was read; the cell's place is added by who knows it."""

    rule: str
    """What was noticed, by a name that never changes, such as `number.ambiguous`."""
    text: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    def at(self, place: CellPlace, path: str = "") -> Problem:
        """Give it as a problem with its place."""
        return Problem(place, path, self.text, self.hint, self.severity)


class Reading(NamedTuple):
    """What a cell came to: a value, or none when it is empty or cannot be read with certainty."""

    value: Value | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def is_certain(self) -> bool:
        """Whether nothing stands against the value."""
        return all(finding.severity is not Severity.ERROR for finding in self.findings)

    def noticing(self, *findings: Finding) -> Reading:
        """Give the reading with more findings; an error takes its value away."""
        reading = Reading(self.value, (*self.findings, *findings))
        return reading if reading.is_certain else Reading(None, reading.findings)


def refused(rule: str, text: str, hint: str = "") -> Reading:
    """Give a reading without a value, and why."""
    return Reading(None, (Finding(rule, text, hint),))


def doubted(rule: str, text: str, hint: str = "") -> Finding:
    """Give a finding that a person should look at; the value stands."""
    return Finding(rule, text, hint, Severity.WARNING)


def noted(rule: str, text: str, hint: str = "") -> Finding:
    """Give a finding that only says how the cell was read."""
    return Finding(rule, text, hint, Severity.ADVICE)


def quoted(text: str) -> str:
    """Give a cell's text as sentences quote it, shortened."""
    line = " ".join(text.split())
    return f"«{line}»" if len(line) <= QUOTED else f"«{line[:QUOTED].rstrip()}…»"
