"""The committed templates: what the draft writes, styled by name, clean as Word keeps them, lawful on paper."""

from __future__ import annotations

import runpy
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from documents.word_pages import MAIN, paragraphs, part, part_lines
from lxml import etree

from generator.office.xml import word

if TYPE_CHECKING:
    from collections.abc import Callable

TEMPLATES = Path(__file__).parents[2] / "templates"
CHECKER = Path(__file__).parents[3] / "shared" / "tools" / "schema-check"
SHEETS = {"documents/bien-ten.docx", "documents/nhan-phong-bi.docx"}
"""Cards and labels: no documents in the law's sense."""
MADE = (
    "ke-hoach",
    "giay-moi",
    "giay-moi-khach",
    "cong-van-giao-nhiem-vu",
    "chuong-trinh",
    "phan-cong-chuan-bi",
    "danh-sach-dai-bieu",
    "bai-phat-bieu-khai-mac",
    "khau-hieu",
)
FILES = sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.glob("*/*.docx"))
LAWFUL = [name for name in FILES if name not in SHEETS]


@pytest.fixture(scope="module")
def drafts() -> dict[str, bytes]:
    sys.path.insert(0, str(TEMPLATES))
    try:
        drawn: dict[str, bytes] = runpy.run_path(str(TEMPLATES / "draft.py"))["drafts"]()
    finally:
        sys.path.remove(str(TEMPLATES))
    return drawn


def test_what_is_committed_is_what_the_draft_writes(drafts: dict[str, bytes]) -> None:
    assert sorted(drafts) == FILES
    for name in FILES:
        committed = part_lines((TEMPLATES / name).read_bytes())
        assert committed == part_lines(drafts[name]), f"{name}: run python templates/draft.py, or renew the draft"


@pytest.mark.parametrize("name", FILES)
def test_every_paragraph_has_a_style_and_no_formatting_of_its_own(name: str) -> None:
    body = part((TEMPLATES / name).read_bytes(), MAIN)
    for properties in body.iter(word("pPr")):
        own = [etree.QName(child).localname for child in properties]
        assert own in (["pStyle"], ["pStyle", "sectPr"])  # where upright pages end, a section does
    for properties in body.iter(word("rPr")):
        assert [etree.QName(child).localname for child in properties] == ["rStyle"]
    assert all(item.style not in {"Normal", ""} for item in paragraphs((TEMPLATES / name).read_bytes()))


@pytest.mark.parametrize("name", FILES)
def test_times_new_roman_everywhere_and_vietnamese(name: str) -> None:
    data = (TEMPLATES / name).read_bytes()
    fonts = list(part(data, "word/styles.xml").iter(word("rFonts")))
    assert len(fonts) == 1
    assert {value for key, value in fonts[0].attrib.items()} == {"Times New Roman"}
    assert {etree.QName(key).localname for key in fonts[0].attrib} == {"ascii", "hAnsi", "cs", "eastAsia"}
    language = next(part(data, "word/styles.xml").iter(word("lang")))
    assert language.get(word("val")) == "vi-VN"
    assert not any("theme" in key.lower() for node in part(data, "word/styles.xml").iter() for key in node.attrib)


@pytest.mark.parametrize("name", LAWFUL)
def test_the_page_is_the_laws(name: str) -> None:
    section = next(part((TEMPLATES / name).read_bytes(), MAIN).iter(word("sectPr")))
    size, margin = section.find(word("pgSz")), section.find(word("pgMar"))
    assert size is not None
    assert margin is not None
    assert (size.get(word("w")), size.get(word("h"))) == ("11906", "16838")
    limits = {"top": (20, 25), "bottom": (20, 25), "left": (30, 35), "right": (15, 20)}
    for side, (least, most) in limits.items():
        assert least <= int(margin.get(word(side), "0")) / 1440 * 25.4 + 0.05, side
        assert int(margin.get(word(side), "0")) / 1440 * 25.4 <= most, side
    assert section.find(word("titlePg")) is not None


@pytest.mark.parametrize("name", LAWFUL)
def test_the_page_number_is_centred_and_not_on_the_first_page(name: str) -> None:
    data = (TEMPLATES / name).read_bytes()
    (number,) = paragraphs(data, "word/header1.xml")
    (first,) = paragraphs(data, "word/header2.xml")
    assert (number.style, number.text, number.size) == ("Số trang", "2", 14)
    assert first.text == ""
    assert next(part(data, "word/header1.xml").iter(word("fldSimple"))).get(word("instr")) == " PAGE "


def test_style_names_are_vietnamese_and_known_everywhere_alike() -> None:
    sheets = {part_lines((TEMPLATES / name).read_bytes())["word/styles.xml"].__repr__() for name in FILES}
    assert len(sheets) == 1
    sheet = part((TEMPLATES / FILES[0]).read_bytes(), "word/styles.xml")
    names = [
        style.find(word("name")).get(word("val"))
        for style in sheet.iter(word("style"))
        if style.get(word("customStyle")) == "1"
    ]
    assert {"Quốc hiệu", "Tiêu ngữ", "Nội dung", "Mục lớn", "Gạch đầu dòng", "Đường kẻ"} <= set(names)
    assert not any(name.isascii() for name in names)


def test_tables_repeat_their_headers_and_rows_stay_whole() -> None:
    for name in FILES:
        root = part((TEMPLATES / name).read_bytes(), MAIN)
        for table in root.iter(word("tbl")):
            rows = table.findall(word("tr"))
            assert all(row.find(f"{word('trPr')}/{word('cantSplit')}") is not None for row in rows)
            ruled = table.find(f"{word('tblPr')}/{word('tblStyle')}") is not None
            assert (rows[0].find(f"{word('trPr')}/{word('tblHeader')}") is not None) == ruled


def test_the_signature_keeps_with_the_last_words(made: Callable[..., bytes]) -> None:
    sheet = part(made("ke-hoach"), "word/styles.xml")
    kept = {
        style.find(word("name")).get(word("val"))
        for style in sheet.iter(word("style"))
        if style.find(f"{word('pPr')}/{word('keepNext')}") is not None
    }
    assert {"Câu kết", "Mục lớn", "Mục nhỏ", "Chức vụ ký", "Nơi nhận", "Dòng nơi nhận"} <= kept


@pytest.mark.shared
@pytest.mark.skipif(not CHECKER.exists(), reason="the schema checker is not beside the project")
def test_the_schema_finds_nothing(made: Callable[..., bytes], tmp_path: Path) -> None:
    files = [TEMPLATES / name for name in FILES]
    for kind in MADE:
        files.append(tmp_path / f"{kind}.docx")
        files[-1].write_bytes(made(kind))
    done = subprocess.run([sys.executable, CHECKER, *files], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
