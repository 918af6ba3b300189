"""Web archives (.mht, often named .xls): the pages, style sheets and pictures of a workbook in one file.

Sources: RFC 2557 (MHTML), RFC 2045 (encodings of parts).
"""

from __future__ import annotations

import binascii
import quopri
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from generator.returns.charsets import letters
from generator.returns.faults import DamagedError

if TYPE_CHECKING:
    from collections.abc import Mapping

_VERSION: Final = re.compile(rb"^mime-version:", re.IGNORECASE | re.MULTILINE)
_BOUNDARY: Final = re.compile(r"boundary\s*=\s*(?:\"([^\"]{1,200})\"|([^\s;]{1,200}))", re.IGNORECASE)
_CHARSET: Final = re.compile(r"charset\s*=\s*\"?([\w-]{1,32})", re.IGNORECASE)
_PAGE_CHARSET: Final = re.compile(rb"<meta\b[^>]{0,300}?charset\s*=\s*[\"']?([\w-]{1,32})", re.IGNORECASE)
_HEAD: Final = re.compile(rb"\r?\n\r?\n")
_LOOKED_AT: Final = 4096
_MOST: Final = 2_000
_BROKEN: Final = "trang web lưu trữ không đọc được"


@dataclass
class WebArchive:
    """What a web archive holds."""

    pages: list[tuple[str, str]] = field(default_factory=list)
    """Each with its address inside the archive."""
    styles: list[str] = field(default_factory=list)
    pictures: list[tuple[str, bytes]] = field(default_factory=list)


def is_web_archive(data: bytes) -> bool:
    """Whether a file begins as web archives do."""
    return _VERSION.search(data[:512]) is not None


def unpacked_archive(data: bytes, file: str) -> WebArchive:
    """Give the parts of a web archive.

    Raises:
        DamagedError: it is broken.
    """
    found = WebArchive()
    fields, body = _parted(data)
    boundary = _BOUNDARY.search(fields.get("content-type", ""))
    if boundary is None:
        _take(found, fields, body, file)
        return found
    mark = b"--" + (boundary[1] or boundary[2]).encode("latin-1", "replace")
    for part in body.split(mark, _MOST)[1:]:
        if not part.startswith(b"--"):
            _take(found, *_parted(part.lstrip(b" \t").removeprefix(b"\r").removeprefix(b"\n")), file)
    return found


def _parted(part: bytes) -> tuple[Mapping[str, str], bytes]:
    """Give the fields at the head of a part, and what it holds."""
    end = _HEAD.search(part)
    head = part[: end.start()] if end else b""
    lines = re.sub(r"\r?\n[ \t]+", " ", head.decode("latin-1")).splitlines()
    pairs = (line.partition(":") for line in lines)
    return {name.strip().lower(): said.strip() for name, _, said in pairs}, part[end.end() :] if end else b""


def _take(found: WebArchive, fields: Mapping[str, str], body: bytes, file: str) -> None:
    kind = fields.get("content-type", "").lower()
    address = fields.get("content-location", "")
    if kind.startswith(("text/html", "application/xhtml", "text/css")):
        data = _decoded(body, fields, file)
        inside = _PAGE_CHARSET.search(data[:_LOOKED_AT])
        named = _CHARSET.search(fields.get("content-type", ""))
        text = letters(data, named[1] if named else inside[1].decode("ascii") if inside else "")
        if "css" in kind:
            found.styles.append(text)
        else:
            found.pages.append((address, text))
    elif kind.startswith("image/"):
        name = address.replace("\\", "/").rpartition("/")[2] or f"{len(found.pictures) + 1}"
        found.pictures.append((name, _decoded(body, fields, file)))


def _decoded(body: bytes, fields: Mapping[str, str], file: str) -> bytes:
    way = fields.get("content-transfer-encoding", "").strip().lower()
    try:
        if way == "quoted-printable":
            return quopri.decodestring(body)
        return binascii.a2b_base64(body) if way == "base64" else body
    except (binascii.Error, ValueError) as error:
        raise DamagedError(file, _BROKEN) from error
