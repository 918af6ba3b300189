"""The styles of a workbook in Excel's XML: fonts, formats and protection.

Source: Office 2003 XML Reference Schemas, SpreadsheetML, ss:Style.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from generator.returns.cells.formats import is_date
from generator.returns.excel.named_formats import format_of
from generator.returns.workbook import Style

if TYPE_CHECKING:
    from collections.abc import Mapping

DEFAULT: Final = "Default"
_DEEPEST: Final = 20


class _Said(NamedTuple):
    """What a style says itself; what it does not say, its parent does."""

    parent: str = ""
    font: str | None = None
    shown: str | None = None
    locked: bool | None = None


class Styles:
    """Reads the styles; afterwards numbers those of cells as they are asked for."""

    def __init__(self) -> None:
        self.styles: list[Style] = []
        self._numbers: dict[str, int] = {}
        self._said: dict[str, _Said] = {}
        self._name = DEFAULT

    def start(self, element: str, attributes: Mapping[str, str]) -> None:
        """Take the start of a style, or of an element in one."""
        said = self._said.get(self._name, _Said())
        if element == "Style":
            self._name = attributes.get("ID", DEFAULT)
            said = _Said(attributes.get("Parent", ""))
        elif element == "Font":
            said = said._replace(font=attributes.get("FontName", said.font))
        elif element == "NumberFormat":
            said = said._replace(shown=format_of(attributes.get("Format", "General")))
        elif element == "Protection":
            said = said._replace(locked=attributes.get("Protected", "1") != "0")
        else:
            return
        self._said[self._name] = said

    def number(self, name: str) -> int:
        """Give which of the styles a cell has."""
        name = name if name in self._said else DEFAULT
        found = self._numbers.get(name)
        if found is None:
            found = self._numbers[name] = len(self.styles)
            self.styles.append(self._whole(name))
        return found

    def _whole(self, name: str) -> Style:
        """Give what a style, its parents and the workbook's own style say, the nearest first."""
        found = _Said()
        for _ in range(_DEEPEST):
            said = self._said.get(name, _Said())
            found = _Said(
                font=said.font if found.font is None else found.font,
                shown=said.shown if found.shown is None else found.shown,
                locked=said.locked if found.locked is None else found.locked,
            )
            if name == DEFAULT:
                break
            name = said.parent or DEFAULT
        shown = found.shown or "General"
        return Style(found.font or "", shown, is_date(shown), found.locked is not False)
