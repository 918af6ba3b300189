"""The form as a workbook, with placeholders where units differ."""

from __future__ import annotations

import io
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from openpyxl import Workbook
from openpyxl.formatting.rule import FormulaRule
from openpyxl.packaging.custom import StringProperty
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.workbook.properties import CalcProperties
from openpyxl.workbook.protection import WorkbookProtection

from generator.forms import looks
from generator.forms.formulas import broken, cell_of, missing, worked_out
from generator.forms.layout import (
    ANSWER_COLUMN,
    CHECK_COLUMN,
    CODE_COLUMN,
    FIRST_ROW,
    GUIDE,
    IDENTITY,
    LABEL_COLUMN,
    NOTE_COLUMN,
    REPORT,
    UNIT_COLUMN,
)
from generator.forms.validation import FORMATS, validation_of
from generator.vietnamese.dates import short_date
from generator.vietnamese.numbers import roman

if TYPE_CHECKING:
    from generator.forms.layout import Field, Heading, Layout, ListField
    from generator.plan.model import Plan
    from generator.plan.units import Reporting

UNIT_NAME: Final = "%%UNIT-NAME%%"
UNIT_HEADER: Final = "%%UNIT-HEADER%%"
UNIT_ID: Final = "%%UNIT-ID%%"
"""What is replaced when the form is stamped for a unit; plain signs, which XML is never made to escape."""
_WIDTHS: Final = (5.0, 8.0, 46.0, 12.0, 24.0, 20.0, 24.0)
_HEADINGS: Final = ("TT", "Mã số", "Nội dung", "Đơn vị tính", "Kết quả", "Ghi chú", "Kiểm tra")
_CENTRE: Final = Alignment(horizontal="center", vertical="center", wrap_text=True)
_WRAP: Final = Alignment(vertical="center", wrap_text=True)
_TOP: Final = Alignment(vertical="top", wrap_text=True)
_TEXT_HEIGHT: Final = 64.0
_LINE: Final = 17.0
_LETTERS: Final = 44
"""Letters of a label on one line."""
_MADE: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - a form's bytes do not depend on the day it is made


