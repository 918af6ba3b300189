"""A whole Word document as Word shows it: its stories, its pages' settings, and facts of the file."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.office.shown.blocks import paragraphs_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.office.shown.blocks import Block, Paragraph
    from generator.office.shown.looks import Look


class StoryKind(StrEnum):
    """Which text of a document it is."""

    BODY = "body"
    HEADER = "header"
    FOOTER = "footer"
    FOOTNOTES = "footnotes"
    ENDNOTES = "endnotes"


class PageKind(StrEnum):
    """Which pages of a section a header or footer is for."""

    DEFAULT = "default"
    FIRST = "first"
    EVEN = "even"


@dataclass(frozen=True, slots=True)
class Story:
    """One text of a document: its body, a header, a footer, its notes."""

    kind: StoryKind
    part: str
    blocks: tuple[Block, ...]

    def paragraphs(self) -> Iterator[Paragraph]:
        """Give its paragraphs in the order of the file, those in tables and text boxes included."""
        return paragraphs_of(self.blocks)


@dataclass(frozen=True, slots=True)
class Section:
    """Pages of one setting; lengths in points.

    Attributes:
        width: of the paper; `height` alike, already turned for landscape.
        top: margin; negative when the text may run into the header. `bottom`, `left`, `right`, `gutter` alike.
        header: from the paper's upper edge to the header; `footer` from the lower edge.
        starts: how the section begins: `nextPage`, `continuous`, `evenPage`, `oddPage`, `nextColumn`.
        first_differs: the first page has a header and footer of its own (`titlePg`).
        number_start: the number of its first page; `None` when counting goes on.
        number_format: Word's own word, `decimal`, `lowerRoman`, ...
        headers: by kind of page, links to the section before already followed; a kind that is missing shows nothing.
        footers: alike.
        columns: how many.
    """

    width: float
    height: float
    landscape: bool
    top: float
    bottom: float
    left: float
    right: float
    gutter: float
    header: float
    footer: float
    starts: str
    first_differs: bool
    number_start: int | None
    number_format: str
    headers: Mapping[PageKind, Story]
    footers: Mapping[PageKind, Story]
    columns: int = 1

    @property
    def room(self) -> float:
        """How wide the text may be, in points (all columns and the gaps between them)."""
        return self.width - self.left - self.right - self.gutter

    @property
    def first_header(self) -> Story | None:
        """The header of its first page; `None` when that shows nothing."""
        return self.headers.get(PageKind.FIRST if self.first_differs else PageKind.DEFAULT)


@dataclass(frozen=True, slots=True)
class Facts:
    """What the file says of itself.

    Attributes:
        properties: the core properties by the name of their element: `title`, `creator`, `created`, `modified`, ...
        pages: how many pages Word counted when it saved last; 0 when unknown.
        macros: the file carries macros.
        tracked: there are changes that nobody has accepted or refused; the text is shown with all of them accepted.
        comments: how many comments.
        even_odd: even pages have headers and footers of their own.
        mode: which Word the layout follows (15 for 2013 and later, 12 for 2007 or a file that does not say).
        language: of the default text, such as `vi-VN`; empty when nothing is said.
    """

    properties: Mapping[str, str] = field(default_factory=dict)
    pages: int = 0
    macros: bool = False
    tracked: bool = False
    comments: int = 0
    even_odd: bool = False
    mode: int = 12
    language: str = ""


@dataclass(frozen=True, slots=True)
class ShownDocument:
    """A Word document as Word shows it.

    Attributes:
        name: what messages call the file.
        body: the main text.
        sections: its sections in order; paragraphs name theirs by number (`Where.section`).
        footnotes: each a story of its own; `endnotes` alike.
        default_look: what text looks like when nobody says anything.
        facts: what the file says of itself.
    """

    name: str
    body: Story
    sections: tuple[Section, ...]
    footnotes: tuple[Story, ...]
    endnotes: tuple[Story, ...]
    default_look: Look
    facts: Facts

    def paragraphs(self) -> Iterator[Paragraph]:
        """Give every paragraph of the body, tables and text boxes included, in the order of the file."""
        return self.body.paragraphs()

    def stories(self) -> Iterator[Story]:
        """Give every story once: the body, headers and footers in the order of sections, then the notes."""
        yield self.body
        seen: set[str] = set()
        for section in self.sections:
            for story in (*section.headers.values(), *section.footers.values()):
                if story.part not in seen:
                    seen.add(story.part)
                    yield story
        yield from self.footnotes
        yield from self.endnotes
