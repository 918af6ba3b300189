"""Readings that do what hostile files make libraries do; they run in the jail alone."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

from generator.returns.faults import EncryptedError
from generator.returns.workbook import Cell, Kind, Note, Run, Sheet, Span, Style, Visibility, Workbook

if TYPE_CHECKING:
    from typing import NoReturn

    from generator.returns.limits import Limits


def behaves(data: bytes, file: str, limits: Limits) -> Workbook:
    """Give a workbook that says the file's bytes, its name, one of the limits and the process it was read in."""
    print("thư viện in linh tinh", flush=True)
    said = (data.decode("latin-1"), file, str(limits.cells), str(os.getpid()))
    cells = {(row, 1): Cell(row, 1, Kind.TEXT, text, None, 1) for row, text in enumerate(said, 1)}
    runs = {(1, 1): (Run("ab", ".VnTime"), Run("c", "Arial"))}
    sheet = Sheet("Biểu", cells, Visibility.HIDDEN, [Span(1, 2, 3, 4)], frozenset({7}), frozenset({8}), runs)
    styles = [Style(), Style(".VnTime", "0%", is_date=False, locked=False)]
    return Workbook(
        [sheet],
        styles,
        names={"KH_A1": "Biểu!$A$1"},
        properties={"title": "t"},
        date_1904=True,
        notes=frozenset({Note.MACROS}),
        dialect="xls",
    )


def allocates(*_: object) -> NoReturn:
    kept = []
    while True:
        kept.append(bytearray(10_000_000))


def hangs(*_: object) -> NoReturn:
    while True:
        time.sleep(1)


def works_on(*_: object) -> NoReturn:
    while True:
        pass


def dies(*_: object) -> NoReturn:
    os._exit(1)


def aborts(*_: object) -> NoReturn:
    os.abort()


def recurses(*arguments: object) -> NoReturn:
    recurses(*arguments)
    raise AssertionError


def leaves(*_: object) -> NoReturn:
    sys.exit("bỏ đi")


def dies_in_company(data: bytes, file: str, limits: Limits) -> Workbook:
    """Bring the process down unless this is the first file in it."""
    if served:
        os._exit(1)
    return behaves(data, file, limits)


served: list[int] = []


def first(data: bytes, file: str, limits: Limits) -> Workbook:
    served.append(1)
    return behaves(data, file, limits)


def encrypted(_data: bytes, file: str, _limits: Limits) -> NoReturn:
    raise EncryptedError(file)


def wrong(*_: object) -> str:
    return "not a workbook"
