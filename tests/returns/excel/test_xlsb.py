"""Binary workbooks say what others say; nothing in them is believed."""

from __future__ import annotations

import struct
from datetime import date
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook
from returns.excel.binary_book import (
    DAY,
    OLD,
    SHARE,
    book,
    cell,
    name,
    real,
    record,
    row,
    shared,
    sheet,
    short,
    text,
    varying,
    wide,
)
from returns.packages import PNG, zipped
from returns.sample_book import SAMPLES, made

from generator.returns.excel.xlsb import read_xlsb
from generator.returns.excel.xlsx import read_xlsx
from generator.returns.faults import (
    DamagedError,
    ForbiddenError,
    NotWorkbookError,
    ReturnedFileError,
    TooLargeError,
    TooSlowError,
)
from generator.returns.limits import Limits
from generator.returns.read import read_workbook
from generator.returns.workbook import Kind, Note, Picture, Run, Span, Visibility

if TYPE_CHECKING:
    import random

    from generator.returns.workbook import Workbook


def alone(part: bytes, **more: bytes) -> bytes:
    """Give a workbook of one sheet; parts are added by name (`/` written `__`, `.` written `_dot_`)."""
    given_parts: dict[str, str | bytes | None] = {
        name.replace("__", "/").replace("_dot_", "."): part for name, part in more.items()
    }
    return book([("Trang 1", "visible", part)], more=given_parts)


def said(found: Workbook) -> dict[str, tuple[str, str]]:
    return {one.name: (one.kind.value, one.value) for one in found.sheets[0].cells.values()}


def cells(*rows: bytes) -> dict[str, tuple[str, str]]:
    """Give the kind and value of each cell of a sheet with these rows, by address."""
    return said(read_xlsb(alone(sheet(*rows)), "a.xlsb"))


def test_a_workbook_says_what_the_one_says_that_it_was_saved_from() -> None:
    found = read_workbook((SAMPLES / "sample.xlsb").read_bytes(), "a.xlsb")
    saved_from = read_xlsx(made(), "a.xlsx")
    told, expected = said(found), said(saved_from)
    assert {cell: told.pop(cell) for cell in ("B12", "B13", "B14")} == {
        "B12": ("error", "#DIV/0!"),
        "B13": ("error", "#N/A"),
        "B14": ("number", "840"),
    }
    assert told == {name: expected[name] for name in told}
    assert len(told) + 3 == len(expected)
    looks = {one.name: found.styles[one.style][1:3] for one in found.sheets[0].cells.values()}
    assert (looks["B5"], looks["B6"], looks["B9"]) == (('#,##0" đồng"', False), ("0.0%", False), ("dd/mm/yyyy", True))
    for one, other in zip(found.sheets, saved_from.sheets, strict=True):
        assert (one.name, one.visibility, one.merges) == (other.name, other.visibility, other.merges)
    assert found.properties["title"] == "Mẫu thử"
    assert (found.dialect, found.notes, found.date_1904) == ("xlsb", frozenset(), False)


def test_every_way_of_storing_a_cell_is_read() -> None:
    squeezed = struct.Struct("<l")
    whole = row(
        2,
        text(1, "Thành uỷ 𠀋"),
        cell(2, 2, squeezed.pack(421 << 2 | 2)),
        cell(2, 3, squeezed.pack(85 << 2 | 3)),
        cell(2, 4, struct.pack("<d", 0.5)[4:]),
        cell(2, 5, squeezed.pack(-7 << 2 | 2)),
        real(6, 0.1),
        cell(4, 7, b"\1"),
        cell(3, 8, b"\x2a"),
        cell(1, 9, b""),
        cell(62, 10, b"\0" + wide("giàu")),
    )
    worked_out = row(
        3,
        cell(8, 0, wide("chữ") + b"\0" * 10),
        cell(9, 1, struct.pack("<d", 840) + b"\0" * 10),
        cell(10, 2, b"\0" + b"\0" * 10),
        cell(11, 3, b"\x07" + b"\0" * 10),
        cell(8, 4, wide("") + b"\0" * 10),
    )
    found = read_xlsb(alone(sheet(whole, worked_out)), "a.xlsb")
    assert said(found) == {
        "B3": ("text", "Thành uỷ 𠀋"),
        "C3": ("number", "421"),
        "D3": ("number", "0.85"),
        "E3": ("number", "0.5"),
        "F3": ("number", "-7"),
        "G3": ("number", "0.1"),
        "H3": ("truth", "1"),
        "I3": ("error", "#N/A"),
        "K3": ("text", "giàu"),
        "A4": ("text", "chữ"),
        "B4": ("number", "840"),
        "C4": ("truth", "0"),
        "D4": ("error", "#DIV/0!"),
    }
    formulas = {one.name: one.formula for one in found.sheets[0].cells.values()}
    assert (formulas["B4"], formulas["G3"]) == ("", None)


