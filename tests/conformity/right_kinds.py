"""Right documents of the kinds that have model forms of their own (Phụ lục III, Mẫu 1.3, 1.6 to 1.10)."""

from __future__ import annotations

from dataclasses import replace

from conformity.right import LONG, annexed, body, foot, head, plan, title
from conformity.writing import P, Page, Sheet, T


def _lines(*texts: str) -> tuple[P, ...]:
    return tuple(body(f"text{at}", text) for at, text in enumerate(texts, start=1))


def _middle(key: str, text: str) -> P:
    return P(key, text, 14, bold=True, align="center", before=6)


def _untitled(name: str) -> tuple[P, ...]:
    """A title without a trích yếu, as Mẫu 1.8 and 1.10 have it."""
    return P("space", size=6), _middle("title", name), P("title_rule", size=2, left=6, right=6, rule="single")


def _article(key: str, number: int, text: str) -> P:
    return body(key, "", runs=((f"Điều {number}.", {"bold": True}), (f" {text}", {})))


def invitation() -> Sheet:
    """Giấy mời."""
    return Sheet(
        (
            head("Số: 15/GM-SGDĐT"),
            *title("GIẤY MỜI", "Dự Lễ khai mạc Tuần lễ học tập suốt đời"),
            body("invited", "Sở Giáo dục và Đào tạo trân trọng kính mời: Lãnh đạo Ủy ban nhân dân các xã, phường"),
            body("to", "Tới dự Lễ khai mạc Tuần lễ hưởng ứng học tập suốt đời năm 2026."),
            body("chair", "Chủ trì: Bà Nguyễn Thị Hoa, Phó Giám đốc Sở."),
            body("time", "Thời gian: 08 giờ 00, thứ Hai, ngày 05 tháng 10 năm 2026."),
            body("place", "Địa điểm: Hội trường Trường Trung học phổ thông Bắc Kạn."),
            body("last", "Rất mong đại biểu tham dự đúng thành phần./."),
            P("before_foot"),
            foot("- Như thành phần mời;", "- Lưu: VT, GDTX."),
        )
    )


def telegram() -> Sheet:
    """Công điện."""
    return Sheet(
        (
            head("Số: 15/CĐ-SGDĐT"),
            *title("CÔNG ĐIỆN", "Về việc ứng phó với bão số 5 trên địa bàn tỉnh"),
            P("wires", "GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO điện:", 14, align="center", before=6),
            P("addressee1", "- Ủy ban nhân dân các xã, phường;", 14, left=5),
            P("addressee2", "- Các trường trung học phổ thông.", 14, left=5),
            body("text1", f"{LONG}."),
            body("last", "Yêu cầu các đơn vị nghiêm túc thực hiện./."),
            P("before_foot"),
            foot("- Như trên;", "- Lưu: VT, GDTX.", authority=("GIÁM ĐỐC",)),
        )
    )


def minutes() -> Sheet:
    """Biên bản: no place and date, no line under its name, two who sign, Nơi nhận below them."""
    first, (under, _) = head("Số: 15/BB-SGDĐT").rows

    def signer(key: str, role: str, name: str) -> tuple[P, ...]:
        room = (P(f"{key}_room1"), P(f"{key}_room2"))
        return _middle(f"{key}_role", role), *room, replace(_middle(key, name), before=0)

    return Sheet(
        (
            T((6.4, 9.6), (first, (under, (P("empty"),)))),
            P("space", size=6),
            _middle("title", "BIÊN BẢN"),
            replace(_middle("summary", "Hội nghị tổng kết Tuần lễ học tập suốt đời"), before=0),
            P("after_title"),
            body("begins", "Thời gian bắt đầu: 08 giờ 00, ngày 05 tháng 9 năm 2026"),
            body("place", "Địa điểm: Hội trường Sở Giáo dục và Đào tạo"),
            body("present", "Thành phần tham dự: Lãnh đạo Sở, trưởng các phòng thuộc Sở"),
            body("chair", "Chủ trì (chủ tọa): Ông Nguyễn Văn An, Giám đốc Sở"),
            body("clerk", "Thư ký (người ghi biên bản): Bà Trần Thị Bình, Văn phòng Sở"),
            body("content", "Nội dung (theo diễn biến hội nghị):"),
            body("clause1", f"1. {LONG}."),
            body("last", "Hội nghị kết thúc vào 11 giờ 30, ngày 05 tháng 9 năm 2026./."),
            P("before_foot"),
            T((8, 8), ((signer("second", "THƯ KÝ", "Trần Thị Bình"), signer("signer", "CHỦ TỌA", "Nguyễn Văn An")),)),
            P("behind"),
            P("recipients", "Nơi nhận:", 12, bold=True, italic=True, align="left"),
            P("recipient1", "- Các phòng thuộc Sở;", 11, align="left"),
            P("recipient2", "- Lưu: VT, Hồ sơ.", 11, align="left"),
        )
    )


