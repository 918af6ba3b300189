"""Letters that tell each unit what to do: own duties, the group's, whom to send, when to report, by rank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from documents.making import make_one
from documents.word_pages import paragraphs, texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.plan.model import Plan

UNITS = """
units:
  groups:
  - id: tren
    name: Các sở
    rank: superior
    units: [{id: so, name: Sở Giáo dục và Đào tạo}]
  - id: ngang
    name: Các hội
    rank: peer
    units: [{id: hoi, name: Hội Khuyến học}]
  - id: duoi
    name: Các tổ
    rank: subordinate
    units: [{id: to-1, name: Tổ Một}, {id: to-2, name: Tổ Hai}]
duties:
  groups:
  - {to: [tren, ngang], heading: Các sở và hội, items: [Tham dự]}
  - to: [duoi]
    heading: Các tổ
    items:
    - {text: Tổ Hai cử 12 em, only: [to-2], provides: [{count: 12, what: học sinh}]}
    - text: Việc chung theo Kế hoạch này
      items: [Việc con]
reporting: {deadline: 20/10/2026, before: false, to: [Nhà trường, Sở], via: Tổ Một}
"""


def letter(plan: Plan, recipient: str) -> list[str]:
    return texts(make_one(plan, "cong-van", recipient))


def test_a_school_with_a_duty_of_its_own(made: Callable[..., bytes]) -> None:
    found = texts(made("cong-van-giao-nhiem-vu", "Trường Trung học cơ sở Đức Xuân"))
    wanted = [
        "Kính gửi: Trường Trung học cơ sở Đức Xuân",
        "1. Nhiệm vụ của Trường THCS Đức Xuân",
        "2. Nhiệm vụ chung của các cơ sở giáo dục",
        "- Tổ chức Lễ phát động Tuần lễ học tập suốt đời năm 2024 vào tiết chào cờ thứ Hai, ngày 30/9/2024.",
        "3. Người, lực lượng cần cử, bố trí",
        "- 01 học sinh kể chuyện;",
        "- 02 lớp học.",
        "- Thời gian: 14 giờ 00 phút, thứ Năm, ngày 03/10/2024.",
        "5. Báo cáo kết quả",
        "Yêu cầu Trường THCS Đức Xuân nghiêm túc triển khai thực hiện./.",
        "- Như trên;",
        "- Lưu: VT, Hùng.",
    ]
    assert [text for text in found if text in wanted] == wanted
    assert not any("Trường THCS Bắc Kạn cử" in text for text in found)
    assert any("giao Trường THCS Đức Xuân thực hiện các nội dung sau:" in text for text in found)
    assert any("(qua Phòng Giáo dục và Đào tạo" in text and "trước ngày 10/10/2024" in text for text in found)


def test_a_school_with_no_duty_of_its_own_starts_with_the_groups(made: Callable[..., bytes]) -> None:
    found = texts(made("cong-van-giao-nhiem-vu", "Trường Mầm non Sông Cầu"))
    assert "1. Nhiệm vụ chung của các cơ sở giáo dục" in found
    assert not any("cần cử, bố trí" in text for text in found)


def test_a_commune_gets_the_dates_that_stand_in_another_section(made: Callable[..., bytes]) -> None:
    found = texts(made("cong-van-giao-nhiem-vu", "Ủy ban nhân dân xã Nông Thượng"))
    dates = "+ Thời gian: 01 buổi, trong khoảng thời gian từ ngày 01/10/2024 đến ngày 05/10/2024."
    assert dates in found
    assert found[found.index(dates) - 1].startswith("- Các xã, phường căn cứ vào tình hình thực tiễn")


def test_an_association_is_asked_not_told(made: Callable[..., bytes]) -> None:
    found = texts(made("cong-van-giao-nhiem-vu", "Hội Khuyến học thành phố Bắc Kạn"))
    assert any("đề nghị Hội Khuyến học thành phố phối hợp thực hiện" in text for text in found)
    assert "Đề nghị Hội Khuyến học thành phố quan tâm, phối hợp thực hiện./." in found
    assert "1. Nội dung đề nghị Hội Khuyến học thành phố thực hiện" in found
    assert any(text.startswith("Kết thúc") and "đề nghị tổng hợp báo cáo" in text for text in found)
    assert not any(text.startswith("Yêu cầu") or "giao" in text.split() or "Nhiệm vụ" in text for text in found)


def test_who_collects_the_reports_is_not_told_to_send_one(made: Callable[..., bytes]) -> None:
    found = texts(made("cong-van-giao-nhiem-vu", "Phòng Giáo dục và Đào tạo"))
    report = found[found.index("4. Báo cáo kết quả") + 1]
    assert report.startswith("Tiếp nhận báo cáo kết quả thực hiện của các cơ quan, đơn vị, địa phương trước ngày")
    assert "(qua" not in report


def test_many_units_at_once_stand_as_a_common_noun_inside_a_sentence(made: Callable[..., bytes]) -> None:
    found = texts(made("cong-van-giao-nhiem-vu", "Các cơ sở giáo dục khác"))
    assert "Kính gửi: Các cơ sở giáo dục khác trực thuộc thành phố" in found
    assert "Yêu cầu các cơ sở giáo dục khác trực thuộc thành phố nghiêm túc triển khai thực hiện./." in found


def test_verbs_follow_rank(small: Callable[..., Plan]) -> None:
    plan = small(UNITS)
    assert any("trân trọng đề nghị Sở Giáo dục và Đào tạo phối hợp" in text for text in letter(plan, "Sở"))
    assert "Trân trọng đề nghị Sở Giáo dục và Đào tạo quan tâm, phối hợp thực hiện./." in letter(plan, "Sở")
    assert "Đề nghị Hội Khuyến học quan tâm, phối hợp thực hiện./." in letter(plan, "Hội")
    assert "Yêu cầu Tổ Hai nghiêm túc triển khai thực hiện./." in letter(plan, "Tổ Hai")


def test_this_plan_is_the_plan_mentioned_above(small: Callable[..., Plan]) -> None:
    found = letter(small(UNITS), "Tổ Hai")
    assert "- Việc chung theo Kế hoạch nêu trên." in found
    assert "+ Việc con." in found
    assert "- 12 học sinh." in found


def test_reports_to_two_by_a_day_included(small: Callable[..., Plan]) -> None:
    found = letter(small(UNITS), "Tổ Hai")
    assert any("gửi về Nhà trường và Sở (qua Tổ Một) chậm nhất ngày 20/10/2026." in text for text in found)


def test_without_ceremony_and_reporting_the_letter_is_shorter(small: Callable[..., Plan]) -> None:
    kept = UNITS.split("reporting:", maxsplit=1)[0]
    plan = small(kept).model_copy(update={"ceremony": None})
    found = letter(plan, "Tổ Hai")
    assert not any(text.startswith(("4.", "5.")) or "Báo cáo kết quả" in text for text in found)


def test_the_number_has_no_type_and_the_subject_stands_under_it(made: Callable[..., bytes]) -> None:
    found = texts(made("cong-van-giao-nhiem-vu", "Trường Mầm non Sông Cầu"))
    number = next(at for at, text in enumerate(found) if text.startswith("Số:"))
    assert found[number].endswith("/UBND-GDĐT")
    assert found[number + 1].startswith("V/v ")
    assert "GIẤY MỜI" not in found


def test_the_address_stands_at_the_foot_of_the_first_page(made: Callable[..., bytes]) -> None:
    (foot,) = paragraphs(made("cong-van-giao-nhiem-vu", "Trường Mầm non Sông Cầu"), "word/footer1.xml")
    assert foot.text == "Địa chỉ: tổ 6 phường Phùng Chí Kiên, thành phố Bắc Kạn, tỉnh Bắc Kạn"
    assert foot.size == 11


def test_no_address_no_line(small: Callable[..., Plan]) -> None:
    (foot,) = paragraphs(make_one(small(UNITS), "cong-van"), "word/footer1.xml")
    assert (foot.style, foot.text) == ("Chân trang", "")
