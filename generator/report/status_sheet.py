"""Who has reported, as a workbook: rates by group, then every unit with its file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from generator.report.sheets import Book, text
from generator.report.sources import Reported

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import BinaryIO

    from generator.report.figures import Unit
    from generator.report.sources import Source

_RATES: Final = ("Nhóm đơn vị", "Phải báo cáo", "Đã nhận", "Đúng hạn", "Tỷ lệ nhận (%)", "Tỷ lệ đúng hạn (%)")
_UNITS: Final = ("TT", "Đơn vị", "Nhóm", "Tình trạng", "Ngày nhận", "Tệp")
_RECEIVED: Final = frozenset({Reported.ON_TIME, Reported.LATE})


def status_workbook(target: BinaryIO, groups: Sequence[tuple[str, Sequence[tuple[Unit, Source]]]]) -> None:
    """Write the workbook into an open file; the rates are formulas that carry their values."""
    book = Book(target)
    _rates(book, groups)
    widths = (5.0, 44.0, 36.0, 24.0, 18.0, 44.0)
    sheet = book.sheet("Từng đơn vị", widths=widths, landscape=True)
    _head(book, sheet, _UNITS)
    members = [(name, unit, source) for name, units in groups for unit, source in units]
    for row, (name, unit, source) in enumerate(members, start=1):
        received = source.received.astimezone().strftime("%d/%m/%Y %H:%M") if source.received else ""
        texts = (unit.name, name, source.standing.value, received, source.file)
        book.fit(sheet, row, texts, widths[1:])
        sheet.write_number(row, 0, row, book.look("centre"))
        for column, value in enumerate(texts, start=1):
            silent = column == _STANDING and source.standing not in _RECEIVED
            sheet.write_string(row, column, text(value), book.look("silent" if silent else "text"))
    book.close()


_STANDING: Final = 3


def _rates(book: Book, groups: Sequence[tuple[str, Sequence[tuple[Unit, Source]]]]) -> None:
    sheet = book.sheet("Tỷ lệ", widths=(48.0, 14.0, 14.0, 14.0, 16.0, 18.0))
    _head(book, sheet, _RATES)
    total = [0, 0, 0]
    for row, (name, units) in enumerate(groups, start=1):
        came = sum(source.standing in _RECEIVED for _, source in units)
        in_time = sum(source.standing is Reported.ON_TIME for _, source in units)
        counts = (len(units), came, in_time)
        total = [sum(pair) for pair in zip(total, counts, strict=True)]
        book.fit(sheet, row, (name,), (48.0,))
        sheet.write_string(row, 0, name, book.look("text"))
        for column, count in enumerate(counts, start=1):
            sheet.write_number(row, column, count, book.look("number"))
        _percentages(book, sheet, row, counts, "decimal")
    last = len(groups) + 1
    sheet.write_string(last, 0, "Tổng số", book.look("total"))
    for column, (letter, count) in enumerate(zip("BCD", total, strict=True), start=1):
        sheet.write_formula(last, column, f"=SUM({letter}2:{letter}{last})", book.look("total number"), count)
    _percentages(book, sheet, last, total, "total decimal")


def _percentages(book: Book, sheet: Any, row: int, counts: Sequence[int], look: str) -> None:  # noqa: ANN401 - the library has no types
    for column, (letter, count) in enumerate(zip("CD", counts[1:], strict=True), start=4):
        value = round(count * 100 / counts[0], 2) if counts[0] else 0
        formula = f'=IF(B{row + 1}=0,"",ROUND({letter}{row + 1}/B{row + 1}*100,2))'
        sheet.write_formula(row, column, formula, book.look(look), value)


def _head(book: Book, sheet: Any, headings: Sequence[str]) -> None:  # noqa: ANN401 - the same
    for column, heading in enumerate(headings):
        sheet.write_string(0, column, heading, book.look("head"))
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
