"""Guests and units from a file: what real lists look like, and what is told of each oddity."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from generator.errors import CellPlace, Severity
from generator.plan.lists.sample import empty_list
from generator.plan.reading import read_plan

if TYPE_CHECKING:
    from pathlib import Path

    from generator.errors import Problem
    from generator.plan.model import Plan

PLAN = """
campaign: {{name: Tuần lễ, short_name: Tuần lễ, year: 2024}}
issuer: {{name: Trường A, header: [TRƯỜNG A], symbol: A, place: Bắc Kạn}}
signer: {{authority: [HIỆU TRƯỞNG], name: Nguyễn Văn A}}
ceremony: {{heading: Lễ, name: Lễ khai mạc, start: 14h00 03/10/2024, venue: Sân trường}}
participants:
  heading: Thành phần
  groups:
    - {{id: khach, name: Khách mời, text: Khách mời, guests: {guests}}}
units:
  groups:
    - {{id: to, name: Các tổ, rank: subordinate, units: {units}}}
duties:
  heading: Tổ chức
  groups: [{{to: [to], heading: Các tổ, items: [Làm việc]}}]
closing: Trên đây là kế hoạch./.
recipients: {{items: [Như trên], archive: VT}}
documents:
  - {{id: ke-hoach, name: Kế hoạch, type: KH, template: ke-hoach.docx, for: once, file: KH, subject: Tổ chức}}
