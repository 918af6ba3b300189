"""The sheets behind the totals: where each number comes from, lists, words, who is silent, what was noticed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from generator.report.sheets import MOST_ROWS, text
from generator.report.sources import Reported
from generator.vietnamese.dates import short_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.report.consolidated import Consolidated
    from generator.report.figures import Unit
    from generator.report.sheets import Book
    from generator.report.sources import Remark, Source
    from generator.returns.answers import Answer

ORIGINS: Final = "Nguồn số liệu"
WORDS: Final = "Ý kiến đơn vị"
SILENT: Final = "Chưa gửi, gửi chậm"
REMARKS: Final = "Lưu ý"
FIRST_YEAR: Final = 1900
"""Before it, spreadsheets have no days."""
_ORIGIN_HEADINGS: Final = (
    "Mã số", "Nội dung", "Đơn vị", "Giá trị", "Ghi trong tệp", "Trang", "Ô", "Ghi chú khi đọc", "Tệp", "Mã băm SHA-256",
)  # fmt: skip
_ORIGIN_WIDTHS: Final = (8.0, 40.0, 36.0, 16.0, 20.0, 16.0, 8.0, 30.0, 40.0, 20.0)


class Origins:
    """The sheet of provenance, code by code; more rows than a sheet holds go on in another one."""

    def __init__(self, book: Book, found: Consolidated) -> None:
        """Begin the first sheet."""
        self._book = book
        self._indicators = {indicator.code: indicator for indicator in found.form.indicators}
        self._units = found.by_id
        self._sources = found.sources
        self._sheets = 0
        self._row = 0
        self._sheet: Any = None
        self._begin()

    def write(self, answers: Iterable[tuple[str, Answer]]) -> None:
        """Write the answers, which come code by code."""
        for unit, answer in answers:
            if unit not in self._units or answer.code not in self._indicators:
                continue
            if self._row > MOST_ROWS:
                self._begin()
            self._answer(self._units[unit], self._sources[unit], answer)
            self._row += 1

    def _begin(self) -> None:
        self._sheets += 1
        name = ORIGINS if self._sheets == 1 else f"{ORIGINS} ({self._sheets})"
        self._sheet = self._book.sheet(name, widths=_ORIGIN_WIDTHS, landscape=True)
        _headings(self._book, self._sheet, _ORIGIN_HEADINGS)
        self._row = 1

    def _answer(self, unit: Unit, source: Source, answer: Answer) -> None:
        indicator = self._indicators[answer.code]
        label = indicator.label
        if answer.row:
            column = next((column.label for column in indicator.columns if column.id == answer.column), answer.column)
            label = f"{label}, dòng {answer.row}: {column}"
        look = self._book.look
        texts = (answer.code, label, unit.name, str(answer.value), answer.seen, "", "", answer.note, source.file)
        self._book.fit(self._sheet, self._row, texts, _ORIGIN_WIDTHS)
        for at, words in enumerate((answer.code, label, unit.name)):
            self._sheet.write_string(self._row, at, text(words), look("text"))
        write_value(self._book, self._sheet, self._row, 3, answer.value)
        place = (answer.seen, answer.sheet, answer.cell, answer.note, source.file, source.fingerprint)
        for at, words in enumerate(place, start=4):
            self._sheet.write_string(self._row, at, text(words), look("text"))


def first_rows(counts: Iterable[tuple[str, int]]) -> dict[str, str]:
    """Give, for each code, the link to its first row of provenance, from how many answers each code has."""
    links: dict[str, str] = {}
    row = 1
    for code, count in counts:
        sheet, at = divmod(row - 1, MOST_ROWS)
        name = ORIGINS if not sheet else f"{ORIGINS} ({sheet + 1})"
        links[code] = f"internal:'{name}'!A{at + 2}"
        row += count
    return links


def write_lists(book: Book, found: Consolidated) -> None:
    """Write a sheet for each list: its rows of all units, one after the other."""
    lists = [indicator for indicator in found.form.indicators if indicator.type == "list"]
    codes = {indicator.code for indicator in lists}
    stream = (pair for pair in found.evidence.by_code() if pair[1].code in codes and pair[0] in found.by_id)
    held = next(stream, None)
    for indicator in lists:
        headings = ("TT", "Đơn vị", *(column.label for column in indicator.columns), "Nguồn")
        widths = (5.0, 34.0, *(24.0 for _ in indicator.columns), 20.0)
        sheet = book.sheet(f"Danh sách {indicator.code}", widths=widths, landscape=True)
        _headings(book, sheet, headings)
        row, last = 0, ("", 0)
        while held is not None and held[1].code == indicator.code:
            unit, answer = held
            if (unit, answer.row) != last:
                row, last = row + 1, (unit, answer.row)
                _begin_row(book, sheet, row, found.by_id[unit].name, len(indicator.columns))
            at = next((at for at, column in enumerate(indicator.columns) if column.id == answer.column), None)
            if at is not None:
                write_value(book, sheet, row, at + 2, answer.value)
                where = f"{answer.sheet}!{answer.cell}"
                sheet.write_string(row, len(indicator.columns) + 2, text(where), book.look("text"))
            held = next(stream, None)


def _begin_row(book: Book, sheet: Any, row: int, name: str, columns: int) -> None:  # noqa: ANN401 - the library has no types
    sheet.write_number(row, 0, row, book.look("centre"))
    sheet.write_string(row, 1, text(name), book.look("text"))
    for column in range(columns + 1):
        sheet.write_blank(row, column + 2, None, book.look("text"))


def write_words(book: Book, found: Consolidated) -> None:
    """Write what units said in words, indicator by indicator, as they said it."""
    labels = {indicator.code: indicator.label for indicator in found.form.indicators if indicator.type == "text"}
    widths = (8.0, 30.0, 34.0, 90.0)
    sheet = book.sheet(WORDS, widths=widths)
    _headings(book, sheet, ("Mã số", "Nội dung", "Đơn vị", "Ý kiến"))
    row = 0
    for unit, answer in found.evidence.by_code():
        if answer.code in labels and unit in found.by_id:
            row += 1
            texts = (answer.code, labels[answer.code], found.by_id[unit].name, str(answer.value))
            book.fit(sheet, row, texts, widths)
            for column, value in enumerate(texts):
                sheet.write_string(row, column, text(value), book.look("text"))


def write_silent(book: Book, found: Consolidated) -> None:
    """Write the units whose report is missing, was sent back or came late."""
    widths = (5.0, 40.0, 34.0, 24.0, 20.0, 44.0)
    sheet = book.sheet(SILENT, widths=widths)
    _headings(book, sheet, ("TT", "Đơn vị", "Nhóm", "Tình trạng", "Ngày nhận", "Tệp"))
    late = [unit for unit in found.units if found.sources[unit.id].standing is not Reported.ON_TIME]
    for row, unit in enumerate(late, start=1):
        source = found.sources[unit.id]
        received = source.received.strftime("%d/%m/%Y %H:%M") if source.received else ""
        texts = (unit.name, unit.group_name, source.standing.value, received, source.file)
        book.fit(sheet, row, texts, widths[1:])
        sheet.write_number(row, 0, row, book.look("centre"))
        for column, value in enumerate(texts, start=1):
            sheet.write_string(row, column, text(value), book.look("text"))


def write_remarks(book: Book, remarks: Iterable[Remark]) -> None:
    """Write everything that was noticed in the returns that count, with its cell."""
    widths = (36.0, 10.0, 8.0, 16.0, 8.0, 60.0, 50.0, 40.0)
    sheet = book.sheet(REMARKS, widths=widths, landscape=True)
    _headings(book, sheet, ("Đơn vị", "Mức", "Mã số", "Trang", "Ô", "Nội dung", "Cách xử lý", "Tệp"))
    for row, remark in enumerate(remarks, start=1):
        book.fit(sheet, row, remark, widths)
        for column, value in enumerate(remark):
            sheet.write_string(row, column, text(value), book.look("text"))


def write_value(book: Book, sheet: Any, row: int, column: int, value: object) -> None:  # noqa: ANN401 - the same
    """Write a value as what it is; a text never becomes anything else."""
    look = book.look
    if isinstance(value, bool):
        sheet.write_string(row, column, "Có" if value else "Không", look("centre"))
    elif isinstance(value, Decimal):
        whole = value == value // 1
        sheet.write_number(row, column, int(value) if whole else float(value), look("number" if whole else "decimal"))
    elif isinstance(value, date):
        _write_day(sheet, row, column, value, look("date"))
    else:
        sheet.write_string(row, column, text(str(value)), look("text"))


def _write_day(sheet: Any, row: int, column: int, day: date, look: Any) -> None:  # noqa: ANN401 - the same
    if day.year < FIRST_YEAR:
        sheet.write_string(row, column, short_date(day), look)
    else:
        sheet.write_datetime(row, column, day, look)


def _headings(book: Book, sheet: Any, headings: Sequence[str]) -> None:  # noqa: ANN401 - the same
    for column, heading in enumerate(headings):
        sheet.write_string(0, column, heading, book.look("head"))
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
