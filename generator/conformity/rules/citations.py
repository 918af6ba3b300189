"""How other documents are cited (Phụ lục I, Phần I, Mục II.6.a and II.6.b)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.conformity.finding import ISSUED, WARNING, Rule, Seen, shortened
from generator.conformity.paper import seen_in
from generator.conformity.rules.decree import ARTICLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.conformity.body import BodyText
    from generator.conformity.paper import Paper

BEFORE: Final = 16
BEHIND: Final = 120
"""How far around « số » a citation is looked for."""
CITED: Final = re.compile(
    r"\b(?P<type>Nghị quyết|Quyết định|Chỉ thị|Kế hoạch|Công văn|Thông tư|Nghị định|Hướng dẫn|Thông báo|Báo cáo|"
    r"Chương trình|Tờ trình|Đề án)\s+số\s+(?P<number>\d+[a-z]?/[\wĐđ/&.-]*[\wĐđ])(?P<rest>.{0,60})"
)
LAW: Final = re.compile(
    r"\b(?P<x>(?:Bộ luật|Luật|Pháp lệnh)\b(?:(?!Nghị|ngày|Luật)[^.;:()]){0,120}?"
    r"(?:\bsố )?\d+/\d{4}/(?:QH|UBTVQH|PL)\w*)"
)


def first_citations_are_whole(paper: Paper) -> Iterator[Seen]:
    """A document cited for the first time has its date."""
    for body, found in _first_citations(paper):
        if not re.match(r"\s*,?\s*(?:ngày|\(|tháng)", found["rest"]):
            yield seen_in(body, f"viện dẫn lần đầu «{found['type']} số {found['number']}» không ghi ngày")


def first_citations_name_the_issuer(paper: Paper) -> Iterator[Seen]:
    """A document cited with its day for the first time has its issuer too."""
    for body, found in _first_citations(paper):
        dated = re.match(r"\s*,?\s*ngày\b", found["rest"])
        if dated and not re.search(r"\bcủa\b|…|\.\.", found["rest"]):
            told = f"viện dẫn lần đầu «{found['type']} số {found['number']}» không ghi cơ quan ban hành"
            yield seen_in(body, told)


def _first_citations(paper: Paper) -> Iterator[tuple[BodyText, re.Match[str]]]:
    """Give where documents are cited by number for the first time."""
    naming = {id(line.paragraph) for line in paper.lines_with((" số",))}
    known: set[str] = set()
    for body in paper.body if naming else ():
        for found in _citations(body.text) if id(body.paragraph) in naming else ():
            if found["number"].upper() not in known:
                yield body, found
            known.add(found["number"].upper())


def _citations(text: str) -> Iterator[re.Match[str]]:
    at = text.find(" số ")
    while at >= 0:
        if found := CITED.search(text, max(0, at - BEFORE), at + BEHIND):
            yield found
        at = text.find(" số ", at + 1)


def laws_have_no_number(paper: Paper) -> Iterator[Seen]:
    """A law is cited by its name: no number, no symbol, no issuer."""
    for line in paper.lines_with(("/QH", "/UBTVQH", "/PL-UBTVQH")):
        if line.column == 0 and (found := LAW.search(line.text)):
            yield Seen(f"«{shortened(found['x'])}» ghi số, ký hiệu", line.text, "6", line.paragraph.spot)


RULES: Final = (
    Rule("BD-17", WARNING, ARTICLE.format("II.6.b"),
         "Viện dẫn lần đầu: tên loại, số, ký hiệu, thời gian, cơ quan ban hành, trích yếu.", first_citations_are_whole,
         ISSUED),
    Rule("BD-17.issuer", WARNING, ARTICLE.format("II.6.b"), "Viện dẫn lần đầu ghi cả tên cơ quan, tổ chức ban hành.",
         first_citations_name_the_issuer, ISSUED),
    Rule("BD-17.law", WARNING, ARTICLE.format("II.6.a, II.6.b"),
         "Luật, Pháp lệnh chỉ ghi tên loại và tên; không ghi số, ký hiệu.",
         laws_have_no_number, ISSUED),
)  # fmt: skip
