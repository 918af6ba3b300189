"""What `kehoach proof` says about the sheet it made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator import journey
from generator.cli import screen
from generator.errors import Exit, has_errors

if TYPE_CHECKING:
    from pathlib import Path

    from generator.cli.screen import Answer
    from generator.journey.printing.proofing import Proofed

MADE: Final = "Tờ soát {letters} bản, {places} chỗ thay đổi, {remarks} chỗ nên xem lại: {path}"
OPEN_IT: Final = "Mở tệp này bằng trình duyệt; không cần Word."


def proof(plan: Path, kind: str, *, out: Path | None, answer: Answer | None) -> Exit:
    """Make the sheets of a kind and name them."""
    sheets, problems = journey.proof(plan, kind, out=out)
    if answer is not None:
        answer.end(problems, files=[_as_json(sheet) for sheet in sheets])
    else:
        screen.show_urgent(problems)
        for sheet in sheets:
            count = len(sheet.remarks)
            screen.say(MADE.format(letters=sheet.letters, places=sheet.places, remarks=count, path=sheet.path))
        screen.say(OPEN_IT)
    return Exit.INPUT if has_errors(problems) else Exit.DONE


def _as_json(sheet: Proofed) -> dict[str, object]:
    noted = [{"recipient": who, "place": place, "text": text} for who, place, text in sheet.remarks]
    return {"file": str(sheet.path), "letters": sheet.letters, "places": sheet.places, "remarks": noted}
