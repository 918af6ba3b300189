"""The files of a zip archive that a unit, or a clerk, has packed; what systems leave lying about is passed over."""

from __future__ import annotations

import re
import struct
import unicodedata
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from generator.returns.archive import Archive
from generator.returns.content_type import ContentType, content_type, is_junk
from generator.returns.faults import (
    BrokenArchiveError,
    DamagedError,
    EncryptedError,
    ForbiddenError,
    UnsafeArchiveError,
)
from generator.returns.limits import MEGABYTE, Limits
from generator.vietnamese.syllables import TONES
from generator.vietnamese.text import ALPHABET

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterator

PACKED: Final = Limits(file=500 * MEGABYTE, unpacked=1000 * MEGABYTE, parts=20_000)
"""Archives of many returns are larger than any one of them."""
DEEPEST: Final = 2
"""An archive of archives is opened; one inside that is left as the file it is."""
_IN_UTF_8: Final = 0x800
_UNICODE_PATH: Final = re.compile(rb"up..\x01.{4}(.*)", re.DOTALL)
_PATH_HEAD: Final = 5
_LETTERS: Final = frozenset(unicodedata.normalize("NFC", letter + tone) for letter in ALPHABET for tone in TONES)


def unpacked(data: bytes, name: str, *, depth: int = 1, within: Archive | None = None) -> Iterator[tuple[str, bytes]]:
    """Give the files of an archive, each with its path inside, in the order of their names.

    One that is broken does not keep back the others: that is told when they are given.

    Raises:
        ReturnedFileError: it is broken, asks for a password, or unpacks to more than any archive of returns does.
    """
    archive = Archive(data, name, PACKED, within=within)
    broken: dict[str, DamagedError | ForbiddenError] = {}
    for inside in sorted(archive):
        title = readable(archive.info(inside))
        if is_junk(title):
            continue
        try:
            part = archive.read(inside)
        except (DamagedError, ForbiddenError) as error:
            broken[title] = error
            continue
        if depth < DEEPEST and content_type(part, title) is ContentType.ZIP:
            try:
                for deeper, file in unpacked(part, title, depth=depth + 1, within=archive):
                    yield f"{title}/{deeper}", file
            except (DamagedError, ForbiddenError, EncryptedError):
                yield title, part
        else:
            yield title, part
    for title, why in broken.items():
        if isinstance(why, ForbiddenError):
            raise UnsafeArchiveError(name, f"«{title}»: {why.what}")
    if broken:
        raise BrokenArchiveError(name, f"không lấy ra được «{next(iter(broken))}»")


def readable(info: zipfile.ZipInfo) -> str:
    """Give the name of a file in an archive in Unicode, whether or not the archive says what its bytes are.

    Sources: PKWARE APPNOTE 4.4.4 (bit 11), 4.6.9 (Unicode path); Windows packs names in its own code page.
    """
    name = info.filename
    if info.flag_bits & _IN_UTF_8:
        return name
    if told := _UNICODE_PATH.search(info.extra):
        return told[1][: struct.unpack("<H", told[0][2:4])[0] - _PATH_HEAD].decode("utf-8", "replace")
    try:
        raw = name.encode("cp437")  # as which the module reads them
    except UnicodeEncodeError:
        return name
    for encoding in ("utf-8", "cp1258"):
        with suppress(UnicodeDecodeError):
            text = unicodedata.normalize("NFC", raw.decode(encoding))
            if encoding == "utf-8" or _is_vietnamese(text):
                return text
    return name


def _is_vietnamese(text: str) -> bool:
    return all(letter.isascii() or letter.lower() in _LETTERS for letter in text)
