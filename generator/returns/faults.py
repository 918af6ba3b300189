"""Why a returned file cannot be read, in words that its unit can act on."""

from __future__ import annotations

from typing import Final

from generator.errors import FileError

SAVE_AGAIN: Final = "mở bằng Excel, lưu lại kiểu «Excel Workbook (*.xlsx)» rồi gửi lại"

UNLOCK: Final = (
    "mở bằng Excel, vào Tệp (File) → Thông tin (Info) → Bảo vệ sổ làm việc (Protect Workbook) → Mã hóa bằng mật khẩu "
    "(Encrypt with Password), xóa hết mật khẩu, lưu rồi gửi lại"
)


class ReturnedFileError(FileError):
    """A returned file that cannot be read."""


class TooLargeError(ReturnedFileError):
    """The file, or what it unpacks to, is larger than any form."""

    def __init__(self, file: str, what: str) -> None:
        super().__init__(
            file, f"tệp quá lớn: {what}", "chép riêng các trang của mẫu báo cáo sang tệp mới; ảnh gửi riêng"
        )


class DamagedError(ReturnedFileError):
    """The file is broken."""

    def __init__(self, file: str, what: str) -> None:
        super().__init__(file, f"tệp hỏng: {what}", SAVE_AGAIN)


class EncryptedError(ReturnedFileError):
    """The file asks for a password."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "tệp có mật khẩu, không mở được", UNLOCK)


class TooLargeArchiveError(TooLargeError):
    """The zip archive holds more than any office has units for."""

    def __init__(self, file: str, what: str) -> None:
        ReturnedFileError.__init__(
            self, file, what, "chia thành nhiều tệp .zip nhỏ hơn, hoặc giải nén ra thư mục rồi nhận"
        )


class EncryptedArchiveError(EncryptedError):
    """The zip archive asks for a password."""

    def __init__(self, file: str) -> None:
        hint = "nén lại mà không đặt mật khẩu, hoặc gửi thẳng các tệp, rồi gửi lại"
        ReturnedFileError.__init__(self, file, "tệp nén có mật khẩu, không mở được", hint)


class BrokenArchiveError(DamagedError):
    """The zip archive is broken, or something in it is."""

    def __init__(self, file: str, what: str) -> None:
        hint = "nén lại rồi gửi lại, hoặc gửi thẳng các tệp"
        ReturnedFileError.__init__(self, file, f"tệp nén hỏng: {what}", hint)


class ForbiddenError(ReturnedFileError):
    """The file holds what no spreadsheet program writes and what attacks are made of."""

    def __init__(self, file: str, what: str) -> None:
        super().__init__(file, f"tệp có nội dung không an toàn: {what}", SAVE_AGAIN)
        self.what = what


class UnsafeArchiveError(ForbiddenError):
    """The zip archive, or something in it, is made to harm whoever opens it."""

    def __init__(self, file: str, what: str) -> None:
        hint = "đừng mở tệp này; hỏi lại đơn vị gửi, rồi nhận thẳng các tệp báo cáo"
        ReturnedFileError.__init__(self, file, f"tệp nén không an toàn: {what}", hint)


class NotWorkbookError(ReturnedFileError):
    """The file is something else than a workbook."""

    def __init__(self, file: str, what: str) -> None:
        super().__init__(file, f"không phải bảng tính: {what}", "gửi lại tệp Excel theo mẫu đã phát")


class TooSlowError(ReturnedFileError):
    """Reading the file takes longer than any form does."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "đọc quá lâu nên đã dừng", SAVE_AGAIN)
