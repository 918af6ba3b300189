"""The command line: words in, one call of the journey, words out."""

from __future__ import annotations

import gc
import sys
from typing import Final

FEW_COLLECTIONS: Final = 50_000
"""Commands end soon, and what they make is in few circles: looking for these as often as Python does costs a tenth."""


def main(words: list[str] | None = None) -> int:
    """Run `kehoach` and give the number it ends with."""
    # nothing is imported before the streams speak UTF-8
    from generator.cli import lint_door, pages_door, returns_door  # noqa: F401, PLC0415
    from generator.cli.door import run  # noqa: PLC0415 - the same

    gc.set_threshold(FEW_COLLECTIONS)
    for stream in (sys.stdout, sys.stderr):
        # a redirected stream on Windows still uses the old code page, which lacks half of the Vietnamese letters
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    return int(run(sys.argv[1:] if words is None else words))
