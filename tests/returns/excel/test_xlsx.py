"""Workbooks are read as they are: every dialect the same, nothing believed that a file says of itself."""

from __future__ import annotations

import contextlib
import io
import zipfile
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font, Protection
from openpyxl.workbook.defined_name import DefinedName
from returns.packages import MAIN, STRICT, book, links, sheet, workbook, zipped

from generator.returns.excel.xlsx import read_xlsx
from generator.returns.faults import (
    DamagedError,
    EncryptedError,
    ForbiddenError,
    NotWorkbookError,
    ReturnedFileError,
    TooLargeError,
)
from generator.returns.limits import Limits
from generator.returns.workbook import Kind, Note, Span, Visibility

CELL = '<row r="1"><c r="A1"><v>7</v></c></row>'

if TYPE_CHECKING:
    import random


def saved(made: openpyxl.Workbook) -> bytes:
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()


def first(data: bytes) -> dict[str, tuple[str, str]]:
    """Give the kind and value of each cell of the first sheet, by address."""
    return {cell.name: (cell.kind.value, cell.value) for cell in read_xlsx(data, "a.xlsx").sheets[0].cells.values()}


def with_rows(rows: str, **more: Any) -> dict[str, tuple[str, str]]:
    return first(workbook(xl__worksheets__sheet1_dot_xml=sheet(rows, **more)))


def test_an_ordinary_workbook_is_read_as_openpyxl_reads_it() -> None:
    made = openpyxl.Workbook()
    page = made.active
    page.title = "Báo cáo"
    page["A1"], page["B2"], page["C3"], page["D4"] = "Thành uỷ", 12.5, True, "=1+1"
    page["B2"].number_format = "#,##0.00"
    page["A1"].font = Font(name=".VnTime")
    page["B2"].protection = Protection(locked=False)
    page.merge_cells("A5:C6")
    page.row_dimensions[4].hidden = True
    page.column_dimensions["C"].hidden = True
    made.create_sheet("_kehoach").sheet_state = "veryHidden"
    made.defined_names["KH_C1"] = DefinedName("KH_C1", attr_text="'Báo cáo'!$B$2")
    made.properties.title = "Biểu 1"
    found = read_xlsx(saved(made), "a.xlsx")
    report = found.sheets[0]
    assert [(cell.name, cell.kind, cell.value, cell.formula) for cell in report.cells.values()] == [
        ("A1", Kind.TEXT, "Thành uỷ", None),
        ("B2", Kind.NUMBER, "12.5", None),
        ("C3", Kind.TRUTH, "1", None),
        ("D4", Kind.NUMBER, "", "1+1"),
    ]
    assert found.styles[report.cells[1, 1].style].font == ".VnTime"
    assert found.styles[report.cells[2, 2].style][1:] == ("#,##0.00", False, False)
    assert (report.merges, report.hidden_rows, report.hidden_columns) == ([Span(5, 1, 6, 3)], {4}, {3})
    assert (found.sheets[1].name, found.sheets[1].visibility) == ("_kehoach", Visibility.VERY_HIDDEN)
    assert (found.names["KH_C1"], found.properties["title"]) == ("'Báo cáo'!$B$2", "Biểu 1")


def test_a_text_in_several_fonts_keeps_its_parts() -> None:
    made = openpyxl.Workbook()
    old, new = InlineFont(rFont=".VnTime"), InlineFont(rFont="Times New Roman")
    made.active["A1"] = CellRichText(TextBlock(old, "Héi "), TextBlock(new, "khuyến học"))
    found = read_xlsx(saved(made), "a.xlsx").sheets[0]
    assert found.cells[1, 1].value == "Héi khuyến học"
    assert [tuple(run) for run in found.runs[1, 1]] == [("Héi ", ".VnTime"), ("khuyến học", "Times New Roman")]


@pytest.mark.parametrize(
    ("number_format", "dated"),
    [("dd/mm/yyyy", True), ('#,##0" người"', False), ("[Red]0.00", False), ("[h]:mm", True), ('0" ngày"', False)],
)
def test_dates_are_told_by_their_format(number_format: str, dated: bool) -> None:  # noqa: FBT001 - a case
    made = openpyxl.Workbook()
    made.active["A1"] = 45566
    made.active["A1"].number_format = number_format
    found = read_xlsx(saved(made), "a.xlsx")
    assert found.styles[found.sheets[0].cells[1, 1].style].is_date is dated


def test_the_day_that_dates_count_from_is_kept() -> None:
    data = workbook(xl__workbook_dot_xml=book(inside='<workbookPr date1904="1"/>'))
    assert read_xlsx(data, "a.xlsx").date_1904


