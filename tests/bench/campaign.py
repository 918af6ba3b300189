"""A campaign of many units and sixty indicators, and the workbooks they send back: for the bench of the second half."""

from __future__ import annotations

import io
import random
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import openpyxl

from generator.forms import Forms, jobs
from generator.forms.stamping import StampedForm
from generator.forms.workbook import FormWorkbook
from generator.plan.indicators import Indicator, IndicatorGroup
from generator.plan.reading import load_plan
from generator.plan.reporters import plan_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.plan.model import Plan

ROOT: Final = Path(__file__).resolve().parents[2]
INDICATORS: Final = 60
VARIANTS: Final = 20
"""Forms filled in differently; units take turns with them, each under its own name."""


def campaign(units: int) -> Plan:
    """Give the sample with so many schools and sixty indicators."""
    plan = load_plan(ROOT / "plan.yaml")
    reporting = plan.reporting
    assert reporting is not None
    assert reporting.form is not None
    counts = tuple(
        Indicator(
            code=f"K{number}", label=f"Chỉ tiêu số {number} của mẫu báo cáo", type="count", unit="người", required=True
        )
        for number in range(1, INDICATORS + 1)
    )
    form = reporting.form.model_copy(
        update={"groups": (IndicatorGroup(heading="Chung", indicators=counts),), "relations": (), "to": ()}
    )
    group = next(group for group in plan.units.groups if group.id == "co-so-giao-duc")
    schools = tuple(
        group.units[0].model_copy(
            update={"id": f"truong-{n}", "name": f"Trường số {n}", "short_name": None, "aliases": ()}
        )
        for n in range(units)
    )
    groups = (group.model_copy(update={"units": schools}),)
    return plan.model_copy(
        update={
            "units": plan.units.model_copy(update={"groups": groups}),
            "reporting": reporting.model_copy(update={"form": form}),
        }
    )


def returned(plan: Plan, *, office: bool = True) -> Iterator[tuple[str, bytes]]:
    """Give the filled workbook of every unit, as another program has saved it where there is one."""
    filled = [StampedForm(data) for data in _variants(plan, office=office)]
    for number, job in enumerate(jobs(plan)):
        yield job.file, filled[number % VARIANTS].stamped(unit_id=job.unit, name=job.name)


def _variants(plan: Plan, *, office: bool) -> list[bytes]:
    """Fill the form in, its placeholders left in place, and save each variant again with LibreOffice."""
    assert plan.reporting is not None
    job = next(iter(jobs(plan)))
    blank = FormWorkbook(plan, plan.reporting, Forms(plan).layout(job.codes), plan_id(plan)).data()
    chance = random.Random(7)  # noqa: S311 - a bench
    made = [_filled(blank, chance) for _ in range(VARIANTS)]
    if not office or shutil.which("soffice") is None:
        return made
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number, data in enumerate(made):
            (folder / f"{number}.xlsx").write_bytes(data)
        command = [
            "soffice",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "xlsx",
        ]
        command += ["--outdir", str(folder / "out"), *(str(folder / f"{number}.xlsx") for number in range(VARIANTS))]
        subprocess.run(command, check=True, capture_output=True)
        return [(folder / "out" / f"{number}.xlsx").read_bytes() for number in range(VARIANTS)]


def _filled(blank: bytes, chance: random.Random) -> bytes:
    book: Any = openpyxl.load_workbook(io.BytesIO(blank))
    for name, pointed in book.defined_names.items():
        if name.startswith("KH_"):
            sheet, _, cell = pointed.attr_text.rpartition("!")
            book[sheet.strip("'")][cell.replace("$", "")].value = chance.randint(0, 5000)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()
