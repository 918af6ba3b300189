"""Where a unit's answers come from: which of its files counts, and what became of the units without one."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime


class Reported(StrEnum):
    """How a unit stands when the report is made."""

    ON_TIME = "đúng hạn"
    LATE = "chậm"
    SENT_BACK = "đã trả lại để sửa"
    MISSING = "chưa gửi báo cáo"


class Source(NamedTuple):
    """The file that counts for a unit; for a unit without one, why."""

    standing: Reported
    file: str = ""
    fingerprint: str = ""
    """SHA-256 of the file as received."""
    received: datetime | None = None
    return_id: int = 0


class Remark(NamedTuple):
    """Something about a return that a clerk should see, with its place."""

    unit: str
    severity: str
    code: str
    sheet: str
    cell: str
    text: str
    hint: str
    file: str
