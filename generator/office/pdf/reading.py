"""What stands in a PDF: how many pages, how large they are, and every run of text with its box.

PDFium reads, joins and pictures; it may be in one call at a time only, so every use of it stands inside `opened`.
"""

from __future__ import annotations

import threading
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pypdfium2

from generator.errors import FileError

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD: Final = b"%PDF-"
END: Final = b"%%EOF"
END_WITHIN: Final = 1024
"""As many bytes before the end of a whole file hold its end mark (ISO 32000-1, Annex H)."""
MM_PER_POINT: Final = 25.4 / 72
USUAL_NAME: Final = "tệp PDF"
PDFIUM: Final = threading.RLock()
"""Held by whoever is inside PDFium."""


class PdfDamagedError(FileError):
    """The file is no PDF, is cut short, or wants a password."""

    def __init__(self, file: str) -> None:
        super().__init__(
            file, "không phải tệp PDF, hoặc tệp đã hỏng", "xóa tệp này rồi làm lại bằng «kehoach build --pdf»"
        )


@dataclass(frozen=True, slots=True)
class TextBox:
    """A run of text on one line, in one font: its box in millimetres from the page's upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its size in millimetres, its runs of text in the order in which they were drawn, whether it is empty."""

    width: float
    height: float
    boxes: tuple[TextBox, ...]
    is_blank: bool = False


@contextmanager
def opened(pdf: bytes, file: str = USUAL_NAME) -> Iterator[pypdfium2.PdfDocument]:
    """Give PDFium's document of some bytes; nobody else is inside PDFium meanwhile.

    Raises:
        PdfDamagedError: it is no PDF that can be read to its end.
    """
    if not is_whole(pdf):
        raise PdfDamagedError(file)
    with PDFIUM:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as error:
            raise PdfDamagedError(file) from error
        try:
            yield document
        finally:
            document.close()


def is_whole(pdf: bytes) -> bool:
    """Whether the bytes begin and end as those of a PDF do; PDFium would also mend one that was cut short."""
    return pdf.startswith(HEAD) and END in pdf[-END_WITHIN:]


def page_count(pdf: bytes, file: str = USUAL_NAME) -> int:
    """Give the number of pages.

    Raises:
        PdfDamagedError: it is no PDF that can be read to its end.
    """
    with opened(pdf, file) as document:
        return len(document)


def pages_of(pdf: bytes, file: str = USUAL_NAME) -> tuple[Page, ...]:
    """Give every page with its text.

    Raises:
        PdfDamagedError: it is no PDF that can be read to its end.
    """
    with opened(pdf, file) as document:
        return tuple(_page(page) for page in document)


def _page(page: pypdfium2.PdfPage) -> Page:
    width, height = page.get_size()
    text = page.get_textpage()
    boxes = []
    for number in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(number)
        # letters of close lines above and below reach into the box
        said = max(text.get_text_bounded(left, bottom, right, top).splitlines(), key=len, default="").strip()
        if said:
            edges = (left, height - top, right, height - bottom)
            boxes.append(TextBox(said, *(edge * MM_PER_POINT for edge in edges)))
    is_blank = next(page.get_objects(), None) is None
    return Page(width * MM_PER_POINT, height * MM_PER_POINT, tuple(boxes), is_blank)
