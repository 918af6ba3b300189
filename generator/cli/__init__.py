"""The command line: words in, one call of the journey, words out."""

from __future__ import annotations

import atexit
import gc
import sys
from typing import Final

BEFORE_A_COLLECTION: Final = 200_000
"""New objects before Python looks for circles among them: a build of a hundred letters makes fewer."""


def main(words: list[str] | None = None) -> int:
    """Run `kehoach` and give the number it ends with."""
    gc.set_threshold(BEFORE_A_COLLECTION)
    atexit.register(gc.freeze)  # what is left goes with the process; nobody has to look through it
    # nothing is imported before the streams speak UTF-8
    from generator.cli import lint_door, pages_door, returns_door  # noqa: F401, PLC0415
    from generator.cli.door import run  # noqa: PLC0415 - the same

    for stream in (sys.stdout, sys.stderr):
        # a redirected stream on Windows still uses the old code page, which lacks half of the Vietnamese letters
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    return int(run(sys.argv[1:] if words is None else words))
