"""A list file as rows of texts, each with its cell; what cannot be read for certain is told, never guessed."""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from generator.errors import CellPlace, FileError, Problem, Severity
from generator.vietnamese.dates import short_date
from generator.vietnamese.legacy import looks_like_tcvn3, looks_like_vni
from generator.vietnamese.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_BYTES: Final = 8 * 1024 * 1024
MOST_UNPACKED: Final = 80 * 1024 * 1024
MOST_ROWS: Final = 100_000
MOST_COLUMNS: Final = 60
BLANKS: Final = "\u00a0\u2007\u202f\u200b\ufeff"
DELIMITERS: Final = ";\t,"
ERRORS: Final = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"})
BROKEN: Final = "không đọc được tệp Excel"
BROKEN_HINT: Final = "mở bằng Excel rồi lưu lại thành .xlsx"
CSV_SHEET: Final = "csv"


class ListFileError(FileError):
    """A list file that cannot be read at all."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A text and where it stands, such as `B7`."""

    text: str
    name: str


@dataclass
class Sheet:
    """The rows of one sheet, empty cells left out by being empty, with what was noticed while reading."""

    file: str
    name: str
    rows: list[list[Cell]]
    problems: list[Problem] = field(default_factory=list)

    def place(self, cell: str) -> CellPlace:
        """Give the place of a cell, as problems show it."""
        return CellPlace(self.file, self.name, cell)


def read_sheet(data: bytes, file: str, *, sheet: str = "") -> Sheet:
    """Read a list file by what it is, whatever its name says.

    Raises:
        ListFileError: no workbook and no text, too large, or no such sheet.
    """
    if len(data) > MOST_BYTES:
        raise ListFileError(file, "tệp danh sách quá lớn", f"chia nhỏ, mỗi tệp dưới {MOST_BYTES // 1024 // 1024} MB")
    if data.startswith(b"PK"):
        return _workbook(data, file, sheet)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise ListFileError(
            file, "đây là tệp Excel kiểu cũ (.xls) hoặc có mật khẩu", "mở bằng Excel, lưu lại thành .xlsx"
        )
    return _text(data, file)


def _workbook(data: bytes, file: str, sheet: str) -> Sheet:
    values, formulas = _opened(data, file)
    names = [item.title for item in values.worksheets]
    if sheet and sheet not in names:
        raise ListFileError(file, f"không có trang «{sheet}»", f"các trang trong tệp: {', '.join(names)}")
    chosen = values[sheet] if sheet else values.worksheets[0]
    found = Sheet(file, chosen.title, [])
    for row in chosen.iter_rows(max_row=min(chosen.max_row, MOST_ROWS), max_col=min(chosen.max_column, MOST_COLUMNS)):
        cells = [Cell(_shown(cell.value), cell.coordinate) for cell in row]
        found.rows.append(cells)
        found.problems += _doubts(found, cells, formulas[chosen.title])
        if any(cell.text for cell in cells) and chosen.row_dimensions[row[0].row].hidden:
            text = "hàng này đang bị ẩn trong Excel nhưng vẫn được lấy"
            found.problems.append(
                Problem(found.place(cells[0].name), "", text, "xóa hàng nếu không dùng", Severity.ADVICE)
            )
    _spread_merged(found, chosen.merged_cells.ranges)
    return found


def _opened(data: bytes, file: str) -> tuple[Any, Any]:
    """Give a workbook twice: with what its formulas came to, and with the formulas."""
    import openpyxl  # noqa: PLC0415 - slow, and few plans name a workbook

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
    except zipfile.BadZipFile as error:
        raise ListFileError(file, BROKEN, BROKEN_HINT) from error
    if unpacked > MOST_UNPACKED:
        raise ListFileError(file, "tệp mở ra quá lớn", "chép riêng danh sách sang một tệp Excel mới")
    try:
        return openpyxl.load_workbook(io.BytesIO(data), data_only=True), openpyxl.load_workbook(io.BytesIO(data))
    except Exception as error:  # openpyxl has no errors of its own for the many ways in which a file is broken
        raise ListFileError(file, BROKEN, BROKEN_HINT) from error


def _spread_merged(sheet: Sheet, ranges: Iterable[Any]) -> None:
    """Let a text that is merged over several rows stand in each of them, with the cell that it was typed in."""
    for area in ranges:
        at = area.min_col - 1
        for row in range(area.min_row, min(area.max_row, len(sheet.rows))):
            if at < len(sheet.rows[row]):
                sheet.rows[row][at] = sheet.rows[area.min_row - 1][at]


def _doubts(sheet: Sheet, cells: list[Cell], formulas: Any) -> Iterator[Problem]:  # noqa: ANN401 - openpyxl's sheet
    for cell in cells:
        typed = formulas[cell.name].value
        if cell.text in ERRORS:
            yield Problem(sheet.place(cell.name), "", f"ô báo lỗi {cell.text}", "sửa công thức hoặc gõ lại giá trị")
        elif isinstance(typed, str) and typed.startswith("=") and not cell.text:
            yield Problem(
                sheet.place(cell.name), "", "ô có công thức chưa được tính", "mở bằng Excel, bấm lưu, rồi chạy lại"
            )


def _shown(value: object) -> str:
    """Give what a cell says, as a person reads it."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return short_date(value.date())
    if isinstance(value, date):
        return short_date(value)
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return clean(str(value))


def clean(text: str) -> str:
    """Give a text in NFC with ordinary single blanks."""
    for blank in BLANKS:
        text = text.replace(blank, " ")
    return " ".join(nfc(text).split())


def _text(data: bytes, file: str) -> Sheet:
    found = Sheet(file, CSV_SHEET, [])
    text = _decoded(data, found)
    sample = text[:4096]
    delimiter = max(DELIMITERS, key=sample.count)
    for number, row in enumerate(csv.reader(io.StringIO(text), delimiter=delimiter), start=1):
        if number > MOST_ROWS:
            break
        found.rows.append(
            [Cell(clean(value), f"{_column(place)}{number}") for place, value in enumerate(row[:MOST_COLUMNS])]
        )
    return found


def _decoded(data: bytes, sheet: Sheet) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        for name, looks_like in (("TCVN3", looks_like_tcvn3), ("VNI", looks_like_vni)):
            if looks_like(data):
                raise ListFileError(
                    sheet.file, f"tệp gõ bằng bảng mã cũ {name}", "chuyển sang Unicode rồi lưu kiểu «CSV UTF-8»"
                ) from None
        text = data.decode("cp1258", errors="replace")
        told = "tệp không phải UTF-8, đã đọc theo bảng mã Windows tiếng Việt"
        sheet.problems.append(
            Problem(sheet.place("A1"), "", told, "kiểm tra dấu; trong Excel nên lưu kiểu «CSV UTF-8»", Severity.WARNING)
        )
    if "\0" in text:
        raise ListFileError(sheet.file, "đây không phải tệp Excel hay CSV", "dùng tệp .xlsx hoặc .csv")
    return text


def _column(place: int) -> str:
    letters = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters
