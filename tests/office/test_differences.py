"""Where docxtpl is wrong, or leaves to chance what an office cannot: each difference by itself."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest
from docx import Document
from docxtpl import RichText
from office.comparing import by_docxtpl, by_us, stories
from office.drafting import cell, drawing, p, row, run, table, text_box, unpacked, word_file

from generator.errors import KehoachError
from generator.office.printing_faults import IllegalCharacterError
from generator.office.xml import parse, word

if TYPE_CHECKING:
    from pathlib import Path

    from lxml import etree


def body_of(template: bytes, values: dict[str, Any], folder: Path) -> etree._Element:
    body = parse(unpacked(by_us(template, values, folder))["word/document.xml"]).find(word("body"))
    assert body is not None
    return body


def texts(body: etree._Element) -> list[str]:
    return ["".join(text.text or "" for text in item.iter(word("t"))) for item in body.iter(word("p"))]


@pytest.mark.parametrize("shown", [True, False])
def test_a_cell_that_a_condition_empties_gets_a_paragraph(*, shown: bool, tmp_path: Path) -> None:
    inside = cell("{%p if shown %}", "{{ 'có' }}", "{%p endif %}")
    body = body_of(word_file(table(row(inside, "b"))), {"shown": shown}, tmp_path)
    assert texts(body) == (["có", "b"] if shown else ["", "b"])


def test_a_cell_that_ends_in_a_table_gets_a_paragraph(tmp_path: Path) -> None:
    inner = cell(table(row("a", "b")), "{%p if no %}", "c", "{%p endif %}")
    assert texts(body_of(word_file(table(row(inner, "d"))), {"no": False}, tmp_path)) == ["a", "b", "", "d"]


def test_a_mark_behind_the_last_paragraph_of_a_cell_adds_no_blank_line(tmp_path: Path) -> None:
    marked = cell("a", '<w:bookmarkStart w:id="1" w:name="x"/><w:bookmarkEnd w:id="1"/>')
    body = body_of(word_file(table(row(marked, "{{ x }}"))), {"x": "một\nhai"}, tmp_path)
    assert texts(body) == ["a", "mộthai"]


@pytest.mark.parametrize("kind", ["headers", "footers"])
def test_a_header_that_a_condition_empties_gets_a_paragraph(kind: str, tmp_path: Path) -> None:
    story = p("{%p if no %}") + p("a") + p("{%p endif %}")
    template = word_file(p("thân"), **{kind: {"default": story}})
    made = unpacked(by_us(template, {"no": False}, tmp_path))
    root = parse(made[f"word/{kind[:-1]}-default.xml"])
    assert [child.tag for child in root] == [word("p")]


def test_a_text_box_that_a_condition_empties_gets_a_paragraph(tmp_path: Path) -> None:
    template = word_file(p(text_box(p("{%p if no %}"), p("a"), p("{%p endif %}"))))
    body = body_of(template, {"no": False}, tmp_path)
    assert [len(box) for box in body.iter(word("txbxContent"))] == [1, 1]


def test_cell_properties_stand_in_the_order_of_the_schema(tmp_path: Path) -> None:
    template = word_file(table(row("{% colspan 2 %}{% cellbg 'FF0000' %}a"), row("b", "c")))
    properties = next(body_of(template, {}, tmp_path).iter(word("tcPr")))
    assert [child.tag for child in properties] == [word("tcW"), word("gridSpan"), word("shd")]


@pytest.mark.parametrize("properties", ["", "<w:tcPr/>"])
def test_a_cell_without_properties_can_be_coloured(properties: str, tmp_path: Path) -> None:
    bare = f"<w:tc>{properties}{p('{% cellbg color %}a')}</w:tc>"
    body = body_of(word_file(table(row(bare, "b"))), {"color": "00FF00"}, tmp_path)
    shade = next(body.iter(word("shd")))
    assert shade.get(word("fill")) == "00FF00"
    assert shade.getparent() is next(body.iter(word("tcPr")))


def test_a_highlight_has_its_value(tmp_path: Path) -> None:
    body = body_of(word_file(p("{{r x }}")), {"x": RichText("a", highlight="#FFFF00")}, tmp_path)
    assert next(body.iter(word("shd"))).attrib == {word("val"): "clear", word("fill"): "FFFF00"}


def test_properties_keep_their_ampersand(tmp_path: Path) -> None:
    made = by_us(word_file(p("a"), title="{{ name }}", author="A & {{ name }}"), {"name": 'B & "C" <d>'}, tmp_path)
    properties = Document(io.BytesIO(made)).core_properties
    assert (properties.title, properties.author) == ('B & "C" <d>', 'A & B & "C" <d>')


@pytest.mark.parametrize("character", ["\x00", "\x01", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_a_control_character_is_refused_and_its_field_named(character: str, tmp_path: Path) -> None:
    values = {"groups": [{"name": "tốt"}, {"guests": ["a", {"name": f"Ông{character}A"}]}]}
    template = word_file(p("{{ groups[1].guests[1].name }}"))
    with pytest.raises(IllegalCharacterError) as refused:
        by_us(template, values, tmp_path)
    assert refused.value.fields == ["groups[1].guests[1].name"]
    assert f"U+{ord(character):04X}" in str(refused.value)


def test_a_control_character_in_formatted_text_is_refused_too(tmp_path: Path) -> None:
    with pytest.raises(IllegalCharacterError) as refused:
        by_us(word_file(p("{{r x.y }}")), {"x": {"y": RichText("a\x02b", bold=True)}}, tmp_path)
    assert refused.value.fields == ["x.y"]


def test_a_control_character_that_is_not_printed_harms_nobody(tmp_path: Path) -> None:
    assert texts(body_of(word_file(p("{{ x }}")), {"x": "a", "y": "\x00"}, tmp_path)) == ["a"]


def test_paragraphs_of_control_tags_alone_leave_no_blank_line(tmp_path: Path) -> None:
    lone = word_file(
        p("{% for x in list %}"), p("{{ x }}"), p("{% if x == 'b' %}"), p("!"), p("{% endif %}{% endfor %}")
    )
    assert texts(body_of(lone, {"list": ["a", "b"]}, tmp_path)) == ["a", "b", "!"]


def test_tags_in_different_cells_are_not_taken_for_one_condition(tmp_path: Path) -> None:
    template = word_file(table(row(cell("{% if a %}", "x", "{% endif %}"), cell("{% if a %}", "y", "{% endif %}"))))
    assert texts(body_of(template, {"a": False}, tmp_path)) == ["", ""]


def test_a_paragraph_with_more_than_tags_stays(tmp_path: Path) -> None:
    template = word_file(p("{% if yes %}", drawing()), p("a"), p("{% endif %}"))
    assert texts(body_of(template, {"yes": True}, tmp_path)) == ["", "a", ""]


@pytest.mark.parametrize("value", ["chữ & <b>", 7, "một\nhai"])
def test_plain_text_beside_runs_gets_a_run(value: object, tmp_path: Path) -> None:
    body = body_of(word_file(p("a {{r x }} b", run(" c"))), {"x": value}, tmp_path)
    assert all(text.getparent().tag == word("r") for text in body.iter(word("t")))
    assert texts(body)[0].startswith("a " + str(value).split("\n")[0])


@pytest.mark.parametrize("tag", ["{{ x }}", "{{r x }}"])
def test_nothing_prints_nothing(tag: str, tmp_path: Path) -> None:
    assert texts(body_of(word_file(p(f"a{tag}b")), {"x": None}, tmp_path)) == ["ab"]


def test_a_table_without_rows_is_left_out(tmp_path: Path) -> None:
    rows = table(row("{%tr for x in list %}", ""), row("{{ x }}", "a"), row("{%tr endfor %}", ""))
    template = word_file(p("trước"), rows, p("sau"))
    assert texts(body_of(template, {"list": []}, tmp_path)) == ["trước", "sau"]
    assert texts(body_of(template, {"list": ["b"]}, tmp_path)) == ["trước", "b", "a", "sau"]


def test_a_table_without_rows_leaves_a_paragraph_in_its_cell(tmp_path: Path) -> None:
    rows = table(row("{%tr for x in list %}", ""), row("{{ x }}", "a"), row("{%tr endfor %}", ""))
    assert texts(body_of(word_file(table(row(cell(rows, p("sau")), "b"))), {"list": []}, tmp_path)) == ["sau", "b"]


def test_braces_in_a_value_stay_what_they_are(tmp_path: Path) -> None:
    template = word_file(p("{{ x }}"))
    value = "{_{ a }_} {{ b }} {% c %}"
    assert texts(body_of(template, {"x": value}, tmp_path)) == [value]
    assert value not in stories(by_docxtpl(template, {"x": value}))["word/document.xml"]


def test_a_table_without_a_grid_is_printed(tmp_path: Path) -> None:
    bare = f"<w:tbl><w:tblPr/>{row('{{ x }}', 'b')}</w:tbl>"
    assert texts(body_of(word_file(bare, p("c")), {"x": "a"}, tmp_path)) == ["a", "b", "c"]


@pytest.mark.parametrize("story", ["headers", "footers"])
def test_a_drawing_repeated_outside_the_body_is_numbered_anew(story: str, tmp_path: Path) -> None:
    inside = p("{%p for x in list %}") + p("a", drawing(3)) + p("{%p endfor %}")
    template = word_file(p("thân", drawing(3)), **{story: {"default": inside, "first": p("b", drawing(3))}})
    made = by_us(template, {"list": [1, 2, 3]}, tmp_path)
    numbers = [
        node.get("id")
        for name, part in unpacked(made).items()
        if name.startswith("word/") and name.endswith(".xml")
        for node in parse(part).iter("{*}docPr")
    ]
    assert len(numbers) == len(set(numbers)) == 5


def test_every_refusal_speaks_vietnamese(tmp_path: Path) -> None:
    with pytest.raises(KehoachError) as refused:
        by_us(word_file(p("{{ x }}")), {"x": "a\x00"}, tmp_path)
    assert "ký tự điều khiển" in refused.value.text
    assert refused.value.hint


@pytest.mark.parametrize(
    "before",
    ["{% macro m() %}a{% endmacro %}", "{% raw %}a{% endraw %}", "{% filter upper %}a{% endfilter %}", "{_{ a }_}"],
)
def test_formatted_text_is_known_behind_whatever_tags(before: str, tmp_path: Path) -> None:
    template = word_file(p(before), p("{{r x }} {{r 'chữ' }}"))
    assert texts(body_of(template, {"x": RichText("đậm", bold=True)}, tmp_path))[-1] == "đậm chữ"


@pytest.mark.parametrize(("value", "fill"), [("", "auto"), (None, "auto"), ("#FF0000", "FF0000"), ("00FF00", "00FF00")])
def test_a_background_is_a_colour_or_none(value: str | None, fill: str, tmp_path: Path) -> None:
    body = body_of(word_file(table(row("{% cellbg x %}a", "b"))), {"x": value}, tmp_path)
    assert next(body.iter(word("shd"))).get(word("fill")) == fill


def test_a_background_without_a_value_names_it(tmp_path: Path) -> None:
    with pytest.raises(KehoachError, match="«nothing»"):
        by_us(word_file(table(row("{% cellbg nothing %}a", "b"))), {}, tmp_path)
