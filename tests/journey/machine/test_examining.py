"""`kehoach doctor` tries what the program needs, and says of each thing what to do."""

from __future__ import annotations

import errno
import os
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from generator import files, journey
from generator.errors import Severity
from generator.journey.machine import examining, office_program
from generator.journey.machine.office_program import font_findings
from generator.office.pdf.faults import OfficeBrokenError
from generator.office.pdf.fonts import Face
from generator.office.pdf.programs import Kind, NoOfficeError, Program
from generator.office.pdf.trial import Trial

if TYPE_CHECKING:
    from generator.journey.machine.finding import Finding

FINE = tuple(Face(look, "LiberationSerif") for look in ("thường", "đậm", "nghiêng", "đậm nghiêng"))


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Give a machine on which the office program works; its parts can be exchanged."""
    monkeypatch.setattr(office_program, "office", lambda: Program(Kind.LIBREOFFICE, Path("/usr/bin/soffice")))
    monkeypatch.setattr(office_program, "version", lambda *_: "7.4.7.2")
    monkeypatch.setattr(office_program, "tried", lambda _: Trial(1.25, FINE))
    return monkeypatch


def findings(out: Path) -> dict[str, Finding]:
    return {finding.about: finding for finding in journey.examine(out=out / "output")}


def test_a_machine_that_is_ready(machine: pytest.MonkeyPatch, tmp_path: Path) -> None:
    found = findings(tmp_path)
    assert [one.about for one in found.values() if one.severity is not None] == []
    assert found["Chương trình làm PDF"].text == "LibreOffice 7.4.7.2 (/usr/bin/soffice)".replace("/", os.sep)
    assert found["Làm thử một trang"].text == "mất 1,2 giây"
    assert "thay bằng LiberationSerif" in found["Phông chữ Times New Roman"].text
    assert list(tmp_path.iterdir()) == []
    assert machine


def test_without_an_office_program_documents_can_still_be_made(machine: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def none() -> Program:
        raise NoOfficeError

    machine.setattr(office_program, "office", none)
    found = findings(tmp_path)
    assert found["Chương trình làm PDF"].severity is Severity.WARNING
    assert "libreoffice-writer-nogui" in found["Chương trình làm PDF"].hint
    assert "Làm thử một trang" not in found


def test_an_office_program_that_prints_nothing(machine: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def broken(_: Program) -> Trial:
        raise OfficeBrokenError

    machine.setattr(office_program, "tried", broken)
    found = findings(tmp_path)
    assert "không làm được PDF nào" in found["Làm thử một trang"].text
    assert found["Phông chữ Times New Roman"].severity is Severity.ADVICE


def test_fonts_are_told_with_what_comes_of_them() -> None:
    lending = Face("thường", "LiberationSerif", "ảãạắằẳẵ", "DejaVuSerif")
    wide = Face("đậm", "DejaVuSans-Bold", off="abc", wider=0.176)
    uneven = Face("đậm", "LaLung", off="ơư")
    (said,) = font_findings([lending, *FINE[1:]])
    assert said.text == (
        "chữ thường: 7 chữ cái (ả, ã, ạ, ắ, ằ, ẳ…) phải mượn của phông DejaVuSerif; chữ lẫn kiểu và dòng ngắt khác Word"
    )
    assert "fonts-liberation2" in said.hint
    (first, second) = font_findings([lending, wide])
    assert (first.hint, second.text.split(";")[0]) == (
        "",
        "chữ đậm: phông DejaVuSans-Bold rộng hơn Times New Roman 17,6%",
    )
    assert "2 chữ cái không rộng bằng" in next(iter(font_findings([uneven]))).text
    assert next(iter(font_findings([]))).severity is Severity.WARNING
    real = [Face(face.look, "TimesNewRomanPSMT") for face in FINE]
    assert next(iter(font_findings(real))).text == "có Times New Roman, đủ 146 chữ cái tiếng Việt"


def test_a_folder_that_takes_nothing(machine: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "output").write_text("", encoding="utf-8")
    found = findings(tmp_path)
    assert found["Thư mục kết quả"].severity is Severity.ERROR
    assert "trùng tên với thư mục" in found["Thư mục kết quả"].text
    assert machine


def test_a_disk_that_is_nearly_full(machine: pytest.MonkeyPatch, tmp_path: Path) -> None:
    class Usage(NamedTuple):
        free: int

    machine.setattr(examining.shutil, "disk_usage", lambda _: Usage(20 * 1024 * 1024))
    assert findings(tmp_path)["Thư mục kết quả"].text.startswith("chỉ còn 20 MB ở ")


def test_a_temporary_folder_that_refuses(machine: pytest.MonkeyPatch, tmp_path: Path) -> None:
    writing = files.write_whole

    def refuse(path: Path, data: bytes) -> None:
        if tmp_path not in path.parents:
            raise files.refusal(path, OSError(errno.EROFS, "chỉ đọc"))
        writing(path, data)

    machine.setattr(files, "write_whole", refuse)
    found = findings(tmp_path)
    assert found["Thư mục kết quả"].severity is None
    assert "TMPDIR" in found["Thư mục tạm"].hint


def test_paths_that_word_on_windows_will_not_open(machine: pytest.MonkeyPatch, tmp_path: Path) -> None:
    deep = tmp_path / ("x" * 140)
    assert findings(deep)["Độ dài đường dẫn"].severity is Severity.WARNING
    assert machine


def test_an_old_sqlite(machine: pytest.MonkeyPatch, tmp_path: Path) -> None:
    machine.setattr(sqlite3, "sqlite_version_info", (3, 31, 0))
    assert findings(tmp_path)["Sổ nhận báo cáo (SQLite)"].severity is Severity.ERROR
