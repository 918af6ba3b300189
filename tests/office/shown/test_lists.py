"""Labels of lists (ECMA-376 Part 1, §17.9)."""

from __future__ import annotations

import pytest
from office.drafting import p
from office.shown.spelling import first, shown, style, styles

from generator.office.shown.number_formats import formatted


def level(index: int, text: str, kind: str = "decimal", more: str = "") -> str:
    inside = f'<w:start w:val="1"/><w:numFmt w:val="{kind}"/>{more}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{index}">{inside}</w:lvl>'


def numbering(*levels: str, more: str = "") -> str:
    return (
        f'<w:abstractNum w:abstractNumId="1">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>{more}'
    )


def item(index: int = 0, number: int = 1) -> str:
    return p("x", properties=f'<w:numPr><w:ilvl w:val="{index}"/><w:numId w:val="{number}"/></w:numPr>')


def labels(lists: str, *items: str, **file: str) -> list[str]:
    return [paragraph.label for paragraph in shown(*items, numbering=lists, **file).paragraphs()]


def test_levels_count_and_begin_again_below_a_higher_one() -> None:
    lists = numbering(level(0, "%1.", "upperRoman"), level(1, "%2.", "decimal"), level(2, "%3)", "lowerLetter"))
    found = labels(lists, item(), item(1), item(2), item(2), item(1), item(2), item(), item(1))
    assert found == ["I.", "1.", "a)", "b)", "2.", "a)", "II.", "1."]


def test_a_label_may_name_higher_levels_in_plain_numbers() -> None:
    lists = numbering(level(0, "%1", "upperRoman"), level(1, "%1.%2", "decimal", "<w:isLgl/>"))
    assert labels(lists, item(), item(), item(1)) == ["I", "II", "2.1"]


def test_a_level_may_go_on_counting() -> None:
    lists = numbering(level(0, "%1."), level(1, "Điều %2.", more='<w:lvlRestart w:val="0"/>'))
    assert labels(lists, item(), item(1), item(), item(1)) == ["1.", "Điều 1.", "2.", "Điều 2."]


def test_lists_of_one_outline_count_on_unless_they_say_where_to_begin() -> None:
    again = '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">{}</w:lvlOverride></w:num>'
    on = numbering(level(0, "%1."), more=again.format(""))
    assert labels(on, item(), item(), item(0, 2)) == ["1.", "2.", "3."]
    anew = numbering(level(0, "%1."), more=again.format('<w:startOverride w:val="5"/>'))
    assert labels(anew, item(), item(0, 2), item(0, 2)) == ["1.", "5.", "6."]


def test_bullets_of_symbol_fonts_are_letters_everybody_has() -> None:
    lists = numbering(level(0, "\uf0b7", "bullet"), level(1, "-", "bullet"), level(2, "\uf02d", "bullet"))
    assert labels(lists, item(), item(1), item(2)) == ["•", "-", "-"]


def test_a_style_brings_its_list_and_finds_its_level() -> None:
    lists = numbering(level(0, "%1."), level(1, "%2)", "lowerLetter", '<w:pStyle w:val="B"/>'))
    sheet = styles(
        style("A", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
        style("B", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
    )
    marked = [p("x", properties=f'<w:pStyle w:val="{name}"/>') for name in "ABB"]
    assert labels(lists, *marked, styles=sheet) == ["1.", "a)", "b)"]


def test_a_paragraph_taken_out_of_its_list_has_no_label_and_is_not_counted() -> None:
    lists = numbering(level(0, "%1."))
    sheet = styles(style("A", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'))
    out = p("x", properties='<w:pStyle w:val="A"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    inside = p("x", properties='<w:pStyle w:val="A"/>')
    assert labels(lists, inside, out, inside, styles=sheet) == ["1.", "", "2."]


def test_labels_look_like_the_paragraph_mark_and_their_level() -> None:
    lists = numbering(level(0, "%1.").replace("</w:lvl>", "<w:rPr><w:i/></w:rPr></w:lvl>"))
    own = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:b/><w:sz w:val="30"/></w:rPr>'
    found = first(p("x", properties=own), numbering=lists)
    assert found.label_look is not None
    assert (found.label_look.bold, found.label_look.italic, found.label_look.size) == (True, True, 15.0)
    assert found.shown == "1. x"


def test_a_list_that_only_names_a_style_is_that_style_s_and_circles_end() -> None:
    named = (
        '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="S"/></w:abstractNum>'
        '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
    )
    sheet = styles(style("S", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', kind="numbering"))
    assert labels(numbering(level(0, "%1)"), more=named), item(0, 2), styles=sheet) == ["1)"]
    circle = styles(style("S", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>', kind="numbering"))
    assert labels(numbering(level(0, "%1)"), more=named), item(0, 2), styles=circle) == [""]


@pytest.mark.parametrize(
    ("number", "kind", "text"),
    [
        (4, "lowerRoman", "iv"),
        (1999, "upperRoman", "MCMXCIX"),
        (27, "lowerLetter", "aa"),
        (3, "decimalZero", "03"),
        (12, "decimalZero", "12"),
        (2, "vietnameseCounting", "hai"),
        (3, "none", ""),
        (3, "chineseCounting", "3"),
        (10**9, "upperRoman", "M" * 32 + "DCCLXVII"),
    ],
)
def test_number_formats(number: int, kind: str, text: str) -> None:
    assert formatted(number, kind) == text
