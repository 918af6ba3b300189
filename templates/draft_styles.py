"""The styles of every template: what Nghị định 30/2020/NĐ-CP, Phụ lục I asks of each component, as Word keeps it.

Sizes are in points, distances in points, indents in twips (567 = 1 cm). Where the decree leaves a choice, the values
are those measured in its own model forms (Phụ lục III).
"""

# ruff: noqa: INP001 - a script beside the templates, not a package
from __future__ import annotations

from dataclasses import dataclass
from typing import Final

WORD_NAMESPACE: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FIRST_LINE: Final = 567
"""1 cm: "chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm" (II.6.e)."""


@dataclass(frozen=True)
class Style:
    """A paragraph style: its id, the name the office sees, and what it says beyond the style it is based on."""

    id: str
    name: str
    based_on: str = "Normal"
    size: float | None = None
    bold: bool = False
    italic: bool = False
    caps: bool = False
    align: str = ""
    first_line: int | None = None
    left: int | None = None
    before: float | None = None
    after: float | None = None
    exact: float | None = None
    at_least: float | None = None
    lines: float | None = None
    keep_next: bool = False
    keep_lines: bool = False
    outline: int | None = None
    border_top: bool = False
    color: str = ""
    next: str = ""
    new_page: bool = False


STYLES: Final = (
    Style("QuocHieu", "Quốc hiệu", size=13, bold=True, caps=True, align="center", next="TieuNgu"),
    Style("TieuNgu", "Tiêu ngữ", size=14, bold=True, align="center"),
    Style("CoQuanChuQuan", "Cơ quan chủ quản", size=13, caps=True, align="center"),
    Style("CoQuanBanHanh", "Cơ quan ban hành", size=13, bold=True, caps=True, align="center"),
    Style("DuongKe", "Đường kẻ", align="center", size=2, before=4, exact=4, border_top=True, keep_next=True),
    Style("SoKyHieu", "Số ký hiệu", size=13, align="center"),
    Style("TrichYeuCongVan", "Trích yếu công văn", size=12, align="center", before=6),
    Style("DiaDanhNgayThang", "Địa danh ngày tháng", size=14, italic=True, align="center"),
    Style("DiaDanhDai", "Địa danh ngày tháng dài", "DiaDanhNgayThang", size=13),
    Style("TenLoaiVanBan", "Tên loại văn bản", size=14, bold=True, align="center", before=12, keep_next=True),
    Style("TrichYeu", "Trích yếu", size=14, bold=True, align="center", keep_next=True, next="NoiDung"),
    Style("KemTheo", "Kèm theo", size=14, italic=True, align="center", before=3, after=6),
    Style("KinhGui", "Kính gửi", size=14, align="center", before=18, after=6, next="NoiDung"),
    Style("KinhGuiNhieuNoi", "Kính gửi nhiều nơi", "KinhGui", align="left", first_line=1815, next="DongKinhGui"),
    Style("DongKinhGui", "Dòng kính gửi", size=14, left=2835),
    Style("NoiDung", "Nội dung", size=14, align="both", first_line=FIRST_LINE, before=6),
    Style("CanCu", "Căn cứ", "NoiDung", italic=True),
    Style("MucLon", "Mục lớn", "NoiDung", bold=True, caps=True, keep_next=True, outline=0, next="NoiDung"),
    Style("MucNho", "Mục nhỏ", "NoiDung", bold=True, after=2, keep_next=True, outline=1, next="NoiDung"),
    Style("Khoan", "Khoản", "NoiDung"),
    Style("Diem", "Điểm", "NoiDung"),
    Style("GachDauDong", "Gạch đầu dòng", "NoiDung"),
    Style("DauCong", "Dấu cộng", "NoiDung"),
    Style("CauKet", "Câu kết", "NoiDung", keep_next=True, keep_lines=True),
    Style("LoiPhatBieu", "Lời phát biểu", "NoiDung", lines=1.5),
    Style("KinhThua", "Kính thưa", "LoiPhatBieu", italic=True, align="left"),
    Style("ChuLon", "Chữ lớn", size=24, bold=True, align="center", before=6, after=6, keep_next=True),
    Style("TenBang", "Tên bảng", size=14, bold=True, align="center", before=6, after=3, keep_next=True),
    Style("DauBang", "Đầu bảng", size=13, bold=True, align="center", before=2, after=2, keep_next=True),
    Style("OBang", "Ô bảng", size=13, before=2, after=2),
    Style("OBangGiua", "Ô bảng giữa", "OBang", align="center"),
    Style("NhomTrongBang", "Nhóm trong bảng", "OBang", bold=True, keep_next=True),
    Style("SauBang", "Sau bảng", size=2, exact=4),
    Style("DauBangNho", "Đầu bảng nhỏ", "DauBang", size=12),
    Style("OBangNho", "Ô bảng nhỏ", "OBang", size=12),
    Style("OBangNhoDam", "Ô bảng nhỏ đậm", "OBangNho", bold=True),
    Style("MaSoCot", "Mã số cột", "OBangNho", italic=True, align="center", keep_next=True),
    Style("TruocBang", "Trước bảng", size=3, exact=6, keep_next=True),
    Style("TieuDePhuLuc", "Tiêu đề phụ lục", "TrichYeu", caps=True),
    Style("Anh", "Ảnh", align="center", before=6),
    Style("ChuThichAnh", "Chú thích ảnh", size=12, italic=True, align="center", before=3, after=6),
    Style("NoiNhan", "Nơi nhận", size=12, bold=True, italic=True, keep_next=True, next="DongNoiNhan"),
    Style("GhiChuNoiNhan", "Ghi chú nơi nhận", size=11, italic=True, keep_next=True, next="DongNoiNhan"),
    Style("DongNoiNhan", "Dòng nơi nhận", size=11, keep_next=True),
    Style("NoiNhanTiep", "Nơi nhận tiếp theo", size=11),
    Style("ChucVuKy", "Chức vụ ký", size=14, bold=True, caps=True, align="center", keep_next=True),
    Style("ChoKy", "Chỗ ký", size=14, align="center", at_least=50, keep_next=True),
    Style("ChucVuKhac", "Chức vụ khác", size=14, bold=True, align="center", keep_next=True),
    Style("HoTenNguoiKy", "Họ tên người ký", size=14, bold=True, align="center"),
    Style("DauTo", "Đầu tờ", size=10, color="7F7F7F", new_page=True),
    Style("BienTen", "Biển tên", size=12, bold=True, align="center"),
    Style("BienChucVu", "Biển chức vụ", size=12, align="center"),
    Style("NhanNguoiGui", "Nhãn: người gửi", size=8, align="center"),
    Style("NhanKinhGui", "Nhãn: kính gửi", size=8, italic=True, align="center"),
    Style("NhanTen", "Nhãn: tên", size=8, bold=True, align="center"),
    Style("NhanChiTiet", "Nhãn: chi tiết", size=8, align="center"),
    Style("OTrong", "Ô trống", size=1, exact=1),
    Style("GhiChuMau", "Ghi chú mẫu", size=8, color="7F7F7F", before=12),
    Style("SoTrang", "Số trang", size=14, align="center"),
    Style("DiaChiCoQuan", "Địa chỉ cơ quan", size=11, align="center", border_top=True),
    Style("ChanTrang", "Chân trang", size=11, align="center"),
    Style("CuoiVanBan", "Cuối văn bản", size=1, exact=1),
    Style("LenhMau", "Lệnh mẫu", size=10, color="7F7F7F"),
)
"""In the order in which a reader of a document meets them."""

