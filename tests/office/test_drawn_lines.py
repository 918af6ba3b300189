"""A drawn line is as long as the law says: measured here in twips, and once on the page that LibreOffice prints."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import defaultdict
from typing import TYPE_CHECKING, Any

import pytest
from office.comparing import by_us
from office.drafting import SECTION, STYLES, cell, p, row, run, unpacked, word_file

from generator.office.drawn_lines import rule_indent
from generator.office.text_width import text_width
from generator.office.word import TemplateRunError
from generator.office.xml import parse, word

if TYPE_CHECKING:
    from pathlib import Path

PAGE = 11906 - 1701 - 850
"""The text's width in twips on the page of `drafting`."""
BORDER = '<w:pBdr><w:top w:val="single" w:sz="4" w:space="1" w:color="000000"/></w:pBdr>'
CENTRED = '<w:jc w:val="center"/>'
LONG = (
    "Ủy ban nhân dân thành phố Bắc Kạn, tỉnh Bắc Kạn và các phòng, ban, đơn vị sự nghiệp công lập trực thuộc thành phố"
)


def rule(ratio: str, text: str) -> str:
    return p(f"{{% rule {ratio} {text} %}}", properties=BORDER)


def length_of(body: str, values: dict[str, Any], folder: Path, *, room: int = PAGE, **parts: Any) -> float:
    """Give the length of the drawn line in points."""
    made = unpacked(by_us(word_file(body, **parts), values, folder))
    indents = [
        indent
        for name in made
        if name.startswith(("word/document", "word/header"))
        for indent in parse(made[name]).iter(word("ind"))
    ]
    assert len(indents) == 1
    assert indents[0].get(word("left")) == indents[0].get(word("right"))
    assert indents[0].get(word("firstLine")) == "0"
    return (room - 2 * int(indents[0].get(word("left"), ""))) / 20


def test_on_the_page(tmp_path: Path) -> None:
    found = length_of(p("{{ x }}") + rule("0.4", "x"), {"x": "Bắc Kạn"}, tmp_path)
    assert found == pytest.approx(0.4 * text_width("Bắc Kạn", size=14), abs=0.1)


def test_bold_and_size_of_the_text_above(tmp_path: Path) -> None:
    above = p(run("{{ x }}", '<w:b/><w:sz w:val="24"/>'), properties='<w:rPr><w:sz w:val="60"/></w:rPr>')
    found = length_of(above + rule("1", "x"), {"x": "Bắc Kạn"}, tmp_path)
    assert found == pytest.approx(text_width("Bắc Kạn", size=12, bold=True), abs=0.1)


def test_size_and_capitals_of_its_style(tmp_path: Path) -> None:
    style = (
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:rPr><w:caps/><w:sz w:val="26"/></w:rPr>'
        "</w:style>"
        '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style></w:styles>'
    )
    above = p("{{ x }}", properties='<w:pStyle w:val="B"/>')
    found = length_of(above + rule("1", "x"), {"x": "Bắc Kạn"}, tmp_path, styles=STYLES.replace("</w:styles>", style))
    assert found == pytest.approx(text_width("BẮC KẠN", size=13), abs=0.1)


@pytest.mark.parametrize(("enclosed", "size"), [("", 14), ("Kèm theo Kế hoạch", 10)])
def test_each_branch_is_measured_by_what_is_printed_above_it(enclosed: str, size: int, tmp_path: Path) -> None:
    body = (
        p(run("{{ x }}", '<w:b/><w:sz w:val="28"/>'))
        + p("{%p if own %}")
        + p(run("{{ own }}", '<w:sz w:val="20"/>'))
        + rule("0.15", "own")
        + p("{%p else %}")
        + rule("0.4", "x")
        + p("{%p endif %}")
    )
    found = length_of(body, {"x": "Lễ khai mạc", "own": enclosed}, tmp_path)
    ratio, said = (0.15, enclosed) if enclosed else (0.4, "Lễ khai mạc")
    assert found == pytest.approx(ratio * text_width(said, size=size, bold=not enclosed), abs=0.1)


def test_a_list_of_lines_counts_its_widest(tmp_path: Path) -> None:
    lines = ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ BẮC KẠN", "A"]
    above = p("{%p for line in x %}") + p("{{ line }}") + p("{%p endfor %}")
    found = length_of(above + rule("0.5", "x"), {"x": lines}, tmp_path)
    assert found == pytest.approx(0.5 * max(text_width(line, size=14) for line in lines), abs=0.1)


