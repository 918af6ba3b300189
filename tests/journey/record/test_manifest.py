from __future__ import annotations

from array import array
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import FileError
from generator.journey.record import manifest
from generator.journey.record.manifest import HALF, NAME, Manifest, key_of, log, log_path, places_in_order
from generator.journey.record.rows import MadeFrom, Row, Stamp

if TYPE_CHECKING:
    from pathlib import Path

FROM = MadeFrom(program="p", plan="k", template={"a.docx": "1"}, blocks={}, context={"guest": "2"})
ROW = Row(file="documents/gm/GM - Hạnh.docx", document="gm", recipient="Hạnh", sha256="aa", size=3, made_from=FROM)
STAMP = Stamp(program="p", plan="k", plan_file="plan.yaml", templates={}, complete=True, problems=[])


def order_of(*rows: Row) -> array[int]:
    return array("Q", (key_of(row.file) for row in rows))


def lines(folder: Path) -> list[str]:
    return (folder / NAME).read_text(encoding="utf-8").splitlines()


def test_a_row_comes_back_as_it_was() -> None:
    assert Row.read(ROW.line()) == ROW
    assert Row.read(ROW.line()[:-10]) is None
    assert Row.read(b"\n") is None
    assert Row.read(STAMP.line()) is None


def test_a_stamp_of_another_version_counts_for_nothing() -> None:
    assert Stamp.read(STAMP.line()) == STAMP
    assert Stamp.read(replace(STAMP, manifest=99).line()) is None
    assert Stamp.read(ROW.line()) is None


def test_the_newest_row_stands_and_the_order_is_that_of_the_plan(tmp_path: Path) -> None:
    other = replace(ROW, file="documents/gm/GM - An.docx")
    newer = replace(ROW, sha256="bb")
    with Manifest(tmp_path) as book:
        log(tmp_path, [ROW, other, newer])
        book.finish(STAMP, order_of(other, ROW))
    assert [Row.read(line.encode()) for line in lines(tmp_path)[1:]] == [other, newer]
    assert not list(tmp_path.glob(manifest.LOGS))
    with Manifest(tmp_path) as book:
        assert book.stamp == STAMP
        assert book.rows(ROW.file) == (newer,)
        assert book.rows("documents/gm/khác.docx") == ()


def test_after_a_kill_both_the_old_and_the_intended_bytes_are_known(tmp_path: Path) -> None:
    with Manifest(tmp_path) as book:
        log(tmp_path, [ROW])
        book.finish(STAMP, order_of(ROW))
    intended = replace(ROW, sha256="bb")
    log_path(tmp_path).write_bytes(intended.line() + ROW.line()[:40])
    with Manifest(tmp_path) as book:
        assert [row.sha256 for row in book.rows(ROW.file)] == ["aa", "bb"]
    with Manifest(tmp_path) as book:
        assert [row.sha256 for row in book.rows(ROW.file)] == ["aa", "bb"]


def test_a_row_taken_back_leaves_nothing(tmp_path: Path) -> None:
    with Manifest(tmp_path) as book:
        log(tmp_path, [ROW, replace(ROW, sha256="")])
        book.finish(STAMP, order_of(ROW))
    assert len(lines(tmp_path)) == 1


def test_files_of_others_are_told_and_kept_when_asked(tmp_path: Path) -> None:
    gone, stays = replace(ROW, file="documents/gm/cũ.docx"), ROW
    with Manifest(tmp_path) as book:
        log(tmp_path, [gone, stays])
        book.finish(STAMP, order_of(gone, stays))
    with Manifest(tmp_path) as book:
        found = list(book.others(order_of(stays)))
        assert found == [gone]
        book.finish(STAMP, order_of(stays), found)
    assert [Row.read(line.encode()) for line in lines(tmp_path)[1:]] == [stays, gone]


def test_a_manifest_that_cannot_be_written_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Manifest(tmp_path) as book:
        log(tmp_path, [ROW])
        book.finish(STAMP, order_of(ROW))
    before = (tmp_path / NAME).read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(type(tmp_path), "replace", full)
    with Manifest(tmp_path) as book:
        log_path(tmp_path).write_bytes(ROW.line())
        with pytest.raises(Exception, match="đầy"):
            book.finish(STAMP, order_of(ROW))
    assert (tmp_path / NAME).read_bytes() == before
    assert not (tmp_path / HALF).exists()


def test_a_foreign_or_broken_manifest_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"\xff\xfe\x00 not ours\n[1, 2]\n{}\n" + ROW.line())
    with Manifest(tmp_path) as book:
        assert book.stamp is None
        assert book.rows(ROW.file) == (ROW,)


def test_a_manifest_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    with pytest.raises(FileError, match=NAME), Manifest(tmp_path):
        pass


@given(st.lists(st.integers(0, 2**64 - 1) | st.sampled_from([0, 1, 2**56, 2**64 - 1])))
def test_places_come_in_the_order_of_their_keys_and_stay_put_when_equal(keys: list[int]) -> None:
    assert list(places_in_order(array("Q", keys))) == sorted(range(len(keys)), key=keys.__getitem__)
