"""Pictures that lie beside reports are kept, and are a unit's only where nothing else can be."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from returns.filling import filled
from returns.packages import picture, with_picture, zipped

from generator.cli import main
from generator.errors import Exit
from generator.ledger import Ledger, Vault

if TYPE_CHECKING:
    from generator.ledger import Photo

ROOT = Path(__file__).parents[3]
SONG_CAU, HUYEN_TUNG = "mn-song-cau", "mn-huyen-tung"


@pytest.fixture
def sent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copy(ROOT / "plan.yaml", tmp_path)
    for folder in ("documents", "blocks"):
        shutil.copytree(ROOT / "templates" / folder, tmp_path / "templates" / folder)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "gui").mkdir()
    return tmp_path / "gui"


def put(folder: Path, name: str, data: bytes) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data)


def kept() -> dict[str, Photo]:
    with Ledger(Path("output/ledger.db")) as ledger:
        return {one.source: one for one in ledger.photos()}


def test_pictures_in_the_folder_of_one_units_report_are_its_own(sent: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(sent, "song cau/bc.xlsx", filled({"A5": 420}))
    put(sent, "song cau/bc phu luc.pdf", b"%PDF-1.7")
    put(sent, "song cau/le khai mac.png", picture(1))
    put(sent, "song cau/anh/2.png", picture(2))
    put(sent, "huyen tung/bc.xlsx", filled({"A5": "1.234"}, unit=HUYEN_TUNG))
    put(sent, "huyen tung/1.png", picture(3))
    put(sent, "chung.png", picture(4))
    main(["receive", "gui"])
    photos = kept()
    assert {source: photo.unit for source, photo in photos.items()} == {
        "gui/song cau/le khai mac.png": SONG_CAU,
        "gui/song cau/anh/2.png": SONG_CAU,
        "gui/huyen tung/1.png": HUYEN_TUNG,
        "gui/chung.png": "",
    }
    one = photos["gui/song cau/anh/2.png"]
    assert one.note == "coi là ảnh của đơn vị gửi «bc.xlsx» vì nằm cùng chỗ và ở đó không có báo cáo của đơn vị khác"
    assert Vault(Path("output/returned")).get(one.digest) == picture(2)
    shown = capsys.readouterr().out
    assert "Đã giữ 4 ảnh rời: 3 ảnh của 2 đơn vị, 1 ảnh chưa rõ của ai." in shown
    assert "gui/chung.png: chưa rõ của đơn vị nào: cùng thư mục có báo cáo của 2 đơn vị" in shown


def test_pictures_in_an_archive_go_by_the_folders_in_it(sent: Path) -> None:
    reports = {"a/bc.xlsx": filled({"A5": 1}), "b/bc.xlsx": filled({"A5": 2}, unit=HUYEN_TUNG)}
    photos = {"a/1.png": picture(1), "b/anh/2.png": picture(2), "3.png": picture(3)}
    put(sent, "tat ca.zip", zipped({**reports, **photos}))
    main(["receive", "gui/tat ca.zip"])
    assert {source: photo.unit for source, photo in kept().items()} == {
        "tat ca.zip/a/1.png": SONG_CAU,
        "tat ca.zip/b/anh/2.png": HUYEN_TUNG,
        "tat ca.zip/3.png": "",
    }


@pytest.mark.parametrize("other", [b"PK\x03\x04 broken", filled({"A5": 3}, unit=HUYEN_TUNG)])
def test_a_file_of_which_nobody_knows_whose_it_is_leaves_pictures_to_nobody(sent: Path, other: bytes) -> None:
    put(sent, "bc.xlsx", filled({"A5": 1}))
    put(sent, "bc 2.xlsx", other)
    put(sent, "1.png", picture(1))
    main(["receive", "gui"])
    assert [photo.unit for photo in kept().values()] == [""]


def test_files_that_are_named_together_belong_together(sent: Path) -> None:
    put(sent, "bc.xlsx", filled({"A5": 1}))
    put(sent, "1.png", picture(1))
    main(["receive", "gui/1.png", "gui/bc.xlsx"])
    assert [photo.unit for photo in kept().values()] == [SONG_CAU]


def test_pictures_that_come_later_are_taken_in_and_nothing_changes_twice(
    sent: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(sent, "1.png", picture(1))
    assert main(["receive", "gui"]) == Exit.DONE
    assert "1 ảnh chưa rõ của ai" in capsys.readouterr().out
    put(sent, "bc.xlsx", filled({"A5": 1}))
    put(sent, "2.png", picture(2))
    main(["receive", "gui"])
    assert "Đã giữ 2 ảnh rời: 2 ảnh của 1 đơn vị, 0 ảnh chưa rõ của ai." in capsys.readouterr().out
    before = kept()
    assert {photo.unit for photo in before.values()} == {SONG_CAU}
    main(["receive", "gui"])
    assert "2 ảnh đã nhận từ trước, không có gì thay đổi." in capsys.readouterr().out
    assert kept() == before


def test_pictures_in_a_report_are_its_units_and_come_with_the_report(sent: Path) -> None:
    def change(book: Any) -> None:
        book["Hướng dẫn"]["B30"] = "Ảnh: Lễ khai mạc tại trường"

    report = with_picture(filled({"A5": 1}, change=change), picture(5), (2, 29))
    put(sent, "bc.xlsx", report)
    put(sent, "ban sao.xlsx", report)
    main(["receive", "gui"])
    with Ledger(Path("output/ledger.db")) as ledger:
        (one,) = ledger.photos_of(list(ledger.standing().values()))
    assert (one.unit, one.caption, one.media_type) == (SONG_CAU, "Ảnh: Lễ khai mạc tại trường", "image/png")
    assert one.source == "gui/ban sao.xlsx [Hướng dẫn!B29: anh.png]"
    assert Vault(Path("output/returned")).get(one.digest) == picture(5)
