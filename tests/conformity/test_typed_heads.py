"""Heads and ends as people type and draw them: what is right about them is not called wrong."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from conformity.right import foot, letter, plan
from conformity.test_diagram import BODY, PARTS, in_tabs
from conformity.writing import P, Sheet, T, docx
from office.drafting import packed, unpacked
from office.shown.test_drawings import anchored, shape

from generator.conformity.diagram import papers_of
from generator.conformity.finding import Kind
from generator.conformity.judging import judge
from generator.conformity.mending.mending import mend
from generator.conformity.parts import Part
from generator.office.package import NotWordError
from generator.office.shown.reading import read_document
from generator.office.xml import RELATIONSHIP

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.conformity.paper import Paper

PEN = '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'


def paper_of(sheet: Sheet) -> Paper:
    return papers_of(read_document(docx(sheet), "a.docx"))[0]


def rules_of(sheet: Sheet) -> set[str]:
    return {finding.rule for finding in judge(read_document(docx(sheet), "a.docx")).findings}


def line(key: str, length: float, **looks: object) -> P:
    """A paragraph with a line drawn in the middle above its own lower edge."""
    drawn = anchored(shape(size=(length, 0), line=PEN), across="<wp:align>center</wp:align>")
    return P(key, size=2, align="center", raw=drawn, **looks)  # type: ignore[arg-type]


def vml_line(start: float, end: float) -> str:
    return (
        '<w:r><w:pict><v:line xmlns:v="urn:schemas-microsoft-com:vml" style="position:absolute;left:0;z-index:1" '
        f'from="{start}pt,2pt" to="{end}pt,2pt"/></w:pict></w:r>'
    )


def test_the_line_under_the_issuer_is_not_the_subjects() -> None:
    drawn = letter().each(lambda one: (line("issuer_rule", 75),) if one.key == "issuer_rule" else (one,))
    assert rules_of(drawn) == set()


def test_a_line_between_number_and_subject_is_the_issuers_only_when_it_is_drawn_there() -> None:
    under = letter().add("subject", line("subject_rule", 75))
    assert rules_of(under) == {"C5b.line"}


def test_names_in_rows_of_their_own_are_close() -> None:
    sheet = plan()
    table = sheet.blocks[0]
    assert isinstance(table, T)
    (left, right), under = table.rows
    rows = ((left[:1], right[:1]), (left[1:], right[1:]), under)
    assert rules_of(replace(sheet, blocks=(replace(table, rows=rows), *sheet.blocks[1:]))) == set()


def test_lines_under_names_behind_tabs_are_found() -> None:
    both = in_tabs().add("r2", P("rules", size=3, raw=vml_line(53, 124) + vml_line(180, 361)))
    assert rules_of(both) & {"C1b.line", "C1b.line-length", "C2b.line", "C2b.line-length", "C1.gap"} == set()


def test_lines_under_names_at_centred_stops_are_found() -> None:
    def centred(one: P) -> tuple[P, ...]:
        if one.key not in {"r1", "r2", "r3"}:
            return (one,)
        (first, look), *rest = one.runs
        return (replace(one, stops=(3.2, 11.2), runs=(("\t" + first, look), *rest)),)

    both = in_tabs().add("r2", P("rules", size=3, raw=vml_line(55, 126) + vml_line(227, 408))).each(centred)
    assert rules_of(both) & {"C1b.line", "C1b.line-length", "C2b.line", "C2b.line-length", "C1.gap"} == set()
    swapped = both.change("rules", raw=vml_line(55, 126))
    assert rules_of(swapped) & {"C1b.line", "C2b.line"} == {"C1b.line"}


def test_the_motto_in_the_middle_keeps_its_line_from_the_name_below() -> None:
    rows = (
        P("nation", PARTS[Part.NATION], 13, bold=True, align="center"),
        P("motto", PARTS[Part.MOTTO], 14, bold=True, align="center"),
        P("rule", size=3, raw=vml_line(137, 318)),
        P("superior", PARTS[Part.SUPERIOR], 13, align="left"),
        P("issuer", PARTS[Part.ISSUER], 13, bold=True, align="left"),
        P("number", PARTS[Part.NUMBER], 13, align="left"),
        P("date", PARTS[Part.DATE], italic=True, align="right"),
    )
    sheet = plan()
    found = rules_of(Sheet((*rows, *sheet.blocks[1:])))
    assert "C2b.line" in found
    assert not found & {"C1b.line", "C1b.line-length", "C2b.line-length"}


def test_a_signer_behind_a_row_of_blanks_stands_on_the_right() -> None:
    sheet = in_tabs().change("e5", text=" " * 84 + "Nguyễn Văn An", runs=(), bold=True)
    assert paper_of(sheet).said(Part.SIGNER) == "Nguyễn Văn An"


def test_a_first_line_set_in_by_blanks_is_set_in_as_far_as_they_reach() -> None:
    sheet = plan().change("dash1", first=0, text=" " * 10 + "- Các cơ quan, đơn vị thực hiện nghiêm túc Kế hoạch.")
    [found] = judge(read_document(docx(sheet), "a.docx")).findings
    assert (found.rule, found.found) == ("BD-03", "đầu dòng lùi 1,23 cm")
    assert mend(docx(sheet), "a.docx").left.findings == ()


def framed(key: str, across: int, width: int, down: int) -> dict[str, object]:
    sides = f'w:w="{width}" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="{across}" w:y="{down}"'
    return {"key": key, "frame": sides}


def in_frames() -> Sheet:
    """Cells 1 to 5b in frames, as old documents have them."""
    left, right = ("superior", "issuer"), ("nation", "motto")
    found = {one.key: one for one in letter().paragraphs()}
    rows = (
        *(replace(found[key], **framed(key, 1700, 3600, 1134)) for key in left),  # type: ignore[arg-type]
        *(replace(found[key], **framed(key, 5500, 5400, 1134)) for key in right),  # type: ignore[arg-type]
        *(replace(found[key], **framed(key, 1700, 3600, 2000)) for key in ("number", "subject")),  # type: ignore[arg-type]
        replace(found["date"], **framed("date", 5500, 5400, 2000)),  # type: ignore[arg-type]
    )
    return replace(letter(), blocks=(*rows, *letter().blocks[1:]))


def test_a_head_in_frames_is_found() -> None:
    paper = paper_of(in_frames())
    assert paper.kind is Kind.LETTER
    parts = (Part.SUPERIOR, Part.ISSUER, Part.NATION, Part.MOTTO, Part.NUMBER, Part.SUBJECT, Part.DATE)
    assert [bool(paper.said(part)) for part in parts] == [True] * len(parts)
    assert rules_of(in_frames()) == {"C1b.line", "C2b.line"}


def test_no_line_is_put_between_the_paragraphs_of_a_frame() -> None:
    mended = mend(docx(in_frames()), "a.docx")
    assert {change.rule for change in mended.changes} == set()


BOX = (
    '<w:r><w:drawing><wp:anchor behindDoc="0"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page">'
    '<wp:posOffset>{x}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>720000'
    '</wp:posOffset></wp:positionV><wp:extent cx="{width}" cy="900000"/><wp:docPr id="{x}" name="b"/><a:graphic>'
    '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr '
    'txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="900000"/></a:xfrm><a:prstGeom '
    'prst="rect"/></wps:spPr><wps:txbx><w:txbxContent>{text}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>'
    "</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
)


def box(across: int, width: int, *paragraphs: str) -> str:
    text = "".join(f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>{one}</w:t></w:r></w:p>' for one in paragraphs)
    return BOX.format(x=across, width=width, text=text)


def test_boxes_at_the_top_of_the_page_come_before_the_text_that_they_are_anchored_to() -> None:
    left = box(1080000, 2300000, PARTS[Part.SUPERIOR], PARTS[Part.ISSUER], "Số: 05/SGDĐT-GDTX")
    right = box(3490000, 3400000, PARTS[Part.NATION], PARTS[Part.MOTTO], PARTS[Part.DATE])
    said = "<w:r><w:t>Kính gửi: Ủy ban nhân dân tỉnh</w:t></w:r>"
    sheet = Sheet((P("addressed", raw=left + right + said), *BODY, foot("- Như trên;", "- Lưu: VT.")))
    paper = paper_of(sheet)
    assert paper.kind is Kind.LETTER
    assert [paper.said(part) for part in (Part.NATION, Part.ISSUER)] == [PARTS[Part.NATION], PARTS[Part.ISSUER]]


def with_head_in_header(sheet: Sheet) -> bytes:
    """Give a file whose first page has the head in its header, as paper with a letterhead is copied."""
    _, *rest = sheet.blocks
    parts = unpacked(docx(replace(sheet, blocks=tuple(rest))))
    whole = unpacked(docx(sheet))["word/document.xml"]
    table = whole[whole.index(b"<w:tbl>") : whole.index(b"</w:tbl>") + len(b"</w:tbl>")]
    opening = whole[: whole.index(b"<w:body>")].replace(b"w:document", b"w:hdr")
    parts["word/head.xml"] = opening + table + b"<w:p/></w:hdr>"
    reference = b'<w:headerReference w:type="first" r:id="rIdHead"/>'
    body = parts["word/document.xml"]
    at = body.index(b"<w:sectPr>") + len(b"<w:sectPr>")
    parts["word/document.xml"] = body[:at] + reference + body[at:]
    link = f'<Relationship Id="rIdHead" Type="{RELATIONSHIP}/header" Target="head.xml"/></Relationships>'
    name = "word/_rels/document.xml.rels"
    parts[name] = parts[name].replace(b"</Relationships>", link.encode())
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
    override = f'<Override PartName="/word/head.xml" ContentType="{kind}"/></Types>'
    types = "[Content_Types].xml"
    parts[types] = parts[types].replace(b"</Types>", override.encode())
    return packed(parts)


@pytest.mark.parametrize("sheet", [letter, plan], ids=lambda one: one.__name__)
def test_a_head_in_the_first_pages_header_is_the_documents(sheet: Callable[[], Sheet]) -> None:
    verdict = judge(read_document(with_head_in_header(sheet()), "a.docx"))
    assert verdict.kinds == judge(read_document(docx(sheet()), "a.docx")).kinds
    assert verdict.findings == ()


def test_a_head_in_a_header_is_mended_there() -> None:
    wrong = with_head_in_header(plan().change("nation", size=16, italic=True).change("number", bold=True))
    assert {one.rule for one in judge(read_document(wrong, "a.docx")).findings} >= {"C1a.size", "C1a.style", "C3.style"}
    mended = mend(wrong, "a.docx")
    assert mended.left.findings == ()
    assert unpacked(mended.data)["word/document.xml"].count(b"<w:tbl>") == 1


def test_a_document_of_strict_open_xml_is_judged_like_any_other() -> None:
    names = re.compile(rb"http://schemas\.openxmlformats\.org/(\w+)/2006/(main|relationships|wordprocessingDrawing)")
    parts = {
        name: data if name == "[Content_Types].xml" else names.sub(rb"http://purl.oclc.org/ooxml/\1/\2", data)
        for name, data in unpacked(docx(plan().change("nation", size=16))).items()
    }
    parts = {
        name: data.replace(b"http://purl.oclc.org/ooxml/package/", b"http://schemas.openxmlformats.org/package/2006/")
        for name, data in parts.items()
    }
    assert b"purl.oclc.org/ooxml/wordprocessingml/main" in parts["word/document.xml"]
    verdict = judge(read_document(packed(parts), "a.docx"))
    assert (verdict.kinds, [one.rule for one in verdict.findings]) == ((Kind.NAMED,), ["C1a.size"])
    with pytest.raises(NotWordError, match="Strict"):
        mend(packed(parts), "a.docx")
