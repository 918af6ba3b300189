"""The request for corrections (phiếu đề nghị chỉnh sửa): what a unit must change in the report that it sent."""

# ruff: noqa: INP001 - a script beside the templates, not a package
from __future__ import annotations

from typing import Final

from draft_blocks import row_tag
from draft_package import control, include, paragraph, ruled_table, run, table_row

COLUMNS: Final = (640, 1060, 740, 1814, 1350, 1850, 1900)
TITLES: Final = ("TT", "Trang", "Ô", "Nội dung, chỉ tiêu", "Đơn vị ghi", "Vấn đề", "Đề nghị")
ASKED: Final = '{% if unit.rank == "superior" %}Trân trọng đề nghị{% else %}Đề nghị{% endif %} {{ unit.in_text }}'
RECEIVED: Final = (
    "Ngày {{ slip.received }}, {{ issuer.name }} nhận được tệp «{{ slip.file }}» của {{ unit.in_text }}, ghi theo mẫu "
    "«{{ slip.form }}»."
)
COUNTED: Final = (
    "Qua kiểm tra, tệp có {% if slip.errors %}{{ slip.errors }} chỗ phải sửa thì mới tổng hợp được"
    "{% if slip.warnings %} và {% endif %}{% endif %}"
    "{% if slip.warnings %}{{ slip.warnings }} chỗ nên xem lại{% endif %}, cụ thể:"
)
GROUP: Final = "{% if part.must %}Phải sửa{% else %}Nên xem lại{% endif %}: {{ part.name }} ({{ part.count }} chỗ)"
MORE: Final = (
    "Ngoài {{ slip.printed }} chỗ nêu trên, tệp còn {{ slip.more_count }} chỗ nữa: "
    "{% for more in slip.more %}{{ more.name }} ({{ more.count }} chỗ"
    "{% if not more.must %}, nên xem lại{% endif %}){% if not loop.last %}; {% endif %}{% endfor %}. "
    "Đề nghị rà soát cả những chỗ này."
)
SEND_BACK: Final = (
    f"{ASKED} sửa ngay trong tệp đã gửi (không đổi mã số, không thêm, bớt cột, không lập tệp theo mẫu khác) và gửi lại "
    "cho {{ reporting.to|listed }}{% if reporting.via %} (qua {{ reporting.via }}"
    "{% if reporting.address %}, địa chỉ: {{ reporting.address }}{% endif %})"
    "{% elif reporting.address %} (địa chỉ: {{ reporting.address }}){% endif %} "
)
UNTIL: Final = "{% if slip.is_overdue %}ngay sau khi nhận được phiếu này{% else %}{{ reporting.due }}{% endif %}"
MEANWHILE: Final = (
    "Trong khi chưa nhận được tệp đã sửa, số liệu trong tệp này chưa được tổng hợp. Có điều gì chưa rõ, đề nghị liên "
    "hệ {% if reporting.via %}{{ reporting.via }}{% else %}{{ issuer.name }}{% if issuer.phone %}, điện thoại: "
    "{{ issuer.phone }}{% endif %}{% endif %}./."
)


def correction_slip() -> str:
    """Give the paper: no number, to one unit, about one file; its table, how to send it back, who signs."""
    return "".join(
        [
            include("dau-van-ban.docx"),
            paragraph("TenLoaiVanBan", "PHIẾU ĐỀ NGHỊ CHỈNH SỬA"),
            include("trich-yeu.docx"),
            paragraph("KinhGui", "Kính gửi: {{ unit.name }}"),
            paragraph("NoiDung", RECEIVED),
            control("if slip.reason"),
            paragraph("NoiDung", "Tệp này chưa nhận được vì: {{ slip.reason }}."),
            control("endif"),
            control("if slip.parts"),
            paragraph("NoiDung", COUNTED),
            paragraph("SauBang"),
            _table(),
            control("if slip.more_count"),
            paragraph("NoiDung", MORE),
            control("endif"),
            control("endif"),
            paragraph("NoiDung", SEND_BACK, run(UNTIL, "NhanDam"), "."),
            paragraph("CauKet", MEANWHILE),
            include("chu-ky.docx"),
        ]
    )


def _table() -> str:
    cells = [
        paragraph("OBangGiua", "{{ row.number }}"),
        paragraph("OBang", "{{ row.sheet }}"),
        paragraph("OBangGiua", "{{ row.cell }}"),
        paragraph("OBang", "{% if row.code %}{{ row.code }}. {% endif %}{{ row.label }}"),
        paragraph("OBang", "{% if row.is_blank %}(để trống){% else %}{{ row.typed }}{% endif %}"),
        paragraph("OBang", "{{ row.problem }}"),
        paragraph("OBang", "{{ row.advice }}"),
    ]
    return ruled_table(
        COLUMNS,
        [
            table_row([paragraph("DauBang", title) for title in TITLES], COLUMNS, header=True),
            row_tag("for part in slip.parts", COLUMNS),
            _group_row(),
            row_tag("for row in part.rows", COLUMNS),
            table_row(cells, COLUMNS),
            row_tag("endfor", COLUMNS),
            row_tag("endfor", COLUMNS),
        ],
    )


def _group_row() -> str:
    properties = f'<w:tcW w:w="{sum(COLUMNS)}" w:type="dxa"/><w:gridSpan w:val="{len(COLUMNS)}"/>'
    cell = f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph('NhomTrongBang', GROUP)}</w:tc>"
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cell}</w:tr>"
