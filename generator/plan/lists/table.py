"""A sheet as a list of records: the header found, the rows below it read, everything else told."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.errors import Problem, Severity
from generator.plan.lists.headings import UNUSED_KEYS, heading_key, keys
from generator.vietnamese.text import matching_key

if TYPE_CHECKING:
    from generator.plan.lists.sheets import Cell, Sheet

LOOK_ROWS: Final = 30
"""A header stands near the top; titles and names of offices come before it."""
NUMBER: Final = re.compile(r"^\(?\d{1,2}\)?$")
CLOSING: Final = re.compile(
    r"^(tổng|tổng cộng|tổng số|cộng|ghi chú|người lập|lập biểu|thủ trưởng|danh sách (này )?có)\b"
)


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a list: the cells by the field that their column stands for."""

    fields: dict[str, Cell]
    first: Cell


def records(sheet: Sheet, aliases: dict[str, tuple[str, ...]], *, needed: str = "name") -> list[Record]:
    """Give the rows of a list; what is passed over or wrong is added to the sheet's problems."""
    header = _header(sheet, keys(aliases), needed)
    if header is None:
        return []
    place, columns = header
    found: list[Record] = []
    for row in sheet.rows[place + 1 :]:
        texts = [cell for cell in row if cell.text]
        if not texts or all(NUMBER.match(cell.text) for cell in texts):
            continue
        record = Record({name: row[at] for name, at in columns.items() if at < len(row) and row[at].text}, texts[0])
        if needed in record.fields and not CLOSING.match(matching_key(record.fields[needed].text)):
            found.append(record)
        else:
            _passed_over(sheet, texts, started=bool(found))
    _twice(sheet, found, needed)
    return found


def _header(sheet: Sheet, known: dict[str, str], needed: str) -> tuple[int, dict[str, int]] | None:
    candidates = []
    for place, row in enumerate(sheet.rows[:LOOK_ROWS]):
        columns: dict[str, int] = {}
        for at, heading in enumerate(row):
            name = known.get(heading_key(heading.text)) if heading.text else None
            if name is not None:
                columns.setdefault(name, at)
        if needed in columns:
            candidates.append((place, columns))
    if not candidates:
        words = ", ".join(f"«{word}»" for word in list(known)[:4])
        sheet.problems.append(
            Problem(sheet.place("A1"), "", "không thấy hàng tiêu đề của danh sách", f"ghi tên cột, ví dụ {words}")
        )
        return None
    best = max(candidates, key=lambda candidate: len(candidate[1]))
    rivals = [one for one in candidates if len(one[1]) == len(best[1])]
    if len(rivals) > 1:
        cell = sheet.rows[rivals[1][0]][0].name
        sheet.problems.append(
            Problem(
                sheet.place(cell), "", "có hai hàng tiêu đề giống nhau", "để mỗi trang một danh sách, một hàng tiêu đề"
            )
        )
        return None
    _unknown_columns(sheet, sheet.rows[best[0]], known)
    return best


def _unknown_columns(sheet: Sheet, row: list[Cell], known: dict[str, str]) -> None:
    for cell in row:
        key = heading_key(cell.text)
        if cell.text and key not in known and key not in UNUSED_KEYS:
            told = f"cột «{cell.text}» không dùng đến"
            sheet.problems.append(
                Problem(sheet.place(cell.name), "", told, "đổi tên cột nếu muốn dùng", Severity.ADVICE)
            )


def _passed_over(sheet: Sheet, texts: list[Cell], *, started: bool) -> None:
    shown = " ".join(cell.text for cell in texts)[:60]
    if (started and CLOSING.match(matching_key(texts[0].text))) or len(texts) == 1:
        told, hint, weight = (
            f"bỏ qua hàng «{shown}»",
            "hàng này không có tên nên không phải khách, đơn vị",
            Severity.ADVICE,
        )
    else:
        told, hint, weight = f"hàng «{shown}» thiếu tên nên bỏ qua", "ghi tên vào cột tên", Severity.WARNING
    sheet.problems.append(Problem(sheet.place(texts[0].name), "", told, hint, weight))


def _twice(sheet: Sheet, found: list[Record], needed: str) -> None:
    first: dict[tuple[str, ...], str] = {}
    for record in found:
        key = tuple(matching_key(cell.text) for name, cell in sorted(record.fields.items()) if name != "email")
        cell = record.fields[needed]
        before = first.setdefault(key, cell.name)
        if before != cell.name:
            told = f"«{cell.text}» đã có ở ô {before}"
            sheet.problems.append(Problem(sheet.place(cell.name), "", told, "xoá một hàng nếu trùng", Severity.WARNING))
