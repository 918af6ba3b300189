"""Templates as no careful person writes them: a document that Word opens, or a sentence in Vietnamese, nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docxtpl import Listing, RichText, RichTextParagraph
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markupsafe import Markup
from office.drafting import cell, drawing, p, row, run, table, text_box, unpacked, word_file

from generator.errors import KehoachError
from generator.office.second_look import prove_tree
from generator.office.word import WordTemplate
from generator.office.xml import parse

if TYPE_CHECKING:
    from pathlib import Path

QUICK = settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
SCRAPS = st.sampled_from(
    [
        *("{%p if x %}", "{%p endif %}", "{%p else %}", "{%p for y in z %}", "{%p endfor %}", "{%p set a = 1 %}"),
        *("{% if x %}", "{% endif %}", "{% else %}", "{% elif z %}", "{% for y in z %}", "{% endfor %}", "{{ y }}"),
        *(
            "{%tr for y in z %}",
            "{%tr endfor %}",
            "{%tc for y in z %}",
            "{%tc endfor %}",
            "{%r if x %}",
            "{%r endif %}",
        ),
        *("{{ x }}", "{{r x }}", "{{p x }}", "{{ v }}", "{{r v }}", "{{p v }}", "{{ v|safe }}", "{{ z|join(v) }}"),
        *("{% cellbg x %}", "{% colspan 2 %}", "{% colspan x %}", "{% vm %}", "{% hm %}", "{% cellbg v %}"),
        *("{%- if x -%}", "{%- endif %}", "{# a #}", "{#p a #}", "{#tr a #}", "{#tc a #}", "{_{", "}_}", "{_% %_}"),
        *(
            "{{",
            "}}",
            "{%",
            "%}",
            "{",
            "}",
            "{{ x",
            "x }}",
            "{% raw %}",
            "{% endraw %}",
            "“",
            "{{ “a” }}",
            "{{ 'a",
            "#}",
        ),
        *("{% filter upper %}", "{% endfilter %}", "{% set q %}", "{% endset %}", "{{ q }}", "{% macro m() %}"),
        *(
            "{% endmacro %}",
            "{{ m() }}",
            "{% rule 0.4 x %}",
            "{% rule 0.4 v %}",
            "{% rule x %}",
            '{%p include "a.docx" %}',
        ),
        *("{% autoescape false %}", "{% endautoescape %}", "{% block b %}", "{% endblock %}", "{{ loop.index }}"),
        *("{%p if x % 2 %}", "{%p set d = {'a': 1} %}", "{{ {'a': 1}.a }}", "{{ '}}' }}", '{{ "%}" }}', "chữ", " "),
    ]
)
PRINTS = st.sampled_from(
    [
        *(
            "chữ",
            "{{ x }}",
            "{{ v }}",
            "{{r v }}",
            "{{r x }}",
            "{{ y }}",
            "{{ v|safe }}",
            "{_{ a }_}",
            "{# a #}",
            "{{ '}}' }}",
        ),
        *(
            "{% set q = v %}{{ q }}",
            "{% rule 0.4 x %}",
            "{% cellbg x %}",
            "{% colspan 2 %}",
            "{{p v }}",
            "{{ z|join(', ') }}",
        ),
        *(
            "{% raw %}{{ x }}{% endraw %}",
            "{% filter upper %}a & {{ x }}{% endfilter %}",
            "{% set q %}{{ x }}{% endset %}{{ q }}",
        ),
        *(
            "{% macro m() %}{{ x }}{% endmacro %}{{ m() }}",
            "{% autoescape false %}{{ v }}{% endautoescape %}",
            "{{ “a” }}",
        ),
        *(
            "{% for y in z %}{% vm %}{% endfor %}",
            "{% block b %}{{ x }}{% endblock %}",
            "{{ x if z }}",
            "{{ v|string|upper }}",
        ),
    ]
)
ENCLOSED = st.sampled_from(
    [
        ("{% if x %}", "{% endif %}"),
        ("{% for y in z %}", "{% endfor %}"),
        ("{%r if x %}", "{%r endif %}"),
        ("{% if x %}a{% else %}", "{% endif %}"),
        ("{% with w = v %}", "{% endwith %}"),
        ("{%r for y in z %}", "{%r endfor %}"),
    ]
)
TEXTS = st.one_of(
    PRINTS.map(lambda text: [text]),
    st.tuples(ENCLOSED, st.lists(PRINTS, max_size=2)).map(lambda two: [two[0][0], *two[1], two[0][1]]),
)
RUN = st.sampled_from([run, lambda text: run(text, "<w:b/>"), lambda text: run(text[:2]) + run(text[2:], "<w:i/>")])
GOOD = st.tuples(st.lists(TEXTS, max_size=3), RUN).map(
    lambda two: p(*[two[1](text) if text else run("") for texts in two[0] for text in texts])
)
WILD = st.lists(SCRAPS, min_size=1, max_size=3).map(lambda texts: p(*texts))
PARAGRAPHS = st.one_of(GOOD, GOOD, GOOD, GOOD, GOOD, st.just(p(drawing(2), "a")), WILD)
LOOPS = st.sampled_from([("if x", "endif"), ("for y in z", "endfor"), ("with w = v", "endwith")])


def boxed(blocks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(blocks, min_size=1, max_size=3).map("".join)
    cells = st.one_of(several.map(cell), several.map(lambda inside: cell(inside + p())))
    plain = st.lists(cells, min_size=1, max_size=3).map(lambda items: row(*items))
    grown = st.tuples(LOOPS, cells).map(lambda two: row(f"{{%tc {two[0][0]} %}}", two[1], f"{{%tc {two[0][1]} %}}"))
    rows = st.lists(st.one_of(plain, grown), min_size=1, max_size=3).map("".join)
    looped = st.tuples(LOOPS, rows).map(
        lambda two: row(f"{{%tr {two[0][0]} %}}") + two[1] + row(f"{{%tr {two[0][1]} %}}")
    )
    return st.one_of(
        several,
        st.tuples(LOOPS, several).map(lambda two: p(f"{{%p {two[0][0]} %}}") + two[1] + p(f"{{%p {two[0][1]} %}}")),
        st.tuples(LOOPS, several).map(lambda two: p(f"{{% {two[0][0]} %}}") + two[1] + p(f"{{% {two[0][1]} %}}")),
        rows.map(table),
        looped.map(table),
        several.map(lambda inside: p(text_box(inside))),
        several.map(lambda inside: f"<w:sdt><w:sdtContent>{inside}</w:sdtContent></w:sdt>"),
    )


BODIES = st.recursive(PARAGRAPHS, boxed, max_leaves=8)
MARKUP = Markup("<w:r><w:t>chữ</w:t></w:r>")
ODD: dict[str, Any] = {
    "rich": RichText("đậm", bold=True),
    "paragraph": RichTextParagraph("đoạn"),
    "listing": Listing("a\nb\ac\fd\te"),
    "markup": MARKUP,
    "text": "a & <b> \n {{ x }}",
    "nothing": None,
    "list": ["a"],
    "number": -3,
    "odd": object(),
    "linked": RichText("nối", url_id="rId99"),
}


@QUICK
@given(
    st.tuples(BODIES, BODIES),
    st.sampled_from(sorted(ODD)),
    st.sampled_from([[], ["a"], ["a", "b", "c"]]),
    st.booleans(),
)
def test_a_document_or_a_sentence(tmp_path: Path, stories: tuple[str, str], odd: str, z: list[str], x: bool) -> None:  # noqa: FBT001
    path = tmp_path / "mau.docx"
    path.write_bytes(word_file(stories[0], headers={"default": stories[1]}))
    try:
        made = unpacked(WordTemplate(path).render({"x": x, "z": z, "v": ODD[odd], "y": 1}))
    except KehoachError as refused:
        assert refused.text  # noqa: PT017 - either is right
        return
    prove_tree(parse(made["word/document.xml"]), {"rId1", "rId2"})
    prove_tree(parse(made["word/header-default.xml"]), set())


WORDS = st.sampled_from(["a", "{{ x }}", "{% if x %}b{% endif %}"]).map(p)


def lone(blocks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(blocks, min_size=1, max_size=3).map("".join)
    return st.one_of(
        several.map(lambda inside: p("{%p if x %}") + inside + p("{%p endif %}")),
        several.map(lambda inside: p("{%p for y in z %}") + inside + p("{%p else %}") + inside + p("{%p endfor %}")),
        several.map(lambda inside: table(row(cell(inside), cell(inside + p("c"))))),
        several.map(lambda inside: p("khung", text_box(inside))),
    )


@QUICK
@given(st.recursive(WORDS, lone, max_leaves=6), st.booleans(), st.sampled_from([[], ["a", "b"]]))
def test_lone_tags_need_no_letter(tmp_path: Path, body: str, x: bool, z: list[str]) -> None:  # noqa: FBT001
    made = []
    for source in (body, body.replace("{%p ", "{% ")):
        path = tmp_path / "mau.docx"
        path.write_bytes(word_file(source))
        made.append(unpacked(WordTemplate(path).render({"x": x, "z": z}))["word/document.xml"])
    assert made[0] == made[1]
