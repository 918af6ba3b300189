"""Wrong usage, said in Vietnamese: what typer found, as errors of the house."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.errors import Exit, KehoachError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NUMBER = "SỐ"
"""What the pages of help call a whole number."""
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


class NoAnswerError(UsageMistakeError):
    """`--set` names a question without answering it."""

    def __init__(self, text: str) -> None:
        super().__init__(f"--set «{text}»: thiếu dấu = và câu trả lời", "ghi TÊN=CHỮ, ví dụ --set symbol=UBND")


class BadAnswerError(UsageMistakeError):
    """`--set` answers with what cannot stand in a plan."""

    def __init__(self, text: str) -> None:
        super().__init__(text, "sửa câu trả lời ở --set, hoặc bỏ để điền sau")


class NotAWholeNumberError(UsageMistakeError):
    """An option or an argument wants a whole number from 1."""

    def __init__(self, name: str, text: str, command: str) -> None:
        super().__init__(f"{name} cần một số nguyên từ 1 trở lên, không phải «{text}»", HELP.format(command=command))


class BadOutputError(UsageMistakeError):
    """A name under which the command does not write, so that no file of another kind is written over."""

    def __init__(self, name: str, given: str, endings: Sequence[str]) -> None:
        wanted = " hoặc ".join(endings)
        super().__init__(
            f"{name}: không ghi vào «{given}»", f"ghi một tên tệp có đuôi {wanted}, ví dụ ket-qua{endings[0]}"
        )


class OneOutputError(UsageMistakeError):
    """Two results under one name."""

    def __init__(self, one: str, other: str, given: str) -> None:
        super().__init__(f"{one} và {other} cùng ghi vào «{given}»", "ghi hai tên khác nhau")


class HelpAskedError(UsageMistakeError):
    """Nothing was asked, so the answer is the page of help."""


def mistake(error: Exception, *, command: str = "kehoach") -> UsageMistakeError | None:
    """Give the house's error for one of typer's; None when it is not about usage.

    Typer's exceptions are told apart by their names, which stayed when it took click's code into its own.

    Args:
        error: what was raised.
        command: whose page of help to name when the error does not know.
    """
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else command
    kind = type(error).__name__
    text = str(getattr(error, "message", ""))
    if kind == "NoArgsIsHelpError":
        return HelpAskedError(text)
    if kind == "NoSuchOption":
        return NoSuchOptionError(str(getattr(error, "option_name", "")), _options(context), command)
    if kind in {"MissingParameter", "BadOptionUsage", "BadArgumentUsage"}:
        return _incomplete(error, text, command)
    if kind == "BadParameter":
        return _unusable(error, text, command)
    if (extra := re.search(r"extra arguments?(?:\(s\))? \((.*)\)", text)) is not None:
        return ExtraWordError(extra[1], command)
    return UsageMistakeError(text, HELP.format(command=command)) if hasattr(error, "format_message") else None


def _incomplete(error: Exception, text: str, command: str) -> UsageMistakeError:
    if "does not take a value" in text:
        return BadValueError(str(getattr(error, "option_name", "")), command)
    return MissingWordError(str(getattr(error, "option_name", "")) or _parameter(error), command)


def _unusable(error: Exception, text: str, command: str) -> UsageMistakeError:
    if getattr(getattr(error, "param", None), "metavar", "") != NUMBER:
        return BadValueError(_parameter(error), command)
    return NotAWholeNumberError(_parameter(error), text.removeprefix("Value error, "), command)


def _parameter(error: Exception) -> str:
    """Give what the page of help calls the parameter."""
    parameter = getattr(error, "param", None)
    if parameter is None:
        return str(getattr(error, "param_hint", "") or "")
    return (parameter.param_type_name == "argument" and parameter.metavar) or " / ".join(parameter.opts)


def _options(context: object) -> list[str]:
    command = getattr(context, "command", None)
    return [name for parameter in getattr(command, "params", ()) for name in parameter.opts if name.startswith("-")]


def _offer(name: str, choices: Iterable[str]) -> str:
    from generator.vietnamese.likeness import nearest  # noqa: PLC0415 - only when something was misspelt

    found = nearest(name, choices)
    return f"có phải «{found}»?" if found else ""
