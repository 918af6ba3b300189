"""What the report says of an indicator: the plan's own sentence with the figures in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from generator.documents.moments import day_of
from generator.plan.sentences import Figure, Stretch, stretches
from generator.vietnamese.numbers import about, grouped, in_words, quantity
from generator.vietnamese.text import capital_first

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from generator.plan.indicators import Indicator
    from generator.report.figures import Figures

SMALL: Final = 10
"""Counts below this are written with a zero before them."""
_COUNTED: Final = frozenset({"sum", "share", "merge"})
_ENDINGS: Final = " .;,"


class _Written(NamedTuple):
    """A figure as the sentence prints it."""

    text: str
    is_zero: bool = False
    is_count: bool = False


def sentence(indicator: Indicator, figures: Figures, known: Mapping[str, Indicator]) -> str:
    """Give what the report says of an indicator.

    An empty text when the plan has no sentence, when nobody answered, or when the sum is zero: nothing happened then of
    which a sentence could tell.

    Args:
        indicator: the one that has the sentence.
        figures: what the answers come to.
        known: all indicators of the form, by code.
    """
    if indicator.sentence is None or not figures.tally(indicator.code).answered or is_zero(indicator, figures):
        return ""
    said = []
    for part in stretches(indicator.sentence):
        text = _stretch(part, indicator, figures, known)
        if text is None:
            return ""
        said.append(text)
    return capital_first("".join(said).strip().rstrip(_ENDINGS))


def is_zero(indicator: Indicator, figures: Figures) -> bool:
    """Whether units answered, and all of them together nothing."""
    return indicator.way == "sum" and figures.value(indicator) == 0


def _stretch(part: Stretch, own: Indicator, figures: Figures, known: Mapping[str, Indicator]) -> str | None:
    """Give a part of a sentence: nothing when a figure is missing, an empty text when it may be left out for that."""
    said = ""
    for at, piece in enumerate(part.pieces):
        if isinstance(piece, str):
            said += piece
            continue
        written = _written(piece, known.get(piece.code, own), figures)
        if written is None or (part.optional and written.is_zero):
            return "" if part.optional else None
        following = part.pieces[at + 1] if at + 1 < len(part.pieces) else ""
        in_ratio = said.endswith("/") or (isinstance(following, str) and following.startswith("/"))
        said += written.text.lstrip("0") or "0" if written.is_count and in_ratio else written.text
    return said


def _written(figure: Figure, indicator: Indicator, figures: Figures) -> _Written | None:
    tally = figures.tally(indicator.code, figure.group)
    counts = {
        "reported": figures.reported.get(figure.group, 0),
        "expected": figures.expected.get(figure.group, 0),
        "yes": tally.yes,
        "units": tally.answered,
    }
    if figure.word in counts:
        return _Written(quantity(counts[figure.word]), not counts[figure.word], is_count=True)
    if figure.word in {"first", "last"}:
        day = tally.first if figure.word == "first" else tally.last
        return None if day is None else _Written(day_of(day))
    value = figures.value(indicator, figure.group)
    if value is None:
        return None
    return _Written(_number(figure.word, indicator, value), value == 0, indicator.way in {"share", "merge"})


def _number(word: str, indicator: Indicator, value: Decimal) -> str:
    is_whole = value == value // 1
    if word == "words" and is_whole:
        return in_words(int(value)) + (" đồng" if indicator.type == "money" else "")
    if word == "about" and is_whole:
        return about(int(value))
    return shown(value, is_count=indicator.way in _COUNTED and indicator.type != "money")


def shown(value: Decimal, *, is_count: bool = True) -> str:
    """Give a number as a sentence writes it: 02, 1.234, 85,5; only counts have a zero before a single digit."""
    if is_count and value == value // 1 and 0 <= value < SMALL:
        return quantity(int(value))
    return plain(value)


def plain(value: Decimal) -> str:
    """Give a number as a table writes it, without zeros that say nothing behind its comma."""
    return grouped(int(value)) if value == value // 1 else grouped(value.normalize())
