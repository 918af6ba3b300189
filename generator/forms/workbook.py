"""The form as a workbook, with placeholders where units differ."""

from __future__ import annotations

import io
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from openpyxl import Workbook
from openpyxl.packaging.custom import StringProperty
from openpyxl.workbook.properties import CalcProperties
from openpyxl.workbook.protection import WorkbookProtection

from generator.forms import looks
from generator.forms.formulas import cell_of
from generator.forms.layout import GUIDE, IDENTITY, MARK, REPORT
from generator.forms.names import Names
from generator.forms.placeholders import UNIT_ID, UNIT_NAME
from generator.forms.report_sheet import ReportSheet
from generator.forms.side_sheets import write_guide, write_list
from generator.plan.reporters import reporting_units

if TYPE_CHECKING:
    from generator.forms.layout import Layout
    from generator.plan.model import Plan
    from generator.plan.units import Reporting

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
        self._book = Workbook()
        self._says = (
            ("plan", plan_id),
            ("form", self._form.id),
            ("version", str(self._form.version)),
            ("unit", UNIT_ID),
        )

    def data(self) -> bytes:
        """Give the file."""
        sheet: Any = self._book.active
        sheet.title = REPORT
        names = Names(self._book, year=self._plan.campaign.year)
        mark = MARK.format(**dict(self._says))
        ReportSheet(sheet, self._plan, self._layout, names, mark=mark).write()
        units = [unit.name for _, unit in reporting_units(self._plan)]
        for one in self._layout.lists:
            write_list(self._book.create_sheet(one.sheet), one, names, units)
        write_guide(self._book.create_sheet(GUIDE), self._form, self._reporting)
        self._identity()
        self._properties()
        target = io.BytesIO()
        self._book.save(target)
        return target.getvalue()

    def _identity(self) -> None:
        """Write who the form is for, and where each code stands, on a sheet that nobody sees."""
        sheet = self._book.create_sheet(IDENTITY)
        sheet.sheet_state = "veryHidden"
        rows: list[tuple[str, ...]] = list(self._says)
        rows += [("code", field.indicator.code, REPORT, cell_of(field)) for field in self._layout.fields]
        for row, values in enumerate(rows, start=1):
            for column, value in enumerate(values, start=1):
                looks.put(sheet, (row, column), value)
        sheet.protection.sheet = True

    def _properties(self) -> None:
        book = self._book
        book.properties.title = self._form.title
        book.properties.creator = self._plan.issuer.name
        book.properties.subject = UNIT_NAME
        book.properties.identifier = "/".join(value for _, value in self._says)
        book.properties.created = book.properties.modified = _MADE
        for name, value in self._says:
            book.custom_doc_props.append(StringProperty(name=name, value=value))
        book.security = WorkbookProtection(lockStructure=True)
        book.calculation = CalcProperties(fullCalcOnLoad=True)
