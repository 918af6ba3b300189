"""The bench: `python tests/bench/run.py [--json] [PART ...]`; every pair is measured in one run."""

from __future__ import annotations

import argparse
import importlib
import sys

from ratios import as_json, table

PARTS = ("engine", "letters", "processes", "memory", "cluster", "returns", "pdf", "lint")
"""Modules beside this one; imported one by one, so that none weighs on what another measures."""


def main() -> int:
    """Print the figures; end with 1 when one of them misses its bound."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], default=[])
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    ratios = [ratio for name in arguments.parts or PARTS for ratio in importlib.import_module(name).measure()]
    print(as_json(ratios) if arguments.json else table(ratios))
    return 0 if all(ratio.kept for ratio in ratios) else 1


if __name__ == "__main__":
    sys.exit(main())
