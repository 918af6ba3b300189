"""What a print run consists of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from generator.office.pdf.joining import Span


@dataclass(frozen=True, slots=True)
class Part:
    """One letter of a run: whom it is for, its kind, its PDF, and its pages in the whole."""

    recipient: str
    document: str
    file: str
    span: Span


@dataclass(frozen=True, slots=True)
class Printed:
    """A run that was joined: its file, how many pages and sheets it takes, and its letters."""

    path: Path
    pages: int
    sheets: int
    parts: tuple[Part, ...]
