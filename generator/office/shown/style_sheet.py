"""The styles of a document, each with what it comes to through all the styles it is based on.

Source: ECMA-376 Part 1, §17.7 (styles), §17.7.2 (hierarchy), §17.7.6 (table styles).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from generator.office.shown.measures import OFF, VALUE
from generator.office.shown.paragraph_properties import LEVEL, NUMBER, laid_over, read_paragraph
from generator.office.shown.text_properties import read_text
from generator.office.xml import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from generator.office.shown.numbering import Numbering
    from generator.office.shown.text_properties import Properties
    from generator.office.shown.themes import Theme

PPR, RPR, TBLPR, TCPR = word("pPr"), word("rPr"), word("tblPr"), word("tcPr")
BASED_ON: Final = word("basedOn")
USUAL: Final = "Normal"
"""What Word takes for the default where no style says that it is."""
LONGEST_CHAIN: Final = 60
"""Styles are followed no further; Word itself stops at eleven."""


@dataclass(frozen=True, slots=True)
class TablePart:
    """What a table style says of some of its cells: of all (`""`), or of a kind such as `firstRow`."""

    paragraph: Properties = field(default_factory=dict)
    text: Properties = field(default_factory=dict)
    table: etree._Element | None = None
    cell: etree._Element | None = None


class StyleSheet:
    """The styles of one document (`word/styles.xml`)."""

    def __init__(self, root: etree._Element | None, theme: Theme) -> None:
        self._theme = theme
        self._styles: dict[str, dict[str, etree._Element]] = {"paragraph": {}, "character": {}, "table": {}}
        self._styles["numbering"] = {}
        self.defaults: dict[str, str] = {}
        self.text_defaults: Properties = {}
        self.paragraph_defaults: Properties = {}
        self._texts: dict[tuple[str, str], Properties] = {}
        self._paragraphs: dict[tuple[str, bool], Properties] = {}
        self._tables: dict[str, dict[str, list[TablePart]]] = {}
        if root is not None:
            self._read(root)

    def _read(self, root: etree._Element) -> None:
        for style in root:
            if style.tag == word("docDefaults"):
                text, paragraph = style.find(f"{word('rPrDefault')}/{RPR}"), style.find(f"{word('pPrDefault')}/{PPR}")
                self.text_defaults, self.paragraph_defaults = read_text(text, self._theme), read_paragraph(paragraph)
            elif style.tag == word("style"):
                kind, name = style.get(word("type"), "paragraph"), style.get(word("styleId"), "")
                self._styles.setdefault(kind, {})[name] = style
                if style.get(word("default"), "0") not in OFF:
                    self.defaults[kind] = name
        if USUAL in self._styles["paragraph"]:
            self.defaults.setdefault("paragraph", USUAL)

    def named(self, kind: str, name: str | None) -> str:
        """Give the style that a name leads to: itself, or the default one where there is none of that name and kind."""
        return name if name and name in self._styles[kind] else self.defaults.get(kind, "")

    def name(self, style: str) -> str:
        """Give the name that Word shows for a paragraph style."""
        found = self._styles["paragraph"].get(style)
        said = None if found is None else found.find(word("name"))
        return style if said is None else said.get(VALUE, style)

    def text(self, kind: str, style: str) -> Properties:
        """Give what a style says of text, through the styles it is based on."""
        found = self._texts.get((kind, style))
        if found is None:
            self._texts[kind, style] = {}  # what a circle of styles comes back to
            item = self._styles[kind].get(style)
            if item is None:
                return {}
            own = read_text(_child(item, RPR), self._theme)
            found = self._texts[kind, style] = {**self.text(kind, _based_on(item)), **own}
        return found

    def paragraph(self, style: str, numbering: Numbering, *, listed: bool = True) -> Properties:
        """Give what a paragraph style says of paragraphs, through the styles it is based on.

        The indents of the list that a style brings stand between those of the style below and its own.

        Args:
            style: its id.
            numbering: the document's lists.
            listed: whether its lists count; they do not in a paragraph that was taken out of its list.
        """
        found = self._paragraphs.get((style, listed))
        if found is None:
            self._paragraphs[style, listed] = {}
            item = self._styles["paragraph"].get(style)
            if item is None:
                return {}
            found = self.paragraph(_based_on(item), numbering, listed=listed)
            own = read_paragraph(_child(item, PPR))
            if NUMBER in own and LEVEL not in own:
                own[LEVEL] = numbering.level_of_style(own[NUMBER], style)
            if listed and NUMBER in own:
                found = laid_over(found, numbering.paragraph(own[NUMBER], own[LEVEL]))
            found = self._paragraphs[style, listed] = laid_over(found, own)
        return found

    def table(self, style: str) -> dict[str, list[TablePart]]:
        """Give what a table style says, by kind of cell (`""` for all), styles it is based on first."""
        found = self._tables.get(style)
        if found is None:
            found = {}
            for item in self._chain("table", style):
                found.setdefault("", []).append(self._part(item))
                for part in item.iterfind(word("tblStylePr")):
                    found.setdefault(part.get(word("type"), ""), []).append(self._part(part))
            self._tables[style] = found
        return found

    def list_number(self, style: str) -> int | None:
        """Give the list that a numbering style stands for."""
        for item in self._chain("numbering", style):
            said = read_paragraph(item.find(PPR)).get(NUMBER)
            if said is not None:
                return int(said)
        return None

    def _part(self, item: etree._Element) -> TablePart:
        return TablePart(
            read_paragraph(item.find(PPR)), read_text(item.find(RPR), self._theme), item.find(TBLPR), item.find(TCPR)
        )

    def _chain(self, kind: str, style: str) -> Iterator[etree._Element]:
        """Give a style and those it is based on, the lowest first; circles are cut."""
        seen: list[etree._Element] = []
        styles = self._styles[kind]
        while style in styles and styles[style] not in seen and len(seen) < LONGEST_CHAIN:
            seen.append(styles[style])
            style = _based_on(styles[style])
        return reversed(seen)


def _child(item: etree._Element, name: str) -> etree._Element | None:
    return next(item.iterchildren(name), None)


def _based_on(item: etree._Element) -> str:
    below = _child(item, BASED_ON)
    return "" if below is None else below.get(VALUE, "")
