"""One LibreOffice with a profile of its own, started for a batch of files and watched until it is done.

Its exit code says nothing: it ends with 0 over files that it could not read, and passes over those behind about the
250th. So whoever calls looks at what lies in the folder. It works through its files in their order.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final, Self

from generator.office.pdf.profile import write_profile

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

FLAGS: Final = (
    *("--headless", "--invisible", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard", "--nologo"),
    "--infilter=MS Word 2007 XML",
)
"""The last one keeps it from reading as a web page or as plain text what only calls itself .docx."""
KEPT: Final = frozenset(
    {
        *("PATH", "HOME", "USER", "LOGNAME", "TMPDIR", "FONTCONFIG_PATH", "FONTCONFIG_FILE"),
        *("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_DATA_DIRS"),
        *("SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "PATHEXT", "TEMP", "TMP", "USERPROFILE", "APPDATA"),
        *("LOCALAPPDATA", "PROGRAMDATA", "PROGRAMFILES", "PROGRAMFILES(X86)", "PROGRAMW6432", "NUMBER_OF_PROCESSORS"),
    }
)
"""What it is told of our surroundings: where programs, fonts and its own files lie; no proxy, no display, no secret."""
OURS: Final = {"LC_ALL": "C.UTF-8", "SAL_USE_VCLPLUGIN": "svp", "SAL_DISABLE_OPENCL": "1"}
PATIENCE: Final = 120.0
"""Seconds without a new PDF after which it is taken to hang: twice what 5,000 pages took on a machine of two cores."""
LOOK: Final = 0.05
"""Seconds between two looks."""
FOLDER: Final = "pdf"


class LibreOffice:
    """Makes PDFs of files in a folder, as many at a time as are given. Use as a context manager."""

    def __init__(
        self, program: Path, *, archive: bool, patience: float = PATIENCE, stopped: Callable[[], bool] = lambda: False
    ) -> None:
        """Prepare.

        Args:
            program: what starts LibreOffice.
            archive: whether to make PDF/A-2b.
            patience: seconds without a new PDF after which it is ended.
            stopped: asked again and again; true ends it.
        """
        self._program = program
        self._archive = archive
        self._patience = patience
        self._stopped = stopped
        self._home: TemporaryDirectory[str] | None = None

    def __enter__(self) -> Self:
        """Make the profile."""
        self._home = TemporaryDirectory(prefix="kehoach-office-", ignore_cleanup_errors=True)
        write_profile(Path(self._home.name), archive=self._archive)
        return self

    def __exit__(self, *_: object) -> None:
        """Remove the profile."""
        if self._home is not None:
            self._home.cleanup()

    def run(self, folder: Path, names: Sequence[str]) -> bool:
        """Turn files of a folder into PDFs in its folder `pdf`; give whether the program ended by itself, and well."""
        assert self._home is not None  # noqa: S101 - it is used as a context manager
        out = folder / FOLDER
        out.mkdir(exist_ok=True)
        command = [
            str(self._program),
            f"-env:UserInstallation={Path(self._home.name).as_uri()}",
            *FLAGS,
            *("--convert-to", "pdf", "--outdir", str(out)),
            *(f"./{name}" for name in names),
        ]
        process = subprocess.Popen(  # noqa: S603 - the office program that was found, and files of our own
            command,
            cwd=folder,
            env=surroundings(os.environ),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        try:
            return self._ended(process, out) == 0
        finally:
            end_group(process)

    def _ended(self, process: subprocess.Popen[bytes], out: Path) -> int | None:
        """Wait, and give the exit code; nothing when it stood still or is not wanted any more."""
        there, since = -1, time.monotonic()
        while True:
            with suppress(subprocess.TimeoutExpired):
                return process.wait(LOOK)
            if (now := len(os.listdir(out))) != there:  # noqa: PTH208 - twenty times a second
                there, since = now, time.monotonic()
            elif time.monotonic() - since > self._patience:
                return None
            if self._stopped():
                return None


def surroundings(environment: Mapping[str, str]) -> dict[str, str]:
    """Give the variables that the program may know."""
    return {name: value for name, value in environment.items() if name.upper() in KEPT} | OURS


def end_group(process: subprocess.Popen[bytes]) -> None:
    """End a process and all that it started: LibreOffice's starter leaves `soffice.bin` behind when it is killed."""
    if sys.platform == "win32":
        if process.poll() is None:
            killer = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
            subprocess.run(killer, capture_output=True, check=False)  # noqa: S603 - Windows' own
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