def introduction() -> Sheet:
    """Giấy giới thiệu."""
    return Sheet(
        (
            head("Số: 15/GGT-SGDĐT"),
            *_untitled("GIẤY GIỚI THIỆU"),
            *_lines(
                "Sở Giáo dục và Đào tạo trân trọng giới thiệu:",
                "Ông (bà): Nguyễn Văn Bình",
                "Chức vụ: Chuyên viên Phòng Giáo dục thường xuyên",
                "Được cử đến: Ủy ban nhân dân xã Xuân Đông",
                "Về việc: Kiểm tra công tác phổ cập giáo dục",
                "Đề nghị Quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ.",
            ),
            body("last", "Giấy này có giá trị đến hết ngày 30 tháng 9 năm 2026./."),
            P("before_foot"),
            foot("- Ủy ban nhân dân xã Xuân Đông;", "- Lưu: VT, VP."),
        )
    )


def leave() -> Sheet:
    """Giấy nghỉ phép."""
    return Sheet(
        (
            head("Số: 15/GNP-SGDĐT"),
            *_untitled("GIẤY NGHỈ PHÉP"),
            *_lines(
                "Xét Đơn đề nghị nghỉ phép ngày 01 tháng 9 năm 2026 của ông Nguyễn Văn Bình, Sở Giáo dục và Đào tạo "
                "cấp cho:",
                "Ông (bà): Nguyễn Văn Bình",
                "Chức vụ: Chuyên viên",
                "Được nghỉ phép trong thời gian 05 ngày, kể từ ngày 07 tháng 9 năm 2026 đến hết ngày 11 tháng 9 năm "
                "2026 tại tỉnh Thái Nguyên.",
            ),
            body("last", "Số ngày nghỉ phép nêu trên được tính vào thời gian nghỉ phép năm 2026./."),
            P("before_foot"),
            foot("- Ông Nguyễn Văn Bình;", "- Lưu: VT, VP."),
        )
    )


def regulation() -> Sheet:
    """Quyết định that issues a Quy chế, which comes with it in the same file (Mẫu 1.3)."""
    decision = (
        head("Số: 15/QĐ-SGDĐT"),
        *title("QUYẾT ĐỊNH", "Ban hành Quy chế làm việc của Ban Tổ chức Tuần lễ"),
        _middle("who", "GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO"),
        body("ground1", "Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;", italic=True),
        body("ground2", "Theo đề nghị của Trưởng phòng Giáo dục thường xuyên.", italic=True),
        _middle("order", "QUYẾT ĐỊNH:"),
        _article("article1", 1, "Ban hành kèm theo Quyết định này Quy chế làm việc của Ban Tổ chức Tuần lễ."),
        _article("article2", 2, "Quyết định này có hiệu lực kể từ ngày ký."),
        _article("article3", 3, "Các đơn vị chịu trách nhiệm thi hành Quyết định này./."),
        P("before_foot"),
        foot("- Như Điều 3;", "- Lưu: VT, GDTX.", authority=("GIÁM ĐỐC",)),
        P("end", section=Page()),
    )
    issued = "(Kèm theo Quyết định số 15/QĐ-SGDĐT ngày 05 tháng 9 năm 2026 của Sở Giáo dục và Đào tạo)"
    rules = (
        T((6.4, 9.6), (head("").rows[0],)),
        P("space", size=6),
        _middle("issued_title", "QUY CHẾ"),
        _middle("issued_summary", "Làm việc của Ban Tổ chức Tuần lễ"),
        P("issued_by", issued, 14, italic=True, align="center"),
        P("issued_rule", size=2, left=6, right=6, rule="single"),
        _middle("chapter", "Chương I"),
        _middle("chapter_title", "QUY ĐỊNH CHUNG"),
        body("titled1", "Điều 1. Phạm vi điều chỉnh", bold=True),
        body("clause1", f"1. {LONG}."),
        body("clause2", f"2. {LONG}."),
        body("titled2", "Điều 2. Đối tượng áp dụng", bold=True),
        body("text1", f"{LONG}."),
        _middle("chapter2", "Chương II"),
        _middle("chapter_title2", "TỔ CHỨC THỰC HIỆN"),
        _middle("section", "Mục 1"),
        _middle("section_title", "BAN TỔ CHỨC"),
        body("titled3", "Điều 3. Trách nhiệm của Ban Tổ chức", bold=True),
        body("last", f"{LONG}./."),
    )
    return Sheet((*decision, *rules), Page(start=1))


