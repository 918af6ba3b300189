"""Pictures among the values of letters: each stands in its letter, and its file once in the whole."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from docx import Document
from docxtpl import InlineImage
from lxml import etree
from office.drafting import drawing, p, picture

from generator.errors import KehoachError

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.office.word import WordTemplate

ROOT = Path(__file__).parents[3]
SCHEMA_CHECK = ROOT.parent / "shared" / "tools" / "schema-check"


def pictures_of(data: bytes) -> dict[str, list[bytes]]:
    """The pictures that each story shows, in order: the files that its links lead to."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = package.namelist()
        assert len(names) == len(set(names))
        shown = {}
        for name in (name for name in names if re.fullmatch(r"word/(document|header.*|footnotes)\.xml", name)):
            ids = re.findall(r'r:embed="([^"]+)"', package.read(name).decode())
            links = etree.fromstring(package.read(f"word/_rels/{name[5:]}.rels")) if ids else []
            targets = {link.get("Id"): link.get("Target") for link in links}
            shown[name] = [package.read(f"word/{targets[one]}") for one in ids]
        return shown


NOTE = '<w:r><w:footnoteReference w:id="1"/></w:r>'


def test_pictures_among_the_values_stand_in_each_letter(template: Callable[..., WordTemplate], tmp_path: Path) -> None:
    made = template(
        p("{{ name }} ", NOTE), p("{{ logo }}"), p(drawing()), headers={"default": p("{{ logo }}")},
        footnotes=p("{{ logo }}"),
    )  # fmt: skip
    small, large = picture(), picture(20, 10)
    files = [small, large, small]
    letters = [
        {
            "name": f"Thư {number}",
            "logo": InlineImage(None, io.BytesIO(one), anchor="https://bk.vn" if number else None),
        }
        for number, one in enumerate(files)
    ]
    data = made.render_all(letters)
    shown = pictures_of(data)
    assert shown.pop("word/document.xml") == files
    assert shown.pop("word/footnotes.xml") == files
    assert [one for header in shown.values() for one in header] == files  # the second and third lead to an address
    assert made.render_all(letters) == data
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert len([name for name in package.namelist() if name.startswith("word/media/")]) == 2
        texts = [package.read(name).decode() for name in package.namelist() if name.endswith(".xml")]
    ids = [number for text in texts for number in re.findall(r'<wp:docPr[^>]* id="(\d+)"', text)]
    assert len(ids) == len(set(ids)) == 3 + 3 + 3 + 3
    (tmp_path / "tat-ca.docx").write_bytes(data)
    assert len(Document(tmp_path / "tat-ca.docx").inline_shapes) == 6


def test_the_same_picture_in_the_same_header_is_there_once(template: Callable[..., WordTemplate]) -> None:
    made = template(p("{{ name }}"), headers={"default": p("{{ logo }}")})
    letters = [{"name": f"Thư {number}", "logo": InlineImage(None, io.BytesIO(picture()))} for number in range(5)]
    assert list(pictures_of(made.render_all(letters)).values()).count([picture()]) == 1


@pytest.mark.shared
def test_pictures_in_letters_keep_the_schema(template: Callable[..., WordTemplate], tmp_path: Path) -> None:
    made = template(p("{{ name }} {{ logo }}"), p(drawing()), headers={"default": p("{{ logo }}")})
    letters = [{"name": str(size), "logo": InlineImage(None, io.BytesIO(picture(size)))} for size in (2, 3, 2)]
    (tmp_path / "tat-ca.docx").write_bytes(made.render_all(letters))
    found = subprocess.run(
        [sys.executable, SCHEMA_CHECK, tmp_path / "tat-ca.docx"], capture_output=True, text=True, check=False
    )
    assert found.returncode == 0, found.stdout


def test_a_file_that_is_no_picture_is_named(template: Callable[..., WordTemplate]) -> None:
    made = template(p("{{ logo }}"))
    with pytest.raises(KehoachError, match="không đọc được hình"):
        made.render_all([{"logo": InlineImage(None, io.BytesIO(b"chu"))}])
