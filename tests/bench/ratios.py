"""One figure of the bench: two things measured in one run, and how they compare."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Ratio:
    """What was measured, against what, and the bound that the project promises."""

    name: str
    ours: float
    theirs: float
    unit: str
    ratio: float
    bound: str = ""
    kept: bool = True

    def row(self) -> tuple[str, ...]:
        """Give the line of the table."""
        verdict = "" if not self.bound else ("ok" if self.kept else "MISSED")
        return self.name, f"{self.ours:.3f}", f"{self.theirs:.3f}", self.unit, f"{self.ratio:.2f}x", self.bound, verdict


def at_least(name: str, *, ours: float, theirs: float, bound: float | None, unit: str = "ms") -> Ratio:
    """Say how many times more theirs costs than ours; the bound is the least that is promised."""
    ratio = theirs / ours
    promised = "" if bound is None else f">= {bound:g}x"
    return Ratio(name, ours, theirs, unit, ratio, promised, bound is None or ratio >= bound)


def at_most(name: str, *, ours: float, theirs: float, bound: float, unit: str = "ms") -> Ratio:
    """Say how many times more ours costs than theirs; the bound is the most that is promised."""
    ratio = ours / theirs
    return Ratio(name, ours, theirs, unit, ratio, f"<= {bound:g}x", ratio <= bound)


def table(ratios: list[Ratio]) -> str:
    """Give all figures as a table for a terminal."""
    head = ("figure", "ours", "other", "unit", "ratio", "promised", "")
    rows = [head, *(ratio.row() for ratio in ratios)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join(lines)


def as_json(ratios: list[Ratio]) -> str:
    """Give all figures as one JSON object."""
    return json.dumps({"figures": [asdict(ratio) for ratio in ratios]}, ensure_ascii=False, indent=2)