class FormWorkbook:
    """Builds the workbook of one layout."""

    def __init__(self, plan: Plan, reporting: Reporting, layout: Layout, plan_id: str) -> None:
        """Take what the form says; `plan_id` is how a returned file names the plan."""
        assert reporting.form is not None  # noqa: S101 - the caller has looked
        self._plan = plan
        self._reporting = reporting
        self._form = reporting.form
        self._layout = layout
        self._plan_id = plan_id
        self._book = Workbook()
        self._sheet: Any = self._book.active
        self._rules: dict[tuple[str, ...], Any] = {}

    def data(self) -> bytes:
        """Give the file."""
        self._sheet.title = REPORT
        self._head()
        for heading in self._layout.headings:
            self._group(heading)
        for number, field in enumerate(self._layout.fields, start=1):
            self._row(field, number)
        self._checks()
        self._signatures(self._layout.last_row + 2)
        self._finish_report()
        for one in self._layout.lists:
            self._list(one)
        self._guide()
        self._identity()
        self._properties()
        target = io.BytesIO()
        self._book.save(target)
        return target.getvalue()

    def _head(self) -> None:
        sheet, last = self._sheet, len(_HEADINGS)
        looks.widths(sheet, _WIDTHS)
        bold = looks.font(13, bold=True)
        looks.across(sheet, 1, (1, LABEL_COLUMN), UNIT_HEADER, font=bold)
        looks.across(sheet, 1, (UNIT_COLUMN, last), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", font=bold)
        looks.across(
            sheet,
            2,
            (UNIT_COLUMN, last),
            "Độc lập - Tự do - Hạnh phúc",
            font=looks.font(13, bold=True, underline="single"),
        )
        looks.across(sheet, 3, (UNIT_COLUMN, last), self._mark(), font=looks.font(11, italic=True))
        looks.across(sheet, 5, (1, last), self._form.title.upper(), font=looks.font(14, bold=True))
        sheet.row_dimensions[1].height = 36
        sheet.row_dimensions[5].height = 40
        looks.across(sheet, 6, (1, last), self._due(), font=looks.font(12, italic=True))
        sheet.row_dimensions[6].height = 34
        looks.across(
            sheet, 7, (1, last), missing(self._layout), font=looks.font(12, bold=True, color="C00000"), formula=True
        )
        for column, heading in enumerate(_HEADINGS, start=1):
            common = {"border": looks.BOX, "alignment": _CENTRE, "fill": looks.HEAD}
            looks.put(sheet, (FIRST_ROW - 2, column), heading, font=looks.font(bold=True), **common)
            looks.put(sheet, (FIRST_ROW - 1, column), column, font=looks.font(10, italic=True), **common)

    def _mark(self) -> str:
        number = f"Mẫu số {self._form.number}; " if self._form.number else ""
        return f"({number}lần sửa {self._form.version})"

    def _due(self) -> str:
        reporting = self._reporting
        to = ", ".join(reporting.to)
        via = f" (qua {reporting.via})" if reporting.via else ""
        if reporting.deadline is None:
            return f"Gửi {to}{via}"
        when = "trước ngày" if reporting.before else "chậm nhất ngày"
        return f"Gửi {to}{via} {when} {short_date(reporting.deadline)}"

    def _group(self, heading: Heading) -> None:
        common = {"border": looks.BOX, "fill": looks.GROUP, "font": looks.font(bold=True)}
        looks.put(self._sheet, (heading.row, 1), roman(heading.number), alignment=_CENTRE, **common)
        for column in range(CODE_COLUMN, CHECK_COLUMN + 1):
            looks.put(self._sheet, (heading.row, column), **common)
        looks.put(self._sheet, (heading.row, LABEL_COLUMN), heading.text, alignment=_WRAP, **common)

    def _row(self, field: Field, number: int) -> None:
        sheet, indicator, row = self._sheet, field.indicator, field.row
        needed = " (*)" if indicator.required else ""
        common = {"border": looks.BOX}
        looks.put(sheet, (row, 1), number, alignment=_CENTRE, **common)
        looks.put(sheet, (row, CODE_COLUMN), indicator.code, alignment=_CENTRE, **common)
        looks.put(sheet, (row, LABEL_COLUMN), indicator.label + needed, alignment=_WRAP, **common)
        looks.put(sheet, (row, UNIT_COLUMN), indicator.unit or "", alignment=_CENTRE, **common)
        looks.put(sheet, (row, NOTE_COLUMN), alignment=_TOP, protection=looks.UNLOCKED, number_format="@", **common)
        looks.put(sheet, (row, CHECK_COLUMN), font=looks.font(11, color="C00000"), alignment=_WRAP, **common)
        self._answer(field)
        lines = -(-len(indicator.label + needed) // _LETTERS)
        sheet.row_dimensions[row].height = _TEXT_HEIGHT if indicator.type == "text" else max(1, lines) * _LINE + 4

    def _answer(self, field: Field) -> None:
        indicator, place = field.indicator, (field.row, ANSWER_COLUMN)
        formula = worked_out(self._layout, field)
        if formula is not None:
            shown = '0" dòng"' if indicator.type == "list" else FORMATS[indicator.type]
            looks.put(
                self._sheet, place, formula, formula=True, border=looks.BOX, fill=looks.WORKED_OUT, number_format=shown
            )
            if indicator.type == "list":
                note = f"Ghi ở trang «{self._list_sheet(indicator.code)}»"
                looks.put(
                    self._sheet,
                    (field.row, NOTE_COLUMN),
                    note,
                    border=looks.BOX,
                    alignment=_TOP,
                    font=looks.font(11, italic=True),
                )
        else:
            alignment = _TOP if indicator.type == "text" else Alignment(vertical="center")
            looks.put(
                self._sheet,
                place,
                border=looks.BOX,
                fill=looks.INPUT,
                protection=looks.UNLOCKED,
                number_format=FORMATS[indicator.type],
                alignment=alignment,
            )
            self._rule(self._sheet, indicator, cell_of(field))
        self._name(field.name, REPORT, cell_of(field))

    def _list_sheet(self, code: str) -> str:
        return next(one.sheet for one in self._layout.lists if one.indicator.code == code)

    def _rule(self, sheet: Any, field: Any, cells: str) -> None:  # noqa: ANN401 - openpyxl has no types
        rule = validation_of(field, year=self._plan.campaign.year)
        if rule is not None:
            sheet.add_data_validation(rule)
            rule.add(cells)

    def _name(self, name: str, sheet: str, cells: str) -> None:
        corners = ":".join(_fixed(corner) for corner in cells.split(":"))
        self._book.defined_names[name] = DefinedName(name, attr_text=f"'{sheet}'!{corners}")

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

    def _signatures(self, row: int) -> None:
        bold = looks.font(13, bold=True)
        last = len(_HEADINGS)
        italic = looks.font(13, italic=True)
        looks.across(
            self._sheet, row, (UNIT_COLUMN, last), "........, ngày ...... tháng ...... năm ..........", font=italic
        )
        looks.across(self._sheet, row + 1, (1, LABEL_COLUMN), "NGƯỜI LẬP BIỂU", font=bold)
        looks.across(self._sheet, row + 1, (UNIT_COLUMN, last), "THỦ TRƯỞNG ĐƠN VỊ", font=bold)
        small = looks.font(12, italic=True)
        looks.across(self._sheet, row + 2, (1, LABEL_COLUMN), "(Ký, ghi rõ họ tên)", font=small)
        looks.across(self._sheet, row + 2, (UNIT_COLUMN, last), "(Ký, đóng dấu, ghi rõ họ tên)", font=small)

    def _finish_report(self) -> None:
        looks.a4(self._sheet, repeat=f"{FIRST_ROW - 2}:{FIRST_ROW - 1}")
        looks.protect(self._sheet)
        self._sheet.freeze_panes = f"A{FIRST_ROW}"

    def _list(self, one: ListField) -> None:
        sheet = self._book.create_sheet(one.sheet)
        columns = one.indicator.columns
        looks.widths(sheet, (6.0, *(32.0 if column.type == "text" else 18.0 for column in columns)))
        looks.across(sheet, 1, (1, len(columns) + 1), one.indicator.label.upper(), font=looks.font(13, bold=True))
        looks.across(
            sheet,
            2,
            (1, len(columns) + 1),
            f"(Mã số {one.indicator.code}; {UNIT_NAME})",
            font=looks.font(12, italic=True),
        )
        sheet.row_dimensions[1].height = 34
        head = {"border": looks.BOX, "alignment": _CENTRE, "fill": looks.HEAD, "font": looks.font(bold=True)}
        looks.put(sheet, (one.first - 1, 1), "TT", **head)
        for at, column in enumerate(columns):
            needed = " (*)" if column.required else ""
            unit = f" ({column.unit})" if column.unit else ""
            looks.put(sheet, (one.first - 1, one.column(at)), column.label + unit + needed, **head)
            letter = get_column_letter(one.column(at))
            cells = f"{letter}{one.first}:{letter}{one.last}"
            self._rule(sheet, column, cells)
            self._name(one.name(column), one.sheet, cells)
        common = {"border": looks.BOX, "protection": looks.UNLOCKED}
        for row in range(one.first, one.last + 1):
            looks.put(sheet, (row, 1), row - one.first + 1, alignment=_CENTRE, **common)
            for at, column in enumerate(columns):
                own = {"fill": looks.INPUT, "number_format": FORMATS[column.type], "alignment": _TOP}
                looks.put(sheet, (row, one.column(at)), **common, **own)
        looks.a4(sheet, repeat=f"{one.first - 1}:{one.first - 1}", landscape=len(columns) > 4)  # noqa: PLR2004 - a page's width
        looks.protect(sheet, rows=True)
        sheet.freeze_panes = f"A{one.first}"

    def _guide(self) -> None:
        sheet = self._book.create_sheet(GUIDE)
        looks.widths(sheet, (6.0, 92.0))
        looks.across(sheet, 1, (1, 2), "HƯỚNG DẪN GHI BÁO CÁO", font=looks.font(14, bold=True))
        lines = [*self._form.instructions, "Ô có dấu (*) là ô bắt buộc; ô nền xám do Excel tự tính.", f"{self._due()}."]
        if self._reporting.address:
            lines.append(f"Địa chỉ nhận: {self._reporting.address}.")
        if self._reporting.enclosures:
            lines.append(f"Gửi kèm: {'; '.join(self._reporting.enclosures)}.")
        for number, line in enumerate(lines, start=1):
            looks.put(sheet, (number + 2, 1), number, alignment=Alignment(horizontal="center", vertical="top"))
            looks.put(sheet, (number + 2, 2), line, alignment=_TOP)
            sheet.row_dimensions[number + 2].height = (len(line) // 84 + 1) * _LINE
        looks.a4(sheet)
        looks.protect(sheet)

    def _identity(self) -> None:
        """Write who the form is for, and where each code stands, on a sheet that nobody sees."""
        sheet = self._book.create_sheet(IDENTITY)
        sheet.sheet_state = "veryHidden"
        rows: list[tuple[str, ...]] = [
            ("plan", self._plan_id),
            ("form", self._form.id),
            ("version", str(self._form.version)),
            ("unit", UNIT_ID),
        ]
        rows += [("code", field.indicator.code, REPORT, cell_of(field)) for field in self._layout.fields]
        for row, values in enumerate(rows, start=1):
            for column, value in enumerate(values, start=1):
                looks.put(sheet, (row, column), value)
        sheet.protection.sheet = True

    def _properties(self) -> None:
        book, form = self._book, self._form
        book.properties.title = form.title
        book.properties.creator = self._plan.issuer.name
        book.properties.subject = UNIT_NAME
        book.properties.identifier = f"{self._plan_id}/{form.id}/{form.version}/{UNIT_ID}"
        book.properties.created = book.properties.modified = _MADE
        for name, value in (
            ("plan", self._plan_id),
            ("form", form.id),
            ("version", str(form.version)),
            ("unit", UNIT_ID),
        ):
            book.custom_doc_props.append(StringProperty(name=name, value=value))
        book.security = WorkbookProtection(lockStructure=True)
        book.calculation = CalcProperties(fullCalcOnLoad=True)


def _fixed(cell: str) -> str:
    letters = cell.rstrip("0123456789")
    return f"${letters}${cell[len(letters) :]}"