def test_a_text_that_wraps_counts_its_widest_printed_line(tmp_path: Path) -> None:
    found = length_of(p("{{ x }}") + rule("1", "x"), {"x": LONG}, tmp_path)
    assert text_width(LONG, size=14) > PAGE / 20
    assert 0.8 * PAGE / 20 < found <= PAGE / 20


@pytest.mark.parametrize("value", [None, "", [], ["", None]])
def test_nothing_to_measure_draws_nothing(value: Any, tmp_path: Path) -> None:
    assert length_of(p("a") + rule("0.4", "x"), {"x": value}, tmp_path) == pytest.approx(0, abs=0.1)


@pytest.mark.parametrize(
    ("properties", "table_properties", "room"),
    [
        ('<w:tcW w:w="4000" w:type="dxa"/>', "", 4000 - 216),
        ('<w:tcW w:w="0" w:type="auto"/>', "", 3000 - 216),
        ('<w:tcW w:w="2500" w:type="pct"/>', "", 3000 - 216),
        ("", "", 3000 - 216),
        ('<w:gridSpan w:val="2"/>', "", 8000 - 216),
        ('<w:tcW w:w="4000" w:type="dxa"/><w:tcMar><w:left w:w="0" w:type="dxa"/></w:tcMar>', "", 4000 - 108),
        ("", '<w:tblCellMar><w:start w:w="10" w:type="dxa"/><w:end w:w="30" w:type="dxa"/></w:tblCellMar>', 3000 - 40),
        ("", '<w:tblStyle w:val="Luoi"/>', 3000 - 70),
    ],
)  # fmt: skip
def test_in_a_cell(properties: str, table_properties: str, room: int, tmp_path: Path) -> None:
    style = (
        '<w:style w:type="table" w:styleId="Luoi"><w:name w:val="L"/><w:tblPr><w:tblCellMar>'
        '<w:left w:w="35" w:type="dxa"/>'
        '<w:right w:w="35" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>'
    )
    grid = '<w:gridCol w:w="3000"/><w:gridCol w:w="5000"/>'
    inside = cell("{{ x }}", rule("1", "x"), properties=properties)
    body = f"<w:tbl><w:tblPr>{table_properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{row(inside)}</w:tbl>"
    found = length_of(body, {"x": "Bắc Kạn"}, tmp_path, room=room, styles=STYLES.replace("</w:styles>", style))
    assert found == pytest.approx(text_width("Bắc Kạn", size=14), abs=0.1)


def test_each_section_has_its_own_width(tmp_path: Path) -> None:
    wide = SECTION.format(references="", after="").replace("11906", "16838")
    body = p("a", properties=wide) + p("{{ x }}") + rule("1", "x") + p("b")
    assert length_of(body, {"x": "Bắc Kạn"}, tmp_path) == pytest.approx(text_width("Bắc Kạn", size=14), abs=0.1)
    body = p("{{ x }}") + rule("1", "x") + p("a", properties=wide) + p("b")
    found = length_of(body, {"x": "Bắc Kạn"}, tmp_path, room=PAGE + 16838 - 11906)
    assert found == pytest.approx(text_width("Bắc Kạn", size=14), abs=0.1)


def test_in_a_header_the_page_is_the_body_s(tmp_path: Path) -> None:
    found = length_of(p("a"), {"x": "Bắc Kạn"}, tmp_path, headers={"default": p("{{ x }}") + rule("1", "x")})
    assert found == pytest.approx(text_width("Bắc Kạn", size=14), abs=0.1)


@pytest.mark.parametrize(
    "words", ['"Độc lập"', "“Độc lập”", "'Độc lập'", '"it\'s"', '"A & B"', "x if x else 'b'", "x ~ ' <c>'"]
)
def test_any_expression_can_be_measured(words: str, tmp_path: Path) -> None:
    found = length_of(p("a") + rule("1", words), {"x": "Bắc Kạn"}, tmp_path)
    said = {'"it\'s"': "it's", '"A & B"': "A & B", "x if x else 'b'": "Bắc Kạn", "x ~ ' <c>'": "Bắc Kạn <c>"}
    assert found == pytest.approx(text_width(said.get(words, "Độc lập"), size=14), abs=0.1)


