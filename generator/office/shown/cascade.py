"""What holds in the end for a paragraph and its text: every level of the hierarchy, computed once for the same words.

Source: ECMA-376 Part 1, §17.7.2 (style hierarchy) and §17.7.3 (toggle properties).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from generator.office.shown.looks import NO_BORDERS, Alignment, Look
from generator.office.shown.paragraph_properties import (
    LEVEL,
    NUMBER,
    STYLE,
    deep_key_of,
    laid_over,
    layout_of,
    read_paragraph,
)
from generator.office.shown.text_properties import STYLE as TEXT_STYLE
from generator.office.shown.text_properties import key_of, layered, look_of, read_text
from generator.office.xml import word

if TYPE_CHECKING:
    from lxml import etree

    from generator.office.shown.looks import Layout
    from generator.office.shown.numbering import Numbering
    from generator.office.shown.settings import Settings
    from generator.office.shown.style_sheet import StyleSheet
    from generator.office.shown.text_properties import Key, Properties
    from generator.office.shown.themes import Theme

RPR, SECTION, DELETED, MOVED = word("rPr"), word("sectPr"), word("del"), word("moveFrom")
MOST_KNOWN: Final = 5_000
WORDS_OWN_SIZE: Final = 10.0
HTML_SPACE: Final = 14.0
FIXED_SPACES: Final = (5.0, 10.0)
"""What "auto" is worth before and after, when the document asks for fixed spaces (§17.15.3.23)."""
Looks = tuple[Look, Look]


@dataclass(slots=True)
class TableText:
    """What a table style says of the paragraphs in one kind of its cells."""

    paragraph: Properties = field(default_factory=dict)
    text: Properties = field(default_factory=dict)
    settings: dict[Key | bytes, Setting] = field(default_factory=dict)
    faces: dict[str, Face] = field(default_factory=dict)


@dataclass(slots=True)
class Face:
    """The levels under the direct formatting of text: one for each paragraph style (and kind of cell)."""

    levels: tuple[Properties, ...]
    looks: dict[Key | bytes, Looks] = field(default_factory=dict)


@dataclass(slots=True)
class Setting:
    """What a paragraph's properties come to.

    Attributes:
        layout: how it is set.
        face: what its text looks like, before direct formatting.
        number: its list, 0 for none; `level` alike.
        label_look: how the list's label looks.
        ends_section: a section ends with it.
        joined: its end was deleted: what it says goes on in the next paragraph.
        simple: nothing but its own text decides how a paragraph of this setting shows: no list, break, border or frame.
    """

    layout: Layout
    face: Face
    number: int
    level: int
    label_look: Look | None
    ends_section: bool
    joined: bool
    simple: bool = field(init=False)

    def __post_init__(self) -> None:
        told = self.number or self.ends_section or self.joined or self.layout.page_break_before or self.layout.framed
        self.simple = not told and self.layout.borders is NO_BORDERS


class Cascade:
    """Answers for one document."""

    def __init__(self, styles: StyleSheet, numbering: Numbering, theme: Theme, settings: Settings) -> None:
        self.styles = styles
        self.numbering = numbering
        self._theme = theme
        self._settings = settings
        self.plain = TableText()
        self._tables: dict[tuple[str, tuple[str, ...]], TableText] = {}
        self.table_looks: dict[Key, object] = {}
        self._known: dict[Looks, Looks] = {}

    def make_room(self) -> None:
        """Forget what was computed when it has become too much: only texts that say nothing twice come to that."""
        if len(self._known) > MOST_KNOWN or len(self.plain.settings) > MOST_KNOWN:
            self.plain = TableText()
            self._tables.clear()
            self._known.clear()
            self.table_looks.clear()

    def table_text(self, style: str, kinds: tuple[str, ...]) -> TableText:
        """Give what a table style says of paragraphs and text in cells of these kinds, those that count least first."""
        found = self._tables.get((style, kinds))
        if found is None:
            found = TableText()
            parts = self.styles.table(style)
            for part in [part for kind in ("", *kinds) for part in parts.get(kind, [])]:
                found.paragraph = laid_over(found.paragraph, part.paragraph)
                found.text = {**found.text, **part.text}
            found = found if found.paragraph or found.text else self.plain
            self._tables[style, kinds] = found
        return found

    def setting(self, properties: etree._Element | None, table: TableText, written: bytes | None = None) -> Setting:
        """Give what a paragraph's `w:pPr` comes to, in one kind of cell or (`plain`) outside of tables.

        Args:
            properties: the element.
            table: the kind of cell.
            written: the bytes that the properties were written with, where they are known.
        """
        key: Key | bytes = () if properties is None else written or deep_key_of(properties)
        found = table.settings.get(key)
        if found is None:
            found = table.settings[key] = self._setting(properties, table)
        return found

    def looks(self, properties: etree._Element | None, face: Face, written: bytes | None = None) -> Looks:
        """Give what a run's `w:rPr` comes to: the look of ASCII letters, and that of all others."""
        key: Key | bytes = () if properties is None else written or key_of(properties)
        found = face.looks.get(key)
        if found is None:
            found = self._looks(read_text(properties, self._theme), face)
            found = face.looks[key] = self._known.setdefault(found, found)
        return found

    def _looks(self, direct: Properties, face: Face) -> Looks:
        return look_of(self._text(direct, face))

    def _text(self, direct: Properties, face: Face) -> Properties:
        style = self.styles.text("character", self.styles.named("character", direct.get(TEXT_STYLE)))
        return {**layered(self.styles.text_defaults, *face.levels, style), **direct}

    def _setting(self, properties: etree._Element | None, table: TableText) -> Setting:
        direct = read_paragraph(properties)
        style = self.styles.named("paragraph", direct.get(STYLE))
        face = self._face(style, table)
        found = self._paragraph(style, direct, table)
        number, level = found.get(NUMBER, 0), found.get(LEVEL, 0)
        mark = None if properties is None else next(properties.iterchildren(RPR), None)
        label = None
        if number:
            own = {**self._text(read_text(mark, self._theme), face), **self.numbering.look(number, level)}
            label = look_of(own)[0]
        layout = layout_of(
            found,
            style=(style, self.styles.name(style)),
            mark=self.looks(mark, face)[0],
            spaces=self._spaces(listed=bool(number)),
        )
        return Setting(
            layout=layout,
            face=face,
            number=number,
            level=level,
            label_look=label,
            ends_section=properties is not None and next(properties.iterchildren(SECTION), None) is not None,
            joined=mark is not None and (next(mark.iterchildren(DELETED, MOVED), None) is not None),
        )

    def _paragraph(self, style: str, direct: Properties, table: TableText) -> Properties:
        listed = direct.get(NUMBER) != 0
        own = self.styles.paragraph(style, self.numbering, listed=listed)
        if table.paragraph:
            own = self._yielding(own, style, table.paragraph, "alignment", Alignment.LEFT)
        found = laid_over(laid_over(self.styles.paragraph_defaults, table.paragraph), own)
        if direct.get(NUMBER) or (LEVEL in direct and found.get(NUMBER)):
            number = direct.get(NUMBER) or found[NUMBER]
            found = laid_over(found, self.numbering.paragraph(number, direct.get(LEVEL, 0)))
            direct = {LEVEL: 0, **direct}
        return laid_over(found, direct)

    def _face(self, style: str, table: TableText) -> Face:
        found = table.faces.get(style)
        if found is None:
            own = self.styles.text("paragraph", style)
            if table.text:
                usual = self.styles.text_defaults.get("size", WORDS_OWN_SIZE)
                own = self._yielding(own, style, table.text, "size", usual)
            found = table.faces[style] = Face((table.text, own))
        return found

    def _yielding(self, own: Properties, style: str, table: Properties, name: str, usual: object) -> Properties:
        """Let the default style's usual size and alignment yield to the table style's, as older Words do.

        Source: [MS-DOCX] §2.3.6, `overrideTableStyleFontSizeAndJustification`.
        """
        default = style == self.styles.defaults.get("paragraph")
        if default and not self._settings.styles_override_tables and name in table and own.get(name) == usual:
            return {key: value for key, value in own.items() if key != name}
        return own

    def _spaces(self, *, listed: bool) -> tuple[float, float]:
        if self._settings.fixed_auto_spaces:
            return FIXED_SPACES
        return (0.0, 0.0) if listed else (HTML_SPACE, HTML_SPACE)