def table_across() -> Sheet:
    """Kế hoạch whose first annex is a table on a page that lies across, with the margins that the law's own has."""
    table = tuple(
        tuple((P(f"cell{row}{at}", text, 12, align="center"),) for at, text in enumerate(cells))
        for row, cells in enumerate((("TT", "Nội dung", "Đơn vị"), ("1", "Lễ khai mạc", "Sở Giáo dục và Đào tạo")))
    )
    blocks: list[P | T] = []
    for block in annexed().blocks:
        if isinstance(block, P) and block.key == "end1":
            blocks.append(replace(block, section=Page(297, 210, 20, 15, 30, 15, start=1)))
        elif isinstance(block, P) and block.key == "annex_rule1":
            blocks += [replace(block, left=10.6, right=10.6), T((2, 14, 8), table)]
        else:
            blocks.append(block)
    return Sheet(tuple(blocks), Page(start=1))


def joint() -> Sheet:
    """Kế hoạch of two bodies, whose heads sign beside each other."""
    sheet = plan().change("issuer", text="SỞ GIÁO DỤC VÀ ĐÀO TẠO -").change("number", text="Số: 15/KH-SGDĐT-SNV")
    sheet = sheet.add("issuer", P("issuer2", "SỞ NỘI VỤ", 13, bold=True, align="center"))
    *blocks, end = sheet.blocks
    assert isinstance(end, T)

    def signer(key: str, name: str) -> tuple[P, ...]:
        role = replace(_middle(f"{key}_role1", "KT. GIÁM ĐỐC"), before=0)
        return (
            role, replace(role, key=f"{key}_role2", text="PHÓ GIÁM ĐỐC"), P(f"{key}_room1"), P(f"{key}_room2"),
            replace(role, key=key, text=name),
        )  # fmt: skip

    row = (end.rows[0][0], signer("second", "Trần Văn Bình"), signer("signer", "Nguyễn Văn An"))
    return Sheet((*blocks, T((5, 5.5, 5.5), (row,))))


def one_annex() -> Sheet:
    """Kế hoạch with one annex."""
    first, second = (at for at, block in enumerate(annexed().blocks) if isinstance(block, P) and block.section)
    sheet = Sheet(annexed().blocks[:second], Page(start=1))
    assert first < second
    return sheet.change("clause2", text=f"1. {LONG}, theo Phụ lục kèm theo.").change("annex1", text="Phụ lục")


def separate_annex() -> Sheet:
    """Phụ lục in a file of its own, with what the office's digital signature shows."""
    blocks = annexed().blocks
    start = next(at for at, block in enumerate(blocks) if isinstance(block, P) and block.key == "end1")
    signed = P("signed", "Số: 15/KH-SGDĐT; 05/9/2026 08:30:05 +07:00", 10, align="right")
    return Sheet((signed, *blocks[start + 1 :]), Page(start=1))


def wide_table() -> Sheet:
    """Kế hoạch with a table on a page that lies across, amid its text: one count of pages."""
    *blocks, end = plan().blocks
    at = next(at for at, block in enumerate(blocks) if isinstance(block, P) and block.key == "roman2")
    table = T((8, 8), (((P("cell1", "Đơn vị"),), (P("cell2", "Số lượng"),)),))
    across = P("across", section=Page(297, 210, first_differs=False))
    return Sheet(
        (*blocks[:at], P("upright", section=Page()), table, across, *blocks[at:], end), Page(first_differs=False)
    )


RIGHT_KINDS = {
    "invitation": invitation, "telegram": telegram, "minutes": minutes, "introduction": introduction, "leave": leave,
    "regulation": regulation, "table_across": table_across, "joint": joint,
    "one_annex": one_annex, "separate_annex": separate_annex, "wide_table": wide_table,
}  # fmt: skip
