"""A line under the motto is drawn anew, whatever it was drawn with before."""

from __future__ import annotations

import pytest
from conformity.rights import RIGHT
from conformity.writing import docx

from generator.conformity.mending.mending import mend
from generator.office.shown.reading import read_document

SHORT_SHAPE = (
    "<w:r><w:drawing><wp:inline>"
    '<wp:extent cx="635000" cy="0"/><wp:docPr id="1" name="a"/><a:graphic><a:graphicData '
    'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="635000" cy="0"/></a:xfrm><a:prstGeom prst="line"/><a:ln w="9525"/></wps:spPr>'
    "<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)
OLD_SHAPE = (
    '<w:r><w:pict><v:line xmlns:v="urn:schemas-microsoft-com:vml" id="a" from="0,0" to="60pt,0"/></w:pict></w:r>'
)
LINES = {
    "a shape": {"raw": SHORT_SHAPE, "rule": "", "left": 0, "right": 0},
    "an old shape": {"raw": OLD_SHAPE, "rule": "", "left": 0, "right": 0},
    "letters": {"text": "____________", "rule": "", "left": 0, "right": 0, "size": 14},
    "a short border": {"left": 4, "right": 4},
    "nothing": {"rule": "", "left": 0, "right": 0},
}


@pytest.mark.parametrize("means", LINES)
def test_the_line_is_as_long_as_the_motto(means: str) -> None:
    data = docx(RIGHT["plan"]().change("motto_rule", **LINES[means]))
    mended = mend(data, "a.docx")
    assert {change.rule.partition("-")[0] for change in mended.changes} == {"C1b.line"}
    assert mended.left.findings == ()
    document = read_document(mended.data, "a.docx")
    assert [line for item in document.paragraphs() for line in item.lines] == []
    paragraphs = list(document.paragraphs())
    motto = next(at for at, item in enumerate(paragraphs) if item.text.startswith("Độc lập"))
    border = paragraphs[motto + 1].layout.borders.top
    assert border is not None
    assert border.solid


@pytest.mark.parametrize("looks", [{"underline": "single"}, {"rule": "single"}])
def test_lines_of_the_text_s_own_paragraph_become_one_of_their_own(looks: dict[str, str]) -> None:
    sheet = RIGHT["plan"]().drop("summary_rule").change("summary", **looks)
    mended = mend(docx(sheet), "a.docx")
    assert {change.rule for change in mended.changes} == {"C5a2.line-length"}
    assert mended.left.findings == ()
    summary = [item for item in read_document(mended.data, "a.docx").paragraphs() if item.runs][6:7]
    assert not any(run.look.underline for item in summary for run in item.runs)
