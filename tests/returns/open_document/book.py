"""Small OpenDocument workbooks made part by part, as odd programs and attackers make them."""

from __future__ import annotations

from typing import Final

from returns.packages import zipped

OASIS: Final = "urn:oasis:names:tc:opendocument:xmlns"
SPACES: Final = (
    f'xmlns:office="{OASIS}:office:1.0" xmlns:table="{OASIS}:table:1.0" xmlns:text="{OASIS}:text:1.0" '
    f'xmlns:style="{OASIS}:style:1.0" xmlns:number="{OASIS}:datastyle:1.0" xmlns:draw="{OASIS}:drawing:1.0" '
    f'xmlns:fo="{OASIS}:xsl-fo-compatible:1.0" xmlns:svg="{OASIS}:svg-compatible:1.0" '
    f'xmlns:meta="{OASIS}:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)
MIMETYPE: Final = "application/vnd.oasis.opendocument.spreadsheet"


def table(rows: str, *, name: str = "Trang 1", more: str = "") -> str:
    return f'<table:table table:name="{name}"{more}>{rows}</table:table>'


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row{more}>{''.join(cells)}</table:table-row>"


def text(words: str, more: str = "") -> str:
    return f'<table:table-cell office:value-type="string"{more}><text:p>{words}</text:p></table:table-cell>'


def figure(digits: str, more: str = "", kind: str = "float") -> str:
    return f'<table:table-cell office:value-type="{kind}" office:value="{digits}"{more}/>'


def content(tables: str, *, styles: str = "", head: str = "") -> str:
    return (
        f"{head}<office:document-content {SPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )


def book(tables: str, *, styles: str = "", head: str = "", **parts: str | bytes) -> bytes:
    """Give a workbook; parts are added by name (`/` written `__`, `.` written `_dot_`)."""
    given = {name.replace("__", "/").replace("_dot_", "."): part for name, part in parts.items()}
    return zipped({"mimetype": MIMETYPE, "content.xml": content(tables, styles=styles, head=head), **given})
