"""The short way: when nothing has changed, say so from fingerprints alone, before the plan is even read.

Every output file is read and compared, so a change by hand is never missed, whatever its size and date say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import files
from generator.files import Outcome
from generator.journey.preparing.choosing import chosen
from generator.journey.record.disk import refusals_named
from generator.journey.record.inputs import TEMPLATES, inputs_of
from generator.journey.record.manifest import LOGS, NAME
from generator.journey.record.problems import told_again
from generator.journey.record.results import Settled
from generator.journey.record.rows import Row, Stamp

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from generator.errors import Problem
    from generator.journey.record.results import Listener


def unchanged(
    plan_path: Path, out: Path, *, only: Sequence[str], print_file: bool, listener: Listener
) -> list[Problem] | None:
    """Give the problems that the last build told, when it would do the same again; else None.

    Args:
        plan_path: the plan.
        out: the folder of results.
        only: the kinds to make, all when empty.
        print_file: whether the letters of each kind are wanted in one file too.
        listener: hears of each file that it stands.

    Raises:
        FileError: the plan or a template cannot be read.
    """
    manifest = out / NAME
    with refusals_named(manifest):
        if not manifest.exists() or next(out.glob(LOGS), None) is not None:
            return None
        with manifest.open("rb") as source:
            stamp = Stamp.read(source.readline())
    if stamp is None or not stamp.complete:
        return None
    if not inputs_of(plan_path, plan_path.parent / TEMPLATES, lists=stamp.lists).same(stamp):
        return None
    only = chosen(only, stamp.documents)
    if print_file and not all(made for kind, made in stamp.printed.items() if not only or kind in only):
        return None
    rows = 0
    for row in _rows(manifest, only):
        if row is None or not _stands(out, row):
            return None
        rows += 1
    listener.counted(rows)
    for row in _rows(manifest, only):
        if row is not None:
            listener.settled(Settled(row.file, row.document, row.recipient, Outcome.SAME))
    return [told_again(found) for found in stamp.problems]


def _rows(manifest: Path, only: Sequence[str]) -> Iterator[Row | None]:
    """Give the rows of the chosen documents; None for a line that cannot be read."""
    with manifest.open("rb") as source:
        source.readline()
        for line in source:
            row = Row.read(line)
            if row is None or not only or row.document in only:
                yield row


def _stands(out: Path, row: Row) -> bool:
    path = out / row.file
    return path.exists() and files.fingerprint(files.read_whole(path)) == row.sha256
