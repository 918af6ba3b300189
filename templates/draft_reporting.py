"""The papers around reports: the letter that asks for them, the form, the reminder; and the thanks to sponsors."""

# ruff: noqa: INP001 - a script beside the templates, not a package
from __future__ import annotations

from typing import Final
from xml.sax.saxutils import escape

from draft_blocks import HEAD_ROOM, HEADER_COLUMNS, place_and_date, row_tag
from draft_letter import by_rank
from draft_package import (
    LIST_ENDING,
    OPENING,
    TEXT_WIDTH,
    control,
    frame,
    include,
    paragraph,
    ruled_table,
    run,
    table_row,
)

FORM_COLUMNS: Final = (650, 900, 3804, 1400, 2600)
FORM_LIST_COLUMNS: Final = (TEXT_WIDTH // 3,) * 3
HALVES: Final = (TEXT_WIDTH // 2, TEXT_WIDTH // 2)
WHERE_TO: Final = (
    "{{ reporting.to|listed }}{% if reporting.via %} (qua {{ reporting.via }}"
    "{% if reporting.address %}, địa chỉ: {{ reporting.address }}{% endif %}){% endif %}"
)
FORWARDED: Final = (
    "{% if reporting.forwarded_to %} để tổng hợp báo cáo {{ reporting.forwarded_to|listed }} theo quy định{% endif %}"
)
TO_WRITE: Final = "Ghi tại đây"


def reporting_guide() -> str:
    """Mẫu 1.5: the letter with which the reporting forms go out."""
    return "".join(
        [
            include("dau-van-ban.docx"),
            *_addressed_to_all(),
            paragraph(
                "NoiDung",
                f"{OPENING} hướng dẫn các cơ quan, đơn vị báo cáo kết quả thực hiện {{{{ campaign.name }}}} như sau:",
            ),
            *_what_to_report(),
            *_how_to_write(),
            *_when_and_where(),
            paragraph("CauKet", "Đề nghị các cơ quan, đơn vị nghiêm túc thực hiện./."),
            include("chu-ky.docx"),
        ]
    )


def _addressed_to_all() -> list[str]:
    return [
        control("if reporters|length == 1"),
        paragraph("KinhGui", "Kính gửi: {{ reporters[0] }}"),
        control("else"),
        paragraph("KinhGuiNhieuNoi", "Kính gửi:"),
        control("for reporter in reporters"),
        paragraph("DongKinhGui", "- {{ reporter }}" + LIST_ENDING),
        control("endfor"),
        control("endif"),
    ]


def _what_to_report() -> list[str]:
    return [
        paragraph("MucNho", "1. Nội dung báo cáo"),
        control("if form"),
        paragraph(
            "NoiDung",
            "Báo cáo theo mẫu gửi kèm{% if form.number %} (Mẫu số {{ form.number }}){% endif %}, gồm "
            "{{ form.groups|length }} phần:",
        ),
        control("for part in form.groups"),
        paragraph("GachDauDong", "- Phần {{ part.number }}: {{ part.heading }}" + LIST_ENDING),
        control("endfor"),
        control("else"),
        paragraph("NoiDung", "Báo cáo kết quả thực hiện từng nhiệm vụ được giao trong kế hoạch."),
        control("endif"),
        control("if reporting.enclosures"),
        paragraph("NoiDung", "Gửi kèm báo cáo: {{ reporting.enclosures|listed }}."),
        control("endif"),
    ]


def _how_to_write() -> list[str]:
    return [
        control("if form"),
        paragraph("MucNho", "2. Cách ghi"),
        paragraph(
            "NoiDung",
            "Mỗi đơn vị nhận một tệp Excel và một tệp Word ghi sẵn tên đơn vị; chỉ cần ghi một trong hai tệp. "
            "Không dùng tệp của đơn vị khác, vì tên đơn vị đã ghi trong tệp.",
        ),
        control("for line in form.instructions"),
        paragraph("GachDauDong", "- {{ line }}"),
        control("endfor"),
        control("endif"),
    ]


def _when_and_where() -> list[str]:
    collected = (
        "{{ reporting.via }} tiếp nhận, kiểm tra, tổng hợp báo cáo của các cơ quan, đơn vị"
        "{% if reporting.forwarded_to %}; tham mưu {{ issuer.short_name }} báo cáo "
        "{{ reporting.forwarded_to|listed }}{% endif %}."
    )
    return [
        control("if form"),
        paragraph("MucNho", "3. Thời hạn và nơi nhận"),
        control("else"),
        paragraph("MucNho", "2. Thời hạn và nơi nhận"),
        control("endif"),
        control("if reporting"),
        paragraph(
            "NoiDung",
            f"Báo cáo gửi về {WHERE_TO} ",
            run("{{ reporting.due }}", "NhanDam"),
            f"{FORWARDED}. Đơn vị không gửi báo cáo được ghi là chưa gửi báo cáo trong báo cáo tổng hợp.",
        ),
        control("if reporting.via"),
        paragraph("NoiDung", collected),
        control("endif"),
        control("endif"),
    ]


def reminder() -> str:
    """Mẫu 1.5: the letter to one unit whose report has not come."""
    asked = by_rank("trân trọng đề nghị", "đề nghị", "yêu cầu")
    return "".join(
        [
            include("dau-van-ban.docx"),
            paragraph("KinhGui", "Kính gửi: {{ unit.name }}"),
            paragraph(
                "NoiDung",
                "{% if grounds %}Thực hiện {{ grounds }}, {% endif %}các cơ quan, đơn vị gửi báo cáo kết quả thực hiện "
                "{{ campaign.name }} về {{ reporting.to|listed }} {{ reporting.due }}. Đến nay, {{ issuer.name }} "
                "chưa nhận được báo cáo của {{ unit.in_text }}.",
            ),
            paragraph(
                "NoiDung",
                f"{{{{ issuer.name }}}} {asked} {{{{ unit.in_text }}}} khẩn trương hoàn thành báo cáo theo mẫu đã gửi, "
                f"gửi về {WHERE_TO} ",
                run("{{ document.texts.han_moi }}", "NhanDam"),
                f"{FORWARDED}.",
            ),
            paragraph(
                "NoiDung",
                "Trường hợp báo cáo đã được gửi trước khi nhận văn bản này, đề nghị {{ unit.in_text }} thông tin lại "
                "ngày gửi, nơi gửi để kiểm tra.",
            ),
            paragraph(
                "CauKet",
                by_rank(
                    "Trân trọng cảm ơn sự phối hợp của {{ unit.in_text }}./.",
                    "Đề nghị {{ unit.in_text }} quan tâm, phối hợp thực hiện./.",
                    "Yêu cầu {{ unit.in_text }} nghiêm túc thực hiện./.",
                ),
            ),
            include("chu-ky.docx"),
        ]
    )


def thanks() -> str:
    """Thư cảm ơn: a letter of courtesy to who has given something, which takes no number (Điều 7)."""
    gift = (
        "{{ issuer.name }} trân trọng cảm ơn {{ sponsor.line }} đã ủng hộ {{ sponsor.gift }}"
        "{% if sponsor.amount_in_words %} (số tiền bằng chữ: {{ sponsor.amount_in_words }} đồng){% endif %}"
        "{% if sponsor.use %} cho {{ sponsor.use }}{% endif %}{% if sponsor.received %}, nhận ngày "
        "{{ sponsor.received }}{% endif %}."
    )
    return "".join(
        [
            include("dau-giay-to.docx"),
            frame(HEADER_COLUMNS, [[[paragraph("SoKyHieu")], place_and_date()]]),
            paragraph("TenLoaiVanBan", "THƯ CẢM ƠN"),
            paragraph("KinhGui", "Kính gửi: {{ sponsor.line }}"),
            control("if sponsor.address"),
            paragraph("KemTheo", "{{ sponsor.address }}"),
            control("endif"),
            control("if theme"),
            paragraph(
                "NoiDung",
                "{{ campaign.name }} được tổ chức tại {{ issuer.place }} với chủ đề {{ theme.text }}, nhận được sự "
                "quan tâm, ủng hộ của nhiều cơ quan, tổ chức và cá nhân.",
            ),
            control("else"),
            paragraph(
                "NoiDung",
                "{{ campaign.name }} được tổ chức tại {{ issuer.place }}, nhận được sự quan tâm, ủng hộ của nhiều cơ "
                "quan, tổ chức và cá nhân.",
            ),
            control("endif"),
            paragraph("NoiDung", gift),
            paragraph(
                "NoiDung",
                "Sự giúp đỡ quý báu đó góp phần để {{ campaign.short_name }} đạt kết quả tốt. Rất mong tiếp tục nhận "
                "được sự quan tâm, đồng hành của {{ sponsor.line }}.",
            ),
            paragraph("CauKet", "Xin trân trọng cảm ơn!"),
            include("chu-ky.docx"),
        ]
    )


def report_form() -> str:
    """Mẫu báo cáo of one unit: every answer in a content control that names its code, lists in tables of their own."""
    return "".join(
        [
            _form_head(),
            control("if form.subject"),
            paragraph("TenLoaiVanBan", "BÁO CÁO"),
            paragraph("TrichYeu", "{{ form.subject }}"),
            paragraph("DuongKe", "{% rule 0.4 form.subject %}"),
            control("else"),
            paragraph("TenLoaiVanBan", "{{ form.title|upper }}"),
            control("endif"),
            paragraph(
                "KemTheo",
                "({% if form.number %}Mẫu số {{ form.number }}; {% endif %}gửi {{ reporting.to|listed }}"
                "{% if reporting.via %} qua {{ reporting.via }}{% endif %} {{ reporting.due }})",
            ),
            _form_table(),
            paragraph("SauBang"),
            *_form_lists(),
            _form_signatures(),
            paragraph("GhiChuMau", _control("{{ form_identity }}", tag="_form", name="Mã nhận biết mẫu", fixed=True)),
        ]
    )


def _form_head() -> str:
    unit = [
        control("if unit.superior"),
        control(f"for line in unit.superior|headed({HEAD_ROOM[1:-1]}, bold=false)"),
        paragraph("CoQuanChuQuan", "{{ line }}"),
        control("endfor"),
        control("endif"),
        control(f"for line in unit.name|headed{HEAD_ROOM}"),
        paragraph("CoQuanBanHanh", "{{ line }}"),
        control("endfor"),
        paragraph("DuongKe", f"{{% rule 0.4 unit.name|headed{HEAD_ROOM} %}}"),
    ]
    nation = [
        paragraph("QuocHieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        paragraph("TieuNgu", "Độc lập - Tự do - Hạnh phúc"),
        paragraph("DuongKe", '{% rule 1 "Độc lập - Tự do - Hạnh phúc" %}'),
    ]
    number = [paragraph("SoKyHieu", "Số:        /BC-……")]
    date = [paragraph("DiaDanhNgayThang", "………, ngày      tháng      năm {{ campaign.year }}")]
    return frame(HEADER_COLUMNS, [[unit, nation], [number, date]])


def _form_table() -> str:
    header = [paragraph("DauBang", text) for text in ("TT", "Mã số", "Nội dung", "Đơn vị tính", "Kết quả")]
    group = [
        paragraph("NhomTrongBang", "{{ part.number }}"),
        paragraph("NhomTrongBang"),
        paragraph("NhomTrongBang", "{{ part.heading }}"),
        paragraph("NhomTrongBang"),
        paragraph("NhomTrongBang"),
    ]
    cells = [
        paragraph("OBangGiua", "{{ row.number }}"),
        paragraph("OBangGiua", "{{ row.code }}"),
        paragraph("OBang", "{{ row.label }}{% if row.required %} (*){% endif %}"),
        paragraph("OBangGiua", "{{ row.unit }}"),
        _answer(),
    ]
    return ruled_table(
        FORM_COLUMNS,
        [
            table_row(header, FORM_COLUMNS, header=True),
            row_tag("for part in form.groups", FORM_COLUMNS),
            table_row(group, FORM_COLUMNS),
            row_tag("for row in part.rows", FORM_COLUMNS),
            table_row(cells, FORM_COLUMNS),
            row_tag("endfor", FORM_COLUMNS),
            row_tag("endfor", FORM_COLUMNS),
        ],
    )


def _answer() -> str:
    """Give the cell of an answer, by its kind; what is worked out of other codes is not asked for."""
    tag, name = "{{ row.code }}", "{{ row.code }}. {{ row.label }}"
    choices = "".join(f'<w:listItem w:displayText="{said}" w:value="{said}"/>' for said in ("Có", "Không"))
    chosen = f"<w:dropDownList>{choices}</w:dropDownList>"
    day = (
        '<w:date><w:dateFormat w:val="dd/MM/yyyy"/><w:lid w:val="vi-VN"/><w:storeMappedDataAs w:val="date"/>'
        '<w:calendar w:val="gregorian"/></w:date>'
    )
    kinds = {
        'row.kind == "list"': paragraph("OBang", "Ghi ở bảng {{ row.code }} phía dưới"),
        "row.worked_out": paragraph("OBang", "Không phải ghi, bằng {{ row.worked_out }}"),
        'row.kind == "yes_no"': paragraph(
            "OBang",
            _control("Chọn Có hoặc Không", tag=tag, name=name, kind=chosen),
        ),
        'row.kind == "date"': paragraph("OBang", _control("Ghi ngày/tháng/năm", tag=tag, name=name, kind=day)),
        'row.kind == "text"': paragraph(
            "OBang", _control(TO_WRITE, tag=tag, name=name, kind='<w:text w:multiLine="1"/>')
        ),
    }
    branches = "".join(
        control(f"{'elif' if number else 'if'} {test}") + cell for number, (test, cell) in enumerate(kinds.items())
    )
    return branches + control("else") + paragraph("OBang", _control(TO_WRITE, tag=tag, name=name)) + control("endif")


def _control(shown: str, *, tag: str, name: str, kind: str = "<w:text/>", fixed: bool = False) -> str:
    """Give a content control: its text is a prompt until somebody writes over it, unless it is fixed."""
    lock = "sdtContentLocked" if fixed else "sdtLocked"
    prompt = "" if fixed else "<w:showingPlcHdr/>"
    text = run(shown) if fixed else run(shown, "ChoGhi")
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{escape(name)}"/><w:tag w:val="{tag}"/><w:lock w:val="{lock}"/>'
        f"{prompt}{kind}</w:sdtPr><w:sdtContent>{text}</w:sdtContent></w:sdt>"
    )


def _form_lists() -> list[str]:
    head = [
        paragraph("DauBang", "TT"),
        paragraph("LenhMau", "{%tc for column in list.columns %}"),
        paragraph("DauBang", "{{ column }}"),
        paragraph("LenhMau", "{%tc endfor %}"),
    ]
    cells = [
        paragraph("OBangGiua", "{{ row[0] }}"),
        paragraph("LenhMau", "{%tc for cell in row[1:] %}"),
        paragraph("OBang", "{{ cell }}"),
        paragraph("LenhMau", "{%tc endfor %}"),
    ]
    table = ruled_table(
        FORM_LIST_COLUMNS,
        [
            table_row(head, (0,) * len(head), header=True, fixed=False),
            row_tag("for row in list.rows", FORM_LIST_COLUMNS),
            table_row(cells, (0,) * len(cells), fixed=False),
            row_tag("endfor", FORM_LIST_COLUMNS),
        ],
    )
    return [
        control("for list in form.lists"),
        paragraph("TenBang", "Bảng {{ list.code }}. {{ list.label }}"),
        paragraph("LenhMau", "{% columns list.widths %}"),
        table,
        paragraph("SauBang"),
        control("endfor"),
    ]


def _form_signatures() -> str:
    left = [paragraph("ChucVuKy", "Người lập biểu"), paragraph("ChoKy"), paragraph("HoTenNguoiKy")]
    right = [paragraph("ChucVuKy", "Thủ trưởng đơn vị"), paragraph("ChoKy"), paragraph("HoTenNguoiKy")]
    return frame(HALVES, [[left, right]], top=200)
