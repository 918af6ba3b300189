"""What a returned file is, by what it holds and never by its name.

Sources: PKWARE APPNOTE 4.3 (zip), [MS-CFB] 2.2 (compound files), [MS-XLS] 2.4.21 (BIFF), ISO 32000 (PDF).
"""

from __future__ import annotations

import io
import re
import zipfile
from enum import StrEnum
from typing import Final

from generator.returns.directory import directory

SAMPLE: Final = 64 * 1024
COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class ContentType(StrEnum):
    """The kinds of file that units send."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    ODS = "ods"
    DOCX = "docx"
    ZIP = "zip"
    ODT = "odt"
    SLIDES = "slides"
    OTHER_ARCHIVE = "archive"
    RTF = "rtf"
    XLS = "xls"
    ENCRYPTED = "encrypted"
    DOC = "doc"
    PDF = "pdf"
    PICTURE = "picture"
    SPREADSHEET_2003 = "xml"
    HTML = "html"
    TEXT = "csv"
    EMPTY = "empty"
    JUNK = "junk"
    UNKNOWN = "unknown"


_JUNK_NAMES: Final = frozenset({"thumbs.db", "desktop.ini", ".ds_store", "ehthumbs.db"})
_BIFF: Final = (b"\x09\x08", b"\x09\x04", b"\x09\x02", b"\x09\x00")
"""The first record of a worksheet file without a compound file around it."""
_LATE_PDF: Final = 1024
"""Within so many bytes readers of PDF look for its beginning."""
_FIRST: Final = {
    b"%PDF": ContentType.PDF,
    b"{\\rtf": ContentType.RTF,
    b"Rar!\x1a\x07": ContentType.OTHER_ARCHIVE,
    b"7z\xbc\xaf\x27\x1c": ContentType.OTHER_ARCHIVE,
    b"\x1f\x8b\x08": ContentType.OTHER_ARCHIVE,
    b"BZh": ContentType.OTHER_ARCHIVE,
    b"\xfd7zXZ\0": ContentType.OTHER_ARCHIVE,
}
_PICTURES: Final = {
    b"\xff\xd8\xff": "image/jpeg",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"GIF87a": "image/gif",
    b"GIF89a": "image/gif",
    b"II*\x00": "image/tiff",
    b"MM\x00*": "image/tiff",
}
_BITMAP: Final = re.compile(rb"BM.{4}\0\0\0\0.{4}[\x0c\x28\x34\x38\x40\x6c\x7c]\0\0\0", re.DOTALL)
"""Two letters alone would make a bitmap of any text that begins with them."""
_BRANDS: Final = {
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1"), "image/heic"),
    **dict.fromkeys((b"avif", b"avis"), "image/avif"),
}
"""Of pictures in boxes (ISO/IEC 23008-12), as phones take them."""
_TELLING: Final = {
    b"opendocument.spreadsheet": ContentType.ODS,
    b"word/": ContentType.DOCX,
    b"xl/": ContentType.XLSX,
    b"docProps/": ContentType.XLSX,
}
"""What tells of an archive's kind when its list of parts is lost."""
_UTF_16: Final = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"<\0": "utf-16-le", b"\0<": "utf-16-be"}
"""How texts in UTF-16 begin: with their mark, or, pages and XML, with their first sign."""
_HTML: Final = re.compile(rb"<(?:!doctype\s+html|html|table|head|body|meta)\b", re.IGNORECASE)
_MHTML: Final = re.compile(rb"^mime-version:", re.IGNORECASE | re.MULTILINE)
_XML_2003: Final = b"urn:schemas-microsoft-com:office:spreadsheet"
_CONTROLS: Final = bytes(sign for sign in range(32) if sign not in {9, 10, 12, 13, 26})


def content_type(data: bytes, name: str = "") -> ContentType:
    """Give what a file is; its name only tells what programs leave lying about."""
    if is_junk(name):
        return ContentType.JUNK
    if not data.strip(b"\0 \r\n\t"):
        return ContentType.EMPTY
    if data.startswith(b"PK"):
        return _in_zip(data)
    if data.startswith(COMPOUND):
        return _in_compound_file(data)
    return _by_first_bytes(data) or _in_text(data[:SAMPLE])


