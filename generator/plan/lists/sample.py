"""An empty list of guests with the right headings, for an office to fill in."""

from __future__ import annotations

import io
from typing import Final

from generator.plan.lists.headings import GUESTS

SHEET: Final = "Khách mời"
SHOWN: Final = ("name", "title", "organization", "honorific", "role_note", "email")
WIDTHS: Final = (32, 28, 36, 14, 24, 28)


def empty_list() -> bytes:
    """Give an Excel file with one sheet: the heading of every column that a list of guests may have."""
    import openpyxl  # noqa: PLC0415 - slow, and needed only for a new plan
    from openpyxl.styles import Alignment, Border, Font, Side  # noqa: PLC0415 - the same

    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = SHEET
    sheet.append(["STT", *(GUESTS[name][0] for name in SHOWN)])
    line = Side(style="thin")
    for cell, width in zip(sheet[1], (6, *WIDTHS), strict=True):
        cell.font = Font(name="Times New Roman", size=13, bold=True)
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        cell.border = Border(left=line, right=line, top=line, bottom=line)
        sheet.column_dimensions[cell.column_letter].width = width
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = sheet.ORIENTATION_LANDSCAPE
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()
