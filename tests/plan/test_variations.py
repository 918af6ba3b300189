"""Everything that real plans were seen to vary in can be said."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.plan.model import Plan

    PlanOf = Callable[..., Plan]

CITY = (
    "  name: Ủy ban nhân dân thành phố Bắc Kạn\n  header: [ỦY BAN NHÂN DÂN, THÀNH PHỐ BẮC KẠN]\n"
    "  symbol: UBND\n  place: Bắc Kạn\nsigner: {authority: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH], name: Nguyễn Văn A}\n"
)


ISSUERS = {
    "bộ": """
  {name: Bộ Giáo dục và Đào tạo, header: [BỘ GIÁO DỤC VÀ ĐÀO TẠO], symbol: BGDĐT, place: Hà Nội, level: central}
signer: {authority: [KT. BỘ TRƯỞNG, THỨ TRƯỞNG], name: Nguyễn Văn A}
""",
    "sở": """
  {superior: UBND TỈNH THÁI NGUYÊN, name: Sở Giáo dục và Đào tạo, header: [SỞ GIÁO DỤC VÀ ĐÀO TẠO],
   symbol: SGDĐT, place: Thái Nguyên, level: department}
signer: {authority: [GIÁM ĐỐC], name: Nguyễn Văn A}
""",
    "ban chỉ đạo": """
  {name: Ban Chỉ đạo Xây dựng xã hội học tập, header: [BAN CHỈ ĐẠO, XÂY DỰNG XÃ HỘI HỌC TẬP],
   symbol: BCĐXHHT, place: Bắc Kạn, level: committee}
signer: {authority: [TM. BAN CHỈ ĐẠO, TRƯỞNG BAN], name: Nguyễn Văn A, other_title: PHÓ CHỦ TỊCH UBND TỈNH}
""",
    "trường": """
  {superior: UBND PHƯỜNG ĐỨC XUÂN, name: Trường Mầm non Đức Xuân, header: [TRƯỜNG MẦM NON ĐỨC XUÂN],
   symbol: MNĐX, place: Đức Xuân, level: school}
signer: {authority: [KT. HIỆU TRƯỞNG, PHÓ HIỆU TRƯỞNG], name: Nguyễn Văn A}
""",
    "hội": """
  {name: Hội Khuyến học Việt Nam, header: [HỘI KHUYẾN HỌC VIỆT NAM], symbol: HKH, place: Hà Nội, level: association}
signer: {authority: [TL. CHỦ TỊCH, CHÁNH VĂN PHÒNG], name: Nguyễn Văn A}
""",
    "văn phòng": """
  {superior: UBND TỈNH THÁI NGUYÊN, name: Văn phòng Ủy ban nhân dân tỉnh Thái Nguyên, header: [VĂN PHÒNG],
   symbol: VP-KGVX, place: Thái Nguyên, level: office}
