"""The list of parts at the end of a zip archive, read once for all who ask about the same file."""

from __future__ import annotations

import io
import zipfile
from functools import lru_cache


@lru_cache(maxsize=1)
def directory(data: bytes) -> tuple[zipfile.ZipInfo, ...]:
    """Give the entries of an archive, folders included.

    Raises:
        zipfile.BadZipFile: or another of that module's errors: it is no archive, or its list is broken.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return tuple(archive.infolist())
