"""Workbooks of the Excel of 1993, record by record: their texts are bytes in the code page that they name, or in none.

Source: [MS-XLS] 2.4; the records' older shapes as OpenOffice's "Documentation of the Microsoft Excel File Format" has.
"""

from __future__ import annotations

import struct

BOOK, SHEET = 0x0005, 0x0010


def record(kind: int, data: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def beginning(of: int) -> bytes:
    return record(0x0809, struct.pack("<HHHH", 0x0500, of, 0, 0))


def font(name: bytes) -> bytes:
    return record(0x0031, struct.pack("<HHHHHBBBBB", 200, 0, 0x7FFF, 400, 0, 0, 0, 0, 0, len(name)) + name)


def workbook(text: bytes, *, named: bytes = b".VnTime", code_page: int | None = 1252) -> bytes:
    """Give a workbook with one text, in the first cell, in one font."""
    page = b"" if code_page is None else record(0x0042, struct.pack("<H", code_page))
    look = record(0x00E0, struct.pack("<HHHHHHHH", 0, 0, 1, 0x20, 0x20C0, 0, 0, 0))
    before = beginning(BOOK) + page + font(named) * 5 + look
    title = b"Bieu"
    end = record(0x000A)
    listed = len(record(0x0085, b"\0" * (7 + len(title))))
    at = len(before) + listed + len(end)
    sheet = record(0x0085, struct.pack("<LHB", at, 0, len(title)) + title)
    cell = record(0x0204, struct.pack("<HHHH", 0, 0, 0, len(text)) + text)
    return before + sheet + end + beginning(SHEET) + cell + end
