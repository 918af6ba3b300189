"""Excel's XML of 2003, its web pages and web archives say what the workbook says; nothing in them is believed."""

from __future__ import annotations

import io
import subprocess
import time
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.styles import Font
from returns.excel_2003 import as_web_archive, as_web_page, as_xml_2003
from returns.filling import filled, form, indicators, names, told
from returns.sample_book import made

from generator.returns.assessment import assessed
from generator.returns.cells.wording import Wordings
from generator.returns.content_type import ContentType, content_type
from generator.returns.excel.r1c1 import in_letters
from generator.returns.excel.xlsx import read_xlsx
from generator.returns.excel.xml_2003 import read_xml_2003
from generator.returns.faults import DamagedError, ForbiddenError, NotWorkbookError, ReturnedFileError, TooLargeError
from generator.returns.identity import identity_of
from generator.returns.limits import Limits
from generator.returns.read import read_workbook
from generator.returns.web.web_page import read_web_page
from generator.returns.workbook import Kind, Visibility

if TYPE_CHECKING:
    from pathlib import Path

    from generator.returns.workbook import Sheet, Workbook

SPACE = "urn:schemas-microsoft-com:office:spreadsheet"
SHEET = f'<Workbook xmlns="{SPACE}" xmlns:ss="{SPACE}">{{}}</Workbook>'


@cache
def original(*, date_1904: bool = False) -> Workbook:
    return read_xlsx(made(date_1904=date_1904), "a.xlsx")


def said(book: Workbook, sheet: Sheet) -> dict[str, tuple[object, ...]]:
    """Give kind, value, font, format and protection by cell."""
    return {cell.name: (cell.kind.value, cell.value, *book.styles[cell.style]) for cell in sheet.cells.values()}


def cells(table: str) -> dict[str, tuple[str, str]]:
    found = read_web_page(table.encode(), "a.xls").sheets[0].cells.values()
    return {cell.name: (cell.kind.value, cell.value) for cell in found}


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


def test_a_web_page_of_excel_says_what_its_sheet_says() -> None:
    book = original()
    found = read_workbook(as_web_page(book), "a.xls")
    told_now, expected = said(found, found.sheets[0]), said(book, book.sheets[0])
    assert told_now.pop("B11")[1] == expected.pop("B11")[1].replace("  ", " ")
    assert told_now == expected
    one, other = found.sheets[0], book.sheets[0]
    assert (one.name, one.runs) == (other.name, other.runs)
    assert one.merges == other.merges[:1]
    assert (one.hidden_rows - {21}, one.hidden_columns) == (other.hidden_rows, other.hidden_columns)
    assert found.names == book.names
    assert found.properties["unit"] == "truong-a"
    assert one.cells[14, 2].formula == "B2*2"


@pytest.mark.parametrize("charset", ["windows-1252", "windows-1258", "utf-16"])
def test_a_web_page_is_read_in_the_letters_that_it_names(charset: str) -> None:
    found = read_workbook(as_web_page(original(), charset=charset), "a.xls")
    assert found.sheets[0].cells[1, 1].value == "Trường Mầm non «Hoa Ban»"
    assert Wordings(found).of(found.sheets[0], found.sheets[0].cells[16, 2]).text == "Đơn vị"


def test_a_web_archive_holds_every_sheet_hidden_ones_too() -> None:
    book = original()
    found = read_workbook(as_web_archive(book, b"\x89PNG"), "a.xls")
    assert [(sheet.name, sheet.visibility) for sheet in found.sheets] == [
        ("Biểu 'số' 1", Visibility.VISIBLE),
        ("_kehoach", Visibility.HIDDEN),
    ]
    assert said(found, found.sheets[0])["B5"] == said(book, book.sheets[0])["B5"]
    assert found.names == book.names
    assert [(picture.name, picture.data) for picture in found.pictures] == [("image001.png", b"\x89PNG")]


