"""Who signs and by what right: cell 7 (Phụ lục I, Phần I, Mục II.7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.conformity import faces, signs
from generator.conformity.finding import ERROR, ISSUED, WARNING, Kind, Rule
from generator.conformity.paper import seen
from generator.conformity.parts import Part
from generator.conformity.rules.decree import ARTICLE, SPELLING
from generator.vietnamese.signing import COLLECTIVE, DEGREE, PREFIX, PREFIX_LIKE, PREFIXED
from generator.vietnamese.text import matching_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.conformity.finding import Seen
    from generator.conformity.paper import Paper

LEARNED: Final = re.compile(
    r"\b(?:TRƯỜNG|HỌC VIỆN|ĐẠI HỌC|VIỆN|BỆNH VIỆN|Y TẾ|CÔNG AN|QUÂN SỰ|BIÊN PHÒNG|BỘ CHỈ HUY|KHOA HỌC|TRUNG TÂM)\b"
)
"""Issuers whose sector may let rank and degree be written before the name (II.7.c)."""
HEADED: Final = re.compile(r"(?:SỞ|PHÒNG|TRƯỜNG|CỤC|CHI CỤC|BỘ (?!CHỈ HUY|TƯ LỆNH)|VỤ|TRUNG TÂM|BỆNH VIỆN|VĂN PHÒNG)\b")
"""Bodies that one person heads (chế độ thủ trưởng): nobody signs on behalf of them."""
ON_BEHALF: Final = re.compile(rf"TM\. (?:BAN GIÁM HIỆU|BAN GIÁM ĐỐC|BAN LÃNH ĐẠO|TẬP THỂ|{HEADED.pattern})")
DEPUTY: Final = re.compile(r"PHÓ\b|THỨ TRƯỞNG\b")
ACTING: Final = re.compile(r"QUYỀN (?=GIÁM|HIỆU|CHỦ|TRƯỞNG|BỘ|CỤC|VIỆN|CHÁNH|TỔNG)")


def prefixes_are_well_formed(paper: Paper) -> Iterator[Seen]:
    """`TM.`, `KT.`, `TL.`, `TUQ.`, `Q.`: capitals, a full stop, a blank."""
    for line in paper.all(Part.AUTHORITY):
        if PREFIXED.match(line.text) and not PREFIX.match(line.text):
            match = PREFIX_LIKE.match(line.text)
            prefix = re.sub(r"\W", "", match[1]).upper() if match else ""
            rest = line.text[match.end() :] if match else line.text
            yield seen(line, Part.AUTHORITY, f"quyền hạn ghi «{line.text}»", f"Ghi «{prefix}. {rest}».")


def deputies_say_so(paper: Paper) -> Iterator[Seen]:
    """After `KT.` and the head's title comes the title of who signs."""
    lines = paper.all(Part.AUTHORITY)
    for at, line in enumerate(lines):
        found = PREFIX.match(line.text)
        if found is None or found[1] == "Q":
            continue
        below = lines[at + 1].text if at + 1 < len(lines) else ""
        if not below:
            yield seen(line, Part.AUTHORITY, f"có {found[1]}. nhưng thiếu chức vụ của người ký")
        elif found[1] == "KT" and matching_key(below) == matching_key(line.text[len("KT. ") :]):
            yield seen(line, Part.AUTHORITY, f"«{line.text}» nhưng người ký cũng ghi «{below}»")


def deputies_sign_for_heads(paper: Paper) -> Iterator[Seen]:
    """A deputy signs for the head, and says so: `KT.` and the head's title above."""
    lines = paper.all(Part.AUTHORITY)
    first = next((line for line in lines if not line.text.startswith("TM.")), None)
    if first is not None and DEPUTY.match(first.text):
        yield seen(first, Part.AUTHORITY, f"cấp phó ký («{first.text}») nhưng không có dòng KT. phía trên")


def acting_heads(paper: Paper) -> Iterator[Seen]:
    """`Q.` before the title of a head whose right somebody was given."""
    for line in paper.all(Part.AUTHORITY):
        if found := ACTING.match(line.text):
            yield seen(line, Part.AUTHORITY, f"quyền hạn ghi «{line.text}»", f"Ghi «Q. {line.text[found.end() :]}».")


def deputies_in_charge_sign_as_deputies(paper: Paper) -> Iterator[Seen]:
    """A deputy in charge signs as a deputy does: no title says that he is in charge."""
    for line in paper.all(Part.AUTHORITY):
        if line.text.upper().endswith(" PHỤ TRÁCH"):
            yield seen(line, Part.AUTHORITY, f"chức vụ ghi «{line.text}»")


