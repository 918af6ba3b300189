"""What lies at a path is taken in file by file, whatever folders, archives and names people and attackers make."""

from __future__ import annotations

import io
import os
import struct
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from returns.packages import zipped

from generator import files
from generator.journey.receiving.arrivals import arrivals, shown
from generator.returns.archives import PACKED, unpacked
from generator.returns.faults import BrokenArchiveError, ReturnedFileError
from generator.returns.limits import Limits
from generator.returns.read import read_workbook

if TYPE_CHECKING:
    from generator.errors import FileError


def names(path: Path, out: Path | None = None) -> list[str]:
    told: list[FileError] = []
    found = [name for name, _ in arrivals(path, apart_from=out or path / "output", unread=told.append)]
    assert not told
    return found


def test_a_folder_that_is_closed_is_told_of_and_the_rest_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, a__kin=b"1", b=b"2")
    listed = os.scandir

    def closed(path: str) -> object:
        if os.fspath(path).endswith("a"):
            raise PermissionError(13, "Permission denied", os.fspath(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", closed)
    told: list[FileError] = []
    found = [name for name, _ in arrivals(tmp_path, apart_from=tmp_path / "output", unread=told.append)]
    assert [name.rpartition("/")[2] for name in found] == ["b"]
    assert ["không mở được thư mục này" in str(error) for error in told] == [True]


def put(folder: Path, **contents: bytes) -> None:
    for name, data in contents.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def named(*raw: bytes, flags: int = 0, extra: bytes = b"") -> bytes:
    """Give an archive whose files are called by bytes of any encoding."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for at, name in enumerate(raw):
            info = zipfile.ZipInfo("x" * len(name))
            info.extra = extra
            archive.writestr(info, f"so {at}")
    data = target.getvalue()
    for name in raw:
        data = data.replace(b"x" * len(name), name, 2)
    return data.replace(b"PK\x01\x02\x14\x03\x14\0\0\0", b"PK\x01\x02\x14\x03\x14\0" + struct.pack("<H", flags))


def test_a_folder_is_gone_through_in_order_without_what_systems_leave(tmp_path: Path) -> None:
    junk = {
        "Thumbs.db": b"x",
        "~$b.xlsx": b"x",
        ".~lock.b.xlsx#": b"x",
        "__MACOSX___": b"x",
        "$RECYCLE.BIN__c.xlsx": b"x",
    }
    put(tmp_path, **{"b.xlsx": b"2", "a__1.csv": b"1", **junk, "output__returned__ab": b"kept"})
    found = names(tmp_path)
    assert [name.removeprefix(f"{tmp_path.name}/") for name in found] == ["b.xlsx", "a/1.csv"]


def test_a_lock_file_that_is_named_is_passed_over_too(tmp_path: Path) -> None:
    put(tmp_path, **{"~$b.xlsx": b"x"})
    assert names(tmp_path / "~$b.xlsx") == []


def test_results_can_be_received_themselves_when_they_are_named(tmp_path: Path) -> None:
    put(tmp_path, output__returned__ab=b"kept")
    out = tmp_path / "output"
    assert names(out / "returned", out) == ["returned/ab"]


def test_a_file_that_the_disk_does_not_give_keeps_back_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, a=b"1", b=b"2")
    real = files.read_whole

    def read(path: Path) -> bytes:
        if path.name == "a":
            raise files.NotReadableError(str(path))
        return real(path)

    monkeypatch.setattr(files, "read_whole", read)
    told: list[FileError] = []
    found = [name for name, _ in arrivals(tmp_path, apart_from=tmp_path / "o", unread=told.append)]
    assert found == [f"{tmp_path.name}/b"]
    assert [error.problems()[0].hint != "" for error in told] == [True]


@pytest.mark.skipif(os.name == "nt", reason="names are Unicode there")
def test_names_in_any_bytes_can_be_written_down(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/b\xe1o c\xe1o\x1b[31m.csv")).write_bytes(b"a;b")
    (name,) = names(tmp_path)
    assert name.encode().isascii() is False
    assert "\x1b" not in name
    assert shown("a\x00b") == "a\ufffdb"


@pytest.mark.parametrize(
    ("archive", "title"),
    [
        (named("Báo cáo.xlsx".encode()), "Báo cáo.xlsx"),
        (named("Xã Dương Quang.xlsx".encode(), flags=0x800), "Xã Dương Quang.xlsx"),
        (named("B\u00e1o c\u00e1o xa\u0303 ph\u01b0\u01a1\u0300ng.xlsx".encode("cp1258")), "Báo cáo xã phường.xlsx"),
        (named("tr\u00fcb.xlsx".encode("cp437")), "trüb.xlsx"),
        (
            named(
                b"Bao c?o.xlsx",
                extra=struct.pack("<2sHBI", b"up", 5 + len("Báo cáo.xlsx".encode()), 1, zlib.crc32(b"Bao c?o.xlsx"))
                + "Báo cáo.xlsx".encode(),
            ),
            "Báo cáo.xlsx",
        ),
        (named(b"../../../etc/passwd"), "../../../etc/passwd"),
        (named(b"a<b>:c|d?.xlsx"), "a<b>:c|d?.xlsx"),
    ],
)
def test_names_in_archives_are_read_in_their_own_letters(archive: bytes, title: str, tmp_path: Path) -> None:
    assert [name for name, _ in unpacked(archive, "a.zip")] == [title]
    put(tmp_path, **{"a.zip": archive})
    before = sorted(tmp_path.rglob("*"))
    assert names(tmp_path / "a.zip") == [f"a.zip/{title}"]
    assert sorted(tmp_path.rglob("*")) == before


def test_one_broken_file_in_an_archive_keeps_back_no_other_and_is_named(tmp_path: Path) -> None:
    whole = zipped({"a.csv": b"1;2;3;4", "b.csv": b"5;6;7;8", "c.csv": b"9"})
    at = whole.index(zlib.compress(b"5;6;7;8", 6)[2:6])
    broken = whole[:at] + b"\xff" + whole[at + 1 :]
    put(tmp_path, **{"a.zip": broken})
    assert names(tmp_path / "a.zip") == ["a.zip/a.csv", "a.zip/c.csv", "a.zip"]
    with pytest.raises(BrokenArchiveError, match=r"không lấy ra được «b\.csv»"):
        read_workbook(broken, "a.zip")


def test_archives_in_archives_are_opened_once_and_share_one_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    inner = zipped({"bc.csv": b"1" * 600})
    assert [name for name, _ in unpacked(zipped({"x.zip": zipped({"y.zip": inner})}), "a.zip")] == ["x.zip/y.zip"]
    many = zipped({f"{at}.zip": inner for at in range(5)})
    assert len(list(unpacked(many, "a.zip"))) == 5
    monkeypatch.setattr("generator.returns.archives.PACKED", Limits(file=PACKED.file, unpacked=2500))
    with pytest.raises(ReturnedFileError, match="mở ra hơn"):
        list(unpacked(many, "a.zip"))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (zipped({"a.csv": b"1"})[:-10], "tệp nén hỏng"),
        (zipped({}), "không chứa tệp nào"),
        (zipped({"Thumbs.db": b"x"}), "không chứa tệp nào"),
    ],
)
def test_an_archive_that_gives_nothing_says_why(data: bytes, said: str, tmp_path: Path) -> None:
    put(tmp_path, **{"a.zip": data})
    assert names(tmp_path / "a.zip") == ["a.zip"]
    with pytest.raises(ReturnedFileError, match=said):
        read_workbook(data, "a.zip")
