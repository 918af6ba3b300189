"""Workbooks of LibreOffice say what the workbooks say that they were saved from; nothing in them is believed."""

from __future__ import annotations

import zipfile
from datetime import date
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook
from returns.open_document.book import book, figure, row, table, text
from returns.packages import PNG, zipped
from returns.sample_book import SAMPLES, made

from generator.returns.cells.wording import Wordings
from generator.returns.excel.xlsx import read_xlsx
from generator.returns.faults import (
    DamagedError,
    EncryptedError,
    ForbiddenError,
    ReturnedFileError,
    TooLargeError,
    TooSlowError,
)
from generator.returns.limits import Limits
from generator.returns.open_document.ods import read_ods
from generator.returns.read import read_workbook
from generator.returns.workbook import Kind, Note, Picture, Run, Span, Visibility

if TYPE_CHECKING:
    import random

    from generator.returns.workbook import Workbook


@cache
def sample() -> bytes:
    return (SAMPLES / "sample.ods").read_bytes()


def cells(rows: str, *, styles: str = "") -> dict[str, tuple[str, str]]:
    """Give the kind and value of each cell of a sheet with these rows, by address."""
    found = read_ods(book(table(rows), styles=styles), "a.ods").sheets[0].cells
    return {cell.name: (cell.kind.value, cell.value) for cell in found.values()}


def said(found: Workbook) -> dict[str, tuple[str, str, str, str, bool, bool]]:
    """Give kind, value, font, number format, whether it is a date and whether it is locked, by cell."""
    return {
        cell.name: (cell.kind.value, cell.value, *found.styles[cell.style]) for cell in found.sheets[0].cells.values()
    }


def test_a_workbook_says_what_the_one_says_that_it_was_saved_from() -> None:
    found, saved_from = read_workbook(sample(), "a.ods"), read_xlsx(made(), "a.xlsx")
    told, expected = said(found), said(saved_from)
    worked_out = {name: told.pop(name)[:2] for name in ("B12", "B13", "B14")}
    assert worked_out == {"B12": ("error", "#DIV/0!"), "B13": ("error", "#N/A"), "B14": ("number", "840")}
    assert told.pop("B9")[:2] == ("date", "2024-10-03")
    assert told == {name: expected[name] for name in told}
    assert len(told) + 4 == len(expected)
    for one, other in zip(found.sheets, saved_from.sheets, strict=True):
        assert (one.name, one.visibility, one.merges) == (other.name, other.visibility, other.merges)
        assert (one.hidden_rows, one.hidden_columns, one.runs) == (other.hidden_rows, other.hidden_columns, other.runs)
    assert found.names == {"KH_A1": "'Biểu ''số'' 1'!$B$2", "KH_C13_ten": "'_kehoach'!$A$1:$B$4"}
    assert {key: found.properties[key] for key in ("title", "identifier", "unit")} == {
        "title": "Mẫu thử",
        "identifier": "a/b/1/c",
        "unit": "truong-a",
    }
    assert found.sheets[0].cells[14, 2].formula == "[.B2]*2"
    assert (found.dialect, found.notes, found.date_1904) == ("ods", frozenset(), False)


def test_another_reader_finds_the_same_values() -> None:
    other = CalamineWorkbook.from_filelike(BytesIO(sample())).get_sheet_by_index(0).to_python(skip_empty_area=False)
    ours = read_ods(sample(), "a.ods").sheets[0].cells
    for row_number, values in enumerate(other, 1):
        for column, value in enumerate(values, 1):
            cell = ours.get((row_number, column))
            if isinstance(value, date):
                assert cell is not None
                assert cell.value == value.isoformat()
            elif isinstance(value, float):
                assert cell is not None
                assert float(cell.value) == value
            elif cell is None or cell.kind is not Kind.ERROR:
                assert value == (cell.value if cell else "")


def test_texts_in_old_fonts_are_decoded_by_them() -> None:
    found = read_ods(sample(), "a.ods")
    assert Wordings(found).of(found.sheets[0], found.sheets[0].cells[16, 2]).text == "Đơn vị"


