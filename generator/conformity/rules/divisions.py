"""Phần, chương, mục: a line of their own, and the title under it (Phụ lục I, Phần I, Mục II.6.d and II.6.đ)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.conformity import faces, outline
from generator.conformity.finding import ERROR, TEXTS, Rule
from generator.conformity.outline import Level
from generator.conformity.paper import seen_in
from generator.conformity.rules.decree import ARTICLE
from generator.office.shown.looks import Alignment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.conformity.body import BodyText
    from generator.conformity.finding import Seen
    from generator.conformity.paper import Paper


def _look(body: BodyText) -> list[str]:
    faults = faces.style_faults(body.paragraph.runs, bold=True, italic=False)
    if body.paragraph.layout.alignment is not Alignment.CENTRE:
        faults.append("không canh giữa")
    return faults


def chapters(paper: Paper) -> Iterator[Seen]:
    """Phần, chương: a line of its own, centred, bold, Roman digits."""
    for _, body in paper.levels[Level.CHAPTER]:
        found = outline.CHAPTER.fullmatch(body.text)
        is_roman = found is None or outline.NUMERALS.fullmatch(found["number"]) is not None
        yield from _divided(body, found, digits="" if is_roman else "La Mã")


def sections(paper: Paper) -> Iterator[Seen]:
    """Mục, tiểu mục: a line of its own, centred, bold, Arabic digits."""
    for _, body in paper.levels[Level.SECTION]:
        found = outline.SECTION.fullmatch(body.text)
        is_arabic = found is None or found["number"].isdecimal()
        yield from _divided(body, found, digits="" if is_arabic else "Ả Rập")


def _divided(body: BodyText, found: re.Match[str] | None, *, digits: str) -> Iterator[Seen]:
    """Tell what is wrong with the line that names a part; `digits` names those that its number should be written in."""
    faults = _look(body)
    if found and digits:
        faults.append(f"số thứ tự «{found['number']}» không phải chữ số {digits}")
    if found and found["word"].isupper():
        faults.append(f"chữ «{found['word']}» in hoa")
    if found and found["rest"] and found["rest"].strip(" .:"):
        faults.append("tiêu đề cùng dòng với số thứ tự")
    if faults:
        yield seen_in(body, f"«{body.text[:40]}»: {', '.join(faults)}")


def titles(paper: Paper) -> Iterator[Seen]:
    """Under phần, chương, mục stands a title: centred, bold, in capitals."""
    for level in (Level.CHAPTER, Level.SECTION):
        for at, body in paper.levels[level]:
            if re.search(r"[.:–-]\s*\S", body.text):
                continue
            title = paper.body[at + 1] if at + 1 < len(paper.body) else None
            if title is None or title.level in {Level.CHAPTER, Level.SECTION, Level.ARTICLE, Level.CLAUSE}:
                yield seen_in(body, f"«{body.text}» không có tiêu đề")
            elif not title.room:
                faults = _look(title)
                if title.text != title.text.upper():
                    faults.append("không in hoa")
                if faults:
                    yield seen_in(title, f"tiêu đề của «{body.text}»: {', '.join(faults)}")


_D: Final = ARTICLE.format("II.6.đ")
RULES: Final = (
    Rule("BD-06", ERROR, _D, "«Phần I», «Chương I»: một dòng riêng, canh giữa, chữ in thường, đứng, đậm, số La Mã.",
         chapters, TEXTS),
    Rule("BD-07", ERROR, _D, "«Mục 1», «Tiểu mục 1»: một dòng riêng, canh giữa, chữ in thường, đứng, đậm, số Ả Rập.",
         sections, TEXTS),
    Rule("BD-12", ERROR, ARTICLE.format("II.6.d"),
         "Dưới phần, chương, mục, tiểu mục có tiêu đề: canh giữa, chữ in hoa, đứng, đậm.", titles, TEXTS),
)  # fmt: skip
