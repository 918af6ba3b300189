"""How a command ends: what failed, said in words, and the number that goes with it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from generator.cli import screen
from generator.cli.mistakes import HelpAskedError
from generator.errors import Exit, KehoachError

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.cli.screen import Answer

STOPPED = "Đã dừng. Tệp nào đã có thì còn nguyên vẹn; chạy lại lệnh để làm tiếp."


class ProgramFaultError(KehoachError):
    """A fault of the program itself; names the file that holds the details."""

    exit = Exit.FAULT

    def __init__(self, log: str) -> None:
        super().__init__(
            f"chương trình gặp lỗi của chính nó; chi tiết ở tệp {log}",
            "gửi tệp này cho người bảo trì chương trình; các tệp đã làm vẫn nguyên vẹn",
        )


class NoRightError(KehoachError):
    """The system lets this user neither read nor write somewhere, and no other sentence was found for it."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"{place}: không có quyền đọc hoặc ghi ở đây", "xin quyền, hoặc dùng thư mục khác rồi chạy lại"
        )


class NarrowSystemError(KehoachError):
    """The system is set to an encoding without Vietnamese letters, so it takes no Vietnamese file names."""

    def __init__(self, encoding: str) -> None:
        super().__init__(
            f"máy đang đặt bảng mã {encoding}, không có chữ Việt nên không đặt được tên tệp",
            "đặt biến môi trường PYTHONUTF8=1 rồi chạy lại",
        )


def _said(error: KehoachError | UnicodeEncodeError | PermissionError) -> KehoachError:
    if isinstance(error, UnicodeEncodeError):
        return NarrowSystemError(error.encoding)
    return NoRightError(str(error.filename or "")) if isinstance(error, PermissionError) else error


def ended(action: Callable[[], Exit], *, answer: Answer | None) -> Exit:
    """Do the action; say what stopped it, if something did; give the number to end with."""
    try:
        return action()
    except HelpAskedError as error:
        screen.say(error.text, err=True)
        return error.exit
    except (KehoachError, UnicodeEncodeError, PermissionError) as error:
        said = _said(error)
        screen.refuse(said, answer=answer)
        return said.exit
    except KeyboardInterrupt:
        screen.say(STOPPED, err=True)
        return Exit.STOPPED
    except BrokenPipeError:
        # whoever read our words has closed the pipe, as `head` does
        sys.stderr.close()
        return Exit.DONE
    except Exception as error:  # noqa: BLE001 - the last door: a clerk never sees a traceback
        from generator.cli.fault import write_log  # noqa: PLC0415 - only when needed

        screen.refuse(ProgramFaultError(str(write_log(error))), answer=answer)
        return Exit.FAULT
