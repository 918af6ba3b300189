"""The parts of a workbook, taken apart and put together as other programs do."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

BOOK = "xl/workbook.xml"
SHEET = "xl/worksheets/sheet1.xml"


def parts(data: bytes) -> dict[str, str]:
    """Give the parts by name; all of a form's parts are texts."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def packed(given: Mapping[str, str | bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in given.items():
            archive.writestr(name, part)
    return target.getvalue()


def changed(data: bytes, *steps: Callable[[dict[str, str]], object]) -> bytes:
    """Give a workbook after changes to its parts."""
    found = parts(data)
    for step in steps:
        step(found)
    return packed(found)


def replaced(part: str, pattern: str, by: str, *, count: int = 0) -> Callable[[dict[str, str]], None]:
    """Give a change of one part; what is to be changed must be there."""

    def change(found: dict[str, str]) -> None:
        found[part], times = re.subn(pattern, by, found[part], count=count)
        assert times, f"{part}: nothing looks like {pattern}"

    return change


def without(*names: str) -> Callable[[dict[str, str]], None]:
    """Give a change that takes parts away, and whatever says that they are there."""

    def change(found: dict[str, str]) -> None:
        for name in names:
            del found[name]
            last = re.escape(name.rpartition("/")[2])
            for part in [part for part in found if part.endswith(".rels") or part == "[Content_Types].xml"]:
                found[part] = re.sub(rf'<(?:Relationship|Override)\b[^>]*"[^"]*{last}"[^>]*/>', "", found[part])

    return change
