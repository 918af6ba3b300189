"""Nơi nhận: cell 9b (Phụ lục I, Phần I, Mục II.9)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.conformity import faces, signs
from generator.conformity.finding import ADVICE, ERROR, ISSUED, WARNING, Kind, Rule
from generator.conformity.paper import seen
from generator.conformity.parts import Part
from generator.conformity.rules.decree import ARTICLE, MODEL
from generator.office.shown.looks import Alignment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.conformity.finding import Seen
    from generator.conformity.paper import Paper

WITH_ADDRESS: Final = frozenset({"TTr", "BC", "CV"})
KEPT: Final = re.compile(r"-\s*lưu\b", re.IGNORECASE)
KEPT_RIGHT: Final = re.compile(r"- Lưu: VT(?:, [^.;]+(?:\.\.\.|…)?[^.;]*)?\.(?:\s*\S*\.?\s*\(\d+\)\.?)?")
SAME: Final = re.compile(r"-\s*như trên\b", re.IGNORECASE)
BY_ARTICLE: Final = re.compile(r"-\s*như điều\b", re.IGNORECASE)
LABEL: Final = re.compile(r"Nơi nhận:", re.IGNORECASE)
DASH: Final = re.compile(r"- \S")
INDENT: Final = 6.0


def nobody_stands_above(paper: Paper) -> Iterator[Seen]:
    """`Như trên` points to Kính gửi; a document without it names its recipients."""
    same = next((line for line in paper.all(Part.RECIPIENT) if SAME.match(line.text)), None)
    if same is not None and not paper.has(Part.ADDRESSED):
        yield seen(same, Part.RECIPIENT, f"«{same.text}» nhưng văn bản không có «Kính gửi»")


def label_is_right(paper: Paper) -> Iterator[Seen]:
    """`Nơi nhận:` on a line of its own."""
    line = paper.the(Part.RECIPIENTS)
    if line is not None and not LABEL.fullmatch(line.text):
        yield seen(line, Part.RECIPIENTS, f"«{line.text}»")


def label_is_level(paper: Paper) -> Iterator[Seen]:
    """Nơi nhận stands on the line of the signer's right and title."""
    label, authority = paper.the(Part.RECIPIENTS), paper.the(Part.AUTHORITY)
    if label is None or authority is None:
        return
    if label.cell is None and authority.cell is None and label.box is None and authority.box is None:
        if label.paragraph is not authority.paragraph:
            yield seen(label, Part.RECIPIENTS, "«Nơi nhận» không ngang hàng với quyền hạn, chức vụ của người ký")
    elif label.cell and authority.cell and label.cell[0] == authority.cell[0] and label.cell[1] != authority.cell[1]:
        yield seen(label, Part.RECIPIENTS, "«Nơi nhận» không ngang hàng với quyền hạn, chức vụ của người ký")


def list_is_flush(paper: Paper) -> Iterator[Seen]:
    """Label and dashes stand at the left edge."""
    for line in (*paper.all(Part.RECIPIENTS), *paper.all(Part.RECIPIENT)):
        layout = line.paragraph.layout
        at = layout.left + layout.first_line
        aside = layout.alignment in {Alignment.CENTRE, Alignment.RIGHT} or at > INDENT
        alone = line.whole or (line.columns > 1 and line.column == 0)
        if aside and alone and (LABEL.match(line.text) or line.text.startswith("-")):
            yield seen(line, Part.RECIPIENTS, "không sát lề trái")


def recipients_are_lines(paper: Paper) -> Iterator[Seen]:
    """Each recipient a line: a dash before it, a semicolon behind it."""
    lines = [line for line in paper.all(Part.RECIPIENT) if line.text]
    for at, line in enumerate(lines):
        text = line.text
        if KEPT.match(text) or faces.is_room(text):
            continue
        begins = text.startswith("-") or (at > 0 and not _ends(lines[at - 1].text))
        if not begins:
            yield seen(line, Part.RECIPIENT, f"«{text}» không có gạch đầu dòng")
        elif text.startswith("-") and not DASH.match(text):
            yield seen(line, Part.RECIPIENT, f"«{text}»", "Sau gạch đầu dòng có một dấu cách.")
        elif at + 1 < len(lines) and not text.endswith(";") and lines[at + 1].text.startswith("-"):
            yield seen(line, Part.RECIPIENT, f"«{text}» không kết thúc bằng dấu chấm phẩy")


