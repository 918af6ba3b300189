"""The rows of a list in a returned workbook: found by the headings of its columns, wherever rows were added."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.plan.emphasis import plain
from generator.returns.answers import Answer
from generator.returns.cells.money import DONG
from generator.returns.cells.readings import Finding, RawValue, Wanted, noted, shown
from generator.returns.cells.values import read_value
from generator.returns.places import Spot
from generator.returns.recomputed import stale
from generator.returns.workbook import cell_name
from generator.vietnamese.text import matching_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.plan.indicators import Column, Indicator
    from generator.returns.declared import Measures
    from generator.returns.places import Places
    from generator.returns.workbook import Cell, Sheet, Workbook

_ADDED: Final = re.compile(r"\s*\((?:\*|[^()]*)\)\s*$")
"""What the form adds to a heading: the unit of measure, the sign of a column that must be filled in."""
_TOTALS: Final = re.compile(r"(?:tổng(?: cộng)?|tổng số(?: \w+){0,3}|cộng)(?:\s*[:(=0-9].*|[.\s]*)", re.IGNORECASE)
"""What a row of sums begins with, and nothing else: "Tổng vệ sinh" and "Cộng đồng đọc sách" are activities."""
_BEFORE_HEADINGS: Final = 30
_MOST_ROWS: Final = 20_000


class Found(NamedTuple):
    """Where a list stands: its sheet, the row of its headings, the column of each of its columns."""

    sheet: Sheet
    row: int
    columns: Mapping[str, int]


class ListReader:
    """Reads one list; afterwards holds what was noticed."""

    def __init__(
        self, workbook: Workbook, measures: Measures, places: Places, indicator: Indicator, year: int | None
    ) -> None:
        """Prepare to read the list of an indicator."""
        self._workbook = workbook
        self._wordings = places.wordings
        self._measures = measures
        self._places = places
        self._indicator = indicator
        self._year = year
        self.findings: list[tuple[str, Spot, Finding]] = []
        self.filled = 0
        """Rows that say something."""
        self.place: Spot | None = None
        """Its headings' first cell, when the list was found."""

    def answers(self) -> Iterator[Answer]:
        """Give the cells of its rows, row by row."""
        found = self._found()
        if found is None:
            return
        self.place = Spot(found.sheet.name, found.row, min(found.columns.values()))
        wanted = set(found.columns.values())
        rows = sorted({row for (row, column) in found.sheet.cells if row > found.row and column in wanted})
        for row in rows[:_MOST_ROWS]:
            yield from self._row(found, row)

    def _found(self) -> Found | None:
        for sheet in self._candidates():
            by_heading = self._by_headings(sheet)
            if by_heading is not None:
                return by_heading
        return self._by_names()

    def _candidates(self) -> Iterator[Sheet]:
        """Give the sheets in which the list may stand, those that its names point at first."""
        pointed = {target.sheet for (code, _), target in self._places.names.items() if code == self._indicator.code}
        yield from (sheet for sheet in self._workbook.sheets if sheet.name in pointed)
        yield from (
            sheet
            for sheet in self._workbook.sheets
            if sheet.name not in pointed and self._indicator.code in sheet.name.upper().split()
        )

    def _by_headings(self, sheet: Sheet) -> Found | None:
        labels = {matching_key(plain(column.label)): column.id for column in self._indicator.columns}
        by_row: dict[int, dict[str, int]] = {}
        for (row, column), cell in sheet.cells.items():
            if row <= _BEFORE_HEADINGS:
                name = labels.get(matching_key(_bare(self._wordings.of(sheet, cell).text)))
                if name:
                    by_row.setdefault(row, {}).setdefault(name, column)
        row = max(by_row, key=lambda at: len(by_row[at]), default=0)
        return Found(sheet, row, by_row[row]) if row and len(by_row[row]) * 2 > len(labels) else None

    def _by_names(self) -> Found | None:
        targets = {
            column.id: target
            for column in self._indicator.columns
            if (target := self._places.names.get((self._indicator.code, column.id)))
        }
        sheets = {target.sheet for target in targets.values()}
        sheet = self._workbook.sheet(next(iter(sheets))) if len(sheets) == 1 else None
        if sheet is None:
            return None
        first = min(target.first[0] for target in targets.values())
        return Found(sheet, first - 1, {name: target.first[1] for name, target in targets.items()})

    def _row(self, found: Found, row: int) -> Iterator[Answer]:
        cells = {name: found.sheet.cells.get((row, column)) for name, column in found.columns.items()}
        texts = {
            name: self._wordings.of(found.sheet, cell).text.strip() for name, cell in cells.items() if cell is not None
        }
        if not any(texts.values()) or _is_column_numbers(texts, found.columns):
            return
        first = next(text for text in texts.values() if text)
        if _TOTALS.fullmatch(first):
            told = noted("list.total", f"Dòng «{first}» là dòng cộng, không tính là một mục.")
            self.findings.append(("", Spot(found.sheet.name, row, min(found.columns.values())), told))
            return
        self.filled += 1
        for column in self._indicator.columns:
            at = found.columns.get(column.id)
            if at is not None:
                yield from self._cell(found, Spot(found.sheet.name, row, at), cells[column.id], column)

    def _cell(self, found: Found, spot: Spot, cell: Cell | None, column: Column) -> Iterator[Answer]:
        sheet = found.sheet
        wording = self._wordings.of(sheet, cell) if cell is not None else None
        if cell is None or wording is None or (not wording.text.strip() and cell.formula is None):
            if column.required:
                text = f"Dòng có số liệu nhưng chưa ghi «{column.label}»."
                self.findings.append((column.id, spot, Finding("list.missing", text, "Ghi đủ hoặc xóa cả dòng.")))
            return
        raw = RawValue.of(self._workbook, cell, wording)
        outdated = stale(sheet, cell) if column.type in {"count", "money", "percentage"} else None
        reading = outdated or read_value(raw, Wanted(column.type), unit=column.unit or "", year=self._year)
        if column.type == "money":
            heading = [Spot(spot.sheet, found.row, spot.column)]
            doubt = self._measures.doubt(raw, reading.value, unit=column.unit or DONG, spot=spot, headings=heading)
            reading = reading.noticing(doubt) if doubt else reading
        self.findings += [(column.id, spot, finding) for finding in reading.findings]
        if reading.value is not None:
            note = "; ".join(finding.text for finding in reading.findings)
            place = cell_name(spot.row, spot.column)
            seen = shown(reading.value, cell.kind, wording.text)
            yield Answer(self._indicator.code, reading.value, seen, spot.sheet, place, self.filled, column.id, note)


def _bare(heading: str) -> str:
    """Give a heading as the plan has it, without what the form adds behind."""
    text = " ".join(heading.split())
    while (shorter := _ADDED.sub("", text)) != text:
        text = shorter
    return text


def _is_column_numbers(texts: Mapping[str, str], columns: Mapping[str, int]) -> bool:
    """Whether a row is the one that numbers the columns: 1, 2, 3 and nothing else."""
    said = [text for text in texts.values() if text]
    return len(said) == len(columns) > 1 and said == [str(number) for number in _counting(said[0], len(said))]


def _counting(first: str, length: int) -> range:
    start = int(first) if first.isdecimal() and len(first) < 3 else -1  # noqa: PLR2004 - numbers of columns are small
    return range(start, start + length)
