"""What `kehoach print` says about the run it made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator import journey
from generator.cli import screen
from generator.cli.progress import progress
from generator.errors import Exit, Severity, has_errors

if TYPE_CHECKING:
    from pathlib import Path

    from generator.cli.progress import Bar
    from generator.cli.screen import Answer
    from generator.journey import Settled
    from generator.journey.printing.parts import Printed

MADE: Final = "Tệp in: {path}"
COUNTED: Final = "{letters} bản, {pages} trang, {sheets} tờ giấy {sides}."
SIDES: Final = {True: "in hai mặt", False: "in một mặt"}
HOW: Final = {
    True: "Khi in chọn «In hai mặt» (lật theo cạnh dài); mỗi bản bắt đầu ở mặt trước một tờ mới.",
    False: "Khi in chọn «In một mặt».",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked of a print run: where the results are, which kinds, on how many sides, with how many programs."""

    out: Path | None
    only: tuple[str, ...]
    two_sided: bool
    jobs: int | None


class Steps:
    """A listener that only moves the bar."""

    def __init__(self, bar: Bar) -> None:
        self._bar = bar

    def counted(self, total: int) -> None:
        """Show how many files come next."""
        self._bar.start(total)

    def settled(self, found: Settled) -> None:
        """Move on, whatever became of it."""
        del found
        self._bar.step()


def print_run(plan: Path, name: str, asked: Asked, *, answer: Answer | None) -> Exit:
    """Make a run; name its file, and say how much paper it takes."""
    with progress() as bar:
        made, problems = journey.print_run(
            plan,
            name,
            out=asked.out,
            only=asked.only,
            two_sided=asked.two_sided,
            jobs=asked.jobs,
            listener=Steps(bar),
        )
    if answer is not None:
        answer.end(problems, print=_as_json(made))
    else:
        # what is still to be filled in is told by `check` and `build`
        screen.show_urgent(problem for problem in problems if problem.severity is not Severity.ADVICE)
        screen.say(MADE.format(path=made.path))
        sides = SIDES[asked.two_sided]
        screen.say(COUNTED.format(letters=len(made.parts), pages=made.pages, sheets=made.sheets, sides=sides))
        screen.say(HOW[asked.two_sided])
    return Exit.INPUT if has_errors(problems) else Exit.DONE


def _as_json(made: Printed) -> dict[str, object]:
    parts = [
        {
            "recipient": part.recipient,
            "document": part.document,
            "file": part.file,
            "first": part.span.first,
            "last": part.span.last,
        }
        for part in made.parts
    ]
    return {"file": str(made.path), "pages": made.pages, "sheets": made.sheets, "letters": parts}
