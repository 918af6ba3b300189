"""How OpenDocument shows numbers, written as Excel writes it: `#,##0" đồng"`, `0.0%`, `dd/mm/yyyy`.

Source: OASIS OpenDocument 1.3, part 3, §16.29 (data styles).
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, Final

from generator.returns.xml_events import number

if TYPE_CHECKING:
    from collections.abc import Mapping

STYLES: Final = frozenset({
    "number:number-style", "number:percentage-style", "number:currency-style", "number:date-style",
    "number:time-style", "number:boolean-style", "number:text-style",
})  # fmt: skip
_DAYS: Final = frozenset({"number:date-style", "number:time-style"})
_PARTS: Final = {
    "number:day": ("d", "dd"),
    "number:month": ("m", "mm"),
    "number:year": ("yy", "yyyy"),
    "number:day-of-week": ("ddd", "dddd"),
    "number:hours": ("h", "hh"),
    "number:minutes": ("m", "mm"),
    "number:seconds": ("s", "ss"),
    "number:am-pm": ("AM/PM", "AM/PM"),
    "number:text-content": ("@", "@"),
    "number:scientific-number": ("0.00E+00", "0.00E+00"),
    "number:fraction": ("# ?/?", "# ?/?"),
}
_WORDS: Final = frozenset({"number:text", "number:currency-symbol"})
_MOST_DIGITS: Final = 30
_THOUSAND: Final = 1000


class Formats:
    """Data styles become number formats; afterwards gives them by the names of the styles."""

    def __init__(self) -> None:
        self._formats: dict[str, str] = {}
        self._sections: dict[str, str] = {}
        """For a style that is for negative numbers alone, the one for the others."""
        self._style = ""
        self._name = ""
        self._pieces: list[str] = []
        self._words: list[str] | None = None

    def of(self, name: str) -> str:
        """Give the format of a style, its first section: `General` where it has none."""
        return self._formats.get(self._sections.get(name, name), "") or "General"

    def start(self, element: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element of a data style, or of the style itself."""
        if element in STYLES:
            self._style, self._name, self._pieces = element, attributes.get("style:name", ""), []
        elif element in _WORDS:
            self._words = []
        elif element == "style:map":
            self._sections.setdefault(self._name, attributes.get("style:apply-style-name", ""))
        elif element == "number:number":
            self._pieces.append(_digits(attributes))
        elif element in _PARTS:
            self._pieces.append(_part(element, attributes))

    def text(self, text: str) -> None:
        """Take characters."""
        if self._words is not None:
            self._words.append(text)

    def end(self, element: str) -> None:
        """Take the end of an element."""
        if element in STYLES:
            self._formats[self._name] = "".join(self._pieces)
            self._style = ""
        elif element in _WORDS and self._words is not None:
            self._pieces.append(self._said("".join(self._words)))
            self._words = None

    def _said(self, words: str) -> str:
        if self._style in _DAYS and not any(sign.isalpha() for sign in words):
            return words
        if self._style == "number:percentage-style" and words.strip() == "%":
            return "%"
        words = words.replace('"', "")
        return f'"{words}"' if words else ""


def _digits(attributes: Mapping[str, str]) -> str:
    whole = "#,##0" if attributes.get("number:grouping") == "true" else "0"
    places = min(number(attributes.get("number:decimal-places")), _MOST_DIGITS)
    factor = number(attributes.get("number:display-factor"))
    left_out = "," * round(log(factor, _THOUSAND)) if _THOUSAND <= factor <= _THOUSAND**4 else ""
    return whole + ("." + "0" * places if places else "") + left_out


def _part(element: str, attributes: Mapping[str, str]) -> str:
    short, long = _PARTS[element]
    part = long if attributes.get("number:style") == "long" else short
    return part + "mm" if attributes.get("number:textual") == "true" else part
