"""No file can stall the program, fill its memory or bring it down; the next file is read as if nothing had been."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from generator.returns.apart.jail import MEMORY, Jail, jailed
from generator.returns.apart.jailed import QUESTION
from generator.returns.apart.keeper import OVERTIME
from generator.returns.faults import DamagedError, EncryptedError, ReturnedFileError, TooLargeError, TooSlowError
from generator.returns.limits import MEGABYTE, Limits
from generator.returns.workbook import Note, Run, Span, Style, Visibility

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.returns.workbook import Workbook

PLACE = "returns.apart.misbehaving"
NAMES = (
    "behaves", "allocates", "hangs", "dies", "aborts", "recurses", "leaves", "dies_in_company", "first", "encrypted",
    "wrong",
)  # fmt: skip
QUICK = Limits(seconds=1.0)


@pytest.fixture(scope="module")
def jail() -> Iterator[Jail]:
    made = Jail({f"{PLACE}:{name}" for name in NAMES}, memory=300 * MEGABYTE)
    yield made
    made.close()


def read(jail: Jail, name: str, *, limits: Limits | None = None) -> Workbook:
    return jail.read(f"{PLACE}:{name}", b"abc", "bc trường.xls", limits=limits or Limits())


def process(jail: Jail) -> int:
    """Give the number of the process that reads."""
    return int(read(jail, "behaves").sheets[0].cells[4, 1].value)


def test_a_workbook_comes_back_as_it_was_read(jail: Jail) -> None:
    found = read(jail, "behaves", limits=Limits(cells=77))
    sheet = found.sheets[0]
    assert [cell.value for cell in sheet.cells.values()][:3] == ["abc", "bc trường.xls", "77"]
    assert sheet.cells[1, 1].name == "A1"
    assert (sheet.name, sheet.visibility, sheet.merges) == ("Biểu", Visibility.HIDDEN, [Span(1, 2, 3, 4)])
    assert (sheet.hidden_rows, sheet.hidden_columns) == ({7}, {8})
    assert sheet.runs == {(1, 1): (Run("ab", ".VnTime"), Run("c", "Arial"))}
    assert found.styles == [Style(), Style(".VnTime", "0%", is_date=False, locked=False)]
    assert (found.names, found.properties, found.date_1904) == ({"KH_A1": "Biểu!$A$1"}, {"title": "t"}, True)
    assert (found.notes, found.dialect) == ({Note.MACROS}, "xls")


def test_one_process_serves_many_files_and_none_of_them_is_this_one(jail: Jail) -> None:
    first = process(jail)
    assert process(jail) == first
    assert first != os.getpid()


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("dies", DamagedError),
        ("aborts", DamagedError),
        ("recurses", DamagedError),
        ("leaves", DamagedError),
        ("wrong", DamagedError),
        ("encrypted", EncryptedError),
    ],
)
def test_what_goes_wrong_is_an_error_and_the_next_file_is_read(
    jail: Jail, name: str, fault: type[ReturnedFileError]
) -> None:
    with pytest.raises(fault) as caught:
        read(jail, name)
    assert caught.type is fault
    assert caught.value.file == "bc trường.xls"
    assert caught.value.hint
    assert read(jail, "behaves").sheets[0].cells[1, 1].value == "abc"


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="memory is bounded by no such limit here")
def test_a_file_that_asks_for_memory_without_end_is_too_large(jail: Jail) -> None:
    with pytest.raises(TooLargeError, match="quá nhiều bộ nhớ"):
        read(jail, "allocates")
    assert process(jail)


def test_a_file_that_takes_too_long_is_given_up(jail: Jail) -> None:
    process(jail)
    began = time.monotonic()
    with pytest.raises(TooSlowError):
        read(jail, "hangs", limits=QUICK)
    assert time.monotonic() - began < 30
    assert process(jail)


def test_a_file_is_not_blamed_for_those_before_it(jail: Jail) -> None:
    read(jail, "first")
    assert read(jail, "dies_in_company").sheets[0].name == "Biểu"


def test_a_process_that_was_ended_by_others_is_started_again(jail: Jail) -> None:
    ended = process(jail)
    os.kill(ended, 9)
    assert process(jail) != ended


def test_the_process_is_replaced_after_so_many_files() -> None:
    jail = Jail({f"{PLACE}:behaves"}, files=2)
    seen = [process(jail) for _ in range(4)]
    jail.close()
    assert (seen[0], seen[2]) == (seen[1], seen[3])
    assert seen[1] != seen[2]


def test_files_that_are_too_large_never_reach_it(jail: Jail) -> None:
    with pytest.raises(TooLargeError, match="hơn 0 MB"):
        read(jail, "behaves", limits=Limits(file=2))


def test_only_readings_of_the_list_are_run() -> None:
    with pytest.raises(ValueError, match="os:abort"):
        jailed("os:abort", b"", "a.xls")


def reader() -> subprocess.Popen[bytes]:
    """Give a process that reads, with nobody to look after it."""
    paths = os.pathsep.join(path for path in sys.path if path)
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "generator.returns.apart.jailed", str(MEMORY)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": paths},
    )


def test_the_process_ends_when_nobody_is_left_to_ask_it() -> None:
    process = reader()
    process.communicate(b"", timeout=60)
    assert process.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="work is bounded by no such limit here")
def test_work_without_end_ends_though_nobody_is_left_to_stop_it() -> None:
    question = json.dumps({"reading": f"{PLACE}:works_on", "file": "a", "limits": '{"seconds": 0}'}).encode()
    process = reader()
    process.communicate(QUESTION.pack(len(question), 0) + question, timeout=60)
    assert process.returncode == OVERTIME
