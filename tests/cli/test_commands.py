from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator import journey
from generator.cli import main, screen
from generator.cli.door import spread_names
from generator.cli.help_page import COMMANDS
from generator.errors import Exit, Place, Problem, Severity

ROOT = Path(__file__).parents[2]
KEYS = {"path", "text", "hint", "severity", "file"}


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copy(ROOT / "plan.yaml", tmp_path)
    for folder in ("documents", "blocks"):
        shutil.copytree(ROOT / "templates" / folder, tmp_path / "templates" / folder)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    return tmp_path


@pytest.mark.parametrize(
    "words", [["--help"], *([command, "--help"] for commands in COMMANDS.values() for command in commands)]
)
def test_help_is_vietnamese(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == Exit.DONE
    page = capsys.readouterr().out
    assert page.startswith("Cách dùng: kehoach")
    assert "Tuỳ chọn:" in page
    for english in (
        "Usage",
        "Options",
        "Arguments",
        "Commands",
        "Show this",
        "default",
        "<path>",
        "OPTIONS",
        "required",
        "{",
    ):
        assert english not in page
    assert not re.search(r"(?<![\w-])(FILE|PATH|DIR|PLAN|NAME|KIND|GROUP|CODE|UNIT|N)(?![\w-])", page)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["chek"], "có phải «check»?"),
        (["biuld"], "có phải «build»?"),
        (["--foo"], "không có tuỳ chọn «--foo»"),
        (["build", "--jbos", "2"], "có phải «--jobs»?"),
        (["build", "--jobs", "nhiều"], "số nguyên"),
        (["build", "--jobs", "0"], "số nguyên"),
        (["build", "--out"], "thiếu giá trị cho --out"),
        (["build", "--only"], "gõ «kehoach build --help»"),
        (["decide", "a", "exclude"], "SỐ cần một số nguyên từ 1 trở lên, không phải «a»"),
        (["report", "--again", "0"], "--again cần một số nguyên từ 1 trở lên, không phải «0»"),
        (["new", "x", "--year", "abc"], "--year cần một số nguyên từ 1 trở lên, không phải «abc»"),
        (["trace"], "thiếu giá trị cho MÃ-SỐ"),
        (["check", "a.yaml", "b.yaml"], "thừa: b.yaml"),
        (["check", "--json=1"], "--json"),
    ],
)
def test_wrong_usage_is_said_in_vietnamese(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == Exit.USAGE
    shown = capsys.readouterr()
    assert shown.out == ""
    assert said in shown.err
    for english in ("Error", "Usage", "No such", "requires", "Try "):
        assert english not in shown.err


def test_nothing_asked_shows_the_page_of_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == Exit.USAGE
    assert "Làm văn bản:" in capsys.readouterr().err


def test_the_page_of_help_groups_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == Exit.DONE
    page = capsys.readouterr().out
    headings = [line for line in page.splitlines() if line.endswith(":")]
    assert headings == [f"{heading}:" for heading in (*COMMANDS, "Tuỳ chọn")]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["schema", "plan.yaml"], "TỆP: không ghi vào «plan.yaml»"),
        (["status", "--excel", "plan.yaml"], "--excel: không ghi vào «plan.yaml»"),
        (["lint", "thư.docx", "--html", "thư.docx"], "--html: không ghi vào «thư.docx»"),
        (["lint", "thư.docx", "--html", ""], "--html: không ghi vào «»"),
        (["lint", "thư.docx", "--fix", ""], "--fix: không ghi vào «»"),
        (["lint", "thư.docx", "--comment", "a.pdf"], "--comment: không ghi vào «a.pdf»"),
        (["lint", "thư.docx", "--fix", "a.docx", "--comment", "a.docx"], "--fix và --comment cùng ghi vào «a.docx»"),
    ],
)
def test_a_result_takes_the_place_of_no_file_of_another_kind(
    words: list[str], said: str, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path: path.read_bytes() for path in office.iterdir() if path.is_file()}
    assert main(words) == Exit.USAGE
    assert said in capsys.readouterr().err
    assert {path: path.read_bytes() for path in office.iterdir() if path.is_file()} == before


def test_a_kind_for_nobody_is_said_to_make_nothing(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--only", "thu-cam-on"]) == Exit.DONE
    assert "Không có văn bản nào để làm" in capsys.readouterr().out
    assert office


def test_wrong_usage_for_machines(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "a", "b", "--json"]) == Exit.USAGE
    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    assert set(problem) >= KEYS


def test_names_after_only_are_a_list_until_a_plan_or_an_option() -> None:
    words = ["build", "--only", "a", "b", "plan.yaml", "--only", "c", "--jobs", "2"]
    assert list(spread_names(words)) == [
        "build", "--only", "a", "--only", "b", "plan.yaml", "--only", "c", "--jobs", "2",
    ]  # fmt: skip


