"""Why there is no PDF: of one file, or of anything."""

from __future__ import annotations

from generator.errors import FileError, KehoachError
from generator.vietnamese.system_words import system_words


class NotConvertedError(FileError):
    """The office program makes no PDF of this file."""

    def __init__(self, file: str) -> None:
        super().__init__(
            file,
            "không chuyển được tệp này sang PDF (đã thử hai lần, có lần riêng một mình nó)",
            "mở tệp bằng Word xem có lỗi không, lưu lại rồi chạy lại; các tệp khác không bị ảnh hưởng",
        )


class OfficeBrokenError(KehoachError):
    """The office program is here and makes no PDF of anything."""

    def __init__(self) -> None:
        super().__init__(
            "chương trình văn phòng có trên máy nhưng không làm được PDF nào, kể cả trang thử",
            "thường vì thiếu phần Writer (Debian: sudo apt install libreoffice-writer-nogui), hoặc vì là bản snap "
            "không đọc được thư mục tạm (gỡ bản snap, cài bản apt); gõ «kehoach doctor» để xem",
        )


class WorkFolderError(KehoachError):
    """The folder for temporary files takes none."""

    def __init__(self, error: OSError) -> None:
        super().__init__(
            f"không ghi được tệp tạm để làm PDF ({system_words(error)})",
            "kiểm tra chỗ trống của ổ đĩa có thư mục tạm (biến TMPDIR, trên Windows là TEMP)",
        )
