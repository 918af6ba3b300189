"""Every document has a file of its own; found out before the first one is written."""

from __future__ import annotations

from array import array
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from generator import files
from generator.errors import Place, Problem, ProblemsError, Severity
from generator.journey.record.manifest import key_of, places_in_order
from generator.vietnamese.filenames import collision_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from generator import documents

TEXT = "nhiều văn bản cùng mang tên tệp này: {owners}"
HINT = (
    "trong plan.yaml, thêm {guest}, {group}, {unit} hoặc {number} vào «file:» của loại giấy tờ, hoặc sửa tên bị trùng"
)
SHOWN = 4


class Named(NamedTuple):
    """A document that is to be made: its file, its kind, and whom it is for."""

    file: str
    document: str
    recipient: str


def file_of(named: documents.Named) -> str:
    """Give the file of a document, from the output folder."""
    return f"documents/{named.document_id}/{named.name}"


def too_long(path: Path) -> tuple[Problem, ...]:
    """Warn when a path is longer than Word on Windows opens, even where this system writes it."""
    if len(str(path.absolute())) <= files.LONGEST_PATH:
        return ()
    found = files.PathTooLongError(str(path)).problems()
    return tuple(replace(problem, severity=Severity.WARNING) for problem in found)


def judged_names(documents: Callable[[], Iterable[Named]]) -> int:
    """Count the documents.

    Args:
        documents: gives them anew each time it is called.

    Raises:
        ProblemsError: some would share a file, as Windows sees names.
    """
    keys = array("Q", (_key(named) for named in documents()))
    twice = {keys[one] for one, next_one in pairwise(places_in_order(keys)) if keys[one] == keys[next_one]}
    if twice:
        raise ProblemsError(_problems(named for named in documents() if _key(named) in twice))
    return len(keys)


def _key(named: Named) -> int:
    return key_of(collision_key(named.file))


def _problems(shared: Iterable[Named]) -> Iterator[Problem]:
    owners: dict[int, list[Named]] = {}
    for named in shared:
        owners.setdefault(_key(named), []).append(named)
    for group in owners.values():
        names = [f"{named.recipient or '(bản chung)'} [{named.document}]" for named in group]
        more = f" và {len(names) - SHOWN} văn bản nữa" if len(names) > SHOWN else ""
        yield Problem(Place(group[0].file), "", TEXT.format(owners=", ".join(names[:SHOWN]) + more), HINT)
