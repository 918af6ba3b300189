"""Sizes, styles and places of the diagram's parts, the font and the colour, set right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.conformity import faces
from generator.conformity.mending import hands
from generator.conformity.parts import Part
from generator.conformity.rules.components import COMPONENTS, Component
from generator.office.shown.looks import AUTO
from generator.vietnamese.decoding import Encoding, encoding_of, family_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml import etree

    from generator.conformity.finding import Seen
    from generator.conformity.lines import Line
    from generator.conformity.mending.bench import Bench
    from generator.office.shown.blocks import Run

FONT: Final = "Times New Roman"
WITH_NATION: Final = (Part.MOTTO, Part.DATE)
"""What is one size larger than Quốc hiệu."""


def size_to(low: float, high: float) -> Callable[[Bench, list[Run]], str]:
    """Give what sets text in the nearest size of a range."""

    def mend(bench: Bench, runs: list[Run]) -> str:
        said = set()
        for run in faces.words(runs):
            right = min(max(run.look.size, low), high)
            if right != run.look.size:
                hands.set_size(bench.runs([run]), right)
                said.add(f"{right:g}")
        return f"đặt cỡ chữ {', '.join(sorted(said))}" if said else ""

    return mend


def _size(component: Component) -> Callable[[Bench, Seen], str]:
    low, high = component.sizes or (0.0, 1000.0)

    def mend(bench: Bench, seen: Seen) -> str:
        beside = _beside_nation(bench) if component.part in WITH_NATION else 0.0
        change = size_to(beside, beside) if low <= beside <= high else size_to(low, high)
        return "; ".join(said for line in _lines(bench, seen, component) if (said := change(bench, list(line.runs))))

    return mend


def _style(component: Component) -> Callable[[Bench, Seen], str]:
    def mend(bench: Bench, seen: Seen) -> str:
        lines = list(_lines(bench, seen, component))
        for line in lines:
            style_to(bench, list(line.runs), bold=component.bold, italic=component.italic)
        words = ["đậm" if component.bold else "không đậm", "nghiêng" if component.italic else "đứng"]
        return f"đặt kiểu chữ {', '.join(words)}" if lines else ""

    return mend


def style_to(bench: Bench, runs: list[Run], *, bold: bool | None, italic: bool | None) -> None:
    """Set text bold or not, italic or not; what is `None` stays."""
    elements = bench.runs(runs)
    for name, wanted in (("b", bold), ("i", italic)):
        if wanted is not None:
            hands.set_switch(elements, name, on=wanted)


def _place(component: Component) -> Callable[[Bench, Seen], str]:
    def mend(bench: Bench, seen: Seen) -> str:
        lines = [line for line in _lines(bench, seen, component) if line.columns == 1]
        for line in lines:
            element = bench.element(line.paragraph)
            hands.set_alignment(element, "center")
            hands.set_indents(element, left=0.0, right=0.0)
            _without_blanks_around(element)
        return "canh giữa" if lines else ""

    return mend


def _without_blanks_around(paragraph: etree._Element) -> None:
    text = hands.text_of(paragraph)
    left, right = len(text) - len(text.lstrip()), len(text.rstrip())
    if left and right:
        hands.replace_text(paragraph, right, len(text), "")
        hands.replace_text(paragraph, 0, left, "")


def _lines(bench: Bench, seen: Seen, component: Component) -> Iterator[Line]:
    """Give the lines of a part at the place that was seen, where their runs are theirs alone."""
    for line in bench.paper.all(component.part):
        if line.paragraph.spot == seen.spot and line.owns_its_runs:
            yield line


def font(bench: Bench, seen: Seen) -> str:
    """Times New Roman; text in an encoding from before Unicode stays, since its letters would be lost."""
    wrong = _run_at(bench, seen)
    if wrong is None or family_of(wrong.look.font) is not Encoding.UNICODE:
        return ""
    if encoding_of(bench.paper.text, wrong.look.font) is not Encoding.UNICODE:
        return ""
    runs = [run for _, run in bench.paper.printed if run.look.font == wrong.look.font]
    hands.set_font(bench.runs(runs), FONT)
    return f"đổi phông chữ {wrong.look.font} thành {FONT}"


def colour(bench: Bench, seen: Seen) -> str:
    """Black."""
    wrong = _run_at(bench, seen)
    if wrong is None:
        return ""
    runs = [run for _, run in bench.paper.printed if run.look.colour == wrong.look.colour]
    hands.set_colour(bench.runs(runs), AUTO)
    return f"đổi chữ màu #{wrong.look.colour} thành màu đen"


def _run_at(bench: Bench, seen: Seen) -> Run | None:
    return next((run for _, run in bench.paper.printed if run.spot == seen.spot), None)


def together(bench: Bench, seen: Seen) -> str:
    """Tiêu ngữ, place and date one size larger than Quốc hiệu."""
    size = _beside_nation(bench)
    for part in WITH_NATION:
        for line in bench.paper.all(part):
            if line.paragraph.spot == seen.spot and line.owns_its_runs:
                hands.set_size(bench.runs(line.runs), size)
                return f"đặt cỡ chữ {size:g}"
    return ""


def _beside_nation(bench: Bench) -> float:
    """Give the size that goes with that of Quốc hiệu."""
    nation = bench.paper.the(Part.NATION)
    return 1 + next((run.look.size for run in nation.runs if run.text.strip()), 0.0) if nation else 0.0


MENDERS: Final[dict[str, Callable[[Bench, Seen], str]]] = {
    **{f"{one.id}.size": _size(one) for one in COMPONENTS if one.sizes},
    **{f"{one.id}.style": _style(one) for one in COMPONENTS},
    **{f"{one.id}.place": _place(one) for one in COMPONENTS if one.centred},
    "PG-06": font,
    "PG-07": colour,
    "PG-10": together,
}