signer: {authority: [Q. CHÁNH VĂN PHÒNG], name: Nguyễn Văn A}
""",
}


@pytest.mark.parametrize("kind", ISSUERS)
def test_other_issuers_with_and_without_a_superior(plan_of: PlanOf, kind: str) -> None:
    plan = plan_of("", ("\n" + CITY, ISSUERS[kind]))
    assert (plan.issuer.superior is None) == (kind in {"bộ", "ban chỉ đạo", "hội"})


def test_arabic_numbering_with_letters_dashes_and_pluses(plan_of: PlanOf) -> None:
    plan = plan_of("""\
        numbering: [arabic, letter, dash, plus]
        activities:
          heading: Nội dung
          items:
            - text: Tuyên truyền
              items:
                - text: Trên hệ thống loa
                  items: [Sáng, Chiều]
    """)
    assert plan.numbering == ("arabic", "letter", "dash", "plus")
    assert plan.activities
    assert [item.text for item in plan.activities.items[0].items[0].items] == ["Sáng", "Chiều"]


def test_four_legal_bases_printed_as_lines(plan_of: PlanOf) -> None:
    plan = plan_of("""\
        basis:
          - {type: Quyết định, number: 1373/QĐ-TTg, date: 30/7/2021, issuer: Thủ tướng Chính phủ,
             wording: Căn cứ Quyết định số 1373/QĐ-TTg ngày 30 tháng 7 năm 2021 của Thủ tướng Chính phủ;}
          - {type: Công văn, number: 5201/BGDĐT-GDTX, issuer: Bộ Giáo dục và Đào tạo,
             wording: Căn cứ Công văn số 5201/BGDĐT-GDTX của Bộ Giáo dục và Đào tạo;}
          - {type: Luật, title: Tổ chức chính quyền địa phương, date: 19/6/2015,
             wording: Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;}
          - {type: Kế hoạch, number: 2022/KH-UBND, date: 19/9/2014, issuer: Ủy ban nhân dân tỉnh}
        lead: Thực hiện Kế hoạch số 2022/KH-UBND ngày 19/9/2014 của Ủy ban nhân dân tỉnh như sau.
    """)
    assert [basis.wording is None for basis in plan.basis] == [False, False, False, True]


def test_the_ceremony_before_the_week(plan_of: PlanOf) -> None:
    plan = plan_of("""\
        ceremony: {name: Lễ khai mạc, start: 8g30 27/9/2024, end: 10h, venue: Sân Trường Tiểu học Đức Xuân}
        theme: {text: Đọc sách}
    """, ("year: 2024}", "year: 2024, period: {start: 01/10/2024, end: 07/10/2024}}"))  # fmt: skip
    assert plan.ceremony
    assert plan.ceremony.start == datetime(2024, 9, 27, 8, 30)  # noqa: DTZ001 (local to the office)
    assert plan.ceremony.end == time(10)
    assert plan.campaign.period
    assert plan.campaign.period.start == date(2024, 10, 1)


def test_no_ceremony_at_all(plan_of: PlanOf) -> None:
    assert plan_of("purpose: {heading: Mục đích, items: [Đọc sách]}\n").ceremony is None


def test_sixty_one_venues(plan_of: PlanOf) -> None:
    venues = "".join(f"    - {{name: Điểm cầu {at}, address: Xã số {at}}}\n" for at in range(1, 62))
    plan = plan_of(f"ceremony:\n  name: Lễ\n  start: 08 giờ 30 phút ngày 02/10/2024\n  venues:\n{venues}")
    assert plan.ceremony
    assert len(plan.ceremony.venues) == 61
    assert plan.ceremony.venues[60].address == "Xã số 61"


def test_the_venue_is_left_to_the_units(plan_of: PlanOf) -> None:
    plan = plan_of("""\
        ceremony:
          name: Lễ khai mạc cấp xã
          period: {start: 01/10/2024, end: 05/10/2024}
          venue: {name: "do đơn vị lựa chọn, phù hợp với địa phương", chosen_by_units: true}
    """)
    assert plan.ceremony
    assert plan.ceremony.venue
    assert plan.ceremony.venue.chosen_by_units


def test_a_venue_may_be_a_plain_text(plan_of: PlanOf) -> None:
    plan = plan_of("ceremony: {name: Lễ, start: 14h 03/10/2024, venue: do đơn vị lựa chọn}\n")
    assert plan.ceremony
    assert plan.ceremony.venue
    assert plan.ceremony.venue.name == "do đơn vị lựa chọn"
    assert plan.ceremony.venue.chosen_by_units


def test_nested_periods(plan_of: PlanOf) -> None:
    plan = plan_of("", ("year: 2024}", """year: 2024,
      period: {start: 01/9/2024, end: 31/12/2024, periods: [
        {name: Đợt 1, start: 01/10/2024, end: 31/10/2024, periods: [{name: Tuần lễ, start: 1/10/2024, end: 7/10/2024}]},
        {name: Đợt 2, start: 01/11/2024, end: 30/11/2024}]}}"""))  # fmt: skip
    assert plan.campaign.period
    assert plan.campaign.period.periods[0].periods[0].name == "Tuần lễ"


def test_a_table_in_the_body(plan_of: PlanOf) -> None:
    plan = plan_of("""\
        activities:
          heading: Các hoạt động
          items:
            - text: Phân công
              table:
                columns: [Thời gian, Nội dung, Đơn vị]
                rows:
                  - [14:00, Khai mạc, "05"]
                  - [14h30, Kể chuyện, ""]
        budget:
          heading: Kinh phí
          table: {columns: [Nguồn, Số tiền], rows: [[Ngân sách, 1.000.000]]}
    """)
    assert plan.activities
    assert plan.activities.items[0].table
    assert plan.activities.items[0].table.rows[0] == ("14:00", "Khai mạc", "05")
    assert plan.activities.items[0].table.rows[1] == ("14h30", "Kể chuyện", "")


def test_two_recipients_of_reports(plan_of: PlanOf) -> None:
    plan = plan_of("""\
        reporting:
          deadline: 15/10/2024
          before: không
          to: [Sở Giáo dục và Đào tạo, Hội Khuyến học tỉnh]
          via: Phòng Giáo dục Thường xuyên
          text: Báo cáo gửi về Sở chậm nhất ngày 15/10/2024.
    """)
    assert plan.reporting
    assert not plan.reporting.before
    assert len(plan.reporting.to) == 2


def test_free_sections_in_an_order_of_their_own(plan_of: PlanOf) -> None:
    plan = plan_of("""\
        outline: [theme, khau-hieu, purpose]
        purpose: {heading: Mục đích, text: Đọc sách.}
        theme: {text: Đọc}
        sections:
          khau-hieu: {heading: Khẩu hiệu, items: [Đọc để biết]}
    """)
    assert plan.sections["khau-hieu"].heading == "Khẩu hiệu"


def test_guests_as_persons_posts_and_bodies(plan_of: PlanOf) -> None:
    plan = plan_of("""\
        participants:
          groups:
            - id: lanh-dao
              guests:
                - {honorific: Ông, name: Nguyễn Văn B, title: Giám đốc, organization: Sở, email: b@example.vn}
                - Thường trực Thành ủy
            - id: bao-chi
              guests:
                - {name: Báo Bắc Kạn, role_note: cử phóng viên dự đưa tin, invited_by: UBND xã mời}
    """)
    assert plan.participants
    assert plan.participants.groups[0].guests[1].name == "Thường trực Thành ủy"


def test_every_kind_of_document_and_audience(plan_of: PlanOf) -> None:
    plan = plan_of("""\
        - {id: thu, name: Thư cảm ơn, type: TB, template: t.docx, for: each_guest, file: "TB - {guest}",
             subject: Cảm ơn, number: "05", date: 9/2024,
             signer: {authority: [TL. CHỦ TỊCH, CHÁNH VĂN PHÒNG], name: Trần Thị B},
             recipients: {items: [Như trên], archive: VT}, texts: {mo_dau: Kính gửi, ket: cần điền}}
        - {id: nhac, name: Nhắc, type: CV, symbol: VX, template: n.docx, for: each_unreported, file: "N - {unit}",
             subject: nhắc báo cáo}
        participants: {groups: [{id: khach, guests: [Bà B]}]}
        units: {groups: [{id: xa, name: Các xã, rank: subordinate, units: [{id: xa-a, name: UBND xã A}]}]}
        duties: {groups: [{to: [xa], heading: Các xã, items: [Đọc sách]}]}
    """)
    letter = plan.documents[1]
    assert letter.number == "05"
    assert (letter.date.day, letter.date.month, letter.date.year) == (None, 9, 2024)
    assert letter.texts == {"mo_dau": "Kính gửi", "ket": ""}
    assert plan.documents[2].audience == "each_unreported"


def test_moments_are_read_as_offices_write_them(plan_of: PlanOf) -> None:
    for typed in (
        "14h00 03/10/2024",
        "14h00' ngày 03/10/2024",
        "14 giờ 00 phút, ngày 03 tháng 10 năm 2024",
        "03/10/2024 14:00",
        "2024-10-03T14:00",
        "14h00, 3-10-2024",
    ):
        plan = plan_of(f'ceremony: {{name: Lễ, start: "{typed}", venue: Hội trường}}\n')
        assert plan.ceremony
        assert plan.ceremony.start == datetime(2024, 10, 3, 14, 0), typed  # noqa: DTZ001 (local to the office)
