"""The papers that a ceremony needs beside its invitations, as their readers meet them."""

from __future__ import annotations

import io
import textwrap
from typing import TYPE_CHECKING

import docx
import pytest
from documents.making import TEMPLATES
from documents.word_pages import MAIN, paragraphs, part, texts

from generator.documents import template_faults
from generator.documents.speech import greeting, speech_view
from generator.errors import Severity
from generator.office.text_width import text_width
from generator.office.xml import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.plan.model import Plan

KINDS = """\
- {id: chuong-trinh, name: Chương trình, template: chuong-trinh.docx, for: once, file: CT, subject: Chương trình}
- {id: phan-cong, name: Phân công, template: phan-cong-chuan-bi.docx, for: once, file: PC, subject: Phân công}
- {id: danh-sach, name: Danh sách, template: danh-sach-dai-bieu.docx, for: once, file: DS, subject: Danh sách}
- {id: phat-bieu, name: Phát biểu, template: bai-phat-bieu-khai-mac.docx, for: once, file: PB, subject: Phát biểu}
- {id: khau-hieu, name: Khẩu hiệu, template: khau-hieu.docx, for: once, file: KH2, subject: Khẩu hiệu}
"""
BLANK = [""] * 5
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def table(data: bytes, at: int = 1) -> list[list[str]]:
    """Give the cells of a table; the first table of a paper is its head."""
    found = docx.Document(io.BytesIO(data)).tables[at]
    return [[cell.text for cell in row.cells] for row in found.rows]


PAPERS = ("chuong-trinh", "phan-cong-chuan-bi", "danh-sach-dai-bieu", "bai-phat-bieu-khai-mac", "khau-hieu")


@pytest.mark.parametrize("kind", PAPERS)
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


def test_the_speech_greets_tells_why_and_opens(made: Callable[..., bytes]) -> None:
    data = made("bai-phat-bieu-khai-mac")
    assert texts(data, "Tên loại văn bản") == ["BÀI PHÁT BIỂU KHAI MẠC"]
    assert texts(data, "Kèm theo") == ["(Dự thảo)"]
    greetings = texts(data, "Kính thưa")
    assert greetings[:3] == [
        "Kính thưa đại diện các cơ quan, tổ chức cấp tỉnh;",
        "Kính thưa đại diện Thường trực Thành ủy, HĐND thành phố;",
        "Kính thưa các đồng chí lãnh đạo UBND, Ủy ban MTTQ thành phố;",
    ]
    assert greetings[-1] == "Kính thưa các vị đại biểu, các vị khách quý!"
    said = "\n".join(texts(data, "Lời phát biểu"))
    assert "- Tuần lễ được tổ chức với hình thức phù hợp, nội dung thiết thực, hiệu quả" in said
    assert "“Phát triển văn hóa đọc thúc đẩy học tập suốt đời”" in said
    assert (
        "- Treo băng rôn, khẩu hiệu tại các cơ sở giáo dục, nhà máy, văn phòng, cơ quan, đơn vị và nơi công cộng;"
        in said
    )
    assert "tuyên truyền bằng nhiều hình thức" not in said
    assert "Tôi xin tuyên bố khai mạc Tuần lễ hưởng ứng học tập suốt đời năm 2024." in said
    assert said.endswith("Xin trân trọng cảm ơn!")


def test_the_speech_is_printed_large_and_wide(made: Callable[..., bytes]) -> None:
    data = made("bai-phat-bieu-khai-mac")
    spoken = [item for item in paragraphs(data) if item.style in {"Lời phát biểu", "Kính thưa"}]
    assert {item.size for item in spoken} == {14}
    document = docx.Document(io.BytesIO(data))
    assert document.styles["Lời phát biểu"].paragraph_format.line_spacing == 1.5


def test_a_speech_of_a_bare_plan_still_greets_and_opens(build: Callable[..., bytes]) -> None:
    data = build("phat-bieu", KINDS, ("year: 2026}", "year: 2026, short_name: Tuần lễ}"))
    assert texts(data, "Kính thưa") == ["Kính thưa các vị đại biểu, các vị khách quý!"]
    said = texts(data, "Lời phát biểu")
    assert not any(text.startswith("-") or text.endswith(":") for text in said)
    assert any("chúc Tuần lễ thành công tốt đẹp" in text for text in said)
    assert any("khai mạc Tuần lễ học tập suốt đời năm 2026." in text for text in said)