def _by_first_bytes(data: bytes) -> ContentType | None:
    for first, found in _FIRST.items():
        if data.startswith(first):
            return found
    if b"%PDF-" in data[:_LATE_PDF]:
        return ContentType.PDF
    if media_type(data):
        return ContentType.PICTURE
    return ContentType.XLS if data.startswith(_BIFF) and len(data) > len(COMPOUND) else None


def media_type(data: bytes) -> str:
    """Give what kind of picture a file is, such as `image/jpeg`; nothing when it is none."""
    head = data[:32]
    found = next((kind for mark, kind in _PICTURES.items() if head.startswith(mark)), "")
    if found or not head:
        return found
    if head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:12], "")
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    return "image/bmp" if _BITMAP.match(head) else ""


def is_junk(name: str) -> bool:
    """Whether a name is of a lock file, of thumbnails, or of what systems keep beside files."""
    path = name.replace("\\", "/")
    last = path.rpartition("/")[2].casefold()
    return last.startswith(("~$", "._", ".~lock")) or last in _JUNK_NAMES or "__macosx/" in path.casefold()


def _in_zip(data: bytes) -> ContentType:
    try:
        names = {info.filename.casefold().replace("\\", "/") for info in directory(data)}
        mimetype = manifest = b""
        if "mimetype" in names:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                mimetype = archive.read("mimetype")[:80]
                manifest = archive.read("META-INF/manifest.xml")[:SAMPLE] if "meta-inf/manifest.xml" in names else b""
    except Exception:  # noqa: BLE001 - whatever is wrong with it, the reader says so in its own words
        return next((found for part, found in _TELLING.items() if part in data), ContentType.ZIP)
    return _by_mimetype(mimetype, manifest) or _by_parts(names)


def _by_mimetype(mimetype: bytes, manifest: bytes) -> ContentType | None:
    """Tell OpenDocument files by what they say of themselves."""
    if b"opendocument.spreadsheet" in mimetype:
        return ContentType.ENCRYPTED if b"encryption-data" in manifest else ContentType.ODS
    return ContentType.ODT if b"application/vnd.oasis.opendocument" in mimetype else None


def _by_parts(names: set[str]) -> ContentType:
    if any(name.endswith("workbook.bin") for name in names):
        return ContentType.XLSB
    if any(name.startswith("xl/") or name.endswith("workbook.xml") for name in names):
        return ContentType.XLSX
    if any(name.startswith("word/") for name in names):
        return ContentType.DOCX
    return ContentType.SLIDES if any(name.startswith("ppt/") for name in names) else ContentType.ZIP


def _in_compound_file(data: bytes) -> ContentType:
    """Tell compound files apart by the names in their directory, which are in UTF-16.

    One that was cut off before its directory is taken for a workbook, whose reader tells that it is broken.
    """
    for stream, found in (
        ("EncryptedPackage", ContentType.ENCRYPTED),
        ("Workbook", ContentType.XLS),
        ("Book", ContentType.XLS),
        ("WordDocument", ContentType.DOC),
    ):
        if stream.encode("utf-16-le") in data:
            return found
    directory_begins = (int.from_bytes(data[48:52], "little") + 1) << int.from_bytes(data[30:31], "little")
    return ContentType.XLS if len(data) <= directory_begins else ContentType.UNKNOWN


def _in_text(sample: bytes) -> ContentType:
    if wide := _UTF_16.get(sample[:2]):
        sample = sample.decode(wide, errors="replace").encode()
    if _XML_2003 in sample:
        return ContentType.SPREADSHEET_2003
    if _HTML.search(sample) or _MHTML.search(sample[:512]):
        return ContentType.HTML
    if sample.translate(None, _CONTROLS) != sample:
        return ContentType.UNKNOWN
    return ContentType.TEXT
