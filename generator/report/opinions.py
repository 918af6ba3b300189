"""What units said in words, as the report quotes it: repeats folded, each with its units, long ones cut short."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.vietnamese.text import matching_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NAMED: Final = 3
"""Units named behind a quotation; the workbook names all."""
LONGEST: Final = 500
"""Characters of one quotation in the report; the workbook has all of it."""
CUT: Final = " …"
_MARK: Final = re.compile(r"^(?:[-–—+*•▪‣·]+\s*|(?:[0-9]{1,2}|[a-zđ])[.)]\s+)+", re.IGNORECASE)
"""What stands before a point: a dash, "1." or "a)"; "2.500 lượt" has none."""
_NOTHING: Final = re.compile(
    r"(?:không|không có|chưa có|chưa)"
    r"(?:,? (?:và |hoặc )?(?:ý kiến|kiến nghị|đề xuất|khó khăn|hạn chế|tồn tại|vướng mắc|nguyên nhân|thuận lợi|gì|nào|"
    r"thêm|khác))*|[-–—.…x0/ ]+"
)
"""An answer that says there is nothing to say."""
_ENDINGS: Final = " .;,"
_SENTENCE_END: Final = re.compile(r"[.;!?](?=\s)")


class Quote(NamedTuple):
    """Something that units said in words, and which units said it."""

    text: str
    units: tuple[str, ...]
    """The names of the units, in the order of the plan."""


class Opinions:
    """What units said to each question, in the making."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._said: dict[str, dict[str, list[str]]] = {}
        self._spelled: dict[tuple[str, str], str] = {}
        self._without: dict[str, int] = {}

    def add(self, code: str, unit: str, text: str) -> None:
        """Take what a unit said; what differs only in blanks, tones' places or capitals is the same said again."""
        points = spoken(text)
        if not points:
            self._without[code] = self._without.get(code, 0) + 1
        for point in points:
            key = said_alike(point)
            self._spelled.setdefault((code, key), point)
            names = self._said.setdefault(code, {}).setdefault(key, [])
            if not names or names[-1] != unit:
                names.append(unit)

    def quotes(self) -> dict[str, list[Quote]]:
        """Give what was said to each question, by most units first, then in the order in which it came."""
        return {
            code: [
                Quote(self._spelled[code, key], tuple(names))
                for key, names in sorted(said.items(), key=lambda item: -len(item[1]))
            ]
            for code, said in self._said.items()
        }

    def without(self) -> dict[str, int]:
        """Give, for each question, how many units said that they have nothing to say."""
        return dict(self._without)


def spoken(text: str) -> list[str]:
    """Give the points of a text that a unit typed, one for each line, without the marks before them."""
    lines = (_MARK.sub("", line.strip()).strip() for line in text.split("\n"))
    return [line for line in lines if (said := said_alike(line)) and not _NOTHING.fullmatch(said)]


def said_alike(text: str) -> str:
    """Give what two texts share when they say the same thing."""
    return matching_key(text).rstrip(_ENDINGS)


def quoted(text: str) -> str:
    """Give a quotation as an item of a list: one line, no mark at its end, cut at a sentence when it is very long."""
    line = " ".join(text.split()).rstrip(_ENDINGS)
    if len(line) <= LONGEST:
        return line
    ends = [found.start() for found in _SENTENCE_END.finditer(line, LONGEST // 2, LONGEST)]
    cut = line[: ends[-1]] if ends else line[:LONGEST].rsplit(" ", 1)[0]
    return cut.rstrip(_ENDINGS) + CUT


def is_cut(text: str) -> bool:
    """Whether a quotation is longer than the report prints."""
    return len(" ".join(text.split()).rstrip(_ENDINGS)) > LONGEST


def attributed(units: Sequence[str]) -> str:
    """Give who said something: all names when they are few, else the first ones and how many more."""
    if len(units) <= NAMED + 1:
        return "; ".join(units)
    return f"{'; '.join(units[:NAMED])} và {len(units) - NAMED} đơn vị khác"


def is_any_cut(quotes: Iterable[Quote]) -> bool:
    """Whether the workbook has more of what was said than the report."""
    return any(is_cut(quote.text) for quote in quotes)
