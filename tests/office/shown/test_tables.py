"""Tables: merged cells once, widths, places on the page, depth."""

from __future__ import annotations

import pytest
from office.drafting import cell, p, row, table, word_file
from office.shown.spelling import TABLE_STYLE, compatible, only_table, shown, styles, with_part

from generator.office.package import NotWordError
from generator.office.shown.blocks import Holder, Table, tables_of
from generator.office.shown.looks import Alignment
from generator.office.shown.reading import read_document

WIDTH = '<w:tcW w:w="2000" w:type="dxa"/>'


def test_cells_merged_across_and_down_stand_once() -> None:
    down, on = f'{WIDTH}<w:vMerge w:val="restart"/>', f"{WIDTH}<w:vMerge/>"
    wide = '<w:tcW w:w="4000" w:type="dxa"/><w:gridSpan w:val="2"/>'
    rows = (
        row(cell("cao", properties=down), cell("rộng", properties=wide)),
        row(cell("", properties=on), "a", "b"),
        row("c", "d", "e"),
    )
    found = only_table(table(*rows, columns=3))
    cells = [
        (one.text, one.row, one.column, one.rows, one.columns, one.width) for line in found.rows for one in line.cells
    ]
    assert cells[:4] == [
        ("cao", 0, 0, 2, 1, 100.0),
        ("rộng", 0, 1, 1, 2, 200.0),
        ("a", 1, 1, 1, 1, 100.0),
        ("b", 1, 2, 1, 1, 100.0),
    ]
    assert [len(line.cells) for line in found.rows] == [2, 2, 3]


def test_old_merges_across_and_columns_left_out() -> None:
    begins, goes_on = f'{WIDTH}<w:hMerge w:val="restart"/>', f"{WIDTH}<w:hMerge/>"
    late = f'<w:tr><w:trPr><w:gridBefore w:val="1"/><w:tblHeader/></w:trPr>{cell("c")}</w:tr>'
    found = only_table(table(row(cell("a", properties=begins), cell("", properties=goes_on)), late))
    assert [(one.text, one.column, one.columns) for line in found.rows for one in line.cells] == [
        ("a", 0, 2),
        ("c", 1, 1),
    ]
    assert [line.header for line in found.rows] == [False, True]


def test_deleted_rows_are_gone_and_rows_in_controls_are_there() -> None:
    gone = f'<w:tr><w:trPr><w:del w:id="1" w:author="a"/></w:trPr>{cell("x")}</w:tr>'
    held = f"<w:sdt><w:sdtContent>{row('a', 'b')}</w:sdtContent></w:sdt>"
    assert [item.text for item in shown(table(gone, held)).paragraphs()] == ["a", "b"]


@pytest.mark.parametrize(
    ("mode", "own", "x", "text_x"),
    [
        ("15", "", 85.05, 90.45),
        ("14", "", 79.65, 85.05),
        ("15", '<w:tblInd w:w="200" w:type="dxa"/>', 95.05, 100.45),
        ("15", '<w:jc w:val="center"/>', 85.05 + (467.75 - 200) / 2, 85.05 + (467.75 - 200) / 2 + 5.4),
        ("15", '<w:jc w:val="right"/>', 352.8, 358.2),
    ],
)
def test_where_a_table_and_its_text_stand(mode: str, own: str, x: float, text_x: float) -> None:
    body = table(row("a", "b")).replace("</w:tblPr>", f"{own}</w:tblPr>")
    file = with_part(word_file(body), "settings.xml", compatible(compatibilityMode=mode))
    document = read_document(file, "a.docx")
    found = document.body.blocks[0]
    assert isinstance(found, Table)
    where = next(document.paragraphs()).where
    assert (found.x, where.x) == (pytest.approx(x), pytest.approx(text_x))
    assert (where.holder, where.room, where.depth) == (Holder.CELL, pytest.approx(89.2), 1)


def test_margins_and_indents_come_from_the_cell_the_table_or_its_style() -> None:
    sheet = styles(TABLE_STYLE.replace('w:left w:w="108"', 'w:left w:w="60"'))
    margins = '<w:tcMar><w:right w:w="20" w:type="dxa"/></w:tcMar>'
    found = list(shown(table(row("a", cell("b", properties=WIDTH + margins))), styles=sheet).paragraphs())
    assert [item.where.room for item in found] == [pytest.approx(91.6), pytest.approx(96.0)]


def test_a_table_without_columns_has_those_of_its_cells() -> None:
    body = table(row("a", "b")).replace('<w:gridCol w:w="2000"/>', "")
    found = only_table(body)
    assert (found.grid, found.width) == ((100.0, 100.0), 200.0)
    assert found.alignment is Alignment.LEFT
    assert found.spot is not None


def test_tables_in_tables_are_found_and_too_many_refused() -> None:
    inner = p("đáy")
    for _ in range(20):
        inner = table(row(f"<w:tc>{inner}<w:p/></w:tc>"), columns=1)
    assert len(list(tables_of(shown(inner).body.blocks))) == 20
    for _ in range(60):
        inner = table(row(f"<w:tc>{inner}<w:p/></w:tc>"), columns=1)
    with pytest.raises(NotWordError, match="lồng"):
        shown(inner)
