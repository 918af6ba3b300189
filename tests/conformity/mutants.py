"""Right documents with one thing changed, and the one rule that must speak."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from conformity.right import ISSUED, LONG, body
from conformity.rights import RIGHT
from conformity.writing import P, Page, Sheet, T

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass(frozen=True)
class Mutant:
    """A change of a right document."""

    rule: str
    base: str
    change: Callable[[Sheet], Sheet]

    def sheet(self) -> Sheet:
        """Give the document with the change made."""
        return self.change(RIGHT[self.base]())


def look(key: str, **looks: object) -> Callable[[Sheet], Sheet]:
    """Change the looks or the text of one paragraph."""
    return lambda sheet: sheet.change(key, **looks)


def drop(*keys: str) -> Callable[[Sheet], Sheet]:
    """Leave paragraphs out."""
    return lambda sheet: sheet.drop(*keys)


def page(**settings: object) -> Callable[[Sheet], Sheet]:
    """Change the page."""
    return lambda sheet: sheet.paged(**settings)


def both(*changes: Callable[[Sheet], Sheet]) -> Callable[[Sheet], Sheet]:
    """Do several changes that only make sense together."""

    def change(sheet: Sheet) -> Sheet:
        for one in changes:
            sheet = one(sheet)
        return sheet

    return change


def says(text: str) -> Callable[[Sheet], Sheet]:
    """Let the plan's first paragraph say something more."""
    return look("text1", text=f"{LONG}; {text}.")


COMPONENTS = (
    # rule, base, paragraph, size that is wrong, bold as it should be, italic, wrong case, centred
    ("C1a", "plan", "nation", 15, True, "Cộng hòa xã hội chủ nghĩa Việt Nam", True),
    ("C1b", "plan", "motto", 14.5, True, "", True),
    ("C2a", "plan", "superior", 14, False, "Ủy ban nhân dân tỉnh Thái Nguyên", False),
    ("C2b", "plan", "issuer", 14, True, "SỞ GIÁO DỤC và ĐÀO TẠO", True),
    ("C3", "plan", "number", 14, False, "", True),
    ("C4", "plan", "date", 12, False, "THÁI NGUYÊN, NGÀY 05 THÁNG 9 NĂM 2026", True),
    ("C5a1", "plan", "title", 16, True, "Kế hoạch", True),
    ("C5a2", "plan", "summary", 12, True, "", True),
    ("C5b", "letter", "subject", 14, False, "V/v TỔ CHỨC TUẦN LỄ", True),
    ("C7a", "plan", "authority2", 12, True, "Phó Giám đốc", True),
    ("C7b", "plan", "signer", 12, True, "NGUYỄN VĂN AN", True),
    ("C9a", "letter", "addressed", 12, False, "KÍNH GỬI:", False),
    ("C9a2", "letter", "addressee1", 12, False, "- ỦY BAN NHÂN DÂN CÁC XÃ;", False),
    ("C9b1", "plan", "recipients", 13, True, "NƠI NHẬN:", False),
    ("C9b2", "plan", "recipient1", 12, False, "", False),
    ("C10b", "stamped", "urgency", 12, True, "", True),
    ("C11", "stamped", "scope", 12, True, "", True),
    ("C12", "stamped", "drafter", 12, False, "", False),
    ("C13", "stamped", "contact", 13, False, "SỐ 5 ĐƯỜNG NHA TRANG. ĐT: 0208 3855 000, FAX: 0208 3855 001", False),
    ("CA1", "annexed", "annex1", 13, True, "PHỤ LỤC I", True),
    ("CA2", "annexed", "annex_title1", 12, True, "Danh sách Ban Tổ chức", True),
    ("CA3", "annexed", "annex_of1", 12, False, "(KÈM THEO KẾ HOẠCH SỐ 15/KH-SGDĐT NGÀY 05 THÁNG 9 CỦA SỞ)", True),
    ("CB1", "copy", "copy", 12, True, "Sao y", True),
)


