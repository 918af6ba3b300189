"""The style hierarchy of ECMA-376 Part 1, §17.7, level by level."""

from __future__ import annotations

import pytest
from office.drafting import cell, p, row, run, word_file
from office.shown.spelling import compatible, first, shown, style, styles, with_part

from generator.office.shown.looks import Alignment, LineRule
from generator.office.shown.reading import read_document

NORMAL = style("Normal", '<w:pPr><w:jc w:val="both"/></w:pPr><w:rPr><w:sz w:val="26"/></w:rPr>', default=True)


def styled_table(style_inside: str, *rows: str, look: str = "0000") -> tuple[str, str]:
    """Give a table of a style `T`, and that style."""
    body = (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblW w:w="0" w:type="auto"/><w:tblLook w:val="{look}"/></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>{"".join(rows)}</w:tbl>'
    )
    return body, style("T", style_inside, kind="table")


def test_defaults_then_style_then_direct() -> None:
    sheet = styles(NORMAL, text='<w:sz w:val="20"/><w:i/>', paragraph='<w:spacing w:after="160"/>')
    by_style = first(p("a"), styles=sheet)
    assert (by_style.runs[0].look.size, by_style.runs[0].look.italic) == (13.0, True)
    assert (by_style.layout.after, by_style.layout.alignment) == (8.0, Alignment.JUSTIFIED)
    direct = first(p(run("a", '<w:sz w:val="24"/>'), properties='<w:jc w:val="center"/>'), styles=sheet)
    assert (direct.runs[0].look.size, direct.layout.alignment, direct.layout.after) == (12.0, Alignment.CENTRE, 8.0)


def test_word_s_own_size_holds_when_nobody_says_one() -> None:
    assert first(p("a"), styles=styles()).runs[0].look.size == 10.0


def test_styles_inherit_attribute_by_attribute() -> None:
    sheet = styles(
        style("A", '<w:pPr><w:spacing w:before="120" w:line="360" w:lineRule="auto"/><w:ind w:left="567"/></w:pPr>'),
        style("B", '<w:pPr><w:spacing w:after="60"/><w:ind w:firstLine="284"/></w:pPr>', based_on="A"),
    )
    layout = first(p("a", properties='<w:pStyle w:val="B"/>'), styles=sheet).layout
    assert (layout.before, layout.after, layout.line, layout.left, layout.first_line) == (6.0, 3.0, 1.5, 28.35, 14.2)
    assert (layout.style, layout.style_name) == ("B", "B")


def test_a_circle_of_styles_ends() -> None:
    sheet = styles(style("A", "<w:rPr><w:b/></w:rPr>", based_on="B"), style("B", "<w:rPr><w:i/></w:rPr>", based_on="A"))
    look = first(p("a", properties='<w:pStyle w:val="A"/>'), styles=sheet).runs[0].look
    assert (look.bold, look.italic) == (True, True)


def test_a_style_that_is_not_there_is_the_default_one() -> None:
    sheet = styles(NORMAL, style("C", "<w:rPr><w:b/></w:rPr>", kind="character"))
    for name in ("Nobody", "C"):
        found = first(p("a", properties=f'<w:pStyle w:val="{name}"/>'), styles=sheet)
        assert (found.layout.style, found.runs[0].look.size, found.runs[0].look.bold) == ("Normal", 13.0, False)


@pytest.mark.parametrize(
    ("paragraph", "character", "direct", "bold"),
    [
        ("<w:b/>", "", "", True),
        ("<w:b/>", "<w:b/>", "", False),
        ("", "<w:b/>", "", True),
        ("<w:b/>", "<w:b/>", "<w:b/>", True),
        ("<w:b/>", "", '<w:b w:val="0"/>', False),
        ('<w:b w:val="false"/>', "<w:b/>", "", True),
    ],
)
def test_toggle_properties_of_styles_take_turns(paragraph: str, character: str, direct: str, *, bold: bool) -> None:
    """§17.7.3: on when an odd number of levels say so; direct formatting says it for good."""
    sheet = styles(
        style("P", f"<w:rPr>{paragraph}</w:rPr>"), style("C", f"<w:rPr>{character}</w:rPr>", kind="character")
    )
    text = run("a", f'<w:rStyle w:val="C"/>{direct}')
    assert first(p(text, properties='<w:pStyle w:val="P"/>'), styles=sheet).runs[0].look.bold is bold


