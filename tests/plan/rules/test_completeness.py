"""What is needed is there, tables are whole, counts agree with words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Told = Callable[..., list[str]]

UNITS = "units: {groups: [{id: truong, name: Các trường, rank: subordinate, units: [{id: a, name: A}]}]}\n"
LETTER = "- {id: cv, name: CV, type: %s, symbol: VX, template: c.docx, for: %s, file: '%s', subject: a}\n"


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ("purpose: {heading: a, items: [{items: [b]}]}", ["purpose.items[0]: ý này không có nội dung"]),
        ("purpose: {heading: a}", ["purpose: mục «a» không có nội dung"]),
        ("purpose: {heading: a, items: [cần điền]}", []),
        (
            "purpose: {heading: a, table: {columns: [b, c], rows: [[d, e], [f]]}}",
            ["purpose.table.rows[1]: dòng 2 của bảng có 1 ô, bảng có 2 cột"],
        ),
        ("ceremony: {name: Lễ, start: 14h 03/10/2024}", ["ceremony: buổi lễ chưa có địa điểm"]),
        ("ceremony: {name: Lễ, start: 14h 03/10/2024, venue: cần điền}", []),
        ("ceremony: {name: Lễ, venue: A}", ["ceremony: buổi lễ chưa có giờ, ngày"]),
        ("ceremony: {name: Lễ, start: cần điền, venue: A}", []),
        (
            "ceremony: {name: Lễ, start: 14h 3/10/2024, venue: A, venues: [B]}",
            ["ceremony.venues: vừa có venue vừa có venues"],
        ),
        ("outline: [purpose, them]", ["outline[1]: không có mục «them»"]),
        ("outline: [purpose, purpose]", ["outline[1]: mục «purpose» ghi hai lần"]),
        (
            "outline: [purpose]\ntheme: {text: a}",
            ["theme: mục «theme» không có trong outline nên không được in"],
        ),
        (
            "sections: {khac: {heading: a, text: b}}",
            ["sections.khac: mục «khac» không có trong outline nên không được in"],
        ),
        (
            UNITS + "duties: {groups: [{to: [truong], heading: A, items: []}]}",
            ["duties.groups[0]: «A» chưa được giao việc gì"],
        ),
        (
            "units: {groups: [{id: b, name: B, rank: peer}]}\nduties: {groups: [{to: [b], heading: A, items: [c]}]}",
            ["units.groups[0]: nhóm «B» được giao việc nhưng chưa có đơn vị nào"],
        ),
        (LETTER % ("CV", "each_unit", "{unit}"), ["documents[1].for: chưa có đơn vị nào"]),
        (
            (LETTER % ("GM", "each_guest", "{guest}")).replace("symbol: VX, ", ""),
            ["documents[1].for: chưa có khách mời nào"],
        ),
    ],
)
def test_what_is_missing_is_named(told: Told, more: str, says: list[str]) -> None:
    assert told(more) == says


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Trường A cử 02 lớp học tham gia", None),
        ("Trường A cử 2 lớp học tham gia", None),
        ("Trường A cử 03 lớp học tham gia", ".count: câu ghi 03 lớp học, dữ liệu ghi 02"),
        ("Trường A cử học sinh tham gia", ": câu không nhắc «02 lớp học»"),
    ],
)
def test_counts_agree_with_the_words(told: Told, text: str, says: str | None) -> None:
    duty = f"{{text: {text}, provides: [{{count: 02, what: lớp học}}]}}"
    said = told(UNITS + f"duties: {{groups: [{{to: [truong], heading: A, items: [{duty}]}}]}}")
    assert said == ([] if says is None else [f"duties.groups[0].items[0].provides[0]{says}"])
