"""Which charts the report draws: who reported, and of each group of indicators the first that can be drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.report.narrative import Drawn
from generator.report.word_charts import Chart, Series

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.plan.indicators import Indicator, IndicatorGroup
    from generator.report.consolidated import Consolidated

MOST: Final = 6
"""Charts of one report; the workbook draws all."""
WHO: Final = "Số đơn vị đã gửi báo cáo"
SENT: Final = "Đã gửi"
DUE: Final = "Phải gửi"


def report_charts(found: Consolidated) -> list[tuple[Drawn, Chart]]:
    """Give the charts in the order in which the report shows them; none when nobody reported."""
    figures, names = found.figures, tuple(found.short_groups.values())
    if not figures.reported:
        return []
    sent = tuple(float(figures.reported.get(group, 0)) for group in found.groups)
    due = tuple(float(figures.expected.get(group, 0)) for group in found.groups)
    drawn = [(Drawn(WHO), Chart(WHO, names, (Series(SENT, sent), Series(DUE, due))))]
    ranked = sorted(found.form.groups, key=lambda group: group.section != "direction")
    for group in ranked if len(names) > 1 else ():
        indicator = next(_worth_drawing(found, group), None)
        if indicator is not None:
            values = tuple(float(figures.value(indicator, one) or 0) for one in found.groups)
            title = f"{indicator.label} ({indicator.unit})" if indicator.unit else indicator.label
            drawn.append((Drawn(title, indicator.code), Chart(title, names, (Series(indicator.label, values),))))
    return drawn[:MOST]


def _worth_drawing(found: Consolidated, group: IndicatorGroup) -> Iterator[Indicator]:
    """Give the sums of a group that are more than nothing in more than one group of units, required ones first."""
    for one in sorted(group.indicators, key=lambda one: not one.required):
        if one.way == "sum" and sum(bool(found.figures.value(one, units)) for units in found.groups) > 1:
            yield one
