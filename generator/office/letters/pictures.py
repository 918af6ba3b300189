"""Pictures among the values of letters that are printed into one file: each picture's file stands in it once.

docxtpl's pictures ask the part they are printed in to take them in; `PartPictures` is that part to them. It uses
python-docx for what a picture's file says of itself: format, size, resolution.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Self

from generator.office.stamping import Entry, entry
from generator.office.xml import PACKAGE_RELATIONSHIPS, RELATIONSHIP, document, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

NO_LINKS: Final = f'<Relationships xmlns="{PACKAGE_RELATIONSHIPS}"/>'.encode()


@dataclass(frozen=True)
class Link:
    """A relationship of a part: to another part by its name, or to an address outside."""

    id: str
    type: str
    target: str
    external: bool = False


@dataclass(frozen=True)
class Media:
    """A picture's file in the package."""

    link: Link
    content_type: str
    data: bytes


class LetterPictures:
    """The picture files of one file of letters, by what is in them."""

    def __init__(self, *, stem: str, folder: str) -> None:
        """Begin without pictures.

        Args:
            stem: what the ids of their links begin with.
            folder: where the package keeps them.
        """
        self._stem = f"{stem}Hinh"
        self._folder = folder
        self._media: dict[str, Media] = {}
        self._outside: dict[tuple[str, str], Link] = {}

    def part(self) -> PartPictures:
        """Give a part that takes pictures in."""
        return PartPictures(self)

    def media(self, image: Any) -> Media:  # noqa: ANN401 - python-docx has no types
        """Give the file of a picture."""
        if image.sha1 not in self._media:
            number = len(self._media) + 1
            name = posixpath.join(self._folder, f"thu-{number}.{image.ext}")
            link = Link(f"{self._stem}{number}", f"{RELATIONSHIP}/image", name)
            self._media[image.sha1] = Media(link, image.content_type, bytes(image.blob))
        return self._media[image.sha1]

    def outside(self, url: str, kind: str) -> Link:
        """Give the link to an address outside the package."""
        number = len(self._outside) + 1
        return self._outside.setdefault((url, kind), Link(f"{self._stem}Ngoai{number}", kind, url, external=True))

    def types(self) -> Iterator[tuple[str, str]]:
        """Give the files with their content types."""
        return ((one.link.target, one.content_type) for one in self._media.values())

    def entries(self) -> Iterator[Entry]:
        """Give the files."""
        return (entry(one.link.target, one.data) for one in self._media.values())


class PartPictures:
    """What docxtpl's pictures ask for: a template that is printing a part, and that part."""

    def __init__(self, pictures: LetterPictures) -> None:
        self._pictures = pictures
        self.links: dict[str, Link] = {}

    @property
    def current_rendering_part(self) -> Self:
        """Give the part that is being printed."""
        return self

    def new_pic_inline(self, descriptor: Any, width: Any, height: Any) -> Any:  # noqa: ANN401 - as python-docx has it
        """Take a picture in, and give its markup; the drawing's number is given later, as those of all drawings."""
        from docx.image.image import Image  # noqa: PLC0415 - only letters with pictures pay for it
        from docx.oxml.shape import CT_Inline  # noqa: PLC0415 - the same

        image = Image.from_file(descriptor)
        link = self._linked(self._pictures.media(image).link)
        return CT_Inline.new_pic_inline(1, link, str(image.filename), *image.scaled_dimensions(width, height))

    def relate_to(self, url: str, kind: str, *, is_external: bool) -> str:
        """Give the id of a link to an address outside."""
        assert is_external  # noqa: S101 - a picture leads nowhere else
        return self._linked(self._pictures.outside(url, kind))

    def _linked(self, link: Link) -> str:
        self.links[link.id] = link
        return link.id


def with_links(relationships: bytes | None, links: Iterable[Link], *, part: str) -> bytes:
    """Give the relationships of a part with more of them.

    Args:
        relationships: those it has.
        links: what is added.
        part: the name of the part.
    """
    root = parse(relationships or NO_LINKS)
    for link in links:
        node = root.makeelement(f"{{{PACKAGE_RELATIONSHIPS}}}Relationship")
        node.set("Id", link.id)
        node.set("Type", link.type)
        node.set("Target", link.target if link.external else posixpath.relpath(link.target, posixpath.dirname(part)))
        if link.external:
            node.set("TargetMode", "External")
        root.append(node)
    return document(root)
