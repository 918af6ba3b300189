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

from generator.errors import FileError
from generator.office.compiling import DECLARATION, LISTS_NAME, CompiledPart, lists_of
from generator.office.letter_layout import LetterLayout, LongSource
from generator.office.letter_links import AddedPart
from generator.office.letter_numbers import AGAIN, NUMBER, SHIFT
from generator.office.letter_sections import MORE, close
from generator.office.numbering import Restarts
from generator.office.package import CONTENT_TYPES
from generator.office.printing import MachineryNeededError
from generator.office.stamping import Entry, LongEntry, StampedPackage, entry
from generator.office.xml import DRAWING, document, parse, serialise

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.office.package import OfficePackage
    from generator.office.sandbox import Sandbox

MOST_PARTS: Final = 60_000
"""A zip without its 64-bit extension names at most 65,535 parts."""
MOST_BYTES: Final = 1 << 31


class NoLettersError(FileError):
    """One file of all letters was asked for, and there is none."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "không có bản nào để in chung", "thêm người nhận vào kế hoạch")


class PicturesInLettersError(FileError):
    """A letter whose values hold a picture or a whole document, which only files of its own can take in."""

    def __init__(self, file: str) -> None:
        super().__init__(
            file,
            "giá trị có hình hoặc tài liệu chèn thêm nên không in chung một tệp được",
            "in từng bản riêng, hoặc đặt hình ngay trong mẫu",
        )


class TooManyLettersError(FileError):
    """More letters than one file can hold."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "quá nhiều bản cho một tệp Word", "chia thành nhiều tệp, mỗi tệp vài trăm bản")


class _LongPart(CompiledPart):
    """A part to which every letter adds its piece: the body, the notes."""

    def __init__(self, source: LongSource, sandbox: Sandbox) -> None:
        super().__init__(source.part, sandbox)
        self.long = source

    def add(self, values: dict[str, Any], to: LongEntry, *, links: frozenset[str], first_drawing: int) -> int:
        """Add a letter's piece, proved; give the first number that its drawings have left free."""
        stamp = self.stamp()
        pieces = self.pieces(values, stamp)
        if self.long.ends_known and self.is_proved(pieces, stamp):
            to.add(pieces, self._blocks)
            return first_drawing
        self.source = replace(self.source, drawings_from=first_drawing)
        whole = [self.long.head, *pieces, self.long.tail]
        tree = self.settle(whole, stamp, relationships=self.source.relationships | links)
        if not self.long.ends_known and values[MORE]:
            close(tree[-1])
        to.add([self.long.inside(tree)], {})
        return first_drawing + sum(1 for _ in tree.iter(f"{{{DRAWING}}}docPr"))


class CompiledLetters:
    """A template, compiled for one file of all letters."""

    def __init__(self, package: OfficePackage, sandbox: Sandbox) -> None:
        self.package = package
        layout = LetterLayout(package)
        self.layout = layout
        self.long = [_LongPart(source, sandbox) for source in layout.long]
        self.own = {name: CompiledPart(source, sandbox) for name, source in layout.own.items()}
        self.properties = [CompiledPart(source, sandbox) for source in layout.properties]
        changing = {part.source.name for part in (*self.long, *self.own.values(), *self.properties)}
        changing |= {layout.links.part, CONTENT_TYPES, lists_of(package)[0]}
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

    def __post_init__(self) -> None:
        """Begin the parts that grow."""
        self._lists = lists_of(self.letters.package)[1]
        self._restarts = Restarts(self._lists.first_free)
        self._numbers = itertools.count(self.letters.layout.first_number)
        for part in self.letters.long:
            self._long[part.source.name] = LongEntry(part.source.name)
            self._long[part.source.name].add([part.long.head], {})

    def add(self, context: Mapping[str, Any], *, more: bool) -> None:
        """Add a letter.

        Args:
            context: its values.
            more: whether another letter follows.

        Raises:
            PicturesInLettersError: its values hold a picture or a subdocument.
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
                first = next(self._numbers)
                to = self._long[part.source.name]
                free = part.add(values, to, links=frozenset(links.values()), first_drawing=first)
                self._numbers = itertools.count(max(free, next(self._numbers)))
                values[NUMBER] = self._numbers.__next__
            if not self._count or not more:
                self._properties.append({part.source.name: _whole(part, values) for part in self.letters.properties})
        except MachineryNeededError as error:
            raise PicturesInLettersError(self.letters.package.file) from error
        self._count += 1

    def _own_part(self, name: str, values: dict[str, Any]) -> str:
        """Give the link to a header or footer of the letter's own; letters that print the same there share it."""
        made = self.letters.own[name].entry(values)
        mark = blake2b(name.encode() + made.deflated, digest_size=16).digest()
        if mark not in self._own:
            stem, ending = posixpath.splitext(name)
            number = len(self._own) + 1
            link, target = f"{self.letters.layout.links.stem}{number}", f"{stem}-{number}{ending}"
            self._own[mark] = link
            self._added.append(AddedPart(link, self.letters.layout.kinds[name], target))
            self._entries.append(replace(made, name=target))
            self._entries += self.letters.layout.copied_links(name, target)
        return self._own[mark]

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
        types, links = layout.links.with_parts(self._added).entries()
        entries = [
            types,
            *self.letters.constant,
            *(self._long[part.source.name].closed() for part in self.letters.long),
            *self._entries,
            links,
            *self._numbered(),
            *self._agreed_properties(),
        ]
        if len(entries) > MOST_PARTS or sum(len(item.deflated) for item in entries) > MOST_BYTES:
            raise TooManyLettersError(self.letters.package.file)
        return StampedPackage([]).with_entries(entries)

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