def test_every_kind_of_cell_is_read() -> None:
    rows = (
        '<row r="2"><c r="A2" t="e"><v>#DIV/0!</v></c><c r="B2" t="str"><f>A1</f><v>a &amp; b</v></c>'
        '<c r="C2" t="inlineStr"><is><t>thẳng</t></is></c><c r="D2" t="b"><v>1</v></c>'
        '<c r="E2" t="d"><v>2024-10-03</v></c><c r="F2" t="str"><v>d_x000D_e</v></c><c r="G2" s="3"/></row>'
    )
    assert with_rows(rows) == {
        "A2": ("error", "#DIV/0!"),
        "B2": ("text", "a & b"),
        "C2": ("text", "thẳng"),
        "D2": ("truth", "1"),
        "E2": ("date", "2024-10-03"),
        "F2": ("text", "d\re"),
    }


@pytest.mark.parametrize(
    ("rows", "more"),
    [
        (CELL, {"main": STRICT}),
        ('<x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row>', {"prefix": "x"}),
        ("<row><c><v>7</v></c></row>", {}),
        (CELL, {"more": '<dimension ref="A1:XFD1048576"/>'}),
        ('<row spans="1:16384" r="1"><c t="n" s="99" r="A1"><v> 7 </v></c></row>', {}),
        ('<row r="1"><c r="A1"><!-- x --><v>7</v></c></row>', {}),
    ],
    ids=["strict", "prefixed", "no addresses", "lying dimension", "odd order", "comment"],
)
def test_dialects_say_the_same(rows: str, more: dict[str, str]) -> None:
    assert with_rows(rows, **more) == {"A1": ("number", "7")}


def test_strict_files_macros_and_links_are_noted() -> None:
    data = workbook(
        xl__workbook_dot_xml=book(main=STRICT),
        xl__vbaProject_dot_bin=b"x",
        xl__externalLinks__externalLink1_dot_xml="<a/>",
    )
    assert read_xlsx(data, "a.xlsm").notes == {Note.STRICT, Note.MACROS, Note.EXTERNAL_LINKS}


def test_parts_that_are_named_wrongly_are_found_where_they_usually_lie() -> None:
    data = workbook(xl___rels__workbook_dot_xml_dot_rels=links(("rId9", "worksheet", "worksheets/gone.xml")))
    found = read_xlsx(data, "a.xlsx")
    assert found.sheets[0].cells[1, 1].value == "1"
    assert found.notes == {Note.MENDED}


BOMB = sheet('<row r="1">' + '<c r="A1"><v>1</v></c>' * 400_000 + "</row>")
LAUGHS = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>'


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", DamagedError),
        (b"PK\x03\x04 not really", DamagedError),
        (zipped({"word/document.xml": "<a/>"}), NotWorkbookError),
        (workbook(xl__worksheets__sheet1_dot_xml=LAUGHS + sheet(CELL).partition("\n")[2]), ForbiddenError),
        (workbook(xl__worksheets__sheet1_dot_xml=sheet(CELL).replace("UTF-8", "UTF-7").encode()), ForbiddenError),
        (workbook(xl__worksheets__sheet1_dot_xml=sheet(CELL)[:-20]), DamagedError),
        (workbook(xl__worksheets__sheet1_dot_xml=BOMB), ForbiddenError),
        (workbook(xl__worksheets__sheet1_dot_xml=sheet(CELL.replace('"A1"', '"A1048577"'))), DamagedError),
        (workbook(xl__worksheets__sheet1_dot_xml=sheet(CELL.replace("<c ", '<c t="s" '))), DamagedError),
    ],
    ids=[
        "empty",
        "no zip",
        "Word",
        "entities",
        "encoding",
        "cut off",
        "bomb",
        "below the sheet",
        "text that is not there",
    ],
)
def test_what_cannot_be_read_is_refused_in_words(data: bytes, error: type[ReturnedFileError]) -> None:
    with pytest.raises(error, match=r"xấu\.xlsx: "):
        read_xlsx(data, "xấu.xlsx")


def test_limits_are_counted_and_not_believed() -> None:
    data = workbook()
    with pytest.raises(TooLargeError):
        read_xlsx(data, "a.xlsx", limits=Limits(file=10))
    with pytest.raises(TooLargeError):
        read_xlsx(data, "a.xlsx", limits=Limits(unpacked=100))
    with pytest.raises(TooLargeError):
        read_xlsx(data, "a.xlsx", limits=Limits(parts=2))


def test_two_parts_of_one_name_are_refused() -> None:
    target = io.BytesIO(workbook())
    with zipfile.ZipFile(target, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("xl/worksheets/sheet1.xml", sheet(CELL))
    with pytest.raises(ForbiddenError, match="trùng tên"):
        read_xlsx(target.getvalue(), "a.xlsx")


def test_a_locked_archive_asks_for_the_password_to_be_taken_away() -> None:
    data = bytearray(workbook())
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(sign)
        data[at + offset] |= 1
    with pytest.raises(EncryptedError, match="mật khẩu"):
        read_xlsx(bytes(data), "a.xlsx")


VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**12), 10**12),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=20).filter(
        lambda text: not text.startswith("=") and "_x" not in text and text.strip() == text
    ),
)


