"""A form built once, stamped for each unit: only the parts that name the unit are written anew.

The others are compressed once, and their bytes go into every file as they are.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from generator.forms.placeholders import UNIT_HEADER, UNIT_ID, UNIT_NAME
from generator.office.stamping import StampedPackage, block, entry, entry_of_pieces
from generator.office.xml import ILLEGAL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.office.stamping import Block

_PLACES: Final = re.compile("|".join(map(re.escape, (UNIT_HEADER, UNIT_NAME, UNIT_ID))))
_MODIFIED: Final = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_FIXED: Final = rb"\g<1>2000-01-01T00:00:00Z"


class StampedForm:
    """A form with places for the unit's name and id."""

    def __init__(self, data: bytes) -> None:
        """Take the workbook with its placeholders."""
        constant = []
        self._pieces: dict[str, tuple[str, ...]] = {}
        self._blocks: dict[str, Block] = {}
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                part = _MODIFIED.sub(_FIXED, archive.read(name)) if name == "docProps/core.xml" else archive.read(name)
                text = part.decode()
                if _PLACES.search(text):
                    self._pieces[name] = tuple(_split(text))
                else:
                    constant.append(entry(name, part))
        for pieces in self._pieces.values():
            self._blocks.update({piece: block(piece) for piece in pieces if not _PLACES.fullmatch(piece)})
        self._package = StampedPackage(constant)

    def stamped(self, *, unit_id: str, name: str) -> bytes:
        """Give the form of one unit; the same unit always gives the same bytes."""
        words = {UNIT_ID: _shown(unit_id), UNIT_NAME: _shown(name), UNIT_HEADER: _shown(name.upper())}
        return self._package.with_entries(
            [entry_of_pieces(part, _filled(pieces, words), self._blocks) for part, pieces in self._pieces.items()]
        )


def _split(text: str) -> list[str]:
    """Give a text as pieces, the placeholders by themselves."""
    pieces: list[str] = []
    at = 0
    for found in _PLACES.finditer(text):
        pieces += [text[at : found.start()], found[0]]
        at = found.end()
    return [piece for piece in (*pieces, text[at:]) if piece]


def _filled(pieces: tuple[str, ...], words: Mapping[str, str]) -> list[str]:
    return [words.get(piece, piece) for piece in pieces]


def _shown(text: str) -> str:
    return escape(ILLEGAL.sub("", text).replace("\a", "").replace("\f", ""))
