"""What the consolidated report says: the figures in the plan's own sentences, tables and quotations."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from generator.documents import views
from generator.report.matrix import columns_of
from generator.report.sources import Reported
from generator.vietnamese.dates import short_date
from generator.vietnamese.numbers import grouped, in_words, quantity
from generator.vietnamese.text import capital_first

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from generator.plan.indicators import Indicator, IndicatorGroup
    from generator.report.consolidated import Consolidated
    from generator.report.figures import Figures, Unit

SMALL: Final = 10
"""Counts below this are written with a zero before them."""
ROWS_OF_A_LIST: Final = 60
"""Rows of a list in the report itself; the workbook has them all."""
UNITS_OF_AN_APPENDIX: Final = 300
"""With more units than that the table by unit stands in the workbook alone."""
NAMED: Final = 3
"""Units named behind a quotation; the workbook names all."""
CHART: Final = "[biểu đồ {number}]"
PHOTO: Final = "[ảnh {number}]"
_YES, _NO = "Có", "Không"


def report_view(
    found: Consolidated, moment: date, *, charts: Sequence[str] = (), photos: Sequence[str] = ()
) -> views.ReportView:
    """Give the report's words and numbers.

    Args:
        found: the figures and the answers behind them.
        moment: the day as of which the answers count.
        charts: the titles of the charts that are drawn, in order.
        photos: the captions of the pictures, in order.
    """
    lists = _lists(found)
    silent = [unit.name for unit in found.units if _is_silent(found, unit)]
    return views.ReportView(
        reported=str(found.figures.reported.get("", 0)),
        expected=str(len(found.units)),
        moment=short_date(moment),
        coverage=_coverage(found),
        silent=tuple(silent),
        late=tuple(unit.name for unit in found.units if found.sources[unit.id].standing is Reported.LATE),
        direction=_results(found, "direction", lists),
        results=_results(found, "results", lists),
        evaluation=_words(found, "evaluation"),
        proposals=_words(found, "proposals"),
        charts=tuple(
            views.ChartView(title, CHART.format(number=number)) for number, title in enumerate(charts, start=1)
        ),
        appendices=_appendices(found),
        photos=tuple(
            views.PhotoView(caption, PHOTO.format(number=number)) for number, caption in enumerate(photos, start=1)
        ),
    )


def _is_silent(found: Consolidated, unit: Unit) -> bool:
    return found.sources[unit.id].standing in {Reported.MISSING, Reported.SENT_BACK}


def _coverage(found: Consolidated) -> tuple[views.CoverageView, ...]:
    figures = found.figures
    return tuple(
        views.CoverageView(
            name,
            str(figures.reported.get(group, 0)),
            str(figures.expected.get(group, 0)),
            tuple(unit.name for unit in found.units if unit.group == group and _is_silent(found, unit)),
        )
        for group, name in found.groups.items()
    )


def section_of(group: IndicatorGroup, indicator: Indicator) -> str:
    """Give the part of the report that speaks of an indicator."""
    return indicator.section or group.section


def _results(found: Consolidated, section: str, lists: dict[str, views.ReportListView]) -> tuple[views.ResultView, ...]:
    parts = []
    for group in found.form.groups:
        inside = [one for one in group.indicators if section_of(group, one) == section]
        sentences = [said for one in inside if (said := sentence(one, found.figures))]
        rows = [
            _row(one, found.figures) for one in inside if found.figures.value(one) is not None and one.type != "list"
        ]
        own = [lists[one.code] for one in inside if one.code in lists]
        if sentences or rows or own:
            parts.append(views.ResultView(group.heading, tuple(sentences), tuple(rows), tuple(own)))
    return tuple(parts)


def sentence(indicator: Indicator, figures: Figures) -> str:
    """Give what the report says of an indicator; an empty text when nobody answered, or the plan gives no sentence."""
    value = figures.value(indicator)
    if indicator.sentence is None or value is None:
        return ""
    words = {
        "total": shown(value),
        "yes": shown(Decimal(figures.tally(indicator.code).yes)),
        "units": str(figures.tally(indicator.code).answered),
        "words": f"{in_words(int(value))} đồng" if indicator.type == "money" and value == value // 1 else shown(value),
    }
    said = indicator.sentence
    for name, word in words.items():
        said = said.replace(f"{{{name}}}", word)
    return capital_first(said.strip().rstrip(".;"))


def shown(value: Decimal) -> str:
    """Give a number as a report writes it: 02, 1.234, 85,5."""
    if value == value // 1 and 0 <= value < SMALL:
        return quantity(int(value))
    return grouped(value)


def _row(indicator: Indicator, figures: Figures) -> tuple[str, str, str, str]:
    value = figures.value(indicator)
    return indicator.code, indicator.label, indicator.unit or "", "" if value is None else grouped(value)


def _lists(found: Consolidated) -> dict[str, views.ReportListView]:
    """Give the merged lists by code, as many rows of each as the report prints."""
    wanted = {one.code: one for one in found.form.indicators if one.way == "merge"}
    rows: defaultdict[str, dict[tuple[str, int], dict[str, str]]] = defaultdict(dict)
    for unit, answer in found.evidence.by_code():
        if answer.code not in wanted or unit not in found.by_id:
            continue
        held = rows[answer.code]
        key = (unit, answer.row)
        if key in held or len(held) < ROWS_OF_A_LIST:
            held.setdefault(key, {})[answer.column] = written(answer.value)
    return {
        code: views.ReportListView(
            wanted[code].label,
            tuple(column.label for column in wanted[code].columns),
            tuple(
                (found.by_id[unit].name, *(cells.get(column.id, "") for column in wanted[code].columns))
                for (unit, _), cells in held.items()
            ),
            found.figures.tally(code).rows - len(held),
        )
        for code, held in rows.items()
    }


def written(value: object) -> str:
    """Give a value as a table writes it."""
    if isinstance(value, bool):
        return _YES if value else _NO
    if isinstance(value, Decimal):
        return grouped(value)
    return value if isinstance(value, str) else short_date(value)  # type: ignore[arg-type]


def _words(found: Consolidated, section: str) -> tuple[views.WordsView, ...]:
    told = []
    for group in found.form.groups:
        for indicator in group.indicators:
            quotes = found.figures.quotes.get(indicator.code, ())
            if section_of(group, indicator) == section and quotes:
                shown_quotes = tuple(views.QuoteView(quote.text, attributed(quote.units)) for quote in quotes)
                told.append(views.WordsView(indicator.label, shown_quotes))
    return tuple(told)


def attributed(units: Sequence[str]) -> str:
    """Give who said something: all names when they are few, else the first ones and how many more."""
    if len(units) <= NAMED + 1:
        return "; ".join(units)
    return f"{'; '.join(units[:NAMED])} và {len(units) - NAMED} đơn vị khác"


def _appendices(found: Consolidated) -> tuple[views.AppendixView, ...]:
    """Give a table by unit for each group of indicators, unless there are more units than a table is read for."""
    if len(found.units) > UNITS_OF_AN_APPENDIX:
        return ()
    by_unit: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for unit, answer in found.evidence.by_unit():
        if not answer.row:
            by_unit[unit][answer.code] = written(answer.value)
    columns = {indicator.code for indicator in columns_of(found.form)}
    tables = []
    for group in found.form.groups:
        inside = [one for one in group.indicators if one.code in columns]
        if inside:
            tables.append(_appendix(found, group.heading, inside, by_unit))
    return tuple(tables)


def _appendix(
    found: Consolidated, heading: str, inside: Sequence[Indicator], by_unit: dict[str, dict[str, str]]
) -> views.AppendixView:
    labels = tuple(f"{one.label} ({one.unit})" if one.unit else one.label for one in inside)
    rows: list[tuple[str, ...]] = [
        (str(number), unit.name, *_cells(found, unit, inside, by_unit))
        for number, unit in enumerate(found.units, start=1)
    ]
    values = [found.figures.value(one) for one in inside]
    rows.append(("", "Tổng số", *("" if value is None else grouped(value) for value in values)))
    return views.AppendixView(heading, labels, tuple(rows))


def _cells(
    found: Consolidated, unit: Unit, inside: Sequence[Indicator], by_unit: dict[str, dict[str, str]]
) -> Iterable[str]:
    if _is_silent(found, unit):
        return (found.sources[unit.id].standing.value, *("" for _ in inside[1:]))
    return (by_unit[unit.id].get(one.code, "") for one in inside)