def filled_form() -> bytes:
    def change(book: Any) -> None:
        book["Báo cáo"]["E53"].font = Font(name=".VnTime")

    return filled({"A5": 420, "D3": 5_000_000, "H1": "häc tËp suèt ®êi"}, change=change)


@pytest.mark.parametrize("write", [as_xml_2003, as_web_archive, as_web_page])
def test_a_form_saved_so_is_known_and_says_the_same(write: Any) -> None:
    data = filled_form()
    found = read_workbook(write(read_xlsx(data, "bc.xlsx")), "bc.xls")
    who = identity_of(found, names())
    assert (who.plan, who.form, who.version, who.unit) == ("ubnd-bac-kan-2024", "bao-cao", 1, "mn-song-cau")
    ours = assessed(read_xlsx(data, "bc"), "bc", form(), indicators(), year=2024)
    theirs = assessed(found, "bc", form(), indicators(), year=2024)
    assert [(one.code, one.value, one.cell) for one in theirs.answers] == [
        (one.code, one.value, one.cell) for one in ours.answers
    ]
    assert told(theirs) == told(ours)


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
    ("cell", "value"),
    [
        ("<td>1.234</td>", ("text", "1.234")),
        ("<td x:num>1.234</td>", ("text", "1.234")),
        ("<td x:num>420</td>", ("number", "420")),
        ('<td x:num="0.5">50%</td>', ("number", "0.5")),
        ("<td class=n>1.234</td>", ("number", "1234")),
        ("<td class=n>1,234,567</td>", ("number", "1234567")),
        ("<td class=d>1.234</td>", ("text", "1.234")),
        ('<td style="mso-number-format:\\@">00123</td>', ("text", "00123")),
        ("<td>#N/A</td>", ("error", "#N/A")),
        ('<td x:fmla="=A1*2"></td>', ("number", "")),
        ("<td>a<br>\n  b &amp; c&shy;</td>", ("text", "a\nb & c\u00ad")),
        ("<td><p>một</p><p>hai</p></td>", ("text", "một\nhai")),
        ("<td><span style='font-family:.VnTime'>häc</span></td>", ("text", "häc")),
        ("<td><a href='#x'>5</a><script>alert('<td>')</script></td>", ("text", "5")),
        ("<td title='a > b'>6</td>", ("text", "6")),
        ("<TD ALIGN=right SDVAL='7' SDNUM='1066;0;0'>7</TD>", ("number", "7")),
    ],
)
def test_cells_of_pages_say_what_they_store(cell: str, value: tuple[str, str]) -> None:
    style = "<style>.n{mso-number-format:'\\#\\,\\#\\#0';} .d{mso-number-format:'\\#\\,\\#\\#0\\.000'}</style>"
    assert cells(f"<html>{style}<table><tr>{cell}</tr></table>") == {"A1": value}


def test_cells_stand_where_browsers_put_them() -> None:
    table = "<tr><td rowspan=2>a<td colspan=2>b<td>c</td></tr><tr><td>d<td>e</tr><tr><td>f"
    found = cells(f"<table><thead>{table}</table>")
    assert {name: value for name, (_, value) in found.items()} == {
        "A1": "a",
        "B1": "b",
        "D1": "c",
        "B2": "d",
        "C2": "e",
        "A3": "f",
    }


def test_a_text_that_is_wider_than_its_cell_joins_nothing() -> None:
    page = b"<table><tr><td colspan=2 style='mso-ignore:colspan'>dai</td><td>x</td></tr></table>"
    sheet = read_web_page(page, "a").sheets[0]
    assert not sheet.merges
    assert sorted(sheet.cells) == [(1, 1), (1, 3)]


def test_tables_in_tables_and_texts_around_them_are_kept_apart() -> None:
    page = (
        "<p>Trường A</p><table><tr><td>ngoài<table><tr><td>trong</td></tr></table></td></tr></table><div>Ký tên</div>"
    )
    found = read_web_page(page.encode(), "a")
    assert {sheet.name: [cell.value for cell in sheet.cells.values()] for sheet in found.sheets} == {
        "Bảng 1": ["ngoài"],
        "Bảng 2": ["trong"],
        "Ngoài bảng": ["Trường A", "Ký tên"],
    }


