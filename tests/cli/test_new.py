"""`kehoach new`: a folder that can be checked and built at once, and last year's plan for another year."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import yaml
from docx import Document

from generator.cli import main
from generator.errors import Exit

if TYPE_CHECKING:
    import pytest
    from docx.text.paragraph import Paragraph

ROOT = Path(__file__).resolve().parents[2]


def test_a_new_folder_can_be_checked_and_built(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "Kế hoạch 2026"
    words = ["new", str(folder), "--yes", "--set", "issuer=Ủy ban nhân dân phường Đức Xuân", "--set", "symbol=UBND"]
    assert main(words) == Exit.DONE
    told = capsys.readouterr().out
    assert "Việc tiếp theo" in told
    assert f'«kehoach check "{folder / "plan.yaml"}"»' in told
    assert main(["check", str(folder / "plan.yaml")]) == Exit.DONE
    assert main(["build", str(folder / "plan.yaml")]) == Exit.DONE
    made = [path.relative_to(folder / "output").as_posix() for path in (folder / "output").rglob("*.*")]
    assert {"documents/ke-hoach/KH - chưa có năm.docx", "forms/BC - chưa có tên.xlsx"} <= set(made)
    assert not [name for name in made if "-." in name]


def test_each_letter_of_a_new_plan_has_its_own_recipients(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "moi"
    main(["new", str(folder), "--yes", "--set", "issuer=Bộ Giáo dục và Đào tạo", "--set", "symbol=BGDĐT"])
    plan = folder / "plan.yaml"
    text = plan.read_text(encoding="utf-8").replace("items: [cần điền]               #", "items: [Văn phòng Bộ] #")
    text = text.replace("unreported: []", "unreported: [don-vi]").replace(
        "name: cần điền\n          email", "name: Sở A\n          email"
    )
    plan.write_text(text.replace("sponsors: []", "sponsors: [{name: Nhà sách, amount: 5000000}]"), encoding="utf-8")
    capsys.readouterr()
    assert main(["build", str(plan)]) == Exit.DONE
    told = capsys.readouterr()
    assert "NN-04" not in told.out + told.err
    made = list((folder / "output" / "documents").rglob("CV - *.docx"))
    assert len(made) == 3
    for path in made:
        assert "- Như trên;" in [paragraph.text for paragraph in _paragraphs(path)]
    (letter,) = (folder / "output" / "documents" / "ke-hoach").glob("*.docx")
    assert "- Văn phòng Bộ;" in [paragraph.text for paragraph in _paragraphs(letter)]


def _paragraphs(path: Path) -> list[Paragraph]:
    document = Document(str(path))
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    return [*document.paragraphs, *(paragraph for cell in cells for paragraph in cell.paragraphs)]


def test_nothing_is_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "plan.yaml").write_text("của tôi", encoding="utf-8")
    assert main(["new", str(tmp_path), "--yes"]) == Exit.INPUT
    assert "không ghi đè" in capsys.readouterr().err
    assert (tmp_path / "plan.yaml").read_text(encoding="utf-8") == "của tôi"
    assert not (tmp_path / "templates").exists()


def test_last_years_plan_for_2026(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["new", str(tmp_path / "2026"), "--from", str(ROOT / "plan.yaml"), "--year", "2026", "--json"]
    assert main(words) == Exit.DONE
    found = json.loads(capsys.readouterr().out)
    assert any(name.endswith("plan.yaml") for name in found["files"])
    assert all("2024" in problem["text"] and problem["line"] for problem in found["problems"])
    plan = yaml.safe_load((tmp_path / "2026" / "plan.yaml").read_text(encoding="utf-8"))
    assert plan["ceremony"]["start"] == "14h00 01/10/2026"
    assert main(["build", str(tmp_path / "2026" / "plan.yaml")]) == Exit.DONE


def test_lists_that_the_old_plan_names_come_along(tmp_path: Path) -> None:
    old, new = tmp_path / "2024", tmp_path / "2026"
    shutil.copytree(ROOT / "templates", old / "templates")
    (old / "danh-sach").mkdir()
    (old / "danh-sach" / "khach.csv").write_text("Họ và tên\nNguyễn Văn Một\n", encoding="utf-8")
    text = (ROOT / "plan.yaml").read_text(encoding="utf-8")
    text = text.replace("guests:\n        - Các doanh nghiệp trên địa bàn", "guests: {file: danh-sach/khach.csv}")
    (old / "plan.yaml").write_bytes(text.encode("utf-8-sig"))
    assert main(["new", str(new), "--from", str(old / "plan.yaml"), "--year", "2026"]) == Exit.DONE
    assert main(["build", str(new / "plan.yaml"), "--only", "giay-moi-khach"]) == Exit.DONE
    assert (new / "output" / "documents" / "giay-moi-khach" / "GM - Nguyễn Văn Một.docx").exists()


def test_misuse_is_answered(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", str(tmp_path / "a"), "--yes", "--set", "isuer=x"]) == Exit.USAGE
    assert "«issuer»" in capsys.readouterr().err
    assert main(["new", str(tmp_path / "a"), "--from", str(ROOT / "plan.yaml")]) == Exit.USAGE
    assert "--year" in capsys.readouterr().err
    assert main(["new", str(tmp_path / "a"), "--from", str(tmp_path / "none.yaml"), "--year", "2026"]) == Exit.INPUT
    assert "none.yaml" in capsys.readouterr().err
    assert main(["new", str(tmp_path / "a"), "--from", str(ROOT / "plan.yaml"), "--year", "2024"]) == Exit.INPUT
    assert "kế hoạch cũ cũng là của năm 2024" in capsys.readouterr().err
    assert main(["new", str(tmp_path / "a"), "--yes", "--set", "symbol"]) == Exit.USAGE
    assert "--set «symbol»: thiếu dấu =" in capsys.readouterr().err
    assert main(["new", str(tmp_path / "a"), "--yes", "--set", "year=abc"]) == Exit.USAGE
    assert "«abc» không phải một năm" in capsys.readouterr().err
    assert not (tmp_path / "a").exists()
