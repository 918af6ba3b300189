from __future__ import annotations

import pytest
from conformity.rights import RIGHT
from conformity.writing import docx

from generator.conformity.finding import Kind
from generator.conformity.judging import judge
from generator.office.shown.reading import read_document

KINDS = {
    "letter": (Kind.LETTER,), "plan": (Kind.NAMED,), "long_plan": (Kind.NAMED,), "decision": (Kind.DECISION,),
    "committee": (Kind.NAMED,), "report": (Kind.NAMED,), "annexed": (Kind.NAMED, Kind.ANNEX, Kind.ANNEX),
    "copy": (Kind.LETTER, Kind.COPY), "stamped": (Kind.LETTER,), "invitation": (Kind.INVITATION,),
    "telegram": (Kind.TELEGRAM,), "minutes": (Kind.MINUTES,), "introduction": (Kind.INTRODUCTION,),
    "leave": (Kind.LEAVE,), "regulation": (Kind.DECISION, Kind.ATTACHED),
    "table_across": (Kind.NAMED, Kind.ANNEX, Kind.ANNEX), "joint": (Kind.NAMED,),
    "one_annex": (Kind.NAMED, Kind.ANNEX), "separate_annex": (Kind.ANNEX,), "wide_table": (Kind.NAMED,),
}  # fmt: skip


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_document_keeps_every_rule(name: str) -> None:
    verdict = judge(read_document(docx(RIGHT[name]()), f"{name}.docx"))
    assert [(one.rule, one.found, one.text) for one in verdict.findings] == []


@pytest.mark.parametrize("name", RIGHT)
def test_its_kind_is_told(name: str) -> None:
    assert judge(read_document(docx(RIGHT[name]()), f"{name}.docx")).kinds == KINDS[name]
