"""The list on top of a print run, made from a Word template like every other paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from generator.documents import contexts, views
from generator.documents.jobs import template_at
from generator.documents.values import as_values
from generator.errors import Place, Problem, Severity
from generator.office.pdf import converting
from generator.plan.kinds import Document

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from generator.journey.printing.parts import Part
    from generator.plan.model import Plan

KIND: Final = "danh-sach-in"
TEMPLATE: Final = f"{KIND}.docx"
NAME: Final = "Danh sách bản in"
ABSENT: Final = "chưa có mẫu danh sách bản in nên tệp in không có trang danh sách"
ABSENT_HINT: Final = "chép tệp này từ thư mục templates/documents của chương trình vào rồi in lại"


class PrintList:
    """Makes the list of one run."""

    def __init__(self, plan: Plan, templates: Path, name: str, *, two_sided: bool) -> None:
        """Take the plan, the folder with `documents/` and `blocks/`, what is printed, and on how many sides."""
        self._template = templates / "documents" / TEMPLATE
        self._shared = as_values(contexts.shared_context(plan, _paper(name)))
        self._name = name
        self._two_sided = two_sided

    @property
    def is_there(self) -> bool:
        """Whether the plan's templates have one for the list; older plans' have not."""
        return self._template.is_file()

    def absent(self) -> Problem:
        """Say that the run has no list; nothing else is missing."""
        return Problem(Place(self._template.as_posix()), "", ABSENT, ABSENT_HINT, Severity.WARNING)

    def made(self, parts: Sequence[Part], *, pages: int, sheets: int) -> bytes:
        """Give the list as a PDF.

        Raises:
            KehoachError: the template cannot be printed, or no PDF be made of it.
        """
        view = views.PrintRunView(
            name=self._name,
            two_sided=self._two_sided,
            letters=len(parts),
            pages=pages,
            sheets=sheets,
            kinds=len({part.document for part in parts}),
            rows=tuple(_row(number, part) for number, part in enumerate(parts, start=1)),
        )
        word = template_at(self._template).render({**self._shared, "print_run": as_values(view)})
        (found,) = converting.convert([converting.WordFile(self._template.as_posix(), word)])
        if found.error is not None:
            raise found.error
        return found.pdf


def _row(number: int, part: Part) -> views.PrintRowView:
    first, last = part.span
    return views.PrintRowView(
        number=str(number),
        recipient=part.recipient or part.document,
        document=part.document,
        pages=str(part.span),
        count=last - first + 1,
    )


def _paper(subject: str) -> Document:
    """Give the kind of document that the list is; no plan needs an entry for it."""
    entry: dict[str, Any] = {"id": KIND, "name": NAME, "template": TEMPLATE, "for": "once", "file": NAME}
    return Document.model_validate({**entry, "subject": subject})