@settings(deadline=None)
@given(st.lists(st.lists(VALUES, max_size=4), max_size=5))
def test_what_is_written_is_read(rows: list[list[Any]]) -> None:
    made = openpyxl.Workbook()
    for row in rows:
        made.active.append(row)
    found = read_xlsx(saved(made), "a.xlsx").sheets[0].cells
    wanted = {
        (at, column): str(int(value)) if isinstance(value, bool) else str(value)
        for at, row in enumerate(rows, 1)
        for column, value in enumerate(row, 1)
        if value is not None and value != ""
    }
    assert {place: cell.value for place, cell in found.items()} == wanted


@settings(deadline=None, max_examples=60)
@given(st.randoms(use_true_random=False))
def test_broken_bytes_are_refused_and_nothing_else_happens(chance: random.Random) -> None:
    data = bytearray(workbook(xl__sharedStrings_dot_xml=f'<sst xmlns="{MAIN}"><si><t>a</t></si></sst>'))
    for _ in range(chance.randint(1, 8)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    with contextlib.suppress(ReturnedFileError):
        read_xlsx(bytes(data), "a.xlsx")


@settings(deadline=None)
@given(st.lists(st.lists(VALUES, max_size=4), max_size=5))
def test_both_ways_of_reading_give_the_same(rows: list[list[Any]]) -> None:
    made = openpyxl.Workbook()
    for row in rows:
        made.active.append(row)
    made.active.row_dimensions[2].hidden = True
    made.active.merge_cells("A9:B9")
    data = saved(made)
    quick = read_xlsx(data, "a.xlsx").sheets[0]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.returns.excel.sheet_part.scanned", lambda _: None)
        slow = read_xlsx(data, "a.xlsx").sheets[0]
    assert (quick.cells, quick.merges, quick.hidden_rows) == (slow.cells, slow.merges, slow.hidden_rows)


def test_a_broken_part_that_two_files_share_is_told_with_the_name_of_each() -> None:
    data = workbook(
        xl__styles_dot_xml="<styleSheet>",
        xl___rels__workbook_dot_xml_dot_rels=links(
            ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml")
        ),
    )
    for name in ("một.xlsx", "hai.xlsx"):
        with pytest.raises(DamagedError) as caught:
            read_xlsx(data, name)
        assert caught.value.file == name


PIECES = [
    '<row r="1">', '<row r="2" hidden="1" ht="15">', '<row r="9" hidden="true"/>', "<row/>", "</row>", "</row>", " \n",
    '<c r="A1"><v>7</v></c>', '<c r="B1" s="1" t="s"><v>0</v></c>', '<c r="C1" t="s"><v>1</v></c>', '<c r="D1" s="9"/>',
    '<c r="A2" t="str"><f>A1&amp;"x"</f><v>a&lt;b &#225;_x0041_</v></c>', '<c r="B2" t="b"><v>true</v></c>',
    '<c r="C2" t="e"><f aca="false">1/0</f><v>#DIV/0!</v></c>', '<c r="D2"><f/><v/></c>', '<c r="E2"><v></v></c>',
    '<c r="F2" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', '<c r="G2"></c>', '<c r="H2" t="n"/>',
    '<c r="I2" t="inlineStr"><v>7</v><is><t>b</t></is></c>', '<c r="J2" t="s"></c>', '<c r="K2" t="s"><v>x</v></c>',
    '<c r="L2" t="s"><v>8</v></c>', '<c r="M2"><f>a<v>1</v>b</f></c>', '<c r="N2"><v>1</v><f>A1</f></c>', "<v>3</v>",
    '<c r="O2" t="d"><v>2024-10-03</v></c>', '<c r="P2"><v >5</v></c>', "<!-- a -->", "&b;", '<c r="XFE1"><v>1</v></c>',
    '<c r="Q2"><f t="shared" si="0"/><v>4</v></c>', '<c r="R2"><v>5<!-- a --></v></c>', "</sheetData><sheetData>",
]  # fmt: skip


def outcome(data: bytes) -> object:
    try:
        found = read_xlsx(data, "a.xlsx").sheets[0]
    except ReturnedFileError as error:
        return type(error)
    return found.cells, found.merges, found.hidden_rows, found.runs


LOOSE = st.lists(st.sampled_from(PIECES), max_size=9).map("".join)
IN_A_ROW = st.lists(st.sampled_from([piece for piece in PIECES if piece.startswith("<c ")]), max_size=5).map(
    lambda cells: f'<row r="1">{"".join(cells)}</row>'
)
TEXTS = "<si><t>a</t></si><si><t/></si>"
RICH_TEXTS = "<si><r><rPr><rFont val='x'/></rPr><t>a</t></r><r><t>b</t></r></si>"


@settings(deadline=None, max_examples=400)
@given(st.one_of(LOOSE, IN_A_ROW), st.sampled_from([TEXTS, RICH_TEXTS]))
def test_both_ways_of_reading_agree_on_what_other_programs_write(rows: str, texts: str) -> None:
    data = workbook(
        xl__worksheets__sheet1_dot_xml=sheet(rows), xl__sharedStrings_dot_xml=f'<sst xmlns="{MAIN}">{texts}</sst>'
    )
    quick = outcome(data)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.returns.excel.sheet_part.scanned", lambda _: None)
        assert quick == outcome(data)
