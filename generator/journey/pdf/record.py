"""What is remembered of each PDF: `pdf.jsonl`, one line for each, and a first line that says what they were judged by.

A line is added before the file it speaks of is replaced, so a run that dies at any moment leaves every file
recognisable: its bytes are those of the newest line or of one before. LibreOffice never makes the same bytes twice, so
the record, and nothing else, tells our PDFs from those that a person has signed or put there.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any, Final

from generator import files
from generator.errors import FileError, KehoachError
from generator.journey.record.disk import refusals_named

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

RECORD: Final = "pdf.jsonl"
KEPT: Final = 4
"""Of so many of its makings a PDF is known by its bytes: the newest may not have been put in place."""


@dataclass(frozen=True, slots=True)
class PdfRow:
    """One PDF that was made: of which Word file, with which fingerprint; `marks` are all that its bytes ever had."""

    word: str
    made_from: str
    archive: bool
    pages: int
    marks: tuple[str, ...]
    problems: tuple[Mapping[str, Any], ...] = ()

    def line(self) -> bytes:
        """Give the row as a line of the record."""
        found = {item.name: getattr(self, item.name) for item in fields(self)}
        return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


@dataclass(slots=True)
class PdfRecord:
    """The rows by Word file, and what the PDFs were judged by."""

    path: Path
    judged_by: Mapping[str, Any] = field(default_factory=dict)
    rows: dict[str, PdfRow] = field(default_factory=dict)

    def add(self, row: PdfRow) -> None:
        """Remember a PDF that is about to be put in place, on the disk too.

        Raises:
            FileError: the disk refuses.
        """
        before = self.rows.get(row.word)
        if before is not None:
            row = replace(row, marks=tuple(dict.fromkeys([*before.marks, *row.marks])))
        self.rows[row.word] = row
        with refusals_named(self.path), self.path.open("ab") as target:
            # whatever a killed run left half written ends here
            target.write(b"\n" + row.line())

    def write(self) -> None:
        """Write the record anew, whole or not at all.

        Raises:
            FileError: the disk refuses.
        """
        kept = (replace(row, marks=row.marks[-KEPT:]) for row in self.rows.values())
        files.write_whole(self.path, _head(self.judged_by) + b"".join(row.line() for row in kept))


def read_record(out: Path) -> PdfRecord:
    """Give the record of an output folder; lines that were cut short are passed over."""
    record = PdfRecord(out / RECORD)
    try:
        lines = files.read_whole(record.path).splitlines()
    except KehoachError:
        return record
    for found in _objects(lines):
        if "judged_by" in found:
            record.judged_by = found["judged_by"]
        elif (row := _row(found)) is not None:
            record.rows[row.word] = row
    return record


def pdf_of(word: str) -> str:
    """Give the name of the PDF beside a Word document."""
    return f"{word.removesuffix('.docx')}.pdf"


def fingerprint_at(path: Path) -> str:
    """Give the fingerprint of a file; "" where there is none that can be read."""
    try:
        return files.fingerprint(files.read_whole(path))
    except FileError:
        return ""


def _head(judged_by: Mapping[str, Any]) -> bytes:
    return json.dumps({"judged_by": judged_by}, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _objects(lines: Iterable[bytes]) -> Iterable[dict[str, Any]]:
    for line in lines:
        try:
            found = json.loads(line)
        except ValueError:
            continue
        if isinstance(found, dict):
            yield found


def _row(found: dict[str, Any]) -> PdfRow | None:
    try:
        return PdfRow(**{**found, "marks": tuple(found["marks"]), "problems": tuple(found["problems"])})
    except (TypeError, KeyError):
        return None
