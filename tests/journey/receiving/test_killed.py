"""`kehoach receive`, killed again and again at any moment, comes to the same as if nobody had killed it."""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from returns.filling import filled, sample
from returns.packages import picture, with_picture, zipped

from generator.ledger import Ledger, Vault
from generator.ledger.vault import HALF_LIFE
from generator.plan.reporters import reporting_units

ROOT = Path(__file__).parents[3]
COMMAND = [sys.executable, "-P", "-m", "generator.cli", "receive", "gui", "--date", "9/10/2024"]
TOLD = re.compile(r"\[(\d+)\] (.+?): ")


@pytest.fixture
def office(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "plan.yaml", tmp_path)
    for folder in ("documents", "blocks"):
        shutil.copytree(ROOT / "templates" / folder, tmp_path / "templates" / folder)
    sent = tmp_path / "gui"
    sent.mkdir()
    units = [unit.id for _, unit in reporting_units(sample())][:10]
    made = {unit: filled({"A5": at, "H1": f"bài {at}"}, unit=unit) for at, unit in enumerate(units)}
    made[units[1]] = filled({"A5": "1.234"}, unit=units[1])
    made[units[2]] = with_picture(made[units[2]], picture(7), (2, 29))
    for unit in units[:6]:
        (sent / unit).mkdir()
        (sent / unit / "bc.xlsx").write_bytes(made[unit])
        (sent / unit / "anh.png").write_bytes(picture(len(unit)))
    (sent / "gop.zip").write_bytes(zipped({f"{unit}/bc.xlsx": made[unit] for unit in units[6:]}))
    (sent / "ban sao.xlsx").write_bytes(made[units[0]])
    (sent / "sua lai.xlsx").write_bytes(filled({"A5": 99}, unit=units[0]))
    (sent / "hong.xlsx").write_bytes(made[units[0]][:3000])
    return tmp_path


def started(office: Path, out: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONUNBUFFERED": "1", "PYTHONPATH": str(ROOT), "HOME": str(office)}
    return subprocess.Popen(
        [*COMMAND, "--out", out],
        cwd=office,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
    )


def kept(out: Path) -> tuple[list[str], dict[str, bytes]]:
    connection = sqlite3.connect(out / "ledger.db")
    try:
        lines = list(connection.iterdump())
    finally:
        connection.close()
    files = {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}
    return lines, {name: data for name, data in files.items() if not name.startswith("ledger.db")}


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system kills in another way")
def test_a_kill_at_any_moment_loses_nothing_and_changes_nothing(office: Path) -> None:
    with started(office, "thang") as whole:
        assert whole.stdout is not None
        whole.stdout.readline()
        begun = time.monotonic()
        whole.communicate()
        lasts = time.monotonic() - begun
    seed = random.randrange(10**6)  # noqa: S311 - any moment will do; told when the test fails
    chance = random.Random(seed)  # noqa: S311 - the same
    killed = 0
    for _ in range(40):
        with started(office, "ngat") as program:
            assert program.stdout is not None
            lines = [program.stdout.readline()]
            time.sleep(chance.random() * lasts / 4)
            program.kill()
            lines += program.stdout.readlines()
            killed += program.wait() == -signal.SIGKILL
        told = {found[2]: int(found[1]) for line in lines if line.endswith("\n") and (found := TOLD.match(line))}
        with Ledger(office / "ngat" / "ledger.db") as ledger:
            ledger.checked()
            written = {one.file: one for one in ledger.returns()}
        assert {file: written[file].id for file in told} == told, f"seed {seed}"
        vault = Vault(office / "ngat" / "returned")
        assert all(vault.get(one.fingerprint) for one in written.values()), f"seed {seed}"
        if not told:
            break
    for half in (office / "ngat").rglob("*.part"):
        os.utime(half, (time.time() - HALF_LIFE - 1,) * 2)
    with started(office, "ngat") as last:
        last.communicate()
    assert killed > 2
    straight, broken_off = kept(office / "thang"), kept(office / "ngat")
    assert broken_off[0] == straight[0], f"seed {seed}"
    assert set(broken_off[1]) == set(straight[1]), f"seed {seed}"
    papers = (".docx", ".eml")
    assert {name: data for name, data in broken_off[1].items() if not name.endswith(papers)} == {
        name: data for name, data in straight[1].items() if not name.endswith(papers)
    }, f"seed {seed}"
