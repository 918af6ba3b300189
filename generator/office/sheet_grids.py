"""Tables as large as the labels of a sheet: a template says `{% grid labels.grid %}` in the paragraph above a table.

Columns, exact heights of rows and the distance from the paper's left edge come from the value when a document is
printed. The tag's own paragraph stays as the distance from the page's upper margin; it is at least one point high, as
Word has no lower line. Where the value begins above that, or ends below the page's lower margin, the first or last row
is so much lower, and all rows between stand where they should.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from lxml import etree

from generator.office.drawn_lines import one_quote, section_of
from generator.office.xml import text_of, word

GRID: Final = re.compile(r"^\s*\{%-?\s*grid\s+(?P<value>.+?)\s*-?%\}\s*$", re.DOTALL)
LOOP_TAG: Final = re.compile(r"\{%-?(?P<level>tr|tc)\s+(?P<keyword>\w+)")
TABLE_PROPERTIES: Final = [
    "tblStyle",
    "tblpPr",
    "tblOverlap",
    "bidiVisual",
    "tblStyleRowBandSize",
    "tblStyleColBandSize",
    "tblW",
    "jc",
    "tblCellSpacing",
    "tblInd",
    "tblBorders",
    "shd",
    "tblLayout",
    "tblCellMar",
    "tblLook",
    "tblCaption",
    "tblDescription",
]
"""ECMA-376 Part 1, §17.4.60 (`CT_TblPr`)."""


@dataclass(frozen=True)
class _Page:
    left: int
    top: int
    bottom: int
    """Where the text's area ends, from the paper's upper edge."""


def table_below(paragraph: etree._Element) -> etree._Element | None:
    """Give the table that stands right below a paragraph, if one does."""
    below = paragraph.getnext()
    return below if below is not None and below.tag == word("tbl") else None


def lay_grids(root: etree._Element, *, section: etree._Element | None = None) -> None:
    """Turn every `{% grid ... %}` of a part into the sizes of the table below it, to be computed when printed.

    Args:
        root: the part, changed in place.
        section: the page that headers, footers and notes stand on.
    """
    for paragraph in list(root.iter(word("p"))):
        found = GRID.match(text_of(paragraph))
        table = None if found is None else table_below(paragraph)
        if found is None or table is None:
            continue
        own = section_of(paragraph, root)
        page = _page(section if own is None else own)
        value = one_quote(f"({found['value']})")
        _space(paragraph, f"{{{{ _grid_space({value}, {page.top}) }}}}")
        _columns(table, value, page)
        for row, index in placed(table.findall(word("tr")), "tr"):
            height = f"{{{{ _grid_height({value}, {index}, {page.top}, {page.bottom}) }}}}"
            _row_height(row, height)
            for cell, at in placed(row.findall(word("tc")), "tc"):
                width = {"w": f"{{{{ _grid_width({value}, {at}) }}}}", "type": "dxa"}
                set_property(properties_of(cell, "tcPr"), "tcW", width)


def _page(section: etree._Element | None) -> _Page:
    size = None if section is None else section.find(word("pgSz"))
    margin = None if section is None else section.find(word("pgMar"))
    height = 16838 if size is None else _number(size, "h", 16838)
    if margin is None:
        return _Page(0, 0, height)
    return _Page(_number(margin, "left", 0), _number(margin, "top", 0), height - _number(margin, "bottom", 0))


def _number(node: etree._Element, name: str, usual: int) -> int:
    text = node.get(word(name), "")
    return abs(int(text)) if re.fullmatch(r"-?\d+", text) else usual


def placed(nodes: list[etree._Element], level: str) -> list[tuple[etree._Element, str]]:
    """Give the rows or cells that are printed, each with its place in the grid as an expression."""
    placed = []
    fixed, depth, behind = 0, 0, False
    for node in nodes:
        tags = [tag["keyword"] for tag in LOOP_TAG.finditer(_text(node)) if tag["level"] == level]
        if tags:
            depth += tags.count("for") - tags.count("endfor")
            behind = behind or "endfor" in tags
            continue
        index = f"{fixed} + loop.index0" if depth > 0 else "-1" if behind else str(fixed)
        placed.append((node, index))
        fixed += depth == 0
    return placed


def _text(node: etree._Element) -> str:
    return "".join(text_of(paragraph) for paragraph in node.iter(word("p")))


def _space(paragraph: etree._Element, twips: str) -> None:
    """Leave of the tag's paragraph only its style and its height."""
    properties = paragraph.find(word("pPr"))
    style = None if properties is None else properties.find(word("pStyle"))
    for child in list(paragraph):
        paragraph.remove(child)
    fresh = etree.SubElement(paragraph, word("pPr"))
    if style is not None:
        fresh.append(style)
    set_property(fresh, "spacing", {"before": "0", "after": "0", "line": twips, "lineRule": "exact"})


def _columns(table: etree._Element, value: str, page: _Page) -> None:
    properties = properties_of(table, "tblPr")
    for name in ("tblpPr", "tblOverlap", "jc"):
        for old in properties.findall(word(name)):
            properties.remove(old)
    set_property(properties, "tblW", {"w": f"{{{{ _grid_columns({value})|sum }}}}", "type": "dxa"})
    set_property(properties, "tblInd", {"w": f"{{{{ _grid_left({value}, {page.left}) }}}}", "type": "dxa"})
    set_property(properties, "tblLayout", {"type": "fixed"})
    lay_widths(table, f"_grid_columns({value})")


def lay_widths(table: etree._Element, widths: str) -> None:
    """Give a table a column for each of the widths that an expression gives; its properties in the schema's order."""
    properties = properties_of(table, "tblPr")
    properties[:] = sorted(properties, key=lambda child: TABLE_PROPERTIES.index(etree.QName(child).localname))
    grid = table.find(word("tblGrid"))
    if grid is None:
        grid = table.makeelement(word("tblGrid"))
        properties.addnext(grid)
    grid[:] = []
    grid.text = f"{{% for _width in {widths} %}}"
    column = etree.SubElement(grid, word("gridCol"), {word("w"): "{{ _width }}"})
    column.tail = "{% endfor %}"


def _row_height(row: etree._Element, height: str) -> None:
    properties = row.find(word("trPr"))
    if properties is None:
        properties = row.makeelement(word("trPr"))
        exceptions = row.find(word("tblPrEx"))
        row.insert(0 if exceptions is None else row.index(exceptions) + 1, properties)
    set_property(properties, "trHeight", {"val": height, "hRule": "exact"})


def properties_of(node: etree._Element, name: str) -> etree._Element:
    """Give the properties of a table, a row or a cell, made where it has none."""
    found = node.find(word(name))
    if found is None:
        found = node.makeelement(word(name))
        node.insert(0, found)
    return found


def set_property(properties: etree._Element, name: str, values: dict[str, str]) -> None:
    """Give a property its values, in the place of the old one; a new cell width goes first, as the schema has it."""
    found = properties.find(word(name))
    if found is None:
        found = properties.makeelement(word(name))
        if name == "tcW":
            properties.insert(0, found)
        else:
            properties.append(found)
    for old in list(found.attrib):
        del found.attrib[old]
    for key, value in values.items():
        found.set(word(key), value)
