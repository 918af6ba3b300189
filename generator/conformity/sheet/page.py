"""The page itself: one file after the other, its findings as a list, and its pages with the places marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.errors import Severity
from generator.office.html_pages import page_template, picture_address

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.conformity.finding import Finding
    from generator.conformity.sheet.placing import Mark

WORDS: Final = {Severity.ERROR: "lỗi", Severity.WARNING: "chú ý", Severity.ADVICE: "nên xem"}


@dataclass(frozen=True, slots=True)
class Examined:
    """A file that was judged.

    Attributes:
        name: of the file.
        kind: what it is to the decree.
        findings: what is wrong with it.
        pictures: its pages as PNG, in order; none when no picture could be made.
        marks: where on them the findings stand.
        refusal: why the file could not be judged; empty when it was.
        note: why it was judged and not pictured; empty when there is nothing to say.
    """

    name: str
    kind: str = ""
    findings: tuple[Finding, ...] = ()
    pictures: tuple[bytes, ...] = ()
    marks: tuple[Mark, ...] = ()
    refusal: str = ""
    note: str = ""

    def count(self, severity: Severity) -> int:
        """Give how many findings weigh so much."""
        return sum(finding.severity is severity for finding in self.findings)

    def addresses(self) -> list[str]:
        """Give the pictures as addresses that a page carries within itself."""
        return [picture_address(picture) for picture in self.pictures]


def sheet(files: Sequence[Examined], *, unpictured: str = "") -> str:
    """Give the page of HTML for some files; `unpictured` says why there are no pictures, where there are none."""
    counts = {severity: sum(one.count(severity) for one in files) for severity in Severity}
    template = page_template("generator.conformity.sheet", "sheet.html")
    return template.render(files=files, words=WORDS, counts=counts, severities=Severity, unpictured=unpictured)
