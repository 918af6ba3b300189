"""Word files are judged by the decree's form, many at once: what cannot be read is named, the rest goes on."""

from __future__ import annotations

import glob
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from generator import files
from generator.conformity.judging import Verdict, judge
from generator.errors import KehoachError, Place, Problem, Severity
from generator.journey.crew.processes import Crew, workers_for
from generator.office.shown.reading import read_document
from generator.vietnamese.text import sorting_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.conformity.finding import Finding, Kind

ENDINGS: Final = frozenset({".docx", ".docm", ".dotx", ".dotm"})
BATCH: Final = 8
FEW: Final = 12
"""Fewer files are judged sooner than another process is started."""
LOCK_FILES: Final = ("~$", "._", ".~")
LOST: Final = "tiến trình đọc tệp này bị dừng giữa chừng, có thể do máy thiếu bộ nhớ"
LOST_HINT: Final = "đóng bớt chương trình khác rồi chạy lại cho riêng tệp này"


class NothingToLintError(KehoachError):
    """A folder or a pattern that leads to no Word file."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path}: không có tệp Word nào ở đây", "kiểm tra đường dẫn; ghi tệp .docx hoặc thư mục")


@dataclass(frozen=True, slots=True)
class Linted:
    """A file that was looked at: what it is and what is wrong with its form, or why it could not be read."""

    file: str
    verdict: Verdict | None
    problems: tuple[Problem, ...] = ()

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """What its papers are to the decree."""
        return self.verdict.kinds if self.verdict else ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with its form; nothing when it could not be read."""
        return self.verdict.findings if self.verdict else ()


def linted(paths: Sequence[Path], *, jobs: int | None = None) -> Iterator[Linted]:
    """Judge files, and the Word files in folders in the order of the Vietnamese alphabet.

    Args:
        paths: files, folders (with all below them) and patterns such as `*.docx`.
        jobs: how many processes; as many as are worth starting when not given.

    Raises:
        NothingToLintError: a folder or a pattern leads to no Word file; nothing was judged.
    """
    found = list(dict.fromkeys(file for path in paths for file in _files_at(path)))
    workers = workers_for(len(found), jobs, batch=BATCH, few=FEW)
    with Crew(_judge_all, workers=workers, lost=_lost) as crew:
        for answers in crew.results(_batches([str(file) for file in found])):
            yield from answers


def _batches(names: list[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(names[at : at + BATCH]) for at in range(0, len(names), BATCH))


def _files_at(path: Path) -> list[Path]:
    if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises for names that are too long
        inside = [file for file in path.rglob("*") if _is_word(file)]
    elif os.path.exists(path) or not glob.has_magic(str(path)):  # noqa: PTH110 - as above
        return [path]
    else:  # a pattern that the shell left to us, as Windows does
        inside = [Path(name) for name in glob.glob(str(path), recursive=True) if _is_word(Path(name))]  # noqa: PTH207
    if not inside:
        raise NothingToLintError(str(path))
    return sorted(inside, key=lambda file: [sorting_key(name) for name in file.parts])


def _is_word(file: Path) -> bool:
    return file.suffix.lower() in ENDINGS and not file.name.startswith(LOCK_FILES) and file.is_file()


def _judge_all(names: tuple[str, ...]) -> list[Linted]:
    return [_judged(name) for name in names]


def _judged(name: str) -> Linted:
    try:
        return Linted(name, judge(read_document(files.read_whole(Path(name)), name)))
    except KehoachError as error:
        return Linted(name, None, error.problems())


def _lost(names: tuple[str, ...]) -> list[Linted]:
    return [Linted(name, None, (Problem(Place(name), "", LOST, LOST_HINT, Severity.ERROR),)) for name in names]
