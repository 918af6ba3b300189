"""A print run: the PDFs of a kind, or of a group of recipients, joined in the plan's order under a list of them all."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from generator import files
from generator.errors import KehoachError, ProblemsError, Severity
from generator.journey.printing.cover_list import PrintList
from generator.journey.printing.parts import Part, Printed
from generator.journey.record.results import Unmade
from generator.office.pdf.joining import join, padded, spans
from generator.office.pdf.reading import page_count
from generator.vietnamese.filenames import safe_name

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from generator.errors import Problem
    from generator.journey.pdf.files import Wish
    from generator.journey.printing.asking import Asked
    from generator.journey.record.results import Listener, Settled
    from generator.plan.model import Plan

FOLDER: Final = "print"
FILE: Final = "In - {name}.pdf"
SHOWN: Final = 3
TRIES: Final = 4
"""The list names pages that its own length moves; it settles at the second try, or the third."""


class LettersMissingError(KehoachError):
    """Some letters have no PDF; a run without them would not be noticed in a heap of paper."""

    def __init__(self, missing: Sequence[str]) -> None:
        named = ", ".join(name.rpartition("/")[2] for name in missing[:SHOWN]) + (", …" if len(missing) > SHOWN else "")
        super().__init__(
            f"chưa ghép tệp in vì còn {len(missing)} bản chưa có PDF: {named}",
            "sửa những chỗ nêu ở trên rồi chạy lại",
        )


class Noticing:
    """A listener that passes on what it hears, and notices which files could not be made."""

    def __init__(self, listener: Listener) -> None:
        self._listener = listener
        self.failed: set[str] = set()

    def counted(self, total: int) -> None:
        """Pass it on."""
        self._listener.counted(total)

    def settled(self, found: Settled) -> None:
        """Pass it on, and notice."""
        self._listener.settled(found)
        if found.outcome is Unmade.FAILED:
            self.failed.add(found.file)


class PrintRun:
    """Joins letters; `problems` say what a person must know besides."""

    def __init__(self, plan: Plan, templates: Path, asked: Asked, *, out: Path, two_sided: bool) -> None:
        """Prepare.

        Args:
            plan: the plan.
            templates: the folder with `documents/` and `blocks/`.
            asked: what is printed.
            out: the folder of results, where the PDFs are.
            two_sided: whether each letter begins on a front.
        """
        self._asked = asked
        self._out = out
        self._two_sided = two_sided
        self._list = PrintList(plan, templates, asked.name, two_sided=two_sided)
        self.problems: list[Problem] = []

    def after(
        self, problems: Sequence[Problem], wishes: Sequence[Wish], *, failed: Collection[str]
    ) -> tuple[Printed, list[Problem]]:
        """Give the run, and all that a person must know, when making its letters met `problems`.

        Raises:
            ProblemsError: letters are missing, and why.
            KehoachError: a file cannot be read or written, or the list not be made.
        """
        try:
            printed = self._joined(wishes, failed=failed)
        except LettersMissingError as error:
            why = (problem for problem in problems if problem.severity is Severity.ERROR)
            raise ProblemsError([*why, *error.problems()]) from error
        return printed, [*problems, *self.problems]

    def _joined(self, wishes: Sequence[Wish], *, failed: Collection[str]) -> Printed:
        """Join the PDFs of letters, put the list on top, and give the run, which lies in the folder `print`.

        Raises:
            LettersMissingError: a letter has no PDF, or none as new as it.
            KehoachError: a file cannot be read or written, or the list not be made.
        """
        there = {wish.word for wish in wishes if wish.file not in failed and (self._out / wish.file).is_file()}
        if missing := [file for file in self._asked.files if file not in there]:
            raise LettersMissingError(missing)
        letters = [(f"{self._out.as_posix()}/{wish.file}", files.read_whole(self._out / wish.file)) for wish in wishes]
        counts = [page_count(data, name) for name, data in letters]
        cover, parts = self._under_a_list(wishes, counts)
        covers = [(FILE.format(name=self._asked.name), cover)] if cover else []
        whole = io.BytesIO()
        join([*covers, *letters], whole, two_sided=self._two_sided)
        path = self._out / FOLDER / FILE.format(name=safe_name(self._asked.name))
        files.write_whole(path, whole.getvalue())
        pages = _pages(page_count(cover) if cover else 0, counts, two_sided=self._two_sided)
        return Printed(path, pages, _sheets(pages, two_sided=self._two_sided), parts)

    def _under_a_list(self, wishes: Sequence[Wish], counts: Sequence[int]) -> tuple[bytes, tuple[Part, ...]]:
        """Give the list, and the letters with the pages that they have behind it; no list where it has no template."""
        length = 1 if self._list.is_there else 0
        cover = b""
        for _ in range(TRIES):
            parts = self._parts(wishes, counts, behind=length)
            if not self._list.is_there:
                self.problems.append(self._list.absent())
                break
            pages = _pages(length, counts, two_sided=self._two_sided)
            cover = self._list.made(parts, pages=pages, sheets=_sheets(pages, two_sided=self._two_sided))
            if (now := page_count(cover)) == length:
                break
            length = now
        return cover, parts

    def _parts(self, wishes: Sequence[Wish], counts: Sequence[int], *, behind: int) -> tuple[Part, ...]:
        start = 1 + padded(behind, two_sided=self._two_sided)
        found = zip(wishes, spans(counts, two_sided=self._two_sided, start=start), strict=True)
        return tuple(
            Part(wish.recipient, self._asked.files[wish.word], f"{self._out.as_posix()}/{wish.file}", span)
            for wish, span in found
        )


def _pages(cover: int, counts: Sequence[int], *, two_sided: bool) -> int:
    return sum(padded(count, two_sided=two_sided) for count in (cover, *counts))


def _sheets(pages: int, *, two_sided: bool) -> int:
    return pages // 2 if two_sided else pages
