"""One file of all letters, from the same template as the single ones: a section each, for printing.

The body of every letter is printed, proved and compressed as it is for a file of its own, then added to the one body.
Headers and footers that hold tags become parts of each letter's own, unless letters print the same there; all else is
there once.
"""

from __future__ import annotations

import itertools
import posixpath
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Final

from generator.office.compiling import DECLARATION, LISTS_NAME, CompiledPart, lists_of
from generator.office.letters.faults import NoLettersError, SubdocumentsInLettersError, TooManyLettersError
from generator.office.letters.layout import LetterLayout
from generator.office.letters.links import AddedPart, links_of
from generator.office.letters.numbers import AGAIN, NUMBER, SHIFT
from generator.office.letters.pictures import LetterPictures, with_links
from generator.office.letters.pieces import LongPart
from generator.office.letters.sections import MORE
from generator.office.numbering import Restarts
from generator.office.package import CONTENT_TYPES
from generator.office.printing_faults import MachineryNeededError
from generator.office.stamping import Entry, LongEntry, StampedPackage, entry
from generator.office.xml import document, parse, serialise

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.office.letters.pictures import PartPictures
    from generator.office.package import OfficePackage
    from generator.office.sandbox import Sandbox

MOST_PARTS: Final = 60_000
"""A zip without its 64-bit extension names at most 65,535 parts."""
MOST_BYTES: Final = 1 << 31
MOST_DRAWINGS: Final = 1_000
"""More than one header or footer has."""


class CompiledLetters:
    """A template, compiled for one file of all letters."""

    def __init__(self, package: OfficePackage, sandbox: Sandbox) -> None:
        self.package = package
        layout = LetterLayout(package)
        self.layout = layout
        self.long = [LongPart(source, sandbox) for source in layout.long]
        self.own = {name: CompiledPart(source, sandbox) for name, source in layout.own.items()}
        self.properties = [CompiledPart(source, sandbox) for source in layout.properties]
        changing = {part.source.name for part in (*self.long, *self.own.values(), *self.properties)}
        changing |= {layout.links.part, CONTENT_TYPES, lists_of(package)[0]}
        changing |= {links_of(name) for name in (*self.own, *(part.source.name for part in self.long))}
        self.constant = [entry(name, data) for name, data in layout.parts.items() if name not in changing]

    def begin(self) -> LetterFile:
        """Give a file that has no letter yet."""
        return LetterFile(self)


