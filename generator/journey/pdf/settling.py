"""One time of making PDFs: what stands stays, what is missing or old is made and looked at, what is signed is kept."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from generator import files
from generator.errors import KehoachError, Place, Problem, Severity
from generator.files import Outcome
from generator.journey.pdf.record import PdfRow, fingerprint_at, pdf_of, read_record
from generator.journey.record.inputs import TEMPLATES, inputs_of
from generator.journey.record.problems import told_again
from generator.journey.record.reasons import LOST, NEW
from generator.journey.record.results import Settled, Unmade

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from generator.documents.page_facts import Expected
    from generator.journey.pdf.files import Wish
    from generator.office.pdf.converting import Converted
    from generator.plan.model import Plan

CHANGED: Final = "văn bản Word đã đổi"
FOR_ARCHIVE: Final = "làm lại theo dạng PDF/A để lưu trữ"
BY_HAND: Final = "từ bản Word có người sửa tay"
SIGNED: Final = "tệp PDF này có người đã ký số, thay hoặc sửa; giữ nguyên"
SIGNED_OLD: Final = "tệp PDF này có người đã ký số, thay hoặc sửa, giữ nguyên; nhưng văn bản Word nay đã khác"
SIGNED_HINT: Final = "muốn có bản PDF mới: đổi tên hoặc chuyển tệp này đi nơi khác, rồi chạy lại «kehoach build --pdf»"


@dataclass(frozen=True, slots=True)
class _Kind:
    """What the plan says of the PDFs of a kind of document."""

    archive: bool
    expected: Expected


class PdfSettling:
    """Settles PDFs; `problems` and `record` are whole when all of `settled` was heard."""

    def __init__(self, plan_path: Path, out: Path, *, archive: bool, jobs: int | None) -> None:
        """Take what `settle_pdfs` takes."""
        self._plan_path = plan_path
        self._out = out
        self._archive = archive
        self._jobs = jobs
        self.problems: list[Problem] = []
        self._are_fonts_seen = False
        self.record = read_record(out)
        self._is_judged = self._inputs(self.record.judged_by.get("lists", {})) == self.record.judged_by

    def settled(self, wishes: Sequence[Wish]) -> Iterator[Settled]:
        """Tell what becomes of each PDF: of those that stand first, then of those that are made."""
        waiting: dict[bool, list[tuple[Wish, str]]] = {False: [], True: []}
        for wish in wishes:
            found = self._decided(wish)
            if isinstance(found, Settled):
                self.problems += found.problems
                yield found
            else:
                waiting[self._for_archive(wish)].append((wish, found))
        for archive, meant in waiting.items():
            for found in self._made(meant, archive=archive) if meant else ():
                self.problems += found.problems
                yield found
        gone = [word for word in self.record.rows if not (self._out / word).exists()]
        for word in gone:
            if not (self._out / pdf_of(word)).exists():
                del self.record.rows[word]
        if not self._is_judged:
            self.record.judged_by = self._inputs(self._plan.list_files)

    def _inputs(self, lists: Iterable[str]) -> dict[str, Any]:
        return asdict(inputs_of(self._plan_path, self._plan_path.parent / TEMPLATES, lists=lists))

    @cached_property
    def _plan(self) -> Plan:
        from generator.plan.reading import load_plan  # noqa: PLC0415 - where all stands the plan is not even read

        return load_plan(self._plan_path)

    @cached_property
    def _kinds(self) -> dict[str, _Kind]:
        from generator.documents.page_facts import expected  # noqa: PLC0415 - the same
        from generator.documents.template_faults import names_used  # noqa: PLC0415 - the same

        templates = self._plan_path.parent / TEMPLATES
        return {
            kind.id: _Kind(kind.pdf_a, expected(self._plan, kind, names_used(kind, templates)))
            for kind in self._plan.documents
        }

    def _for_archive(self, wish: Wish) -> bool:
        return self._archive or self._kinds[wish.document].archive

    def _decided(self, wish: Wish) -> Settled | str:
        """Give what becomes of a PDF that stands, or why it is made."""
        row, there = self.record.rows.get(wish.word), fingerprint_at(self._out / wish.file)
        mark = fingerprint_at(self._out / wish.word)
        if there and (row is None or there not in row.marks):
            return self._kept(wish, is_old=row is None or row.made_from != mark)
        if row is None:
            return NEW
        if not there:
            return LOST
        if row.made_from != mark or there != row.marks[-1]:
            return CHANGED
        if not row.archive and (self._archive or (not self._is_judged and self._for_archive(wish))):
            return FOR_ARCHIVE
        return _told(wish, Outcome.SAME, problems=self._known(wish, row))

    def _kept(self, wish: Wish, *, is_old: bool) -> Settled:
        text, severity = (SIGNED_OLD, Severity.WARNING) if is_old else (SIGNED, Severity.ADVICE)
        problem = Problem(Place(self._place(wish)), "", text, SIGNED_HINT, severity)
        return _told(wish, Outcome.EDITED, problems=(problem,))

    def _known(self, wish: Wish, row: PdfRow) -> tuple[Problem, ...]:
        """Give what was found in a PDF that stands, looking again when the plan or a template has changed."""
        if not self._is_judged:
            problems = self._judged(wish, files.read_whole(self._out / wish.file))
            row = replace(row, problems=tuple(problem.as_json() for problem in problems))
            self.record.rows[wish.word] = row
        return tuple(map(told_again, row.problems))

    def _judged(self, wish: Wish, pdf: bytes) -> list[Problem]:
        from generator.documents.page_facts import judge_pages  # noqa: PLC0415 - only where PDFs are made
        from generator.office.pdf.reading import pages_of  # noqa: PLC0415 - the same

        wanted = self._kinds[wish.document].expected
        return judge_pages(pages_of(pdf, self._place(wish)), wanted, file=self._place(wish), recipient=wish.recipient)

    def _made(self, meant: Sequence[tuple[Wish, str]], *, archive: bool) -> Iterator[Settled]:
        """Make PDFs; when the office program itself fails, say so once and of each that it was not made."""
        from generator.journey.pdf.words import Words  # noqa: PLC0415 - only where PDFs are made
        from generator.office.pdf.converting import convert  # noqa: PLC0415 - the same

        words = Words(self._out, [wish for wish, _ in meant])
        done = 0
        try:
            made = convert(words, archive=archive, workers=self._jobs)
            self._look_at_fonts(next(made))
            for found in made:
                wish, why = meant[done]
                error = words.errors.get(done) or found.error
                row = PdfRow(wish.word, words.marks[done], archive, found.pages, (files.fingerprint(found.pdf),))
                done += 1
                yield self._failed(wish, error) if error else self._placed(wish, why, found.pdf, row)
        except KehoachError as error:
            self.problems += error.problems()
            yield from (_told(wish, Unmade.FAILED, why=error.text) for wish, _ in meant[done:])

    def _look_at_fonts(self, trial: Converted) -> None:
        """Warn once where the letters of the trial page are not those of Times New Roman: so are all letters then."""
        from generator.journey.machine.office_program import font_findings  # noqa: PLC0415 - only where PDFs are made
        from generator.office.pdf.fonts import faces  # noqa: PLC0415 - the same

        seen = faces(trial.pdf) if trial.error is None and not self._are_fonts_seen else ()
        self._are_fonts_seen = True
        wrong = (finding for finding in font_findings(seen) if finding.severity is not None) if seen else ()
        self.problems += [finding.problem() for finding in wrong]

    def _placed(self, wish: Wish, why: str, pdf: bytes, row: PdfRow) -> Settled:
        """Look at a PDF and put it in place.

        Raises:
            DiskFullError: the others would fare no better.
        """
        path = self._out / wish.file
        outcome = Outcome.REPLACED if path.exists() else Outcome.CREATED
        problems = tuple(self._judged(wish, pdf))
        self.record.add(replace(row, problems=tuple(problem.as_json() for problem in problems)))
        try:
            files.write_whole(path, pdf)
        except files.DiskFullError:
            raise
        except KehoachError as error:
            return self._failed(wish, error)
        return _told(wish, outcome, why=f"{why}; {BY_HAND}" if wish.is_edited else why, problems=problems)

    def _failed(self, wish: Wish, error: KehoachError) -> Settled:
        return _told(wish, Unmade.FAILED, problems=error.problems())

    def _place(self, wish: Wish) -> str:
        return f"{self._out.as_posix()}/{wish.file}"


def _told(wish: Wish, outcome: Outcome | Unmade, *, why: str = "", problems: tuple[Problem, ...] = ()) -> Settled:
    return Settled(wish.file, wish.document, wish.recipient, outcome, why, problems)
