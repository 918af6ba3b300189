"""The language is docxtpl's: each of its features comes out element for element as docxtpl 0.20 makes it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest
from docx import Document
from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage, Listing, RichText, RichTextParagraph
from office.comparing import assert_same
from office.drafting import cell, drawing, p, picture, row, run, table, text_box, word_file

if TYPE_CHECKING:
    from pathlib import Path

PEOPLE = [
    {"name": "Nguyễn Văn A & con", "age": 41, "rows": ["một", "hai"], "shade": "FFDD00", "span": 2},
    {"name": 'Trần "B" <b>', "age": 7, "rows": [], "shade": "8888FF", "span": 1},
    {"name": "Lê C {{ x }} {% y %} 😀 Hoà\u0309", "age": 0, "rows": ["ba"], "shade": "", "span": 1},
]
VALUES: dict[str, Any] = {
    "people": PEOPLE,
    "nobody": [],
    "name": "Sở A & B",
    "yes": True,
    "no": False,
    "number": 3,
    "ratio": 0.5,
    "columns": ["x", "y", "z"],
    "one": ["x"],
    "grid": [["a", "b", "c"], ["d", "e", "f"]],
    "lines": "một\nhai\tba\abốn\fnăm <&>",
    "color": "FF0000",
    "group": {"head": {"name": "Bà D"}, "size": 4},
}
SPLIT = '<w:r><w:rPr><w:b/></w:rPr><w:t>{</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>{ na</w:t></w:r>'
SPLIT += '<w:bookmarkStart w:id="0" w:name="x"/><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">me }</w:t></w:r>'
SPLIT += '<w:bookmarkEnd w:id="0"/><w:r><w:t>} xong</w:t></w:r>'

BODIES: dict[str, str] = {
    "plain value": p("Kính gửi {{ name }}, {{ group.head.name }} {{ number }} {{ ratio }} {{ yes }}"),
    "values side by side": p("{{ name }}{{ name }} {{name}}"),
    "value in quotes": p("“{{ name }}” ‘{{ number }}’"),
    "paragraph condition": p("{%p if yes %}") + p("có") + p("{%p else %}") + p("không") + p("{%p endif %}"),
    "paragraph loop": p("{%p for x in people %}") + p("{{ loop.index }}. {{ x.name }}") + p("{%p endfor %}"),
    "loop over nothing": p("{%p for x in nobody %}")
    + p("{{ x }}")
    + p("{%p else %}")
    + p("trống")
    + p("{%p endfor %}"),
    "nested loops": p("{%p for x in people %}")
    + p("{{ x.name }}")
    + p("{%p for y in x.rows %}")
    + p("{{ loop.index }}/{{ loop.length }} {{ y }}")
    + p("{%p endfor %}")
    + p("{%p endfor %}"),
    "condition in a line": p("a {% if no %}b{% elif yes %}c {{ name }}{% else %}d{% endif %} e"),
    "loop in a line": p("{% for x in people %}{{ x.name }}{% if not loop.last %}, {% endif %}{% endfor %}."),
    "run tags": p("a{%r if yes %}", run("đậm", "<w:b/>"), "{%r endif %}", run("sau")),
    "run loop": p(run("{%r for x in columns %}"), run("{{ x }}", "<w:b/>"), run("{%r endfor %}")),
    "paragraph print": p("{{p rich_paragraph }}"),
    "run print": p("trước {{r rich }} sau"),
    "run print alone": p("{{r rich }}"),
    "run print twice": p("{{r rich }}{{r rich }} và {{r rich }}"),
    "comments": p("a{# bỏ {{ name }} #}b") + p("{#p bỏ cả đoạn #}") + p("c"),
    "row comment": table(row("a", "b"), row("{#tr bỏ #}", "x"), row("c", "d")),
    "cell comment": table(row("a", "{#tc bỏ #}", "b")),
    "literal braces": p("{_{ name }_} {_% if %_}"),
    "raw": p("{% raw %}{{ name }}{% endraw %}"),
    "set": p("{% set x = number * 2 %}{{ x }}") + p("{%p set y = 'chữ' %}") + p("{{ y }}"),
    "set block": p("{% set x %}a {{ name }}{% endset %}{{ x }}"),
    "with": p("{% with x = name %}{{ x }}{% endwith %}"),
    "macro": p("{% macro m(x) %}[{{ x }}]{% endmacro %}{{ m(name) }} {{ m(number) }}"),
    "namespace": p(
        "{% set ns = namespace(n=0) %}{% for x in people %}{% set ns.n = ns.n + x.age %}{% endfor %}{{ ns.n }}"
    ),
    "filters": p(
        "{{ name|upper }} {{ columns|join(', ') }} {{ name|default('x') }} {{ people|length }} {{ name|title }}"
    ),
    "filter block": p("{% filter upper %}chữ {{ number }}{% endfilter %}"),
    "tests": p("{{ number is odd }} {{ nothing is defined }} {{ name is string }} {{ 3 in [1, 3] }}"),
    "curly quotes": p("{{ name|replace(“A”, ‘Z’) }} {% if name == “Sở A & B” %}đúng{% endif %}"),
    "comparison": p("{% if number < 4 and number > 2 %}giữa{% endif %} {{ number >= 3 }}"),
    "tag in pieces": p(SPLIT),
    "trim before": p("a") + p("{%- if yes %}b{% endif %}"),
    "trim after": p("{% if yes -%}") + p("b{% endif %}"),
    "trim both": p("a") + p("{%- if yes -%}") + p("b") + p("{%- endif %}c"),
    "trim in a line": p("a {%- if yes %} b {% endif -%} c"),
    "line breaks": p(run("{{ lines }}", "<w:b/>"), properties='<w:jc w:val="both"/>'),
    "listing": p(run("{{ listing }}", "<w:i/>"), properties='<w:jc w:val="both"/>'),
    "listing in a cell": table(row("{{ listing }}", "x")),
    "template's own tab": "<w:p><w:r><w:t>a\tb\nc</w:t></w:r></w:p>",
    "rows": table(
        row("Tên", "Tuổi"),
        row("{%tr for x in people %}", ""),
        row("{{ x.name }}", "{{ x.age }}"),
        row("{%tr endfor %}", ""),
    ),
    "row condition": table(
        row("a", "b"), row("{%tr if no %}", ""), row("c", "d"), row("{%tr endif %}", ""), row("e", "f")
    ),
    "columns": table(row("{%tc for c in columns %}", "{{ c }}", "{%tc endfor %}"), columns=3),
    "columns grown": table(
        row("{%tc for c in columns %}", "{{ c }}", "{%tc endfor %}"),
        row("{%tc for c in columns %}", "{{ loop.index }}", "{%tc endfor %}"),
        columns=1,
    ),
    "columns shrunk": table(row("a", "{%tc for c in one %}", "{{ c }}", "{%tc endfor %}"), columns=4),
    "rows and columns": table(
        row("{%tr for line in grid %}"),
        row("{%tc for c in line %}", "{{ c }}", "{%tc endfor %}"),
        row("{%tr endfor %}"),
        columns=3,
    ),
    "cell condition": table(row("a", "{%tc if no %}", "b", "{%tc endif %}", "c"), columns=3),
    "paragraphs in a cell": table(row(cell("{%p for x in columns %}", "{{ x }}", "{%p endfor %}"), "b")),
    "table in a cell": table(row(cell(table(row("{{ name }}", "{{ number }}")), p("sau")), "b")),
    "looping table in a cell": table(
        row(
            cell(
                table(
                    row("{%tr for x in people %}", ""), row("{{ x.name }}", "{{ x.age }}"), row("{%tr endfor %}", "")
                ),
                p("sau"),
            ),
            "b",
        )
    ),
    "background": table(
        row("{%tr for x in people %}", ""), row("{% cellbg x.shade %}{{ x.name }}", "b"), row("{%tr endfor %}", "")
    ),
    "background over a background": table(
        row(
            cell(
                "{% cellbg color %}đỏ",
                properties='<w:tcW w:w="2000" w:type="dxa"/><w:shd w:val="clear" w:fill="00FF00"/>',
            ),
            "b",
        )
    ),
    "column span": table(row("{% colspan number %}{{ name }}"), row("a", "b", "c"), columns=3),
    "vertical merge": table(
        row("{%tr for x in people %}", ""), row("{% vm %}{{ name }}", "{{ x.name }}"), row("{%tr endfor %}", "")
    ),
    "horizontal merge": table(
        row("{%tc for c in columns %}", "{% hm %}Đầu", "{%tc endfor %}"),
        row("{%tc for c in columns %}", "{{ c }}", "{%tc endfor %}"),
        columns=3,
    ),
    "horizontal merge of wide cells": table(
        row(
            "{%tc for c in columns %}",
            cell("{% hm %}Đầu", properties='<w:tcW w:w="2000" w:type="dxa"/><w:gridSpan w:val="2"/>'),
            "{%tc endfor %}",
        ),
        row("{%tc for c in columns %}", "{{ c }}", "{{ c }}", "{%tc endfor %}"),
        columns=6,
    ),
    "text box": p(text_box(p("Trong khung {{ name }}"), p("{% for x in columns %}{{ x }}{% endfor %}"))),
    "looping text box": p(text_box(p("{%p for x in columns %}"), p("{{ x }}"), p("{%p endfor %}"))),
    "drawings": p("a", drawing(5)) + p("{%p for x in columns %}") + p("{{ x }}", drawing(5)) + p("{%p endfor %}"),
    "field": p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        "{{ number }}",
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ),
    "tracked insertion": p(
        '<w:ins w:id="1" w:author="A" w:date="2024-01-01T00:00:00Z">' + run("{{ name }}") + "</w:ins>"
    ),
    "content control in a line": p(
        '<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>' + run("{{ name }}") + "</w:sdtContent></w:sdt>"
    ),
    "content control of paragraphs": '<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>'
    + p("{%p if yes %}")
    + p("{{ name }}")
    + p("{%p endif %}")
    + "</w:sdtContent></w:sdt>",
    "spaces": p("  {{ name }}  {{ name }} ", run(" x ")),
    "loop controls": p(
        "{% for x in people %}{{ loop.cycle('a', 'b') }}{{ loop.revindex }}{{ loop.first }}{% endfor %}"
    ),
    "loop with a condition": p("{% for x in people if x.age > 5 %}{{ x.name }} {% endfor %}"),
    "recursive loop": p(
        "{% for x in [[1, [2]], 3] recursive %}{% if x is iterable %}({{ loop(x) }})"
        "{% else %}{{ x }}{% endif %}{% endfor %}"
    ),
    "unpacking": p(
        "{% for a, b, c in grid %}{{ a }}{{ b }}{{ c }}{% endfor %} "
        "{% for k, v in group.head.items() %}{{ k }}={{ v }}{% endfor %}"
    ),
    "inline condition": p("{{ 'có' if yes else 'không' }} {{ name if no }}"),
    "escaping in text": p("A & B <C> {{ name }} & “D”"),
}


def rich() -> RichText:
    text = RichText("đậm & <b>", bold=True)
    text.add(" nghiêng", italic=True, color="#FF0000", size=28, font="Arial")
    text.add(" gạch", underline="double", strike=True, style="Manh", highlight="#ffff00")
    text.add("2", superscript=True)
    text.add("3", subscript=True, underline=True, lang="vi-VN")
    text.add(" phải", rtl=True, bold=True, italic=True, font="eastAsia:Arial")
    text.add("\nxuống\tdòng\ađoạn\ftrang")
    text.add(RichText("trong", underline="wave"))
    return text


def with_values(**more: Any) -> dict[str, Any]:
    paragraph = RichTextParagraph()
    paragraph.add(rich(), parastyle="Normal")
    paragraph.add("đoạn hai <&>")
    return {
        **VALUES,
        "rich": rich(),
        "rich_paragraph": paragraph,
        "listing": Listing("một\nhai\tba\abốn\fnăm <&>"),
        **more,
    }


@pytest.mark.parametrize("name", BODIES)
def test_every_feature_comes_out_as_docxtpl_makes_it(name: str, tmp_path: Path) -> None:
    assert_same(word_file(p("trước"), BODIES[name], p("sau")), with_values(), tmp_path)


@pytest.mark.parametrize("name", ["paragraph loop", "rows", "run print", "line breaks", "text box", "tag in pieces"])
def test_headers_and_footers_know_the_whole_language(name: str, tmp_path: Path) -> None:
    headers = {"default": BODIES[name], "first": p("đầu {{ number }}"), "even": p("chẵn {{ name }}")}
    footers = {"default": p("chân {{ name }}") + BODIES[name], "first": p("không có thẻ")}
    assert_same(word_file(p("thân"), headers=headers, footers=footers), with_values(), tmp_path)


def test_footnotes(tmp_path: Path) -> None:
    body = p("a", '<w:r><w:footnoteReference w:id="1"/></w:r>')
    notes = p("{{ name }} {% if yes %}có{% endif %} {{ lines }}") + p("{%p if yes %}") + p("b") + p("{%p endif %}")
    assert_same(word_file(body, footnotes=notes), with_values(), tmp_path)


def test_endnotes_are_printed_too(tmp_path: Path) -> None:
    from office.comparing import by_us, stories  # noqa: PLC0415 - docxtpl leaves endnotes alone: nothing to compare

    made = by_us(word_file(p("a"), endnotes=p("{{ name }}")), VALUES, tmp_path)
    assert "Sở A & B" in stories(made)["word/endnotes.xml"]


def test_document_properties(tmp_path: Path) -> None:
    assert_same(
        word_file(p("a"), title="Kế hoạch {{ number }}", author="{{ group.head.name }}"), with_values(), tmp_path
    )


def test_pictures_in_body_header_and_footer(tmp_path: Path) -> None:
    template = word_file(
        p("a {{ first }} b {{ second }}") + p("{%p for x in list %}") + p("{{ x.image }}") + p("{%p endfor %}"),
        headers={"default": p("{{ first }}")},
        footers={"default": p("{{ second }}"), "first": p("{{ number }}")},
    )

    def values(machine: DocxTemplate) -> dict[str, Any]:
        def image(size: int, **options: Any) -> InlineImage:
            return InlineImage(machine, io.BytesIO(picture(size, size)), **options)

        return with_values(
            first=image(2, width=Mm(20)),
            second=image(3, height=Mm(5), anchor="https://vanban.chinhphu.vn/?a=1&b=2"),
            list=[{"image": image(2)}, {"image": image(4)}],
        )

    assert_same(template, values, tmp_path)


def test_a_picture_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "anh.png"
    path.write_bytes(picture())
    assert_same(word_file(p("{{ image }}")), lambda machine: {"image": InlineImage(machine, str(path))}, tmp_path)


def test_a_subdocument_from_a_file(tmp_path: Path) -> None:
    inner = Document()
    inner.add_heading("Đầu mục", level=2)
    inner.add_paragraph("một", style="List Number")
    inner.add_paragraph("hai & ba", style="List Number")
    inner.add_picture(io.BytesIO(picture(5, 5)))
    inner.add_table(rows=2, cols=2).cell(0, 0).text = "ô"
    inner.save(str(tmp_path / "con.docx"))

    def values(machine: DocxTemplate) -> dict[str, Any]:
        return {**VALUES, "inner": machine.new_subdoc(str(tmp_path / "con.docx"))}

    template = word_file(p("{{ name }}") + p("{{p inner }}") + p("sau"), headers={"default": p("{{ name }}")})
    assert_same(template, values, tmp_path)


def test_a_subdocument_built_in_code(tmp_path: Path) -> None:
    def values(machine: DocxTemplate) -> dict[str, Any]:
        inner = machine.new_subdoc()
        inner.add_paragraph("đoạn một").add_run(" đậm").bold = True
        inner.add_picture(io.BytesIO(picture(6, 6)), width=Mm(10))
        return {**VALUES, "inner": inner}

    template = word_file(p("{%p for x in columns %}") + p("{{p inner }}") + p("{%p endfor %}") + p("{{ name }}"))
    assert_same(template, values, tmp_path)


def test_a_subdocument_and_a_picture_together(tmp_path: Path) -> None:
    def values(machine: DocxTemplate) -> dict[str, Any]:
        inner = machine.new_subdoc()
        inner.add_paragraph("đoạn một")
        return {"image": InlineImage(machine, io.BytesIO(picture())), "inner": inner}

    assert_same(word_file(p("{{ image }}") + p("{{p inner }}")), values, tmp_path)
