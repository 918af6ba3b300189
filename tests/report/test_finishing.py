"""The last hand on a printed report: charts that Word edits, columns that fit, no empty pages, true to the schema."""

from __future__ import annotations

import io
import zipfile

import openpyxl
from docx import Document
from docx.oxml.ns import qn
from office.drafting import p, word_file

from generator.office.xml import parse, word
from generator.report.finishing import finished
from generator.report.word_charts import Chart, Series, number_format

SECTION = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="{width}" w:h="11906"/></w:sectPr></w:pPr></w:p>'


def table(*rows: tuple[str, ...]) -> str:
    grid = "".join('<w:gridCol w:w="3000"/>' for _ in rows[0])
    told = ["<w:trPr><w:tblHeader/></w:trPr>", *("" for _ in rows[1:])]
    body = "".join(
        f"<w:tr>{head}{''.join(f'<w:tc>{p(cell)}</w:tc>' for cell in row)}</w:tr>"
        for head, row in zip(told, rows, strict=True)
    )
    return f'<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>'


def test_a_chart_is_drawn_with_the_workbook_that_word_edits() -> None:
    chart = Chart("Lớp & học", ("Xã", "Trường"), (Series("Lớp", (3.0, 1525.0)),))
    data = finished(word_file(p("Trước"), p("[biểu đồ 1]"), p("Sau")), {"[biểu đồ 1]": chart})
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        book = openpyxl.load_workbook(io.BytesIO(package.read("word/embeddings/bieuDo1.xlsx")))
        drawn = package.read("word/charts/bieuDo1.xml").decode()
    assert [[cell.value for cell in row] for row in book.active.iter_rows()] == [  # type: ignore[union-attr]
        [None, "Lớp"],
        ["Xã", 3],
        ["Trường", 1525],
    ]
    assert "<c:v>1525</c:v>" in drawn
    opened = Document(io.BytesIO(data))
    assert [paragraph.text for paragraph in opened.paragraphs] == ["Trước", "", "Sau"]
    assert len(opened.inline_shapes) == 1
    assert finished(word_file(p("[biểu đồ 1]")), {"[biểu đồ 1]": chart}) == finished(
        word_file(p("[biểu đồ 1]")), {"[biểu đồ 1]": chart}
    )


def test_thousands_have_dots_whatever_windows_says() -> None:
    assert number_format(5) == r"[>=1000000]#\.###\.##0;[>=1000]#\.##0;0"
    assert number_format(2e9).startswith(r"[>=1000000000]#\.###\.###\.##0")


def test_columns_are_as_wide_as_their_words_and_numbers_stand_on_the_right() -> None:
    made = finished(word_file(table(("TT", "Nội dung", "Số"), ("1", "Trường Tiểu học Nông Thượng " * 4, "1.234"))), {})
    drawn = Document(io.BytesIO(made)).tables[0]
    widths = [int(column.get(qn("w:w"))) for column in drawn._tbl.tblGrid.gridCol_lst]  # noqa: SLF001 - no other way
    assert widths[1] > 3 * widths[0]
    assert min(widths) > 400
    assert [cell.paragraphs[0].alignment for cell in drawn.rows[1].cells] == [2, None, 2]
    assert drawn.rows[0].cells[2].paragraphs[0].alignment is None


def test_pages_without_a_word_are_taken_away_and_the_page_before_keeps_its_shape() -> None:
    body = finished(word_file(p("Bài"), SECTION.format(width=11906), table(("A",)), SECTION.format(width=16838)), {})
    with zipfile.ZipFile(io.BytesIO(body)) as package:
        root = parse(package.read("word/document.xml"))
    sizes = [size.get(word("w")) for size in root.iter(word("pgSz"))]
    assert sizes == ["11906", "16838"]
    assert root[0][-1].tag == word("sectPr")
    assert root[0][-2].tag == word("p")
