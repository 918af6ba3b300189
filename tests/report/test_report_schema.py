"""A whole report keeps to the schema of ECMA-376: charts, photos, fitted tables, appendices."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image
from returns.filling import filled

from generator import journey

ROOT = Path(__file__).parents[2]
TOOLS = ROOT.parent / "shared" / "tools"
CHECK = TOOLS / "schema-check"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a report with everything in it."""
    home = tmp_path_factory.mktemp("office")
    shutil.copy(ROOT / "plan.yaml", home)
    for folder in ("documents", "blocks"):
        shutil.copytree(ROOT / "templates" / folder, home / "templates" / folder)
    for unit, people in (("mn-song-cau", 420), ("phuong-duc-xuan", 1525)):
        sent = home / "ve" / unit
        sent.mkdir(parents=True)
        (sent / "bc.xlsx").write_bytes(filled({"A5": people, "C1": 3, "H4": "Thêm sách"}, unit=unit))
        Image.new("RGB", (900, 700), "red" if people > 1000 else "blue").save(sent / "Ngày hội.jpg")
    for _ in journey.receive(home / "plan.yaml", [home / "ve"]):
        pass
    return journey.report(home / "plan.yaml").files[1]


@pytest.mark.shared
@pytest.mark.skipif(not CHECK.exists(), reason="the schema check lies beside the project, and is not there")
def test_the_report_keeps_to_the_schema(made: Path) -> None:
    found = subprocess.run([sys.executable, CHECK, made], capture_output=True, text=True, check=False, timeout=120)
    assert found.returncode == 0, found.stdout + found.stderr


@pytest.mark.shared
@pytest.mark.skipif(not CHECK.exists(), reason="the schemas lie beside the project, and are not there")
def test_its_charts_keep_to_theirs_and_carry_their_workbooks(made: Path) -> None:
    schema = etree.XMLSchema(etree.parse(str(TOOLS / "xsd" / "dml-chart.xsd")))
    with zipfile.ZipFile(made) as package:
        charts = [name for name in package.namelist() if name.startswith("word/charts/") and name.endswith(".xml")]
        assert len(charts) >= 3
        for name in charts:
            root = etree.fromstring(package.read(name))
            assert schema.validate(root), schema.error_log
            links = etree.fromstring(package.read(f"word/charts/_rels/{Path(name).name}.rels"))
            target = f"word/embeddings/{Path(links[0].get('Target', '')).name}"
            assert zipfile.ZipFile(io.BytesIO(package.read(target))).testzip() is None
        assert sum(name.startswith("word/media/") for name in package.namelist()) == 2
