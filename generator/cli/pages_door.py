"""The commands about paper: a print run, and whether this machine has what printing needs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from generator.cli.door import app
from generator.cli.help_page import VietnameseCommand
from generator.cli.options import DEFAULT_PLAN, Jobs, Json, Only, Out, PlanOption
from generator.errors import Exit  # noqa: TC001 - typer reads the annotations

Group = Annotated[
    str,
    typer.Argument(
        metavar="NHÓM",
        show_default=False,
        help="Mã một loại giấy tờ (giay-moi-khach, GM), hoặc mã một nhóm khách, nhóm đơn vị, đơn vị.",
    ),
]
NamedPlan = Annotated[
    Path | None, typer.Option("--plan", metavar="KẾ-HOẠCH", readable=False, help="Tệp kế hoạch, nếu đã có.")
]
OneSided = Annotated[bool, typer.Option("--one-sided", help="In một mặt: không chèn trang trắng.")]


@app.command("print", cls=VietnameseCommand)
def print_run(  # noqa: PLR0913 - one parameter for each option
    context: typer.Context,
    group: Group,
    *,
    plan: PlanOption = DEFAULT_PLAN,
    out: Out = None,
    only: Only = None,
    one_sided: OneSided = False,
    jobs: Jobs = None,
    json: Json = False,
) -> Exit:
    """Ghép mọi bản của một loại, hoặc của một nhóm, thành một tệp PDF để in hai mặt, có danh sách ở đầu."""
    from generator.cli import printing  # noqa: PLC0415 - `--help` must not wait for the journey

    asked = printing.Asked(out, tuple(only or ()), two_sided=not one_sided, jobs=jobs)
    return printing.print_run(plan, group, asked, answer=context.obj if json else None)


@app.command(cls=VietnameseCommand)
def doctor(context: typer.Context, *, plan: NamedPlan = None, out: Out = None, json: Json = False) -> Exit:
    """Xem máy đã đủ chưa: LibreOffice hoặc Word, phông chữ tiếng Việt, chỗ ghi tệp; thiếu gì thì nói cách làm."""
    from generator.cli import examining  # noqa: PLC0415 - the same

    return examining.doctor(plan, out=out, answer=context.obj if json else None)