@pytest.mark.parametrize(
    ("page", "told_then"),
    [
        (b"<html><body>Dang nhap</body></html>", "không có bảng số liệu nào"),
        (b"<html><frameset><frame src=sheet001.htm></frameset></html>", "thư mục đi kèm"),
    ],
)
def test_a_page_without_tables_is_no_workbook(page: bytes, told_then: str) -> None:
    with pytest.raises(NotWorkbookError, match=told_then):
        read_workbook(page, "bc.xls")


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


def test_limits_hold() -> None:
    few = Limits(cells=10, columns=20, rows=20)
    row = '<Row><Cell><Data ss:Type="Number">1</Data></Cell></Row>'
    with pytest.raises(TooLargeError):
        read_xml_2003(SHEET.format(f"<Worksheet><Table>{row * 12}</Table></Worksheet>").encode(), "a", limits=few)
    with pytest.raises(TooLargeError):
        read_web_page(b"<table>" + b"<tr><td>1" * 12, "a", limits=few)
    with pytest.raises(DamagedError):
        read_web_page(b"<table>" + b"<tr><td>" * 30, "a", limits=few)
    with pytest.raises(TooLargeError):
        read_web_page(b"<table>" + b"<tr><td rowspan=19 colspan=9>" * 2 + b"<tr><td>" * 12, "a", limits=few)
    with pytest.raises(TooLargeError):
        read_web_page(b" " * 100, "a", limits=Limits(file=10))


@pytest.mark.parametrize(
    "page",
    [
        b"<a " * 200_000,
        b"<!--" * 200_000,
        b"< " * 200_000 + b">",
        b"<style>" * 100_000,
        b"<table>" * 100_000,
        b"<table><tr><td>" + b"<b>" * 200_000 + b"</i>" * 200_000,
        b"<td '\"" * 100_000,
        b"<style>" + b"a{b:'" * 100_000,
        b"<table><tr><td>" + b"&#x41" * 200_000,
        b"<table><tr><td " + b"a=1 " * 200_000 + b">x",
        b"<!--[if gte mso 9]><xml>" + b"<x:a>" * 100_000 + b"</xml>-->",
    ],
)
def test_no_page_takes_longer_than_its_length(page: bytes) -> None:
    begun = time.process_time()
    try:
        read_web_page(page, "a")
    except ReturnedFileError as error:
        assert error.hint  # noqa: PT017 - most of them have no table
    assert time.process_time() - begun < 5


def test_what_begins_like_one_is_known_for_one() -> None:
    assert content_type(as_xml_2003(original()), "a.xls") is ContentType.SPREADSHEET_2003
    assert content_type(as_xml_2003(original(), encoding="utf-16"), "a.xls") is ContentType.SPREADSHEET_2003
    assert content_type(as_web_page(original(), charset="utf-16"), "a.xls") is ContentType.HTML
    assert content_type(as_web_page(original(), charset="utf-16-le"), "a.xls") is ContentType.HTML
    assert content_type(as_web_archive(original()), "a.xls") is ContentType.HTML


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False), st.sampled_from(["xml", "page", "archive"]))
def test_no_damage_gets_past_the_readers(random: Any, kind: str) -> None:
    whole = {"xml": as_xml_2003, "page": as_web_page, "archive": as_web_archive}[kind](original())
    data = io.BytesIO(whole)
    for _ in range(random.randint(1, 30)):
        data.seek(random.randrange(len(whole)))
        data.write(bytes([random.randrange(256)]))
    spoilt = data.getvalue()[: random.randint(1, len(whole))]
    try:
        found = read_workbook(spoilt, "a.xls")
    except ReturnedFileError as error:
        assert error.hint  # noqa: PT017 - what cannot be read is refused with advice
    else:
        assert all(cell.kind in Kind for sheet in found.sheets for cell in sheet.cells.values())
