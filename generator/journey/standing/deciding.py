"""What a clerk decides about a return: that it shall not count, or shall count before newer ones, and why."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from generator.errors import Exit, KehoachError
from generator.journey.record.disk import LEDGER
from generator.journey.standing.reported import NoLedgerError
from generator.ledger import Decision, DecisionKind, Ledger
from generator.ledger.entries import COUNTING

if TYPE_CHECKING:
    from pathlib import Path

    from generator.ledger import Return


class NoReturnError(KehoachError):
    """No return of that number was received."""

    def __init__(self, number: int) -> None:
        super().__init__(f"chưa nhận tệp nào có số {number}", "xem số của từng tệp bằng lệnh: kehoach status --files")


class NoSuchDecisionError(KehoachError):
    """A decision that cannot be made."""

    exit = Exit.USAGE

    def __init__(self, kind: str) -> None:
        super().__init__(f"không có cách xử lý «{kind}»", "ghi exclude (không tính tệp này) hoặc prefer (lấy tệp này)")


class NoReasonError(KehoachError):
    """A decision without a reason."""

    exit = Exit.USAGE

    def __init__(self) -> None:
        super().__init__("chưa ghi lý do", 'thêm --reason "..."; lý do được giữ trong sổ')


class NotTakenInError(KehoachError):
    """A return that was sent back or could not be read cannot be preferred."""

    def __init__(self, number: int, file: str) -> None:
        hint = "nhận tệp đã sửa; chỉ chọn được giữa các tệp đã nhận của cùng một đơn vị"
        super().__init__(f"tệp [{number}] {file} không được nhận nên không lấy được", hint)


def decided(out: Path, number: int, kind: str, reason: str) -> Return:
    """Write a decision down, and give the return that it is about.

    Raises:
        KehoachError: nothing was received, no such return, no such decision, one that cannot be, or no reason.
    """
    if kind not in set(DecisionKind):
        raise NoSuchDecisionError(kind)
    if not reason.strip():
        raise NoReasonError
    if not (out / LEDGER).exists():
        raise NoLedgerError(str(out))
    with Ledger(out / LEDGER) as ledger:
        found = next((one for one in ledger.returns() if one.id == number), None)
        if found is None:
            raise NoReturnError(number)
        if kind == DecisionKind.PREFER and found.state not in COUNTING:
            raise NotTakenInError(number, found.file)
        ledger.decide(Decision(number, DecisionKind(kind), reason.strip(), datetime.now(UTC)))
    return found
