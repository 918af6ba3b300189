"""The rules speak, and speak alone, however the same document was made in Word."""

from __future__ import annotations

from typing import Final

import pytest
from conformity.mutants import MUTANTS, Mutant
from conformity.rights import RIGHT
from conformity.ways import WAYS, written

from generator.conformity.judging import judge
from generator.office.shown.reading import read_document

WORDS: Final = ("VH", "SK", "DD", "KT", "ND", "BD-1")
"""Rules of words, which no way of drawing changes."""
ACROSS: Final = {"with VML", "with letters"}
"""Ways that draw lines as long as on a page that stands."""
APART: Final = {
    # a head with its halves changed over, half of it only: the boxes would be beside each other's text
    "in text boxes": {"C1.side"},
    "in many rows": {"C1.side"},
    # a line that stays where it was while its text moves is under it no longer
    "with shapes": {"C5a2.place"},
    "with shapes beside words": {"C5a2.place"},
    # lines as long as on a page that stands
    "with VML": {"C5a2.place", "PG-02", "PG-12"},
    "with letters": {"PG-02", "PG-12"},
    # where tabs put a line across only a printer knows
    "signed in tabs": {"C7a.place", "C7b.place", "C9b.side", "NN-01.level", "PG-02", "PG-12"},
}


def found(mutant_or_name: Mutant | str, way: str) -> set[str]:
    sheet = RIGHT[mutant_or_name]() if isinstance(mutant_or_name, str) else mutant_or_name.sheet()
    return {one.rule for one in judge(read_document(written(sheet, way), "x.docx")).findings}


@pytest.mark.parametrize("way", WAYS)
def test_a_right_document_is_right_however_it_was_made(way: str) -> None:
    assert {
        name: rules for name in RIGHT if not (way in ACROSS and name == "table_across") and (rules := found(name, way))
    } == {}


@pytest.mark.parametrize("way", WAYS)
def test_the_same_rule_speaks_however_the_document_was_made(way: str) -> None:
    chosen = [one for one in MUTANTS if not one.rule.startswith(WORDS) and one.rule not in APART.get(way, ())]
    wrong = {(one.rule, one.base): rules for one in chosen if (rules := found(one, way)) != {one.rule}}
    assert wrong == {}
