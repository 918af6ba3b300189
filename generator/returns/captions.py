"""What a unit wrote for a pasted picture: its own description, or the text that stands beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.returns.cells.wording import plain
from generator.returns.workbook import Kind, Visibility

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from generator.returns.cells.wording import Wordings
    from generator.returns.workbook import Picture, Sheet, Span, Workbook

LONGEST: Final = 200
"""Longer texts are no captions."""
_MACHINE: Final = re.compile(
    r"automatically generated|được tạo tự động|do AI tạo|AI-generated|^(?:Picture|Image|Hình ảnh|Ảnh|Hình)\s*\d*$"
    r"|^ID_|^[A-Z]:\\|^\\|^/|^file:|\.(?:jpe?g|png|gif|bmp|tiff?|heic|webp)$",
    re.IGNORECASE,
)
"""What programs write where people wrote nothing: guesses, paths, names of files."""
_SAYS_SO: Final = re.compile(r"\s*(?:ảnh|hình|minh chứng)\b", re.IGNORECASE)
_WORDS: Final = re.compile(r"[^\W\d_]{2,}")


def captioned(workbook: Workbook, wordings: Wordings, form_sheets: Collection[str] = ()) -> list[Picture]:
    """Give the pictures of a workbook with their captions; an empty one where nobody wrote any.

    On the sheets of the form only a text that calls itself a picture's is one: the others are the form's.
    """
    sheets = {sheet.name: sheet for sheet in workbook.sheets}
    return [_captioned(one, sheets.get(one.sheet), wordings, form_sheets) for one in workbook.pictures]


def _captioned(picture: Picture, sheet: Sheet | None, wordings: Wordings, form_sheets: Collection[str]) -> Picture:
    own = own_caption(picture.caption)
    if own or sheet is None or picture.at is None or sheet.visibility is not Visibility.VISIBLE:
        return picture._replace(caption=own)
    near = _near(sheet, picture.at, wordings)
    if sheet.name in form_sheets:
        near = (text for text in near if _SAYS_SO.match(text))
    return picture._replace(caption=next(near, ""))


def own_caption(written: str) -> str:
    """Give a picture's own description, unless it is a program's."""
    said = " ".join(plain(written).split())
    return "" if len(said) > LONGEST or _MACHINE.search(said) else said


def _near(sheet: Sheet, at: Span, wordings: Wordings) -> Iterator[str]:
    """Give the texts beside a picture: below it, above it, left of it and right of it."""
    middle = (at.left + at.right) // 2
    across = sorted(range(max(1, at.left - 1), at.right + 2), key=lambda column: abs(column - middle))
    rows = (at.bottom + 1, at.bottom, at.bottom + 2, at.top - 1, at.top - 2, at.top)
    beside = [(row, column) for row in rows for column in across]
    beside += [(row, column) for column in (at.left - 1, at.right + 1) for row in range(at.top, at.bottom + 1)]
    for place in beside:
        cell = sheet.cells.get(place)
        if cell is not None and cell.kind is Kind.TEXT:
            said = " ".join(wordings.of(sheet, cell).text.split())
            if len(said) <= LONGEST and len(_WORDS.findall(said)) > 1:
                yield said
