"""Which paragraph, and which words, of one letter stand where another letter has its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TOKEN: Final = re.compile(r"\w+|\s+|[^\w\s]")
ALIKE: Final = 0.3
"""Paragraphs with less than this share of words in common are not the same paragraph in two letters."""
LONGEST_LOT: Final = 60
"""Longer runs of changed paragraphs are paired in their order, without weighing each against each."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """How a letter lies beside the letter it is compared with.

    Attributes:
        partners: for each paragraph of the other letter, the number of the one here; `None` where there is none.
        extras: the numbers of the paragraphs that only this letter has, by the paragraph before them (-1: none).
    """

    partners: tuple[int | None, ...]
    extras: dict[int, tuple[int, ...]]


def paired(model: Sequence[str], letter: Sequence[str]) -> Pairing:
    """Lay a letter beside the model, paragraph by paragraph."""
    partners: list[int | None] = [None] * len(model)
    for first, last, start, end in _blocks(model, letter):
        if model[first:last] == letter[start:end]:
            partners[first:last] = range(start, end)
        else:
            for one, other in _matches(model[first:last], letter[start:end]):
                partners[first + one] = start + other
    return Pairing(tuple(partners), _extras(partners, len(letter)))


def _blocks(model: Sequence[str], letter: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    for _, first, last, start, end in SequenceMatcher(None, model, letter, autojunk=False).get_opcodes():
        yield first, last, start, end


def _matches(model: Sequence[str], letter: Sequence[str]) -> list[tuple[int, int]]:
    """Give the pairs of a changed run of paragraphs: all in order when there are equally many, else the most alike."""
    if len(model) == len(letter) or len(model) * len(letter) > LONGEST_LOT**2:
        return list(zip(range(len(model)), range(len(letter)), strict=False))
    best = [[0.0] * (len(letter) + 1) for _ in range(len(model) + 1)]
    for one in range(len(model) - 1, -1, -1):
        for other in range(len(letter) - 1, -1, -1):
            together = best[one + 1][other + 1] + alike(model[one], letter[other])
            best[one][other] = max(together, best[one + 1][other], best[one][other + 1])
    return list(_way(best, model, letter))


def _way(best: list[list[float]], model: Sequence[str], letter: Sequence[str]) -> Iterator[tuple[int, int]]:
    one = other = 0
    while one < len(model) and other < len(letter):
        weight = alike(model[one], letter[other])
        if weight and best[one][other] == best[one + 1][other + 1] + weight:
            yield one, other
            one, other = one + 1, other + 1
        elif best[one][other] == best[one + 1][other]:
            one += 1
        else:
            other += 1


@lru_cache(maxsize=4096)
def alike(one: str, other: str) -> float:
    """Give the share of words that two paragraphs have in common; 0 when they are not the same paragraph."""
    words, others = set(TOKEN.findall(one)), set(TOKEN.findall(other))
    share = len(words & others) / max(len(words | others), 1)
    return share if share >= ALIKE else 0.0


def _extras(partners: Sequence[int | None], count: int) -> dict[int, tuple[int, ...]]:
    taken = {partner for partner in partners if partner is not None}
    behind = {partner: place for place, partner in enumerate(partners) if partner is not None}
    extras: dict[int, list[int]] = {}
    before = -1
    for number in range(count):
        if number in taken:
            before = behind[number]
        else:
            extras.setdefault(before, []).append(number)
    return {place: tuple(numbers) for place, numbers in extras.items()}


@dataclass(frozen=True, slots=True)
class Change:
    """Some letters of a text, `start` to `end`, that stand as `begin` to `finish` in another; equal or not."""

    start: int
    end: int
    begin: int
    finish: int
    equal: bool


@lru_cache(maxsize=4096)
def changes(model: str, text: str) -> tuple[Change, ...]:
    """Give how a text comes from another, whole words at a time, from its first letter to its last."""
    tokens, others = TOKEN.findall(model), TOKEN.findall(text)
    at, there = _starts(tokens), _starts(others)
    codes = SequenceMatcher(None, tokens, others, autojunk=False).get_opcodes()
    return tuple(Change(at[a], at[b], there[c], there[d], kind == "equal") for kind, a, b, c, d in codes)


def _starts(tokens: Sequence[str]) -> list[int]:
    starts = [0]
    for token in tokens:
        starts.append(starts[-1] + len(token))
    return starts


def across(steps: Sequence[Change], start: int, end: int) -> tuple[int, int]:
    """Give where a stretch of the model stands in the other text; its ends are not inside a change."""
    begins = [
        step.begin + (start - step.start if step.equal else 0) for step in steps if step.start <= start <= step.end
    ]
    ends = [step.finish - (step.end - end if step.equal else 0) for step in steps if step.start <= end <= step.end]
    return (min(begins, default=0), max(ends, default=0))
