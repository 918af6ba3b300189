"""`kehoach proof KIND`: the sheet of the sample's letters, what a person changed by hand included."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import docx
import pytest

from generator.cli import main
from generator.errors import Exit

ROOT = Path(__file__).parents[2]


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copy(ROOT / "plan.yaml", tmp_path)
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def without_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.journey.printing import proofing  # noqa: PLC0415 - patched where it is used
    from generator.office.pdf.programs import NoOfficeError  # noqa: PLC0415 - the same

    def convert(_files: object) -> None:
        raise NoOfficeError

    monkeypatch.setattr(proofing, "convert", convert)


@pytest.mark.usefixtures("without_programs")
def test_hand_edits_are_seen_and_no_program_is_needed(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["proof", "GM", "--json"]) == Exit.DONE
    assert [sheet["letters"] for sheet in json.loads(capsys.readouterr().out)["files"]] == [1, 17]
    edited = next((office / "output/documents/giay-moi-khach").glob("*Thường trực Thành ủy*.docx"))
    document = docx.Document(str(edited))
    document.add_paragraph("Đề nghị mang theo giấy mời này.")
    document.save(str(edited))
    assert main(["proof", "giay-moi-khach", "--json"]) == Exit.DONE
    sheet = json.loads(capsys.readouterr().out)["files"][0]
    assert sheet["letters"] == 17
    page = Path(sheet["file"]).read_text(encoding="utf-8")
    assert "Đề nghị mang theo giấy mời này." in page
    assert "Không có hình trang" in page


@pytest.mark.office
def test_pictures_of_every_first_page(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["proof", "chuong-trinh"]) == Exit.DONE
    assert "Tờ soát 1 bản" in capsys.readouterr().out
    page = (office / "output/proof/chuong-trinh.html").read_text(encoding="utf-8")
    assert page.count("data:image/png;base64,") == 1


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["proof", "giay-moj-khach"], "không có loại giấy tờ «giay-moj-khach»"),
        (["proof", "bao-cao-tong-hop"], "hiện chưa có bản nào để soát"),
    ],
)
@pytest.mark.usefixtures("office")
def test_what_cannot_be_proofed(words: list[str], sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) in {Exit.INPUT, Exit.USAGE}
    assert sentence in capsys.readouterr().err
