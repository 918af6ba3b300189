"""What each command does between the words that come in and the words that go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import journey
from generator.cli import screen
from generator.cli.progress import progress
from generator.cli.story import Story, StoryForMachines
from generator.errors import Exit, Severity, has_errors

if TYPE_CHECKING:
    from pathlib import Path

    from generator.cli.screen import Answer

ALL_WELL = "{plan}: không có chỗ nào sai."
COUNTED = "{errors} lỗi, {warnings} chỗ cần chú ý, {advice} chỗ còn phải điền hoặc nên xem lại."


def check(plan: Path, *, answer: Answer | None) -> Exit:
    """Show everything wrong with the plan and its templates."""
    problems = journey.check(plan)
    if answer is not None:
        answer.end(problems)
    else:
        for problem in problems:
            screen.show(problem)
        counts = {severity: sum(problem.severity is severity for problem in problems) for severity in Severity}
        if not problems:
            screen.say(ALL_WELL.format(plan=plan))
        else:
            screen.say(
                COUNTED.format(
                    errors=counts[Severity.ERROR],
                    warnings=counts[Severity.WARNING],
                    advice=counts[Severity.ADVICE],
                )
            )
    return Exit.INPUT if has_errors(problems) else Exit.DONE


def build(plan: Path, *, out: Path | None, only: tuple[str, ...], jobs: int | None, answer: Answer | None) -> Exit:
    """Make the documents and tell the story of each file."""
    if answer is not None:
        answer.open("files")
        problems = journey.build(plan, out=out, only=only, jobs=jobs, listener=StoryForMachines(answer))
        answer.end(problems)
    else:
        with progress() as bar:
            story = Story(bar, out or plan.parent / journey.OUTPUT)
            problems = journey.build(plan, out=out, only=only, jobs=jobs, listener=story)
        story.tell(problems)
    return Exit.INPUT if has_errors(problems) else Exit.DONE


def schema(file: str, *, answer: Answer | None) -> Exit:
    """Write the schema of the plan where it was asked for; `-` is the screen."""
    if file == "-":
        text = journey.schema_text()
        if answer is not None:
            answer.end((), schema=text)
        else:
            screen.say(text.rstrip("\n"))
        return Exit.DONE
    outcome = journey.schema(file)
    if answer is not None:
        answer.end((), files=[{"file": file, "outcome": str(outcome)}])
    else:
        screen.say(f"Lược đồ của plan.yaml ở {file}.")
    return Exit.DONE
