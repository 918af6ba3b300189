"""The pages that `--help` shows, with Vietnamese headings and in the order a clerk reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from typer.core import TyperCommand, TyperGroup

from generator.cli.mistakes import NoSuchCommandError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager


class Page(Protocol):
    """What a page of help can be asked to write."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line of usage."""

    def section(self, name: str) -> AbstractContextManager[None]:
        """Open a section under a heading."""

    def write_dl(self, rows: Sequence[tuple[str, str]]) -> None:
        """Write a list of names and what they mean."""


HEADINGS = {"argument": "Tham số", "option": "Tuỳ chọn"}
COMMANDS = {
    "Lập kế hoạch": ("new", "check", "schema"),
    "Làm văn bản": ("build", "watch", "proof", "print", "fields"),
    "Nhận báo cáo, tổng hợp": ("receive", "status", "decide", "report", "trace"),
    "Thể thức văn bản, máy tính": ("lint", "doctor"),
}
"""The commands in the order of a clerk's work; one that is not named here comes last."""
OTHERS = "Các lệnh khác"
HELP_OPTION = "Hiện trang này."
_NO_BRACES = str.maketrans("", "", "{}")
"""Typer puts braces around words that must be typed."""
REQUIRED = ("[required]", "[phải có]")
"""What typer says in English behind words that must be typed."""


def _write_usage(command: TyperCommand | TyperGroup, ctx: Any, formatter: Page) -> None:  # noqa: ANN401 - see below
    pieces = " ".join(command.collect_usage_pieces(ctx))
    pieces = pieces.replace("[OPTIONS]", "[TUỲ CHỌN]").replace("COMMAND [ARGS]...", "LỆNH ...")
    pieces = pieces.replace(" ...]...", " ...]").translate(_NO_BRACES)
    formatter.write_usage(ctx.command_path, pieces, prefix="Cách dùng: ")


def _write_parameters(command: TyperCommand | TyperGroup, ctx: Any, formatter: Page) -> None:  # noqa: ANN401 - see below
    for kind, heading in HEADINGS.items():
        rows = [
            (record[0].partition(" <")[0], HELP_OPTION if parameter.name == "help" else record[1].replace(*REQUIRED))
            for parameter in command.get_params(ctx)
            if parameter.param_type_name == kind and (record := parameter.get_help_record(ctx)) is not None
        ]
        if rows:
            with formatter.section(heading):
                formatter.write_dl(rows)


# the class of a context moved between typer's versions, so it is not named here
class VietnameseCommand(TyperCommand):
    """A command whose page of help is Vietnamese."""

    def format_usage(self, ctx: Any, formatter: Page) -> None:  # noqa: ANN401 - see above
        """Write the line of usage."""
        _write_usage(self, ctx, formatter)

    def format_options(self, ctx: Any, formatter: Page) -> None:  # noqa: ANN401 - see above
        """Write the arguments and the options."""
        _write_parameters(self, ctx, formatter)


class VietnameseGroup(TyperGroup):
    """The program itself, whose page of help is Vietnamese."""

    def format_usage(self, ctx: Any, formatter: Page) -> None:  # noqa: ANN401 - see above
        """Write the line of usage."""
        _write_usage(self, ctx, formatter)

    def format_options(self, ctx: Any, formatter: Page) -> None:  # noqa: ANN401 - see above
        """Write the commands, then the options."""
        left = dict(self.commands)
        groups = {
            heading: [(name, left.pop(name).help or "") for name in names if name in left]
            for heading, names in COMMANDS.items()
        }
        groups[OTHERS] = [(name, command.help or "") for name, command in left.items()]
        for heading, rows in groups.items():
            if rows:
                with formatter.section(heading):
                    formatter.write_dl(rows)
        _write_parameters(self, ctx, formatter)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 - see above
        """Find the command, or offer the nearest."""
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            raise NoSuchCommandError(args[0], self.commands)
        return super().resolve_command(ctx, args)
