"""The ledger remembers every return once, knows which of them counts, and loses nothing that it acknowledged."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ledger import Decision, DecisionKind, Entry, KeptProblem, Ledger, Photo, Return, State, Vault, standing
from generator.ledger.reports import Part, ReportRecord
from generator.ledger.tables import (
    MIGRATIONS,
    BrokenLedgerError,
    LockedLedgerError,
    NewerLedgerError,
    UnusableLedgerError,
)
from generator.returns.answers import Answer

NOON = datetime(2024, 10, 8, 12, tzinfo=UTC)


def photo(digest: str, source: str = "bc.xlsx [image1.png]", **more: object) -> Photo:
    given = {"unit": "truong-a", "received": NOON, "caption": "Lễ khai mạc", **more}
    return Photo(digest, "image1.png", "image/png", source, **given)  # type: ignore[arg-type]


def entry(mark: str = "a", file: str = "bc.xlsx", **more: object) -> Entry:
    given = {
        "state": State.ACCEPTED,
        "unit": "truong-a",
        "form": "bao-cao",
        "version": 1,
        "values": f"values of {mark}",
        "received": NOON,
        "answers": [(Answer("C1", Decimal(3), "03 lớp", "Báo cáo", "E9", note="bỏ chữ"), "count")],
        "problems": [KeptProblem("warning", "number.rounded", "C1", "Báo cáo", "E9", "số làm tròn", "ghi số đúng")],
        "photos": [photo("ff", unit=str(more.get("unit", "truong-a")))],
    }
    return Entry(fingerprint=mark, file=file, **{**given, **more})  # type: ignore[arg-type]


def test_what_was_received_is_there_with_all_that_belongs_to_it(tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger.db") as ledger:
        first = ledger.receive(entry())
    with Ledger(tmp_path / "ledger.db") as ledger:
        assert ledger.returns() == [first]
        assert list(ledger.answers([first])) == [
            ("truong-a", Answer("C1", Decimal(3), "03 lớp", "Báo cáo", "E9", note="bỏ chữ"))
        ]
        assert ledger.problems(first.id)[0].text == "số làm tròn"
        assert ledger.photos() == [photo("ff", return_id=first.id)]
        ledger.checked()


def test_a_unit_has_each_of_its_pictures_once_and_none_of_what_a_clerk_excluded(tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger.db") as ledger:
        wrong = ledger.receive(entry("a", "cu.xlsx", photos=[photo("old", "cu.xlsx [1]")]))
        good = ledger.receive(entry("b", "bc.xlsx", photos=[photo("ff", "bc.xlsx [1]"), photo("ee", "bc.xlsx [2]")]))
        ledger.receive(entry("c", "xa.xlsx", unit="xa-b", photos=[photo("gg", "xa.xlsx [1]", unit="xa-b")]))
        assert ledger.keep_photo(photo("ff", "anh/1.jpg"))
        assert ledger.keep_photo(photo("hh", "anh/2.jpg", unit="", note="chưa rõ"))
        ledger.decide(Decision(wrong.id, DecisionKind.EXCLUDE, "gửi nhầm", NOON + timedelta(hours=1)))
        assert [one.digest for one in ledger.photos_of([good])] == ["ff", "ee"]
        assert [one.digest for one in ledger.photos_of([good], NOON)] == ["old", "ff", "ee"]
        assert ledger.photos_of([good], NOON - timedelta(days=1)) == []


def test_a_picture_that_was_nobodys_becomes_a_units_and_no_others(tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger.db") as ledger:
        one = ledger.receive(entry(photos=[]))
        assert ledger.keep_photo(photo("ff", "anh/1.jpg", unit="", note="chưa rõ"))
        assert not ledger.keep_photo(photo("ff", "anh/1.jpg", unit="", note="vẫn chưa rõ"))
        assert ledger.keep_photo(photo("ff", "anh/1.jpg", return_id=one.id, received=NOON + timedelta(days=1)))
        assert not ledger.keep_photo(photo("ff", "anh/1.jpg", unit="xa-b"))
        (kept,) = ledger.photos()
        assert (kept.unit, kept.return_id, kept.received) == ("truong-a", one.id, NOON + timedelta(days=1))


def test_receiving_the_same_again_changes_nothing(tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger.db") as ledger:
        first = ledger.receive(entry())
        before = dump(tmp_path / "ledger.db")
        assert ledger.receive(entry(received=NOON + timedelta(days=1))) == first
        assert dump(tmp_path / "ledger.db") == before


def test_the_same_bytes_or_values_under_another_name_are_a_duplicate(tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger.db") as ledger:
        ledger.receive(entry("a", "bc.xlsx"))
        copy = ledger.receive(entry("a", "bc (1).xlsx"))
        saved_again = ledger.receive(entry("b", "bc.xlsx", values="values of a"))
        other = ledger.receive(entry("c", "bc.xlsx"))
    assert (copy.state, copy.reason) == (State.DUPLICATE, "tệp giống hệt tệp đã nhận: bc.xlsx")
    assert (saved_again.state, saved_again.reason) == (State.DUPLICATE, "số liệu giống hệt tệp đã nhận: bc.xlsx")
    assert other.state is State.ACCEPTED


def test_going_back_to_earlier_values_is_no_duplicate(tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger.db") as ledger:
        for mark, values in (("a", "x"), ("b", "y"), ("c", "x")):
            last = ledger.receive(entry(mark, f"{mark}.xlsx", values=values))
        assert last.state is State.ACCEPTED
        assert ledger.standing() == {"truong-a": last}


def test_the_newest_accepted_counts_and_a_clerk_can_decide_otherwise(tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger.db") as ledger:
        old = ledger.receive(entry("a", "a.xlsx"))
        new = ledger.receive(entry("b", "b.xlsx", received=NOON + timedelta(days=1)))
        ledger.receive(entry("c", "c.xlsx", received=NOON + timedelta(days=2), state=State.SENT_BACK))
        assert ledger.standing() == {"truong-a": new}
        ledger.decide(Decision(new.id, DecisionKind.EXCLUDE, "gửi nhầm năm 2023", NOON + timedelta(days=3)))
        assert ledger.standing() == {"truong-a": old}
        assert ledger.standing(NOON + timedelta(days=2)) == {"truong-a": new}
        assert ledger.standing(NOON) == {"truong-a": old}


def test_answers_come_in_the_order_that_is_asked_for(tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger.db") as ledger:
        found = []
        for unit in ("b", "a"):
            answers = [(Answer(code, Decimal(1), "1", "s", "E1"), "count") for code in ("C10", "C2")]
            found.append(ledger.receive(entry(unit, f"{unit}.xlsx", unit=unit, values=unit, answers=answers)))
        assert [(unit, one.code) for unit, one in ledger.answers(found, codes=["C2", "C10"])] == [
            ("b", "C2"),
            ("a", "C2"),
            ("b", "C10"),
            ("a", "C10"),
        ]
        assert [unit for unit, _ in ledger.answers(found)] == ["b", "b", "a", "a"]
        assert ledger.counts(found, ["C2", "C10", "X1"]) == [("C2", 2), ("C10", 2)]


def test_two_streams_can_be_read_side_by_side(tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger.db") as ledger:
        first = ledger.receive(entry())
        stream = ledger.answers([first])
        next(stream)
        assert ledger.counts([first], ["C1"]) == [("C1", 1)]
        assert list(stream) == []


def test_a_ledger_of_an_older_program_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    sqlite3.connect(path).close()
    with Ledger(path) as ledger:
        ledger.receive(entry())
    with Ledger(path) as ledger:
        assert len(ledger.returns()) == 1


def test_what_a_ledger_of_the_first_program_holds_is_there_still(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    connection = sqlite3.connect(path)
    connection.executescript(MIGRATIONS[0] + "; PRAGMA user_version = 1")
    put = "INSERT INTO returns VALUES (?, ?, ?, '2024-10-08T12:00:00+00:00', ?, 'truong-a', 'bao-cao', 1, ?, 'v', 0)"
    connection.execute(put, (1, "aa", "a.xlsx", "sent_back", "có 2 chỗ phải sửa"))
    connection.execute(put, (2, "bb", "b.xlsx", "sent_back", "không rõ đơn vị nào gửi"))
    connection.execute("INSERT INTO photos VALUES (1, 0, 'ff', 'anh.png'), (2, 0, 'gg', 'anh.png')")
    connection.commit()
    connection.close()
    with Ledger(path) as ledger:
        assert [one.is_certain for one in ledger.returns()] == [True, False]
        assert [(one.digest, one.unit, one.return_id) for one in ledger.photos()] == [
            ("ff", "truong-a", 1),
            ("gg", "", 2),
        ]


def test_a_folder_that_is_gone_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(UnusableLedgerError, match="không mở"), Ledger(tmp_path / "gone" / "ledger.db"):
        pass


def test_a_report_keeps_exactly_the_returns_it_used(tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger.db") as ledger:
        first = ledger.receive(entry())
        parts = [Part("file", "bc.docx", "ab"), Part("input", "plan.yaml", "cd")]
        record = ReportRecord(NOON, "p", [first.id], 7, parts)
        assert ledger.next_report() == 1
        number = ledger.record_report(NOON, record)
        assert (number, ledger.report(number), ledger.next_report()) == (1, record, 2)
        ledger.report_remade(number, [Part("file", "bc.docx", "ef"), parts[0]])
        assert ledger.report_marks("bc.docx") == {"ab", "ef"}
        assert ledger.report(99) is None


def test_an_older_version_of_the_form_stays_readable(tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger.db") as ledger:
        ledger.remember_form("bao-cao", 1, "{}")
        ledger.remember_form("bao-cao", 1, "{changed}")
        assert (ledger.form("bao-cao", 1), ledger.form("bao-cao", 2)) == ("{}", None)


def test_what_is_no_ledger_is_told_in_words(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    path.write_bytes(b"not a database at all" * 100)
    with pytest.raises(BrokenLedgerError, match="sổ nhận báo cáo hỏng"), Ledger(path):
        pass
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    with pytest.raises(NewerLedgerError, match="bản chương trình mới hơn"), Ledger(path):
        pass


def test_two_programs_take_turns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.ledger.tables.WAIT_SECONDS", 0.1)
    path = tmp_path / "ledger.db"
    with Ledger(path) as ledger:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LockedLedgerError, match="chương trình khác"):
            ledger.receive(entry())
        other.execute("ROLLBACK")
        other.close()
        assert ledger.receive(entry()).id == 1


RETURNS = st.lists(
    st.tuples(st.sampled_from(["a", "b"]), st.integers(0, 5), st.sampled_from(list(State))), min_size=1, max_size=8
)


@given(RETURNS, st.randoms(use_true_random=False))
def test_who_counts_does_not_depend_on_the_order_of_looking(
    rows: list[tuple[str, int, State]], chance: random.Random
) -> None:
    returns = [
        Return(at, str(at), "f", NOON + timedelta(hours=hours), state, unit)
        for at, (unit, hours, state) in enumerate(rows, start=1)
    ]
    shuffled = list(returns)
    chance.shuffle(shuffled)
    found = standing(returns)
    assert standing(shuffled) == found
    assert all(one.state in {State.ACCEPTED, State.WARNED} for one in found.values())


def test_files_are_kept_byte_for_byte_under_what_they_hold(tmp_path: Path) -> None:
    vault = Vault(tmp_path / "returned")
    mark = vault.put(b"bytes")
    assert vault.put(b"bytes") == mark
    assert (vault.get(mark), vault.path(mark).parent.name) == (b"bytes", mark[:2])


WRITER = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from ledger.test_ledger import entry
from generator.ledger import Ledger
with Ledger(Path(sys.argv[1])) as ledger:
    for number in range(10_000):
        print(ledger.receive(entry(f"m{number}", f"{number}.xlsx", unit=f"u{number}")).id, flush=True)
"""


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system kills in another way")
def test_nothing_that_was_acknowledged_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    tests = str(Path(__file__).parents[1])
    with subprocess.Popen([sys.executable, "-c", WRITER, str(path), tests], stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        acknowledged = [program.stdout.readline() for _ in range(40)]
        time.sleep(random.random() / 10)  # noqa: S311 - any moment will do
        os.kill(program.pid, signal.SIGKILL)
        acknowledged += program.stdout.readlines()
    ids = [int(line) for line in acknowledged if line.endswith(b"\n")]
    with Ledger(path) as ledger:
        ledger.checked()
        kept = {one.id for one in ledger.returns()}
        assert set(ids) <= kept
        assert all(list(ledger.answers([one])) for one in ledger.returns())


def dump(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    try:
        return list(connection.iterdump())
    finally:
        connection.close()
