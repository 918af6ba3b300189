"""The consolidated report to the superior bodies (Mẫu 1.4, its appendices Mẫu 2.1): what the units' reports come to."""

# ruff: noqa: INP001 - a script beside the templates, not a package
from __future__ import annotations

from typing import Final

from draft_blocks import row_tag
from draft_package import (
    LANDSCAPE_WIDTH,
    LIST_ENDING,
    TEXT_WIDTH,
    control,
    end_of_pages,
    include,
    paragraph,
    ruled_table,
    table_row,
)

RESULT_COLUMNS: Final = (TEXT_WIDTH // 5,) * 5
LIST_COLUMNS: Final = (TEXT_WIDTH // 3,) * 3
APPENDIX_COLUMNS: Final = (LANDSCAPE_WIDTH // 3,) * 3
PHOTO_COLUMNS: Final = (TEXT_WIDTH // 2,) * 2
COVERED: Final = (
    "Sau khi tổng hợp báo cáo của {{ report.reported }}/{{ report.expected }} đơn vị (tính đến ngày "
    "{{ report.moment }}), {{ issuer.name }} báo cáo kết quả như sau:"
)
CLOSING: Final = (
    "Trên đây là báo cáo {{ document.subject[:1]|lower }}{{ document.subject[1:] }} của {{ issuer.name }}./."
)
ATTACHED: Final = (
    "(Kèm theo Báo cáo số {{ document.number }}/{{ document.notation }} {{ document.date }} của {{ issuer.name }})"
)


def consolidated_report() -> str:
    """Mẫu 1.4: the report; its appendices lie on their side behind it, pictures stand upright at the end."""
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
            paragraph("CauKet", CLOSING),
            include("chu-ky.docx"),
            end_of_pages(),
            _appendices(),
            _photos(),
        ]
    )


def _direction() -> str:
    silent = (
        "{% if report.silent_appendix %}"
        "{% if group.silent %}; chưa gửi báo cáo: {{ group.silent|length }} đơn vị{% endif %}"
        "{% if group.returned %}; đã gửi, đang chỉnh sửa: {{ group.returned|length }} đơn vị{% endif %}"
        "{% else %}"
        "{% if group.silent %}; chưa gửi báo cáo: {{ group.silent|join(', ') }}{% endif %}"
        "{% if group.returned %}; đã gửi, đang chỉnh sửa: {{ group.returned|join(', ') }}{% endif %}"
        "{% endif %}"
    )
    return "".join(
        [
            paragraph("MucLon", "I. CÔNG TÁC CHỈ ĐẠO, TỔ CHỨC"),
            control("if issued"),
            paragraph("NoiDung", "{{ issuer.name }} đã ban hành {{ issued|listed }}."),
            control("endif"),
            paragraph(
                "NoiDung",
                "Đã có {{ report.reported }}/{{ report.expected }} đơn vị gửi báo cáo"
                "{% if report.silent_appendix %} (danh sách đơn vị chưa gửi tại {{ report.silent_appendix }} kèm theo)"
                "{% endif %}, trong đó:",
            ),
            control("for group in report.coverage"),
            paragraph(
                "GachDauDong",
                "- {{ group.name }}: {{ group.reported }}/{{ group.expected }} đơn vị" + silent + LIST_ENDING,
            ),
            control("endfor"),
            _charts("report.coverage_charts"),
            control("for part in report.direction"),
            _part(),
            control("endfor"),
        ]
    )


def _results() -> str:
    return "".join(
        [
            paragraph("MucLon", "II. KẾT QUẢ THỰC HIỆN"),
            control("if not report.results"),
            paragraph("NoiDung", "Chưa có đơn vị nào báo cáo kết quả."),
            control("endif"),
            control("if report.results and report.units_appendix"),
            paragraph("NoiDung", "Số liệu theo từng đơn vị tại {{ report.units_appendix }} kèm theo."),
            control("endif"),
            control("for part in report.results"),
            paragraph("MucNho", "{{ loop.index }}. {{ part.heading }}"),
            _part(),
            control("endfor"),
            control("if report.photos"),
            paragraph("NoiDung", "Một số hình ảnh tiêu biểu tại {{ report.photos.name }} kèm theo."),
            control("endif"),
        ]
    )


def _part() -> str:
    """Give what is said of a group of indicators: sentences, a table, lists, charts."""
    return "".join(
        [
            control("for said in part.sentences"),
            paragraph("GachDauDong", "- {{ said }}" + LIST_ENDING),
            control("endfor"),
            control("if part.zeros"),
            paragraph("NoiDung", "Các đơn vị báo cáo chưa có: {{ part.zeros|join('; ') }}."),
            control("endif"),
            control("if part.rows"),
            _figures(),
            control("endif"),
            _lists("part.lists"),
            _charts("part.charts"),
        ]
    )


def _charts(values: str) -> str:
    return "".join(
        [
            control(f"for chart in {values}"),
            paragraph("TenBang", "Biểu đồ {{ chart.number }}. {{ chart.title }}"),
            paragraph("Anh", "{{ chart.place }}"),
            control("endfor"),
        ]
    )


def _figures() -> str:
    head = [paragraph("DauBangNho", text) for text in ("Mã số", "Nội dung", "Đơn vị tính")]
    head += _repeated("DauBangNho", "group", "part.groups")
    head.append(paragraph("DauBangNho", "{% if part.groups %}Tổng số{% else %}Kết quả{% endif %}"))
    cells = [paragraph("OBangNho", f"{{{{ row.{name} }}}}") for name in ("code", "label", "unit")]
    cells += _repeated("OBangNho", "figure", "row.groups")
    cells.append(paragraph("OBangNhoDam", "{{ row.total }}"))
    return _table(RESULT_COLUMNS, head, (("part.rows", cells),))


def _lists(values: str) -> str:
    head = [paragraph("DauBangNho", "Đơn vị"), *_repeated("DauBangNho", "column", "list.columns")]
    return "".join(
        [
            control(f"for list in {values}"),
            control("if list.appendix"),
            paragraph("NoiDung", "{{ list.label }}: {{ list.count }} mục, xem {{ list.appendix }} kèm theo."),
            control("else"),
            paragraph("TenBang", "{{ list.label }}"),
            _table(LIST_COLUMNS, head, (("list.rows", _repeated("OBangNho", "cell", "row")),)),
            control("endif"),
            control("endfor"),
        ]
    )


def _repeated(style: str, name: str, values: str) -> list[str]:
    return [
        paragraph("LenhMau", f"{{%tc for {name} in {values} %}}"),
        paragraph(style, f"{{{{ {name} }}}}"),
        paragraph("LenhMau", "{%tc endfor %}"),
    ]


def _table(widths: tuple[int, ...], head: list[str], bodies: tuple[tuple[str, list[str]], ...]) -> str:
    rows = [table_row(head, (0,) * len(head), header=True, fixed=False)]
    for values, cells in bodies:
        rows += [
            row_tag(f"for row in {values}", widths),
            table_row(cells, (0,) * len(cells), fixed=False),
            row_tag("endfor", widths),
        ]
    return paragraph("TruocBang") + ruled_table(widths, rows) + paragraph("SauBang")


def _words(heading: str, values: str) -> str:
    return "".join(
        [
            paragraph("MucLon", heading),
            control(f"if not {values}"),
            paragraph("NoiDung", "Các đơn vị không nêu ý kiến."),
            control("endif"),
            control(f"for words in {values}"),
            control(f"if {values}|length > 1"),
            paragraph("MucNho", "{{ loop.index }}. {{ words.label }}"),
            control("endif"),
            control("for quote in words.quotes"),
            paragraph("GachDauDong", "- {{ quote.text }} ({{ quote.units }})" + LIST_ENDING),
            control("endfor"),
            control("if words.more"),
            paragraph("NoiDung", "(Còn {{ words.more }} ý kiến khác trong bảng tổng hợp.)"),
            control("endif"),
            control("if words.without"),
            paragraph("NoiDung", "Có {{ words.without }} đơn vị ghi không có ý kiến."),
            control("endif"),
            control("if words.is_cut"),
            paragraph("NoiDung", "(Ý kiến dài ghi phần đầu, có dấu «…»; đủ nguyên văn trong bảng tổng hợp.)"),
            control("endif"),
            control("endfor"),
        ]
    )


def _head_of_appendix(name: str, *title: str) -> str:
    """Mẫu 2.1: the name of the appendix, its title, and which document it goes with."""
    return "".join(
        [
            paragraph("TenLoaiVanBan", name),
            *title,
            paragraph("KemTheo", ATTACHED),
            paragraph("DuongKe", '{% rule 1 "Độc lập - Tự do" %}'),
        ]
    )


def _appendices() -> str:
    titles = (
        control('if appendix.kind == "units"'),
        paragraph("TieuDePhuLuc", "Số liệu theo từng đơn vị"),
        control('elif appendix.kind == "silent"'),
        paragraph("TieuDePhuLuc", "Đơn vị chưa gửi báo cáo"),
        control("else"),
        paragraph("TieuDePhuLuc", "{{ appendix.label }}"),
        control("endif"),
    )
    return "".join(
        [
            control("for appendix in report.appendices"),
            _head_of_appendix("{{ appendix.name }}", *titles),
            control("for table in appendix.tables"),
            control("if table.heading"),
            paragraph("MucNho", "{{ table.heading }}"),
            control("endif"),
            _unit_table(),
            control("endfor"),
            control("if appendix.more"),
            paragraph("NoiDung", "(Còn {{ appendix.more }} mục trong bảng tổng hợp kèm theo.)"),
            control("endif"),
            end_of_pages(landscape=True),
            control("endfor"),
        ]
    )


def _unit_table() -> str:
    head = [paragraph("DauBangNho", text) for text in ("TT", "Đơn vị")]
    codes = [paragraph("MaSoCot"), paragraph("MaSoCot"), *_repeated("MaSoCot", "code", "table.codes")]
    plain, strong = (_repeated(style, "cell", "row.cells") for style in ("OBangNho", "OBangNhoDam"))
    widths = APPENDIX_COLUMNS
    rows = [
        table_row([*head, *_repeated("DauBangNho", "column", "table.columns")], (0,) * 5, header=True, fixed=False),
        row_tag("if table.codes", widths),
        table_row(codes, (0,) * 5, header=True, fixed=False),
        row_tag("endif", widths),
        row_tag("for row in table.rows", widths),
        row_tag('if row.kind == "unit"', widths),
        table_row(plain, (0,) * 3, fixed=False),
        row_tag("else", widths),
        table_row(strong, (0,) * 3, fixed=False),
        row_tag("endif", widths),
        row_tag("endfor", widths),
    ]
    return paragraph("TruocBang") + ruled_table(widths, rows) + paragraph("SauBang")


def _photos() -> str:
    cell = [
        paragraph("LenhMau", "{%tc for photo in row %}"),
        paragraph("Anh", "{{ photo.place }}") + paragraph("ChuThichAnh", "{{ photo.caption }}"),
        paragraph("LenhMau", "{%tc endfor %}"),
    ]
    rows = [
        row_tag("for row in report.photos.rows", PHOTO_COLUMNS),
        table_row(cell, (0,) * 3, fixed=False),
        row_tag("endfor", PHOTO_COLUMNS),
    ]
    return "".join(
        [
            control("if report.photos"),
            _head_of_appendix("{{ report.photos.name }}", paragraph("TieuDePhuLuc", "Một số hình ảnh tiêu biểu")),
            control("if report.photos.rows"),
            ruled_table(PHOTO_COLUMNS, rows, style=""),
            control("endif"),
            control("for note in report.photos.notes"),
            paragraph("NoiDung", "{{ note }}"),
            control("endfor"),
            control("endif"),
            paragraph("CuoiVanBan"),
        ]
    )
