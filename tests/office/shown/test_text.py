"""What runs say: signs, breaks, fields, changes nobody has settled, fonts by letter."""

from __future__ import annotations

import pytest
from office.drafting import NAMES, p, run, word_file
from office.shown.spelling import first, settings, shown, style, styles, with_part

from generator.office.shown.blocks import COLUMN_BREAK, PAGE_BREAK
from generator.office.shown.document import PageKind
from generator.office.shown.reading import read_document

THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">'
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:accent1><a:srgbClr val="4472C4"/></a:accent1>'
    '</a:clrScheme><a:fontScheme name="x"><a:majorFont><a:latin typeface="Calibri Light"/></a:majorFont><a:minorFont>'
    '<a:latin typeface="Cambria"/><a:ea typeface=""/><a:font script="Jpan" typeface="MS Mincho"/></a:minorFont>'
    "</a:fontScheme></a:themeElements></a:theme>"
)


def field(instruction: str, result: str) -> str:
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    shows = separate + run(result) if result else ""
    return f"{begin}<w:r><w:instrText> {instruction} </w:instrText></w:r>{shows}{end}"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<w:t>a</w:t><w:tab/><w:t>b</w:t>", "a\tb"),
        ("<w:t>a</w:t><w:br/><w:t>b</w:t>", "a\nb"),
        ('<w:t>a</w:t><w:br w:type="page"/>', f"a{PAGE_BREAK}"),
        ('<w:t>a</w:t><w:br w:type="column"/>', f"a{COLUMN_BREAK}"),
        ("<w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t>", "a\u2011b"),
        ("<w:t>a</w:t><w:softHyphen/><w:t>b</w:t>", "ab"),
        ('<w:sym w:font="Wingdings" w:char="F0FC"/>', "✓"),
        ('<w:sym w:font="Symbol" w:char="xyz"/>', ""),
        ("<w:t> a </w:t>", "a"),
        ('<w:t xml:space="preserve"> a </w:t>', " a "),
        ('<w:t xml:space="preserve"> </w:t>', " "),
        ("<w:t>a\nb</w:t>", "a b"),
        ("<w:t>\u00a0a</w:t>", "\u00a0a"),
    ],
)
def test_signs_are_text(inside: str, text: str) -> None:
    assert first(f"<w:p><w:r>{inside}</w:r></w:p>").text == text


def test_capitals_are_shown_and_hidden_text_is_not() -> None:
    found = first(p(run("ủy ban", "<w:caps/>"), run(" nhân", "<w:smallCaps/>"), run(" dân", "<w:vanish/>")))
    assert (found.text, found.shown) == ("ủy ban nhân", "ỦY BAN NHÂN")
    assert len(found.runs) == 3


def test_every_property_of_a_look() -> None:
    properties = (
        '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:i/><w:dstrike/><w:color w:val="1f497d"/><w:spacing w:val="-20"/>'
        '<w:w w:val="90"/><w:position w:val="6"/><w:sz w:val="27"/><w:highlight w:val="yellow"/><w:u w:val="double"/>'
        '<w:shd w:val="clear" w:color="auto" w:fill="D9D9D9"/><w:vertAlign w:val="superscript"/>'
    )
    look = first(p(run("a", properties))).runs[0].look
    assert (look.font, look.size, look.bold, look.italic, look.strike) == ("Arial", 13.5, False, True, True)
    assert (look.colour, look.highlight, look.shade, look.underline) == ("1F497D", "yellow", "D9D9D9", "double")
    assert (look.spacing, look.scale, look.lift, look.raised) == (-1.0, 90.0, 3.0, 1)


def test_vietnamese_letters_are_set_in_the_font_of_high_letters() -> None:
    fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Times New Roman"/>'
    found = first(p(run("Điều 1", fonts)))
    assert [(one.text, one.look.font) for one in found.runs] == [
        ("Đ", "Times New Roman"),
        ("i", "Arial"),
        ("ề", "Times New Roman"),
        ("u 1", "Arial"),
    ]
    assert {one.spot.runs for one in found.runs} == {(0, 1)}


def test_fonts_and_colours_of_the_theme() -> None:
    fonts = '<w:rFonts w:ascii="Arial" w:asciiTheme="minorHAnsi" w:hAnsi="Arial" w:hAnsiTheme="minorHAnsi"/>'
    colours = '<w:color w:val="000000" w:themeColor="accent1" w:themeShade="80"/>'
    file = with_part(word_file(p(run("ă", fonts + colours))), "theme/theme1.xml", THEME)
    look = next(read_document(file, "a.docx").paragraphs()).runs[0].look
    assert look.font == "Cambria"
    words_own = "1F3864"  # what Word writes beside this theme colour
    apart = [abs(int(look.colour[at : at + 2], 16) - int(words_own[at : at + 2], 16)) for at in (0, 2, 4)]
    assert max(apart) <= 1
    without = first(p(run("ă", fonts))).runs[0].look
    assert without.font == "Arial"


def test_right_to_left_text_takes_its_own_properties() -> None:
    properties = '<w:rFonts w:ascii="Arial" w:cs="Tahoma"/><w:b/><w:sz w:val="20"/><w:szCs w:val="30"/><w:cs/>'
    look = first(p(run("a", properties))).runs[0].look
    assert (look.font, look.size, look.bold) == ("Tahoma", 15.0, False)


