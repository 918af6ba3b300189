"""One paragraph on its way from XML to what it shows: its runs gathered by look, and what is drawn in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from generator.office.shown.blocks import COLUMN_BREAK, PAGE_BREAK, Run
from generator.office.shown.names import (
    ALTERNATIVES,
    DRAWING,
    INSERTED,
    LINK,
    OBJECT,
    PICT,
    RELATION,
    RPR,
    SIMPLE_FIELD,
    TRANSPARENT,
    M,
    R,
    T,
    chosen,
    looked_through,
)
from generator.office.shown.number_formats import symbol
from generator.office.shown.spots import Spot
from generator.office.shown.text_properties import with_font
from generator.office.xml import word

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml import etree

    from generator.office.shown.cascade import Face, Looks
    from generator.office.shown.looks import Look
    from generator.office.shown.raw_words import Plain
    from generator.office.shown.story_reading import StoryReader

PRESERVE: Final = "{http://www.w3.org/XML/1998/namespace}space"
LAID_OUT: Final = word("lastRenderedPageBreak")
FIELD_MARK, FIELD_TEXT = word("fldChar"), word("instrText")
BREAK, SYMBOL, RUBY, PAGE_NUMBER = word("br"), word("sym"), word("ruby"), word("pgNum")
MATHS: Final = frozenset({f"{M}oMath", f"{M}oMathPara"})
SIGNS: Final = {
    word("tab"): "\t",
    word("ptab"): "\t",
    word("cr"): "\n",
    word("noBreakHyphen"): "\u2011",
}
BREAKS: Final = {"page": PAGE_BREAK, "column": COLUMN_BREAK}
State = tuple[str, str, bool, int]
ASCII_OR_NOT: Final = re.compile(r"[\x00-\x7f]+|[^\x00-\x7f]+")


class Gathering:
    """What was read of one paragraph so far.

    Attributes:
        pieces: its runs: text, look, state, first and end. The state is field, link, inserted, number of the paragraph.
        drawn: the elements that something is drawn by.
        page: the page that its first text stands on; 0 before it.
    """

    __slots__ = ("_face", "_state", "_story", "drawn", "index", "page", "pieces")

    def __init__(self, story: StoryReader, number: int, face: Face) -> None:
        self._story = story
        self._face = face
        self._state: State = (story.fields.instruction, "", False, number)
        self.pieces: list[list[Any]] = []
        self.drawn: list[etree._Element] = []
        self.page = 0
        self.index = 0

    def runs(self, part: str) -> tuple[Run, ...]:
        """Give the runs."""
        new = tuple.__new__  # a third of the time that the classes take: there are thousands of them
        return tuple(
            [
                new(Run, (text, look, field, link, inserted, new(Spot, (part, number, (first, end)))))
                for text, look, (field, link, inserted, number), first, end in self.pieces
            ]
        )

    def plain(self, plain: Plain) -> None:
        """Take what a plain paragraph says."""
        self.index = plain.before + 1
        if plain.text and (text := _spaced(plain.said, kept=plain.kept)):
            self._say(text, self._story.plain.look(plain, self._face))

    def all(self, holder: etree._Element) -> None:
        """Take what an element such as `w:p` holds."""
        for child in holder:
            tag = child.tag
            if tag == R:
                self.run(child)
            else:
                self.inline(child, tag)

    def run(self, run: etree._Element) -> None:
        """Take a `w:r`."""
        self.index += 1
        properties, text = None, ""
        for child in run:
            tag = child.tag
            if tag == T:
                said = child.text
                if said:
                    plain = said[0] != " " != said[-1] and "\n" not in said and "\t" not in said
                    text += said if plain else _spaced(said, kept=child.get(PRESERVE) == "preserve")
            elif tag == RPR:
                properties = child
            else:
                text = self._other(child, tag, text, properties)
        if text:
            written = self._story.written.get(run)
            looks = self._face.looks.get(written) if written and properties is not None else None
            self._say(text, looks or self._story.cascade.looks(properties, self._face, written))

    def inline(self, element: etree._Element, tag: str) -> None:
        """Take anything else that stands among the runs."""
        field, link, inserted, number = self._state
        if tag == LINK:
            self._state = (field, self._target(element), inserted, number)
            self.all(element)
            self._state = (self._story.fields.instruction, link, inserted, number)
        elif tag == SIMPLE_FIELD:
            self._story.fields.begin(element.get(word("instr"), ""), shown=True)
            self._fields_moved()
            self.all(element)
            self._field_ends(None)
        elif tag in MATHS:
            said = "".join(node.text or "" for node in element.iter(f"{M}t"))
            self._say(said, self._looks(None))
        elif tag in TRANSPARENT and (inner := looked_through(element)) is not None:
            self._state = (field, link, inserted or tag == INSERTED, number)
            self.all(inner)
            self._state = (self._story.fields.instruction, link, inserted, number)

    def _looks(self, properties: etree._Element | None) -> Looks:
        return self._story.cascade.looks(properties, self._face)

    def _say(self, text: str, looks: Looks) -> None:
        story = self._story
        fields = story.fields
        if fields.silent or not text:
            return
        story.pending_break = False
        if not self.page:
            self.page = story.page
        if fields.instruction:
            fields.seen()
        look, others = looks
        if look is others or text.isascii():
            self._add(text, look)
        else:
            for piece in ASCII_OR_NOT.findall(text):
                self._add(piece, look if piece.isascii() else others)

    def _add(self, text: str, look: Look) -> None:
        index = self.index
        if self.pieces:
            last = self.pieces[-1]
            if last[1] is look and last[2] == self._state:
                last[0] += text
                last[4] = index
                return
        self.pieces.append([text, look, self._state, index - 1, index])

    def _fields_moved(self) -> None:
        self._state = (self._story.fields.instruction, *self._state[1:])

    def _other(self, child: etree._Element, tag: str, text: str, properties: etree._Element | None) -> str:
        """Take anything in a run but its plain text; gives the text that is not said yet."""
        if tag in SIGNS:
            return text + SIGNS[tag]
        if tag in {DRAWING, PICT, OBJECT}:
            self.drawn.append(child)
        elif tag == T:
            text += _spaced(child.text or "", kept=child.get(PRESERVE) == "preserve")
        elif tag == RUBY:
            text += "".join(node.text or "" for node in child.iterfind(f"{word('rubyBase')}//{T}"))
        elif tag == ALTERNATIVES:
            branch = chosen(child)
            for inner in () if branch is None else branch:
                text = self._other(inner, inner.tag, text, properties)
        elif tag in OWN_WORDS:
            self._say(text, self._looks(properties))
            OWN_WORDS[tag](self, child, properties)
            return ""
        return text

    def _laid_out(self, _: etree._Element, __: etree._Element | None) -> None:
        self._story.laid_out_break()

    def _instruction(self, child: etree._Element, _: etree._Element | None) -> None:
        self._story.fields.say(child.text or "")

    def _page_number(self, _: etree._Element, properties: etree._Element | None) -> None:
        self._empty_field("PAGE", properties)

    def _break(self, child: etree._Element, properties: etree._Element | None) -> None:
        sign = BREAKS.get(child.get(word("type"), ""), "\n")
        self._say(sign, self._looks(properties))
        if sign == PAGE_BREAK:
            self._story.page_break()

    def _field_mark(self, child: etree._Element, properties: etree._Element | None) -> None:
        fields, kind = self._story.fields, child.get(word("fldCharType"))
        if kind == "begin":
            fields.begin()
        elif kind == "separate":
            fields.separate()
        elif kind == "end":
            self._field_ends(properties)
        self._fields_moved()

    def _field_ends(self, properties: etree._Element | None) -> None:
        instruction = self._story.fields.end()
        self._fields_moved()
        if instruction:
            self._empty_field(instruction, properties)

    def _empty_field(self, instruction: str, properties: etree._Element | None) -> None:
        """Take a field without a result: Word writes one when it shows the page."""
        look, index = self._looks(properties)[0], self.index
        self.pieces.append(["", look, (instruction, *self._state[1:]), max(index - 1, 0), index])

    def _symbol(self, child: etree._Element, properties: etree._Element | None) -> None:
        try:
            code = int(child.get(word("char"), ""), 16)
        except ValueError:
            return
        if 0 < code <= 0xFFFF and not 0xD800 <= code < 0xE000:  # noqa: PLR2004 - a letter, no half of one
            font = child.get(word("font"))
            look = self._looks(properties)[0]
            look = with_font(look, font) if font else look
            self._say(symbol(chr(code)), (look, look))

    def _target(self, link: etree._Element) -> str:
        anchor, relation = link.get(word("anchor")), link.get(RELATION)
        if relation:
            return self._story.target(relation)
        return f"#{anchor}" if anchor else ""


def _spaced(text: str, *, kept: bool) -> str:
    """Give a text as Word shows it: blanks at its ends only where they are to be kept."""
    if not text.isprintable():
        text = text.replace("\r\n", " ").replace("\n", " ").replace("\r", " ").replace("\t", " ")
    return text if kept else text.strip(" ")


OWN_WORDS: Final[Mapping[str, Callable[[Gathering, etree._Element, etree._Element | None], None]]] = {
    LAID_OUT: Gathering._laid_out,  # noqa: SLF001 - the class's own
    BREAK: Gathering._break,  # noqa: SLF001
    FIELD_MARK: Gathering._field_mark,  # noqa: SLF001
    FIELD_TEXT: Gathering._instruction,  # noqa: SLF001
    SYMBOL: Gathering._symbol,  # noqa: SLF001
    PAGE_NUMBER: Gathering._page_number,  # noqa: SLF001
}
"""What is said apart from the text around it."""
