"""The command that judges Word files by the decree's form."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from generator.cli.door import app
from generator.cli.help_page import VietnameseCommand
from generator.cli.mistakes import MissingWordError
from generator.cli.options import Jobs, Json  # noqa: TC001 - typer reads the annotations
from generator.cli.outputs import apart, named, named_copies
from generator.errors import Exit  # noqa: TC001 - typer reads the annotations

Documents = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="TỆP.docx ...", show_default=False, readable=False, help="Tệp Word, thư mục, hoặc mẫu tên như *.docx."
    ),
]

Page = Annotated[
    Path | None,
    typer.Option(
        "--html",
        metavar="TỆP.html",
        readable=False,
        help="Ghi thêm một trang HTML: hình từng trang, chỗ sai được khoanh và đánh số.",
    ),
]
Mended = Annotated[
    Path | None,
    typer.Option(
        "--fix",
        metavar="TỆP.docx",
        readable=False,
        help="Ghi một bản sao đã sửa khổ giấy, lề, cỡ chữ, khoảng cách, đường kẻ, số 0, dấu; không đổi lời văn.",
    ),
]
Commented = Annotated[
    Path | None,
    typer.Option(
        "--comment", metavar="TỆP.docx", readable=False, help="Ghi một bản sao có chú thích Word ở từng chỗ sai."
    ),
]


@app.command(cls=VietnameseCommand)
def lint(  # noqa: PLR0913 - one parameter for each option
    context: typer.Context,
    paths: Documents = None,
    *,
    html: Page = None,
    fix: Mended = None,
    comment: Commented = None,
    jobs: Jobs = None,
    json: Json = False,
) -> Exit:
    """Kiểm tra thể thức, kỹ thuật trình bày của tệp Word bất kỳ theo Nghị định 30/2020/NĐ-CP."""
    from generator.cli import conformity  # noqa: PLC0415 - `--help` must not wait for the rules

    if not paths:
        raise MissingWordError("TỆP.docx", "kehoach lint")
    named("--html", html, (".html", ".htm"))
    named_copies("--fix", fix)
    named_copies("--comment", comment)
    apart(("--fix", fix), ("--comment", comment))
    wanted = conformity.Wanted(html=html, fix=fix, comment=comment)
    return conformity.lint(paths, wanted=wanted, jobs=jobs, answer=context.obj if json else None)
