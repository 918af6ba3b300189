"""Right documents of each kind, as an experienced văn thư would write them."""

from __future__ import annotations

from conformity.writing import P, Page, Sheet, T

ISSUED = "(Kèm theo Kế hoạch số 15/KH-SGDĐT ngày 05 tháng 9 năm 2026 của Sở Giáo dục và Đào tạo)"
LONG = (
    "Ủy ban nhân dân xã Xuân Đông yêu cầu các cơ quan, đơn vị, trường học trên địa bàn xã nghiêm túc tổ chức thực "
    "hiện các nội dung sau đây, bảo đảm thiết thực, hiệu quả, tiết kiệm"
)


def body(key: str, text: str, **looks: object) -> P:
    """A paragraph of the body."""
    return P(key, text, first=1.27, before=6, **looks)  # type: ignore[arg-type]


def head(number: str, *more: P) -> T:
    """Cells 1 to 4."""
    left = (
        P("superior", "UBND TỈNH THÁI NGUYÊN", 13, align="center"),
        P("issuer", "SỞ GIÁO DỤC VÀ ĐÀO TẠO", 13, bold=True, align="center"),
        P("issuer_rule", size=2, align="center", left=2, right=2, rule="single"),
    )
    right = (
        P("nation", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True, align="center"),
        P("motto", "Độc lập - Tự do - Hạnh phúc", 14, bold=True, align="center"),
        P("motto_rule", size=2, align="center", left=1.67, right=1.67, rule="single"),
    )
    under = (P("number", number, 13, align="center"), *more)
    date = (P("date", "Thái Nguyên, ngày 05 tháng 9 năm 2026", 14, italic=True, align="center"),)
    return T((6.4, 9.6), ((left, right), (under, date)))


