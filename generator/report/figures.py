"""The units' answers become figures: a total for each group of units and one for all, worked out as they go by.

Nothing is kept of a unit but what the report quotes in words, so that ten thousand units take no more room than ten.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from generator.report.opinions import Opinions

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.plan.indicators import Indicator, ReportForm
    from generator.report.opinions import Quote
    from generator.returns.answers import Answer


class Unit(NamedTuple):
    """A unit that is to report."""

    id: str
    name: str
    group: str
    """The id of its group."""
    group_name: str
    short: str = ""
    """Its name as sentences shorten it."""
    group_short: str = ""
    """The group's name, shortened likewise."""

    @property
    def called(self) -> str:
        """Give the name that stands in a sentence or a column."""
        return self.short or self.name


@dataclass
class Tally:
    """What the answers to one indicator come to."""

    answered: int = 0
    """Units that answered."""
    total: Decimal = Decimal(0)
    """The sum of numbers."""
    yes: int = 0
    """Units that answered yes."""
    first: date | None = None
    last: date | None = None
    """The earliest and the latest of days."""
    rows: int = 0
    """Rows of lists."""

    def add(self, value: object) -> None:
        """Take one unit's answer in."""
        self.answered += 1
        if isinstance(value, bool):
            self.yes += value
        elif isinstance(value, Decimal):
            self.total += value
        elif isinstance(value, date):
            self.first = value if self.first is None else min(self.first, value)
            self.last = value if self.last is None else max(self.last, value)

    @property
    def average(self) -> Decimal | None:
        """Give the mean of the units that answered, to two decimals."""
        return round(self.total / self.answered, 2) if self.answered else None


@dataclass
class Figures:
    """The figures of a report: of all units under the empty name, of each group under its id."""

    tallies: dict[tuple[str, str], Tally] = field(default_factory=dict)
    quotes: dict[str, list[Quote]] = field(default_factory=dict)
    """What units said in words, by code."""
    without: dict[str, int] = field(default_factory=dict)
    """How many units said, by code, that they have nothing to say."""
    reported: dict[str, int] = field(default_factory=dict)
    expected: dict[str, int] = field(default_factory=dict)

    def tally(self, code: str, group: str = "") -> Tally:
        """Give the figures of an indicator; nothing but zeros when nobody answered."""
        return self.tallies.get((code, group)) or Tally()

    def value(self, indicator: Indicator, group: str = "") -> Decimal | None:
        """Give the number that stands for an indicator; nothing when nobody answered it."""
        if indicator.ratio is not None:
            part = self.tally(indicator.ratio.part, group).total
            whole = self.tally(indicator.ratio.of, group).total
            return round(part * 100 / whole, 2) if whole else None
        tally = self.tally(indicator.code, group)
        if not tally.answered:
            return None
        numbers = {
            "sum": tally.total,
            "average": tally.average,
            "share": Decimal(tally.yes),
            "merge": Decimal(tally.rows),
        }
        return numbers.get(indicator.way)


def consolidated(form: ReportForm, units: Sequence[Unit], answers: Iterable[tuple[str, Answer]]) -> Figures:
    """Give the figures of the accepted answers.

    Args:
        form: the indicators.
        units: every unit that is to report, in the order of the plan.
        answers: each with the id of its unit; all answers of a unit stand together.
    """
    return _Consolidation(form, units).over(answers)


class _Consolidation:
    """The figures in the making."""

    def __init__(self, form: ReportForm, units: Sequence[Unit]) -> None:
        self._indicators = {indicator.code: indicator for indicator in form.indicators}
        self._units = {unit.id: unit for unit in units}
        self._opinions = Opinions()
        self._figures = Figures()
        for unit in units:
            for group in ("", unit.group):
                self._figures.expected[group] = self._figures.expected.get(group, 0) + 1

    def over(self, answers: Iterable[tuple[str, Answer]]) -> Figures:
        """Take all answers in."""
        last = ""
        listed: set[tuple[str, str]] = set()
        for unit_id, answer in answers:
            unit = self._units.get(unit_id)
            indicator = self._indicators.get(answer.code)
            if unit is None or indicator is None:
                continue
            if unit_id != last:
                self._count(unit)
                last = unit_id
                listed = set()
            if indicator.type == "list":
                self._list_row(unit, answer, listed)
            else:
                self._answer(unit, indicator, answer)
        self._figures.quotes = self._opinions.quotes()
        self._figures.without = self._opinions.without()
        return self._figures

    def _count(self, unit: Unit) -> None:
        for group in ("", unit.group):
            self._figures.reported[group] = self._figures.reported.get(group, 0) + 1

    def _tallies(self, code: str, unit: Unit) -> tuple[Tally, Tally]:
        tallies = self._figures.tallies
        return tallies.setdefault((code, ""), Tally()), tallies.setdefault((code, unit.group), Tally())

    def _answer(self, unit: Unit, indicator: Indicator, answer: Answer) -> None:
        for tally in self._tallies(indicator.code, unit):
            tally.add(answer.value)
        if indicator.way == "gather" and isinstance(answer.value, str):
            self._opinions.add(indicator.code, unit.called, answer.value)

    def _list_row(self, unit: Unit, answer: Answer, listed: set[tuple[str, str]]) -> None:
        """Count a row of a list once, and a unit that filled in any row once."""
        row = (answer.code, str(answer.row))
        if row in listed:
            return
        first = (answer.code, "") not in listed
        listed |= {row, (answer.code, "")}
        for tally in self._tallies(answer.code, unit):
            tally.rows += 1
            tally.answered += first
