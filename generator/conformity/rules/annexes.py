"""Annexes, and what refers to them (Phụ lục I, Phần I, Mục III.1; Phụ lục III, Mẫu 2.1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.conformity import signs
from generator.conformity.drawn import line_under
from generator.conformity.finding import ADVICE, ERROR, WARNING, Kind, Rule, Seen
from generator.conformity.outline import NUMERALS
from generator.conformity.paper import seen, seen_in
from generator.conformity.parts import Part
from generator.conformity.rules.decree import ARTICLE, MODEL
from generator.vietnamese.numbers import ROMAN_VALUES
from generator.vietnamese.text import matching_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.conformity.paper import Paper

MENTION: Final = re.compile(r"ph[ụu] l[ụu]c(?:\s+(?P<number>[ivxlc]+|\d+)\b)?", re.IGNORECASE)
LISTED: Final = re.compile(
    r"phụ lục\s+(?P<numbers>(?:[IVXLC]+|\d+)\b(?:\s*(?:,|;|và|đến|-|–)\s*(?:phụ lục\s+)?(?:[IVXLC]+|\d+)\b)*)",
    re.IGNORECASE,
)
TOGETHER: Final = re.compile(r"các phụ lục|phụ lục (?:kèm theo|đính kèm)", re.IGNORECASE)


def numbers_are_roman(paper: Paper) -> Iterator[Seen]:
    """Two annexes or more have Roman numbers."""
    line, number = paper.the(Part.ANNEX_LABEL), paper.annex_number
    if line is not None and number and not signs.FILL.search(number) and not NUMERALS.fullmatch(number):
        yield seen(line, Part.ANNEX_LABEL, f"số thứ tự phụ lục «{number}»")


def several_are_numbered(paper: Paper) -> Iterator[Seen]:
    """Two annexes in a file are told apart by numbers, a single one has none."""
    line, number = paper.the(Part.ANNEX_LABEL), paper.annex_number
    if line is None:
        return
    if paper.annexes > 1 and not number:
        yield seen(line, Part.ANNEX_LABEL, "có từ hai phụ lục trở lên nhưng phụ lục này không đánh số")


def annexes_are_announced(paper: Paper) -> Iterator[Seen]:
    """The document says that it has annexes, and numbered ones by number."""
    if not paper.annexes or paper.kind is Kind.ANNEX:
        return
    said = [body.text for body in paper.body] + [line.text for line in paper.lines if line.cell is not None]
    text = "\n".join(said)
    spot = paper.body[-1].paragraph.spot if paper.body else None
    if told := _left_out(paper.annex_numbers, text):
        yield Seen(f"nội dung không chỉ dẫn Phụ lục {', '.join(told)}", "", "6", spot)
    if not MENTION.search(text) and not signs.ATTACHED.search(text) and "kèm theo" not in text.lower():
        yield Seen("văn bản có phụ lục nhưng nội dung không chỉ dẫn phụ lục", "", "6", spot)


def _left_out(numbers: Iterable[str], text: str) -> list[str]:
    """Give the numbers of annexes that a text leaves out, where it calls some by theirs and none all together."""
    said: set[str] = set()
    for found in LISTED.finditer(text):
        if re.search(r"đến|[-–]", found["numbers"]):
            return []
        said.update(one.upper() for one in re.findall(r"[IVXLC]+|\d+", found["numbers"], re.IGNORECASE))
    if not said or TOGETHER.search(text):
        return []
    return [number for number in numbers if NUMERALS.fullmatch(number) and number not in said]


def one_alone_has_no_number(paper: Paper) -> Iterator[Seen]:
    """A single annex needs no number."""
    line, number = paper.the(Part.ANNEX_LABEL), paper.annex_number
    if line is not None and paper.main is not None and paper.annexes == 1 and number and not signs.FILL.search(number):
        yield seen(line, Part.ANNEX_LABEL, f"chỉ có một phụ lục, ghi số thứ tự «{number}»")


def annexes_are_counted(paper: Paper) -> Iterator[Seen]:
    """Phụ lục I, II, III: none twice, none left out."""
    label, number, numbers = paper.the(Part.ANNEX_LABEL), paper.annex_number, paper.annex_numbers
    values = [ROMAN_VALUES.get(one.upper(), 0) for one in numbers]
    own = ROMAN_VALUES.get(number.upper(), 0)
    if label is None or not own:
        return
    if numbers.count(number) > 1:
        yield seen(label, Part.ANNEX_LABEL, f"hai phụ lục cùng ghi số thứ tự «{number}»")
    elif all(values) and len(set(numbers)) == len(values):
        at = values.index(own)
        if at and own != values[at - 1] + 1:
            yield seen(label, Part.ANNEX_LABEL, f"sau Phụ lục {numbers[at - 1]} là Phụ lục {number}")


def reference_is_whole(paper: Paper) -> Iterator[Seen]:
    """Number and symbol, and the day."""
    lines = paper.parts.get(Part.ATTACHED_TO, ())
    said = paper.said(Part.ATTACHED_TO).lower()
    wanted = (("số, ký hiệu", r"\bsố\b"), ("thời gian", r"\bngày\b"))
    missing = [name for name, sign in wanted if not re.search(sign, said)]
    if lines and missing:
        yield seen(lines[-1], Part.ATTACHED_TO, f"chỉ dẫn kèm theo không ghi {' và '.join(missing)} của văn bản")


def reference_names_the_issuer(paper: Paper) -> Iterator[Seen]:
    """`của ...`."""
    lines = paper.parts.get(Part.ATTACHED_TO, ())
    if lines and not re.search(r"\bcủa\b", paper.said(Part.ATTACHED_TO).lower()):
        yield seen(lines[-1], Part.ATTACHED_TO, "chỉ dẫn kèm theo không ghi tên cơ quan ban hành")


def reference_is_to_its_document(paper: Paper) -> Iterator[Seen]:
    """Number and day are those of the document that the annex comes with."""
    lines = paper.parts.get(Part.ATTACHED_TO, ())
    if not lines or paper.main is None:
        return
    said = paper.said(Part.ATTACHED_TO)
    number = signs.NUMBER.fullmatch(paper.main.said(Part.NUMBER))
    own = re.search(r"số:?\s*(\d+)\s*/\s*([\w&.-]+)", said)
    if number and own and number["number"].strip().isdecimal():
        right = f"{number['number'].strip()}/{number['symbol'].strip()}"
        if matching_key(f"{own[1]}/{own[2]}") != matching_key(right):
            told = f"chỉ dẫn kèm theo ghi số {own[1]}/{own[2]}, văn bản số {right}"
            yield seen(lines[0], Part.ATTACHED_TO, told)
    days = [
        re.search(r"ngày\s*(\d{1,4})\s*tháng\s*(\d{1,4})\s*năm\s*(\d{1,4})", text)
        for text in (said, paper.main.said(Part.DATE))
    ]
    if days[0] and days[1] and [int(part) for part in days[0].groups()] != [int(part) for part in days[1].groups()]:
        yield seen(lines[0], Part.ATTACHED_TO, f"chỉ dẫn kèm theo ghi {days[0][0]}, văn bản ghi {days[1][0]}")


def annexes_end_with_their_sign(paper: Paper) -> Iterator[Seen]:
    """Mẫu 2.1, 2.2: the text of an annex ends with `./.`; tables and forms have no such end."""
    last = paper.body[-1] if paper.body else None
    if last is None or last.room or any(line.cell for line in paper.lines):
        return
    forms = any(signs.FILL.search(body.text) for body in paper.body)
    if not forms and last.text.endswith(".") and "./." not in last.text[-4:]:
        yield seen_in(last, f"nội dung phụ lục kết thúc bằng «{last.text[-20:]}»")


def annexes_name_their_document(paper: Paper) -> Iterator[Seen]:
    """`(Kèm theo ... số ... ngày ... của ...)` stands under the title."""
    label = paper.the(Part.ANNEX_LABEL)
    if label is not None and not paper.has(Part.ATTACHED_TO):
        yield seen(label, Part.ANNEX_LABEL, "phụ lục không có thông tin chỉ dẫn kèm theo văn bản")


def line_under_the_reference(paper: Paper) -> Iterator[Seen]:
    """Mẫu 2.1 draws a short line under it."""
    lines = paper.parts.get(Part.ATTACHED_TO, ())
    if lines and line_under(paper, lines) is None:
        yield seen(lines[-1], Part.ATTACHED_TO, "không có đường kẻ dưới chỉ dẫn kèm theo")


_THREE: Final = ARTICLE.format("III.1")
ANNEXES: Final = frozenset({Kind.ANNEX})
RULES: Final = (
    Rule("PL-01", ERROR, _THREE, "Trong văn bản phải có chỉ dẫn về phụ lục.", annexes_are_announced),
    Rule("PL-02", ERROR, _THREE, "Từ hai phụ lục trở lên đánh số bằng chữ số La Mã.", numbers_are_roman, ANNEXES),
    Rule("PL-02.missing", ERROR, _THREE, "Từ hai phụ lục trở lên phải đánh số thứ tự.", several_are_numbered, ANNEXES),
    Rule("PL-03", ERROR, _THREE, "Dưới tên phụ lục ghi «(Kèm theo … số … ngày … tháng … năm … của …)».",
         annexes_name_their_document, ANNEXES),
    Rule("PL-02.single", ADVICE, _THREE, "Một phụ lục không cần số thứ tự.", one_alone_has_no_number, ANNEXES),
    Rule("PL-02.order", WARNING, _THREE, "Phụ lục đánh số thứ tự liên tiếp: I, II, III.", annexes_are_counted,
         ANNEXES),
    Rule("PL-03.whole", ERROR, _THREE, "Chỉ dẫn kèm theo ghi số, ký hiệu, thời gian ban hành và tên cơ quan ban hành.",
         reference_is_whole, ANNEXES),
    Rule("PL-03.of", WARNING, _THREE, "Chỉ dẫn kèm theo ghi cả tên cơ quan, tổ chức ban hành văn bản.",
         reference_names_the_issuer, ANNEXES),
    Rule("PL-03.same", WARNING, _THREE, "Chỉ dẫn kèm theo ghi đúng số, ký hiệu, thời gian của văn bản.",
         reference_is_to_its_document, ANNEXES),
    Rule("PL-05", WARNING, MODEL.format("2.1, 2.2"), "Hết nội dung phụ lục ghi «./.».",
         annexes_end_with_their_sign, ANNEXES),
    Rule("CA3.line", WARNING, MODEL.format("2.1, 2.2"),
         "Dưới chỉ dẫn kèm theo có đường kẻ ngắn.", line_under_the_reference, ANNEXES | {Kind.ATTACHED}),
)  # fmt: skip
