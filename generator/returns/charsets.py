"""Bytes of a text file become letters, by what the file says of its letters and by whether that can be true."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.vietnamese.legacy import looks_like_tcvn3, looks_like_vni

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKED: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_BARE_UTF_16: Final = ((b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))
"""How a page begins in UTF-16 without a mark in front."""
_TRUSTED: Final = re.compile(r"utf-?8|(?:windows-|cp)125[0-8]|iso-?8859-?[0-9]{1,2}|us-ascii|latin-?1", re.IGNORECASE)
"""Names that say something; that of any other encoding is not looked up."""


def letters(data: bytes, declared: str = "") -> str:
    """Give the text in some bytes; what cannot be read in the encoding that they declare is read in the likeliest."""
    marks = (*_MARKED, *_BARE_UTF_16)
    if marked := next((name for mark, name in marks if data.startswith(mark)), ""):
        return data.decode(marked, errors="replace").removeprefix("\ufeff")
    declared = declared.strip().strip("\"'")
    named = (declared,) if _TRUSTED.fullmatch(declared) else ()
    for encoding in (*named, *_likely(data)):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("utf-8", errors="replace")


def _likely(data: bytes) -> Iterator[str]:
    """Give encodings to try: for bytes of TCVN3 and VNI first the one whose letters their decoders know."""
    yield "utf-8"
    western = data.decode("latin-1")
    if looks_like_tcvn3(western) or looks_like_vni(western):
        yield "cp1252"
    yield from ("cp1258", "cp1252", "latin-1")
