"""The sheet "Biểu đồ": native charts of the consolidated workbook, drawn from the totals of the groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from xlsxwriter.utility import xl_rowcol_to_cell

from generator.report.matrix import NAME as MATRIX

if TYPE_CHECKING:
    from generator.plan.indicators import Indicator
    from generator.report.consolidated import Consolidated
    from generator.report.matrix import Matrix
    from generator.report.sheets import Book

NAME: Final = "Biểu đồ"
SENT: Final = "Đơn vị đã báo cáo"
DUE: Final = "Đơn vị phải báo cáo"
WHO: Final = "Số đơn vị đã báo cáo"
_SIDE_BY_SIDE: Final = 2
_DOWN: Final = 4
"""Rows of charts on a page."""
_WIDTH, _HEIGHT = 480, 260
"""Of a chart, in pixels."""
_GAP: Final = 10
_ROW: Final = 20
"""Pixels of a row that nobody has changed."""
_SCALE: Final = 55
"""Percent: two charts side by side on an upright page."""
_MOST: Final = 24
"""More charts than that on a sheet are not looked at."""
_COLOURS: Final = ("#2F5597", "#BFBFBF")


class Charts:
    """Draws who reported, and each indicator that is summed up, group by group."""

    def __init__(self, book: Book, found: Consolidated) -> None:
        """Take what there is to draw."""
        self._book = book
        self._figures = found.figures
        self._groups = found.short_groups
        widths = (52.0, *(16.0 for _ in self._groups))
        self._sheet: Any = book.sheet(NAME, widths=widths, pages=0)
        self._sheet.set_print_scale(_SCALE)
        self._widths = widths
        self._first = 0
        self._drawn = 0

    def write(self, matrix: Matrix, top: int) -> None:
        """Write the table that the charts are drawn from, then the charts below it."""
        rows = matrix.group_rows(top)
        summed = [one for one in matrix.columns if one.way == "sum" and self._figures.tally(one.code).answered][:_MOST]
        for column, heading in enumerate(("Chỉ tiêu", *self._groups.values())):
            self._sheet.write_string(0, column, heading, self._book.look("head"))
        self._counts(1, SENT, self._figures.reported)
        self._counts(2, DUE, self._figures.expected)
        for row, indicator in enumerate(summed, start=3):
            self._sums(row, indicator, [xl_rowcol_to_cell(one, matrix.at[indicator.code]) for one in rows.values()])
        self._first = len(summed) + 4
        self._draw(WHO, {1: SENT, 2: DUE})
        for row, indicator in enumerate(summed, start=3):
            self._draw(_title(indicator), {row: indicator.code})
        self._sheet.set_h_pagebreaks(self._page_ends())

    def _counts(self, row: int, name: str, counts: dict[str, int]) -> None:
        self._sheet.write_string(row, 0, name, self._book.look("text"))
        for column, group in enumerate(self._groups, start=1):
            self._sheet.write_number(row, column, counts.get(group, 0), self._book.look("number"))

    def _sums(self, row: int, indicator: Indicator, cells: list[str]) -> None:
        title = _title(indicator)
        self._book.fit(self._sheet, row, (title,), self._widths)
        self._sheet.write_string(row, 0, title, self._book.look("text"))
        for column, (group, cell) in enumerate(zip(self._groups, cells, strict=True), start=1):
            value = float(self._figures.value(indicator, group) or 0)
            self._sheet.write_formula(row, column, f"='{MATRIX}'!{cell}", self._book.look("number"), value)

    def _draw(self, title: str, series: dict[int, str]) -> None:
        chart = self._book.file.add_chart({"type": "bar"})
        last = len(self._groups)
        for colour, (row, name) in zip(_COLOURS, series.items(), strict=False):
            chart.add_series(
                {
                    "name": name,
                    "categories": [NAME, 0, 1, 0, last],
                    "values": [NAME, row, 1, row, last],
                    "fill": {"color": colour},
                    "gap": 60,
                    "data_labels": {"value": True, "num_format": "#,##0"},
                }
            )
        chart.set_title({"name": title, "name_font": {"size": 11}})
        chart.set_y_axis({"reverse": True, "major_tick_mark": "none"})
        chart.set_x_axis({"visible": False, "min": 0, "major_gridlines": {"visible": False}})
        chart.set_legend({"none": True} if len(series) == 1 else {"position": "bottom"})
        chart.set_size({"width": _WIDTH, "height": _HEIGHT})
        down, across = divmod(self._drawn, _SIDE_BY_SIDE)
        place = {"x_offset": across * (_WIDTH + _GAP), "object_position": 3}
        self._sheet.insert_chart(self._row_of(down), 0, chart, place)
        self._drawn += 1

    def _row_of(self, down: int) -> int:
        """Give the row of the sheet at which a row of charts begins."""
        return self._first + down * (_HEIGHT // _ROW + 1)

    def _page_ends(self) -> list[int]:
        """Give the rows before which a new page begins, so that no chart is parted."""
        downs = -(-self._drawn // _SIDE_BY_SIDE)
        return [self._first - 1, *(self._row_of(down) for down in range(_DOWN, downs, _DOWN))]


def _title(indicator: Indicator) -> str:
    return f"{indicator.code}. {indicator.label}" + (f" ({indicator.unit})" if indicator.unit else "")
