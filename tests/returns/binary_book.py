"""Binary workbooks of Excel, record by record: [MS-XLSB] 2.1.4 (records), 2.4 (their fields)."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from returns.packages import HEAD, PACKAGE, RELATIONSHIPS, zipped

if TYPE_CHECKING:
    from collections.abc import Sequence

    Value = int | float | str | bool | None

NAMES = {"visible": 0, "hidden": 1, "veryHidden": 2}
CELL_ERROR, CELL_TRUTH, CELL_REAL, CELL_TEXT, ROW = 3, 4, 5, 6, 0
DATE = 1
"""The style of days; 0 is that of everything else."""


def varying(number: int) -> bytes:
    """Give a number in sevens of bits, the lowest first."""
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*out, number])


def record(kind: int, data: bytes = b"") -> bytes:
    head = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    return head + varying(len(data)) + data


def wide(text: str) -> bytes:
    data = text.encode("utf-16-le")
    return struct.pack("<L", len(data) // 2) + data


def cell(column: int, value: Value, style: int = 0) -> bytes:
    place = struct.pack("<LL", column, style)
    if value is None:
        return record(CELL_ERROR, place + b"\x2a")
    if isinstance(value, bool):
        return record(CELL_TRUTH, place + bytes([value]))
    if isinstance(value, str):
        return record(CELL_TEXT, place + wide(value))
    return record(CELL_REAL, place + struct.pack("<d", value))


def sheet(rows: dict[int, Sequence[tuple[int, Value, int]]]) -> bytes:
    """Give a worksheet: for each row, columns, values and styles, all from 0."""
    said = b"".join(
        record(ROW, struct.pack("<LLHBBB", row, 0, 300, 0, 0, 0) + struct.pack("<L", 0))
        + b"".join(cell(*one) for one in cells)
        for row, cells in rows.items()
    )
    extent = record(0x94, struct.pack("<LLLL", min(rows), max(rows), 0, 16383))
    return record(0x81) + extent + record(0x91) + said + record(0x92) + record(0x82)


def book(sheets: Sequence[tuple[str, str]], parts: dict[str, str | bytes | None]) -> bytes:
    """Give a workbook with sheets of these names and states, each with its part."""
    listed = b"".join(
        record(0x9C, struct.pack("<LL", NAMES[state], at) + wide(f"rId{at}") + wide(name))
        for at, (name, state) in enumerate(sheets, 1)
    )
    main = record(0x83) + record(0x99, struct.pack("<LL", 0, 0) + wide("")) + record(0x8F) + listed + record(0x90)
    links = "".join(
        f'<Relationship Id="rId{at}" Type="{RELATIONSHIPS}/worksheet" Target="worksheets/sheet{at}.bin"/>'
        for at in range(1, len(sheets) + 1)
    )
    looks = b"".join(record(0x2F, struct.pack("<HHHHHHBB", 0, shown, 0, 0, 0, 0, 0, 0)) for shown in (0, 14))
    styles = record(0x116) + record(0x269, struct.pack("<L", 2)) + looks + record(0x26A)
    usual: dict[str, str | bytes | None] = {
        "xl/workbook.bin": main + record(0x9D, b"\0" * 26) + record(0x84),
        "xl/_rels/workbook.bin.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}">{links}</Relationships>',
        "xl/styles.bin": styles,
    }
    return zipped({**usual, **parts})
