"""Whole files, and what the disk may refuse."""

from __future__ import annotations

import errno
import os
import sys
from concurrent.futures import ThreadPoolExecutor
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


def failing(error: BaseException) -> object:
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


@pytest.mark.parametrize("number", [5, 32, 33])
def test_a_file_that_stays_held_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    path = tmp_path / "kh.docx"
    path.write_bytes(b"old")
    held = PermissionError(13, "held", "half", None, str(path))
    held.winerror = number  # type: ignore[attr-defined] # Windows alone sets it
    waits: list[float] = []
    monkeypatch.setattr(files.time, "sleep", waits.append)
    monkeypatch.setattr(Path, "replace", failing(held))
    with pytest.raises(files.FileLockedError, match="đang mở"):
        files.write_whole(path, b"new")
    assert waits == [0.05, 0.1, 0.2, 0.4, 0.8]
    assert [item.name for item in tmp_path.iterdir()] == ["kh.docx"]


def test_access_denied_to_a_windows_folder_is_no_locked_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kh.docx"
    path.write_bytes(b"old")
    denied = PermissionError(13, "denied", "half")
    denied.winerror = 5  # type: ignore[attr-defined] # Windows alone sets it
    monkeypatch.setattr(files, "_write", failing(denied))
    with pytest.raises(files.FolderReadOnlyError, match="chỉ được đọc"):
        files.write_whole(path, b"new")


def test_another_refusal_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []
    monkeypatch.setattr(files.time, "sleep", waits.append)
    monkeypatch.setattr(Path, "replace", failing(PermissionError(13, "denied")))
    with pytest.raises(files.FolderReadOnlyError):
        files.write_whole(tmp_path / "kh.docx", b"new")
    assert waits == []


def test_a_stop_in_the_middle_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kh.docx"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", failing(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        files.write_whole(path, b"new", durable=True)
    assert path.read_bytes() == b"old"
    assert [item.name for item in tmp_path.iterdir()] == ["kh.docx"]


def test_many_hands_write_into_one_folder(tmp_path: Path) -> None:
    sizes = range(1, 200)
    with ThreadPoolExecutor(8) as hands:
        list(hands.map(lambda size: files.write_whole(tmp_path / "kh.docx", b"x" * size), sizes))
    assert len((tmp_path / "kh.docx").read_bytes()) in sizes
    assert [item.name for item in tmp_path.iterdir()] == ["kh.docx"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device here that is always full")
def test_a_disk_that_is_really_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def onto_the_full_disk(_: Path, data: bytes, **__: bool) -> None:
        with Path("/dev/full").open("wb") as stream:
            stream.write(data)

    monkeypatch.setattr(files, "_write", onto_the_full_disk)
    with pytest.raises(files.DiskFullError):
        files.write_whole(tmp_path / "kh.docx", b"new")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="no folder is closed to an administrator")
def test_a_folder_that_is_really_read_only(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(files.FolderReadOnlyError):
            files.write_whole(tmp_path / "kh.docx", b"new")
    finally:
        tmp_path.chmod(0o700)


def test_a_name_that_no_system_takes(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 300)
    for action in (lambda: files.write_whole(path, b"new"), lambda: files.read_whole(path)):
        with pytest.raises(files.PathTooLongError, match="đường dẫn dài quá"):
            action()
    assert not files.lock_note(path)


@pytest.mark.parametrize("error", [refuse(errno.EIO), refuse(errno.EACCES)])
def test_a_long_path_is_not_blamed_for_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    path = tmp_path.joinpath(*["y" * 60] * 5, "kh.docx")
    files.write_whole(path, b"old")
    monkeypatch.setattr(Path, "replace", failing(error))
    with pytest.raises(FileError) as refused:
        files.write_whole(path, b"new")
    assert not isinstance(refused.value, files.PathTooLongError)


def test_a_file_may_have_the_longest_name_there_is(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 250 + ".docx")
    files.write_whole(path, b"one")
    files.write_whole(path, b"two")
    assert files.read_whole(path) == b"two"


@pytest.mark.parametrize(
    ("path", "extended"),
    [
        (r"D:\KeHoach\a.docx", r"\\?\D:\KeHoach\a.docx"),
        (r"D:\KeHoach\.\b\..\a.docx", r"\\?\D:\KeHoach\a.docx"),
        (r"\\may-chu\chung\a.docx", r"\\?\UNC\may-chu\chung\a.docx"),
        (r"\\?\D:\KeHoach\a.docx", r"\\?\D:\KeHoach\a.docx"),
        ("D:/KeHoach/a.docx", r"\\?\D:\KeHoach\a.docx"),
    ],
)
def test_windows_paths_without_a_limit(path: str, extended: str) -> None:
    assert files._extended(path) == extended  # noqa: SLF001 - reached only on Windows


@pytest.mark.parametrize(
    ("name", "note"),
    [
        ("Kế hoạch.docx", "~$Kế hoạch.docx"),
        ("Kế hoạch.docx", "~$ hoạch.docx"),
        ("Kế hoạch.docx", ".~lock.Kế hoạch.docx#"),
        ("KeHoach.docx", "~$eHoach.docx"),
        ("KH.docx", "~$KH.docx"),
    ],
)
def test_the_note_that_word_leaves_is_heeded(tmp_path: Path, name: str, note: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"old")
    (tmp_path / note).write_bytes(b"")
    with pytest.raises(files.FileLockedError) as refused:
        files.write_whole(path, b"new")
    assert note in refused.value.hint
    assert path.read_bytes() == b"old"


def test_the_note_of_another_file_is_not(tmp_path: Path) -> None:
    for name in ("KH.docx", "~$Công văn.docx", ".~lock.KH.xlsx#", "~$.docx"):
        (tmp_path / name).write_bytes(b"")
    assert not files.lock_note(tmp_path / "KH.docx")
    assert not files.lock_note(tmp_path / "Công văn.docx")


def test_a_folder_in_the_files_place(tmp_path: Path) -> None:
    (tmp_path / "kh.docx").mkdir()
    with pytest.raises(files.IsFolderError):
        files.write_whole(tmp_path / "kh.docx", b"new")
    with pytest.raises(files.IsFolderError):
        files.read_whole(tmp_path / "kh.docx")


def test_a_file_in_the_folders_place(tmp_path: Path) -> None:
    (tmp_path / "output").write_bytes(b"")
    for folder in ("output", "output/giay-moi"):
        with pytest.raises(files.FileInFolderPlaceError, match=r"output: có một tệp trùng tên"):
            files.make_folder(tmp_path / folder)
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


def test_a_file_that_is_being_written_is_in_place_only_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "moi" / "bao-cao.xlsx"
    with files.being_written(path) as stream:
        stream.write(b"mot phan")
        assert not path.exists()
    assert path.read_bytes() == b"mot phan"
    with pytest.raises(ValueError, match="invalid"), files.being_written(path):
        int("x")
    assert path.read_bytes() == b"mot phan"
    assert [found.name for found in path.parent.iterdir()] == ["bao-cao.xlsx"]
