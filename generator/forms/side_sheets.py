"""The sheets behind the report: one for each list, and how the form is filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter

from generator.forms import looks
from generator.forms.heights import height
from generator.forms.placeholders import UNIT_NAME
from generator.forms.report_sheet import due
from generator.forms.validation import FORMATS
from generator.plan.emphasis import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.forms.layout import ListField
    from generator.forms.names import Names
    from generator.plan.indicators import Column, ReportForm
    from generator.plan.units import Reporting

_CENTRE: Final = Alignment(horizontal="center", vertical="center", wrap_text=True)
_TOP: Final = Alignment(vertical="top", wrap_text=True)
_TEXT_WIDTH: Final = 32.0
_WIDTH: Final = 18.0
_NUMBER_WIDTH: Final = 6.0
_GUIDE_WIDTHS: Final = (6.0, 84.0)
_TITLE_SIZE: Final = 13
_SIZE: Final = 12
_PORTRAIT: Final = 4
"""As many columns of a list as a page upright takes."""
_ROW: Final = 20.0


def write_list(sheet: Any, one: ListField, names: Names, units: Sequence[str]) -> None:  # noqa: ANN401 - openpyxl has no types
    """Write the sheet of a list; `units` are the names that may come to stand in its head."""
    columns = one.indicator.columns
    given = (_NUMBER_WIDTH, *(_TEXT_WIDTH if column.type == "text" else _WIDTH for column in columns))
    looks.widths(sheet, given)
    _list_head(sheet, one, given, units)
    heading = {"border": looks.BOX, "alignment": _CENTRE, "fill": looks.HEAD, "font": looks.font(bold=True)}
    looks.put(sheet, (one.first - 1, 1), "TT", **heading)
    for at, column in enumerate(columns):
        looks.put(sheet, (one.first - 1, one.column(at)), _heading(column), **heading)
        letter = get_column_letter(one.column(at))
        cells = f"{letter}{one.first}:{letter}{one.last}"
        names.rule(sheet, column, cells)
        names.name(one.name(column), one.sheet, cells)
    _list_rows(sheet, one)
    looks.a4(sheet, repeat=f"{one.first - 1}:{one.first - 1}", landscape=len(columns) > _PORTRAIT)
    looks.protect(sheet, rows=True)
    sheet.freeze_panes = f"A{one.first}"


def _list_head(sheet: Any, one: ListField, given: Sequence[float], units: Sequence[str]) -> None:  # noqa: ANN401 - the same
    across, room = (1, len(given)), sum(given)
    title, below = plain(one.indicator.label).upper(), f"(Mã số {one.indicator.code}; {UNIT_NAME})"
    looks.across(sheet, 1, across, title, font=looks.font(_TITLE_SIZE, bold=True))
    looks.across(sheet, 2, across, below, font=looks.font(_SIZE, italic=True))
    shown = [below.replace(UNIT_NAME, unit) for unit in units]
    sheet.row_dimensions[1].height = height([title], width=room, size=_TITLE_SIZE, bold=True) + _SIZE
    sheet.row_dimensions[2].height = height(shown, width=room, size=_SIZE)
    headings = zip(("TT", *map(_heading, one.indicator.columns)), given, strict=True)
    tallest = max(height([said], width=width, size=_SIZE, bold=True) for said, width in headings)
    sheet.row_dimensions[one.first - 1].height = tallest


def _heading(column: Column) -> str:
    unit = f" ({column.unit})" if column.unit else ""
    return plain(column.label) + unit + (" (*)" if column.required else "")


def _list_rows(sheet: Any, one: ListField) -> None:  # noqa: ANN401 - the same
    common = {"border": looks.BOX, "protection": looks.UNLOCKED}
    for row in range(one.first, one.last + 1):
        looks.put(sheet, (row, 1), row - one.first + 1, alignment=_CENTRE, **common)
        sheet.row_dimensions[row].height = _ROW
        for at, column in enumerate(one.indicator.columns):
            own = {"fill": looks.INPUT, "number_format": FORMATS[column.type], "alignment": _TOP}
            looks.put(sheet, (row, one.column(at)), **common, **own)


def write_guide(sheet: Any, form: ReportForm, reporting: Reporting) -> None:  # noqa: ANN401 - the same
    """Write how the form is filled in, by when and where it is sent."""
    looks.widths(sheet, _GUIDE_WIDTHS)
    looks.across(sheet, 1, (1, 2), "HƯỚNG DẪN GHI BÁO CÁO", font=looks.font(14, bold=True))
    for number, line in enumerate(_guide(form, reporting), start=1):
        looks.put(sheet, (number + 2, 1), number, alignment=Alignment(horizontal="center", vertical="top"))
        looks.put(sheet, (number + 2, 2), line, alignment=_TOP)
        sheet.row_dimensions[number + 2].height = height([line], width=_GUIDE_WIDTHS[1], size=_SIZE) + 2
    looks.a4(sheet)
    looks.protect(sheet)


def _guide(form: ReportForm, reporting: Reporting) -> list[str]:
    lines = [
        *map(plain, form.instructions),
        "Ô có dấu (*) là ô bắt buộc; ô nền xám do bảng tính tự tính; cột «Kiểm tra» báo chỗ chưa khớp, không in ra.",
        "Gửi lại chính tệp này (.xlsx, .xls hoặc .ods đều được), không gửi bản chụp hay bản quét.",
        f"{due(reporting)}.",
    ]
    if reporting.address:
        lines.append(f"Địa chỉ nhận: {reporting.address}.")
    if reporting.enclosures:
        lines.append(f"Gửi kèm: {'; '.join(map(plain, reporting.enclosures))}.")
    return lines
