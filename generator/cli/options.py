"""The words that may stand behind a command, with what the pages of help say of them; more than one door has some."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from generator.cli.mistakes import NUMBER

DEFAULT_PLAN = Path("plan.yaml")
DEFAULT_SCHEMA = "templates/plan.schema.json"


def whole_number(text: str) -> int:
    """Give a number that was typed, which is 1 or more.

    Raises:
        ValueError: it is none; typer names the word, and `mistake` says it.
    """
    if not text.isdecimal() or int(text) < 1:
        raise ValueError(text)
    return int(text)


PlanFile = Annotated[
    Path,
    typer.Argument(
        metavar="KẾ-HOẠCH", show_default=False, readable=False, help="Tệp kế hoạch; không ghi thì là plan.yaml."
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Trả lời bằng JSON cho máy đọc.")]
Out = Annotated[
    Path | None,
    typer.Option(
        "--out", metavar="THƯ-MỤC", readable=False, help="Thư mục kết quả; không ghi thì là output/ cạnh plan.yaml."
    ),
]
Only = Annotated[
    list[str] | None,
    typer.Option("--only", metavar="LOẠI ...", help="Chỉ làm các loại giấy tờ này, gọi theo mã (id) trong plan.yaml."),
]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", metavar=NUMBER, parser=whole_number, help="Số tiến trình cùng làm; không ghi thì tự chọn."),
]
SchemaFile = Annotated[
    str,
    typer.Argument(
        metavar="TỆP",
        show_default=False,
        help="Tệp ghi ra; không ghi thì là templates/plan.schema.json; «-» là màn hình.",
    ),
]
Cluster = Annotated[
    str,
    typer.Option(
        "--cluster",
        metavar="ĐỊA-CHỈ",
        show_default=False,
        help="Chạy trên cụm máy Dask ở địa chỉ này (tcp://MAY:8786).",
    ),
]
PrintFile = Annotated[
    bool,
    typer.Option("--print-file", help="Thêm cho mỗi loại nhiều bản một tệp gồm mọi bản, để in một lượt."),
]
Pdf = Annotated[bool, typer.Option("--pdf", help="Làm thêm một tệp PDF cạnh mỗi văn bản Word.")]
PdfA = Annotated[bool, typer.Option("--pdf-a", help="Như --pdf, theo dạng PDF/A-2b để lưu trữ lâu dài.")]
Folder = Annotated[
    Path, typer.Argument(metavar="THƯ-MỤC", show_default=False, readable=False, help="Thư mục cho kế hoạch mới.")
]
Old = Annotated[
    Path | None,
    typer.Option(
        "--from",
        metavar="KẾ-HOẠCH",
        readable=False,
        help="Lấy từ kế hoạch năm trước: ngày dời sang đúng thứ, số bỏ trống.",
    ),
]
Year = Annotated[int | None, typer.Option("--year", metavar=NUMBER, parser=whole_number, help="Năm của kế hoạch mới.")]
Given = Annotated[
    list[str] | None, typer.Option("--set", metavar="TÊN=CHỮ", help="Trả lời sẵn một câu, ví dụ --set symbol=UBND.")
]
Yes = Annotated[bool, typer.Option("--yes", help="Không hỏi gì; câu nào chưa trả lời thì để «cần điền».")]
Comments = Annotated[
    Path | None,
    typer.Option(
        "--comments",
        metavar="THƯ-MỤC",
        readable=False,
        help="Ghi vào thư mục này bản sao các mẫu sai, có ghi chú tại chỗ sai.",
    ),
]
Kind = Annotated[
    str, typer.Argument(metavar="LOẠI", show_default=False, help="Mã loại giấy tờ; không ghi thì kể hết các loại.")
]
OneKind = Annotated[
    str, typer.Argument(metavar="LOẠI", show_default=False, help="Mã loại giấy tờ, ví dụ giay-moi-khach.")
]
PlanOption = Annotated[
    Path,
    typer.Option(
        "--plan",
        metavar="KẾ-HOẠCH",
        show_default=False,
        readable=False,
        help="Tệp kế hoạch; không ghi thì là plan.yaml.",
    ),
]