def test_the_line_keeps_the_order_of_the_schema(tmp_path: Path) -> None:
    properties = f'<w:keepNext/>{BORDER}<w:spacing w:after="0"/><w:jc w:val="center"/>'
    made = unpacked(by_us(word_file(p("a") + p("{% rule 1 x %}", properties=properties)), {"x": "a"}, tmp_path))
    paragraph = list(parse(made["word/document.xml"]).iter(word("p")))[1]
    assert [child.tag for child in paragraph[0]] == [word(n) for n in ("keepNext", "pBdr", "spacing", "ind", "jc")]
    assert len(paragraph) == 1


def test_an_unknown_name_is_named(tmp_path: Path) -> None:
    with pytest.raises(TemplateRunError, match="«nothing»"):
        by_us(word_file(p("a") + rule("1", "nothing")), {}, tmp_path)


def test_a_line_is_never_longer_than_its_room() -> None:
    assert rule_indent(3.0, "Ủy ban nhân dân thành phố", 14.0, True, 2000) == 0  # noqa: FBT003 - Jinja calls it so


NAMED = [
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "ỦY BAN NHÂN DÂN THÀNH PHỐ BẮC KẠN",
    "Kế hoạch tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2024",
    "Trường Trung học cơ sở Nguyễn Thị Minh Khai, phường Phùng Chí Kiên",
    "Ưu ơ ưỡn ẹo — “ngoặc” (số 123/KH-UBND), 50% & hơn",
    LONG,
]


@pytest.mark.office
def test_lines_are_as_long_as_the_words_that_libreoffice_prints(tmp_path: Path) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed here")
    bold = [False, True]
    faces = [(name, is_bold, in_cell) for name in NAMED for is_bold in bold for in_cell in (False, True)]
    body = "".join(
        _block(number, is_bold=is_bold, in_cell=in_cell) for number, (_, is_bold, in_cell) in enumerate(faces)
    )
    made = by_us(word_file(body), {"names": [name for name, _, _ in faces]}, tmp_path)
    printed = _printed_widths(made, tmp_path)
    indents = [int(item.get(word("left"), "")) for item in parse(unpacked(made)["word/document.xml"]).iter(word("ind"))]
    assert len(printed) == len(indents) == len(faces)
    for (name, is_bold, in_cell), indent, width in zip(faces, indents, printed, strict=True):
        room = 6000 - 216 if in_cell else PAGE
        assert (room - 2 * indent) / 20 == pytest.approx(width, rel=0.02), (name, is_bold, in_cell)


def _block(number: int, *, is_bold: bool, in_cell: bool) -> str:
    said = run(f"{{{{ names[{number}] }}}}", "<w:b/>" if is_bold else "")
    above, below = p(said, properties=CENTRED), rule("1", f"names[{number}]")
    end = p(run("#"), properties="<w:pageBreakBefore/>")
    if not in_cell:
        return above + below + end
    inside = cell(above, below, properties='<w:tcW w:w="6000" w:type="dxa"/>')
    fixed = '<w:tblPr><w:tblW w:w="6000" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
    return f'<w:tbl>{fixed}<w:tblGrid><w:gridCol w:w="6000"/></w:tblGrid>{row(inside)}</w:tbl>{end}'


def _printed_widths(document: bytes, folder: Path) -> list[float]:
    """Give the width of the widest line of each text, in points, as printed; `#` parts the texts."""
    (folder / "in.docx").write_bytes(document)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, folder / "in.docx"],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    subprocess.run(["pdftotext", "-bbox", folder / "in.pdf", folder / "in.html"], check=True, timeout=60)
    widths: list[float] = []
    lines: dict[tuple[int, float], list[float]] = defaultdict(list)
    for page, html in enumerate((folder / "in.html").read_text(encoding="utf-8").split("<page ")[1:]):
        for left, top, right, said in re.findall(
            r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax=".*?">(.*?)</word>', html
        ):
            if said == "#":
                widths.append(max(max(edges) - min(edges) for edges in lines.values()))
                lines.clear()
            else:
                lines[page, round(float(top))] += [float(left), float(right)]
    return widths
