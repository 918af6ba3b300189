from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from generator.journey.record.holding import NAME, FolderHeldError, held

if TYPE_CHECKING:
    from pathlib import Path

HOLDER = """
import sys
from pathlib import Path
from generator.journey.record.holding import held
with held(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_the_second_writer_hears_who_the_first_is(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "held\n"
        with pytest.raises(FolderHeldError, match=f"tiến trình {first.pid} trên máy"), held(tmp_path):
            pass
        first.kill()
    with held(tmp_path):
        pass
    assert (tmp_path / NAME).read_text(encoding="utf-8") == ""


def test_the_folder_is_made_when_it_is_not_there(tmp_path: Path) -> None:
    with held(tmp_path / "a" / "b"):
        assert (tmp_path / "a" / "b").is_dir()