def foot(*recipients: str, authority: tuple[str, ...] = ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")) -> T:
    """Cells 7 and 9b."""
    left = (
        P("recipients", "Nơi nhận:", 12, bold=True, italic=True, align="left"),
        *(P(f"recipient{at}", text, 11, align="left") for at, text in enumerate(recipients, start=1)),
    )
    right = (
        *(P(f"authority{at}", text, 14, bold=True, align="center") for at, text in enumerate(authority, start=1)),
        *(P(f"room{at}", align="center") for at in range(3)),
        P("signer", "Nguyễn Văn An", 14, bold=True, align="center"),
    )
    return T((7.0, 9.0), ((left, right),))


def title(name: str, summary: str) -> tuple[P, ...]:
    """Cell 5a."""
    return (
        P("space", size=6),
        P("title", name, 14, bold=True, align="center"),
        P("summary", summary, 14, bold=True, align="center"),
        P("summary_rule", size=2, align="center", left=5.9, right=5.9, rule="single"),
    )


def letter() -> Sheet:
    """Công văn."""
    subject = P("subject", "V/v tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2026", 12, align="center", before=6)
    return Sheet(
        (
            head("Số: 05/SGDĐT-GDTX", subject),
            P("addressed", "Kính gửi:", 14, first=3.5, before=12),
            P("addressee1", "- Ủy ban nhân dân các xã, phường;", 14, left=5.0),
            P("addressee2", "- Các trường trung học phổ thông.", 14, left=5.0),
            body("text1", f"{LONG}:"),
            body("clause1", "1. Tổ chức lễ khai mạc", bold=True),
            body("point1", f"a) {LONG};"),
            body("point2", f"b) {LONG};"),
            body("point3", f"c) {LONG};"),
            body("point4", f"d) {LONG};"),
            body("point5", f"đ) {LONG}."),
            body("clause2", f"2. {LONG}."),
            body("last", "Đề nghị các cơ quan, đơn vị nghiêm túc thực hiện./."),
            P("before_foot"),
            foot("- Như trên;", "- Giám đốc (để b/c);", "- Lưu: VT, GDTX."),
        )
    )


def plan() -> Sheet:
    """Kế hoạch."""
    return Sheet(
        (
            head("Số: 15/KH-SGDĐT"),
            *title("KẾ HOẠCH", "Tổ chức Tuần lễ học tập suốt đời năm 2026"),
            body("ground1", "Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;", italic=True),
            body("ground2", "Căn cứ Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh.",
                 italic=True),
            body("text1", f"{LONG}."),
            body("roman1", "I. MỤC ĐÍCH, YÊU CẦU", bold=True),
            body("clause1", "1. Mục đích", bold=True),
            body("dash1", f"- {LONG}."),
            body("dash2", f"- {LONG}."),
            body("roman2", "II. TỔ CHỨC THỰC HIỆN", bold=True),
            body("clause2", f"1. {LONG}."),
            body("last", "Trên đây là Kế hoạch tổ chức Tuần lễ, đề nghị các đơn vị thực hiện./."),
            P("before_foot"),
            foot("- Ủy ban nhân dân các xã, phường;", "- Lưu: VT, GDTX."),
        )
    )  # fmt: skip


def long_plan() -> Sheet:
    """Kế hoạch of several pages."""
    sheet = plan()
    return sheet.add("dash2", *(body(f"more{at}", f"- {LONG}; {LONG}; {LONG}.") for at in range(24)))


def decision() -> Sheet:
    """Quyết định."""
    return Sheet(
        (
            head("Số: 07/QĐ-SGDĐT"),
            *title("QUYẾT ĐỊNH", "Về việc thành lập Ban Tổ chức Tuần lễ học tập"),
            P("who", "GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO", 14, bold=True, align="center", before=12),
            body("ground1", "Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;", italic=True),
            body("ground2", "Theo đề nghị của Trưởng phòng Giáo dục thường xuyên.", italic=True),
            P("order", "QUYẾT ĐỊNH:", 14, bold=True, align="center", before=6),
            body("article1", "", runs=(("Điều 1.", {"bold": True}), (f" {LONG}.", {}))),
            body("article2", "", runs=(("Điều 2.", {"bold": True}), (f" {LONG}.", {}))),
            body("last", "", runs=(("Điều 3.", {"bold": True}), (" Quyết định này có hiệu lực kể từ ngày ký./.", {}))),
            P("before_foot"),
            foot("- Như Điều 3;", "- Lưu: VT, GDTX.", authority=("GIÁM ĐỐC",)),
        )
    )


def committee() -> Sheet:
    """Thông báo of a people's committee, whose chairman signs for the collective."""
    sheet = Sheet(
        (
            head("Số: 12/TB-UBND"),
            *title("THÔNG BÁO", "Kết quả Tuần lễ học tập suốt đời năm 2026"),
            body("text1", f"{LONG}."),
            body("last", "Ủy ban nhân dân tỉnh thông báo để các đơn vị biết, thực hiện./."),
            P("before_foot"),
            foot(
                "- Các sở, ban, ngành;", "- Lưu: VT, VX.",
                authority=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
            ),
        )
    )  # fmt: skip
    return sheet.change("superior", text="ỦY BAN NHÂN DÂN", bold=True).change("issuer", text="TỈNH THÁI NGUYÊN")


def report() -> Sheet:
    """Tờ trình to a higher body: named, and addressed to one."""
    return Sheet(
        (
            head("Số: 21/TTr-SGDĐT"),
            *title("TỜ TRÌNH", "Về việc phê duyệt Đề án xây dựng xã hội học tập"),
            P("addressed", "Kính gửi: Ủy ban nhân dân tỉnh Thái Nguyên", 14, align="center", before=12),
            body("text1", f"{LONG}."),
            body("last", "Sở Giáo dục và Đào tạo kính trình Ủy ban nhân dân tỉnh xem xét, phê duyệt./."),
            P("before_foot"),
            foot("- Như trên;", "- Lưu: VT, GDTX."),
        )
    )


def annexed() -> Sheet:
    """Kế hoạch with two annexes in the same file."""
    sheet = plan().change("clause2", text=f"1. {LONG}, theo Phụ lục I, Phụ lục II.")
    own = Page(start=1)

    def annex(at: int, number: str) -> tuple[P, ...]:
        return (
            P(f"annex{at}", f"Phụ lục {number}", 14, bold=True, align="center"),
            P(f"annex_title{at}", "DANH SÁCH BAN TỔ CHỨC", 14, bold=True, align="center"),
            P(f"annex_of{at}", ISSUED, 14, italic=True,
              align="center"),
            P(f"annex_rule{at}", size=2, left=6, right=6, rule="single"),
            body(f"annex_text{at}", f"{LONG}./."),
        )  # fmt: skip

    first = annex(1, "I")
    return Sheet(
        (
            *sheet.blocks,
            P("end", section=Page()),
            *first,
            P("end1", section=own),
            *annex(2, "II"),
        ),
        Page(start=1),
    )


def copy() -> Sheet:
    """Công văn copied on paper: the copying body writes under the text."""
    base = letter()
    left = (
        P("copy_issuer", "VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH", 13, bold=True, align="center"),
        P("copy_rule", size=2, align="center", left=2, right=2, rule="single"),
        P("copy_number", "Số: 03/SY-VP", 13, align="center"),
    )
    right = (
        P("copy", "SAO Y", 14, bold=True, align="center"),
        P("copy_date", "Thái Nguyên, ngày 07 tháng 9 năm 2026", 14, italic=True, align="center"),
    )
    end = foot("- Như nơi nhận bản chính;", "- Lưu: VT, VP.", authority=("CHÁNH VĂN PHÒNG",))
    return Sheet((*base.blocks, P("copy_line", rule="single"), T((6.9, 9.1), ((left, right),)), P("copy_gap"), end))


def stamped() -> Sheet:
    """Công văn that is urgent, for use inside, with the drafter's mark and the office's address."""
    sheet = letter()
    stamp = P("urgency", "HỎA TỐC", 13, bold=True, align="center", left=0.2, right=13, box=True)
    scope = P("scope", "LƯU HÀNH NỘI BỘ", 13, bold=True, align="center", left=9, right=1, box=True)
    head_, *rest = sheet.blocks
    blocks = (scope, head_, stamp, *rest)
    sheet = Sheet(blocks).add("recipient3", P("drafter", "PL.(300)", 11, align="left"))
    address = "Số 5 đường Nha Trang, Thái Nguyên. ĐT: 0208 3855 000, Fax: 0208 3855 001, E-Mail: sgd@thainguyen.gov.vn"
    return Sheet(
        (*sheet.blocks, P("contact_rule", size=2, rule="single"), P("contact", address, 11, align="center")), sheet.page
    )


BASES = {
    "letter": letter, "plan": plan, "long_plan": long_plan, "decision": decision, "committee": committee,
    "report": report, "annexed": annexed, "copy": copy, "stamped": stamped,
}  # fmt: skip
