"""A template is code, shut in: whatever it asks for, it gets values or a sentence in Vietnamese, never Python."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from office.comparing import by_us
from office.drafting import p, unpacked, word_file

from generator.errors import KehoachError
from generator.office.word import TemplateRunError, WordTemplate

if TYPE_CHECKING:
    from pathlib import Path


class Guest:
    name = "A"
    _secret = "mật khẩu"  # noqa: S105 - a secret of nobody


VALUES: dict[str, Any] = {"name": "a", "guest": Guest(), "list": [1], "map": {"items": "của tôi", "x": 1}}


@pytest.mark.parametrize(
    "tag",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ name.__class__ }}",
        "{{ name['__class__'] }}",
        "{{ name|attr('__class__') }}",
        "{{ guest._secret }}",
        "{{ guest.__dict__ }}",
        "{{ (guest|attr('_secret')) }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ joiner.__init__ }}",
        "{{ lipsum.__globals__ }}",
        "{{ namespace.__init__.__globals__ }}",
        "{{ self.__init__.__globals__ }}",
        "{{ self._TemplateReference__context }}",
        "{{ range.__self__ }}",
        "{{ '{0.__class__}'.format(name) }}",
        "{{ '{x.__class__}'.format_map({'x': name}) }}",
        "{{ ('{0.__cl' ~ 'ass__}').format(guest) }}",
        "{{ '%s'|format(guest) }}{{ guest }}",
        "{{ guest }}",
        "{{ list }}",
        "{{ map }}",
        "{{ namespace }}",
        "{{ range }}",
        "{{ dict }}",
        "{{ self }}",
        "{{ loop }}",
        "{% for x in range(10**9) %}{{ x }}{% endfor %}",
        "{{ range(1000000)|list|length }}",
        "{{ 'x' * 10**9 }}",
        "{{ 10**9 * 'x' }}",
        "{{ [1] * 10**9 }}",
        "{{ 9 ** 99999999 }}",
        "{{ 9 ** 99 ** 99 ** 99 }}",
        "{{ 'a'.ljust(10**9) }}",
        "{{ '1'.zfill(10**9) }}",
        "{{ 'a\tb'.expandtabs(10**9) }}",
        "{{ 'a'|center(10**9) }}",
        "{{ 'a'|indent(10**9) }}",
        "{{ '%999999999d'|format(1) }}",
        "{{ '%.999999999f'|format(1.0) }}",
        "{{ '%*d'|format(999999999, 1) }}",
        "{{ '{:>999999999}'.format(1) }}",
        "{{ '{:>{w}}'.format(1, w=999999999) }}",
        "{{ '{x:>{w}}'.format_map({'x': 1, 'w': 999999999}) }}",
        "{{ [1, 2]|random }}",
        "{{ list.append(2) }}",
        "{{ map.update({'a': 1}) }}",
        "{{ map.pop('x') }}",
        "{% include 'x.docx' %}",
        "{% include ['a', 'b'] ignore missing %}",
        "{% import 'x' as y %}",
        "{% from 'x' import y %}",
        "{% extends 'x' %}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% set x = nothing.y %}",
        "{{ nothing }}",
        "{{ map.nothing }}",
        "{{ map['nothing'] }}",
        "{{ name.nothing.more }}",
        "{% for x in nothing %}{% endfor %}",
        "{{ nothing|upper }}",
        "{{ 1 / 0 }}",
        "{{ 'a' + 1 }}",
        "{{ name() }}",
        "{{ list[0].x }}",
        "{{ name|unknown_filter }}",
        "{{ name is unknown_test }}",
        "{{ name",
        "{% if name %}",
        "{% endif %}",
        "{% unknown %}",
        "{% set _stamp = 1 %}{{ 'a\tb' }}",
        "{{ _stamp }}",
        "{{ _lists }}",
        "{% for x in [1] %}" * 30 + "{% endfor %}" * 30,
        "{{ " + "(" * 500 + "1" + ")" * 500 + " }}",
        "{% debug %}",
        "{% do list.append(1) %}",
    ],
)
def test_what_a_template_may_not_do_is_a_named_error(tag: str, tmp_path: Path) -> None:
    with pytest.raises(KehoachError) as refused:
        by_us(word_file(p(tag)), VALUES, tmp_path)
    assert "mẫu" in refused.value.text
    assert refused.value.hint
    assert "mật khẩu" not in str(refused.value)


@pytest.mark.parametrize("tag", ["{{ nothing }}", "{{ map.nothing }}", "{{ nothing|upper }}"])
def test_an_unknown_name_is_named(tag: str, tmp_path: Path) -> None:
    with pytest.raises(TemplateRunError, match="«nothing»"):
        by_us(word_file(p(tag)), VALUES, tmp_path)


def text_of(tag: str, folder: Path, values: dict[str, Any] = VALUES) -> str:
    made = unpacked(by_us(word_file(p(tag)), values, folder))["word/document.xml"].decode()
    return made.partition("<w:p>")[2].partition("</w:p>")[0]


def test_a_field_named_like_a_method_is_the_field(tmp_path: Path) -> None:
    assert "của tôi" in text_of("{{ map.items }}", tmp_path)


def test_what_a_template_may_do(tmp_path: Path) -> None:
    assert ">3 a a a A<" in text_of("{{ 1 + 2 }} {{ 'a ' * 3 }}{{ guest.name }}", tmp_path)
    assert ">8 b<" in text_of("{{ 2 ** 3 }} {{ nothing|default('b') }}", tmp_path)


def test_numbers_of_money_are_no_widths(tmp_path: Path) -> None:
    assert ">150000000 đ 1.250.000.000<" in text_of(
        "{{ '%d đ'|format(150000000) }} {{ '{:,}'.format(1250000000)|replace(',', '.') }}", tmp_path
    )
    assert ">  a   007 1.50<" in text_of("{{ 'a'|center(5) }} {{ '7'.zfill(3) }} {{ '%.2f'|format(1.5) }}", tmp_path)


def test_values_are_never_templates(tmp_path: Path) -> None:
    evil = "{{ 7 * 7 }}{% include 'x' %}"
    assert evil.replace("'", "&#39;") in text_of("{{ x }}", tmp_path, {"x": evil}).replace("'", "&#39;")


@pytest.mark.parametrize("value", [object(), {"a": 1}, [1], {1}, b"a", lambda: 1, Guest, 1j])
def test_values_that_cannot_be_printed_are_refused(value: object, tmp_path: Path) -> None:
    for tag in ("{{ x }}", "{{r x }}"):
        with pytest.raises(KehoachError, match="không in được"):
            by_us(word_file(p(tag)), {"x": value}, tmp_path)


def test_filters_of_the_office_are_known(tmp_path: Path) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(word_file(p("{{ name|twice }}")))
    made = WordTemplate(path, filters={"twice": lambda text: text * 2}).render({"name": "a&"})
    assert b"a&amp;a&amp;" in unpacked(made)["word/document.xml"]


def test_memory_that_runs_out_is_a_sentence(tmp_path: Path) -> None:
    def endless(_: str) -> str:
        raise MemoryError

    path = tmp_path / "mau.docx"
    path.write_bytes(word_file(p("{{ name|endless }}")))
    with pytest.raises(TemplateRunError, match="quá dài"):
        WordTemplate(path, filters={"endless": endless}).render(VALUES)
