"""Copies that were mended or commented are opened by an office program as Word would."""

from __future__ import annotations

import io
import shutil
import subprocess
from typing import TYPE_CHECKING

import docx as word
import pytest
from conformity.mending.spoiling import everything_wrong
from conformity.writing import docx

from generator.conformity.judging import judge
from generator.conformity.mending.mending import mend
from generator.conformity.remarks import commented
from generator.office.shown.reading import read_document

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not there"),
]


def test_copies_are_opened_and_saved_again(tmp_path: Path) -> None:
    data = docx(everything_wrong("letter"))
    findings = judge(read_document(data, "a.docx")).findings
    (tmp_path / "sua.docx").write_bytes(mend(data, "a.docx").data)
    (tmp_path / "ghi-chu.docx").write_bytes(commented(data, "a.docx", findings))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", "out"]
    subprocess.run([*command, "sua.docx", "ghi-chu.docx"], cwd=tmp_path, check=True, capture_output=True, timeout=120)
    again = judge(read_document((tmp_path / "out" / "sua.docx").read_bytes(), "sua.docx"))
    assert [f"{finding.rule}: {finding.found}" for finding in again.findings] == []
    noted = word.Document(io.BytesIO((tmp_path / "out" / "ghi-chu.docx").read_bytes()))
    said = {comment.text.partition("\n")[0] for comment in noted.comments}
    assert len(said) > 20
    assert any(text.startswith("Lỗi PG-01: Khổ giấy") for text in said)
