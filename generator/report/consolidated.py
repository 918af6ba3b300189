"""All that a report is made from: the form, the units, how each of them reported, the answers and their figures."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from generator.plan.indicators import Indicator, ReportForm
    from generator.report.figures import Figures, Unit
    from generator.report.sources import Remark, Source
    from generator.returns.answers import Answer


@dataclass(frozen=True)
class Evidence:
    """The accepted answers, asked for as often and in the order in which they are written."""

    by_unit: Callable[[], Iterable[tuple[str, Answer]]]
    """A unit's answers together, units in the order of the plan."""
    by_code: Callable[[], Iterable[tuple[str, Answer]]]
    """An indicator's answers together, in the order of the form; within it units in the order of the plan."""
    counts: Sequence[tuple[str, int]]
    """How many answers each code has, in the same order."""
    to: Callable[[Sequence[str]], Iterable[tuple[str, Answer]]] | None = None
    """The answers to some indicators alone, where they can be had without going through all."""

    def among(self, codes: Sequence[str]) -> Iterable[tuple[str, Answer]]:
        """Give the answers to some indicators, named in the order of the form; they come in that order."""
        if self.to is not None:
            return self.to(codes) if codes else ()
        return (pair for pair in self.by_code() if pair[1].code in codes)


@dataclass(frozen=True)
class Consolidated:
    """A report's figures with everything behind them."""

    form: ReportForm
    """The indicators."""
    units: Sequence[Unit]
    """Every unit that is to report, group by group, in the order of the plan."""
    sources: Mapping[str, Source]
    """How each of them reported, by its id."""
    figures: Figures
    """What their answers come to."""
    evidence: Evidence
    """The answers themselves."""
    remarks: Sequence[Remark] = ()
    """What was noticed in the returns that count."""

    @cached_property
    def by_id(self) -> dict[str, Unit]:
        """Give the units by their ids."""
        return {unit.id: unit for unit in self.units}

    @cached_property
    def groups(self) -> dict[str, str]:
        """Give the names of the groups by their ids, in order."""
        return {unit.group: unit.group_name for unit in self.units}

    @cached_property
    def short_groups(self) -> dict[str, str]:
        """Give the names of the groups as columns and charts shorten them, by their ids, in order."""
        return {unit.group: unit.group_short or unit.group_name for unit in self.units}

    @cached_property
    def indicators(self) -> dict[str, Indicator]:
        """Give the indicators by their codes."""
        return {indicator.code: indicator for indicator in self.form.indicators}
