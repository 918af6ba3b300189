"""Size, style, case and place of each part of the diagram (Phụ lục I, Phần I, Mục II, III and the table of Mục V)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.conformity import faces, signs
from generator.conformity.finding import ERROR, EVERY, Kind, Rule
from generator.conformity.paper import seen
from generator.conformity.parts import Part
from generator.conformity.rules.decree import ARTICLE
from generator.office.shown.blocks import Holder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.conformity.finding import Seen
    from generator.conformity.paper import Paper


@dataclass(frozen=True)
class Component:
    """How the decree wants one part to look; `None` where it says nothing."""

    id: str
    part: Part
    name: str
    article: str
    sizes: tuple[float, float] | None
    bold: bool | None
    italic: bool | None
    capitals: bool | None
    centred: bool
    kinds: frozenset[Kind] = EVERY


COMPONENTS: Final = (
    Component("C1a", Part.NATION, "Quốc hiệu", "II.1", (12, 13), bold=True, italic=False, capitals=True, centred=True),
    Component("C1b", Part.MOTTO, "Tiêu ngữ", "II.1", (13, 14), bold=True, italic=False, capitals=False, centred=True),
    Component(
        "C2a", Part.SUPERIOR, "Tên cơ quan chủ quản", "II.2", (12, 13), bold=False, italic=False, capitals=True,
        centred=True,
    ),
    Component(
        "C2b", Part.ISSUER, "Tên cơ quan ban hành", "II.2", (12, 13), bold=True, italic=False, capitals=True,
        centred=True,
    ),
    Component(
        "C3", Part.NUMBER, "Số, ký hiệu", "II.3", (13, 13), bold=False, italic=False, capitals=None, centred=True
    ),
    Component(
        "C4", Part.DATE, "Địa danh và thời gian", "II.4", (13, 14), bold=False, italic=True, capitals=False,
        centred=True,
    ),
    Component("C5a1", Part.TITLE, "Tên loại", "II.5", (13, 14), bold=True, italic=False, capitals=True, centred=True),
    Component(
        "C5a2", Part.SUMMARY, "Trích yếu", "II.5", (13, 14), bold=True, italic=False, capitals=False, centred=True
    ),
    Component(
        "C5b", Part.SUBJECT, "Trích yếu công văn", "II.5", (12, 13), bold=False, italic=False, capitals=False,
        centred=True,
    ),
    Component(
        "C7a", Part.AUTHORITY, "Quyền hạn, chức vụ của người ký", "II.7", (13, 14), bold=True, italic=False,
        capitals=True, centred=True,
    ),
    Component(
        "C7b", Part.SIGNER, "Họ tên người ký", "II.7", (13, 14), bold=True, italic=False, capitals=False, centred=True
    ),
    Component(
        "C9a", Part.ADDRESSED, "Kính gửi", "II.9", (13, 14), bold=False, italic=False, capitals=False, centred=False
    ),
    Component(
        "C9a2", Part.ADDRESSEE, "Tên nơi nhận sau chữ Kính gửi", "II.9", (13, 14), bold=False, italic=False,
        capitals=False, centred=False,
    ),
    Component(
        "C9b1", Part.RECIPIENTS, "Chữ «Nơi nhận:»", "II.9", (12, 12), bold=True, italic=True, capitals=False,
        centred=False,
    ),
    Component(
        "C9b2", Part.RECIPIENT, "Danh sách nơi nhận", "II.9", (11, 11), bold=False, italic=False, capitals=None,
        centred=False,
    ),
    Component(
        "C10b", Part.URGENCY, "Dấu chỉ mức độ khẩn", "III.2", (13, 14), bold=True, italic=False, capitals=None,
        centred=True,
    ),
    Component(
        "C11", Part.SCOPE, "Chỉ dẫn phạm vi lưu hành", "III.2", (13, 14), bold=True, italic=False, capitals=None,
        centred=True,
    ),
    Component(
        "C12", Part.DRAFTER, "Ký hiệu người soạn thảo", "III.3", (11, 11), bold=False, italic=False, capitals=None,
        centred=False,
    ),
    Component(
        "C13", Part.CONTACT, "Địa chỉ cơ quan", "III.4", (11, 12), bold=False, italic=False, capitals=False,
        centred=False,
    ),
    Component(
        "C14", Part.SIGNED, "Thông tin chữ ký số", "III.1.d", (10, 10), bold=False, italic=False, capitals=False,
        centred=False,
    ),
    Component(
        "CA1", Part.ANNEX_LABEL, "Từ «Phụ lục» và số thứ tự", "III.1", (14, 14), bold=True, italic=False,
        capitals=False, centred=True,
    ),
    Component(
        "CA2", Part.ANNEX_TITLE, "Tên phụ lục", "III.1", (13, 14), bold=True, italic=False, capitals=True, centred=True
    ),
    Component(
        "CA3", Part.ATTACHED_TO, "Chỉ dẫn kèm theo văn bản", "III.1", (13, 14), bold=False, italic=True,
        capitals=False, centred=True,
    ),
    Component(
        "CB1", Part.COPY, "Hình thức sao", "Phần II, II.2", (13, 14), bold=True, italic=False, capitals=True,
        centred=True,
    ),
)  # fmt: skip


ANNEXES: Final = frozenset({Kind.ANNEX})
ONLY_IN: Final = {
    Part.SIGNED: ANNEXES, Part.ANNEX_LABEL: ANNEXES, Part.ANNEX_TITLE: ANNEXES,
    Part.ATTACHED_TO: ANNEXES | {Kind.ATTACHED}, Part.COPY: frozenset({Kind.COPY}),
}  # fmt: skip
"""Parts that only some kinds have, so that others are not asked."""


def _size(component: Component) -> Callable[[Paper], Iterator[Seen]]:
    low, high = component.sizes or (0, 0)

    def check(paper: Paper) -> Iterator[Seen]:
        for line in paper.all(component.part):
            if odd := faces.odd_sizes(faces.words(line.runs), low, high):
                yield seen(line, component.part, f"{component.name}: {faces.said_sizes(odd)}")

    return check


def _style(component: Component) -> Callable[[Paper], Iterator[Seen]]:
    def check(paper: Paper) -> Iterator[Seen]:
        for line in paper.all(component.part):
            faults = faces.style_faults(line.runs, bold=component.bold, italic=component.italic)
            if faults:
                yield seen(line, component.part, f"{component.name}: {', '.join(faults)}")

    return check


def _case(component: Component) -> Callable[[Paper], Iterator[Seen]]:
    def check(paper: Paper) -> Iterator[Seen]:
        for line in paper.all(component.part):
            capitals = faces.all_capitals(signs.SUBJECT.sub("", line.text, count=1))
            if component.capitals and line.text != line.text.upper():
                yield seen(line, component.part, f"{component.name} viết chữ in thường", f"Ghi «{line.text.upper()}».")
            elif component.capitals is False and capitals and not _is_a_mark(line.text):
                yield seen(line, component.part, f"{component.name} viết toàn chữ in hoa")

    return check


def _is_a_mark(text: str) -> bool:
    """Whether a text is one word, such as an abbreviation, that is written in capitals anywhere."""
    return len(text.split()) == 1


def _place(component: Component) -> Callable[[Paper], Iterator[Seen]]:
    def check(paper: Paper) -> Iterator[Seen]:
        for line in paper.all(component.part):
            if not faces.is_centred(line) and not (line.box is None and _alone_on_its_side(paper, component.part)):
                yield seen(line, component.part, f"{component.name} không được canh giữa")

    return check


def _alone_on_its_side(paper: Paper, part: Part) -> bool:
    """Whether the head was typed without table, box or columns: then no line can be in the middle of its half."""
    line = paper.the(part)
    aside = part.cell in {"1", "2", "3", "4", "5b", "7a", "7b"}
    return aside and line is not None and line.paragraph.where.holder is Holder.STORY


def _rules() -> Iterator[Rule]:
    for one in COMPONENTS:
        part_two = one.article.startswith("Phần II")
        kinds = one.kinds & ONLY_IN.get(one.part, EVERY)
        article = f"NĐ 30/2020/NĐ-CP, Phụ lục I, {one.article}" if part_two else ARTICLE.format(one.article)
        if one.sizes:
            low, high = one.sizes
            said = f"Cỡ chữ {low:g}." if low == high else f"Cỡ chữ từ {low:g} đến {high:g}."
            yield Rule(f"{one.id}.size", ERROR, article, said, _size(one), kinds)
        words = ["nghiêng" if one.italic else "đứng", *(["đậm"] if one.bold else ["không đậm"])]
        yield Rule(f"{one.id}.style", ERROR, article, f"Kiểu chữ {', '.join(words)}.", _style(one), kinds)
        if one.capitals is not None:
            case = "Chữ in hoa." if one.capitals else "Chữ in thường."
            yield Rule(f"{one.id}.case", ERROR, article, case, _case(one), kinds)
        if one.centred:
            yield Rule(f"{one.id}.place", ERROR, article, "Canh giữa.", _place(one), kinds)


RULES: Final = tuple(_rules())
