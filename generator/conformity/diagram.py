"""A file becomes papers: cut where a new document begins, each with its parts found, its body and its kind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.conformity import signs
from generator.conformity.finding import Kind
from generator.conformity.head import has_rule, head_of, is_bold, title_of
from generator.conformity.letterhead import letterhead_of
from generator.conformity.lines import Line, lines_of, said_by
from generator.conformity.paper import BodyText, Paper, Part, body_text
from generator.conformity.sides import Side, side_of
from generator.conformity.tail import tail_of
from generator.conformity.writing import writing_of
from generator.office.shown.blocks import PAGE_BREAK, Holder, Paragraph
from generator.office.shown.looks import Alignment
from generator.vietnamese.document_types import LETTER, TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.conformity.head import Parts
    from generator.conformity.writing import Writing
    from generator.office.shown.document import Section, ShownDocument

HEAD, ANNEX, COPY, START = "head", "annex", "copy", "start"
EARLY: Final = 20
"""Further down, the first Quốc hiệu does not belong to the file's first lines."""
FEW: Final = 5
"""What a digital signature writes above an annex has fewer lines."""
KINDS: Final = {
    "QĐ": Kind.DECISION, "NQ": Kind.RESOLUTION, "GM": Kind.INVITATION, "CĐ": Kind.TELEGRAM, "BB": Kind.MINUTES,
    "GGT": Kind.INTRODUCTION, "GNP": Kind.LEAVE,
}  # fmt: skip
ENOUGH: Final = 3
"""Without Quốc hiệu, so many other parts make a sheet a document whose Quốc hiệu was forgotten."""
ADDRESS_REACH: Final = 30
TAIL: Final = frozenset(
    {
        *(Part.RECIPIENTS, Part.RECIPIENT, Part.RECIPIENT_HEADING, Part.DRAFTER),
        *(Part.AUTHORITY, Part.SIGNER, Part.OTHER_TITLE, Part.CONTACT),
    }
)


class _Cut(NamedTuple):
    start: int
    why: str


