"""Forms of other units, versions, plans and years, and workbooks that are no form of ours."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Final

import openpyxl
from samples.recipes.elsewhere import bare_of_hidden
from samples.recipes.filling import REPORT, at, first_plan, plan, saved, typed
from samples.recipes.packages import packed, parts
from samples.recipes.shapes import rows_deleted

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.plan.model import Plan


def last_year() -> Plan:
    this = plan()
    return this.model_copy(update={"campaign": this.campaign.model_copy(update={"year": 2023})})


def other_city() -> Plan:
    this = plan()
    return this.model_copy(update={"issuer": this.issuer.model_copy(update={"place": "Chợ Mới"})})


def with_another(what: str, by: str) -> Callable[[bytes], bytes]:
    """Give a change of what a form says of itself, wherever it says it."""
    return lambda data: packed({name: part.replace(what, by) for name, part in parts(data).items()})


def on_paper_of(unit: str, name: str) -> bytes:
    """Give a form that another unit has signed as its own."""
    return typed(unit, {}, at(REPORT, A1=name))


def properties_of(unit: str) -> Callable[[Any], None]:
    """Give a change that makes one hidden place name another unit, as pasting from its file does."""

    def change(book: Any) -> None:
        book.custom_doc_props["unit"].value = unit

    return change


def table(rows: list[list[Any]], title: str = "Sheet1") -> bytes:
    book = openpyxl.Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    return saved(book)


def own_table() -> bytes:
    """Give a report in a table of the unit's own making, with the right words and none of the codes."""
    rows: list[list[Any]] = [
        ["TRƯỜNG TIỂU HỌC SÔNG CẦU"],
        ["BÁO CÁO TUẦN LỄ HỌC TẬP SUỐT ĐỜI"],
        ["TT", "Nội dung", "Kết quả"],
    ]
    return table([*rows, [1, "Số người dự lễ", 350], [2, "Lớp học đã mở", 2], [3, "Số tiền ủng hộ", 1_500_000]])


REST: Final = ("C2", "C7", "D3", "G1", "G2", "G3", "H1", "H2", "H4")
"""What is cut out of a form by who reports "what concerns us" only."""


def nearly_named() -> bytes:
    book: Any = openpyxl.load_workbook(io.BytesIO(bare_of_hidden(typed("hcgc-huyen-tung"))))
    book[REPORT]["A1"].value = "Hội cựu giáo trức phường Huyền Tụng"
    return saved(book)


def marked_alone() -> bytes:
    """Give a copied report that its unit calls by a name of its own, the form's mark still on the page."""
    book: Any = openpyxl.load_workbook(io.BytesIO(bare_of_hidden(typed("hcgc-bac-kan"), marked=True)))
    book[REPORT]["A1"].value = "Hội cựu giáo chức"
    return saved(book)


RECIPES: Final[dict[str, Callable[[], bytes]]] = {
    "của ai/đơn vị khác ký.xlsx": lambda: on_paper_of("hcgc-xuat-hoa", "HỘI CỰU GIÁO CHỨC PHƯỜNG NÔNG THƯỢNG"),
    "của ai/một chỗ ẩn ghi khác.xlsx": lambda: typed("hcgc-duong-quang", {}, properties_of("hcgc-bac-kan")),
    "của ai/tên gõ sai.xlsx": nearly_named,
    "của ai/chỉ còn mã biểu.xlsx": marked_alone,
    "của ai/tên gọi tắt lạ.xlsx": lambda: typed("hcgc-minh-khai", {}, at(REPORT, A1="Hội CGC P. Minh Khai")),
    "của ai/mẫu lần trước.xlsx": lambda: typed("hcgc-khuoi-nim", {}, of=first_plan),
    "của ai/mẫu lần sau.xlsx": lambda: with_another("bao-cao/2/", "bao-cao/9/")(
        with_another("<vt:lpwstr>2</vt:lpwstr>", "<vt:lpwstr>9</vt:lpwstr>")(
            typed("hcgc-na-po", {}, at("_kehoach", B3="9"))
        )
    ),
    "của ai/năm trước.xlsx": lambda: typed("hcgc-tong-neng", {}, of=last_year),
    "của ai/nơi khác.xlsx": lambda: typed("hcgc-tong-neng", {}, of=other_city),
    "của ai/mẫu khác.xlsx": lambda: with_another("bao-cao/2/", "khao-sat/2/")(
        with_another("<vt:lpwstr>bao-cao<", "<vt:lpwstr>khao-sat<")(
            typed("hcgc-tong-neng", {}, at("_kehoach", B2="khao-sat"))
        )
    ),
    "của ai/bảng tự kẻ.xlsx": own_table,
    "của ai/danh sách lớp.xlsx": lambda: table(
        [["STT", "Họ và tên", "Ngày sinh"], [1, "Nguyễn Văn A", "01/02/2015"]], "Lớp 3A"
    ),
    "của ai/trống.xlsx": lambda: table([]),
    "của ai/cắt bớt mẫu.xlsx": lambda: typed("ccb-song-cau", {}, rows_deleted(*REST)),
}
