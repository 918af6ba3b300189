"""`kehoach check --comments`: copies of wrong templates, with the faults as Word comments."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest

from generator.cli import main
from generator.errors import Exit

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def office(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "plan.yaml", tmp_path)
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    return tmp_path


def spoil(path: Path, change: Callable[[str], str]) -> None:
    source = docx.Document(str(path))
    paragraph = next(item for item in source.paragraphs if "guest.line" in item.text)
    for run in paragraph.runs:
        run.text = change(run.text)
    source.save(str(path))


def test_a_copy_with_comments_is_written_and_the_template_left_alone(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    template = office / "templates" / "documents" / "giay-moi-khach.docx"
    spoil(template, lambda text: text.replace("guest.line", "guest.lnie"))
    before = template.read_bytes()
    words = ["check", str(office / "plan.yaml"), "--comments", str(office / "ghi-chu"), "--json"]
    assert main(words) == Exit.INPUT
    [copy] = json.loads(capsys.readouterr().out)["files"]
    assert Path(copy).name == "giay-moi-khach - ghi chú.docx"
    [comment] = docx.Document(copy).comments
    assert "«lnie»" in comment.text
    assert comment.author == "Kế hoạch"
    assert template.read_bytes() == before


def test_good_templates_have_no_copies(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(office / "plan.yaml"), "--comments", str(office / "ghi-chu")]) == Exit.DONE
    assert "không có bản ghi chú" in capsys.readouterr().out
    assert not (office / "ghi-chu").exists()


def test_a_template_that_is_no_word_file_has_no_copy(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (office / "templates" / "documents" / "giay-moi.docx").write_bytes(b"not a zip")
    assert main(["check", str(office / "plan.yaml"), "--comments", str(office / "ghi-chu")]) == Exit.INPUT
    assert "giay-moi.docx" in capsys.readouterr().out
