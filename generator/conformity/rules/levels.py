"""How the levels of a text go with the text around them (Phụ lục I, Phần I, Mục II.6.d, II.6.đ and V)."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from generator.conformity import faces, outline, signs
from generator.conformity.finding import ADVICE, ERROR, ISSUED, TEXTS, WARNING, Rule
from generator.conformity.outline import Level
from generator.conformity.paper import seen_in
from generator.conformity.rules.decree import ARTICLE
from generator.office.shown.looks import Alignment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.conformity.finding import Seen
    from generator.conformity.paper import Paper


def decimals(paper: Paper) -> Iterator[Seen]:
    """The decree has no 1.1, 1.1.1."""
    for _, body in paper.levels[Level.DECIMAL]:
        yield seen_in(body, f"đánh số «{body.text.split()[0]}»")


def articles_have_titles(paper: Paper) -> Iterator[Seen]:
    """Where a text has chapters, every Điều has a title."""
    if not paper.levels[Level.CHAPTER]:
        return
    for _, body in paper.levels[Level.ARTICLE]:
        found = outline.ARTICLE.match(body.text)
        bold = "".join([run.text for run in body.words if run.look.bold])
        untitled = not re.sub(r"(?i)điều|[\W\d_]", "", bold)
        if found and found["mark"] and bold and untitled and not body.room and not signs.FILL.search(body.text):
            yield seen_in(body, f"«{body.text[: found.end()]}» không có tiêu đề")


def headings_are_not_centred(paper: Paper) -> Iterator[Seen]:
    """The decree's own texts set `I. TÊN MỤC` at the indent of the paragraphs."""
    for _, body in paper.levels[Level.ROMAN]:
        if body.paragraph.layout.alignment is Alignment.CENTRE:
            yield seen_in(body, f"«{body.text[:40]}» canh giữa")


def levels_are_as_large_as_the_text(paper: Paper) -> Iterator[Seen]:
    """Điều, khoản, điểm: the size of the text."""
    if len({run.look.size for body in paper.body for run in body.words}) < 2:  # noqa: PLR2004 - all of one size
        return
    letters: Counter[float] = Counter()
    for body in paper.prose:
        if body.level is None:
            letters.update({run.look.size: len(run.text) for run in body.words})
    if not letters:
        return
    [(size, _)] = letters.most_common(1)
    for level in (Level.ARTICLE, Level.CLAUSE, Level.POINT):
        for _, body in paper.levels[level]:
            odd = {run.look.size for run in body.words} - {size}
            if odd and not body.room and not faces.odd_sizes(body.words, 13, 14):
                yield seen_in(body, f"{level}: {faces.said_sizes(odd)}, lời văn {faces.said_sizes([size])}")


_D: Final = ARTICLE.format("II.6.đ")
RULES: Final = (
    Rule("BD-12.article", ERROR, ARTICLE.format("II.6.d"), "Văn bản có chương: mỗi điều có tiêu đề.",
         articles_have_titles, TEXTS),
    Rule("BD-13", ADVICE, ARTICLE.format("V"), "Mục La Mã lùi đầu dòng như lời văn, không canh giữa.",
         headings_are_not_centred, TEXTS),
    Rule("BD-02.level", ERROR, _D, "Điều, khoản, điểm: cỡ chữ bằng cỡ chữ của phần lời văn.",
         levels_are_as_large_as_the_text, ISSUED),
    Rule("BD-15", WARNING, _D, "Bố cục theo phần, chương, mục, điều, khoản, điểm; không đánh số 1.1.",
         decimals, TEXTS),
)  # fmt: skip
