"""Excel's XML of 2003 says what the workbook says; nothing in it is believed."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from returns.excel_2003 import as_xml_2003, original, said

from generator.returns.excel.r1c1 import in_letters
from generator.returns.excel.xlsx import read_xlsx
from generator.returns.excel.xml_2003 import read_xml_2003
from generator.returns.faults import DamagedError, ForbiddenError, ReturnedFileError, TooLargeError
from generator.returns.limits import Limits
from generator.returns.read import read_workbook
from generator.returns.workbook import Kind

if TYPE_CHECKING:
    from pathlib import Path


SPACE = "urn:schemas-microsoft-com:office:spreadsheet"
SHEET = f'<Workbook xmlns="{SPACE}" xmlns:ss="{SPACE}">{{}}</Workbook>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("date_1904", [False, True])
def test_xml_says_what_the_workbook_says(*, encoding: str, date_1904: bool) -> None:
    book = original(date_1904=date_1904)
    found = read_workbook(as_xml_2003(book, encoding=encoding), "a.xls")
    told_now, expected = said(found, found.sheets[0]), said(book, book.sheets[0])
    assert told_now.pop("B9")[:2] == ("date", "2024-10-03")
    del expected["B9"]
    for name in ("B12", "B13", "B14"):  # formulas that the program which made them never worked out
        assert told_now.pop(name)[1] == expected.pop(name)[1] == ""
    assert told_now == expected
    for one, other in zip(found.sheets, book.sheets, strict=True):
        assert (one.name, one.visibility) == (other.name, other.visibility)
        assert (one.hidden_rows, one.hidden_columns, one.runs) == (other.hidden_rows, other.hidden_columns, other.runs)
    assert found.sheets[0].merges == book.sheets[0].merges[:1]
    assert found.sheets[0].cells[14, 2].formula == "$B$2*2"
    assert found.names == {name: to.replace("_kehoach!", "_kehoach!") for name, to in book.names.items()}
    assert (found.properties["title"], found.properties["unit"]) == ("Mẫu thử", "truong-a")
    assert (found.dialect, found.date_1904) == ("xml", date_1904)


@pytest.mark.office
@pytest.mark.slow
def test_libreoffice_finds_the_same_in_the_xml(tmp_path: Path) -> None:
    data = as_xml_2003(original())
    (tmp_path / "a.xml").write_bytes(data)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", tmp_path, tmp_path / "a.xml"]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    theirs, ours = read_xlsx((tmp_path / "a.xlsx").read_bytes(), "a"), read_xml_2003(data, "a")
    found = {cell.name: (cell.kind, cell.value) for cell in theirs.sheets[0].cells.values()}
    mine = {cell.name: (cell.kind, cell.value) for cell in ours.sheets[0].cells.values()}
    assert (mine.pop("B7"), mine.pop("B8")) == ((Kind.TRUTH, "1"), (Kind.TRUTH, "0"))  # LibreOffice passes over them
    for name in ("B9", "B12", "B13", "B14", "B5"):  # a date is a number there, formulas are worked out, one is rounded
        assert found.pop(name)
        assert mine.pop(name)
    assert found == mine
    assert [sheet.name for sheet in theirs.sheets] == [sheet.name for sheet in ours.sheets]
    assert theirs.sheets[0].hidden_rows == ours.sheets[0].hidden_rows


def test_columns_rows_and_cells_stand_behind_the_last_ones() -> None:
    table = (
        '<Styles><Style ss:ID="Default"><Font ss:FontName="Arial"/></Style>'
        '<Style ss:ID="a" ss:Parent="b"/><Style ss:ID="b"><NumberFormat ss:Format="Percent"/></Style></Styles>'
        '<Worksheet ss:Name="A"><Table><Column ss:Span="1" ss:Hidden="1" ss:StyleID="a"/><Column/>'
        '<Row ss:Index="3" ss:Span="1" ss:Hidden="1"/><Row><Cell ss:MergeAcross="1"><Data ss:Type="Number">0.5</Data>'
        '</Cell><Cell><Data ss:Type="String">x</Data></Cell></Row></Table></Worksheet>'
    )
    found = read_xml_2003(SHEET.format(table).encode(), "a.xls")
    sheet = found.sheets[0]
    assert {cell.name: cell.value for cell in sheet.cells.values()} == {"A5": "0.5", "C5": "x"}
    assert found.styles[sheet.cells[5, 1].style][:2] == ("Arial", "0.00%")
    assert (sheet.hidden_rows, sheet.hidden_columns) == ({3, 4}, {1, 2})


@pytest.mark.parametrize(
    ("formula", "written"),
    [
        ("RC[-1]*2", "D9*2"),
        ("SUM(R7C4:R[-1]C)", "SUM($D$7:E8)"),
        ("'Biểu RC'!R2C3", "'Biểu RC'!$C$2"),
        ('IF(RC="RC",1,0)', 'IF(E9="RC",1,0)'),
        ("ROUND(RC[3],0)", "ROUND(H9,0)"),
        ("R[-20]C", "#REF!"),
        ("-Kinh phí", "-Kinh phí"),
    ],
)
def test_addresses_are_written_as_units_see_them(formula: str, written: str) -> None:
    assert in_letters(formula, 9, 5) == written


@pytest.mark.parametrize(
    ("inside", "error"),
    [
        ('<!DOCTYPE a [<!ENTITY x "y">]>', ForbiddenError),
        ("<Worksheet><Table><Row ss:Index='2'/><Row ss:Index='1'/></Table></Worksheet>", DamagedError),
        ("<Worksheet><Table><Row ss:Index='9999999'/></Table></Worksheet>", DamagedError),
        ("<Worksheet><Table><Row><Cell ss:Index='99999'/></Row></Table></Worksheet>", DamagedError),
        ("<Worksheet><Table><Row>", DamagedError),
        ("<a>" * 200, DamagedError),
    ],
)
def test_xml_that_no_program_writes_is_refused(inside: str, error: type[ReturnedFileError]) -> None:
    whole = inside + SHEET.format("") if inside.startswith("<!") else SHEET.format(inside)
    with pytest.raises(error):
        read_workbook(whole.encode(), "a.xls")


def test_no_more_cells_are_taken_than_forms_have() -> None:
    row = '<Row><Cell><Data ss:Type="Number">1</Data></Cell></Row>'
    table = SHEET.format(f"<Worksheet><Table>{row * 12}</Table></Worksheet>")
    with pytest.raises(TooLargeError):
        read_xml_2003(table.encode(), "a", limits=Limits(cells=10))
