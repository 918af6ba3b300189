"""A Word file as its parts: read once, refused with a sentence when it is something else.

Source: ECMA-376 Part 2, Open Packaging Conventions.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from lxml import etree

from generator.errors import FileError
from generator.office.strangers import stranger
from generator.office.xml import parse, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

COMPOUND_FILE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
OFFICE_DOCUMENT: Final = "officeDocument"
CONTENT_TYPES: Final = "[Content_Types].xml"
STRICT: Final = "{http://purl.oclc.org/ooxml/wordprocessingml/main}document"
"""The body of ISO/IEC 29500 Strict: the same elements under other names, which docxtpl cannot read either."""
MACROS: Final = "vbaProject.bin"

MOST_PARTS = 2_000
MOST_BYTES = 200 * 1024 * 1024


class NotWordError(FileError):
    """The file is no Word document in the form that the program reads."""


class WordTooLargeError(FileError):
    """The file unpacks to more than any office document needs."""

    def __init__(self, file: str) -> None:
        super().__init__(
            file,
            "tệp mở ra quá lớn nên chương trình không đọc",
            f"tệp Word chỉ nên có tối đa {MOST_PARTS} phần và {MOST_BYTES // 1024 // 1024} MB khi giải nén",
        )


@dataclass(frozen=True)
class Relationship:
    """One line of a part's `.rels`: id, kind (last word of its address), target part or address."""

    id: str
    kind: str
    target: str
    external: bool


@dataclass(frozen=True)
class OfficePackage:
    """The parts of an Office file, by name, in the order of the file; bytes as they were."""

    file: str
    parts: Mapping[str, bytes]
    main: str = field(default="word/document.xml")

    def relationships(self, part: str) -> Iterator[Relationship]:
        """Give the relationships of a part (`""` for those of the package), targets as part names."""
        data = self.parts.get(relationships_part(part))
        if data is not None:
            yield from read_relationships(data, part, self.file)

    def related(self, kind: str) -> list[str]:
        """Give the names of the main part's own parts of one kind, such as `header`, in relationship order."""
        return [link.target for link in self.relationships(self.main) if link.kind == kind and not link.external]