def test_toggle_properties_do_not_take_turns_within_one_chain_or_with_the_defaults() -> None:
    chain = styles(style("A", "<w:rPr><w:b/></w:rPr>"), style("B", "<w:rPr><w:b/></w:rPr>", based_on="A"))
    assert first(p("a", properties='<w:pStyle w:val="B"/>'), styles=chain).runs[0].look.bold
    defaults = styles(style("A", "<w:rPr><w:b/></w:rPr>"), text="<w:b/>")
    assert first(p("a", properties='<w:pStyle w:val="A"/>'), styles=defaults).runs[0].look.bold


def test_the_mark_s_look_is_not_that_of_the_text() -> None:
    found = first(p("a", properties='<w:rPr><w:b/><w:sz w:val="40"/></w:rPr>'))
    assert not found.runs[0].look.bold
    assert (found.layout.mark.bold, found.layout.mark.size) == (True, 20.0)


def test_a_table_style_stands_under_the_paragraph_s() -> None:
    inside = '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="22"/><w:color w:val="ff0000"/></w:rPr>'
    body, table_style = styled_table(inside, row("a", "b"))
    found = first(body, styles=styles(NORMAL, table_style, text='<w:sz w:val="20"/>'))
    look = found.runs[0].look
    assert (look.bold, look.size, look.colour, found.layout.alignment) == (True, 13.0, "FF0000", Alignment.JUSTIFIED)


@pytest.mark.parametrize(("override", "size", "alignment"), [("0", 11.0, "centre"), ("1", 10.0, "left")])
def test_the_default_style_s_usual_size_and_alignment_yield_to_the_table_s(
    override: str, size: float, alignment: str
) -> None:
    """[MS-DOCX] §2.3.6: older documents let the table style win over Normal's usual values."""
    inside = '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="22"/></w:rPr>'
    body, table_style = styled_table(inside, row("a", "b"))
    normal = style("Normal", '<w:pPr><w:jc w:val="left"/></w:pPr><w:rPr><w:sz w:val="20"/></w:rPr>', default=True)
    file = word_file(body, styles=styles(normal, table_style))
    file = with_part(file, "settings.xml", compatible(overrideTableStyleFontSizeAndJustification=override))
    found = next(read_document(file, "a.docx").paragraphs())
    assert (found.runs[0].look.size, found.layout.alignment) == (size, alignment)


def test_kinds_of_cells_count_by_the_table_s_look_and_rows_more_than_bands() -> None:
    inside = (
        '<w:tblPr><w:tblStyleRowBandSize w:val="1"/></w:tblPr>'
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>'
        '<w:tblStylePr w:type="band1Horz"><w:rPr><w:i/></w:rPr></w:tblStylePr>'
        '<w:tblStylePr w:type="lastCol"><w:rPr><w:sz w:val="40"/></w:rPr></w:tblStylePr>'
    )
    rows = (row("a", "b"), row("c", "d"), row("e", "f"))
    for look, expected in (
        ("0120", {"a": "b", "b": "b20", "c": "i", "d": "i20", "e": "", "f": "20"}),
        ("0600", dict.fromkeys("abcdef", "")),
        ("0000", {"a": "i", "b": "i", "c": "", "d": "", "e": "i", "f": "i"}),
    ):
        body, table_style = styled_table(inside, *rows, look=look)
        found = {}
        for paragraph in shown(body, styles=styles(table_style)).paragraphs():
            one = paragraph.runs[0].look
            said = ("b" if one.bold else "") + ("i" if one.italic else "") + ("20" if one.size == 20.0 else "")
            found[paragraph.text] = said
        assert found == expected, look


def test_indents_of_a_list_stand_between_the_style_s_and_the_paragraph_s_own() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
        '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    sheet = styles(
        style("A", '<w:pPr><w:ind w:left="100" w:right="200"/></w:pPr>'),
        style("L", f"<w:pPr>{listed}</w:pPr>", based_on="A"),
        style("M", f'<w:pPr>{listed}<w:ind w:left="50"/></w:pPr>', based_on="A"),
    )

    def indents(properties: str) -> tuple[float, float, float]:
        layout = first(p("a", properties=properties), styles=sheet, numbering=numbering).layout
        return layout.left, layout.first_line, layout.right

    assert indents(f'<w:pStyle w:val="A"/>{listed}') == (36.0, -18.0, 10.0)
    assert indents('<w:pStyle w:val="L"/>') == (36.0, -18.0, 10.0)
    assert indents('<w:pStyle w:val="M"/>') == (2.5, -18.0, 10.0)
    assert indents('<w:pStyle w:val="L"/><w:ind w:left="40"/>') == (2.0, -18.0, 10.0)
    assert indents('<w:pStyle w:val="L"/><w:numPr><w:numId w:val="0"/></w:numPr>') == (5.0, 0.0, 10.0)


