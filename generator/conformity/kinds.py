"""What a paper is to the decree, by the parts that it has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.conformity import signs
from generator.conformity.cutting import Opening
from generator.conformity.finding import Kind
from generator.conformity.parts import Part
from generator.vietnamese.document_types import LETTER, TYPES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.conformity.lines import Line
    from generator.conformity.parts import Parts

KINDS: Final = {
    "QĐ": Kind.DECISION, "NQ": Kind.RESOLUTION, "GM": Kind.INVITATION, "CĐ": Kind.TELEGRAM, "BB": Kind.MINUTES,
    "GGT": Kind.INTRODUCTION, "GNP": Kind.LEAVE,
}  # fmt: skip
TOLD_BY_OPENING: Final = {Opening.ANNEX: Kind.ANNEX, Opening.COPY: Kind.COPY}
ENOUGH: Final = 3
"""Without Quốc hiệu, so many other parts make a sheet a document whose Quốc hiệu was forgotten."""


def kind_of(parts: Parts, lines: Sequence[Line], opening: Opening) -> tuple[Kind, str]:
    """Tell what a paper is to the decree, and the code of its type as far as its title says so."""
    if opening in TOLD_BY_OPENING:
        return TOLD_BY_OPENING[opening], ""
    nation = Part.NATION in parts or Part.MOTTO in parts
    others = (Part.NUMBER, Part.DATE, Part.RECIPIENTS, Part.AUTHORITY, Part.TITLE)
    if not nation and sum(part in parts for part in others) < ENOUGH:
        return Kind.OTHER, ""
    if any(line.text[:1] in signs.FORM_FIRST and signs.FORM.fullmatch(line.text) for line in lines):
        return Kind.FORM, ""
    code, _ = signs.type_of(parts[Part.TITLE][0].text) if Part.TITLE in parts else ("", False)
    if Part.NUMBER in parts or (code and Part.RECIPIENTS in parts):
        return _issued(parts, code)
    if Part.ATTACHED_TO in parts:
        return Kind.ATTACHED, code
    return (Kind.PAPER if nation else Kind.OTHER), code


def _issued(parts: Parts, code: str) -> tuple[Kind, str]:
    """Tell the kind of a document that has a number, or should have one."""
    if Part.TITLE not in parts and (number := parts.get(Part.NUMBER)):
        found = signs.NUMBER.fullmatch(number[0].text)
        code = (found["symbol"].partition("-")[0].strip() if found else "") or code
        if code not in TYPES or Part.SUBJECT in parts:
            return Kind.LETTER, LETTER
    if code == LETTER:
        return Kind.LETTER, LETTER
    return KINDS.get(code, Kind.NAMED), code
