"""Where something is wrong, what is wrong, and how a command ends because of it.

Problems are values: they are collected, located, and shown all at once. Errors stop the work; each class takes facts
and owns its sentence, in Vietnamese, because clerks read it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Exit(IntEnum):
    """How a command ends; part of the interface, so the numbers never change."""

    DONE = 0
    INPUT = 1
    USAGE = 2
    FAULT = 3
    STOPPED = 130


class Severity(StrEnum):
    """How much a problem weighs: an error stops the work, a warning and an advice do not."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Place:
    """A spot in a text file. Lines and columns count from 1; 0 means the file as a whole."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Say `plan.yaml:41:3`, which editors turn into a link."""
        return ":".join([self.file, *(str(number) for number in (self.line, self.column) if number)])

    def as_json(self) -> dict[str, object]:
        """Give the place as the keys that `--json` promises."""
        return {"file": self.file, "line": self.line, "column": self.column}


@dataclass(frozen=True, slots=True)
class CellPlace:
    """A cell of a workbook, named the way its owner sees it."""

    file: str
    sheet: str
    cell: str

    def __str__(self) -> str:
        """Say `khach-moi.xlsx [Sheet1!B7]`."""
        return f"{self.file} [{self.sheet}!{self.cell}]"

    def as_json(self) -> dict[str, object]:
        """Give the place as the keys that `--json` promises."""
        return {"file": self.file, "sheet": self.sheet, "cell": self.cell}


@dataclass(frozen=True, slots=True)
class TemplatePlace:
    """A spot in a Word template: the part of the package, the paragraph as it reads, and the tag in it."""

    file: str
    part: str = ""
    paragraph: str = ""
    tag: str = ""

    def __str__(self) -> str:
        """Say `giay-moi.docx, đoạn «Kính mời {{ guest.nmae }}»`."""
        return f"{self.file}, đoạn «{self.paragraph}»" if self.paragraph else self.file

    def as_json(self) -> dict[str, object]:
        """Give the place as the keys that `--json` promises."""
        return {"file": self.file, "part": self.part, "paragraph": self.paragraph, "tag": self.tag}


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong, where it stands, and what to do about it."""

    place: Place | CellPlace | TemplatePlace
    path: str
    text: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """Say the problem in one line, and the way out in a second."""
        path = f"{self.path}: " if self.path else ""
        hint = f"\n    → {self.hint}" if self.hint else ""
        return f"{self.place}: {path}{self.text}{hint}"

    def as_json(self) -> dict[str, object]:
        """Give the problem as the object that `--json` promises."""
        return {
            **self.place.as_json(),
            "path": self.path,
            "text": self.text,
            "hint": self.hint,
            "severity": str(self.severity),
        }


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems stops the work."""
    return any(problem.severity is Severity.ERROR for problem in problems)


class KehoachError(Exception):
    """The base of everything the program refuses on purpose: its text is a sentence for the user."""

    exit: Exit = Exit.INPUT

    def __init__(self, text: str, hint: str = "") -> None:
        super().__init__(text)
        self.text = text
        self.hint = hint

    def problems(self) -> tuple[Problem, ...]:
        """Give the error as problems, so that `--json` shows errors and problems alike."""
        return (Problem(Place(""), "", self.text, self.hint),)


class FileError(KehoachError):
    """A file that cannot be used as it is; knows which one."""

    def __init__(self, file: str, text: str, hint: str = "") -> None:
        super().__init__(f"{file}: {text}", hint)
        self.file = file
        self.reason = text

    def problems(self) -> tuple[Problem, ...]:
        """Give the error with its file as the place."""
        return (Problem(Place(self.file), "", self.reason, self.hint),)


class ProblemsError(KehoachError):
    """Several problems at once; stops the work after all of them were found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self._problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self._problems))

    def problems(self) -> tuple[Problem, ...]:
        """Give the problems themselves, in the order they were found."""
        return self._problems
