"""The words of a Word document as a reader sees them, in order: body, headers, footers and notes."""

from __future__ import annotations

import io
import re
import zipfile
from html import unescape

PARTS = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml")
PIECES = re.compile(rb"<w:t(?: [^>]*)?>([^<]*)</w:t>|</w:p>|<w:(?:tab|br|cr)(?: [^>]*)?/>")


def words_of(data: bytes) -> list[str] | None:
    """Give the words of a `.docx`; None when the bytes are no Word document at all."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = sorted(name for name in package.namelist() if PARTS.fullmatch(name))
            text = b" ".join(_text(package.read(name)) for name in names)
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError):
        return None
    return unescape(text.decode("utf-8", errors="replace")).split()


def _text(part: bytes) -> bytes:
    """Give the text of one part; whatever parts two words on paper becomes a blank."""
    return b"".join(piece[1] if piece[1] is not None else b" " for piece in PIECES.finditer(part))
