"""What people do to the sheets of a form: rows, columns, sheets moved, added, taken away, hidden, merged."""

from __future__ import annotations

import io
import re
from copy import copy
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from samples.recipes.filling import LIST, REPORT, at, cell, listing, typed, unlocked
from samples.recipes.pictures import photo
from samples.recipes.programs import resaved

if TYPE_CHECKING:
    from collections.abc import Callable


def shaped(unit: str, *changes: Callable[[Any], object], to: str = "", **values: Any) -> Callable[[], bytes]:
    def made() -> bytes:
        data = typed(unit, values, *changes)
        return resaved(data, to) if to else data

    return made


def formulas_gone(book: Any) -> None:
    """Empty the cells that work something out, which openpyxl does not carry along when rows move."""
    for row in book[REPORT].iter_rows():
        for one in row:
            if isinstance(one.value, str) and one.value.startswith("="):
                one.value = None


def rows_inserted(book: Any) -> None:
    unlocked(book)
    formulas_gone(book)
    sheet = book[REPORT]
    sheet.insert_rows(14, 2)
    sheet["C14"] = "Trong đó: phụ huynh"
    sheet["E14"] = 77
    sheet.insert_rows(3)


def columns_inserted(book: Any) -> None:
    unlocked(book)
    formulas_gone(book)
    sheet = book[REPORT]
    sheet.insert_cols(4, 2)
    sheet["D8"], sheet["E8"] = "Năm 2023", "So sánh"
    for row in (14, 17, 18):
        sheet.cell(row, 4).value, sheet.cell(row, 5).value = 111, "tăng"


def rows_sorted(book: Any) -> None:
    """Sort the rows by what they ask, headings among them."""
    unlocked(book)
    formulas_gone(book)
    sheet = book[REPORT]
    last = max(row for row in range(10, sheet.max_row + 1) if sheet.cell(row, 2).value)
    rows = [[one.value for one in line] for line in sheet.iter_rows(min_row=10, max_row=last)]
    looks = {line[1].value: [copy(one._style) for one in line] for line in sheet.iter_rows(min_row=10, max_row=last)}  # noqa: SLF001 - as openpyxl's manual copies looks
    for row, values in enumerate(sorted(rows, key=lambda line: str(line[2])), start=10):
        for column, value in enumerate(values, start=1):
            sheet.cell(row, column).value = value
            sheet.cell(row, column)._style = copy(looks[values[1]][column - 1])  # noqa: SLF001 - the same


def rows_deleted(*codes: str, names: bool = True) -> Callable[[Any], None]:
    """Give a change that deletes rows, the names of cells moved along as Excel does, or left as openpyxl does."""

    def change(book: Any) -> None:
        rows = sorted((cell(book, code).row for code in codes), reverse=True)
        unlocked(book)
        formulas_gone(book)
        for row in rows:
            book[REPORT].delete_rows(row)
            if names:
                names_moved(book, row)

    return change


def names_moved(book: Any, deleted: int) -> None:
    """Move the names of the cells below a deleted row; those in it name nothing any more."""
    for name, pointed in book.defined_names.items():
        place = re.fullmatch(rf"'{REPORT}'!\$E\$(\d+)", pointed.attr_text)
        if place and int(place[1]) == deleted:
            book.defined_names[name].attr_text = "#REF!"
        elif place and int(place[1]) > deleted:
            book.defined_names[name].attr_text = f"'{REPORT}'!$E${int(place[1]) - 1}"


def codes_deleted(book: Any) -> None:
    for (one,) in book[REPORT].iter_rows(min_row=10, max_row=30, min_col=2, max_col=2):
        one.value = None


def column_of_codes_deleted(book: Any) -> None:
    unlocked(book)
    formulas_gone(book)
    book[REPORT].delete_cols(2)
    for name, pointed in book.defined_names.items():
        book.defined_names[name].attr_text = pointed.attr_text.replace(f"'{REPORT}'!$E", f"'{REPORT}'!$D")


def titles_changed(book: Any) -> None:
    sheet = book[REPORT]
    sheet["E8"], sheet["D8"], sheet["C8"] = "Số liệu năm 2024", "ĐVT", "Chỉ tiêu"


def renamed(book: Any) -> None:
    book[REPORT].title = "BC TUAN LE 2024"
    book[LIST].title = "Phu luc 1"
    for name, pointed in book.defined_names.items():
        moved = pointed.attr_text.replace(f"'{REPORT}'", "'BC TUAN LE 2024'").replace(f"'{LIST}'", "'Phu luc 1'")
        book.defined_names[name].attr_text = moved


def cover_first(book: Any) -> None:
    cover = book.create_sheet("Bìa", 0)
    cover["B3"], cover["B5"] = "BÁO CÁO", "Tuần lễ hưởng ứng học tập suốt đời năm 2024"
    cover["B7"] = 4321
    notes = book.create_sheet("nháp", 1)
    for row in range(1, 30):
        notes.cell(row, 1).value, notes.cell(row, 2).value = f"việc {row}", row * 11
    book.create_sheet("Sheet1")
    book.active = 0


def report_last(book: Any) -> None:
    book.move_sheet(REPORT, offset=10)


