"""Names that results are written under: one typed by mistake must not cost a clerk the file that has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.cli.mistakes import BadOutputError, OneOutputError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

WORD: Final = ".docx"
_FILES: Final = frozenset((".doc", ".docm", ".dot", ".dotx", ".htm", ".html", ".odt", ".pdf", ".rtf", ".txt", ".xlsx"))
"""Endings of files; what ends otherwise is a folder."""


def named(option: str, path: Path | None, endings: Sequence[str]) -> None:
    """See that a file to be written is called by its kind, so that it takes the place of nothing else.

    Raises:
        BadOutputError: it is not.
    """
    if path is not None and path.suffix.lower() not in endings:
        raise BadOutputError(option, "" if path.name == "" else str(path), endings)


def named_copies(option: str, path: Path | None) -> None:
    """See that copies of Word files are to be one Word file or to lie in a folder.

    Raises:
        BadOutputError: the name is that of a file of another kind, or empty.
    """
    if path is not None and (not path.name or (path.suffix.lower() in _FILES and not path.is_dir())):
        raise BadOutputError(option, "" if path.name == "" else str(path), (WORD,))


def apart(one: tuple[str, Path | None], other: tuple[str, Path | None]) -> None:
    """See that two results have names of their own.

    Raises:
        OneOutputError: they have the same.
    """
    if one[1] is not None and one[1] == other[1]:
        raise OneOutputError(one[0], other[0], str(one[1]))
