"""Every document gets a file of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Told = Callable[..., list[str]]

UNITS = "units: {groups: [{id: truong, name: Các trường, rank: peer, units: [{id: a, name: A}]}]}\n"
DUTIES = UNITS + "duties: {groups: [{to: [truong], heading: A, items: [b]}]}\n"
LETTER = (
    "- {id: cv, name: CV, type: CV, symbol: VX, template: c.docx, for: each_unit, file: '%s', subject: a}\n" + DUTIES
)


@pytest.mark.parametrize(
    ("pattern", "says"),
    [
        ("CV - {unit}", []),
        ("CV - {group} - {unit} - {number}", []),
        ("CV", ["mọi bản sẽ trùng tên tệp"]),
        ("CV - {unt}", ["tên tệp có {unt} không dùng được ở đây", "mọi bản sẽ trùng tên tệp"]),
        ("CV - {unit} {guest}", ["tên tệp có {guest} không dùng được ở đây"]),
        ("CV - {unit} {", ["tên tệp có dấu { hoặc } không khớp nhau"]),
    ],
)
def test_patterns_tell_documents_apart(told: Told, pattern: str, says: list[str]) -> None:
    assert told(LETTER % pattern) == [f"documents[1].file: {said}" for said in says]


@pytest.mark.parametrize("file", ["KH", "kh", "KH."])
def test_two_kinds_may_not_write_one_file(told: Told, file: str) -> None:
    second = f"- {{id: hai, name: B, type: TB, template: b.docx, for: once, file: {file}, subject: b}}\n"
    assert told(second) == [f"documents[1].file: tên tệp «{file}» trùng với loại «ke-hoach»"]


@pytest.mark.parametrize("template", ["ke-hoach.doc", "mau/ke-hoach.docx", "../x.docx", "C:\\x.docx", "ke-hoach"])
def test_templates_are_word_files_without_a_folder(told: Told, template: str) -> None:
    (said,) = told("", ("template: ke-hoach.docx", f"template: '{template}'"))
    assert said == f"documents[0].template: «{template}» không phải tên tệp .docx"
