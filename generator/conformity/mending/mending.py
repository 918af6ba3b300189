"""The door: a document that breaks the decree's form becomes a copy that keeps what a machine can see to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.conformity.diagram import papers_of
from generator.conformity.finding import Kind, shortened
from generator.conformity.judging import RULES, judge
from generator.conformity.mending import body, headings, lines, looks, page_numbers, pages, signs
from generator.conformity.mending.bench import Bench
from generator.office.shown.changing import Copy
from generator.office.shown.reading import read_document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.conformity.finding import Rule, Seen
    from generator.conformity.judging import Verdict
    from generator.conformity.paper import Paper
    from generator.office.shown.spots import Spot

MENDERS: Final[Mapping[str, Callable[[Bench, Seen], str]]] = {
    **pages.MENDERS,
    **page_numbers.MENDERS,
    **looks.MENDERS,
    **body.MENDERS,
    **headings.MENDERS,
    **lines.MENDERS,
    **signs.MENDERS,
}
"""What sets a place right, by the rule that it does not keep."""
MOST_ROUNDS: Final = 4
"""A larger size makes a longer text, and that a longer line: so much is done again, then no more."""


@dataclass(frozen=True, slots=True)
class Change:
    """What was changed, and by which rule.

    Attributes:
        rule: its id.
        text: what the paragraph says; empty for what concerns pages.
        found: what was there, in the rule's words.
        done: what was done.
        spot: where it was in the file as it came, or as the round before left it.
    """

    rule: str
    text: str
    found: str
    done: str
    spot: Spot | None = None

    def __str__(self) -> str:
        """Say `BD-04: «Căn cứ ...» cách đoạn trên 0 pt: đặt khoảng cách trên đoạn 6 pt`."""
        text = f"«{shortened(self.text)}» " if self.text else ""
        return f"{self.rule}: {text}{self.found}: {self.done}"

    def as_json(self) -> dict[str, object]:
        """Give the change as the object that `--json` promises."""
        return {"rule": self.rule, "text": self.text, "found": self.found, "done": self.done}


@dataclass(frozen=True, slots=True)
class Mended:
    """A copy, what was changed in it, and what is still wrong with it.

    Attributes:
        data: the copy; the bytes of the file itself when nothing was changed.
        changes: in the order in which they were made.
        left: the verdict on the copy.
    """

    data: bytes
    changes: tuple[Change, ...]
    left: Verdict


def mend(data: bytes, name: str) -> Mended:
    """Mend what is mechanical about a document's form, in a copy.

    Raises:
        NotWordError: no Word document, or one with macros, which a `.docx` may not have.
        WordTooLargeError: more than any document needs.
    """
    changes: list[Change] = []
    tried: set[tuple[str, str, str]] = set()
    for _ in range(MOST_ROUNDS):
        copy = Copy(data, name)
        made = [change for paper in papers_of(read_document(data, name)) for change in _mended(copy, paper, tried)]
        if not made:
            break
        changes += made
        tried.update((change.rule, change.text, change.found) for change in made)
        data = copy.data()
    return Mended(data, tuple(changes), judge(read_document(data, name)))


def _mended(copy: Copy, paper: Paper, tried: set[tuple[str, str, str]]) -> Iterator[Change]:
    """Go through the rules; what was tried in a round before and is still seen as it was is left alone."""
    bench = Bench(copy, paper)
    made: set[tuple[object, ...]] = set()
    for rule in RULES if paper.kind is not Kind.OTHER else ():
        mender = MENDERS.get(rule.id)
        if mender is None or paper.kind not in rule.kinds:
            continue
        for seen in rule.check(paper):
            if (rule.id, seen.text, seen.found) in tried or not (done := mender(bench, seen)):
                continue
            change = (rule.id, seen.spot, seen.section, done)
            if change not in made:  # both margins were seen to at once
                made.add(change)
                yield _change(rule, seen, done)


def _change(rule: Rule, seen: Seen, done: str) -> Change:
    return Change(rule.id, seen.text, seen.found, done, seen.spot)
