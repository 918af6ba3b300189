"""Tables of the report whose columns nobody can know beforehand: as wide as their words need, numbers on the right.

Sources: ECMA-376 Part 1, §17.4 (tables). Word would work the widths out by itself, LibreOffice and viewers do not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.office.text_width import text_width
from generator.office.xml import text_of, word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml import etree

    from generator.office.styles import StyleSheet
    from generator.report.word_parts import WordParts

TWIPS: Final = 20
"""In a point."""
PADDING: Final = 240
"""Of a cell, left and right together, with a hair's breadth to spare, in twips."""
USUAL_SIZE: Final = 28
"""Half points, where no style says another size."""
NUMBER: Final = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})*(?:,[0-9]+)?")
DAY: Final = re.compile(r"[0-9]{2}/[0-9]{2}/[0-9]{4}")
HEADING_LINES: Final = 2
"""Lines that a heading may well have, so that columns are as wide as what stands below it."""
_TRIED: Final = 200
"""Rows whose words are measured; those behind them are like them."""


def fit_tables(parts: WordParts) -> None:
    """Fit the columns of every table that has no fixed layout of its own."""
    styles = parts.styles
    pages = _Pages(parts.root)
    for table in parts.root.iter(word("tbl")):
        properties = table.find(word("tblPr"))
        grid = table.find(word("tblGrid"))
        if properties is None or grid is None or properties.find(word("tblLayout")) is not None:
            continue
        rows = [row.findall(word("tc")) for row in table.findall(word("tr"))]
        columns = [list(column) for column in zip(*rows, strict=True)] if len({len(row) for row in rows}) == 1 else []
        if columns:
            _fix(table, widths_of(columns, styles, pages.width_at(table)))
            for column in columns:
                _align(column)


class _Pages:
    """How wide the text is on the pages of each section."""

    def __init__(self, root: etree._Element) -> None:
        self._body = root[0]
        self._ends = [child for child in self._body if child.find(f".//{word('sectPr')}") is not None]
        self._ends += [child for child in self._body if child.tag == word("sectPr")]

    def width_at(self, table: etree._Element) -> int:
        """Give the width of the text around a table, in twips."""
        at = self._body.index(table) if table.getparent() is self._body else 0
        end = next((one for one in self._ends if self._body.index(one) >= at), self._body[-1])
        size, margin = end.find(f".//{word('pgSz')}"), end.find(f".//{word('pgMar')}")
        if size is None or margin is None:
            return 9354
        sides = (int(margin.get(word(side)) or 0) for side in ("left", "right"))
        return int(size.get(word("w")) or 11906) - sum(sides)


def widths_of(columns: Sequence[Sequence[etree._Element]], styles: StyleSheet, whole: int) -> list[int]:
    """Give the widths of columns in twips: room for the longest word of each, the rest by how much text there is."""
    least, most = [], []
    for column in columns:
        words, lines = [0.0], [0.0]
        for cell in column[:_TRIED]:
            is_heading = _is_heading(cell)
            for paragraph in cell.iter(word("p")):
                text, size, bold = _print(paragraph, styles)
                words += [text_width(one, size=size, bold=bold) for one in text.split()]
                lines.append(text_width(text, size=size, bold=bold) / (HEADING_LINES if is_heading else 1))
        least.append(max(words) * TWIPS + PADDING)
        most.append(max(max(lines) * TWIPS + PADDING, least[-1]))
    return _shared(least, most, whole)


def _print(paragraph: etree._Element, styles: StyleSheet) -> tuple[str, float, bool]:
    size = styles.value(paragraph, None, "sz")
    return text_of(paragraph), int(size or USUAL_SIZE) / 2, styles.switched_on(paragraph, None, "b")


