"""The sheet "Biểu đồ": native charts of the consolidated workbook, drawn from the totals of the groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from xlsxwriter.utility import xl_rowcol_to_cell

from generator.report.matrix import NAME as MATRIX

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.plan.indicators import Indicator
    from generator.report.consolidated import Consolidated
    from generator.report.matrix import Matrix
    from generator.report.sheets import Book

NAME: Final = "Biểu đồ"
_HEIGHT: Final = 16
"""Rows that one chart covers."""
_SIDE_BY_SIDE: Final = 2
_WIDE: Final = 8
_MOST: Final = 24
"""More charts than that on a sheet are not looked at."""


class Charts:
    """Draws who reported, and each indicator that is summed up, group by group."""

    def __init__(self, book: Book, found: Consolidated) -> None:
        """Take what there is to draw."""
        self._book = book
        self._figures = found.figures
        self._groups = found.groups
        self._sheet: Any = book.sheet(NAME, widths=(40.0, 14.0, 14.0))
        self._drawn = 0

    def write(self, matrix: Matrix, top: int) -> None:
        """Write the table that the charts are drawn from, then the charts beside it."""
        rows = matrix.group_rows(top)
        summed = [one for one in matrix.columns if one.way == "sum" and self._figures.tally(one.code).answered][:_MOST]
        self._headings(["Nhóm đơn vị", "Đã báo cáo", "Phải báo cáo", *(one.code for one in summed)])
        for row, (group, name) in enumerate(self._groups.items(), start=1):
            self._sheet.write_string(row, 0, name, self._book.look("text"))
            self._sheet.write_number(row, 1, self._figures.reported.get(group, 0), self._book.look("number"))
            self._sheet.write_number(row, 2, self._figures.expected.get(group, 0), self._book.look("number"))
            for at, indicator in enumerate(summed, start=3):
                source = f"='{MATRIX}'!{xl_rowcol_to_cell(rows[group], matrix.at[indicator.code])}"
                value = self._figures.value(indicator, group)
                self._sheet.write_formula(row, at, source, self._book.look("number"), float(value or 0))
        self._draw("Số đơn vị đã báo cáo", {1: "Đã báo cáo", 2: "Phải báo cáo"})
        for at, indicator in enumerate(summed, start=3):
            self._draw(_title(indicator), {at: ""})

    def _headings(self, headings: list[str]) -> None:
        for column, heading in enumerate(headings):
            self._sheet.write_string(0, column, heading, self._book.look("head"))

    def _draw(self, title: str, series: Mapping[int, str]) -> None:
        chart = self._book.file.add_chart({"type": "bar"})
        last = len(self._groups)
        for column, name in series.items():
            chart.add_series(
                {
                    "name": name,
                    "categories": [NAME, 1, 0, last, 0],
                    "values": [NAME, 1, column, last, column],
                    "data_labels": {"value": True, "num_format": "#,##0"},
                }
            )
        chart.set_title({"name": title, "name_font": {"size": 12}})
        chart.set_y_axis({"reverse": True})
        if len(series) == 1:
            chart.set_legend({"none": True})
        down, across = divmod(self._drawn, _SIDE_BY_SIDE)
        self._sheet.insert_chart(len(self._groups) + 2 + down * _HEIGHT, across * _WIDE, chart)
        self._drawn += 1


def _title(indicator: Indicator) -> str:
    return f"{indicator.code}. {indicator.label}" + (f" ({indicator.unit})" if indicator.unit else "")