def components() -> Iterator[Mutant]:
    """Give a wrong size, style, case and place of every part of the diagram."""
    for id_, base, key, size, bold, case, centred in COMPONENTS:
        yield Mutant(f"{id_}.size", base, look(key, size=size))
        yield Mutant(f"{id_}.style", base, look(key, bold=not bold))
        if case:
            yield Mutant(f"{id_}.case", base, look(key, text=case))
        if centred:
            yield Mutant(f"{id_}.place", base, look(key, align="right"))


def head_turned_round(sheet: Sheet) -> Sheet:
    """Put Quốc hiệu on the left."""
    table = sheet.blocks[0]
    assert isinstance(table, T)
    turned = T(table.widths[::-1], ((table.rows[0][1], table.rows[0][0]), table.rows[1]))
    return replace(sheet, blocks=(turned, *sheet.blocks[1:]))


def date_under_number(sheet: Sheet) -> Sheet:
    """Put the date in the cell of the number."""
    date = next(paragraph for paragraph in sheet.paragraphs() if paragraph.key == "date")
    return sheet.drop("date").add("number", date)


def foot_turned_round(sheet: Sheet) -> Sheet:
    """Put Nơi nhận on the right, and who signs on the left."""
    *blocks, foot = sheet.blocks
    assert isinstance(foot, T)
    return replace(sheet, blocks=(*blocks, T(foot.widths[::-1], (foot.rows[0][::-1],))))


def label_higher(sheet: Sheet) -> Sheet:
    """Put Nơi nhận a row above the signature."""
    foot = next(block for block in sheet.blocks[::-1] if isinstance(block, T))
    left, right = foot.rows[0]
    raised = T(foot.widths, ((left[:1], (P("gap"),)), (left[1:], right)))
    return replace(sheet, blocks=tuple(raised if block is foot else block for block in sheet.blocks))


def with_table(sheet: Sheet) -> Sheet:
    """Put a table into the body."""
    at = next(at for at, block in enumerate(sheet.blocks) if isinstance(block, P) and block.key == "dash2")
    table = T((8, 8), (((P("cell1", "Đơn vị"),), (P("cell2", "Số lượng"),)),))
    return replace(sheet, blocks=(*sheet.blocks[: at + 1], table, *sheet.blocks[at + 1 :]))


def annexes_on_one_count(sheet: Sheet) -> Sheet:
    """Let the second annex's pages go on counting."""
    return sheet.paged(start=None)


def heading_among_recipients(sheet: Sheet) -> Sheet:
    """Write something between Nơi nhận and the list."""
    return sheet.add("recipients", P("heading", "Gửi bản điện tử:", 11, align="left"))


def under_the_subject(sheet: Sheet) -> Sheet:
    """Draw a line under V/v."""
    return sheet.add("subject", P("under", size=2, left=2, right=2, rule="single"))


TCVN3 = "Héi ®ång nh©n d©n x· Xu©n §«ng yªu cÇu c¸c c¬ quan, ®¬n vÞ, tr­êng häc trªn ®Þa bµn nghiªm tóc thùc hiÖn"

