"""The parts of a Word file of unknown origin: read when they are asked for, no more than any document needs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeVar

from lxml import etree

from generator.office.package import (
    CONTENT_TYPES,
    MACROS,
    OFFICE_DOCUMENT,
    NotWordError,
    WordTooLargeError,
    damaged,
    entries_of,
    inflated,
    is_document,
    no_document,
    read_relationships,
    relationships_part,
)
from generator.office.shown.raw_words import as_xml, raw_words
from generator.office.strangers import OPEN_DOCUMENT
from generator.office.xml import parse

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Callable, Iterator

    from generator.office.package import Relationship
    from generator.office.shown.raw_words import RawWords

MOST_TEXT: Final = 48 * 1024 * 1024
"""As much XML as is read of one file, in bytes: a document of a thousand pages has less."""
Read = TypeVar("Read")
STRICTLY: Final = b"http://purl.oclc.org/ooxml/"
STRICT: Final = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")
USUAL: Final = rb"http://schemas.openxmlformats.org/\1/2006/\2"
"""The names of ISO/IEC 29500-1 (Strict) and those of -4 (Transitional) for the same elements."""
BEGINNING: Final = 8_192
"""Bytes in which a part names its namespaces, or its first relationship."""
CHANGE: Final = b":author="
"""Every tracked change names its author, and nothing else in a story does (ECMA-376 Part 1, §17.13.5)."""


class Parts:
    """The parts of an opened Word file.

    Attributes:
        file: what errors call it.
        tracked: whether one of the parts read so far has changes that nobody has settled.
    """

    def __init__(self, archive: zipfile.ZipFile, file: str, *, strictly: bool = False) -> None:
        """Look at what there is; nothing is unpacked yet.

        Args:
            archive: the file, opened.
            file: what errors call it.
            strictly: parts with text are read as XML alone.

        Raises:
            WordTooLargeError: more parts than a document has.
        """
        self.file = file
        self._archive = archive
        self._entries = entries_of(archive, file)
        self.tracked = False
        self._read_text = as_xml if strictly else raw_words
        self._left = MOST_TEXT
        self._links: dict[str, dict[str, Relationship]] = {}

    @property
    def macros(self) -> bool:
        """Whether the file carries macros."""
        return any(name.endswith(MACROS) for name in self._entries)

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def read(self, name: str) -> bytes:
        """Give a part's bytes; those of a file saved as Strict Open XML with the names that other files have.

        Raises:
            WordTooLargeError: the file holds more text than any document needs.
        """
        data = inflated(self._archive, self._entries[name], self.file, most=self._left)
        self._left -= len(data)
        return STRICT.sub(USUAL, data) if data.find(STRICTLY, 0, BEGINNING) >= 0 else data

    def root(self, name: str) -> etree._Element:
        """Give a part's XML.

        Raises:
            NotWordError: it is not well formed, or holds what no Office program writes.
        """
        return self._parsed(name, parse)

    def story(self, name: str) -> RawWords:
        """Give a part with text, read.

        Raises:
            NotWordError: it is not well formed, or holds what no Office program writes.
        """
        return self._parsed(name, self._read_text)

    def _parsed(self, name: str, read: Callable[[bytes], Read]) -> Read:
        data = self.read(name)
        self.tracked = self.tracked or data.rfind(CHANGE) >= 0  # three times as fast as from the beginning
        try:
            return read(data)
        except (etree.XMLSyntaxError, ValueError) as error:
            if len(error.args) > 0 and "memory" in str(error.args[0]).lower():
                raise WordTooLargeError(self.file) from error
            raise damaged(self.file) from error

    def links(self, part: str) -> dict[str, Relationship]:
        """Give the relationships of a part (`""` for those of the file) by their ids."""
        if part not in self._links:
            name = relationships_part(part)
            lines = read_relationships(self.read(name), part, self.file) if name in self else ()
            self._links[part] = {line.id: line for line in lines}
        return self._links[part]

    def related(self, part: str, kind: str) -> Iterator[str]:
        """Give the parts of one kind, such as `styles`, that a part names and that are there."""
        for link in self.links(part).values():
            if link.kind == kind and not link.external and link.target in self:
                yield link.target

    def document(self) -> tuple[str, RawWords]:
        """Give the main part: its name, and what it says.

        Raises:
            NotWordError: there is none.
        """
        for name in self.related("", OFFICE_DOCUMENT):
            words = self.story(name)
            if is_document(words.root, self.file):
                if CONTENT_TYPES not in self:
                    raise damaged(self.file)
                return name, words
        if "mimetype" in self and self.read("mimetype").startswith(b"application/vnd.oasis"):
            raise NotWordError(self.file, *OPEN_DOCUMENT)
        raise no_document(self.file)
