"""The copy on its way to being mended, and what a mender needs to know of the place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.office.shown.section_reading import section_elements
from generator.office.xml import word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml import etree

    from generator.conformity.finding import Seen
    from generator.conformity.lines import Line
    from generator.conformity.paper import Paper
    from generator.office.shown.blocks import Paragraph, Run
    from generator.office.shown.changing import Copy
    from generator.office.shown.document import Section


@dataclass(frozen=True)
class Bench:
    """One paper of a file, and the copy that is changed."""

    copy: Copy
    paper: Paper

    def element(self, paragraph: Paragraph) -> etree._Element:
        """Give a paragraph's `w:p` in the copy."""
        return self.copy.paragraph(paragraph.spot)

    def runs(self, runs: Iterable[Run]) -> list[etree._Element]:
        """Give the `w:r` elements of some runs in the copy."""
        return [element for run in runs for element in self.copy.runs(run.spot)]

    def line(self, seen: Seen) -> Line | None:
        """Give the line that was seen, if it is all that its paragraph says."""
        lines = [line for line in self.paper.lines if line.paragraph.spot == seen.spot]
        return lines[0] if len(lines) == 1 and lines[0].columns == 1 else None

    def body_paragraph(self, seen: Seen) -> Paragraph | None:
        """Give the paragraph of the body that was seen."""
        return next((body.paragraph for body in self.paper.body if body.paragraph.spot == seen.spot), None)

    def shown(self, seen: Seen) -> Section:
        """Give the section that was seen, as it was read; the first where a rule names none."""
        return self.paper.document.sections[seen.section or 0]

    def section(self, seen: Seen) -> etree._Element | None:
        """Give the `w:sectPr` of the section that was seen; one that the file lacks is made."""
        if seen.section is None:
            return None
        body = self.copy.root(self.copy.main).find(word("body"))
        if body is None:
            return None
        elements = section_elements(body)
        element = elements[seen.section]
        if element.getparent() is None:
            body.append(element)
        return element
