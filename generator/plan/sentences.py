"""The small language of the report's sentences: `đã mở {total} lớp[ với {C2} lượt người]`, `{yes@xa-phuong}`.

A name in braces is a figure: a word alone is about the indicator that has the sentence, a code is another one's total,
and behind `@` stands the group of units that is meant. What is in square brackets is left out when one of its figures
is nothing or zero.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from generator.errors import KehoachError

WORDS: Final[dict[str, str]] = {
    "total": "tổng số, số đơn vị trả lời có, hoặc số dòng của danh sách",
    "words": "số tiền bằng chữ",
    "about": "số làm tròn: hơn 116 triệu, gần 130 triệu",
    "yes": "số đơn vị trả lời có",
    "units": "số đơn vị trả lời",
    "reported": "số đơn vị đã gửi báo cáo",
    "expected": "số đơn vị phải báo cáo",
    "first": "ngày sớm nhất",
    "last": "ngày muộn nhất",
}
"""What can stand in braces, with its meaning in Vietnamese."""
_PIECE: Final = re.compile(r"\{(?P<figure>[^{}\[\]]*)\}|(?P<sign>[{}\[\]])|(?P<text>[^{}\[\]]+)")
_FIGURE: Final = re.compile(
    r"(?:(?P<code>[A-ZĐ]{1,3}[0-9]{1,3})(?:\.(?P<of>[a-z]+))?|(?P<word>[a-z]+))(?:@(?P<group>[a-z0-9-]+))?"
)
_HINT: Final = "Dùng được: {names}; mã chỉ tiêu khác như {{C2}}, {{C2.about}}; của một nhóm như {{total@mã-nhóm}}."


class SentenceError(KehoachError):
    """A sentence that cannot be filled in."""

    def __init__(self, reason: str) -> None:
        names = ", ".join(f"{{{word}}}" for word in WORDS)
        super().__init__(f"câu trong báo cáo tổng hợp viết sai: {reason}", _HINT.format(names=names))


@dataclass(frozen=True, slots=True)
class Figure:
    """A place for a figure."""

    word: str
    code: str = ""
    """Another indicator's; empty for the one that has the sentence."""
    group: str = ""
    """The group of units that is meant; empty for all."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a sentence that is printed as a whole or not at all."""

    pieces: tuple[str | Figure, ...]
    optional: bool = False


@lru_cache(maxsize=1024)
def stretches(sentence: str) -> tuple[Stretch, ...]:
    """Read a sentence.

    Raises:
        SentenceError: a name is unknown, or a bracket is alone.
    """
    found: list[Stretch] = []
    pieces: list[str | Figure] = []
    optional = False
    for piece in _PIECE.finditer(sentence):
        if piece["sign"] is None:
            pieces.append(piece["text"] if piece["figure"] is None else _figure(piece["figure"]))
            continue
        if piece["sign"] != ("]" if optional else "["):
            raise SentenceError(f"dấu «{piece['sign']}» đứng một mình")
        found.append(Stretch(tuple(pieces), optional))
        pieces, optional = [], not optional
    if optional:
        raise SentenceError("dấu «[» đứng một mình")
    return (*found, Stretch(tuple(pieces)))


def figures(sentence: str) -> tuple[Figure, ...]:
    """Give every figure of a sentence, in order.

    Raises:
        SentenceError: it cannot be read.
    """
    return tuple(piece for part in stretches(sentence) for piece in part.pieces if isinstance(piece, Figure))


def _figure(name: str) -> Figure:
    found = _FIGURE.fullmatch(name.strip())
    word = found and (found["word"] or found["of"] or "total")
    if found is None or word not in WORDS:
        raise SentenceError(f"không có «{{{name}}}»")
    return Figure(word, found["code"] or "", found["group"] or "")
