"""The workbook of which tests/samples/returns holds copies as other programs save it; `python sample_book.py` makes it.

LibreOffice saved the copies: `soffice --convert-to xls`, `--convert-to ods`; the .xlsb was saved by SheetJS 0.18.5
from LibreOffice's .xlsx, with one font for all.
"""

from __future__ import annotations

import io
import sys
from datetime import date
from functools import lru_cache
from pathlib import Path

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font, Protection
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook.defined_name import DefinedName

SAMPLES = Path(__file__).parents[1] / "samples" / "returns"
VALUES = {
    "A1": "Trường Mầm non «Hoa Ban»",
    "B2": 420,
    "B3": 0.1,
    "B4": -1234567.89,
    "B5": 12_345_678_901_234,
    "B6": 0.125,
    "B7": True,
    "B8": False,
    "B9": date(2024, 10, 3),
    "B10": "00123",
    "B11": "dòng một\ndòng  hai",
    "B12": "=1/0",
    "B13": "=NA()",
    "B14": "=B2*2",
    "B15": "- Kinh phí hạn hẹp",
    "B16": "§¬n vÞ",
    "B18": "học tập 𠀋 suốt đời",
    "D20": 7,
}
FORMATS = {"B6": "0.0%", "B9": "dd/mm/yyyy", "B5": '#,##0" đồng"', "B10": "@"}


@lru_cache(maxsize=2)
def made(*, date_1904: bool = False) -> bytes:
    """Give the workbook as .xlsx."""
    book = openpyxl.Workbook()
    if date_1904:
        book.epoch = CALENDAR_MAC_1904
    page = book.active
    page.title = "Biểu 'số' 1"
    for name, value in VALUES.items():
        page[name].value = value
        page[name].font = Font(name="Times New Roman")
    for name, shown in FORMATS.items():
        page[name].number_format = shown
    page["B16"].font = Font(name=".VnTime")
    old = TextBlock(InlineFont(rFont=".VnTime"), "häc tËp")
    page["B17"].value = CellRichText(TextBlock(InlineFont(rFont="Arial"), "𠀋 Về "), old)
    page["B2"].protection = Protection(locked=False)
    page.merge_cells("A1:C1")
    page.merge_cells("A22:B24")
    page.row_dimensions[20].hidden = True
    page.column_dimensions["D"].hidden = True
    hidden = book.create_sheet("_kehoach")
    hidden.sheet_state = "hidden"
    hidden.append(["plan", "thu-nghiem"])
    book.create_sheet("Trống")
    book.defined_names["KH_A1"] = DefinedName("KH_A1", attr_text="'Biểu ''số'' 1'!$B$2")
    book.defined_names["KH_C13_ten"] = DefinedName("KH_C13_ten", attr_text="_kehoach!$A$1:$B$4")
    book.properties.title = "Mẫu thử"
    book.properties.identifier = "a/b/1/c"
    book.custom_doc_props.append(openpyxl.packaging.custom.StringProperty(name="unit", value="truong-a"))
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


if __name__ == "__main__":
    Path(sys.argv[1], "sample.xlsx").write_bytes(made())
    Path(sys.argv[1], "sample-1904.xlsx").write_bytes(made(date_1904=True))
