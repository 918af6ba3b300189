"""Word's merge fields, written as Word writes them, print as the tags they are read as."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from documents.word_pages import part, text_in
from docx import Document
from lxml import etree
from office.drafting import KIND, p, packed, run, text_box, unpacked, word_file

from generator.office.checking.faults import template_faults
from generator.office.merge_fields import MergeFields
from generator.office.merge_pictures import cased, counted, dated
from generator.office.word import TemplateRunError, WordTemplate
from generator.office.xml import RELATIONSHIP, WORD, word

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ("guest.name", "guest.title", "issuer.short_name", "ceremony.start", "amount")
VALUES: dict[str, Any] = {
    "guest": {"name": "ông Nguyễn Văn A & con", "title": ""},
    "issuer": {"short_name": "UBND"},
    "ceremony": {"start": datetime(2024, 10, 3, 14, 5, tzinfo=UTC)},
    "amount": Decimal("1234567.5"),
}
LOOK = "<w:b/><w:noProof/>"


def simple(instruction: str, look: str = LOOK) -> str:
    return f'<w:fldSimple w:instr="{instruction}">{run("«x»", look)}</w:fldSimple>'


def mark(kind: str) -> str:
    return f'<w:r><w:rPr><w:i/></w:rPr><w:fldChar w:fldCharType="{kind}"/></w:r>'


def typed(*pieces: str) -> str:
    return "".join(
        f'<w:r><w:rPr><w:i/></w:rPr><w:instrText xml:space="preserve">{piece}</w:instrText></w:r>' for piece in pieces
    )


def whole(*pieces: str, look: str = LOOK) -> str:
    return mark("begin") + typed(*pieces) + mark("separate") + run("«x»", look) + mark("end")


def made(tmp_path: Path, *body: str, values: dict[str, Any] | None = None, **parts: Any) -> bytes:
    path = tmp_path / "thu.docx"
    path.write_bytes(word_file(*body, **parts))
    return WordTemplate(path, fields=lambda: NAMES).render(VALUES if values is None else values)


def said(data: bytes) -> list[str]:
    return [text_in(paragraph) for paragraph in part(data, "word/document.xml").iter(word("p"))]


@pytest.mark.parametrize(
    "instruction",
    [
        " MERGEFIELD guest.name ",
        " MERGEFIELD  guest_name  \\* MERGEFORMAT ",
        ' MERGEFIELD "Guest Name" ',
        " mergefield GUEST_NAME",
        "MERGEFIELD guest-name \\m",
    ],
)
def test_a_field_is_known_however_its_name_is_spelt(instruction: str, tmp_path: Path) -> None:
    for field in (simple(instruction.replace('"', "&quot;")), whole(instruction)):
        assert said(made(tmp_path, p("Kính gửi ", field, "."))) == ["Kính gửi ông Nguyễn Văn A & con."]


def test_names_with_marks_mean_the_same_name() -> None:
    fields = MergeFields(lambda: ["don_vi.ten"])
    assert fields.tag_of(' MERGEFIELD "Đơn vị Tên" ') == "{{ don_vi.ten }}"
    assert fields.unknown == []


def test_a_field_cut_into_runs_keeps_the_look_of_its_result(tmp_path: Path) -> None:
    data = made(tmp_path, p("a ", whole(" MERGE", "FIELD gu", "est_name \\* MERGEFORMAT "), " b"))
    assert said(data) == ["a ông Nguyễn Văn A & con b"]
    runs = list(part(data, "word/document.xml").iter(word("r")))
    assert [found.find(f"{word('rPr')}/{word('b')}") is not None for found in runs] == [False, True, False]
    assert not any(part(data, "word/document.xml").iter(word("fldChar"), word("instrText")))


def test_charformat_takes_the_look_of_the_typed_word(tmp_path: Path) -> None:
    data = made(tmp_path, p(whole(" MERGEFIELD guest_name \\* CHARFORMAT ")))
    assert [child.tag for child in next(part(data, "word/document.xml").iter(word("rPr")))] == [word("i")]


def test_all_marks_of_a_field_in_one_run(tmp_path: Path) -> None:
    one = (
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> MERGEFIELD guest_name </w:instrText>'
        '<w:fldChar w:fldCharType="separate"/><w:t>«x»</w:t><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert said(made(tmp_path, p("a ", one, " b"))) == ["a ông Nguyễn Văn A & con b"]


def test_a_field_without_result_prints_too(tmp_path: Path) -> None:
    field = mark("begin") + typed(" MERGEFIELD issuer_short_name ") + mark("end")
    assert said(made(tmp_path, p(field))) == ["UBND"]


def test_fields_stand_beside_tags_in_headers_and_text_boxes(tmp_path: Path) -> None:
    data = made(
        tmp_path,
        p("{% if guest.name %}", simple(" MERGEFIELD guest_name "), "{% endif %} {{ issuer.short_name }}"),
        p(text_box(p(whole(" MERGEFIELD guest_name ")))),
        headers={"default": p(whole(" MERGEFIELD issuer_short_name "))},
    )
    assert said(data)[0] == "ông Nguyễn Văn A & con UBND"
    assert b"UBND" in unpacked(data)["word/header-default.xml"]
    assert unpacked(data)["word/document.xml"].count("Nguyễn".encode()) == 3


def test_fields_inside_a_loop_are_the_loops_own(tmp_path: Path) -> None:
    body = [p("{%p for x in people %}"), p(whole(" MERGEFIELD x.name \\* Upper ")), p("{%p endfor %}")]
    assert said(made(tmp_path, *body, values={"people": [{"name": "a"}, {"name": "b"}]})) == ["A", "B"]


def test_other_fields_and_fields_inside_them_stay(tmp_path: Path) -> None:
    inner = whole(" MERGEFIELD guest_name ")
    outer = mark("begin") + typed(" IF ") + inner + typed(' = "" "x" "y" ') + mark("separate") + run("y") + mark("end")
    page = whole(" PAGE ")
    data = made(tmp_path, p(outer, page, simple(" DATE ")))
    texts = [node.text for node in part(data, "word/document.xml").iter(word("instrText"))]
    assert texts == [" IF ", " MERGEFIELD guest_name ", ' = "" "x" "y" ', " PAGE "]
    assert len(list(part(data, "word/document.xml").iter(word("fldSimple")))) == 1
    path = tmp_path / "thu.docx"
    found = [problem for problem in template_faults(path) if "MERGEFIELD" in problem.text]
    assert [problem.severity for problem in found] == ["warning"]


@pytest.mark.parametrize(
    ("instruction", "expected"),
    [
        ("guest_name \\* Upper", "ÔNG NGUYỄN VĂN A & CON"),
        ("guest_name \\* lower", "ông nguyễn văn a & con"),
        ("guest_name \\* FirstCap \\* MERGEFORMAT", "Ông Nguyễn Văn A & con"),
        ("guest_name \\*Caps", "Ông Nguyễn Văn A & Con"),
        ('ceremony_start \\@ "dd/MM/yyyy"', "03/10/2024"),
        ("ceremony_start \\@\"HH:mm 'ngày' d 'tháng' M\"", "14:05 ngày 3 tháng 10"),
        ("ceremony_start \\@ dd/mm/yyyy", "03/10/2024"),
        ('ceremony_start \\@ "dddd, dd.MM.yy" \\* Upper', "THỨ NĂM, 03.10.24"),
        ('amount \\# "#.##0,00"', "1.234.567,50"),
        ("amount \\# \"#,##0.00 'đồng'\"", "1.234.567,50 đồng"),
        ("amount \\# 0", "1234568"),
        ('guest_name \\b "Kính gửi: " \\f "."', "Kính gửi: ông Nguyễn Văn A & con."),
        ('guest_title \\b "Chức vụ: " \\f "}}{%"', ""),
        ('guest_name \\f "}} {% {{ &amp; ‘x’"', "ông Nguyễn Văn A & con}} {% {{ & ‘x’"),
    ],
)
def test_switches(instruction: str, expected: str, tmp_path: Path) -> None:
    assert said(made(tmp_path, p(whole(f" MERGEFIELD {instruction} ")))) == [expected]


@pytest.mark.parametrize(
    ("value", "picture", "expected"),
    [
        (date(2024, 1, 5), "d/M/yyyy", "5/1/2024"),
        ("05/01/2024", "dd 'tháng' MM 'năm' yyyy", "05 tháng 01 năm 2024"),
        ("ngày 05 tháng 01 năm 2024", "dd/MM", "05/01"),
        ("2024-01-05T14:30:00", "HH:mm dd/MM", "14:30 05/01"),
        (datetime(2024, 1, 5, 14, 30, tzinfo=UTC), "h:mm am/pm", "2:30 CH"),
        (date(2024, 1, 5), "MMMM", "Tháng Một"),
        (date(2024, 1, 7), "dddd", "Chủ nhật"),
        ("14 giờ 00 phút, thứ Năm, ngày 03/10/2024", "HH:mm dd/MM", "14:00 03/10"),
        ("14h30 03/10/2024", "HH:mm", "14:30"),
        ("từ 30/9 đến 03/10/2024", "dd/MM", "từ 30/9 đến 03/10/2024"),
        ("ngày      tháng 9 năm 2024", "dd/MM", "ngày      tháng 9 năm 2024"),
        ("chưa rõ", "dd/MM/yyyy", "chưa rõ"),
        ("31/02/2024", "dd/MM", "31/02/2024"),
        (None, "dd/MM", None),
    ],
)
def test_pictures_of_dates(value: object, picture: str, expected: object) -> None:
    assert dated(value, picture) == expected


@pytest.mark.parametrize(
    ("value", "picture", "expected"),
    [
        (1234567, "#.##0", "1.234.567"),
        (1234567, "#,##0", "1.234.567"),
        (0, "#.##0", "0"),
        (5, "00", "05"),
        (Decimal("2.5"), "0", "3"),
        (Decimal("0.05"), "0,0#", "0,05"),
        (Decimal("2.50"), "0,0#", "2,5"),
        (-12, "#.##0;(#.##0);'không'", "(12)"),
        (0, "#.##0;(#.##0);'không'", "không"),
        (-12, "0,0", "-12,0"),
        ("1.234.567", "0", "1234567"),
        ("1234,5", "#.##0,00", "1.234,50"),
        ("1,234.5", "#.##0,00", "1.234,50"),
        ("12.5", "0,00", "12,50"),
        ("nhiều", "0", "nhiều"),
        (12, "0%", "12%"),
        (1999.99, "#.##0,00 đ", "1.999,99 đ"),
        (True, "0", True),
    ],
)
def test_pictures_of_numbers(value: object, picture: str, expected: object) -> None:
    assert counted(value, picture) == expected


def test_capitals_leave_numbers_alone() -> None:
    assert cased(12, "upper") == 12
    assert cased("đường đi", "caps") == "Đường Đi"


def test_an_unknown_name_is_told_with_the_nearest(tmp_path: Path) -> None:
    path = tmp_path / "thu.docx"
    path.write_bytes(word_file(p(simple(" MERGEFIELD Guest_Nam \\* Upper "))))
    found = template_faults(path, shape={"guest": {"name": None}, "units": [{"name": None}]})
    assert len(found) == 1
    assert "Guest_Nam" in found[0].text
    assert "guest.name" in found[0].hint
    assert (found[0].path, found[0].place.paragraph) == ("MERGEFIELD Guest_Nam \\* Upper", "«x»")
    with pytest.raises(TemplateRunError, match="Guest_Nam"):
        WordTemplate(path).render({})


def test_the_list_of_an_old_merge_is_let_go(tmp_path: Path) -> None:
    parts = unpacked(word_file(p(simple(" MERGEFIELD guest_name "))))
    merging = '<w:mailMerge><w:mainDocumentType w:val="formLetters"/><w:dataSource r:id="rId1"/></w:mailMerge>'
    parts["word/settings.xml"] = (
        f'<w:settings xmlns:w="{WORD}" xmlns:r="{RELATIONSHIP}">{merging}</w:settings>'.encode()
    )
    parts["word/_rels/settings.xml.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"'
        f' Type="{RELATIONSHIP}/mailMergeSource" Target="file:///C:/khach.xlsx" TargetMode="External"/></Relationships>'
    ).encode()
    for name, end, more in (
        (
            "[Content_Types].xml",
            b"</Types>",
            f'<Override PartName="/word/settings.xml" ContentType="{KIND}.settings+xml"/>',
        ),
        (
            "word/_rels/document.xml.rels",
            b"</Relationships>",
            f'<Relationship Id="rId90" Type="{RELATIONSHIP}/settings" Target="settings.xml"/>',
        ),
    ):
        parts[name] = parts[name].replace(end, more.encode() + end)
    path = tmp_path / "thu.docx"
    path.write_bytes(packed(parts))
    found = unpacked(WordTemplate(path, fields=lambda: NAMES).render(VALUES))
    assert b"mailMerge" not in found["word/settings.xml"]
    assert b"khach.xlsx" not in found["word/_rels/settings.xml.rels"]


def test_documents_of_merge_fields_take_the_short_way(tmp_path: Path) -> None:
    path = tmp_path / "thu.docx"
    path.write_bytes(word_file(p("Kính gửi ", whole(" MERGEFIELD guest_name \\* Upper "))))
    template = WordTemplate(path, fields=lambda: NAMES)
    assert template.compiled.parts[0].source.proof.complete
    assert "_cased" in template.compiled.parts[0].source.text


def test_plain_fields_print_as_docx_mailmerge_prints_them(tmp_path: Path) -> None:
    mailmerge = pytest.importorskip("mailmerge", reason="docx-mailmerge2 is a peer, not needed here")
    path = tmp_path / "thu.docx"
    letter = Document()
    fields = ("MERGEFIELD name \\* MERGEFORMAT", "MERGEFIELD name \\* Upper", 'MERGEFIELD name \\b "(" \\f ")"')
    body = [p("a ", field(f" {text} "), " b") for text in fields for field in (whole, quoted)]
    for paragraph in body:
        letter.element.body.insert(0, etree.fromstring(paragraph.replace("<w:p>", f'<w:p xmlns:w="{WORD}">')))
    letter.save(path)
    theirs = tmp_path / "theirs.docx"
    with mailmerge.MailMerge(path) as merge:
        merge.merge(name="Sở A & B")
        merge.write(theirs)
    assert said(WordTemplate(path).render({"name": "Sở A & B"})) == said(theirs.read_bytes())


def quoted(instruction: str) -> str:
    return simple(instruction.replace('"', "&quot;"))
