"""What `kehoach receive` says of the requests for corrections that it made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.cli import screen

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from generator.journey import Settled

SLIPS: Final = "Đã làm {count} phiếu đề nghị chỉnh sửa, mỗi phiếu kèm một thư nháp (.eml):"
FILE: Final = "  {file}"
SHOWN: Final = 5
"""Slips that are named; the rest is counted."""
MORE: Final = "  … và {count} phiếu khác"
MADE: Final = frozenset({"created", "replaced"})


def show_slips(slips: Sequence[Settled], out: Path) -> None:
    """Name the papers that were made; each has its e-mail beside it."""
    made = [out / slip.file for slip in slips if slip.outcome in MADE and slip.file.endswith(".docx")]
    if made:
        screen.say(SLIPS.format(count=len(made)))
    for path in made[:SHOWN]:
        screen.say(FILE.format(file=path))
    if len(made) > SHOWN:
        screen.say(MORE.format(count=len(made) - SHOWN))
