"""What can be wrong with a template's own XML before printing: links to nothing, drawings with one number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.errors import FileError
from generator.office.xml import DRAWING, RELATIONSHIP

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

    from generator.office.package import OfficePackage


NEEDED: Final = frozenset({"header", "footer", "footnotes", "endnotes", "styles", "numbering"})


class LinkError(FileError):
    """A part that points to another part which is not there."""

    def __init__(self, file: str, part: str, link: str) -> None:
        super().__init__(file, f"phần {part} dùng liên kết {link!r} không có trong tệp", "mở mẫu bằng Word rồi lưu lại")


class PartMissingError(FileError):
    """A story, the styles or the lists, named by the body and not there; Word calls such a file damaged."""

    def __init__(self, file: str, part: str) -> None:
        super().__init__(file, f"tệp Word thiếu phần {part}", "mở mẫu bằng Word rồi lưu lại, hoặc lấy từ bản sao")


def prove_template(package: OfficePackage, roots: Mapping[str, etree._Element]) -> None:
    """Check the links of a template's stories, and number anew the drawings outside the body that have a number twice.

    Raises:
        PartMissingError: a part that the body needs is not in the file.
        LinkError: a relationship is used that the part does not have.
    """
    for link in package.relationships(package.main):
        if link.kind in NEEDED and not link.external and link.target not in package.parts:
            raise PartMissingError(package.file, link.target)
    for name, root in roots.items():
        _prove_links(package, name, root)
    seen: set[str] = set()
    for name, root in roots.items():
        if name != package.main:
            _number_apart(root, seen)


def _prove_links(package: OfficePackage, name: str, root: etree._Element) -> None:
    known = {link.id for link in package.relationships(name)}
    for node in root.iter("*"):
        for attribute, value in node.attrib.items():
            if str(attribute).startswith(f"{{{RELATIONSHIP}}}") and value and value not in known:
                raise LinkError(package.file, name, str(value))


def _number_apart(root: etree._Element, seen: set[str]) -> None:
    number = 1
    for drawing in root.iter(f"{{{DRAWING}}}docPr"):
        while drawing.get("id", "") in seen:
            drawing.set("id", str(number))
            number += 1
        seen.add(drawing.get("id", ""))
