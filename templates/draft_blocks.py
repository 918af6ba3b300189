"""Word's building blocks: header, trích yếu, lines of the plan, signature; drawn in where templates name them."""

# ruff: noqa: INP001 - a script beside the templates, not a package
from __future__ import annotations

from typing import Final

from draft_package import TEXT_WIDTH, control, frame, paragraph, ruled_table, table_row

HEADER_COLUMNS: Final = (3572, TEXT_WIDTH - 3572)
"""63 mm for the issuer (SỞ GIÁO DỤC VÀ ĐÀO TẠO takes 61 on one line), 102 mm for Quốc hiệu (96 at 13 points)."""
LONG_PLACE: Final = 18
"""A place with more letters than this takes 13 points, so that place and date stay on one line."""
LONGEST_PLACE: Final = 24
"""A place with more letters than this has a line of its own above the date."""
PLACE_AND_DATE: Final = "{{ issuer.place }}, {{ document.date }}"
HEAD_ROOM: Final = "(62.5, 13)"
"""The room for the issuer's name: its column's width in millimetres, and the size in points."""
SIGNATURE_COLUMNS: Final = (3515, TEXT_WIDTH - 3515)
SIGNATURE_DISTANCE: Final = 160
BESIDE_SIGNATURE: Final = 16
"""Recipients that stand beside the signature; a longer list goes on below it, over as many pages as it needs."""


def header_block() -> str:
    """Cells 1 to 4, and 5b for letters: issuer, Quốc hiệu, number, place and date."""
    number = [
        control("if document.type"),
        paragraph("SoKyHieu", "Số: {{ document.number }}/{{ document.notation }}"),
        control("else"),
        paragraph("SoKyHieu"),
        control("endif"),
        control('if document.type == "CV"'),
        paragraph("TrichYeuCongVan", "V/v {{ document.subject }}"),
        control("endif"),
    ]
    return frame(HEADER_COLUMNS, [_issuer_and_nation(), [number, place_and_date()]])


def place_and_date() -> list[str]:
    """Cell 4: on one line, in smaller letters or on two where the place has a long name."""
    return [
        control(f"if issuer.place|length > {LONGEST_PLACE}"),
        paragraph("DiaDanhDai", "{{ issuer.place }},"),
        paragraph("DiaDanhDai", "{{ document.date }}"),
        control(f"elif issuer.place|length > {LONG_PLACE}"),
        paragraph("DiaDanhDai", PLACE_AND_DATE),
        control("else"),
        paragraph("DiaDanhNgayThang", PLACE_AND_DATE),
        control("endif"),
    ]


def paper_header_block() -> str:
    """Cells 1 and 2 alone: what heads a paper that takes no number, such as a programme or a list."""
    return frame(HEADER_COLUMNS, [_issuer_and_nation()])


