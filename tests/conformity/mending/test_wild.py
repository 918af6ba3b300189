"""Documents typed in every other way are mended as far as a machine can, and never come out worse."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from conformity.rights import RIGHT
from conformity.test_diagram import in_blanks, in_lines_of_one_paragraph, in_plain_paragraphs, in_tabs, in_text_boxes
from conformity.writing import P, Sheet, T, docx

from generator.conformity.judging import judge
from generator.conformity.mending.mending import mend
from generator.office.shown.reading import read_document

if TYPE_CHECKING:
    from collections.abc import Callable

SHEETS: dict[str, Callable[[], Sheet]] = {
    "tabs": in_tabs,
    "blanks": in_blanks,
    "lines of one paragraph": in_lines_of_one_paragraph,
    "text boxes": in_text_boxes,
    "plain paragraphs": in_plain_paragraphs,
    # with its heading neither bold nor centred nobody would take the annex for one
    **{name: sheet for name, sheet in RIGHT.items() if name != "separate_annex"},
}


def smaller(one: P) -> tuple[P, ...]:
    runs = tuple((text, {**looks, "size": 10, "font": "Arial"}) for text, looks in one.runs)
    return (replace(one, size=10, font="Arial", runs=runs, before=0),) if one.text or one.runs else (one,)


def slanted(one: P) -> tuple[P, ...]:
    return (replace(one, italic=True, bold=False, align="right" if one.text else one.align),)


def crowded(one: P) -> tuple[P, ...]:
    return (replace(one, first=0.3, before=0, after=0, line=0.9),) if one.text else (one,)


def words(data: bytes) -> list[str]:
    """Give the words of a whole document, signs and lines left out."""
    text = " ".join(paragraph.text for paragraph in read_document(data, "a.docx").paragraphs())
    letters = "".join(letter if letter.isalpha() else " " for letter in text)
    return letters.split()


@pytest.mark.parametrize("spoil", [smaller, slanted, crowded], ids=lambda spoil: spoil.__name__)
@pytest.mark.parametrize("name", SHEETS)
def test_mending_never_makes_it_worse(name: str, spoil: Callable[[P], tuple[P, ...]]) -> None:
    data = docx(SHEETS[name]().each(spoil))
    before = Counter(finding.rule for finding in judge(read_document(data, "a.docx")).findings)
    mended = mend(data, "a.docx")
    left = Counter(finding.rule for finding in mended.left.findings)
    assert words(mended.data) == words(data)
    assert left.total() < before.total()
    assert not left - before
    assert mend(mended.data, "a.docx").changes == ()


def test_lines_that_share_a_run_keep_the_look_they_share() -> None:
    names = P("names", "UBND TỈNH THÁI NGUYÊN\nSỞ GIÁO DỤC VÀ ĐÀO TẠO", 13, align="center")
    nation = P("nation", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True, align="center")
    motto = P("motto", "Độc lập - Tự do - Hạnh phúc", 14, bold=True, align="center")
    sheet = RIGHT["plan"]()
    head = T((6.4, 9.6), (((names,), (nation, motto)),))
    data = docx(replace(sheet, blocks=(head, *sheet.blocks[1:])))
    mended = mend(data, "a.docx")
    first = next(read_document(mended.data, "a.docx").paragraphs())
    assert first.text == names.text
    assert [run.look.bold for run in first.runs] == [False]
    assert "C2b.style" in {finding.rule for finding in mended.left.findings}
