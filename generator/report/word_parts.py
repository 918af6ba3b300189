"""A printed Word document taken up once more: what the template cannot draw is added to its parts.

Sources: ECMA-376 Part 1, §20.4 (drawings in text); Part 2 (Open Packaging Conventions).
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import quoteattr

from generator.office.package import CONTENT_TYPES, read_package
from generator.office.stamping import StampedPackage, entry
from generator.office.styles import StyleSheet
from generator.office.xml import PACKAGE_RELATIONSHIPS, RELATIONSHIP, WORD, document, parse, text_of, word

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from lxml import etree

DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
DRAWING_MAIN: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
FIRST_ID: Final = 9_000
"""Of drawings; those of a template are smaller."""


class WordParts:
    """The body, the relationships and the content types of a document, to which parts are added."""

    def __init__(self, data: bytes) -> None:
        """Open the document."""
        package = read_package(data, "")
        self._parts = dict(package.parts)
        self._main = package.main
        self.root = parse(package.parts[package.main])
        self._types = parse(package.parts[CONTENT_TYPES])
        self._folder, name = posixpath.split(package.main)
        self._list = posixpath.join(self._folder, "_rels", f"{name}.rels")
        none = f'<Relationships xmlns="{PACKAGE_RELATIONSHIPS}"/>'.encode()
        self._links = parse(package.parts.get(self._list, none))
        self._drawn = 0

    @property
    def styles(self) -> StyleSheet:
        """Give what the styles say."""
        part = self._parts.get(posixpath.join(self._folder, "styles.xml"))
        return StyleSheet(parse(part) if part else None)

    def paragraphs(self, texts: Container[str]) -> Iterator[tuple[etree._Element, str]]:
        """Give every paragraph that says no more than one of some texts, with that text."""
        for paragraph in list(self.root.iter(word("p"))):
            text = text_of(paragraph).strip()
            if text and text in texts:
                yield paragraph, text

    def put(self, name: str, data: bytes, *, kind: str = "") -> None:
        """Add a part; `kind` is its content type, when its ending does not say it."""
        self._parts[name] = data
        if kind:
            override = self._types.makeelement(self._types.tag.replace("Types", "Override"))
            override.set("PartName", f"/{name}")
            override.set("ContentType", kind)
            self._types.append(override)

    def link(self, part: str, kind: str) -> str:
        """Point at a part from the body, and give the id of the relationship."""
        link = self._links.makeelement(f"{{{PACKAGE_RELATIONSHIPS}}}Relationship")
        link_id = f"rIdBaoCao{len(self._links) + 1}"
        link.set("Id", link_id)
        link.set("Type", f"{RELATIONSHIP}/{kind}")
        link.set("Target", posixpath.relpath(part, self._folder))
        self._links.append(link)
        return link_id

    def ending(self, extension: str, kind: str) -> None:
        """Say what parts of an ending are."""
        if any(item.get("Extension") == extension for item in self._types):
            return
        default = self._types.makeelement(self._types.tag.replace("Types", "Default"))
        default.set("Extension", extension)
        default.set("ContentType", kind)
        self._types.insert(0, default)

    def draw(self, paragraph: etree._Element, graphic: str, *, size: tuple[int, int], name: str, told: str) -> None:
        """Put a drawing into a paragraph, in place of its text.

        Args:
            paragraph: where it goes.
            graphic: the `a:graphicData` element; it may use the prefixes a, r and wp.
            size: width and height in English metric units (914,400 an inch).
            name: what Word calls it.
            told: what is read to those who cannot see it.
        """
        for child in list(paragraph):
            if child.tag != word("pPr"):
                paragraph.remove(child)
        self._drawn += 1
        width, height = size
        run = parse(
            f'<w:r xmlns:w="{WORD}" xmlns:wp="{DRAWING}" xmlns:a="{DRAWING_MAIN}" xmlns:r="{RELATIONSHIP}">'
            f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
            f'<wp:docPr id="{FIRST_ID + self._drawn}" name={quoteattr(name)} descr={quoteattr(told)}/>'
            f"<wp:cNvGraphicFramePr/><a:graphic>{graphic}</a:graphic></wp:inline></w:drawing></w:r>".encode()
        )
        paragraph.append(run)

    def written(self) -> bytes:
        """Give the document as it is now; the same parts always give the same bytes."""
        self._parts[self._main] = document(self.root)
        self._parts[CONTENT_TYPES] = document(self._types)
        self._parts[self._list] = document(self._links)
        return StampedPackage([entry(name, part) for name, part in self._parts.items()]).with_entries([])
