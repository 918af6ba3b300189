"""Make the returned files in returns/ anew: `python tests/samples/make_returns.py [WORD]`, all or those named so.

Needs LibreOffice. Each recipe fills in the form that `kehoach build` makes for plan.yaml beside it, as units do; what
must become of each file is in returns.yaml. Files made anew differ in dates and compression, not in what they say.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]

from samples.recipes.all import RECIPES  # noqa: E402 - found by the line above

RETURNS: Final = Path(__file__).parent / "returns"


def main(word: str = "") -> None:
    for name, recipe in RECIPES.items():
        if word in name:
            path = RETURNS / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(recipe())
            print(f"{path.stat().st_size:7} {name}")


if __name__ == "__main__":
    main(*sys.argv[1:])
