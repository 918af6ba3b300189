"""Small workbooks made part by part, as odd programs and attackers make them."""

from __future__ import annotations

import io
import zipfile
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
