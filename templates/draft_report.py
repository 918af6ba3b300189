"""The consolidated report to the superior bodies (Mẫu 1.4): what the units' reports come to."""

# ruff: noqa: INP001 - a script beside the templates, not a package
from __future__ import annotations

from typing import Final

from draft_blocks import row_tag
from draft_package import (
    LANDSCAPE_WIDTH,
    LIST_ENDING,
    TEXT_WIDTH,
    control,
    end_of_upright_pages,
    include,
    paragraph,
    ruled_table,
    table_row,
)

RESULT_COLUMNS: Final = (900, 4854, 1700, 1900)
LIST_COLUMNS: Final = (TEXT_WIDTH // 3,) * 3
APPENDIX_COLUMNS: Final = (LANDSCAPE_WIDTH // 3,) * 3
COVERED: Final = (
    "Sau khi tổng hợp báo cáo của {{ report.reported }}/{{ report.expected }} đơn vị (tính đến ngày "
    "{{ report.moment }}), {{ issuer.name }} báo cáo kết quả như sau:"
)


def consolidated_report() -> str:
    """Mẫu 1.4: the report, with its appendices on their side behind it."""
    return "".join(
        [
            include("dau-van-ban.docx"),
            paragraph("TenLoaiVanBan", "BÁO CÁO"),
            include("trich-yeu.docx"),
            paragraph("KinhGui", "Kính gửi: {{ addressee }}"),
            paragraph("NoiDung", "{% if grounds %}Thực hiện {{ grounds }}. {% endif %}" + COVERED),
            _direction(),
            _results(),
            _words("III. ĐÁNH GIÁ", "report.evaluation"),
            _words("IV. KIẾN NGHỊ, ĐỀ XUẤT", "report.proposals"),
            paragraph("CauKet", "Trên đây là báo cáo {{ document.subject }} của {{ issuer.name }}./."),
            include("chu-ky.docx"),
            end_of_upright_pages(),
            _appendices(),
        ]
    )


def _direction() -> str:
    return "".join(
        [
            paragraph("MucLon", "I. CÔNG TÁC CHỈ ĐẠO, TỔ CHỨC"),
            paragraph(
                "NoiDung",
                "Đã có {{ report.reported }}/{{ report.expected }} đơn vị gửi báo cáo; trong đó:",
            ),
            control("for group in report.coverage"),
            paragraph(
                "GachDauDong",
                "- {{ group.name }}: {{ group.reported }}/{{ group.expected }} đơn vị"
                "{% if group.silent %}; chưa gửi báo cáo: {{ group.silent|join(', ') }}{% endif %}" + LIST_ENDING,
            ),
            control("endfor"),
            control("for part in report.direction"),
            _sentences("part.sentences"),
            _lists("part.lists"),
            control("endfor"),
        ]
    )


def _results() -> str:
    return "".join(
        [
            paragraph("MucLon", "II. KẾT QUẢ THỰC HIỆN"),
            control("for part in report.results"),
            paragraph("MucNho", "{{ loop.index }}. {{ part.heading }}"),
            _sentences("part.sentences"),
            control("if part.rows"),
            _figures(),
            paragraph("SauBang"),
            control("endif"),
            _lists("part.lists"),
            control("endfor"),
            control("for chart in report.charts"),
            paragraph("TenBang", "Biểu đồ {{ loop.index }}. {{ chart.title }}"),
            paragraph("KemTheo", "{{ chart.place }}"),
            control("endfor"),
        ]
    )


def _sentences(values: str) -> str:
    return control(f"for said in {values}") + paragraph("GachDauDong", "- {{ said }}" + LIST_ENDING) + control("endfor")


def _figures() -> str:
    header = [paragraph("DauBang", text) for text in ("Mã số", "Nội dung", "Đơn vị tính", "Kết quả")]
    cells = [paragraph("OBang", f"{{{{ row[{at}] }}}}") for at in range(4)]
    return ruled_table(
        RESULT_COLUMNS,
        [
            table_row(header, RESULT_COLUMNS, header=True),
            row_tag("for row in part.rows", RESULT_COLUMNS),
            table_row(cells, RESULT_COLUMNS),
            row_tag("endfor", RESULT_COLUMNS),
        ],
    )


def _lists(values: str) -> str:
    return "".join(
        [
            control(f"for list in {values}"),
            paragraph("TenBang", "{{ list.label }}"),
            _wide_table(("Đơn vị",), "list.columns", "list.rows", LIST_COLUMNS),
            control("if list.more > 0"),
            paragraph("NoiDung", "(Còn {{ list.more }} dòng, xem bảng tổng hợp kèm theo.)"),
            control("endif"),
            paragraph("SauBang"),
            control("endfor"),
        ]
    )


def _wide_table(first: tuple[str, ...], columns: str, rows: str, widths: tuple[int, ...]) -> str:
    head = [paragraph("DauBang", text) for text in first]
    head += [
        paragraph("LenhMau", f"{{%tc for column in {columns} %}}"),
        paragraph("DauBang", "{{ column }}"),
        paragraph("LenhMau", "{%tc endfor %}"),
    ]
    cells = [
        paragraph("LenhMau", "{%tc for cell in row %}"),
        paragraph("OBang", "{{ cell }}"),
        paragraph("LenhMau", "{%tc endfor %}"),
    ]
    return ruled_table(
        widths,
        [
            table_row(head, (0,) * len(head), header=True, fixed=False),
            row_tag(f"for row in {rows}", widths),
            table_row(cells, (0,) * len(cells), fixed=False),
            row_tag("endfor", widths),
        ],
    )


def _words(heading: str, values: str) -> str:
    return "".join(
        [
            paragraph("MucLon", heading),
            control(f"if not {values}"),
            paragraph("NoiDung", "Các đơn vị không nêu ý kiến."),
            control("endif"),
            control(f"for words in {values}"),
            paragraph("MucNho", "{{ loop.index }}. {{ words.label }}"),
            control("for quote in words.quotes"),
            paragraph("GachDauDong", "- {{ quote.text }} ({{ quote.units }})" + LIST_ENDING),
            control("endfor"),
            control("endfor"),
        ]
    )


def _appendices() -> str:
    return "".join(
        [
            paragraph("TenLoaiVanBan", "PHỤ LỤC"),
            paragraph("TrichYeu", "Số liệu theo đơn vị"),
            control("for table in report.appendices"),
            paragraph("MucNho", "{{ loop.index }}. {{ table.heading }}"),
            _wide_table(("TT", "Đơn vị"), "table.columns", "table.rows", APPENDIX_COLUMNS),
            paragraph("SauBang"),
            control("endfor"),
            control("for photo in report.photos"),
            paragraph("KemTheo", "{{ photo.place }}"),
            paragraph("KemTheo", "{{ photo.caption }}"),
            control("endfor"),
            paragraph("CuoiVanBan"),
        ]
    )