def test_fields_show_their_result_with_their_instruction() -> None:
    found = first(
        p("trang ", field("PAGE", "3"), "<w:fldSimple w:instr=' NUMPAGES '><w:r><w:t>9</w:t></w:r></w:fldSimple>")
    )
    assert [(one.text, one.field) for one in found.runs] == [("trang ", ""), ("3", "PAGE"), ("9", "NUMPAGES")]
    assert found.text == "trang 39"


def test_fields_inside_fields_and_fields_without_a_result() -> None:
    outer = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'
        + field("PAGE", "2")
        + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("sau")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    found = first(p(outer, " hết"))
    assert found.text == "sau hết"
    empty = first(p(field("PAGE", "")))
    assert [(one.text, one.field) for one in empty.runs] == [("", "PAGE")]


def test_a_field_goes_on_in_the_next_paragraph() -> None:
    start = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    paragraphs = list(
        shown(p(start, "một"), p("hai", '<w:r><w:fldChar w:fldCharType="end"/></w:r>', " ba")).paragraphs()
    )
    assert [[(one.text, one.field) for one in item.runs] for item in paragraphs] == [
        [("một", "TOC")],
        [("hai", "TOC"), (" ba", "")],
    ]


def test_changes_are_shown_as_accepted() -> None:
    gone = '<w:del w:id="1" w:author="a"><w:r><w:delText>cũ</w:delText></w:r></w:del>'
    new = f'<w:ins w:id="2" w:author="a">{run("mới")}</w:ins>'
    left = f'<w:moveFrom w:id="3" w:author="a">{run("đi")}</w:moveFrom>'
    come = f'<w:moveTo w:id="4" w:author="a">{run(" đến")}</w:moveTo>'
    document = shown(p(gone, new, left, come))
    found = next(document.paragraphs())
    assert found.text == "mới đến"
    assert [one.inserted for one in found.runs] == [True, False]
    assert document.facts.tracked
    assert not shown(p("a")).facts.tracked


def test_a_deleted_paragraph_end_joins_the_next_paragraph() -> None:
    ended = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>'
    gone = '<w:del w:id="2" w:author="a"><w:r><w:delText>cả đoạn</w:delText></w:r></w:del>'
    document = shown(
        p("một ", properties=ended), p(gone, properties=ended), p("hai", properties='<w:jc w:val="right"/>')
    )
    found = list(document.paragraphs())
    assert [item.text for item in found] == ["một hai"]
    assert found[0].layout.alignment == "right"
    assert [one.spot.paragraph for one in found[0].runs] == [0, 2]


def test_links_controls_and_smart_tags_are_looked_through() -> None:
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{run(' điều khiển', '<w:b/>')}</w:sdtContent></w:sdt>"
    block = f"<w:sdt><w:sdtContent>{p('trong')}</w:sdtContent></w:sdt>"
    tag = f'<w:smartTag w:element="x">{run(" thẻ")}</w:smartTag>'
    document = shown(p(f'<w:hyperlink w:anchor="muc">{run("nối")}</w:hyperlink>', control, tag), block)
    assert [item.text for item in document.paragraphs()] == ["nối điều khiển thẻ", "trong"]
    assert next(document.paragraphs()).runs[0].link == "#muc"


def test_pages_are_counted_by_breaks_and_by_word_s_own_notes() -> None:
    laid = "<w:r><w:lastRenderedPageBreak/><w:t>b</w:t></w:r>"
    document = shown(
        p("a"),
        p(laid),
        p("c", '<w:r><w:br w:type="page"/></w:r>'),
        p("<w:r><w:lastRenderedPageBreak/><w:t>d</w:t></w:r>"),
        p("e", properties="<w:pageBreakBefore/>"),
    )
    assert [(item.text.strip(), item.page) for item in document.paragraphs()] == [
        ("a", 1),
        ("b", 2),
        ("c", 2),
        ("d", 3),
        ("e", 4),
    ]


def test_headers_show_their_fields() -> None:
    document = shown(p("a"), headers={"default": p(field("PAGE", "")), "first": p("")})  # type: ignore[arg-type]
    header = document.sections[0].headers[PageKind.DEFAULT]
    assert [one.field for item in header.paragraphs() for one in item.runs] == ["PAGE"]
    assert document.sections[0].first_differs


def test_a_font_that_only_the_character_style_names() -> None:
    sheet = styles(style("C", '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>', kind="character"))
    assert first(p(run("a", '<w:rStyle w:val="C"/>')), styles=sheet).runs[0].look.font == ".VnTime"


def test_settings_say_the_mode_and_whether_even_pages_differ() -> None:
    file = with_part(word_file(p("a")), "settings.xml", settings("<w:evenAndOddHeaders/>"))
    facts = read_document(file, "a.docx").facts
    assert (facts.even_odd, facts.mode) == (True, 12)


def test_comments_are_counted_and_not_read() -> None:
    inside = f'<w:comments {NAMES}><w:comment w:id="0" w:author="a">{p("lời")}</w:comment></w:comments>'
    document = read_document(with_part(word_file(p("a")), "comments.xml", inside), "a.docx")
    assert document.facts.comments == 1
    assert [item.text for story in document.stories() for item in story.paragraphs()] == ["a"]
    assert not document.facts.tracked
