"""The story: read the plan, make what it asks for, settle every file. The only code that writes files and records.

This is its table of contents: one function for each thing that can be asked of it. Each imports what it needs when it
is called, so that no command waits for what it does not use.
"""

from __future__ import annotations

from generator.journey.incoming import decide, receive, report, returns, standings, status, trace
from generator.journey.outgoing import build, lint, lint_commented, lint_mended, lint_sheet, print_run, proof
from generator.journey.planning import (
    changes,
    check,
    comment,
    examine,
    fields,
    mistake,
    questions,
    renew,
    schema,
    schema_text,
    start,
)
from generator.journey.record.inputs import output_of
from generator.journey.record.results import Listener, Settled, Silence, Unmade

__all__ = [
    "Listener",
    "Settled",
    "Silence",
    "Unmade",
    "build",
    "changes",
    "check",
    "comment",
    "decide",
    "examine",
    "fields",
    "lint",
    "lint_commented",
    "lint_mended",
    "lint_sheet",
    "mistake",
    "output_of",
    "print_run",
    "proof",
    "questions",
    "receive",
    "renew",
    "report",
    "returns",
    "schema",
    "schema_text",
    "standings",
    "start",
    "status",
    "trace",
]
