"""What a returned cell says: its text in Unicode, whatever fonts and encodings it was typed in."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.returns.cells.symbols import drawn
from generator.returns.workbook import Kind, Run
from generator.vietnamese.decoding import (
    Encoding,
    Evidence,
    encoding_of,
    evidence,
    family_of,
    in_unicode,
    is_surely_unicode,
    shows_capitals,
)
from generator.vietnamese.text import UNSEEN, nfc

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.returns.workbook import Cell, Sheet, Workbook

_ODD_BLANKS: Final = re.compile(r"[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_TYPICAL: Final = {Encoding.TCVN3: ".VnTime", Encoding.VNI: "VNI-Times"}
"""A font of each family, for texts whose own fonts are silent or unknown, as in a CSV file."""
_LINE_ENDS: Final = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")


class Wording(NamedTuple):
    """What a cell says."""

    text: str
    """In Unicode (NFC) with plain blanks; letters, tones and their places as typed."""
    raw: str
    """As the file stores it."""
    encoding: Encoding
    """What the cell, or a part of it, was typed in."""


class Wordings:
    """Reads the cells of one workbook: where a text can be read in two ways, its other texts in that font decide."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._known: dict[tuple[str, int], Wording] = {}

    def of(self, sheet: Sheet, cell: Cell) -> Wording:
        """Give what a cell says; units of measure and the like stand in many cells, and are looked at once."""
        if cell.kind is not Kind.TEXT:
            return Wording(plain(cell.value), cell.value, Encoding.UNICODE)
        if (cell.row, cell.column) in sheet.runs:
            return self._read(sheet, cell)
        key = (cell.value, cell.style)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._read(sheet, cell)
        return found

    def _read(self, sheet: Sheet, cell: Cell) -> Wording:
        if sign := drawn(cell.value, self._workbook.styles[cell.style].font):
            return Wording(sign, cell.value, Encoding.UNICODE)
        if cell.value.isascii():
            return Wording(plain(cell.value), cell.value, Encoding.UNICODE)
        parts = [
            self._part(list(runs)) for _, runs in groupby(self._runs(sheet, cell), lambda run: family_of(run.font))
        ]
        text = "".join(text for text, _ in parts)
        old = (encoding for _, encoding in parts if encoding is not Encoding.UNICODE)
        return Wording(plain(text), cell.value, next(old, Encoding.UNICODE))

    def _runs(self, sheet: Sheet, cell: Cell) -> Sequence[Run]:
        runs = sheet.runs.get((cell.row, cell.column))
        return runs or (Run(cell.value, self._workbook.styles[cell.style].font),)

    def _part(self, runs: Sequence[Run]) -> tuple[str, Encoding]:
        """Decode runs whose fonts are of one family together, for a font often changes within a word."""
        text = "".join(run.text for run in runs)
        if is_surely_unicode(text):
            return text, Encoding.UNICODE
        font, family = runs[0].font, family_of(runs[0].font)
        if family is Encoding.UNICODE:
            font, family = _TYPICAL.get(self._silent, font), self._silent
        believed = None if family is Encoding.UNICODE else self._beliefs.get(family)
        encoding = encoding_of(text, font, believed=believed)
        if encoding is not Encoding.TCVN3:
            return in_unicode(text, encoding), encoding
        return _as_shown(in_unicode(text, encoding), runs), encoding

    @cached_property
    def _beliefs(self) -> Mapping[Encoding, bool]:
        """Tell of each family of fonts whether its name tells the truth in this workbook, where the words show it."""
        totals = {family: Evidence() for family in Encoding}
        for run in self._all_runs():
            family = family_of(run.font)
            family = self._silent if family is Encoding.UNICODE else family
            found = evidence(run.text, family)
            totals[family] = Evidence(*map(sum, zip(totals[family], found, strict=True)))
        return {
            family: found.for_it > found.against for family, found in totals.items() if found.for_it != found.against
        }

    @cached_property
    def _silent(self) -> Encoding:
        """Tell what the texts in fonts that say nothing are in, taken together: short cells follow the long ones."""
        silent = [family_of(style.font) is Encoding.UNICODE for style in self._workbook.styles]
        texts = [
            cell.value
            for sheet in self._workbook.sheets
            for place, cell in sheet.cells.items()
            if cell.kind is Kind.TEXT and silent[cell.style] and place not in sheet.runs
        ]
        runs = (run for sheet in self._workbook.sheets for parts in sheet.runs.values() for run in parts)
        texts += (run.text for run in runs if family_of(run.font) is Encoding.UNICODE)
        return encoding_of("\n".join(texts))

    def _all_runs(self) -> Iterator[Run]:
        for sheet in self._workbook.sheets:
            for cell in sheet.cells.values():
                if cell.kind is Kind.TEXT:
                    yield from self._runs(sheet, cell)


def text_of(workbook: Workbook, sheet: Sheet, cell: Cell) -> Wording:
    """Give what one cell of a workbook says; for many cells `Wordings` is much faster."""
    return Wordings(workbook).of(sheet, cell)


def plain(text: str) -> str:
    """Give a text in NFC, with plain blanks and line ends, and without signs that nobody sees."""
    if text.isascii() and text.isprintable():
        return text
    return UNSEEN.sub("", _ODD_BLANKS.sub(" ", _LINE_ENDS.sub("\n", nfc(text))))


def _as_shown(text: str, runs: Sequence[Run]) -> str:
    """Give a decoded text with capitals where a font shows them."""
    pieces: list[str] = []
    at = 0
    for run in runs:
        piece = text[at : at + len(run.text)]
        pieces.append(piece.upper() if shows_capitals(run.font) else piece)
        at += len(run.text)
    return "".join(pieces)