HEAD: Final = (
    f'<w:styles xmlns:w="{WORD_NAMESPACE}"><w:docDefaults><w:rPrDefault><w:rPr>'
    '<w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman"'
    ' w:cs="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/>'
    '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
    "</w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/>'
    "<w:semiHidden/><w:unhideWhenUsed/></w:style>"
)
LABEL: Final = (
    '<w:style w:type="character" w:customStyle="1" w:styleId="NhanDam"><w:name w:val="Nhãn đậm"/>'
    '<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>'
)
PROMPT: Final = (
    '<w:style w:type="character" w:customStyle="1" w:styleId="ChoGhi"><w:name w:val="Chỗ ghi"/>'
    '<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr><w:color w:val="7F7F7F"/></w:rPr></w:style>'
)
_EDGES: Final = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
RULED_TABLE: Final = (
    '<w:style w:type="table" w:customStyle="1" w:styleId="BangKe"><w:name w:val="Bảng kẻ"/>'
    f'<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>{_EDGES}</w:tblBorders></w:tblPr></w:style>'
)


def style_sheet() -> str:
    """Give `word/styles.xml`."""
    return HEAD + "".join(_paragraph_style(style) for style in STYLES) + LABEL + PROMPT + RULED_TABLE + "</w:styles>"


def _paragraph_style(style: Style) -> str:
    following = f'<w:next w:val="{style.next}"/>' if style.next else ""
    paragraph = _paragraph_properties(style)
    run = _run_properties(style)
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="{style.based_on}"/>{following}<w:qFormat/>'
        + (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
        + (f"<w:rPr>{run}</w:rPr>" if run else "")
        + "</w:style>"
    )


def _paragraph_properties(style: Style) -> str:
    spacing = "".join(
        f' w:{name}="{round(points * 20)}"'
        for name, points in (("before", style.before), ("after", style.after), ("line", _line_distance(style)))
        if points is not None
    )
    rule = ' w:lineRule="exact"' if style.exact else ' w:lineRule="atLeast"' if style.at_least else ""
    rule = ' w:lineRule="auto"' if style.lines else rule
    border = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
    return (
        ("<w:keepNext/>" if style.keep_next else "")
        + ("<w:keepLines/>" if style.keep_lines else "")
        + ("<w:pageBreakBefore/>" if style.new_page else "")
        + (border if style.border_top else "")
        + (f"<w:spacing{spacing}{rule}/>" if spacing else "")
        + (f'<w:ind w:firstLine="{style.first_line}"/>' if style.first_line is not None else "")
        + (f'<w:ind w:left="{style.left}"/>' if style.left is not None else "")
        + (f'<w:jc w:val="{style.align}"/>' if style.align else "")
        + (f'<w:outlineLvl w:val="{style.outline}"/>' if style.outline is not None else "")
    )


def _line_distance(style: Style) -> float | None:
    """Give the distance of lines in points; Word keeps a multiple of single lines as if these were 12 points apart."""
    return style.exact or style.at_least or (style.lines and style.lines * 12)


def _run_properties(style: Style) -> str:
    half_points = "" if style.size is None else str(round(style.size * 2))
    return (
        ("<w:b/><w:bCs/>" if style.bold else "")
        + ("<w:i/><w:iCs/>" if style.italic else "")
        + ("<w:caps/>" if style.caps else "")
        + (f'<w:color w:val="{style.color}"/>' if style.color else "")
        + (f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>' if half_points else "")
    )
