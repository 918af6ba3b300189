"""Documents of other programs say and show what their author chose."""

from __future__ import annotations

import io
import shutil
import subprocess
from typing import TYPE_CHECKING

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.shared import Cm, Pt, RGBColor
from office.drafting import cell, p, row, run, table, text_box, word_file

from generator.office.shown.looks import Alignment, LineRule
from generator.office.shown.reading import read_document

if TYPE_CHECKING:
    from pathlib import Path

    from generator.office.shown.document import ShownDocument


def by_python_docx() -> bytes:
    made = docx.Document()
    paragraph = made.add_paragraph("Kính gửi: ", style="Normal")
    paragraph.add_run("Bộ Nội vụ").bold = True
    paragraph.runs[1].font.size = Pt(13)
    paragraph.runs[1].font.color.rgb = RGBColor(0xFF, 0, 0)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.first_line_indent = Cm(1)
    paragraph.paragraph_format.line_spacing_rule = WD_LINE_SPACING.ONE_POINT_FIVE
    made.add_heading("Mục", level=1)
    made.add_paragraph("mục", style="List Number")
    grid = made.add_table(rows=2, cols=2, style="Table Grid")
    grid.cell(0, 0).merge(grid.cell(0, 1)).text = "gộp"
    made.sections[0].left_margin = Cm(3)
    made.sections[0].header.paragraphs[0].text = "đầu trang"
    made.save(buffer := io.BytesIO())
    return buffer.getvalue()


def test_a_document_of_python_docx() -> None:
    document = read_document(by_python_docx(), "a.docx")
    first, heading, listed, *_ = document.paragraphs()
    assert [(one.text, one.look.bold, one.look.size, one.look.colour) for one in first.runs] == [
        ("Kính gửi: ", False, 11.0, "auto"),
        ("Bộ Nội vụ", True, 13.0, "FF0000"),
    ]
    assert first.runs[0].look.font == "Cambria"
    assert (first.layout.alignment, round(first.layout.first_line, 1)) == (Alignment.CENTRE, 28.4)
    assert (first.layout.line_rule, first.layout.line) == (LineRule.MULTIPLE, 1.5)
    assert (heading.layout.outline, heading.layout.style_name, heading.runs[0].look.bold) == (0, "heading 1", True)
    assert listed.label == "1."
    merged = document.body.blocks[3].rows[0].cells[0]  # type: ignore[union-attr]
    assert (merged.columns, merged.text, merged.borders.boxed) == (2, "gộp", True)
    assert round(document.sections[0].left, 1) == 85.0


OFFICE = shutil.which("soffice")
LISTS = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)
SMALL = '<w:sz w:val="26"/>'
RED = '<w:color w:val="FF0000"/>'
SPACED = '<w:spacing w:before="120" w:line="360" w:lineRule="auto"/><w:ind w:firstLine="567"/><w:jc w:val="both"/>'
BODY = (
    table(row(cell(p("CƠ QUAN", properties='<w:jc w:val="center"/>')), cell("QUỐC HIỆU"))),
    p(run("đậm", "<w:b/>"), run(" nghiêng", "<w:i/>"), run(" cỡ 13", SMALL), run(" đỏ", RED)),
    p("mục", properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
    p("lùi", properties=SPACED),
    p("khung", text_box(p("trong khung"))),
)


def told(document: ShownDocument) -> list[object]:
    """Give what two readings of one document have in common."""
    found: list[object] = []
    for item in document.paragraphs():
        layout = item.layout
        looks = [
            (one.text, one.look.font, one.look.size, one.look.bold, one.look.italic, one.look.colour)
            for one in item.runs
        ]
        spaces = (round(layout.before), round(layout.first_line, 0), round(layout.line, 2), layout.alignment)
        found.append((item.label, looks, spaces, item.where.holder))
    return found


@pytest.mark.office
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not there")
def test_a_document_that_libreoffice_saved_again_shows_the_same(tmp_path: Path) -> None:
    own = word_file(*BODY, numbering=LISTS, headers={"default": p("đầu trang")})
    (tmp_path / "a.docx").write_bytes(own)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", "out", "a.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    again = read_document((tmp_path / "out" / "a.docx").read_bytes(), "a.docx")
    assert told(again) == told(read_document(own, "a.docx"))
    assert [item.text for story in again.sections[0].headers.values() for item in story.paragraphs()] == ["đầu trang"]
