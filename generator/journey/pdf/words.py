"""The Word files that PDFs are made of, read one after the other while others are converted."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator import files
from generator.errors import KehoachError
from generator.office.pdf.converting import WordFile
from generator.office.pdf.probe import NAME, probe

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from generator.journey.pdf.files import Wish


@dataclass(slots=True)
class Words:
    """The trial page, then the Word files to convert, read one by one; what could not be read is remembered."""

    out: Path
    wishes: Sequence[Wish]
    marks: list[str] = field(default_factory=list)
    errors: dict[int, KehoachError] = field(default_factory=dict)

    def __len__(self) -> int:
        """Give how many there are, the page included."""
        return 1 + len(self.wishes)

    def __iter__(self) -> Iterator[WordFile]:
        """Give each when it is asked for."""
        yield WordFile(NAME, probe())
        for number, wish in enumerate(self.wishes):
            data = b""
            try:
                data = files.read_whole(self.out / wish.word)
            except KehoachError as error:
                self.errors[number] = error
            self.marks.append(files.fingerprint(data))
            yield WordFile(f"{self.out.as_posix()}/{wish.word}", data)
