"""Judging a document: how often it is right on documents with one thing wrong, and what it costs beside python-docx.

Precision: of all that was found, how much was wrong indeed. Recall: of all that was wrong, how much was found. The time
is that of the processor, in turns, the best of several; the other merely opens the file.
"""

from __future__ import annotations

import gc
import io
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import docx

sys.path.insert(0, str(Path(__file__).parents[1]))

from conformity.mutants import MUTANTS
from conformity.right import body
from conformity.rights import RIGHT
from conformity.writing import docx as written
from documents.making import TEMPLATES
from ratios import Ratio, at_most

from generator.cli import BEFORE_A_COLLECTION
from generator.conformity.judging import judge
from generator.documents.jobs import jobs, make
from generator.office.shown.reading import read_document
from generator.plan.reading import load_plan

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 100
MOST = 4.0
LEAST = 0.98


def measure() -> list[Ratio]:
    """Give the figures; memory is tidied as seldom as the command does it, for both sides."""
    gc.set_threshold(BEFORE_A_COLLECTION)
    return [*_right_and_wrong(), *_times()]


def _right_and_wrong() -> list[Ratio]:
    found = [{one.rule for one in _judged(written(mutant.sheet()))} for mutant in MUTANTS]
    clean = sum(len(_judged(written(sheet()))) for sheet in RIGHT.values())
    hits = sum(mutant.rule in rules for mutant, rules in zip(MUTANTS, found, strict=True))
    told = sum(len(rules) for rules in found) + clean
    return [
        _share(f"lint: precision, {len(MUTANTS)} documents with one fault, {len(RIGHT)} right ones", hits / told),
        _share(f"lint: recall, {len({mutant.rule for mutant in MUTANTS})} rules", hits / len(MUTANTS)),
    ]


def _share(name: str, value: float) -> Ratio:
    return Ratio(name, value, 1.0, "share", value, f">= {LEAST:g}", value >= LEAST)


def _judged(data: bytes) -> tuple[object, ...]:
    return judge(read_document(data, "x.docx")).findings


def _times() -> list[Ratio]:
    plan = load_plan(TEMPLATES.parent / "plan.yaml")
    made = {}
    for job in jobs(plan, TEMPLATES):
        if job.document_id not in made:
            made[job.document_id] = make(job).data
    made["100 pages"] = _long()
    return [_against_opening(name, data) for name, data in made.items()]


def _long() -> bytes:
    sheet = RIGHT["plan"]()
    text = next(one.text for one in sheet.paragraphs() if one.key == "dash1")
    return written(sheet.add("dash1", *(body(f"more{at}", f"{text} {text} {text}") for at in range(550))))


def _against_opening(name: str, data: bytes) -> Ratio:
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(_seconds(lambda: _judged(data)))
        theirs.append(_seconds(lambda: docx.Document(io.BytesIO(data))))
    what = f"lint: {name}, read and judged, beside python-docx opening it"
    return at_most(what, ours=min(ours) * 1000, theirs=min(theirs) * 1000, bound=MOST)


def _seconds(action: Callable[[], object]) -> float:
    start = time.process_time()
    action()
    return time.process_time() - start