def _issuer_and_nation() -> list[list[str]]:
    issuer = [
        control(f"for line in issuer.superior|headed({HEAD_ROOM[1:-1]}, bold=false)"),
        paragraph("CoQuanChuQuan", "{{ line }}"),
        control("endfor"),
        control(f"for line in issuer.header|headed{HEAD_ROOM}"),
        paragraph("CoQuanBanHanh", "{{ line }}"),
        control("endfor"),
        paragraph("DuongKe", f"{{% rule 0.4 issuer.header|headed{HEAD_ROOM} %}}"),
    ]
    nation = [
        paragraph("QuocHieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        paragraph("TieuNgu", "Độc lập - Tự do - Hạnh phúc"),
        paragraph("DuongKe", '{% rule 1 "Độc lập - Tự do - Hạnh phúc" %}'),
    ]
    return [issuer, nation]


def signature_block() -> str:
    """Cells 7 and 9b: the recipients, and beside them who signs; one row, so that it stays on one page."""
    more = f"recipients.items|length > {BESIDE_SIGNATURE}"
    archive = paragraph("DongNoiNhan", "- Lưu: {{ recipients.archive }}.")
    recipients = [
        paragraph("NoiNhan", "Nơi nhận:"),
        control("if recipients.note"),
        paragraph("GhiChuNoiNhan", "{{ recipients.note }}"),
        control("endif"),
        control(f"for item in recipients.items[:{BESIDE_SIGNATURE}]"),
        paragraph("DongNoiNhan", "- {{ item }};"),
        control("endfor"),
        control(f"if not {more}"),
        archive,
        control("endif"),
    ]
    others = [
        control(f"for item in recipients.items[{BESIDE_SIGNATURE}:]"),
        paragraph("NoiNhanTiep", "- {{ item }};"),
        control("endfor"),
        paragraph("NoiNhanTiep", "- Lưu: {{ recipients.archive }}."),
    ]
    signer = [
        control("for line in signer.authority"),
        paragraph("ChucVuKy", "{{ line }}"),
        control("endfor"),
        paragraph("ChoKy"),
        control("if signer.other_title"),
        paragraph("ChucVuKhac", "{{ signer.other_title }}"),
        control("endif"),
        paragraph("HoTenNguoiKy", "{{ signer.name }}"),
    ]
    rest = control(f"if {more}") + "".join(others) + control("endif")
    return frame(SIGNATURE_COLUMNS, [[recipients, signer]], top=SIGNATURE_DISTANCE) + rest + paragraph("CuoiVanBan")


def subject_block() -> str:
    """Cell 5a: the trích yếu under the name of the type, and its line."""
    return paragraph("TrichYeu", "{{ document.subject }}") + paragraph("DuongKe", "{% rule 0.4 document.subject %}")


def line_block() -> str:
    """One line of the plan's text, in the style that its mark asks for."""
    styled = (
        ("Mục lớn", "MucLon"),
        ("Mục nhỏ", "MucNho"),
        ("Điểm", "Diem"),
        ("Gạch đầu dòng", "GachDauDong"),
        ("Dấu cộng", "DauCong"),
        ("Khoản", "Khoan"),
    )
    branches = "".join(
        control(f'{"elif" if number else "if"} line.style == "{name}"') + paragraph(style, "{{r line.full }}")
        for number, (name, style) in enumerate(styled)
    )
    table = control('elif line.style == "Bảng"') + _body_table()
    return branches + table + control("else") + paragraph("NoiDung", "{{r line.full }}") + control("endif")


def _body_table() -> str:
    widths = (TEXT_WIDTH // 3,) * 3
    return (
        control("if line.table.caption")
        + paragraph("TenBang", "{{ line.table.caption }}")
        + control("endif")
        + paragraph("LenhMau", "{% columns line.table.widths %}")
        + ruled_table(
            widths,
            [
                table_row(_repeated_cell("DauBang", "column", "line.table.columns"), widths, header=True, fixed=False),
                row_tag("for row in line.table.rows", widths),
                table_row(_repeated_cell("OBang", "cell", "row"), widths, fixed=False),
                row_tag("endfor", widths),
            ],
        )
        + paragraph("SauBang")
    )


def _repeated_cell(style: str, name: str, values: str) -> list[str]:
    return [
        paragraph("LenhMau", f"{{%tc for {name} in {values} %}}"),
        paragraph(style, f"{{{{ {name} }}}}"),
        paragraph("LenhMau", "{%tc endfor %}"),
    ]


def row_tag(tag: str, widths: tuple[int, ...]) -> str:
    """Give a row that only steers the template, such as the start of a loop over rows."""
    cells = [paragraph("LenhMau", f"{{%tr {tag} %}}"), *(paragraph("LenhMau") for _ in widths[1:])]
    return table_row(cells, widths)


def address_footer() -> str:
    """Cell 13, at the foot of the first page of letters."""
    return (
        control("if issuer.contact")
        + paragraph("DiaChiCoQuan", "{{ issuer.contact }}")
        + control("else")
        + paragraph("ChanTrang")
        + control("endif")
    )


BLOCKS: Final = {
    "dau-van-ban.docx": header_block,
    "dau-giay-to.docx": paper_header_block,
    "trich-yeu.docx": subject_block,
    "dong.docx": line_block,
    "chu-ky.docx": signature_block,
}
