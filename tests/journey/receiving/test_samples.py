"""All files in samples/returns are received as a clerk drops them: one folder, then what came late, then all again."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from samples.recipes.filling import first_plan, plan

from generator.journey.receiving.receiving import received
from generator.ledger import Ledger, State
from generator.returns.definitions import definition

if TYPE_CHECKING:
    from generator.ledger import Return

SAMPLES = Path(__file__).parents[2] / "samples"
RETURNS = SAMPLES / "returns"
LATE = RETURNS / "nộp muộn"
EXPECTED: list[dict[str, Any]] = yaml.safe_load((SAMPLES / "returns.yaml").read_text(encoding="utf-8"))
COUNTING = {"accepted", "accepted_with_warnings"}


def receive(out: Path) -> dict[str, bool]:
    """Receive everything, on two days; give for each file whether it had been received before."""
    folders = sorted(path for path in RETURNS.iterdir() if path != LATE)
    on_time = received(plan(), folders, out, on=date(2024, 10, 9))
    late = received(plan(), [LATE], out, on=date(2024, 10, 12))
    return {arrived.record.file: arrived.known for lot in (list(on_time), list(late)) for arrived in lot}


def dumped(out: Path) -> list[str]:
    connection = sqlite3.connect(out / "ledger.db")
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("output")
    older = first_plan().reporting
    assert older is not None
    assert older.form is not None
    with Ledger(folder / "ledger.db") as ledger:
        ledger.remember_form(older.form.id, 1, definition(older.form))
    assert not any(receive(folder).values())
    return folder


@pytest.fixture(scope="module")
def entries(out: Path) -> dict[str, Return]:
    with Ledger(out / "ledger.db") as ledger:
        return {one.file: one for one in ledger.returns()}


def test_each_file_is_in_the_ledger_in_its_state(entries: dict[str, Return]) -> None:
    elsewhere = {"ignored", "opened", "photo"}
    wanted = {one["file"]: one for one in EXPECTED if one.get("in_ledger") not in elsewhere}
    states = {
        file: one["in_ledger"] if one.get("in_ledger") == "duplicate" else one["state"] for file, one in wanted.items()
    }
    assert {file: one.state.value for file, one in entries.items()} == states
    assert {file: one.unit for file, one in entries.items()} == {
        file: one.get("unit", "") for file, one in wanted.items()
    }
    assert {file for file, one in entries.items() if one.late} == {
        one["file"] for one in EXPECTED if one["file"].startswith(f"{LATE.name}/")
    }


def test_the_newest_accepted_return_of_each_unit_counts(out: Path) -> None:
    with Ledger(out / "ledger.db") as ledger:
        counting = {unit: one.file for unit, one in ledger.standing().items()}
    assert counting == {
        one["unit"]: one["file"] for one in EXPECTED if one["state"] in COUNTING and "in_ledger" not in one
    }


def test_photos_belong_to_the_report_beside_them_or_in_which_they_are(out: Path, entries: dict[str, Return]) -> None:
    with Ledger(out / "ledger.db") as ledger:
        photos = ledger.photos()
        beside = ledger.photos_of([entries["báo cáo kèm ảnh/BC.xlsx"]])
        inside = ledger.photos_of([entries["trang tính/dán ảnh.xlsx"]])
    assert sorted(photo.source for photo in beside) == [
        "báo cáo kèm ảnh/khai mạc.png",
        "báo cáo kèm ảnh/đọc sách.jpg",
    ]
    assert len(inside) == 2
    assert [photo.name for photo in photos if not photo.unit] == ["IMG_2041.jpg", "IMG_2042.jpg"]


def test_receiving_it_all_again_changes_nothing(out: Path) -> None:
    before = dumped(out)
    assert all(receive(out).values())
    assert dumped(out) == before


def test_files_are_kept_byte_for_byte(out: Path, entries: dict[str, Return]) -> None:
    lying = [path for path in RETURNS.rglob("*.xlsx") if path.name[0] not in "~."]
    for path in lying:
        record = entries[path.relative_to(RETURNS).as_posix()]
        kept = next((out / "returned").rglob(f"{record.fingerprint}*"))
        assert kept.read_bytes() == path.read_bytes()
        assert record.state in State
