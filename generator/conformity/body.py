"""The body of a paper: its paragraphs outside tables, between the head and the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.conformity import faces, signs
from generator.conformity.lines import said_by
from generator.conformity.outline import Level, level_of
from generator.conformity.parts import TAIL, Part
from generator.office.shown.blocks import PAGE_BREAK, Holder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from re import Match

    from generator.conformity.lines import Line
    from generator.conformity.parts import Parts
    from generator.office.shown.blocks import Paragraph, Run


class BodyText(NamedTuple):
    """A paragraph of the body, outside tables.

    Attributes:
        text: what it says, its label first.
        paragraph: how it is set.
        follows: whether the paragraph before it, with no table, page break or empty one between, is of the body too.
        words: the runs that say something.
        room: whether it is room for the pen, or nothing but signs.
        level: what level of the text it begins, if any.
    """

    text: str
    paragraph: Paragraph
    follows: bool
    words: tuple[Run, ...]
    room: bool
    level: Level | None

    @property
    def italic(self) -> bool:
        """Whether all its words are in italics."""
        return bool(self.words) and all(run.look.italic for run in self.words)


def body_of(lines: Sequence[Line], parts: Parts, *, legacy: bool) -> Iterator[BodyText]:
    """Give the paragraphs between the head and the end; `legacy` as in `Writing`."""
    last, end = _bounds(lines, parts)
    before: Paragraph | None = None
    seen: Paragraph | None = None
    for line in lines:
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
            yield _body_text(_whole(line, legacy=legacy), line.paragraph, follows=follows)
            before = line.paragraph


def _is_empty(line: Line) -> bool:
    """Whether the paragraph of a line says nothing."""
    return (not line.text or bool(line.paragraph.label)) and line.paragraph.empty


def _whole(line: Line, *, legacy: bool) -> str:
    """Give what the paragraph of a line says, all its lines."""
    if line.whole:
        return line.text
    return f"{line.paragraph.label} {said_by(line.paragraph.runs, legacy=legacy)}".strip()


def _bounds(lines: Sequence[Line], parts: Parts) -> tuple[int, int]:
    """Give the last line of the head, and the first of the end."""
    ends = [found[0] for part in (Part.RECIPIENTS, Part.AUTHORITY) if (found := parts.get(part, []))]
    blocks = [line.block for line in ends if line.cell is not None]
    first = min((line.number for line in ends), default=lines[-1].number + 1 if lines else 0)
    if blocks:
        block = min(blocks)
        first = min([first, *(line.number for line in lines if line.block == block)])
    head = [line.number for part, found in parts.items() if part not in TAIL for line in found]
    tables = {line.cell[0] for part, found in parts.items() if part not in TAIL for line in found if line.cell}
    head += [line.number for line in lines if line.cell and line.cell[0] in tables]
    return max(head, default=-1), first


def _body_text(text: str, paragraph: Paragraph, *, follows: bool) -> BodyText:
    """Give a paragraph of the body with what its rules ask again and again."""
    words = tuple(faces.words(paragraph.runs))
    room = not (words or faces.says_something(text)) or faces.is_room(text)
    return BodyText(text, paragraph, follows, words, room, level_of(text))


def is_numbered(body: BodyText, found: Match[str]) -> bool:
    """Whether it is the head of an article, not a sentence that cites one: `Điều 5 của Luật này ...`."""
    if found["mark"]:
        return True
    first = next(iter(body.words), None)
    return first is not None and first.look.bold
