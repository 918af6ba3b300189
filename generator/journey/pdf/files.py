"""A PDF beside every Word document: which are wanted, which have grown old."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.errors import Place, Problem, Severity
from generator.files import Outcome
from generator.journey.pdf.record import fingerprint_at, pdf_of, read_record
from generator.journey.record.holding import held
from generator.journey.record.results import Settled, Unmade

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from generator.journey.record.results import Listener

STALE: Final = "{count} tệp PDF cũ hơn văn bản Word của chúng: {names}"
STALE_HINT: Final = "gõ «kehoach build --pdf» để làm lại; văn bản nào báo lỗi thì sửa trước"
LONELY: Final = "tệp PDF đã làm từ trước, nay không còn văn bản Word đi cùng"
LONELY_HINT: Final = "chương trình không tự xóa; không dùng nữa thì xóa hoặc chuyển tệp đi nơi khác"
SHOWN: Final = 3


@dataclass(frozen=True, slots=True)
class Wish:
    """A Word document that shall have a PDF: its file in the output folder, its kind, whom it is for."""

    word: str
    document: str
    recipient: str
    is_edited: bool = False

    @property
    def file(self) -> str:
        """Give the file of its PDF in the output folder."""
        return pdf_of(self.word)


class Gathering:
    """A listener that passes on what it hears, and gathers the documents that can have a PDF."""

    def __init__(self, listener: Listener) -> None:
        self._listener = listener
        self.wishes: list[Wish] = []

    def counted(self, total: int) -> None:
        """Pass it on."""
        self._listener.counted(total)

    def settled(self, found: Settled) -> None:
        """Pass it on, and gather it."""
        self._listener.settled(found)
        if not isinstance(found.outcome, Unmade):
            self.wishes.append(Wish(found.file, found.document, found.recipient, found.outcome is Outcome.EDITED))


def settle_pdfs(  # noqa: PLR0913 - one parameter for each option
    plan_path: Path, out: Path, wishes: Sequence[Wish], *, archive: bool, jobs: int | None, listener: Listener
) -> list[Problem]:
    """Make the PDFs that are missing or older than their documents, and give what a person must know of all.

    Args:
        plan_path: the plan; says what is expected of the pages.
        out: the folder of results.
        wishes: the Word documents.
        archive: whether all are to be PDF/A-2b; otherwise those whose kind says so.
        jobs: how many office programs at a time; as many as there are processors when not given.
        listener: hears what becomes of each PDF.

    Raises:
        KehoachError: another run holds the folder, or its record cannot be written.
    """
    with held(out):
        from generator.journey.pdf.settling import PdfSettling  # noqa: PLC0415 - only where PDFs are wanted

        settling = PdfSettling(plan_path, out, archive=archive, jobs=jobs)
        listener.counted(len(wishes))
        for found in settling.settled(wishes):
            listener.settled(found)
        settling.record.write()
    return settling.problems


def stale_pdfs(out: Path) -> list[Problem]:
    """Give what a person must know of PDFs that this build did not make: which are old, and which are left alone."""
    rows = read_record(out).rows.values()
    there = [row for row in rows if (out / pdf_of(row.word)).exists()]
    lonely = [row for row in there if not (out / row.word).exists()]
    old = [row for row in there if row not in lonely and fingerprint_at(out / row.word) != row.made_from]
    problems = [_warning(out, pdf_of(row.word), LONELY, LONELY_HINT) for row in lonely]
    if old:
        named = ", ".join(pdf_of(row.word).rpartition("/")[2] for row in old[:SHOWN])
        text = STALE.format(count=len(old), names=named + (", …" if len(old) > SHOWN else ""))
        problems.append(_warning(out, "documents", text, STALE_HINT))
    return problems


def _warning(out: Path, file: str, text: str, hint: str) -> Problem:
    return Problem(Place(f"{out.as_posix()}/{file}"), "", text, hint, Severity.WARNING)
