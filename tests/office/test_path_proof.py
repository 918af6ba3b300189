"""What the walk over all paths promises holds for every document; random templates come out as docxtpl makes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from docxtpl import RichText
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from office.comparing import assert_same, differences
from office.drafting import cell, drawing, p, row, run, table, text_box, unpacked, word_file

from generator.office.path_proof import prove
from generator.office.second_look import DrawingNumbers, mended, prove_tree
from generator.office.template_source import FIRST_DRAWING_ID, jinja_source, with_drawing_ids
from generator.office.word import WordTemplate
from generator.office.xml import ILLEGAL, parse

if TYPE_CHECKING:
    from pathlib import Path

WILD = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        [
            "&",
            "<b>",
            "\"'",
            "{{ x }}",
            "{% if %}",
            "%}",
            "]]>",
            "&amp;",
            "😀",
            "Hoa\u0323\u0302",
            "",
            "\u202e",
            "a\nb\tc\ad\fe",
            "x" * 9_000,
        ]
    ),
).filter(lambda text: not ILLEGAL.search(text) and "_{" not in text and "}_" not in text and "\r" not in text)
"""Any text that a Word file can hold; docxtpl alone takes `{_{` in a value for braces, and keeps `\\r` for `\\r`."""
VALUES = st.fixed_dictionaries(
    {
        "a": WILD,
        "b": st.one_of(WILD, st.integers(), st.floats(allow_nan=True), st.booleans()),
        "yes": st.booleans(),
        "no": st.booleans(),
        "list": st.lists(st.fixed_dictionaries({"name": WILD, "inner": st.lists(WILD, max_size=3)}), max_size=4),
        "rich": st.builds(lambda text, bold: RichText(text or "x", bold=bold), WILD, st.booleans()),
    }
)
LINES = st.sampled_from(
    [
        "chữ thường & <",
        "{{ a }}",
        "a {{ b }} b",
        "{% if yes %}có {{ a }}{% else %}không{% endif %}",
        "{{r rich }}",
        "{% for x in list %}{{ x.name }}, {% endfor %}",
        "{{ list|length }} {# bỏ #}",
        "{{ a|upper }}",
        "{%r if yes %}{{ a }}{%r endif %}",
        "{% set n = b %}{{ n }}",
        "{{ a ~ b }}",
        "{_{ a }_}",
    ]
)
PARAGRAPHS = st.builds(
    lambda texts, shape: p(*texts, *shape),
    st.lists(LINES, min_size=1, max_size=3),
    st.sampled_from([(), (drawing(4),), (run("x", "<w:b/>"),)]),
)


def wrapped(blocks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(blocks, min_size=1, max_size=3).map("".join)
    loop, end = row("{%tr for x in list %}", ""), row("{%tr endfor %}", "")
    shaded = row("{% vm %}a", "{% cellbg 'FF0000' %}{{ x.name }}")
    return st.one_of(
        several,
        several.map(lambda inside: p("{%p if yes %}") + inside + p("{%p endif %}")),
        st.tuples(several, several).map(
            lambda two: p("{%p if no %}") + two[0] + p("{%p else %}") + two[1] + p("{%p endif %}")
        ),
        several.map(lambda inside: p("{%p for x in list %}") + inside + p("{%p endfor %}")),
        several.map(lambda inside: table(row(cell(inside + p("cuối")), "{{ b }}"))),
        several.map(lambda inside: table(row("đầu", "b"), loop, row(cell(inside), "{{ x.name }}"), end)),
        st.just(table(row("{%tc for x in list %}", "{{ x.name }}", "{%tc endfor %}", "cuối"), columns=3)),
        st.just(table(loop, shaded, end)),
        several.map(lambda inside: p("khung", text_box(inside))),
    )


BODIES = st.recursive(PARAGRAPHS, wrapped, max_leaves=6)
QUICK = settings(
    max_examples=120, deadline=None, derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)  # fmt: skip


@QUICK
@given(BODIES, VALUES)
def test_random_templates_come_out_as_docxtpl_makes_them(tmp_path: Path, body: str, values: dict[str, Any]) -> None:
    assert_same(word_file(body), values, tmp_path)


@QUICK
@given(BODIES, st.lists(VALUES, min_size=1, max_size=3))
@example(p("{%p for x in list %}") + table(row("{{ x.name }}")) + p("{%p endfor %}"), [{"list": []}])
def test_what_is_promised_on_every_path_holds(tmp_path: Path, body: str, several: list[dict[str, Any]]) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(word_file(body))
    template = WordTemplate(path)
    part = template.compiled.parts[0]
    links = part.source.relationships
    for values in several:
        given_values, _ = template.compiled.begin({**EMPTY, **values})
        stamp = part.stamp()
        pieces = part.pieces(given_values, stamp)
        if stamp.raw or stamp.listing or not part.source.proof.complete:
            continue
        xml = "".join(pieces)
        again = mended(xml, listing=True, body=True, drawings=DrawingNumbers(FIRST_DRAWING_ID, every=True))
        prove_tree(again, links)
        if part.is_proved(pieces, stamp):
            tree = parse(xml.encode())
            prove_tree(tree, links)
            assert spelled(tree) == spelled(again)


EMPTY: dict[str, Any] = {"a": "", "b": "", "yes": False, "no": False, "list": [], "rich": ""}


def spelled(tree: Any) -> list[Any]:
    return [(node.tag, dict(node.attrib), node.text or "") for node in tree.iter("*")]


@QUICK
@given(BODIES, VALUES)
def test_the_same_values_give_the_same_bytes(tmp_path: Path, body: str, values: dict[str, Any]) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(word_file(body))
    first = WordTemplate(path).render(values)
    template = WordTemplate(path)
    template.render({**values, "a": "một người khác", "list": []})
    assert template.render(values) == first
    assert not differences(first, first)
    assert all(unpacked(first).values())


def proof_of(*body: str) -> Any:
    return jinja_source(parse(unpacked(word_file(*body))["word/document.xml"]))[1]


@pytest.mark.parametrize(
    "body",
    [
        p("{{ a }}"),
        p("{% if a %}b{% endif %}"),
        p("{%p for x in y %}") + p("{{ x }}") + p("{%p endfor %}"),
        table(row("a", "b"), row("{%tr for x in y %}", ""), row("{{ x }}", "c"), row("{%tr endfor %}", "")),
        p("{{r x }}"),
        p("{{ 'nó' }} {{ \"it's\" }}"),
        p("{# it's #}"),
        p(drawing(1)) + p(drawing(1)),
    ],
)
def test_ordinary_templates_are_proved_once_for_all(body: str) -> None:
    assert proof_of(body).complete


@pytest.mark.parametrize(
    "body",
    [
        p("{{p x }}"),
        p("{% raw %}{{ x }}{% endraw %}"),
        p("{% filter upper %}a{% endfilter %}"),
        p("{% autoescape false %}{{ x }}{% endautoescape %}"),
        p("{% macro m() %}a{% endmacro %}{{ m() }}"),
        p("{% set x %}a{% endset %}{{ x }}"),
        p('{{ "}}" }}'),
        table(row(cell("{%p if a %}", "b", "{%p endif %}"))),
        table(row("{%tc for x in y %}", "{{ x }}", "{%tc endfor %}")),
        table(row("{% colspan n %}a"), columns=2),
        table(row("a"), columns=2),
        table(row(cell(table(row("a", "b")), p("c")), "d")),
        p("{%p for x in y %}") + p(drawing(1)) + p("{%p endfor %}"),
        p(text_box(p("{%p if a %}"), p("b"), p("{%p endif %}"))),
        "<w:tbl><w:tblPr/><w:tblGrid/>" + row("a") + "</w:tbl>",
        "<w:sdt><w:sdtContent>" + p("{{p x }}") + "</w:sdtContent></w:sdt>",
    ],
)
def test_what_cannot_be_promised_is_looked_at_in_every_document(body: str) -> None:
    assert not proof_of(body).complete


@pytest.mark.parametrize(
    "source",
    ["<w:p>{% if a %}</w:p>{% endif %}", "<w:p>", "</w:p>", "<w:p {{ a }}/>", "<w:{{ a }}/>", '<w:p r:id="{{ a }}"/>',
     "{% if a %}", "{% endif %}", "{% for %}{% endif %}", "<w:t>{% include 'x' %}</w:t>", "<w:p><w:p/></w:p>",
     "<w:p>chữ</w:p>", "<w:t><w:r/></w:t>", '<w:a w:b="{% if a %}"{% endif %}/>'],
)  # fmt: skip
def test_broken_paths_promise_nothing(source: str) -> None:
    assert not prove(source).complete


def test_a_width_that_a_condition_chooses_is_not_counted() -> None:
    span = '<w:tcPr><w:gridSpan w:val="{% if a %}2{% else %}1{% endif %}"/></w:tcPr>'
    source = f"<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{span}<w:p/></w:tc></w:tr></w:tbl>"
    assert not prove(source).tables_keep_their_grid


def test_drawings_are_numbered_in_the_order_of_the_text() -> None:
    numbered = with_drawing_ids('<wp:docPr id="5" name="a"/><wp:docPr name="b" id="5"/>')
    assert numbered == '<wp:docPr id="1001" name="a"/><wp:docPr name="b" id="1002"/>'
