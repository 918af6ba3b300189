"""Fills the sample's forms in as units do, with openpyxl, and reads them back."""

from __future__ import annotations

import io
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl

from generator.forms import Forms, jobs
from generator.plan.reading import load_plan
from generator.plan.reporters import indicators_for, reporting_units
from generator.returns.assessment import assessed
from generator.returns.excel.xlsx import read_xlsx
from generator.returns.identity import UnitNames

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.plan.indicators import Indicator, ReportForm
    from generator.plan.model import Plan
    from generator.returns.said import Assessment

SCHOOL = "mn-song-cau"
REQUIRED = {"A2": "Có", "B1": 3, "C1": 2}


@lru_cache(maxsize=1)
def sample() -> Plan:
    return load_plan(Path(__file__).parents[2] / "plan.yaml")


@lru_cache(maxsize=1)
def forms() -> Forms:
    return Forms(sample())


def form() -> ReportForm:
    reporting = sample().reporting
    assert reporting is not None
    assert reporting.form is not None
    return reporting.form


@lru_cache(maxsize=32)
def blank(unit: str = SCHOOL) -> bytes:
    return forms().make(next(job for job in jobs(sample()) if job.unit == unit)).data


def indicators(unit: str = SCHOOL) -> tuple[Indicator, ...]:
    return next(indicators_for(form(), group, one) for group, one in reporting_units(sample()) if one.id == unit)


def names() -> UnitNames:
    groups = sample().units.groups
    return UnitNames({unit.id: (unit.name, unit.short_name or "", *unit.aliases) for g in groups for unit in g.units})


def cell(book: Any, name: str) -> Any:
    """Give the cell, or the first of the cells, that a name of the form points at."""
    sheet, _, place = book.defined_names[f"KH_{name}"].attr_text.rpartition("!")
    return book[sheet.strip("'")][place.replace("$", "").partition(":")[0]]


def filled(
    values: Mapping[str, Any], *, unit: str = SCHOOL, change: Callable[[Any], None] | None = None, needed: bool = True
) -> bytes:
    """Give a form with answers by code; `change` may do to the workbook what units do."""
    book = openpyxl.load_workbook(io.BytesIO(blank(unit)))
    for code, value in {**(REQUIRED if needed else {}), **values}.items():
        cell(book, code).value = value
    if change is not None:
        change(book)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def read(data: bytes, unit: str = SCHOOL) -> Assessment:
    return assessed(read_xlsx(data, "bc.xlsx"), "bc.xlsx", form(), indicators(unit), year=2024)


def told(result: Assessment) -> list[str]:
    """Say everything that was noticed but advice: cell, rule."""
    return [f"{one.problem.place.cell} {one.rule}" for one in result.noticed if one.problem.severity != "advice"]