def _shared(least: Sequence[float], most: Sequence[float], whole: int) -> list[int]:
    """Share a width out: nobody below its least while there is room, the rest by the root of what each still wants.

    The root keeps one column of long sentences from leaving all others their longest word and nothing more.
    """
    if sum(least) >= whole:
        return _rounded([part * whole / sum(least) for part in least], whole)
    if sum(most) <= whole:
        return _rounded([part * whole / sum(most) for part in most], whole)
    widths = list(least)
    left = whole - sum(least)
    wanting = [at for at in range(len(least)) if most[at] > least[at]]
    while left > 1 and wanting:
        weights = {at: (most[at] - widths[at]) ** 0.5 for at in wanting}
        total = sum(weights.values())
        given = {at: min(left * weights[at] / total, most[at] - widths[at]) for at in wanting}
        for at, more in given.items():
            widths[at] += more
        left -= sum(given.values())
        wanting = [at for at in wanting if most[at] - widths[at] > 1]
    return _rounded(widths, whole)


def _rounded(widths: Sequence[float], whole: int) -> list[int]:
    rounded = [int(width) for width in widths]
    rounded[-1] += whole - sum(rounded)
    return rounded


def _fix(table: etree._Element, widths: Sequence[int]) -> None:
    """Write widths down everywhere a reader may look for them."""
    properties, grid = table.find(word("tblPr")), table.find(word("tblGrid"))
    assert properties is not None  # noqa: S101 - looked for before
    assert grid is not None  # noqa: S101 - the same
    whole = properties.find(word("tblW"))
    if whole is None:
        return
    whole.set(word("w"), str(sum(widths)))
    whole.set(word("type"), "dxa")
    layout = properties.makeelement(word("tblLayout"), {word("type"): "fixed"})
    _after(properties, layout)
    for column in list(grid):
        grid.remove(column)
    for width in widths:
        grid.append(grid.makeelement(word("gridCol"), {word("w"): str(width)}))
    for row in table.findall(word("tr")):
        for cell, width in zip(row.findall(word("tc")), widths, strict=True):
            _cell_width(cell, width)


def _after(properties: etree._Element, layout: etree._Element) -> None:
    """Put the layout where the schema wants it: behind widths, borders and shading, before margins and looks."""
    later = {word("tblCellMar"), word("tblLook"), word("tblCaption"), word("tblDescription")}
    at = next((at for at, child in enumerate(properties) if child.tag in later), len(properties))
    properties.insert(at, layout)


def _cell_width(cell: etree._Element, width: int) -> None:
    properties = cell.find(word("tcPr"))
    if properties is None:
        properties = cell.makeelement(word("tcPr"))
        cell.insert(0, properties)
    own = properties.find(word("tcW"))
    if own is None:
        own = properties.makeelement(word("tcW"))
        properties.insert(0, own)
    own.set(word("w"), str(width))
    own.set(word("type"), "dxa")


def _align(column: Sequence[etree._Element]) -> None:
    """Set numbers on the right and days in the middle, when nothing else stands in the column below its heading."""
    cells = [cell for cell in column if not _is_heading(cell)]
    texts = [text for cell in cells if (text := "".join(map(text_of, cell.iter(word("p")))).strip())]
    side = ""
    if texts and all(map(NUMBER.fullmatch, texts)):
        side = "right"
    elif texts and all(map(DAY.fullmatch, texts)):
        side = "center"
    for cell in cells if side else ():
        for paragraph in cell.iter(word("p")):
            _set_side(paragraph, side)


def _is_heading(cell: etree._Element) -> bool:
    row = cell.getparent()
    return row is not None and row.find(f"{word('trPr')}/{word('tblHeader')}") is not None


def _set_side(paragraph: etree._Element, side: str) -> None:
    properties = paragraph.find(word("pPr"))
    if properties is None:
        properties = paragraph.makeelement(word("pPr"))
        paragraph.insert(0, properties)
    if properties.find(word("jc")) is None:
        mark = properties.makeelement(word("jc"), {word("val"): side})
        later = {word("rPr"), word("sectPr"), word("pPrChange"), word("outlineLvl"), word("textAlignment")}
        at = next((at for at, child in enumerate(properties) if child.tag in later), len(properties))
        properties.insert(at, mark)
