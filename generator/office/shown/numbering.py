"""Automatic numbers: which label a list writes before a paragraph, and how it sets it.

Source: ECMA-376 Part 1, §17.9 (numbering), §17.18.59 (number formats).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.office.shown.measures import VALUE, switch, whole
from generator.office.shown.number_formats import bullet, formatted
from generator.office.shown.paragraph_properties import read_paragraph
from generator.office.shown.text_properties import read_text
from generator.office.xml import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml import etree

    from generator.office.shown.text_properties import Properties
    from generator.office.shown.themes import Theme

LEVELS: Final = 9
PLACE: Final = re.compile(r"%([1-9])")
MOST_LINKS: Final = 10


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list."""

    start: int
    format: str
    text: str
    style: str
    legal: bool
    restart: int | None
    paragraph: Properties
    look: Properties


@dataclass(slots=True)
class List:
    """A list as paragraphs name it: its levels, the outline whose numbers it counts on, and where it begins anew."""

    outline: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """The lists of one document, as they are defined."""

    def __init__(self, root: etree._Element | None, theme: Theme, style_list: Callable[[str], int | None]) -> None:
        self._theme = theme
        self._style_list = style_list
        self._numbers: dict[int, etree._Element] = {}
        self._outlines: dict[str, etree._Element] = {}
        self._lists: dict[int, List | None] = {}
        for item in () if root is None else root:
            if item.tag == word("num"):
                self._numbers[whole(item.get(word("numId"))) or 0] = item
            elif item.tag == word("abstractNum"):
                self._outlines[item.get(word("abstractNumId"), "")] = item

    def paragraph(self, number: int, level: int) -> Properties:
        """Give what a level says of its paragraphs."""
        found = self._level(number, level)
        return {} if found is None else found.paragraph

    def look(self, number: int, level: int) -> Properties:
        """Give what a level says of the look of its labels."""
        found = self._level(number, level)
        return {} if found is None else found.look

    def level_of_style(self, number: int, style: str) -> int:
        """Give the level that belongs to a paragraph style, the first when none does."""
        found = self.list(number)
        levels = {} if found is None else found.levels
        return next((index for index, level in levels.items() if level.style == style), 0)

    def _level(self, number: int, level: int) -> Level | None:
        found = self.list(number)
        return None if found is None else found.levels.get(level)

    def list(self, number: int) -> List | None:
        """Give the list that paragraphs name by a number."""
        if number not in self._lists:
            self._lists[number] = self._read_list(number)
        return self._lists[number]

    def _read_list(self, number: int) -> List | None:
        item = self._numbers.get(number)
        outline = self._outline(item)
        if item is None or outline is None:
            return None
        levels = dict(self._read_level(level) for level in outline.iterfind(word("lvl")))
        starts: dict[int, int] = {}
        for override in item.iterfind(word("lvlOverride")):
            index, own = whole(override.get(word("ilvl"))) or 0, override.find(word("lvl"))
            if own is not None:
                levels[index] = self._read_level(own)[1]
            begun = override.find(word("startOverride"))
            if begun is not None:
                starts[index] = whole(begun.get(VALUE)) or 0
        return List(outline.get(word("abstractNumId"), ""), levels, starts)

    def _outline(self, item: etree._Element | None) -> etree._Element | None:
        """Give the outline of a list; one that only names a numbering style is that style's list."""
        for _ in range(MOST_LINKS):
            reference = None if item is None else item.find(word("abstractNumId"))
            outline = None if reference is None else self._outlines.get(reference.get(VALUE, ""))
            link = None if outline is None else outline.find(word("numStyleLink"))
            if link is None:
                return outline
            item = self._numbers.get(self._style_list(link.get(VALUE, "")) or 0)
        return None

    def _read_level(self, level: etree._Element) -> tuple[int, Level]:
        def said(name: str) -> str | None:
            found = level.find(f".//{word(name)}")
            return None if found is None else found.get(VALUE)

        legal = level.find(word("isLgl"))
        return whole(level.get(word("ilvl"))) or 0, Level(
            start=whole(said("start")) or 0,
            format=said("numFmt") or "decimal",
            text=said("lvlText") or "",
            style=said("pStyle") or "",
            legal=legal is not None and switch(legal),
            restart=whole(said("lvlRestart")),
            paragraph=read_paragraph(level.find(word("pPr"))),
            look=read_text(level.find(word("rPr")), self._theme),
        )


class Labels:
    """The labels of one document's lists, and how far each has been counted."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[int, int]] = set()

    def next(self, number: int, level: int) -> str:
        """Count one paragraph and give what is written before it; empty when the list has no such level."""
        found = self._numbering.list(number)
        if found is None or level not in found.levels:
            return ""
        counts = self._counts.setdefault(found.outline, [None] * LEVELS)
        self._count(found, number, level, counts)
        own = found.levels[level]
        if own.format == "bullet":
            return bullet(own.text)

        def written(place: re.Match[str]) -> str:
            index = int(place[1]) - 1
            other = found.levels.get(index)
            if other is None or index > level:
                return ""
            return formatted(counts[index] or 0, "decimal" if own.legal else other.format)

        return PLACE.sub(written, own.text)

    def _count(self, found: List, number: int, level: int, counts: list[int | None]) -> None:
        for index in range(level):  # a level that was passed over counts as begun
            if counts[index] is None and index in found.levels:
                counts[index] = found.starts.get(index, found.levels[index].start)
        now = counts[level]
        if level in found.starts and (number, level) not in self._begun:
            now = None
        self._begun.add((number, level))
        counts[level] = found.starts.get(level, found.levels[level].start) if now is None else now + 1
        for index in range(level + 1, LEVELS):
            deeper = found.levels.get(index)
            restart = None if deeper is None else deeper.restart
            if restart is None or (restart > 0 and level < restart):
                counts[index] = None
