"""The commands about the plan and its documents, and how every command is run.

Each is one call of the journey; what is heavy is imported inside.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from generator.cli.ending import ended
from generator.cli.help_page import VietnameseCommand, VietnameseGroup
from generator.cli.mistakes import MissingWordError, NoAnswerError, mistake
from generator.cli.options import (
    DEFAULT_PLAN,
    DEFAULT_SCHEMA,
    Cluster,
    Comments,
    Folder,
    Given,
    Jobs,
    Json,
    Kind,
    Old,
    OneKind,
    Only,
    Out,
    Pdf,
    PdfA,
    PlanFile,
    PlanOption,
    PrintFile,
    SchemaFile,
    Year,
    Yes,
)
from generator.cli.outputs import named
from generator.cli.screen import Answer
from generator.errors import Exit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WELCOME = """Từ một tệp kế hoạch plan.yaml làm ra mọi văn bản của đợt: Kế hoạch, Giấy mời, Công văn, đúng thể thức
Nghị định 30/2020/NĐ-CP."""
ENDINGS = """Lệnh kết thúc bằng số: 0 xong; 1 dữ liệu vào có chỗ sai (kể hết ra); 2 gõ lệnh sai; 3 lỗi của chương trình
(có tên tệp nhật ký)."""

app = typer.Typer(
    cls=VietnameseGroup,
    help=WELCOME,
    epilog=ENDINGS,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


@app.callback()
def _all() -> None:
    """Stand before every command; without it typer would take a lone command for the whole program."""


@app.command(cls=VietnameseCommand)
def check(
    context: typer.Context, plan: PlanFile = DEFAULT_PLAN, *, comments: Comments = None, json: Json = False
) -> Exit:
    """Kiểm tra plan.yaml và các mẫu Word; kể mọi chỗ sai và mọi chỗ còn phải điền."""
    from generator.cli import commands  # noqa: PLC0415 - `--help` must not wait for the journey

    return commands.check(plan, comments=comments, answer=context.obj if json else None)


@app.command(cls=VietnameseCommand)
def build(  # noqa: PLR0913 - one parameter for each option
    context: typer.Context,
    plan: PlanFile = DEFAULT_PLAN,
    *,
    out: Out = None,
    only: Only = None,
    jobs: Jobs = None,
    cluster: Cluster = "",
    print_file: PrintFile = False,
    pdf: Pdf = False,
    pdf_a: PdfA = False,
    json: Json = False,
) -> Exit:
    """Làm các văn bản; tệp nào không đổi thì để yên, tệp có người sửa tay thì không ghi đè."""
    from generator.cli import commands  # noqa: PLC0415 - the same

    asked = commands.BuildOptions(out, tuple(only or ()), jobs, cluster, print_file, pdf, pdf_a)
    return commands.build(plan, asked, answer=context.obj if json else None)


@app.command(cls=VietnameseCommand)
def proof(
    context: typer.Context, kind: OneKind, *, plan: PlanOption = DEFAULT_PLAN, out: Out = None, json: Json = False
) -> Exit:
    """Làm tờ soát của một loại giấy tờ: một bản đầy đủ, chỗ nào thay đổi, từng bản ghi gì, trang đầu của mọi bản."""
    from generator.cli import proofing  # noqa: PLC0415 - the same

    return proofing.proof(plan, kind, out=out, answer=context.obj if json else None)


@app.command(cls=VietnameseCommand)
def new(  # noqa: PLR0913 - one parameter for each option
    context: typer.Context,
    folder: Folder,
    *,
    old: Old = None,
    year: Year = None,
    given: Given = None,
    yes: Yes = False,
    json: Json = False,
) -> Exit:
    """Bắt đầu một kế hoạch mới: hỏi vài câu, hoặc lấy từ kế hoạch năm trước."""
    from generator.cli import commands  # noqa: PLC0415 - the same

    answer = context.obj if json else None
    if old is not None:
        if year is None:
            raise MissingWordError("--year", "kehoach new")
        return commands.renew(folder, old, year, answer=answer)
    answers = {**({"year": str(year)} if year is not None else {}), **dict(pair(text) for text in given or ())}
    return commands.new(folder, answers, ask=not (yes or json) and sys.stdin.isatty(), answer=answer)


def pair(text: str) -> tuple[str, str]:
    """Give name and value of `issuer=Ủy ban nhân dân ...`.

    Raises:
        NoAnswerError: it has no `=`.
    """
    name, is_answer, value = text.partition("=")
    if not is_answer:
        raise NoAnswerError(text)
    return name.strip(), value.strip()


@app.command(cls=VietnameseCommand)
def watch(plan: PlanFile = DEFAULT_PLAN, *, out: Out = None) -> Exit:
    """Chờ: mỗi lần lưu kế hoạch hoặc mẫu thì làm lại ngay những văn bản có thay đổi."""
    from generator.cli import commands  # noqa: PLC0415 - the same

    return commands.watch(plan, out=out)


@app.command(cls=VietnameseCommand)
def fields(context: typer.Context, kind: Kind = "", *, plan: PlanOption = DEFAULT_PLAN, json: Json = False) -> Exit:
    """Kể mọi tên mà mẫu Word được dùng, nghĩa của tên và giá trị hiện nay."""
    from generator.cli import commands  # noqa: PLC0415 - the same

    return commands.fields(plan, kind, answer=context.obj if json else None)


@app.command(cls=VietnameseCommand)
def schema(context: typer.Context, file: SchemaFile = DEFAULT_SCHEMA, *, json: Json = False) -> Exit:
    """Ghi lược đồ (JSON Schema) để trình soạn thảo gợi ý khi sửa plan.yaml."""
    from generator.cli import commands  # noqa: PLC0415 - the same

    if file != "-":
        named("TỆP", Path(file), (".json",))
    return commands.schema(file, answer=context.obj if json else None)


def run(words: Sequence[str]) -> Exit:
    """Do what the words ask, and give the number to end with."""
    answer = Answer()
    return ended(lambda: _act([*spread_names(words)], answer), answer=answer if "--json" in words else None)


def _act(words: list[str], answer: Answer) -> Exit:
    command = typer.main.get_group(app)
    try:
        number = command.main(args=words, prog_name="kehoach", standalone_mode=False, obj=answer)
    except Exception as error:
        named = [word for word in words[:1] if word in command.commands]
        if (known := mistake(error, command=" ".join(["kehoach", *named]))) is None:
            raise
        raise known from error
    if number == Exit.STOPPED:
        # typer turns Ctrl-C into a number; the sentence that goes with it is said in one place
        raise KeyboardInterrupt
    return Exit(number or 0)


def spread_names(words: Sequence[str]) -> Iterator[str]:
    """Give `--only a b` as `--only a --only b`, the only way typer understands a list; a plan ends the list."""
    names = 0
    for word in words:
        if word.startswith("-"):
            names = 1 if word == "--only" else 0
        elif names and re.search(r"\.ya?ml$", word, re.IGNORECASE):
            names = 0
        elif names:
            if names > 1:
                yield "--only"
            names += 1
        yield word
