"""A form filled in and saved by LibreOffice, as .xls, .ods or web page, is known and says what it said as .xlsx."""

from __future__ import annotations

import subprocess
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl.styles import Font
from returns.filling import SCHOOL, cell, filled, form, indicators, names, told

from generator.returns.assessment import assessed
from generator.returns.identity import identity_of
from generator.returns.read import read_workbook

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.returns.said import Assessment

pytestmark = [pytest.mark.office, pytest.mark.slow]

VALUES = {
    "A3": date(2024, 9, 30),
    "A5": 420,
    "D3": 5_000_000,
    "E2": 200,
    "E3": 150,
    "G1": 1_000_000,
    "G2": 500_000,
    "H1": "dòng một\ndòng hai",
    "H2": "- Kinh phí hạn hẹp",
}


def listed(book: Any) -> None:
    sheet = book["Danh sách C13"]
    for row, values in ((5, ("Ngày hội đọc sách", date(2024, 10, 2), "Sân trường", 300)), (7, ("Thi", "3/10/2024"))):
        for column, value in enumerate(values, start=2):
            sheet.cell(row, column).value = value


def moved(book: Any) -> None:
    sheet = book["Báo cáo"]
    for code in ("E4", "G3"):  # openpyxl leaves formulas pointing at where their cells were
        cell(book, code).value = None
    sheet.protection.sheet = False
    for merged in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(merged))
    sheet.insert_rows(12, 3)
    sheet.insert_cols(4)
    sheet.title = "BC trường Sông Cầu"


def spoilt(book: Any) -> None:
    sheet = book["Báo cáo"]
    cell(book, "A5").value = "=1/0"
    cell(book, "D3").offset(column=-1).value = "triệu đồng"
    sheet.merge_cells("E24:E25")
    sheet.row_dimensions[18].hidden = True


def old_fonts(book: Any) -> None:
    answer = cell(book, "H1")
    answer.value = "häc tËp suèt ®êi"
    answer.font = Font(name=".VnTime")


CHANGES = {"plain": None, "listed": listed, "moved": moved, "spoilt": spoilt, "old-fonts": old_fonts, "empty": None}


@cache
def as_filled(name: str) -> bytes:
    is_empty = name == "empty"
    return filled({} if is_empty else VALUES, change=CHANGES[name], needed=not is_empty)


@pytest.fixture(scope="module", params=["xls", "ods", "html"])
def saved(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """Give the forms as LibreOffice saves them."""
    folder = tmp_path_factory.mktemp(request.param)
    for name in CHANGES:
        (folder / f"{name}.xlsx").write_bytes(as_filled(name))
    kept = request.param if request.param != "html" else "html:HTML (StarCalc)"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", kept, "--outdir", folder]
    subprocess.run([*command, *sorted(folder.glob("*.xlsx"))], check=True, capture_output=True, timeout=180)
    left_out = {"spoilt"} if request.param == "html" else set()  # its pages have no rows that are hidden
    return {name: (folder / f"{name}.{request.param}").read_bytes() for name in CHANGES if name not in left_out}


def read(data: bytes) -> Assessment:
    return assessed(read_workbook(data, "bc"), "bc", form(), indicators(), year=2024)


def answers(result: Assessment) -> dict[tuple[str, int, str], tuple[object, str]]:
    return {(one.code, one.row, one.column): (one.value, one.cell) for one in result.answers}


def test_the_same_answers_stand_in_the_same_cells(saved: Mapping[str, bytes]) -> None:
    for name, data in saved.items():
        theirs, ours = read(data), read(as_filled(name))
        assert answers(theirs) == answers(ours), name
        assert theirs.values_fingerprint == ours.values_fingerprint
        assert theirs.found == ours.found


def test_the_same_is_wrong_in_the_same_cells(saved: Mapping[str, bytes]) -> None:
    for name, data in saved.items():
        expected = [line.replace("cell.uncalculated", "cell.error") for line in told(read(as_filled(name)))]
        assert told(read(data)) == expected, name


def test_the_same_unit_and_form_are_known(saved: Mapping[str, bytes]) -> None:
    for name, data in saved.items():
        found = identity_of(read_workbook(data, "bc"), names())
        assert (found.plan, found.form, found.version) == ("ubnd-bac-kan-2024", "bao-cao", 1), name
        assert (found.unit, found.named, found.disagrees) == (SCHOOL, SCHOOL, False)
