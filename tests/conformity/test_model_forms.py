from __future__ import annotations

from pathlib import Path

import pytest
from conformity.model_forms import model_forms

from generator.conformity.diagram import papers_of
from generator.conformity.finding import Kind
from generator.conformity.judging import judge
from generator.conformity.parts import Part
from generator.errors import Severity
from generator.office.shown.reading import read_document

ANNEX = Path(__file__).parents[3] / "shared" / "nd30" / "phu-luc-3-mau-van-ban.docx"
KINDS = {
    "1.1": Kind.RESOLUTION, "1.2": Kind.DECISION, "1.3": Kind.DECISION, "1.3a": Kind.ATTACHED, "1.3b": Kind.ATTACHED,
    "1.4": Kind.NAMED, "1.5": Kind.LETTER, "1.6": Kind.TELEGRAM, "1.7": Kind.INVITATION, "1.8": Kind.INTRODUCTION,
    "1.9": Kind.MINUTES, "1.10": Kind.LEAVE, "2.1": Kind.ANNEX, "2.2": Kind.ANNEX, "3.1": Kind.NAMED, "3.2": Kind.NAMED,
}  # fmt: skip
OWN_FAULTS = {
    # Mẫu 1.5 alone prints Quốc hiệu in 12 beside 14, and leaves no 6 pt above V/v, whatever the text of the law says
    ("1.5", "PG-10"),
    ("1.5", "C5b.gap"),
    # Mẫu 3.1 prints the copying body in 14, Phụ lục I (Phần II, II.2.c with Phần I, II.2) says 12 to 13
    ("3.1", "C2b.size"),
    # in the file, the last words of Mẫu 1.9 have no format of their own, so Word shows them in Calibri 11
    ("1.9", "PG-06"),
    ("1.9", "BD-02"),
}
"""Where the law's forms do not keep the law's text."""
ISSUED_PARTS = {
    Part.NATION, Part.MOTTO, Part.SUPERIOR, Part.ISSUER, Part.NUMBER, Part.AUTHORITY, Part.SIGNER, Part.RECIPIENTS,
    Part.RECIPIENT,
}  # fmt: skip

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def forms() -> dict[str, bytes]:
    return model_forms(ANNEX)


def test_all_forms_of_the_law_are_there(forms: dict[str, bytes]) -> None:
    assert list(forms) == list(KINDS)


@pytest.mark.parametrize("name", KINDS)
def test_the_laws_own_forms_keep_the_law(forms: dict[str, bytes], name: str) -> None:
    verdict = judge(read_document(forms[name], f"{name}.docx"))
    wrong = {(name, one.rule) for one in verdict.findings if one.severity is not Severity.ADVICE}
    assert wrong == {fault for fault in OWN_FAULTS if fault[0] == name}


@pytest.mark.parametrize("name", KINDS)
def test_the_kind_of_each_form_is_told(forms: dict[str, bytes], name: str) -> None:
    assert judge(read_document(forms[name], f"{name}.docx")).kinds[0] == KINDS[name]


@pytest.mark.parametrize("name", [name for name in KINDS if name[0] != "2" and name not in {"1.3a", "1.3b"}])
def test_every_part_of_each_form_is_found(forms: dict[str, bytes], name: str) -> None:
    paper = papers_of(read_document(forms[name], f"{name}.docx"))[0]
    assert set(paper.parts) >= ISSUED_PARTS
    assert (Part.DATE in paper.parts) == (name != "1.9")
    assert (Part.SUBJECT in paper.parts) == (name == "1.5")
    assert (Part.TITLE in paper.parts) == (name != "1.5")
    assert (Part.ADDRESSED in paper.parts) == (name == "1.5")


def test_a_copy_on_paper_is_a_paper_of_its_own(forms: dict[str, bytes]) -> None:
    verdict = judge(read_document(forms["3.1"], "3.1.docx"))
    assert verdict.kinds == (Kind.NAMED, Kind.COPY)


@pytest.mark.parametrize("name", ["2.1", "2.2"])
def test_every_part_of_an_annex_is_found(forms: dict[str, bytes], name: str) -> None:
    paper = papers_of(read_document(forms[name], f"{name}.docx"))[0]
    assert set(paper.parts) == {Part.ANNEX_LABEL, Part.ANNEX_TITLE, Part.ATTACHED_TO}
