"""The log of a fault of the program: everything a maintainer asks for, in one file."""

from __future__ import annotations

import platform
import sys
import tempfile
import traceback
from datetime import datetime
from pathlib import Path


def write_log(error: Exception) -> Path:
    """Write the fault down, in the home folder or, where that is closed, in the system's temporary one."""
    now = datetime.now().astimezone()
    text = "\n".join(
        [
            f"kehoach, {now.isoformat(timespec='seconds')}",
            f"Python {sys.version}",
            platform.platform(),
            f"lệnh: {sys.argv}",
            "",
            *traceback.format_exception(error),
        ]
    )
    name = f"loi-{now:%Y%m%d-%H%M%S}.txt"
    for folder in (Path.home() / ".kehoach", Path(tempfile.gettempdir())):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
        except OSError:
            continue
        return folder / name
    return Path(name)
