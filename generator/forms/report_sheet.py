"""The first sheet of the form: its head, the table of indicators group by group, the signatures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Font

from generator.forms import looks
from generator.forms.formulas import broken, cell_of, missing, worked_out
from generator.forms.heights import height
from generator.forms.layout import (
    ANSWER_COLUMN,
    CHECK_COLUMN,
    CODE_COLUMN,
    FIRST_ROW,
    LABEL_COLUMN,
    MARK_NAME,
    NOTE_COLUMN,
    REPORT,
    UNIT_COLUMN,
)
from generator.forms.placeholders import UNIT_HEADER
from generator.forms.validation import FORMATS
from generator.plan.emphasis import plain
from generator.plan.reporters import reporting_units
from generator.vietnamese.dates import short_date
from generator.vietnamese.numbers import roman

if TYPE_CHECKING:
    from generator.forms.layout import Field, Heading, Layout
    from generator.forms.names import Names
    from generator.plan.model import Plan
    from generator.plan.units import Reporting

WIDTHS: Final = (5.0, 7.0, 36.0, 11.0, 28.0, 18.0, 26.0)
_HEADINGS: Final = ("TT", "Mã số", "Nội dung", "Đơn vị tính", "Kết quả", "Ghi chú", "Kiểm tra")
_LAST: Final = NOTE_COLUMN
"""The last column that is printed; what is checked is told on the screen alone."""
_UNKNOWN: Final = "…………"
"""Where the office still has to give the form a number."""
_CENTRE: Final = Alignment(horizontal="center", vertical="center", wrap_text=True)
_WRAP: Final = Alignment(vertical="center", wrap_text=True)
_TOP: Final = Alignment(vertical="top", wrap_text=True)
_RIGHT: Final = Alignment(horizontal="right", vertical="center")
_TEXT_HEIGHT: Final = 80.0
_TITLE_SIZE: Final = 14
_HEAD_SIZE: Final = 13
_SIZE: Final = 12
_NOTE_SIZE: Final = 11
_MARK_SIZE: Final = 9
_SIGNED: Final = 6
"""Rows from the day to the signers' names, which leaves room to sign."""


