"""Number and symbol: cell 3 (Phụ lục I, Phần I, Mục II.3)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.conformity import signs
from generator.conformity.finding import ERROR, ISSUED, Kind, Rule
from generator.conformity.paper import seen
from generator.conformity.parts import Part
from generator.conformity.rules.decree import ARTICLE
from generator.vietnamese.document_types import COPIES, LETTER, TYPES
from generator.vietnamese.text import matching_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.conformity.finding import Seen
    from generator.conformity.lines import Line
    from generator.conformity.paper import Paper

YEAR: Final = re.compile(r"/\s*(?:19|20)\d\d\s*/")
SYMBOL_END: Final = re.compile(r"[\s….·_]+$")
MIXED: Final = frozenset({"CTr", "TTr", "QyĐ", "TrS"})
"""The abbreviations of the law that have small letters."""
WITHOUT_UNITS: Final = re.compile(r"(?:PHÒNG|TRƯỜNG|TRẠM|ĐỘI)\b")
"""Bodies with no units of their own that could draft a letter."""


class _Number(NamedTuple):
    line: Line
    colon: str
    number: str
    slash: str
    symbol: str


def _number(paper: Paper) -> _Number | None:
    line = paper.the(Part.NUMBER)
    found = signs.NUMBER.fullmatch(line.text) if line else None
    if line is None or found is None:
        return None
    return _Number(line, found["colon"], found["number"], found["slash"], SYMBOL_END.sub("", found["symbol"]))


def form_of_number(paper: Paper) -> Iterator[Seen]:
    """`Số:`, number, slash, symbol."""
    line = paper.the(Part.NUMBER)
    if line is None:
        return
    found = _number(paper)
    if found is None or found.slash != "/":
        yield seen(line, Part.NUMBER, f"«{line.text}»: giữa số và ký hiệu không có dấu gạch chéo")
    elif found.colon != ":" or not line.text.startswith("Số"):
        yield seen(line, Part.NUMBER, f"«{line.text}» không bắt đầu bằng «Số:»")


def small_numbers(paper: Paper) -> Iterator[Seen]:
    """Numbers below 10 take a zero, others none."""
    found = _number(paper)
    digits = found.number.strip() if found else ""
    if found is None or not digits.isdecimal():
        return
    right = f"{int(digits):02d}"
    if digits != right:
        yield seen(found.line, Part.NUMBER, f"số «{digits}»", f"Ghi «Số: {right}/{found.symbol}».")


def no_blanks(paper: Paper) -> Iterator[Seen]:
    """Slash and plain hyphens, no blanks."""
    found = _number(paper)
    if found is None or signs.FILL.search(found.symbol):
        return
    symbol = found.symbol
    right = re.sub(r"\s*-\s*", "-", signs.DASHES.sub("-", symbol.strip()))
    number = re.search(r"\d(\s+)[/\\|]", found.line.text)
    if symbol != right or number:
        said = f"{found.number.strip()}/{right}"
        yield seen(found.line, Part.NUMBER, f"«{found.line.text}» có dấu cách hoặc gạch ngang dài", f"Ghi «{said}».")


def _groups(paper: Paper) -> tuple[_Number, list[str]] | None:
    found = _number(paper)
    if found is None or signs.FILL.search(found.symbol) or YEAR.search(found.line.text):
        return None
    symbol = re.sub(r"\s+", "", signs.DASHES.sub("-", found.symbol))
    return (found, symbol.split("-")) if symbol else None


def symbol_names_the_type(paper: Paper) -> Iterator[Seen]:
    """The symbol of a document with a type begins with the type's abbreviation."""
    known = _groups(paper)
    if known is None or not paper.code:
        return
    found, groups = known
    if groups[0] != paper.code and groups[0].upper() != paper.code.upper():
        told = f"ký hiệu «{found.symbol}» của {TYPES[paper.code].lower()} không bắt đầu bằng {paper.code}"
        issuer = groups[-1] if groups[0] not in TYPES else "-".join(groups[1:])
        yield seen(found.line, Part.NUMBER, told, f"Ghi «{paper.code}-{issuer}».")
    elif len(groups) == 1:
        yield seen(found.line, Part.NUMBER, f"ký hiệu «{found.symbol}» thiếu chữ viết tắt tên cơ quan ban hành")


