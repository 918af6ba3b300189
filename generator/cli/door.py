"""The commands and their options. Each is one call of the journey; what is heavy is imported inside."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from generator.cli.ending import ended
from generator.cli.help_page import VietnameseCommand, VietnameseGroup
from generator.cli.mistakes import NUMBER, MissingWordError, mistake
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
DEFAULT_PLAN = Path("plan.yaml")
DEFAULT_SCHEMA = "templates/plan.schema.json"


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
    """Give name and value of `issuer=Ủy ban nhân dân ...`."""
    name, _, value = text.partition("=")
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
