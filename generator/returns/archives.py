"""The files of a zip archive that a unit, or a clerk, has packed; what systems leave lying about is passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.returns.archive import Archive
from generator.returns.content_type import ContentType, content_type, is_junk
from generator.returns.limits import MEGABYTE, Limits

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKED: Final = Limits(file=500 * MEGABYTE, unpacked=1000 * MEGABYTE, parts=20_000)
"""Archives of many returns are larger than any one of them."""
DEEPEST: Final = 2
"""An archive of archives is opened; one inside that is left as the file it is."""


def unpacked(data: bytes, name: str, *, depth: int = 1) -> Iterator[tuple[str, bytes]]:
    """Give the files of an archive, each with its path inside, in the order of their names.

    Raises:
        ReturnedFileError: it is broken, asks for a password, or unpacks to more than any archive of returns does.
    """
    archive = Archive(data, name, PACKED)
    for inside in sorted(archive):
        shown = readable(inside)
        if is_junk(shown):
            continue
        part = archive.read(inside)
        if depth < DEEPEST and content_type(part, shown) is ContentType.ZIP:
            for deeper, file in unpacked(part, shown, depth=depth + 1):
                yield f"{shown}/{deeper}", file
        else:
            yield shown, part


def readable(name: str) -> str:
    """Give a name whose bytes are UTF-8 though the archive does not say so (PKWARE APPNOTE 4.4.4, bit 11)."""
    try:
        return name.encode("cp437").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return name
