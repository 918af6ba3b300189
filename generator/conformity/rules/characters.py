"""Font, colour, encoding and spelling of letters (Phụ lục I, Phần I, Mục I.4; TCVN 6909:2001)."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from generator.conformity.finding import ADVICE, ERROR, JUDGED, WARNING, Kind, Rule, Seen, shortened
from generator.conformity.parts import Part
from generator.conformity.rules.decree import ARTICLE
from generator.office.shown.looks import AUTO
from generator.vietnamese.decoding import Encoding, encoding_of, is_surely_unicode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.conformity.lines import Line
    from generator.conformity.paper import Paper
    from generator.office.shown.blocks import Paragraph, Run

RIGHT_FONTS: Final = frozenset(
    {"times new roman", "symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings", "cambria math"}
)
"""The decree's, and those of signs, which are no letters."""
BLACK: Final = frozenset({AUTO, "000000", ""})
OLD_SPELLING: Final = re.compile(r"[oOuU](?:(?<=[oO])[àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|(?<![qQ].)(?<=[uU])[ỳýỷỹỵỲÝỶỸỴ])(?!\w)")
NEW_SPELLING: Final = re.compile(
    r"[òóỏõọùúủũụÒÓỎÕỌÙÚỦŨỤ](?:(?<=[òóỏõọÒÓỎÕỌ])[aeAE]|(?<![qQ].)(?<=[ùúủũụÙÚỦŨỤ])[yY])(?!\w)"
)
"""The ends of words whose tone stands by the old rule, and by the new one; each begins with one set of letters, which
is found eight times as fast as one of two words."""
SIGNS: Final = ".,;:()“”\"'/!?…"
ENOUGH: Final = 30_000
"""So many letters, some ten pages, show how their writer spells."""


def font_is_times(paper: Paper) -> Iterator[Seen]:
    """Times New Roman."""
    odd = ((run.look.font, paragraph, run) for paragraph, run in paper.printed if _is_odd(run.look.font))
    for font, letters, paragraph, run in _each_once(odd):
        yield Seen(f"phông chữ {font or 'không rõ'}, {letters} ký tự", paragraph.text, "", run.spot)


def _each_once(odd: Iterable[tuple[str, Paragraph, Run]]) -> Iterator[tuple[str, int, Paragraph, Run]]:
    """Give what is odd about some runs, each oddity once: how many letters have it, and where it is met first."""
    first: dict[str, tuple[Paragraph, Run]] = {}
    letters: Counter[str] = Counter()
    for name, paragraph, run in odd:
        first.setdefault(name, (paragraph, run))
        letters[name] += len(run.text)
    for name, (paragraph, run) in first.items():
        yield name, letters[name], paragraph, run


@lru_cache(maxsize=256)
def _is_odd(font: str) -> bool:
    return font.lower() not in RIGHT_FONTS


def colour_is_black(paper: Paper) -> Iterator[Seen]:
    """Black."""
    stamped = {id(line.paragraph) for line in paper.all(Part.URGENCY, Part.SECRECY, Part.SCOPE)}
    coloured = (
        (run.look.colour, paragraph, run)
        for paragraph, run in paper.printed
        if run.look.colour not in BLACK and id(paragraph) not in stamped
    )
    for colour, letters, paragraph, run in _each_once(coloured):
        yield Seen(f"chữ màu #{colour}, {letters} ký tự", paragraph.text, "", run.spot)


def sizes_go_together(paper: Paper) -> Iterator[Seen]:
    """12 with 13, or 13 with 14: Quốc hiệu with Tiêu ngữ and with place and date."""
    sizes: dict[Part, float] = {}
    for part in (Part.NATION, Part.MOTTO, Part.DATE):
        line = paper.the(part)
        run = next((run for run in line.runs if run.text.strip() and run.look.raised == 0), None) if line else None
        if run is not None:
            sizes[part] = run.look.size
    nation = sizes.get(Part.NATION)
    if nation not in {12.0, 13.0}:
        return
    for part in (Part.MOTTO, Part.DATE):
        if part in sizes and sizes[part] in {13.0, 14.0} and sizes[part] != nation + 1:
            line = paper.parts[part][0]
            told = f"Quốc hiệu cỡ {nation:g}, {part.value.partition(' ')[2]} cỡ {sizes[part]:g}"
            yield Seen(told, line.text, part.cell, line.paragraph.spot, expected=f"Cỡ chữ {nation + 1:g}.")


def text_is_unicode(paper: Paper) -> Iterator[Seen]:
    """No TCVN3, no VNI."""
    doubtful = ((paragraph, run) for paragraph, run in paper.printed if not is_surely_unicode(run.text))
    read = ((encoding_of(run.text, run.look.font), paragraph, run) for paragraph, run in doubtful)
    old = (found for found in read if found[0] is not Encoding.UNICODE)
    for encoding, letters, paragraph, run in _each_once(old):
        yield Seen(f"bảng mã {encoding} (phông {run.look.font}), {letters} ký tự", paragraph.text, "", run.spot)


def text_is_composed(paper: Paper) -> Iterator[Seen]:
    """Unicode dựng sẵn."""
    if not paper.writing.marked:
        return
    for paragraph, run in paper.printed:
        if not run.text.isascii() and not unicodedata.is_normalized("NFC", run.text):
            yield Seen("chữ Unicode tổ hợp (dấu rời khỏi chữ)", paragraph.text, "", run.spot)
            return


def spelling_is_one(paper: Paper) -> Iterator[Seen]:
    """hoà or hòa, not both."""
    new = _spelt(paper, NEW_SPELLING)
    old = _spelt(paper, OLD_SPELLING) if new else None
    if old is not None and new is not None:
        line, word = old
        yield Seen(f"vừa viết «{word}» vừa viết «{new[1]}»", shortened(line.text), "", line.paragraph.spot)


def _spelt(paper: Paper, spelling: re.Pattern[str]) -> tuple[Line, str] | None:
    """Give the first line with a word that is spelt so, and the word."""
    nation = paper.the(Part.NATION)  # the law prints it both ways
    rest = ENOUGH
    for line in paper.lines:
        if line is not nation and (found := spelling.search(line.text)):
            return line, line.text[: found.end()].rpartition(" ")[2].strip(SIGNS)
        rest -= len(line.text)
        if rest < 0:
            break
    return None


_FOUR: Final = ARTICLE.format("I.4")
RULES: Final = (
    Rule("PG-06", ERROR, _FOUR, "Phông chữ Times New Roman.", font_is_times, JUDGED),
    Rule("PG-07", ERROR, _FOUR, "Chữ màu đen.", colour_is_black, JUDGED - {Kind.FORM}),
    Rule("PG-10", WARNING, ARTICLE.format("V"), "Cỡ chữ trong cùng một văn bản tăng, giảm cùng nhau.",
         sizes_go_together),
    Rule("KT-01", ERROR, _FOUR, "Bộ mã ký tự Unicode (TCVN 6909:2001).", text_is_unicode, JUDGED),
    Rule("KT-02", WARNING, _FOUR, "Unicode dựng sẵn: mỗi chữ có dấu là một ký tự.", text_is_composed, JUDGED),
    Rule("KT-03", ADVICE, "NĐ 30/2020/NĐ-CP, Phụ lục II", "Một văn bản đặt dấu thanh theo một cách.",
         spelling_is_one, JUDGED),
)  # fmt: skip
