"""Word files become PDFs in batches; whatever happens to one of them, the others are there."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import pytest
from office.drafting import p
from office.pdf.outside import field, word_file
from office.pdf.paper import pdf

from generator.office.pdf import batch as batches
from generator.office.pdf.batch import converted, distinct
from generator.office.pdf.converting import Converted, WordFile, convert, team_for
from generator.office.pdf.faults import NotConvertedError, OfficeBrokenError
from generator.office.pdf.libreoffice import LibreOffice, surroundings
from generator.office.pdf.programs import Kind, NoOfficeError, Program, libreoffice_places, office, word
from generator.office.pdf.reading import pages_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

GOOD = word_file(p("Kính gửi: Sở Giáo dục và Đào tạo"))
BROKEN = b"khong phai Word"
SCRIPT = """#!/bin/sh
sleep 600 &
echo $! > "{note}"
exec sleep 600
"""


@pytest.fixture(scope="session")
def made() -> dict[str, Converted]:
    files = [
        WordFile("output/documents/gm/GM - Lễ 100% #1.docx", GOOD),
        WordFile("hỏng.docx", BROKEN),
        WordFile("hai/GM - Lễ 100% #1.docx", word_file(p("Kính gửi: Sở Tài chính"))),
        WordFile("tên.docx", field("FILENAME")),
    ]
    return {found.name: found for found in convert(files, archive=True)}


@pytest.mark.office
def test_a_broken_file_is_named_and_the_others_are_made(made: dict[str, Converted]) -> None:
    assert [name for name, found in made.items() if found.error] == ["hỏng.docx"]
    assert made["hỏng.docx"].error.text.startswith("hỏng.docx: không phải tệp Word")
    assert {found.pages for found in made.values() if not found.error} == {1}
    assert "Tài chính" in said(made["hai/GM - Lễ 100% #1.docx"])
    assert "Giáo dục" in said(made["output/documents/gm/GM - Lễ 100% #1.docx"])


@pytest.mark.office
def test_a_pdf_for_the_archive_says_so_and_speaks_vietnamese(made: dict[str, Converted]) -> None:
    pdf = made["tên.docx"].pdf
    assert b"<pdfaid:part>2</pdfaid:part>" in pdf
    assert b"<pdfaid:conformance>B</pdfaid:conformance>" in pdf
    assert b"/Lang(vi-VN)" in pdf


@pytest.mark.office
def test_a_field_with_the_files_name_prints_it(made: dict[str, Converted]) -> None:
    assert "tên" in said(made["tên.docx"])


def said(found: Converted) -> str:
    return " ".join(box.text for page in pages_of(found.pdf) for box in page.boxes)


class Acting:
    """Stands for an office program that fails over some names; `log` says what it was asked."""

    def __init__(
        self, pdf: bytes, *, crashes: Sequence[str] = (), skips: Sequence[str] = (), once: Sequence[str] = ()
    ) -> None:
        self.pdf, self.crashes, self.skips, self.once = pdf, crashes, skips, list(once)
        self.log: list[list[str]] = []

    def run(self, folder: Path, names: Sequence[str]) -> bool:
        self.log.append(list(names))
        (folder / "pdf").mkdir(exist_ok=True)
        for name in names:
            stem = PurePath(name).stem
            if stem in self.crashes:
                return False
            if stem in self.once:
                self.once.remove(stem)
                return False
            if stem not in self.skips:
                (folder / "pdf" / f"{stem}.pdf").write_bytes(self.pdf)
        return True


PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
)
FILES = [WordFile(f"{name}.docx", GOOD) for name in "abcdef"]


def outcome(found: Sequence[Converted]) -> str:
    return "".join("." if one.error is None else PurePath(one.name).stem for one in found)


def test_the_file_that_brings_the_program_down_is_found_at_once() -> None:
    acting = Acting(PDF, crashes=["c"])
    found = converted(acting, FILES)
    assert outcome(found) == "..c..."
    assert isinstance(found[2].error, NotConvertedError)
    assert [len(asked) for asked in acting.log] == [6, 1, 3]


def test_a_file_that_failed_by_chance_is_made_after_all() -> None:
    assert outcome(converted(Acting(PDF, once=["b", "e"]), FILES)) == "......"


class Tiring(Acting):
    """An office program that does nothing when it is asked again."""

    def run(self, folder: Path, names: Sequence[str]) -> bool:
        if not self.log:
            return super().run(folder, names)
        self.log.append(list(names))
        return True


def test_what_fails_the_second_time_keeps_its_first_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "kept_together", lambda data, _file, _pages: data)
    acting = Tiring(pdf(b"", b""))
    found = converted(acting, FILES[:2])
    assert [one.pages for one in found] == [2, 2]
    assert acting.log == [["a.docx", "b.docx"]] * 2


def test_files_that_are_passed_over_are_tried_alone() -> None:
    acting = Acting(PDF, skips=["a", "f"])
    assert outcome(converted(acting, FILES)) == "a....f"
    assert [len(asked) for asked in acting.log] == [6, 1, 1]


def test_a_pdf_that_is_cut_short_does_not_count() -> None:
    with pytest.raises(OfficeBrokenError):
        converted(Acting(PDF[:-8]), FILES)


def test_a_program_that_makes_nothing_is_told_from_files_that_are_bad() -> None:
    every = [PurePath(file.name).stem for file in FILES]
    assert outcome(converted(Acting(PDF, crashes=every), FILES)) == "abcdef"
    with pytest.raises(OfficeBrokenError, match="trang thử"):
        converted(Acting(PDF, crashes=[*every, PurePath(batches.PROBE).stem]), FILES)


def test_names_are_told_apart_as_windows_sees_them() -> None:
    assert distinct(["a/GM.docx", "b\\gm.docx", "pdf", "GM (2).docx", ".docx"]) == [
        "GM.docx", "gm (2).docx", "pdf.docx", "GM (2) (2).docx", ".docx.docx",
    ]  # fmt: skip


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script")
def test_a_program_that_stands_still_is_ended_with_all_it_started(tmp_path: Path) -> None:
    program, note = tmp_path / "soffice", tmp_path / "note"
    program.write_text(SCRIPT.format(note=note), encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IEXEC)
    with LibreOffice(program, archive=False, patience=0.3) as standing:
        start = time.monotonic()
        assert not standing.run(tmp_path, ["a.docx"])
        assert time.monotonic() - start < 5
    child = int(note.read_text(encoding="utf-8"))
    wait_until(lambda: has_ended(child))


def wait_until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def has_ended(process: int) -> bool:
    try:
        return "\nState:\tZ" in Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    except OSError:
        return True


def test_the_program_is_told_of_no_secret_and_no_proxy() -> None:
    told = surroundings({"PATH": "/bin", "http_proxy": "x", "AWS_SECRET": "y", "DISPLAY": ":0", "SystemRoot": "C:"})
    assert {"http_proxy", "AWS_SECRET", "DISPLAY"}.isdisjoint(told)
    assert (told["PATH"], told["SystemRoot"], told["LC_ALL"]) == ("/bin", "C:", "C.UTF-8")


def test_programs_are_looked_for_where_installers_put_them(tmp_path: Path) -> None:
    windows = {"PATH": "", "ProgramFiles": str(tmp_path)}
    assert next(libreoffice_places("win32", windows)) == tmp_path / "LibreOffice/program/soffice.com"
    there = tmp_path / "Microsoft Office/root/Office16/WINWORD.EXE"
    there.parent.mkdir(parents=True)
    there.touch()
    assert word("win32", windows) == there
    assert word("linux", windows) is None
    assert Path("/Applications/LibreOffice.app/Contents/MacOS/soffice") in libreoffice_places("darwin", {"PATH": ""})
    assert Path("/usr/lib/libreoffice/program/soffice") in libreoffice_places("linux", {"PATH": ""})


def test_without_an_office_program_the_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.office.pdf.programs.libreoffice_places", lambda *_: iter(()))
    with pytest.raises(NoOfficeError, match="chưa có LibreOffice") as refused:
        office()
    assert "libreoffice-writer-nogui" in refused.value.hint
    assert list(convert([])) == []


def test_as_many_programs_as_are_worth_starting() -> None:
    libre, word_here = Program(Kind.LIBREOFFICE, Path("soffice")), Program(Kind.WORD, Path("WINWORD.EXE"))
    assert [team_for(count, 8, libre) for count in (1, 12, 13, 200)] == [1, 1, 2, 8]
    assert team_for(200, 8, word_here) == 1


INTERRUPTED = """
import signal
import sys
from pathlib import Path
from generator.office.pdf.converting import WordFile, convert
from generator.office.pdf.programs import Kind, Program
signal.signal(signal.SIGINT, signal.default_int_handler)
data = Path(sys.argv[2]).read_bytes()
list(convert([WordFile(f"{n}.docx", data) for n in range(30)], program=Program(Kind.LIBREOFFICE, Path(sys.argv[1]))))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_whoever_ends_us_leaves_no_office_program_behind(name: str, tmp_path: Path) -> None:
    program, note, word_file_there = tmp_path / "soffice", tmp_path / "note", tmp_path / "thu.docx"
    program.write_text(SCRIPT.format(note=note), encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IEXEC)
    word_file_there.write_bytes(GOOD)
    command = [sys.executable, "-c", INTERRUPTED, program, word_file_there]
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    running = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE)
    wait_until(lambda: note.is_file() and note.read_text(encoding="utf-8").strip().isdecimal())
    running.send_signal(getattr(signal, name))
    _, said = running.communicate(timeout=20)
    assert b"KeyboardInterrupt" in said
    wait_until(lambda: has_ended(int(note.read_text(encoding="utf-8"))))
    assert list(tmp_path.glob("kehoach-*")) == []