def papers_of(document: ShownDocument) -> list[Paper]:
    """Give the papers of a file in their order; a file that says nothing has none."""
    writing = writing_of(document)
    lines = lines_of(document, writing, letterhead_of(document))
    cuts = _cuts(lines, document)
    ends = [cut.start for cut in cuts[1:]] + [len(lines)]
    papers = [
        _Reading(document, lines[cut.start : end], cut, writing).paper() for cut, end in zip(cuts, ends, strict=True)
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
        numbers = tuple(_annex_number(paper) for paper in group if paper.kind is Kind.ANNEX)
        main = None if group[0].kind is Kind.ANNEX else group[0]
        for paper in group:
            if not numbers:
                yield paper
                continue
            own = main if paper.kind is Kind.ANNEX else None
            yield replace(paper, annexes=len(numbers), main=own, annex_numbers=numbers)


def _annex_number(paper: Paper) -> str:
    label = paper.the(Part.ANNEX_LABEL)
    found = signs.ANNEX.fullmatch(label.text) if label else None
    return (found["number"] or "") if found else ""


def _cuts(lines: Sequence[Line], document: ShownDocument) -> list[_Cut]:
    cuts: list[_Cut] = []
    block, first = -1, 0
    for line in lines:
        if line.block != block:
            block, first = line.block, line.number
        why = _opening(line, document.sections) if line.text[:1] in signs.OPENING else ""
        if why and (not cuts or first > cuts[-1].start or why != HEAD):
            cuts.append(_Cut(first, why))
    said = sum(bool(line.text) for line in lines[: cuts[0].start]) if cuts else 0
    if cuts and said < {HEAD: EARLY, ANNEX: FEW}.get(cuts[0].why, 1):
        cuts[0] = _Cut(0, cuts[0].why)
    elif lines:
        cuts.insert(0, _Cut(0, START))
    return cuts


def _opening(line: Line, sections: Sequence[Section]) -> str:
    text = line.text
    if len(text) > signs.LONGEST_OPENING:
        return ""
    if signs.is_nation(text):
        # further down in a table stand examples
        return HEAD if line.cell is None or line.cell[1] <= 1 else ""
    if signs.COPY.fullmatch(text) and (signs.in_capitals(text) or is_bold(line)):
        return COPY
    if text[:2].casefold() == "ph" and line.cell is None and (label := signs.ANNEX.fullmatch(text)):
        centred = line.paragraph.layout.alignment is Alignment.CENTRE
        middle = side_of(line, sections[line.paragraph.where.section]) is Side.MIDDLE
        alone = not label["rest"] and (middle or is_bold(line))
        return ANNEX if alone or (middle and centred) else ""
    return ""


class _Reading:
    """Finds the parts of one paper."""

    def __init__(self, document: ShownDocument, lines: Sequence[Line], cut: _Cut, writing: Writing) -> None:
        self._document = document
        self._lines = lines
        self._cut = cut
        self._writing = writing
        numbers = dict.fromkeys(line.paragraph.where.section for line in lines)
        self._sections = tuple(numbers) or (0,)
        self._section = document.sections[self._sections[0]]

    def paper(self) -> Paper:
        """Give the paper."""
        parts = head_of(self._lines, self._section) if self._cut.why != ANNEX else {}
        if self._cut.why == ANNEX:
            self._annex(parts)
        elif self._cut.why == COPY:
            parts[Part.COPY] = [line for line in self._lines if signs.COPY.fullmatch(line.text)][:1]
        else:
            title_of(self._lines, parts, self._section)
            self._attached_to(parts, parts.get(Part.SUMMARY, parts.get(Part.TITLE, [])))
            self._addressed(parts)
        end = tail_of(self._lines, self._section) if self._cut.why != ANNEX else {}
        for part, found in end.items():
            parts[part] = [line for line in found if not any(line in others for others in parts.values())]
        self._contact(parts)
        kind, code = self._kind(parts)
        return Paper(
            document=self._document,
            writing=self._writing,
            lines=tuple(self._lines),
            parts={part: tuple(found) for part, found in parts.items() if found},
            body=tuple(self._body(parts)),
            kind=kind,
            code=code,
            sections=self._sections,
            first=self._cut.start == 0,
        )

    def _annex(self, parts: Parts) -> None:
        label = next(line for line in self._lines if signs.ANNEX.fullmatch(line.text))
        parts[Part.ANNEX_LABEL] = [label]
        signed = [line for line in self._lines if line.number < label.number and signs.SIGNED.search(line.text)]
        if signed:
            parts[Part.SIGNED] = signed
        rest = [line for line in self._lines if line.number > label.number]
        title: list[Line] = []
        for line in rest[:8]:
            if (has_rule(line) or signs.RULE.fullmatch(line.text)) and title:
                break
            if not line.text:
                continue
            centred = line.paragraph.layout.alignment is Alignment.CENTRE or (not title and is_bold(line))
            if signs.ATTACHED.match(line.text) or not centred:
                break
            title.append(line)
        if title:
            parts[Part.ANNEX_TITLE] = title
        self._attached_to(parts, title or [label])

    def _attached_to(self, parts: Parts, above: Sequence[Line]) -> None:
        """Find `(Kèm theo ...)` under a title, to its closing bracket."""
        if not above:
            return
        rest = [line for line in self._lines if line.number > above[-1].number][:8]
        for at, line in enumerate(rest):
            if signs.ATTACHED.match(line.text):
                found = [line]
                for more in rest[at + 1 :]:
                    if found[-1].text.endswith(")") or not more.text or not line.text.startswith("("):
                        break
                    found.append(more)
                parts[Part.ATTACHED_TO] = found
                return

    def _addressed(self, parts: Parts) -> None:
        """Find cell 9a: `Kính gửi` and those it names; in a công điện those behind `... điện:` (Mẫu 1.6)."""
        head = [line.number for found in parts.values() for line in found]
        last = max(head, default=-1)
        after = [line for line in self._lines if line.number > last]
        near = [line for line in after if line.text][:ADDRESS_REACH]
        label = next((line for line in near[:6] if signs.ADDRESSED.match(line.text)), None)
        if label is not None:
            parts[Part.ADDRESSED] = [label]
        elif _is_telegram(parts):
            label = next((line for line in near[:6] if signs.WIRED.search(line.text)), None)
        if label is None:
            return
        found: list[Line] = []
        for line in near[near.index(label) + 1 :]:
            inside = label.cell is not None and line.cell is not None and line.cell[0] == label.cell[0]
            if not inside and not (line.text.startswith(("-", "–", "+")) and not _ended(found, label)):
                break
            found.append(line)
        if found:
            parts[Part.ADDRESSEE] = found

    def _contact(self, parts: Parts) -> None:
        """Find cell 13: the office's address at the foot of the first page."""
        taken = {line.number for found in parts.values() for line in found}
        last = max(taken, default=0)
        for line in self._lines:
            aside = line.box is not None or line.number > last
            if aside and line.number not in taken and signs.is_contact(line.text):
                parts.setdefault(Part.CONTACT, []).append(line)
        for story in self._section.footers.values():
            for paragraph in story.paragraphs():
                text = said_by(paragraph.runs)
                if signs.is_contact(text):
                    line = Line(text, paragraph.runs, paragraph, -1, None, None, 0, 1, -1)
                    parts.setdefault(Part.CONTACT, []).append(line)

    def _body(self, parts: Parts) -> Iterator[BodyText]:
        """Give the paragraphs between the head and the end."""
        last, end = self._bounds(parts)
        before: Paragraph | None = None
        seen: Paragraph | None = None
        for line in self._lines:
            if line.number > last and line.number < end and line.paragraph is not seen:
                seen = line.paragraph
                if line.cell is not None or line.box is not None or line.paragraph.where.holder is not Holder.STORY:
                    before = None
                    continue
                if _is_empty(line) or (line.text[:1] in signs.STROKES and signs.RULE.fullmatch(line.text)):
                    before = None
                    continue
                broken = not line.whole and any(PAGE_BREAK in run.text for run in line.paragraph.runs)
                follows = before is not None and not broken
                yield body_text(self._whole(line), line.paragraph, follows=follows)
                before = line.paragraph

    def _whole(self, line: Line) -> str:
        """Give what the paragraph of a line says, all its lines."""
        if line.whole:
            return line.text
        return f"{line.paragraph.label} {said_by(line.paragraph.runs, legacy=self._writing.legacy)}".strip()

    def _bounds(self, parts: Parts) -> tuple[int, int]:
        """Give the last line of the head, and the first of the end."""
        ends = [found[0] for part in (Part.RECIPIENTS, Part.AUTHORITY) if (found := parts.get(part, []))]
        blocks = [line.block for line in ends if line.cell is not None]
        first = min((line.number for line in ends), default=self._lines[-1].number + 1 if self._lines else 0)
        if blocks:
            block = min(blocks)
            first = min([first, *(line.number for line in self._lines if line.block == block)])
        head = [line.number for part, found in parts.items() if part not in TAIL for line in found]
        tables = {line.cell[0] for part, found in parts.items() if part not in TAIL for line in found if line.cell}
        head += [line.number for line in self._lines if line.cell and line.cell[0] in tables]
        return max(head, default=-1), first

    def _kind(self, parts: Parts) -> tuple[Kind, str]:
        if self._cut.why == ANNEX or Part.COPY in parts:
            return (Kind.ANNEX if self._cut.why == ANNEX else Kind.COPY), ""
        nation = Part.NATION in parts or Part.MOTTO in parts
        others = (Part.NUMBER, Part.DATE, Part.RECIPIENTS, Part.AUTHORITY, Part.TITLE)
        if not nation and sum(part in parts for part in others) < ENOUGH:
            return Kind.OTHER, ""
        if any(line.text[:1] in signs.FORM_FIRST and signs.FORM.fullmatch(line.text) for line in self._lines):
            return Kind.FORM, ""
        code, _ = signs.type_of(parts[Part.TITLE][0].text) if Part.TITLE in parts else ("", False)
        if Part.NUMBER in parts or (code and Part.RECIPIENTS in parts):
            return _issued(parts, code)
        if Part.ATTACHED_TO in parts:
            return Kind.ATTACHED, code
        return (Kind.PAPER if nation else Kind.OTHER), code


def _is_telegram(parts: Parts) -> bool:
    title = parts.get(Part.TITLE, [])
    return bool(title) and KINDS.get(signs.type_of(title[0].text)[0]) is Kind.TELEGRAM


def _is_empty(line: Line) -> bool:
    """Whether the paragraph of a line says nothing."""
    return (not line.text or bool(line.paragraph.label)) and line.paragraph.empty


def _issued(parts: Parts, code: str) -> tuple[Kind, str]:
    """Tell the kind of a document that has a number, or should have one."""
    if Part.TITLE not in parts and (number := parts.get(Part.NUMBER)):
        found = signs.NUMBER.fullmatch(number[0].text)
        code = (found["symbol"].partition("-")[0].strip() if found else "") or code
        if code not in TYPES or Part.SUBJECT in parts:
            return Kind.LETTER, LETTER
    if code == LETTER:
        return Kind.LETTER, LETTER
    return KINDS.get(code, Kind.NAMED), code


def _ended(found: Sequence[Line], label: Line) -> bool:
    """Whether the list of those addressed is over: its last line ends with a full stop."""
    last = found[-1] if found else label
    return last.text.endswith(".") and last is not label
