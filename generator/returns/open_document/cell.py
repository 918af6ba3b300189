"""One cell of an OpenDocument workbook: its text as typed, with its fonts, and its value.

Source: OASIS OpenDocument 1.3, part 3, §6.1 (text), §9.1.4 (cells), §19.365-19.388 (values).
"""

from __future__ import annotations

import re
from itertools import groupby
from math import isfinite
from typing import TYPE_CHECKING, Final

from generator.returns.workbook import Kind, Run
from generator.returns.xml_events import number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.returns.open_document.styles import Styles

_NUMBERS: Final = frozenset({"float", "currency", "percentage"})
_SIGNS: Final = {"text:tab": "\t", "text:line-break": "\n"}
_FAILED: Final = re.compile(r"#[A-Z/0-9]+[!?]?|Err:[0-9]{3}")
"""Errors of the names that all programs share, and OpenOffice's own."""
_DIGITS: Final = re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
_MIDNIGHT: Final = re.compile(r"T00:00:00(?:\.0*)?Z?$")
_LANGUAGE: Final = re.compile(r"^[\w-]{1,10}:=")
_TRUTHS: Final = {"TRUE()": "1", "FALSE()": "0"}
"""How LibreOffice keeps what other programs store as a truth."""


class OdsCell:
    """A cell in the making."""

    def __init__(self, attributes: Mapping[str, str], styles: Styles) -> None:
        self._attributes = attributes
        self._styles = styles
        self._pieces: list[tuple[str, str]] = []
        """Texts and their fonts; an empty text where the cell's own stands."""
        self._fonts: list[str] = []
        self._paragraphs = 0
        self._reading = 0

    def start(self, element: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element inside the cell."""
        if element in {"text:p", "text:h"}:
            if self._paragraphs:
                self._pieces.append(("\n", self._font))
            self._paragraphs += 1
            self._reading += 1
        elif element == "text:span":
            self._fonts.append(self._styles.font(attributes.get("text:style-name", "")) or self._font)
        elif element == "text:s":
            self._pieces.append((" " * blanks(attributes), self._font))
        elif element in _SIGNS:
            self._pieces.append((_SIGNS[element], self._font))

    def text(self, text: str) -> None:
        """Take characters."""
        if self._reading:
            self._pieces.append((text, self._font))

    def end(self, element: str) -> None:
        """Take the end of an element inside the cell."""
        if element in {"text:p", "text:h"}:
            self._reading -= 1
        elif element == "text:span" and self._fonts:
            self._fonts.pop()

    @property
    def _font(self) -> str:
        return self._fonts[-1] if self._fonts else ""

    @property
    def formula(self) -> str | None:
        """Give the formula, without the name of its language and its equals sign."""
        written = self._attributes.get("table:formula")
        return None if written is None else _LANGUAGE.sub("", written).removeprefix("=")

    @property
    def type(self) -> str:
        """Give what the file says that the value is."""
        return self._attributes.get("office:value-type", "")

    def said(self) -> tuple[Kind, str] | None:
        """Give what the cell holds; nothing when it is empty, an empty number under a formula never worked out."""
        shown = "".join(text for text, _ in self._pieces)
        if self._attributes.get("calcext:value-type") == "error" or (self.formula is not None and _is_error(shown)):
            return Kind.ERROR, shown.strip() or "#VALUE!"
        found = self._value()
        if found is not None:
            return found
        text = self._attributes.get("office:string-value") or shown
        if text:
            return Kind.TEXT, text
        is_waiting = self.formula is not None and not self.type and not self._paragraphs
        return (Kind.NUMBER, "") if is_waiting else None

    def _value(self) -> tuple[Kind, str] | None:
        """Give what the cell holds when that is no text."""
        if self.formula in _TRUTHS:
            return Kind.TRUTH, _TRUTHS[self.formula]
        if self.type in _NUMBERS:
            return _number(self._attributes.get("office:value", ""))
        if self.type == "date" and (day := self._attributes.get("office:date-value")):
            return Kind.DATE, _MIDNIGHT.sub("", day)
        if self.type == "boolean":
            return Kind.TRUTH, "1" if self._attributes.get("office:boolean-value") == "true" else "0"
        return None

    def runs(self, own: str) -> Sequence[Run]:
        """Give the parts of the text, when its font changes on the way; `own` is the cell's font."""
        said = [(text, font or own) for text, font in self._pieces if text]
        parts = [
            Run("".join(text for text, _ in pieces), font) for font, pieces in groupby(said, key=lambda piece: piece[1])
        ]
        return parts if len(parts) > 1 else ()


def blanks(attributes: Mapping[str, str]) -> int:
    """Give for how many blanks an element stands."""
    return number(attributes.get("text:c", "1"))


def _is_error(shown: str) -> bool:
    return _FAILED.fullmatch(shown.strip()) is not None


def _number(written: str) -> tuple[Kind, str]:
    digits = written.strip()
    is_one = _DIGITS.fullmatch(digits) is not None and isfinite(float(digits))
    return (Kind.NUMBER, digits) if is_one else (Kind.ERROR, "#NUM!")