def test_texts_keep_their_blanks_and_lines_and_leave_out_what_lies_beside_them() -> None:
    note = "<office:annotation><dc:creator>ai đó</dc:creator><text:p>ghi chú</text:p></office:annotation>"
    drawn = "<draw:frame><draw:text-box><text:p>khung</text:p></draw:text-box></draw:frame>"
    words = f'a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d</text:p>{drawn}<text:p>e <text:a>f</text:a>'
    beside = f'<table:table-cell office:value-type="string">{note}<text:p>g</text:p></table:table-cell>'
    shapes = f"<table:shapes>{drawn}</table:shapes>"
    assert cells(shapes + row(text(words), beside)) == {"A1": ("text", "a   b\tc\nd\ne f"), "B1": ("text", "g")}


def test_values_are_what_the_file_says_they_are() -> None:
    given_cells = row(
        figure("0.5", kind="percentage"),
        figure("5000000", kind="currency"),
        '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>',
        '<table:table-cell office:value-type="date" office:date-value="2024-10-03T00:00:00"/>',
        '<table:table-cell office:value-type="date" office:date-value="2024-10-03T07:30:00"/>',
        '<table:table-cell office:value-type="time" office:time-value="PT07H30M00S"><text:p>07:30</text:p>'
        "</table:table-cell>",
        '<table:table-cell office:value-type="string" office:string-value="thật"><text:p>hiện</text:p>'
        "</table:table-cell>",
        '<table:table-cell office:value-type="float" office:value="0" table:formula="of:=1/0"><text:p>#DIV/0!</text:p>'
        "</table:table-cell>",
        '<table:table-cell table:formula="of:=A1"/>',
        '<table:table-cell table:formula="of:=&quot;&quot;"><text:p/></table:table-cell>',
        figure("nan"),
        figure("1_000"),
    )
    assert cells(given_cells) == {
        "A1": ("number", "0.5"),
        "B1": ("number", "5000000"),
        "C1": ("truth", "1"),
        "D1": ("date", "2024-10-03"),
        "E1": ("date", "2024-10-03T07:30:00"),
        "F1": ("text", "07:30"),
        "G1": ("text", "thật"),
        "H1": ("error", "#DIV/0!"),
        "I1": ("number", ""),
        "K1": ("error", "#NUM!"),
        "L1": ("error", "#NUM!"),
    }


def test_repeated_rows_and_cells_are_counted_and_repeated_where_they_hold_something() -> None:
    empty = '<table:table-cell table:number-columns-repeated="16382"/>'
    rows = (
        row(text("a", ' table:number-columns-repeated="2"'), empty, more=' table:number-rows-repeated="2"')
        + row(empty, more=' table:number-rows-repeated="1048570"')
        + row("<table:covered-table-cell/>", text("b"), more=' table:visibility="collapse"')
    )
    assert cells(rows) == dict.fromkeys(("A1", "B1", "A2", "B2"), ("text", "a")) | {"B1048573": ("text", "b")}


@pytest.mark.parametrize(
    ("shown", "read"),
    [
        ('<number:number number:min-integer-digits="1" number:grouping="true"/><number:text> đồng</number:text>',
         '#,##0" đồng"'),
        ('<number:number number:decimal-places="2" number:min-integer-digits="1" number:display-factor="1000"/>',
         "0.00,"),
        ('<number:text>"</number:text><number:number/>', "0"),
    ],
)  # fmt: skip
def test_number_formats_are_those_of_excel(shown: str, read: str) -> None:
    styles = (
        f'<number:number-style style:name="N1">{shown}</number:number-style>'
        '<number:number-style style:name="N2"><number:text>-</number:text><style:map style:condition="value()&gt;=0" '
        'style:apply-style-name="N1"/></number:number-style>'
        '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N2"/>'
    )
    found = read_ods(book(table(row(figure("5", ' table:style-name="ce1"'))), styles=styles), "a.ods")
    assert found.styles[found.sheets[0].cells[1, 1].style].number_format == read


