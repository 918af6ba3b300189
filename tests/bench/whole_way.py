"""Takes in the returned files of a campaign and makes its report; prints seconds and peak memory."""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from generator.journey.receiving.receiving import received
from generator.journey.reporting.making import report
from generator.plan.reading import load_plan


def main() -> None:
    """Do it for so many units, in a folder that holds the plan and what they sent."""
    units, folder = int(sys.argv[1]), Path(sys.argv[2])
    plan_path = folder / "plan.yaml"
    start = time.perf_counter()
    states = {found.record.state.value for found in received(load_plan(plan_path), [folder / "sent"], folder / "out")}
    made = report(plan_path, folder / "out")
    seconds = time.perf_counter() - start
    assert states == {"accepted"}, states
    assert made.reported == units, made
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "megabytes": peak}))


if __name__ == "__main__":
    main()
