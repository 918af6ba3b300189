"""The reporting form as a Word document prints it, and who is asked to fill it in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.documents import views
from generator.documents.columns import column_widths
from generator.documents.wording import ended, filled, shown
from generator.plan.emphasis import plain
from generator.plan.reporters import plan_id, reporting_units
from generator.vietnamese.numbers import roman

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.plan.indicators import Column, Indicator, ReportForm
    from generator.plan.model import Plan
    from generator.plan.units import Unit

REPORT: Final = "báo cáo "
REQUIRED: Final = " (*)"
ORDINAL: Final = "TT"
SAMPLE_NUMBER: Final = "000"
SAMPLE_TEXT: Final = "mười hai chữ viết tay cho một ô trống"
SAMPLES: Final = {"date": "00/00/0000", "count": "000.000", "money": "000.000.000.000", "percentage": "000,00"}
"""As much as a cell of a list is likely to be given; what columns are measured by."""


def form_view(form: ReportForm, indicators: Sequence[Indicator]) -> views.FormView:
    """Give the form of those who report some of its indicators; parts without any are left out."""
    wanted = {indicator.code for indicator in indicators}
    title = plain(filled(form.title))
    return views.FormView(
        number=shown(form.number),
        version=str(form.version),
        title=title,
        subject=_subject(title),
        groups=tuple(_groups(form, wanted)),
        lists=tuple(_list(one) for one in indicators if one.type == "list"),
        instructions=tuple(ended(plain(filled(line))) for line in form.instructions),
        relations=tuple(ended(plain(relation.text or relation.rule)) for relation in form.relations),
    )


def _subject(title: str) -> str:
    if not title.casefold().startswith(REPORT):
        return ""
    rest = title[len(REPORT) :].strip()
    return rest[:1].upper() + rest[1:]


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
    samples = (SAMPLE_NUMBER, *(SAMPLES.get(column.type, SAMPLE_TEXT) for column in indicator.columns))
    widths = column_widths((ORDINAL, *columns), [samples])
    return views.FormListView(indicator.code, plain(filled(indicator.label)), columns, rows, widths)


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
