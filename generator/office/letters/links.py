"""The lists of a package in which every part is named: its type, and its link from the body; letters add to both.

Source: ECMA-376 Part 2, §9 (relationships, content types).
"""

from __future__ import annotations

import copy
import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

from generator.office.letters.pictures import Link, with_links
from generator.office.package import CONTENT_TYPES
from generator.office.stamping import Entry, entry
from generator.office.xml import PACKAGE_RELATIONSHIPS, RELATIONSHIP, document, parse

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from lxml import etree

    from generator.office.package import OfficePackage

STORY_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
STEM: Final = "rIdThu"


@dataclass(frozen=True)
class AddedPart:
    """A header or footer that the template does not have: its link from the body, its kind, its name."""

    link: str
    kind: str
    name: str


class PackageLinks:
    """The content types of a package and the relationships of its body."""

    def __init__(self, package: OfficePackage) -> None:
        self._main = package.main
        self._folder = posixpath.dirname(package.main)
        self.part = links_of(package.main)
        self._types = parse(package.parts[CONTENT_TYPES])
        none = f'<Relationships xmlns="{PACKAGE_RELATIONSHIPS}"/>'.encode()
        self._links = parse(package.parts.get(self.part, none))
        self.stem = STEM
        while any(link.id.startswith(self.stem) for link in package.relationships(package.main)):
            self.stem += "_"

    def drop(self, names: Collection[str]) -> None:
        """Forget parts that are not there: Word refuses a file that leads to one."""
        for override in [node for node in self._types if node.get("PartName", "").lstrip("/") in names]:
            self._types.remove(override)
        for link in [node for node in self._links if self._target(node) in names]:
            self._links.remove(link)

    def _target(self, link: etree._Element) -> str:
        if link.get("TargetMode") == "External":
            return ""
        return posixpath.normpath(posixpath.join(f"/{self._folder}", link.get("Target", ""))).lstrip("/")

    def add(self, part: AddedPart) -> None:
        """Name one more part."""
        self.add_type(part.name, STORY_TYPE.format(kind=part.kind))
        link = self._links.makeelement(f"{{{PACKAGE_RELATIONSHIPS}}}Relationship")
        link.set("Id", part.link)
        link.set("Type", f"{RELATIONSHIP}/{part.kind}")
        link.set("Target", posixpath.relpath(part.name, self._folder))
        self._links.append(link)

    def with_parts(self, added: Iterable[AddedPart]) -> Self:
        """Give a copy that names more parts."""
        made = copy.copy(self)
        made._types, made._links = copy.deepcopy(self._types), copy.deepcopy(self._links)  # noqa: SLF001 - its own copy
        for part in added:
            made.add(part)
        return made

    def add_type(self, name: str, content_type: str) -> None:
        """Name the type of one more part, which another part than the body may link to."""
        override = self._types.makeelement(self._types.tag.replace("Types", "Override"))
        override.set("PartName", f"/{name}")
        override.set("ContentType", content_type)
        self._types.append(override)

    def entries(self, more: Iterable[Link] = ()) -> tuple[Entry, Entry]:
        """Give both lists: that of content types, which opens a package, and that of links, with more of the body's."""
        links = with_links(document(self._links), more, part=self._main)
        return entry(CONTENT_TYPES, document(self._types)), entry(self.part, links)


def links_of(name: str) -> str:
    """Give the name of the part that holds another part's relationships."""
    folder, file = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{file}.rels")