def _ends(text: str) -> bool:
    return text.endswith((";", ".", ":"))


def lists_have_no_headings(paper: Paper) -> Iterator[Seen]:
    """The form knows recipients alone, no headings among them."""
    for line in paper.all(Part.RECIPIENT_HEADING):
        yield seen(line, Part.RECIPIENT_HEADING, f"«{line.text}» không phải nơi nhận")


def kept_copy(paper: Paper) -> Iterator[Seen]:
    """The last line: `- Lưu: VT, đơn vị soạn thảo.`."""
    lines = [line for line in paper.all(Part.RECIPIENT) if line.text]
    kept = next((line for line in lines if KEPT.match(line.text)), None)
    if kept is None:
        label = paper.the(Part.RECIPIENTS)
        if label is not None:
            yield seen(label, Part.RECIPIENTS, "nơi nhận không có dòng «Lưu»")
    elif not KEPT_RIGHT.fullmatch(kept.text) and not signs.FILL.search(kept.text):
        yield seen(kept, Part.RECIPIENT, f"«{kept.text}»")


def kept_is_last(paper: Paper) -> Iterator[Seen]:
    """Nothing but the drafter's mark follows the line of kept copies."""
    lines = [line for line in paper.all(Part.RECIPIENT) if line.text]
    at = next((at for at, line in enumerate(lines) if KEPT.match(line.text)), None)
    if at is not None and any(line.text.startswith("-") for line in lines[at + 1 :]):
        yield seen(lines[at], Part.RECIPIENT, "dòng «Lưu» không ở cuối")


def same_as_above(paper: Paper) -> Iterator[Seen]:
    """Where somebody is addressed, the first recipient is `- Như trên;`."""
    lines = [line for line in paper.all(Part.RECIPIENT) if line.text]
    belongs = paper.has(Part.ADDRESSED) and (not paper.code or paper.code in WITH_ADDRESS)
    if belongs and lines and not SAME.match(lines[0].text):
        yield seen(lines[0], Part.RECIPIENT, f"dòng đầu của nơi nhận là «{lines[0].text}»")


def as_the_articles_say(paper: Paper) -> Iterator[Seen]:
    """Decisions and resolutions: `- Như Điều ...;`."""
    lines = [line for line in paper.all(Part.RECIPIENT) if line.text]
    if lines and not BY_ARTICLE.match(lines[0].text):
        yield seen(lines[0], Part.RECIPIENT, f"dòng đầu của nơi nhận là «{lines[0].text}»")


_NINE: Final = ARTICLE.format("II.9")
RULES: Final = (
    Rule("NN-01", ERROR, _NINE, "Ghi «Nơi nhận:» trên một dòng riêng.", label_is_right),
    Rule("NN-01.level", ERROR, _NINE, "«Nơi nhận» ngang hàng với dòng chữ quyền hạn, chức vụ của người ký.",
         label_is_level, ISSUED - {Kind.MINUTES}),
    Rule("NN-01.flush", ERROR, _NINE, "«Nơi nhận» và gạch đầu dòng sát lề trái.", list_is_flush),
    Rule("NN-02", ERROR, _NINE, "Mỗi nơi nhận một dòng, đầu dòng «- », cuối dòng dấu chấm phẩy.", recipients_are_lines),
    Rule("NN-02.heading", ADVICE, _NINE, "Chỉ liệt kê nơi nhận.", lists_have_no_headings),
    Rule("NN-03", ERROR, _NINE, "Dòng cuối ghi «- Lưu: VT, đơn vị soạn thảo.».", kept_copy),
    Rule("NN-03.last", ERROR, _NINE, "Dòng «Lưu» là dòng cuối cùng.", kept_is_last),
    Rule("NN-04", ERROR, _NINE, "Văn bản có «Kính gửi»: dòng đầu ghi «- Như trên;».", same_as_above, ISSUED),
    Rule("NN-06", ERROR, _NINE, "Văn bản không có «Kính gửi»: liệt kê các nơi nhận.", nobody_stands_above,
         frozenset({Kind.NAMED, Kind.MINUTES})),
    Rule("NN-05", WARNING, MODEL.format("1.1 - 1.3"), "Dòng đầu ghi «- Như Điều …;».",
         as_the_articles_say, frozenset({Kind.DECISION, Kind.RESOLUTION})),
)  # fmt: skip
