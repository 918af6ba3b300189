"""What a style says in the end: through the chain of the styles it is based on, down to the document's defaults.

Source: ECMA-376 Part 1, §17.7.2 (style hierarchy) and §17.7.3 (toggle properties).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.office.xml import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

OFF: Final = frozenset({"0", "false", "off"})


class StyleSheet:
    """The styles of one document (`word/styles.xml`), asked for what holds in a paragraph and its run."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, etree._Element] = {}
        self._default_paragraph = ""
        self._defaults: etree._Element | None = None
        if root is None:
            return
        self._defaults = root.find(f"{word('docDefaults')}/{word('rPrDefault')}/{word('rPr')}")
        for style in root.iter(word("style")):
            name = style.get(word("styleId"), "")
            self._styles[name] = style
            if style.get(word("type")) == "paragraph" and style.get(word("default")) in {"1", "true"}:
                self._default_paragraph = name

    def numbering_of(self, style: str) -> str:
        """Give the `w:numId` that a paragraph style brings with it, or `""`."""
        for item in self._chain(style):
            number = item.find(f"{word('pPr')}/{word('numPr')}/{word('numId')}")
            if number is not None:
                return number.get(word("val"), "")
        return ""

    def outline_level(self, style: str) -> str:
        """Give the heading level of a paragraph style, `""` for body text."""
        for item in self._chain(style):
            level = item.find(f"{word('pPr')}/{word('outlineLvl')}")
            if level is not None:
                return level.get(word("val"), "")
        return ""

    def cell_margins(self, style: str) -> list[etree._Element]:
        """Give the cell margins that a table style sets, its own before those of the styles it is based on."""
        found = (item.find(f"{word('tblPr')}/{word('tblCellMar')}") for item in self._chain(style))
        return [margins for margins in found if margins is not None]

    def value(self, paragraph: etree._Element, run: etree._Element | None, name: str) -> str | None:
        """Give the value of a run property such as `sz` (half points) as it holds in a paragraph's text."""
        found = self._property(paragraph, run, name)
        return None if found is None else found.get(word("val"))

    def switched_on(self, paragraph: etree._Element, run: etree._Element | None, name: str) -> bool:
        """Whether a property such as `b` or `caps` is on in a paragraph's text."""
        found = self._property(paragraph, run, name)
        return found is not None and found.get(word("val"), "1") not in OFF

    def _property(self, paragraph: etree._Element, run: etree._Element | None, name: str) -> etree._Element | None:
        if run is not None and (found := run.find(word(name))) is not None:
            return found
        style = paragraph.find(f"{word('pPr')}/{word('pStyle')}")
        start = self._default_paragraph if style is None else style.get(word("val"), "")
        for item in self._chain(start):
            if (found := item.find(f"{word('rPr')}/{word(name)}")) is not None:
                return found
        return None if self._defaults is None else self._defaults.find(word(name))

    def _chain(self, name: str) -> Iterator[etree._Element]:
        seen: set[str] = set()
        while name in self._styles and name not in seen:
            seen.add(name)
            style = self._styles[name]
            yield style
            based_on = style.find(word("basedOn"))
            name = "" if based_on is None else based_on.get(word("val"), "")
