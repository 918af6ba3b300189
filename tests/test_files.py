"""Whole files, and what the disk may refuse."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import NoReturn

import pytest

from generator import files
from generator.errors import FileError


def refuse(number: int, **facts: int) -> OSError:
    error = OSError(number, os.strerror(number))
    for name, value in facts.items():
        setattr(error, name, value)
    return error


def failing(error: OSError) -> object:
    def replace(*_: object, **__: object) -> NoReturn:
        raise error

    return replace


def test_a_file_appears_whole_with_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "Giấy mời" / "GM - Sở.docx"
    files.write_whole(path, b"one")
    files.write_whole(path, b"two", durable=True)
    assert path.read_bytes() == b"two"
    assert [item.name for item in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize(
    ("error", "expected", "words"),
    [
        (refuse(errno.ENOSPC), files.DiskFullError, "đầy"),
        (refuse(errno.EDQUOT), files.DiskFullError, "đầy"),
        (refuse(errno.ENAMETOOLONG), files.PathTooLongError, "đường dẫn dài"),
        (refuse(errno.EROFS), files.FolderReadOnlyError, "chỉ được đọc"),
        (refuse(errno.EIO), files.NotWritableError, "không ghi được"),
    ],
)
def test_a_refusal_is_said_and_the_old_file_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, expected: type[FileError], words: str
) -> None:
    path = tmp_path / "kh.docx"
    path.write_bytes(b"old")
    monkeypatch.setattr(Path, "replace", failing(error))
    with pytest.raises(expected, match=words) as refused:
        files.write_whole(path, b"new")
    assert refused.value.hint
    assert path.read_bytes() == b"old"
    assert [item.name for item in tmp_path.iterdir()] == ["kh.docx"]


def test_a_full_disk_leaves_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kh.docx"
    monkeypatch.setattr(files, "_write", failing(refuse(errno.ENOSPC)))
    with pytest.raises(files.DiskFullError):
        files.write_whole(path, b"new")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_windows_holds_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kh.docx"
    path.write_bytes(b"old")
    waits: list[float] = []
    real, held = Path.replace, PermissionError(13, "held")
    held.winerror = 32  # type: ignore[attr-defined] # Windows alone sets it

    def replace(half: Path, target: Path) -> Path:
        if len(waits) < 2:
            raise held
        return real(half, target)

    monkeypatch.setattr(files.time, "sleep", waits.append)
    monkeypatch.setattr(Path, "replace", replace)
    files.write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert waits == [0.05, 0.1]


def test_a_file_that_stays_held_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kh.docx"
    path.write_bytes(b"old")
    held = PermissionError(13, "held")
    held.winerror = 5  # type: ignore[attr-defined] # Windows alone sets it
    monkeypatch.setattr(files.time, "sleep", lambda _: None)
    monkeypatch.setattr(Path, "replace", failing(held))
    with pytest.raises(files.FileLockedError, match="đang mở"):
        files.write_whole(path, b"new")


@pytest.mark.parametrize("note", ["~$Kế hoạch.docx", "~$ hoạch.docx", ".~lock.Kế hoạch.docx#"])
def test_the_note_that_word_leaves_is_heeded(tmp_path: Path, note: str) -> None:
    path = tmp_path / "Kế hoạch.docx"
    path.write_bytes(b"old")
    (tmp_path / note).write_bytes(b"")
    with pytest.raises(files.FileLockedError):
        files.write_whole(path, b"new")
    assert path.read_bytes() == b"old"


def test_a_folder_in_the_files_place(tmp_path: Path) -> None:
    (tmp_path / "kh.docx").mkdir()
    with pytest.raises(files.IsFolderError):
        files.write_whole(tmp_path / "kh.docx", b"new")
    with pytest.raises(files.IsFolderError):
        files.read_whole(tmp_path / "kh.docx")


def test_a_file_in_the_folders_place(tmp_path: Path) -> None:
    (tmp_path / "output").write_bytes(b"")
    with pytest.raises(FileError):
        files.make_folder(tmp_path / "output")
    for file in ("kh.docx", "giay-moi/gm.docx"):
        with pytest.raises(files.FileInFolderPlaceError, match=r"output: có một tệp trùng tên"):
            files.write_whole(tmp_path / "output" / file, b"new")


def test_what_is_not_there_or_not_to_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(files.MissingError, match=r"plan\.yaml"):
        files.read_whole(tmp_path / "plan.yaml")
    monkeypatch.setattr(Path, "read_bytes", failing(PermissionError(13, "no")))
    with pytest.raises(files.NotReadableError):
        files.read_whole(tmp_path / "plan.yaml")


def test_fingerprints_tell_bytes_apart() -> None:
    assert files.fingerprint(b"a") != files.fingerprint(b"b")
    assert len(files.fingerprint(b"")) == 64
