"""Web pages and web archives, of Excel and of others, say what the workbook says; nothing in them is believed."""

from __future__ import annotations

import time

import pytest
from returns.excel_2003 import as_web_archive, as_web_page, original, said

from generator.returns.cells.wording import Wordings
from generator.returns.faults import DamagedError, NotWorkbookError, ReturnedFileError, TooLargeError
from generator.returns.limits import Limits
from generator.returns.read import read_workbook
from generator.returns.web.web_page import read_web_page
from generator.returns.workbook import Visibility


def cells(table: str) -> dict[str, tuple[str, str]]:
    found = read_web_page(table.encode(), "a.xls").sheets[0].cells.values()
    return {cell.name: (cell.kind.value, cell.value) for cell in found}


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


def test_limits_hold() -> None:
    few = Limits(cells=10, columns=20, rows=20)
    with pytest.raises(TooLargeError):
        read_web_page(b"<table>" + b"<tr><td>1" * 12, "a", limits=few)
    with pytest.raises(DamagedError):
        read_web_page(b"<table>" + b"<tr><td>" * 30, "a", limits=few)
    with pytest.raises(TooLargeError):
        read_web_page(b"<table>" + b"<tr><td rowspan=19 colspan=9>" * 2 + b"<tr><td>" * 12, "a", limits=few)
    with pytest.raises(TooLargeError):
        read_web_page(b" " * 100, "a", limits=Limits(file=10))
