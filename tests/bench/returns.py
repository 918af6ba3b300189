"""Forms out, returned files in, the report made: beside openpyxl doing less."""

from __future__ import annotations

import gc
import io
import json
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import deque
from itertools import starmap
from pathlib import Path
from typing import TYPE_CHECKING, Final

import openpyxl
from campaign import campaign, campaign_file, returned
from ratios import Ratio, at_least, at_most

from generator.forms import Forms, jobs
from generator.plan.reading import load_plan
from generator.returns.read import read_workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FILES: Final = 1_000
MANY: Final = 10_000
LOT: Final = 50
HERE: Final = Path(__file__).resolve().parent


def measure() -> list[Ratio]:
    """Give the figures of forms, of reading, and of the way from returned files to the report."""
    return [_forms(), *_reading(), *_whole_way()]


def _forms() -> Ratio:
    """Make the forms from the plan on; openpyxl is given the finished form and only puts a name in."""
    plan = campaign(FILES)
    asked = list(jobs(plan))
    blank = Forms(plan).make(asked[0]).data
    ours = _milliseconds(lambda: deque(map(Forms(plan).make, asked), maxlen=0), FILES)
    theirs = _milliseconds(lambda: deque((_saved(blank, job.name) for job in asked[:LOT]), maxlen=0), LOT)
    _same_form(Forms(plan).make(asked[-1]).data, _saved(blank, asked[-1].name))
    return at_least(f"{FILES} forms, openpyxl loading and saving", ours=ours, theirs=theirs, bound=10)


def _same_form(ours: bytes, theirs: bytes) -> None:
    """See that what is made quickly is a whole form: the same sheets, with as much in them."""
    made, saved = (openpyxl.load_workbook(io.BytesIO(data)) for data in (ours, theirs))
    assert made.sheetnames == saved.sheetnames
    for one, other in zip(made, saved, strict=True):
        assert one.dimensions == other.dimensions
        assert len(one.data_validations.dataValidation) == len(other.data_validations.dataValidation)
        assert one.protection.sheet == other.protection.sheet


def _saved(blank: bytes, name: str) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(blank))
    book["Báo cáo"]["A1"].value = name.upper()
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _reading() -> list[Ratio]:
    """Read the same files in turns of a lot each, so that a slow moment of the machine is everybody's."""
    files = list(returned(campaign(FILES)))
    readers: dict[str, Callable[[str, bytes], object]] = {
        "ours": _read,
        "unzip": _unzipped,
        "openpyxl": _looked_through,
    }
    times: dict[str, list[float]] = {name: [] for name in readers}
    for start in range(0, FILES, LOT):
        lot = files[start : start + LOT]
        for name, reader in readers.items():
            times[name].append(_milliseconds(lambda lot=lot, reader=reader: deque(starmap(reader, lot), maxlen=0), LOT))
    ours, theirs, floor = (statistics.median(times[name]) for name in ("ours", "openpyxl", "unzip"))
    return [
        at_least(f"reading {FILES} returned forms, openpyxl", ours=ours, theirs=theirs, bound=6),
        at_most(f"reading {FILES} returned forms, bare unzip", ours=ours, theirs=floor, bound=4),
    ]


def _read(name: str, data: bytes) -> None:
    read_workbook(data, name)


def _looked_through(_: str, data: bytes) -> None:
    """Take in what our reader gives: values, formulas, fonts and formats."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                _ = cell.value, cell.font.name, cell.number_format


def _unzipped(_: str, data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            archive.read(name)


def _whole_way() -> list[Ratio]:
    """Go the whole way; openpyxl loads half of the files before it and half behind, for the clock is the wall's."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sent = _sent(folder / "few", FILES)
        loading = _seconds_of_loading(sent[::2])
        few = _received(folder / "few", FILES)
        loading += _seconds_of_loading(sent[1::2])
        _sent(folder / "many", MANY)
        many = _received(folder / "many", MANY)
    return [
        at_most(
            f"receive and report {FILES} units, openpyxl loading the files",
            ours=few["seconds"],
            theirs=loading,
            bound=0.6,
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
            bound=1.5,
            unit="MB",
        ),
    ]


def _seconds_of_loading(paths: Sequence[Path]) -> float:
    start = time.perf_counter()
    for path in paths:
        openpyxl.load_workbook(path)
    return time.perf_counter() - start


def _sent(folder: Path, units: int) -> list[Path]:
    """Write a plan of so many units into a folder, and what they send."""
    plan = load_plan(campaign_file(units, folder))
    (folder / "sent").mkdir()
    for name, data in returned(plan):
        (folder / "sent" / name).write_bytes(data)
    return sorted((folder / "sent").iterdir())


def _received(folder: Path, units: int) -> dict[str, float]:
    """Receive and report in a process of its own; the files lie there before the clock starts."""
    command = [sys.executable, str(HERE / "whole_way.py"), str(units), str(folder)]
    found = subprocess.run(command, check=True, capture_output=True, text=True)
    answer: dict[str, float] = json.loads(found.stdout)
    return answer


def _milliseconds(work: Callable[[], object], count: int) -> float:
    """Give the processor's time for each of so many files; rubbish of what was measured before is not this work's."""
    gc.collect()
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000 / count
