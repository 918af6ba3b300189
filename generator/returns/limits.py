"""What a returned file may ask for: beyond it, a file is refused before it is unpacked any further."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

MEGABYTE: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds in bytes, counts and seconds."""

    file: int = 25 * MEGABYTE
    unpacked: int = 200 * MEGABYTE
    ratio: int = 300
    """How many times its size in the archive a part may have unpacked; asked of large parts alone."""
    ratio_from: int = MEGABYTE
    """Parts up to this size may be squeezed as far as they go: style sheets of real forms are."""
    parts: int = 2_000
    cells: int = 2_000_000
    rows: int = 1_048_576
    columns: int = 16_384
    seconds: float = 30.0


USUAL: Final = Limits()
