"""What people type instead of a number: "không", "chưa có", a tick."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from generator.returns.cells.measures import Likeness, likeness
from generator.returns.cells.readings import Reading, doubted, noted, quoted, refused
from generator.vietnamese.text import matching_key

_NOTHING: Final = frozenset(
    {"không", "không có", "ko", "ko có", "khong", "khong co", "không phát sinh", "không tổ chức", "chưa tổ chức"}
)
_NONE_OF: Final = re.compile(r"(?:không|ko)(?: có)? (?P<unit>.+?)(?: nào)?")
_UNKNOWN: Final = frozenset(
    {"chưa có", "chưa", "chưa có số liệu", "không có số liệu", "chưa thống kê", "không thống kê", "không rõ", "n/a"}
)
_TICKS: Final = frozenset({"x", "v", "✓", "✔", "☑", "☒", "√", "có", "đã", "rồi", "yes", "ok"})


def wordless(said: str, unit: str) -> Reading | None:
    """Read what stands for a number: none of it, not known yet, or a mere tick; nothing when it is something else."""
    key = matching_key(said).strip(" .;,")
    none_of = _NONE_OF.fullmatch(key)
    if key in _NOTHING or (none_of and likeness(none_of["unit"], unit) in {Likeness.SAME, Likeness.KIN}):
        return Reading(Decimal(0), (noted("number.none", f"Ô ghi {quoted(said)}, được đọc là 0."),))
    if key in _UNKNOWN:
        told = f"Ô ghi {quoted(said)}: chưa rõ là số 0 hay chưa có số liệu, nên coi là chưa báo cáo."
        return Reading(None, (doubted("number.unknown", told, "Ghi 0 nếu không có; ghi con số khi đã có số liệu."),))
    if key in _TICKS:
        hint = "Ghi con số, ví dụ 1, 2; ghi 0 nếu không có."
        return refused("number.tick", f"Ô chỉ đánh dấu {quoted(said)}, chỉ tiêu này cần một con số.", hint)
    return None
