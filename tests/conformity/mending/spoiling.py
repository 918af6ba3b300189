"""Right documents with all measures and looks changed at once."""

from __future__ import annotations

from dataclasses import replace

from conformity.rights import RIGHT
from conformity.writing import P, Sheet


def everything_wrong(base: str) -> Sheet:
    """Give a right document with everything that a machine can mend made wrong."""
    number = P("number", size=10, italic=True, align="right")
    sheet = RIGHT[base]().each(_spoilt)
    sheet = sheet.paged(width=216, height=279, top=10, bottom=30, left=20, right=30, number=number, first_number=True)
    return sheet.change("date", text="Thái Nguyên, ngày 5 tháng 09 năm 2026")


def _spoilt(one: P) -> tuple[P, ...]:
    if one.rule or not one.text:
        return (one,)
    looks = {"font": "Arial", "colour": "FF0000", "align": "left", "before": 0}
    return (replace(one, size=one.size - 2, italic=not one.italic, **looks),)  # type: ignore[arg-type]
