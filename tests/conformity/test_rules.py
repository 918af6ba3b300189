from __future__ import annotations

import re

import pytest
from conformity.mutants import MUTANTS, Mutant
from conformity.rights import RIGHT
from conformity.writing import docx

from generator.conformity.judging import RULES, judge
from generator.office.shown.reading import read_document


def named(mutant: Mutant) -> str:
    return f"{mutant.rule}-{mutant.base}"


@pytest.mark.parametrize("mutant", MUTANTS, ids=named)
def test_one_thing_changed_lets_one_rule_speak(mutant: Mutant) -> None:
    findings = judge(read_document(docx(mutant.sheet()), "mutant.docx")).findings
    assert {one.rule: (one.found, one.text) for one in findings}.keys() == {mutant.rule}, findings


def test_every_rule_has_a_mutant() -> None:
    assert {rule.id for rule in RULES} == {mutant.rule for mutant in MUTANTS}


def test_rules_have_ids_of_their_own() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_says_what_is_right_and_where_the_law_says_so(rule) -> None:  # noqa: ANN001
    assert rule.expected.endswith(".")
    assert rule.expected.removeprefix("«")[0].isupper()
    assert re.match(r"NĐ 30/2020/NĐ-CP, Phụ lục|Luật ", rule.article)


ENDLESS = "9" * 5000
NUMBERED = (
    "Điều {}. a", "{}. a", "Chương {}", "Mục {}", "1.{}. a", "Số: {}/SGDĐT-GDTX", "Phụ lục {}", "- Lưu: VT ({}b).",
    "Bắc Kạn, ngày {0} tháng {0} năm {0}", "Kèm theo Kế hoạch số {0}/KH-UBND ngày {0} tháng {0} năm {0}",
)  # fmt: skip


@pytest.mark.parametrize("text", NUMBERED)
@pytest.mark.parametrize("key", ["date", "number", "title", "text1", "clause1", "recipients", "last"])
def test_numbers_without_end_are_judged_like_other_text(text: str, key: str) -> None:
    for sheet in RIGHT.values():
        if any(one.key == key for one in sheet().paragraphs()):
            judge(read_document(docx(sheet().change(key, text=text.format(ENDLESS))), "endless.docx"))
