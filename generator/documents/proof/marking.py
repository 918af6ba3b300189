"""The model letter cut at the places that vary, so that each piece of text has one look and belongs to one place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.office.shown.blocks import paragraphs_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.documents.proof.comparing import Comparison, Place
    from generator.office.shown.blocks import Block, Paragraph
    from generator.office.shown.looks import Look


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text of one look; `place` is the number of the place it belongs to, 0 when it is equal everywhere."""

    text: str
    look: Look | None
    place: int


def paragraphs(blocks: Sequence[Block]) -> list[Paragraph]:
    """Give the paragraphs of a letter in the order in which they are compared."""
    return list(paragraphs_of(tuple(blocks)))


def marked(blocks: Sequence[Block], comparison: Comparison) -> Mapping[int, tuple[Piece, ...]]:
    """Give the pieces of every paragraph of the model letter, by the paragraph's identity."""
    spans: dict[int, list[tuple[int, int, Place]]] = {}
    for place in comparison.places:
        for span in place.spans:
            spans.setdefault(span.paragraph, []).append((span.start, span.end, place))
    return {
        id(paragraph): tuple(_pieces(paragraph, sorted(spans.get(number, []), key=lambda span: span[:2])))
        for number, paragraph in enumerate(paragraphs(blocks))
    }


def _pieces(paragraph: Paragraph, spans: Sequence[tuple[int, int, Place]]) -> Iterator[Piece]:
    at = 0
    waiting = [(start, end, place.number) for start, end, place in spans]
    for run in paragraph.runs:
        if run.look.hidden:
            continue
        for text, place in _cut(run.text, at, waiting):
            yield Piece(text, run.look, place)
        at += len(run.text)
    yield from (Piece("", None, place) for start, end, place in waiting if start == end == at)


def _cut(text: str, at: int, spans: Sequence[tuple[int, int, int]]) -> Iterator[tuple[str, int]]:
    """Cut the text of a run that begins at a letter of its paragraph; a place of no width comes as empty text."""
    end = at + len(text)
    here = at
    for start, stop, place in spans:
        if stop < here or start >= end or (start == stop and not here <= start < end):
            continue
        begin = max(start, here)
        if begin > here:
            yield text[here - at : begin - at], 0
        here = min(stop, end)
        if here > begin or start == stop:
            yield text[begin - at : here - at], place
    if here < end:
        yield text[here - at :], 0