@pytest.mark.parametrize(
    ("group", "greeted"),
    [
        ("Xã, phường", "đại diện các xã, phường"),
        ("Trường thuộc tỉnh trên địa bàn", "đại diện các trường thuộc tỉnh trên địa bàn"),
        ("Phòng Giáo dục và Đào tạo", "đại diện Phòng Giáo dục và Đào tạo"),
        ("Sở Nội vụ", "đại diện Sở Nội vụ"),
        ("Doanh nghiệp", "đại diện các doanh nghiệp"),
        ("Lãnh đạo tỉnh", "các đồng chí lãnh đạo tỉnh"),
        ("Khách mời", "các vị khách mời"),
        ("Các thầy giáo, cô giáo", "các thầy giáo, cô giáo"),
        ("Đại diện cha mẹ học sinh", "đại diện cha mẹ học sinh"),
    ],
)
def test_groups_are_greeted_as_their_names_begin(group: str, greeted: str) -> None:
    assert greeting(group) == greeted


def test_bullets_that_head_others_are_not_said_as_purposes(small: Callable[..., Plan]) -> None:
    more = """\
    purpose:
      heading: Mục đích
      items:
      - {text: "Mục đích:", items: [Nâng cao nhận thức;, Lan tỏa phong trào]}
    activities: {heading: Hoạt động, items: ["Mở thư viện; tặng sách", "Thi đọc:", {table: {columns: [A]}}]}
    """
    view = speech_view(small(KINDS + textwrap.dedent(more)))
    assert view.purposes == ("Nâng cao nhận thức.", "Lan tỏa phong trào.")
    assert view.activities == ("Mở thư viện", "Thi đọc")


def test_banners_stand_in_frames_line_by_line(made: Callable[..., bytes]) -> None:
    data = made("khau-hieu")
    assert texts(data, "Tên loại văn bản") == ["NỘI DUNG PHÔNG CHỮ, KHẨU HIỆU"]
    assert texts(data, "Mục nhỏ") == ["1. Phông chữ sân khấu", "2. Băng rôn, khẩu hiệu"]
    frames = docx.Document(io.BytesIO(data)).tables[1:]
    assert [[text for text in frame.cell(0, 0).text.split("\n") if text] for frame in frames] == [
        [
            "LỄ KHAI MẠC",
            "TUẦN LỄ HƯỞNG ỨNG HỌC TẬP SUỐT ĐỜI NĂM 2024",
            "Chủ đề: “Phát triển văn hóa đọc thúc đẩy học tập suốt đời”",
        ],
        ["PHÁT TRIỂN VĂN HÓA ĐỌC THÚC ĐẨY HỌC TẬP SUỐT ĐỜI"],
    ]
    assert texts(data, "Nội dung")[:2] == ["Nơi treo: Hội trường lớn tầng 2", "Số lượng: 01"]
    assert not any("Kích thước" in text for text in texts(data))
    assert {(item.size, item.bold) for item in paragraphs(data) if item.style == "Chữ lớn"} == {(24, True)}
    _, *boxes = part(data, MAIN).iter(word("tbl"))
    assert all(box.find(f".//{word('cantSplit')}") is not None for box in boxes)


def test_size_and_count_are_printed_when_known(build: Callable[..., bytes]) -> None:
    banner = "{kind: Băng rôn, lines: [ĐỌC SÁCH], size: '8,0 m x 0,8 m', count: 12}"
    data = build("khau-hieu", KINDS, ("venue: Sân trường", f"venue: Sân trường, banners: [{banner}]"))
    assert texts(data, "Nội dung") == ["Kích thước: 8,0 m x 0,8 m", "Số lượng: 12"]


def test_no_banner_leaves_an_empty_frame(build: Callable[..., bytes]) -> None:
    data = build("khau-hieu", KINDS)
    assert table(data) == [[""]]
    assert texts(data, "Mục nhỏ") == []


def test_papers_of_a_ceremony_need_one(small: Callable[..., Plan]) -> None:
    plan = small(KINDS).model_copy(update={"ceremony": None})
    found = template_faults(plan, TEMPLATES)
    papers = {"chuong-trinh", "phan-cong", "danh-sach", "phat-bieu", "khau-hieu"}
    assert set(found) == papers | {"giay-moi", "moi-khach", "moi-nhom"}
    for kind in papers:
        (problem,) = found[kind]
        assert problem.severity is Severity.ERROR
        assert problem.path == f"documents.{kind}"
        assert "kế hoạch không có mục «ceremony»" in problem.text


def test_a_banners_line_is_never_broken(build: Callable[..., bytes]) -> None:
    line = "TUẦN LỄ HƯỞNG ỨNG HỌC TẬP SUỐT ĐỜI NĂM 2026 CỦA THÀNH PHỐ BẮC KẠN"
    swap = ("venue: Sân trường}", f"venue: Sân trường, banners: [{{kind: Phông, lines: [{line}]}}]}}")
    data = build("khau-hieu", KINDS, swap)
    assert texts(data, "Chữ lớn") == [line]
    (size,) = [int(node.get(word("val"))) / 2 for node in part(data, MAIN).iter(word("sz"))]
    assert text_width(line, size=size, bold=True) <= 158 * 72 / 25.4
