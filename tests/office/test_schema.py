"""What the engine makes keeps to the schema of ECMA-376, feature by feature; the check lies beside the project."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from docxtpl import DocxTemplate, InlineImage
from office.comparing import by_us
from office.drafting import p, picture, word_file
from office.test_equivalence import BODIES, with_values

CHECK = Path(__file__).parents[3] / "shared" / "tools" / "schema-check"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not CHECK.exists(), reason="the schema check lies beside the project, and is not there"),
]


def faults(documents: dict[str, bytes], folder: Path) -> str:
    for name, data in documents.items():
        (folder / f"{name}.docx").write_bytes(data)
    files = [folder / f"{name}.docx" for name in documents]
    found = subprocess.run([sys.executable, CHECK, *files], capture_output=True, text=True, check=False, timeout=120)
    return "" if found.returncode == 0 else found.stdout + found.stderr


def test_every_feature_keeps_to_the_schema(tmp_path: Path) -> None:
    made = {
        name.replace("'", ""): by_us(word_file(p("a"), body, p("b")), with_values(), tmp_path)
        for name, body in BODIES.items()
    }
    assert faults(made, tmp_path) == ""


def test_every_story_keeps_to_the_schema(tmp_path: Path) -> None:
    story = BODIES["rows"] + BODIES["run print"] + BODIES["text box"] + BODIES["paragraph loop"]
    template = word_file(
        p("a {{ image }}") + p("{{p inner }}"),
        headers={"default": story + p("{{ image }}"), "first": p("{%p if no %}") + p("a") + p("{%p endif %}")},
        footers={"default": story + p("{{ image }}{{ image }}"), "even": p("{{ image }}")},
        footnotes=BODIES["line breaks"],
        endnotes=BODIES["condition in a line"],
        title="{{ name }}",
    )
    machine = DocxTemplate(io.BytesIO(template))
    inner = machine.new_subdoc()
    inner.add_paragraph("đoạn").add_run("đậm").bold = True
    inner.add_picture(io.BytesIO(picture(3, 3)))
    values: dict[str, Any] = with_values(image=InlineImage(machine, io.BytesIO(picture())), inner=inner)
    assert faults({"stories": by_us(template, values, tmp_path)}, tmp_path) == ""
