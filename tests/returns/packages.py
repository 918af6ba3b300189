"""Small workbooks made part by part, as odd programs and attackers make them."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import Final

MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT: Final = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_RELATIONSHIPS: Final = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def links(*pairs: tuple[str, str, str]) -> str:
    """Give a list of relationships: id, kind, target."""
    items = "".join(
        f'<Relationship Id="{link}" Type="{RELATIONSHIPS}/{kind}" Target="{target}"/>' for link, kind, target in pairs
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}">{items}</Relationships>'


def sheet(rows: str, *, main: str = MAIN, more: str = "", prefix: str = "") -> str:
    """Give a worksheet with these rows."""
    named = f"xmlns:{prefix}" if prefix else "xmlns"
    tag = f"{prefix}:" if prefix else ""
    return f'{HEAD}<{tag}worksheet {named}="{main}"><{tag}sheetData>{rows}</{tag}sheetData>{more}</{tag}worksheet>'


def book(*, main: str = MAIN, inside: str = "", states: tuple[str, ...] = ("visible",)) -> str:
    """Give the workbook's part for so many sheets."""
    relationships = STRICT_RELATIONSHIPS if main == STRICT else RELATIONSHIPS
    sheets = "".join(
        f'<sheet name="Trang {at}" sheetId="{at}" state="{state}" r:id="rId{at}"/>'
        for at, state in enumerate(states, 1)
    )
    return f'{HEAD}<workbook xmlns="{main}" xmlns:r="{relationships}"><sheets>{sheets}</sheets>{inside}</workbook>'


def workbook(**parts: str | bytes | None) -> bytes:
    """Give a workbook of one sheet; parts are replaced or added by name (`/` written `__`, `.` written `_dot_`)."""
    usual: dict[str, str | bytes | None] = {
        "_rels/.rels": links(("rId1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": book(),
        "xl/_rels/workbook.xml.rels": links(
            ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "sharedStrings", "sharedStrings.xml")
        ),
        "xl/worksheets/sheet1.xml": sheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
    }
    given = {name.replace("__", "/").replace("_dot_", "."): part for name, part in parts.items()}
    return zipped({**usual, **given})


def zipped(parts: dict[str, str | bytes | None]) -> bytes:
    """Give a zip archive of the parts that are there."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            if part is not None:
                archive.writestr(name, part)
    return target.getvalue()


def chunk(kind: bytes, data: bytes) -> bytes:
    """Give a part of a picture in PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def picture(shade: int = 0, side: int = 4) -> bytes:
    """Give a grey square as PNG."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0))
    rows = zlib.compress((b"\0" + bytes([shade]) * side) * side)
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def with_picture(data: bytes, added: bytes, at: tuple[int, int]) -> bytes:
    """Give a workbook with a picture pasted into its last sheet but one, at a column and row."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts: dict[str, str | bytes | None] = {name: archive.read(name) for name in archive.namelist()}
    pages = [name for name in parts if name.startswith("xl/worksheets/sheet")]
    parts[f"xl/worksheets/_rels/{pages[-2].rpartition('/')[2]}.rels"] = links(
        ("rId1", "drawing", "../drawings/drawing9.xml")
    )
    parts["xl/drawings/_rels/drawing9.xml.rels"] = links(("rId1", "image", "../media/anh.png"))
    column, row = at
    parts["xl/drawings/drawing9.xml"] = (
        f'<xdr:wsDr xmlns:xdr="x" xmlns:a="a" xmlns:r="{RELATIONSHIPS}"><xdr:oneCellAnchor><xdr:from>'
        f"<xdr:col>{column - 1}</xdr:col><xdr:row>{row - 1}</xdr:row></xdr:from>"
        '<xdr:pic><a:blip r:embed="rId1"/></xdr:pic></xdr:oneCellAnchor></xdr:wsDr>'
    )
    parts["xl/media/anh.png"] = added
    return zipped(parts)


PNG: Final = picture()
