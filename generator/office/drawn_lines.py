"""The lines under Tiêu ngữ, issuer and trích yếu, as long as the law says, whatever the names' lengths.

A template holds an empty-looking paragraph with a border and the tag `{% rule 0.4 issuer.header %}`: the line is 0.4 of
the widest printed line of that text, centred. Nghị định 30/2020/NĐ-CP, Phụ lục I, II.1-2 and II.5: as long as the text
under Tiêu ngữ, one third to one half of it under the issuer and the trích yếu. The decree does not say how a text that
wraps is measured; here it is the widest of its printed lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from lxml import etree

from generator.office.text_width import text_width, wrapped
from generator.office.xml import text_of, word

if TYPE_CHECKING:
    from generator.office.styles import StyleSheet

RULE: Final = re.compile(r"^\s*\{%-?\s*rule\s+(?P<ratio>\d+(?:\.\d+)?)\s+(?P<text>.+?)\s*-?%\}\s*$", re.DOTALL)
CONTROL: Final = re.compile(r"^\s*(?:\{%.*?%\}\s*)+$", re.DOTALL)
WORD_OF_TAG: Final = re.compile(r"\{%-?\s*(?:(?:p|tr|tc|r)\s+)?(\w+)")
QUOTED: Final = re.compile(r'"([^"]*)"')
STRAIGHT: Final = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
USUAL_ROOM: Final = 9354
"""The text's width on A4 with the decree's margins (30 mm left, 15 mm right), in twips."""
TWIPS_PER_POINT: Final = 20
CELL_MARGIN: Final = 108
"""Word's own left and right cell margin, in twips, where a table does not set its own."""


def rule_indent(ratio: float, text: Any, size: float, bold: bool, width: int) -> int:  # noqa: ANN401, FBT001
    """Give the indent, left and right alike, in twips, of a bordered paragraph `width` twips wide."""
    lines = tuple(_lines(text))
    points = width / TWIPS_PER_POINT
    length = min(ratio * _widest(lines, points, size, bold), points)
    return round((points - length) / 2 * TWIPS_PER_POINT)


def _lines(text: Any) -> list[str]:  # noqa: ANN401 - a text, a list of lines, or nothing
    if text is None:
        return []
    if isinstance(text, (list, tuple)):
        return [line for item in text for line in _lines(item)]
    return str(text).split("\n")


@lru_cache(maxsize=1024)  # the issuer's name is the same in every letter
def _widest(lines: tuple[str, ...], width: float, size: float, bold: bool) -> float:  # noqa: FBT001 - a cache key
    printed = [line for item in lines for line in wrapped(item, width=width, size=size, bold=bold)]
    widest = max((text_width(line, size=size, bold=bold) for line in printed), default=0.0)
    return min(widest, width)  # a word longer than its line is broken by Word


@dataclass(frozen=True)
class _Face:
    size: float
    bold: bool
    capitals: bool


def draw_lines(root: etree._Element, styles: StyleSheet, *, section: etree._Element | None = None) -> None:
    """Turn every `{% rule ... %}` of a part into the indents of its paragraph, to be computed when printed.

    Args:
        root: the part, changed in place.
        styles: the template's styles.
        section: the page that headers, footers and notes stand on.
    """
    rules = [(found, paragraph) for paragraph in root.iter(word("p")) if (found := RULE.match(text_of(paragraph)))]
    faces = [_face(_above(paragraph), styles) for _, paragraph in rules]
    for (found, paragraph), face in zip(rules, faces, strict=True):
        text = f"({found['text']})" + ("|_capitals" if face.capitals else "")
        bold = "true" if face.bold else "false"
        call = f"_rule_indent({found['ratio']}, {text}, {face.size}, {bold}, {_room(paragraph, root, styles, section)})"
        _indent(paragraph, f"{{{{ {one_quote(call)} }}}}")


def one_quote(expression: str) -> str:
    """Write the strings of an expression so that it can stand in an attribute, whose text XML writes in its own way."""
    plain = expression.translate(STRAIGHT)
    return QUOTED.sub(lambda text: "'" + text[1].replace("'", "\\'").replace("&", "\\x26") + "'", plain)


def _above(paragraph: etree._Element) -> etree._Element:
    """Give the printed paragraph above: none that only holds tags, none of a branch that is not printed with it."""
    before, blocks = paragraph.getprevious(), 0
    while before is not None:
        said = text_of(before) if before.tag == word("p") else ""
        if CONTROL.match(said):
            for tag in reversed(WORD_OF_TAG.findall(said)):
                blocks = _blocks_above(tag, blocks)
        elif before.tag == word("p") and not blocks:
            return before
        before = before.getprevious()
    return paragraph


def _blocks_above(tag: str, blocks: int) -> int:
    """Give in how many blocks one is that belong to another branch, above a tag that is passed upwards."""
    if tag in {"else", "elif"}:
        return blocks or 1
    if blocks and tag in {"endif", "endfor"}:
        return blocks + 1
    return blocks - 1 if blocks and tag in {"if", "for"} else blocks