def relationships_part(part: str) -> str:
    """Give the name of the part that holds the relationships of another (`""` for those of the package)."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def read_relationships(data: bytes, part: str, file: str) -> tuple[Relationship, ...]:
    """Give the relationships that a `.rels` part holds for `part`, targets as part names.

    Raises:
        NotWordError: it is no XML.
    """
    try:
        return _relationships(data, posixpath.dirname(part))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise damaged(file) from error


@lru_cache(maxsize=64)  # documents of one template have the same ones
def _relationships(data: bytes, folder: str) -> tuple[Relationship, ...]:
    found = []
    for line in parse(data):
        external = line.get("TargetMode") == "External"
        target = line.get("Target", "")
        if not external:
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        found.append(Relationship(line.get("Id", ""), line.get("Type", "").rsplit("/", 1)[-1], target, external))
    return tuple(found)


@contextmanager
def opened_zip(data: bytes, file: str) -> Iterator[zipfile.ZipFile]:
    """Open a Word file as a zip; what goes wrong with the zip while it is open becomes a sentence.

    Raises:
        NotWordError: a `.doc`, an encrypted file, something else, or a broken zip.
    """
    if data.startswith(COMPOUND_FILE):
        raise _old_or_encrypted(data, file)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield archive
    except RecursionError:  # of what is read while it is open: no fault of the zip
        raise
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, RuntimeError, ValueError) as error:
        raise NotWordError(file, *stranger(data)) from error


def read_package(data: bytes, file: str) -> OfficePackage:
    """Unpack a Word file.

    Raises:
        NotWordError: a `.doc`, an encrypted file, no zip, or a zip that holds no Word document.
        WordTooLargeError: more parts or bytes than a document has.
    """
    with opened_zip(data, file) as archive:
        parts = _unpacked(archive, file)
    if any(name.endswith(MACROS) for name in parts):
        raise NotWordError(
            file,
            "tệp Word có macro",
            "mở bằng Word rồi lưu lại với kiểu «Word Document (*.docx)», kiểu này không giữ macro",
        )
    package = OfficePackage(file, parts)
    main = _main_part(package)
    if CONTENT_TYPES not in parts:
        raise damaged(file)
    return OfficePackage(file, parts, main)


@lru_cache(maxsize=64)
def read_template(data: bytes, file: str) -> OfficePackage:
    """Unpack a template or a block, which is judged, compiled and drawn into others from the same bytes."""
    return read_package(data, file)


def damaged(file: str) -> NotWordError:
    """Say that what is inside a Word file cannot be read."""
    return NotWordError(file, "nội dung bên trong tệp Word đã hỏng", "mở tệp bằng Word, lưu lại, hoặc lấy từ bản sao")


def _old_or_encrypted(data: bytes, file: str) -> NotWordError:
    if ENCRYPTED in data:
        return NotWordError(
            file,
            "tệp được đặt mật khẩu nên chương trình không đọc được",
            "mở bằng Word, bỏ mật khẩu ở File → Info → Protect Document, rồi lưu lại",
        )
    return NotWordError(
        file,
        "đây là tệp Word kiểu cũ (.doc)",
        "mở bằng Word, chọn File → Save As, kiểu «Word Document (*.docx)»",
    )


def entries_of(archive: zipfile.ZipFile, file: str) -> dict[str, zipfile.ZipInfo]:
    """Give what a Word file holds by the names of its parts.

    Raises:
        WordTooLargeError: more parts than a document has.
    """
    entries: dict[str, zipfile.ZipInfo] = {}
    for entry in archive.infolist():
        if entry.filename and not entry.is_dir():  # a damaged directory names parts with nothing
            entries.setdefault(entry.filename.lstrip("/"), entry)  # Word reads the first of two parts with one name
    if len(entries) > MOST_PARTS:
        raise WordTooLargeError(file)
    return entries


def inflated(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, file: str, *, most: int) -> bytes:
    """Give a part's bytes, counted while inflating: sizes in the directory may lie.

    Raises:
        WordTooLargeError: more than `most` bytes.
    """
    with archive.open(entry) as stream:
        data = stream.read(most + 1)
    if len(data) > most:
        raise WordTooLargeError(file)
    return data


def _unpacked(archive: zipfile.ZipFile, file: str) -> dict[str, bytes]:
    parts: dict[str, bytes] = {}
    left = MOST_BYTES
    for name, entry in entries_of(archive, file).items():
        parts[name] = inflated(archive, entry, file, most=left)
        left -= len(parts[name])
    return parts


def _main_part(package: OfficePackage) -> str:
    try:
        for link in package.relationships(""):
            there = link.kind == OFFICE_DOCUMENT and link.target in package.parts
            if there and is_document(parse(package.parts[link.target]), package.file):
                return link.target
    except (etree.XMLSyntaxError, ValueError) as error:
        raise damaged(package.file) from error
    raise no_document(package.file)


def is_document(root: etree._Element, file: str) -> bool:
    """Whether a part is the body of a Word document.

    Raises:
        NotWordError: it is one, of the kind that is not read.
    """
    if root.tag == STRICT:
        raise NotWordError(
            file,
            "tệp được lưu ở kiểu «Strict Open XML» mà chương trình không đọc",
            "mở bằng Word, chọn File → Save As, kiểu «Word Document (*.docx)», không chọn «Strict»",
        )
    return root.tag == word("document")


def no_document(file: str) -> NotWordError:
    """Say that a zip holds no Word document."""
    return NotWordError(
        file,
        "tệp này không chứa văn bản Word",
        "kiểm tra xem có nhầm tệp Excel, PowerPoint hoặc tệp nén khác không",
    )
