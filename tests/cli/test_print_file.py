"""`kehoach build --print-file`: the letters of a kind in one file, told like any other document."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cli import main
from generator.errors import Exit

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).parents[2]
TOGETHER = "documents/giay-moi-khach/Giấy mời (mỗi khách một bản) - in chung.docx"


def test_letters_for_printing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(ROOT / "plan.yaml", tmp_path)
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    monkeypatch.chdir(tmp_path)
    assert main(["build", "--only", "giay-moi-khach", "--print-file", "--json"]) == Exit.DONE
    made = [found for found in json.loads(capsys.readouterr().out)["files"] if found["recipient"] == "in chung"]
    assert [(found["file"], found["outcome"]) for found in made] == [(TOGETHER, "created")]
    rows = (tmp_path / "output" / "manifest.jsonl").read_text(encoding="utf-8")
    assert TOGETHER in rows
    assert main(["build", "--only", "giay-moi-khach", "--print-file"]) == Exit.DONE
    assert "in chung" not in capsys.readouterr().out
