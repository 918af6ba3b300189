"""PDFs of many one-page documents, beside LibreOffice called by hand: once for all, and once for each."""

from __future__ import annotations

import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from invitations import invitation
from ratios import Ratio, at_least, at_most

from generator.office.pdf.converting import WordFile, convert
from generator.office.pdf.programs import office

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

DOCUMENTS: Final = 200
"""As many as one call of LibreOffice takes; behind about the 250th it passes files over."""
ONE_BY_ONE: Final = 12
"""So many of the calls for one file are timed; they are alike, and all of them would take minutes."""
TURNS: Final = 3


def measure() -> list[Ratio]:
    """Give the figures; stops when a PDF is missing."""
    made_for = invitation(DOCUMENTS)
    letters = [made_for.template.render(made_for.values(guest)) for guest in made_for.guests]
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{number:03d}.docx" for number in range(DOCUMENTS)]
        for file, data in zip(files, letters, strict=True):
            file.write_bytes(data)
        by_hand(files[:1], Path(folder))  # a profile that is there already is the faster one
        ours, batch = [], []
        for _ in range(TURNS):
            ours.append(taken(lambda: by_us(letters)))
            batch.append(taken(lambda: by_hand(files, Path(folder))))
        single = [taken(lambda file=file: by_hand([file], Path(folder))) for file in files[:ONE_BY_ONE]]
    each = sum(single) / len(single) * DOCUMENTS
    return [
        at_least(f"{DOCUMENTS} PDFs, a soffice call for each", ours=min(ours), theirs=each, bound=8),
        at_most(f"{DOCUMENTS} PDFs, one soffice call for all", ours=min(ours), theirs=min(batch), bound=1.25),
    ]


def taken(work: Callable[[], object]) -> float:
    """Give the milliseconds that work takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def by_us(letters: Sequence[bytes]) -> None:
    """Make the PDFs as `kehoach build --pdf` does, each of them looked at."""
    made = list(convert([WordFile(f"{number}.docx", data) for number, data in enumerate(letters)]))
    if len(made) != len(letters) or any(found.pages != 1 for found in made):
        raise SystemExit("a PDF is missing, or has more than one page")


def by_hand(files: Sequence[Path], folder: Path) -> None:
    """Make the PDFs as the manual of LibreOffice says."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(office().path), profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder / "out")]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True)
    if not all((folder / "out" / f"{file.stem}.pdf").exists() for file in files):
        raise SystemExit("LibreOffice called by hand has left a file out")