def _face(paragraph: etree._Element, styles: StyleSheet) -> _Face:
    first = next((item for item in paragraph.iter(word("r")) if item.find(word("t")) is not None), None)
    run = None if first is None else first.find(word("rPr"))
    return _Face(
        float(styles.value(paragraph, run, "sz") or 20) / 2,
        styles.switched_on(paragraph, run, "b"),
        styles.switched_on(paragraph, run, "caps"),
    )


def _room(paragraph: etree._Element, root: etree._Element, styles: StyleSheet, section: etree._Element | None) -> int:
    cell = next(paragraph.iterancestors(word("tc")), None)
    width = 0 if cell is None else _cell_width(cell)
    if cell is not None and width:
        return width - sum(_cell_margin(cell, styles, *side) for side in (("left", "start"), ("right", "end")))
    own = section_of(paragraph, root)
    page = section if own is None else own
    return USUAL_ROOM if page is None else _text_area(page)


def section_of(paragraph: etree._Element, root: etree._Element) -> etree._Element | None:
    """Give the section that a paragraph ends in: the next that is said (ECMA-376 Part 1, §17.6.17)."""
    reached = False
    for node in root.iter(word("p"), word("sectPr")):
        reached = reached or node is paragraph
        if reached and node.tag == word("sectPr"):
            return node
    return None


def _cell_width(cell: etree._Element) -> int:
    """Give what a cell's own width says, or that of its columns where it leaves that to the table; 0 if unknown."""
    own = cell.find(f"{word('tcPr')}/{word('tcW')}")
    if own is not None and own.get(word("type"), "dxa") == "dxa" and _number(own.get(word("w"))):
        return _number(own.get(word("w")))
    row, table = cell.getparent(), next(cell.iterancestors(word("tbl")))
    columns = [_number(column.get(word("w"))) for column in table.iterfind(f"{word('tblGrid')}/{word('gridCol')}")]
    cells = [] if row is None else row.findall(word("tc"))
    start = sum(map(_span, cells[: cells.index(cell)])) if cell in cells else 0
    return sum(columns[start : start + _span(cell)])


def _span(cell: etree._Element) -> int:
    span = cell.find(f"{word('tcPr')}/{word('gridSpan')}")
    return 1 if span is None else _number(span.get(word("val"))) or 1


def _cell_margin(cell: etree._Element, styles: StyleSheet, *sides: str) -> int:
    """Give the margin of a cell on one side: its own, the table's, its style's, Word's."""
    table = next(cell.iterancestors(word("tbl")))
    style = table.find(f"{word('tblPr')}/{word('tblStyle')}")
    margins = [
        cell.find(f"{word('tcPr')}/{word('tcMar')}"),
        table.find(f"{word('tblPr')}/{word('tblCellMar')}"),
        *styles.cell_margins("" if style is None else style.get(word("val"), "")),
    ]
    for margin in margins:
        for side in sides:
            found = None if margin is None else margin.find(word(side))
            if found is not None:
                return _number(found.get(word("w")))
    return CELL_MARGIN


def _number(text: str | None) -> int:
    return int(text) if text and text.isdigit() else 0


def _text_area(section: etree._Element) -> int:
    page, margin = section.find(word("pgSz")), section.find(word("pgMar"))
    if page is None or margin is None:
        return USUAL_ROOM
    return int(page.get(word("w"), 11906)) - int(margin.get(word("left"), 0)) - int(margin.get(word("right"), 0))


def _indent(paragraph: etree._Element, twips: str) -> None:
    for child in [child for child in paragraph if child.tag != word("pPr")]:
        paragraph.remove(child)
    properties = paragraph.find(word("pPr"))
    if properties is None:
        properties = paragraph.makeelement(word("pPr"))
        paragraph.insert(0, properties)
    old = properties.find(word("ind"))
    indent = properties.makeelement(word("ind")) if old is None else old
    for side in ("left", "right"):
        indent.set(word(side), twips)
    indent.set(word("firstLine"), "0")
    if old is None:
        properties.insert(_place_of_indent(properties), indent)


BEFORE_INDENT: Final = re.compile(
    r"pStyle|keepNext|keepLines|pageBreakBefore|framePr|widowControl|numPr|suppressLineNumbers|pBdr|shd|tabs"
    r"|suppressAutoHyphens|kinsoku|wordWrap|overflowPunct|topLinePunct|autoSpaceD[EN]|bidi|adjustRightInd|snapToGrid"
    r"|spacing"
)
"""The children of `w:pPr` that the schema puts before `w:ind` (ECMA-376 Part 1, §17.3.1.26)."""


def _place_of_indent(properties: etree._Element) -> int:
    return sum(1 for child in properties if BEFORE_INDENT.fullmatch(etree.QName(child).localname))
