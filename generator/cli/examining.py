"""What `kehoach doctor` says about the machine, line by line while it looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator import journey
from generator.cli import screen
from generator.errors import Exit, Severity, has_errors

if TYPE_CHECKING:
    from pathlib import Path

    from generator.cli.screen import Answer

LINE: Final = "{word}: {about}: {text}"
HINT: Final = "    → {hint}"
FINE: Final = "được"
READY: Final = "\nMáy đã sẵn sàng."
READY_BUT: Final = "\nLàm được văn bản; {count} chỗ cần chú ý ở trên."
NOT_READY: Final = "\nChưa dùng được: sửa những chỗ ghi «lỗi» ở trên."


def doctor(plan: Path | None, *, out: Path | None, answer: Answer | None) -> Exit:
    """Look at everything, and say of each thing how it stands and what to do."""
    found = []
    for finding in journey.examine(plan, out=out):
        found.append(finding)
        if answer is None:
            word = FINE if finding.severity is None else screen.WORDS[finding.severity]
            screen.say(LINE.format(word=word, about=finding.about, text=finding.text))
            if finding.hint:
                screen.say(HINT.format(hint=finding.hint))
    problems = [finding.problem() for finding in found if finding.severity is not None]
    is_ready = not has_errors(problems)
    if answer is not None:
        answer.end(problems, checks=[finding.as_json() for finding in found])
    elif not is_ready:
        screen.say(NOT_READY)
    else:
        count = sum(problem.severity is not Severity.ADVICE for problem in problems)
        screen.say(READY_BUT.format(count=count) if count else READY)
    return Exit.DONE if is_ready else Exit.INPUT
