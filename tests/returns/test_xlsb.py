"""Binary workbooks are read for their values, and never bring anything down."""

from __future__ import annotations

import struct
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from returns.binary_book import DATE, book, record, sheet, varying
from returns.packages import zipped

from generator.returns.faults import DamagedError, ForbiddenError, ReturnedFileError, TooLargeError
from generator.returns.limits import Limits
from generator.returns.read import read_workbook
from generator.returns.workbook import Kind, Note, Visibility
from generator.returns.xlsb import read_xlsb

if TYPE_CHECKING:
    import random

QUICK = Limits(seconds=10)
ONE = "xl/worksheets/sheet1.bin"
PAGE = sheet({
    2: [(1, "Thành uỷ 𠀋", 0), (2, 420, 0), (3, 0.1, 0), (4, True, 0), (5, 45568, DATE), (6, 45568.75, DATE)],
    9: [(0, "00123", 0), (1, -0.0, 0), (2, 1e300, 0)],
})  # fmt: skip


@cache
def sample() -> bytes:
    hidden = {"xl/worksheets/sheet2.bin": sheet({0: [(0, "plan", 0)]})}
    return book([("Báo cáo", "visible"), ("_kehoach", "veryHidden")], {ONE: PAGE, **hidden})


def alone(part: bytes) -> bytes:
    """Give a workbook of one sheet."""
    return book([("Trang 1", "visible")], {ONE: part})


def test_values_come_with_their_cells_and_kinds() -> None:
    found = read_workbook(sample(), "a.xlsb")
    assert [(cell.name, cell.kind, cell.value) for cell in found.sheets[0].cells.values()] == [
        ("B3", Kind.TEXT, "Thành uỷ 𠀋"),
        ("C3", Kind.NUMBER, "420"),
        ("D3", Kind.NUMBER, "0.1"),
        ("E3", Kind.TRUTH, "1"),
        ("F3", Kind.DATE, "2024-10-03"),
        ("G3", Kind.DATE, "2024-10-03T18:00:00"),
        ("A10", Kind.TEXT, "00123"),
        ("B10", Kind.NUMBER, "0"),
        ("C10", Kind.NUMBER, "1e+300"),
    ]
    assert [(one.name, one.visibility) for one in found.sheets] == [
        ("Báo cáo", Visibility.VISIBLE),
        ("_kehoach", Visibility.VERY_HIDDEN),
    ]
    assert (found.dialect, found.notes) == ("xlsb", frozenset())


def test_macros_are_noted() -> None:
    found = book([("Trang 1", "visible")], {ONE: PAGE, "xl/vbaProject.bin": b"x"})
    assert read_xlsb(found, "a.xlsb").notes == {Note.MACROS}


def test_numbers_squeezed_into_four_bytes_are_read() -> None:
    squeezed = record(2, struct.pack("<LLl", 0, 0, (421 << 2) | 2)) + record(2, struct.pack("<LLl", 1, 0, 85 << 2 | 3))
    part = PAGE.replace(record(0x92), squeezed + record(0x92))
    cells = read_xlsb(alone(part), "a.xlsb").sheets[0].cells
    assert (cells[10, 1].value, cells[10, 2].value) == ("421", "0.85")


def test_cells_far_from_each_other_are_not_a_reason_to_fill_the_memory() -> None:
    far = sheet({0: [(0, "a", 0)], 1_048_575: [(16_383, "b", 0)]})
    with pytest.raises(ReturnedFileError):
        read_xlsb(alone(far), "a.xlsb", limits=QUICK)
    assert len(read_xlsb(sample(), "a.xlsb").sheets) == 2


def test_no_more_is_unpacked_or_read_than_forms_have() -> None:
    with pytest.raises(TooLargeError, match="hơn 5 ô"):
        read_xlsb(sample(), "a.xlsb", limits=Limits(cells=5))
    with pytest.raises(ForbiddenError, match="nén chặt"):
        read_xlsb(book([("a", "visible")], {ONE: PAGE, "xl/media/b.bin": bytes(5_000_000)}), "a.xlsb")
    with pytest.raises(TooLargeError, match="mở ra hơn"):
        read_xlsb(sample(), "a.xlsb", limits=Limits(unpacked=100))


@pytest.mark.parametrize(
    "part",
    [
        b"",
        PAGE[:60],
        PAGE.replace(record(0x91), b"\x91\x01" + varying(2**28)),
        PAGE.replace("Thành".encode("utf-16-le"), b"\0\xd8" * 5),
        record(7, b"\xff" * 12),
    ],
)
def test_what_is_broken_is_an_error_or_read_and_the_next_file_is_read(part: bytes) -> None:
    read_or_refused(alone(part))
    assert len(read_xlsb(sample(), "a.xlsb").sheets) == 2


def test_a_workbook_without_its_parts_is_damaged() -> None:
    with pytest.raises(DamagedError):
        read_workbook(zipped({"xl/workbook.bin": b"\x83\x01\x00"}), "a.xlsb")


def read_or_refused(data: bytes) -> None:
    try:
        found = read_xlsb(data, "a.xlsb", limits=QUICK)
    except ReturnedFileError:
        return
    assert found.dialect == "xlsb"
    assert all(cell.value for one in found.sheets for cell in one.cells.values())


@settings(deadline=None, max_examples=60)
@given(st.randoms(use_true_random=False), st.integers(1, 12))
def test_changed_bytes_are_an_error_or_a_workbook(chance: random.Random, changes: int) -> None:
    part = bytearray(PAGE)
    for _ in range(changes):
        part[chance.randrange(len(part))] = chance.randrange(256)
    read_or_refused(alone(bytes(part)))
