"""Names are broken into lines where a reader pauses."""

from __future__ import annotations

import pytest

from generator.vietnamese.name_lines import name_lines


@pytest.mark.parametrize(
    ("name", "room", "lines"),
    [
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ BẮC KẠN", 24, ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ BẮC KẠN"]),
        ("Trường Trung học cơ sở Đức Xuân", 24, ["Trường Trung học cơ sở", "Đức Xuân"]),
        ("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO THÀNH PHỐ BẮC KẠN", 25, ["PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "THÀNH PHỐ BẮC KẠN"]),
        ("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO THÀNH PHỐ BẮC KẠN", 22, ["PHÒNG GIÁO DỤC", "VÀ ĐÀO TẠO", "THÀNH PHỐ BẮC KẠN"]),
        ("Ủy ban nhân dân xã Nông Thượng", 20, ["Ủy ban nhân dân", "xã Nông Thượng"]),
        ("BAN CHỈ ĐẠO XÂY DỰNG XÃ HỘI HỌC TẬP", 22, ["BAN CHỈ ĐẠO XÂY DỰNG", "XÃ HỘI HỌC TẬP"]),
        ("Sở Giáo dục và Đào tạo", 40, ["Sở Giáo dục và Đào tạo"]),
        ("Nghiêng", 3, ["Nghiêng"]),
        ("THÀNH PHỐ PHAN RANG - THÁP CHÀM", 22, ["THÀNH PHỐ", "PHAN RANG - THÁP CHÀM"]),
        ("ỦY BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU", 24, ["ỦY BAN NHÂN DÂN", "TỈNH BÀ RỊA - VŨNG TÀU"]),
        ("HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG", 20, ["HỘI ĐỒNG THI ĐUA -", "KHEN THƯỞNG"]),
    ],
)
def test_lines_end_where_a_reader_pauses(name: str, room: int, lines: list[str]) -> None:
    assert name_lines(name, room=room, width=len) == lines


def test_no_more_lines_than_there_is_room_for() -> None:
    name = "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO THÀNH PHỐ BẮC KẠN"
    lines = name_lines(name, room=22, width=len, most=2)
    assert len(lines) == 2
    assert " ".join(lines) == name
    assert max(map(len, lines)) <= 22


@pytest.mark.parametrize("room", range(8, 60, 4))
def test_no_word_is_lost_and_no_line_is_too_wide(room: int) -> None:
    name = "Trung tâm Văn hóa, Thông tin và Truyền thông thành phố Bắc Kạn"
    lines = name_lines(name, room=room, width=len)
    assert " ".join(lines) == name
    assert max(map(len, lines)) <= room
