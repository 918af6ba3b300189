"""The door: a Word document as it is shown becomes the list of what is wrong with its form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.conformity.diagram import papers_of
from generator.conformity.finding import Finding, Kind, Rule
from generator.conformity.rules import (
    addressees,
    annexes,
    body,
    capitals,
    characters,
    citations,
    components,
    counting,
    dates,
    divisions,
    drawn_lines,
    ended_names,
    headings,
    levels,
    marks,
    model_forms,
    numbers,
    page_numbers,
    pages,
    places,
    presence,
    recipients,
    signing,
)
from generator.vietnamese.document_types import TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.conformity.finding import Seen
    from generator.conformity.paper import Paper
    from generator.office.shown.document import ShownDocument

RULES: Final[tuple[Rule, ...]] = tuple(
    rule
    for module in (
        pages, page_numbers, characters, presence, components, places, drawn_lines, numbers, dates, body, divisions,
        headings, counting, levels, addressees, recipients, signing, annexes, marks, model_forms, capitals, citations,
        ended_names,
    )
    for rule in module.RULES
)  # fmt: skip
"""Every rule of the decree that a file can show, by theme."""
BY_KIND: Final = {
    kind: tuple(rule for rule in RULES if kind in rule.kinds) if kind is not Kind.OTHER else () for kind in Kind
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a file is, and what is wrong with it.

    Attributes:
        kinds: of its papers, in order.
        names: what each is called: the name of its type where it has one, else its kind.
        findings: in the order of the file's papers, page rules first.
    """

    kinds: tuple[Kind, ...]
    names: tuple[str, ...]
    findings: tuple[Finding, ...]


def judge(document: ShownDocument) -> Verdict:
    """Judge a document by the rules of Nghị định 30/2020/NĐ-CP."""
    papers = papers_of(document)
    findings = [finding for paper in papers for finding in _judged(paper)]
    names = tuple(TYPES[paper.code].lower() if paper.code in TYPES else paper.kind.value for paper in papers)
    return Verdict(tuple(paper.kind for paper in papers), names, tuple(dict.fromkeys(findings)))


def _judged(paper: Paper) -> Iterator[Finding]:
    for rule in BY_KIND[paper.kind]:
        for seen in rule.check(paper):
            yield _finding(rule, seen, paper)


def _finding(rule: Rule, seen: Seen, paper: Paper) -> Finding:
    return Finding(
        rule.id, rule.severity, rule.article, seen.cell, seen.text, seen.found, seen.expected or rule.expected,
        seen.spot, seen.section, _page(paper, seen),
    )  # fmt: skip


def _page(paper: Paper, seen: Seen) -> int:
    return next((line.paragraph.page for line in paper.lines if line.paragraph.spot == seen.spot), 1)
