"""A file becomes papers: cut where a new document begins, each with its parts found, its body and its kind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.conformity import signs
from generator.conformity.addressing import addressed
from generator.conformity.body import body_of
from generator.conformity.cutting import Opening, cuts_of
from generator.conformity.finding import Kind
from generator.conformity.head import head_of
from generator.conformity.kinds import kind_of
from generator.conformity.letterhead import letterhead_of
from generator.conformity.lines import Line, lines_of
from generator.conformity.paper import Paper
from generator.conformity.parts import Part
from generator.conformity.tail import contacts, tail_of
from generator.conformity.titles import annex_of, attached_to, title_of
from generator.conformity.writing import writing_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.conformity.parts import Parts
    from generator.conformity.writing import Writing
    from generator.office.shown.document import Section, ShownDocument


def papers_of(document: ShownDocument) -> list[Paper]:
    """Give the papers of a file in their order; a file that says nothing has none."""
    writing = writing_of(document)
    lines = lines_of(document, writing, letterhead_of(document))
    cuts = cuts_of(lines, document)
    ends = [cut.start for cut in cuts[1:]] + [len(lines)]
    papers = [
        _paper(document, lines[cut.start : end], opening=cut.opening, writing=writing, first=cut.start == 0)
        for cut, end in zip(cuts, ends, strict=True)
    ]
    return list(_with_annexes(papers))


def _with_annexes(papers: Sequence[Paper]) -> Iterator[Paper]:
    """Tell each paper how many annexes follow it, and each annex how many there are."""
    groups: list[list[Paper]] = []
    for paper in papers:
        if paper.kind is Kind.ANNEX and groups:
            groups[-1].append(paper)
        else:
            groups.append([paper])
    for group in groups:
        numbers = tuple(paper.annex_number for paper in group if paper.kind is Kind.ANNEX)
        main = None if group[0].kind is Kind.ANNEX else group[0]
        for paper in group:
            if not numbers:
                yield paper
                continue
            own = main if paper.kind is Kind.ANNEX else None
            yield replace(paper, annexes=len(numbers), main=own, annex_numbers=numbers)


def _paper(document: ShownDocument, lines: Sequence[Line], *, opening: Opening, writing: Writing, first: bool) -> Paper:
    numbers = tuple(dict.fromkeys(line.paragraph.where.section for line in lines)) or (0,)
    section = document.sections[numbers[0]]
    parts = _parts(lines, section, opening)
    contacts(parts, lines, section)
    kind, code = kind_of(parts, lines, opening)
    return Paper(
        document=document,
        writing=writing,
        lines=tuple(lines),
        parts={part: tuple(found) for part, found in parts.items() if found},
        body=tuple(body_of(lines, parts, legacy=writing.legacy)),
        kind=kind,
        code=code,
        sections=numbers,
        first=first,
    )


def _parts(lines: Sequence[Line], section: Section, opening: Opening) -> Parts:
    """Find the parts of a paper; an annex has a label and a title, a copy what it is called, and no more of a head."""
    if opening is Opening.ANNEX:
        return annex_of(lines)
    parts = head_of(lines, section)
    if opening is Opening.COPY:
        parts[Part.COPY] = [line for line in lines if signs.COPY.fullmatch(line.text)][:1]
    else:
        title_of(lines, parts, section)
        attached_to(parts, lines, above=parts.get(Part.SUMMARY, parts.get(Part.TITLE, [])))
        addressed(parts, lines)
    for part, found in tail_of(lines, section).items():
        parts[part] = [line for line in found if not any(line in others for others in parts.values())]
    return parts
