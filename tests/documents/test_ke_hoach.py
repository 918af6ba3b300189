"""The Kế hoạch of the sample: the plan's own words, complete and in order, in the form of Mẫu 1.4."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from documents.word_pages import MAIN, paragraphs, part, text_in, texts

from generator.office.xml import word
from generator.plan.emphasis import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.plan.body import Item
    from generator.plan.model import Plan

SEED = Path(__file__).parents[3] / "shared" / "seed" / "ke-hoach-2024.txt"
LAW = (
    ("TP. Bắc Kạn, ngày", "Bắc Kạn, ngày"),  # a place is written by its official name (II.4.a)
    ("- Lưu VT, Hùng.", "- Lưu: VT, Hùng."),  # a colon follows "Lưu" (II.9.d)
    ("tầng lớp nhân dân", "tầng lớp Nhân dân"),  # always with a capital (Phụ lục II, V.1), as the seed has it elsewhere
)
"""Where the law's form differs from the seed; capitals of headings are a matter of style and leave the words alone."""


@pytest.fixture(scope="session")
def made_plan(made: Callable[..., bytes]) -> bytes:
    return made("ke-hoach")


def one_line(lines: list[str]) -> str:
    return re.sub(r"\s+", " ", " ".join(lines)).strip()


@pytest.mark.shared
@pytest.mark.skipif(not SEED.exists(), reason="the seed is not beside the project")
def test_the_text_is_the_seeds(made_plan: bytes) -> None:
    seed = re.sub(r"[*#]", "", SEED.read_text(encoding="utf-8"))
    for written, lawful in LAW:
        assert written in seed
        seed = seed.replace(written, lawful)
    found = texts(made_plan)
    header = ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ BẮC KẠN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    assert found[:4] == [*header, "Độc lập - Tự do - Hạnh phúc"]
    assert one_line(found[4:]) == one_line([seed])


def bullets(items: tuple[Item, ...], mark: str = "-") -> Iterator[str]:
    for item in items:
        yield f"{mark} {plain(item.text)}"
        yield from bullets(item.items, "+")


def test_every_bullet_of_the_plan_stands_there_in_order(sample: Plan, made_plan: bytes) -> None:
    assert sample.purpose
    assert sample.activities
    assert sample.duties
    groups = [item for group in sample.duties.groups for item in bullets(group.items)]
    wanted = [*bullets(sample.purpose.items), *bullets(sample.activities.items), *groups]
    found = iter(texts(made_plan))
    missing = [line for line in wanted if line not in found]
    assert missing == []


def test_headings_are_numbered_in_the_plans_way(made_plan: bytes) -> None:
    assert [text.split()[0] for text in texts(made_plan, "Mục lớn")] == [
        "I.",
        "II.",
        "III.",
        "IV.",
        "V.",
        "VI.",
        "VII.",
    ]
    assert texts(made_plan, "Mục nhỏ")[0] == "1. Phòng Giáo dục và Đào tạo"
    assert len(texts(made_plan, "Mục nhỏ")) == 7


def test_bold_and_italic_of_the_plan_are_kept(made_plan: bytes) -> None:
    runs = list(part(made_plan, MAIN).iter(word("r")))
    bold = [text_in(run) for run in runs if run.find(f"{word('rPr')}/{word('b')}") is not None]
    italic = [text_in(run) for run in runs if run.find(f"{word('rPr')}/{word('i')}") is not None]
    assert bold == ["14h00' ngày thứ 5, ngày 03/10/2024", "ngày 30/9/2024", "trước ngày 10/10/2024"]
    assert [text[:9] for text in italic] == ["theo mẫu "]


LAWFUL = {
    # style: sizes, bold, italic, caps (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục V)
    "Quốc hiệu": ({12, 13}, True, False),
    "Tiêu ngữ": ({13, 14}, True, False),
    "Cơ quan ban hành": ({12, 13}, True, False),
    "Số ký hiệu": ({13}, False, False),
    "Địa danh ngày tháng": ({13, 14}, False, True),
    "Tên loại văn bản": ({13, 14}, True, False),
    "Trích yếu": ({13, 14}, True, False),
    "Nội dung": ({13, 14}, False, False),
    "Mục lớn": ({13, 14}, True, False),
    "Mục nhỏ": ({13, 14}, True, False),
    "Gạch đầu dòng": ({13, 14}, False, False),
    "Dấu cộng": ({13, 14}, False, False),
    "Câu kết": ({13, 14}, False, False),
    "Nơi nhận": ({12}, True, True),
    "Dòng nơi nhận": ({11}, False, False),
    "Chức vụ ký": ({13, 14}, True, False),
    "Họ tên người ký": ({13, 14}, True, False),
}


def test_sizes_and_faces_are_the_laws(made_plan: bytes) -> None:
    seen = set()
    for item in paragraphs(made_plan):
        if item.style in LAWFUL:
            sizes, bold, italic = LAWFUL[item.style]
            assert item.size in sizes, item
            assert (item.bold, item.italic) == (bold, italic), item
            seen.add(item.style)
    assert seen == set(LAWFUL)


def test_headings_of_sections_print_in_capitals_and_keep_their_words(made_plan: bytes) -> None:
    headings = [item for item in paragraphs(made_plan) if item.style == "Mục lớn"]
    assert all(item.caps for item in headings)
    assert headings[0].text == "I. Mục đích, yêu cầu"


def test_nothing_of_the_template_is_left(made_plan: bytes) -> None:
    assert not any("{" in text or "}" in text for text in texts(made_plan))
    assert not any(item.style == "Lệnh mẫu" for item in paragraphs(made_plan))
