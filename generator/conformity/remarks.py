"""Findings as comments in a copy of the document, each at the place that it speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.errors import Severity
from generator.office.shown.remarks import Remark, with_remarks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.conformity.finding import Finding

WEIGHTS: Final = {Severity.ERROR: "Lỗi", Severity.WARNING: "Cần chú ý", Severity.ADVICE: "Nên xem lại"}
SAID: Final = "{weight} {rule}: {found}.\n{expected}\n({article})"


def commented(data: bytes, name: str, findings: Iterable[Finding]) -> bytes:
    """Give a copy of a document in which every finding is a comment; what concerns pages stands at the beginning.

    Raises:
        NotWordError: no Word document, or one with macros, which a `.docx` may not have.
        WordTooLargeError: more than any document needs.
    """
    return with_remarks(data, name, [_remark(finding) for finding in findings])


def _remark(finding: Finding) -> Remark:
    said = SAID.format(
        weight=WEIGHTS[finding.severity],
        rule=finding.rule,
        found=finding.found[:1].upper() + finding.found[1:].rstrip("."),
        expected=finding.expected,
        article=finding.article,
    )
    return Remark(said, finding.spot, finding.text)
