"""Microsoft Word as the program that makes PDFs, played by objects that note what is asked of them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from threading import Event
from types import ModuleType
from typing import Any

import pytest
from office.drafting import p
from office.pdf.outside import word_file
from office.pdf.paper import pdf

from generator.office.pdf import word_program
from generator.office.pdf.batch import converted
from generator.office.pdf.converting import WordFile, convert
from generator.office.pdf.programs import Kind, Program

PROGRAM = Program(Kind.WORD, Path("WINWORD.EXE"))
PAGE = pdf(b"BT /F1 24 Tf 72 700 Td (Word) Tj ET")


ended = Event()


class ComError(Exception):
    """What Word's refusals come as."""


class Document:
    """A document that Word has opened."""

    def __init__(self, word: Word) -> None:
        self._word = word

    def ExportAsFixedFormat(self, **asked: Any) -> None:  # noqa: N802 - Word's name
        self._word.log.append(("export", asked["UseISO19005_1"], asked["ExportFormat"]))
        Path(asked["OutputFileName"]).write_bytes(PAGE)

    def Close(self, **asked: Any) -> None:  # noqa: N802 - Word's name
        self._word.log.append(("close", asked["SaveChanges"]))


class Word:
    """Word itself; refuses files of some names, and dies over others."""

    def __init__(self, log: list[tuple[Any, ...]], refused: tuple[str, ...]) -> None:
        self.log = log
        self._refused = refused
        self.Options = self.Documents = self

    def Open(self, **asked: Any) -> Document:  # noqa: N802 - Word's name
        if Path(asked["FileName"]).stem == "treo":
            ended.wait(10)
            raise ComError
        self.log.append(("open", Path(asked["FileName"]).name, asked["ReadOnly"]))
        if Path(asked["FileName"]).stem in self._refused:
            raise ComError
        return Document(self)

    def Quit(self, **_: Any) -> None:  # noqa: N802 - Word's name
        self.log.append(("quit",))


@pytest.fixture
def word(monkeypatch: pytest.MonkeyPatch) -> tuple[list[tuple[Any, ...]], list[str]]:
    """Give the log of what Word was asked, and the names of files that it will refuse."""
    log: list[tuple[Any, ...]] = []
    refused: list[str] = []
    com, client, package = ModuleType("pythoncom"), ModuleType("win32com.client"), ModuleType("win32com")
    com.com_error = ComError  # type: ignore[attr-defined]
    com.CoInitialize = lambda: log.append(("begin",))  # type: ignore[attr-defined]
    com.CoUninitialize = lambda: log.append(("end",))  # type: ignore[attr-defined]
    client.DispatchEx = lambda _: Word(log, tuple(refused))  # type: ignore[attr-defined]
    for module in (com, client, package):
        monkeypatch.setitem(sys.modules, module.__name__, module)
    return log, refused


def files(*names: str) -> list[WordFile]:
    return [WordFile(f"{name}.docx", word_file(p("Kính gửi"))) for name in names]


def test_word_makes_them_all_and_is_ended(word: tuple[list[tuple[Any, ...]], list[str]]) -> None:
    log, _ = word
    found = list(convert(files("a", "b"), archive=True, program=PROGRAM))
    assert [one.pages for one in found] == [1, 1]
    assert [entry[0] for entry in log] == ["begin", *["open", "export", "close"] * 2, "quit", "end"]
    assert {entry for entry in log if entry[0] == "export"} == {("export", True, 17)}
    assert all(entry[2] for entry in log if entry[0] == "open")


def test_a_file_that_word_refuses_is_named(word: tuple[list[tuple[Any, ...]], list[str]]) -> None:
    log, refused = word
    refused.append("b")
    found = list(convert(files("a", "b", "c"), program=PROGRAM))
    assert [one.name for one in found if one.error] == ["b.docx"]
    assert log.count(("quit",)) == 2


def test_word_that_hangs_over_a_file_is_ended_and_the_others_are_made(
    word: tuple[list[tuple[Any, ...]], list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    log, _ = word
    ended.clear()
    running = iter([{7}, {7, 8}] * 9)
    killed: list[int] = []

    def end(process: int) -> None:
        killed.append(process)
        ended.set()

    monkeypatch.setattr(word_program, "processes", lambda: next(running))
    monkeypatch.setattr(word_program, "end", end)
    worker = word_program.WordProgram(archive=False, patience=0.2)
    found = converted(worker, files("a", "treo", "c"))
    assert [one.name for one in found if one.error] == ["treo.docx"]
    assert set(killed) == {8}
    assert log[-1] == ("end",)


def test_which_words_are_running(monkeypatch: pytest.MonkeyPatch) -> None:
    told = b'"WINWORD.EXE","4312","Console","1","150,000 K"\r\n"WINWORD.EXE","77","Console","1","9 K"\r\n'
    monkeypatch.setattr(
        word_program.subprocess, "run", lambda *asked, **_: subprocess.CompletedProcess(asked, 0, told, b"")
    )
    assert word_program.processes() == {4312, 77}
    none = b"INFO: No tasks are running which match the specified criteria.\r\n"
    monkeypatch.setattr(
        word_program.subprocess, "run", lambda *asked, **_: subprocess.CompletedProcess(asked, 0, none, b"")
    )
    assert word_program.processes() == set()