@pytest.mark.parametrize(
    ("said", "rule", "line"),
    [
        ('w:line="360" w:lineRule="auto"', LineRule.MULTIPLE, 1.5),
        ('w:line="360"', LineRule.MULTIPLE, 1.5),
        ('w:line="400" w:lineRule="exact"', LineRule.EXACT, 20.0),
        ('w:line="12pt" w:lineRule="atLeast"', LineRule.AT_LEAST, 12.0),
        ("", LineRule.MULTIPLE, 1.0),
    ],
)
def test_line_spacing(said: str, rule: LineRule, line: float) -> None:
    layout = first(p("a", properties=f"<w:spacing {said}/>")).layout
    assert (layout.line_rule, layout.line) == (rule, line)


def test_automatic_spaces_are_html_s_unless_the_document_wants_fixed_ones() -> None:
    auto = '<w:spacing w:before="0" w:beforeAutospacing="1" w:after="0" w:afterAutospacing="1"/>'
    layout = first(p("a", properties=auto)).layout
    assert (layout.before, layout.after) == (14.0, 14.0)
    fixed = with_part(
        word_file(p("a", properties=auto)),
        "settings.xml",
        compatible().replace("</w:compat>", "<w:doNotUseHTMLParagraphAutoSpacing/></w:compat>"),
    )
    layout = next(read_document(fixed, "a.docx").paragraphs()).layout
    assert (layout.before, layout.after) == (5.0, 10.0)


def test_borders_between_neighbours_with_equal_ones_are_not_drawn() -> None:
    edge = '<w:pBdr><w:top w:val="single" w:sz="8"/><w:bottom w:val="dashed" w:sz="4" w:space="1"/></w:pBdr>'
    one, two, three = shown(p("a", properties=edge), p("b", properties=edge), p("c")).paragraphs()
    assert one.layout.borders.top is not None
    assert (one.layout.borders.top.width, one.layout.borders.top.solid) == (1.0, True)
    assert one.layout.borders.bottom is None
    assert two.layout.borders.top is None
    assert two.layout.borders.bottom is not None
    assert (two.layout.borders.bottom.style, two.layout.borders.bottom.solid) == ("dashed", False)
    assert three.layout.borders.bottom is None


def test_a_line_above_belongs_to_its_paragraph_whatever_stands_before() -> None:
    line = '<w:pBdr><w:top w:val="single" w:sz="6"/></w:pBdr>'
    before, one, two = shown(p("a"), p(properties=line), p(properties=line)).paragraphs()
    assert [item.layout.borders.top is not None for item in (before, one, two)] == [False, True, False]


def test_what_a_cell_says_itself_counts_most() -> None:
    own = '<w:tcBorders><w:top w:val="nil"/><w:end w:val="double" w:sz="4"/></w:tcBorders>'
    edges = '<w:top w:val="single" w:sz="4"/><w:insideV w:val="dotted" w:sz="4"/>'
    inside = f"<w:tblPr><w:tblBorders>{edges}</w:tblBorders></w:tblPr>"
    body, table_style = styled_table(inside, row(cell("a", properties=own), "b"))
    found = shown(body, styles=styles(table_style)).body.blocks[0]
    left, right = found.rows[0].cells  # type: ignore[union-attr]
    assert left.borders.top is None
    assert left.borders.right is not None
    assert left.borders.right.style == "double"
    assert right.borders.top is not None
    assert right.borders.left is not None
    assert right.borders.left.style == "dotted"
    assert right.borders.right is None


def test_normal_is_the_default_where_no_style_says_that_it_is() -> None:
    sheet = styles(NORMAL.replace(' w:default="1"', ""))
    assert first(p("a"), styles=sheet).runs[0].look.size == 13.0