def symbol_of_letters(paper: Paper) -> Iterator[Seen]:
    """The symbol of a công văn has no type; it ends with the drafting unit or the field."""
    known = _groups(paper)
    if known is None:
        return
    found, groups = known
    if groups[0] in {*TYPES, LETTER} or LETTER in groups:
        yield seen(found.line, Part.NUMBER, f"ký hiệu công văn «{found.symbol}» có chữ viết tắt tên loại")
    elif len(groups) == 1 and not WITHOUT_UNITS.match(paper.said(Part.ISSUER).upper()):
        yield seen(found.line, Part.NUMBER, f"ký hiệu công văn «{found.symbol}» thiếu đơn vị soạn thảo hoặc lĩnh vực")


def no_year(paper: Paper) -> Iterator[Seen]:
    """Years are in the numbers of normative documents alone."""
    line = paper.the(Part.NUMBER)
    if line is not None and YEAR.search(line.text):
        yield seen(line, Part.NUMBER, f"«{line.text}» có năm", f"Ghi «{YEAR.sub('/', line.text)}».")


def symbol_in_capitals(paper: Paper) -> Iterator[Seen]:
    """Symbols are in capitals, less the law's own mixed abbreviations."""
    known = _groups(paper)
    if known is None:
        return
    found, groups = known
    another = bool(paper.code) and groups[0].upper() != paper.code.upper()  # told already, as a whole
    wrong = [group for group in groups[another:] if group not in MIXED and group != group.upper()]
    if wrong:
        yield seen(found.line, Part.NUMBER, f"ký hiệu «{found.symbol}» có chữ in thường", _in_capitals(wrong[0]))


def _in_capitals(group: str) -> str:
    right = next((mixed for mixed in MIXED if mixed.upper() == group.upper()), group.upper())
    return f"Ghi «{right}»."


def copies_have_their_symbol(paper: Paper) -> Iterator[Seen]:
    """The symbol of a copy begins with SY, TrS or SL, as its heading says."""
    numbered = ((line, found) for line in paper.lines if (found := signs.NUMBER.fullmatch(line.text)))
    line, found = next(numbered, (None, None))
    heading = paper.the(Part.COPY)
    if line is None or found is None or heading is None or signs.FILL.search(found["symbol"]):
        return
    symbol = found["symbol"].strip()
    code = next(code for code, name in COPIES.items() if matching_key(heading.text).endswith(matching_key(name)))
    if symbol.split("-")[0] != code:
        told = f"ký hiệu «{symbol}» của bản {COPIES[code].lower()}"
        yield seen(line, Part.NUMBER, told, f"Ký hiệu bắt đầu bằng {code}.")


WITH_TYPE: Final = ISSUED - {Kind.LETTER}
_THREE: Final = ARTICLE.format("II.3")
RULES: Final = (
    Rule("SK-01", ERROR, _THREE, "Ghi «Số:», số, dấu gạch chéo, ký hiệu: «Số: 15/KH-UBND».", form_of_number),
    Rule("SK-01.zero", ERROR, _THREE, "Số nhỏ hơn 10 ghi thêm số 0 phía trước.", small_numbers),
    Rule(
        "SK-02", ERROR, _THREE, "Giữa số và ký hiệu có dấu gạch chéo, giữa các nhóm có dấu gạch nối, không cách chữ.",
        no_blanks,
    ),
    Rule(
        "SK-03", ERROR, _THREE, "Ký hiệu gồm chữ viết tắt tên loại và chữ viết tắt tên cơ quan.", symbol_names_the_type,
        WITH_TYPE,
    ),
    Rule(
        "SK-04", ERROR, _THREE,
        "Ký hiệu công văn gồm chữ viết tắt tên cơ quan và đơn vị soạn thảo hoặc lĩnh vực: «Số: 12/UBND-VX».",
        symbol_of_letters, frozenset({Kind.LETTER}),
    ),
    Rule("SK-05", ERROR, _THREE, "Số, ký hiệu văn bản hành chính không ghi năm.", no_year, ISSUED),
    Rule("SK-06", ERROR, _THREE, "Ký hiệu viết chữ in hoa.", symbol_in_capitals),
    Rule(
        "SK-copy", ERROR, "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần II, II.1.c", "Ký hiệu bản sao: SY, TrS hoặc SL.",
        copies_have_their_symbol, frozenset({Kind.COPY}),
    ),
)  # fmt: skip
