"""Letters of one kind beside each other: the places that vary, and what stands there in each."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from generator.documents.proof.pairing import across, changes, paired

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.documents.proof.pairing import Pairing

SHORTEST_VALUE: Final = 2
"""A value of one letter is found anywhere; it tells nothing about a place."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter to compare: whom it is for, its file, its paragraphs in order, and its recipient's values by name."""

    recipient: str
    file: str
    paragraphs: tuple[str, ...]
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Span:
    """Letters `start` to `end` of a paragraph of the model letter; empty where only other letters have something."""

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """What varies alike: where it stands in the model letter, and what each letter has there, in their order.

    Attributes:
        number: from 1, in the order of the text.
        name: of the recipient's value that stands there in every letter, such as `guest.name`; empty when none does.
        absent: the numbers of the letters, from 0, that have no paragraph there at all.
    """

    number: int
    spans: tuple[Span, ...]
    texts: tuple[str, ...]
    absent: frozenset[int]
    name: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Letters beside each other.

    Attributes:
        letters: all of them.
        model: which one is shown in full: the first of those with the most paragraphs.
        places: what varies.
        constants: the recipient's values that are equal in all letters, by name.
    """

    letters: tuple[Letter, ...]
    model: int
    places: tuple[Place, ...]
    constants: Mapping[str, str]

    @property
    def shown(self) -> Letter:
        """The letter that is shown in full."""
        return self.letters[self.model]


def compare(letters: Sequence[Letter]) -> Comparison:
    """Lay letters of one kind beside each other; there is at least one."""
    number = max(range(len(letters)), key=lambda at: len(letters[at].paragraphs))
    model = letters[number]
    pairings = [paired(model.paragraphs, letter.paragraphs) for letter in letters]
    found: dict[tuple[str, ...], list[tuple[Span, frozenset[int]]]] = {}
    for span, texts, absent in _varying(model, letters, pairings):
        found.setdefault(texts, []).append((span, absent))
    places = tuple(
        Place(
            at,
            tuple(span for span, _ in standing),
            texts,
            frozenset.intersection(*(absent for _, absent in standing)),
            _name(texts, letters),
        )
        for at, (texts, standing) in enumerate(found.items(), 1)
    )
    return Comparison(tuple(letters), number, places, _constants(letters))


_Varying = tuple[Span, tuple[str, ...], frozenset[int]]


def _varying(model: Letter, letters: Sequence[Letter], pairings: Sequence[Pairing]) -> Iterator[_Varying]:
    yield from _extras(-1, 0, letters, pairings)
    values = sorted((value for value in model.values.values() if len(value) >= SHORTEST_VALUE), key=len, reverse=True)
    for at, text in enumerate(model.paragraphs):
        others = tuple(_partner(letter, pairing, at) for letter, pairing in zip(letters, pairings, strict=True))
        absent = frozenset(number for number, pairing in enumerate(pairings) if pairing.partners[at] is None)
        for start, end in _stretches(text, set(others) - {text}, values):
            yield Span(at, start, end), tuple(_standing(text, other, start, end) for other in others), absent
        yield from _extras(at, len(text), letters, pairings)


def _partner(letter: Letter, pairing: Pairing, at: int) -> str:
    partner = pairing.partners[at]
    return "" if partner is None else letter.paragraphs[partner]


def _extras(at: int, end: int, letters: Sequence[Letter], pairings: Sequence[Pairing]) -> Iterator[_Varying]:
    """Give what only some letters have behind a paragraph of the model."""
    texts = tuple(
        "\n".join(letter.paragraphs[number] for number in pairing.extras.get(at, ()))
        for letter, pairing in zip(letters, pairings, strict=True)
    )
    if any(text.strip() for text in texts):
        absent = frozenset(number for number, pairing in enumerate(pairings) if at not in pairing.extras)
        yield Span(max(at, 0), end, end), texts, absent


def _standing(text: str, other: str, start: int, end: int) -> str:
    begin, finish = across(changes(text, other), start, end)
    return other[begin:finish]


def _stretches(text: str, others: Iterable[str], values: Sequence[str]) -> list[tuple[int, int]]:
    """Give the stretches of a text in which some other text differs; a value of the recipient is not cut in pieces."""
    differing = [(step.start, step.end) for other in others for step in changes(text, other) if not step.equal]
    if not differing:
        return []
    whole = [
        (at, at + len(value)) for value in values for at in _occurrences(text, value) if _touched(differing, at, value)
    ]
    return _joined(text, sorted([*differing, *whole]))


def _occurrences(text: str, value: str) -> Iterator[int]:
    at = text.find(value)
    while at >= 0:
        yield at
        at = text.find(value, at + 1)


def _touched(differing: Sequence[tuple[int, int]], at: int, value: str) -> bool:
    return any(start < at + len(value) and end > at for start, end in differing)


def _joined(text: str, stretches: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join stretches that overlap, or have nothing but blanks between them."""
    joined: list[tuple[int, int]] = []
    for start, end in stretches:
        if joined and (start <= joined[-1][1] or not text[joined[-1][1] : start].strip()):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _name(texts: tuple[str, ...], letters: Sequence[Letter]) -> str:
    """Give the name of the value that stands at a place in every letter."""
    for name in letters[0].values:
        if all(_said(letter.values.get(name, "")) == _said(text) for letter, text in zip(letters, texts, strict=True)):
            return name
    return ""


def _said(text: str) -> str:
    return " ".join(text.split())


def _constants(letters: Sequence[Letter]) -> dict[str, str]:
    if len(letters) == 1:
        return {}
    first = letters[0].values
    return {
        name: value
        for name, value in first.items()
        if value and all(letter.values.get(name) == value for letter in letters)
    }
