"""The tables behind the report: units by indicators, the lists of all units, the units that sent nothing."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from generator.documents import views
from generator.report.matrix import columns_of
from generator.report.sentences import plain
from generator.report.sources import Reported
from generator.vietnamese.dates import short_date
from generator.vietnamese.numbers import roman

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.plan.indicators import Indicator
    from generator.report.consolidated import Consolidated
    from generator.report.figures import Unit

ROWS_OF_A_LIST: Final = 300
"""Rows of a list in an appendix; the workbook has them all."""
UNITS_OF_AN_APPENDIX: Final = 300
"""With more units than that the table by unit stands in the workbook alone."""
COLUMNS: Final = 7
"""Indicators side by side on a page that lies on its side; more are parted evenly."""
TOTAL: Final = "Tổng số"
HEADING: Final = "{number}. {heading}{more}"
MORE: Final = " (tiếp theo)"
SILENT: Final = frozenset({Reported.MISSING, Reported.SENT_BACK})
_YES, _NO = "Có", "Không"


class MergedList:
    """The rows of a list, as many as are printed, each with its unit."""

    def __init__(self, indicator: Indicator, count: int) -> None:
        """Begin with none of `count` rows."""
        self.indicator = indicator
        self.count = count
        self._rows: dict[tuple[str, int], dict[str, str]] = {}
        self._sums: dict[str, Decimal] = {one.id: Decimal(0) for one in indicator.columns if one.is_summed}

    def add(self, unit: str, row: int, column: str, value: object) -> None:
        """Take a cell in."""
        if column in self._sums and isinstance(value, Decimal):
            self._sums[column] += value
        key = (unit, row)
        if key in self._rows or len(self._rows) < ROWS_OF_A_LIST:
            self._rows.setdefault(key, {})[column] = written(value)

    @property
    def columns(self) -> tuple[str, ...]:
        """Give the headings behind that of the unit."""
        return tuple(f"{one.label} ({one.unit})" if one.unit else one.label for one in self.indicator.columns)

    def rows(self, units: dict[str, Unit]) -> tuple[tuple[str, ...], ...]:
        """Give the rows: the unit, then its cells."""
        ids = [column.id for column in self.indicator.columns]
        return tuple(
            (units[unit].called, *(cells.get(one, "") for one in ids)) for (unit, _), cells in self._rows.items()
        )

    def totals(self) -> tuple[str, ...] | None:
        """Give what the columns of all rows come to, printed or not; nothing when no column is a number."""
        if not self._sums:
            return None
        return tuple(plain(self._sums[one.id]) if one.is_summed else "" for one in self.indicator.columns)

    @property
    def more(self) -> int:
        """Give how many rows are not printed."""
        return self.count - len(self._rows)


def merged_lists(found: Consolidated) -> dict[str, MergedList]:
    """Give the lists that have rows, by code, in the order of the form."""
    lists = {
        one.code: MergedList(one, found.figures.tally(one.code).rows)
        for one in found.form.indicators
        if one.way == "merge" and found.figures.tally(one.code).rows
    }
    for unit, answer in found.evidence.among(list(lists)):
        if unit in found.by_id:
            lists[answer.code].add(unit, answer.row, answer.column, answer.value)
    return lists


def written(value: object) -> str:
    """Give a value as a table writes it."""
    if isinstance(value, bool):
        return _YES if value else _NO
    if isinstance(value, Decimal):
        return plain(value)
    return value if isinstance(value, str) else short_date(value)  # type: ignore[arg-type]


def list_table(merged: MergedList, units: dict[str, Unit]) -> views.AppendixTableView:
    """Give a merged list as a table of numbered rows."""
    rows = [_row("unit", str(at), *cells) for at, cells in enumerate(merged.rows(units), start=1)]
    if totals := merged.totals():
        rows.append(_row("total", "", TOTAL, *totals))
    return views.AppendixTableView("", merged.columns, (), tuple(rows))


def silent_table(found: Consolidated) -> views.AppendixTableView:
    """Give the units that sent nothing, or had it sent back, group by group."""
    silent = [unit for unit in found.units if found.sources[unit.id].standing in SILENT]
    rows = [
        _row("unit", str(at), unit.name, found.short_groups[unit.group], found.sources[unit.id].standing.value)
        for at, unit in enumerate(silent, start=1)
    ]
    return views.AppendixTableView("", ("Nhóm", "Tình trạng"), (), tuple(rows[:ROWS_OF_A_LIST]))


def unit_tables(found: Consolidated) -> tuple[views.AppendixTableView, ...]:
    """Give a table by unit for each group of indicators, unless there are more units than a table is read for."""
    if len(found.units) > UNITS_OF_AN_APPENDIX or not found.figures.reported:
        return ()
    by_unit: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for unit, answer in found.evidence.by_unit():
        if not answer.row:
            by_unit[unit][answer.code] = written(answer.value)
    columns = {indicator.code for indicator in columns_of(found.form)}
    parts = [(group.heading, [one for one in group.indicators if one.code in columns]) for group in found.form.groups]
    return tuple(
        _unit_table(found, HEADING.format(number=number, heading=heading, more=MORE if at else ""), part, by_unit)
        for number, (heading, inside) in enumerate((one for one in parts if one[1]), start=1)
        for at, part in enumerate(_parted(inside))
    )


def _parted(inside: Sequence[Indicator]) -> Iterator[Sequence[Indicator]]:
    """Part indicators into as many tables as they need, of much the same width."""
    tables = -(-len(inside) // COLUMNS)
    start = 0
    for at in range(tables):
        end = start + -(-(len(inside) - start) // (tables - at))
        yield inside[start:end]
        start = end


def _unit_table(
    found: Consolidated, heading: str, inside: Sequence[Indicator], by_unit: dict[str, dict[str, str]]
) -> views.AppendixTableView:
    labels = tuple(f"{one.label} ({one.unit})" if one.unit else one.label for one in inside)
    rows = [_row("total", "", TOTAL, *_totals(found, inside, ""))]
    left = _left_out(found)
    number = 0
    for group, name in found.groups.items():
        of_group = [unit for unit in found.units if unit.group == group]
        members = [unit for unit in of_group if any(one.asks(unit.id, group) for one in inside) and unit.id not in left]
        if not members:
            continue
        number += 1
        rows.append(_row("group", roman(number), name, *_totals(found, inside, group)))
        rows += [
            _row("unit", str(at), *_cells(found, unit, inside, by_unit)) for at, unit in enumerate(members, start=1)
        ]
    return views.AppendixTableView(heading, labels, tuple(one.code for one in inside), tuple(rows))


def _left_out(found: Consolidated) -> set[str]:
    """Give the units without a row: silent ones, once they are more than half; they are named elsewhere."""
    silent = {unit.id for unit in found.units if found.sources[unit.id].standing in SILENT}
    return silent if 2 * len(silent) > len(found.units) else set()


def _totals(found: Consolidated, inside: Sequence[Indicator], group: str) -> Iterator[str]:
    for one in inside:
        value = found.figures.value(one, group)
        yield "" if value is None else plain(value)


def _cells(
    found: Consolidated, unit: Unit, inside: Sequence[Indicator], by_unit: dict[str, dict[str, str]]
) -> Iterable[str]:
    """Give a unit's row; of one that sent nothing it says so, and has no number."""
    standing = found.sources[unit.id].standing
    if standing in SILENT:
        return (f"{unit.called} ({standing.value})", *("" for _ in inside))
    return (unit.called, *(by_unit[unit.id].get(one.code, "") for one in inside))


def _row(kind: str, *cells: str) -> views.AppendixRowView:
    return views.AppendixRowView(kind, cells)
