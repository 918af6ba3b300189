"""What the system refuses while the journey keeps its own records, said in the words of `files`."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from generator import files

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LEDGER: Final = "ledger.db"
"""The file of the ledger, in the folder of results."""


@contextmanager
def refusals_named(path: Path) -> Iterator[None]:
    """Turn a refusal of the system into the error that names it.

    Raises:
        FileError: the disk is full, the folder takes no files, and so on.
    """
    try:
        yield
    except OSError as error:
        raise files.refusal(path, error) from error


def swept(folder: Path) -> None:
    """Remove what a killed run left half written; only while holding the folder."""
    for half in (folder / "documents").glob("*/.*.part"):
        with refusals_named(half):
            half.unlink(missing_ok=True)
