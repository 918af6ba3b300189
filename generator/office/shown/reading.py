"""The door: the bytes of any `.docx` become a document as Word shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.office.shown.document import ShownDocument


def read_document(data: bytes, name: str) -> ShownDocument:
    """Read a Word document as Word shows it.

    Args:
        data: the file as it is.
        name: what errors call it.

    Raises:
        NotWordError: no Word document in a form that can be read; says what it is and what to do.
        WordTooLargeError: more than any office document needs.
    """
    raise NotImplementedError(data, name)