def test_shares_are_shown_in_hundredths_whatever_their_style_says() -> None:
    found = read_ods(book(table(row(figure("0.5", kind="percentage"), figure("0.5")))), "a.ods")
    formats = [found.styles[cell.style].number_format for cell in found.sheets[0].cells.values()]
    assert formats == ["0.00%", "General"]


def test_styles_are_looked_up_from_the_cell_to_its_row_its_column_and_its_parents() -> None:
    styles = (
        '<style:font-face style:name="F1" svg:font-family="&apos;VNI-Times&apos;"/>'
        '<style:default-style style:family="table-cell"><style:text-properties style:font-name="Arial"/>'
        "</style:default-style>"
        '<style:style style:name="old" style:family="table-cell"><style:text-properties style:font-name="F1"/>'
        '<style:table-cell-properties style:cell-protect="none"/></style:style>'
        '<style:style style:name="child" style:family="table-cell" style:parent-style-name="old"/>'
        '<style:style style:name="own" style:family="table-cell"><style:text-properties fo:font-family=".VnTime"/>'
        "</style:style>"
    )
    rows = (
        '<table:table-column table:default-cell-style-name="child"/><table:table-column/>'
        + row(text("a"), text("b"), text("c", ' table:style-name="own"'))
        + row(text("d"), more=' table:default-cell-style-name="own"')
    )
    found = read_ods(book(table(rows), styles=styles), "a.ods")
    fonts = {cell.name: found.styles[cell.style] for cell in found.sheets[0].cells.values()}
    assert {name: (style.font, style.locked) for name, style in fonts.items()} == {
        "A1": ("VNI-Times", False),
        "B1": ("Arial", True),
        "C1": (".VnTime", True),
        "A2": (".VnTime", True),
    }


def test_styles_that_are_their_own_parents_end() -> None:
    styles = '<style:style style:name="a" style:family="table-cell" style:parent-style-name="a"/>'
    assert cells(row(text("x", ' table:style-name="a"')), styles=styles) == {"A1": ("text", "x")}


def test_parts_of_texts_keep_their_fonts() -> None:
    styles = (
        '<style:style style:name="T1" style:family="text"><style:text-properties style:font-name=".VnTime"/>'
        "</style:style>"
    )
    words = 'Về <text:span text:style-name="T1">häc <text:span>tËp</text:span></text:span>'
    found = read_ods(book(table(row(text(words))), styles=styles), "a.ods").sheets[0]
    assert found.runs == {(1, 1): (Run("Về ", ""), Run("häc tËp", ".VnTime"))}


def test_hidden_sheets_merges_and_hidden_columns_are_seen() -> None:
    styles = (
        '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/>'
        "</style:style>"
    )
    hidden = '<table:table-column table:number-columns-repeated="2" table:visibility="filter"/>'
    joined = ' table:number-columns-spanned="3" table:number-rows-spanned="2"'
    sheet = table(hidden + row("<table:table-cell/>", text("a", joined)), more=' table:style-name="ta1"')
    found = read_ods(book(sheet, styles=styles), "a.ods").sheets[0]
    assert (found.visibility, found.hidden_columns, found.merges) == (Visibility.HIDDEN, {1, 2}, [Span(1, 2, 2, 4)])


def test_copies_of_other_files_are_left_out_and_noted_and_so_are_macros() -> None:
    copied = table("<table:table-source xlink:href='khac.ods'/>" + row(text("của tệp khác")), name="'khac'#$Trang")
    found = read_ods(
        book(table(row(text("a"))) + copied, Basic__Standard__Module1_dot_xml="<a/>"),
        "a.ods",
    )
    assert [sheet.name for sheet in found.sheets] == ["Trang 1"]
    assert found.notes == {Note.EXTERNAL_LINKS, Note.MACROS}


def test_an_empty_library_of_macros_is_none() -> None:
    empty = zipped({"content.xml": content_of(book(table(""))), "Basic/Standard/script-lb.xml": "<a/>"})
    assert read_ods(empty, "a.ods").notes == frozenset()


