"""The reporting form as a Word document prints it, and who is asked to fill it in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.documents import views
from generator.documents.wording import ended, filled, plain
from generator.plan.reporters import plan_id, reporting_units
from generator.vietnamese.numbers import roman

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.plan.indicators import Column, Indicator, ReportForm
    from generator.plan.model import Plan
    from generator.plan.units import Unit

REQUIRED: Final = " (*)"


def form_view(form: ReportForm, indicators: Sequence[Indicator]) -> views.FormView:
    """Give the form of those who report some of its indicators; parts without any are left out."""
    wanted = {indicator.code for indicator in indicators}
    return views.FormView(
        number=form.number,
        version=str(form.version),
        title=plain(filled(form.title)),
        groups=tuple(_groups(form, wanted)),
        lists=tuple(_list(one) for one in indicators if one.type == "list"),
        instructions=tuple(ended(plain(filled(line))) for line in form.instructions),
        relations=tuple(ended(plain(relation.text or relation.rule)) for relation in form.relations),
    )


def _groups(form: ReportForm, wanted: set[str]) -> Iterator[views.FormGroupView]:
    numbers = iter(range(1, len(form.indicators) + 1))
    parts = [(group.heading, [one for one in group.indicators if one.code in wanted]) for group in form.groups]
    for at, (heading, inside) in enumerate(((said, rows) for said, rows in parts if rows), start=1):
        rows = tuple(_row(one, next(numbers)) for one in inside)
        yield views.FormGroupView(roman(at), plain(filled(heading)), rows)


def _row(indicator: Indicator, number: int) -> views.FormRowView:
    ratio = indicator.ratio
    return views.FormRowView(
        number=str(number),
        code=indicator.code,
        label=plain(filled(indicator.label)),
        unit=plain(indicator.unit or ""),
        kind=indicator.type,
        required=indicator.required,
        worked_out=f"{ratio.part} / {ratio.of}" if ratio else indicator.formula or "",
    )


def _list(indicator: Indicator) -> views.FormListView:
    columns = tuple(_heading(column) for column in indicator.columns)
    rows = tuple((str(number), *("" for _ in columns)) for number in range(1, max(indicator.rows, 1) + 1))
    return views.FormListView(indicator.code, plain(filled(indicator.label)), columns, rows)


def _heading(column: Column) -> str:
    unit = f" ({plain(column.unit)})" if column.unit else ""
    return plain(column.label) + unit + (REQUIRED if column.required else "")


def form_identity(plan: Plan, form: ReportForm, unit: Unit) -> str:
    """Give how a form says whose it is, as the workbooks say it: plan, form, version, unit."""
    return f"{plan_id(plan)}/{form.id}/{form.version}/{unit.id}"


def reporters(plan: Plan) -> Iterator[str]:
    """Give those who report as a letter addresses them: a group by its name, or its members where only some report."""
    asked = {unit.id for _, unit in reporting_units(plan)}
    for group in plan.units.groups:
        members = [unit for unit in group.units if unit.id in asked]
        single = [unit for unit in group.units if not unit.collective]
        if members and len(members) == len(single):
            yield plain(filled(group.name))
        else:
            yield from (plain(filled(unit.name)) for unit in members)
