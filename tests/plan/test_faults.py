"""What the models refuse: where, in Vietnamese, with the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.errors import ProblemsError, Severity
from generator.plan.faults import slug
from generator.plan.reading import load_plan, read_plan_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.errors import Problem
    from generator.plan.model import Plan

    Read = Callable[..., tuple[Plan | None, list[Problem]]]

UNITS = """\
units:
  groups:
    - id: truong
      name: Các trường
      rank: subordinate
      units:
        - {id: thcs-a, name: Trường THCS A}
"""


@pytest.mark.parametrize(
    ("more", "path", "text", "hint"),
    [
        ("theme: {txt: Đọc sách}", "theme.txt", "không có trường «txt» ở đây", "Có phải là «text» (Chủ đề)?"),
        ("chủ đề: Đọc sách", "chủ đề", "không có trường «chủ đề» ở đây", "Có phải là «theme» (Chủ đề)?"),
        ("theme: {lead: a}", "theme.text", "thiếu trường «text» (Chủ đề)", "«cần điền»"),
        ("theme: {text: }", "theme.text", "trường «text» (Chủ đề) để trống", "«cần điền»"),
        ("theme: Đọc sách", "theme", "phải gồm các trường", "heading, lead, text"),
        ("numbering: [roman, arabc]", "numbering[1]", "«arabc» không dùng được", "Có phải là «arabic»?"),
        ("numbering: []", "numbering", "còn trống", "ít nhất một"),
        ("numbering: roman", "numbering", "phải là danh sách", "«- »"),
        ("lead: [a]", "lead", "phải là một dòng chữ", "không ghi thành danh sách"),
        ("reporting: {deadline: 31/9/2024, to: [A]}", "reporting.deadline", "không phải là một ngày", "03/10/2024"),
        ("reporting: {before: maybe, to: [A]}", "reporting.before", "«maybe» không phải là có hay không", "true"),
        ("ceremony: {name: Lễ, start: 25h00 03/10/2024}", "ceremony.start", "không phải là giờ và ngày", "14h00"),
        ("ceremony: {name: Lễ, end: mai}", "ceremony.end", "không phải là giờ trong ngày", "14h00"),
        ("purpose: {heading: a, items: [b, ]}\nclosing: {x: y}", "closing", "phải là một dòng chữ", "ngoặc kép"),
        ("sections: [a]", "sections", "phải gồm các trường", ""),
        ("purpose:\n  heading: a\n  items:\n    - b\n    -\n", "purpose.items[1]", "mục này để trống", "xóa dòng"),
    ],
)  # fmt: skip
def test_each_mistake_has_its_path_its_sentence_and_its_way_out(
    read: Read, more: str, path: str, text: str, hint: str
) -> None:
    plan, problems = read(more)
    assert plan is None
    (problem,) = [problem for problem in problems if problem.path == path]
    assert text in problem.text
    assert hint in problem.hint


def test_a_thing_in_a_list_is_called_by_its_name(read: Read) -> None:
    _, problems = read(UNITS.replace("name: Trường THCS A}", "name: Trường THCS A, emial: x}"))
    (problem,) = problems
    assert problem.path == "units.groups[0].units[0].emial"
    assert problem.text == "«Trường THCS A»: không có trường «emial» ở đây"
    assert problem.hint == "Có phải là «email» (Thư điện tử)?"
    assert (problem.place.line, problem.place.column) == (16, 45)  # type: ignore[union-attr]


def test_an_id_is_proposed(read: Read) -> None:
    _, (problem,) = read(UNITS.replace("id: thcs-a", "id: Trường THCS Đức Xuân"))
    assert problem.text == "«Trường THCS A»: mã «Trường THCS Đức Xuân» không dùng được"
    assert "«truong-thcs-duc-xuan»" in problem.hint


def test_all_mistakes_come_at_once(read: Read) -> None:
    plan, problems = read(
        "theme: {txt: a}\nreporting: {deadline: mai, to: []}\n",
        ("symbol: UBND", "symbl: UBND"),
        ("for: once", "for: onec"),
    )
    assert plan is None
    assert [problem.path for problem in problems] == [
        "issuer.symbol",
        "issuer.symbl",
        "documents[0].for",
        "theme.text",
        "theme.txt",
        "reporting.deadline",
        "reporting.to",
    ]


def test_numbers_may_have_a_zero_in_front(read: Read) -> None:
    _, problems = read(
        "duties: {groups: [{to: [a], heading: b, items: [{text: c, provides: [{count: hai, what: d}]}]}]}"
    )
    assert any("«hai» không phải là một số nguyên" in problem.text for problem in problems)


def test_loading_a_faulty_plan_raises_all_problems(tmp_path: Path, sample_text: str) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(sample_text.replace("  symbol: UBND", "  symbl: UBND"), encoding="utf-8")
    with pytest.raises(ProblemsError) as caught:
        load_plan(path)
    assert {problem.path for problem in caught.value.problems()} >= {"issuer.symbl", "issuer.symbol"}


def test_slugs_are_ids() -> None:
    assert slug("Trường Phổ thông Dân tộc nội trú tỉnh Bắc Kạn") == "truong-pho-thong-dan-toc-noi-tru-tinh-bac-kan"
    assert slug("Đ & Đ") == "d-d"


def test_a_dozen_mistakes_are_told_at_once(sample_path: Path) -> None:
    text = sample_path.read_text(encoding="utf-8")
    mistakes = {
        "  symbol: UBND   ": "  symbl: UBND   ",
        "start: 14h00 03/10/2024": "start: 25h00 03/10/2024",
        "ngày thứ 5, ngày 03/10/2024": "ngày thứ 6, ngày 03/10/2024",
        "deadline: 10/10/2024": "deadline: 31/02/2024",
        "    - to: [phong-gddt]": "    - to: [phong-gdt]",
        "    for: each_guest": "    for: each_gest",
        "rank: peer   ": "rank: pear   ",
        "only: [thcs-bac-kan]": "only: [thcs-bac-kann]",
        "{count: 01, what: học sinh kể chuyện}": "{count: một, what: học sinh kể chuyện}",
        "numbering: [roman,": "numbering: [romann,",
        "id: cong-van-giao-nhiem-vu": "id: ke-hoach",
    }
    for right, wrong in mistakes.items():
        assert right in text
        text = text.replace(right, wrong, 1)
    _, problems = read_plan_text(text.encode(), "plan.yaml")
    told = [f"{problem.path}: {problem.text}" for problem in problems if problem.severity is Severity.ERROR]
    for words in ("symbl", "25h00", "thứ 6", "31/02/2024", "phong-gdt", "each_gest", "pear", "thcs-bac-kann", "một"):
        assert any(words in line for line in told), (words, told)
    assert any("romann" in line for line in told)
    assert any("ke-hoach" in line for line in told), told


@pytest.mark.parametrize(("right", "wrong"), [("rank: subordinate", "rank: thap"), ("units:", "unit:")])
def test_a_slip_in_the_units_is_told_alone(read: Read, right: str, wrong: str) -> None:
    duties = "duties: {heading: A, groups: [{to: [truong], heading: B, items: [{text: c, only: [thcs-a]}]}]}\n"
    clean = {problem.text for problem in read(UNITS + duties)[1]}
    assert right in UNITS
    problems = [problem for problem in read((UNITS + duties).replace(right, wrong, 1))[1] if problem.text not in clean]
    assert len(problems) == 1
    assert not any("không có mã" in problem.text for problem in problems)
