"""What is wrong with a document's form, and the rules that say so: both are data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from generator.errors import Problem, Severity, TemplatePlace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.conformity.paper import Paper
    from generator.office.shown.spots import Spot


class Kind(StrEnum):
    """What a document is to the decree; decides which rules apply."""

    NAMED = "văn bản có tên loại"
    LETTER = "công văn"
    INVITATION = "giấy mời"
    DECISION = "quyết định"
    RESOLUTION = "nghị quyết"
    TELEGRAM = "công điện"
    MINUTES = "biên bản"
    INTRODUCTION = "giấy giới thiệu"
    LEAVE = "giấy nghỉ phép"
    ATTACHED = "văn bản kèm theo"
    ANNEX = "phụ lục"
    COPY = "bản sao"
    FORM = "biểu mẫu"
    PAPER = "giấy tờ có Quốc hiệu, không phải văn bản hành chính có số"
    OTHER = "không phải văn bản hành chính"


ISSUED: Final = frozenset(
    {
        *(Kind.NAMED, Kind.LETTER, Kind.INVITATION, Kind.DECISION, Kind.RESOLUTION, Kind.TELEGRAM, Kind.MINUTES),
        *(Kind.INTRODUCTION, Kind.LEAVE),
    }
)
"""Documents that are issued with a number of their own."""
TEXTS: Final = ISSUED | {Kind.ATTACHED}
"""Documents whose text is divided as the decree divides one."""
BODIED: Final = TEXTS | {Kind.ANNEX}
EVERY: Final = frozenset(Kind)
JUDGED: Final = EVERY - {Kind.OTHER}


@dataclass(frozen=True, slots=True)
class Seen:
    """What a rule saw somewhere: the facts, and the place.

    Attributes:
        found: what is there, in Vietnamese, short: `cỡ chữ 12`.
        text: what the paragraph says; empty for what concerns the page.
        cell: the cell of the decree's diagram, such as `5a`; empty outside it.
        spot: where a copy of the file can be changed; `None` for what concerns a section or the whole file.
        section: which section of the document, from 0, for what concerns its pages.
        expected: what should be there, when the rule's own sentence is not exact enough.
    """

    found: str
    text: str = ""
    cell: str = ""
    spot: Spot | None = None
    section: int | None = None
    expected: str = ""


ERROR: Final = Severity.ERROR
"""Against the decree's text."""
WARNING: Final = Severity.WARNING
"""Against a model form, or what the text surely means."""
ADVICE: Final = Severity.ADVICE
"""About what the decree leaves open."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the decree as data.

    Attributes:
        id: stable, as `kehoach lint` and the tests call it.
        severity: error against the decree's text, warning against a model form, advice for what it leaves open.
        article: where the decree says so.
        expected: what should be there, one sentence in Vietnamese.
        check: gives what it saw in one paper.
        kinds: the kinds of document it applies to.
    """

    id: str
    severity: Severity
    article: str
    expected: str
    check: Callable[[Paper], Iterator[Seen]]
    kinds: frozenset[Kind] = EVERY


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that a document does not keep, and where. Attributes as in `Rule` and `Seen`."""

    rule: str
    severity: Severity
    article: str
    cell: str
    text: str
    found: str
    expected: str
    spot: Spot | None = None
    section: int | None = None
    page: int = 1

    def problem(self, file: str) -> Problem:
        """Give the finding as a problem of a file, as the commands show it."""
        part = "" if self.spot is None else self.spot.part
        path = f"{self.rule}, ô số {self.cell}" if self.cell else self.rule
        place = TemplatePlace(file, part, shortened(self.text))
        return Problem(place, path, self.found, f"{self.expected} ({self.article})", self.severity)

    def as_json(self, file: str) -> dict[str, object]:
        """Give the finding as the object that `--json` promises."""
        spot = self.spot
        return {
            "file": file,
            "rule": self.rule,
            "severity": str(self.severity),
            "article": self.article,
            "cell": self.cell,
            "text": self.text,
            "found": self.found,
            "expected": self.expected,
            "page": self.page,
            "section": self.section,
            "part": "" if spot is None else spot.part,
            "paragraph": None if spot is None else spot.paragraph,
            "runs": None if spot is None or spot.runs is None else list(spot.runs),
        }


_LONGEST: Final = 60


def shortened(text: str) -> str:
    """Give a paragraph's text as messages quote it: one line, not longer than a line."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
