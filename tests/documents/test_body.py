"""The plan's body: marks and numbers of every kind, nested bullets, tables, sections that hold nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from documents.word_pages import MAIN, paragraphs, part, text_in, texts

from generator.documents.body import sections
from generator.office.xml import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.documents.views import LineView
    from generator.plan.model import Plan

BODY = """
numbering: [%s]
purpose: {heading: Mục đích, items: [Ý một, {text: Ý hai, items: [Ý con, {text: Ý con hai, items: [Ý cháu]}]}]}
units: {groups: [{id: to, name: Các tổ, rank: subordinate}]}
duties: {heading: Thực hiện, groups: [{to: [to], heading: Các tổ, items: [Việc]}]}
"""


def lines(plan: Plan) -> list[LineView]:
    return [line for section in sections(plan) for line in section.lines]


@pytest.mark.parametrize(
    ("numbering", "marks", "styles"),
    [
        (
            "roman, arabic, dash, plus",
            ["I.", "-", "-", "+", "+", "+", "II.", "1.", "-"],
            ["Mục lớn", "Gạch đầu dòng", "Gạch đầu dòng", "Dấu cộng", "Dấu cộng", "Dấu cộng", "Mục lớn", "Mục nhỏ",
             "Gạch đầu dòng"],
        ),
        (
            "arabic, letter, dash, plus",
            ["1.", "-", "-", "+", "+", "+", "2.", "a)", "-"],
            ["Mục nhỏ", "Gạch đầu dòng", "Gạch đầu dòng", "Dấu cộng", "Dấu cộng", "Dấu cộng", "Mục nhỏ", "Điểm",
             "Gạch đầu dòng"],
        ),
        (
            "roman, arabic, letter, dash, plus",
            ["I.", "a)", "b)", "-", "-", "+", "II.", "1.", "a)"],
            ["Mục lớn", "Điểm", "Điểm", "Gạch đầu dòng", "Gạch đầu dòng", "Dấu cộng", "Mục lớn", "Mục nhỏ", "Điểm"],
        ),
        (
            "none",
            ["", "-", "-", "+", "+", "+", "", "1.", "-"],
            ["Mục nhỏ", "Gạch đầu dòng", "Gạch đầu dòng", "Dấu cộng", "Dấu cộng", "Dấu cộng", "Mục nhỏ", "Mục nhỏ",
             "Gạch đầu dòng"],
        ),
    ],
)  # fmt: skip
def test_every_way_of_numbering(
    small: Callable[..., Plan], numbering: str, marks: list[str], styles: list[str]
) -> None:
    plan = small(BODY % numbering).model_copy(update={"ceremony": None})
    found = lines(plan)
    assert [line.mark for line in found] == marks
    assert [line.style for line in found] == styles


def test_a_section_that_holds_nothing_takes_no_number(small: Callable[..., Plan]) -> None:
    more = "purpose: {heading: Mục đích, items: []}\nbudget: {heading: Kinh phí, text: Từ ngân sách}\n"
    found = sections(small(more))
    assert [(section.name, section.mark) for section in found] == [("ceremony", "I."), ("budget", "II.")]


def test_sections_follow_the_outline_and_own_sections_stand_where_it_says(small: Callable[..., Plan]) -> None:
    more = """
    outline: [thi-dua, budget]
    sections: {thi-dua: {heading: Thi đua, items: [Khen]}}
    budget: {heading: Kinh phí, text: Từ ngân sách}
    """
    assert [section.heading for section in sections(small(more))] == ["Thi đua", "Kinh phí"]


def test_a_theme_is_a_sentence(small: Callable[..., Plan]) -> None:
    plan = small("theme: {lead: 'Chủ đề:', text: Đọc sách}\n")
    assert [line.full for line in sections(plan)[0].lines] == ["I. Chủ đề", "Chủ đề: Đọc sách."]


def test_a_ceremony_without_the_plans_own_wording_is_worded(small: Callable[..., Plan]) -> None:
    swap = ("venue: Sân trường", "end: 9h00, chair: Ông B, venues: [{name: Sân A, address: tổ 1}, Sân B]")
    found = [line.full for line in sections(small("", swap))[0].lines]
    assert found == [
        "I. Thời gian, địa điểm",
        "- Thời gian: từ 07 giờ 30 phút đến 09 giờ 00 phút, thứ Hai, ngày 05/10/2026.",
        "- Địa điểm: Sân A, địa chỉ: tổ 1; Sân B.",
        "- Chủ trì: Ông B.",
    ]


def test_days_among_which_units_choose(small: Callable[..., Plan]) -> None:
    swap = ("start: 7h30 05/10/2026", "period: {start: 01/10/2026, end: 05/10/2026}")
    found = [line.full for line in sections(small("", swap))[0].lines]
    assert found[1] == "- Thời gian: 01 buổi, từ ngày 01/10/2026 đến ngày 05/10/2026."


def test_a_start_not_yet_known_is_dotted(small: Callable[..., Plan]) -> None:
    found = [line.full for line in sections(small("", ("start: 7h30 05/10/2026", "start: cần điền")))[0].lines]
    assert str(found[1]).startswith("- Thời gian: …… giờ …… phút, thứ ……, ngày ……/……/")


TABLE = """
activities:
  heading: Hoạt động
  items:
  - text: Bảng phân công
    table: {caption: Phân công, columns: [TT, Việc, Người làm], rows: [["01", "A & <B>", ""], [1, 2, 3]]}
"""


def test_a_table_in_the_body(build: Callable[..., bytes]) -> None:
    data = build("ke-hoach", TABLE)
    (table,) = [
        item
        for item in part(data, MAIN).iter(word("tbl"))
        if item.find(f"{word('tblPr')}/{word('tblStyle')}") is not None
    ]
    rows = [[text_in(cell) for cell in row.iter(word("tc"))] for row in table.iter(word("tr"))]
    assert rows == [["TT", "Việc", "Người làm"], ["01", "A & <B>", ""], ["1", "2", "3"]]
    assert len(table.findall(f"{word('tblGrid')}/{word('gridCol')}")) == 3
    assert table.find(f"{word('tr')}/{word('trPr')}/{word('tblHeader')}") is not None
    assert "Phân công" in texts(data, "Tên bảng")


def test_a_table_of_one_column_and_none_of_rows(build: Callable[..., bytes]) -> None:
    more = "activities: {heading: Hoạt động, table: {columns: [Việc]}}\n"
    assert "Việc" in texts(build("ke-hoach", more), "Đầu bảng")


def test_marks_of_bold_inside_a_numbered_line(build: Callable[..., bytes]) -> None:
    data = build("ke-hoach", "budget: {heading: Kinh phí, items: ['**Một** phần *hai*']}\n")
    (found,) = [item for item in paragraphs(data) if item.style == "Gạch đầu dòng" and "phần" in item.text]
    assert found.text == "- Một phần hai"


def test_grounds_as_lines_of_their_own(build: Callable[..., bytes]) -> None:
    more = """
    basis:
    - {type: Luật, title: Giáo dục, wording: Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019}
    - {type: Kế hoạch, number: 1/KH-SGDĐT, wording: "Căn cứ Kế hoạch số 01/KH-SGDĐT;"}
    lead: "Nhà trường ban hành như sau:"
    """
    data = build("ke-hoach", more)
    assert texts(data, "Căn cứ") == [
        "Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;",
        "Căn cứ Kế hoạch số 01/KH-SGDĐT.",
    ]
    assert all(item.italic for item in paragraphs(data) if item.style == "Căn cứ")
