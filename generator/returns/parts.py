"""Where the parts of a workbook lie: by the relationships of its package, and past them where they are wrong.

Source: ECMA-376 Part 2, §9 (relationships), Part 1, §12 (parts of a workbook).
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.returns.remembered import remembered
from generator.returns.xml_events import SEPARATOR, read_xml

if TYPE_CHECKING:
    from generator.returns.archive import Archive

PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_LINK: Final = f"{PACKAGE}{SEPARATOR}Relationship"
USUAL_WORKBOOK: Final = "xl/workbook.xml"


class Link(NamedTuple):
    """A relationship from one part to another."""

    id: str
    kind: str
    """The last word of its type: `worksheet`, `styles`, `drawing`."""
    target: str
    """The name of the part it leads to."""


def links_of(archive: Archive, part: str, file: str) -> list[Link]:
    """Give the relationships of a part within the package; none when it has none."""
    folder, name = posixpath.split(part)
    list_name = posixpath.join(folder, "_rels", f"{name}.rels")
    if list_name not in archive:
        return []
    return list(_links_in(archive.read(list_name), file, folder))


@remembered(64)
def _links_in(data: bytes, file: str, folder: str) -> tuple[Link, ...]:
    """Read a list of relationships; forms made from one template share theirs byte for byte."""
    found: list[Link] = []

    def start(element: str, attributes: dict[str, str]) -> None:
        if element != _LINK or attributes.get("TargetMode") == "External":
            return
        target = attributes.get("Target", "").replace("\\", "/")
        whole = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        found.append(Link(attributes.get("Id", ""), attributes.get("Type", "").rpartition("/")[2], whole))

    read_xml(data, file, start=start, end=_nothing, text=_nothing)
    return tuple(found)


def workbook_part(archive: Archive, file: str) -> str:
    """Give the name of the part that the package begins with; an empty text when there is none."""
    starts = [link.target for link in links_of(archive, "", file) if link.kind == "officeDocument"]
    return next((target for target in (*starts, USUAL_WORKBOOK) if target in archive), "")


def _nothing(_: str) -> None:
    """Pass over."""
