"""The small language of what must hold between indicators: `G3 = G1 + G2`, `A6 <= A5`.

Codes and whole numbers are added and subtracted, and two such sums are compared. What nobody reported stays unknown: a
sum with an unknown part has no value, and a relation with one neither holds nor fails.
"""

from __future__ import annotations

import operator
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from generator.errors import KehoachError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Values = Mapping[str, Decimal | None]

LONGEST: Final = 1000
"""Longer texts are no relation that anybody typed."""
QUOTED: Final = 100
_OPERAND: Final = re.compile(r"\s*(?:(?P<code>[A-ZĐ]{1,3}[0-9]{1,3})|(?P<number>[0-9]{1,15}))(?![\w.,])\s*")
_SIGN: Final = re.compile(r"\s*(?P<sign>[-+−–])")
_COMPARISON: Final = re.compile("<=|>=|[=<>≤≥]")
_SPELLINGS: Final = {"≤": "<=", "≥": ">="}
_HOLDS: Final[dict[str, Callable[[Decimal, Decimal], bool]]] = {
    "=": operator.eq,
    "<=": operator.le,
    ">=": operator.ge,
    "<": operator.lt,
    ">": operator.gt,
}
_WORDS: Final = {
    "=": "phải bằng",
    "<=": "không được lớn hơn",
    ">=": "không được nhỏ hơn",
    "<": "phải nhỏ hơn",
    ">": "phải lớn hơn",
}
_EXAMPLE: Final = "Ví dụ: G3 = G1 + G2, A6 <= A5. Chỉ dùng mã chỉ tiêu, số nguyên, dấu + và -."


class RelationError(KehoachError):
    """A text that is no relation, or no sum; knows where it stops making sense."""

    def __init__(self, text: str, position: int, reason: str) -> None:
        super().__init__(f"«{text[:QUOTED]}» viết sai ở ký tự thứ {position}: {reason}", _EXAMPLE)
        self.position = position
        """The character that is wrong, from 1."""


@dataclass(frozen=True, slots=True)
class Term:
    """A code or a number, and whether it is added or taken away."""

    sign: int
    code: str = ""
    number: Decimal = Decimal(0)

    def value(self, values: Values) -> Decimal | None:
        """Give its value, with its sign, where it is known."""
        value = values.get(self.code) if self.code else self.number
        return None if value is None else self.sign * value


@dataclass(frozen=True, slots=True)
class Sum:
    """Codes and numbers, added and subtracted."""

    terms: tuple[Term, ...]

    @classmethod
    def parse(cls, text: str) -> Sum:
        """Read `G1 + G2 - 5`.

        Raises:
            RelationError: the text is no sum.
        """
        return _sum(_bounded(text), 0, len(text))

    @property
    def codes(self) -> tuple[str, ...]:
        """Give the codes in it, each once, in order."""
        return tuple(dict.fromkeys(term.code for term in self.terms if term.code))

    def value(self, values: Values) -> Decimal | None:
        """Give what it comes to; nothing when a code has no value."""
        total = Decimal(0)
        for term in self.terms:
            value = term.value(values)
            if value is None:
                return None
            total += value
        return total

    def __str__(self) -> str:
        """Give it as typed with care: `G1 + G2 - 5`."""
        pieces = [f"{'-' if term.sign < 0 else '+'} {term.code or term.number}" for term in self.terms]
        return " ".join([pieces[0].removeprefix("+ ").replace("- ", "-"), *pieces[1:]])


@dataclass(frozen=True, slots=True)
class Relation:
    """Two sums and how they must compare."""

    left: Sum
    sign: str
    right: Sum

    @classmethod
    def parse(cls, text: str) -> Relation:
        """Read `A1 = A2 + A3` or `B1 <= A1`; `≤` and `≥` do as well.

        Raises:
            RelationError: the text is no relation.
        """
        found = _COMPARISON.search(_bounded(text))
        if found is None:
            raise RelationError(text, len(text.rstrip()) + 1, "thiếu dấu so sánh =, <=, >=, < hoặc >")
        sign = _SPELLINGS.get(found[0], found[0])
        return cls(_sum(text, 0, found.start()), sign, _sum(text, found.end(), len(text)))

    @property
    def codes(self) -> tuple[str, ...]:
        """Give the codes in it, each once, in order."""
        return tuple(dict.fromkeys((*self.left.codes, *self.right.codes)))

    def holds(self, values: Values) -> bool | None:
        """Whether it holds for these values; nothing when one that it needs is unknown."""
        left, right = self.left.value(values), self.right.value(values)
        return None if left is None or right is None else _HOLDS[self.sign](left, right)

    def expected(self, values: Values) -> Decimal | None:
        """Give what the left side is measured against: the value of the right side, where it is known."""
        return self.right.value(values)

    def in_words(self) -> str:
        """Say it in Vietnamese: `A6 không được lớn hơn A5`."""
        return f"{self.left} {_WORDS[self.sign]} {self.right}"

    def __str__(self) -> str:
        """Give it as typed with care: `G3 = G1 + G2`."""
        return f"{self.left} {self.sign} {self.right}"


def _bounded(text: str) -> str:
    if len(text) > LONGEST:
        raise RelationError(text, LONGEST + 1, "quá dài")
    return text


def _sum(text: str, start: int, end: int) -> Sum:
    """Read the sum that stands between two places of a text."""
    terms: list[Term] = []
    at = start
    while at < end or not terms:
        sign = _SIGN.match(text, at, end)
        if sign is None and terms:
            raise RelationError(text, at + 1, "thiếu dấu + hoặc - ở đây")
        at = sign.end() if sign else at
        operand = _OPERAND.match(text, at, end)
        if operand is None:
            blanks = len(text[at:end]) - len(text[at:end].lstrip())
            raise RelationError(text, at + blanks + 1, "chỗ này phải là mã chỉ tiêu hoặc số nguyên")
        weight = -1 if sign and sign["sign"] != "+" else 1
        terms.append(Term(weight, operand["code"] or "", Decimal(operand["number"] or 0)))
        at = operand.end()
    return Sum(tuple(terms))
