"""A copy of a Word file, changed at the very places that a reading of it named."""

from __future__ import annotations

import io
import zipfile
from itertools import islice
from typing import TYPE_CHECKING, Final

from lxml import etree

from generator.office.package import damaged, read_package
from generator.office.shown.names import P, R, shown_runs
from generator.office.xml import document, parse

if TYPE_CHECKING:
    from generator.office.package import OfficePackage
    from generator.office.shown.spots import Spot

EARLIEST: Final = (1980, 1, 1, 0, 0, 0)


class Copy:
    """A Word file opened to be changed; the parts that nobody asks for stay as they are, byte for byte."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open the file.

        Raises:
            NotWordError: no Word document, or one with macros, which a `.docx` may not have.
            WordTooLargeError: more than any document needs.
        """
        self.package: OfficePackage = read_package(data, name)
        self._roots: dict[str, etree._Element] = {}
        self._paragraphs: dict[str, list[etree._Element]] = {}
        self._added: dict[str, bytes] = {}

    @property
    def main(self) -> str:
        """The name of the part with the body."""
        return self.package.main

    def has(self, part: str) -> bool:
        """Whether the copy has a part."""
        return part in self.package.parts or part in self._added

    def root(self, part: str) -> etree._Element:
        """Give a part's XML; what is changed in it is in the copy.

        Raises:
            NotWordError: it is not there, or cannot be read.
        """
        if part not in self._roots:
            data = self._added.get(part) or self.package.parts.get(part)
            try:
                self._roots[part] = parse(data or b"")
            except (etree.XMLSyntaxError, ValueError) as error:
                raise damaged(self.package.file) from error
        return self._roots[part]

    def paragraph(self, spot: Spot) -> etree._Element:
        """Give the `w:p` at a spot.

        Raises:
            IndexError: the spot is of another file.
        """
        if spot.part not in self._paragraphs:
            self._paragraphs[spot.part] = list(self.root(spot.part).iter(P))
        return self._paragraphs[spot.part][spot.paragraph]

    def runs(self, spot: Spot) -> list[etree._Element]:
        """Give the `w:r` at a spot: those it names, or all that are shown of its paragraph."""
        first, end = spot.runs or (0, None)
        return [run for run in islice(shown_runs(self.paragraph(spot)), first, end) if run.tag == R]

    def add(self, part: str, data: bytes) -> None:
        """Put a part in, instead of one of the same name if there is one."""
        self._added[part] = data
        self._roots.pop(part, None)

    def data(self) -> bytes:
        """Give the copy: parts in their order, new ones at the end; the same changes give the same bytes."""
        parts = {**self.package.parts, **self._added}
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, before in parts.items():
                root = self._roots.get(name)
                entry = zipfile.ZipInfo(name, EARLIEST)
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, before if root is None else document(root))
        return buffer.getvalue()
