"""What is wrong with Word files as one page of HTML, put where the clerk asked for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from generator import files
from generator.conformity.sheet import Examined, marks, sheet
from generator.office.pdf.converting import Converted, WordFile, convert
from generator.office.pdf.pictures import page_pictures
from generator.office.pdf.programs import NoOfficeError
from generator.office.pdf.reading import pages_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.journey.linting.judging import Linted

WIDTH: Final = 760
"""Pixels: the text of a page can be read."""
MOST_PAGES: Final = 40
"""Longer documents are not pictured: their page would be too heavy to open."""
NO_PROGRAM: Final = "Không có hình trang: {reason}."
TOO_LONG: Final = "không vẽ hình trang vì văn bản dài {pages} trang"


def write_sheet(found: Sequence[Linted], path: Path) -> None:
    """Write the page about some files that were judged.

    Raises:
        KehoachError: it cannot be written there.
    """
    faulty = [one.file for one in found if one.findings]
    try:
        printed = dict(zip(faulty, convert([WordFile(name, _data(name)) for name in faulty]), strict=True))
        unpictured = ""
    except NoOfficeError as error:
        printed, unpictured = {}, NO_PROGRAM.format(reason=error.text)
    examined = [_examined(one, printed) for one in found]
    files.write_whole(path, sheet(examined, unpictured=unpictured).encode())


def _data(name: str) -> bytes:
    return files.read_whole(Path(name))


def _examined(one: Linted, printed: Mapping[str, Converted]) -> Examined:
    if one.verdict is None:
        return Examined(one.file, refusal="; ".join(str(problem) for problem in one.problems))
    kind = ", ".join(dict.fromkeys(one.verdict.names))
    pdf = printed.get(one.file)
    if pdf is None or pdf.error is not None or pdf.pages > MOST_PAGES:
        return Examined(one.file, kind, one.findings, note=_note(pdf))
    pages = pages_of(pdf.pdf)
    return Examined(
        one.file,
        kind,
        one.findings,
        pictures=page_pictures(pdf.pdf, width=WIDTH),
        marks=tuple(marks(one.findings, pages)),
    )


def _note(pdf: Converted | None) -> str:
    if pdf is None:
        return ""
    return pdf.error.reason if pdf.error is not None else TOO_LONG.format(pages=pdf.pages)
