"""`python -m generator.cli` is `kehoach`, for places where scripts are not on the path."""

from __future__ import annotations

import sys

from generator.cli import main

if __name__ == "__main__":
    sys.exit(main())