@dataclass
class LetterFile:
    """One file of letters, while it grows."""

    letters: CompiledLetters
    _count: int = 0
    _long: dict[str, LongEntry] = field(default_factory=dict)
    _own: dict[bytes, str] = field(default_factory=dict)
    _entries: list[Entry] = field(default_factory=list)
    _added: list[AddedPart] = field(default_factory=list)
    _properties: list[dict[str, bytes]] = field(default_factory=list)
    _machines: dict[str, PartPictures] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Begin the parts that grow."""
        self._lists = lists_of(self.letters.package)[1]
        self._restarts = Restarts(self._lists.first_free)
        self._numbers = itertools.count(self.letters.layout.first_number)
        media = posixpath.join(posixpath.dirname(self.letters.package.main), "media")
        self._pictures = LetterPictures(stem=self.letters.layout.links.stem, folder=media)
        for part in self.letters.long:
            self._long[part.source.name] = LongEntry(part.source.name)
            self._long[part.source.name].add([part.long.head], {})

    def add(self, context: Mapping[str, Any], *, more: bool) -> None:
        """Add a letter.

        Args:
            context: its values.
            more: whether another letter follows.

        Raises:
            SubdocumentsInLettersError: its values hold a subdocument.
        """
        layout = self.letters.layout
        values = {
            **context,
            LISTS_NAME: self._restarts,
            MORE: more,
            SHIFT: self._count * layout.step,
            AGAIN: f"_{self._count + 1}" if self._count else "",
            NUMBER: self._numbers.__next__,
        }
        try:
            links = {name: self._own_part(target, values) for name, target in layout.own_links.items()}
            values.update(links)
            for part in self.letters.long:
                self._add_piece(part, values, frozenset(links.values()))
            if not self._count or not more:
                self._properties.append({part.source.name: _whole(part, values) for part in self.letters.properties})
        except MachineryNeededError as error:
            raise SubdocumentsInLettersError(self.letters.package.file) from error
        self._count += 1

    def _add_piece(self, part: LongPart, values: dict[str, Any], links: frozenset[str]) -> None:
        """Add what a letter prints in a long part; once a picture was met there, the part is ready to take them in."""
        name = part.source.name

        def add(machine: PartPictures | None) -> int:
            first = next(self._numbers)
            return part.add(values, self._long[name], links=links, first_drawing=first, machine=machine)

        try:
            free = add(self._machines.get(name))
        except MachineryNeededError as needed:
            if needed.owner is not None:
                raise
            free = add(self._machines.setdefault(name, self._pictures.part()))
        self._numbers = itertools.count(max(free, next(self._numbers)))
        values[NUMBER] = self._numbers.__next__

    def _own_part(self, name: str, values: dict[str, Any]) -> str:
        """Give the link to a header or footer of the letter's own; letters that print the same there share it."""
        part = self.letters.own[name]
        machine: PartPictures | None = None
        try:
            made = part.entry(values)
        except MachineryNeededError as needed:
            if needed.owner is not None:
                raise
            machine = self._pictures.part()
            made = part.entry(values, machine)
        mark = blake2b(name.encode() + made.deflated, digest_size=16).digest()
        if mark not in self._own:
            made = self._with_own_drawings(part, values, machine) if machine else made
            stem, ending = posixpath.splitext(name)
            number = len(self._own) + 1
            link, target = f"{self.letters.layout.links.stem}{number}", f"{stem}-{number}{ending}"
            self._own[mark] = link
            self._added.append(AddedPart(link, self.letters.layout.kinds[name], target))
            self._entries.append(replace(made, name=target))
            self._entries += self.letters.layout.copied_links(name, target, machine.links.values() if machine else ())
        return self._own[mark]

    def _with_own_drawings(self, part: CompiledPart, values: dict[str, Any], machine: PartPictures) -> Entry:
        """Give a header or footer once more, its drawings with numbers that no other drawing has."""
        first, alike = next(self._numbers), part.source
        self._numbers = itertools.count(first + MOST_DRAWINGS)
        values[NUMBER] = self._numbers.__next__
        part.source = replace(alike, drawings_from=first)
        try:
            return part.entry(values, machine)
        finally:
            part.source = alike

    def closed(self) -> bytes:
        """Give the whole file.

        Raises:
            NoLettersError: it has no letter.
            TooManyLettersError: it has more parts or bytes than a Word file may have.
        """
        layout = self.letters.layout
        if not self._count:
            raise NoLettersError(self.letters.package.file)
        for part in self.letters.long:
            self._long[part.source.name].add([part.long.tail], {})
        named = layout.links.with_parts(self._added)
        for name, content_type in self._pictures.types():
            named.add_type(name, content_type)
        main = self.letters.package.main
        types, links = named.entries(self._machines[main].links.values() if main in self._machines else ())
        entries = [
            types,
            *self.letters.constant,
            *(self._long[part.source.name].closed() for part in self.letters.long),
            *self._entries,
            *self._pictures.entries(),
            links,
            *self._links_of_notes(),
            *self._numbered(),
            *self._agreed_properties(),
        ]
        if len(entries) > MOST_PARTS or sum(len(item.deflated) for item in entries) > MOST_BYTES:
            raise TooManyLettersError(self.letters.package.file)
        return StampedPackage([]).with_entries(entries)

    def _links_of_notes(self) -> Iterator[Entry]:
        """Give the relationships of long parts other than the body, with those of the pictures in them."""
        for name in (part.source.name for part in self.letters.long):
            old = self.letters.layout.parts.get(links_of(name))
            more = self._machines[name].links.values() if name in self._machines else ()
            if name != self.letters.package.main and (old or more):
                yield entry(links_of(name), with_links(old, more, part=name))

    def _numbered(self) -> Iterator[Entry]:
        name = lists_of(self.letters.package)[0]
        if not name:
            return
        data = self.letters.package.parts[name]
        if self._restarts.begun:
            data = (DECLARATION + self._lists.added(serialise(parse(data)), self._restarts)).encode()
        yield entry(name, data)

    def _agreed_properties(self) -> Iterator[Entry]:
        """Give the properties of the file: what the first letter and the last both say."""
        for name, data in self._properties[0].items():
            first, last = parse(data), parse(self._properties[-1][name])
            for mine, other in zip(list(first), list(last), strict=True):
                if mine.text != other.text:
                    first.remove(mine)
            yield entry(name, document(first))


def _whole(part: CompiledPart, values: dict[str, Any]) -> bytes:
    stamp = part.stamp()
    return document(part.settle(part.pieces(values, stamp), stamp, relationships=()))
