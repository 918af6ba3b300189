"""Invitations: one for all guests, one for each, one for each group; Mẫu 1.7's words in its order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from documents.word_pages import paragraphs, texts

from generator.documents.wording import DOTS

if TYPE_CHECKING:
    from collections.abc import Callable

GROUPS = """
participants:
  groups:
  - id: mot
    name: Khách tỉnh
    guests: [Sở Giáo dục và Đào tạo, Hội Khuyến học tỉnh]
  - id: hai
    name: Khách có tên
    guests:
    - {honorific: Ông, name: Nguyễn Văn B, title: Giám đốc, organization: Công ty Sách, role_note: tài trợ}
    - {name: Báo Bắc Kạn, role_note: cử phóng viên dự đưa tin, invited_by: UBND xã}
"""
CHAIRED = ("venue: Sân trường", "venue: {name: Sân trường, address: tổ 1}, chair: Hiệu trưởng")


def test_the_common_one_says_everything_in_order(made: Callable[..., bytes]) -> None:
    found = texts(made("giay-moi"))
    labels = ["trân trọng kính mời:", "1. Thành phần mời", "Tới dự ", "Chủ trì:", "2. Thời gian:", "3. Địa điểm:"]
    places = [next(at for at, text in enumerate(found) if label in text) for label in labels]
    assert places == sorted(places)
    assert "GIẤY MỜI" in found
    assert "2. Thời gian: 14 giờ 00 phút, thứ Năm, ngày 03/10/2024." in found
    closing = [item.text for item in paragraphs(made("giay-moi")) if item.style == "Câu kết"]
    assert closing[0].endswith("./.")


def test_the_common_one_lists_guests_by_group(build: Callable[..., bytes]) -> None:
    assert texts(build("giay-moi", GROUPS), "Gạch đầu dòng") == [
        "- Sở Giáo dục và Đào tạo; Hội Khuyến học tỉnh;",
        "- Ông Nguyễn Văn B, Giám đốc Công ty Sách (tài trợ);",
        "- Báo Bắc Kạn (cử phóng viên dự đưa tin) (do UBND xã mời).",
    ]


def test_it_rests_on_the_plan_itself(made: Callable[..., bytes]) -> None:
    (opening,) = [text for text in texts(made("giay-moi")) if "trân trọng kính mời:" in text]
    assert opening.startswith("Thực hiện Kế hoạch số")
    assert "/KH-UBND ngày" in opening
    assert "về việc tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2024" in opening


def test_one_guest_one_invitation(made: Callable[..., bytes]) -> None:
    found = texts(made("giay-moi-khach", "Hội Khuyến học tỉnh"))
    assert found[7:12] == [
        "Dự Lễ khai mạc Tuần lễ hưởng ứng học tập suốt đời năm 2024",
        "Ủy ban nhân dân thành phố Bắc Kạn trân trọng kính mời: Hội Khuyến học tỉnh",
        "Tới dự Lễ khai mạc Tuần lễ hưởng ứng học tập suốt đời năm 2024.",
        f"Chủ trì: {DOTS}.",
        "Thời gian: 14 giờ 00 phút, thứ Năm, ngày 03/10/2024.",
    ]
    assert not any(text.startswith("Thực hiện") for text in found)


def test_a_group_is_listed(build: Callable[..., bytes]) -> None:
    found = texts(build("moi-nhom", GROUPS))
    assert "Trường THPT Chuyên trân trọng kính mời:" in found
    assert "- Sở Giáo dục và Đào tạo;" in found
    assert "- Hội Khuyến học tỉnh." in found


def test_a_chair_not_yet_known_is_dotted_and_none_is_left_out(build: Callable[..., bytes]) -> None:
    with_chair = texts(build("giay-moi", GROUPS, CHAIRED))
    assert "Chủ trì: Hiệu trưởng." in with_chair
    assert "3. Địa điểm: Sân trường, địa chỉ: tổ 1." in with_chair
    dotted = texts(build("giay-moi", GROUPS, ("venue: Sân trường", "venue: cần điền, chair: cần điền")))
    assert f"Chủ trì: {DOTS}." in dotted
    assert not any(text.startswith("Chủ trì") for text in texts(build("giay-moi", GROUPS)))


def test_a_programme_is_printed_once_its_times_are_known(build: Callable[..., bytes]) -> None:
    steps = "venue: Sân trường, programme: [{time: 7h30, content: Khai mạc, by: Hiệu trưởng}, {%s content: Bế mạc}]"
    timed = texts(build("giay-moi", GROUPS, ("venue: Sân trường", steps % "time: 9h00,")))
    assert timed[timed.index("4. Chương trình") + 1 :][:9] == [
        "Thời gian", "Nội dung", "Thực hiện", "07 giờ 30 phút", "Khai mạc", "Hiệu trưởng", "09 giờ 00 phút", "Bế mạc",
        "Kính mời các đại biểu tới dự để buổi lễ thành công tốt đẹp./.",
    ]  # fmt: skip
    untimed = texts(build("giay-moi", GROUPS, ("venue: Sân trường", steps % "")))
    assert "4. Chương trình" not in untimed


def test_no_guests_and_no_notes_leave_no_holes(build: Callable[..., bytes]) -> None:
    assert not any(text.strip() in {"-", "- .", "- ;"} for text in texts(build("giay-moi")))


def test_names_come_out_as_typed(build: Callable[..., bytes]) -> None:
    name = "Công ty «A & B» <c> {{ d }} {% e %} 📚 *"
    more = f'participants: {{groups: [{{id: a, guests: ["{name}"]}}]}}\n'
    assert any(name in text for text in texts(build("moi-khach", more)))
