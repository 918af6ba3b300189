"""A returned workbook as it was sent: every reader gives this, whatever program wrote the file."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Kind(StrEnum):
    """What a cell holds."""

    NUMBER = "number"
    TEXT = "text"
    TRUTH = "truth"
    ERROR = "error"
    DATE = "date"
    """An ISO 8601 date, as some dialects store one; most store a number and a format."""


class Cell(NamedTuple):
    """A cell that is not empty."""

    row: int
    """From 1."""
    column: int
    """From 1."""
    kind: Kind
    value: str
    """As the file stores it: a text as typed, a number's digits, `1` or `0`, `#N/A`, `2024-10-03`. An empty text under
    a formula means that the program that wrote the file never worked it out."""
    formula: str | None = None
    """The formula, without its equals sign; an empty text when the file says only that there is one."""
    style: int = 0
    """Which of the workbook's styles it has."""

    @property
    def name(self) -> str:
        """Give its address, such as `B7`."""
        return cell_name(self.row, self.column)


class Style(NamedTuple):
    """How a cell looks, as far as it bears on what it says."""

    font: str = ""
    number_format: str = "General"
    is_date: bool = False
    """Whether the format shows a number as a date or a time."""
    locked: bool = True


class Run(NamedTuple):
    """A part of a text in one font."""

    text: str
    font: str


class Span(NamedTuple):
    """A block of cells, its corners included, from 1."""

    top: int
    left: int
    bottom: int
    right: int


class Visibility(StrEnum):
    """Whether a sheet is shown."""

    VISIBLE = "visible"
    HIDDEN = "hidden"
    VERY_HIDDEN = "veryHidden"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its cells by row and column, and what hides or joins them."""

    name: str
    cells: Mapping[tuple[int, int], Cell] = field(default_factory=dict)
    visibility: Visibility = Visibility.VISIBLE
    merges: Sequence[Span] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    runs: Mapping[tuple[int, int], tuple[Run, ...]] = field(default_factory=dict)
    """The parts of those texts that change their font on the way."""


class Picture(NamedTuple):
    """A picture pasted into a sheet."""

    name: str
    data: bytes
    sheet: str = ""
    at: Span | None = None
    """The cells that it covers, where the file says so."""
    caption: str = ""
    """What was written for it, or stands beside it."""


class Note(StrEnum):
    """What was noticed about the file itself; the sentence for users belongs to who tells it."""

    MACROS = "macros"
    EXTERNAL_LINKS = "external links"
    STRICT = "strict"
    MENDED = "mended"
    """Something in the package was wrong and could be read past."""


@dataclass(frozen=True, slots=True)
class Workbook:
    """All that a returned file says."""

    sheets: Sequence[Sheet]
    styles: Sequence[Style] = (Style(),)
    names: Mapping[str, str] = field(default_factory=dict)
    """Defined names and what they point at, such as `'Biểu 1'!$D$7`."""
    properties: Mapping[str, str] = field(default_factory=dict)
    """Document properties: `title`, `identifier`, `creator`, and custom ones under their own names."""
    date_1904: bool = False
    notes: frozenset[Note] = frozenset()
    pictures: Sequence[Picture] = ()
    dialect: str = ""
    """What kind of file it is: xlsx, xls, ods, csv, ..."""

    def sheet(self, name: str) -> Sheet | None:
        """Give the sheet of that name."""
        return next((sheet for sheet in self.sheets if sheet.name == name), None)


def column_letters(column: int) -> str:
    """Give the letters of a column: 1 is A, 27 is AA."""
    letters = ""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def column_number(letters: str) -> int:
    """Give the number of a column: A is 1, AA is 27."""
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column


def cell_name(row: int, column: int) -> str:
    """Give an address such as `B7`."""
    return f"{column_letters(column)}{row}"
