"""One document to judge: its lines, where its parts stand on the decree's diagram, and what kind it is.

A file may hold several: a decision and the regulation it issues, a plan and its annexes, all letters of a print file.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from generator.conformity import faces, signs
from generator.conformity.finding import Seen
from generator.conformity.outline import Level
from generator.conformity.parts import Part
from generator.office.shown.blocks import tables_of
from generator.office.shown.looks import Alignment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.conformity.body import BodyText
    from generator.conformity.finding import Kind
    from generator.conformity.lines import Line
    from generator.conformity.writing import Writing
    from generator.office.shown.blocks import Paragraph, Run
    from generator.office.shown.document import Section, ShownDocument
    from generator.office.shown.looks import Look


@dataclass(frozen=True)
class Paper:
    """One document of a file.

    Attributes:
        document: the whole file.
        writing: how the letters of the whole file are written.
        lines: those of this paper, empty ones too.
        parts: the lines of each part that was found.
        body: paragraphs of its content, outside tables, from the first after title or Kính gửi to the last before the
            signature.
        kind: what it is to the decree.
        code: the code of its type, as far as its title says so.
        sections: the numbers of the sections it stands in.
        first: whether the file begins with it.
        annexes: how many annexes come with it in the same file; for an annex, how many there are.
        main: the paper that an annex comes with, where that is in the same file.
        annex_numbers: of those annexes, in their order, as their labels write them.
    """

    document: ShownDocument
    writing: Writing
    lines: tuple[Line, ...]
    parts: Mapping[Part, tuple[Line, ...]]
    body: tuple[BodyText, ...]
    kind: Kind
    code: str
    sections: tuple[int, ...]
    first: bool
    annexes: int = 0
    main: Paper | None = None
    annex_numbers: tuple[str, ...] = ()

    @cached_property
    def prose(self) -> tuple[BodyText, ...]:
        """The paragraphs of the body that are text: no headings on lines of their own, no room for the pen."""
        lone = {Level.CHAPTER, Level.SECTION}
        return tuple(
            body
            for body in self.body
            if body.paragraph.layout.alignment is not Alignment.CENTRE and body.level not in lone and not body.room
        )

    @cached_property
    def looks(self) -> tuple[Look, ...]:
        """The looks of the body's words, each once: what none of them shows need not be looked for in every one."""
        found = {id(run.look): run.look for body in self.body for run in body.words}
        return tuple(found.values())

    @cached_property
    def levels(self) -> Mapping[Level, list[tuple[int, BodyText]]]:
        """The paragraphs of the body that begin a level, with their places in the body, level by level."""
        found: dict[Level, list[tuple[int, BodyText]]] = {level: [] for level in Level}
        for at, body in enumerate(self.body):
            if body.level is not None:
                found[body.level].append((at, body))
        return found

    def has(self, part: Part) -> bool:
        """Whether a part was found."""
        return bool(self.parts.get(part))

    def the(self, part: Part) -> Line | None:
        """Give the first line of a part."""
        found = self.parts.get(part)
        return found[0] if found else None

    def all(self, *parts: Part) -> list[Line]:
        """Give the lines of some parts, one part after the other."""
        return [line for part in parts for line in self.parts.get(part, ())]

    def around(self, line: Line, *, above: int, below: int) -> tuple[Line, ...]:
        """Give a line of the paper with some lines before it and behind it."""
        at = line.number - self.lines[0].number
        return self.lines[max(0, at - above) : max(0, at + below + 1)]

    @property
    def annex_number(self) -> str:
        """The number of an annex as its label writes it; empty where it has none."""
        label = self.the(Part.ANNEX_LABEL)
        found = signs.ANNEX.fullmatch(label.text) if label else None
        return (found["number"] or "") if found else ""

    def said(self, part: Part) -> str:
        """Give what a part says, its lines joined."""
        return " ".join(line.text for line in self.parts.get(part, ()) if line.text)

    @cached_property
    def printed(self) -> tuple[tuple[Paragraph, Run], ...]:
        """The runs that print letters: of the paper, and of its sections' headers and footers."""
        own = {id(line.paragraph): line.paragraph for line in self.lines}
        sections = [self.document.sections[number] for number in self.sections]
        stories = {
            story.part: story
            for section in sections
            for found in (section.headers, section.footers)
            for story in found.values()
        }
        around = {id(paragraph): paragraph for story in stories.values() for paragraph in story.paragraphs()}
        return tuple(
            [
                (paragraph, run)
                for paragraph in (own | around).values()  # a letterhead is both
                for run in paragraph.runs
                if not run.look.hidden and faces.says_something(run.text)
            ]
        )

    def boxed(self, line: Line) -> bool:
        """Whether a line stands in a table's cell with a border on every side."""
        return line.cell is not None and line.cell in self._boxed

    @cached_property
    def _boxed(self) -> frozenset[tuple[int, int, int]]:
        found: set[tuple[int, int, int]] = set()
        for number, table in enumerate(tables_of(self.document.body.blocks), start=1):
            for row in table.rows:
                found.update((number, cell.row, cell.column) for cell in row.cells if cell.borders.boxed)
        return frozenset(found)

    def own_sections(self) -> Iterator[tuple[int, Section]]:
        """Give the sections it stands in, with their numbers."""
        for number in self.sections:
            yield number, self.document.sections[number]

    @property
    def section(self) -> Section:
        """The section it begins in."""
        return self.document.sections[self.sections[0]]

    @cached_property
    def text(self) -> str:
        """All that it says, line by line."""
        return "\n".join([line.text for line in self._said])

    def lines_with(self, words: Iterable[str]) -> list[Line]:
        """Give the lines in which one of some words stands: the whole text is searched, far faster than each line.

        From its end to its beginning: Python looks backwards three times as fast.
        """
        found: set[int] = set()
        for word in words:
            numbers = self._with.get(word)
            if numbers is None:
                numbers = self._with[word] = self._numbers_with(word)
            if numbers:
                found |= numbers
        return [self._said[number] for number in sorted(found)]

    @cached_property
    def _with(self) -> dict[str, set[int]]:
        """In which lines each word stands that was looked for: several rules look for the same."""
        return {}

    def _numbers_with(self, word: str) -> set[int]:
        found: set[int] = set()
        text = self.text
        at = text.rfind(word)
        while at >= 0:
            number = bisect_right(self._ends, at)
            found.add(number)
            at = text.rfind(word, 0, self._ends[number - 1]) if number else -1
        return found

    @cached_property
    def _said(self) -> list[Line]:
        return [line for line in self.lines if line.text]

    @cached_property
    def _ends(self) -> list[int]:
        """Where in the whole text the line behind each begins."""
        return list(accumulate(len(line.text) + 1 for line in self._said))


ANYWHERE: Final = ""


def seen(line: Line, part: Part | None, found: str, expected: str = "") -> Seen:
    """Give what a rule saw at a line of a part."""
    return Seen(found, line.text, part.cell if part else ANYWHERE, line.paragraph.spot, expected=expected)


def seen_in(body: BodyText, found: str, expected: str = "") -> Seen:
    """Give what a rule saw at a paragraph of the body."""
    return Seen(found, body.text, "6", body.paragraph.spot, expected=expected)
