"""One file of all letters, beside as many files of one letter each, and beside docxcompose joining those."""

from __future__ import annotations

import importlib.util
import io
import statistics
import time
from typing import TYPE_CHECKING, Any, Final

from docx import Document
from invitations import invitation
from ratios import Ratio, at_least, at_most

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.office.word import WordTemplate

LETTERS: Final = 300
TURNS: Final = 7


def measure() -> list[Ratio]:
    """Give the figures of one file; stops when it does not say what the single letters say."""
    made_for = invitation(LETTERS)
    template = made_for.template
    values = [made_for.values(guest) for guest in made_for.guests]
    single = [template.render(one) for one in values]
    compare(template.render_all(values), single)
    together: list[float] = []
    apart: list[float] = []
    for _ in range(TURNS):
        together.append(taken(lambda: template.render_all(values)))
        apart.append(taken(lambda: each(template, values)))
    ours, theirs = statistics.median(together), statistics.median(apart)
    figures = [at_most(f"one file of {LETTERS} letters, {LETTERS} single ones", ours=ours, theirs=theirs, bound=1.5)]
    if importlib.util.find_spec("docxcompose") is not None:
        figures.append(
            at_least(
                f"one file of {LETTERS} letters, docxcompose", ours=ours, theirs=taken(lambda: joined(single)), bound=15
            )
        )
    return figures


def taken(work: Callable[[], object]) -> float:
    """Give the milliseconds that work takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def each(template: WordTemplate, values: list[dict[str, Any]]) -> None:
    """Make every letter a file of its own, and let it go."""
    for one in values:
        template.render(one)


def joined(single: list[bytes]) -> bytes:
    """Join letters that are there already, as docxcompose's own documentation says."""
    from docxcompose.composer import Composer  # noqa: PLC0415 - a peer, not needed to run the bench

    composer = Composer(Document(io.BytesIO(single[0])))
    for data in single[1:]:
        composer.append(Document(io.BytesIO(data)))
    buffer = io.BytesIO()
    composer.save(buffer)
    return buffer.getvalue()


def compare(together: bytes, single: list[bytes]) -> None:
    """Stop unless the file says what the letters say, in their order."""
    expected = [line for data in single for line in lines(data)]
    if lines(together) != expected:
        raise SystemExit("the file of all letters says something else than the letters")


def lines(data: bytes) -> list[str]:
    """Give the text of each paragraph."""
    body = Document(io.BytesIO(data)).element.body
    return ["".join(text.text or "" for text in paragraph.xpath(".//w:t")) for paragraph in body.xpath(".//w:p")]
