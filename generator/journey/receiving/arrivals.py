"""The files at a path, one by one: folders are gone through, archives opened, what systems leave behind passed over."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from generator import files
from generator.errors import FileError, Place, Problem, Severity
from generator.returns.archives import unpacked
from generator.returns.content_type import ContentType, content_type, is_junk
from generator.returns.faults import ReturnedFileError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

SLIPS: Final = "returned/de-nghi-chinh-sua"
"""Where requests for corrections lie in the folder of results."""
_CONTROLS: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
"""Signs that no name shows; bytes of names in other encodings are among them."""
_SYSTEM: Final = frozenset({"$recycle.bin", "system volume information", "__macosx", "lost+found"})


class ClosedFolderError(FileError):
    """A folder whose files may not be listed."""

    def __init__(self, folder: str) -> None:
        super().__init__(folder, "không mở được thư mục này nên chưa nhận gì trong đó", "xin quyền đọc rồi nhận lại")


class OwnSlipsError(FileError):
    """The folder of the program's own requests for corrections, in the midst of what came back; it is passed over."""

    def __init__(self, folder: str) -> None:
        super().__init__(
            folder, "bỏ qua thư mục này: trong đó là phiếu đề nghị do chương trình làm, không phải tệp gửi về"
        )

    def problems(self) -> tuple[Problem, ...]:
        """Give it as something to know: nothing that came back is missed."""
        return (Problem(Place(self.file), "", self.reason, "", Severity.WARNING),)


def arrivals(
    path: Path, *, apart_from: Path, own: Collection[Path] = (), unread: Callable[[FileError], object]
) -> Iterator[tuple[str, bytes]]:
    """Give each file with the name that it is called by, behind that of its folder and archive.

    Args:
        path: a file or a folder.
        apart_from: the folder of results, which is none of what came back, though it may lie inside.
        own: the plan and its templates, which are none of it either.
        unread: hears of what is not given: files that the disk refuses, the program's own slips.
    """
    ours = {one.resolve() for one in own}
    for found in [path] if path.is_file() else _files_in(path, apart_from.resolve(), unread):
        if ours and _lies_in(found.resolve(), ours):
            continue
        name = found.name if found == path else found.relative_to(path.parent).as_posix()
        if is_junk(found.name):
            continue
        try:
            data = files.read_whole(found)
        except FileError as error:
            unread(error)
            continue
        yield from _opened(shown(name), data)


def _lies_in(path: Path, places: Collection[Path]) -> bool:
    return path in places or any(parent in places for parent in path.parents)


def shown(name: str) -> str:
    """Give a name as it can be written down and shown."""
    return _CONTROLS.sub("\ufffd", name)


def _files_in(path: Path, apart_from: Path, unread: Callable[[FileError], object]) -> Iterator[Path]:
    def closed(error: OSError) -> None:
        unread(ClosedFolderError(str(error.filename)))

    for folder, folders, names in os.walk(path, onerror=closed):
        here = Path(folder)
        folders[:] = sorted(
            one for one in folders if one.casefold() not in _SYSTEM and (here / one).resolve() != apart_from
        )
        for own in [one for one in folders if (here / one).resolve() == apart_from / SLIPS]:
            folders.remove(own)
            unread(OwnSlipsError((here / own).as_posix()))
        yield from (here / name for name in sorted(names) if (here / name).is_file())


def _opened(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """Give the files of an archive; the archive itself when it has none, or when not all of them come out of it."""
    if content_type(data, name) is not ContentType.ZIP:
        yield name, data
        return
    is_whole = False
    try:
        for inside, part in unpacked(data, name):
            is_whole = True
            yield f"{name}/{shown(inside)}", part
    except ReturnedFileError:
        is_whole = False
    if not is_whole:
        yield name, data
