"""Returned files, byte for byte, under the fingerprint of what they hold: kept before anything else, never changed."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from generator import files

if TYPE_CHECKING:
    from pathlib import Path

HALF_LIFE: Final = 600.0
"""Seconds after which nobody is still writing a file."""


class Vault:
    """A folder of files named by their content."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; it is made when the first file comes."""
        self._folder = folder
        self._made: set[str] = set()

    def put(self, data: bytes) -> str:
        """Keep a file and give its fingerprint; one that is there already is left as it is.

        Raises:
            FileError: the folder cannot be written to.
        """
        mark = files.fingerprint(data)
        path = self.path(mark)
        if mark[:2] not in self._made:
            files.make_folder(path.parent)
            self._made.add(mark[:2])
        if not path.exists() or path.stat().st_size != len(data):
            files.write_whole(path, data, durable=True)
        return mark

    def swept(self) -> None:
        """Remove what killed runs left half written; what another run is writing now is younger.

        Raises:
            FileError: the folder cannot be written to.
        """
        for half in self._folder.glob("*/.*.part"):
            try:
                if time.time() - half.stat().st_mtime > HALF_LIFE:
                    half.unlink(missing_ok=True)
            except FileNotFoundError:
                continue
            except OSError as error:
                raise files.refusal(half, error) from error

    def path(self, fingerprint: str) -> Path:
        """Give where a file of that fingerprint lies."""
        return self._folder / fingerprint[:2] / fingerprint

    def get(self, fingerprint: str) -> bytes:
        """Give a file's bytes.

        Raises:
            FileError: it is not there any more.
        """
        return files.read_whole(self.path(fingerprint))
