"""The papers that a ceremony needs beside its invitations; none of them takes a number."""

# ruff: noqa: INP001 - a script beside the templates, not a package
from __future__ import annotations

from typing import Final

from draft_blocks import row_tag
from draft_package import TEXT_WIDTH, control, include, paragraph, ruled_table, run, table_row

PROGRAMME_COLUMNS: Final = (680, 2380, 3714, 2580)
PREPARATION_COLUMNS: Final = (680, 2634, 1940, 1740, 1440, 920)
ATTENDANCE_COLUMNS: Final = (680, 3474, 2300, 1600, 1300)
SIGNING_HEIGHT: Final = 511
"""0.9 cm, in twips: a line that a pen can sign on."""
FRAME: Final = "".join(
    f'<w:{side} w:val="single" w:sz="12" w:space="0" w:color="auto"/>' for side in ("top", "left", "bottom", "right")
)
BANNER_LINE: Final = "{{r line|fitted(158, 1, 24, 10, bold=true) }}"
"""A line of a banner stays one line on paper too, in letters as large as let it."""
BLANK_ROWS: Final = 5
"""Rows for the pen, where the plan has nothing to print."""


def programme() -> str:
    """Chương trình: the steps of the ceremony, with room for the times that are not known yet."""
    return "".join(
        [
            _titled("CHƯƠNG TRÌNH"),
            _labelled("Thời gian:", "{{ ceremony.start }}."),
            _labelled("Địa điểm:", "{{ ceremony.venue }}."),
            control("if ceremony.chair"),
            _labelled("Chủ trì:", "{{ ceremony.chair }}."),
            control("endif"),
            paragraph("SauBang"),
            _listed(
                ("TT", "Thời gian", "Nội dung", "Thực hiện"),
                PROGRAMME_COLUMNS,
                values="ceremony.programme",
                cells=[
                    paragraph("OBangGiua", "{{ loop.index }}"),
                    paragraph("OBangGiua", "{{ item.time }}"),
                    paragraph("OBang", "{{ item.content }}"),
                    paragraph("OBang", "{{ item.by }}"),
                ],
            ),
            paragraph("CuoiVanBan"),
        ]
    )


def preparation() -> str:
    """Bảng phân công chuẩn bị: what must be ready, by whom, with whom, until when."""
    return "".join(
        [
            _titled("BẢNG PHÂN CÔNG CHUẨN BỊ"),
            paragraph("SauBang"),
            _listed(
                ("TT", "Nội dung công việc", "Chủ trì", "Phối hợp", "Hạn hoàn thành", "Ghi chú"),
                PREPARATION_COLUMNS,
                values="ceremony.preparation",
                cells=[
                    paragraph("OBangGiua", "{{ loop.index }}"),
                    paragraph("OBang", "{{ item.task }}"),
                    paragraph("OBang", "{{ item.by }}"),
                    paragraph("OBang", "{{ item.together }}"),
                    paragraph("OBangGiua", "{{ item.due }}"),
                    paragraph("OBang", "{{ item.note }}"),
                ],
            ),
            paragraph("CuoiVanBan"),
        ]
    )


def attendance_list() -> str:
    """Danh sách đại biểu: the guests, group by group, each on a line to be signed, and lines for those who come too."""
    widths = ATTENDANCE_COLUMNS
    group = paragraph("NhomTrongBang", "{{ part.group }}")
    guest = [
        paragraph("OBangGiua", "{{ guest.number }}"),
        paragraph("OBang", "{{ guest.name }}"),
        paragraph("OBang", "{{ guest.organization }}"),
        paragraph("OBang"),
        paragraph("OBang", "{{ guest.note }}"),
    ]
    titles = ("TT", "Họ và tên, chức danh", "Cơ quan, đơn vị", "Ký tên", "Ghi chú")
    rows = [
        table_row([paragraph("DauBang", title) for title in titles], widths, header=True),
        row_tag("for part in attendance", widths),
        _signing_row(_wide_cell(group, len(widths), sum(widths))),
        row_tag("for guest in part.guests", widths),
        _signing_row(_cells(guest, widths)),
        row_tag("endfor", widths),
        row_tag("endfor", widths),
        *[_signing_row(_cells([paragraph("OBang") for _ in widths], widths))] * BLANK_ROWS,
    ]
    table = ruled_table(widths, rows)
    return _titled("DANH SÁCH ĐẠI BIỂU") + paragraph("SauBang") + table + paragraph("CuoiVanBan")