MUTANTS = (
    *components(),
    Mutant("C1b.case", "plan", both(look("motto", text="ĐỘC LẬP - TỰ DO - HẠNH PHÚC"),
                                    look("motto_rule", left=0.8, right=0.8))),
    Mutant("C5a2.case", "plan", both(look("summary", text="TỔ CHỨC TUẦN LỄ HỌC TẬP SUỐT ĐỜI"),
                                     look("summary_rule", left=6, right=6))),
    Mutant("C2a.place", "plan", look("superior", text="BỘ NỘI VỤ", align="right")),
    Mutant("PG-01", "plan", page(width=216, height=279)),
    Mutant("PG-02", "plan", both(page(width=297, height=210), look("summary_rule", left=10.2, right=10.2))),
    Mutant("PG-03", "plan", page(top=15)),
    Mutant("PG-03", "plan", page(bottom=30)),
    Mutant("PG-04", "plan", page(left=25)),
    Mutant("PG-05", "plan", page(right=25)),
    Mutant("PG-12", "plan", both(with_table, page(width=297, height=210, top=8),
                                 look("summary_rule", left=10.2, right=10.2))),
    Mutant("PG-06", "plan", look("text1", font="Arial")),
    Mutant("PG-07", "plan", look("text1", colour="FF0000")),
    Mutant("PG-08.there", "long_plan", page(number=None)),
    Mutant("PG-08.there", "long_plan", page(place="footer")),
    Mutant("PG-08.first", "plan", page(first_differs=False)),
    Mutant("PG-08.first", "plan", page(first_number=True)),
    Mutant("PG-08.start", "plan", page(start=3)),
    Mutant("PG-08.look", "plan", page(number=P("number", size=12, align="center"))),
    Mutant("PG-08.look", "plan", page(number=P("number", align="right"))),
    Mutant("PG-08.look", "plan", page(format="lowerRoman")),
    Mutant("PG-09", "annexed", annexes_on_one_count),
    Mutant("PG-10", "plan", look("nation", size=12)),
    Mutant("KT-01", "plan", look("text1", text=TCVN3)),
    Mutant("KT-02", "plan", look("text1", text=unicodedata.normalize("NFD", f"{LONG}."))),
    Mutant("KT-03", "plan", says("văn hoá và khoẻ mạnh, văn hóa")),
    Mutant("TP-1", "plan", drop("nation")),
    Mutant("TP-1b", "plan", drop("motto", "motto_rule")),
    Mutant("TP-2", "plan", drop("superior", "issuer", "issuer_rule")),
    Mutant("TP-3", "plan", drop("number")),
    Mutant("TP-4", "plan", drop("date")),
    Mutant("TP-7", "plan", drop("authority1", "authority2")),
    Mutant("TP-7b", "plan", drop("signer")),
    Mutant("TP-9b", "plan", drop("recipients", "recipient1", "recipient2")),
    Mutant("C1a.text", "plan", look("nation", text="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆTNAM")),
    Mutant("C1b.text", "plan", look("motto", text="Độc lập – Tự do – Hạnh phúc")),
    Mutant("C1b.text", "plan", look("motto", text="Độc lập - Tự do - Hạnh Phúc")),
    Mutant("C1.gap", "plan", look("motto", before=12)),
    Mutant("C1.gap", "plan", look("issuer", line=1.5)),
    Mutant("C1.side", "plan", head_turned_round),
    Mutant("C4.row", "plan", date_under_number),
    Mutant("C5a.summary", "plan", drop("summary", "summary_rule")),
    Mutant("C5a.alone", "plan", look("title", text="KẾ HOẠCH TUẦN LỄ HỌC TẬP")),
    Mutant("C5a.missing", "plan", drop("title", "summary", "summary_rule")),
    Mutant("C5b.title", "letter", lambda sheet: replace(sheet, blocks=(
        sheet.blocks[0], P("title", "CÔNG VĂN", bold=True, align="center"), *sheet.blocks[1:]))),
    Mutant("C5b.missing", "letter", drop("subject")),
    Mutant("C5b.text", "letter", look("subject", text="Về việc tổ chức Tuần lễ học tập suốt đời")),
    Mutant("C5b.gap", "letter", look("subject", before=0)),
    Mutant("C5b.line", "letter", under_the_subject),
    Mutant("C1b.line", "plan", drop("motto_rule")),
    Mutant("C1b.line-length", "plan", look("motto_rule", left=3.5, right=3.5)),
    Mutant("C1b.line-pen", "plan", look("motto_rule", rule="dashed")),
    Mutant("C2b.line", "plan", drop("issuer_rule")),
    Mutant("C2b.line-length", "plan", look("issuer_rule", left=0.3, right=0.3)),
    Mutant("C2b.line-pen", "plan", look("issuer_rule", rule="double")),
    Mutant("C5a2.line", "plan", drop("summary_rule")),
    Mutant("C5a2.line-length", "plan", look("summary_rule", left=0, right=0)),
    Mutant("C5a2.line-pen", "plan", look("summary_rule", rule="dotted")),
    Mutant("SK-01", "plan", look("number", text="Số 15/KH-SGDĐT")),
    Mutant("SK-01.zero", "letter", look("number", text="Số: 5/SGDĐT-GDTX")),
    Mutant("SK-01.zero", "plan", look("number", text="Số: 015/KH-SGDĐT")),
    Mutant("SK-02", "plan", look("number", text="Số: 15/KH - SGDĐT")),
    Mutant("SK-02", "plan", look("number", text="Số: 15/KH–SGDĐT")),
    Mutant("SK-03", "plan", look("number", text="Số: 15/BC-SGDĐT")),
    Mutant("SK-03", "plan", look("number", text="Số: 15/SGDĐT-GDTX")),
    Mutant("SK-04", "letter", look("number", text="Số: 05/CV-SGDĐT")),
    Mutant("SK-04", "letter", look("number", text="Số: 05/SGDĐT")),
    Mutant("SK-05", "plan", look("number", text="Số: 15/2026/KH-SGDĐT")),
    Mutant("SK-06", "plan", look("number", text="Số: 15/KH-SGDđt")),
    Mutant("SK-copy", "copy", look("copy_number", text="Số: 03/SL-VP")),
    Mutant("DD-01", "plan", look("date", text="Thái Nguyên, ngày 05/9/2026")),
    Mutant("DD-01", "plan", look("date", text="Thái Nguyên, ngày 31 tháng 9 năm 2026")),
    Mutant("DD-02", "plan", look("date", text="Thái Nguyên, ngày 5 tháng 9 năm 2026")),
    Mutant("DD-02", "plan", look("date", text="Thái Nguyên, ngày 05 tháng 09 năm 2026")),
    Mutant("DD-02", "plan", look("date", text="Thái Nguyên, ngày 05 tháng 2 năm 2026")),
    Mutant("DD-03", "plan", look("date", text="Thái Nguyên ngày 05 tháng 9 năm 2026")),
    Mutant("DD-03", "plan", look("date", text="Thái nguyên, ngày 05 tháng 9 năm 2026")),
    Mutant("DD-05", "plan", look("date", text="TP. Hồ Chí Minh, ngày 05 tháng 9 năm 2026")),
    Mutant("DD-06", "plan", look("date", text="TP. Thái Nguyên, ngày 05 tháng 9 năm 2026")),
    Mutant("BD-01", "plan", look("text1", align="left")),
    Mutant("BD-02", "plan", look("text1", size=12)),
    Mutant("BD-03", "plan", look("text1", first=1.25)),
    Mutant("BD-03", "plan", look("text1", first=0)),
    Mutant("BD-04", "plan", look("dash2", before=3)),
    Mutant("BD-05", "plan", look("text1", line=1.7)),
    Mutant("BD-05", "plan", look("text1", line=0.9)),
    Mutant("C6.style", "plan", look("text1", italic=True)),
    Mutant("C6b.style", "plan", look("ground1", italic=False)),
    Mutant("C6b.end", "plan", look("ground1", text="Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019,")),
    Mutant("C6b.end", "decision", look("ground2", text="Theo đề nghị của Trưởng phòng Giáo dục thường xuyên;")),
    Mutant("BD-16", "plan", look("last", text="Trên đây là Kế hoạch tổ chức Tuần lễ.")),
    Mutant("BD-06", "regulation", look("chapter", text="Chương 1")),
    Mutant("BD-06", "regulation", look("chapter", text="CHƯƠNG I")),
    Mutant("BD-06", "regulation", look("chapter", bold=False)),
    Mutant("BD-07", "regulation", look("section", text="Mục I")),
    Mutant("BD-12", "regulation", drop("chapter_title")),
    Mutant("BD-12", "regulation", look("section_title", text="Ban Tổ chức")),
    Mutant("BD-08", "decision", look("article1", runs=((f"Điều 1. {LONG}.", {}),))),
    Mutant("BD-08", "decision", look("article1", runs=(("Điều 1:", {"bold": True}), (f" {LONG}.", {})))),
    Mutant("BD-11", "plan", look("roman1", text="I. Mục đích, yêu cầu")),
    Mutant("BD-11", "plan", look("roman1", text="I/ MỤC ĐÍCH, YÊU CẦU")),
    Mutant("BD-11.end", "plan", look("roman1", text="I. MỤC ĐÍCH, YÊU CẦU:")),
    Mutant("BD-09", "plan", look("clause2", text=f"1) {LONG}.")),
    Mutant("BD-09", "plan", look("clause2", text=f"1/ {LONG}.")),
    Mutant("BD-09.title", "plan", look("clause1", italic=True)),
    Mutant("BD-10", "letter", look("point1", text=f"a. {LONG};")),
    Mutant("BD-10.order", "letter", look("point5", text=f"e) {LONG}.")),
    Mutant("BD-10.order", "letter", look("point2", text=f"f) {LONG};")),
    Mutant("BD-15", "plan", look("clause2", text=f"1.1. {LONG}.")),
    Mutant("KG-01", "plan", lambda sheet: sheet.add("summary_rule", P("addressed", "Kính gửi: Các đơn vị", before=6))),
    Mutant("KG-05", "letter", drop("addressed", "addressee1", "addressee2")),
    Mutant("KG-02", "letter", look("addressed", text="Kính gửi")),
    Mutant("KG-03", "letter", drop("addressee1")),
    Mutant("KG-04", "letter", look("addressee1", text="- Ủy ban nhân dân các xã, phường,")),
    Mutant("KG-04", "letter", look("addressee2", text="- Các trường trung học phổ thông")),
    Mutant("KG-04.line", "letter", look("addressee2", left=7)),
    Mutant("NN-01", "plan", look("recipients", text="Nơi nhận")),
    Mutant("NN-01.level", "plan", label_higher),
    Mutant("NN-01.flush", "plan", look("recipient1", left=1)),
    Mutant("NN-02", "plan", look("recipient1", text="- Ủy ban nhân dân các xã, phường")),
    Mutant("NN-02", "plan", look("recipient1", text="Ủy ban nhân dân các xã, phường;")),
    Mutant("NN-02.heading", "plan", heading_among_recipients),
    Mutant("NN-03", "plan", look("recipient2", text="- Lưu VT, GDTX.")),
    Mutant("NN-03", "plan", look("recipient2", text="- Lưu: VT, GDTX")),
    Mutant("NN-03", "plan", drop("recipient2")),
    Mutant("NN-03.last", "plan", lambda sheet: sheet.swap("recipient1", "recipient2")),
    Mutant("NN-04", "letter", look("recipient1", text="- Thường trực Tỉnh ủy;")),
    Mutant("NN-05", "decision", look("recipient1", text="- Các phòng thuộc Sở;")),
    Mutant("SG-10", "plan", look("authority1", text="KT.GIÁM ĐỐC")),
    Mutant("SG-10", "plan", look("authority1", text="K/T GIÁM ĐỐC")),
    Mutant("SG-03", "plan", drop("authority2")),
    Mutant("SG-04", "committee", lambda sheet: sheet.swap("authority1", "authority2")),
    Mutant("SG-02", "committee", drop("authority1")),
    Mutant("SG-13", "plan", look("signer", text="TS. Nguyễn Văn An")),
    Mutant("VH-02", "plan", look("signer", text="Nguyễn văn An")),
    # frequent mistakes of public tools and habits of offices
    Mutant("C1b.line-length", "plan", look("motto_rule", left=2.9, right=2.9)),
    Mutant("C1b.line-length", "plan", look("motto_rule", left=3.3, right=3.3)),
    Mutant("C3.place", "plan", look("number", align="left")),
    Mutant("C4.place", "plan", look("date", align="left", left=1)),
    Mutant("SK-05", "decision", look("number", text="Số: 15/2025/QĐ-UBND")),
    Mutant("SK-03", "plan", both(look("title", text="QUY CHẾ"), look("number", text="Số: 15/QCh-SGDĐT"))),
    Mutant("SK-03", "plan", both(look("title", text="DỰ ÁN"), look("number", text="Số: 15/DAn-SGDĐT"))),
    Mutant("SK-03", "plan", both(look("title", text="BẢN GHI NHỚ"), look("number", text="Số: 15/GN-SGDĐT"))),
    Mutant("SK-03", "plan", both(look("title", text="BẢN THỎA THUẬN"), look("number", text="Số: 15/TTh-SGDĐT"))),
    Mutant("SK-03", "plan", look("number", text="Số: 15/KH")),
    Mutant("DD-02", "plan", look("date", text="Thái Nguyên, ngày 05 tháng 03 năm 2026")),
    Mutant("CA1.case", "annexed", look("annex2", text="PHỤ LỤC II")),
    Mutant("C9a.style", "report", look("addressed", bold=True)),
    Mutant("BD-03", "plan", look("text1", first=1.2)),
    Mutant("BD-04", "plan", look("dash2", before=0)),
    Mutant("BD-04", "plan", look("ground2", before=2)),
    Mutant("C6b.end", "plan", look("ground2", text="Căn cứ Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2026 của Ủy "
                                   "ban nhân dân tỉnh,")),
    Mutant("C6b.row", "plan", look("ground1", text="Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019; Căn cứ Luật Thư "
                                   "viện ngày 21 tháng 11 năm 2019;")),
    Mutant("BD-13", "plan", look("roman1", align="center", first=0)),
    Mutant("BD-20", "plan", look("roman2", text="III. TỔ CHỨC THỰC HIỆN")),
    Mutant("BD-20", "letter", look("clause2", text=f"3. {LONG}.")),
    Mutant("BD-20", "regulation", look("titled3", text="Điều 4. Trách nhiệm của Ban Tổ chức")),
    Mutant("BD-12.article", "regulation", look("titled2", text="", bold=False, runs=(
        ("Điều 2.", {"bold": True}), (f" {LONG}.", {})))),
    Mutant("BD-02.level", "plan", look("clause1", size=13)),
    Mutant("BD-02.level", "letter", look("point3", size=13)),
    Mutant("BD-10.order", "letter", drop("point1")),
    Mutant("BD-10.order", "letter", lambda sheet: sheet.add("point5", body("point6", f"g) {LONG}."))),
    Mutant("KG-04.under", "letter", both(look("addressee1", left=3.0), look("addressee2", left=3.0))),
    Mutant("NN-06", "plan", look("recipient1", text="- Như trên;")),
    Mutant("SG-03", "committee", drop("authority2", "authority3")),
    Mutant("SG-03", "plan", look("authority2", text="GIÁM ĐỐC")),
    Mutant("SG-03.deputy", "plan", drop("authority1")),
    Mutant("SG-03.deputy", "committee", drop("authority2")),
    Mutant("SG-07", "plan", both(look("authority1", text="QUYỀN GIÁM ĐỐC"), drop("authority2"))),
    Mutant("SG-11", "plan", look("authority2", text="PHÓ GIÁM ĐỐC PHỤ TRÁCH")),
    Mutant("SG-01", "plan", both(look("authority1", text="TM. BAN GIÁM ĐỐC"), look("authority2", text="GIÁM ĐỐC"))),
    Mutant("SG-13", "plan", look("signer", text="Thượng tá Nguyễn Văn An")),
    Mutant("DD-05", "plan", look("date", text="Trần Hưng Đạo, ngày 05 tháng 9 năm 2026")),
    Mutant("DD-08", "committee", look("date", text="Bắc Kạn, ngày 05 tháng 9 năm 2026")),
    Mutant("PL-01", "annexed", look("clause2", text=f"1. {LONG}.")),
    Mutant("PL-01", "annexed", look("clause2", text=f"1. {LONG}, theo Phụ lục I.")),
    Mutant("PL-02.single", "one_annex", look("annex1", text="Phụ lục I")),
    Mutant("PL-02.order", "annexed", both(look("annex2", text="Phụ lục III"),
                                          look("clause2", text=f"1. {LONG}, theo Phụ lục I, III."))),
    Mutant("PL-02.order", "annexed", look("annex2", text="Phụ lục I")),
    Mutant("PL-03.whole", "annexed", look("annex_of1", text="(Kèm theo Kế hoạch của Sở Giáo dục và Đào tạo)")),
    Mutant("PL-03.of", "annexed", look("annex_of1", text=f"{ISSUED.partition(' của')[0]})")),
    Mutant("PL-03.same", "annexed", look("annex_of1", text=ISSUED.replace("15/KH", "16/KH"))),
    Mutant("PL-03.same", "annexed", look("annex_of2", text=ISSUED.replace("tháng 9", "tháng 8"))),
    Mutant("PL-05", "annexed", look("annex_text1", text=f"{LONG}.")),
    Mutant("C14.size", "separate_annex", look("signed", size=12)),
    Mutant("C14.style", "separate_annex", look("signed", italic=True)),
    Mutant("C14.case", "separate_annex", look("signed", text="SỐ: 15/KH-SGDĐT; NGÀY 05/9/2026 08:30:05 +07:00")),
    Mutant("C14.side", "separate_annex", look("signed", align="left")),
    Mutant("C9b.side", "plan", foot_turned_round),
    Mutant("C10b.side", "stamped", look("urgency", left=12, right=1)),
    Mutant("PG-08.later", "wide_table", lambda sheet: sheet.change("across", section=Page(297, 210))),
    Mutant("PG-08.on", "wide_table", lambda sheet: sheet.paged(start=1)),
    Mutant("PG-08.look", "one_annex", page(number=P("number", size=12, align="center"))),
    Mutant("M-1.6", "telegram", drop("wires", "addressee1", "addressee2")),
    Mutant("M-1.7", "invitation", drop("time")),
    Mutant("M-1.7", "invitation", drop("place")),
    Mutant("M-1.7", "invitation", look("invited", text="Sở Giáo dục và Đào tạo thông tin tới các đơn vị như sau")),
    Mutant("M-1.7.more", "invitation", both(drop("to"), look("last", text="Rất mong đại biểu có mặt đúng giờ./."),
                                            look("summary", text="Lễ khai mạc Tuần lễ học tập suốt đời"))),
    Mutant("M-1.8", "introduction", look("last", text="Đề nghị các cơ quan giúp đỡ./.")),
    Mutant("M-1.8", "introduction", drop("text4")),
    Mutant("M-1.9", "minutes", drop("begins")),
    Mutant("M-1.9", "minutes", look("last", text="Biên bản được đọc cho mọi người cùng nghe./.")),
    Mutant("M-1.10", "leave", drop("text4")),
    Mutant("M-1.2.order", "decision", drop("order")),
    Mutant("M-1.2.order", "decision", look("order", bold=False)),
    Mutant("M-1.2.who", "decision", drop("who")),
    Mutant("VH-03", "plan", says("tổ chức trên địa bàn Tỉnh Thái Nguyên")),
    Mutant("VH-03", "plan", says("cùng các trường của Thành phố Hà Nội")),
    Mutant("VH-04", "plan", says("tổ chức trên địa bàn phường 5")),
    Mutant("VH-06.body", "plan", says("theo chỉ đạo của ủy ban nhân dân tỉnh")),
    Mutant("VH-06.body", "plan", says("phối hợp với sở Nội vụ")),
    Mutant("VH-08", "plan", says("theo chỉ đạo của thủ tướng Chính phủ")),
    Mutant("VH-09.type", "plan", says("theo công văn số 77/UBND-VX ngày 05 tháng 01 năm 2026 của Bộ Nội vụ")),
    Mutant("VH-10", "plan", says("theo quy định tại mục 2 Chương III")),
    Mutant("VH-11.month", "plan", says("thực hiện từ tháng tám")),
    Mutant("VH-12.other", "plan", says("tổ chức nhân dịp Tết Trung thu")),
    Mutant("VH-13", "plan", says("nhân dịp ngày quốc khánh 2-9")),
    Mutant("VH-13", "plan", says("nhân ngày Quốc tế lao động 1-5")),
    Mutant("VH-14", "plan", says("kỷ niệm 81 năm Cách mạng Tháng Tám")),
    Mutant("VH-15", "plan", says("tặng danh hiệu Nhà giáo ưu tú")),
    Mutant("VH-15", "plan", says("được tặng huân chương Lao động hạng Ba")),
    Mutant("VH-16", "plan", says("đường lối của đảng, Nhà nước")),
    Mutant("BD-17.issuer", "plan", says("theo Quyết định số 77/QĐ-UBND ngày 05 tháng 01 năm 2026 về phổ cập")),
    Mutant("BD-17.law", "plan", look("ground1", text="Căn cứ Luật Giáo dục số 43/2019/QH14 ngày 14 tháng 6 năm 2019;")),
    Mutant("ND-2025", "plan", says("các trường thuộc tỉnh Vĩnh Phúc")),
    Mutant("ND-2025", "plan", says("các trường tại thị trấn Hương Sơn")),
    Mutant("ND-2025", "plan", says("theo chỉ đạo của Huyện ủy Phú Bình")),
    Mutant("ND-2025", "plan", says("các cơ quan cấp huyện")),
    Mutant("ND-2025", "plan", says("phối hợp với phòng giáo dục và đào tạo")),
    Mutant("PL-02", "annexed", look("annex1", text="Phụ lục 1")),
    Mutant("PL-02.missing", "annexed", look("annex1", text="Phụ lục")),
    Mutant("PL-03", "annexed", drop("annex_of1", "annex_rule1")),
    Mutant("CA3.line", "annexed", drop("annex_rule1")),
    Mutant("C10b.box", "stamped", look("urgency", box=False, left=0, right=0)),
    Mutant("C12.form", "stamped", look("drafter", text="PL.300")),
    Mutant("C13.line", "stamped", drop("contact_rule")),
    Mutant("VH-05", "plan", says("tổ chức tại thành phố Hồ Chí Minh")),
    Mutant("VH-05.capital", "plan", says("tổ chức tại thủ đô Hà Nội")),
    Mutant("VH-07", "plan", says("các tầng lớp nhân dân")),
    Mutant("VH-07.state", "plan", says("chủ trương của Đảng và nhà nước")),
    Mutant("VH-06", "plan", says("theo chỉ đạo của Ủy ban Nhân dân tỉnh")),
    Mutant("VH-06.field", "plan", says("theo hướng dẫn của Sở giáo dục và đào tạo")),
    Mutant("VH-09", "plan", says("theo Luật tổ chức chính quyền địa phương")),
    Mutant("VH-10", "plan", says("theo khoản 2 điều 5 Luật Giáo dục")),
    Mutant("VH-10.small", "plan", says("theo Khoản 2 Điều 5 Luật Giáo dục")),
    Mutant("VH-11", "plan", says("vào thứ hai, ngày 07 tháng 9 năm 2026")),
    Mutant("VH-12", "plan", says("trước Tết Nguyên đán năm 2026")),
    Mutant("VH-01", "plan", look("dash2", text="- các đơn vị thực hiện đúng thời gian.")),
    Mutant("BD-17", "plan", says("theo Quyết định số 77/QĐ-UBND của Ủy ban nhân dân tỉnh")),
    Mutant("ND-2025", "plan", says("phối hợp với Ủy ban nhân dân huyện Phú Bình")),
)  # fmt: skip
