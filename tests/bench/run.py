"""The bench: `python tests/bench/run.py [--json] [PART ...]`; every pair is measured in one run."""

from __future__ import annotations

import argparse
import sys

import cluster
import engine
import letters
import memory
import processes
from ratios import as_json, table

PARTS = {
    "engine": engine.measure,
    "letters": letters.measure,
    "processes": processes.measure,
    "memory": memory.measure,
    "cluster": cluster.measure,
}


def main() -> int:
    """Print the figures; end with 1 when one of them misses its bound."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], default=[])
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    ratios = [ratio for name in arguments.parts or PARTS for ratio in PARTS[name]()]
    print(as_json(ratios) if arguments.json else table(ratios))
    return 0 if all(ratio.kept for ratio in ratios) else 1


if __name__ == "__main__":
    sys.exit(main())
