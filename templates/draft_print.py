"""The list that lies on top of a print run (danh sách bản in): who gets which pages."""

# ruff: noqa: INP001 - a script beside the templates, not a package
from __future__ import annotations

from typing import Final

from draft_blocks import row_tag
from draft_package import control, include, paragraph, ruled_table, table_row

COLUMNS: Final = (680, 4174, 2300, 1200, 1000)
TITLES: Final = ("TT", "Nơi nhận", "Giấy tờ", "Trang", "Số trang")
OF_ONE_KIND: Final = (680, 6174, 1300, 1200)
"""Where all letters are of one kind, the title names it."""
COUNTED: Final = (
    "Tệp in gồm {{ print_run.letters }} bản, {{ print_run.pages }} trang, {{ print_run.sheets }} tờ giấy"
    "{% if print_run.two_sided %} in hai mặt; sau bản có số trang lẻ là một trang trắng để bản sau bắt đầu ở mặt trước"
    "{% else %} in một mặt{% endif %}. Số trang dưới đây tính theo tệp in, kể cả danh sách này."
)


def print_list() -> str:
    """Give the list: what is printed, how much paper it takes, and a row for each letter."""
    return "".join(
        [
            include("dau-giay-to.docx"),
            paragraph("TenLoaiVanBan", "DANH SÁCH BẢN IN"),
            paragraph("TrichYeu", "{{ print_run.name }}"),
            control("if own_plan"),
            paragraph("KemTheo", "(Thuộc {{ own_plan }})"),
            control("endif"),
            paragraph("NoiDung", COUNTED),
            paragraph("SauBang"),
            control("if print_run.kinds > 1"),
            _table(COLUMNS, with_kind=True),
            control("else"),
            _table(OF_ONE_KIND, with_kind=False),
            control("endif"),
            paragraph("CuoiVanBan"),
        ]
    )


def _table(widths: tuple[int, ...], *, with_kind: bool) -> str:
    titles = [title for title in TITLES if with_kind or title != TITLES[2]]
    cells = [
        paragraph("OBangGiua", "{{ row.number }}"),
        paragraph("OBang", "{{ row.recipient }}"),
        *([paragraph("OBang", "{{ row.document }}")] if with_kind else []),
        paragraph("OBangGiua", "{{ row.pages }}"),
        paragraph("OBangGiua", "{{ row.count }}"),
    ]
    return ruled_table(
        widths,
        [
            table_row([paragraph("DauBang", title) for title in titles], widths, header=True),
            row_tag("for row in print_run.rows", widths),
            table_row(cells, widths),
            row_tag("endfor", widths),
        ],
    )
