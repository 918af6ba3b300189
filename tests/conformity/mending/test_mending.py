"""What is mechanical is mended in a copy that then keeps the rule, and nothing else is touched."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from conformity.mending.spoiling import everything_wrong
from conformity.mutants import MUTANTS, Mutant
from conformity.rights import RIGHT
from conformity.writing import docx

from generator.conformity.diagram import papers_of
from generator.conformity.judging import judge
from generator.conformity.mending.mending import MENDERS, mend
from generator.office.shown.reading import read_document

MENDABLE = [mutant for mutant in MUTANTS if mutant.rule in MENDERS]


PARTLY = {"NN-03", "M-1.2.order", "BD-06", "BD-07", "BD-12", "BD-08", "BD-11", "C1.gap"}
"""Rules of looks and of words: what they say of words is left to a person."""


def named(mutant: Mutant) -> str:
    return f"{mutant.rule}-{mutant.base}"


def words(data: bytes) -> list[str]:
    """Give all words of a document's body, cell 6."""
    document = read_document(data, "a.docx")
    return [word for paper in papers_of(document) for body in paper.body for word in body.text.split()]


@pytest.mark.parametrize("mutant", MENDABLE, ids=named)
def test_what_was_mended_is_not_reported_again(mutant: Mutant) -> None:
    data = docx(mutant.sheet())
    mended = mend(data, "a.docx")
    if mutant.rule in PARTLY and not mended.changes:
        assert {finding.rule for finding in mended.left.findings} == {mutant.rule}
        return
    assert {change.rule for change in mended.changes} == {mutant.rule}, mended.left.findings
    assert mended.left.findings == ()
    assert all(change.done and change.found for change in mended.changes)
    assert words(mended.data) == words(data)
    again = mend(mended.data, "a.docx")
    assert again.changes == ()


@pytest.mark.parametrize("mutant", [mutant for mutant in MUTANTS if mutant.rule not in MENDERS], ids=named)
def test_what_only_a_person_can_mend_is_left_to_one(mutant: Mutant) -> None:
    data = docx(mutant.sheet())
    mended = mend(data, "a.docx")
    assert mended.data is data
    assert {finding.rule for finding in mended.left.findings} == {mutant.rule}


def test_a_missing_line_of_kept_copies_is_left_to_a_person() -> None:
    mended = mend(docx(RIGHT["plan"]().drop("recipient2")), "a.docx")
    assert mended.changes == ()
    assert [finding.rule for finding in mended.left.findings] == ["NN-03"]


@pytest.mark.parametrize("base", ["plan", "letter", "decision"])
def test_a_document_with_everything_wrong_comes_right(base: str, tmp_path: Path) -> None:
    data = docx(everything_wrong(base))
    assert len(judge(read_document(data, "a.docx")).findings) > 20
    mended = mend(data, "a.docx")
    assert [str(finding.rule) + finding.found for finding in mended.left.findings] == []
    assert words(mended.data) == words(data)
    assert {change.rule for change in mended.changes} >= {"PG-01", "PG-03", "PG-06", "PG-07", "BD-04", "DD-02"}
    assert faults(mended.data, tmp_path) == ""


CHECK = Path(__file__).parents[4] / "shared" / "tools" / "schema-check"


def faults(data: bytes, folder: Path) -> str:
    """Give what breaks the schema of ECMA-376; nothing where the check is not there."""
    if not CHECK.exists():
        return ""
    (folder / "a.docx").write_bytes(data)
    found = subprocess.run([sys.executable, CHECK, folder / "a.docx"], capture_output=True, text=True, check=False)
    return "" if found.returncode == 0 else found.stdout + found.stderr


@pytest.mark.shared
@pytest.mark.skipif(not CHECK.exists(), reason="the schema check lies beside the project, and is not there")
def test_every_mended_copy_keeps_to_the_schema(tmp_path: Path) -> None:
    files = []
    for number, mutant in enumerate(MENDABLE):
        files.append(tmp_path / f"{number}-{mutant.rule}.docx")
        files[-1].write_bytes(mend(docx(mutant.sheet()), "a.docx").data)
    found = subprocess.run([sys.executable, CHECK, *files], capture_output=True, text=True, check=False, timeout=120)
    assert "0 fault(s)" in found.stdout, found.stdout + found.stderr


@pytest.mark.parametrize("base", RIGHT)
def test_a_right_document_is_left_alone(base: str) -> None:
    data = docx(RIGHT[base]())
    mended = mend(data, "a.docx")
    assert mended.data is data
    assert mended.changes == ()
    assert mended.left == judge(read_document(data, "a.docx"))


def test_sizes_and_first_lines_go_with_the_rest_of_the_body() -> None:
    sheet = RIGHT["plan"]()
    keys = [one.key for one in sheet.paragraphs() if one.first]
    spoilt = sheet.change(keys[0], size=12, first=1.05)
    mended = mend(docx(spoilt), "a.docx")
    body = [item for paper in papers_of(read_document(mended.data, "a.docx")) for item in paper.body]
    assert {run.look.size for item in body for run in item.paragraph.runs} == {14.0}
    assert {round(item.paragraph.layout.first_line, 1) for item in body} == {36.0}


@pytest.mark.parametrize("typed", ["   ", "\t\t", " \t\t "])
def test_tabs_and_blanks_typed_before_a_paragraph_become_its_first_line(typed: str) -> None:
    sheet = RIGHT["plan"]()
    key = next(one.key for one in sheet.paragraphs() if one.first and one.text.startswith("Ủy ban"))
    text = next(one.text for one in sheet.paragraphs() if one.key == key)
    mended = mend(docx(sheet.change(key, text=f"{typed}{text}", first=0.2)), "a.docx")
    assert mended.left.findings == ()
    body = [item.paragraph for paper in papers_of(read_document(mended.data, "a.docx")) for item in paper.body]
    assert {item.text for item in body if text[:30] in item.text} >= {text}
    assert not any(item.text.startswith((" ", "\t")) for item in body)
