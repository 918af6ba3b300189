"""Workbooks of older Excels are read with their fonts, and never bring anything down."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from returns.excel import old_excel
from returns.sample_book import SAMPLES, made

from generator.returns.cells.readings import RawValue
from generator.returns.cells.serials import day_of
from generator.returns.cells.wording import Wordings
from generator.returns.excel.xls import read_xls
from generator.returns.excel.xlsx import read_xlsx
from generator.returns.faults import DamagedError, EncryptedError, ReturnedFileError, TooLargeError
from generator.returns.limits import Limits
from generator.returns.read import read_workbook
from generator.returns.workbook import Kind, Note, Run, Visibility

if TYPE_CHECKING:
    import random

    from generator.returns.workbook import Workbook

LEGACY = Path(__file__).parents[4] / "shared" / "samples" / "legacy-xls"
QUICK = Limits(seconds=10)


@cache
def sample(name: str = "sample.xls") -> bytes:
    return (SAMPLES / name).read_bytes()


def said(book: Workbook) -> dict[str, tuple[str, str, str, bool, bool]]:
    """Give kind, value, number format, whether it is a date and whether it is locked, by cell of the first sheet."""
    return {
        cell.name: (cell.kind.value, cell.value, *book.styles[cell.style][1:])
        for cell in book.sheets[0].cells.values()
        if cell.formula is None
    }


def test_an_old_workbook_says_what_the_new_one_says_that_it_was_saved_from() -> None:
    old, new = read_workbook(sample(), "a.xls"), read_xlsx(made(), "a.xlsx")
    worked_out = {name: old.sheets[0].cells[row, 2][2:4] for name, row in (("B12", 12), ("B13", 13), ("B14", 14))}
    assert worked_out == {
        "B12": (Kind.ERROR, "#DIV/0!"),
        "B13": (Kind.ERROR, "#N/A"),
        "B14": (Kind.NUMBER, "840"),
    }
    assert {name: cell for name, cell in said(old).items() if name not in worked_out} == said(new)
    for one, other in zip(old.sheets, new.sheets, strict=True):
        assert (one.name, one.visibility, one.merges) == (other.name, other.visibility, other.merges)
        assert (one.hidden_rows, one.hidden_columns) == (other.hidden_rows, other.hidden_columns)
    assert old.names == {"KH_A1": "'Biểu ''số'' 1'!$B$2", "KH_C13_ten": "'_kehoach'!$A$1:$B$4"}
    assert (old.dialect, old.notes, old.date_1904) == ("xls", frozenset(), False)


def test_fonts_are_kept_for_cells_and_for_parts_of_texts() -> None:
    book = read_xls(sample(), "a.xls")
    sheet = book.sheets[0]
    assert book.styles[sheet.cells[16, 2].style].font == ".VnTime"
    assert sheet.runs[17, 2][-2:] == (Run("Về ", "Arial"), Run("häc tËp", ".VnTime"))
    assert "".join(run.text for run in sheet.runs[17, 2]) == sheet.cells[17, 2].value
    assert Wordings(book).of(sheet, sheet.cells[16, 2]).text == "Đơn vị"


def test_days_are_counted_from_where_the_file_says() -> None:
    book = read_xls(sample("sample-1904.xls"), "a.xls")
    cell = book.sheets[0].cells[9, 2]
    assert book.date_1904
    assert day_of(RawValue.of(book, cell, Wordings(book).of(book.sheets[0], cell))) == date(2024, 10, 3)


def test_a_password_is_told_of() -> None:
    data = bytearray(sample())
    first = data.index(bytes.fromhex("0908 1000 0006 0500")) + 20
    data[first : first + 2] = b"\x2f\x00"
    with pytest.raises(EncryptedError):
        read_xls(bytes(data), "a.xls")


def test_macros_are_noted() -> None:
    assert read_xls(sample() + "_VBA_PROJECT".encode("utf-16-le"), "a.xls").notes == {Note.MACROS}


@pytest.mark.parametrize(
    ("text", "code_page", "read"),
    [
        (b"\xa7\xacn v\xde", 1252, "§¬n vÞ"),
        (b"\xa7\xacn v\xde", None, "§¬n vÞ"),
        (b"\xa7\xacn \x8d", 1252, "§¬n \x8d"),
        (b"\xa7\xacn", 9999, "§¬n"),
    ],
)
def test_texts_of_the_oldest_workbooks_keep_their_letters(text: bytes, code_page: int | None, read: str) -> None:
    book = read_workbook(old_excel.workbook(text, code_page=code_page), "a.xls")
    sheet = book.sheets[0]
    assert (sheet.name, sheet.cells[1, 1].value) == ("Bieu", read)
    assert book.styles[sheet.cells[1, 1].style].font == ".VnTime"


def test_no_more_cells_or_sheets_are_taken_than_forms_have() -> None:
    with pytest.raises(TooLargeError, match="hơn 10 ô"):
        read_xls(sample(), "a.xls", limits=Limits(cells=10))
    with pytest.raises(TooLargeError, match="hơn 2 trang"):
        read_xls(sample(), "a.xls", limits=Limits(parts=2))


@pytest.mark.parametrize("length", [600, 2000, 5000, 8600])
def test_a_file_that_was_cut_short_is_damaged_and_the_next_is_read(length: int) -> None:
    with pytest.raises(DamagedError) as caught:
        read_xls(sample()[:length], "a.xls")
    assert str(caught.value) == "a.xls: tệp hỏng: cấu trúc bên trong không đọc được"
    assert len(read_xls(sample(), "a.xls").sheets) == 3


def read_or_refused(data: bytes) -> None:
    try:
        book = read_xls(data, "a.xls", limits=QUICK)
    except ReturnedFileError:
        return
    assert book.dialect == "xls"
    for sheet in book.sheets:
        assert all(cell.value and cell.style < len(book.styles) for cell in sheet.cells.values())


@settings(deadline=None, max_examples=60)
@given(st.randoms(use_true_random=False), st.integers(1, 40))
def test_changed_bytes_are_an_error_or_a_workbook(chance: random.Random, changes: int) -> None:
    data = bytearray(sample())
    for _ in range(changes):
        data[chance.randrange(len(data))] = chance.randrange(256)
    read_or_refused(bytes(data[: chance.choice([len(data), chance.randrange(len(data))])]))


@settings(deadline=None, max_examples=60)
@given(st.sampled_from([b"", b"\x09\x08\x08\x00\x00\x05\x05\x00", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]), st.binary())
def test_any_bytes_are_an_error_or_a_workbook(start: bytes, data: bytes) -> None:
    read_or_refused(start + data)


@pytest.mark.shared
@pytest.mark.skipif(not LEGACY.is_dir(), reason="the old workbooks of state bodies are not here")
def test_workbooks_of_state_bodies_are_read_with_their_fonts() -> None:
    found = {path.name: read_workbook(path.read_bytes(), path.name) for path in sorted(LEGACY.glob("*.xls"))}
    fonts = {
        name: {book.styles[cell.style].font for sheet in book.sheets for cell in sheet.cells.values()}
        for name, book in found.items()
    }
    assert len(found) == 7
    assert fonts["2005-KH2003-bieu.xls"] >= {".VnTime", ".VnTime ", ".VnTimeh", ".VnAvant"}
    assert fonts["2006-Mau21_CKTC_NSH-1.xls"] >= {"VNI-Times", "vni-times"}
    assert len(found["2007-74Z4A_solieu9thang-2.xls"].sheets) == 81
    assert sum(len(sheet.merges) for sheet in found["2006-download.xls"].sheets) >= 61
    errors = [cell for sheet in found["2005-KH2003-bieu.xls"].sheets for cell in sheet.cells.values()]
    assert sum(cell.kind is Kind.ERROR for cell in errors) == 67
    assert all(sheet.visibility in Visibility for book in found.values() for sheet in book.sheets)