"""


def read(
    folder: Path, *, guests: str = "[Khách]", units: str = "[{id: t1, name: Tổ Một}]"
) -> tuple[Plan | None, list[Problem]]:
    (folder / "plan.yaml").write_text(PLAN.format(guests=guests, units=units), encoding="utf-8")
    return read_plan(folder / "plan.yaml")


def workbook(path: Path, rows: list[list[Any]], *, merge: str = "", hidden: int = 0) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Danh sách"
    for row in rows:
        sheet.append(row)
    if merge:
        for area in merge.split():
            sheet.merge_cells(area)
    if hidden:
        sheet.row_dimensions[hidden].hidden = True
    buffer = io.BytesIO()
    book.save(buffer)
    path.write_bytes(buffer.getvalue())


def names(plan: Plan | None) -> list[str]:
    assert plan is not None
    assert plan.participants is not None
    return [guest.name for guest in plan.participants.groups[0].guests]


def told(problems: list[Problem], severity: Severity) -> list[str]:
    return [
        f"{problem.place}: {problem.text}"
        for problem in problems
        if problem.severity is severity and isinstance(problem.place, CellPlace)
    ]


def test_a_list_as_offices_keep_it(tmp_path: Path) -> None:
    workbook(
        tmp_path / "khach-moi.xlsx",
        [
            ["DANH SÁCH KHÁCH MỜI", None, None, None],
            [None, None, None, None],
            ["STT", "Họ và tên ", "CHỨC VỤ", "Đơn vị  công tác"],
            [1, 2, 3, 4],
            [1, "Nguyễn\u00a0Văn  A", "Giám đốc", "Sở Giáo dục và Đào tạo"],
            [None, None, None, None],
            [2, "Tra\u0302\u0300n Thị B", None, "Phòng GD&ĐT"],
            ["Tổng cộng: 02 người", None, None, None],
        ],
        merge="A1:D1",
    )
    plan, problems = read(tmp_path, guests="{file: khach-moi.xlsx}")
    assert names(plan) == ["Nguyễn Văn A", "Trần Thị B"]
    assert plan is not None
    assert plan.participants is not None
    first = plan.participants.groups[0].guests[0]
    assert (first.title, first.organization) == ("Giám đốc", "Sở Giáo dục và Đào tạo")
    assert told(problems, Severity.ERROR) == []
    assert told(problems, Severity.ADVICE) == ["khach-moi.xlsx [Danh sách!A8]: bỏ qua hàng «Tổng cộng: 02 người»"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_in_every_common_form(tmp_path: Path, encoding: str, delimiter: str) -> None:
    lines = [["Họ tên", "Chức vụ"], ["Nguyễn Văn A", "Giám đốc"], ["Trần Thị B", ""]]
    text = "\r\n".join(delimiter.join(line) for line in lines)
    (tmp_path / "khach.csv").write_bytes(text.encode(encoding))
    plan, _ = read(tmp_path, guests="{file: khach.csv}")
    assert names(plan) == ["Nguyễn Văn A", "Trần Thị B"]


def test_units_keep_their_zeros_and_get_names_to_point_at(tmp_path: Path) -> None:
    (tmp_path / "don-vi.csv").write_text(
        "Tên đơn vị,Mã số,Điện thoại\nTrường THCS Đức Xuân,01840,0209123456\n", encoding="utf-8"
    )
    plan, _ = read(tmp_path, units="{file: don-vi.csv}")
    assert plan is not None
    [unit] = plan.units.groups[0].units
    assert (unit.id, unit.code, unit.phone) == ("truong-thcs-duc-xuan", "01840", "0209123456")


def test_what_is_odd_is_told_with_its_cell(tmp_path: Path) -> None:
    workbook(
        tmp_path / "k.xlsx",
        [
            ["Họ và tên", "Chức vụ", "Màu áo"],
            ["Nguyễn Văn A", "#N/A", None],
            ["=CONCAT(A2)", "Giám đốc", None],
            ["Trần Thị B", None, None],
            ["Trần Thị B", None, None],
            [None, "Phó Giám đốc", "Sở"],
        ],
        hidden=4,
    )
    _, problems = read(tmp_path, guests="{file: k.xlsx}")
    assert told(problems, Severity.ERROR) == [
        "k.xlsx [Danh sách!B2]: ô báo lỗi #N/A",
        "k.xlsx [Danh sách!A3]: ô có công thức chưa được tính",
    ]
    warned = told(problems, Severity.WARNING)
    assert "k.xlsx [Danh sách!A5]: khách «Trần Thị B» ghi hai lần, lần đầu ở ô A4" in warned
    assert any("B6" in text and "thiếu tên" in text for text in warned)
    advised = told(problems, Severity.ADVICE)
    assert any("C1" in text and "Màu áo" in text for text in advised)
    assert any("A4" in text and "ẩn" in text for text in advised)


def test_a_list_without_a_header_is_refused(tmp_path: Path) -> None:
    (tmp_path / "k.csv").write_text("Nguyễn Văn A,Giám đốc\n", encoding="utf-8")
    _, problems = read(tmp_path, guests="{file: k.csv}")
    assert told(problems, Severity.ERROR) == ["k.csv [csv!A1]: không thấy hàng tiêu đề của danh sách"]


def test_two_headers_are_one_too_many(tmp_path: Path) -> None:
    (tmp_path / "k.csv").write_text("Họ tên,Chức vụ\nA,B\nHọ tên,Chức vụ\nC,D\n", encoding="utf-8")
    _, problems = read(tmp_path, guests="{file: k.csv}")
    assert told(problems, Severity.ERROR) == ["k.csv [csv!A3]: có hai hàng tiêu đề giống nhau"]


@pytest.mark.parametrize(
    ("named", "data", "words"),
    [
        ("{file: khong-co.xlsx}", None, "không có tệp này"),
        ("{file: ../ngoai.csv}", None, "nằm ngoài thư mục"),
        ("{file: k.xlsx}", b"PK\x03\x04 broken", "không đọc được tệp Excel"),
        ("{file: k.xlsx}", b"\xd0\xcf\x11\xe0 old", ".xls"),
        ("{file: k.csv}", "Hä vµ tªn\nUû ban nh©n d©n\n".encode("cp1252"), "TCVN3"),
        ("{file: k.csv}", b"\x00\x01\x02", "không phải tệp Excel hay CSV"),
        ("{file: k.csv, sheeet: A}", b"a", "chỉ có «file» và «sheet»"),
    ],
)
def test_what_cannot_be_read_is_told_where_the_plan_names_it(
    tmp_path: Path, named: str, data: bytes | None, words: str
) -> None:
    if data is not None:
        (tmp_path / named.split(": ")[1].split(",", maxsplit=1)[0].strip("}")).write_bytes(data)
    _, problems = read(tmp_path, guests=named)
    assert any(words in problem.text and problem.severity is Severity.ERROR for problem in problems), problems


def test_another_sheet_by_name(tmp_path: Path) -> None:
    workbook(tmp_path / "k.xlsx", [["Họ tên"], ["A"]])
    plan, _ = read(tmp_path, guests="{file: k.xlsx, sheet: Danh sách}")
    assert names(plan) == ["A"]
    _, problems = read(tmp_path, guests="{file: k.xlsx, sheet: Khác}")
    assert any("các trang trong tệp: Danh sách" in problem.hint for problem in problems)


def test_a_value_that_the_plan_refuses_is_named_by_its_cell(tmp_path: Path) -> None:
    (tmp_path / "don-vi.csv").write_text("Mã,Tên đơn vị\nTổ Một!,Tổ Một\n", encoding="utf-8")
    _, problems = read(tmp_path, units="{file: don-vi.csv}")
    assert any(str(problem.place) == "don-vi.csv [csv!A2]" for problem in problems)


def test_two_thousand_guests(tmp_path: Path) -> None:
    lines = ["Họ tên,Đơn vị", *(f"Đại biểu {number},Đơn vị {number}" for number in range(2000))]
    (tmp_path / "k.csv").write_text("\n".join(lines), encoding="utf-8")
    plan, _ = read(tmp_path, guests="{file: k.csv}")
    assert len(names(plan)) == 2000


def test_the_empty_sample_can_be_filled_in_and_read(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(empty_list()))
    sheet = book.worksheets[0]
    sheet.append([1, "Nguyễn Văn A", "Giám đốc", "Sở Giáo dục và Đào tạo", "Ông", None, "a@example.vn"])
    book.save(str(tmp_path / "khach-moi.xlsx"))
    plan, problems = read(tmp_path, guests="{file: khach-moi.xlsx}")
    assert names(plan) == ["Nguyễn Văn A"]
    assert told(problems, Severity.ERROR) == told(problems, Severity.ADVICE) == []


def test_a_header_on_two_rows_and_signatures_below(tmp_path: Path) -> None:
    workbook(
        tmp_path / "k.xlsx",
        [
            ["DANH SÁCH", None, None, None, None],
            ["STT", "Họ và tên, chức vụ", None, "Đơn vị công tác", "Ghi chú"],
            [None, "Họ và tên", "Chức vụ", None, None],
            [1, "Nguyễn Văn Một", "Giám đốc", "Sở A", None],
            [2, "Trần Thị Hai", "Phó Giám đốc", None, "đi thay"],
            ["Tổng cộng", 2, None, None, None],
            [None, "Bắc Kạn, ngày 20 tháng 9 năm 2024", None, None, None],
            [None, "Người lập biểu", None, None, None],
            [None, "(Ký, ghi rõ họ tên)", None, None, None],
            [None, "Lê Văn Ba", None, None, None],
        ],
        merge="A1:E1 A2:A3 B2:C2 D2:D3 E2:E3 D4:D5",
    )
    plan, problems = read(tmp_path, guests="{file: k.xlsx}")
    assert plan is not None
    assert plan.participants is not None
    found = [(guest.name, guest.title, guest.organization) for guest in plan.participants.groups[0].guests]
    assert found == [("Nguyễn Văn Một", "Giám đốc", "Sở A"), ("Trần Thị Hai", "Phó Giám đốc", "Sở A")]
    assert told(problems, Severity.WARNING) == [
        "k.xlsx [Danh sách!B10]: bỏ qua hàng «Lê Văn Ba» đứng sau phần kết của danh sách"
    ]


def test_names_that_begin_like_a_total_are_names(tmp_path: Path) -> None:
    guests = [
        "Tổng Công ty Điện lực",
        "Tổng cục Thống kê",
        "Cộng đồng doanh nghiệp",
        "Thủ trưởng các phòng, ban",
        "Tổng Giám đốc Công ty A",
    ]
    (tmp_path / "k.csv").write_text("\n".join(["Họ và tên", *(f'"{name}"' for name in guests)]), encoding="utf-8")
    plan, _ = read(tmp_path, guests="{file: k.csv}")
    assert names(plan) == guests


@pytest.mark.parametrize("last", ["Tổng", "Tổng: 3", "Cộng", "Tổng số đại biểu: 3", "Ghi chú: chốt ngày 20/9", "3"])
def test_what_closes_a_list_is_no_guest(tmp_path: Path, last: str) -> None:
    (tmp_path / "k.csv").write_text(f"Ho va ten,Chuc vu\nNguyễn Văn A,Giám đốc\n{last},\n", encoding="utf-8")
    plan, _ = read(tmp_path, guests="{file: k.csv}")
    assert names(plan) == ["Nguyễn Văn A"]


def test_a_second_column_of_one_meaning_is_told(tmp_path: Path) -> None:
    (tmp_path / "k.csv").write_text("Họ và tên,Họ tên\nA B,C D\n", encoding="utf-8")
    _, problems = read(tmp_path, guests="{file: k.csv}")
    (warned,) = told(problems, Severity.WARNING)
    assert "B1" in warned
    assert "trùng nghĩa" in warned
