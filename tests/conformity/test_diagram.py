"""The head and the end of a document are found however they were typed."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from conformity.right import LONG, body, foot, letter, plan, title
from conformity.writing import P, Sheet, T, docx

from generator.conformity.diagram import papers_of
from generator.conformity.finding import Kind
from generator.conformity.judging import judge
from generator.conformity.parts import Part
from generator.errors import Severity
from generator.office.shown.reading import read_document

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.conformity.paper import Paper

PARTS = {
    Part.SUPERIOR: "UBND TỈNH THÁI NGUYÊN",
    Part.ISSUER: "SỞ GIÁO DỤC VÀ ĐÀO TẠO",
    Part.NATION: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    Part.MOTTO: "Độc lập - Tự do - Hạnh phúc",
    Part.NUMBER: "Số: 15/KH-SGDĐT",
    Part.DATE: "Thái Nguyên, ngày 05 tháng 9 năm 2026",
    Part.TITLE: "KẾ HOẠCH",
    Part.SUMMARY: "Tổ chức Tuần lễ học tập suốt đời năm 2026",
    Part.RECIPIENTS: "Nơi nhận:",
    Part.RECIPIENT: "- Ủy ban nhân dân các xã, phường; - Lưu: VT, GDTX.",
    Part.AUTHORITY: "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC",
    Part.SIGNER: "Nguyễn Văn An",
}
BODY = (body("text1", f"{LONG}."), body("last", "Trên đây là Kế hoạch, đề nghị các đơn vị thực hiện./."))


def read(sheet: Sheet) -> Paper:
    return papers_of(read_document(docx(sheet), "mau.docx"))[0]


def in_tabs() -> Sheet:
    """Everything in two columns of tabs, without a table."""
    bold = {"bold": True}
    rows = (
        P("r1", runs=(("UBND TỈNH THÁI NGUYÊN\t", {}), ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold)), size=13),
        P("r2", runs=(("SỞ GIÁO DỤC VÀ ĐÀO TẠO\t", bold), ("Độc lập - Tự do - Hạnh phúc", {"bold": True, "size": 14})),
          size=13),
        P("r3", runs=(("Số: 15/KH-SGDĐT\t", {}), ("Thái Nguyên, ngày 05 tháng 9 năm 2026", {"italic": True})), size=13),
    )  # fmt: skip
    end = (
        P("e1", runs=(("Nơi nhận:\t\t\t", {"bold": True, "italic": True, "size": 12}), ("KT. GIÁM ĐỐC", bold))),
        P("e2", runs=(("- Ủy ban nhân dân các xã, phường;\t\t", {"size": 11}), ("PHÓ GIÁM ĐỐC", bold))),
        P("e3", "- Lưu: VT, GDTX.", 11),
        P("e4"),
        P("e5", runs=(("\t\t\t\t\t\t\t\tNguyễn Văn An", bold),)),
    )
    return Sheet((*rows, *title("KẾ HOẠCH", PARTS[Part.SUMMARY]), *BODY, *end))


def in_blanks() -> Sheet:
    """The same with rows of blanks."""
    gap = " " * 12
    return in_tabs().each(
        lambda one: (
            (replace(one, runs=tuple((text.replace("\t", gap, 1), looks) for text, looks in one.runs)),)
            if one.key in {"r1", "r2", "r3"}
            else (one,)
        )
    )


def in_lines_of_one_paragraph() -> Sheet:
    """Cells whose lines are parted by line breaks."""
    left = P(
        "left",
        size=13,
        align="center",
        runs=(("UBND TỈNH THÁI NGUYÊN\n", {}), ("SỞ GIÁO DỤC VÀ ĐÀO TẠO\n", {"bold": True}), ("Số: 15/KH-SGDĐT", {})),
    )
    right = P(
        "right",
        size=14,
        align="center",
        runs=(
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", {"bold": True, "size": 13}),
            ("Độc lập - Tự do - Hạnh phúc\n", {"bold": True}),
            ("Thái Nguyên, ngày 05 tháng 9 năm 2026", {"italic": True}),
        ),
    )
    end = foot("- Ủy ban nhân dân các xã, phường;", "- Lưu: VT, GDTX.")
    table = T((6.4, 9.6), (((left,), (right,)),))
    both = P("both", align="center", runs=(("KẾ HOẠCH\n", {"bold": True}), (PARTS[Part.SUMMARY], {"bold": True})))
    return Sheet((table, both, P("rule", size=2, left=6, right=6, rule="single"), *BODY, end))  # fmt: skip


BOX = (
    '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice '
    'Requires="wps"><w:drawing><wp:anchor behindDoc="0" simplePos="0"><wp:simplePos x="0" y="0"/><wp:positionH '
    'relativeFrom="column"><wp:posOffset>{x}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph">'
    '<wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="{width}" cy="900000"/><wp:docPr id="{id}" name="b"/>'
    '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
    '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="900000"/></a:xfrm>'
    '<a:prstGeom prst="rect"/></wps:spPr><wps:txbx><w:txbxContent>{text}</w:txbxContent></wps:txbx><wps:bodyPr/>'
    "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
)


def in_text_boxes() -> Sheet:
    """Cells 1 to 4 in two text boxes beside each other."""
    from conformity.writing import _block  # noqa: PLC0415

    def box(number: int, x: int, width: int, *paragraphs: P) -> str:
        text = "".join(_block(one, {}) for one in paragraphs)
        return BOX.format(id=number, x=x, width=width, text=text)

    left = box(
        1, 0, 2300000,
        P("a", PARTS[Part.SUPERIOR], 13, align="center"), P("b", PARTS[Part.ISSUER], 13, bold=True, align="center"),
        P("c", PARTS[Part.NUMBER], 13, align="center"),
    )  # fmt: skip
    right = box(
        2, 2400000, 3400000,
        P("d", PARTS[Part.NATION], 13, bold=True, align="center"), P("e", PARTS[Part.MOTTO], bold=True, align="center"),
        P("f", PARTS[Part.DATE], italic=True, align="center"),
    )  # fmt: skip
    end = foot("- Ủy ban nhân dân các xã, phường;", "- Lưu: VT, GDTX.")
    anchor = P("anchor", raw=left + right)
    return Sheet((anchor, *title("KẾ HOẠCH", PARTS[Part.SUMMARY]), *BODY, end))


def in_plain_paragraphs() -> Sheet:
    """The right half typed with indents, the left half above it."""
    rows = (
        P("a", PARTS[Part.SUPERIOR], 13, align="left"),
        P("b", PARTS[Part.ISSUER], 13, bold=True, align="left"),
        P("d", PARTS[Part.NATION], 13, bold=True, align="right"),
        P("e", PARTS[Part.MOTTO], bold=True, align="center", left=7),
        P("c", PARTS[Part.NUMBER], 13, align="left"),
        P("f", PARTS[Part.DATE], italic=True, align="right"),
    )
    end = foot("- Ủy ban nhân dân các xã, phường;", "- Lưu: VT, GDTX.")
    return Sheet((*rows, *title("KẾ HOẠCH", PARTS[Part.SUMMARY]), *BODY, end))


@pytest.mark.parametrize(
    "typed",
    [plan, in_tabs, in_blanks, in_lines_of_one_paragraph, in_text_boxes, in_plain_paragraphs],
    ids=lambda one: one.__name__,
)
def test_every_part_is_found_however_it_was_typed(typed: Callable[[], Sheet]) -> None:
    paper = read(typed())
    assert paper.kind is Kind.NAMED
    assert {part: paper.said(part) for part in PARTS} == PARTS
    assert paper.body[-1].text.endswith("./.")


def test_small_letters_shown_as_capitals_are_capitals() -> None:
    sheet = plan().change("nation", text="Cộng hòa xã hội chủ nghĩa Việt Nam", caps=True)
    assert judge(read_document(docx(sheet), "x.docx")).findings == ()


def test_the_older_spelling_of_the_law_itself_is_right() -> None:
    sheet = plan().change("nation", text="CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    assert judge(read_document(docx(sheet), "x.docx")).findings == ()


def test_decomposed_letters_are_read_like_composed_ones() -> None:
    sheet = plan().each(lambda one: (replace(one, text=unicodedata.normalize("NFD", one.text)),))
    paper = read(sheet)
    assert {part: paper.said(part) for part in PARTS} == PARTS
    assert {one.rule for one in judge(read_document(docx(sheet), "x.docx")).findings} == {"KT-02"}


def test_tcvn3_is_read_as_what_its_font_shows() -> None:
    old = {"nation": "Céng hßa x· héi chñ nghÜa ViÖt Nam", "motto": "§éc lËp - Tù do - H¹nh phóc"}
    sheet = (
        plan().change("nation", text=old["nation"], font=".VnTimeH").change("motto", text=old["motto"], font=".VnTime")
    )
    paper = read(sheet)
    assert paper.said(Part.NATION) == PARTS[Part.NATION]
    assert paper.said(Part.MOTTO) == PARTS[Part.MOTTO]
    rules = {one.rule for one in judge(read_document(docx(sheet), "x.docx")).findings}
    assert rules == {"KT-01", "PG-06"}


def test_a_letter_with_one_addressed_and_blanks_before_the_signature() -> None:
    sheet = letter().drop("addressee1", "addressee2").change("addressed", text="Kính gửi: Ủy ban nhân dân xã Xuân Đông")
    paper = read(sheet)
    assert paper.kind is Kind.LETTER
    assert paper.said(Part.ADDRESSED) == "Kính gửi: Ủy ban nhân dân xã Xuân Đông"
    assert judge(read_document(docx(sheet), "x.docx")).findings == ()


@pytest.mark.parametrize(
    ("name", "number", "kind"),
    [
        ("GIẤY MỜI", "Số: 15/GM-SGDĐT", Kind.INVITATION),
        ("QUYẾT ĐỊNH", "Số: 15/QĐ-SGDĐT", Kind.DECISION),
        ("NGHỊ QUYẾT", "Số: 15/NQ-SGDĐT", Kind.RESOLUTION),
        ("CÔNG ĐIỆN", "Số: 15/CĐ-SGDĐT", Kind.TELEGRAM),
        ("BIÊN BẢN", "Số: 15/BB-SGDĐT", Kind.MINUTES),
        ("GIẤY GIỚI THIỆU", "Số: 15/GGT-SGDĐT", Kind.INTRODUCTION),
        ("GIẤY NGHỈ PHÉP", "Số: 15/GNP-SGDĐT", Kind.LEAVE),
        ("BÁO CÁO", "Số: 15/BC-SGDĐT", Kind.NAMED),
        ("TỜ TRÌNH", "Số: 15/TTr-SGDĐT", Kind.NAMED),
    ],
)
def test_the_kind_follows_the_title(name: str, number: str, kind: Kind) -> None:
    assert read(plan().change("title", text=name).change("number", text=number)).kind is kind


def test_a_sheet_without_the_marks_of_a_document_is_none_and_is_not_judged() -> None:
    sheet = Sheet((P("a", "DANH SÁCH HỌC SINH", 20, bold=True, align="center"), P("b", "1. Nguyễn Văn An", 9)))
    verdict = judge(read_document(docx(sheet), "x.docx"))
    assert verdict.kinds == (Kind.OTHER,)
    assert verdict.findings == ()


def test_a_document_that_forgot_its_quoc_hieu_is_still_a_document() -> None:
    verdict = judge(read_document(docx(plan().drop("nation", "motto", "motto_rule")), "x.docx"))
    assert verdict.kinds == (Kind.NAMED,)
    assert {one.rule for one in verdict.findings} == {"TP-1", "TP-1b"}


def test_an_empty_document_is_nothing() -> None:
    assert judge(read_document(docx(Sheet((P("empty"),))), "x.docx")).findings == ()


def test_findings_name_place_article_and_what_should_be_there() -> None:
    sheet = plan().change("date", text="Thái Nguyên, ngày 5 tháng 9 năm 2026")
    [found] = judge(read_document(docx(sheet), "x.docx")).findings
    assert (found.rule, found.severity, found.cell) == ("DD-02", Severity.ERROR, "4")
    assert found.text == "Thái Nguyên, ngày 5 tháng 9 năm 2026"
    assert (found.found, found.expected) == ("«ngày 5»", "Ghi «ngày 05».")
    assert found.article == "NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4"
    assert found.spot is not None
    assert found.spot.part == "word/document.xml"


def test_the_head_of_a_column_is_not_the_list_of_recipients() -> None:
    table = T(
        (8, 8), (((P("c1", "Số, ký hiệu"),), (P("c2", "Nơi nhận"),)), ((P("c3", "15"),), (P("c4", "Sở Nội vụ"),)))
    )
    sheet = Sheet((*plan().drop("recipients", "recipient1", "recipient2").blocks, table))
    assert not read(sheet).has(Part.RECIPIENTS)


def test_a_table_that_shows_a_quoc_hieu_is_no_head_as_a_whole() -> None:
    rows = tuple(((P(f"l{at}", f"Mẫu chữ số {at}"),), (P(f"r{at}", "ví dụ"),)) for at in range(4))
    nation = ((P("l", "Quốc hiệu"),), (P("r", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True),))
    paper = read(Sheet((T((8, 8), (nation, *rows)), P("number", "Số: 15/QĐ-BNV"))))
    assert len(paper.all(Part.SUPERIOR, Part.ISSUER)) <= 2
