"""The commands of the second half of the journey: what comes back, who has reported, and what it all comes to."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer

from generator.cli.door import app
from generator.cli.help_page import VietnameseCommand
from generator.cli.mistakes import NUMBER, BadDayError, MissingWordError, OptionsApartError
from generator.cli.options import DEFAULT_PLAN, Json, Out, PlanOption, whole_number
from generator.cli.outputs import named
from generator.errors import Exit  # noqa: TC001 - typer reads the annotations

Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="TỆP ...", show_default=False, readable=False, help="Tệp, thư mục hoặc tệp .zip các đơn vị gửi về."
    ),
]
On = Annotated[
    str,
    typer.Option("--date", metavar="NGÀY", show_default=False, help="Ngày nhận, ví dụ 09/10/2024; mặc định hôm nay."),
]
AsOf = Annotated[
    str,
    typer.Option(
        "--as-of", metavar="NGÀY", show_default=False, help="Tổng hợp theo những gì đã nhận đến hết ngày này."
    ),
]
Again = Annotated[
    int | None,
    typer.Option(
        "--again", metavar=NUMBER, parser=whole_number, help="Làm lại lần tổng hợp số này, đúng các tệp đã dùng."
    ),
]
Excel = Annotated[
    Path | None, typer.Option("--excel", metavar="TỆP", readable=False, help="Ghi thêm ra tệp Excel này.")
]
Files = Annotated[bool, typer.Option("--files", help="Kể từng tệp đã nhận, kèm số thứ tự.")]
Code = Annotated[str, typer.Argument(metavar="MÃ-SỐ", show_default=False, help="Mã số chỉ tiêu, ví dụ C1.")]
UnitName = Annotated[
    str, typer.Argument(metavar="ĐƠN-VỊ", show_default=False, help="Mã hoặc tên đơn vị; không ghi là tất cả.")
]
Number = Annotated[
    int, typer.Argument(metavar=NUMBER, parser=whole_number, show_default=False, help="Số của tệp đã nhận.")
]
Handling = Annotated[
    str,
    typer.Argument(
        metavar="exclude|prefer", show_default=False, help="exclude: không tính tệp này; prefer: lấy tệp này."
    ),
]
Reason = Annotated[str, typer.Option("--reason", metavar="LÝ-DO", show_default=False, help="Lý do, được giữ trong sổ.")]


@app.command(cls=VietnameseCommand)
def receive(  # noqa: PLR0913 - one parameter for each option
    context: typer.Context,
    paths: Paths = None,
    *,
    plan: PlanOption = DEFAULT_PLAN,
    out: Out = None,
    on: On = "",
    json: Json = False,
) -> Exit:
    """Nhận báo cáo các đơn vị gửi về: giữ nguyên tệp, đọc, kiểm tra, ghi sổ."""
    from generator.cli import returned  # noqa: PLC0415 - `--help` must not wait for the journey

    if not paths:
        raise MissingWordError("TỆP", "kehoach receive")
    return returned.receive(plan, paths, out=out, on=_day(on), answer=context.obj if json else None)


@app.command(cls=VietnameseCommand)
def status(  # noqa: PLR0913 - one parameter for each option
    context: typer.Context,
    plan: PlanOption = DEFAULT_PLAN,
    *,
    out: Out = None,
    excel: Excel = None,
    files: Files = False,
    json: Json = False,
) -> Exit:
    """Đơn vị nào đã gửi, gửi chậm, chưa gửi; tỷ lệ theo nhóm."""
    from generator.cli import standing  # noqa: PLC0415 - the same

    named("--excel", excel, (".xlsx",))
    return standing.status(plan, out=out, excel=excel, files=files, answer=context.obj if json else None)


@app.command(cls=VietnameseCommand)
def report(  # noqa: PLR0913 - one parameter for each option
    context: typer.Context,
    plan: PlanOption = DEFAULT_PLAN,
    *,
    out: Out = None,
    as_of: AsOf = "",
    again: Again = None,
    json: Json = False,
) -> Exit:
    """Làm bảng tổng hợp (Excel) và báo cáo tổng hợp (Word) gửi từng nơi nhận."""
    from generator.cli import reported  # noqa: PLC0415 - the same

    if again is not None and as_of:
        raise OptionsApartError("--again", "--as-of", "kehoach report")
    day = _day(as_of)
    moment = datetime.combine(day + timedelta(days=1), datetime.min.time()).astimezone() if day else None
    return reported.report(plan, out=out, as_of=moment, again=again, answer=context.obj if json else None)


@app.command(cls=VietnameseCommand)
def trace(  # noqa: PLR0913 - one parameter for each option
    context: typer.Context,
    code: Code,
    unit: UnitName = "",
    *,
    plan: PlanOption = DEFAULT_PLAN,
    out: Out = None,
    json: Json = False,
) -> Exit:
    """Một con số từ đâu ra: từng tệp, trang, ô và chữ đã ghi trong ô."""
    from generator.cli import reported  # noqa: PLC0415 - the same

    return reported.trace(plan, code, unit, out=out, answer=context.obj if json else None)


@app.command(cls=VietnameseCommand)
def decide(  # noqa: PLR0913 - one parameter for each option
    context: typer.Context,
    number: Number,
    handling: Handling,
    *,
    reason: Reason = "",
    plan: PlanOption = DEFAULT_PLAN,
    out: Out = None,
    json: Json = False,
) -> Exit:
    """Cán bộ quyết định khác chương trình: không tính một tệp, hoặc lấy tệp cũ; phải ghi lý do."""
    from generator.cli import returned  # noqa: PLC0415 - the same

    return returned.decide(plan, number, handling, reason, out=out, answer=context.obj if json else None)


def _day(text: str) -> date | None:
    """Give the day that was typed."""
    if not text:
        return None
    from generator.vietnamese.dates import parse_date  # noqa: PLC0415 - the same

    try:
        return parse_date(text)
    except ValueError as error:
        raise BadDayError(text) from error
