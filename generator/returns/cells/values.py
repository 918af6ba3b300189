"""A returned cell becomes the value that was asked for; what is not clear is a finding, never a guess."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.returns.cells.dates import read_day
from generator.returns.cells.money import read_money
from generator.returns.cells.numbers import read_count
from generator.returns.cells.percentages import read_percentage
from generator.returns.cells.readings import Reading, Wanted, noted, quoted, refused
from generator.returns.cells.texts import read_text, taken_for_formula
from generator.returns.cells.truths import read_truth
from generator.returns.workbook import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.returns.cells.readings import RawValue

_BLANK: Final = re.compile(r"[\s.…_\-–—/*]*")
"""What people leave in a cell that they do not fill in: dashes, dots, a line for the pen."""
_HIDDEN: Final = re.compile("#{2,}")
_ERROR: Final = re.compile(r"#(?:DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA)", re.IGNORECASE)
_ERRORS: Final = {
    "#DIV/0!": "công thức chia cho số 0",
    "#N/A": "công thức không tìm thấy số liệu",
    "#NAME?": "công thức có tên mà Excel không hiểu",
    "#NULL!": "công thức ghi sai vùng ô",
    "#NUM!": "công thức cho ra số không tính được",
    "#REF!": "công thức trỏ đến ô đã bị xóa",
    "#VALUE!": "công thức tính trên ô có chữ",
}


def read_value(raw: RawValue, wanted: Wanted, *, unit: str = "", year: int | None = None) -> Reading:
    """Read one cell.

    Args:
        raw: the cell as the file holds it.
        wanted: what the indicator, or the column of a list, asks for.
        unit: the unit of measure that it is asked in.
        year: the campaign's year; dates elsewhere are doubted, and dates without a year take it.

    Returns:
        The value (money in đồng, percentages as 85 for 85 %), or none where the cell is empty or not certain, and what
        was noticed.
    """
    if failed := (raw.formula and taken_for_formula(raw)) or _failed(raw):
        return failed
    said = raw.said.strip()
    if not said:
        return Reading()
    if raw.kind is Kind.TEXT and _BLANK.fullmatch(said):
        told = f"Ô chỉ có {quoted(said)}, được coi là để trống."
        return Reading(None, (noted("cell.blank", told, "Ghi 0 nếu không có."),))
    return _READERS[wanted](raw, unit, year)


def _failed(raw: RawValue) -> Reading | None:
    """Refuse a cell whose program could not say what is in it."""
    said = raw.said.strip()
    if raw.kind is Kind.ERROR or _ERROR.fullmatch(said):
        reason = _ERRORS.get(said.upper(), "công thức bị lỗi")
        return refused("cell.error", f"Ô báo lỗi {said}: {reason}.", "Sửa công thức hoặc gõ thẳng kết quả vào ô.")
    if raw.formula is not None and not raw.text:
        told = "Ô là công thức chưa được tính nên chưa có kết quả."
        return refused("cell.uncalculated", told, "Mở tệp bằng Excel, bấm Lưu, rồi gửi lại; hoặc gõ thẳng kết quả.")
    if _HIDDEN.fullmatch(said):
        hint = "Mở tệp gốc, kéo rộng cột, rồi lưu và gửi lại."
        return refused("cell.hidden", f"Ô chỉ còn {quoted(said)} vì cột quá hẹp khi xuất tệp.", hint)
    return None


_READERS: Final[dict[Wanted, Callable[[RawValue, str, int | None], Reading]]] = {
    Wanted.COUNT: lambda raw, unit, _: read_count(raw, unit),
    Wanted.MONEY: lambda raw, unit, _: read_money(raw, unit),
    Wanted.PERCENTAGE: lambda raw, _, __: read_percentage(raw),
    Wanted.YES_NO: lambda raw, _, __: read_truth(raw),
    Wanted.DATE: lambda raw, _, year: read_day(raw, year),
    Wanted.TEXT: lambda raw, _, __: read_text(raw),
}
