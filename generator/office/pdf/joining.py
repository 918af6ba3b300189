"""Many PDFs become one for the printer; on paper printed on both sides each begins on a front."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pypdfium2

from generator.office.pdf.reading import PDFIUM, USUAL_NAME, opened

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from io import BytesIO


class Span(NamedTuple):
    """The pages of a part in the whole, counted from 1."""

    first: int
    last: int

    def __str__(self) -> str:
        """Say `3` or `3-4`, as the window takes it in which pages to print are typed."""
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"


def spans(counts: Iterable[int], *, two_sided: bool, start: int = 1) -> list[Span]:
    """Give where parts of so many pages lie, the first at page `start`."""
    found = []
    for count in counts:
        found.append(Span(start, start + count - 1))
        start += padded(count, two_sided=two_sided)
    return found


def padded(count: int, *, two_sided: bool) -> int:
    """Give how many pages a part takes, its blank back included."""
    return count + count % 2 if two_sided else count


def join(parts: Sequence[tuple[str, bytes]], target: BytesIO, *, two_sided: bool) -> None:
    """Write one PDF of parts, each with its name, in their order.

    Raises:
        PdfDamagedError: a part is no PDF that can be read to its end; named.
    """
    with PDFIUM:
        whole = pypdfium2.PdfDocument.new()
        try:
            for name, part in parts:
                _add(whole, part, name or USUAL_NAME, two_sided=two_sided)
            whole.save(target)
        finally:
            whole.close()


def _add(whole: pypdfium2.PdfDocument, part: bytes, name: str, *, two_sided: bool) -> None:
    with opened(part, name) as document:
        whole.import_pages(document)
        if two_sided and len(document) % 2:
            width, height = document[len(document) - 1].get_size()
            whole.new_page(width, height)
