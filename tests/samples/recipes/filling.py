"""A unit's form, filled in with openpyxl: what the other recipes begin with."""

from __future__ import annotations

import io
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import openpyxl

from generator.forms import Forms, jobs
from generator.plan.reading import load_plan

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.plan.model import Plan

Change = "Callable[[Any], object]"
PLAN: Final = Path(__file__).parents[1] / "plan.yaml"
REPORT: Final = "Báo cáo"
LIST: Final = "Danh sách C13"


@cache
def plan() -> Plan:
    return load_plan(PLAN)


@cache
def first_plan() -> Plan:
    """Give the plan when its form was sent out for the first time: without the books given and the share content."""
    later = plan()
    assert later.reporting is not None
    assert later.reporting.form is not None
    form = later.reporting.form
    groups = tuple(
        group.model_copy(update={"indicators": tuple(i for i in group.indicators if i.code not in {"C7", "E5"})})
        for group in form.groups
    )
    older = form.model_copy(update={"version": 1, "groups": groups})
    return later.model_copy(update={"reporting": later.reporting.model_copy(update={"form": older})})


@cache
def forms(of: Callable[[], Plan] = plan) -> Forms:
    return Forms(of())


@cache
def blank(unit: str, of: Callable[[], Plan] = plan) -> bytes:
    """Give the form as `kehoach build` makes it for a unit."""
    return forms(of).make(next(job for job in jobs(of()) if job.unit == unit)).data


def usual(unit: str) -> dict[str, Any]:
    """Give answers that no other unit gives."""
    at = [one.id for group in plan().units.groups for one in group.units].index(unit)
    answers = {"A2": "Có", "A3": date(2024, 10, 2), "A4": "Sân trường", "A5": 300 + at, "A6": 250 + at, "B1": 3}
    answers |= {"C1": 2, "C2": 60 + at, "D3": 1_500_000 + at * 1000, "G1": 2_000_000, "G2": 500_000 + at * 1000}
    return answers | {"H1": "- Được phụ huynh ủng hộ\n- Học sinh hào hứng", "H4": "Bổ sung sách cho thư viện"}


def cell(book: Any, code: str) -> Any:
    """Give the cell, or the first of the cells, that a name of the form points at."""
    sheet, _, place = book.defined_names[f"KH_{code}"].attr_text.rpartition("!")
    return book[sheet.strip("'")][place.replace("$", "").partition(":")[0]]


def typed(
    unit: str, given: Mapping[str, Any] | None = None, *changes: Callable[[Any], object], of: Callable[[], Plan] = plan
) -> bytes:
    """Give the form with the usual answers and those given (None empties a cell), then changed as units change it."""
    book = openpyxl.load_workbook(io.BytesIO(blank(unit, of)))
    for code, value in {**usual(unit), **(given or {})}.items():
        cell(book, code).value = value
    for change in changes:
        change(book)
    return saved(book)


def saved(book: Any) -> bytes:
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def listing(*rows: tuple[Any, ...], first: int = 5) -> Callable[[Any], None]:
    """Give a change that writes rows into the list of activities."""

    def write(book: Any) -> None:
        for row, values in enumerate(rows, start=first):
            for column, value in enumerate(values, start=2):
                book[LIST].cell(row, column).value = value

    return write


def fonts(name: str, **texts: str) -> Callable[[Any], None]:
    """Give a change that types texts, by code, in a font."""

    def write(book: Any) -> None:
        for code, text in texts.items():
            found = cell(book, code)
            found.value = text
            found.font = openpyxl.styles.Font(name=name, size=12)

    return write


def at(sheet: str, **values: Any) -> Callable[[Any], None]:
    """Give a change that types values into cells by address."""

    def write(book: Any) -> None:
        for place, value in values.items():
            book[sheet][place].value = value

    return write


def unlocked(book: Any) -> None:
    """Take the lock and the merges off the report, as who wants to move its rows does first."""
    sheet = book[REPORT]
    sheet.protection.sheet = False
    for merged in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(merged))
