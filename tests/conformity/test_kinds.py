"""What is wrong in one kind of document is wrong in every other that has the same part."""

from __future__ import annotations

from typing import Final

import pytest
from conformity.mutants import MUTANTS, Mutant
from conformity.rights import RIGHT
from conformity.writing import docx

from generator.conformity.judging import judge
from generator.office.shown.reading import read_document

SHARED: Final = (
    *("PG-01", "PG-03", "PG-04", "PG-05", "PG-06", "PG-08.first", "C1a.", "C1b.", "C2a.", "C2b.", "C3.", "C4.size"),
    *("C4.style", "C5a1.size", "C5a1.style", "C5a1.place", "C7b.", "C9b1.", "C9b2.size", "DD-02", "DD-03", "VH-02"),
)
"""Beginnings of the ids of rules about parts that every document has."""
KINDS: Final = ("long_plan", "decision", "committee", "report", "invitation", "telegram", "minutes", "introduction",
                "leave", "regulation", "annexed", "joint")  # fmt: skip
ASIDE: Final = {
    # the whole head of a committee is one name in two lines; a joint one's second line is under the first
    "committee": ("C2a.", "C2b."),
    "joint": ("C2b.",),
    # the pages that are changed are those of the last part; the annexes name the day of the document
    "regulation": ("PG-",),
    "annexed": ("PG-", "DD-02"),
}


def suits(mutant: Mutant, kind: str) -> bool:
    """Whether a change of the plan changes something in another kind too."""
    if mutant.base != "plan" or not mutant.rule.startswith(SHARED) or mutant.rule.startswith(ASIDE.get(kind, ("-",))):
        return False
    sheet = RIGHT[kind]()
    return mutant.change(sheet) != sheet


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_fault_is_found_in_every_kind(kind: str) -> None:
    wrong = {}
    for mutant in MUTANTS:
        if suits(mutant, kind):
            findings = judge(read_document(docx(mutant.change(RIGHT[kind]())), "x.docx")).findings
            if (rules := {one.rule for one in findings}) != {mutant.rule}:
                wrong[mutant.rule] = rules
    assert wrong == {}


def test_a_title_in_small_letters_is_a_title_still() -> None:
    sheet = RIGHT["introduction"]().change("title", text="Giấy giới thiệu")
    assert {one.rule for one in judge(read_document(docx(sheet), "x.docx")).findings} == {"C5a1.case"}


@pytest.mark.parametrize(
    "text",
    [
        "phối hợp với Tỉnh Hội Khuyến học và Tỉnh đoàn",
        "các trường trên địa bàn tỉnh Hòa Bình (cũ)",
        "cơ sở giáo dục, cơ sở Giáo dục nghề nghiệp",
        "Ủy ban nhân dân thành phố Huế, thành phố Hải Phòng",
        "thực hiện một tháng hai lần, trong ba tháng",
        "cán bộ chủ chốt, toàn bộ chương trình, điều kiện thuận lợi",
        "theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
    ],
)
def test_right_words_are_left_in_peace(text: str) -> None:
    old = RIGHT["plan"]()
    said = next(one.text for one in old.paragraphs() if one.key == "text1")
    sheet = old.change("text1", text=f"{said[:-1]}; {text}.")
    assert [(one.rule, one.found) for one in judge(read_document(docx(sheet), "x.docx")).findings] == []
