"""A campaign of many units and sixty indicators, and the workbooks they send back: for the bench of the second half."""

from __future__ import annotations

import io
import random
import re
import shutil
import subprocess
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import openpyxl

from generator.forms import Forms, jobs
from generator.forms.placeholders import UNIT_HEADER, UNIT_ID, UNIT_NAME
from generator.forms.workbook import FormWorkbook
from generator.office.stamping import StampedPackage, entry
from generator.plan.reading import load_plan
from generator.plan.reporters import plan_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.plan.model import Plan

ROOT: Final = Path(__file__).resolve().parents[2]
INDICATORS: Final = 60
GROUP: Final = "    - id: co-so-giao-duc\n"
"""Before it another group of units is put."""
INDICATED: Final = re.compile(r"^(    groups:\n)(?:(?:     .*)?\n)*", re.MULTILINE)
RELATED: Final = re.compile(r"^    relations:.*\n(?:      .*\n)*", re.MULTILINE)
ASKED: Final = "    to: [phong-ban, xa-phuong, co-so-giao-duc]"
TYPED: Final = 987_654_321
"""What stands in every answer until each unit gets its own."""
_ANSWER: Final = re.compile(f"(?<=<v>){TYPED}(?=</v>)")
_NAMES: Final = re.compile("|".join(map(re.escape, (UNIT_HEADER, UNIT_NAME, UNIT_ID))))


def campaign(units: int) -> Plan:
    """Give the sample with so many schools and sixty indicators."""
    with tempfile.TemporaryDirectory() as folder:
        return load_plan(campaign_file(units, Path(folder)))


def campaign_file(units: int, folder: Path) -> Path:
    """Write the plan of that campaign, with the sample's templates beside it."""
    counts = "".join(
        f"          - {{code: K{number}, label: Chỉ tiêu số {number} của mẫu báo cáo, type: count, unit: người,"
        " required: true}\n"
        for number in range(1, INDICATORS + 1)
    )
    schools = "".join(f"        - {{id: truong-{n}, name: Trường số {n}}}\n" for n in range(units))
    text = (ROOT / "plan.yaml").read_text(encoding="utf-8").replace(ASKED, "    to: [truong]")
    text = text.replace(
        GROUP, f"    - id: truong\n      name: Các trường\n      rank: subordinate\n      units:\n{schools}{GROUP}"
    )
    text = INDICATED.sub(lambda found: f"{found[1]}      - heading: Chung\n        indicators:\n{counts}", text)
    text = RELATED.sub("", text)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "templates").symlink_to(ROOT / "templates")
    path = folder / "plan.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def returned(plan: Plan, *, office: bool = True) -> Iterator[tuple[str, bytes]]:
    """Give the filled workbook of every unit, as another program has saved it where there is one.

    Every unit has its own name and its own numbers; no two workbooks share the sheet that was filled in.
    """
    constant, own = _taken_apart(_filled_in(plan, office=office))
    chance = random.Random(7)  # noqa: S311 - a bench
    package = StampedPackage([entry(name, text.encode()) for name, text in constant.items()])
    for job in jobs(plan):
        words = {UNIT_ID: job.unit, UNIT_NAME: job.name, UNIT_HEADER: job.name.upper()}
        entries = [entry(name, _written(text, words, chance).encode()) for name, text in own.items()]
        yield job.file, package.with_entries(entries)


def _written(text: str, words: dict[str, str], chance: random.Random) -> str:
    """Give a part as one unit has it."""
    numbered = _ANSWER.sub(lambda _: str(chance.randint(0, 5000)), text)
    return _NAMES.sub(lambda found: words[found[0]], numbered)


def _taken_apart(data: bytes) -> tuple[dict[str, str], dict[str, str]]:
    """Give the parts that all units share, and those in which each has something of its own."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    own = {name: text for name, text in parts.items() if _ANSWER.search(text) or _NAMES.search(text)}
    return {name: text for name, text in parts.items() if name not in own}, own


def _filled_in(plan: Plan, *, office: bool) -> bytes:
    """Fill the form in, its placeholders left in place, and save it again with LibreOffice."""
    assert plan.reporting is not None
    job = next(iter(jobs(plan)))
    made = _filled(FormWorkbook(plan, plan.reporting, Forms(plan).layout(job.codes), plan_id(plan)).data())
    if not office or shutil.which("soffice") is None:
        return made
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "form.xlsx").write_bytes(made)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(folder / "out")]
        subprocess.run([*command, str(folder / "form.xlsx")], check=True, capture_output=True)
        return (folder / "out" / "form.xlsx").read_bytes()


def _filled(blank: bytes) -> bytes:
    book: Any = openpyxl.load_workbook(io.BytesIO(blank))
    for name, pointed in book.defined_names.items():
        if name.startswith("KH_"):
            sheet, _, cell = pointed.attr_text.rpartition("!")
            book[sheet.strip("'")][cell.replace("$", "")].value = TYPED
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()
