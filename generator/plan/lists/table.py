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
    r"^(?:(?:tổng|cộng)\s*(?:[:(\d]|$)|tổng (?:cộng|số)\b|ghi chú\b|danh sách (?:này )?(?:có|gồm)\b"
    r"|(?:người )?lập (?:biểu|bảng|danh sách)?$|người lập\b|thủ trưởng(?: đơn vị| cơ quan)?$"
    r"|\(?(?:đã )?ký\b|\()|\bngày\b.*\btháng\b.*\bnăm\b"
)
"""How rows begin that close a list: totals, notes, who drew it up, where and when."""


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
    closed = False
    for row in sheet.rows[place + 1 :]:
        texts = [cell for cell in row if cell.text]
        if not texts or all(NUMBER.match(cell.text) for cell in texts):
            continue
        record = Record({name: row[at] for name, at in columns.items() if at < len(row) and row[at].text}, texts[0])
        named = record.fields.get(needed)
        closes = any(cell and CLOSING.search(matching_key(cell.text)) for cell in (texts[0], named))
        closed = closed or (closes and bool(found))
        if named is None or closes or not any(map(str.isalpha, named.text)):
            _passed_over(sheet, texts, closes=closes)
        elif closed and len(record.fields) == 1 < len(columns):
            _behind_the_end(sheet, named)
        elif not (found and named.name == found[-1].fields[needed].name):  # one name over several rows
            found.append(record)
    return found


def _header(sheet: Sheet, known: dict[str, str], needed: str) -> tuple[int, dict[str, int]] | None:
    candidates = _possible_headers(sheet, known, needed)
    if not candidates:
        words = ", ".join(f"«{word}»" for word in list(known)[:4])
        told, hint = "không thấy hàng tiêu đề của danh sách", f"ghi tên cột, ví dụ {words}"
        sheet.problems.append(Problem(sheet.place("A1"), "", told, hint))
        return None
    best = max(candidates, key=lambda candidate: len(candidate[1]))
    rivals = [one for one in candidates if len(one[1]) == len(best[1])]
    if len(rivals) > 1:
        cell = sheet.rows[rivals[1][0]][0].name
        told, hint = "có hai hàng tiêu đề giống nhau", "để mỗi trang một danh sách, một hàng tiêu đề"
        sheet.problems.append(Problem(sheet.place(cell), "", told, hint))
        return None
    _unused_columns(sheet, sheet.rows[best[0]], known, set(best[1].values()))
    return best


def _possible_headers(sheet: Sheet, known: dict[str, str], needed: str) -> list[tuple[int, dict[str, int]]]:
    """Give the rows that may be the header, from the top, each with the columns that it names."""
    candidates: list[tuple[int, dict[str, int]]] = []
    for place, row in enumerate(sheet.rows[:LOOK_ROWS]):
        columns: dict[str, int] = {}
        for at, heading in enumerate(row):
            name = known.get(heading_key(heading.text)) if heading.text else None
            if name is not None:
                columns.setdefault(name, at)
        if needed in columns:
            above = candidates[-1] if candidates else None
            if above and row[columns[needed]].name == sheet.rows[above[0]][above[1][needed]].name:
                candidates.pop()  # one header on two rows, its cells merged: the lower one has all its columns
            candidates.append((place, columns))
    return candidates


def _unused_columns(sheet: Sheet, row: list[Cell], known: dict[str, str], used: set[int]) -> None:
    for at, cell in enumerate(row):
        key = heading_key(cell.text)
        if not cell.text or at in used or key in UNUSED_KEYS:
            continue
        told, hint, weight = f"cột «{cell.text}» không dùng đến", "đổi tên cột nếu muốn dùng", Severity.ADVICE
        if key in known:
            told = f"cột «{cell.text}» trùng nghĩa với một cột đứng trước nên không dùng"
            hint, weight = "gộp hai cột, hoặc đổi tên cột này", Severity.WARNING
        sheet.problems.append(Problem(sheet.place(cell.name), "", told, hint, weight))


def _behind_the_end(sheet: Sheet, cell: Cell) -> None:
    told = f"bỏ qua hàng «{cell.text[:60]}» đứng sau phần kết của danh sách"
    hint = "nếu là khách, đơn vị thì đưa lên trên dòng tổng cộng, ghi chú"
    sheet.problems.append(Problem(sheet.place(cell.name), "", told, hint, Severity.WARNING))


def _passed_over(sheet: Sheet, texts: list[Cell], *, closes: bool) -> None:
    shown = " ".join(cell.text for cell in texts)[:60]
    if closes or len(texts) == 1:
        told, hint, weight = (
            f"bỏ qua hàng «{shown}»",
            "hàng này không có tên nên không phải khách, đơn vị",
            Severity.ADVICE,
        )
    else:
        told, hint, weight = f"hàng «{shown}» thiếu tên nên bỏ qua", "ghi tên vào cột tên", Severity.WARNING
    sheet.problems.append(Problem(sheet.place(texts[0].name), "", told, hint, weight))
