"""Microsoft Word on Windows as the program that makes PDFs, where there is no LibreOffice.

Word is spoken to over COM, a new copy of it for each batch; the copy that a person works in is left alone.
Source: Word's object model, `Documents.Open`, `Document.ExportAsFixedFormat`, `Application.AutomationSecurity`.
"""

from __future__ import annotations

import csv
import importlib
import subprocess
from contextlib import suppress
from pathlib import PurePath
from threading import Timer
from typing import TYPE_CHECKING, Any, Final, Self

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

PDF: Final = 17
"""`wdExportFormatPDF`."""
NO_ALERTS: Final = 0
NO_MACROS: Final = 3
"""`msoAutomationSecurityForceDisable`."""
NO_CHANGES: Final = 0
"""`wdDoNotSaveChanges`."""
NO_KEY: Final = "-"
"""With a password given, Word fails over a locked file in place of asking for one."""


PATIENCE: Final = 120.0
"""Seconds over one file after which Word is taken to hang, mostly over a window that nobody sees."""
IMAGE: Final = "WINWORD.EXE"


class WordProgram:
    """Makes PDFs of files in a folder. Use as a context manager."""

    def __init__(
        self, *, archive: bool, patience: float = PATIENCE, stopped: Callable[[], bool] = lambda: False
    ) -> None:
        """Prepare.

        Args:
            archive: whether to make PDF/A.
            patience: seconds over one file after which Word is ended.
            stopped: asked before each file; true ends it.
        """
        self._archive = archive
        self._patience = patience
        self._stopped = stopped

    def __enter__(self) -> Self:
        """Do nothing: Word is started with each batch."""
        return self

    def __exit__(self, *_: object) -> None:
        """Do nothing."""

    def run(self, folder: Path, names: Sequence[str]) -> bool:
        """Turn files of a folder into PDFs in its folder `pdf`; give whether Word lived through it."""
        com, client = importlib.import_module("pythoncom"), importlib.import_module("win32com.client")
        out = folder / "pdf"
        out.mkdir(exist_ok=True)
        com.CoInitialize()
        others = processes()
        try:
            word = client.DispatchEx("Word.Application")
            watch = _Watch(processes() - others, self._patience)
            return self._exported(word, com.com_error, folder, names, watch) and not watch.has_ended_it
        except com.com_error:
            return False
        finally:
            com.CoUninitialize()

    def _exported(
        self,
        word: Any,  # noqa: ANN401 - COM
        refused: type[Exception],
        folder: Path,
        names: Sequence[str],
        watch: _Watch,
    ) -> bool:
        try:
            word.Visible = False
            word.DisplayAlerts = NO_ALERTS
            word.AutomationSecurity = NO_MACROS
            word.Options.UpdateLinksAtOpen = False
            for name in names:
                if self._stopped():
                    return False
                with watch, suppress(refused):  # the file that Word does not open is found missing
                    self._export(word, folder / name, folder / "pdf" / f"{PurePath(name).stem}.pdf")
            return True
        finally:
            with suppress(refused):  # when it has been ended already
                word.Quit(SaveChanges=NO_CHANGES)

    def _export(self, word: Any, file: Path, pdf: Path) -> None:  # noqa: ANN401 - COM
        document = word.Documents.Open(
            FileName=str(file),
            ConfirmConversions=False,
            ReadOnly=True,
            AddToRecentFiles=False,
            PasswordDocument=NO_KEY,
            Visible=False,
            NoEncodingDialog=True,
        )
        try:
            document.ExportAsFixedFormat(
                OutputFileName=str(pdf),
                ExportFormat=PDF,
                OpenAfterExport=False,
                IncludeDocProps=True,
                DocStructureTags=True,
                BitmapMissingFonts=True,
                UseISO19005_1=self._archive,
            )
        finally:
            document.Close(SaveChanges=NO_CHANGES)


class _Watch:
    """Ends our copy of Word when it takes too long over one file; nothing where it is not known which is ours."""

    def __init__(self, ours: set[int], patience: float) -> None:
        self._process = ours.pop() if len(ours) == 1 else None
        self._patience = patience
        self.has_ended_it = False

    def __enter__(self) -> None:
        """Begin to wait for one file."""
        self._timer = Timer(self._patience, self._end)
        self._timer.daemon = True
        self._timer.start()

    def __exit__(self, *_: object) -> None:
        """Wait no longer."""
        self._timer.cancel()

    def _end(self) -> None:
        if self._process is not None:
            self.has_ended_it = True
            end(self._process)


def processes() -> set[int]:
    """Give the numbers of all running copies of Word; none where Windows does not tell."""
    command = ["tasklist", "/FI", f"IMAGENAME eq {IMAGE}", "/FO", "CSV", "/NH"]
    with suppress(OSError, subprocess.SubprocessError):
        told = subprocess.run(command, capture_output=True, check=False, timeout=30)  # noqa: S603 - Windows' own
        rows = csv.reader(told.stdout.decode("utf-8", errors="replace").splitlines())
        return {int(row[1]) for row in rows if len(row) > 1 and row[0].upper() == IMAGE and row[1].isdecimal()}
    return set()


def end(process: int) -> None:
    """End a copy of Word by its number."""
    command = ["taskkill", "/F", "/PID", str(process)]
    with suppress(OSError, subprocess.SubprocessError):
        subprocess.run(command, capture_output=True, check=False, timeout=30)  # noqa: S603 - Windows' own
