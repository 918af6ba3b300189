"""Plain paragraphs on their way from what was written to what they show: at once, where their like was read before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.office.shown.blocks import Paragraph, Run
from generator.office.shown.names import PPR, TCPR, first_child
from generator.office.shown.raw_words import SIGNS
from generator.office.shown.spots import Spot

if TYPE_CHECKING:
    from lxml import etree

    from generator.office.shown.blocks import Where
    from generator.office.shown.cascade import Face, Looks, Setting, TableText
    from generator.office.shown.raw_words import Plain, RawWords
    from generator.office.shown.story_reading import StoryReader

BLANK: Final = ord(" ")


class PlainReader:
    """Reads the plain paragraphs of one story (`RawWords.plain`), and the properties of all of its paragraphs."""

    def __init__(self, words: RawWords, story: StoryReader) -> None:
        self._words = words
        self._plain = words.plain
        self._story = story

    def __contains__(self, element: etree._Element) -> bool:
        return element in self._plain

    def __getitem__(self, element: etree._Element) -> Plain:
        return self._plain[element]

    def properties(self, element: etree._Element) -> etree._Element | None:
        """Give the `w:pPr` of a paragraph."""
        plain = self._plain.get(element)
        if plain is None:
            return first_child(element, PPR)
        return self._words.element("pPr", plain.properties) if plain.properties else None

    def cell(self, element: etree._Element, written: bytes | None) -> etree._Element | None:
        """Give the `w:tcPr` of a cell."""
        return (
            self._words.element("tcPr", written) if element in self._plain and written else first_child(element, TCPR)
        )

    def look(self, plain: Plain, face: Face) -> Looks:
        """Give the look of the text of a plain paragraph."""
        found = face.looks.get(plain.look or ())
        if found is None:
            properties = self._words.element("rPr", plain.look) if plain.look else None
            found = self._story.cascade.looks(properties, face, plain.look)
        return found

    def setting(self, element: etree._Element, table: TableText) -> Setting:
        """Give what the properties of a paragraph come to."""
        plain = self._plain.get(element)
        written = self._words.properties.get(element) if plain is None else plain.properties
        found = None if plain is None else table.settings.get(plain.properties or ())
        return found or self._story.cascade.setting(self.properties(element), table, written)

    def known(self, element: etree._Element, where: Where, table: TableText) -> Paragraph | None:
        """Give a plain paragraph whose like was read before; `None` where more has to be looked at."""
        plain = self._plain.get(element)
        if plain is None:
            return None
        story = self._story
        setting = table.settings.get(plain.properties or ())
        if setting is None or not setting.simple or not story.fields.none_open:
            return None
        number = self._words.numbers[element]
        runs = self._text(plain, setting.face, number) if plain.text else ()
        if runs is None:
            return None
        new = tuple.__new__  # as in `Gathering.runs`
        spot = new(Spot, (story.part, number, None))
        return new(Paragraph, (runs, setting.layout, "", None, where, story.page, (), (), (), spot))

    def _text(self, plain: Plain, face: Face, number: int) -> tuple[Run] | None:
        _, first, written_look, written, kept = plain
        looks = face.looks.get(written_look or ())
        if looks is None or (not kept and BLANK in {written[0], written[-1]}):
            return None
        if not self._words.literal and any(sign in written for sign in SIGNS):
            return None
        look, others = looks
        text = written.decode()
        if look is not others and not text.isascii():
            return None
        self._story.pending_break = False
        new = tuple.__new__
        spot = new(Spot, (self._story.part, number, (first, first + 1)))
        return (new(Run, (text, look, "", "", False, spot)),)
