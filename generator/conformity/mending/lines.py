"""The lines under Tiêu ngữ, the issuer's name and the trích yếu, drawn as long as the decree wants them.

Whatever a line was drawn with, afterwards it is the border of an empty paragraph below the text: that stays where it is
when the text above grows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from generator.conformity.drawn import Means, lengths_of, line_under
from generator.conformity.mending import hands
from generator.conformity.parts import Part
from generator.conformity.rules.drawn_lines import UNDERLINES, Underline
from generator.office.shown.drawingml import read_drawing
from generator.office.shown.names import ALTERNATIVES, DRAWING, OBJECT, PICT, R, chosen, shown_runs
from generator.office.shown.themes import Theme
from generator.office.shown.vml import read_picture
from generator.office.xml import word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.conformity.drawn import Drawn
    from generator.conformity.finding import Seen
    from generator.conformity.lines import Line
    from generator.conformity.mending.bench import Bench
    from generator.office.shown.shapes import Drawn as Shape

SHORT: Final = 0.4
"""Between one third and one half of the text, as the model forms have it."""
SAME: Final = 1.0


def _draw(one: Underline) -> Callable[[Bench, Seen], str]:
    def mend(bench: Bench, seen: Seen) -> str:
        lines = bench.paper.parts.get(one.part, ())
        last = lines[-1] if lines else None
        if last is None or last.paragraph.spot != seen.spot or last.paragraph.where.room <= 0:
            return ""
        if last.columns > 1 or last.paragraph.layout.framed or _goes_on(bench, last):
            return ""  # a paragraph for the line would tear what stands beside or below
        indent = _indent(one, lines)
        drawn = line_under(bench.paper, lines)
        if drawn is not None and drawn.means is Means.BORDER:
            element = bench.element(drawn.at)
            parent = element.getparent()
            if parent is None or element.find(f"{word('pPr')}/{word('sectPr')}") is not None:
                return ""
            parent.replace(element, hands.rule_paragraph(indent=indent))
        else:
            if drawn is not None and not _taken_out(bench, drawn):
                return ""
            bench.element(last.paragraph).addnext(hands.rule_paragraph(indent=indent))
        share = "bằng" if one.share[0] == SAME else "bằng 40%"
        return f"kẻ đường ngang, nét liền dài {share} dòng chữ dưới {one.name}"

    return mend


def _goes_on(bench: Bench, last: Line) -> bool:
    """Whether more is said in the same paragraph below a line."""
    return any(
        line.paragraph is last.paragraph and line.number > last.number and line.text for line in bench.paper.lines
    )


def _indent(one: Underline, lines: Sequence[Line]) -> float:
    room = lines[-1].paragraph.where.room
    length = lengths_of(lines)[0] * (SAME if one.share[0] == SAME else SHORT)
    return max((room - min(length, room)) / 2, 0.0)


def take_out(bench: Bench, seen: Seen) -> str:
    """No line under the trích yếu of a công văn."""
    lines = bench.paper.parts.get(Part.SUBJECT, ())
    drawn = line_under(bench.paper, lines) if lines and lines[-1].paragraph.spot == seen.spot else None
    if drawn is None:
        return ""
    if drawn.means is Means.BORDER:
        _without_border(bench.element(drawn.at))
        return "bỏ đường kẻ dưới trích yếu"
    return "bỏ đường kẻ dưới trích yếu" if _taken_out(bench, drawn) else ""


def _taken_out(bench: Bench, drawn: Drawn) -> bool:
    """Take a line out of the copy that is not a paragraph's border of its own."""
    element = bench.element(drawn.at)
    match drawn.means:
        case Means.LETTERS:
            for run in list(shown_runs(element)):
                holder = run.getparent()
                if holder is not None:
                    holder.remove(run)
        case Means.UNDERLINING:
            for run in bench.runs(drawn.at.runs):
                hands.text_property(run, "u").set(word("val"), "none")
        case Means.OWN_BORDER:
            _without_border(element)
        case Means.SHAPE:
            return _without_shape(element, drawn.length)
        case _:
            return False
    return True


def _without_border(paragraph: etree._Element) -> None:
    borders = hands.paragraph_property(paragraph, "pBdr")
    for side in list(borders):
        borders.remove(side)
    for name in ("top", "left", "bottom", "right", "between"):
        etree.SubElement(borders, word(name)).set(word("val"), "nil")


def _without_shape(paragraph: etree._Element, length: float) -> bool:
    for run in paragraph.iter(R):
        for holder in list(run):
            if any(drawn.is_line and abs(drawn.width - length) < 1 for drawn in _shapes(holder)):
                run.remove(holder)
                return True
    return False


def _shapes(holder: etree._Element) -> Iterator[Shape]:
    if holder.tag == ALTERNATIVES:
        branch = chosen(holder)
        for inner in () if branch is None else branch:
            yield from _shapes(inner)
    elif holder.tag == DRAWING:
        found = list(read_drawing(holder, Theme()))
        yield from found if len(found) == 1 else ()
    elif holder.tag in {PICT, OBJECT}:
        found = list(read_picture(holder, room=0.0))
        yield from found if len(found) == 1 else ()


MENDERS: Final[dict[str, Callable[[Bench, Seen], str]]] = {
    **{f"{one.id}{kind}": _draw(one) for one in UNDERLINES for kind in ("", "-length", "-pen")},
    "C5b.line": take_out,
}
