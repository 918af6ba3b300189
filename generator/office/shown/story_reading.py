"""A story on its way from XML to paragraphs and tables."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from generator.office.shown.blocks import Holder, Paragraph, Where
from generator.office.shown.drawingml import read_drawing
from generator.office.shown.drawings import DrawnLine, Picture, TextBox
from generator.office.shown.fields import Fields
from generator.office.shown.frames import framed
from generator.office.shown.looks import NO_BORDERS, Border
from generator.office.shown.names import DRAWING, P, blocks_in
from generator.office.shown.paragraph_reading import Gathering
from generator.office.shown.plain_reading import PlainReader
from generator.office.shown.positions import across_at
from generator.office.shown.spots import Spot
from generator.office.shown.table_reading import read_table
from generator.office.shown.vml import read_picture

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from lxml import etree

    from generator.office.shown.blocks import Block
    from generator.office.shown.cascade import Cascade, Setting, TableText
    from generator.office.shown.document import Section
    from generator.office.shown.numbering import Labels
    from generator.office.shown.raw_words import RawWords
    from generator.office.shown.shapes import Drawn
    from generator.office.shown.table_looks import TableLook
    from generator.office.shown.table_reading import Alike, Place
    from generator.office.shown.themes import Theme

NEW_PAGE: Final = frozenset({"nextPage", "oddPage", "evenPage"})
EDGE_STYLES: Final = {"solid": "single", "sysDot": "dotted", "dot": "dotted"}


@dataclass(slots=True)
class Around:
    """What a story needs to know of the document around it.

    Attributes:
        sections: the sections of the body.
        target: where a relationship of the story's part leads.
        labels: counts the lists on.
        count: told how many paragraphs a story has, so that no document grows without end.
    """

    cascade: Cascade
    theme: Theme
    sections: Sequence[Section]
    mode: int
    labels: Labels
    count: Callable[[int], None]
    target: Callable[[str], str] = field(default=lambda _: "")


class StoryReader:
    """Reads one story; a body moves on through the sections, any other story stands in one.

    Attributes:
        places: where cells stand and how they look, worked out once for all tables of the same look, columns and room.
    """

    def __init__(self, around: Around, part: str, words: RawWords, *, section: int = 0) -> None:
        self.around = around
        self.cascade = around.cascade
        self.target = around.target
        self.part = part
        self.fields = Fields()
        self.page = 1
        self.pending_break = True
        self.places: dict[tuple[TableLook, tuple[float, ...], Where], dict[Alike, Place]] = {}
        self._numbers = words.numbers
        around.count(len(self._numbers))
        self.written = words.properties
        self.plain = PlainReader(words, self)
        self._section = section
        self._where = self._standing()

    def story(self, holder: etree._Element) -> tuple[Block, ...]:
        """Give the blocks of the story in an element such as `w:body`."""
        return self.blocks(holder, None, self.cascade.plain)

    def blocks(self, holder: etree._Element, where: Where | None, table: TableText) -> tuple[Block, ...]:
        """Give the blocks in a story (`where` is then `None`), a cell or a box."""
        found: list[Block] = []
        carried: list[list[object]] = []
        above, said = NOTHING, NO_BORDERS
        for element in blocks_in(holder):
            here = where or self._where
            if element.tag != P:
                found.append(read_table(self, element, here))
                continue
            known = None if carried else self.plain.known(element, here, table)
            if known is not None:
                found.append(known)
                continue
            paragraph, setting, left = self._read(element, here, table, carried)
            if setting.joined:
                carried = left
                continue
            carried = []
            if (borders := paragraph.layout.borders) is not NO_BORDERS:
                if found and found[-1] is above and borders == said:
                    paragraph = _joined_borders(found, paragraph)
                above, said = paragraph, borders
            found.append(paragraph)
            if setting.ends_section and where is None:
                self._next_section()
        return tuple(found)

    def cell(self, holder: etree._Element, where: Where, table: TableText) -> tuple[Block, ...]:
        """Give the blocks in a cell; one plain paragraph whose like was read before its table asks for itself."""
        if holder in self.plain:
            return (self._read(holder, where, table, [])[0],)
        return self.blocks(holder, where, table)

    def spot(self, paragraph: etree._Element) -> Spot:
        """Give where a paragraph stands."""
        return Spot(self.part, self._numbers[paragraph])

    def laid_out_break(self) -> None:
        """Word began a page here when it laid the document out last; it may be one that was told already."""
        if not self.pending_break:
            self.page += 1
        self.pending_break = False

    def page_break(self) -> None:
        """A page begins because somebody says so."""
        self.page += 1
        self.pending_break = True

    def _read(
        self, element: etree._Element, where: Where, table: TableText, carried: list[list[object]]
    ) -> tuple[Paragraph, Setting, list[list[object]]]:
        """Give a paragraph, what its properties come to, and, where its end was deleted, what goes on behind it."""
        setting = self.plain.setting(element, table)
        if setting.layout.framed:
            where = framed(self.plain.properties(element), where, self.around.sections[where.section])
        paragraph, left = self._paragraph(element, setting, where, carried)
        return paragraph, setting, left

    def _paragraph(
        self, element: etree._Element, setting: Setting, where: Where, carried: list[list[object]]
    ) -> tuple[Paragraph, list[list[object]]]:
        number = self._numbers[element]
        if setting.layout.page_break_before and not self.pending_break and where.holder is Holder.STORY:
            self.page_break()
        gathering = Gathering(self, number, setting.face)
        if carried:
            gathering.pieces = carried
        if element in self.plain:
            gathering.plain(self.plain[element])
        else:
            gathering.all(element)
        if setting.joined:
            return NOTHING, gathering.pieces
        label = self.around.labels.next(setting.number, setting.level) if setting.number else ""
        lines, boxes, pictures = self._drawn(gathering, number, where) if gathering.drawn else ((), (), ())
        return (
            Paragraph(
                gathering.runs(self.part),
                setting.layout,
                label,
                setting.label_look,
                where,
                gathering.page or self.page,
                lines,
                boxes,
                pictures,
                Spot(self.part, number),
            ),
            [],
        )

    def _standing(self) -> Where:
        section = self.around.sections[self._section]
        gaps = 36.0 * (section.columns - 1)
        room = (section.room - gaps) / section.columns
        return Where(Holder.STORY, self._section, room, section.left + section.gutter)

    def _next_section(self) -> None:
        if self._section + 1 < len(self.around.sections):
            self._section += 1
            self._where = self._standing()
            if self.around.sections[self._section].starts in NEW_PAGE:
                self.page_break()

    def _drawn(
        self, gathering: Gathering, number: int, where: Where
    ) -> tuple[tuple[DrawnLine, ...], tuple[TextBox, ...], tuple[Picture, ...]]:
        lines: list[DrawnLine] = []
        boxes: list[TextBox] = []
        pictures: list[Picture] = []
        spot = Spot(self.part, number)
        for drawn in self._all_drawn(gathering, where):
            if drawn.is_line:
                lines.append(_line(drawn, spot))
            elif drawn.shape == "picture":
                pictures.append(Picture(drawn.width, drawn.height, drawn.across, drawn.down, spot))
            elif drawn.content is not None or drawn.pen is not None or drawn.filled:
                boxes.append(self._box(drawn, spot, where))
        return tuple(lines), tuple(boxes), tuple(pictures)

    def _all_drawn(self, gathering: Gathering, where: Where) -> Iterator[Drawn]:
        for element in gathering.drawn:
            if element.tag == DRAWING:
                yield from read_drawing(element, self.around.theme)
            else:
                yield from read_picture(element, room=where.room)

    def _box(self, drawn: Drawn, spot: Spot, where: Where) -> TextBox:
        blocks: tuple[Block, ...] = ()
        if drawn.content is not None:
            left, right = drawn.insets
            section = self.around.sections[where.section]
            x = across_at(drawn.across, drawn.width, where, section)
            room = max(drawn.width - left - right, 0.0)
            inside = Where(Holder.BOX, where.section, room, None if x is None else x + left, where.depth + 1)
            outer, self.fields = self.fields, Fields()
            blocks = self.blocks(drawn.content, inside, self.cascade.plain)
            self.fields = outer
        pen = drawn.pen
        outline = None if pen is None else Border(EDGE_STYLES.get(pen.dash, "dashed"), pen.weight, 0.0, pen.colour)
        return TextBox(blocks, drawn.width, drawn.height, outline, drawn.shape, drawn.across, drawn.down, spot)


NOTHING: Final = Paragraph((), None, "", None, None, 0, (), (), (), Spot("", 0))  # type: ignore[arg-type]


def _line(drawn: Drawn, spot: Spot) -> DrawnLine:
    pen = drawn.pen_or_fill
    straight = drawn.shape in {"line", "straightConnector1"}
    width, drop = (drawn.width, drawn.height) if straight else _thin(drawn.width, drawn.height)
    return DrawnLine(
        length=(width * width + drop * drop) ** 0.5,
        drop=drop,
        dash=pen.dash,
        weight=pen.weight,
        colour=pen.colour,
        straight=True,
        across=drawn.across,
        down=drawn.down,
        spot=spot,
        compound=pen.compound,
    )


def _thin(width: float, height: float) -> tuple[float, float]:
    return (width, 0.0) if width >= height else (0.0, height)


def _joined_borders(found: list[Block], paragraph: Paragraph) -> Paragraph:
    """Draw no border between neighbours with equal borders and indents, but the one meant for between (§17.3.1.24)."""
    above, own = found[-1], paragraph.layout
    if not isinstance(above, Paragraph):
        return paragraph
    if (above.layout.left, above.layout.right, above.layout.between) != (own.left, own.right, own.between):
        return paragraph
    found[-1] = above._replace(layout=replace(above.layout, borders=replace(above.layout.borders, bottom=None)))
    return paragraph._replace(layout=replace(own, borders=replace(own.borders, top=own.between)))
