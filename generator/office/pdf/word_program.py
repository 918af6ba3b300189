"""Microsoft Word on Windows as the program that makes PDFs, where there is no LibreOffice.

Word is spoken to over COM, a new copy of it for each batch; the copy that a person works in is left alone.
Source: Word's object model, `Documents.Open`, `Document.ExportAsFixedFormat`, `Application.AutomationSecurity`.
"""

from __future__ import annotations

import importlib
from contextlib import suppress
from pathlib import PurePath
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


class WordProgram:
    """Makes PDFs of files in a folder. Use as a context manager."""

    def __init__(self, *, archive: bool, stopped: Callable[[], bool] = lambda: False) -> None:
        """Prepare; with `archive` it makes PDF/A."""
        self._archive = archive
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
        try:
            return self._exported(client.DispatchEx("Word.Application"), com.com_error, folder, names)
        except com.com_error:
            return False
        finally:
            com.CoUninitialize()

    def _exported(self, word: Any, refused: type[Exception], folder: Path, names: Sequence[str]) -> bool:  # noqa: ANN401 - COM
        try:
            word.Visible = False
            word.DisplayAlerts = NO_ALERTS
            word.AutomationSecurity = NO_MACROS
            word.Options.UpdateLinksAtOpen = False
            for name in names:
                if self._stopped():
                    return False
                with suppress(refused):  # the file that Word does not open is found missing
                    self._export(word, folder / name, folder / "pdf" / f"{PurePath(name).stem}.pdf")
            return True
        finally:
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
