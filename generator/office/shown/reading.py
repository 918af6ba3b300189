"""The door: the bytes of any `.docx` become a document as Word shows it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lxml import etree

from generator.office.package import NotWordError, WordTooLargeError, damaged, opened_zip
from generator.office.shown.document import ShownDocument, Story, StoryKind
from generator.office.shown.facts import read_facts
from generator.office.shown.ground import ground_of
from generator.office.shown.numbering import Labels
from generator.office.shown.parts import Parts
from generator.office.shown.section_reading import read_section, section_elements, stories_of
from generator.office.shown.story_reading import Around, StoryReader
from generator.office.shown.table_reading import TooDeepError
from generator.office.shown.text_properties import look_of
from generator.office.xml import word

if TYPE_CHECKING:
    import zipfile

    from generator.office.shown.document import Section
    from generator.office.shown.raw_words import RawWords

MOST_PARAGRAPHS: Final = 60_000
"""About two thousand pages; no document of an office has as many."""
SEPARATORS: Final = frozenset({"separator", "continuationSeparator", "continuationNotice"})
NOTES: Final = ((StoryKind.FOOTNOTES, "footnote"), (StoryKind.ENDNOTES, "endnote"))


class TooLongError(WordTooLargeError):
    """The document has more pages than any office document."""

    def __init__(self, file: str) -> None:
        NotWordError.__init__(
            self,
            file,
            f"văn bản quá dài (hơn {MOST_PARAGRAPHS:,} đoạn) nên chương trình không đọc".replace(",", "."),
            "tách văn bản thành nhiều tệp, mỗi tệp một văn bản hoặc một phụ lục",
        )


def read_document(data: bytes, name: str) -> ShownDocument:
    """Read a Word document as Word shows it.

    Args:
        data: the file as it is.
        name: what errors call it.

    Raises:
        NotWordError: no Word document in a form that can be read; says what it is and what to do.
        WordTooLargeError: more than any office document needs.
    """
    try:
        with opened_zip(data, name) as archive:
            return _read(archive, name)
    except (RecursionError, TooDeepError) as error:
        raise NotWordError(
            name,
            "bảng, khung chữ hoặc các phần khác trong tệp lồng vào nhau quá sâu",
            "mở bằng Word, bỏ bớt các bảng nằm trong bảng, rồi lưu lại",
        ) from error


def _read(archive: zipfile.ZipFile, name: str) -> ShownDocument:
    try:
        return _Reading(Parts(archive, name)).document()
    except (etree.XMLSyntaxError, UnicodeDecodeError):  # a fragment that does not stand alone, or is broken
        return _Reading(Parts(archive, name, strictly=True)).document()


class _Reading:
    """One document while it is read."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._main, self._words = parts.document()
        self._ground = ground_of(parts, self._main)
        self._labels = Labels(self._ground.cascade.numbering)
        self._left = MOST_PARAGRAPHS
        self._stories: dict[str, Story] = {}

    def document(self) -> ShownDocument:
        body = self._words.root.find(word("body"))
        if body is None:
            raise damaged(self._parts.file)
        elements = section_elements(body)
        sections = tuple(read_section(element) for element in elements)
        blocks = self._reader(sections, self._main, self._words).story(body)

        def story(kind: str, relation: str, section: int) -> Story | None:
            return self._story(StoryKind(kind), relation, sections, section)

        shown = stories_of(elements, story)
        sections = tuple(
            replace(section, headers=own["header"], footers=own["footer"])
            for section, own in zip(sections, shown, strict=True)
        )
        footnotes, endnotes = (self._notes(kind, name, sections) for kind, name in NOTES)
        defaults = self._ground.cascade.styles.text_defaults
        return ShownDocument(
            name=self._parts.file,
            body=Story(StoryKind.BODY, self._main, blocks),
            sections=sections,
            footnotes=footnotes,
            endnotes=endnotes,
            default_look=look_of(defaults)[0],
            facts=read_facts(self._parts, self._main, self._ground.settings, language=defaults.get("language", "")),
        )

    def _reader(self, sections: tuple[Section, ...], part: str, words: RawWords, *, section: int = 0) -> StoryReader:
        return StoryReader(self._around(sections, part), part, words, section=section)

    def _around(self, sections: tuple[Section, ...], part: str) -> Around:
        def target(relation: str) -> str:
            link = self._parts.links(part).get(relation)
            return "" if link is None else link.target

        ground = self._ground
        return Around(ground.cascade, ground.theme, sections, ground.settings.mode, self._labels, self._count, target)

    def _count(self, paragraphs: int) -> None:
        self._left -= paragraphs
        if self._left < 0:
            raise TooLongError(self._parts.file)

    def _story(self, kind: StoryKind, relation: str, sections: tuple[Section, ...], section: int) -> Story | None:
        link = self._parts.links(self._main).get(relation)
        if link is None or link.external or link.target not in self._parts:
            return None
        found = self._stories.get(link.target)
        if found is None:
            words = self._parts.story(link.target)
            reader = self._reader(sections, link.target, words, section=section)
            found = self._stories[link.target] = Story(kind, link.target, reader.story(words.root))
        return found

    def _notes(self, kind: StoryKind, name: str, sections: tuple[Section, ...]) -> tuple[Story, ...]:
        found = []
        for part in self._parts.related(self._main, kind.value):
            words = self._parts.story(part)
            reader = self._reader(sections, part, words)
            notes = [note for note in words.root.iterfind(word(name)) if note.get(word("type")) not in SEPARATORS]
            found += [Story(kind, part, reader.story(note)) for note in notes]
        return tuple(found)
