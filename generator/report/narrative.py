"""What the consolidated report says: the figures in the plan's own sentences, tables and quotations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from generator.documents import views
from generator.documents.moments import day_of
from generator.report import appendices
from generator.report.opinions import attributed, is_any_cut, quoted
from generator.report.sentences import is_zero, plain, sentence
from generator.report.sources import Reported
from generator.vietnamese.numbers import grouped, quantity, roman

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from generator.plan.indicators import Indicator, IndicatorGroup
    from generator.report.appendices import MergedList
    from generator.report.consolidated import Consolidated
    from generator.report.figures import Unit

INSIDE: Final = 6
"""Rows of a list that stand within the text; a longer one is an appendix."""
NAMED: Final = 12
"""Silent units of a group that are named within the text; more are an appendix."""
MOST_GROUPS: Final = 4
"""Groups of units that are columns of a table; with more of them there is the total alone."""
SIDE_BY_SIDE: Final = 2
"""Pictures in a row."""
APPENDIX: Final = "Phụ lục"
QUOTED: Final = 40
"""Opinions on one question that the report prints, those of most units first; the workbook has all."""
CHART: Final = "\u2060[biểu đồ {number}]"
PHOTO: Final = "\u2060[ảnh {number}]"
"""The sign that joins words makes them texts that no unit types by chance."""
COUNTED_UNIT: Final = "đơn vị"
"""What the units that answered yes are counted in."""


class Drawn(NamedTuple):
    """A chart that goes into the report."""

    title: str
    code: str = ""
    """Whose numbers it draws; empty when it draws who reported."""


class Pictures(NamedTuple):
    """The pictures that go into the report, and what is to be said of the others."""

    captions: Sequence[str] = ()
    notes: Sequence[str] = ()


def report_view(
    found: Consolidated, moment: date, *, charts: Sequence[Drawn] = (), photos: Pictures | None = None
) -> views.ReportView:
    """Give the report's words and numbers.

    Args:
        found: the figures and the answers behind them.
        moment: the day as of which the answers count.
        charts: what is drawn, in order.
        photos: the pictures, when there are any.
    """
    return _Narrative(found, charts, photos or Pictures()).told(moment)


class _Narrative:
    """The report in the making: what stands in the text, and what is moved behind it."""

    def __init__(self, found: Consolidated, charts: Sequence[Drawn], photos: Pictures) -> None:
        self._found = found
        self._charts = {
            chart.code: views.ChartView(str(number), chart.title, CHART.format(number=number))
            for number, chart in enumerate(charts, start=1)
        }
        self._photos = photos
        self._lists = appendices.merged_lists(found)
        self._tables = appendices.unit_tables(found)
        self._coverage = self._covered()
        self._names = self._appendix_names()

    def told(self, moment: date) -> views.ReportView:
        found = self._found
        return views.ReportView(
            reported=str(found.figures.reported.get("", 0)),
            expected=str(len(found.units)),
            moment=day_of(moment),
            coverage=self._coverage,
            silent=self._standing(found.units, Reported.MISSING),
            silent_appendix=self._names.get("silent", ""),
            late=self._standing(found.units, Reported.LATE),
            direction=self._results("direction"),
            results=self._results("results"),
            evaluation=self._words("evaluation"),
            proposals=self._words("proposals"),
            coverage_charts=tuple(chart for code, chart in self._charts.items() if not code),
            charts=tuple(self._charts.values()),
            units_appendix=self._names.get("units", ""),
            appendices=tuple(self._appendices()),
            photos=self._pictures(),
        )

    def _standing(self, units: Sequence[Unit], standing: Reported) -> tuple[str, ...]:
        return tuple(unit.called for unit in units if self._found.sources[unit.id].standing is standing)

    def _covered(self) -> tuple[views.CoverageView, ...]:
        figures = self._found.figures
        told = []
        for group, name in self._found.groups.items():
            members = [unit for unit in self._found.units if unit.group == group]
            told.append(
                views.CoverageView(
                    name,
                    str(figures.reported.get(group, 0)),
                    str(figures.expected.get(group, 0)),
                    self._standing(members, Reported.MISSING),
                    self._standing(members, Reported.SENT_BACK),
                )
            )
        return tuple(told)

    def _appendix_names(self) -> dict[str, str]:
        """Give the names of the appendices, in order: "Phụ lục I" and so on, just "Phụ lục" when there is one."""
        wanted = ["units"] if self._tables else []
        wanted += [code for code, one in self._lists.items() if one.count > INSIDE]
        if any(len(group.silent) + len(group.returned) > NAMED for group in self._coverage):
            wanted.append("silent")
        if self._photos.captions or self._photos.notes:
            wanted.append("photos")
        if len(wanted) == 1:
            return {wanted[0]: APPENDIX}
        return {one: f"{APPENDIX} {roman(number)}" for number, one in enumerate(wanted, start=1)}

    def _results(self, section: str) -> tuple[views.ResultView, ...]:
        told = (self._result(group, section) for group in self._found.form.groups)
        return tuple(one for one in told if one.sentences or one.zeros or one.rows or one.lists)

    def _result(self, group: IndicatorGroup, section: str) -> views.ResultView:
        figures, known = self._found.figures, self._found.indicators
        inside = [one for one in group.indicators if section_of(group, one) == section]
        said = (sentence(one, figures, known) for one in inside)
        counted = [one for one in inside if one.type != "list" and figures.value(one) is not None]
        columns = self._columns(counted)
        return views.ResultView(
            heading=group.heading,
            sentences=tuple(words for words in said if words),
            zeros=tuple(one.label for one in inside if is_zero(one, figures)),
            groups=tuple(self._found.short_groups[one] for one in columns),
            rows=tuple(self._row(one, columns) for one in counted),
            lists=tuple(self._list(self._lists[one.code]) for one in inside if one.code in self._lists),
            charts=tuple(self._charts[one.code] for one in inside if one.code in self._charts),
        )

    def _columns(self, counted: Sequence[Indicator]) -> list[str]:
        """Give the groups of units that have a column: those with figures, when they are several but not too many."""
        value = self._found.figures.value
        with_figures = [group for group in self._found.groups if any(value(one, group) is not None for one in counted)]
        return with_figures if 1 < len(with_figures) <= MOST_GROUPS else []

    def _row(self, indicator: Indicator, columns: Sequence[str]) -> views.ResultRowView:
        values = [self._found.figures.value(indicator, group) for group in ("", *columns)]
        total, *groups = ("" if value is None else plain(value) for value in values)
        unit = indicator.unit or (COUNTED_UNIT if indicator.way == "share" else "")
        return views.ResultRowView(indicator.code, indicator.label, unit, tuple(groups), total)

    def _list(self, merged: MergedList) -> views.ReportListView:
        appendix = self._names.get(merged.indicator.code, "")
        rows = () if appendix else merged.rows(self._found.by_id)
        return views.ReportListView(merged.indicator.label, merged.columns, rows, quantity(merged.count), appendix)

    def _words(self, section: str) -> tuple[views.WordsView, ...]:
        inside = (
            indicator
            for group in self._found.form.groups
            for indicator in group.indicators
            if section_of(group, indicator) == section
        )
        return tuple(words for indicator in inside if (words := self._said(indicator)))

    def _said(self, indicator: Indicator) -> views.WordsView | None:
        quotes = self._found.figures.quotes.get(indicator.code, ())
        without = self._found.figures.without.get(indicator.code, 0)
        if not quotes and not without:
            return None
        shown = tuple(
            views.QuoteView(quoted(one.text), attributed(one.units), quantity(len(one.units)))
            for one in quotes[:QUOTED]
        )
        more = grouped(len(quotes) - QUOTED) if len(quotes) > QUOTED else ""
        is_cut = is_any_cut(quotes[:QUOTED])
        return views.WordsView(indicator.label, shown, more, quantity(without) if without else "", is_cut)

    def _appendices(self) -> list[views.AppendixView]:
        told = []
        for what, name in self._names.items():
            if what == "units":
                told.append(views.AppendixView(name, "units", "", self._tables, ""))
            elif what == "silent":
                table = appendices.silent_table(self._found)
                silent = sum(len(group.silent) + len(group.returned) for group in self._coverage)
                more = grouped(silent - len(table.rows)) if silent > len(table.rows) else ""
                told.append(views.AppendixView(name, "silent", "", (table,), more))
            elif what != "photos":
                merged = self._lists[what]
                table = appendices.list_table(merged, self._found.by_id)
                more = grouped(merged.more) if merged.more else ""
                told.append(views.AppendixView(name, "list", merged.indicator.label, (table,), more))
        return told

    def _pictures(self) -> views.PhotosView | None:
        if "photos" not in self._names:
            return None
        placed = [
            views.PhotoView(caption, PHOTO.format(number=number))
            for number, caption in enumerate(self._photos.captions, start=1)
        ]
        placed += [views.PhotoView("", "")] * (-len(placed) % SIDE_BY_SIDE)
        rows = tuple(tuple(placed[at : at + SIDE_BY_SIDE]) for at in range(0, len(placed), SIDE_BY_SIDE))
        return views.PhotosView(self._names["photos"], rows, tuple(self._photos.notes))


def section_of(group: IndicatorGroup, indicator: Indicator) -> str:
    """Give the part of the report that speaks of an indicator."""
    return indicator.section or group.section