class ReportSheet:
    """Writes the sheet."""

    def __init__(self, sheet: Any, plan: Plan, layout: Layout, names: Names, *, mark: str) -> None:  # noqa: ANN401 - openpyxl has no types
        """Take the sheet, what it says, who names its cells, and how the form says whose it is."""
        assert plan.reporting is not None  # noqa: S101 - the caller has looked
        assert plan.reporting.form is not None  # noqa: S101 - the same
        self._sheet = sheet
        self._plan = plan
        self._reporting = plan.reporting
        self._form = plan.reporting.form
        self._layout = layout
        self._names = names
        self._own_mark = mark
        self._lists = {one.indicator.code: one.sheet for one in layout.lists}

    def write(self) -> None:
        """Write everything."""
        self._head()
        self._headings()
        for heading in self._layout.headings:
            self._group(heading)
        for number, field in enumerate(self._layout.fields, start=1):
            self._row(field, number)
        self._checks()
        last = self._signatures(self._layout.last_row + 2)
        looks.a4(self._sheet, repeat=f"{FIRST_ROW - 2}:{FIRST_ROW - 1}", columns=_LAST, rows=last)
        looks.protect(self._sheet)
        self._sheet.freeze_panes = f"A{FIRST_ROW}"

    def _head(self) -> None:
        sheet = self._sheet
        looks.widths(sheet, WIDTHS)
        bold = looks.font(_HEAD_SIZE, bold=True)
        names = [unit.name.upper() for _, unit in reporting_units(self._plan)]
        looks.across(sheet, 1, (1, LABEL_COLUMN), UNIT_HEADER, font=bold)
        looks.across(sheet, 1, (UNIT_COLUMN, _LAST), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", font=bold)
        sheet.row_dimensions[1].height = height(names, width=sum(WIDTHS[:LABEL_COLUMN]), size=_HEAD_SIZE, bold=True)
        motto = looks.font(_HEAD_SIZE, bold=True, underline="single")
        looks.across(sheet, 2, (UNIT_COLUMN, _LAST), "Độc lập - Tự do - Hạnh phúc", font=motto)
        looks.across(
            sheet, 3, (UNIT_COLUMN, _LAST), self._mark(), font=looks.font(_SIZE, italic=True), alignment=_RIGHT
        )
        looks.across(sheet, 3, (1, LABEL_COLUMN), self._own_mark, font=looks.font(_MARK_SIZE, color="808080"))
        self._names.name(MARK_NAME, REPORT, "A3")
        sheet.row_dimensions[3].height = 24
        self._line(5, plain(self._form.title).upper(), size=_TITLE_SIZE, bold=True)
        self._line(6, due(self._reporting), size=_SIZE, italic=True)
        count = looks.font(_SIZE, bold=True, color="2E7D32")
        looks.across(sheet, 7, (1, _LAST), missing(self._layout), font=count, formula=True)
        sheet.conditional_formatting.add("A7", FormulaRule(['LEFT(A7,3)="Còn"'], font=Font(color="C00000")))

    def _line(self, row: int, text: str, *, size: float, bold: bool = False, italic: bool = False) -> None:
        """Write a line over the whole width of the page."""
        looks.across(self._sheet, row, (1, _LAST), text, font=looks.font(size, bold=bold, italic=italic))
        room = sum(WIDTHS[:_LAST])
        self._sheet.row_dimensions[row].height = height([text], width=room, size=size, bold=bold) + _NOTE_SIZE

    def _mark(self) -> str:
        version = f"(lần sửa {self._form.version})"
        if self._form.number is None:
            return version
        return f"Mẫu số {self._form.number or _UNKNOWN} {version}"

    def _headings(self) -> None:
        common = {"border": looks.BOX, "alignment": _CENTRE, "fill": looks.HEAD}
        for column, heading in enumerate(_HEADINGS, start=1):
            looks.put(self._sheet, (FIRST_ROW - 2, column), heading, font=looks.font(bold=True), **common)
            looks.put(self._sheet, (FIRST_ROW - 1, column), column, font=looks.font(10, italic=True), **common)
        tallest = max(height([said], width=w, size=_SIZE, bold=True) for said, w in zip(_HEADINGS, WIDTHS, strict=True))
        self._sheet.row_dimensions[FIRST_ROW - 2].height = tallest

    def _group(self, heading: Heading) -> None:
        common = {"border": looks.BOX, "fill": looks.GROUP, "font": looks.font(bold=True)}
        looks.put(self._sheet, (heading.row, 1), roman(heading.number), alignment=_CENTRE, **common)
        for column in range(CODE_COLUMN, CHECK_COLUMN + 1):
            looks.put(self._sheet, (heading.row, column), **common)
        looks.put(self._sheet, (heading.row, LABEL_COLUMN), plain(heading.text), alignment=_WRAP, **common)
        self._sheet.row_dimensions[heading.row].height = self._height(plain(heading.text), bold=True)

    def _row(self, field: Field, number: int) -> None:
        sheet, indicator, row = self._sheet, field.indicator, field.row
        label = plain(indicator.label) + ("\u00a0(*)" if indicator.required else "")
        is_total = indicator.formula is not None
        common = {"border": looks.BOX}
        looks.put(sheet, (row, 1), number, alignment=_CENTRE, **common)
        looks.put(sheet, (row, CODE_COLUMN), indicator.code, alignment=_CENTRE, **common)
        looks.put(sheet, (row, LABEL_COLUMN), label, alignment=_WRAP, font=looks.font(bold=is_total), **common)
        looks.put(sheet, (row, UNIT_COLUMN), indicator.unit or "", alignment=_CENTRE, **common)
        looks.put(sheet, (row, NOTE_COLUMN), alignment=_TOP, protection=looks.UNLOCKED, number_format="@", **common)
        looks.put(sheet, (row, CHECK_COLUMN), font=looks.font(_NOTE_SIZE, color="C00000"), alignment=_WRAP, **common)
        self._answer(field, is_total=is_total)
        least = _TEXT_HEIGHT if indicator.type == "text" else 0
        units = height([indicator.unit or ""], width=WIDTHS[UNIT_COLUMN - 1], size=_SIZE)
        sheet.row_dimensions[row].height = max(self._height(label, bold=is_total), units, least)

    def _height(self, label: str, *, bold: bool) -> float:
        return height([label], width=WIDTHS[LABEL_COLUMN - 1], size=_SIZE, bold=bold) + 1

    def _answer(self, field: Field, *, is_total: bool) -> None:
        indicator, place = field.indicator, (field.row, ANSWER_COLUMN)
        formula = worked_out(self._layout, field)
        if formula is not None:
            shown = '0" dòng"' if indicator.type == "list" else FORMATS[indicator.type]
            look = {"border": looks.BOX, "fill": looks.WORKED_OUT, "number_format": shown, "alignment": _RIGHT}
            looks.put(self._sheet, place, formula, formula=True, font=looks.font(bold=is_total), **look)
            if indicator.type == "list":
                self._way_to_list(field)
        else:
            look = {"border": looks.BOX, "fill": looks.INPUT, "number_format": FORMATS[indicator.type]}
            alignment = _TOP if indicator.type == "text" else Alignment(vertical="center")
            looks.put(self._sheet, place, protection=looks.UNLOCKED, alignment=alignment, **look)
            self._names.rule(self._sheet, indicator, cell_of(field))
        self._names.name(field.name, REPORT, cell_of(field))

    def _way_to_list(self, field: Field) -> None:
        """Say on which sheet the rows of a list are written, and lead there."""
        sheet = self._lists[field.indicator.code]
        look = {"border": looks.BOX, "alignment": _WRAP, "font": looks.font(_NOTE_SIZE, italic=True, color="0563C1")}
        said = looks.put(self._sheet, (field.row, NOTE_COLUMN), f"→ {sheet}", **look)
        looks.lead(said, f"'{sheet}'!A1")

    def _checks(self) -> None:
        told: dict[int, list[str]] = {}
        for rule in self._form.relations:
            found = broken(self._layout, rule)
            if found is not None:
                told.setdefault(found[0].row, []).append(found[1].removeprefix("="))
        for row, formulas in told.items():
            self._sheet.cell(row, CHECK_COLUMN).value = "=" + '&" "&'.join(formulas)
        for field in self._layout.fields:
            if field.indicator.required and not field.indicator.is_worked_out and field.indicator.type != "list":
                cell = cell_of(field)
                self._sheet.conditional_formatting.add(cell, FormulaRule([f"ISBLANK({cell})"], fill=looks.MISSING))

    def _signatures(self, row: int) -> int:
        """Write who signs, and give the last row of the page."""
        bold, small = looks.font(_HEAD_SIZE, bold=True), looks.font(_SIZE, italic=True)
        right = (UNIT_COLUMN, _LAST)
        day, open_to_all = looks.font(_HEAD_SIZE, italic=True), {"protection": looks.UNLOCKED}
        looks.across(
            self._sheet, row, right, "........, ngày ...... tháng ...... năm ..........", font=day, **open_to_all
        )
        looks.across(self._sheet, row + 1, (1, LABEL_COLUMN), "NGƯỜI LẬP BIỂU", font=bold)
        looks.across(self._sheet, row + 1, right, "THỦ TRƯỞNG ĐƠN VỊ", font=bold)
        looks.across(self._sheet, row + 2, (1, LABEL_COLUMN), "(Ký, ghi rõ họ tên)", font=small)
        looks.across(self._sheet, row + 2, right, "(Ký, đóng dấu, ghi rõ họ tên)", font=small)
        for columns in ((1, LABEL_COLUMN), right):
            looks.across(self._sheet, row + _SIGNED, columns, "", font=bold, **open_to_all)
        return row + _SIGNED


def due(reporting: Reporting) -> str:
    """Say to whom the form goes, and until when."""
    to = ", ".join(reporting.to)
    via = f" (qua {reporting.via})" if reporting.via else ""
    if reporting.deadline is None:
        return f"Gửi {to}{via}"
    when = "trước ngày" if reporting.before else "chậm nhất ngày"
    return f"Gửi {to}{via} {when} {short_date(reporting.deadline)}"