def test_a_cell_stored_shortly_is_the_one_behind_the_last() -> None:
    found = cells(
        row(0, text(3, "a"), short(16, struct.pack("<d", 5)), short(12, b""), short(17, wide("b"))),
        row(4, short(15, b"\1"), short(14, b"\x17"), short(13, struct.pack("<l", 9 << 2 | 2))),
    )
    assert found == {
        "D1": ("text", "a"),
        "E1": ("number", "5"),
        "G1": ("text", "b"),
        "A5": ("truth", "1"),
        "B5": ("error", "#REF!"),
        "C5": ("number", "9"),
    }


def test_cells_have_their_formats_fonts_and_locks() -> None:
    part = sheet(row(0, cell(2, 0, struct.pack("<l", 45568 << 2 | 2), DAY), real(1, 0.5, SHARE), text(2, "§", OLD)))
    found = read_xlsb(alone(part), "a.xlsb")
    day, share, old = (found.styles[one.style] for one in found.sheets[0].cells.values())
    assert (day.is_date, day.font, day.locked) == (True, "Times New Roman", True)
    assert (share.number_format, share.is_date) == ("0.0%", False)
    assert (old.font, old.locked) == (".VnTime", False)


def test_texts_are_shared_and_keep_the_fonts_of_their_parts() -> None:
    texts = shared(("chung", ()), ("𠀋 Về häc tËp", ((6, 1),)))
    part = sheet(row(0, cell(7, 0, struct.pack("<L", 1)), cell(7, 1, struct.pack("<L", 0)), short(18, b"\0" * 4)))
    found = read_xlsb(alone(part, xl__sharedStrings_dot_bin=texts), "a.xlsb").sheets[0]
    assert [one.value for one in found.cells.values()] == ["𠀋 Về häc tËp", "chung", "chung"]
    assert found.runs == {(1, 1): (Run("𠀋 Về ", "Times New Roman"), Run("häc tËp", ".VnTime"))}


def test_hidden_rows_columns_and_sheets_and_merges_are_seen() -> None:
    columns = record(390) + record(60, struct.pack("<LLLLH", 3, 4, 2560, 0, 1)) + record(391)
    merges = record(177, struct.pack("<L", 1)) + record(176, struct.pack("<LLLL", 21, 23, 0, 1)) + record(178)
    part = sheet(row(0, text(0, "a")), row(19, text(3, "b"), hidden=True), before=columns, behind=merges)
    found = read_xlsb(book([("a", "hidden", part), ("b", "veryHidden", part)]), "a.xlsb")
    assert [one.visibility for one in found.sheets] == [Visibility.HIDDEN, Visibility.VERY_HIDDEN]
    first = found.sheets[0]
    assert (first.hidden_rows, first.hidden_columns, first.merges) == ({20}, {4, 5}, [Span(22, 1, 24, 2)])


def test_names_point_at_cells_as_other_files_write_them() -> None:
    books = record(353) + record(355, wide("rId7")) + record(357)
    pointed = record(362, struct.pack("<L9l", 3, 1, 0, 0, 0, 0, 0, 1, 0, 1)) + record(354)
    names = (
        name("KH_A1", struct.pack("<BHLH", 0x3A, 0, 6, 3))
        + name("KH_C13_ten", struct.pack("<BHLLHH", 0x3B, 0, 4, 13, 1, 1))
        + name("other_book", struct.pack("<BHLH", 0x3A, 1, 6, 3))
        + name("two_sheets", struct.pack("<BHLH", 0x3A, 2, 6, 3))
        + name("number", b"\x1e\x05\x00")
    )
    part = sheet(row(0, text(0, "a")))
    found = read_xlsb(book([("Tổ 'A'", "visible", part), ("b", "visible", part)], behind=books + pointed + names), "a")
    assert found.names == {"KH_A1": "'Tổ ''A'''!$D$7", "KH_C13_ten": "'Tổ ''A'''!$B$5:$B$14"}
    assert found.notes == {Note.EXTERNAL_LINKS}


def test_macros_pictures_and_the_first_day_are_noticed() -> None:
    part = sheet(row(0, text(0, "a")))
    more: dict[str, str | bytes | None] = {"xl/vbaProject.bin": b"x", "xl/media/anh.jpg": PNG}
    found = read_xlsb(book([("a", "visible", part)], date_1904=True, more=more), "a.xlsb")
    assert (found.notes, found.date_1904) == ({Note.MACROS}, True)
    assert found.pictures == [Picture("anh.jpg", PNG)]


