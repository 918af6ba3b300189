"""Tent cards and labels: who gets one, how large, and where it lies on the sheet that comes out of the printer."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from documents.making import TEMPLATES, make_one
from documents.word_pages import MAIN, part, text_in

from generator.documents.fitting import POINTS_PER_MM, fitted, fitted_size, pleasing_size
from generator.documents.stationery import labels_view, name_cards_view
from generator.documents.template_faults import template_faults
from generator.documents.wording import styled
from generator.office.text_width import text_width, wrapped
from generator.office.xml import word

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.plan.model import Plan

KINDS = """\
- {id: bien-ten, name: Biển tên, type: TB, template: bien-ten.docx, for: once, file: Biển tên, subject: Biển tên}
- {id: nhan, name: Nhãn, type: TB, template: nhan-phong-bi.docx, for: once, file: Nhãn, subject: Nhãn phong bì}
"""
UNITS = """\
units:
  groups:
  - id: xa
    name: Xã, phường
    rank: subordinate
    units:
    - {id: nong-thuong, name: Ủy ban nhân dân xã Nông Thượng, address: "Thôn Nà Kẹn, xã Nông Thượng"}
    - {id: so-giao-duc, name: Sở Giáo dục và Đào tạo, address: Tổ 4 phường Đức Xuân}
    - {id: cac-truong, name: Các trường, collective: true}
