"""Faults of templates: each seeded one is found in its paragraph, and good templates raise no alarm."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from docx import Document

from generator.errors import Severity, TemplatePlace
from generator.office.checking.faults import emptied_cells, template_faults
from generator.office.word import WordTemplate

if TYPE_CHECKING:
    from generator.errors import Problem

SHAPE: dict[str, Any] = {
    "issuer": {"name": None, "header": [None]},
    "guest": {"name": None, "title": None},
    "unit": {"name": None, "duties": [{"text": None, "items": [None]}]},
    "groups": [{"name": None, "guests": [{"name": None}]}],
    "lead": None,
}
Rows = list[list[str]]


def written(path: Path, paragraphs: list[str], rows: Rows | None = None, after: list[str] | None = None) -> Path:
    """Write a template: paragraphs, then a table, then paragraphs."""
    source = Document()
    for text in paragraphs:
        source.add_paragraph(text)
    if rows:
        table = source.add_table(len(rows), len(rows[0]))
        for row, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                first, *others = text.split("\n")
                cell.text = first
                for other in others:
                    cell.add_paragraph(other)
    for text in after or []:
        source.add_paragraph(text)
    source.save(str(path))
    return path


def faults(path: Path) -> list[Problem]:
    return template_faults(path, filters={"listed": len}, shape=SHAPE)


SEEDED = [
    ("Kính mời {{ gest.name }}", "không có tên «gest»", "guest"),
    ("Kính mời {{ guest.nmae }}", "không có tên «nmae» trong «guest»", "name"),
    ("{{ guest.name.first }}", "không có tên «first» trong «guest.name»", "không có trường"),
    ("{{ guest['nmae'] }}", "không có tên «nmae»", "name"),
    ("{{ guest.name|uper }}", "không có bộ lọc «uper»", "upper"),
    ("{% if guest is defind %}a{% endif %}", "không có phép thử «defind»", "defined"),
    ("{%p fro group in groups %}", "không có thẻ «fro»", "for"),
    ("{%pif guest %}", "không có thẻ «pif»", "{%p if"),
    ("{% p if guest %}", "không có thẻ «p»", "viết liền"),
    ("{% if guest %}Kính gửi", "chưa được đóng", "endif"),
    ("{%p for group in groups %}", "chưa được đóng", "endfor"),
    ("Kính mời {% endif %}", "không có gì để đóng", "if"),
    ("{% else %}", "không có gì để đóng", "if"),
    ("{% if guest %}{% for x in groups %}{% endif %}{% endfor %}", "đứng trước khi", "endfor"),
    ("{{ guest.name }", "ngoặc của thẻ không khớp", "cùng một đoạn"),
    ("{{ guest.name %}", "ngoặc của thẻ không khớp", "cùng một đoạn"),
    ("guest.name }}", "ngoặc của thẻ không khớp", "cùng một đoạn"),
    ("{{ guest.name and }}", "không hiểu nội dung", "sửa lại"),
    ("{% for group groups %}{% endfor %}", "không hiểu nội dung", "sửa lại"),
    ("{%tr for group in groups %}", "ngoài bảng", "{%p"),
    ("{% cellbg guest.name %}", "ngoài bảng", "ô của bảng"),
    ("Kính mời {%p if guest %}", "sẽ bị mất", "một mình"),
    ("{% import 'x' as y %}", "không được dùng thẻ «import»", "include"),
    ("{% rule issuer.header %}", "kẻ đường không đúng dạng", "0.4"),
    ("{% rule 0.4 issuer.heder %}", "không có tên «heder»", "header"),
    ('{%p include "khong-co.docx" %}', "không có khối này", "đặt tệp khối"),
    ('Khối: {%p include "dau-van-ban.docx" %}', "không đứng một mình", "không có chữ nào khác"),
]


@pytest.mark.parametrize(("paragraph", "words", "hint"), SEEDED)
def test_a_seeded_fault_is_found_in_its_paragraph(tmp_path: Path, paragraph: str, words: str, hint: str) -> None:
    found = faults(written(tmp_path / "giay-moi.docx", ["Đoạn đúng {{ guest.name }}", paragraph]))
    matching = [problem for problem in found if words in problem.text and hint in problem.hint]
    assert matching, [str(problem) for problem in found]
    place = matching[0].place
    assert isinstance(place, TemplatePlace)
    assert place.paragraph in {paragraph, ""}


def test_all_faults_come_at_once_in_the_order_of_the_text(tmp_path: Path) -> None:
    path = written(tmp_path / "t.docx", ["{{ gest }}", "{{ guest.nmae }}", "{% if lead %}", "{{ unit.naem }}"])
    assert [problem.path for problem in faults(path)] == [
        "{{ gest }}",
        "{{ guest.nmae }}",
        "{{ unit.naem }}",
        "{% if lead %}",
    ]


def test_names_are_followed_through_loops(tmp_path: Path) -> None:
    paragraphs = ["{%p for duty in unit.duties %}", "{{ loop.idnex }} {{ duty.txt }} {{ duty.text }}", "{%p endfor %}"]
    found = faults(written(tmp_path / "t.docx", paragraphs))
    assert [problem.text for problem in found] == [
        "không có tên «idnex» trong «loop»",
        "không có tên «txt» trong «duty»",
    ]


def test_a_loops_name_ends_with_the_loop(tmp_path: Path) -> None:
    [found] = faults(written(tmp_path / "t.docx", ["{% for group in groups %}{% endfor %}{{ group.name }}"]))
    assert "«group»" in found.text


def test_loops_that_begin_and_end_in_different_places(tmp_path: Path) -> None:
    rows = [["{%p if lead %}", "a"], ["b", "{%p endif %}"]]
    assert any("không ở cùng một chỗ" in problem.text for problem in faults(written(tmp_path / "a.docx", [], rows)))
    rows = [["{%tr for group in groups %}", ""], ["{{ group.name }}", ""], ["{%p endfor %}", ""]]
    assert any("không cùng loại" in problem.text for problem in faults(written(tmp_path / "b.docx", [], rows)))


def test_text_lost_beside_a_row_tag_is_named(tmp_path: Path) -> None:
    rows = [["{%tr for group in groups %}", "Ghi chú"], ["{{ group.name }}", ""], ["{%tr endfor %}", ""]]
    [found] = faults(written(tmp_path / "t.docx", [], rows))
    assert "«Ghi chú»" in found.text
    assert found.severity is Severity.WARNING


def test_a_cell_that_a_condition_can_empty_is_named(tmp_path: Path) -> None:
    path = written(tmp_path / "t.docx", [], [["{%p if lead %}\n{{ lead }}\n{%p endif %}", "b"]])
    assert faults(path) == []
    [found] = [
        problem for problem in emptied_cells(WordTemplate(path)) if "lead" in problem.place.as_json()["paragraph"]
    ]  # type: ignore[operator]
    assert "đoạn trống" in found.text


def test_a_fault_in_a_block_is_told_of_the_block(tmp_path: Path) -> None:
    written(tmp_path / "khoi.docx", ["{{ issuer.naem }}"])
    [found] = faults(written(tmp_path / "t.docx", ['{%p include "khoi.docx" %}']))
    assert isinstance(found.place, TemplatePlace)
    assert found.place.file == "khoi.docx"


def test_curly_quotes_work_and_are_mentioned(tmp_path: Path) -> None:
    [found] = faults(written(tmp_path / "t.docx", ["{% if guest.name == “A” %}x{% endif %}"]))
    assert (found.severity, "ngoặc kép cong" in found.text) == (Severity.WARNING, True)


def test_headers_and_footers_are_read_too(tmp_path: Path) -> None:
    source = Document()
    source.sections[0].header.paragraphs[0].text = "{{ isuer.name }}"
    source.save(str(tmp_path / "t.docx"))
    [found] = faults(tmp_path / "t.docx")
    assert isinstance(found.place, TemplatePlace)
    assert "header" in found.place.part


def test_what_is_no_template_is_one_problem(tmp_path: Path) -> None:
    (tmp_path / "t.docx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old")
    assert "(.doc)" in faults(tmp_path / "t.docx")[0].text
    assert "không có tệp mẫu" in faults(tmp_path / "missing.docx")[0].text
    (tmp_path / "folder.docx").mkdir()
    assert "không có tệp mẫu" in faults(tmp_path / "folder.docx")[0].text


def test_a_template_that_may_not_be_read_is_one_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "t.docx"
    path.write_bytes(b"")

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "no", str(self))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    [found] = faults(path)
    assert str(found).startswith("t.docx: không đọc được tệp mẫu")


GOOD = [
    ["{{ guest.name }}"],
    ["{{guest.name}} và {{ guest['title'] }}"],
    ["{{ guest.name|upper|replace('A', 'B') }}"],
    ["{{ guest.name.upper() }} {{ guest.name[:3] }}"],
    ["{{ 'có' if guest.title else 'không' }}"],
    ["{{ nickname|default('bạn') }}", "{% if nickname is defined %}{{ guest.name }}{% endif %}"],
    ["{% if guest.title and not lead %}x{% elif lead == 'a' %}y{% else %}z{% endif %}"],
    ["{%p if guest.title %}", "{{ guest.title }}", "{%p else %}", "không", "{%p endif %}"],
    ["{%p for group in groups %}", "{{ loop.index }}. {{ group.name }}", "{%p endfor %}"],
    [
        "{%p for group in groups %}",
        "{%p for one in group.guests %}",
        "{{ one.name }}",
        "{%p endfor %}",
        "{%p endfor %}",
    ],
    ["{% for group in groups if group.name %}{{ group.name }}{% else %}trống{% endfor %}"],
    ["{% for group in groups|sort(attribute='name') %}{{ group.name }}{% endfor %}"],
    ["{{ (groups|first).name }} {{ groups[0].guests[0].name }}"],
    ["{{ groups|length }} {{ groups|map(attribute='name')|join(', ') }}"],
    ["{% set total = groups|length %}{{ total + 1 }}"],
    ["{% set words %}a{{ guest.name }}{% endset %}{{ words }}"],
    ["{% with who = guest %}{{ who.name }}{% endwith %}"],
    ["{% macro hello(who) %}chào {{ who }}{% endmacro %}{{ hello(guest.name) }}"],
    ["{% raw %}{{ không phải thẻ }}{% endraw %}"],
    ["{# lời nhắc của người soạn #}{{ guest.name }}"],
    ["{#p cả đoạn là lời nhắc #}"],
    ["{_{ in nguyên ngoặc }_} {_% và thế này %_}"],
    ["{{r lead }}", "{{p lead }}"],
    ["{%r if lead %}a{%r endif %}"],
    ["{%- if lead -%} a {%- endif -%}"],
    ["{% for number in range(3) %}{{ number }}{% endfor %}"],
    ["{% rule 0.4 issuer.header %}", "{% rule 1 “Độc lập”|upper %}"],
    ["{{ guest.name|listed }}"],
    ["{% for key, value in guest.items() %}{{ key }}{{ value }}{% endfor %}"],
    ["{{ {'a': 1}['a'] }} {{ [1, 2][0] }} {{ 1 + 2 }} {{ 'x' ~ guest.name }}"],
    ["Chữ thường, không có thẻ { hay } nào."],
    ["{% filter upper %}{{ guest.name }}{% endfilter %}"],
    ["{% if guest.name in ['a', 'b'] %}x{% endif %}"],
]
GOOD_TABLES: list[Rows] = [
    [
        ["Tên", "Số"],
        ["{%tr for group in groups %}", ""],
        ["{{ group.name }}", "{{ loop.index }}"],
        ["{%tr endfor %}", ""],
    ],
    [["{%tc for line in issuer.header %}", "{{ line }}", "{%tc endfor %}"]],
    [["{%tr if lead %}", ""], ["{% cellbg lead %}{{ lead }}", "{% colspan 1 %}x"], ["{%tr endif %}", ""]],
    [["{%tr for group in groups %}", ""], ["{% vm %}{{ group.name }}", "b"], ["{%tr endfor %}", ""]],
    [["{%p for line in issuer.header %}\n{{ line }}\n{%p endfor %}\n", "x"]],
    [["{% if lead %}\n{{ lead }}\n{% endif %}\n", "{{ guest.name }}"]],
]


@pytest.mark.parametrize("paragraphs", GOOD)
def test_good_paragraphs_raise_no_alarm(tmp_path: Path, paragraphs: list[str]) -> None:
    found = faults(written(tmp_path / "t.docx", paragraphs))
    assert [str(problem) for problem in found if problem.severity is not Severity.WARNING] == []


@pytest.mark.parametrize("rows", GOOD_TABLES)
def test_good_tables_raise_no_alarm(tmp_path: Path, rows: Rows) -> None:
    assert [str(problem) for problem in faults(written(tmp_path / "t.docx", [], rows))] == []