def test_another_reader_finds_the_same_values() -> None:
    part = sheet(row(2, text(1, "Thành uỷ"), real(2, 420), real(3, 0.1), cell(4, 4, b"\1"), real(5, 45568, DAY)))
    data = alone(part)
    other = CalamineWorkbook.from_filelike(BytesIO(data)).get_sheet_by_index(0).to_python()
    assert other == [["Thành uỷ", 420, 0.1, True, date(2024, 10, 3)]]
    assert [one.value for one in read_xlsb(data, "a.xlsb").sheets[0].cells.values()] == [
        "Thành uỷ", "420", "0.1", "1", "45568",
    ]  # fmt: skip


def test_cells_far_from_each_other_take_no_more_room_than_others() -> None:
    assert cells(row(0, text(0, "a")), row(1_048_575, text(16_383, "b"))) == {
        "A1": ("text", "a"),
        "XFD1048576": ("text", "b"),
    }


def test_no_more_is_unpacked_or_read_than_forms_have() -> None:
    part = sheet(row(0, text(0, "a"), text(1, "b")), row(1, text(0, "c")))
    with pytest.raises(TooLargeError, match="hơn 2 ô"):
        read_xlsb(alone(part), "a.xlsb", limits=Limits(cells=2))
    with pytest.raises(TooLargeError, match="hơn 5 ô"):
        read_xlsb(book([("a", "visible", part), ("b", "visible", part)]), "a.xlsb", limits=Limits(cells=5))
    gone: dict[str, str | bytes | None] = {f"xl/worksheets/sheet{at}.bin": None for at in range(1, 13)}
    with pytest.raises(TooLargeError, match="hơn 11 trang"):
        read_xlsb(book([("a", "visible", part)] * 12, more=gone), "a.xlsb", limits=Limits(parts=11))
    with pytest.raises(TooSlowError):
        read_xlsb(alone(part), "a.xlsb", limits=Limits(seconds=-1))
    with pytest.raises(ForbiddenError, match="nén chặt"):
        read_xlsb(alone(part, xl__media__b_dot_bin=bytes(5_000_000)), "a.xlsb")


@pytest.mark.parametrize(
    "part",
    [
        sheet(row(0, text(0, "a")))[:-5],
        sheet(row(0, text(16_384, "a"))),
        sheet(row(2**32 - 2, text(0, "a"))),
        sheet(text(0, "a")),
        sheet(row(0, cell(7, 0, struct.pack("<L", 5)))),
        sheet(row(0, cell(6, 0, struct.pack("<L", 2**31)))),
        sheet(row(0, cell(5, 0, b"\0"))),
        sheet(record(0, b"\0")),
        b"\x91\x01" + varying(2**27),
        b"\xff",
    ],
)
def test_records_that_hold_less_than_they_say_are_damaged(part: bytes) -> None:
    with pytest.raises(DamagedError):
        read_xlsb(alone(part), "a.xlsb")


def test_a_package_without_a_workbook_is_none() -> None:
    with pytest.raises(NotWorkbookError):
        read_workbook(zipped({"y/workbook.bin": b""}), "a.xlsb")


@cache
def sample_parts() -> tuple[bytes, bytes, bytes]:
    words = ("chung", ()), ("Về häc tËp", ((3, 1),))
    part = sheet(row(0, text(0, "a"), real(1, 420, DAY), cell(7, 2, struct.pack("<L", 1)), short(15, b"\1")))
    pointed = record(357) + record(362, struct.pack("<L", 1) + struct.pack("<Lll", 0, 0, 0))
    return part, shared(*words), pointed + name("KH_A1", struct.pack("<BHLH", 0x3A, 0, 6, 3))


@settings(deadline=None, max_examples=150)
@given(st.randoms(use_true_random=False), st.integers(1, 8), st.integers(0, 2))
def test_changed_bytes_are_an_error_or_a_workbook(chance: random.Random, changes: int, which: int) -> None:
    parts = [bytearray(part) for part in sample_parts()]
    for _ in range(changes):
        parts[which][chance.randrange(len(parts[which]))] = chance.randrange(256)
    part, texts, behind = map(bytes, parts)
    data = book([("a", "visible", part)], behind=behind, more={"xl/sharedStrings.bin": texts})
    try:
        found = read_xlsb(data, "a.xlsb")
    except ReturnedFileError:
        return
    for one in found.sheets[0].cells.values():
        assert one.value
        assert one.kind in Kind
        assert one.style < len(found.styles)
