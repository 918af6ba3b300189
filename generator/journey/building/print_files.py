"""Which kinds also get one file of all their letters, for printing at one go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import documents

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from pathlib import Path

    from generator.plan.kinds import Document


def printed_kinds(kinds: Iterable[Document], out: Path, *, every: bool) -> frozenset[str]:
    """Give the ids of the kinds to print: those that the plan says, and those whose file is there already.

    A file that was asked for once would grow old unseen if later builds passed it over; who does not want it
    deletes it.

    Args:
        kinds: the kinds of the plan.
        out: the folder of results.
        every: whether all kinds with several recipients were asked for.
    """
    return frozenset(
        kind.id
        for kind in kinds
        if kind.audience != "once" and (every or kind.print_file or _is_there(kind, out / "documents" / kind.id))
    )


def remembered(
    kinds: Iterable[Document], *, printed: Collection[str], asked: Collection[str], before: Mapping[str, bool]
) -> dict[str, bool]:
    """Say of each kind with several recipients whether its letters are in one file too.

    Args:
        kinds: the kinds of the plan.
        printed: the ids of those that this build prints.
        asked: the ids of those that this build is about; all when empty.
        before: what was remembered before.
    """
    return {
        kind.id: kind.id in printed if not asked or kind.id in asked else before.get(kind.id, False)
        for kind in kinds
        if kind.audience != "once"
    }


def _is_there(kind: Document, folder: Path) -> bool:
    return (folder / documents.print_file(kind)).is_file()