"""
LONG = "Công Tằng Tôn Nữ Hoàng Thị Nguyệt Ánh Phương Khánh Vương Phi"
POST = "Phó Giám đốc Sở Giáo dục và Đào tạo kiêm Trưởng ban Chỉ đạo xây dựng xã hội học tập cấp tỉnh"
SCHOOL = "Trường Phổ thông Dân tộc nội trú trung học cơ sở và trung học phổ thông huyện Ngân Sơn, tỉnh Bắc Kạn"


def participants(*guests: str) -> str:
    return f"participants: {{groups: [{{id: a, guests: [{', '.join(guests)}]}}]}}\n"


def crowd(count: int) -> str:
    return participants(*(f"{{name: Khách{number}, title: Trưởng phòng}}" for number in range(count)))


def names(view: Any) -> list[str]:
    return [cell.name for sheet in view.sheets for row in sheet.rows for cell in row.cells]


def millimetres(data: bytes, element: str, attribute: str = "w") -> list[float]:
    found = part(data, MAIN).iter(word(element))
    return [round(int(node.get(word(attribute))) / 1440 * 25.4, 1) for node in found]


def test_labels_are_for_guests_then_units_each_once(small: Callable[..., Plan]) -> None:
    guests = participants(
        "{name: Nguyễn Văn An, honorific: Ông, title: Trưởng phòng, organization: Phòng Văn hóa}",
        "Sở Giáo dục và Đào tạo",
        "{name: Lò Thị Mai, unit: nong-thuong}",
    )
    view = labels_view(small(KINDS + UNITS + guests))
    cells = [cell for row in view.sheets[0].rows for cell in row.cells if cell.name]
    assert [cell.name for cell in cells] == ["Ông Nguyễn Văn An", "Sở Giáo dục và Đào tạo", "Lò Thị Mai"]
    assert cells[0].detail == "Trưởng phòng Phòng Văn hóa"
    assert cells[2].address == "Thôn Nà Kẹn, xã Nông Thượng"


def test_units_alone_get_labels_and_the_cards_are_blank(small: Callable[..., Plan]) -> None:
    plan = small(KINDS + UNITS)
    assert [name for name in names(labels_view(plan)) if name] == [
        "Ủy ban nhân dân xã Nông Thượng",
        "Sở Giáo dục và Đào tạo",
    ]
    assert names(name_cards_view(plan)) == ["", ""]


def test_the_printed_labels_are_as_large_as_usual_ones(build: Callable[..., bytes]) -> None:
    data = build("nhan", KINDS + crowd(22))
    assert millimetres(data, "gridCol") == [63.5, 2.5, 63.5, 2.5, 63.5] * 2
    assert millimetres(data, "trHeight", "val") == [38.1] * 8
    assert millimetres(data, "tblInd") == [7.2 - 5.0] * 2
    assert millimetres(data, "spacing", "line")[:1] == [15.1 - 5.0]


def test_the_printed_labels_are_as_large_as_the_plan_says(build: Callable[..., bytes]) -> None:
    sizes = "{columns: 2, rows: 4, width: '99,1', height: 67.7, left: 4.7, top: 13, gap_x: 0, gap_y: 2}"
    data = build("nhan", KINDS + crowd(9) + f"stationery: {{labels: {sizes}}}\n")
    assert millimetres(data, "gridCol") == [99.1, 99.1] * 2
    assert millimetres(data, "trHeight", "val") == [67.7, 2.0, 67.7, 2.0, 67.7, 2.0, 67.7, 67.7]
    assert millimetres(data, "tblInd") == [-0.3] * 2


def test_a_card_has_two_faces_in_the_middle_of_the_sheet(build: Callable[..., bytes]) -> None:
    data = build("bien-ten", KINDS + participants("{name: Nguyễn Văn An, honorific: Ông, title: Chủ tịch}"))
    assert millimetres(data, "gridCol") == [200.0]
    assert millimetres(data, "trHeight", "val") == [100.0, 100.0]
    assert text_in(part(data, MAIN)) == "Ông Nguyễn Văn AnChủ tịch" * 2


def test_small_cards_stand_side_by_side(build: Callable[..., bytes]) -> None:
    sizes = "stationery: {name_cards: {width: 90, height: 55, faces: 1}}\n"
    data = build("bien-ten", KINDS + crowd(3) + sizes)
    assert millimetres(data, "gridCol") == [90.0, 90.0]
    assert millimetres(data, "trHeight", "val") == [55.0, 55.0]
    assert millimetres(data, "tblInd") == [10.0]


def test_the_templates_have_no_fault(small: Callable[..., Plan]) -> None:
    plan = small(KINDS + crowd(1))
    faults = template_faults(plan, TEMPLATES)
    assert {kind: faults.get(kind) for kind in ("bien-ten", "nhan")} == {"bien-ten": None, "nhan": None}


@pytest.mark.parametrize("text", ["A", "Nguyễn Văn An", LONG, POST, SCHOOL, "Không-có-chỗ-ngắt-dòng" * 3])
@pytest.mark.parametrize(("width", "lines"), [(59.5, 1), (59.5, 2), (190, 2), (30, 3)])
def test_letters_are_as_large_as_their_place_lets_them(text: str, width: float, lines: int) -> None:
    size = fitted_size(text, width=width, lines=lines, largest=72, smallest=2, bold=True)
    room = width * POINTS_PER_MM
    printed = wrapped(text, width=room, size=size, bold=True)
    assert len(printed) <= lines
    assert max(text_width(line, size=size, bold=True) for line in printed) <= room
    larger = wrapped(text, width=room * 0.97, size=size + 0.5, bold=True)
    too_wide = max(text_width(line, size=size + 0.5, bold=True) for line in larger) > room * 0.97
    assert size == 72 or len(larger) > lines or too_wide


def test_a_name_is_broken_only_where_its_letters_would_be_much_smaller() -> None:
    place: dict[str, Any] = {"width": 90.0, "largest": 40.0, "smallest": 6.0, "bold": True}
    short, long = "Ông Nguyễn Văn An", f"Bà {LONG}"
    assert pleasing_size(short, lines=2, **place) == fitted_size(short, lines=1, **place) < 40
    assert pleasing_size(long, lines=2, **place) == fitted_size(long, lines=2, **place)


def test_the_filter_gives_a_run_of_that_size() -> None:
    size = fitted_size("Sở A & B", width=50, lines=1, largest=40, smallest=6)
    assert f'<w:sz w:val="{round(size * 2)}"/>' in fitted("Sở A & B", 50, 1, 40)
    assert "Sở A &amp; B" in fitted("Sở A & B", 50, 1, 40)
    assert fitted(None, 50) == fitted("", 50) == ""


def test_marks_of_bold_and_italic_are_not_printed_as_words() -> None:
    assert fitted(styled("Sở **A & B**"), 50) == fitted("Sở A & B", 50)


def words(pdf: Path) -> list[tuple[int, str, float, float, float, float]]:
    """Give each printed word with its page and its box in millimetres."""
    done = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True, timeout=60)
    return [
        (page, said, *(float(edge) / 72 * 25.4 for edge in edges))  # type: ignore[misc]
        for page, html in enumerate(done.stdout.decode().split("<page ")[1:])
        for *edges, said in re.findall(r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>', html)
    ]


def to_pdf(data: dict[str, bytes], folder: Path) -> dict[str, Path]:
    files = [folder / f"{name}.docx" for name in data]
    for file, content in zip(files, data.values(), strict=True):
        file.write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, *files]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return {name: folder / f"{name}.pdf" for name in data}


def pages(pdf: Path) -> int:
    done = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, timeout=60)
    return int(re.search(rb"Pages:\s+(\d+)", done.stdout)[1])  # type: ignore[index]


@pytest.mark.office
@pytest.mark.slow
def test_as_many_sheets_as_are_needed(small: Callable[..., Plan], tmp_path: Path) -> None:
    counts = {1: (1, 1), 21: (1, 21), 22: (2, 22), 200: (10, 200)}
    made = {}
    for count in counts:
        plan = small(KINDS + crowd(count))
        made |= {f"{kind}-{count}": make_one(plan, kind) for kind in ("nhan", "bien-ten")}
    found = {name: pages(pdf) for name, pdf in to_pdf(made, tmp_path).items()}
    assert found == {
        f"{kind}-{count}": sheets
        for count, both in counts.items()
        for kind, sheets in zip(("nhan", "bien-ten"), both, strict=True)
    }


SHEETS = {
    "usual": ("{}", 21),
    "gaps": ("{columns: 2, rows: 4, width: 90, height: 60, left: 12, top: 20, gap_x: 6, gap_y: '4,5'}", 8),
    "no-margins": ("{columns: 2, rows: 4, width: 105, height: 74.25, left: 0, top: 0, gap_x: 0}", 8),
    "small": ("{columns: 5, rows: 13, width: 38.1, height: 21.2, left: 4.7, top: 10.7, gap_x: 2.5}", 65),
}


@pytest.mark.office
@pytest.mark.slow
def test_every_word_lies_on_its_label(small: Callable[..., Plan], tmp_path: Path) -> None:
    guests = ["{name: Khách}", f"{{name: {LONG}, honorific: Bà, title: {POST}}}", f"{{name: '{SCHOOL}'}}"]
    plans = {
        name: small(
            KINDS + participants(*(guests[at % 3] for at in range(2 * number))) + f"stationery: {{labels: {sizes}}}\n"
        )
        for name, (sizes, number) in SHEETS.items()
    }
    printed = to_pdf({name: make_one(plan, "nhan") for name, plan in plans.items()}, tmp_path)
    for name, plan in plans.items():
        assert pages(printed[name]) == 2, name
        assert plan.stationery is not None
        size = plan.stationery.labels
        columns = [float(size.left + at * (size.width + size.gap_x)) for at in range(size.columns)]
        rows = [float(size.top + at * (size.height + size.gap_y)) for at in range(size.rows)]
        filled = set()
        for page, said, left, top, right, bottom in words(printed[name]):
            column = max(at for at, edge in enumerate(columns) if edge <= left)
            row = max(at for at, edge in enumerate(rows) if edge <= (top + bottom) / 2)
            assert right <= columns[column] + float(size.width), (name, said)
            assert rows[row] - 1 <= top, (name, said)
            assert bottom <= rows[row] + float(size.height) + 1, (name, said)
            filled.add((page, row, column))
        assert len(filled) == 2 * size.rows * size.columns


@pytest.mark.office
@pytest.mark.slow
def test_words_stand_in_the_middle_of_their_labels(small: Callable[..., Plan], tmp_path: Path) -> None:
    """Each label holds the same, so the middle of its words is within a millimetre of where the plan has it."""
    plan = small(KINDS + participants(*("{name: Khách}" for _ in range(42))))
    (pdf,) = to_pdf({"nhan": make_one(plan, "nhan")}, tmp_path).values()
    labels: dict[tuple[int, int, int], list[tuple[float, float, float, float]]] = {}
    for page, _, *box in words(pdf):
        left, top, right, bottom = box
        at = (page, int((top - 15.1) // 38.1), int((left - 7.2) // 66))
        labels.setdefault(at, []).append((left, top, right, bottom))
    assert len(labels) == 42
    for (_, row, column), boxes in labels.items():
        left, top, right, bottom = zip(*boxes, strict=True)
        assert (min(left) + max(right)) / 2 == pytest.approx(7.2 + column * 66 + 63.5 / 2, abs=1)
        assert (min(top) + max(bottom)) / 2 == pytest.approx(15.1 + row * 38.1 + 38.1 / 2, abs=1)
