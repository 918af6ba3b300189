"""One file of all letters says what the single letters say, in order, each in sections of its own."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from documents.word_pages import part, printed, text_in
from docx import Document
from docxtpl import DocxTemplate, RichText
from lxml import etree
from office.drafting import KIND, SECTION, cell, drawing, p, packed, row, table, unpacked, word_file

from generator.errors import KehoachError
from generator.office.letters.faults import NoLettersError, SubdocumentsInLettersError
from generator.office.word import TemplateRunError, WordTemplate
from generator.office.xml import DRAWING, RELATIONSHIP, WORD, word

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[3]
SCHEMA_CHECK = ROOT.parent / "shared" / "tools" / "schema-check"
NUMBERED = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
IN_LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
PAGE = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
PAGES = '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
BROKEN = '<w:r><w:br w:type="page"/></w:r>'
GUESTS = [
    {"name": f"Ông Nguyễn Văn {letter} & bà", "gifts": gifts}
    for letter, gifts in zip("ABC", ([1], [], [2, 3]), strict=True)
]
BODIES = {
    "braces at the end": p("{{ name }}") + p("a}") + p("{") + p("}"),
    "a table after a brace": p("{{ name }}") + table(row("a", "{")),
    "plain": p("Kính gửi {{ name }}") + p("Trân trọng."),
    "one paragraph": p("Kính gửi {{ name }}"),
    "table at the end": p("{{ name }}") + table(row("a", "{{ name }}")),
    "control tag at the end": p("{{ name }}") + p("{%p if gifts %}") + p("Có quà") + p("{%p endif %}"),
    "lone tag at the end": p("{{ name }}") + p("{% for x in gifts %}") + p("Quà {{ x }}") + p("{% endfor %}"),
    "condition in the last line": p("{{ name }}") + p("{% if gifts %}Có quà{% else %}Không{% endif %}"),
    "rows": table(row("{%tr for x in gifts %}"), row("{{ x }}", "{{ name }}"), row("{%tr endfor %}")) + p("Hết"),
    "emptied cell": table(row(cell(p("{%p if gifts %}"), p("q"), p("{%p endif %}")), "b")) + p("Hết"),
    "lists": p("{{ name }}", properties=IN_LIST) + p("Hai", properties=IN_LIST) + p("Hết"),
    "two sections": p("{{ name }}", properties=SECTION.format(references="", after="")) + p("Trang sau"),
    "drawings": p("{{ name }}", drawing()) + p("{%p for x in gifts %}") + p(drawing()) + p("{%p endfor %}") + p("Hết"),
}


def lines(data: bytes) -> list[str]:
    return [text_in(paragraph) for paragraph in part(data, "word/document.xml").iter(word("p")) if text_in(paragraph)]


def sections(data: bytes) -> list[etree._Element]:
    return list(part(data, "word/document.xml").iter(word("sectPr")))


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_the_file_says_what_the_letters_say(body: str, template: Callable[..., WordTemplate]) -> None:
    made = template(body, numbering=NUMBERED)
    data = made.render_all(GUESTS)
    assert lines(data) == [line for guest in GUESTS for line in lines(made.render(guest))]
    assert len(sections(data)) == sum(len(sections(made.render(guest))) for guest in GUESTS)
    body_tag = part(data, "word/document.xml")[-1]
    assert body_tag[-1].tag == word("sectPr")
    assert len(body_tag.findall(word("sectPr"))) == 1
    ids = [node.get("id") for node in body_tag.iter(f"{{{DRAWING}}}docPr")]
    assert len(ids) == len(set(ids))
    Document(io.BytesIO(data))


def test_every_letter_begins_a_page_with_number_one(template: Callable[..., WordTemplate]) -> None:
    continuous = SECTION.format(references="", after="<w:pgNumType w:fmt='lowerRoman'/><w:titlePg/>")
    made = template(p("{{ name }}"), section=continuous.replace("<w:pgSz", '<w:type w:val="continuous"/><w:pgSz'))
    for section in sections(made.render_all(GUESTS)):
        assert section.find(word("type")).get(word("val")) == "nextPage"
        assert section.find(word("pgNumType")).get(word("start")) == "1"
        assert section.find(word("pgNumType")).get(word("fmt")) == "lowerRoman"
        assert section.find(word("titlePg")) is not None


def test_headers_with_tags_are_each_letters_own_and_the_others_are_shared(
    template: Callable[..., WordTemplate],
) -> None:
    made = template(
        p("{{ name }}"),
        headers={"default": p("Gửi {{ name }}"), "first": p("Đầu")},
        footers={"default": p("Trang ", PAGE, "/", PAGES), "even": p("{{ place }}")},
    )
    data = made.render_all([{**guest, "place": "Bắc Kạn"} for guest in GUESTS])
    parts = unpacked(data)
    assert sum("header" in name for name in parts) == 4
    assert sum("footer" in name for name in parts) == 2
    links = {link.get("Id"): link.get("Target") for link in etree.fromstring(parts["word/_rels/document.xml.rels"])}
    said = []
    for section in sections(data):
        found = section.find(f"{word('headerReference')}[@{word('type')}='default']")
        said.append(text_in(etree.fromstring(parts[f"word/{links[found.get(f'{{{RELATIONSHIP}}}id')]}"])))
    assert said == [f"Gửi {guest['name']}" for guest in GUESTS]
    assert b"SECTIONPAGES" in parts["word/footer-default.xml"]
    listed = {node.get("PartName") for node in etree.fromstring(parts["[Content_Types].xml"])}
    assert {f"/word/{target}" for target in links.values()} <= listed


def test_a_first_section_without_header_does_not_take_the_one_of_the_letter_before(
    template: Callable[..., WordTemplate],
) -> None:
    made = template(
        p("Bìa", properties=SECTION.format(references="", after="")), p("{{ name }}"), headers={"default": p("Đầu")}
    )
    data = made.render_all(GUESTS)
    references = [section.find(word("headerReference")) for section in sections(data)]
    assert all(found is not None for found in references)
    assert len({found.get(f"{{{RELATIONSHIP}}}id") for found in references}) == 2


def test_notes_are_there_once_for_each_letter(template: Callable[..., WordTemplate]) -> None:
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    made = template(p("{{ name }}", mark), footnotes=p("Chú thích cho {{ name }}"))
    data = made.render_all(GUESTS)
    notes = {note.get(word("id")): text_in(note) for note in part(data, "word/footnotes.xml").iter(word("footnote"))}
    used = [node.get(word("id")) for node in part(data, "word/document.xml").iter(word("footnoteReference"))]
    assert [notes[number] for number in used] == [f"Chú thích cho {guest['name']}" for guest in GUESTS]
    assert len(notes) == len(set(used)) == len(GUESTS)
    assert sections(data)[0].find(f"{word('footnotePr')}/{word('numRestart')}").get(word("val")) == "eachSect"


def test_bookmarks_and_controls_keep_apart(template: Callable[..., WordTemplate]) -> None:
    marked = '<w:bookmarkStart w:id="4" w:name="so"/><w:r><w:t>1</w:t></w:r><w:bookmarkEnd w:id="4"/>'
    control = '<w:sdt><w:sdtPr><w:id w:val="99"/></w:sdtPr><w:sdtContent><w:r><w:t>c</w:t></w:r></w:sdtContent></w:sdt>'
    pointing = '<w:fldSimple w:instr=" REF so \\h "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    data = template(p("{{ name }}", marked, control), p("a ", pointing)).render_all(GUESTS)
    root = part(data, "word/document.xml")
    names = [mark.get(word("name")) for mark in root.iter(word("bookmarkStart"))]
    assert names == ["so", "so_2", "so_3"]
    starts, ends = (
        [mark.get(word("id")) for mark in root.iter(word(name))] for name in ("bookmarkStart", "bookmarkEnd")
    )
    assert starts == ends
    assert len(set(starts)) == len(GUESTS)
    assert [field.get(word("instr")) for field in root.iter(word("fldSimple"))] == [
        f" REF {name} \\h " for name in names
    ]
    assert len({node.get(word("val")) for node in root.iter(word("id"))}) == len(GUESTS)


def test_lists_begin_again_with_every_letter(template: Callable[..., WordTemplate]) -> None:
    body = p("{{ name }}", properties=IN_LIST) + p("Hai", properties=IN_LIST) + p("Hết")
    data = template(body, numbering=NUMBERED).render_all(GUESTS)
    used = [node.get(word("val")) for node in part(data, "word/document.xml").iter(word("numId"))]
    assert used == ["1", "1", "2", "2", "3", "3"]
    again = part(data, "word/numbering.xml").xpath(
        "./w:num[w:lvlOverride/w:startOverride]/@w:numId", namespaces={"w": word("x")[1:-2]}
    )
    assert again == ["2", "3"]


def test_lists_that_word_counts_together_begin_again_together(template: Callable[..., WordTemplate]) -> None:
    second = IN_LIST.replace('"1"', '"2"')
    body = p("{{ name }}", properties=IN_LIST) + p("Hai", properties=second) + p("Ba", properties=IN_LIST)
    numbering = NUMBERED + '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
    data = template(body, numbering=numbering).render_all(GUESTS)
    used = [node.get(word("val")) for node in part(data, "word/document.xml").iter(word("numId"))]
    assert used == ["1", "1", "1", "3", "3", "3", "4", "4", "4"]


def test_rich_text_and_line_breaks_come_as_in_single_letters(template: Callable[..., WordTemplate]) -> None:
    made = template(p("{{r text }}"), p("{{ note }}"))
    values = [{"text": RichText(f"đậm {number}", bold=True), "note": "một\nhai"} for number in range(3)]
    data = made.render_all(values)
    assert lines(data) == [line for value in values for line in lines(made.render(value))]
    assert len(list(part(data, "word/document.xml").iter(word("br")))) == 3
    assert len(sections(data)) == 3


def test_properties_say_what_all_letters_say(template: Callable[..., WordTemplate]) -> None:
    made = template(p("{{ name }}"), title="Thư gửi {{ name }}", author="{{ place }}")
    found = Document(io.BytesIO(made.render_all([{**guest, "place": "Huyện"} for guest in GUESTS]))).core_properties
    assert (found.title, found.author) == ("", "Huyện")


def test_three_hundred_letters_are_three_hundred_sections(template: Callable[..., WordTemplate]) -> None:
    made = template(
        p("{{ name }}", properties=IN_LIST),
        table(row("{%tr for x in gifts %}"), row("{{ x }}", "{{ name }}"), row("{%tr endfor %}")),
        p("Hết {{r bold }}"),
        numbering=NUMBERED,
        headers={"default": p("{{ name }}")},
    )
    bold = RichText("đậm", bold=True)
    values = [{"name": f"Ông {number}", "gifts": range(number % 4), "bold": bold} for number in range(300)]
    values = [{**value, "gifts": list(value["gifts"])} for value in values]
    data = made.render_all(values)
    assert lines(data) == [line for value in values for line in lines(made.render(value))]
    assert len(sections(data)) == 300
    assert sum(name.startswith("word/header-default-") for name in unpacked(data)) == 300
    used = [node.get(word("val")) for node in part(data, "word/document.xml").iter(word("numId"))]
    assert len(set(used)) == 300


def test_one_letter_is_the_single_letter(template: Callable[..., WordTemplate]) -> None:
    made = template(p("{{ name }}"), p("Hết"))
    data = made.render_all(GUESTS[:1])
    assert lines(data) == lines(made.render(GUESTS[0]))
    assert len(sections(data)) == 1


def test_the_same_letters_make_the_same_bytes_in_any_order_of_work(template: Callable[..., WordTemplate]) -> None:
    made = template(p("{{ name }}", drawing()), headers={"default": p("{{ name }}")})
    first = made.render_all(GUESTS)
    made.render_all(GUESTS[::-1])
    assert made.render_all(iter(GUESTS)) == first


def test_what_cannot_be_is_refused_by_name(template: Callable[..., WordTemplate]) -> None:
    made = template(p("{{ name }}"))
    with pytest.raises(NoLettersError):
        made.render_all([])
    with pytest.raises(SubdocumentsInLettersError):
        made.render_all([{"name": DocxTemplate(made.path).new_subdoc()}])
    with pytest.raises(TemplateRunError):
        made.render_all([{"name": "a"}, {}])
    with pytest.raises(KehoachError, match="name"):
        made.render_all([{"name": "a\x01"}])


def test_every_link_leads_to_a_part_and_every_part_has_a_type(template: Callable[..., WordTemplate]) -> None:
    made = template(p("{{ name }}"), headers={"default": p("{{ name }}")}, footers={"first": p("{{ name }}")})
    with zipfile.ZipFile(io.BytesIO(made.render_all(GUESTS))) as package:
        names = set(package.namelist())
        links = etree.fromstring(package.read("word/_rels/document.xml.rels"))
        types = etree.fromstring(package.read("[Content_Types].xml"))
    assert {f"word/{link.get('Target')}" for link in links} <= names
    assert {node.get("PartName")[1:] for node in types if node.get("PartName")} <= names


def test_comments_of_the_office_are_not_printed(template: Callable[..., WordTemplate]) -> None:
    marks = '<w:commentRangeStart w:id="0"/><w:r><w:t>x</w:t></w:r><w:commentRangeEnd w:id="0"/>'
    data = template(p(marks, '<w:r><w:commentReference w:id="0"/></w:r>', "{{ name }}")).render_all(GUESTS)
    assert b"comment" not in unpacked(data)["word/document.xml"]


def test_endnotes_stand_at_the_end_of_their_letter(tmp_path: Path) -> None:
    parts = unpacked(word_file(p("{{ name }}", '<w:r><w:endnoteReference w:id="1"/></w:r>'), endnotes=p("Cuối")))
    settings = f'<w:settings xmlns:w="{word("x")[1:-2]}"><w:zoom w:percent="100"/><w:compat/></w:settings>'
    parts["word/settings.xml"] = settings.encode()
    types = f'<Override PartName="/word/settings.xml" ContentType="{KIND}.settings+xml"/></Types>'
    link = f'<Relationship Id="rId90" Type="{RELATIONSHIP}/settings" Target="settings.xml"/></Relationships>'
    for name, end, more in (
        ("[Content_Types].xml", b"</Types>", types),
        ("word/_rels/document.xml.rels", b"</Relationships>", link),
    ):
        parts[name] = parts[name].replace(end, more.encode())
    path = tmp_path / "thu.docx"
    path.write_bytes(packed(parts))
    found = part(WordTemplate(path).render_all(GUESTS), "word/settings.xml")
    assert [etree.QName(child).localname for child in found] == ["zoom", "endnotePr", "compat"]
    assert found.find(f"{word('endnotePr')}/{word('pos')}").get(word("val")) == "sectEnd"


@pytest.mark.shared
@pytest.mark.slow
@pytest.mark.skipif(not SCHEMA_CHECK.exists(), reason="the schemas lie beside the project and are not there")
def test_files_of_letters_keep_to_the_schema(template: Callable[..., WordTemplate], tmp_path: Path) -> None:
    for number, body in enumerate(BODIES.values()):
        made = template(body, numbering=NUMBERED, headers={"default": p("{{ name }}"), "first": p("Đầu")})
        (tmp_path / f"tap-{number}.docx").write_bytes(made.render_all(GUESTS))
    files = sorted(str(path) for path in tmp_path.glob("tap-*.docx"))
    found = subprocess.run([sys.executable, str(SCHEMA_CHECK), *files], capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout


@pytest.mark.office
@pytest.mark.slow
def test_each_letter_is_printed_from_page_one(template: Callable[..., WordTemplate], tmp_path: Path) -> None:
    long = p("{{ name }}") + p("{%p for x in gifts %}") + p(BROKEN, "Trang nữa") + p("{%p endfor %}") + p("Hết")
    made = template(long, headers={"default": p("{{ name }}: trang ", PAGE)})
    file = tmp_path / "in.docx"
    file.write_bytes(made.render_all(GUESTS))
    pages = printed([file], tmp_path)["in"]
    found = [re.search(r"(Ông .*): trang (\d+)", page).groups() for page in pages]
    expected = [(guest["name"], str(1 + page)) for guest in GUESTS for page in range(1 + len(guest["gifts"]))]
    assert found == expected


@pytest.mark.office
@pytest.mark.slow
def test_headers_of_even_pages_begin_anew_with_every_letter(tmp_path: Path) -> None:
    body = p("{{ name }}") + p("{%p for x in gifts %}") + p(BROKEN, "Trang nữa") + p("{%p endfor %}") + p("Hết")
    headers = {"default": p("LẺ {{ name }} ", PAGE), "even": p("CHẴN {{ name }} ", PAGE)}
    parts = unpacked(word_file(body, headers=headers))
    parts["word/settings.xml"] = f'<w:settings xmlns:w="{WORD}"><w:evenAndOddHeaders/></w:settings>'.encode()
    types = f'<Override PartName="/word/settings.xml" ContentType="{KIND}.settings+xml"/></Types>'
    link = f'<Relationship Id="rId90" Type="{RELATIONSHIP}/settings" Target="settings.xml"/></Relationships>'
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", types.encode())
    links = "word/_rels/document.xml.rels"
    parts[links] = parts[links].replace(b"</Relationships>", link.encode())
    path = tmp_path / "thu.docx"
    path.write_bytes(packed(parts))
    file = tmp_path / "in.docx"
    file.write_bytes(WordTemplate(path).render_all(GUESTS))
    heads = [page.split("\n")[0].split() for page in printed([file], tmp_path)["in"]]
    expected = [(guest, page) for guest in GUESTS for page in range(1, 2 + len(guest["gifts"]))]
    assert [(head[0], head[-1]) for head in heads] == [
        ("LẺ" if page % 2 else "CHẴN", str(page)) for _, page in expected
    ]
