"""The story of a build: for people in groups, for machines file by file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.cli import screen
from generator.errors import has_errors

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from generator.cli.progress import Bar
    from generator.cli.screen import Answer
    from generator.errors import Problem
    from generator.journey import Settled

SHOWN = 5
OUTCOMES = {"created": "tạo mới", "replaced": "làm lại", "failed": "chưa làm được"}
PDF = " PDF"
NOTHING = "Không có văn bản nào để làm: chưa có khách, đơn vị, nơi ủng hộ nào cho loại này, hoặc lệnh khác làm."
# told by their problems, one by one
TOLD = {"edited", "orphan"}


@dataclass(slots=True)
class _Group:
    count: int = 0
    names: list[str] = field(default_factory=list)


class Story:
    """Tells a clerk which files were made and why, a few names for each reason."""

    def __init__(self, bar: Bar, folder: Path) -> None:
        self._bar = bar
        self._folder = folder
        self._groups: dict[tuple[str, str, str], _Group] = {}
        self._same = 0
        self._total = 0

    def counted(self, total: int) -> None:
        """Hear how many documents the build is about."""
        self._total = total
        self._bar.start(total)

    def settled(self, found: Settled) -> None:
        """Hear what became of one file."""
        self._bar.step()
        if found.outcome == "same":
            self._same += 1
        elif found.outcome not in TOLD:
            what = f"{OUTCOMES[found.outcome]} {{count}} tệp{PDF if found.file.endswith('.pdf') else ''}"
            group = self._groups.setdefault((found.document, what, found.reason), _Group())
            group.count += 1
            if len(group.names) < SHOWN:
                group.names.append(str(self._folder / found.file))

    def tell(self, problems: Sequence[Problem]) -> None:
        """Say it all, the results first."""
        for (document, what, reason), group in self._groups.items():
            why = f" ({reason})" if reason not in {"", "mới"} else ""
            screen.say(f"{document}: {what.format(count=group.count)}{why}")
            for name in group.names:
                screen.say(f"    {name}")
            if group.count > len(group.names):
                screen.say(f"    … và {group.count - len(group.names)} tệp khác")
        if not self._total and not has_errors(problems):
            screen.say(NOTHING)
        if self._same:
            screen.say(f"{self._same} tệp không đổi.")
        screen.show_urgent(problems)


class StoryForMachines:
    """Prints each file as one object of the list `files`."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer

    def counted(self, total: int) -> None:
        """Ignore it."""

    def settled(self, found: Settled) -> None:
        """Print it."""
        self._answer.add(found.as_json())
