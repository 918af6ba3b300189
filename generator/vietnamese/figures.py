"""Numbers as people type them, read back: "1.234.567", "1 234,5", "02"; and which of them say two things."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import Final, NamedTuple

NUMERAL: Final = re.compile(r"[0-9]+(?:(?:[.,]|['’ ](?=[0-9]{3}(?![0-9])))[0-9]+)*")
"""One number within a text, its separators included; blanks join only groups of three digits."""
LONGEST: Final = 40
"""More digits are no figure of any office."""
_GROUPS: Final = {sign: re.compile(rf"[1-9][0-9]{{0,2}}(?:{re.escape(sign)}[0-9]{{3}})+") for sign in ".,"}
_ONE_GROUP: Final = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
_BLANKS: Final = re.compile(r"[1-9][0-9]{0,2}(?:(?P<sign>['’ ])[0-9]{3})(?:(?P=sign)[0-9]{3})*(?![0-9])")
_FOREIGN_DIGIT: Final = re.compile(r"(?![0-9])\d")
_FULL_WIDTH: Final = str.maketrans("，．", ",.")


class Numeral(NamedTuple):
    """A number that was typed as text."""

    value: Decimal
    fraction: Decimal | None = None
    """What `1.234` and `1,234` mean as well: a number with three decimals. The value takes the sign for thousands."""

    @property
    def is_clear(self) -> bool:
        """Whether it can be read in one way only."""
        return self.fraction is None


def plain_digits(text: str) -> str:
    """Give a text with its digits, full-width ones and those of other scripts, as 0 to 9."""
    if text.isascii():
        return text
    return _FOREIGN_DIGIT.sub(lambda found: str(unicodedata.decimal(found[0])), text.translate(_FULL_WIDTH))


def read_numeral(text: str) -> Numeral:
    """Read one number without a sign: `120`, `1.234.567`, `1 234`, `12,5`, `1.234,5`, `1,234.5`.

    Raises:
        ValueError: the text is no number, or its separators stand where no number has them.
    """
    if len(text) > LONGEST or not NUMERAL.fullmatch(text):
        raise ValueError(text)
    if grouped := _BLANKS.match(text):
        text = re.sub("['’ ]", "", grouped[0]) + text[grouped.end() :]
        return Numeral(_fraction(text))
    if _ONE_GROUP.fullmatch(text):
        return Numeral(Decimal(re.sub("[.,]", "", text)), Decimal(text.replace(",", ".")))
    for thousands in _GROUPS.values():
        grouped = thousands.match(text)
        if grouped and (grouped.end() == len(text) or not text[grouped.end()].isdigit()):
            sign = grouped[0].lstrip("0123456789")[0]
            rest = text[grouped.end() :]
            if rest[:1] != sign:
                return Numeral(_fraction(grouped[0].replace(sign, "") + rest))
    return Numeral(_fraction(text))


def _fraction(text: str) -> Decimal:
    """Read digits with one sign for decimals at most.

    Raises:
        ValueError: there is more than that.
    """
    if not re.fullmatch("[0-9]+(?:[.,][0-9]+)?", text):
        raise ValueError(text)
    return Decimal(text.replace(",", "."))
