"""The law's own files: what was measured in them with a ruler and by hand comes out."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from generator.office.shown.blocks import Holder, Table, tables_of
from generator.office.shown.document import PageKind, ShownDocument
from generator.office.shown.looks import Alignment
from generator.office.shown.reading import read_document

LAW = Path(__file__).parents[4] / "shared" / "nd30"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not LAW.exists(), reason="the law's files lie beside the project, and are not there"),
]
MM = 72 / 25.4


def law(name: str) -> ShownDocument:
    return read_document((LAW / name).read_bytes(), name)


@pytest.mark.parametrize("name", ["phu-luc-1-the-thuc.docx", "phu-luc-3-mau-van-ban.docx"])
def test_page_and_body_are_as_measured(name: str) -> None:
    document = law(name)
    page = document.sections[0]
    millimetres = [round(side / MM) for side in (page.width, page.height, page.top, page.bottom, page.left, page.right)]
    assert millimetres == [210, 297, 25, 20, 35, 20]
    assert round(page.header / MM) == 10
    letters: Counter[tuple[str, float]] = Counter()
    for item in document.paragraphs():
        if item.where.holder is Holder.STORY:
            letters.update({(one.look.font, one.look.size): len(one.text) for one in item.runs})
    assert letters["Times New Roman", 14.0] > 0.9 * letters.total()


def test_the_page_number_stands_in_the_middle_of_the_header() -> None:
    section = law("phu-luc-1-the-thuc.docx").sections[0]
    assert section.first_differs
    numbered = [item for item in section.headers[PageKind.DEFAULT].paragraphs() if item.text.strip()]
    assert [item.layout.alignment for item in numbered] == [Alignment.CENTRE]
    assert {(one.field.partition(" ")[0], one.look.size) for one in numbered[0].runs if one.field} == {("PAGE", 14.0)}


def test_the_page_across_has_the_margins_that_were_measured() -> None:
    across = law("phu-luc-1-the-thuc.docx").sections[1]
    assert across.landscape
    assert [round(side / MM) for side in (across.top, across.bottom, across.left, across.right)] == [20, 15, 30, 15]


def test_most_paragraphs_are_justified_with_one_centimetre_and_six_points() -> None:
    settings: Counter[tuple[Alignment, float, float, float]] = Counter()
    for item in law("phu-luc-3-mau-van-ban.docx").paragraphs():
        if item.where.holder is Holder.STORY and len(item.text) > 60:
            layout = item.layout
            settings[layout.alignment, round(layout.first_line, 1), layout.before, layout.line] += 1
    assert settings.most_common(1)[0][0] == (Alignment.JUSTIFIED, 28.4, 6.0, 1.0)


def test_heads_of_model_forms_have_the_measured_columns() -> None:
    heads = [
        table
        for table in tables_of(law("phu-luc-3-mau-van-ban.docx").body.blocks)
        if isinstance(table, Table) and "CỘNG HÒA XÃ HỘI" in table.rows[0].cells[-1].text.replace("HOÀ", "HÒA")
    ]
    assert len(heads) >= 8
    for head in heads:
        left, right = head.grid[0] / MM / 10, head.grid[-1] / MM / 10
        assert 5.5 < left < 7.5
        assert 9.0 < right < 10.6
        nation = next(
            one
            for row in head.rows
            for cell in row.cells
            for item in cell.blocks
            for one in item.runs
            if "CỘNG" in one.shown
        )
        assert nation.look.bold
        assert nation.look.size in {12.0, 13.0}


def test_the_abbreviations_are_numbered_by_their_list() -> None:
    table = next(tables_of(law("phu-luc-3-mau-van-ban.docx").body.blocks))
    labels = [item.label for row in table.rows for item in row.cells[0].blocks if item.label]  # type: ignore[union-attr]
    assert labels[:3] == ["1.", "2.", "3."]
    assert len(labels) == 30


def test_drawn_lines_of_the_forms_are_found() -> None:
    lines = [line for item in law("phu-luc-3-mau-van-ban.docx").paragraphs() for line in item.lines]
    assert {round(line.length) for line in lines if line.horizontal} == {450, 66, 53}
    assert {line.dash for line in lines} == {"solid"}
