"""Wrong usage, said in Vietnamese: what typer found, as errors of the house."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.errors import Exit, KehoachError

if TYPE_CHECKING:
    from collections.abc import Iterable

HELP = "gõ «{command} --help» để xem cách dùng"


class UsageMistakeError(KehoachError):
    """The command was called in a way it does not understand."""

    exit = Exit.USAGE


class NoSuchCommandError(UsageMistakeError):
    """There is no command of that name; offers the nearest."""

    def __init__(self, name: str, commands: Iterable[str]) -> None:
        known = tuple(commands)
        super().__init__(f"không có lệnh «{name}»", _offer(name, known) or f"các lệnh: {', '.join(known)}")


class NoSuchOptionError(UsageMistakeError):
    """There is no option of that name; offers the nearest."""

    def __init__(self, name: str, options: Iterable[str], command: str) -> None:
        super().__init__(f"không có tuỳ chọn «{name}»", _offer(name, options) or HELP.format(command=command))


class MissingWordError(UsageMistakeError):
    """An option or an argument lacks its value."""

    def __init__(self, name: str, command: str) -> None:
        super().__init__(f"thiếu giá trị cho {name}", HELP.format(command=command))


class OptionsApartError(UsageMistakeError):
    """Two options that say different things were given together."""

    def __init__(self, one: str, other: str, command: str) -> None:
        super().__init__(f"{one} và {other} không đi cùng nhau: chỉ ghi một", HELP.format(command=command))


class ExtraWordError(UsageMistakeError):
    """There are more words than the command takes."""

    def __init__(self, extra: str, command: str) -> None:
        super().__init__(f"thừa: {extra}", HELP.format(command=command))


class BadValueError(UsageMistakeError):
    """A value cannot be used where it stands."""

    def __init__(self, name: str, command: str) -> None:
        super().__init__(f"giá trị của {name} không dùng được", HELP.format(command=command))


class BadDayError(UsageMistakeError):
    """A day that no calendar has."""

    def __init__(self, text: str) -> None:
        super().__init__(f"«{text}» không phải một ngày", "ghi ngày/tháng/năm, ví dụ 09/10/2024")


class NoSuchAnswerError(UsageMistakeError):
    """`--set` names a question that is not asked; offers the nearest."""

    def __init__(self, name: str, questions: Iterable[str]) -> None:
        known = tuple(questions)
        super().__init__(f"không có câu hỏi «{name}»", _offer(name, known) or f"các câu: {', '.join(known)}")


class BadAnswerError(UsageMistakeError):
    """`--set` answers with what cannot stand in a plan."""

    def __init__(self, text: str) -> None:
        super().__init__(text, "sửa câu trả lời ở --set, hoặc bỏ để điền sau")


class NotAWholeNumberError(UsageMistakeError):
    """`--jobs` wants a whole number from 1."""

    def __init__(self, text: str) -> None:
        super().__init__(f"--jobs cần một số nguyên từ 1 trở lên, không phải «{text}»", "ví dụ: --jobs 2")


class HelpAskedError(UsageMistakeError):
    """Nothing was asked, so the answer is the page of help."""


def mistake(error: Exception) -> UsageMistakeError | None:
    """Give the house's error for one of typer's; None when it is not about usage.

    Typer's exceptions are told apart by their names, which stayed when it took click's code into its own.
    """
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "kehoach"
    kind = type(error).__name__
    text = str(getattr(error, "message", ""))
    if kind == "NoArgsIsHelpError":
        return HelpAskedError(text)
    if kind == "NoSuchOption":
        return NoSuchOptionError(str(getattr(error, "option_name", "")), _options(context), command)
    if kind in {"MissingParameter", "BadOptionUsage", "BadArgumentUsage"}:
        return _incomplete(error, text, command)
    if kind == "BadParameter":
        return BadValueError(_parameter(error), command)
    if (extra := re.search(r"extra arguments?(?:\(s\))? \((.*)\)", text)) is not None:
        return ExtraWordError(extra[1], command)
    return UsageMistakeError(text, HELP.format(command=command)) if hasattr(error, "format_message") else None


def _incomplete(error: Exception, text: str, command: str) -> UsageMistakeError:
    if "does not take a value" in text:
        return BadValueError(str(getattr(error, "option_name", "")), command)
    return MissingWordError(str(getattr(error, "option_name", "")) or _parameter(error), command)


def _parameter(error: Exception) -> str:
    parameter = getattr(error, "param", None)
    return " / ".join(parameter.opts) if parameter is not None else str(getattr(error, "param_hint", "") or "")


def _options(context: object) -> list[str]:
    command = getattr(context, "command", None)
    return [name for parameter in getattr(command, "params", ()) for name in parameter.opts if name.startswith("-")]


def _offer(name: str, choices: Iterable[str]) -> str:
    from generator.vietnamese.text import nearest  # noqa: PLC0415 - only when something was misspelt

    found = nearest(name, choices)
    return f"có phải «{found}»?" if found else ""