def content_of(data: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return archive.read("content.xml")


def test_pictures_come_with_the_sheet_that_they_lie_on() -> None:
    frame = (
        '<draw:frame><draw:image xlink:href="Pictures/anh.jpg"/>'
        '<svg:desc xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0">Lễ khai mạc</svg:desc>'
        "</draw:frame>"
    )
    found = read_ods(book(table(row(f"<table:table-cell>{frame}</table:table-cell>")), Pictures__anh_dot_jpg=PNG), "a")
    assert found.pictures == [Picture("anh.jpg", PNG, "Trang 1", Span(1, 1, 1, 1), "Lễ khai mạc")]


@pytest.mark.parametrize(
    ("address", "pointed"),
    [
        ("$Trang.$B$2", "'Trang'!$B$2"),
        ("$'Danh sách A1'.$C$5:.$C$9", "'Danh sách A1'!$C$5:$C$9"),
        ("$Trang.$A$1:$Trang.$B$4", "'Trang'!$A$1:$B$4"),
        ("$'Tổ ''A'''.$A$1:.$A$1", "'Tổ ''A'''!$A$1"),
        ("$Trang.$8:.$9", None),
        ("", None),
    ],
)
def test_names_point_at_cells_as_other_files_write_them(address: str, pointed: str | None) -> None:
    address = address.replace("'", "&apos;")
    named = f'<table:named-range table:name="KH_A1" table:cell-range-address="{address}"/>'
    found = read_ods(book(table("") + f"<table:named-expressions>{named}</table:named-expressions>"), "a.ods")
    assert found.names.get("KH_A1") == pointed


@pytest.mark.parametrize(
    "rows",
    [
        row(text("a", ' table:number-columns-repeated="16384"'), more=' table:number-rows-repeated="1048576"'),
        row(text('<text:s text:c="999999999999"/>')),
        row(text('<text:s text:c="9999999"/><text:s text:c="9999999"/>')),
    ],
)
def test_a_few_letters_that_stand_for_millions_of_cells_are_too_large(rows: str) -> None:
    with pytest.raises(TooLargeError):
        cells(rows)


@pytest.mark.parametrize(
    "rows",
    [
        row(text("a", ' table:number-columns-repeated="16385"')),
        row("<table:table-cell/>", more=' table:number-rows-repeated="1048576"') + row(text("a")),
        row(text("a", f' table:number-columns-repeated="{"9" * 5000}"')),
        row("<table:table-cell>"),
    ],
)
def test_cells_where_no_sheet_has_any_and_broken_content_are_damaged(rows: str) -> None:
    with pytest.raises(DamagedError):
        cells(rows)


def test_no_more_sheets_and_seconds_are_taken_than_forms_need() -> None:
    with pytest.raises(TooLargeError, match="hơn 10 trang"):
        read_ods(book(table("") * 11), "a.ods", limits=Limits(parts=10))
    with pytest.raises(TooSlowError):
        read_ods(book(table(row("<table:table-cell/>" * 6000))), "a.ods", limits=Limits(seconds=0))


def test_document_types_are_forbidden() -> None:
    head = '<!DOCTYPE a [<!ENTITY b "c">]>'
    with pytest.raises(ForbiddenError):
        read_workbook(book(table(row(text("&b;"))), head=head), "a.ods")


def test_a_password_is_told_of() -> None:
    with pytest.raises(EncryptedError):
        read_workbook(book(table(""), **{"META-INF__manifest_dot_xml": "<manifest:encryption-data/>"}), "a.ods")


@settings(deadline=None, max_examples=60)
@given(st.randoms(use_true_random=False), st.integers(1, 20))
def test_changed_bytes_are_an_error_or_a_workbook(chance: random.Random, changes: int) -> None:
    content = bytearray(content_of(sample()))
    for _ in range(changes):
        content[chance.randrange(len(content))] = chance.randrange(256)
    try:
        found = read_ods(zipped({"content.xml": bytes(content)}), "a.ods")
    except ReturnedFileError:
        return
    assert all(cell.style < len(found.styles) for sheet in found.sheets for cell in sheet.cells.values())
