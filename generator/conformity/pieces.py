"""The lines of one paragraph: parted by line breaks, and by tabs or rows of blanks between columns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.office.shown.blocks import Paragraph, Run

BREAKS: Final = re.compile(r"[\n\f\v]")
GAP: Final = re.compile(r"\t+|[ \u00a0]{6,}")
"""What parts two columns that were typed in one line."""
OPEN_BEFORE: Final = re.compile(r"(?:^|/|\b(?:số|ngày|tháng|năm|lưu|kính gửi)\s*:?)\s*$", re.IGNORECASE)
OPEN_BEHIND: Final = re.compile(r"^\s*(?:$|/|(?:ngày|tháng|năm)\b|[.…_]+)", re.IGNORECASE)
"""Room left for the pen, as in `Số:        /KH-UBND`, parts nothing."""


def pieces_of(paragraph: Paragraph) -> Iterator[tuple[int, int, tuple[Run, ...]]]:
    """Give the lines of a paragraph: which column of how many, and the runs cut to it."""
    text = "".join([run.text for run in paragraph.runs])
    blanks = "   " in text or "\u00a0\u00a0\u00a0" in text
    if not blanks and "\t" not in text and "\n" not in text and "\f" not in text and "\v" not in text:
        yield 0, 1, paragraph.runs
        return
    start = 0
    for line in BREAKS.split(text):
        spans = [(start + begin, start + end) for begin, end in _columns(line)]
        for column, (begin, end) in enumerate(spans):
            yield column, len(spans), tuple(_cut(paragraph.runs, begin, end))
        start += len(line) + 1


def _columns(line: str) -> list[tuple[int, int]]:
    """Give where the columns of a line begin and end; one for most."""
    cuts = [0]
    ends = []
    for gap in GAP.finditer(line):
        before, behind = line[cuts[-1] : gap.start()], line[gap.end() :]
        if before.strip() and not OPEN_BEFORE.search(before) and not OPEN_BEHIND.search(behind):
            ends.append(gap.start())
            cuts.append(gap.end())
    return list(zip(cuts, [*ends, len(line)], strict=True))


def _cut(runs: tuple[Run, ...], begin: int, end: int) -> Iterator[Run]:
    at = 0
    for run in runs:
        first, last = max(begin - at, 0), min(end - at, len(run.text))
        if first < last:
            yield run if (first, last) == (0, len(run.text)) else _shorter(run, first, last)
        at += len(run.text)


def _shorter(run: Run, first: int, last: int) -> Run:
    return type(run)(run.text[first:last], run.look, run.field, run.link, run.inserted, run.spot)
