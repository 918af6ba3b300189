"""Whether the office program works: asked for its version, then for a page that is known to be right."""

from __future__ import annotations

import re
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.office.pdf.converting import WordFile, convert
from generator.office.pdf.fonts import faces
from generator.office.pdf.libreoffice import surroundings
from generator.office.pdf.probe import NAME, probe
from generator.office.pdf.programs import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.office.pdf.fonts import Face
    from generator.office.pdf.programs import Program

SECONDS: Final = 30.0
"""As long as a program may think about its version."""
VERSION: Final = re.compile(r"\d+(?:\.\d+)+")


@dataclass(frozen=True, slots=True)
class Trial:
    """How the trial went: seconds for one page, and the fonts of that page."""

    seconds: float
    faces: tuple[Face, ...]


def version(program: Program, environment: Mapping[str, str]) -> str:
    """Give the version of LibreOffice, as `7.4.7.2`; "" where it is not told, as Word's is not."""
    if program.kind is not Kind.LIBREOFFICE:
        return ""
    with suppress(OSError, subprocess.TimeoutExpired):
        asked = subprocess.run(  # noqa: S603 - the office program that was found
            [str(program.path), "--version"],
            capture_output=True,
            check=False,
            timeout=SECONDS,
            env=surroundings(environment),
            stdin=subprocess.DEVNULL,
        )
        found = VERSION.search(asked.stdout.decode("utf-8", errors="replace"))
        return found[0] if found else ""
    return ""


def tried(program: Program) -> Trial:
    """Let the office program print the page.

    Raises:
        KehoachError: it does not.
    """
    start = time.monotonic()
    (found,) = convert([WordFile(NAME, probe())], program=program)
    seconds = time.monotonic() - start
    if found.error is not None:
        raise found.error
    return Trial(seconds, faces(found.pdf))
