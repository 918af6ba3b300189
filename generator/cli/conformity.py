"""What `kehoach lint` shows, for people and for machines."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator import journey
from generator.cli import lint_writing, screen
from generator.conformity.finding import Kind, shortened
from generator.errors import Exit, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from generator.cli.screen import Answer
    from generator.conformity.finding import Finding
    from generator.errors import Problem
    from generator.journey.linting.judging import Linted

FILE: Final = "{file}: {kind}"
CLEAN: Final = ", không có chỗ nào sai thể thức"
NOTHING: Final = "tệp không có chữ nào"
NOT_JUDGED: Final = ", không xét thể thức"
FINDING: Final = "  {word} {rule}{cell}{text}: {found}"
CELL: Final = " (ô số {cell})"
TEXT: Final = " «{text}»"
EXPECTED: Final = "      → {expected} ({article})"
AGAIN: Final = "      … và {count} chỗ nữa như thế"
COUNTED: Final = "{files} tệp: {errors} lỗi, {warnings} chỗ cần chú ý, {advice} chỗ nên xem lại."
UNREAD: Final = " {count} tệp không đọc được."
SHOWN: Final = 3
"""As many places of one rule are shown in a file; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be written beside the list: a page of HTML, mended copies, commented copies."""

    html: Path | None = None
    fix: Path | None = None
    comment: Path | None = None

    def __bool__(self) -> bool:
        return (self.html or self.fix or self.comment) is not None


def lint(paths: Sequence[Path], *, wanted: Wanted, jobs: int | None, answer: Answer | None) -> Exit:
    """Judge files by the decree's form and tell what is wrong with each; write what is wanted beside that."""
    if answer is not None:
        answer.open("findings")
    counts: Counter[Severity] = Counter()
    unread: list[Problem] = []
    documents = []
    kept: list[Linted] = []
    for found in journey.lint(paths, jobs=jobs):
        counts.update(finding.severity for finding in found.findings)
        unread += found.problems
        documents.append({"file": found.file, "kinds": [kind.value for kind in found.kinds]})
        if wanted:
            kept.append(found)
        if answer is None:
            _show(found)
        else:
            for finding in found.findings:
                answer.add(finding.as_json(found.file))
    written = lint_writing.write(kept, wanted, shown=answer is None)
    if answer is not None:
        answer.end([*unread, *written.problems], documents=documents, **written.as_json())
    else:
        _count(len(documents), counts, len(unread))
    errors = counts[Severity.ERROR] if wanted.fix is None else written.errors_left
    return Exit.INPUT if errors or unread or written.problems else Exit.DONE


def _count(files: int, counts: Counter[Severity], unread: int) -> None:
    said = COUNTED.format(
        files=files,
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        advice=counts[Severity.ADVICE],
    )
    screen.say(said + (UNREAD.format(count=unread) if unread else ""))


def _show(found: Linted) -> None:
    if found.verdict is None:
        for problem in found.problems:
            screen.show(problem)
        return
    names = ", ".join(dict.fromkeys(found.verdict.names)) or NOTHING
    judged = any(kind is not Kind.OTHER for kind in found.kinds)
    rest = "" if found.findings else CLEAN if judged else NOT_JUDGED
    screen.say(FILE.format(file=found.file, kind=names) + rest)
    by_rule: dict[tuple[str, str], list[Finding]] = {}
    for finding in found.findings:
        by_rule.setdefault((finding.rule, finding.expected), []).append(finding)
    for same in by_rule.values():
        _show_rule(same)


def _show_rule(same: Sequence[Finding]) -> None:
    for finding in same[:SHOWN]:
        screen.say(
            FINDING.format(
                word=screen.weight(finding.severity),
                rule=finding.rule,
                cell=CELL.format(cell=finding.cell) if finding.cell else "",
                text=TEXT.format(text=shortened(finding.text)) if finding.text else "",
                found=finding.found,
            )
        )
    if len(same) > SHOWN:
        screen.say(AGAIN.format(count=len(same) - SHOWN))
    screen.say(EXPECTED.format(expected=same[0].expected, article=same[0].article))
