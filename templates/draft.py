"""The first draft of every template and block: run once, then the office restyles the Word files in Word.

    python templates/draft.py

writes them anew, and is how a change to the drafts themselves is made. What it writes is what stands in
`templates/documents/` and `templates/blocks/`; a test holds the two equal, part by part.
"""

# ruff: noqa: INP001 - a script beside the templates, not a package
from __future__ import annotations

from pathlib import Path
from typing import Final

from draft_package import TEXT_WIDTH, control, frame, include, paragraph, ruled_table, run, table_row, word_file

HERE: Final = Path(__file__).resolve().parent
HEADER_COLUMNS: Final = (3397, TEXT_WIDTH - 3397)
"""60 mm for the issuer, 105 mm for Quốc hiệu (96 mm at 13 points) and the longest place with its date."""
LONG_PLACE: Final = 18
"""A place with more letters than this takes 13 points, so that place and date stay on one line."""
PLACE_AND_DATE: Final = "{{ issuer.place }}, {{ document.date }}"
SIGNATURE_COLUMNS: Final = (3515, TEXT_WIDTH - 3515)
PROGRAMME_COLUMNS: Final = (1754, 4400, 3200)
SIGNATURE_DISTANCE: Final = 160


def header_block() -> str:
    """Cells 1 to 4, and 5b for letters: issuer, Quốc hiệu, number, place and date."""
    issuer = [
        control("if issuer.superior"),
        paragraph("CoQuanChuQuan", "{{ issuer.superior }}"),
        control("endif"),
        control("for line in issuer.header"),
        paragraph("CoQuanBanHanh", "{{ line }}"),
        control("endfor"),
        paragraph("DuongKe", "{% rule 0.4 issuer.header %}"),
    ]
    nation = [
        paragraph("QuocHieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        paragraph("TieuNgu", "Độc lập - Tự do - Hạnh phúc"),
        paragraph("DuongKe", '{% rule 1 "Độc lập - Tự do - Hạnh phúc" %}'),
    ]
    number = [
        paragraph("SoKyHieu", "Số: {{ document.number }}/{{ document.notation }}"),
        control('if document.type == "CV"'),
        paragraph("TrichYeuCongVan", "V/v {{ document.subject }}"),
        control("endif"),
    ]
    date = [
        control(f"if issuer.place|length > {LONG_PLACE}"),
        paragraph("DiaDanhDai", PLACE_AND_DATE),
        control("else"),
        paragraph("DiaDanhNgayThang", PLACE_AND_DATE),
        control("endif"),
    ]
    return frame(HEADER_COLUMNS, [[issuer, nation], [number, date]])


def signature_block() -> str:
    """Cells 7 and 9b: the recipients, and beside them who signs; one row, so that it stays on one page."""
    recipients = [
        paragraph("NoiNhan", "Nơi nhận:"),
        control("if recipients.note"),
        paragraph("GhiChuNoiNhan", "{{ recipients.note }}"),
        control("endif"),
        control("for item in recipients.items"),
        paragraph("DongNoiNhan", "- {{ item }};"),
        control("endfor"),
        paragraph("DongNoiNhan", "- Lưu: {{ recipients.archive }}."),
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
    return frame(SIGNATURE_COLUMNS, [[recipients, signer]], top=SIGNATURE_DISTANCE) + paragraph("CuoiVanBan")


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
        + ruled_table(
            widths,
            [
                table_row(_repeated_cell("DauBang", "column", "line.table.columns"), widths, header=True, fixed=False),
                _row_tag("for row in line.table.rows", widths),
                table_row(_repeated_cell("OBang", "cell", "row"), widths, fixed=False),
                _row_tag("endfor", widths),
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


def _row_tag(tag: str, widths: tuple[int, ...]) -> str:
    cells = [paragraph("LenhMau", f"{{%tr {tag} %}}"), *(paragraph("LenhMau") for _ in widths[1:])]
    return table_row(cells, widths)


def _named(title: str) -> str:
    return include("dau-van-ban.docx") + paragraph("TenLoaiVanBan", title) + include("trich-yeu.docx")


def _lines(values: str) -> str:
    return control(f"for line in {values}") + include("dong.docx") + control("endfor")


def _labelled(label: str, text: str) -> str:
    return paragraph("NoiDung", run(f"{label} ", "NhanDam"), text)


def plan() -> str:
    """Mẫu 1.4: Kế hoạch."""
    return "".join(
        [
            _named("KẾ HOẠCH"),
            control("for item in basis if item.wording"),
            paragraph("CanCu", "{{r item.wording }}"),
            control("endfor"),
            control("if lead"),
            paragraph("NoiDung", "{{r lead }}"),
            control("endif"),
            control("for section in sections"),
            _lines("section.lines"),
            control("endfor"),
            control("if reporting and reporting.text"),
            paragraph("NoiDung", "{{r reporting.text }}"),
            control("endif"),
            control("if closing"),
            paragraph("CauKet", "{{r closing }}"),
            control("endif"),
            include("chu-ky.docx"),
        ]
    )


OPENING: Final = "{% if grounds %}Thực hiện {{ grounds }}, {% endif %}{{ issuer.name }}"
INVITING: Final = (
    "{% if own_plan %}Thực hiện {{ own_plan }}, {% elif grounds %}Thực hiện {{ grounds }}, {% endif %}"
    "{{ issuer.name }} trân trọng kính mời:"
)
LIST_ENDING: Final = "{% if loop.last %}.{% else %};{% endif %}"


def invitation() -> str:
    """Mẫu 1.7, the one that every office sends: a single document with all its guests."""
    return "".join(
        [
            _named("GIẤY MỜI"),
            paragraph("NoiDung", INVITING),
            paragraph("MucNho", "1. Thành phần mời"),
            control("for line in guest_lines"),
            paragraph("GachDauDong", "- {{ line }}" + LIST_ENDING),
            control("endfor"),
            paragraph("NoiDung", "Tới dự {{ ceremony.name }}."),
            control("if ceremony.chair"),
            paragraph("NoiDung", "Chủ trì: {{ ceremony.chair }}."),
            control("endif"),
            _labelled("2. Thời gian:", "{{ ceremony.start }}."),
            _labelled("3. Địa điểm:", "{{ ceremony.venue }}."),
            _programme(),
            _notes(),
            paragraph("CauKet", "Kính mời các đại biểu tới dự để buổi lễ thành công tốt đẹp./."),
            include("chu-ky.docx"),
        ]
    )


def _programme() -> str:
    header = [paragraph("DauBang", text) for text in ("Thời gian", "Nội dung", "Thực hiện")]
    cells = [paragraph("OBang", f"{{{{ step.{name} }}}}") for name in ("time", "content", "by")]
    return "".join(
        [
            control("if ceremony.programme_is_timed"),
            paragraph("MucNho", "4. Chương trình"),
            ruled_table(
                PROGRAMME_COLUMNS,
                [
                    table_row(header, PROGRAMME_COLUMNS, header=True),
                    _row_tag("for step in ceremony.programme", PROGRAMME_COLUMNS),
                    table_row(cells, PROGRAMME_COLUMNS),
                    _row_tag("endfor", PROGRAMME_COLUMNS),
                ],
            ),
            paragraph("SauBang"),
            control("endif"),
        ]
    )


def _notes() -> str:
    return control("for note in ceremony.notes") + paragraph("NoiDung", "{{ note }}") + control("endfor")


def guest_invitation() -> str:
    """Mẫu 1.7 as the law draws it: one guest, or one group, to an invitation."""
    return "".join(
        [
            _named("GIẤY MỜI"),
            control("if guests|length == 1"),
            paragraph("NoiDung", "{{ issuer.name }} trân trọng kính mời: {{ guests[0].line }}"),
            control("else"),
            paragraph("NoiDung", "{{ issuer.name }} trân trọng kính mời:"),
            control("for guest in guests"),
            paragraph("GachDauDong", "- {{ guest.line }}" + LIST_ENDING),
            control("endfor"),
            control("endif"),
            paragraph("NoiDung", "Tới dự {{ ceremony.name }}."),
            control("if ceremony.chair"),
            paragraph("NoiDung", "Chủ trì: {{ ceremony.chair }}."),
            control("endif"),
            paragraph("NoiDung", "Thời gian: {{ ceremony.start }}."),
            paragraph("NoiDung", "Địa điểm: {{ ceremony.venue }}."),
            _notes(),
            paragraph("CauKet", "Rất mong quý đại biểu tới dự để buổi lễ thành công tốt đẹp./."),
            include("chu-ky.docx"),
        ]
    )


def _by_rank(superior: str, peer: str, subordinate: str) -> str:
    return (
        f'{{% if unit.rank == "superior" %}}{superior}{{% elif unit.rank == "peer" %}}{peer}'
        f"{{% else %}}{subordinate}{{% endif %}}"
    )


def assignment_letter() -> str:
    """Mẫu 1.5: the letter that tells one unit what it is to do, in the words that its rank asks for."""
    return "".join(
        [
            include("dau-van-ban.docx"),
            paragraph("KinhGui", "Kính gửi: {{ unit.name }}"),
            paragraph("NoiDung", f"{OPENING} {_asks()} các nội dung sau:"),
            control("if assignment.own"),
            paragraph("MucNho", "{{ assignment.numbers.own }}. " + _own_heading()),
            _lines("assignment.own"),
            control("endif"),
            control("if assignment.shared"),
            paragraph("MucNho", "{{ assignment.numbers.shared }}. Nhiệm vụ chung của {{ assignment.shared_by }}"),
            _lines("assignment.shared"),
            control("endif"),
            _provided(),
            _ceremony(),
            _reporting(),
            paragraph("CauKet", _by_rank(*CLOSINGS)),
            include("chu-ky.docx"),
        ]
    )


CLOSINGS: Final = (
    "Trân trọng đề nghị {{ unit.in_text }} quan tâm, phối hợp thực hiện./.",
    "Đề nghị {{ unit.in_text }} quan tâm, phối hợp thực hiện./.",
    "Yêu cầu {{ unit.in_text }} nghiêm túc triển khai thực hiện./.",
)


def _own_heading() -> str:
    asked = "Nội dung đề nghị {{ unit.in_text }} thực hiện"
    return _by_rank(asked, asked, "Nhiệm vụ của {{ unit.in_text }}")


def _asks() -> str:
    return _by_rank(
        "trân trọng đề nghị {{ unit.in_text }} phối hợp thực hiện",
        "đề nghị {{ unit.in_text }} phối hợp thực hiện",
        "giao {{ unit.in_text }} thực hiện",
    )


def _provided() -> str:
    return "".join(
        [
            control("if assignment.provides"),
            paragraph("MucNho", "{{ assignment.numbers.provides }}. Người, lực lượng cần cử, bố trí"),
            control("for item in assignment.provides"),
            paragraph("GachDauDong", "- {{ item.count }} {{ item.what }}" + LIST_ENDING),
            control("endfor"),
            control("endif"),
        ]
    )


def _ceremony() -> str:
    return "".join(
        [
            control("if ceremony"),
            paragraph(
                "MucNho", "{{ assignment.numbers.ceremony }}. Dự {{ ceremony.name }} do {{ issuer.short_name }} tổ chức"
            ),
            paragraph("GachDauDong", "- Thời gian: {{ ceremony.start }}."),
            paragraph("GachDauDong", "- Địa điểm: {{ ceremony.venue }}."),
            control("endif"),
        ]
    )


def _reporting() -> str:
    collects = (
        "Tiếp nhận báo cáo kết quả thực hiện của các cơ quan, đơn vị, địa phương {{ reporting.due }}; tổng hợp, "
        "tham mưu {{ issuer.short_name }} báo cáo{% if reporting.forwarded_to %} {{ reporting.forwarded_to|listed }}"
        "{% endif %} theo quy định."
    )
    sends = (
        "Kết thúc {{ campaign.name }}, tổng hợp báo cáo kết quả thực hiện{% if reporting.enclosures %} "
        "(gửi kèm {{ reporting.enclosures|listed }}){% endif %} gửi về {{ reporting.to|listed }}{% if reporting.via %} "
        "(qua {{ reporting.via }}{% if reporting.address %}, địa chỉ: {{ reporting.address }}{% endif %}){% endif %} "
    )
    due = run("{{ reporting.due }}", "NhanDam")
    purpose = (
        "{% if reporting.forwarded_to %} để tổng hợp báo cáo {{ reporting.forwarded_to|listed }} theo quy định"
        "{% endif %}."
    )
    return "".join(
        [
            control("if reporting"),
            paragraph("MucNho", "{{ assignment.numbers.reporting }}. Báo cáo kết quả"),
            control("if assignment.collects_reports"),
            paragraph("NoiDung", collects),
            control("else"),
            paragraph("NoiDung", sends, due, purpose),
            control("endif"),
            control("endif"),
        ]
    )


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
    "trich-yeu.docx": subject_block,
    "dong.docx": line_block,
    "chu-ky.docx": signature_block,
}
DOCUMENTS: Final = {
    "ke-hoach.docx": plan,
    "giay-moi.docx": invitation,
    "giay-moi-khach.docx": guest_invitation,
    "cong-van-giao-nhiem-vu.docx": assignment_letter,
}
LETTERS: Final = frozenset({"cong-van-giao-nhiem-vu.docx"})


def drafts() -> dict[str, bytes]:
    """Give every template and block, by its path under `templates/`."""
    blocks = {f"blocks/{name}": word_file(body()) for name, body in BLOCKS.items()}
    documents = {
        f"documents/{name}": word_file(body(), footer=address_footer() if name in LETTERS else "")
        for name, body in DOCUMENTS.items()
    }
    return {**blocks, **documents}


def main() -> None:
    """Write them."""
    for name, data in drafts().items():
        path = HERE / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


if __name__ == "__main__":
    main()
