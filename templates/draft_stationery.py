"""Tent cards and labels: one table to a sheet, its columns and rows as large as the plan says.

A card's faces stand one under the other and both upright: offices cut along the dashed line and slip the faces into the
two sides of a stand. A card folded into a tent would need its back upside down, which Word turns no table cell to.
"""

# ruff: noqa: INP001 - a script beside the templates, not a package
from __future__ import annotations

from typing import Final

from draft_package import control, paragraph

CELL: Final = 3000
"""The width of a cell of the drafts, in twips; when printed it is the plan's."""
LABEL_PADDING: Final = 113
CARD_PADDING: Final = 283
"""2 and 5 mm, in twips: what the sizes of letters are reckoned with (`generator/documents/stationery.py`)."""
CUT: Final = "".join(
    f'<w:{side} w:val="dashed" w:sz="4" w:space="0" w:color="A6A6A6"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def name_cards() -> str:
    """Biển tên để bàn: every guest's name on the faces of a card."""
    name = "{{r card.name|fitted(name_cards.text_width, card.name_lines, name_cards.size, 8, bold=true) }}"
    detail = "{{r card.detail|fitted(name_cards.text_width, card.detail_lines, name_cards.small_size, 6) }}"
    cell = [
        control("if card.name"),
        paragraph("BienTen", name),
        control("if card.detail"),
        paragraph("BienChucVu", detail),
        control("endif"),
        control("else"),
        paragraph("OTrong"),
        control("endif"),
    ]
    borders = f"<w:tblBorders>{CUT}</w:tblBorders>"
    return _sheets("name_cards", "card", "".join(cell), borders=borders, padding=CARD_PADDING)


def envelope_labels() -> str:
    """Nhãn phong bì: who sends, to whom, and where."""
    width = "labels.text_width"
    cell = [
        control("if label.name"),
        paragraph("NhanNguoiGui", f"{{{{r issuer.name|fitted({width}, 1, labels.small_size, 4) }}}}"),
        paragraph("NhanKinhGui", f'{{{{r "Kính gửi:"|fitted({width}, 1, labels.small_size, 4) }}}}'),
        paragraph("NhanTen", f"{{{{r label.name|fitted({width}, label.name_lines, labels.size, 4, bold=true) }}}}"),
        control("if label.detail"),
        paragraph("NhanChiTiet", f"{{{{r label.detail|fitted({width}, label.detail_lines, labels.small_size, 4) }}}}"),
        control("endif"),
        control("if label.address"),
        paragraph("NhanChiTiet", f"{{{{r label.address|fitted({width}, 2, labels.small_size, 4) }}}}"),
        control("endif"),
        control("else"),
        paragraph("OTrong"),
        control("endif"),
    ]
    return _sheets("labels", "label", "".join(cell), borders="", padding=LABEL_PADDING)


def _sheets(name: str, item: str, cell: str, *, borders: str, padding: int) -> str:
    """Give a table for each sheet, laid by the grid of the sheets' own name."""
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 0), ("left", padding), ("bottom", 0), ("right", padding))
    )
    cells = [
        _cell(paragraph("LenhMau", f"{{%tc for {item} in row.cells %}}")),
        _cell(cell),
        _cell(paragraph("LenhMau", "{%tc endfor %}")),
    ]
    rows = [_row([_cell(paragraph("LenhMau", "{%tr for row in sheet.rows %}")), _cell(_blank()), _cell(_blank())])]
    rows += [_row(cells)]
    rows += [_row([_cell(paragraph("LenhMau", "{%tr endfor %}")), _cell(_blank()), _cell(_blank())])]
    column = f'<w:gridCol w:w="{CELL}"/>'
    table = (
        f'<w:tbl><w:tblPr><w:tblW w:w="{3 * CELL}" w:type="dxa"/>{borders}<w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        f"<w:tblGrid>{column * 3}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )
    grid = paragraph("DauTo", f"{{% grid {name}.grid %}}")
    return control(f"for sheet in {name}.sheets") + grid + table + control("endfor") + paragraph("CuoiVanBan")


def _blank() -> str:
    return paragraph("LenhMau")


def _row(cells: list[str]) -> str:
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def _cell(inner: str) -> str:
    properties = f'<w:tcW w:w="{CELL}" w:type="dxa"/><w:vAlign w:val="center"/>'
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"
