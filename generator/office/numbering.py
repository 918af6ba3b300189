"""Word's own numbering inside loops: a list that a loop makes anew on every pass starts again at its first number.

docxtpl repeats paragraphs with the numbering they have, so the second unit's duties go on at 4 where the first unit's
ended. Here a list starts again on each pass of the innermost loop around all of its paragraphs, if one pass can make
several items: the items come from a loop inside, or several stand there. A list with one item to a pass is one list
over all passes; headings (paragraphs with an outline level) count on through the document, as "Điều" does through
chapters, unless the list itself says "start at 1 again" (`w:startOverride`).

Source: ECMA-376 Part 1, §17.9 (numbering), §17.9.26 (`w:startOverride`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from generator.office.path_proof import TOKEN
from generator.office.xml import word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml import etree

    from generator.office.styles import StyleSheet

PROPERTIES: Final = re.compile(r"<w:pPr>.*?</w:pPr>", re.DOTALL)
LIST_ID: Final = re.compile(r'(<w:numId w:val=")(\d+)("/>)')
LEVEL: Final = re.compile(r'<w:ilvl w:val="(\d+)"/>')
STYLE: Final = re.compile(r'<w:pStyle w:val="([^"]*)"/>')
BEFORE_NUMBERING: Final = re.compile(
    r"<w:pPr>(?:<w:(?:pStyle|keepNext|keepLines|pageBreakBefore|framePr|widowControl)\b[^>]*/>)*"
)
"""What the schema puts before `w:numPr` in a paragraph's properties (§17.3.1.26)."""


@dataclass(frozen=True)
class _Item:
    """A numbered paragraph of the template: its list, level, place in the source, and the loops around it."""

    list_id: str
    level: int
    style: str
    place: int
    loops: tuple[int, ...]


@dataclass
class Restarts:
    """The lists of one document: which number each has now, and which were begun anew."""

    first_free: int
    begun: list[tuple[str, int]] = field(default_factory=list)
    _now: dict[str, str] = field(default_factory=dict)

    def again(self, list_id: str) -> str:
        """Begin a list; the first time it is the template's own."""
        if list_id in self._now:
            new = self.first_free + len(self.begun)
            self.begun.append((list_id, new))
            self._now[list_id] = str(new)
        else:
            self._now[list_id] = list_id
        return ""

    def now(self, list_id: str) -> str:
        """Give the id under which the list runs at this place."""
        return self._now.get(list_id, list_id)


