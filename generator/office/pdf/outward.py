"""Word files that reach outside themselves, refused before an office program opens them.

A linked picture would be fetched from the network or from this machine's disk and printed into the PDF. LibreOffice
keeps from it in the profile we give it, yet still prints local files that an SVG picture names, and those that lie in
a document inside the document; so such files are never shown to it. Hyperlinks print nothing and may stay, and so may
the names of templates and address lists, which it does not open.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lxml import etree

from generator.errors import FileError
from generator.office.package import read_package
from generator.office.xml import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.office.package import OfficePackage

HARMLESS: Final = frozenset(
    {"hyperlink", "attachedTemplate", "mailMergeSource", "mailMergeHeaderSource", "recipientData"}
)
CHUNK: Final = "aFChunk"
KNOWN: Final = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"BM",
    b"II*\0",
    b"MM\0*",
    b"RIFF",
    b"\xd7\xcd\xc6\x9a",
    b"\x01\0\x09\0",
    b"\x01\0\0\0",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
)
"""How pictures begin that name no files (PNG, JPEG, GIF, BMP, TIFF, WebP, WMF, EMF), zips and old Office files."""
PACKED: Final = b"\x1f\x8b"
"""How a compressed SVG begins."""
LOOKS_LIKE_SVG: Final = re.compile(rb"<(?:[\w.-]+:)?svg[\s/>]|<!DOCTYPE\s+svg", re.IGNORECASE)
"""An SVG picture, whatever its part is called: LibreOffice goes by the same word."""
WITHIN: Final = ("#", "data:")
"""How a reference begins that stays inside the picture."""


class OutwardLinkError(FileError):
    """The file draws something in from outside itself."""

    def __init__(self, file: str, what: str) -> None:
        super().__init__(
            file,
            f"tệp lấy nội dung từ bên ngoài ({what}) nên không chuyển sang PDF",
            "mở bằng Word, File → Info → Edit Links to Files → Break Link (hoặc xóa chỗ đó rồi chèn lại ảnh), rồi lưu",
        )


class ChunkError(FileError):
    """The file holds another file, whole, in place of text."""

    def __init__(self, file: str) -> None:
        super().__init__(
            file,
            "tệp chứa nguyên một tệp khác thay cho chữ (altChunk) nên không chuyển sang PDF",
            "mở bằng Word rồi lưu lại một lần: Word sẽ đưa nội dung đó vào văn bản",
        )


class DoubtfulPictureError(FileError):
    """A picture is in a form that cannot be looked through."""

    def __init__(self, file: str, part: str) -> None:
        super().__init__(
            file,
            f"ảnh {part} trong tệp ở kiểu nén hoặc hỏng, không kiểm tra được, nên không chuyển sang PDF",
            "mở bằng Word, thay ảnh đó bằng ảnh PNG hoặc JPEG rồi lưu",
        )


def look_through(data: bytes, file: str) -> None:
    """Pass a Word file that holds all that it prints.

    Raises:
        NotWordError, WordTooLargeError: it is no Word document that the program reads.
        OutwardLinkError, ChunkError, DoubtfulPictureError: it draws something in, or might.
    """
    package = read_package(data, file)
    for part, content in package.parts.items():
        if part.endswith(".rels"):
            _look_at_links(package, part)
        _look_at_picture(content, part, file)


def _look_at_links(package: OfficePackage, links: str) -> None:
    folder, _, name = links.rpartition("_rels/")
    for link in package.relationships(folder + name.removesuffix(".rels")):
        if link.kind.casefold() == CHUNK.casefold():
            raise ChunkError(package.file)
        if link.external and link.kind not in HARMLESS:
            raise OutwardLinkError(package.file, link.target)


def _look_at_picture(data: bytes, part: str, file: str) -> None:
    if data.startswith(PACKED):
        raise DoubtfulPictureError(file, part)
    if data.startswith(KNOWN) or not LOOKS_LIKE_SVG.search(data.replace(b"\0", b"") if b"\0" in data else data):
        return
    try:
        root = parse(data)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise DoubtfulPictureError(file, part) from error
    for reference in _references(root):
        if not reference.strip().startswith(WITHIN):
            raise OutwardLinkError(file, reference.strip())


def _references(root: etree._Element) -> Iterator[str]:
    """Give what an SVG picture refers to, be it drawn or not."""
    for node in root.iter(etree.Element):
        for name, value in node.attrib.items():
            if str(name).rpartition("}")[2] in {"href", "src"}:
                yield str(value)