def heads_sign_for_themselves(paper: Paper) -> Iterator[Seen]:
    """No `TM.` where one person heads the body."""
    if HEADED.match(paper.said(Part.ISSUER)):
        for line in paper.all(Part.AUTHORITY):
            if ON_BEHALF.match(line.text):
                yield seen(line, Part.AUTHORITY, f"cơ quan theo chế độ thủ trưởng ghi «{line.text}»")


def collective_comes_first(paper: Paper) -> Iterator[Seen]:
    """The line with `TM.` stands above the others."""
    for line in paper.all(Part.AUTHORITY)[1:]:
        if line.text.startswith("TM."):
            yield seen(line, Part.AUTHORITY, "dòng TM. không đứng đầu")


def collective_is_named(paper: Paper) -> Iterator[Seen]:
    """Who signs for a people's committee signs on its behalf, by order or by authorisation."""
    lines = paper.all(Part.AUTHORITY)
    issuer = paper.said(Part.ISSUER)
    if not lines or not COLLECTIVE.match(issuer) or faces.is_room(issuer):
        return
    said = [line.text for line in lines]
    head = any(re.search(r"\bCHỦ TỊCH\b", text) for text in said)
    if head and not any(text.startswith(("TM.", "TL.", "TUQ.")) for text in said):
        yield seen(lines[0], Part.AUTHORITY, f"{issuer}: thiếu dòng TM. (thay mặt tập thể)")


def names_are_bare(paper: Paper) -> Iterator[Seen]:
    """No degrees and honours before the name, where the sector does not allow them."""
    line = paper.the(Part.SIGNER)
    if line is None or LEARNED.search(f"{paper.said(Part.SUPERIOR)} {paper.said(Part.ISSUER)}".upper()):
        return
    if match := DEGREE.match(line.text):
        yield seen(line, Part.SIGNER, f"trước họ tên người ký có «{match[0]}»")


def names_have_capitals(paper: Paper) -> Iterator[Seen]:
    """Every syllable of the name begins with a capital (Phụ lục II, Mục II.1)."""
    line = paper.the(Part.SIGNER)
    if line is None or line.text == "Họ và tên" or signs.in_capitals(line.text) or faces.is_room(line.text):
        return
    name = DEGREE.sub("", line.text)
    small = [word for word in name.split() if word[0].isalpha() and word[0].islower()]
    if small and line.text.split()[0] != "Họ":
        yield seen(line, Part.SIGNER, f"họ tên «{line.text}»: «{small[0]}» không viết hoa")


_SEVEN: Final = ARTICLE.format("II.7")
RULES: Final = (
    Rule("SG-10", ERROR, _SEVEN, "Ghi «TM.», «KT.», «TL.», «TUQ.», «Q.», dấu chấm rồi một dấu cách.",
         prefixes_are_well_formed),
    Rule("SG-03", ERROR, _SEVEN, "Dưới dòng TM., KT., TL., TUQ. là chức vụ của người ký.", deputies_say_so),
    Rule("SG-03.deputy", ERROR, _SEVEN, "Ký thay người đứng đầu: ghi «KT.» trước chức vụ của người đứng đầu.",
         deputies_sign_for_heads, ISSUED - {Kind.MINUTES}),
    Rule("SG-07", ERROR, _SEVEN, "Người được giao quyền cấp trưởng: ghi «Q.» trước chức vụ.", acting_heads),
    Rule("SG-11", WARNING, _SEVEN, "Cấp phó được giao phụ trách ký như cấp phó ký thay cấp trưởng.",
         deputies_in_charge_sign_as_deputies),
    Rule("SG-01", WARNING, _SEVEN, "Người đứng đầu ký trực tiếp, không ghi «TM.».",
         heads_sign_for_themselves, ISSUED - {Kind.MINUTES}),
    Rule("SG-04", ERROR, _SEVEN, "Dòng TM. đứng trên các dòng khác.", collective_comes_first),
    Rule("SG-02", WARNING, _SEVEN, "Ký thay mặt tập thể ghi «TM.» trước tên tập thể.", collective_is_named,
         ISSUED - {Kind.MINUTES, Kind.DECISION}),
    Rule("SG-13", ERROR, _SEVEN, "Trước họ tên không ghi học hàm, học vị, danh hiệu.", names_are_bare),
    Rule("VH-02", ERROR, SPELLING.format("II.1"), "Viết hoa chữ cái đầu mọi âm tiết của họ tên.",
         names_have_capitals),
)  # fmt: skip
