"""Forms out, returned files in, the report made: beside openpyxl doing less."""

from __future__ import annotations

import io
import json
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

import openpyxl
from campaign import campaign, returned
from ratios import Ratio, at_least, at_most

from generator.forms import Forms, jobs
from generator.returns.read import read_workbook

if TYPE_CHECKING:
    from collections.abc import Callable

FILES: Final = 1_000
MANY: Final = 10_000
LOT: Final = 50
HERE: Final = Path(__file__).resolve().parent


def measure() -> list[Ratio]:
    """Give the figures of forms, of reading, and of the way from returned files to the report."""
    return [_forms(), *_reading(), *_whole_way()]


def _forms() -> Ratio:
    plan = campaign(FILES)
    forms, asked = Forms(plan), list(jobs(plan))
    blank = forms.make(asked[0]).data
    ours = _per_file(lambda: [forms.make(job) for job in asked], FILES)
    theirs = _per_file(lambda: [_saved(blank, job.name) for job in asked[:LOT]], LOT)
    return at_least(f"{FILES} forms, openpyxl loading and saving", ours=ours, theirs=theirs, bound=10)


def _saved(blank: bytes, name: str) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(blank))
    book["Báo cáo"]["A1"].value = name.upper()
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _reading() -> list[Ratio]:
    """Read the same files in turns of a lot each, so that a slow moment of the machine is everybody's."""
    files = [data for _, data in returned(campaign(FILES))]
    times: dict[str, list[float]] = {"ours": [], "openpyxl": [], "unzip": []}
    for start in range(0, FILES, LOT):
        lot = files[start : start + LOT]
        times["ours"].append(_per_file(lambda lot=lot: _each(lot), LOT))
        times["unzip"].append(_per_file(lambda lot=lot: [_unzipped(data) for data in lot], LOT))
        times["openpyxl"].append(_per_file(lambda lot=lot: [_looked_through(data) for data in lot], LOT))
    ours, theirs, floor = (statistics.median(times[name]) for name in ("ours", "openpyxl", "unzip"))
    return [
        at_least(f"reading {FILES} returned forms, openpyxl", ours=ours, theirs=theirs, bound=6),
        at_most(f"reading {FILES} returned forms, bare unzip", ours=ours, theirs=floor, bound=4.5),
    ]


def _looked_through(data: bytes) -> None:
    """Take in what our reader gives: values, formulas, fonts and formats."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                _ = cell.value, cell.font.name, cell.number_format


def _unzipped(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            archive.read(name)


def _whole_way() -> list[Ratio]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        few = _received(folder / "few", FILES)
        many = _received(folder / "many", MANY)
        loading = sum(_per_file(lambda path=path: openpyxl.load_workbook(path), 1) for path in _sent(folder / "few"))
    return [
        at_most(
            f"receive and report {FILES} units, openpyxl loading the files",
            ours=few["seconds"],
            theirs=loading / 1000,
            bound=0.7,
            unit="s",
        ),
        at_most(
            f"time per unit, {MANY} units to {FILES}",
            ours=many["seconds"] / MANY * 1000,
            theirs=few["seconds"] / FILES * 1000,
            bound=1.2,
        ),
        at_most(
            f"peak memory, {MANY} units to {FILES}",
            ours=many["megabytes"],
            theirs=few["megabytes"],
            bound=1.3,
            unit="MB",
        ),
    ]


def _sent(folder: Path) -> list[Path]:
    return sorted((folder / "sent").iterdir())


def _received(folder: Path, units: int) -> dict[str, float]:
    """Receive and report in a process of its own; the files lie there before the clock starts."""
    (folder / "sent").mkdir(parents=True)
    for name, data in returned(campaign(units)):
        (folder / "sent" / name).write_bytes(data)
    command = [sys.executable, str(HERE / "whole_way.py"), str(units), str(folder)]
    found = subprocess.run(command, check=True, capture_output=True, text=True)
    answer: dict[str, float] = json.loads(found.stdout)
    return answer


def _per_file(work: Callable[[], object], count: int) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000 / count


def _each(lot: list[bytes]) -> None:
    """Read every file of a lot, and let it go."""
    for data in lot:
        read_workbook(data, "bc.xlsx")