class Numbering:
    """The lists of a template (`word/numbering.xml`), and those that its loops begin again."""

    def __init__(self, root: etree._Element | None, styles: StyleSheet) -> None:
        self._styles = styles
        self._lists: dict[str, etree._Element] = {}
        self._outlines: dict[str, etree._Element] = {}
        self.first_free = 1
        if root is not None:
            self._lists = {item.get(word("numId"), ""): item for item in root.iter(word("num"))}
            self._outlines = {item.get(word("abstractNumId"), ""): item for item in root.iter(word("abstractNum"))}
            self.first_free = 1 + max((int(number) for number in self._lists if number.isdigit()), default=0)

    def restarted(self, source: str, *, each_time: int | None = None) -> str:
        """Give the source with its lists begun again where a loop makes them anew; the same text where none is.

        Args:
            source: the Jinja source of a part.
            each_time: where in the source all its other lists begin again, each time that it is printed.
        """
        items = list(self._items(source))
        by_list: dict[str, list[_Item]] = defaultdict(list)
        for item in items:
            by_list[item.list_id].append(item)
        loops = {name: loop for name, group in by_list.items() if (loop := self._remade_by(name, group)) is not None}
        if each_time is not None:
            others = self._counted_together(item for item in items if item.list_id not in loops)
            items = [*(item for item in items if item.list_id in loops), *others]
            loops |= dict.fromkeys((item.list_id for item in others), each_time)
        edits = [(loop, loop, f"{{% set _list = _lists.again('{name}') %}}") for name, loop in loops.items()]
        edits += [_numbered_now(source, item) for item in items if item.list_id in loops]
        for start, end, text in sorted(edits, reverse=True):
            source = source[:start] + text + source[end:]
        return source

    def _counted_together(self, items: Iterable[_Item]) -> list[_Item]:
        """Give the items with one list for those that Word counts on together: of one outline, none with its own start.

        Begun again each by itself, they would no longer count on.
        """
        together: dict[str, str] = {}
        counted = []
        for item in items:
            reference = self._lists[item.list_id].find(word("abstractNumId"))
            alone = reference is None or self._lists[item.list_id].find(word("lvlOverride")) is not None
            outline = item.list_id if reference is None else reference.get(word("val"), "")
            list_id = item.list_id if alone else together.setdefault(outline, item.list_id)
            counted.append(replace(item, list_id=list_id))
        return counted

    def _items(self, source: str) -> Iterator[_Item]:
        loops: list[int] = []
        marks = [(token.start(), token) for token in TOKEN.finditer(source)]
        marks += [(found.start(), found) for found in PROPERTIES.finditer(source)]
        for place, mark in sorted(marks, key=lambda pair: pair[0]):
            if mark.re is PROPERTIES:
                yield from self._item(mark.group(), place, tuple(loops))
                continue
            words = (mark["statement"] or "").split(None, 1)
            if words[:1] == ["for"]:
                loops.append(mark.end())
            elif words[:1] == ["endfor"] and loops:
                loops.pop()

    def _item(self, properties: str, place: int, loops: tuple[int, ...]) -> Iterator[_Item]:
        own, level, style = LIST_ID.search(properties), LEVEL.search(properties), STYLE.search(properties)
        style_id = style[1] if style else ""
        list_id = own[2] if own else self._styles.numbering_of(style_id)
        if list_id in self._lists and not self._is_bullet(list_id, int(level[1]) if level else 0):
            yield _Item(list_id, int(level[1]) if level else 0, style_id, place, loops)

    def _remade_by(self, list_id: str, items: list[_Item]) -> int | None:
        """Give where the body of the loop begins that makes the list anew on each pass."""
        if self._styles.outline_level(items[0].style) and not self._starts_over(list_id):
            return None
        top = min(item.level for item in items)
        heads = [item for item in items if item.level == top]
        shared = [loop for loop in items[0].loops if all(loop in item.loops for item in items)]
        for loop in reversed(shared):
            if len(heads) > 1 or any(item.loops[-1] != loop for item in heads):
                return loop
        return None

    def _starts_over(self, list_id: str) -> bool:
        return next(self._lists[list_id].iter(word("startOverride")), None) is not None

    def _outline(self, list_id: str) -> etree._Element | None:
        reference = self._lists[list_id].find(word("abstractNumId"))
        return None if reference is None else self._outlines.get(reference.get(word("val"), ""))

    def _levels(self, list_id: str) -> Iterator[tuple[int, int, str]]:
        outline = self._outline(list_id)
        for level in [] if outline is None else outline.iter(word("lvl")):
            start, form = level.find(word("start")), level.find(word("numFmt"))
            yield (
                int(level.get(word("ilvl"), 0)),
                1 if start is None else int(start.get(word("val"), 1)),
                "" if form is None else form.get(word("val"), ""),
            )

    def _is_bullet(self, list_id: str, level: int) -> bool:
        return any(place == level and form == "bullet" for place, _, form in self._levels(list_id))

    def added(self, numbering: str, restarts: Restarts) -> str:
        """Give `word/numbering.xml` with the lists that one document begun again."""
        new = "".join(self._list_again(list_id, number) for list_id, number in restarts.begun)
        at = numbering.rfind("<w:numIdMacAtCleanup")
        at = numbering.rfind("</w:numbering>") if at < 0 else at
        return numbering[:at] + new + numbering[at:]

    def _list_again(self, list_id: str, number: int) -> str:
        outline = self._outline(list_id)
        abstract = "" if outline is None else outline.get(word("abstractNumId"), "")
        starts = "".join(
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
            for level, start, _ in self._levels(list_id)
        )
        return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{starts}</w:num>'


def _numbered_now(source: str, item: _Item) -> tuple[int, int, str]:
    now = f"{{{{ _lists.now('{item.list_id}') }}}}"
    properties = PROPERTIES.match(source, item.place)
    own = LIST_ID.search(properties.group()) if properties else None
    if own is not None:
        return item.place + own.start(2), item.place + own.end(2), now
    before = BEFORE_NUMBERING.match(source, item.place)
    at = before.end() if before else item.place
    return at, at, f'<w:numPr><w:ilvl w:val="{item.level}"/><w:numId w:val="{now}"/></w:numPr>'
