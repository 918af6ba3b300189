"""`kehoach lint --html`: the page with the places marked; without an office program, the list alone."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
import pytest
from docx.shared import Pt

from generator.cli import main
from generator.errors import Exit

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = docx.Document()
    made.add_paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    made.add_paragraph("Độc lập - Tự do - Hạnh phúc").runs[0].font.size = Pt(9)
    buffer = io.BytesIO()
    made.save(buffer)
    path = tmp_path / "thu.docx"
    path.write_bytes(buffer.getvalue())
    monkeypatch.chdir(tmp_path)
    return path


@pytest.mark.office
@pytest.mark.usefixtures("letter")
def test_places_are_marked_on_the_pages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "thu.docx", "--html", "soat.html"]) == Exit.INPUT
    assert "Trang soát: soat.html" in capsys.readouterr().out
    page = (tmp_path / "soat.html").read_text(encoding="utf-8")
    assert "data:image/png;base64," in page
    assert page.count('class="mark error"') >= 1


@pytest.mark.usefixtures("letter")
def test_without_an_office_program_the_list_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.journey.linting import page  # noqa: PLC0415 - patched where it is used
    from generator.office.pdf.programs import NoOfficeError  # noqa: PLC0415 - the same

    def convert(_files: object) -> None:
        raise NoOfficeError

    monkeypatch.setattr(page, "convert", convert)
    assert main(["lint", "thu.docx", "--html", "soat.html", "--json"]) == Exit.INPUT
    page = (tmp_path / "soat.html").read_text(encoding="utf-8")
    assert "Không có hình trang" in page
    assert "Độc lập - Tự do - Hạnh phúc" in page


@pytest.mark.usefixtures("letter")
def test_a_page_that_cannot_be_written_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "soat.html").mkdir()
    assert main(["lint", "thu.docx", "--html", "soat.html"]) == Exit.INPUT
    assert "soat.html" in capsys.readouterr().err
