"""What a build made is judged by the decree's form: two documents of each kind, for the first group and for the last.

Documents of one template differ in names, and in the branches that a template has for ranks of recipients, who stand in
the plan from the highest to the lowest. So the judging costs what the plan's kinds do, however many letters there are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator import files
from generator.documents.papers import PRINTED
from generator.errors import KehoachError, Problem, Severity
from generator.files import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from generator.conformity.finding import Finding
    from generator.documents import Named
    from generator.journey.record.results import Settled

MEND: Final = "sửa trong mẫu templates/documents/{template}, rồi làm lại"
MEND_PLAN: Final = "lời này lấy từ «{field}» trong plan.yaml: sửa ở đó, hoặc " + MEND
FIELDS: Final = {
    "2": "issuer: header",
    "3": "symbol",
    "4": "issuer: place",
    "5a": "subject",
    "5b": "subject",
    "7a": "signer",
    "7b": "signer",
    "9b": "recipients",
}
"""What those cells are called in the plan."""
FROM_PLAN: Final = {
    "2": re.compile(r"issuer\.(?:superior|name|header)"),
    "3": re.compile(r"issuer\.symbol|documents\[\d+\]\.symbol"),
    "4": re.compile(r"issuer\.place"),
    "5a": re.compile(r"documents\[\d+\]\.subject|campaign\.name"),
    "5b": re.compile(r"documents\[\d+\]\.subject|campaign\.name"),
    "7a": re.compile(r"(?:documents\[\d+\]\.)?signer\."),
    "7b": re.compile(r"(?:documents\[\d+\]\.)?signer\."),
    "9b": re.compile(r"(?:documents\[\d+\]\.)?recipients\b"),
}
"""Which parts of the plan fill which cells of the decree's diagram."""
STANDS: Final = frozenset({Outcome.CREATED, Outcome.REPLACED, Outcome.SAME})
"""Files that somebody has edited are theirs to judge: `kehoach lint`."""


class Samples:
    """Picks the documents that stand for the others, and judges them when they are there."""

    def __init__(self, templates: Mapping[str, str], known: Iterable[Problem]) -> None:
        """Take the file of each kind's template, and what is known of the plan: what it leaves open is told there."""
        self._templates = templates
        self._open = tuple(problem.path for problem in known if problem.severity is Severity.ADVICE)
        self._first: dict[str, str] = {}
        self._last: dict[str, tuple[str, str]] = {}
        self._stand: set[str] = set()

    def note(self, named: Named, file: str) -> None:
        """Hear of a document before it is made."""
        if named.recipient == PRINTED:
            return  # a file of letters that are documents of their own
        self._first.setdefault(named.document_id, file)
        group = "".join(named.groups[:1])
        if self._last.get(named.document_id, ("", ""))[0] != group:
            self._last[named.document_id] = group, file

    def settled(self, found: Settled) -> None:
        """Hear what became of a document."""
        if found.outcome in STANDS and found.file in (
            self._first.get(found.document),
            self._last.get(found.document, ("", ""))[1],
        ):
            self._stand.add(found.file)

    def problems(self, out: Path) -> Iterator[Problem]:
        """Judge what stands, and give an error for each rule that a kind of document does not keep."""
        told: set[tuple[str, str]] = set()
        picked = {*self._first.values(), *(file for _, file in self._last.values())}
        for file in sorted(self._stand & picked):
            kind = file.split("/")[1]
            for finding in _errors(out / file):
                if (kind, finding.rule) not in told and not self._is_open(finding):
                    told.add((kind, finding.rule))
                    yield self._problem(f"{out.as_posix()}/{file}", kind, finding)

    def _is_open(self, finding: Finding) -> bool:
        """Whether the plan itself leaves blank what a finding is about."""
        part = FROM_PLAN.get(finding.cell)
        return part is not None and any(part.match(path) for path in self._open)

    def _problem(self, file: str, kind: str, finding: Finding) -> Problem:
        problem = finding.problem(file)
        field = FIELDS.get(finding.cell)
        mend = (MEND_PLAN if field else MEND).format(template=self._templates.get(kind, ""), field=field)
        hint = f"{problem.hint}; {mend}"
        return Problem(problem.place, problem.path, problem.text, hint, problem.severity)


def _errors(path: Path) -> list[Finding]:
    from generator.conformity.judging import judge  # noqa: PLC0415 - a build with nothing to make must not wait for it
    from generator.office.shown.reading import read_document  # noqa: PLC0415 - the same

    try:
        findings = judge(read_document(files.read_whole(path), path.name)).findings
    except KehoachError:
        return []  # what cannot be read is no Word document, which other rules of a build tell
    return [finding for finding in findings if finding.severity is Severity.ERROR]
