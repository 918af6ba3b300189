"""One form for each unit that reports: which units, under what file names, and their bytes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from generator.forms.layout import Layout, layout_of
from generator.forms.stamping import StampedForm
from generator.forms.workbook import FormWorkbook
from generator.plan.reporters import indicators_for, plan_id, reporting_units
from generator.vietnamese.filenames import collision_key, safe_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.plan.model import Plan

KEPT: Final = 32
FILE: Final = "BC - {unit}"
NO_NAME: Final = "chưa có tên"


@dataclass(frozen=True, slots=True)
class FormJob:
    """One form to make: for which unit, under what file name."""

    unit: str
    name: str
    """The unit's full name."""
    file: str
    """The file's name, with its ending."""
    codes: tuple[str, ...]
    """What the unit reports."""


@dataclass(frozen=True, slots=True)
class MadeForm:
    """A form: its file name and its bytes."""

    file: str
    data: bytes


def jobs(plan: Plan) -> Iterator[FormJob]:
    """Give the form of every unit that reports."""
    form = plan.reporting.form if plan.reporting else None
    if form is None:
        return
    taken: set[str] = set()
    for group, unit in reporting_units(plan):
        codes = tuple(indicator.code for indicator in indicators_for(form, group, unit))
        file = f"{safe_name(FILE.format(unit=unit.short_name or unit.name or NO_NAME))}.xlsx"
        if collision_key(file) in taken:
            file = f"{safe_name(FILE.format(unit=f'{unit.short_name or unit.name or NO_NAME} ({unit.id})'))}.xlsx"
        taken.add(collision_key(file))
        yield FormJob(unit.id, unit.name, file, codes)


class Forms:
    """Makes the forms of a plan; units that report the same share everything but their name."""

    def __init__(self, plan: Plan) -> None:
        """Take the plan, which has a form."""
        self._plan = plan
        self._stamped = lru_cache(maxsize=KEPT)(self._built)

    def make(self, job: FormJob) -> MadeForm:
        """Make one form; the same plan always gives the same bytes."""
        return MadeForm(job.file, self._stamped(job.codes).stamped(unit_id=job.unit, name=job.name))

    def layout(self, codes: tuple[str, ...]) -> Layout:
        """Give where everything stands in the form with these codes."""
        reporting = self._plan.reporting
        assert reporting is not None  # noqa: S101 - a plan with forms has it
        assert reporting.form is not None  # noqa: S101 - the same
        wanted = set(codes)
        return layout_of(reporting.form, [one for one in reporting.form.indicators if one.code in wanted])

    def _built(self, codes: tuple[str, ...]) -> StampedForm:
        reporting = self._plan.reporting
        assert reporting is not None  # noqa: S101 - the same
        return StampedForm(FormWorkbook(self._plan, reporting, self.layout(codes), plan_id(self._plan)).data())