def test_check_lists_what_is_still_to_fill_in(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == Exit.DONE
    people = capsys.readouterr().out
    assert "plan.yaml:34" in people
    assert "0 lỗi" in people
    assert main(["check", "--json"]) == Exit.DONE
    problems = json.loads(capsys.readouterr().out)["problems"]
    assert {problem["severity"] for problem in problems} == {"advice"}
    assert all(set(problem) >= KEYS for problem in problems)
    assert office


def test_check_of_a_wrong_plan(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (office / "plan.yaml").write_text("campaign: {nmae: x}\n", encoding="utf-8")
    assert main(["check"]) == Exit.INPUT
    assert "nmae" in capsys.readouterr().out
    assert main(["check", "--json"]) == Exit.INPUT
    assert "error" in {problem["severity"] for problem in json.loads(capsys.readouterr().out)["problems"]}


def test_what_must_be_mended_is_read_last(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = office / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("  level:", "  levle:", 1), encoding="utf-8")
    assert main(["check"]) == Exit.INPUT
    weights = [line.partition(":")[0] for line in capsys.readouterr().out.splitlines() if not line.startswith(" ")]
    assert weights[0] == "nên xem"
    assert weights[-2] == "lỗi"


def test_a_system_without_vietnamese_letters_is_named(office: Path) -> None:
    narrow = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = run(office, "build", env=narrow)
    if sys.platform == "linux":
        assert done.returncode == Exit.INPUT
        assert "PYTHONUTF8=1" in done.stderr.decode("utf-8")


@pytest.mark.parametrize(("plan", "said"), [("khong-co.yaml", "không có tệp này"), ("templates", "thư mục")])
def test_a_plan_that_is_no_file(office: Path, plan: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("check", "build"):
        assert main([command, plan]) == Exit.INPUT
        shown = capsys.readouterr()
        assert said in shown.out + shown.err
        assert main([command, plan, "--json"]) == Exit.INPUT
        assert said in json.loads(capsys.readouterr().out)["problems"][0]["text"]
    assert office


def test_build_tells_people_groups_and_machines_files(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--only", "ke-hoach", "giay-moi"]) == Exit.DONE
    people = capsys.readouterr()
    assert "ke-hoach: tạo mới 1 tệp" in people.out
    assert "phải điền" in people.err
    assert main(["build", "plan.yaml", "--json"]) == Exit.DONE
    found = json.loads(capsys.readouterr().out)
    assert set(found) == {"files", "problems"}
    assert {item["outcome"] for item in found["files"]} == {"same", "created"}
    assert all((office / "output" / item["file"]).is_file() for item in found["files"])
    assert main(["build", "--json"]) == Exit.DONE
    again = json.loads(capsys.readouterr().out)
    assert [item["file"] for item in again["files"]] == [item["file"] for item in found["files"]]
    assert again["problems"] == found["problems"]


def test_an_unknown_kind_of_document(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--only", "giay-moy"]) == Exit.USAGE
    assert "giay-moi" in capsys.readouterr().err
    assert main(["build", "--only", "giay-moy", "--json"]) == Exit.USAGE
    assert json.loads(capsys.readouterr().out)["files"] == []
    assert office


def test_schema_is_written_or_shown(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == Exit.DONE
    written = (office / "templates" / "plan.schema.json").read_text(encoding="utf-8")
    capsys.readouterr()
    assert main(["schema", "-"]) == Exit.DONE
    assert json.loads(capsys.readouterr().out) == json.loads(written)
    assert main(["schema", "khac.json", "--json"]) == Exit.DONE
    assert json.loads(capsys.readouterr().out)["files"] == [{"file": "khac.json", "outcome": "created"}]


def test_what_the_system_does_not_let_be_read_is_no_fault_of_the_program(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", "riêng/ledger.db")

    monkeypatch.setattr(journey, "status", refused)
    assert main(["status"]) == Exit.INPUT
    assert "riêng/ledger.db: không có quyền đọc hoặc ghi ở đây" in capsys.readouterr().err


def test_a_fault_of_the_program_names_a_log_and_shows_no_traceback(
    office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_: Path) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(journey, "check", broken)
    assert main(["check"]) == Exit.FAULT
    shown = capsys.readouterr().err
    assert "Traceback" not in shown
    (log,) = (office / "home" / ".kehoach").iterdir()
    assert str(log) in shown
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")
    assert main(["check", "--json"]) == Exit.FAULT
    assert json.loads(capsys.readouterr().out)["problems"]


def test_stopped_by_hand(office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(journey, "build", stopped)
    assert main(["build"]) == Exit.STOPPED
    assert "Đã dừng" in capsys.readouterr().err
    assert office


def run(office: Path, *words: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "generator.cli", *words],
        cwd=office,
        env={**os.environ, **(env or {})},
        capture_output=True,
        check=False,
    )


def test_a_redirected_stream_is_utf_8_whatever_the_system_says(office: Path) -> None:
    done = run(office, "check", "khong-co.yaml", env={"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"})
    assert "không có tệp này" in done.stdout.decode("utf-8")


LOADED = """
import sys
from generator.cli import main
main({words})
heavy = {heavy}
print([name for name in heavy if name in sys.modules], file=sys.stderr)
"""


@pytest.mark.parametrize("words", [["--help"], ["build"]])
def test_heavy_libraries_are_imported_only_where_they_are_used(office: Path, words: list[str]) -> None:
    assert run(office, "build").returncode == Exit.DONE
    heavy = ["rich", "generator.plan", "yaml", "docx", "docxtpl", "lxml", "jinja2", "multiprocessing", "concurrent"]
    program = LOADED.format(words=words, heavy=heavy)
    done = subprocess.run([sys.executable, "-c", program], cwd=office, capture_output=True, check=True)
    assert done.stderr.decode().splitlines()[-1] == "[]"


def test_a_fault_that_many_files_share_is_shown_a_few_times_and_counted(capsys: pytest.CaptureFixture[str]) -> None:
    shared = [Problem(Place(f"{number}.pdf"), "", "hai trang", "rút gọn", Severity.WARNING) for number in range(12)]
    screen.show_urgent([*shared, Problem(Place("a.pdf"), "", "hỏng", "làm lại")])
    said = capsys.readouterr().err
    assert said.count("hai trang") == 6
    assert "và 7 chỗ nữa cũng vậy: hai trang" in said
    assert "a.pdf: hỏng" in said
