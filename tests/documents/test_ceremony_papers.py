"""The papers that a ceremony needs beside its invitations, as their readers meet them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
import pytest
from documents.word_pages import MAIN, part, texts

from generator.office.xml import word

if TYPE_CHECKING:
    from collections.abc import Callable

KINDS = """\
- {id: chuong-trinh, name: Chương trình, template: chuong-trinh.docx, for: once, file: CT, subject: Chương trình}
- {id: phan-cong, name: Phân công, template: phan-cong-chuan-bi.docx, for: once, file: PC, subject: Phân công}
- {id: danh-sach, name: Danh sách, template: danh-sach-dai-bieu.docx, for: once, file: DS, subject: Danh sách}
"""
BLANK = [""] * 5
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def table(data: bytes, at: int = 1) -> list[list[str]]:
    """Give the cells of a table; the first table of a paper is its head."""
    found = docx.Document(io.BytesIO(data)).tables[at]
    return [[cell.text for cell in row.cells] for row in found.rows]


@pytest.mark.parametrize("kind", ["chuong-trinh", "phan-cong-chuan-bi", "danh-sach-dai-bieu"])
def test_a_paper_is_headed_without_number_and_date(kind: str, made: Callable[..., bytes]) -> None:
    data = made(kind)
    head = "\n".join(cell for row in table(data, 0) for cell in row)
    assert NATION in head
    assert "THÀNH PHỐ BẮC KẠN" in head
    assert "Số:" not in head
    assert "năm 2024" not in head


def test_the_programme_has_its_steps_in_order(made: Callable[..., bytes]) -> None:
    data = made("chuong-trinh")
    assert texts(data, "Tên loại văn bản") == ["CHƯƠNG TRÌNH"]
    assert texts(data, "Trích yếu") == ["Lễ khai mạc Tuần lễ hưởng ứng học tập suốt đời năm 2024"]
    (enclosed,) = texts(data, "Kèm theo")
    assert enclosed.startswith("(Kèm theo Kế hoạch số ")
    assert texts(data, "Nội dung")[0] == "Thời gian: 14 giờ 00 phút, thứ Năm, ngày 03/10/2024."
    header, first, second = table(data)
    assert header == ["TT", "Thời gian", "Nội dung", "Thực hiện"]
    assert first == ["1", "…" * 8, "Phát biểu khai mạc", "…" * 8]
    assert second[0] == "2"
    assert second[2:] == [
        "Kể chuyện với chủ đề “Phát triển văn hóa đọc thúc đẩy học tập suốt đời”",
        "Học sinh Trường THCS Đức Xuân",
    ]


def test_known_times_and_chairs_are_printed(build: Callable[..., bytes]) -> None:
    steps = "chair: Ông A, programme: [{time: 7h30, content: Chào cờ}]"
    data = build("chuong-trinh", KINDS, ("venue: Sân trường", f"venue: Sân trường, {steps}"))
    assert texts(data, "Nội dung")[1:] == ["Địa điểm: Sân trường.", "Chủ trì: Ông A."]
    assert table(data)[1:] == [["1", "07 giờ 30 phút", "Chào cờ", ""]]


def test_a_programme_without_steps_has_rows_for_the_pen(build: Callable[..., bytes]) -> None:
    data = build("chuong-trinh", KINDS)
    assert not any("Chủ trì" in text for text in texts(data))
    assert table(data)[1:] == [[""] * 4] * 5
    assert len(list(part(data, MAIN).iter(word("tblHeader")))) == 1


def test_who_prepares_what_is_told_by_name(made: Callable[..., bytes]) -> None:
    data = made("phan-cong-chuan-bi")
    assert texts(data, "Tên loại văn bản") == ["BẢNG PHÂN CÔNG CHUẨN BỊ"]
    header, *rows = table(data)
    assert header == ["TT", "Nội dung công việc", "Chủ trì", "Phối hợp", "Hạn hoàn thành", "Ghi chú"]
    assert [row[0] for row in rows] == [str(number) for number in range(1, 9)]
    assert rows[0][1:] == ["Chuẩn bị giấy mời", "Văn phòng HĐND, UBND", "Phòng Giáo dục và Đào tạo", "", ""]
    assert rows[3][2:4] == ["…" * 8, "Văn phòng HĐND, UBND"]
    assert not any("van-phong" in text or "phong-gddt" in text for text in texts(data))


def test_days_notes_and_names_outside_the_plan_are_printed(build: Callable[..., bytes]) -> None:
    item = "{task: Trang trí, by: Ông Lò Văn B, together: [Đoàn trường, Đội cờ đỏ], due: 02/10/2026, note: Xin hoa}"
    data = build("phan-cong", KINDS, ("venue: Sân trường", f"venue: Sân trường, preparation: [{item}]"))
    assert table(data)[1:] == [["1", "Trang trí", "Ông Lò Văn B", "Đoàn trường; Đội cờ đỏ", "02/10/2026", "Xin hoa"]]


def test_no_preparation_leaves_rows_for_the_pen(build: Callable[..., bytes]) -> None:
    assert table(build("phan-cong", KINDS))[1:] == [[""] * 6] * 5


@pytest.mark.parametrize("kind", ["chuong-trinh", "phan-cong-chuan-bi", "danh-sach-dai-bieu"])
def test_the_header_is_repeated_and_no_row_is_torn(kind: str, made: Callable[..., bytes]) -> None:
    _, listed = part(made(kind), MAIN).iter(word("tbl"))
    first, *others = listed.iter(word("tr"))
    assert first.find(f".//{word('tblHeader')}") is not None
    assert all(row.find(f".//{word('tblHeader')}") is None for row in others)
    assert all(row.find(f".//{word('cantSplit')}") is not None for row in (first, *others))


def test_guests_are_numbered_through_their_groups(made: Callable[..., bytes]) -> None:
    data = made("danh-sach-dai-bieu")
    assert texts(data, "Tên loại văn bản") == ["DANH SÁCH ĐẠI BIỂU"]
    header, first, *rows = table(data)
    assert header == ["TT", "Họ và tên, chức danh", "Cơ quan, đơn vị", "Ký tên", "Ghi chú"]
    assert first == ["Cơ quan, tổ chức cấp tỉnh"] * 5
    assert rows[:2] == [["1", "Sở Giáo dục và Đào tạo", "", "", ""], ["2", "Hội Khuyến học tỉnh", "", "", ""]]
    assert rows[2] == ["Thường trực Thành ủy, HĐND thành phố"] * 5
    numbers = [row[0] for row in rows if row[0].isdigit()]
    assert numbers == [str(number) for number in range(1, 18)]
    assert rows[-5:] == [BLANK] * 5
    assert texts(data, "Nhóm trong bảng")[-1] == "Doanh nghiệp"


def test_a_single_guest_is_listed_with_all_that_is_known(build: Callable[..., bytes]) -> None:
    guest = "{name: Nguyễn Văn An, honorific: Ông, title: Trưởng phòng, organization: Phòng Văn hóa, role_note: dự tin}"
    data = build("danh-sach", KINDS + f"participants: {{groups: [{{id: a, name: Khách, guests: [{guest}]}}]}}\n")
    one = ["1", "Ông Nguyễn Văn An, Trưởng phòng", "Phòng Văn hóa", "", "dự tin"]
    assert table(data)[1:] == [["Khách"] * 5, one, *[BLANK] * 5]


def test_two_hundred_guests_are_all_listed_on_lines_for_the_pen(build: Callable[..., bytes]) -> None:
    guests = ", ".join(f"Khách{number}" for number in range(1, 201))
    data = build("danh-sach", KINDS + f"participants: {{groups: [{{id: a, text: Mời, guests: [{guests}]}}]}}\n")
    rows = table(data)[1:]
    assert rows[0] == ["Mời"] * 5
    assert [row[:2] for row in rows[1:-5]] == [[str(number), f"Khách{number}"] for number in range(1, 201)]
    heights = list(part(data, MAIN).iter(word("trHeight")))
    assert len(heights) == 1 + 200 + 5
    assert {(height.get(word("val")), height.get(word("hRule"))) for height in heights} == {("511", "atLeast")}


def test_a_list_without_guests_has_lines_for_the_pen(build: Callable[..., bytes]) -> None:
    assert table(build("danh-sach", KINDS))[1:] == [BLANK] * 5
