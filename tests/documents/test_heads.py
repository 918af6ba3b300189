"""The head and the foot of documents: issuers of every kind, lines as long as the law says, signers, recipients."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from documents.word_pages import MAIN, paragraphs, part, texts

from generator.office.text_width import text_width
from generator.office.xml import word

if TYPE_CHECKING:
    from collections.abc import Callable

TIEU_NGU = "Độc lập - Tự do - Hạnh phúc"
ISSUER = "issuer: {name: Trường THPT Chuyên, header: [TRƯỜNG THPT CHUYÊN], symbol: THPTC, place: Bắc Kạn}"


def drawn_lengths(data: bytes) -> list[float]:
    """The lengths in points of the lines under issuer, Tiêu ngữ and trích yếu."""
    root = part(data, MAIN)
    found = []
    for paragraph in root.iter(word("p")):
        style = paragraph.find(f"{word('pPr')}/{word('pStyle')}")
        if style is None or style.get(word("val")) != "DuongKe":
            continue
        indent = paragraph.find(f"{word('pPr')}/{word('ind')}")
        assert indent is not None
        cell = next(paragraph.iterancestors(word("tc")), None)
        width = 9354 if cell is None else int(cell.find(f"{word('tcPr')}/{word('tcW')}").get(word("w")))
        found.append((width - int(indent.get(word("left"))) - int(indent.get(word("right")))) / 20)
    return found


def test_lines_are_as_long_as_the_law_says(made: Callable[..., bytes]) -> None:
    issuer, nation, subject = drawn_lengths(made("ke-hoach"))
    assert nation == pytest.approx(text_width(TIEU_NGU, size=14, bold=True), rel=0.01)
    name = text_width("THÀNH PHỐ BẮC KẠN", size=13, bold=True)
    assert 1 / 3 <= issuer / name <= 1 / 2
    words = text_width("Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2024", size=14, bold=True)
    assert 1 / 3 <= subject / words <= 1 / 2


@pytest.mark.parametrize("name", ["A", "TRƯỜNG PHỔ THÔNG DÂN TỘC NỘI TRÚ TRUNG HỌC CƠ SỞ VÀ TRUNG HỌC PHỔ THÔNG TỈNH"])
def test_lines_stay_inside_their_cells(build: Callable[..., bytes], name: str) -> None:
    swap = (ISSUER, ISSUER.replace("TRƯỜNG THPT CHUYÊN", name))
    issuer, _, _ = drawn_lengths(build("ke-hoach", "", swap))
    assert 0 < issuer <= 3572 / 20 / 2


def test_letters_have_no_line_under_their_subject(made: Callable[..., bytes]) -> None:
    assert len(drawn_lengths(made("cong-van-giao-nhiem-vu"))) == 2


def test_a_body_above_is_printed_plain_over_the_issuer(build: Callable[..., bytes]) -> None:
    swap = ("issuer: {", "issuer: {superior: UBND TỈNH THÁI NGUYÊN, ")
    first, second, *_ = paragraphs(build("ke-hoach", "", swap))
    assert (first.style, first.text, first.bold) == ("Cơ quan chủ quản", "UBND TỈNH THÁI NGUYÊN", False)
    assert (second.style, second.bold) == ("Cơ quan ban hành", True)
    assert not texts(build("ke-hoach"), "Cơ quan chủ quản")


@pytest.mark.parametrize(("place", "size"), [("Bắc Kạn", 14), ("Thành phố Hồ Chí Minh", 13)])
def test_a_long_place_and_its_date_stay_on_one_line(build: Callable[..., bytes], place: str, size: float) -> None:
    swaps = [
        (ISSUER, ISSUER.replace("place: Bắc Kạn", f"place: {place}")),
        ("file: KH,", "file: KH, date: 20/12/2026,"),
    ]
    (found,) = [item for item in paragraphs(build("ke-hoach", "", *swaps)) if item.text.startswith(place)]
    assert found.text == f"{place}, ngày 20 tháng 12 năm 2026"
    assert (found.size, found.italic) == (size, True)
    assert text_width(found.text, size=size) < (9354 - 3397) / 20


def test_signers_of_every_right(build: Callable[..., bytes]) -> None:
    lines = "authority: [TM. BAN CHỈ ĐẠO, KT. TRƯỞNG BAN, PHÓ TRƯỞNG BAN], other_title: Phó Giám đốc Sở"
    data = build("ke-hoach", "", ("authority: [HIỆU TRƯỞNG]", lines))
    assert texts(data, "Chức vụ ký") == ["TM. BAN CHỈ ĐẠO", "KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"]
    assert texts(data, "Chức vụ khác") == ["Phó Giám đốc Sở"]
    assert texts(data, "Họ tên người ký") == ["Nguyễn Văn A"]
    assert not texts(build("ke-hoach"), "Chức vụ khác")


def test_recipients_end_as_the_law_says(build: Callable[..., bytes]) -> None:
    more = 'recipients: {note: "Bản điện tử:", items: [Như trên, Sở], archive: "VT, HC (2)"}\n'
    assert texts(build("ke-hoach", more), "Dòng nơi nhận") == ["- Như trên;", "- Sở;", "- Lưu: VT, HC (2)."]
    assert texts(build("ke-hoach", more), "Ghi chú nơi nhận") == ["Bản điện tử:"]
    assert texts(build("ke-hoach"), "Dòng nơi nhận") == ["- Lưu: VT."]


def test_a_kind_may_have_its_own_signer_and_recipients(build: Callable[..., bytes]) -> None:
    own = "file: GM, signer: {authority: [CHÁNH VĂN PHÒNG], name: B}, recipients: {items: [Khách]}, subject"
    data = build("giay-moi", "recipients: {items: [Chung]}\n", ("file: GM, subject", own))
    assert texts(data, "Chức vụ ký") == ["CHÁNH VĂN PHÒNG"]
    assert texts(data, "Dòng nơi nhận") == ["- Khách;", "- Lưu: VT."]


def test_the_files_own_properties_name_it(made: Callable[..., bytes]) -> None:
    said = [node.text for node in part(made("ke-hoach"), "docProps/core.xml")]
    subject = "Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2024"
    assert said == [f"KẾ HOẠCH {subject}", subject, "Ủy ban nhân dân thành phố Bắc Kạn", "vi-VN"]


def test_the_usual_issuers_stand_on_one_line() -> None:
    for name in ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "BỘ GIÁO DỤC VÀ ĐÀO TẠO"):
        assert text_width(name, size=13, bold=True) * 20 < 3572
    assert text_width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=13, bold=True) * 20 < 9354 - 3572


@pytest.mark.parametrize("count", [1, 16, 17, 200])
def test_recipients_that_are_many_go_on_below_the_signature(build: Callable[..., bytes], count: int) -> None:
    names = [f"Đơn vị {number}" for number in range(count)]
    found = paragraphs(build("ke-hoach", f"recipients: {{items: [{', '.join(names)}], archive: VT}}\n"))
    listed = [item for item in found if item.style in {"Dòng nơi nhận", "Nơi nhận tiếp theo"}]
    assert [item.text for item in listed] == [*(f"- {name};" for name in names), "- Lưu: VT."]
    below = [item for item in listed if item.style == "Nơi nhận tiếp theo"]
    assert len(below) == (count - 16 + 1 if count > 16 else 0)


def test_a_long_name_is_broken_where_it_reads_best(build: Callable[..., bytes]) -> None:
    swap = (ISSUER, ISSUER.replace("header: [TRƯỜNG THPT CHUYÊN]", "header: [ỦY BAN NHÂN DÂN PHƯỜNG PHÙNG CHÍ KIÊN]"))
    assert texts(build("ke-hoach", "", swap), "Cơ quan ban hành") == ["ỦY BAN NHÂN DÂN", "PHƯỜNG PHÙNG CHÍ KIÊN"]
    swap = ("issuer: {", "issuer: {superior: ỦY BAN NHÂN DÂN THÀNH PHỐ BẮC KẠN, ")
    assert texts(build("ke-hoach", "", swap), "Cơ quan chủ quản") == ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ BẮC KẠN"]


def test_the_longest_places_have_a_line_of_their_own(build: Callable[..., bytes]) -> None:
    swaps = [
        (ISSUER, ISSUER.replace("place: Bắc Kạn", "place: Phường Nguyễn Thị Minh Khai")),
        ("file: KH,", "file: KH, date: 20/12/2026,"),
    ]
    found = texts(build("ke-hoach", "", *swaps), "Địa danh ngày tháng dài")
    assert found == ["Phường Nguyễn Thị Minh Khai,", "ngày 20 tháng 12 năm 2026"]