def hidden_sheets(book: Any) -> None:
    book.create_sheet("gửi phòng", 0)["A1"] = "Xin gửi báo cáo"
    book[REPORT].sheet_state = "hidden"
    book.active = 0


def hidden_rows(book: Any) -> None:
    for code in ("A5", "C2"):
        book[REPORT].row_dimensions[cell(book, code).row].hidden = True


def merged_over_answers(book: Any) -> None:
    first, last = cell(book, "B1"), cell(book, "C2")
    book[REPORT].merge_cells(f"{first.coordinate}:{last.coordinate}")


def merged_sideways(book: Any) -> None:
    answer = cell(book, "A5")
    book[REPORT].merge_cells(f"{answer.coordinate}:{answer.offset(column=1).coordinate}")


def groups_counted(book: Any) -> None:
    """Type sums beside the headings of groups and below the table."""
    sheet = book[REPORT]
    for row in range(10, 30):
        if sheet.cell(row, 1).value in {"I", "II", "III", "IV"}:
            sheet.cell(row, 5).value = 9999
    sheet["C60"], sheet["E60"] = "Tổng cộng", 123456


def twice(book: Any) -> None:
    copied = book.copy_worksheet(book[REPORT])
    copied.title = "Báo cáo (2)"


def signed(book: Any) -> None:
    book[REPORT]["A1"].comment = Comment("Đã rà soát", "Kế toán")
    book[REPORT]["E44"] = "Bắc Kạn, ngày 08 tháng 10 năm 2024"
    book[REPORT]["E50"] = "Nguyễn Thị Mai"


def pictures(book: Any) -> None:
    for number in (1, 2):
        book[REPORT].add_image(Image(io.BytesIO(photo(number))), f"I{number * 12}")


def old_numbers(book: Any) -> None:
    book[LIST]["B4"], book[LIST]["C4"] = "Tên hoạt động", "Ngày tổ chức"
    for column in range(2, 6):
        book[LIST].cell(5, column).value = column - 1


EVENTS: Final = (("Ngày hội đọc sách", date(2024, 10, 2), "Sân trường", 300), ("Thi kể chuyện", "3/10/2024", "", 45))
RECIPES: Final[dict[str, Callable[[], bytes]]] = {
    "trang tính/chèn dòng.xlsx": shaped("dtn-nong-thuong", rows_inserted, to="xlsx"),
    "trang tính/chèn cột.xlsx": shaped("dtn-duong-quang", columns_inserted),
    "trang tính/xếp lại dòng.xlsx": shaped("dtn-minh-khai", rows_sorted),
    "trang tính/xóa dòng không bắt buộc.xlsx": shaped("dtn-bac-kan", rows_deleted("A4", "C7")),
    "trang tính/xóa dòng bắt buộc.xlsx": shaped("dtn-khuoi-nim", rows_deleted("B1")),
    "trang tính/xóa dòng, tên ô không dời.xlsx": shaped("thcs-bac-kan", rows_deleted("B1", names=False)),
    "trang tính/xóa mã số.xlsx": shaped("dtn-na-po", codes_deleted),
    "trang tính/xóa cột mã số.xlsx": shaped("dtn-tong-neng", column_of_codes_deleted),
    "trang tính/sửa tiêu đề cột.xlsx": shaped("hpn-song-cau", titles_changed),
    "trang tính/đổi tên trang.xlsx": shaped("hpn-duc-xuan", listing(*EVENTS), renamed),
    "trang tính/có trang bìa.xlsx": shaped("hpn-phung-chi-kien", cover_first, to="xlsx"),
    "trang tính/báo cáo ở cuối.xls": shaped("hpn-huyen-tung", report_last, listing(*EVENTS), to="xls"),
    "trang tính/ẩn trang báo cáo.xlsx": shaped("hpn-xuat-hoa", hidden_sheets),
    "trang tính/ẩn dòng.xlsx": shaped("hpn-nong-thuong", hidden_rows),
    "trang tính/gộp ô kết quả.xlsx": shaped("hpn-duong-quang", merged_over_answers),
    "trang tính/gộp ô với ghi chú.xlsx": shaped("hpn-minh-khai", merged_sideways),
    "trang tính/ghi số ở dòng nhóm.xlsx": shaped("hpn-bac-kan", groups_counted),
    "trang tính/hai bản một tệp.xlsx": shaped("hpn-khuoi-nim", twice),
    "trang tính/ký tên, chú thích.xlsx": shaped("hpn-na-po", signed),
    "trang tính/dán ảnh.xlsx": shaped("hpn-tong-neng", pictures),
    "trang tính/danh sách có dòng cộng.xlsx": shaped("mn-xuat-hoa", listing(*EVENTS), at(LIST, B8="Cộng", E8=345)),
    "trang tính/danh sách thêm dòng.xlsx": shaped(
        "hcgc-duc-xuan", listing(*[(f"Hoạt động {n}", date(2024, 10, n), "Sân", n * 10) for n in range(1, 9)])
    ),
    "trang tính/danh sách có dòng số cột.xlsx": shaped("hcgc-phung-chi-kien", listing(*EVENTS, first=6), old_numbers),
}
