"""Binary workbooks of Excel, record by record: [MS-XLSB] 2.1.4 (records), 2.4 (their fields)."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from returns.packages import HEAD, PACKAGE, RELATIONSHIPS, zipped

if TYPE_CHECKING:
    from collections.abc import Sequence

STATES = {"visible": 0, "hidden": 1, "veryHidden": 2}
PLAIN, DAY, SHARE, OLD = range(4)
"""The styles: of everything, of days, of shares, of texts in an old font, not locked."""


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


def cell(kind: int, column: int, value: bytes, style: int = PLAIN) -> bytes:
    return record(kind, struct.pack("<LL", column, style) + value)


def short(kind: int, value: bytes, style: int = PLAIN) -> bytes:
    """Give the cell behind the last one."""
    return record(kind, struct.pack("<L", style) + value)


def text(column: int, words: str, style: int = PLAIN) -> bytes:
    return cell(6, column, wide(words), style)


def real(column: int, number: float, style: int = PLAIN) -> bytes:
    return cell(5, column, struct.pack("<d", number), style)


def row(number: int, *cells: bytes, hidden: bool = False) -> bytes:
    """Give a row, its number from 0."""
    head = record(0, struct.pack("<LLHBBBL", number, 0, 300, 0, 0x10 if hidden else 0, 0, 0))
    return head + b"".join(cells)


def sheet(*rows: bytes, before: bytes = b"", behind: bytes = b"") -> bytes:
    extent = record(148, struct.pack("<LLLL", 0, 0, 0, 0))
    return record(129) + extent + before + record(145) + b"".join(rows) + record(146) + behind + record(130)


def font(name: str) -> bytes:
    return record(43, struct.pack("<HHHHBBBBQB", 220, 0, 400, 0, 0, 0, 0, 0, 0, 0) + wide(name))


def look(shown: int, font_number: int, *, locked: bool = True) -> bytes:
    return record(47, struct.pack("<HHHHHBBHH", 0, shown, font_number, 0, 0, 0, 0, 0x1000 if locked else 0, 0))


def styles() -> bytes:
    of_styles = record(626, struct.pack("<L", 1)) + look(0, 0) + record(627)
    of_cells = look(0, 0) + look(14, 0) + look(165, 0) + look(0, 1, locked=False)
    shown = record(615, struct.pack("<L", 1)) + record(44, struct.pack("<H", 165) + wide("0.0%")) + record(616)
    fonts = record(611, struct.pack("<L", 2)) + font("Times New Roman") + font(".VnTime") + record(612)
    return record(278) + shown + fonts + of_styles + record(617, struct.pack("<L", 4)) + of_cells + record(618)


def shared(*texts: tuple[str, Sequence[tuple[int, int]]]) -> bytes:
    """Give a table of texts: each with where its fonts begin, and which they are."""
    items = b"".join(
        record(
            19,
            bytes([bool(runs)])
            + wide(words)
            + (struct.pack("<L", len(runs)) if runs else b"")
            + b"".join(struct.pack("<HH", *run) for run in runs),
        )
        for words, runs in texts
    )
    return record(159, struct.pack("<LL", len(texts), len(texts))) + items + record(160)


def name(words: str, formula: bytes) -> bytes:
    return record(39, struct.pack("<LBL", 0, 0, 0xFFFFFFFF) + wide(words) + struct.pack("<L", len(formula)) + formula)


def book(
    sheets: Sequence[tuple[str, str, bytes]],
    *,
    behind: bytes = b"",
    date_1904: bool = False,
    more: dict[str, str | bytes | None] | None = None,
) -> bytes:
    """Give a workbook with sheets of these names, states and parts; `behind` are the records behind the sheets'."""
    listed = b"".join(
        record(156, struct.pack("<LL", STATES[state], at) + wide(f"rId{at}") + wide(title))
        for at, (title, state, _) in enumerate(sheets, 1)
    )
    properties = record(153, struct.pack("<LL", int(date_1904), 0) + wide(""))
    main = record(131) + properties + record(143) + listed + record(144) + behind + record(132)
    targets = [(f"rId{at}", "worksheet", f"worksheets/sheet{at}.bin") for at in range(1, len(sheets) + 1)]
    targets += [("rId98", "styles", "styles.bin"), ("rId99", "sharedStrings", "sharedStrings.bin")]
    links = "".join(
        f'<Relationship Id="{link}" Type="{RELATIONSHIPS}/{kind}" Target="{target}"/>' for link, kind, target in targets
    )
    parts: dict[str, str | bytes | None] = {
        "xl/workbook.bin": main,
        "xl/_rels/workbook.bin.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}">{links}</Relationships>',
        "xl/styles.bin": styles(),
        **{f"xl/worksheets/sheet{at}.bin": part for at, (_, _, part) in enumerate(sheets, 1)},
    }
    return zipped({**parts, **(more or {})})
