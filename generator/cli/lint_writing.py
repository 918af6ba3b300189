"""What `kehoach lint` writes beside its list: the page of HTML, the mended copies, the commented ones."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from generator import journey
from generator.cli import screen
from generator.conformity.finding import shortened
from generator.errors import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.cli.conformity import Wanted
    from generator.conformity.finding import Finding
    from generator.conformity.mending.mending import Change
    from generator.errors import Problem
    from generator.journey.linting.copies import Copied
    from generator.journey.linting.judging import Linted

PAGE: Final = "Trang soát: {page}"
COMMENTED: Final = "Bản có chú thích: {copy}"
MENDED: Final = "Bản đã sửa: {copy}, {count} chỗ"
NOTHING: Final = "Bản sao: {copy}, không có chỗ nào máy sửa được"
CHANGED: Final = "  đã sửa {rule}{text}: {done}"
TEXT: Final = " «{text}»"
AGAIN: Final = "      … và {count} chỗ nữa như thế"
LEFT: Final = "  Còn {count} chỗ phải có người sửa: {rules}"
SHOWN: Final = 3
"""As many changes by one rule are shown of a file; the rest is counted."""


@dataclass
class Written:
    """What was written, and what came of it."""

    files: list[str] = field(default_factory=list)
    changes: list[dict[str, object]] = field(default_factory=list)
    left: list[dict[str, object]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    errors_left: int = 0

    def as_json(self) -> dict[str, Any]:
        """Give what `--json` says of it; nothing when nothing was to be written."""
        said = {"files": self.files, "changes": self.changes, "left": self.left}
        return {name: value for name, value in said.items() if value or (name == "files" and self.problems)}


def write(found: Sequence[Linted], wanted: Wanted, *, shown: bool) -> Written:
    """Write what is wanted of the files that were judged, and tell of it when it is to be shown."""
    written = Written()
    if wanted.html is not None:
        journey.lint_sheet(found, wanted.html)
        written.files.append(str(wanted.html))
        if shown:
            screen.say(PAGE.format(page=wanted.html))
    for one in journey.lint_mended(found, wanted.fix) if wanted.fix is not None else ():
        _mended(one, written, shown=shown)
    for one in journey.lint_commented(found, wanted.comment) if wanted.comment is not None else ():
        _copied(one, written, shown=shown)
        if shown and one.copy is not None:
            screen.say(COMMENTED.format(copy=one.copy))
    return written


def _copied(one: Copied, written: Written, *, shown: bool) -> None:
    written.problems += one.problems
    if one.copy is not None:
        written.files.append(str(one.copy))
    for problem in one.problems if shown else ():
        screen.show(problem)


def _mended(one: Copied, written: Written, *, shown: bool) -> None:
    _copied(one, written, shown=shown)
    findings = one.left.findings if one.left else ()
    copy = str(one.copy)
    written.changes += [{"file": one.file, "copy": copy, **change.as_json()} for change in one.changes]
    written.left += [finding.as_json(copy) for finding in findings]
    written.errors_left += sum(finding.severity is Severity.ERROR for finding in findings)
    if shown and one.copy is not None:
        _show(one, findings)


def _show(one: Copied, findings: Sequence[Finding]) -> None:
    screen.say((MENDED if one.changes else NOTHING).format(copy=one.copy, count=len(one.changes)))
    by_rule: dict[tuple[str, str], list[Change]] = {}
    for change in one.changes:
        by_rule.setdefault((change.rule, change.done), []).append(change)
    for same in by_rule.values():
        for change in same[:SHOWN]:
            text = TEXT.format(text=shortened(change.text)) if change.text else ""
            screen.say(CHANGED.format(rule=change.rule, text=text, done=change.done))
        if len(same) > SHOWN:
            screen.say(AGAIN.format(count=len(same) - SHOWN))
    if findings:
        rules = ", ".join(dict.fromkeys(finding.rule for finding in findings))
        screen.say(LEFT.format(count=len(findings), rules=rules))