def _signing_row(cells: str) -> str:
    height = f'<w:trHeight w:val="{SIGNING_HEIGHT}" w:hRule="atLeast"/>'
    return f"<w:tr><w:trPr><w:cantSplit/>{height}</w:trPr>{cells}</w:tr>"


def _cells(contents: list[str], widths: tuple[int, ...]) -> str:
    return "".join(_wide_cell(content, 1, width) for content, width in zip(contents, widths, strict=True))


def _wide_cell(content: str, columns: int, width: int) -> str:
    span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    properties = f'<w:tcW w:w="{width}" w:type="dxa"/>{span}<w:vAlign w:val="center"/>'
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def banners() -> str:
    """Nội dung phông chữ, khẩu hiệu: each text in a frame, line by line as it is to be printed."""
    text = control("for line in banner.lines") + paragraph("ChuLon", BANNER_LINE) + control("endfor")
    known = (("Nơi treo:", "place"), ("Kích thước:", "size"))
    return "".join(
        [
            _titled("NỘI DUNG PHÔNG CHỮ, KHẨU HIỆU"),
            control("for banner in ceremony.banners"),
            paragraph("MucNho", "{{ loop.index }}. {{ banner.kind }}"),
            _framed(text + paragraph("SauBang")),
            *(
                control(f"if banner.{name}") + _labelled(label, f"{{{{ banner.{name} }}}}") + control("endif")
                for label, name in known
            ),
            _labelled("Số lượng:", "{{ banner.count }}"),
            control("endfor"),
            control("if not ceremony.banners"),
            _framed(paragraph("ChoKy")),
            control("endif"),
            paragraph("CuoiVanBan"),
        ]
    )


def _framed(content: str) -> str:
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>{FRAME}</w:tblBorders></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{TEXT_WIDTH}"/></w:tblGrid>'
        f'<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="{TEXT_WIDTH}" w:type="dxa"/></w:tcPr>'
        f"{content}</w:tc></w:tr></w:tbl>"
    )


def _titled(title: str) -> str:
    """Give the head of a paper: issuer and Quốc hiệu, what it is, of which ceremony, and the plan it belongs to."""
    return "".join(
        [
            include("dau-giay-to.docx"),
            paragraph("TenLoaiVanBan", title),
            paragraph("TrichYeu", "{{ ceremony.name }}"),
            control("if own_plan"),
            paragraph("KemTheo", "(Kèm theo {{ own_plan }})"),
            paragraph("DuongKe", "{% rule 0.15 own_plan %}"),
            control("else"),
            paragraph("DuongKe", "{% rule 0.4 ceremony.name %}"),
            control("endif"),
        ]
    )


def _labelled(label: str, text: str) -> str:
    return paragraph("NoiDung", run(f"{label} ", "NhanDam"), text)


def _listed(titles: tuple[str, ...], widths: tuple[int, ...], *, values: str, cells: list[str]) -> str:
    """Give a table with a row for each `item` of the values, or blank rows when there are none."""
    blank = table_row([paragraph("OBang") for _ in widths], widths)
    rows = [
        table_row([paragraph("DauBang", title) for title in titles], widths, header=True),
        row_tag(f"for item in {values}", widths),
        table_row(cells, widths),
        row_tag("endfor", widths),
        row_tag(f"if not {values}", widths),
        *[blank] * BLANK_ROWS,
        row_tag("endif", widths),
    ]
    return ruled_table(widths, rows)
