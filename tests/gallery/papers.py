"""What the gallery shows: the first document of every kind in each variant, a form, and a report of a few returns."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from gallery.variants import variants
from returns.filling import blank, filled, sample

from generator import journey
from generator.documents import Office, make, names

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).resolve().parents[2]
RETURNS: Final = {
    "mn-song-cau": {"A5": 420, "H1": "- Được lãnh đạo quan tâm.\n- Học sinh hưởng ứng.", "H4": "Bổ sung kinh phí."},
    "mn-duc-xuan": {"A5": 310, "H4": "Bổ sung kinh phí"},
    "mn-huyen-tung": {"A5": "1.234"},
}
"""Three schools' answers by code; the last one is sent back, since its number says two things."""


@dataclass(frozen=True)
class Shown:
    """Something to picture: which kind it is of, in which variant, its file name and its bytes."""

    kind: str
    variant: str
    name: str
    data: bytes


def shown(folder: Path) -> Iterator[Shown]:
    """Give everything to picture; `folder` is for what has to be made on a disk."""
    for variant, plan in variants(sample()):
        office = Office(plan, ROOT / "templates")
        kinds = {kind.id: kind.name for kind in plan.documents}
        for named in names(plan):
            if kind := kinds.pop(named.document_id, ""):
                yield Shown(kind, variant, named.name, make(office.job(named)).data)
    yield Shown("Biểu mẫu Excel của đơn vị", "Chưa ghi", "bieu-mau.xlsx", blank())
    yield Shown("Biểu mẫu Excel của đơn vị", "Đã ghi", "da-ghi.xlsx", filled(RETURNS["mn-song-cau"]))
    yield from _of_returns(folder)


def _of_returns(folder: Path) -> Iterator[Shown]:
    shutil.copy(ROOT / "plan.yaml", folder)
    shutil.copytree(ROOT / "templates", folder / "templates")
    sent = folder / "sent"
    sent.mkdir()
    for unit, values in RETURNS.items():
        (sent / f"{unit}.xlsx").write_bytes(filled(values, unit=unit))
    plan = folder / "plan.yaml"
    for _ in journey.receive(plan, [sent], on=date(2024, 10, 9)):
        pass
    journey.report(plan)
    for slip in sorted((folder / "output" / "returned").rglob("*.docx")):
        yield Shown("Phiếu đề nghị chỉnh sửa", "Bản mẫu", slip.name, slip.read_bytes())
    for made in sorted((folder / "output" / "report").rglob("*.[dx]*x")):
        kind = "Báo cáo tổng hợp" if made.suffix == ".docx" else "Bảng tổng hợp Excel"
        yield Shown(kind, made.stem, made.name, made.read_bytes())


def workbook_pdf(data: bytes, folder: Path) -> bytes:
    """Give a workbook as LibreOffice prints it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "book.xlsx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, folder / "book.xlsx"],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return (folder / "book.pdf").read_bytes()
