"""Copies of judged files: mended by a machine, or with what is wrong as Word comments. The files stay as they came."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from generator import files
from generator.conformity.mending.mending import Change, mend
from generator.conformity.remarks import commented
from generator.errors import FileError, KehoachError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.conformity.judging import Verdict
    from generator.errors import Problem
    from generator.journey.linting.judging import Linted

WORD: Final = ".docx"
MARK: Final = b"kehoach lint"
"""The comment of the zip that a copy is: whoever saves it again, as Word does, leaves it out."""


class OneNameError(KehoachError):
    """One name for the copies of several files."""

    def __init__(self, out: Path) -> None:
        super().__init__(f"{out}: có nhiều tệp nhưng chỉ một tên cho bản sao", "ghi tên một thư mục thay cho tên tệp")


class SameFileError(FileError):
    """A copy that would stand in place of the file itself."""

    def __init__(self, file: str) -> None:
        super().__init__(
            file, "bản sao trùng với chính tệp này", "ghi tên khác cho bản sao: tệp gốc luôn được giữ nguyên"
        )


class TakenError(FileError):
    """The name of a copy is that of a file which is no untouched copy."""

    def __init__(self, file: str) -> None:
        super().__init__(
            file,
            "đã có tệp này, do người khác làm ra hoặc đã có người sửa; giữ nguyên, không ghi đè",
            "ghi tên khác cho bản sao, hoặc chuyển tệp này đi chỗ khác",
        )


@dataclass(frozen=True, slots=True)
class Copied:
    """A copy of a judged file, or why there is none.

    Attributes:
        file: the file, as it was named.
        copy: the copy; `None` when none was written.
        changes: what was mended in it.
        left: the verdict on a mended copy.
        problems: why it could not be copied.
    """

    file: str
    copy: Path | None = None
    changes: tuple[Change, ...] = ()
    left: Verdict | None = None
    problems: tuple[Problem, ...] = field(default=())


def mended_copies(found: Sequence[Linted], out: Path) -> Iterator[Copied]:
    """Write a copy of each file in which what is mechanical is mended; one with nothing to mend is the file again.

    Args:
        found: the files that were judged; those that could not be read are passed over.
        out: the copy's name, or a folder.

    Raises:
        OneNameError: one name for several files.
    """

    def copied(one: Linted, target: Path) -> Copied:
        mended = mend(files.read_whole(Path(one.file)), one.file)
        _write(one.file, target, _marked(mended.data) if mended.changes else mended.data)
        return Copied(one.file, target, mended.changes, mended.left)

    return _each(found, out, copied)


def commented_copies(found: Sequence[Linted], out: Path) -> Iterator[Copied]:
    """Write a copy of each file in which what is wrong with it is said in Word comments.

    Args:
        found: the files that were judged; those that could not be read are passed over.
        out: the copy's name, or a folder.

    Raises:
        OneNameError: one name for several files.
    """

    def copied(one: Linted, target: Path) -> Copied:
        _write(one.file, target, _marked(commented(files.read_whole(Path(one.file)), one.file, one.findings)))
        return Copied(one.file, target)

    return _each(found, out, copied)


def _each(found: Sequence[Linted], out: Path, copied: Callable[[Linted, Path], Copied]) -> Iterator[Copied]:
    """Copy file by file; what cannot be copied is told, and the others go on."""
    for one, target in _targets(found, out):
        try:
            yield copied(one, target)
        except KehoachError as error:
            yield Copied(one.file, problems=error.problems())


def _write(file: str, target: Path, data: bytes) -> None:
    if target.exists():
        if target.samefile(file):
            raise SameFileError(file)
        there = files.read_whole(target)
        if there != data and not there.endswith(MARK):
            raise TakenError(str(target))
    files.write_whole(target, data)


def _marked(data: bytes) -> bytes:
    """Give a copy with the mark by which it is known as long as nobody saves it again."""
    without = data.removesuffix(b"\0\0")  # how long the zip's comment is
    return data if without == data else without + len(MARK).to_bytes(2, "little") + MARK


def _targets(found: Sequence[Linted], out: Path) -> Iterator[tuple[Linted, Path]]:
    read = [one for one in found if one.verdict is not None]
    if out.suffix.lower() == WORD and not out.is_dir():
        if len(found) > 1:
            raise OneNameError(out)
        yield from ((one, out) for one in read)
        return
    taken: set[str] = set()
    for one in read:
        name = Path(one.file).with_suffix(WORD).name
        number = 2
        while name.casefold() in taken:
            name, number = f"{Path(one.file).stem} ({number}){WORD}", number + 1
        taken.add(name.casefold())
        yield one, out / name
